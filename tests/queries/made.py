"""A small graph of invented councils whose answers are known, made from the ontology's records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from councilgraph.graph.computed.areas import compute
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import Value
from councilgraph.ontology.frameworks import framework_named
from councilgraph.ontology.register import Register
from councilgraph.ontology.themes import themes

from .papers import add_papers

Recommended = tuple[str, tuple[str, ...], Mapping[str, Value]]


def told(text: str, *theme_ids: str, **properties: Value) -> Recommended:
    """A recommendation with its themes and properties."""
    return text, theme_ids, properties


class Maker:
    """Collects nodes and relationships as a loader would state them."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.relationships: list[Relationship] = []

    def node(self, label: str, node_id: str, /, **properties: Value | None) -> NodeRef:
        self.nodes[node_id] = Node(label, node_id, {k: v for k, v in properties.items() if v is not None})
        return NodeRef(label, node_id)

    def computed(self, label: str, start: NodeRef, end: NodeRef, **properties: Value) -> None:
        self.relationships.append(Relationship(label, start, end, {"method": "made", "score": 1.0, **properties}))

    def stated(
        self, label: str, start: NodeRef, end: NodeRef, document: NodeRef, page: int, quote: str, **properties: Value
    ) -> None:
        place = {"document": document.id, "page": page, "char_start": 10, "char_end": 10 + len(quote), "quote": quote}
        said: dict[str, Value] = {**place, "confidence": 1.0, "loader": "made", **properties}
        self.relationships.append(Relationship(label, start, end, said))

    def read(self, node: NodeRef, document: NodeRef, page: int, quote: str) -> None:
        self.stated("EVIDENCED_BY", node, document, document, page, quote)

    def council(self, code: str, name: str, region: str, gss_code: str) -> NodeRef:
        return self.node(
            "Council", f"council:{code}", name=name, short_name=name.split()[0], region=region, gss_code=gss_code,
            local_authority_code=code.upper(), council_type="invented", nation="Nowhere",
        )  # fmt: skip

    def document(self, path: str, kind: str) -> NodeRef:
        return self.node("Document", f"document:{path}", path=path, kind=kind, pages=9, sha256="0" * 64, title=path)

    def inspection(
        self,
        body: NodeRef,
        framework: str,
        start: str,
        overall: str | None,
        areas: Mapping[str, str],
        recommended: Iterable[Recommended] = (),
        *,
        document: NodeRef,
        lead: str = "Ada Inspektor",
    ) -> NodeRef:
        known = framework_named(framework)
        assert known is not None
        key = f"{body.id.partition(':')[2]}/{start}/{known.slug}"
        first = date.fromisoformat(start)
        inspection = self.node(
            "Inspection", f"inspection:{key}", framework=framework, start_date=first, end_date=first.replace(day=28),
            overall_judgement=overall,
            next_inspection_text="within three years" if overall == "inadequate" else None,
        )  # fmt: skip
        self.read(inspection, document, 1, "Inspection")
        self.stated("INSPECTED", inspection, body, document, 1, body.id)
        self.stated("REPORTS", document, inspection, document, 1, "Inspection")
        inspector = self.node("Inspector", f"inspector:{lead.lower().replace(' ', '-')}", name=lead)
        self.read(inspector, document, 1, lead)
        self.stated("LED", inspector, inspection, document, 1, lead)
        for code, grade in areas.items():
            self.judgement(inspection, key, code, grade, document)
        if overall is not None:
            self.judgement(inspection, key, "overall", overall, document)
        for position, one in enumerate(recommended, 1):
            self.recommendation(inspection, key, position, one, document)
        return inspection

    def judgement(self, inspection: NodeRef, key: str, code: str, grade: str, document: NodeRef) -> None:
        judgement = self.node(
            "Judgement", f"judgement:{key}/{code}", area=f"Area {code}", area_code=code, grade=grade,
            grade_as_printed=grade.capitalize(),
        )  # fmt: skip
        self.read(judgement, document, 2, grade.capitalize())
        self.stated("JUDGED", inspection, judgement, document, 2, grade.capitalize())

    def recommendation(
        self, inspection: NodeRef, key: str, position: int, one: Recommended, document: NodeRef
    ) -> NodeRef:
        text, theme_ids, properties = one
        known = f"recommendation:{key}/{position}" in self.nodes
        made = self.node(
            "Recommendation", f"recommendation:{key}/{position}", text=text, number=str(position), kind="inspection",
            **{"section": "children's services", "priority": False, **properties},
        )  # fmt: skip
        self.read(made, document, 2 + position, text)
        self.stated("MADE", inspection, made, document, 2 + position, text)
        for theme in () if known else theme_ids:
            self.computed("HAS_THEME", made, NodeRef("Theme", f"theme:{theme}"), score=0.8, words=("made",))
        return made

    def compare(self) -> None:
        """Add the frameworks' areas, and which grade follows which."""
        for part in compute(self.graph(), Register.load()):
            if isinstance(part, Node):
                self.nodes[part.id] = part
            else:
                self.relationships.append(part)

    def graph(self) -> Graph:
        return Graph.of(self.nodes.values(), self.relationships)


