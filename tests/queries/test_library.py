"""Answers of the stored queries on the made graph, where every one is known."""

from __future__ import annotations

from datetime import date
from typing import Any

from councilgraph.queries.run import stored_queries

from . import test_chains, test_papers
from .conftest import Ask

NORTH, SOUTH, EAST, WEST = "Northmarsh Council", "Southmere Council", "Eastholme Council", "Westpool Council"
LAC, SIF_1, SIF_2 = date(2013, 6, 10), date(2014, 3, 3), date(2016, 9, 12)
ILACS_1, ILACS_2 = date(2019, 1, 14), date(2023, 5, 15)
SOUTH_1, SOUTH_2, EAST_1 = date(2015, 2, 2), date(2024, 4, 22), date(2026, 4, 20)
MISSING, SUPERVISION, FOSTERING = "Missing children and return home interviews", "Supervision", "Private fostering"
SUFFICIENCY, THRESHOLDS = "Placement sufficiency, matching and distance", "Thresholds"
FRONT_DOOR = "Front door - contacts and referrals"
RI = "requires improvement"


def test_told_in_these_words(ask: Ask) -> None:
    text = "timely return home interviews of missing children"
    assert ask("told-in-these-words", "council inspected shared_words words document page", text=text) == [
        (NORTH, SIF_1, 5, ["time", "return", "home", "interview", "miss"], "north/2014.pdf", 3),
        (NORTH, ILACS_1, 5, ["time", "return", "home", "interview", "miss"], "north/2019.pdf", 3),
        (SOUTH, SOUTH_1, 3, ["return", "interview", "miss"], "south/2015.pdf", 3),
    ]


def test_told_in_these_words_can_be_narrowed(ask: Ask) -> None:
    text = "timely return home interviews of missing children"

    def councils(**given: Any) -> list[tuple[Any, ...]]:
        return ask("told-in-these-words", "council inspected", text=text, **given)

    assert councils(at_least=5) == [(NORTH, SIF_1), (NORTH, ILACS_1)]
    assert councils(region="invented south") == [(SOUTH, SOUTH_1)]
    assert councils(framework="ILACS") == [(NORTH, ILACS_1)]
    assert councils(since=SOUTH_1) == [(NORTH, ILACS_1), (SOUTH, SOUTH_1)]
    assert councils(until="2014-12-31") == [(NORTH, SIF_1)]
    assert councils(region="Wales") == []


def test_a_word_inside_another_is_not_shared(ask: Ask) -> None:
    assert ask("told-in-these-words", "text", text="visor", at_least=1) == []


def test_told_the_same(ask: Ask) -> None:
    given = "recommendation:nmh/2014-03-03/sif/2"
    columns = "council same_group themes shared_words document page"
    assert ask("told-the-same", columns, recommendation=given, at_least=3) == [(SOUTH, True, 1, 4, "south/2024.pdf", 3)]
    assert ask("told-the-same", columns, recommendation=given) == [
        (SOUTH, True, 1, 4, "south/2024.pdf", 3),
        (EAST, False, 1, 2, "east/2026.pdf", 3),
    ]


def test_the_board_s_recommendation_can_be_asked_for_too(ask: Ask) -> None:
    given = "recommendation:northmarsh-lscb/2014-03-03/sif-lscb-review/1"
    found = ask("told-the-same", "council same_group themes shared_words", recommendation=given, at_least=3)
    assert found == [(NORTH, False, 1, 3), (SOUTH, False, 1, 3), (NORTH, False, 1, 3)]


def test_told_about_theme(ask: Ask) -> None:
    columns = "council inspected framework theme document page"
    assert ask("told-about-theme", columns, theme="missing-children") == [
        (NORTH, SIF_1, "SIF", MISSING, "north/2014.pdf", 3),
        (SOUTH, SOUTH_1, "SIF", MISSING, "south/2015.pdf", 3),
        (NORTH, ILACS_1, "ILACS", MISSING, "north/2019.pdf", 3),
    ]


def test_a_broad_theme_has_what_its_narrower_ones_have(ask: Ask) -> None:
    assert ask("told-about-theme", "council theme", theme="front-door") == [(SOUTH, FRONT_DOOR), (SOUTH, THRESHOLDS)]


