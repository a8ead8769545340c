"""Which shared recommendation plain words mean."""

from __future__ import annotations

from councilgraph.queries.meant import groups_meant

GROUPS = {
    "homeless": ("Response to homeless young people", ["Assess homeless 16-year-olds.", "Homeless at 16 or 17."]),
    "housing": ("Housing of young people", ["Find housing for young people who were homeless."]),
    "plans": ("Quality of plans", ["The quality of plans.", "Write better plans."]),
}  # fmt: skip


def test_the_group_that_holds_most_of_the_words_comes_first() -> None:
    (found,) = groups_meant("homeless 16 year olds", GROUPS)
    assert (found.id, found.label) == ("homeless", "Response to homeless young people")
    assert 0.6 <= found.fit < 1


def test_a_label_is_enough() -> None:
    assert [(one.id, one.fit) for one in groups_meant("housing", GROUPS)] == [("housing", 1.0)]


def test_groups_that_fit_alike_are_all_named() -> None:
    assert [one.id for one in groups_meant("homeless", GROUPS)] == ["housing", "homeless"]  # in the order of labels


def test_words_that_say_nothing_mean_nothing() -> None:
    assert groups_meant("ensure that the children", GROUPS) == []
    assert groups_meant("zeppelin moorings", GROUPS) == []
    assert groups_meant("homeless", {}) == []
