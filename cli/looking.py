"""Commands that look one thing up: council, inspection, recommendation, theme and search."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..graph.search.kinds import KINDS
from .cards import council_card, inspection_card, recommendation_card, shared_card, theme_card, write_card
from .loaded import tell_loaded
from .names import find_council
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Format, Output, listing, listing_with, write_rows
from .papers import lines_of_papers
from .recommendations import shared_meant, who_was_told
from .sections import Section, is_read_by_a_person, write_sections
from .talk import say

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows

PathFormat = StrEnum(  # type: ignore[misc]
    "PathFormat", {"PATH": "path", **{one.name: one.value for one in Format}, "SVG": "svg"}
)
Kind = StrEnum("Kind", {name.upper(): name for name in KINDS})  # type: ignore[misc]
_HITS = 20


@listing_with(PathFormat, PathFormat("path"))
def council(
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="Name, code or GSS code of a council.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    framework: Annotated[str | None, typer.Option(metavar="NAME", help="Only inspections of this framework.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="Only inspections that began then or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Only those that began then or earlier.")] = None,
) -> None:
    """Show who a council is, what its papers tell of, and its path through its inspections.

    The path is drawn; --format svg makes a picture of it. --columns, --limit, --wide and --format table give a
    table instead: one row an inspection in date order, with the frameworks in series_break where they changed.
    """
    from .paths import write_path, write_picture

    filters = {"framework": framework, "since": since, "until": until}
    with open_workspace(store) as workspace:
        register = workspace.register()
        found = find_council(" ".join(name), register)
        if str(output.format) == "svg":
            write_picture(workspace, found, filters, output)
            return
        chosen = output.columns is not None or output.limit is not None or output.wide
        drawn = str(output.format) == "path" and not chosen
        output = replace(output, format=Format.TABLE) if str(output.format) == "path" else output
        rows = _with_breaks(workspace.query("inspections", {"council": found.id, **filters}))
        title, lines = council_card(found, register)
        write_card((title, {**lines, **(lines_of_papers(workspace, found) if output.is_table else {})}), output)
        if drawn:
            write_path(workspace, found, filters, output)
        else:
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
        follows = list(workspace.query("what-follows", {"inspection": one["inspection"]}))
        write_card(inspection_card(one, follows[0] if follows else {}), output)
        write_sections(workspace.query("inspection", {"inspection": one["inspection"]}), _SECTIONS, output)


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

    Plain words find the shared recommendation that asks for it: first come all who were told that, however it was
    worded, then those whose recommendation shares the words alone (column found_by). With an id, the recommendation
    itself, the actions that answer it, and the councils that were told the same.
    """
    wanted = " ".join(text)
    with open_workspace(store) as workspace:
        given: dict[str, Any] = {"at_least": at_least} if at_least is not None else {}
        if wanted.startswith("recommendation:"):
            pairs = workspace.query("same-as", {"node": wanted})
            found = workspace.query("recommendation", {"recommendation": wanted})
            write_card(recommendation_card(found, wanted, pairs), output)
            _write_answers(workspace, wanted, output)
            write_rows(workspace.query("told-the-same", {"recommendation": wanted, **given}), output)
        else:
            groups = shared_meant(workspace, wanted)
            write_card(shared_card(groups, workspace), output)
            write_rows(who_was_told(workspace, wanted, groups, at_least), output)
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
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", "-k", help="Only these; may be repeated. Default: all.")
    ] = None,
    council: Annotated[str | None, typer.Option(metavar="COUNCIL", help="Only what is about this council.")] = None,
) -> None:
    """Search recommendations, actions, decisions and the text of all pages; the best come first.

    Every word has to be there. Accents and capitals don't matter, and neither do apostrophes and hyphens.
    """
    from ..graph.rows import Rows

    with open_workspace(store) as workspace:
        about = find_council(council, workspace.register()).id if council is not None else None
        most = _HITS if output.limit is None else output.limit
        hits = list(workspace.search(" ".join(words), most + 1, kinds=map(str, kind or ()), council=about))
        found = [(h["found"], h["path"], h["page"], h["snippet"], h["id"], round(h["score"], 4)) for h in hits[:most]]
        write_rows(Rows(("found", "document", "page", "text", "id", "score"), tuple(found)), output)
        if len(hits) > most:
            say(f"more places hold this than were asked for ({most}). Ask for more with --limit.")
        if kind is None and not workspace.holds_pages:
            say("no pages were searched: this graph was imported from an export, which holds none.")
        tell_loaded(workspace, "Document", output)


_SECTIONS = (
    Section("Grades", "judgement", ("area", "grade", "page")),
    Section("Recommendations", "recommendation", ("number", "text", "priority", "timescale", "page")),
)
_ANSWER = ("date", "text", "status", "owner", "due", "document", "page", "quote")


def _write_answers(workspace: Workspace, recommendation: str, output: Output) -> None:
    """The actions that answer a recommendation, under a heading, where a person reads them."""
    if not is_read_by_a_person(output):
        return
    from ..graph.rows import Rows

    found = workspace.query("actions", {"recommendation": recommendation})
    if len(found) == 0:
        number = workspace.cypher("MATCH (a:Action) RETURN count(a) AS number").column("number")[0]
        sys.stdout.write(f"No action answers it, of {number} that are loaded.\n")
    else:
        sys.stdout.write("Actions that answer it\n")
        write_rows(Rows(_ANSWER, tuple(tuple(row[name] for name in _ANSWER) for row in found)), output)
    sys.stdout.write("\nTold the same\n")


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
