"""A graph of so many nodes in this product's shape, from invented parts: the same for a size on every machine.

Inspections, their grades and recommendations are of a fixed number for each council; meetings with their papers fill
the rest, as they do where a council is read for years.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, pairwise

from councilgraph.graph.computed import areas, earlier_inspections, follow_ups
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import Value
from councilgraph.ontology.register import Register
from councilgraph.ontology.themes import themes

from .grouping import made_asks

_COUNCILS = 200
_SMALL = 500  # nodes of a council, at the least
_SEED = 6
_REGIONS = ("Invented North", "Invented South", "Invented East", "Invented West")
_GRADES = ("outstanding", "good", "requires improvement", "inadequate")
_FRAMEWORKS = (
    ("SIF", 2014, ("leadership", "help-and-protection", "looked-after", "care-leavers", "adoption")),
    ("ILACS", 2018, ("leadership", "help-and-protection", "care", "care-leavers")),
    ("ILACS", 2021, ("leadership", "help-and-protection", "care", "care-leavers")),
    ("ILACS", 2024, ("leadership", "help-and-protection", "care", "care-leavers")),
)
_ASKED = 12  # recommendations of an inspection
_SHARED = 400  # shared recommendations
_FIRST = ("Ada", "Bo", "Cy", "Dana", "Emil", "Fay", "Gus", "Hetty", "Ivo", "June")
_LAST = ("Quenby", "Tarn", "Presider", "Deviser", "Joiner", "Marsh", "Prober", "Ersatz", "Fenn", "Ouse")
_COMMITTEES = (("People Scrutiny Committee", "scrutiny"), ("Cabinet", "cabinet"), ("Council", "council"))
_STATUSES = ("completed", "on track", "ongoing", "overdue", "not started")
_KINDS = ("noted", "approved", "agreed", "recommended", "referred")
_WORDING = ("text", "title", "name")
_PLACE = ("page", "score")
DIRECTOR = "Director of Children's Services"


_Asked = tuple[NodeRef, NodeRef]  # an inspection and one of its recommendations


@dataclass(frozen=True, slots=True)
class _Council:
    ref: NodeRef
    committees: tuple[NodeRef, ...]
    people: tuple[NodeRef, ...]
    director: NodeRef


class _Maker:
    """Collects parts; ``chance`` draws the same for each size."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.relationships: list[Relationship] = []
        self.chance = random.Random(_SEED)
        self._texts = [ask.text for ask in made_asks(3000)]
        self._numbers = count(1)
        self.themes = [NodeRef("Theme", theme.node_id) for theme in themes()]

    def node(self, label: str, prefix: str, key: str | int = "", /, **properties: Value) -> NodeRef:
        node_id = f"{prefix}:{key or f'made-{next(self._numbers):07}'}"
        self.nodes[node_id] = Node(label, node_id, properties)
        return NodeRef(label, node_id)

    def said(self, label: str, start: NodeRef, end: NodeRef, paper: NodeRef, quote: str, **more: Value) -> None:
        first = self.chance.randrange(2000)
        place: dict[str, Value] = {
            "document": paper.id, "page": self.chance.randrange(1, 30), "char_start": first,
            "char_end": first + len(quote), "quote": quote, "confidence": 1.0, "loader": "made",
        }  # fmt: skip
        self.relationships.append(Relationship(label, start, end, {**more, **place}))

    def read(self, label: str, prefix: str, paper: NodeRef, quote: str, /, **properties: Value) -> NodeRef:
        """A node that was read in ``paper``."""
        made = self.node(label, prefix, **properties)
        self.said("EVIDENCED_BY", made, paper, paper, quote)
        return made

    def found(self, label: str, start: NodeRef, end: NodeRef, **properties: Value) -> None:
        said: dict[str, Value] = {"method": "made", "score": round(self.chance.uniform(0.5, 1), 3), **properties}
        self.relationships.append(Relationship(label, start, end, said))

    def text(self) -> str:
        return self.chance.choice(self._texts)

    def paper(self, council: NodeRef, kind: str, day: date) -> NodeRef:
        number = next(self._numbers)
        paper = self.node(
            "Document", "document", f"made-{number:07}", path=f"{council.id[8:]}/{kind}/{number}.pdf", kind=kind,
            pages=30, sha256=f"{number:064}", title=f"{kind} {day}", published_date=day,
        )  # fmt: skip
        self.said("CONCERNS", paper, council, paper, council.id)
        return paper


