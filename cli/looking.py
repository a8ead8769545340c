"""Commands that look one thing up: council, inspection, recommendation, theme and search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from .cards import council_card, inspection_card, recommendation_card, theme_card, write_card
from .loaded import tell_loaded
from .names import find_council
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import STANDARD, Output, listing, write_rows

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows

_PAGES = 20


@listing
def council(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="Name, code or GSS code of a council.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show who a council is, and its inspections in date order.

    Where the framework changed since the inspection before, the column series_break names both.
    """
    with open_workspace(store) as workspace:
        register = workspace.register()
        found = find_council(" ".join(name), register)
        rows = _with_breaks(workspace.query("inspections", {"council": found.id}))
        write_card(council_card(found, register), output)
        write_rows(rows, output)
        tell_loaded(workspace, "Inspection", output)


@listing
def inspection(
    council: Annotated[str, typer.Argument(metavar="COUNCIL", help="A council, or the id of an inspection.")],
    output: Output,
    which: Annotated[
        str | None, typer.Argument(metavar="WHICH", help="Year, day or framework. Default: the last.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show one inspection: dates, grades and recommendations, each with page and quote."""
    from .inspections import chosen

    with open_workspace(store) as workspace:
        one = chosen(workspace, council, which)
        write_card(inspection_card(one), output)
        _write_inspection(workspace.query("inspection", {"inspection": one["inspection"]}), output)


@listing
def recommendation(
    text: Annotated[list[str], typer.Argument(metavar="TEXT|ID", help="What is asked, in plain words, or an id.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    at_least: Annotated[
        int | None, typer.Option(min=1, help="Words that must be shared. Default: three in five of those given.")
    ] = None,
) -> None:
    """Find who was told something: councils, years, grades, pages and quotes.

    With an id, the recommendation itself and the councils that were told the same.
    """
    wanted = " ".join(text)
    with open_workspace(store) as workspace:
        given: dict[str, Any] = {"at_least": at_least} if at_least is not None else {}
        if wanted.startswith("recommendation:"):
            card = recommendation_card(workspace.query("recommendation", {"recommendation": wanted}), wanted)
            write_card(card, output)
            write_rows(workspace.query("told-the-same", {"recommendation": wanted, **given}), output)
        else:
            write_rows(workspace.query("told-in-these-words", {"text": wanted, **given}), output)
        tell_loaded(workspace, "Recommendation", output)


@listing
def theme(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="Name, id or another name of a theme.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Show a theme, and every council that was told something about it.

    `councilgraph query told-about-theme` also takes a region, framework or period.
    """
    from ..queries.parameters import theme_id

    found = theme_id(" ".join(name))
    with open_workspace(store) as workspace:
        write_card(theme_card(found), output)
        write_rows(workspace.query("told-about-theme", {"theme": found}), output)
        tell_loaded(workspace, "Recommendation", output)


@listing
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words, a "phrase in quotes", a beginning with a final *.')
    ],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Search the text of all pages, and the recommendations that hold all the words."""
    from ..graph.rows import Rows

    text = " ".join(words)
    with open_workspace(store) as workspace:
        told = _told(workspace, text)
        pages = workspace.search(text, output.limit or _PAGES)
        found = [("recommendation", r["document"], r["page"], r["text"], r["recommendation"]) for r in told]
        found += [("page", r["path"], r["page"], r["snippet"], r["document"]) for r in pages]
        write_rows(Rows(("found", "document", "page", "text", "id"), tuple(found)), output)
        tell_loaded(workspace, "Document", output)


def _write_inspection(rows: Rows, output: Output) -> None:
    """Grades and recommendations in a table each where a person reads them, else in one."""
    from ..graph.rows import Rows

    if not output.is_table or output.columns is not None or output.output != STANDARD:
        write_rows(rows, output)
        return
    parts = {
        "judgement": ("area", "grade", "page"),
        "recommendation": ("number", "text", "priority", "timescale", "page"),
    }
    for part, columns in parts.items():
        found = [row for row in rows if row["part"] == part]
        write_rows(Rows(columns, tuple(tuple(row[name] for name in columns) for row in found)), output)
        print()


def _told(workspace: Workspace, text: str) -> list[dict[str, Any]]:
    from ..queries.words import content_stems

    stems = content_stems(text)
    if not stems:
        return []
    return list(workspace.query("told-in-these-words", {"text": text, "at_least": len(stems)}))


def _with_breaks(rows: Rows) -> Rows:
    """The rows of the query inspections, with the changes of framework; what the council is comes last."""
    from ..graph.rows import Rows

    front = ("inspected", "framework", "series_break", "overall")
    who = ("outcome", "ended", "published", "council", "gss_code", "local_authority_code", "council_type", "region")
    rest = [name for name in rows.columns if name not in (*front, *who)] + list(who)
    table, before = [], None
    for row in rows:
        after = row["framework"]
        changed = before is not None and _family(before) != _family(after)
        row["series_break"] = f"{before} to {after}" if changed else None
        table.append(tuple(row[name] for name in (*front, *rest)))
        before = after
    return Rows((*front, *rest), tuple(table))


def _family(framework: str) -> str:
    return framework.removesuffix(" re-inspection")
