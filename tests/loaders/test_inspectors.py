from __future__ import annotations

import pytest
from councilgraph.loaders.inspectors import read_lead_inspectors

PRINTED = [
    ("Lead inspector: Ada Example, His Majesty’s Inspector\n", ["Ada Example"]),
    ("Lead inspector: Ada Example\nHer Majesty’s Inspector\nJudgement", ["Ada Example"]),
    ("Lead inspector: Ada Example HMI.\n", ["Ada Example"]),  # Cambridgeshire 2014, page 6
    ("Lead inspector: Ada Example, Senior HMI\nDeputy lead inspector: Bo Sample HMI\n", ["Ada Example"]),
    (
        "Lead inspectors: Ada Example, His Majesty’s Inspector, and Bo D’Sample, \nHis Majesty’s Inspector\n",
        ["Ada Example", "Bo D’Sample"],  # as in Stoke-on-Trent 2022
    ),
    ("Lead inspector on site: Ada McExample\nReport author: Bo Sample\n", ["Ada McExample"]),
    ("Reporting inspector:\nAda Example-Smith\n", ["Ada Example-Smith"]),
    ("Deputy lead inspector Bo Sample\nShadow lead inspector: Cy Else\n", []),
    ("The lead inspector was told that Ada Example left.\n", []),
    ("Lead inspector: to be confirmed\n", []),
]


@pytest.mark.parametrize(("text", "names"), PRINTED)
def test_names_beside_labels(text: str, names: list[str]) -> None:
    assert [printed.name for printed in read_lead_inspectors(text)] == names


def test_the_place_is_the_name_as_printed() -> None:
    text = "Lead inspectors: Ada  Example, HMI, and Bo Sample\n"
    places = [text[p.start : p.end] for p in read_lead_inspectors(text)]
    assert places == ["Ada  Example", "Bo Sample"]