def test_told_in_shared_recommendation(ask: Ask) -> None:
    found = ask(
        "told-in-shared-recommendation", "council inspected score page", shared="shared-recommendation:supervision"
    )
    assert found == [(NORTH, SIF_1, 0.9, 4), (NORTH, SIF_2, 0.8, 3), (SOUTH, SOUTH_2, 0.7, 3)]


def test_recommendation(ask: Ask) -> None:
    columns = "inspected_body inspected text timescale themes document page quote"
    assert ask("recommendation", columns, recommendation="recommendation:nmh/2014-03-03/sif/2") == [
        (
            NORTH, SIF_1, "Give every social worker regular supervision.", "within three months", [SUPERVISION],
            "north/2014.pdf", 4, "Give every social worker regular supervision.",
        )
    ]  # fmt: skip


def test_a_recommendation_in_two_copies_of_a_report_has_two_rows(ask: Ask) -> None:
    found = ask("recommendation", "document page", recommendation="recommendation:nmh/2019-01-14/ilacs/1")
    assert found == [("north/2019.pdf", 3), ("north/copies/2019.pdf", 3)]


def test_shared_with_neighbours(ask: Ask) -> None:
    columns = "label inspected neighbours neighbour_names last_told score document page"
    assert ask("shared-with-neighbours", columns, council="council:nmh") == [
        ("regular supervision", SIF_1, 1, [SOUTH], SOUTH_2, 0.9, "north/2014.pdf", 4),
        ("regular supervision", SIF_2, 1, [SOUTH], SOUTH_2, 0.8, "north/2016.pdf", 3),
    ]
    assert ask("shared-with-neighbours", "neighbours", council="council:nmh", framework="SIF") == [(0,)]


def test_actions_on_shared_recommendations(ask: Ask) -> None:
    columns = "label councils council told action status later told_again document page"
    found = ask("actions-on-shared-recommendations", columns)
    audit = "Audit the supervision of social workers."
    assert ("regular supervision", 2, NORTH, SIF_1, audit, "completed", 2, False, "north/plan.txt", 3) in found
    assert ask("actions-on-shared-recommendations", "council", council="council:smr") == []


def test_most_shared_recommendations(ask: Ask) -> None:
    columns = "label councils recommendations first_told last_told document page"
    assert ask("most-shared-recommendations", columns) == [
        ("regular supervision", 2, 3, SIF_1, SOUTH_2, "north/2014.pdf", 4)
    ]
    assert ask("most-shared-recommendations", columns, framework="SIF") == []
    assert ask("most-shared-recommendations", "councils recommendations", framework="SIF", at_least=1) == [(1, 1)]


def test_most_shared_wordings(ask: Ask) -> None:
    columns = "text councils first_told last_told council inspected document page"
    regular, workers = "Give every social worker regular supervision.", "The regular supervision of social workers."
    assert ask("most-shared-wordings", columns) == [
        (regular, 3, SIF_1, EAST_1, NORTH, SIF_1, "north/2014.pdf", 4),
        (workers, 3, SIF_1, EAST_1, SOUTH, SOUTH_2, "south/2024.pdf", 3),
    ]
    assert ask("most-shared-wordings", "text councils", share=0.9, at_least=2) == [(regular, 2), (workers, 2)]
    assert ask("most-shared-wordings", "text", framework="SIF") == []
    assert ask("most-shared-wordings", "text councils", framework="SIF", at_least=2) == [
        ("Ensure that return interviews are offered to missing children.", 2),
        ("Hold timely return home interviews for missing children.", 2),
    ]


def test_most_shared_themes(ask: Ask) -> None:
    columns = "theme councils of_councils share recommendations first_told last_told document page"
    assert ask("most-shared-themes", columns) == [
        (SUPERVISION, 3, 3, 1.0, 4, SIF_1, EAST_1, "east/2026.pdf", 3),
        (MISSING, 2, 3, 0.67, 3, SIF_1, ILACS_1, "north/2014.pdf", 3),
        (FRONT_DOOR, 1, 3, 0.33, 1, SOUTH_2, SOUTH_2, "south/2024.pdf", 4),
        (SUFFICIENCY, 1, 3, 0.33, 1, LAC, LAC, "north/2013.pdf", 3),
        (FOSTERING, 1, 3, 0.33, 1, SOUTH_1, SOUTH_1, "south/2015.pdf", 4),
        (THRESHOLDS, 1, 3, 0.33, 1, SOUTH_2, SOUTH_2, "south/2024.pdf", 4),
    ]


