"""The catalogue of asks: its notation, and that its labels are such as a person would write."""

from __future__ import annotations

import pytest
from councilgraph.graph.shared.catalogue import AskKind, catalogue, read_catalogue
from councilgraph.ontology.register import Register

KINDS = list(catalogue().kinds.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_label_is_a_short_phrase_in_sentence_case(kind: AskKind) -> None:
    first, *others = kind.label.split()
    assert first[0].isupper()
    assert len(others) < 12
    assert not kind.label.endswith(".")
    assert not any(word[0].isupper() for word in others if word != "PAs")


def test_labels_differ_from_each_other() -> None:
    labels = [kind.label for kind in KINDS]
    assert len(labels) == len(set(labels))


def test_no_label_names_a_council() -> None:
    names = {entry.short_name for entry in Register.load()}
    assert not [kind.key for kind in KINDS if any(f" {name} " in f" {kind.label} " for name in names)]


def declared(**ask: object) -> dict[str, dict[str, object]]:
    return {"terms": {"swift": "swift* | prompt*"}, "topics": {"visits": {"swift": {"label": "Swift visits", **ask}}}}


def test_a_term_stands_for_its_phrases() -> None:
    kinds = read_catalogue(declared(when=["visits & @swift"])).kinds  # type: ignore[arg-type]
    (way,) = kinds["visits/swift"].ways
    assert [len(condition.phrases) for condition in way] == [1, 2]
    assert kinds["visits/swift"].topic == "visits"


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        ({"when": ["@slow"]}, "no term '@slow'"),
        ({"when": ["visits"], "wen": "x"}, "visits/swift: unknown wen"),
        ({"when": "visits"}, "visits/swift: unknown form of when"),
    ],
)
def test_a_mistake_is_named_with_its_place(ask: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_catalogue(declared(**ask))  # type: ignore[arg-type]
