"""Answers of the stored queries about council papers on the made graph, where every one is known."""

from __future__ import annotations

from datetime import date

import pytest

from .conftest import Ask
from .papers import CABINET_DAY, DIRECTOR, PLAN_DAY, SIF

NORTH, SOUTH = "Northmarsh Council", "Southmere Council"
LAC, SIF_1, SIF_2, ILACS_1 = date(2013, 6, 10), date(2014, 3, 3), date(2016, 9, 12), date(2019, 1, 14)
SOUTH_1 = date(2015, 2, 2)
SUPERVISION, MISSING = "Supervision", "Missing children and return home interviews"
SCRUTINY = "People Scrutiny Committee"
DANA, EMIL = "officer:nmh/dana-deviser", "officer:nmh/emil-ersatz"
INTERIM_DAY, LATER_DAY = date(2016, 10, 3), date(2017, 5, 2)


def test_involvement(ask: Ask) -> None:
    columns = "date involvement what capacity committee council document page quote confidence target"
    north = ("north/minutes.txt", "north/plan.txt", "north/2017-05.txt")
    assert ask("involvement", columns, officer=DANA) == [
        (PLAN_DAY, "attended", SCRUTINY, "in attendance", SCRUTINY, NORTH, north[0], 1, "Dana Deviser", 1.0,
         f"meeting:nmh/people-scrutiny/{PLAN_DAY}"),
        (PLAN_DAY, "held", DIRECTOR, None, None, NORTH, north[1], 1, DIRECTOR, 1.0,
         "post:nmh/director-of-childrens-services"),
        (PLAN_DAY, "presented", "Progress since the inspection", None, SCRUTINY, NORTH, north[0], 2,
         "Ms Deviser introduced", 0.9, f"agenda-item:nmh/people-scrutiny/{PLAN_DAY}/5"),
        (PLAN_DAY, "responsible for", "Ms Deviser to send the figures.", None, None, NORTH, north[0], 3, "Ms Deviser",
         1.0, "action:figures"),
        (PLAN_DAY, "wrote", "north/plan.txt", None, None, NORTH, north[1], 1, "Report by Dana Deviser", 1.0,
         "document:north/plan.txt"),
        (LATER_DAY, "held", DIRECTOR, None, None, NORTH, north[2], 1, DIRECTOR, 1.0,
         "post:nmh/director-of-childrens-services"),
    ]  # fmt: skip


def test_involvement_finds_everybody_whose_name_holds_the_words(ask: Ask) -> None:
    found = ask("involvement", "date person involvement council kind", officer="DEVISER", since="2015-02-01")
    assert found == [(LATER_DAY, "Dana Deviser", "held", NORTH, "Officer")]
    anywhere = ask("involvement", "date council", officer="deviser")
    assert len(anywhere) == 7
    assert anywhere[-1] == (None, SOUTH), "what has no date stands last"
    assert ask("involvement", "what", officer="deviser", council="council:smr") == [("Inspection report",)]
    assert ask("involvement", "involvement capacity", officer="Emil", until="2016-12-31") == [("held", "interim")]
    led = ask("involvement", "date involvement what document", officer="Soloist")
    assert led == [(date(2024, 4, 22), "led", "ILACS", "south/2024.pdf")]
    assert ask("involvement", "what", officer="Nobody") == []


def test_people(ask: Ask) -> None:
    columns = "person kind council posts first_named last_named documents also_printed_as possible_others document page"
    assert ask("people", columns, officer="Dana") == [
        ("Dana Deviser", "Officer", NORTH, [DIRECTOR], PLAN_DAY, LATER_DAY, 3, ["Ms Deviser", "Ms D Deviser"], 1,
         "north/2017-05.txt", 1),
        ("Dana Deviser", "Officer", SOUTH, [], None, None, 1, None, 1, "south/minutes.txt", 2),
    ]  # fmt: skip
    assert ask("people", "person possible_others", officer=EMIL) == [("Emil Ersatz", 0)], "a rejected pair is no pair"
    assert ask("people", "person", kind="Person") == [("Emil Ersatz",), ("Jo Joiner",), ("Jo Joiner",)]
    assert ask("people", "person council", kind="Person", council="council:nmh") == [("Jo Joiner", NORTH)]


def test_posts_at_inspections(ask: Ask) -> None:
    columns = "inspected post person stated months_after title interim overall document page"
    assert ask("posts-at-inspections", columns) == [
        (SIF_1, DIRECTOR, "Dana Deviser", PLAN_DAY, 10, DIRECTOR, False, "inadequate", "north/plan.txt", 1),
        (SIF_2, DIRECTOR, "Emil Ersatz", INTERIM_DAY, 1, f"Interim {DIRECTOR}", True, "inadequate",
         "north/2016-10.txt", 1),
        (SIF_2, DIRECTOR, "Dana Deviser", LATER_DAY, 8, DIRECTOR, False, "inadequate", "north/2017-05.txt", 1),
    ]  # fmt: skip