def test_most_shared_themes_count_the_councils_of_the_region_and_period(ask: Ask) -> None:
    columns = "theme councils of_councils"
    assert ask("most-shared-themes", columns, region="Invented North", since="2020-01-01") == [(SUPERVISION, 1, 2)]
    assert ask("most-shared-themes", columns, region="Wales") == []
    near = ask("most-shared-themes", columns, neighbours_of="council:eho", since="2020-01-01")
    assert near == [(SUPERVISION, 1, 1)]


def test_themes_by_framework(ask: Ask) -> None:
    columns = "theme framework recommendations councils inspections of_inspections share"
    assert ask("themes-by-framework", columns, theme="supervision") == [
        (SUPERVISION, "ILACS", 2, 2, 2, 4, 0.5),
        (SUPERVISION, "SIF", 1, 1, 1, 2, 0.5),
        (SUPERVISION, "SIF re-inspection", 1, 1, 1, 1, 1.0),
    ]
    assert ask("themes-by-framework", columns, theme="front-door", broad=True) == [
        ("Front door, thresholds and early help", "ILACS", 1, 1, 1, 4, 0.25)
    ]
    assert len(ask("themes-by-framework", columns)) == 9


def test_themes_by_period(ask: Ask) -> None:
    columns = "theme period recommendations inspections of_inspections share"
    assert ask("themes-by-period", columns, theme="missing-children", years=5) == [
        (MISSING, 2010, 1, 1, 2, 0.5),
        (MISSING, 2015, 2, 2, 3, 0.67),
    ]
    assert ask("themes-by-period", "period", theme="missing-children") == [(2014,), (2015,), (2019,)]


def test_themes_by_grade(ask: Ask) -> None:
    columns = "theme grade inspections of_inspections share lift recommendations"
    assert ask("themes-by-grade", columns, theme="missing-children") == [
        (MISSING, "good", 1, 2, 0.5, 1.17, 1),
        (MISSING, RI, 1, 1, 1.0, 2.33, 1),
        (MISSING, "inadequate", 1, 3, 0.33, 0.78, 1),
    ]
    assert ask("themes-by-grade", columns, theme="supervision") == [(SUPERVISION, "inadequate", 3, 3, 1.0, 2.33, 3)]


def test_themes_by_the_grade_of_another_area(ask: Ask) -> None:
    found = ask("themes-by-grade", "grade inspections of_inspections", theme="supervision", area="leadership")
    assert found == [("good", 1, 2), (RI, 1, 3), ("inadequate", 2, 2)]


def test_told_again(ask: Ask) -> None:
    columns = "council years score themes earlier later words earlier_document earlier_page document page"
    shared = ["interviews", "missing"]
    assert ask("told-again", columns) == [
        (NORTH, 4.8, 0.6, [MISSING], SIF_1, ILACS_1, shared, "north/2014.pdf", 3, "north/2019.pdf", 3),
    ]
    assert ask("told-again", "themes", at_least=0.7) == []
    assert ask("told-again", "themes", theme="harm-and-vulnerability") == [([MISSING],)]
    assert ask("told-again", "themes", council="council:smr") == []


def test_themes_told_again(ask: Ask) -> None:
    columns = "council theme years before again before_overall overall before_document before_page document page"
    assert ask("themes-told-again", columns) == [
        (NORTH, MISSING, 4.8, SIF_1, ILACS_1, "inadequate", RI, "north/2014.pdf", 3, "north/2019.pdf", 3),
        (NORTH, SUPERVISION, 2.5, SIF_1, SIF_2, "inadequate", "inadequate", "north/2014.pdf", 4, "north/2016.pdf", 3),
    ]