def made_graph() -> Graph:
    """Three inspected councils, one that was not, a safeguarding board, a report loaded twice, a scan, and papers."""
    make = Maker()
    _themes(make)
    north = make.council("nmh", "Northmarsh Council", "Invented North", "X01")
    south = make.council("smr", "Southmere Council", "Invented South", "X02")
    east = make.council("eho", "Eastholme Council", "Invented North", "X03")
    west = make.council("wpl", "Westpool Council", "Invented South", "X04")
    for rank, near in enumerate((east, south, west), 1):
        make.computed("STATISTICAL_NEIGHBOUR", north, near, rank=rank)
    make.computed("REPLACED_BY", south, make.council("smn", "New Southmere Council", "Invented South", "X05"))
    _northmarsh(make, north)
    _southmere(make, south)
    _eastholme(make, east)
    _namesakes(make)
    scan = make.document("odd/scan.pdf", "unknown")
    problem = make.node("Problem", "problem:scan", code="no-text", message="it has no text. Load another copy.", page=1)
    make.computed("RAISED", scan, problem)
    add_papers(make, north, south)
    make.compare()
    return make.graph()


def _themes(make: Maker) -> None:
    for theme in themes():
        make.node("Theme", theme.node_id, name=theme.name)
    for theme in themes():
        if theme.broader is not None:
            broad = NodeRef("Theme", f"theme:{theme.broader}")
            make.computed("BROADER", NodeRef("Theme", theme.node_id), broad)


def _northmarsh(make: Maker, council: NodeRef) -> None:
    first = make.document("north/2013.pdf", "looked-after-report")
    make.inspection(
        council, "Looked after children", "2013-06-10", "adequate", {"leadership": "good"},
        [told("Review the sufficiency of placements.", "sufficiency")], document=first,
    )  # fmt: skip
    sif = make.document("north/2014.pdf", "sif-report")
    make.inspection(
        council, "SIF", "2014-03-03", "inadequate",
        {"leadership": "inadequate", "help-and-protection": "inadequate", "looked-after": "requires improvement",
         "care-leavers": "inadequate", "adoption": "good"},
        [
            told("Hold timely return home interviews for missing children.", "missing-children", priority=True),
            told("Give every social worker regular supervision.", "supervision", timescale="within three months"),
        ], document=sif,
    )  # fmt: skip
    board = make.node("Organisation", "organisation:northmarsh-lscb", name="Northmarsh LSCB", kind="partnership")
    make.inspection(
        board, "LSCB review", "2014-03-03", "good", {},
        [told("Test how return home interviews of missing children are used.", "missing-children")], document=sif,
    )  # fmt: skip
    make.stated("CONCERNS", sif, council, sif, 1, "Northmarsh")
    again = make.document("north/2016.pdf", "sif-report")
    make.inspection(
        council, "SIF re-inspection", "2016-09-12", "inadequate",
        {"leadership": "requires improvement", "help-and-protection": "inadequate"},
        [told("Supervision of every social worker must be regular and recorded.", "supervision")],
        document=again, lead="Bo Prober",
    )  # fmt: skip
    _northmarsh_ilacs(make, council)


