"""What an answer compares: breaks in the series of grades, joint grades, and neighbours of which nothing is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from .talk import counted

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows
    from ..queries.header import StoredQuery

_COLUMNS = {"series_break", "joint", "care_area"}
"""Columns of a query that compares areas through the crosswalk."""

_NEAR = "neighbours"
_JOINT = (
    "MATCH (j:Judgement)-[:IN_AREA]->(a:JudgementArea) WHERE a.joint AND EXISTS { MATCH (:Council)<-[:INSPECTED]-"
    "(:Inspection)-[:JUDGED]->(j) WHERE true } RETURN count(DISTINCT j.id) AS number"
)


def comparison_notes(workspace: Workspace, asked: StoredQuery, given: Mapping[str, str], rows: Rows) -> Iterator[str]:
    """Sentences to stand below the rows that ``asked`` gave for ``given``; none where it compares nothing."""
    if asked.neighbours in given:
        yield neighbours_note(workspace, given[asked.neighbours], given)
    if _COLUMNS & set(rows.columns):
        yield from _breaks(rows)
        yield from _joint(int(workspace.cypher(_JOINT).column("number")[0]))


def neighbours_note(workspace: Workspace, council: str, given: Mapping[str, str]) -> str:
    """How many of the council's statistical neighbours have an inspection loaded, and the names of the others.

    Of a council that no document mentions the graph holds no neighbours; then the register names them.
    """
    from ..queries.run import stored_query

    narrowed = {name: given[name] for name in ("framework", "since") if name in given}
    asked = {name: value for name, value in narrowed.items() if name in stored_query(_NEAR).parameters}
    rows = list(workspace.query(_NEAR, asked, council=council))
    near = {str(row["council"]): int(row["inspections"]) for row in rows if row["rank"] > 0}
    if not near:
        return _not_held(council, _registered(workspace, council))
    without = [name for name, number in near.items() if number == 0]
    some = f"{len(near) - len(without)} of {counted(len(near), 'neighbour')} of {council} have an inspection loaded"
    which = f" ({', '.join(asked.values())})" if asked else ""
    return f"{some}{which}{'; none of ' + ', '.join(without) if without else ''}."


def _not_held(council: str, registered: Sequence[str]) -> str:
    if not registered:
        return f"Neighbours of {council}: the register has none."
    return (
        f"No document mentions {council}, so the graph does not hold its neighbours and none was compared: "
        f"{', '.join(registered)}. `councilgraph query coverage --council NAME` says what is loaded of each."
    )


def _registered(workspace: Workspace, council: str) -> list[str]:
    from ..queries.parameters import council_id

    register = workspace.register()
    entry = register.by_id(council_id(council, register))
    return [near.name for near in register.neighbours(entry.code)] if entry is not None else []


def _breaks(rows: Rows) -> Iterator[str]:
    found = Counter(row["series_break"] for row in rows if row.get("series_break"))
    if found:
        breaks = ", ".join(f"{what} ({number})" for what, number in sorted(found.items()))
        yield f"Breaks in the series: {breaks}. `councilgraph ontology crosswalk` says which areas correspond."


def _joint(number: int) -> Iterator[str]:
    if number:
        grades = counted(number, "joint grade")
        one = "it is" if number == 1 else "each is"
        yield f"Loaded: {grades} for children in care and care leavers; {one} one judgement and never split."