def test_inspectors_at_several_councils(ask: Ask) -> None:
    columns = "inspector councils council inspected document page"
    assert ask("inspectors-at-several-councils", columns, inspector="prober") == [
        ("Bo Prober", 2, NORTH, SIF_2, "north/2016.pdf", 1),
        ("Bo Prober", 2, NORTH, ILACS_2, "north/2023.pdf", 1),
        ("Bo Prober", 2, EAST, EAST_1, "east/2026.pdf", 1),
    ]
    everyone = ask("inspectors-at-several-councils", "inspector council")
    assert {inspector for inspector, _ in everyone} == {"Ada Inspektor", "Bo Prober"}
    assert len(everyone) == 7, "the board's review is no council's inspection"
    assert ask("inspectors-at-several-councils", "inspector", at_least=3) == []


def test_lead_inspectors(ask: Ask) -> None:
    assert ask("lead-inspectors", "inspected framework inspector page", council="council:smr") == [
        (SOUTH_1, "SIF", "Ada Inspektor", 1),
        (SOUTH_2, "ILACS", "Cy Soloist", 1),
    ]


def test_grade_path(ask: Ask) -> None:
    columns = "inspected framework overall before direction series_break document page"
    assert ask("grade-path", columns, council="council:nmh") == [
        (LAC, "Looked after children", "adequate", None, None, None, "north/2013.pdf", 2),
        (SIF_1, "SIF", "inadequate", "adequate", None, "Looked after children to SIF", "north/2014.pdf", 2),
        (SIF_2, "SIF re-inspection", "inadequate", "inadequate", "same", None, "north/2016.pdf", 2),
        (ILACS_1, "ILACS", RI, "inadequate", "better", "SIF re-inspection to ILACS", "north/2019.pdf", 2),
        (ILACS_2, "ILACS", "good", RI, "better", "joint grade split", "north/2023.pdf", 2),
    ]


def test_grade_path_says_what_was_compared(ask: Ask) -> None:
    found = dict(ask("grade-path", "inspected compared", council="council:nmh"))
    assert found[LAC] == []
    assert found[SIF_1] == ["leadership broader than leadership", "looked-after closest to overall"]
    assert found[SIF_2] == [f"{area} same as {area}" for area in ("help-and-protection", "leadership", "overall")]
    assert found[ILACS_1] == [f"{area} closest to {area}" for area in ("help-and-protection", "leadership", "overall")]
    assert found[ILACS_2][:2] == [f"{area} narrower than care-and-care-leavers" for area in ("care", "care-leavers")]
    assert [row[0] for row in ask("grade-path", "inspected joint") if row[1] == "joint grade"] == [ILACS_1]
    assert {row[0] for row in ask("grade-path", "council", region="Invented North")} == {EAST, NORTH}
    assert {row[0] for row in ask("grade-path", "council", neighbours_of="council:eho")} == {EAST}


def test_grade_path_has_an_inspection_without_an_overall_grade(ask: Ask) -> None:
    columns = "council overall before leadership help_and_protection care care_leavers document page"
    assert ask("grade-path", columns, council="council:eho") == [
        (EAST, None, None, "good", "good", "good", "outstanding", "east/2026.pdf", 1)
    ]
    assert len(ask("grade-path", "council")) == 8


def test_predecessors(ask: Ask) -> None:
    columns = "predecessor inspected framework overall document page"
    found = [
        (SOUTH, SOUTH_1, "SIF", "good", "south/2015.pdf", 1),
        (SOUTH, SOUTH_2, "ILACS", "inadequate", "south/2024.pdf", 1),
    ]
    assert ask("predecessors", columns, council="council:smn") == found
    assert ask("predecessors", columns) == found
    assert ask("predecessors", columns, council="council:smr") == []
    assert ask("grade-path", "inspected", council="council:smn") == []


def test_years_inadequate(ask: Ask) -> None:
    columns = "council since until years grade_after inspections document page end_document end_page"
    assert ask("years-inadequate", columns) == [
        (NORTH, SIF_1, ILACS_1, 4.8, RI, 2, "north/2014.pdf", 2, "north/2019.pdf", 2),
        (SOUTH, SOUTH_2, None, None, None, 1, "south/2024.pdf", 2, None, None),
    ]
    assert ask("years-inadequate", "council", region="Invented South") == [(SOUTH,)]
    assert ask("years-inadequate", "series_break") == [("SIF to ILACS",), (None,)]


