"""What stands above a table when one thing is looked up: its name and a few lines about it."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import UnknownNameError
from .output import STANDARD, Output, plain_text

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows
    from ..ontology.register import CouncilEntry, Register
    from ..queries.meant import Meant

Card = tuple[str, Mapping[str, object]]
"""A title and lines of a name and a value; a line without a value is left out."""


def write_card(card: Card, output: Output) -> None:
    """Write the card above a table that a person reads; other formats hold rows alone."""
    if not output.is_table or output.output != STANDARD:
        return
    from .tables import cell_text

    title, lines = card
    shown = {name: cell_text(value) for name, value in lines.items() if value not in (None, "", [], ())}
    width = max(map(len, shown), default=0)
    sys.stdout.write(f"{title}\n")
    room = shutil.get_terminal_size().columns if output.on_terminal else None
    sys.stdout.writelines(_card_line(f"  {name:{width}}  ", text, room) for name, text in shown.items())
    sys.stdout.write("\n")


def _card_line(name: str, text: str, room: int | None) -> str:
    """The line, wrapped below the value where a terminal has room for so many characters."""
    if room is None or len(name) + len(text) <= room or room < 2 * len(name):
        return f"{name}{text}\n"
    return textwrap.fill(text, room, initial_indent=name, subsequent_indent=" " * len(name)) + "\n"


def council_card(council: CouncilEntry, register: Register) -> Card:
    """Codes, kind, dates and neighbours of a council, and the councils before and after it."""
    before = sorted(register.predecessors(council), key=lambda entry: not entry.upper_tier)
    earlier = any(entry.childrens_services for entry in before)
    return council.name, {
        "id": council.id,
        "GSS code": council.gss_code,
        "authority code": council.code,
        "kind": council.council_type,
        "region": council.region,
        "since": council.start_date,
        "until": council.end_date,
        "before it": ", ".join(entry.name for entry in before),
        "their inspections": f"councilgraph query predecessors --council {council.code}" if earlier else None,
        "replaced by": ", ".join(entry.name for entry in register.successors(council)),
        "also called": ", ".join(council.aliases),
        "statistical neighbours": ", ".join(entry.short_name for entry in register.neighbours(council.code)),
    }


def inspection_card(row: Mapping[str, Any], follows: Mapping[str, Any]) -> Card:
    """Dates, grade and lead inspectors of an inspection, its report, and what has to follow.

    ``row`` is of reported-inspections and ``follows`` of what-follows, or empty.
    """
    days = " to ".join(plain_text(day) for day in (row["inspected"], row["ended"]) if day is not None)
    return f"{row['inspected_body']}, {row['framework']}", {
        "id": row["inspection"],
        "inspected": days,
        "published": row["published"],
        "overall": row["overall"],
        "outcome": row["outcome"],
        "topic": follows.get("topic"),
        "carried out by": ", ".join(follows.get("inspectorates", ())),
        "lead inspectors": ", ".join(row["inspectors"]),
        **_following(follows),
        "report": f"{row['document']}, page {row['page']}",
    }


def _following(follows: Mapping[str, Any]) -> Mapping[str, object]:
    """What an inspection asks for, by whom and by when, when inspectors come next, and when they came before."""
    before = [plain_text(day) for day in (follows.get("previous_start"), follows.get("previous_end")) if day]
    return {
        "asked for": follows.get("required"),
        "due": follows.get("due"),
        "prepared by": follows.get("lead"),
        "with": follows.get("contributors"),
        "monitoring inspection": follows.get("next_monitoring"),
        "next inspection": follows.get("next_inspection"),
        "inspected before": " to ".join(before),
    }


def recommendation_card(rows: Rows, node_id: str, pairs: Rows) -> Card:
    """A recommendation with who was told it, and what may be the same one: restated by a paper, or the original.

    ``rows`` are of the query recommendation and ``pairs`` of same-as. Raises UnknownNameError where there is none.
    """
    row = next(iter(rows), None)
    if row is None:
        raise UnknownNameError("recommendation with the id", node_id)
    inspection = f"{row['framework']}, {plain_text(row['inspected'])} ({row['inspection']})"
    same = ((pair["one_id"] if pair["other_id"] == node_id else pair["other_id"], pair["score"]) for pair in pairs)
    return str(row["text"]), {
        "id": node_id,
        "told to": row["inspected_body"],
        "inspection": inspection if row["inspection"] is not None else None,
        "may be the same as": ", ".join(f"{other} ({score:.2f})" for other, score in same),
        "overall": row["overall"],
        "stands under": row["lead_in"],
        "timescale": row["timescale"],
        "themes": ", ".join(row["themes"]),
        "place": "; ".join(f"{place['document']}, page {place['page']}" for place in rows),
        "quote": row["quote"],
    }


def shared_card(groups: Sequence[Meant], workspace: Workspace) -> Card:
    """The shared recommendations that plain words mean, with how many councils were told and how well the words fit."""
    counts = {row["shared"]: row for row in workspace.query("most-shared-recommendations", {"at_least": 1})}
    if not groups:
        return "No shared recommendation holds most of these words; what shares words alone:", {}
    lines = {one.id: f"{_told(counts.get(one.id))}, fit {one.fit:.2f}" for one in groups}
    return "; ".join(one.label for one in groups), lines


def _told(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return "told"
    first, last = row["first_told"], row["last_told"]
    return f"told to {row['councils']} councils in {row['recommendations']} recommendations, {first} to {last}"


def theme_card(node_id: str) -> Card:
    """Scope and place of a theme in the scheme."""
    from ..ontology.themes import themes

    by_id = {theme.id: theme for theme in themes()}
    theme = by_id[node_id.removeprefix("theme:")]
    return theme.name, {
        "id": theme.node_id,
        "scope": theme.scope_note,
        "also called": ", ".join(theme.aliases),
        "broader": by_id[theme.broader].name if theme.broader is not None else None,
        "narrower": ", ".join(other.name for other in themes() if other.broader == theme.id),
    }