def test_posts_at_inspections_by_period_and_title(ask: Ask) -> None:
    columns = "inspected person stated months_after"
    assert ask("posts-at-inspections", columns, framework="ILACS") == []
    assert ask("posts-at-inspections", columns, framework="ILACS", months=20) == [
        (ILACS_1, "Dana Deviser", LATER_DAY, -20)
    ]
    assert ask("posts-at-inspections", "person", title="interim director of children’s") == [("Emil Ersatz",)]
    assert len(ask("posts-at-inspections", "person", post="director of children’s services")) == 3
    assert ask("posts-at-inspections", "person", post="Monitoring Officer") == []


def test_posts(ask: Ask) -> None:
    columns = "post person first_stated last_stated statements interim statutory title kind document page"
    assert ask("posts", columns) == [
        (DIRECTOR, "Dana Deviser", PLAN_DAY, LATER_DAY, 2, False, True, DIRECTOR, "Officer", "north/2017-05.txt", 1),
        (DIRECTOR, "Emil Ersatz", INTERIM_DAY, INTERIM_DAY, 1, True, True, f"Interim {DIRECTOR}", "Officer",
         "north/2016-10.txt", 1),
        ("Head of Practice", None, None, None, 0, None, False, None, None, "north/plan.txt", 3),
    ]  # fmt: skip
    assert ask("posts", "post", statutory=True) == [(DIRECTOR,), (DIRECTOR,)]
    assert ask("posts", "council person", title="interim") == [(NORTH, "Emil Ersatz")]
    assert ask("posts", "post", council="council:smr") == []


def test_director_changes(ask: Ask) -> None:
    columns = (
        "council person interim first_stated last_stated statements holders changes grade_before grade_after may_be "
        "document page"
    )
    assert ask("director-changes", columns) == [
        (NORTH, "Dana Deviser", False, PLAN_DAY, LATER_DAY, 2, 2, 2, "inadequate", "requires improvement",
         ["Dana Deviser"], "north/plan.txt", 1),
        (NORTH, "Emil Ersatz", True, INTERIM_DAY, INTERIM_DAY, 1, 2, 2, "inadequate", "requires improvement", [],
         "north/2016-10.txt", 1),
    ]  # fmt: skip
    assert ask("director-changes", "grade_path")[0] == (
        ["2013-06-10 adequate", "2014-03-03 inadequate", "2016-09-12 inadequate", "2019-01-14 requires improvement",
         "2023-05-15 good"],
    )  # fmt: skip
    assert ask("director-changes", "person", council="council:smr") == []


def test_people_at_several_councils(ask: Ask) -> None:
    columns = "person council other_person other_council score status reason document page other_document other_page"
    dana = ("Dana Deviser", NORTH, "Dana Deviser", SOUTH, 0.55, "candidate", "same name", "north/2017-05.txt", 1,
            "south/minutes.txt", 2)  # fmt: skip
    joint = ("Jo Joiner", NORTH, "Jo Joiner", SOUTH, 1.0, "one person", None, "north/minutes.txt", 1,
             "south/minutes.txt", 2)  # fmt: skip
    assert ask("people-at-several-councils", columns) == [dana, joint]
    assert ask("people-at-several-councils", columns, officer="joiner") == [joint]
    assert ask("people-at-several-councils", "person", at_least=0.6) == [("Jo Joiner",)]
    assert ask("people-at-several-councils", "person", council="council:eho") == []
    emil = ask("people-at-several-councils", "status reason posts other_posts", officer="Emil", rejected=True)
    assert emil == [("rejected", "another man", [f"Interim {DIRECTOR}"], [])]


def test_came_back_after_completion(ask: Ask) -> None:
    columns = (
        "asked action status reported complete actions again shared_words themes repeats document page again_document "
        "again_page"
    )
    assert ask("came-back-after-completion", columns) == [
        (SIF_1, "Offer interviews when missing children return.", "completed", PLAN_DAY, 1, 1, ILACS_1, 3, 1, True,
         "north/plan.txt", 4, "north/2019.pdf", 3),
        (SIF_1, "Audit the supervision of social workers.", "completed", PLAN_DAY, 1, 2, SIF_2, 4, 1, False,
         "north/plan.txt", 3, "north/2016.pdf", 3),
    ]  # fmt: skip
    assert ask("came-back-after-completion", "repeats", at_least=5) == [(True,)]
    assert ask("came-back-after-completion", "again", theme="supervision") == [(SIF_2,)]
    assert ask("came-back-after-completion", "again", council="council:smr") == []


