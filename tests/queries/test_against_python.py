"""Stored queries on the example reports against the same questions answered in plain Python."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import councilgraph
import pytest
from councilgraph.api import Workspace
from councilgraph.graph.graph import Graph
from councilgraph.ontology.crosswalk import comparisons

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
RANKS = {"outstanding": 4, "good": 3, "requires improvement": 2, "adequate": 2, "inadequate": 1}
COMMON = {"childr", "counci", "ensure", "improv", "people", "servic"}

Answer = list[tuple[Hashable, ...]]


class Plain:
    """A graph as sets that Python can walk."""

    def __init__(self, graph: Graph) -> None:
        self.nodes = {node.id: node for node in graph.nodes}
        self.out: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.back: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in graph.relationships:
            self.out[one.label, one.start.id].add(one.end.id)
            self.back[one.label, one.end.id].add(one.start.id)
        self.councils = [node.id for node in graph.nodes if node.label == "Council"]

    def of(self, node: str, name: str) -> Any:
        return self.nodes[node].properties.get(name)

    def inspections(self, council: str) -> list[str]:
        return sorted(self.back["INSPECTED", council], key=lambda one: (self.of(one, "start_date"), one))

    def all_inspections(self) -> Iterator[tuple[str, str]]:
        return ((council, one) for council in self.councils for one in self.inspections(council))

    def grades(self, inspection: str) -> dict[str, str]:
        return {self.of(j, "area_code"): self.of(j, "grade") for j in self.out["JUDGED", inspection]}

    def told(self, inspection: str) -> Counter[str]:
        """Themes of an inspection's recommendations, with the number of recommendations that have each."""
        return Counter(t for r in self.out["MADE", inspection] for t in self.out["HAS_THEME", r])


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with councilgraph.open(tmp_path_factory.mktemp("examples") / "store") as made:
        made.load(EXAMPLES, workers=0)
        yield made


@pytest.fixture(scope="module")
def plain(workspace: Workspace) -> Plain:
    return Plain(workspace.graph())


def care_leavers(graph: Plain) -> Answer:
    return [
        (graph.of(c, "name"), graph.of(i, "start_date"), grades[area], grades["care-leavers"])
        for c, i in graph.all_inspections()
        for grades in [graph.grades(i)]
        for area in ("care", "looked-after")
        if RANKS.get(grades.get("care-leavers", ""), 9) < RANKS.get(grades.get(area, ""), 0)
    ]


def leadership(graph: Plain) -> Answer:
    return [
        (graph.of(c, "name"), graph.of(i, "start_date"), grades["leadership"], grade)
        for c, i in graph.all_inspections()
        for grades in [graph.grades(i)]
        for area, grade in grades.items()
        if "leadership" in grades and area not in ("leadership", "overall") and grade in RANKS
        if RANKS[grades["leadership"]] != RANKS[grade]
    ]


def shared_themes(graph: Plain) -> Answer:
    councils: dict[str, set[str]] = defaultdict(set)
    recommendations: Counter[str] = Counter()
    for council, inspection in graph.all_inspections():
        recommendations.update(graph.told(inspection))
        for theme in graph.told(inspection):
            councils[theme].add(council)
    return [(graph.of(t, "name"), len(told), recommendations[t]) for t, told in councils.items()]


def by_framework(graph: Plain) -> Answer:
    inspections: Counter[tuple[str, str]] = Counter()
    recommendations: Counter[tuple[str, str]] = Counter()
    loaded = Counter(graph.of(i, "framework") for _, i in graph.all_inspections())
    for _, one in graph.all_inspections():
        for theme, number in graph.told(one).items():
            key = (graph.of(theme, "name"), graph.of(one, "framework"))
            inspections[key] += 1
            recommendations[key] += number
    return [(*key, recommendations[key], inspections[key], loaded[key[1]]) for key in inspections]


def by_grade(graph: Plain) -> Answer:
    inspections: Counter[tuple[str, str]] = Counter()
    graded = Counter(graph.grades(i).get("overall") for _, i in graph.all_inspections())
    for _, one in graph.all_inspections():
        overall = graph.grades(one).get("overall")
        if overall is not None:
            inspections.update((graph.of(theme, "name"), overall) for theme in graph.told(one))
    return [(*key, number, graded[key[1]]) for key, number in inspections.items()]


def grade_path(graph: Plain) -> Answer:
    found: Answer = []
    for council in graph.councils:
        before = None
        for one in filter(graph.grades, graph.inspections(council)):
            overall = graph.of(one, "overall_judgement")
            found.append((graph.of(council, "name"), graph.of(one, "start_date"), overall, before))
            before = overall
    return found


def years_inadequate(graph: Plain) -> Answer:
    spells: dict[tuple[str, date | None], list[date]] = defaultdict(list)
    for council, one in graph.all_inspections():
        if graph.of(one, "overall_judgement") == "inadequate":
            start = graph.of(one, "start_date")
            later = [
                graph.of(other, "start_date")
                for other in graph.inspections(council)
                if graph.of(other, "start_date") > start and RANKS.get(graph.of(other, "overall_judgement"), 0) > 1
            ]
            spells[council, min(later, default=None)].append(start)
    return [(graph.of(c, "name"), min(days), until, len(days)) for (c, until), days in spells.items()]