def test_themes_before_leaving_inadequate(ask: Ask) -> None:
    columns = "council since until theme recommendations told_after document page"
    assert ask("themes-before-leaving-inadequate", columns) == [
        (NORTH, SIF_1, ILACS_1, SUPERVISION, 2, 0, "north/2014.pdf", 4),
        (NORTH, SIF_1, ILACS_1, MISSING, 1, 1, "north/2014.pdf", 3),
    ]


def test_leadership_differs(ask: Ask) -> None:
    columns = "council inspected leadership area grade steps document leadership_page page"
    assert ask("leadership-differs", columns, framework="SIF") == [
        (NORTH, SIF_1, "inadequate", "Area adoption", "good", -2, "north/2014.pdf", 2, 2),
        (NORTH, SIF_1, "inadequate", "Area looked-after", RI, -1, "north/2014.pdf", 2, 2),
        (SOUTH, SOUTH_1, RI, "Area adoption", "good", -1, "south/2015.pdf", 2, 2),
        (SOUTH, SOUTH_1, RI, "Area care-leavers", "good", -1, "south/2015.pdf", 2, 2),
        (SOUTH, SOUTH_1, RI, "Area help-and-protection", "good", -1, "south/2015.pdf", 2, 2),
        (SOUTH, SOUTH_1, RI, "Area looked-after", "good", -1, "south/2015.pdf", 2, 2),
    ]
    above = ask("leadership-differs", "council steps", framework="ILACS", area="care-leavers")
    assert above == [(EAST, -1), (NORTH, 2)]
    joint = ask("leadership-differs", "council inspected area joint", area="care-and-care-leavers")
    assert joint == [(NORTH, ILACS_1, "Area care-and-care-leavers", "joint grade")]
    assert ask("leadership-differs", "council", framework="SIF", since="2015-01-01", region="Invented North") == []


def test_care_leavers_below_care(ask: Ask) -> None:
    columns = "council inspected children_in_care care_leavers steps document care_page page"
    assert ask("care-leavers-below-care", columns) == [
        (NORTH, SIF_1, RI, "inadequate", 1, "north/2014.pdf", 2, 2),
        (NORTH, ILACS_2, "good", RI, 1, "north/2023.pdf", 2, 2),
        (SOUTH, SOUTH_2, RI, "inadequate", 1, "south/2024.pdf", 2, 2),
    ]


def test_neighbour_grades(ask: Ask) -> None:
    columns = "rank council inspected overall care document page"
    assert ask("neighbour-grades", columns, council="council:nmh", framework="ILACS") == [
        (0, NORTH, ILACS_2, "good", "good", "north/2023.pdf", 2),
        (0, NORTH, ILACS_1, RI, "good", "north/2019.pdf", 2),
        (1, EAST, EAST_1, None, "good", "east/2026.pdf", 2),
        (2, SOUTH, SOUTH_2, "inadequate", RI, "south/2024.pdf", 2),
        (3, WEST, None, None, None, None, None),
    ]


def test_neighbour_grades_say_what_they_can_be_compared_with(ask: Ask) -> None:
    found = ask("neighbour-grades", "rank inspected loaded series_break compared", council="council:nmh")
    rows = {(row[0], row[1]): row[2:] for row in found}
    assert rows[1, EAST_1] == ("grades", None, [])
    assert rows[3, None] == ("nothing", None, [])
    assert rows[2, SOUTH_1][1] == "new framework"
    assert "care-leavers closest to care-leavers" in rows[2, SOUTH_1][2]
    assert rows[0, ILACS_1][1:] == (
        "joint grade split",
        [f"{area} narrower than care-and-care-leavers" for area in ("care", "care-leavers")],
    )
    narrowed = ask("neighbour-grades", "rank loaded", council="council:nmh", framework="SIF re-inspection")
    assert narrowed == [(0, "grades"), (1, "no grades"), (2, "no grades"), (3, "nothing")]


def test_neighbours(ask: Ask) -> None:
    columns = "rank council inspections with_grades latest document page"
    assert ask("neighbours", columns, council="council:nmh", framework="ILACS") == [
        (0, NORTH, 2, 2, ILACS_2, "north/2019.pdf", 1),
        (1, EAST, 1, 1, EAST_1, "east/2026.pdf", 1),
        (2, SOUTH, 1, 1, SOUTH_2, "south/2024.pdf", 1),
        (3, WEST, 0, 0, None, None, None),
    ]


