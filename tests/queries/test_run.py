"""Names and parameters of stored queries, and what is said where they do not fit."""

from __future__ import annotations

from datetime import date

import pytest
from councilgraph.errors import UnknownNameError, UsageError
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.ontology.register import Register
from councilgraph.queries.parameters import Given, close_names, council_id, framework_name, prepare, theme_id
from councilgraph.queries.run import query_names, run_query, stored_queries, stored_query


def test_every_file_is_a_stored_query() -> None:
    assert list(stored_queries()) == query_names()
    assert "grade-path" in query_names()


def test_an_unknown_query_is_refused_with_close_names() -> None:
    with pytest.raises(UnknownNameError) as refused:
        stored_query("grade-paths")
    assert str(refused.value) == "no stored query 'grade-paths'. Did you mean grade-path?"
    assert refused.value.exit_code == 2


def test_a_name_close_to_none_is_refused_without_suggestions() -> None:
    with pytest.raises(UnknownNameError) as refused:
        stored_query("zzz")
    assert str(refused.value) == "no stored query 'zzz'."


def test_close_names_are_found_in_any_case() -> None:
    assert close_names("overdue-recs", ["overdue-actions", "grade-path"]) == ["overdue-actions"]
    assert close_names("ILAC", ["ILACS", "SIF"]) == ["ILACS"]


@pytest.mark.parametrize("name", ["Oxfordshire", "oxfordshire county council", "OXF", "council:oxf"])
def test_councils_are_found_by_name_code_and_id(name: str, register: Register) -> None:
    assert council_id(name, register) == "council:oxf"


def test_the_id_of_a_council_outside_the_register_is_passed_on(register: Register) -> None:
    assert council_id("council:nmh", register) == "council:nmh"


def test_a_misspelt_council_is_refused_with_suggestions(register: Register) -> None:
    with pytest.raises(UnknownNameError, match=r"no council 'Oxfordshir'\. Did you mean Oxfordshire"):
        council_id("Oxfordshir", register)


@pytest.mark.parametrize("name", ["private-fostering", "Private Fostering", "theme:private-fostering"])
def test_themes_are_found_by_name_and_id(name: str) -> None:
    assert theme_id(name) == "theme:private-fostering"


def test_a_theme_is_found_by_an_alias_that_no_other_has() -> None:
    assert theme_id("mash") == "theme:contacts-and-referrals"


def test_an_unknown_theme_and_framework_are_refused_with_suggestions() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean Private fostering"):
        theme_id("private foster")
    with pytest.raises(UnknownNameError, match=r"no framework 'ILAC'\. Did you mean ILACS"):
        framework_name("ILAC")
    assert framework_name("sif-re-inspection") == "SIF re-inspection"


def test_parameters_get_their_types(register: Register) -> None:
    given: Given = {
        "text": "timely return home interviews", "at_least": "2", "since": "2018-01-01", "until": date(2020, 1, 2),
        "framework": "ilacs", "region": None,
    }  # fmt: skip
    assert prepare(stored_query("told-in-these-words"), given, register) == {
        "text": ["time", "return", "home", "interview"], "at_least": 2, "since": date(2018, 1, 1),
        "until": date(2020, 1, 2), "framework": "ILACS", "region": None,
    }  # fmt: skip


def test_defaults_stand_where_nothing_is_given(register: Register) -> None:
    query = stored_query("themes-by-grade")
    assert prepare(query, {}, register) == {"area": "overall", "framework": None, "theme": None, "broad": False}
    assert prepare(query, {"broad": "Yes"}, register)["broad"] is True
    assert prepare(query, {"broad": True}, register)["broad"] is True


def test_values_that_have_their_type_are_taken(register: Register) -> None:
    assert prepare(stored_query("told-the-same"), {"recommendation": "r", "at_least": 3}, register)["at_least"] == 3
    share = prepare(stored_query("most-shared-wordings"), {"share": 1}, register)["share"]
    assert (share, type(share)) == (1.0, float)


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("told-in-these-words", {"text": "missing", "at_least": 2.5}, "is a whole number, such as 3, not '2.5'"),
        ("told-in-these-words", {"text": "missing", "at_least": True}, "is a whole number, such as 3, not 'True'"),
        ("told-about-theme", {"theme": 7}, "is the name of a theme, such as Private fostering, not '7'"),
        ("told-about-theme", {"theme": "neglect", "framework": 7}, "is the name of a framework, such as ILACS,"),
        ("told-about-theme", {"theme": "neglect", "since": 2018}, "is a date, year first, such as 2018-01-01, not"),
        (
            "told-about-theme",
            {"theme": "neglect", "region": 3},
            "is the name of a region or nation, such as London, not '3'",
        ),
        ("grade-path", {"council": 7}, "is the name of a council, such as Oxfordshire, not '7'"),
        ("grade-path", {"council": ("Leeds", "York")}, "is the name of a council, such as Oxfordshire, not"),
        ("themes-by-grade", {"broad": 1}, "is true or false, such as true, not '1'"),
        ("told-in-these-words", {"text": ("home", "visits")}, "is a text that says what is asked for, such as"),
        ("most-shared-wordings", {"share": False}, "is a number, such as 0.6, not 'False'"),
    ],
)
def test_values_of_another_type_are_refused(name: str, given: Given, message: str, register: Register) -> None:
    with pytest.raises(UsageError) as refused:
        prepare(stored_query(name), given, register)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("told-about-theme", {}, "needs the parameter 'theme' (name or id of the theme, broad or narrow), for example"),
        ("told-about-theme", {"theme": None}, "needs the parameter 'theme'"),
        ("told-about-theme", {"theme": "neglect", "sinc": "2018-01-01"}, "'sinc'. Did you mean since?"),
        (
            "told-about-theme",
            {"theme": "neglect", "zzz": "1"},
            "'zzz'. It has: theme, region, framework,",
        ),
        (
            "told-about-theme",
            {"theme": "neglect", "since": "2018"},
            "is a date, year first, such as 2018-01-01,",
        ),
        ("told-in-these-words", {"text": "missing", "at_least": "two"}, "is a whole number, such as 3, not 'two'"),
        ("themes-by-grade", {"area": "lscb"}, "is one of overall, leadership,"),
        ("themes-by-grade", {"broad": "maybe"}, "is true or false, such as true, not 'maybe'"),
        ("told-in-these-words", {"text": "Ensure that children"}, "is a text that says what is asked for"),
        ("documents-loaded", {"x": "1"}, "'x'. It has: none."),
    ],
)
def test_parameters_that_do_not_fit_are_refused(name: str, given: Given, message: str, register: Register) -> None:
    with pytest.raises(UsageError) as refused:
        prepare(stored_query(name), given, register)
    assert message in str(refused.value)
    assert name in str(refused.value)


def test_a_query_runs_on_a_store(store: EmbeddedStore, register: Register) -> None:
    rows = run_query(store, "told-about-theme", {"theme": "private-fostering"}, register)
    assert rows.columns == tuple(stored_query("told-about-theme").columns)
    assert rows.column("council") == ["Southmere Council"]
