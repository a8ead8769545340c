"""What follows up what, on councils invented for it."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.graph.computed.earlier_inspections import compute as earlier
from councilgraph.graph.computed.follow_ups import compute
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import RELATIONSHIP_TYPES
from councilgraph.ontology.register import Register

Found = list[tuple[str, str, str]]
ONE, OTHER = NodeRef("Council", "council:x-wexmoor"), NodeRef("Council", "council:x-tarnby")


class Story:
    """The inspections of councils, each with its report."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.said: list[Relationship] = []

    def inspection(
        self, name: str, framework: str, day: str | None, overall: str | None = None, *, council: NodeRef = ONE,
        reported: bool = True, title: str | None = None, **areas: str,
    ) -> NodeRef:  # fmt: skip
        known = {"framework": framework, "start_date": day and date.fromisoformat(day), "title": title}
        known |= {"overall_judgement": overall}
        ref = NodeRef("Inspection", f"inspection:{name}")
        self.nodes[ref.id] = Node(ref.label, ref.id, {k: v for k, v in known.items() if v is not None})
        self.said.append(Relationship("INSPECTED", ref, council))
        for code, grade in areas.items():
            judgement = NodeRef("Judgement", f"judgement:{name}/{code}")
            self.nodes[judgement.id] = Node(judgement.label, judgement.id, {"area_code": code, "grade": grade})
            self.said.append(Relationship("JUDGED", ref, judgement))
        if reported:
            self.said.append(Relationship("REPORTS", NodeRef("Document", f"document:{name}"), ref))
        return ref

    def speaks_of(self, letter: str, inspection: NodeRef) -> None:
        self.said.append(Relationship("EVIDENCED_BY", inspection, NodeRef("Document", f"document:{letter}")))

    def links(self) -> list[Relationship]:
        graph = Graph(tuple(self.nodes.values()), tuple(self.said))
        found = [one for one in compute(graph, Register.load()) if isinstance(one, Relationship)]
        assert {one.label for one in found} <= {"FOLLOWS_UP"}
        return found

    def found(self) -> Found:
        pairs = ((r.start.id, r.end.id, str(r.properties["reason"])) for r in self.links())
        return [(a.removeprefix("inspection:"), b.removeprefix("inspection:"), why) for a, b, why in pairs]


@pytest.fixture
def story() -> Story:
    return Story()


def test_monitoring_visits_follow_the_inadequate_inspection_and_are_counted(story: Story) -> None:
    story.inspection("old", "SIF", "2014-03-03", "good")
    story.inspection("bad", "ILACS", "2019-01-14", "inadequate", leadership="inadequate", care="good")
    story.inspection("v2", "monitoring visit", "2020-01-14")
    story.inspection("v1", "monitoring visit", "2019-07-09")
    story.inspection("focus", "focused visit", "2020-03-03")
    story.inspection("better", "ILACS", "2021-06-07", "good")
    visits = {r.start.id: r.properties for r in story.links() if "visit" in r.properties}
    assert [visits[f"inspection:{name}"]["visit"] for name in ("v1", "v2")] == [1, 2]
    assert visits["inspection:v1"] == {
        "method": "chain", "score": 0.95, "reason": "last-inadequate", "areas": ("leadership",), "days": 176,
        "visit": 1,
    }  # fmt: skip
    assert story.found() == [
        ("v1", "bad", "last-inadequate"),
        ("v2", "bad", "last-inadequate"),
        ("better", "bad", "next-graded"),
    ]


def test_a_visit_after_better_grades_follows_nothing_that_is_loaded(story: Story) -> None:
    story.inspection("bad", "SIF", "2014-03-03", "inadequate")
    story.inspection("better", "ILACS", "2018-03-05", "requires improvement")
    story.inspection("visit", "monitoring visit", "2019-07-09")
    assert story.found() == [("better", "bad", "next-graded")]


def test_a_visit_follows_an_inadequate_area_less_surely(story: Story) -> None:
    story.inspection("mixed", "SIF", "2016-03-07", "requires improvement", adoption="inadequate")
    story.inspection("visit", "monitoring visit", "2016-11-08")
    story.inspection("next", "ILACS", "2019-03-04", "good")
    (link,) = story.links()
    assert (link.properties["reason"], link.properties["score"]) == ("last-inadequate-area", 0.7)


def test_a_long_gap_halves_the_score(story: Story) -> None:
    story.inspection("bad", "SIF", "2014-03-03", "inadequate")
    story.inspection("visit", "monitoring visit", "2023-07-09")
    (link,) = story.links()
    assert link.properties["score"] == 0.475


def test_the_inspection_that_a_letter_names_counts_before_the_last(story: Story) -> None:
    first = story.inspection("first", "SIF", "2016-03-07", "inadequate")
    story.inspection("second", "SIF re-inspection", "2018-01-15", "inadequate")
    story.inspection("visit", "monitoring visit", "2018-06-12")
    story.speaks_of("visit", first)
    assert ("visit", "first", "named-in-letter") in story.found()
    assert ("second", "first", "re-inspection") in story.found()


