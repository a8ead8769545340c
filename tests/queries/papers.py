"""What the papers of the invented councils say: meetings, people, posts, decisions and actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from councilgraph.graph.records import NodeRef
from councilgraph.ontology import Value

if TYPE_CHECKING:
    from .made import Maker

SIF = "nmh/2014-03-03/sif"
DIRECTOR = "Director of Children's Services"
PLAN_DAY, CABINET_DAY = date(2015, 1, 20), date(2015, 3, 10)


def add_papers(make: Maker, north: NodeRef, south: NodeRef) -> None:
    """Papers of Northmarsh around its plan of 2015, later ones, and undated minutes of Southmere."""
    scrutiny = _committee(make, north, "people-scrutiny", "People Scrutiny Committee", "scrutiny")
    cabinet = _committee(make, north, "cabinet", "Cabinet", "cabinet")
    dana = _person(make, "Officer", "nmh/dana-deviser", "Dana Deviser", aliases=("Ms Deviser", "Ms D Deviser"))
    director = _post(make, north, "director-of-childrens-services", DIRECTOR, canonical_title=DIRECTOR, statutory=True)
    _plan(make, north, scrutiny, dana, director)
    _minutes(make, north, scrutiny, cabinet, dana)
    _cabinet(make, north, cabinet)
    _later(make, north, dana, director)
    _southmere(make, south, dana)


def _plan(make: Maker, north: NodeRef, scrutiny: NodeRef, dana: NodeRef, director: NodeRef) -> None:
    plan = _paper(make, "north/plan.txt", "officer report", north)
    meeting = _meeting(make, scrutiny, PLAN_DAY, plan)
    report = NodeRef("Inspection", f"inspection:{SIF}")
    make.stated("CONSIDERED", meeting, report, plan, 1, "Plan after the inspection of 2014")
    _held(make, dana, director, plan, 1, PLAN_DAY)
    make.stated("WROTE", dana, plan, plan, 1, "Report by Dana Deviser")
    supervised = NodeRef("Recommendation", f"recommendation:{SIF}/2")
    restated = make.node(
        "Recommendation", "recommendation:restated", text="Give each social worker regular supervision", number="2",
        kind="report",
    )  # fmt: skip
    make.read(restated, plan, 2, "Give each social worker regular supervision")
    make.stated("MADE", plan, restated, plan, 2, "Give each social worker regular supervision")
    make.computed("SAME_AS", supervised, restated, status="candidate", reason="similar words")
    for name, text, said in (
        ("audit", "Audit the supervision of social workers.", {"status": "completed", "row": "2.1"}),
        ("train", "Train supervisors.", {"status": "on track", "due_date": date(2015, 6, 30), "row": "2.2"}),
    ):
        action = _action(make, name, text, plan, 3, **said)
        make.stated("ADDRESSES", action, restated, plan, 3, text)
        place: dict[str, Value] = {"document": plan.id, "page": 3, "quote": text}
        make.computed("ADDRESSES", action, supervised, **place)
    head = _post(make, north, "head-of-practice", "Head of Practice")
    make.read(head, plan, 3, "Head of Practice")
    make.stated("AT", head, north, plan, 3, "Head of Practice")
    make.stated("RESPONSIBLE_FOR", head, NodeRef("Action", "action:train"), plan, 3, "Head of Practice")
    offer = _action(make, "offer", "Offer interviews when missing children return.", plan, 4, status="completed")
    make.stated("ADDRESSES", offer, NodeRef("Recommendation", f"recommendation:{SIF}/1"), plan, 4, "Offer interviews")
    make.computed("HAS_THEME", offer, NodeRef("Theme", "theme:missing-children"), score=0.7, words=("missing",))
    police = make.node("Organisation", "organisation:northmarsh-police", name="Northmarsh Police", kind="police")
    make.stated("RESPONSIBLE_FOR", police, offer, plan, 4, "Lead: police")
    make.stated("ADDRESSED_TO", NodeRef("Recommendation", f"recommendation:{SIF}/1"), north,
                NodeRef("Document", "document:north/2014.pdf"), 3, "The council should")  # fmt: skip
    _action(make, "website", "Renew the website.", plan, 5, status="not started", due_date=date(2015, 3, 1),
            owner_text="Web team", due_text="March")  # fmt: skip


def _minutes(make: Maker, north: NodeRef, scrutiny: NodeRef, cabinet: NodeRef, dana: NodeRef) -> None:
    minutes = _paper(make, "north/minutes.txt", "minutes", north)
    meeting = _meeting(make, scrutiny, PLAN_DAY, minutes)
    item = _item(make, meeting, "5", "Progress since the inspection", minutes, 2)
    make.stated("CONSIDERED", item, NodeRef("Inspection", f"inspection:{SIF}"), minutes, 2, "the inspection of 2014")
    chair = _person(make, "Councillor", "nmh/piet-presider", "Piet Presider")
    make.read(chair, minutes, 1, "Councillor Piet Presider (Chair)")
    make.stated("CHAIRED", chair, meeting, minutes, 1, "Councillor Piet Presider (Chair)")
    make.stated("ATTENDED", chair, meeting, minutes, 1, "Councillor Piet Presider (Chair)", capacity="member")
    make.read(dana, minutes, 1, "Dana Deviser")
    make.stated("ATTENDED", dana, meeting, minutes, 1, "Dana Deviser", capacity="in attendance")
    make.stated("PRESENTED", dana, item, minutes, 2, "Ms Deviser introduced", confidence=0.9)
    _decision(make, item, "noted", "noted", "RESOLVED to note the report.", minutes, 2)
    sent = _decision(make, item, "sent", "recommended", "That Cabinet fund supervision.", minutes, 3)
    make.stated("REFERRED_TO", sent, cabinet, minutes, 3, "That Cabinet")
    make.computed("HAS_THEME", sent, NodeRef("Theme", "theme:supervision"), score=0.9, words=("supervision",))
    figures = _action(
        make, "figures", "Ms Deviser to send the figures.", minutes, 3, agreed=meeting, kind="undertaking",
        status="unknown", owner_text="Ms Deviser", due_date=date(2015, 2, 28),
    )  # fmt: skip
    make.stated("RESPONSIBLE_FOR", dana, figures, minutes, 3, "Ms Deviser")
    for number, text in enumerate(
        ("Publish waiting times.", "Pay for taxis.", "Write to schools.", "Meet monthly."), 1
    ):
        asked = make.node("Recommendation", f"recommendation:scrutiny/{number}", text=text, kind="committee")
        make.read(asked, minutes, 4, text)
        make.stated("MADE", meeting, asked, minutes, 4, text, char_start=10 * number)
    write = _action(make, "write", "A letter goes to schools.", minutes, 4, agreed=meeting, status="completed")
    make.stated("ADDRESSES", write, NodeRef("Recommendation", "recommendation:scrutiny/3"), minutes, 4, "A letter")


def _cabinet(make: Maker, north: NodeRef, cabinet: NodeRef) -> None:
    paper = _paper(make, "north/cabinet.txt", "minutes", north)
    meeting = _meeting(make, cabinet, CABINET_DAY, paper)
    for number, (kind, text) in enumerate((("agreed", "AGREED to publish them."), ("rejected", "Not agreed.")), 1):
        item = _item(make, meeting, str(number), f"Scrutiny recommendation {number}", paper, number)
        asked = NodeRef("Recommendation", f"recommendation:scrutiny/{number}")
        make.stated("CONSIDERED", item, asked, paper, number, f"Scrutiny recommendation {number}")
        _decision(make, item, f"cabinet-{number}", kind, text, paper, number)
    response = _paper(make, "north/response.txt", "executive response", north)
    _meeting(make, cabinet, CABINET_DAY, response)
    books = make.node("Recommendation", "recommendation:restated-scrutiny", text="Pay for books.", kind="committee")
    make.read(books, response, 1, "Pay for books.")
    make.stated("MADE", response, books, response, 1, "Pay for books.")
    item = _item(make, meeting, "3", "Pay for books.", response, 1)
    make.stated("CONSIDERED", item, books, response, 1, "Pay for books.")
    _decision(make, item, "cabinet-3", "other", "Accepted in part.", response, 2)


def _later(make: Maker, north: NodeRef, dana: NodeRef, director: NodeRef) -> None:
    """Two statements about the director, one of an interim one, and a plan between two inspections."""
    emil = _person(make, "Officer", "nmh/emil-ersatz", "Emil Ersatz")
    for who, path, day, interim in (
        (emil, "north/2016-10.txt", date(2016, 10, 3), True),
        (dana, "north/2017-05.txt", date(2017, 5, 2), False),
    ):
        paper = _paper(make, path, "minutes", north)
        _meeting(make, NodeRef("Committee", "committee:nmh/cabinet"), day, paper)
        make.read(who, paper, 1, "the director")
        _held(make, who, director, paper, 1, day, interim=interim)
    paper = NodeRef("Document", "document:north/2017-05.txt")
    regular = _action(make, "regular", "Supervise every month.", paper, 2, status="ongoing", owner_text="Practice team")
    make.computed("HAS_THEME", regular, NodeRef("Theme", "theme:supervision"), score=0.8, words=("supervise",))
    told, before = (
        NodeRef("Recommendation", f"recommendation:{key}") for key in ("nmh/2019-01-14/ilacs/1", f"{SIF}/1")
    )
    make.computed("REPEATS", told, before, score=0.6, years=4.8, rank=1, words=("interviews", "missing"))


def _southmere(make: Maker, south: NodeRef, dana: NodeRef) -> None:
    """Undated minutes of an unnamed committee, on an inspection that they don't date, and people of like names."""
    minutes = _paper(make, "south/minutes.txt", "minutes", south)
    meeting = make.node("Meeting", "meeting:southmere", title="Inspection report")
    make.read(meeting, minutes, 1, "Inspection report")
    spoken = make.node("Inspection", "inspection:smr/mentioned-undated/ilacs", framework="ILACS")
    make.read(spoken, minutes, 1, "the recent inspection")
    make.stated("INSPECTED", spoken, south, minutes, 1, "the recent inspection")
    make.stated("CONSIDERED", meeting, spoken, minutes, 1, "the recent inspection")
    real = NodeRef("Inspection", "inspection:smr/2024-04-22/ilacs")
    make.computed("SAME_AS", real, spoken, status="candidate", reason="same council and framework", score=0.6)
    moved = _person(make, "Officer", "smr/dana-deviser", "Dana Deviser")
    make.read(moved, minutes, 2, "Dana Deviser")
    make.stated("PRESENTED", moved, meeting, minutes, 2, "Dana Deviser")
    make.computed("SAME_AS", dana, moved, status="candidate", reason="same name", score=0.55)
    namesake = _person(make, "Person", "smr/emil-ersatz", "Emil Ersatz")
    make.read(namesake, minutes, 2, "Emil Ersatz")
    emil = NodeRef("Officer", "officer:nmh/emil-ersatz")
    make.computed("SAME_AS", emil, namesake, status="rejected", reason="another man", score=0.0)
    check = _action(make, "check", "Check private foster homes.", minutes, 3, agreed=meeting)
    make.stated(
        "ADDRESSES", check, NodeRef("Recommendation", "recommendation:smr/2015-02-02/sif/2"), minutes, 3, "Check"
    )
    joint = _person(make, "Person", "nmh/jo-joiner", "Jo Joiner")
    for path, page in (("north/minutes.txt", 1), ("south/minutes.txt", 2)):
        make.read(joint, NodeRef("Document", f"document:{path}"), page, "Jo Joiner")