def test_neighbour_themes(ask: Ask) -> None:
    columns = "theme own_recommendations neighbours of_neighbours neighbour_names document page"
    assert ask("neighbour-themes", columns, council="council:nmh", since="2014-01-01") == [
        (SUPERVISION, 2, 2, 2, [EAST, SOUTH], "north/2014.pdf", 4),
        (MISSING, 2, 1, 2, [SOUTH], "north/2014.pdf", 3),
        (FRONT_DOOR, 0, 1, 2, [SOUTH], "south/2024.pdf", 4),
        (FOSTERING, 0, 1, 2, [SOUTH], "south/2015.pdf", 4),
        (THRESHOLDS, 0, 1, 2, [SOUTH], "south/2024.pdf", 4),
    ]


def test_neighbour_themes_name_the_neighbours_of_which_nothing_is_loaded(ask: Ask) -> None:
    assert ask("neighbour-themes", "not_loaded", council="council:nmh")[0] == ([WEST],)
    assert ask("neighbour-themes", "not_loaded", council="council:nmh", framework="SIF")[0] == ([EAST, WEST],)


def test_a_council_without_neighbours_is_compared_with_none(ask: Ask) -> None:
    assert ask("neighbour-grades", "rank council", council="council:wpl") == [(0, WEST)]
    assert ask("neighbour-themes", "theme", council="council:wpl") == []


def test_inspections(ask: Ask) -> None:
    columns = (
        "gss_code framework inspected ended overall leadership looked_after care care_and_care_leavers care_leavers "
        "adoption recommendations priority document page"
    )
    assert ask("inspections", columns, council="council:nmh", since="2014-01-01") == [
        ("X01", "SIF", SIF_1, date(2014, 3, 28), "inadequate", "inadequate", RI, None, None, "inadequate", "good", 2, 1,
         "north/2014.pdf", 1),
        ("X01", "SIF re-inspection", SIF_2, date(2016, 9, 28), "inadequate", RI, None, None, None, None, None, 1, 0,
         "north/2016.pdf", 1),
        ("X01", "ILACS", ILACS_1, date(2019, 1, 28), RI, RI, None, None, "good", None, None, 1, 0, "north/2019.pdf", 1),
        ("X01", "ILACS", ILACS_2, date(2023, 5, 28), "good", "outstanding", None, "good", None, RI, None, 0, 0,
         "north/2023.pdf", 1),
    ]  # fmt: skip
    assert len(ask("inspections", "council")) == 8


def test_inspection_themes(ask: Ask) -> None:
    columns = "gss_code inspected theme_id recommendations document page"
    assert ask("inspection-themes", columns, council="council:nmh", since="2014-01-01") == [
        ("X01", SIF_1, "theme:missing-children", 1, "north/2014.pdf", 3),
        ("X01", SIF_1, "theme:supervision", 1, "north/2014.pdf", 4),
        ("X01", SIF_2, "theme:supervision", 1, "north/2016.pdf", 3),
        ("X01", ILACS_1, "theme:missing-children", 1, "north/2019.pdf", 3),
        ("X01", ILACS_2, None, 0, "north/2023.pdf", 1),
    ]
    broad = ask("inspection-themes", "theme_id recommendations", council="council:smr", since="2020-01-01", broad=True)
    assert broad == [("theme:front-door", 1), ("theme:workforce", 1)]


def test_inspection(ask: Ask) -> None:
    columns = "part number area grade text document page"
    assert ask("inspection", columns, inspection="inspection:nmh/2016-09-12/sif-re-inspection") == [
        ("judgement", None, "Area help-and-protection", "inadequate", "Inadequate", "north/2016.pdf", 2),
        ("judgement", None, "Area leadership", RI, "Requires improvement", "north/2016.pdf", 2),
        ("judgement", None, "Area overall", "inadequate", "Inadequate", "north/2016.pdf", 2),
        ("recommendation", "1", "children's services", None,
         "Supervision of every social worker must be regular and recorded.", "north/2016.pdf", 3),
    ]  # fmt: skip


