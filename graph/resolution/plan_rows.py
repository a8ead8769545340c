"""The recommendations that a council's paper restates, tied to the inspection's own, and so the actions to both.

An action plan's row says which recommendation it answers: by its words, and by a number that is the recommendation's
position in the report. Both stay nodes of their own, because each stands on its page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...ontology import Value
from ...ontology.register import Register
from ..graph import Graph
from ..judgements import Judged
from ..records import Node, NodeRef, Relationship
from ._matches import Match, Reason, ids_of, ref_of
from ._profiles import Known

METHOD = "restated"

_SAME_WORDS = 0.8  # similarity from which the words alone suffice
_LIKE_WORDS = 0.5  # similarity from which they suffice with the number
_TOO_CLOSE = 0.03  # two of the inspection's recommendations that the words fit equally well
_ENOUGH_WORDS = 8  # below, a text whose words all stand in another one may be part of any
_BRACKETED = re.compile(r"\(\s*\d{1,3}\s*\)")


@dataclass(frozen=True, slots=True)
class _Own:
    """A recommendation that an inspection made."""

    node: Node
    inspection: str
    start: date | None
    words: str


@dataclass(slots=True)
class _Papers:
    """What the graph says of papers, inspections and recommendations, by id."""

    nodes: dict[str, Node] = field(default_factory=dict)
    made: dict[str, set[str]] = field(default_factory=dict)
    councils: dict[str, set[str]] = field(default_factory=dict)
    spoken_of: dict[str, set[str]] = field(default_factory=dict)
    inspections: dict[str, set[str]] = field(default_factory=dict)
    restated: dict[str, str] = field(default_factory=dict)
    answers: list[Relationship] = field(default_factory=list)
    days: dict[str, date] = field(default_factory=dict)

    @classmethod
    def of(cls, stated: Graph) -> _Papers:
        """Out of the graph."""
        wanted = ("Recommendation", "Inspection", "Meeting", "Document")
        found = cls({node.id: node for node in stated.nodes if node.label in wanted})
        for said in stated.relationships:
            found._note(said)
        own = {recommendation for made in found.made.values() for recommendation in made}
        found.restated = {restated: paper for restated, paper in found.restated.items() if restated not in own}
        return found

    def _note(self, said: Relationship) -> None:
        start, end = said.start, said.end
        if said.label == "MADE" and start.label == "Inspection":
            self.made.setdefault(start.id, set()).add(end.id)
        elif said.label == "MADE" and start.label == "Document":
            self.restated[end.id] = min(start.id, self.restated.get(end.id, start.id))
        elif said.label == "CONCERNS":
            self.councils.setdefault(start.id, set()).add(end.id)
        elif said.label == "INSPECTED":
            self.inspections.setdefault(end.id, set()).add(start.id)
        elif said.label == "ADDRESSES" and "method" not in said.properties:
            self.answers.append(said)
        elif said.label == "EVIDENCED_BY" and start.label == "Inspection":
            self.spoken_of.setdefault(end.id, set()).add(start.id)
        elif said.label == "EVIDENCED_BY" and start.label == "Meeting":
            day = self.nodes[start.id].properties.get("date")
            if isinstance(day, date):
                self.days[end.id] = min(day, self.days.get(end.id, day))

    def own_recommendations(self, paper: str) -> list[_Own]:
        """Recommendations of the inspections that a paper can speak of, those that it does speak of first."""
        spoken = self.spoken_of.get(paper, set())
        of_council = {one for council in self.councils.get(paper, ()) for one in self.inspections.get(council, ())}
        found = []
        for inspection in sorted(spoken | of_council, key=lambda one: (one not in spoken, one)):
            start = self.nodes[inspection].properties.get("start_date")
            day = self.days.get(paper)
            if isinstance(start, date) and day is not None and day < start:
                continue
            for recommendation in sorted(self.made.get(inspection, ())):
                node = self.nodes[recommendation]
                first = start if isinstance(start, date) else None
                found.append(_Own(node, inspection, first, _words(str(node.properties.get("text", "")))))
        return found


def find(known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """A candidate for each restated recommendation and its original, and the actions that answer the original too."""
    papers = _Papers.of(known.graph)
    by_paper: dict[str, list[Node]] = {}
    for restated, paper in sorted(papers.restated.items()):
        by_paper.setdefault(paper, []).append(papers.nodes[restated])
    originals: dict[str, Match] = {}
    for paper, nodes in sorted(by_paper.items()):
        own, spoken = papers.own_recommendations(paper), papers.spoken_of.get(paper, set())
        for match in _restatements(nodes, own, spoken, judged) if own else ():
            originals[match.one.id] = match
            yield match
    yield from _answers(papers.answers, originals)


def _restatements(nodes: Sequence[Node], own: Sequence[_Own], spoken: set[str], judged: Judged) -> Iterator[Match]:
    """The best original of each restated recommendation of one paper.

    A number whose words differ counts where most of the paper's other rows have the number of what they restate.
    """
    unsettled: list[Node] = []
    numbered: list[str] = []
    for node in nodes:
        original, reasons = _best(node, own, spoken, judged)
        if original is None:
            unsettled.append(node)
            continue
        if any(reason.code == "same-number" for reason in reasons):
            numbered.append(original.inspection)
        yield Match(ref_of(node), ref_of(original.node), METHOD, reasons)
    for inspection in sorted(set(numbered)):
        if 2 * numbered.count(inspection) <= len(nodes):
            continue
        for node in unsettled:
            alone = [one for one in own if one.inspection == inspection and _same_number(node, one.node)]
            if len(alone) == 1 and not judged.apart(ids_of(node), ids_of(alone[0].node)):
                reasons = (Reason("same-number", 0.4), Reason("list-has-the-numbers", 0.15))
                yield Match(ref_of(node), ref_of(alone[0].node), METHOD, reasons)


def _best(node: Node, own: Sequence[_Own], spoken: set[str], judged: Judged) -> tuple[_Own | None, tuple[Reason, ...]]:
    words = _words(str(node.properties.get("text", "")))
    ranked = []
    for one in own:
        reasons = tuple(_reasons(node, words, one))
        if reasons and not judged.apart(ids_of(node), ids_of(one.node)):
            total = round(sum(reason.weight for reason in reasons), 4)
            ranked.append((total + (0.1 if one.inspection in spoken else 0.0), one.start or date.min, one, reasons))
    ranked.sort(key=lambda row: (-row[0], -row[1].toordinal(), row[2].node.id))
    if not ranked or _undecided(ranked[0], ranked[1:]):
        return None, ()
    return ranked[0][2], ranked[0][3]


def _undecided(best: tuple[float, date, _Own, object], others: Sequence[tuple[float, date, _Own, object]]) -> bool:
    same_report = (other for other in others if other[2].inspection == best[2].inspection)
    return any(best[0] - other[0] < _TOO_CLOSE for other in same_report)


def _reasons(node: Node, words: str, one: _Own) -> Iterator[Reason]:
    """Why a restated recommendation may be this one; nothing where it is not."""
    alike = round(_similarity(words, one.words), 2)
    numbered = _same_number(node, one.node)
    if alike < (_LIKE_WORDS if numbered else _SAME_WORDS):
        return
    yield Reason("similar-words", alike if alike >= _SAME_WORDS else round(alike / 2 + 0.15, 2), f"{alike:.2f}")
    if numbered:
        yield Reason("same-number", 0.2 if alike < _SAME_WORDS else 0.1)


def _same_number(node: Node, original: Node) -> bool:
    """Whether the number in the paper is the position in the report, or the number printed there."""
    number = re.sub(r"\D", "", str(node.properties.get("number", "")))
    known = (original.properties.get("position"), original.properties.get("number"))
    return bool(number) and number in {str(value).strip("().") for value in known if value is not None}


def _words(text: str) -> str:
    plain = _BRACKETED.sub(" ", text.casefold().replace("\u2019", "'"))
    return " ".join(re.findall(r"[a-z0-9']+", plain))


def _similarity(words: str, other: str) -> float:
    """Likeness of two texts from 0 to 1, whatever the order of words; of a shortened text its own words count."""
    from rapidfuzz import fuzz

    whole = fuzz.token_sort_ratio(words, other)
    if min(words.count(" "), other.count(" ")) + 1 < _ENOUGH_WORDS:
        return whole / 100
    return max(whole, 0.95 * fuzz.token_set_ratio(words, other)) / 100


def _answers(stated: Sequence[Relationship], originals: dict[str, Match]) -> Iterator[Relationship]:
    """Each stated answer to a restated recommendation as an answer to the original, with the same evidence."""
    known = {(said.start.id, said.end.id) for said in stated}
    for said in stated:
        match = originals.get(said.end.id)
        if match is None or (said.start.id, match.other.id) in known:
            continue
        properties: dict[str, Value] = {**said.properties, "method": METHOD, "score": match.score}
        yield Relationship("ADDRESSES", said.start, NodeRef("Recommendation", match.other.id), properties)