def _committee(make: Maker, council: NodeRef, key: str, name: str, kind: str) -> NodeRef:
    return make.node("Committee", f"committee:{council.id.partition(':')[2]}/{key}", name=name, kind=kind)


def _person(make: Maker, label: str, key: str, name: str, **properties: Value) -> NodeRef:
    return make.node(label, f"{label.lower()}:{key}", name=name, **properties)


def _post(make: Maker, council: NodeRef, key: str, title: str, **properties: Value) -> NodeRef:
    return make.node("Post", f"post:{council.id.partition(':')[2]}/{key}", title=title, **properties)


def _paper(make: Maker, path: str, kind: str, council: NodeRef) -> NodeRef:
    paper = make.document(path, kind)
    make.stated("CONCERNS", paper, council, paper, 1, council.id)
    return paper


def _meeting(make: Maker, committee: NodeRef, day: date, paper: NodeRef) -> NodeRef:
    council = NodeRef("Council", f"council:{committee.id.partition(':')[2].partition('/')[0]}")
    name = str(make.nodes[committee.id].properties["name"])
    meeting = make.node("Meeting", f"meeting:{committee.id.partition(':')[2]}/{day}", title=name, date=day)
    for node in (meeting, committee):
        make.read(node, paper, 1, name)
    make.stated("OF", meeting, committee, paper, 1, name)
    make.stated("PART_OF", committee, council, paper, 1, name)
    return meeting


