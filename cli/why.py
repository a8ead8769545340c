"""The command that says why two recommendations are taken to ask for the same, or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .cards import write_card
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Output, listing
from .recommendations import places_of, recommendation_meant
from .sections import Section, write_sections

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows
    from ..graph.why import Compared

_COLUMNS = (
    *("part", "name", "score", "weight", "words", "council", "inspected", "overall", "text", "document", "page"),
    *("quote", "id"),
)
_SECTIONS = (
    Section(
        "Recommendations", "recommendation", ("council", "inspected", "overall", "text", "document", "page", "quote")
    ),
    Section("Signals", "signal", ("name", "score", "weight", "words")),
    Section("Shared recommendations", "group", ("name", "score", "text", "id")),
)
_GROUPS = """
MATCH (r:Recommendation)-[of:INSTANCE_OF]->(s:SharedRecommendation)
WHERE r.id IN $ids
RETURN s.id AS id, s.label AS label, min(of.score) AS score, collect(DISTINCT r.id) AS members ORDER BY label, id
"""


@listing
def why(
    one: Annotated[str, typer.Argument(metavar="A", help="Id of a recommendation, or how its text begins.")],
    other: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    output: Output,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Say why two recommendations are taken to ask for the same, or not.

    Shown are both texts with page and quote, the signals with what each adds to the score, the words in common, the
    shared recommendations that they are in, and what people said of the pair (`councilgraph review asks`).
    """
    with open_workspace(store) as workspace:
        ids = [recommendation_meant(workspace, given) for given in (one, other)]
        found = workspace.compare(*ids)
        write_card(_card(found), output)
        write_sections(_rows(workspace, ids, found), _SECTIONS, output)


def _card(found: Compared) -> tuple[str, dict[str, object]]:
    return f"{found.verdict}, score {found.score.score:.2f}", {
        "words in common": ", ".join(found.score.shared_words),
        "judgement": str(found.judgement) if found.judgement is not None else None,
        "method": found.method,
        "ids": ", ".join(found.pair),
    }


def _rows(workspace: Workspace, ids: list[str], found: Compared) -> Rows:
    from ..graph.rows import Rows

    parts = (*_scores(found), *_places(workspace, ids), *_signals(found), *_groups(workspace, ids))
    return Rows(_COLUMNS, tuple(tuple(part.get(name) for name in _COLUMNS) for part in parts))


def _scores(found: Compared) -> Iterator[dict[str, Any]]:
    words = list(found.score.shared_words)
    yield {"part": "score", "name": found.verdict, "score": found.score.score, "words": words, "text": found.method}
    if found.judgement is not None:
        yield {"part": "judgement", "name": found.judgement.verdict, "text": str(found.judgement)}


def _places(workspace: Workspace, ids: list[str]) -> Iterator[dict[str, Any]]:
    places = places_of(workspace, ids)
    for identifier in ids:
        yield {"part": "recommendation", **places[identifier]}


def _signals(found: Compared) -> Iterator[dict[str, Any]]:
    for signal in found.score.signals:
        yield {
            "part": "signal",
            "name": signal.name,
            "score": signal.value,
            "weight": signal.weight,
            "words": list(signal.words),
        }


def _groups(workspace: Workspace, ids: list[str]) -> Iterator[dict[str, Any]]:
    for row in workspace.cypher(_GROUPS, {"ids": ids}):
        held = "both" if len(row["members"]) > 1 else "the first" if row["members"] == [ids[0]] else "the second"
        yield {"part": "group", "name": held, "score": row["score"], "text": row["label"], "id": row["id"]}
