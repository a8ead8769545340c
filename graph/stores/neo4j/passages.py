"""Passages on the server: its full-text index finds them, and the formula of every index ranks them there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...search.hits import GAIN, LENGTH_SHARE, SATURATION, Question, Weights
from ...search.passages import Passage
from ...search.terms import Term
from ...search.words import indexed
from .schema import PASSAGE_INDEX, PASSAGE_LABEL

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_FIND = (
    f"CALL db.index.fulltext.queryNodes('{PASSAGE_INDEX}', $wanted) YIELD node AS p "
    "WITH p WHERE all(needle IN $endless WHERE p.words CONTAINS needle) "
)
_BEST = f"""{_FIND}
  AND p.found IN $kinds AND ($council IS NULL OR $council IN p.councils)
WITH p, $saturation * (1 - $share + $share * p.length / $average) AS norm,
     [term IN $terms | [term[1], size(split(p.words, term[0])) - 1]] AS counted
WITH p, reduce(score = 0.0, one IN counted | score + one[0] * one[1] * $gain / (one[1] + norm)) AS score
ORDER BY score DESC, p.path, p.page, p.found, p.node
LIMIT $limit
RETURN p.found, p.node, p.document, p.path, p.page, p.text, p.councils, score
"""


def row_of(passage: Passage, key: str) -> dict[str, object]:
    """What a node of the server holds of a passage. It has no property ``id``, which nodes of the graph have."""
    words, length = indexed(passage.text)
    return {
        "key": key,
        "found": passage.found,
        "node": passage.id,
        "document": passage.document,
        "path": passage.path,
        "page": passage.page,
        "text": passage.text,
        "councils": list(passage.councils),
        "words": words,
        "length": length,
    }


class ServerPassages:
    """The server's index as a search reads it, in one transaction."""

    def __init__(self, transaction: ManagedTransaction) -> None:
        self._transaction = transaction

    def size(self) -> tuple[int, int]:
        """See :class:`~councilgraph.graph.search.hits.PassageIndex`."""
        asked = f"MATCH (p:{PASSAGE_LABEL}) RETURN count(p) AS passages, coalesce(sum(p.length), 0) AS words"
        found = self._transaction.run(asked).single(strict=True)
        return found["passages"], found["words"]

    def holding(self, term: Term) -> int:
        """See :class:`~councilgraph.graph.search.hits.PassageIndex`."""
        counted = self._transaction.run(
            f"{_FIND} RETURN count(p) AS number", wanted=_expression(term), endless=_endless((term,))
        )
        return int(counted.single(strict=True)["number"])

    def best(self, question: Question, weights: Weights) -> Iterator[tuple[Passage, float]]:
        """See :class:`~councilgraph.graph.search.hits.PassageIndex`."""
        ranked = self._transaction.run(
            _BEST,
            wanted=" ".join(map(_expression, question.terms)),
            endless=_endless(question.terms),
            kinds=list(question.kinds),
            council=question.council,
            limit=question.limit,
            terms=[[term.needle, weight] for term, weight in weights.terms],
            average=weights.average,
            saturation=SATURATION,
            share=LENGTH_SHARE,
            gain=GAIN,
        )
        for record in ranked:
            found, one, document, path, page, text, councils, score = record.values()
            yield Passage(found, one, document, path, page, text, tuple(councils)), score


def _expression(term: Term) -> str:
    """A term in Lucene's query language. Words hold letters and digits alone, none of which means anything in it."""
    if not term.is_prefix:
        return f'+"{" ".join(term.words)}"'
    *whole, last = term.words
    return (f'+"{" ".join(whole)}" ' if whole else "") + f"+{last}*"


def _endless(terms: tuple[Term, ...]) -> list[str]:
    """Phrases whose last word may go on: Lucene's language has none, so that their words are compared once more."""
    return [term.needle for term in terms if term.is_prefix and len(term.words) > 1]
