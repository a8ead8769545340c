"""A graph of invented councils with chains of inspections, linked by the computations that link real ones."""

from __future__ import annotations

from councilgraph.graph.computed import areas, earlier_inspections, follow_ups
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology.register import Register

from .made import Maker, told

LONG = "The Metropolitan Borough of Upper and Nether Quillingbourne-with-Thistledown <& District>"
MANY = tuple(f"{year}-{month:02}-01" for year in (2014, 2016, 2018, 2020, 2022, 2024) for month in (3, 9))


def chains_graph() -> Graph:
    """A council with every kind of inspection, one with a single one, one with twelve, one crowded, one with none."""
    make = Maker()
    make.node("Theme", "theme:supervision", name="Supervision")
    _every_kind(make, make.council("wyr", "Wyreholme Council", "Invented North", "X11"))
    single = make.council("one", "Onesby Council", "Invented South", "X12")
    make.inspection(
        single, "ILACS", "2022-05-09", "inadequate", {"leadership": "inadequate"}, document=_paper(make, "one")
    )
    many = make.council("mny", LONG, "Invented South", "X13")
    for place, day in enumerate(MANY):
        grade = ("inadequate", "good", "requires improvement", "outstanding")[place % 4]
        framework = "SIF" if day < "2018" else "ILACS"
        areas = {"leadership": grade, "help-and-protection": "good", "care-leavers": grade}
        make.inspection(many, framework, day, grade, areas, document=_paper(make, f"many/{day} & <report>"))
    _crowded(make, make.council("crd", "Crowdham Council", "Invented North", "X14"))
    make.council("non", "Nonesuch Council", "Invented North", "X15")
    _shared(make)
    return _linked(make.graph())


def _every_kind(make: Maker, council: NodeRef) -> None:
    supervision = told("The regular supervision of social workers and its records.", "supervision")
    make.inspection(
        council, "Looked after children", "2013-06-10", "adequate",
        {"leadership": "good", "safeguarding": "good", "provision": "adequate"}, document=_paper(make, "wyr/2013"),
    )  # fmt: skip
    make.inspection(
        council, "SIF", "2015-02-02", "inadequate",
        {"leadership": "inadequate", "help-and-protection": "inadequate", "looked-after": "requires improvement",
         "care-leavers": "good", "adoption": "outstanding"}, [supervision], document=_paper(make, "wyr/2015"),
    )  # fmt: skip
    for day in ("2015-09-08", "2016-03-15"):
        visit(make, council, "monitoring visit", day)
    make.inspection(
        council, "SIF re-inspection", "2017-03-06", "requires improvement", {"leadership": "requires improvement"},
        document=_paper(make, "wyr/2017"),
    )  # fmt: skip
    visit(make, council, "JTAI", "2018-02-05", "No priority actions; five areas for improvement")
    visit(make, council, "focused visit", "2018-11-13")
    make.inspection(
        council, "ILACS", "2020-01-13", "inadequate",
        {"leadership": "inadequate", "help-and-protection": "inadequate", "care-and-care-leavers": "good"},
        [supervision], document=_paper(make, "wyr/2020"),
    )  # fmt: skip
    make.inspection(
        council, "ILACS", "2023-06-05", "good",
        {"leadership": "good", "help-and-protection": "good", "care": "good", "care-leavers": "outstanding"},
        document=_paper(make, "wyr/2023"),
    )  # fmt: skip
    visit(make, council, "Area SEND", "2024-03-04", "Inconsistent experiences and outcomes")
    again, before = (
        NodeRef("Recommendation", f"recommendation:wyr/{key}/1") for key in ("2020-01-13/ilacs", "2015-02-02/sif")
    )
    make.computed("REPEATS", again, before, score=0.9, years=4.9, rank=1)


def _crowded(make: Maker, council: NodeRef) -> None:
    """Two inspections on one day, others within weeks."""
    for day, framework, grade in (
        ("2016-05-02", "SIF", "inadequate"), ("2016-05-02", "SIF re-inspection", "good"),
        ("2016-06-06", "SIF re-inspection", "inadequate"), ("2021-06-07", "ILACS", "good"),
        ("2021-07-05", "ILACS", "requires improvement"), ("2035-07-02", "ILACS", "good"),
    ):  # fmt: skip
        areas = {"leadership": grade, "care-and-care-leavers": grade} if framework == "ILACS" else {"adoption": grade}
        make.inspection(council, framework, day, grade, areas, document=_paper(make, f"crd/{framework}/{day}"))


def _shared(make: Maker) -> None:
    """A visit to two councils that have their services together, after an inspection of each."""
    one, other = make.council("sho", "Sharewell Council", "", "X16"), make.council("shs", "Shareby Council", "", "X17")
    for council, day in ((one, "2017-05-08"), (other, "2018-06-04")):
        make.inspection(council, "SIF", day, "inadequate", {}, document=_paper(make, f"sh/{day}"))
    both = visit(make, one, "monitoring visit", "2019-03-05")
    make.stated("INSPECTED", both, other, NodeRef("Document", "document:sho/2019-03-05.pdf"), 1, "Shareby")


def visit(make: Maker, council: NodeRef, framework: str, day: str, outcome: str | None = None) -> NodeRef:
    """An inspection without grades, with its outcome if there is one."""
    made = make.inspection(council, framework, day, None, {}, document=_paper(make, f"{council.id[8:]}/{day}"))
    if outcome is not None:
        node = make.nodes[made.id]
        make.nodes[made.id] = Node(node.label, node.id, {**node.properties, "outcome": outcome})
    return made


def _paper(make: Maker, name: str) -> NodeRef:
    return make.document(f"{name}.pdf", "report")


def _linked(graph: Graph) -> Graph:
    """The graph with what the real computations add to it."""
    register = Register.load()
    computed = [one for part in (areas, earlier_inspections, follow_ups) for one in part.compute(graph, register)]
    links = [one for one in computed if isinstance(one, Relationship)]
    nodes = {node.id: node for node in (*(one for one in computed if isinstance(one, Node)), *graph.nodes)}
    return Graph.of(nodes.values(), [*graph.relationships, *links])