def _item(make: Maker, meeting: NodeRef, number: str, title: str, paper: NodeRef, page: int) -> NodeRef:
    item = make.node("AgendaItem", f"agenda-item:{meeting.id.partition(':')[2]}/{number}", number=number, title=title)
    make.read(item, paper, page, title)
    make.stated("ITEM_OF", item, meeting, paper, page, title)
    return item


def _decision(make: Maker, of: NodeRef, key: str, kind: str, text: str, paper: NodeRef, page: int) -> NodeRef:
    decision = make.node("Decision", f"decision:{key}", kind=kind, text=text)
    make.read(decision, paper, page, text)
    make.stated("DECIDED", of, decision, paper, page, text, char_start=20)
    return decision


def _action(
    make: Maker, key: str, text: str, paper: NodeRef, page: int, *, agreed: NodeRef | None = None, **said: Value
) -> NodeRef:
    properties: Mapping[str, Value] = {"kind": "formal", **said}
    action = make.node("Action", f"action:{key}", text=text, **properties)
    make.read(action, paper, page, text)
    if agreed is None:
        make.stated("SET_OUT", paper, action, paper, page, text)
    else:
        make.stated("AGREED", agreed, action, paper, page, text, char_start=30)
    return action


def _held(
    make: Maker, person: NodeRef, post: NodeRef, paper: NodeRef, page: int, day: date, *, interim: bool = False
) -> None:
    council = NodeRef("Council", f"council:{post.id.partition(':')[2].partition('/')[0]}")
    title = f"Interim {DIRECTOR}" if interim else DIRECTOR
    make.read(person, paper, page, title)
    make.read(post, paper, page, title)
    make.stated("AT", post, council, paper, page, title)
    make.stated("HELD", person, post, paper, page, title, title=title, interim=interim, date=day)
