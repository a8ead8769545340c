"""Papers of invented councils, written claim by claim as document kinds make them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.ids import hashed_id, readable_id, slug
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.ledger_rows import Reading
from councilgraph.graph.records import Claim, Evidence, Node, NodeRef, Relationship
from councilgraph.ontology import Value

from ..said import reading, record

MEETING = date(2023, 5, 10)


class Paper:
    """A paper of one council. Each thing it says is a line of its only page, and the quote of the claims about it."""

    def __init__(
        self, path: str, code: str = "x-fen", committee: str | None = "Audit Panel", day: date = MEETING
    ) -> None:
        self.record = record(path, kind="minutes")
        self.ref = NodeRef("Document", self.record.id)
        self.code, self.day = code, day
        self.lines: list[str] = []
        self.claims: list[Claim] = []
        self.meeting: NodeRef | None = None
        self.claim(self.ref, "CONCERNS", NodeRef("Council", f"council:{code}"), f"Council {code}")
        if committee is not None:
            self._meet(committee)

    def _meet(self, committee: str) -> None:
        key = slug(committee)
        self.meeting = NodeRef("Meeting", readable_id("meeting", self.code, key, self.day.isoformat()))
        body = NodeRef("Committee", readable_id("committee", self.code, key))
        self.mention(self.meeting, committee)
        self.claim(self.meeting, "date", self.day, self.day.isoformat())
        self.claim(self.meeting, "OF", body, committee)
        self.claim(body, "name", committee, committee)

    def claim(
        self,
        subject: NodeRef,
        predicate: str,
        value: Value | NodeRef,
        quote: str,
        confidence: float = 0.9,
        **own: Value,
    ) -> None:
        """A claim, with a new line of the page as its quote."""
        start = sum(len(line) + 1 for line in self.lines)
        self.lines.append(quote)
        evidence = Evidence(self.record.id, 1, start, start + len(quote), quote)
        self.claims.append(Claim(subject, predicate, value, evidence, None, confidence, own))

    def mention(self, node: NodeRef, quote: str, confidence: float = 0.9) -> None:
        """The claim that a node was read here."""
        self.claim(node, "EVIDENCED_BY", self.ref, quote, confidence)

    def person(
        self,
        label: str,
        name: str,
        *aliases: str,
        post: str | None = None,
        attended: bool = True,
        confidence: float = 0.9,
        node_id: str | None = None,
    ) -> NodeRef:
        """A person whom the paper names, perhaps with a post, as one who was at the meeting."""
        node = NodeRef(label, node_id or readable_id(label.lower(), self.code, slug(name)))
        self.mention(node, name, confidence)
        self.claim(node, "name", name, name)
        if aliases:
            self.claim(node, "aliases", tuple(sorted(aliases)), aliases[0])
        if post is not None:
            held = NodeRef("Post", readable_id("post", self.code, slug(post)))
            self.claim(held, "title", post, post)
            self.claim(node, "HELD", held, f"{name}, {post}", title=post, date=self.day)
        if attended and self.meeting is not None:
            self.lines.append("-" * 500)  # not one list of those present
            self.claim(node, "ATTENDED", self.meeting, name)
        return node

    def node(self, label: str, node_id: str, **properties: Value) -> NodeRef:
        """Any other node with properties."""
        ref = NodeRef(label, node_id)
        self.mention(ref, node_id)
        for name, value in properties.items():
            self.claim(ref, name, value, str(value))
        return ref

    def restated(self, number: int, text: str, *actions: str) -> NodeRef:
        """A row of an action plan: the recommendation as the paper restates it, and actions that answer it."""
        ref = NodeRef("Recommendation", hashed_id("recommendation", self.record.id, text))
        self.mention(ref, text)
        self.claim(ref, "text", text, text)
        self.claim(ref, "number", str(number), f"({number})")
        self.claim(ref, "kind", "report", text)
        self.claim(self.ref, "MADE", ref, text)
        for action in actions:
            does = NodeRef("Action", hashed_id("action", self.record.id, action))
            self.mention(does, action)
            self.claim(does, "text", action, action)
            self.claim(does, "ADDRESSES", ref, action)
        return ref

    def reading(self) -> Reading:
        """Everything the paper says, for a ledger."""
        return reading(self.record, "\n".join(self.lines), self.claims)


class Report(Paper):
    """An inspection's report with recommendations."""

    def __init__(
        self,
        path: str,
        framework: str,
        key: str,
        start: date,
        end: date,
        published: date | None,
        recommendations: Iterable[str] = (),
        code: str = "x-fen",
        first_number: int = 14,
        grade: str | None = None,
    ) -> None:
        super().__init__(path, code, None, start)
        council = NodeRef("Council", f"council:{code}")
        dates = {"start_date": start, "end_date": end} | ({"published_date": published} if published else {})
        said = dates | ({"overall_judgement": grade} if grade else {})
        self.inspection = self.node("Inspection", f"inspection:{code}/{start}/{key}", framework=framework, **said)
        self.claim(self.ref, "REPORTS", self.inspection, "Inspection report")
        self.claim(self.inspection, "INSPECTED", council, "Council inspected")
        self.recommendations = [
            self._recommend(position, first_number, text) for position, text in enumerate(recommendations, 1)
        ]

    def _recommend(self, position: int, first_number: int, text: str) -> NodeRef:
        ref = NodeRef("Recommendation", hashed_id("recommendation", self.inspection.id, text))
        self.mention(ref, text)
        self.claim(ref, "text", text, text)
        self.claim(ref, "number", str(first_number + position - 1), text)
        self.claim(ref, "position", position, text)
        self.claim(ref, "kind", "inspection", text)
        self.claim(self.inspection, "MADE", ref, text)
        return ref


def graph_of(folder: Path, *papers: Paper) -> Graph:
    """The graph of a new ledger that these papers are loaded into."""
    with Ledger.open(folder) as ledger:
        ledger.replace([paper.reading() for paper in papers])
        return assemble(ledger)


def ids(graph: Graph, *labels: str) -> list[str]:
    """Ids of the nodes with these labels."""
    return [node.id for node in graph.nodes if node.label in labels]


def people(graph: Graph) -> list[str]:
    """Ids of all people."""
    return ids(graph, "Officer", "Councillor", "Inspector", "Person")


def node(graph: Graph, node_id: str) -> Node:
    """The node with this id."""
    return next(node for node in graph.nodes if node.id == node_id)


def same_as(graph: Graph, status: str = "candidate") -> dict[tuple[str, str], Relationship]:
    """SAME_AS relationships by their ends."""
    found = (one for one in graph.relationships if one.label == "SAME_AS" and one.properties["status"] == status)
    return {(one.start.id, one.end.id): one for one in found}


def links(graph: Graph, label: str) -> list[tuple[str, str]]:
    """Ends of the relationships of one type."""
    return [(one.start.id, one.end.id) for one in graph.relationships if one.label == label]
