"""What inspections ask of councils, ready to be compared: with councils, dates and themes, and a scorer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .ask_memory import AskMemory, RememberedScorer
from .graph import Graph
from .judgements import Judgement, in_force, judged_asks
from .records import Node, Relationship
from .resolution._matches import refs_by_id
from .sentences import model_in_use, vectors_of
from .shared import Ask, Group, Pair, group, pair_of

if TYPE_CHECKING:
    from .ledger import Ledger

LEAST = 0.5
"""The score from which two recommendations are taken to ask for the same."""

RULES = "rules"
"""The method where no sentence model was used."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The recommendations of inspections by id, their scorer, and what people said of pairs of them.

    ``judged`` holds the pairs whose last word is "same" or "not same", ``said`` the judgement behind each pair,
    those of which somebody is unsure too. ``method`` names what the scores rest on.
    """

    asks: Mapping[str, Ask]
    scorer: RememberedScorer
    judged: Mapping[Pair, bool]
    said: Mapping[Pair, Judgement]
    method: str

    @classmethod
    def of(cls, known: Graph, ledger: Ledger, said: Iterable[Judgement], memory: AskMemory | None = None) -> Asked:
        """Those of a graph that holds themes too; scores come from ``memory``, and are computed where it has none."""
        asks = {ask.id: ask for ask in asks_of(known)}
        by_text = vectors_of(ledger, {ask.text for ask in asks.values()})
        vectors = {ask.id: by_text[ask.text] for ask in asks.values() if ask.text in by_text}
        scorer = (memory or AskMemory(ledger)).scorer([*asks.values()], vectors)
        history = list(said)
        judged, behind = _of_present(history, known, asks)
        model = model_in_use(ledger) if vectors else None
        return cls(asks, scorer, judged, behind, RULES if model is None else f"{RULES} and {model}")

    def groups(self) -> list[Group]:
        """The groups of recommendations that ask for the same."""
        return group([*self.asks.values()], self.scorer, self.judged)

    def score(self, one: str, other: str) -> float:
        """How likely two of them ask for the same; 1 or 0 where a person said so."""
        word = self.judged.get(pair_of(one, other))
        return self.scorer.likelihood(one, other) if word is None else float(word)

    def scores(self, one: str, others: tuple[str, ...]) -> Iterator[tuple[str, float]]:
        """Each of ``others`` with its :meth:`score` against one."""
        for other, score in zip(others, self.scorer.likelihoods(one, others), strict=True):
            word = self.judged.get(pair_of(one, other))
            yield other, score if word is None else float(word)


def asks_of(known: Graph) -> list[Ask]:
    """The recommendations that inspections made, in the order of their ids.

    One that only a paper restates is left out: the report that it was made in says it better.
    """
    ends = _ends(known, {"MADE", "INSPECTED", "CONCERNS", "EVIDENCED_BY", "HAS_THEME"})
    inspections = {node.id: node for node in known.nodes if node.label == "Inspection"}
    made: dict[str, list[str]] = defaultdict(list)
    for (kind, start), targets in ends.items():
        if kind == "MADE" and start in inspections:
            for target in targets:
                made[target].append(start)
    nodes = (node for node in known.nodes if node.label == "Recommendation" and node.id in made)
    return sorted((_ask(node, inspections, made[node.id], ends) for node in nodes), key=lambda ask: ask.id)


_Ends = Mapping[tuple[str, str], set[str]]


def _ends(known: Graph, kinds: set[str]) -> _Ends:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for relationship in known.relationships:
        if relationship.label in kinds and _says_who(relationship):
            found[relationship.label, relationship.start.id].add(relationship.end.id)
    return dict(found)


def _says_who(relationship: Relationship) -> bool:
    """An inspection of a board says nothing of a council; the report that holds it does."""
    return relationship.label != "INSPECTED" or relationship.end.label == "Council"


def _ask(node: Node, inspections: Mapping[str, Node], made_by: Iterable[str], ends: _Ends) -> Ask:
    first = inspections[min(made_by, key=lambda identifier: (_day(inspections[identifier]), identifier))]
    documents = sorted(ends.get(("EVIDENCED_BY", node.id), ()))
    reported = {council for document in documents for council in ends.get(("CONCERNS", document), ())}
    themes = ends.get(("HAS_THEME", node.id), ())
    return Ask(
        node.id,
        _text(node, "text"),
        _text(node, "lead_in"),
        tuple(sorted(ends.get(("INSPECTED", first.id)) or reported)),
        documents[0] if documents else "",
        _text(node, "section"),
        _text(first, "framework"),
        _day(first),
        tuple(sorted(theme.removeprefix("theme:") for theme in themes)),
    )


def _text(node: Node, name: str) -> str:
    return str(node.properties.get(name) or "")


def _day(inspection: Node) -> str:
    day = inspection.properties.get("start_date")
    return day.isoformat() if isinstance(day, date) else ""


def _of_present(
    history: list[Judgement], known: Graph, asks: Mapping[str, Ask]
) -> tuple[dict[Pair, bool], dict[Pair, Judgement]]:
    """What people said, by the pairs of recommendations that there are now; a later word counts."""
    words = judged_asks(history)
    if not words:
        return {}, {}
    here = refs_by_id(known)
    judged: dict[Pair, bool] = {}
    said: dict[Pair, Judgement] = {}
    counting = in_force(history, of_asks=True)
    for ids, judgement in sorted(counting.items(), key=lambda item: (item[1].date, item[0])):
        one, other = (here[identifier].id if identifier in here else "" for identifier in ids)
        if one not in asks or other not in asks or one == other:
            continue
        pair = pair_of(one, other)
        judged.pop(pair, None)
        said[pair] = judgement
        word = words[ids]
        if word is not None:
            judged[pair] = word
    return judged, said
