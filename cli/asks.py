"""The part of `councilgraph review` that takes a person's word on whether recommendations ask for the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import UnknownNameError, UsageError
from .recommendations import places_of, recommendation_meant

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.judgements import Judgement
    from ..graph.rows import Rows

UNDO = "undo"
WORDS = {"same": "same ask", "not-same": "not same ask", "unsure": "unsure ask"}
"""What can be said of a pair, with the verdict that is kept."""

KEYS = {"s": "same", "n": "not-same", "u": "unsure"}
QUESTION = "do they ask for the same? [s]ame [n]ot same [u]nsure s[k]ip [q]uit: "

MOST = 100
"""How many uncertain pairs are listed."""

_COLUMNS = (
    *("score", "one", "other", "council", "other_council", "inspected", "other_inspected", "document", "page"),
    *("other_document", "other_page", "quote", "other_quote", "judgement", "one_id", "other_id"),
)


def judged_asks(
    workspace: Workspace, given: list[str], reason: str | None, author: str | None
) -> tuple[Judgement, str]:
    """Record what ``given`` says, a word and two recommendations, and return it with the word.

    Raises UsageError where it is not that, and UnknownNameError for a word or recommendation that there is not.
    """
    word, *named = given
    if word not in (*WORDS, UNDO):
        raise UnknownNameError("word on a pair of recommendations", word, [*WORDS, UNDO])
    if len(named) != 2:
        raise UsageError(f"name two recommendations: councilgraph review asks {word} A B. `review asks` lists them.")
    one, other = (recommendation_meant(workspace, name) for name in named)
    if word == UNDO:
        return workspace.undo(one, other, of_asks=True), word
    return workspace.judge(one, other, WORDS[word], reason=reason, author=author), word


def uncertain_pairs(workspace: Workspace) -> Rows:
    """The pairs of which it is least certain whether they ask for the same, that first; with both places."""
    from ..graph.rows import Rows

    found = workspace.doubts(MOST)
    places = places_of(workspace, sorted({identifier for doubt in found for identifier in doubt.pair}))
    rows = []
    for doubt in found:
        one, other = (places[identifier] for identifier in doubt.pair)
        said = str(doubt.judgement) if doubt.judgement is not None else None
        row = {"score": doubt.score, "judgement": said, **_side(one, ""), **_side(other, "other_")}
        rows.append(tuple(row[name] for name in _COLUMNS))
    return Rows(_COLUMNS, tuple(rows))


def _side(place: dict[str, Any], prefix: str) -> dict[str, Any]:
    name = "one" if not prefix else "other"
    kept = {f"{prefix}{key}": place[key] for key in ("council", "inspected", "document", "page", "quote")}
    return {name: place["text"], f"{name}_id": place["id"], **kept}