def made_graph(size: int) -> Graph:
    """A graph of at least ``size`` nodes, and of few more."""
    make = _Maker()
    _themes(make)
    councils = [_council(make, number) for number in range(max(4, min(_COUNCILS, size // _SMALL)))]
    for one in councils:
        for rank, near in enumerate(make.chance.sample(councils, min(10, len(councils))), 1):
            if near is not one:
                make.found("STATISTICAL_NEIGHBOUR", one.ref, near.ref, rank=rank)
    shared = [
        make.node(
            "SharedRecommendation", "shared-recommendation", number, label=make.text(), councils=5, recommendations=9,
            method="made",
        )
        for number in range(1, max(5, min(_SHARED, size // 250)))
    ]  # fmt: skip
    asked = [_inspections(make, one, shared) for one in councils]
    added = _compared(make)
    for turn in count():
        if len(make.nodes) >= size:
            break
        _meeting(make, councils[turn % len(councils)], turn // len(councils), asked[turn % len(councils)])
    return Graph.of(make.nodes.values(), (*make.relationships, *added))


def changed(graph: Graph, every: int = 100) -> Graph:
    """The graph with another text, title or name in one of ``every`` nodes that have one, and another page or score in
    as many relationships."""
    nodes = (
        replace(node, properties=_other(node.properties, _WORDING, f"changed {at}")) if at % every == 0 else node
        for at, node in enumerate(graph.nodes)
    )
    links = (
        replace(link, properties=_other(link.properties, _PLACE, 0.25 if "score" in link.properties else 99))
        if at % every == 0
        else link
        for at, link in enumerate(graph.relationships)
    )
    return Graph.of(nodes, links)


def _other(properties: Mapping[str, Value], names: Sequence[str], value: Value) -> dict[str, Value]:
    """The properties with ``value`` for the first of ``names`` that they have."""
    first = [name for name in names if name in properties][:1]
    return {**properties, **dict.fromkeys(first, value)}


def _themes(make: _Maker) -> None:
    for theme in themes():
        make.node("Theme", "theme", theme.id, name=theme.name)
    for theme in themes():
        if theme.broader is not None:
            make.found("BROADER", NodeRef("Theme", theme.node_id), NodeRef("Theme", f"theme:{theme.broader}"))


def _council(make: _Maker, number: int) -> _Council:
    name = f"{_LAST[number % 10]}{('ford', 'holme', 'mere', 'pool')[number // 10 % 4]} {number}"
    ref = make.node(
        "Council", "council", f"made-{number:03}", name=f"{name} Council", short_name=name, gss_code=f"X{number:08}",
        region=_REGIONS[number % 4], nation="Nowhere", council_type="invented", start_date=date(1974, 4, 1),
        aliases=(name, f"The Council of {name}"),
    )  # fmt: skip
    paper = make.paper(ref, "constitution", date(2013, 1, 1))
    committees = tuple(
        make.read("Committee", "committee", paper, title, name=title, kind=kind) for title, kind in _COMMITTEES
    )
    for committee in committees:
        make.said("PART_OF", committee, ref, paper, ref.id)
    director = make.read(
        "Post", "post", paper, DIRECTOR, title=DIRECTOR, canonical_title=DIRECTOR, statutory=True
    )  # fmt: skip
    make.said("AT", director, ref, paper, DIRECTOR)
    return _Council(ref, committees, tuple(_people(make, paper)), director)


def _people(make: _Maker, paper: NodeRef) -> Iterator[NodeRef]:
    names = make.chance.sample([f"{first} {last}" for first in _FIRST for last in _LAST], 12)
    for at, name in enumerate(names):
        label = "Councillor" if at < 7 else "Officer"
        yield make.read(label, label.lower(), paper, name, name=name)


def _inspections(make: _Maker, council: _Council, shared: Sequence[NodeRef]) -> list[_Asked]:
    """The council's inspections with what they say; returns their recommendations."""
    asked: list[_Asked] = []
    for framework, year, judged in _FRAMEWORKS:
        first = date(year, 1, 6) + timedelta(days=make.chance.randrange(600))
        report = make.paper(council.ref, f"{framework.lower()}-report", first + timedelta(days=60))
        grades = {area: make.chance.choice(_GRADES) for area in (*judged, "overall")}
        inspection = make.read(
            "Inspection", "inspection", report, framework, framework=framework, start_date=first,
            end_date=first + timedelta(days=11), overall_judgement=grades["overall"],
        )  # fmt: skip
        make.said("REPORTS", report, inspection, report, framework)
        make.said("INSPECTED", inspection, council.ref, report, council.ref.id)
        lead = f"{make.chance.choice(_FIRST)} Inspektor-{make.chance.randrange(10)}"
        inspector = make.node("Inspector", "inspector", lead.lower().replace(" ", "-"), name=lead)
        make.said("EVIDENCED_BY", inspector, report, report, lead)
        make.said("LED", inspector, inspection, report, lead)
        for area, grade in grades.items():
            judgement = make.read(
                "Judgement", "judgement", report, grade, area=area, area_code=area, grade=grade,
                grade_as_printed=grade.capitalize(),
            )  # fmt: skip
            make.said("JUDGED", inspection, judgement, report, grade)
        asked += _recommendations(make, council, inspection, report, shared)
    for (_, earlier), (_, later) in pairwise(asked[::_ASKED]):
        make.found("REPEATS", later, earlier, years=3.5, rank=1, words=("interviews",))
    return asked


def _recommendations(
    make: _Maker, council: _Council, inspection: NodeRef, report: NodeRef, shared: Sequence[NodeRef]
) -> Iterator[_Asked]:
    for position in range(1, _ASKED + 1):
        text = make.text()
        asked = make.read(
            "Recommendation", "recommendation", report, text, text=text, number=str(position), position=position,
            kind="inspection", priority=position == 1, section="children's services",
        )  # fmt: skip
        make.said("MADE", inspection, asked, report, text)
        make.said("ADDRESSED_TO", asked, council.ref, report, text)
        make.found("HAS_THEME", asked, make.chance.choice(make.themes), words=("interviews",))
        if position % 3 == 0:
            make.found("INSTANCE_OF", asked, make.chance.choice(shared), words=("interviews",))
        yield inspection, asked


def _compared(make: _Maker) -> list[Relationship]:
    """What the product computes of inspections: which came before, which follow up, which grades follow which."""
    stated, register, added = Graph.of(make.nodes.values(), make.relationships), Register.load(), list[Relationship]()
    for module in (areas, earlier_inspections, follow_ups):
        for part in module.compute(stated, register):
            if isinstance(part, Node):
                make.nodes[part.id] = part
            else:
                added.append(part)
    return added


def _meeting(make: _Maker, council: _Council, turn: int, asked: Sequence[_Asked]) -> None:
    """A meeting with minutes, members, items, decisions and actions, and every third time an action plan."""
    day = date(2014, 2, 3) + timedelta(days=turn * 21 % 4200)
    committee = council.committees[turn % 3]
    minutes = make.paper(council.ref, "minutes", day)
    meeting = make.read("Meeting", "meeting", minutes, f"Meeting {day}", title=f"Meeting {day}", date=day)
    make.said("OF", meeting, committee, minutes, f"Meeting {day}")
    make.said("CONSIDERED", meeting, make.chance.choice(asked)[0], minutes, "the inspection")
    chair, *members = make.chance.sample(council.people[:7], 4)
    make.said("CHAIRED", chair, meeting, minutes, "in the chair")
    for person in (chair, *members):
        make.said("ATTENDED", person, meeting, minutes, "Present", capacity="member")
    officer = make.chance.choice(council.people[7:])
    make.said("HELD", officer, council.director, minutes, DIRECTOR, title=DIRECTOR, interim=turn % 9 == 0, date=day)
    for number in range(1, 7):
        _item(make, meeting, minutes, str(number), officer, asked)
    if turn % 3 == 0:
        plan = make.paper(council.ref, "action plan", day)
        make.said("WROTE", officer, plan, plan, "Report by")
        for row in range(1, 9):
            action = _action(make, plan, "formal", day, row)
            make.said("SET_OUT", plan, action, plan, f"row {row}")
            make.said("RESPONSIBLE_FOR", council.director, action, plan, DIRECTOR)
            make.said("ADDRESSES", action, make.chance.choice(asked)[1], plan, f"row {row}")


def _item(
    make: _Maker, meeting: NodeRef, minutes: NodeRef, number: str, officer: NodeRef, asked: Sequence[_Asked]
) -> None:
    title = make.text()[:60]
    item = make.read("AgendaItem", "agenda-item", minutes, title, number=number, title=title)
    make.said("ITEM_OF", item, meeting, minutes, title)
    make.said("PRESENTED", officer, item, minutes, "introduced")
    make.said("CONSIDERED", item, make.chance.choice(asked)[1], minutes, title)
    make.found("HAS_THEME", item, make.chance.choice(make.themes), words=("interviews",))
    text = make.text()
    decision = make.read("Decision", "decision", minutes, text, kind=make.chance.choice(_KINDS), text=text)
    make.said("DECIDED", item, decision, minutes, text)
    if number in "12":
        action = _action(make, minutes, "undertaking", date(2020, 1, 1), int(number))
        make.said("AGREED", meeting, action, minutes, text)
        make.said("RESPONSIBLE_FOR", officer, action, minutes, text)


def _action(make: _Maker, paper: NodeRef, kind: str, day: date, row: int) -> NodeRef:
    text = make.text()
    action = make.read(
        "Action", "action", paper, text, text=text, kind=kind, status=make.chance.choice(_STATUSES), row=f"{row}",
        due_date=day + timedelta(days=90 + row), owner_text=make.chance.choice(_LAST),
    )  # fmt: skip
    make.found("HAS_THEME", action, make.chance.choice(make.themes), words=("interviews",))
    return action
