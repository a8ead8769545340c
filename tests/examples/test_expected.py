"""What is expected of the example reports stands on their pages, in the text that PDFium gives."""

from __future__ import annotations

import re
from typing import Any

import pytest
from councilgraph.examples.make import EXPECTED
from councilgraph.loaders.dates import read_day, read_ranges

Documents = dict[str, Any]
Texts = dict[str, list[str]]
MARKS = "\uf06e\u25fc\u25aa\u2022"


@pytest.fixture
def documents(expected: dict[str, Any]) -> Documents:
    found: Documents = expected["documents"]
    return found


def inspections(documents: Documents) -> list[tuple[str, dict[str, Any]]]:
    return [(name, one) for name, facts in documents.items() for one in facts["inspections"]]


def recommendations(documents: Documents) -> list[tuple[str, dict[str, Any]]]:
    return [(name, item) for name, one in inspections(documents) for item in one.get("recommendations", [])]


def printed(item: dict[str, Any]) -> str:
    """A pattern of the item with its number, or the bullet that it has instead."""
    if item["heading"].startswith("Areas for") and "lead_in" not in item and item["section"] == "partnership":
        return rf"(?<=\S )(?:[{MARKS}] )?{re.escape(item['text'])}"  # a cell of a table has no mark
    mark = rf"(?:{item['number']}\.|[{MARKS}])" if "lead_in" not in item else f"[{MARKS}]"
    return rf"{mark} {re.escape(item['text'])}"


def stands(item: dict[str, Any], pages: list[str]) -> bool:
    """Whether the item begins on its page and ends on its last one, whatever stands between the two pages."""
    first, last = pages[item["page"] - 1], pages[item["last_page"] - 1]
    if item["page"] == item["last_page"]:
        return re.search(printed(item), first) is not None
    words = item["text"].split()
    cuts = ((" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words)))
    return any(first.endswith(head) and tail in last for head, tail in cuts)


def test_every_recommendation_stands_on_its_page(documents: Documents, texts: Texts) -> None:
    missing = [(name, item) for name, item in recommendations(documents) if not stands(item, texts[name])]
    assert missing == []
    assert len(recommendations(documents)) > 130


def test_a_recommendation_on_another_page_is_noticed(documents: Documents, texts: Texts) -> None:
    name, item = recommendations(documents)[0]
    elsewhere = item["page"] % len(texts[name]) + 1
    assert not stands(item | {"page": elsewhere, "last_page": elsewhere}, texts[name])
    assert not stands(item | {"text": item["text"] + " Twice."}, texts[name])


def test_an_item_runs_over_the_end_of_a_page(documents: Documents) -> None:
    assert [item for _, item in recommendations(documents) if item["page"] < item["last_page"]]


def test_lead_ins_headings_and_themes_stand_above(documents: Documents, texts: Texts) -> None:
    for name, item in recommendations(documents):
        above = " ".join(texts[name][: item["page"]])
        for words in (item["heading"], item.get("lead_in"), item.get("theme_heading")):
            assert words is None or words in above, (name, item)


def test_judgements_stand_on_their_page(documents: Documents, texts: Texts) -> None:
    for name, one in inspections(documents):
        for judgement in one.get("judgements", []):
            page = texts[name][judgement["page"] - 1]
            assert judgement["area"] in page, (name, judgement)
            after = page.split(judgement["area"], 1)[1].casefold()
            assert judgement["printed"].casefold() in after, (name, judgement)


def test_dates_are_those_printed(documents: Documents, texts: Texts) -> None:
    for name, one in inspections(documents):
        label = "inspection took place from" if one["framework"] == "JTAI" else "Inspection dates?:"
        labelled = re.search(rf"{label} (.{{10,70}})", " ".join(texts[name]))
        assert labelled, name
        ranges = [f"{found.start}/{found.end}" for found in read_ranges(labelled[1])]
        assert ranges == one["visits"], name


def test_days_of_publication_are_those_printed(documents: Documents, texts: Texts) -> None:
    for name, one in inspections(documents):
        labels = re.findall(r"(?:Report published|Published): (.{8,20})", " ".join(texts[name]))
        labels += [texts[name][0].split(" ", 1)[1]] if one["framework"] == "JTAI" else []  # below the page's number
        days = [str(day.start) for day in map(read_day, labels) if day]
        assert (one.get("published_date") in days) if days else ("published_date" not in one), name


def test_lead_inspectors_are_named(documents: Documents, texts: Texts) -> None:
    for name, one in inspections(documents):
        whole = " ".join(texts[name])
        for lead in one.get("lead_inspectors", []):
            named = re.escape(lead)
            label = rf"(?:Lead|Reporting) inspectors?:? .{{0,60}}?{named}|{named}, (?:Ofsted|CQC) (?:HMI )?Lead"
            assert re.search(label, whole), (name, lead)


def test_page_counts(documents: Documents, texts: Texts) -> None:
    assert {name: len(pages) for name, pages in texts.items()} == {n: f["pages"] for n, f in documents.items()}


def test_the_file_says_where_it_comes_from() -> None:
    assert EXPECTED.read_text(encoding="utf-8").startswith("# What is to be found in the reports")