def test_recommendations_without_action(ask: Ask) -> None:
    columns = "council inspected answered of actions_loaded document page"
    assert ask("recommendations-without-action", columns) == [
        (SOUTH, SOUTH_1, 1, 2, 1, "south/2015.pdf", 3),
        (NORTH, LAC, 0, 1, 7, "north/2013.pdf", 3),
        (NORTH, SIF_2, 0, 1, 7, "north/2016.pdf", 3),
        (NORTH, ILACS_1, 0, 1, 7, "north/2019.pdf", 3),
        (SOUTH, date(2024, 4, 22), 0, 2, 1, "south/2024.pdf", 3),
        (SOUTH, date(2024, 4, 22), 0, 2, 1, "south/2024.pdf", 4),
        ("Eastholme Council", date(2026, 4, 20), 0, 1, 0, "east/2026.pdf", 3),
    ]
    assert ask("recommendations-without-action", columns, plan_loaded=True) == [
        (SOUTH, SOUTH_1, 1, 2, 1, "south/2015.pdf", 3)
    ]
    assert ask("recommendations-without-action", "inspected", theme="supervision", until="2020-01-01") == [(SIF_2,)]


def test_actions_without_recommendation(ask: Ask) -> None:
    columns = "council date text kind owner due status committee document page"
    assert ask("actions-without-recommendation", columns) == [
        (NORTH, PLAN_DAY, "Ms Deviser to send the figures.", "undertaking", "Ms Deviser", date(2015, 2, 28), "unknown",
         SCRUTINY, "north/minutes.txt", 3),
        (NORTH, PLAN_DAY, "Renew the website.", "formal", "Web team", date(2015, 3, 1), "not started", SCRUTINY,
         "north/plan.txt", 5),
        (NORTH, LATER_DAY, "Supervise every month.", "formal", "Practice team", None, "ongoing", "Cabinet",
         "north/2017-05.txt", 2),
    ]  # fmt: skip
    assert ask("actions-without-recommendation", "owner", kind="undertaking") == [("Ms Deviser",)]
    assert ask("actions-without-recommendation", "owner", theme="supervision") == [("Practice team",)]
    assert ask("actions-without-recommendation", "owner", since=LATER_DAY) == [("Practice team",)]


def test_from_inspection_to_completion(ask: Ask) -> None:
    columns = (
        "council inspected plan considered completed months_to_plan months_to_committee months_to_completion reported "
        "actions complete committee document page plan_document plan_page considered_document considered_page"
    )
    assert ask("from-inspection-to-completion", columns) == [
        (NORTH, SIF_1, PLAN_DAY, PLAN_DAY, None, 10, 10, None, PLAN_DAY, 3, 2, SCRUTINY, "north/2014.pdf", 1,
         "north/plan.txt", 3, "north/minutes.txt", 2),
        (SOUTH, SOUTH_1, None, None, None, None, None, None, None, 1, 0, None, "south/2015.pdf", 1,
         "south/minutes.txt", 3, None, None),
    ]  # fmt: skip
    assert ask("from-inspection-to-completion", "inspected", framework="ILACS") == []


def test_committees_on_inspections(ask: Ask) -> None:
    columns = "council inspected committee met item presenter may_be document page presenter_page presenter_quote"
    first = (NORTH, SIF_1, SCRUTINY, PLAN_DAY, "Progress since the inspection", "Dana Deviser", [],
             "north/minutes.txt", 2, 2, "Ms Deviser introduced")  # fmt: skip
    assert ask("committees-on-inspections", columns) == [
        first,
        (NORTH, SIF_1, SCRUTINY, PLAN_DAY, SCRUTINY, None, [], "north/plan.txt", 1, None, None),
        (SOUTH, None, None, None, "Inspection report", "Dana Deviser", ["2024-04-22 ILACS"], "south/minutes.txt", 1, 2,
         "Dana Deviser"),
    ]  # fmt: skip
    assert ask("committees-on-inspections", "page", committee="people", framework="SIF") == [(2,), (1,)]
    assert ask("committees-on-inspections", "page", committee="cabinet") == []


