"""The picture of a path: its marks against the rows of the graph, and what a reader and a browser make of it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path as File

import pytest
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register
from councilgraph.queries.paths import Path, read_path
from councilgraph.queries.pictures.path import LETTERS, path_picture
from councilgraph.queries.run import run_query

from ..chains import LONG, MANY, chains_graph

NAMES = {node.id: str(node.properties["name"]) for node in chains_graph().nodes if node.label == "Council"}
EVERY = pytest.mark.parametrize("council", sorted(NAMES))
SERIES = ("Looked after children", "SIF", "SIF re-inspection", "ILACS")
WYREHOLME = "council:wyr"


@pytest.fixture
def path(chains: EmbeddedStore, register: Register) -> Callable[[str], Path]:
    """The path of a council."""
    return lambda council: read_path(
        lambda name, given: run_query(chains, name, given, register), council, NAMES[council]
    )


@pytest.fixture
def rows(chains: EmbeddedStore, register: Register) -> Callable[..., list[dict[str, object]]]:
    """The rows of a stored query about a council."""
    return lambda name, council: list(run_query(chains, name, {"council": council}, register))


def groups(root: ET.Element, kind: str) -> Iterator[ET.Element]:
    return (one for one in root.iter() if one.get("class") == kind)


def title(group: ET.Element) -> str:
    return next(one.text or "" for one in group if one.tag.endswith("title"))


def number(one: ET.Element, name: str) -> float:
    return float(one.attrib[name])


@EVERY
def test_each_grade_of_the_graph_has_one_mark(
    council: str, path: Callable[[str], Path], rows: Callable[..., list[dict[str, object]]]
) -> None:
    root = ET.fromstring(path_picture(path(council)))
    marks = sorted(
        (one.attrib["data-inspection"], one.attrib["data-area"], one.attrib["data-grade"])
        for one in groups(root, "grade")
    )
    expected = [row for row in rows("judgements", council) if row["framework"] in SERIES]
    assert marks == sorted((row["inspection"], row["area_code"], row["grade"]) for row in expected)
    titles = [title(one) for one in groups(root, "grade")]
    assert all(any(f"{row['document']}, page {row['page']}" in text for text in titles) for row in expected)
    for one in groups(root, "grade"):  # the letter says what the colour says
        assert [text.text for text in one if text.tag.endswith("text")] == [LETTERS[one.attrib["data-grade"]]]


def test_visits_stand_where_their_days_are(path: Callable[[str], Path]) -> None:
    found = path(WYREHOLME)
    root = ET.fromstring(path_picture(found))
    days = {step.id: step.day for step in found.steps}
    places = {
        one.attrib["data-inspection"]: number(rect, "x")
        for one in groups(root, "visit")
        for rect in one
        if rect.tag.endswith("rect")
    }
    assert set(places) == {step.id for step in found.steps if step.framework not in SERIES}
    (first, start), *others = sorted(places.items(), key=lambda item: item[1])
    scale = [(x - start) / ((days[one] or date.min) - (days[first] or date.min)).days for one, x in others]
    assert max(scale) == pytest.approx(min(scale), rel=0.01)


def test_a_joint_grade_reaches_over_both_rows(path: Callable[[str], Path]) -> None:
    root = ET.fromstring(path_picture(path(WYREHOLME)))
    heights = {
        one.attrib["data-area"]: number(rect, "height")
        for one in groups(root, "grade")
        for rect in one
        if rect.tag.endswith("rect")
    }
    assert heights["care-and-care-leavers"] == heights["care"] + 34
    assert {heights[area] for area in ("overall", "care-leavers", "leadership")} == {heights["care"]}


def test_breaks_and_lacking_visits_are_marked(
    path: Callable[[str], Path], rows: Callable[..., list[dict[str, object]]]
) -> None:
    root = ET.fromstring(path_picture(path(WYREHOLME)))
    breaks = [row["series_break"] for row in rows("grade-path", WYREHOLME) if row["series_break"]]
    assert [title(one) for one in groups(root, "break")] == breaks
    (lacking,) = groups(root, "no-visit")
    assert lacking.attrib["data-inspection"] == "inspection:wyr/2020-01-13/ilacs"
    assert title(lacking).endswith("no monitoring visit loaded")
    crossing = [one for one in root.iter() if one.get("stroke-width") == "2.5"]
    assert len(crossing) == 2  # no line of grades leads over a break


@EVERY
def test_it_stands_alone_and_can_be_read_by_everybody(council: str, path: Callable[[str], Path]) -> None:
    text = path_picture(path(council))
    root = ET.fromstring(text)
    assert text == path_picture(path(council))
    assert {one.tag.partition("}")[2] for one in root.iter()} <= {
        "svg", "title", "desc", "rect", "text", "line", "g", "path", "polygon",
    }  # fmt: skip
    assert text.count("http") == 1  # the namespace
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name]
    assert root.get("role") == "img"
    assert [one.get("id") for one in root][:2] == (root.get("aria-labelledby") or "").split()
    assert title(root) == f"Inspections of {NAMES[council]}"
    assert all(number(one, "font-size") >= 12 for one in root.iter() if one.tag.endswith("text"))


def test_a_council_without_inspections_has_a_picture_that_says_so(path: Callable[[str], Path]) -> None:
    root = ET.fromstring(path_picture(path("council:non")))
    assert [one.text for one in root.iter() if one.tag.endswith("text")] == [
        "Nonesuch Council",
        "No inspection is loaded.",
    ]


def test_white_letters_have_contrast(path: Callable[[str], Path]) -> None:
    root = ET.fromstring(path_picture(path("council:mny")))
    fills = {one.attrib["fill"] for group in groups(root, "grade") for one in group if one.tag.endswith("rect")}
    assert len(fills) == 4
    assert all(1.05 / (luminance(fill) + 0.05) >= 4.5 for fill in fills)


def luminance(colour: str) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines 2.1 define it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_an_inspection_without_a_day_or_an_overall_grade_is_listed(path: Callable[[str], Path]) -> None:
    found = path(WYREHOLME)
    undated = replace(found.steps[-1], day=None, outcome=None)
    ungraded = replace(found.steps[-2], overall=None, direction=None)
    text = path_picture(Path("Wyreholme", (*found.steps[:-2], ungraded, undated)))
    assert ">no date<" in text
    root = ET.fromstring(text)
    marks = [one for one in groups(root, "grade") if one.get("data-grade") == "none"]
    assert [one.get("data-inspection") for one in marks] == [ungraded.id]
    assert ">no overall grade<" in text


OVERLAPS = """
const texts = [...document.querySelectorAll("text")].map((one) => [one.textContent, one.getBBox()]);
const whole = document.querySelector("svg").viewBox.baseVal;
const bad = texts.filter(([, a]) => a.x < 0 || a.y < 0 || a.x + a.width > whole.width || a.y + a.height > whole.height);
texts.forEach(([one, a], i) => texts.slice(i + 1).forEach(([other, b]) => {
    if (a.x < b.x + b.width && b.x < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height)
        bad.push([one + " / " + other]);
}));
document.title = texts.length + " texts; overlapping: " + bad.map((one) => one[0]).join(", ");
"""


def test_no_texts_overlap_in_a_browser(
    tmp_path: File, path: Callable[[str], Path], dump_dom: Callable[[str], str]
) -> None:
    for council in NAMES:
        drawn = path_picture(path(council)).partition("?>")[2]
        page = tmp_path / f"{council[8:]}.html"
        page.write_text(f"<html><head></head><body>{drawn}<script>{OVERLAPS}</script></body></html>", encoding="utf-8")
        found = re.search(
            r"<head>.*?<title>(\d+) texts; overlapping: (.*?)</title>", dump_dom(page.as_uri()), re.DOTALL
        )
        assert found is not None
        assert int(found[1]) == len(re.findall("<text ", drawn))
        assert found[2] == "", council
    assert len(path("council:mny").steps) == len(MANY)
    assert LONG in NAMES.values()
