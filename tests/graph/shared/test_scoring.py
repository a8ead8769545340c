"""Scores of pairs: alike in any wording, apart in another ask, the same whatever else is loaded."""

from __future__ import annotations

from itertools import combinations

import pytest
from councilgraph.graph.shared import AskScorer, PairScore
from councilgraph.graph.shared.scoring import MEANING, OVERLAP, SHARED, WORDS
from hypothesis import given
from hypothesis import strategies as st

from .asked import TEXTS, asks

PAIRS = list(combinations(sorted(TEXTS), 2))


def score(one: str, other: str) -> float:
    return AskScorer(asks()).score(one, other).score


@pytest.mark.parametrize("pair", [("a1", "a2"), ("b1", "b2"), ("c1", "c2"), ("d1", "d2"), ("e1", "e2")])
def test_one_ask_in_two_wordings_scores_above_every_other_pair(pair: tuple[str, str]) -> None:
    others = [other for other in PAIRS if other[0][0] != other[1][0] and "x1" not in other]
    assert score(*pair) > 2 * max(score(*other) for other in others)


def test_one_part_of_two_is_enough_to_be_likely() -> None:
    assert score("a1", "x1") > 0.3
    assert score("d2", "x1") > 0.3
    assert score("c1", "x1") < 0.05


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_order_of_a_pair_does_not_matter(one: str, other: str) -> None:
    scorer = AskScorer(asks())
    assert scorer.score(one, other) == scorer.score(other, one)
    assert scorer.likelihood(other, one) == scorer.score(one, other).score


@given(st.sets(st.sampled_from(sorted(TEXTS)), min_size=2), st.randoms(use_true_random=False))
def test_a_score_rests_on_the_two_alone(kept: set[str], randoms: object) -> None:
    some = asks(**{key: TEXTS[key] for key in sorted(kept)})
    randoms.shuffle(some)  # type: ignore[attr-defined]
    fewer, all_of_them = AskScorer(some), AskScorer(asks())
    for pair in combinations(sorted(kept), 2):
        assert fewer.score(*pair) == all_of_them.score(*pair)


def test_signals_explain_the_score() -> None:
    found: PairScore = AskScorer(asks()).score("a1", "a2")
    signals = {signal.name: signal for signal in found.signals}
    assert set(signals) == {SHARED, OVERLAP, WORDS}
    assert set(signals[SHARED].words) >= {"timeliness", "strategy meetings", "strategy discussions", "promptly"}
    assert "Timeliness of strategy discussions" in signals[OVERLAP].words
    assert found.shared_words == ("strategy",)
    assert [abs(signal.weight) for signal in found.signals] == sorted(
        (abs(s.weight) for s in found.signals), reverse=True
    )


def test_vectors_add_a_signal_where_both_have_one() -> None:
    vectors = {"a1": (1.0, 0.0), "a2": (0.6, 0.8), "b1": (0.0, 1.0)}
    scorer = AskScorer(asks(), vectors)
    assert {signal.name: signal.value for signal in scorer.score("a1", "a2").signals}[MEANING] == 0.6
    assert MEANING not in {signal.name for signal in scorer.score("a1", "c1").signals}
    near = AskScorer(asks(), {"a1": (1.0, 0.0), "a2": (1.0, 0.0)})
    assert near.score("a1", "a2").score > scorer.score("a1", "a2").score


def test_a_digit_that_processors_differ_in_changes_nothing() -> None:
    exact = AskScorer(asks(), {"a1": (1.0, 0.0), "a2": (0.6, 0.8)})
    other = AskScorer(asks(), {"a1": (1.0, 0.0), "a2": (0.60000001, 0.79999999)})
    assert exact.score("a1", "a2") == other.score("a1", "a2")


def test_candidates_hold_the_pairs_that_ask_the_same() -> None:
    scorer = AskScorer(asks())
    candidates = list(scorer.candidates())
    assert {("a1", "a2"), ("b1", "b2"), ("c1", "c2"), ("d1", "d2"), ("e1", "e2")} <= set(candidates)
    assert candidates == sorted(set(candidates))
    assert set(scorer.candidates_of(["x1"])) == {pair for pair in candidates if "x1" in pair}


def test_candidates_grow_with_the_asks_and_not_with_their_square() -> None:
    def many(count: int) -> int:
        made = asks(**{f"q{number:04}": f"The quality of pathway plans in ward {number}." for number in range(count)})
        return sum(1 for _ in AskScorer(made).candidates())

    assert many(1600) < 2.2 * many(800)
