"""The command that looks up one committee: its meetings, chairs, items, inspections, decisions and actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UnknownNameError, UsageError
from .cards import Card, write_card
from .loaded import loaded_line, tell_loaded
from .matching import Named, title_meant
from .names import find_council
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Output, listing
from .sections import Section, write_sections
from .talk import say

if TYPE_CHECKING:
    from ..api import Workspace

_PLACE = ("document", "page", "quote")
_SECTIONS = (
    Section("Meetings", "meeting", ("met", "text", *_PLACE)),
    Section("Chairs", "chair", ("met", "text", "kind", *_PLACE)),
    Section("Inspections and papers considered", "considered", ("met", "text", "item", *_PLACE)),
    Section("Items", "item", ("met", "number", "text", *_PLACE)),
    Section("Presenters", "presenter", ("met", "text", "kind", "item", *_PLACE)),
    Section("Decisions", "decision", ("met", "number", "text", "kind", "item", *_PLACE)),
    Section("Actions", "action", ("met", "text", "kind", *_PLACE)),
)


@listing
def committee(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="Name or id of a committee, cabinet or board.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    council: Annotated[str | None, typer.Option("--council", "-c", help="Only committees of this council.")] = None,
) -> None:
    """Show what the papers of one committee say: meetings in date order, chairs, items, decisions, actions.

    Every line has its document, page and quote. Where a name fits several committees they are listed.
    """
    with open_workspace(store) as workspace:
        place = find_council(council, workspace.register()).id if council is not None else None
        rows = find_committee(workspace, " ".join(name), place)
        write_card(committee_card(rows), output)
        record = workspace.query("committee-record", {"committee": rows[0]["committee_id"]})
        write_sections(record, _SECTIONS, output)
        tell_loaded(workspace, "Meeting", output)


def find_committee(workspace: Workspace, name: str, council: str | None = None) -> list[dict[str, Any]]:
    """The rows of the query committees about the one that ``name`` means; a joint one has a row for each council.

    Raises UnknownNameError with close names where it means none, after saying what is loaded, and UsageError where it
    means several, after listing them.
    """
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in workspace.query("committees", {"council": council}):
        rows.setdefault(row["committee_id"], []).append(row)
    meant = title_meant(name, [Named((key,), (found[0]["committee"],)) for key, found in rows.items()])
    if not meant.found:
        say(loaded_line("Committee", len(rows), workspace.query("documents-loaded")))
        raise UnknownNameError("committee", name, meant.suggestions)
    if len(meant.found) > 1:
        for one in meant.found:
            say(f"  {_described(rows[one.ids[0]][0])}")
        raise UsageError(f"'{name}' fits {len(meant.found)} committees. Give the whole name, --council NAME or an id.")
    if meant.misspelt:
        say(f"no committee '{name}': taken for {meant.found[0].names[0]}")
    return rows[meant.found[0].ids[0]]


def committee_card(rows: list[dict[str, Any]]) -> Card:
    """A committee and how much of it is loaded; ``rows`` are of the query committees, one for each council."""
    row = rows[0]
    return str(row["committee"]), {
        "id": row["committee_id"],
        "kind": row["kind"],
        "council": ", ".join(str(one["council"]) for one in rows if one["council"] is not None),
        "meetings": row["meetings"],
        "first met": row["first_met"],
        "last met": row["last_met"],
        "items": row["items"],
        "decisions": row["decisions"],
        "actions": row["actions"],
        "inspections": row["inspections"],
    }


def _described(row: dict[str, Any]) -> str:
    return f"{row['committee']}, {row['council'] or 'council not known'}, {row['committee_id']}"