def test_scrutiny_recommendations(ask: Ask) -> None:
    columns = "text answer answer_text answered sent_to later_meetings kind page answer_document answer_page"
    assert ask("scrutiny-recommendations", columns) == [
        ("That Cabinet fund supervision.", "no answer loaded", None, None, ["Cabinet"], 3, "recommended", 3, None,
         None),
        ("Publish waiting times.", "accepted", "AGREED to publish them.", CABINET_DAY, [], 3, "recommendation", 4,
         "north/cabinet.txt", 1),
        ("Pay for taxis.", "rejected", "Not agreed.", CABINET_DAY, [], 3, "recommendation", 4, "north/cabinet.txt", 2),
        ("Write to schools.", "acted on", "A letter goes to schools.", PLAN_DAY, [], 3, "recommendation", 4,
         "north/minutes.txt", 4),
        ("Meet monthly.", "no answer loaded", None, None, [], 3, "recommendation", 4, None, None),
        ("Pay for books.", "other", "Accepted in part.", CABINET_DAY, [], 3, "recommendation", 1, "north/response.txt",
         2),
    ]  # fmt: skip
    assert ask("scrutiny-recommendations", "text", theme="supervision") == [("That Cabinet fund supervision.",)]
    assert ask("scrutiny-recommendations", "text", committee="cabinet") == []
    found = ask("scrutiny-recommendations", "council committee met")
    assert (found[0], found[-1]) == ((NORTH, SCRUTINY, PLAN_DAY), (NORTH, None, CABINET_DAY))


def test_committee_themes(ask: Ask) -> None:
    columns = "committee met theme what text told first_told last_told document page told_document told_page"
    assert ask("committee-themes", columns) == [
        (SCRUTINY, PLAN_DAY, SUPERVISION, "Decision", "That Cabinet fund supervision.", 2, SIF_1, SIF_2,
         "north/minutes.txt", 3, "north/2016.pdf", 3),
    ]  # fmt: skip
    assert ask("committee-themes", "theme", theme="workforce", committee="scrutiny") == [(SUPERVISION,)]
    assert ask("committee-themes", "theme", committee="cabinet") == []


def test_actions_where_improved(ask: Ask) -> None:
    columns = "council theme told next overall next_overall action owner status dated answers document page"
    regular = (NORTH, SUPERVISION, SIF_2, ILACS_1, "inadequate", "requires improvement", "Supervise every month.",
               "Practice team", "ongoing", LATER_DAY, False, "north/2017-05.txt", 2)  # fmt: skip
    assert ask("actions-where-improved", columns) == [
        (NORTH, MISSING, SIF_1, SIF_2, "inadequate", "inadequate", "Offer interviews when missing children return.",
         None, "completed", PLAN_DAY, True, "north/plan.txt", 4),
        regular,
    ]  # fmt: skip
    assert ask("actions-where-improved", columns, better=True) == [regular]
    assert ask("actions-where-improved", "theme", theme="private-fostering") == [], "the grade fell meanwhile"
    assert ask("actions-where-improved", "theme", region="Invented South") == []


def test_bodies_of_priority_actions(ask: Ask) -> None:
    columns = "body kind role inspected_body inspected text action status document page quote"
    text = "Hold timely return home interviews for missing children."
    action = "Offer interviews when missing children return."
    police = ("Northmarsh Police", "Organisation", "responsible for an action", NORTH, SIF_1, text, action, "completed",
              "north/plan.txt", 4, "Lead: police")  # fmt: skip
    assert ask("bodies-of-priority-actions", columns) == [
        (NORTH, "Council", "addressed", NORTH, SIF_1, text, None, None, "north/2014.pdf", 3, "The council should"),
        police,
    ]
    assert ask("bodies-of-priority-actions", columns, body="police") == [police]
    assert ask("bodies-of-priority-actions", "body", since="2015-01-01") == []


def test_overdue_actions(ask: Ask) -> None:
    columns = "owner text due months_overdue status reported document page"
    figures = ("Dana Deviser", "Ms Deviser to send the figures.", date(2015, 2, 28), 1, "unknown", PLAN_DAY,
               "north/minutes.txt", 3)  # fmt: skip
    assert ask("overdue-actions", columns, on="2015-03-15") == [
        figures,
        ("Web team", "Renew the website.", date(2015, 3, 1), 0, "not started", PLAN_DAY, "north/plan.txt", 5),
    ]
    assert ask("overdue-actions", columns, on="2015-03-01") == [figures], "on the due date it is not overdue"
    assert ask("overdue-actions", columns, on="2015-01-01") == [], "the papers are of a later day"
    assert ask("overdue-actions", "text months_overdue", on="2016-07-01", owner="practice") == [
        ("Train supervisors.", 13)
    ]


