"""Groups: what asks the same is together, a compound in several, no single link glues, people's word holds."""

from __future__ import annotations

import pytest
from councilgraph.graph.shared import Ask, AskScorer, Group, Pair, group
from hypothesis import given
from hypothesis import strategies as st

from .asked import TEXTS, asks


def grouped(some: list[Ask] | None = None, judgements: dict[Pair, bool] | None = None) -> list[Group]:
    made = some or asks()
    return group(made, AskScorer(made), judgements)


def members(groups: list[Group]) -> dict[str, set[str]]:
    return {one.key: {member.ask_id for member in one.members} for one in groups}


def together(groups: list[Group], one: str, other: str) -> bool:
    return any({one, other} <= held for held in members(groups).values())


def test_one_ask_in_two_wordings_is_one_group() -> None:
    found = {one.key: one for one in grouped()}
    timely = found["strategy-discussions/timeliness"]
    assert {member.ask_id for member in timely.members} == {"a1", "a2", "x1"}
    assert timely.label == "Timeliness of strategy discussions"
    assert [member.score for member in timely.members] == sorted((m.score for m in timely.members), reverse=True)


def test_a_compound_is_in_more_than_one_group() -> None:
    found = grouped()
    assert together(found, "x1", "a1")
    assert together(found, "x1", "d2")
    assert not together(found, "a1", "d2")


def test_what_the_catalogue_does_not_list_is_grouped_by_its_words() -> None:
    (other,) = [one for one in grouped() if one.key.startswith("alike/")]
    assert {member.ask_id for member in other.members} == {"e1", "e2"}
    assert other.key == "alike/e1"
    assert other.label == "Number of paper lanterns hung in library"


def test_a_group_has_two_members_or_more() -> None:
    assert grouped(asks(a1=TEXTS["a1"], b1=TEXTS["b1"])) == []


def test_members_of_a_common_ask_must_be_more_alike_than_those_of_a_rare_one() -> None:
    many = (
        "Advocacy, neglect, allegations, complaints, domestic abuse, young carers, caseloads, private fostering, "
        "chronologies, pathway plans, life-story work, adoption support, genograms and {}"
    )
    rare = asks(a="SDQs", b=many.format("strengths and difficulties"))
    common = asks(a="Dip sampling", b=many.format("audit"))
    likelihoods = [AskScorer(pair).likelihood("a", "b") for pair in (rare, common)]
    assert likelihoods == pytest.approx([0.3, 0.3], abs=0.05)
    assert together(grouped(rare), "a", "b")
    assert not together(grouped(common), "a", "b")


@given(st.permutations(asks()))
def test_the_order_of_asks_does_not_matter(shuffled: list[Ask]) -> None:
    assert grouped(shuffled) == grouped()


@given(st.sets(st.sampled_from(["b1", "b2", "c1", "c2", "e1", "e2"])))
def test_unrelated_asks_change_no_other_group(left_out: set[str]) -> None:
    fewer = [ask for ask in asks() if ask.id not in left_out]
    keys = {"strategy-discussions/timeliness", "workforce/caseloads"}
    assert [one for one in grouped(fewer) if one.key in keys] == [one for one in grouped() if one.key in keys]


def test_one_bad_link_glues_no_two_groups() -> None:
    without = [ask for ask in asks() if ask.id != "x1"]
    bridged = grouped(asks())
    for one in ("a1", "a2"):
        for other in ("d1", "d2"):
            assert not together(grouped(without), one, other)
            assert not together(bridged, one, other)


def test_a_chain_of_wordings_is_not_one_group() -> None:
    words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "gravel", "heron", "inlet", "juniper"]
    chain = asks(**{f"k{at}": f"The {' '.join(words[at : at + 4])}." for at in range(7)})
    assert not together(grouped(chain), "k0", "k6")


def test_a_judged_pair_comes_together_and_leaves_the_rest() -> None:
    found = grouped(judgements={("a1", "c1"): True})
    assert together(found, "a1", "c1")
    assert not together(found, "a2", "c2")


def test_two_that_are_in_no_group_form_one_of_their_own() -> None:
    found = grouped(asks(a1=TEXTS["a1"], b1=TEXTS["b1"]), {("a1", "b1"): True})
    assert members(found) == {"judged/a1/b1": {"a1", "b1"}}


def test_a_pair_judged_different_parts_and_the_others_stay() -> None:
    found = grouped(judgements={("a1", "a2"): False})
    assert not together(found, "a1", "a2")
    assert together(found, "a1", "x1") or together(found, "a2", "x1")


def test_a_judgement_of_same_joins_no_group_with_one_judged_different() -> None:
    found = grouped(judgements={("a1", "c1"): True, ("a2", "c1"): False})
    assert together(found, "a1", "c1")
    assert not together(found, "a2", "c1")


def test_a_judgement_on_what_is_not_loaded_counts_for_nothing() -> None:
    assert grouped(judgements={("a1", "gone"): True, ("gone", "x1"): False}) == grouped()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ensure that the council's paper boats in Otterby are dry, so that they float.", "Council's paper boats in"),
        ("The paper boats", "Paper boats"),
        ("Improve paper boats when it rains", "Paper boats"),
    ],
)
def test_a_label_made_of_a_wording_is_a_noun_phrase(text: str, label: str) -> None:
    (one,) = grouped(asks(y1=text, y2=text))
    assert label.startswith(one.label)
    assert "Otterby" not in one.label


def test_another_aspect_of_one_practice_is_another_group() -> None:
    plans = asks(
        p1="The quality of pathway plans.",
        p2="Ensure that pathway plans are of a good quality.",
        q1="Care leavers' engagement in pathway plans.",
        q2="Improve the participation of care leavers in pathway plans.",
    )
    found = grouped(plans)
    assert together(found, "p1", "p2")
    assert together(found, "q1", "q2")
    assert not together(found, "p1", "q1")
