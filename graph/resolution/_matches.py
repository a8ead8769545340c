"""What resolution finds: two nodes that are one or may be, with the reasons and the score that they add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...ontology import Value
from ..graph import Graph
from ..records import Node, NodeRef, Relationship

_LEAST, _MOST = 0.05, 1.0


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A reason with its weight in the score; ``detail`` names the thing that was compared."""

    code: str
    weight: float
    detail: str = ""

    def __str__(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.code} {self.weight:+.2f}{detail}"


@dataclass(frozen=True, slots=True)
class Match:
    """Two nodes that are one (``merges``) or that a person should look at.

    ``reasons`` come in the order in which they were weighed.
    """

    one: NodeRef
    other: NodeRef
    method: str
    reasons: tuple[Reason, ...]
    merges: bool = False

    @property
    def score(self) -> float:
        """The sum of the weights, from 0.05 to 1."""
        return score_of(self.reasons)

    @property
    def reason(self) -> str:
        """The reasons as text: "initial-fits +0.70; same-committee +0.10 (Audit Panel)"."""
        return "; ".join(map(str, self.reasons))

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, the smaller first."""
        return min(self.one.id, self.other.id), max(self.one.id, self.other.id)

    def strength(self) -> tuple[float, tuple[str, str], str]:
        """Sorting key: the highest score first, then in the order of ids."""
        return -self.score, self.pair, self.reason

    def relationship(self) -> Relationship:
        """The match as a candidate."""
        start, end = sorted((self.one, self.other), key=lambda ref: ref.id)
        properties: dict[str, Value] = {
            "status": "candidate",
            "score": self.score,
            "method": self.method,
            "reason": self.reason,
        }
        return Relationship("SAME_AS", start, end, properties)


def score_of(reasons: Iterable[Reason]) -> float:
    """The sum of the weights, from 0.05 to 1, to two places."""
    return min(_MOST, max(_LEAST, round(sum(reason.weight for reason in reasons), 2)))


def ids_of(node: Node) -> tuple[str, ...]:
    """The id of a node and those of the nodes that were found to be it."""
    merged = node.properties.get("merged_ids", ())
    return (node.id, *(merged if isinstance(merged, tuple) else ()))


def ref_of(node: Node) -> NodeRef:
    """The label and id of a node."""
    return NodeRef(node.label, node.id)


def refs_by_id(graph: Graph) -> dict[str, NodeRef]:
    """The node that each id, of its own or of a node that it took in, leads to."""
    return {identifier: ref_of(node) for node in graph.nodes for identifier in ids_of(node)}