PAIRS = {((row.framework, row.area), (row.other_framework, row.other_area)): row.relation for row in comparisons()}
WORDS = {"same": "same as", "closest": "closest to", "broader": "broader than", "narrower": "narrower than"}


def judgements(graph: Plain) -> Answer:
    """Each grade, with those of the last day before it on which an area was graded that it is compared with."""
    found: Answer = []
    for council, one in graph.all_inspections():
        for code, grade in graph.grades(one).items():
            area = graph.of(one, "framework"), code
            before = [
                (graph.of(other, "start_date"), was, PAIRS.get((area, was), "same"), earlier)
                for other in graph.inspections(council)
                for was_code, earlier in graph.grades(other).items()
                for was in [(graph.of(other, "framework"), was_code)]
                if graph.of(other, "start_date") < graph.of(one, "start_date") and (area == was or (area, was) in PAIRS)
            ]
            last = max((row[0] for row in before), default=None)
            said = {f"{WORDS[r]} {' '.join(was)}: {earlier}" for day, was, r, earlier in before if day == last}
            day = graph.of(one, "start_date")
            found.append((graph.of(council, "name"), day, code, grade, tuple(sorted(said))))
    return found


def themes_again(graph: Plain) -> Answer:
    found: Answer = []
    for council in graph.councils:
        last: dict[str, str] = {}
        for one in graph.inspections(council):
            for theme, number in graph.told(one).items():
                if theme in last:
                    days = graph.of(last[theme], "start_date"), graph.of(one, "start_date")
                    found.append((graph.of(council, "name"), graph.of(theme, "name"), *days, number))
            last |= dict.fromkeys(graph.told(one), one)
    return found


def told_again(graph: Plain) -> Answer:
    return [
        (graph.of(first, "text"), graph.of(second, "text"))
        for second, node in graph.nodes.items()
        if node.label == "Recommendation"
        for first in graph.out["REPEATS", second]
    ]


def inspectors(graph: Plain) -> Answer:
    led: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for council, one in graph.all_inspections():
        for inspector in graph.back["LED", one]:
            led[inspector].add((council, one))
    return [
        (graph.of(p, "name"), len({c for c, _ in all_led}), graph.of(c, "name"), graph.of(i, "start_date"))
        for p, all_led in led.items()
        if len({c for c, _ in all_led}) > 1
        for c, i in all_led
    ]


def inspection_themes(graph: Plain) -> Answer:
    found: Answer = []
    for _, one in graph.all_inspections():
        found += [(one, theme, number) for theme, number in graph.told(one).items()] or [(one, None, 0)]
    return found


def wordings(graph: Plain) -> Answer:
    made = [(c, r) for c, i in graph.all_inspections() for r in graph.out["MADE", i]]
    found: Answer = []
    for council, one in made:
        wanted = len(_beginnings(graph.of(one, "text")))
        near = {
            other_council
            for other_council, other in made
            if other_council != council
            and graph.out["HAS_THEME", one] & graph.out["HAS_THEME", other]
            and _shared(graph.of(one, "text"), graph.of(other, "text")) >= 0.5 * wanted
        }
        if wanted >= 4 and len(near) >= 2:
            found.append((one, len(near) + 1))
    return found


def _beginnings(text: str) -> set[str]:
    words = text.lower().replace(",", " ").replace(".", " ").split(" ")
    return {word[:6] for word in words if len(word) > 5} - COMMON


def _shared(text: str, other: str) -> int:
    return sum(beginning in other.lower() for beginning in _beginnings(text))


@pytest.mark.parametrize(
    ("name", "columns", "expected"),
    [
        ("care-leavers-below-care", "council inspected children_in_care care_leavers", care_leavers),
        ("leadership-differs", "council inspected leadership grade", leadership),
        ("most-shared-themes", "theme councils recommendations", shared_themes),
        ("themes-by-framework", "theme framework recommendations inspections of_inspections", by_framework),
        ("themes-by-grade", "theme grade inspections of_inspections", by_grade),
        ("grade-path", "council inspected overall before", grade_path),
        ("judgements", "council inspected area_code grade compared", judgements),
        ("years-inadequate", "council since until inspections", years_inadequate),
        ("themes-told-again", "council theme before again recommendations", themes_again),
        ("told-again", "earlier_text later_text", told_again),
        ("inspectors-at-several-councils", "inspector councils council inspected", inspectors),
        ("inspection-themes", "inspection theme_id recommendations", inspection_themes),
        ("most-shared-wordings", "recommendation councils", wordings),
    ],
)
def test_the_query_finds_what_python_finds(
    name: str, columns: str, expected: Callable[[Plain], Answer], workspace: Workspace, plain: Plain
) -> None:
    found = [tuple(_hashable(row[column]) for column in columns.split()) for row in workspace.query(name)]
    assert found
    assert Counter(found) == Counter(expected(plain))


def _hashable(value: Any) -> Hashable:
    return tuple(sorted(value)) if isinstance(value, list) else value
