"""The command that looks up one person: posts, meetings, presentations, actions, papers, and likely confusions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UnknownNameError, UsageError
from .cards import Card, write_card
from .loaded import loaded_line, tell_loaded
from .matching import Meant, Named, person_meant, words_of
from .names import find_council
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Output, listing
from .sections import Section, write_sections
from .talk import say

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows

_MOST_LISTED = 12
_PLACE = ("document", "page", "quote")
_PARTS = {
    "held": "post",
    "attended": "meeting",
    "chaired": "meeting",
    "sent apologies": "meeting",
    "invited to": "meeting",
    "presented": "presentation",
    "wrote": "paper",
    "contact for": "paper",
    "responsible for": "action",
    "led": "inspection",
}
_SECTIONS = (
    Section("Posts", "post", ("date", "what", "capacity", "council", *_PLACE)),
    Section("Meetings", "meeting", ("date", "what", "involvement", "capacity", "committee", *_PLACE)),
    Section("Presented", "presentation", ("date", "what", "committee", *_PLACE)),
    Section("Actions", "action", ("date", "what", "status", *_PLACE)),
    Section("Papers", "paper", ("date", "what", "involvement", *_PLACE)),
    Section("Inspections led", "inspection", ("date", "what", "council", *_PLACE)),
    Section("May be the same person", "candidate", ("what", "kind", "council", "score", "reason", *_PLACE, "target")),
    Section("Judged to be somebody else", "rejected", ("what", "kind", "council", "reason", *_PLACE, "target")),
    Section("Same surname in the same council", "namesake", ("what", "kind", "council", "reason", *_PLACE, "target")),
)
_COLUMNS = (
    *("date", "part", "involvement", "what", "capacity", "status", "committee", "council", *_PLACE, "confidence"),
    *("score", "reason", "kind", "target", "person", "person_id", "gss_code"),
)
_COUNCILS_OWN = ("Officer", "Councillor")
_EVERYBODY = """
MATCH (p:Officer|Councillor|Inspector|Person)
WHERE $council IS NULL
   OR EXISTS { MATCH (p)-[:EVIDENCED_BY]->(:Document)-[:CONCERNS]->(c:Council) WHERE c.id = $council }