def _northmarsh_ilacs(make: Maker, council: NodeRef) -> None:
    copies = [make.document(f"north/{name}", "ilacs-report") for name in ("2019.pdf", "copies/2019.pdf")]
    for copy in copies:
        make.inspection(
            council, "ILACS", "2019-01-14", "requires improvement",
            {"leadership": "requires improvement", "help-and-protection": "requires improvement",
             "care-and-care-leavers": "good"},
            [told("The timeliness of return home interviews when children have been missing.", "missing-children")],
            document=copy,
        )  # fmt: skip
    latest = make.document("north/2023.pdf", "ilacs-report")
    make.inspection(
        council, "ILACS", "2023-05-15", "good",
        {"leadership": "outstanding", "help-and-protection": "good", "care": "good",
         "care-leavers": "requires improvement"},
        document=latest, lead="Bo Prober",
    )  # fmt: skip


def _southmere(make: Maker, council: NodeRef) -> None:
    first = make.document("south/2015.pdf", "sif-report")
    make.inspection(
        council, "SIF", "2015-02-02", "good",
        {"leadership": "requires improvement", "help-and-protection": "good", "looked-after": "good",
         "care-leavers": "good", "adoption": "good"},
        [told("Ensure that return interviews are offered to missing children.", "missing-children"),
         told("Strengthen private fostering checks.", "private-fostering")],
        document=first,
    )  # fmt: skip
    latest = make.document("south/2024.pdf", "ilacs-report")
    made = make.inspection(
        council, "ILACS", "2024-04-22", "inadequate",
        {"leadership": "inadequate", "help-and-protection": "inadequate", "care": "requires improvement",
         "care-leavers": "inadequate"},
        [told("The regular supervision of social workers.", "supervision"),
         told("Decisions about thresholds at the front door.", "thresholds", "contacts-and-referrals")],
        document=latest, lead="Cy Soloist",
    )  # fmt: skip
    shared = make.node(
        "SharedRecommendation", "shared-recommendation:supervision", label="regular supervision", councils=2,
        recommendations=3, method="made",
    )  # fmt: skip
    assert made.id == "inspection:smr/2024-04-22/ilacs"
    for member, score in (
        ("nmh/2014-03-03/sif/2", 0.9), ("nmh/2016-09-12/sif-re-inspection/1", 0.8), ("smr/2024-04-22/ilacs/1", 0.7)
    ):  # fmt: skip
        make.computed("INSTANCE_OF", NodeRef("Recommendation", f"recommendation:{member}"), shared, score=score)


def _eastholme(make: Maker, council: NodeRef) -> None:
    report = make.document("east/2026.pdf", "ilacs-report")
    make.inspection(
        council, "ILACS", "2026-04-20", None,
        {"leadership": "good", "help-and-protection": "good", "care": "good", "care-leavers": "outstanding"},
        [told("Supervision that is regular and reflective.", "supervision")], document=report, lead="Bo Prober",
    )  # fmt: skip


def _namesakes(make: Maker) -> None:
    """Two pairs that may be one person and one that is not; each took in a form with an initial."""
    found = []
    for place, path in (("nmh", "north/2014.pdf"), ("smr", "south/2015.pdf")):
        document = NodeRef("Document", f"document:{path}")
        for key, label, name in (("officer", "Officer", "Ada Quenby"), ("councillor", "Councillor", "Bo Tarn")):
            merged = (f"{key}:{place}/{name[0].lower()}-{name.split()[1].lower()}",)
            person = make.node(
                label, f"{key}:{place}/{name.lower().replace(' ', '-')}", name=name, merged_ids=merged,
                merged_because=tuple(f"{one}: made" for one in merged),
            )  # fmt: skip
            make.read(person, document, 2, name)
            found.append(person)
    same = {"method": "made", "reason": "same-name"}
    ada, bo, other_ada, other_bo = found
    make.relationships += [
        Relationship("SAME_AS", ada, other_ada, {"status": "candidate", "score": 0.9, **same}),
        Relationship("SAME_AS", bo, other_bo, {"status": "candidate", "score": 0.55, **same}),
        Relationship("SAME_AS", bo, other_ada, {"status": "rejected", "score": 0.0, **same}),
    ]