def test_an_inspection_that_is_named_alone_need_not_be_loaded(story: Story) -> None:
    story.inspection("fine", "SIF", "2014-03-03", "good")
    story.inspection("visit", "monitoring visit", "2019-07-09")
    named = story.inspection("mentioned-2018-09", "ILACS", None, reported=False)
    story.speaks_of("visit", named)
    (link,) = story.links()
    assert (link.end.id, link.properties["reason"]) == ("inspection:mentioned-2018-09", "named-in-letter")
    assert "days" not in link.properties


@pytest.mark.parametrize(
    ("framework", "overall", "council"),
    [
        ("ILACS", "good", ONE),
        ("ILACS", "inadequate", OTHER),
        ("LSCB review", "inadequate", ONE),
        ("focused visit", None, ONE),
    ],
)
def test_a_letter_that_names_something_else_says_nothing(
    framework: str, overall: str | None, council: NodeRef, story: Story
) -> None:
    story.inspection("bad", "SIF", "2017-03-06", "inadequate")
    story.inspection("visit", "monitoring visit", "2018-06-12")
    named = story.inspection("named", framework, None, overall, reported=False, council=council)
    story.speaks_of("visit", named)
    assert story.found() == [("visit", "bad", "last-inadequate")]


def test_an_inspection_that_a_letter_names_and_that_came_later_is_not_followed(story: Story) -> None:
    story.inspection("visit", "monitoring visit", "2018-06-12")
    story.speaks_of("visit", story.inspection("later", "ILACS", "2019-06-03", "inadequate"))
    assert story.found() == []


def test_grades_without_an_overall_one_are_inadequate_where_any_is(story: Story) -> None:
    story.inspection("bad", "ILACS", "2026-05-11", None, leadership="inadequate", care="good")
    story.inspection("visit", "monitoring visit", "2026-10-06")
    story.inspection("next", "ILACS", "2028-05-15", None, leadership="good", care="good")
    assert story.found() == [("visit", "bad", "last-inadequate"), ("next", "bad", "next-graded")]


def test_a_safeguarding_boards_review_is_not_followed(story: Story) -> None:
    story.inspection("review", "LSCB review", "2014-03-03", "inadequate")
    story.inspection("next", "SIF", "2016-03-07", "good")
    story.inspection("visit", "monitoring visit", "2016-11-08")
    assert story.found() == []


@pytest.mark.parametrize(
    ("framework", "title"),
    [("Area SEND", "Area SEND monitoring inspection of Wexmoor"), ("Area SEND revisit", None), ("JTAI", "Revisit")],
)
def test_a_revisit_follows_the_last_of_its_framework(framework: str, title: str | None, story: Story) -> None:
    story.inspection("send", "Area SEND", "2023-03-06")
    story.inspection("jtai", "JTAI", "2023-05-15")
    story.inspection("back", framework, "2024-09-16", title=title)
    story.inspection("again", framework, "2025-09-15", title=title)
    expected = "jtai" if framework == "JTAI" else "send"
    assert story.found() == [("back", expected, "revisit"), ("again", expected, "revisit")]


def test_a_second_inspection_without_grades_is_no_revisit(story: Story) -> None:
    story.inspection("one", "JTAI", "2018-03-05")
    story.inspection("two", "JTAI", "2023-03-06")
    assert story.found() == []


def test_councils_do_not_mix_and_everything_is_declared(story: Story) -> None:
    story.inspection("bad", "SIF", "2015-03-02", "inadequate", leadership="inadequate")
    story.inspection("elsewhere", "monitoring visit", "2015-09-01", council=OTHER)
    story.inspection("own", "monitoring visit", "2015-09-01")
    (link,) = story.links()
    assert link.start.id == "inspection:own"
    declared = RELATIONSHIP_TYPES["FOLLOWS_UP"].by_name
    assert all(declared[name].kind.accepts(value) for name, value in link.properties.items())
    assert link.properties["reason"] in declared["reason"].choices


def test_the_days_to_the_inspection_before_are_given(story: Story) -> None:
    story.inspection("a", "SIF", "2015-03-02", "good")
    story.inspection("b", "focused visit", "2018-03-02")
    story.inspection("c", "ILACS", "2019-03-02", "good")
    graph = Graph(tuple(story.nodes.values()), tuple(story.said))
    links = [one for one in earlier(graph, Register.load()) if isinstance(one, Relationship)]
    pairs = {(r.start.id[-1], r.end.id[-1]): r.properties["days"] for r in links}
    assert pairs == {("b", "a"): 1096, ("c", "b"): 365, ("c", "a"): 1461}