def test_reported_inspections_show_the_board_beside_the_council(ask: Ask) -> None:
    columns = "inspected_body framework overall inspectors document page"
    found = ask("reported-inspections", columns, council="council:nmh")
    assert found[1:3] == [
        (NORTH, "SIF", "inadequate", ["Ada Inspektor"], "north/2014.pdf", 1),
        ("Northmarsh LSCB", "LSCB review", "good", ["Ada Inspektor"], "north/2014.pdf", 1),
    ]
    assert len(found) == 6
    assert ask("reported-inspections", "document page", inspection="inspection:nmh/2019-01-14/ilacs") == [
        ("north/2019.pdf", 1)
    ]


def test_judgements(ask: Ask) -> None:
    columns = "council area_code grade grade_as_printed document page quote"
    assert ask("judgements", columns, council="council:nmh", framework="SIF re-inspection") == [
        (NORTH, "help-and-protection", "inadequate", "Inadequate", "north/2016.pdf", 2, "Inadequate"),
        (NORTH, "leadership", RI, "Requires improvement", "north/2016.pdf", 2, "Requires improvement"),
        (NORTH, "overall", "inadequate", "Inadequate", "north/2016.pdf", 2, "Inadequate"),
    ]
    later = ask("judgements", "area_code compared series_break", inspection="inspection:nmh/2023-05-15/ilacs")
    joint = "narrower than ILACS care-and-care-leavers: good"
    assert [row for row in later if row[2]] == [
        ("care", [joint], "joint grade split"),
        ("care-leavers", [joint], "joint grade split"),
    ]
    assert [row[0] for row in ask("judgements", "area_code joint") if row[1]] == ["care-and-care-leavers"]
    everything = ask("judgements", "council grade")
    assert len(everything) == 35, "the board's grade is not a council's"


def test_recommendations(ask: Ask) -> None:
    columns = "inspected text priority timescale document page"
    assert ask("recommendations", columns, council="council:nmh", framework="SIF") == [
        (SIF_1, "Hold timely return home interviews for missing children.", True, None, "north/2014.pdf", 3),
        (SIF_1, "Give every social worker regular supervision.", False, "within three months", "north/2014.pdf", 4),
    ]
    assert len(ask("recommendations", "text")) == 10
    assert ask("recommendations", "inspected", priority=True) == [(SIF_1,)]
    one = "recommendation:smr/2015-02-02/sif/2"
    assert ask("recommendations", "council text", recommendation=one) == [
        (SOUTH, "Strengthen private fostering checks.")
    ]


def test_recommendations_per_inspection(ask: Ask) -> None:
    columns = "framework overall inspections recommendations fewest mean most"
    assert ask("recommendations-per-inspection", columns) == [
        ("ILACS", "good", 1, 0, 0, 0.0, 0),
        ("ILACS", RI, 1, 1, 1, 1.0, 1),
        ("ILACS", "inadequate", 1, 2, 2, 2.0, 2),
        ("ILACS", None, 1, 1, 1, 1.0, 1),
        ("Looked after children", "adequate", 1, 1, 1, 1.0, 1),
        ("SIF", "good", 1, 2, 2, 2.0, 2),
        ("SIF", "inadequate", 1, 2, 2, 2.0, 2),
        ("SIF re-inspection", "inadequate", 1, 1, 1, 1.0, 1),
    ]


def test_theme_pairs(ask: Ask) -> None:
    columns = "theme other inspections councils document page"
    assert ask("theme-pairs", columns) == []
    assert ask("theme-pairs", columns, at_least=1) == [
        (FRONT_DOOR, SUPERVISION, 1, 1, "south/2024.pdf", 4),
        (FRONT_DOOR, THRESHOLDS, 1, 1, "south/2024.pdf", 4),
        (MISSING, FOSTERING, 1, 1, "south/2015.pdf", 3),
        (MISSING, SUPERVISION, 1, 1, "north/2014.pdf", 3),
        (SUPERVISION, THRESHOLDS, 1, 1, "south/2024.pdf", 3),
    ]
    assert ask("theme-pairs", "theme other", at_least=1, theme="private-fostering") == [(MISSING, FOSTERING)]