def test_open_actions_by_owner(ask: Ask) -> None:
    columns = "owner kind council open overdue not_known first_due example document page"
    assert ask("open-actions-by-owner", columns, on="2015-03-15") == [
        ("Dana Deviser", "Officer", NORTH, 1, 1, 1, date(2015, 2, 28), "Ms Deviser to send the figures.",
         "north/minutes.txt", 3),
        ("Web team", "as printed", NORTH, 1, 1, 0, date(2015, 3, 1), "Renew the website.", "north/plan.txt", 5),
        ("Head of Practice", "Post", NORTH, 1, 0, 0, date(2015, 6, 30), "Train supervisors.", "north/plan.txt", 3),
        (None, None, SOUTH, 1, 0, 1, None, "Check private foster homes.", "south/minutes.txt", 3),
    ]  # fmt: skip
    later = ask("open-actions-by-owner", "owner overdue posts", on="2020-01-01", council="council:nmh")
    assert later == [
        ("Dana Deviser", 1, [DIRECTOR]),
        ("Head of Practice", 1, []),
        ("Web team", 1, []),
        ("Practice team", 0, []),
    ]
    assert ask("open-actions-by-owner", "owner", on="2020-01-01", theme="supervision") == [("Practice team",)]


def test_actions(ask: Ask) -> None:
    supervised = f"recommendation:{SIF}/2"
    assert ask("actions", "date text status due answers row document page", recommendation=supervised) == [
        (PLAN_DAY, "Audit the supervision of social workers.", "completed", None,
         ["Give every social worker regular supervision."], "2.1", "north/plan.txt", 3),
        (PLAN_DAY, "Train supervisors.", "on track", date(2015, 6, 30),
         ["Give every social worker regular supervision."], "2.2", "north/plan.txt", 3),
    ]  # fmt: skip
    assert len(ask("actions", "text", recommendation="recommendation:restated")) == 2
    assert ask("actions", "text", status="ongoing") == [("Supervise every month.",)]
    assert ask("actions", "council date", since="2016-01-01") == [(NORTH, LATER_DAY)]
    assert len(ask("actions", "text")) == 8


def test_committees(ask: Ask) -> None:
    columns = "committee kind council meetings first_met last_met items decisions actions inspections page"
    assert ask("committees", columns) == [
        ("Cabinet", "cabinet", NORTH, 3, CABINET_DAY, LATER_DAY, 3, 3, 0, 0, 1),
        (SCRUTINY, "scrutiny", NORTH, 1, PLAN_DAY, PLAN_DAY, 1, 2, 2, 1, 1),
    ]
    assert ask("committees", "committee", committee="committee:nmh/cabinet") == [("Cabinet",)]
    assert ask("committees", "committee", council="council:smr") == []


def test_committee_record(ask: Ask) -> None:
    columns = "met part number text item kind document page"
    item, minutes = "Progress since the inspection", "north/minutes.txt"
    assert ask("committee-record", columns, committee="scrutiny") == [
        (PLAN_DAY, "meeting", None, SCRUTINY, None, "scrutiny", minutes, 1),
        (PLAN_DAY, "chair", None, "Piet Presider", None, "Councillor", minutes, 1),
        (PLAN_DAY, "considered", None, "2014-03-03 SIF", item, "SIF", minutes, 2),
        (PLAN_DAY, "item", "5", item, None, None, minutes, 2),
        (PLAN_DAY, "presenter", None, "Dana Deviser", item, "Officer", minutes, 2),
        (PLAN_DAY, "decision", None, "RESOLVED to note the report.", item, "noted", minutes, 2),
        (PLAN_DAY, "decision", None, "That Cabinet fund supervision.", item, "recommended", minutes, 3),
        (PLAN_DAY, "action", None, "Ms Deviser to send the figures.", None, "undertaking", minutes, 3),
        (PLAN_DAY, "action", None, "A letter goes to schools.", None, "formal", minutes, 4),
        (PLAN_DAY, "considered", None, "2014-03-03 SIF", None, "SIF", "north/plan.txt", 1),
    ]
    cabinet = ask("committee-record", "met part text", committee="committee:nmh/cabinet", until=CABINET_DAY)
    assert [row[1] for row in cabinet] == ["meeting", *("considered", "item", "decision") * 3]
    assert cabinet[1][2] == "Publish waiting times."
    assert ask("committee-record", "part", committee="cabinet", council="council:smr") == []


@pytest.mark.parametrize("name", ["inspections", "inspection-themes"])
def test_an_inspection_that_only_minutes_mention_is_not_loaded(name: str, ask: Ask) -> None:
    assert "inspection:smr/mentioned-undated/ilacs" not in {one for (one,) in ask(name, "inspection")}