RETURN p.id AS id, p.name AS name, p.aliases AS aliases, p.merged_ids AS merged
"""
_OUTSIDE = """
MATCH (p:Officer|Councillor|Inspector|Person {id: $person})-[h:HELD]->(:Post)-[:AT]->(o:Organisation)
RETURN DISTINCT h.title AS title, o.name AS body
ORDER BY title, body
"""


@listing
def officer(
    name: Annotated[
        list[str],
        typer.Argument(metavar="NAME", help="Name or id of an officer, councillor, inspector or anybody else."),
    ],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
    council: Annotated[
        str | None, typer.Option("--council", "-c", help="Only people and papers of this council.")
    ] = None,
) -> None:
    """Show what papers and reports say of one person, each line with date, page and quote.

    Posts, meetings, presentations, actions, papers, and whom the person may be confused with. A part of a name, an
    initial or a slip is enough; where it fits several people they are listed.
    """
    with open_workspace(store) as workspace:
        place = find_council(council, workspace.register()).id if council is not None else None
        person = find_person(workspace, " ".join(name), place)
        of_person = list(workspace.query("people", {"officer": person}))
        found = workspace.query("involvement", {"officer": person, "council": place})
        merged = workspace.query("merged", {"node": person})
        write_card(person_card(of_person, merged, _outside(workspace, person)), output)
        write_sections(_rows([*_involved(found), *_confusable(workspace, person, of_person)]), _SECTIONS, output)
        tell_loaded(workspace, "Document", output)


def find_person(workspace: Workspace, name: str, council: str | None = None) -> str:
    """The id of the one person that ``name`` means among those in a council's papers (None: all).

    Raises UnknownNameError with close names where it means nobody, after saying what is loaded, and UsageError where
    it means several, after listing them.
    """
    meant = person_meant(name, _people(workspace, council))
    if not meant.found:
        raise _unknown(workspace, name, meant, council)
    if len(meant.found) > 1:
        raise _ambiguous(workspace, name, meant)
    if meant.misspelt:
        say(f"no person '{name}': taken for {meant.found[0].names[0]}")
    return meant.found[0].ids[0]


def person_card(people: list[dict[str, Any]], merged: Rows, outside: Mapping[str, str]) -> Card:
    """Who somebody is; ``people`` are the rows of the query people about one person, one for each council.

    ``outside`` has the body of each post that is not the council's. An inspector, and a person of another body, is
    named in a council's papers and is none of its people.
    """
    first = people[0]
    own = first["kind"] in _COUNCILS_OWN
    days = sorted(day for row in people for day in (row["first_named"], row["last_named"]) if day is not None)
    return str(first["person"]), {
        "id": first["person_id"],
        "kind": first["kind"],
        "council" if own else "in papers of": ", ".join(str(row["council"]) for row in people if row["council"]),
        "posts": ", ".join(dict.fromkeys(_with_body(post, outside) for row in people for post in row["posts"])),
        "also printed as": ", ".join(first["also_printed_as"] or ()),
        "first named": days[0] if days else None,
        "last named": days[-1] if days else None,
        "documents": sum(row["documents"] for row in people),
        "joined from": "; ".join(merged.column("because")),
    }


def _outside(workspace: Workspace, person: str) -> dict[str, str]:
    """The bodies other than councils of a person's posts, by the post's title; all of them where there are several."""
    found: dict[str, str] = {}
    for row in workspace.cypher(_OUTSIDE, person=person):
        found[row["title"]] = "; ".join(filter(None, (found.get(row["title"]), row["body"])))
    return found


def _with_body(post: str, outside: Mapping[str, str]) -> str:
    return f"{post} ({outside[post]})" if post in outside else post


def _people(workspace: Workspace, council: str | None) -> list[Named]:
    rows = workspace.cypher(_EVERYBODY, council=council)
    return [
        Named((row["id"], *(row["merged"] or ())), (row["name"], *(row["aliases"] or ())))
        for row in rows
        if row["name"]
    ]


def _ambiguous(workspace: Workspace, name: str, meant: Meant) -> UsageError:
    for one in meant.found[:_MOST_LISTED]:
        for row in workspace.query("people", {"officer": one.ids[0]}):
            say(f"  {_described(row, _outside(workspace, row['person_id']))}")
    more = len(meant.found) - _MOST_LISTED
    if more > 0:
        say(f"  and {more} more")
    return UsageError(f"'{name}' fits {len(meant.found)} people. Give more of the name, --council NAME or an id.")


def _described(row: Mapping[str, Any], outside: Mapping[str, str]) -> str:
    form = f" ({row['also_printed_as'][0]})" if row["also_printed_as"] else ""
    posts = f": {_with_body(row['posts'][0], outside)}" if row["posts"] else ""
    named = "" if row["kind"] in _COUNCILS_OWN or not row["council"] else "in papers of "
    council = row["council"] or "council not known"
    return f"{row['person']}{form}, {row['kind']}, {named}{council}{posts}, {row['person_id']}"


def _unknown(workspace: Workspace, name: str, meant: Meant, council: str | None) -> UnknownNameError:
    """The error for a name that nobody has, once it is said what is loaded; who has it elsewhere is suggested."""
    everybody = _people(workspace, None)
    say(loaded_line("Person", len(everybody), workspace.query("documents-loaded")))
    if council is None:
        return UnknownNameError("person", name, meant.suggestions)
    elsewhere = (f"{one.names[0]} ({one.ids[0]})" for one in person_meant(name, everybody).found)
    return UnknownNameError("person in this council's papers", name, [*meant.suggestions, *elsewhere])


def _involved(rows: Rows) -> Iterator[dict[str, Any]]:
    for row in rows:
        yield {**row, "part": _PARTS[row["involvement"]]}


def _confusable(workspace: Workspace, person: str, own: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Those the person may be one with, those judged to be somebody else, and others with the surname."""
    named: set[str] = {person}
    for part in ("candidate", "rejected"):
        for pair in workspace.query("same-as", {"node": person, "status": part}):
            other = pair["other_id"] if pair["one_id"] == person else pair["one_id"]
            named.add(other)
            for row in workspace.query("people", {"officer": other}):
                yield _other(row, part, pair["reason"], pair["score"])
    surname = words_of(own[0]["person"])[-1]
    councils = {row["council"] for row in own}
    for row in workspace.query("people", {"officer": surname}):
        alike = words_of(row["person"])[-1] == surname and row["council"] in councils
        if alike and row["person_id"] not in named and row["council"] is not None:
            yield _other(row, "namesake", _initials(row["person"], own[0]["person"]), None)


def _initials(one: str, other: str) -> str:
    first, second = words_of(one), words_of(other)
    have_forenames = len(first) > 1 and len(second) > 1
    return "same surname and initial" if have_forenames and first[0][0] == second[0][0] else "same surname"


def _other(row: Mapping[str, Any], part: str, reason: str, score: float | None) -> dict[str, Any]:
    said = {name: row[name] for name in ("kind", "council", "gss_code", *_PLACE)}
    about = {"part": part, "what": row["person"], "reason": reason, "score": score, "target": row["person_id"]}
    return {**said, **about}


def _rows(found: list[dict[str, Any]]) -> Rows:
    from ..graph.rows import Rows

    return Rows(_COLUMNS, tuple(tuple(row.get(name) for name in _COLUMNS) for row in found))
