"""Recommendations that the user means: by id, by how the text begins, or by plain words that a group asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import UnknownNameError, UsageError

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows
    from ..queries.meant import Meant

_MOST_NAMED = 5

_BEGINNING = """
MATCH (i:Inspection)-[:MADE]->(r:Recommendation)
WHERE r.id = $given OR $given IN r.merged_ids OR toLower(r.text) STARTS WITH toLower($given)
RETURN DISTINCT r.id AS id, r.text AS text ORDER BY id
"""
_PLACES = """
MATCH (r:Recommendation)-[e:EVIDENCED_BY]->(d:Document)
WHERE r.id IN $ids
WITH r, min([d.path, e.page, e.quote]) AS place
OPTIONAL MATCH (i:Inspection)-[:MADE]->(r)
OPTIONAL MATCH (i)-[:INSPECTED]->(body)
RETURN r.id AS id, r.text AS text, min(body.name) AS council, min(i.start_date) AS inspected,
       min(i.overall_judgement) AS overall, place[0] AS document, place[1] AS page, place[2] AS quote
"""


_GROUPS = """
MATCH (s:SharedRecommendation)<-[:INSTANCE_OF]-(r:Recommendation)
WITH s, r ORDER BY r.id LIMIT 1000000
RETURN s.id AS id, s.label AS label, collect(r.text) AS texts ORDER BY id
"""
_FOUND = (
    *("council", "inspected", "text", "overall", "framework", "found_by", "score", "document", "page", "label"),
    *("words", "gss_code", "quote", "shared", "recommendation"),
)


def recommendation_meant(workspace: Workspace, given: str) -> str:
    """The id of the recommendation of an inspection that ``given`` is the id of, or begins the text of.

    Raises UnknownNameError where there is none and UsageError where there are several.
    """
    found = list(workspace.cypher(_BEGINNING, {"given": given.strip()}))
    if not found:
        raise UnknownNameError("recommendation of an inspection with this id or beginning", given)
    if len(found) > 1:
        ids = ", ".join(row["id"] for row in found[:_MOST_NAMED])
        raise UsageError(f"{len(found)} recommendations begin with '{given}'. Give more of it, or an id: {ids}.")
    return str(found[0]["id"])


def places_of(workspace: Workspace, ids: list[str]) -> dict[str, dict[str, Any]]:
    """Text, council, day, grade, document, page and quote of recommendations, by id."""
    return {row["id"]: row for row in workspace.cypher(_PLACES, {"ids": ids})}


def shared_meant(workspace: Workspace, text: str) -> list[Meant]:
    """The shared recommendations that plain words may mean, the best first."""
    from ..queries.meant import groups_meant

    rows = workspace.cypher(_GROUPS)
    return groups_meant(text, {row["id"]: (row["label"], row["texts"]) for row in rows})


def who_was_told(workspace: Workspace, text: str, groups: list[Meant], at_least: int | None) -> Rows:
    """Who was told what these groups ask, then who was told something that shares words with ``text`` alone.

    The column found_by tells them apart: "same ask" or "words alone".
    """
    from ..graph.rows import Rows

    found: dict[str, dict[str, Any]] = {}
    for one in groups:
        for row in workspace.query("told-in-shared-recommendation", {"shared": one.id}):
            found.setdefault(row["recommendation"], {**row, "found_by": "same ask", "shared": one.id})
    given = {"at_least": at_least} if at_least is not None else {}
    for row in workspace.query("told-in-these-words", {"text": text, **given}):
        found.setdefault(row["recommendation"], {**row, "found_by": "words alone"})
    return Rows(_FOUND, tuple(tuple(row.get(name) for name in _FOUND) for row in found.values()))