def test_coverage(ask: Ask) -> None:
    columns = "council framework inspections earliest latest judgements recommendations document page"
    assert ask("coverage", columns, region="Invented North") == [
        (EAST, "ILACS", 1, EAST_1, EAST_1, 4, 1, "east/2026.pdf", 1),
        (NORTH, "Looked after children", 1, LAC, LAC, 2, 1, "north/2013.pdf", 1),
        (NORTH, "SIF", 1, SIF_1, SIF_1, 6, 2, "north/2014.pdf", 1),
        (NORTH, "SIF re-inspection", 1, SIF_2, SIF_2, 3, 1, "north/2016.pdf", 1),
        (NORTH, "ILACS", 2, ILACS_1, ILACS_2, 9, 1, "north/2019.pdf", 1),
    ]


def test_documents_loaded(ask: Ask) -> None:
    assert ask("documents-loaded", "kind documents inspections judgements recommendations problems document") == [
        ("ilacs-report", 5, 5, 22, 5, 0, "east/2026.pdf"),
        ("minutes", 5, 1, 0, 4, 0, "north/2016-10.txt"),
        ("sif-report", 3, 4, 16, 6, 0, "north/2014.pdf"),
        ("executive response", 1, 0, 0, 1, 0, "north/response.txt"),
        ("looked-after-report", 1, 1, 2, 1, 0, "north/2013.pdf"),
        ("officer report", 1, 0, 0, 1, 0, "north/plan.txt"),
        ("unknown", 1, 0, 0, 0, 1, "odd/scan.pdf"),
    ]


def test_problems_by_kind(ask: Ask) -> None:
    assert ask("problems-by-kind", "code problems documents message document page") == [
        ("no-text", 1, 1, "it has no text. Load another copy.", "odd/scan.pdf", 1)
    ]


def test_what_follows(ask: Ask) -> None:
    columns = "council framework inspected topic due next_inspection document page"
    assert ask("what-follows", columns) == [
        (NORTH, "SIF", SIF_1, None, None, "within three years", "north/2014.pdf", 1),
        (NORTH, "SIF re-inspection", SIF_2, None, None, "within three years", "north/2016.pdf", 1),
        ("Southmere Council", "ILACS", date(2024, 4, 22), None, None, "within three years", "south/2024.pdf", 1),
    ]
    assert ask("what-follows", "framework", framework="ILACS", until=date(2024, 4, 21)) == []


def test_every_stored_query_has_a_known_answer() -> None:
    """A new query needs a test here or in the files about papers and chains, under its name."""
    names = {*globals(), *vars(test_papers), *vars(test_chains)}
    tests = {name.removeprefix("test_").replace("_", "-") for name in names if name.startswith("test_")}
    assert [name for name in stored_queries() if not any(test.startswith(name) for test in tests)] == []


def test_same_as(ask: Ask) -> None:
    columns = "score one other document page other_document"
    bo = (0.55, "Bo Tarn", "Bo Tarn", "north/2014.pdf", 2, "south/2015.pdf")
    ada = (0.9, "Ada Quenby", "Ada Quenby", "north/2014.pdf", 2, "south/2015.pdf")
    found = ask("same-as", columns)
    assert [row for row in found if row[1] in ("Bo Tarn", "Ada Quenby")] == [bo, ada]
    assert [abs(row[0] - 0.5) for row in found] == sorted(abs(row[0] - 0.5) for row in found)
    assert [row[1] for row in ask("same-as", columns, about_label="Officer")] == ["Dana Deviser", "Ada Quenby"]
    assert ask("same-as", columns, node="councillor:smr/bo-tarn") == [bo]
    rejected = [row[:3] for row in ask("same-as", columns, status="rejected")]
    assert rejected == [(0.0, "Bo Tarn", "Ada Quenby"), (0.0, "Emil Ersatz", "Emil Ersatz")]


def test_merged(ask: Ask) -> None:
    columns = "name because document page node_id"
    bo = ("Bo Tarn", "councillor:nmh/b-tarn: made", "north/2014.pdf", 2, "councillor:nmh/bo-tarn")
    assert len(ask("merged", columns)) == 4
    assert ask("merged", columns, node="councillor:nmh/b-tarn") == [bo]
    assert bo in ask("merged", columns, about_label="Councillor")
    assert bo not in ask("merged", columns, about_label="Officer")
