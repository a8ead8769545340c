"""Recommendations that the user means: by id, by how the text begins, or by plain words that a group asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import UnknownNameError, UsageError

if TYPE_CHECKING:
    from ..api import Workspace

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
