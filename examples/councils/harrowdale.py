"""Metropolitan Borough of Harrowdale: inadequate in 2014, and the long way back from there."""

from __future__ import annotations

from dataclasses import replace

from ..findings import shared
from ..layouts import FORM_2021, FORM_2025, Ask, AskList, Ilacs, Sif, SifForm, Team, Visit, VisitKind
from . import _harrowdale_2014

COUNCIL = _harrowdale_2014.COUNCIL

_2017 = Sif(
    council=replace(COUNCIL, title="Harrowdale Metropolitan Borough Council"),
    form=SifForm.RECOMMENDATIONS,
    dates="5 June 2017 \u2500 29 June 2017",
    visits=(("2017-06-05", "2017-06-29"),),
    published="21 August 2017",
    published_date="2017-08-21",
    team=Team(
        "Ruth Pendarrow",
        "Bronagh Kestle",
        ("Martin Vane", "Nadia Holloway-Stone", "Peter Dunmore"),
        "Colm Averill",
    ),
    overall="Requires improvement",
    headline="Children’s services in Harrowdale require improvement to be good",
    grades={
        "help-and-protection": "Requires \nimprovement",
        "looked-after": "Requires \nimprovement",
        "adoption": "Good",
        "care-leavers": "Inadequate",
        "leadership": "Good",
    },
    summary=(
        "Services in Harrowdale are no longer inadequate. In less than three years a new director and a stubborn "
        "council leader have rebuilt the front door, halved caseloads and told the truth about the figures.",
        "Children are seen, and seen in time. What is written about them afterwards is still not good enough: "
        "histories "
        "are missing from files, and plans say what adults will attend and not what will be better.",
        "For care leavers the change has not yet come. Pathway plans are of poor quality and some young people who "
        "become homeless are turned away. This part of the service is inadequate.",
    ),
    asks=(
        AskList(
            "Recommendations",
            (
                Ask(
                    "Keep chronologies up to date in all case files, so that assessments take a child’s history into "
                    "account."
                ),
                Ask("Write plans for children in need with clear aims, dates, and the name of whoever is to act."),
                Ask(
                    "Start life-story work with children looked after in good time, and see that those who move on "
                    "take theirs with them."
                ),
                Ask(
                    "Improve pathway plans so that each is drawn up with the young person and reviewed every six "
                    "months."
                ),
                Ask(
                    "Assess all young people of 16 and 17 who present as homeless together with the housing service, "
                    "and explain to them their right to be looked after."
                ),
                Ask(
                    "Make sure that care leavers have safe and suitable accommodation, and stop using:",
                    (
                        "bed and breakfast, for however short a time",
                        "hostels for adults, unless the young person has asked for one and a senior manager has "
                        "agreed.",
                    ),
                ),
                Ask("Match children to long-term foster carers without delay and confirm the match at panel."),
                Ask("Help more care leavers into education, employment or training."),
            ),
        ),
    ),
    area=(
        "# Previous Ofsted inspections",
        "Services for children were inspected in October 2014 and judged as follows:",
        "- overall effectiveness: Inadequate",
        "- children who need help and protection: Inadequate",
        "- adoption performance: Requires improvement.",
        "# Local leadership",
        "The director of children’s services came to the post in February 2015.",
        "# Children living in this area",
        "About 62,000 children and young people under 18 live in Harrowdale.",
    ),
    young=(
        "Things are better in Harrowdale than they were. They are not yet good.",
        "Your social worker now has time to see you. Ask to see what they write.",
        "If you have left care you have a right to a plan and to a decent place to live.",
    ),
    findings={
        "help-and-protection": (
            "The front door works. Referrals are read within the day, and of 60 that inspectors followed all but two "
            "had gone the right way.",
            *shared(COUNCIL, "assessments-uneven", "plans-vague", "exploitation", "out-of-hours"),
        ),
        "looked-after": (
            "Children are visited and reviewed on time. Their past is harder for them to come by: life-story books "
            "are started, put in a drawer and not found again when the worker leaves.",
            *shared(COUNCIL, "homes", "school-uneven"),
        ),
        "adoption": (
            "Adoption was the one bright spot in 2014 and is now good.",
            *shared(COUNCIL, "adoption"),
        ),
        "care-leavers": (
            "Inspectors met 14 care leavers. Five had a plan that they recognised. Two had slept in a hostel for "
            "adults, and one in a car.",
        ),
        "leadership": (
            "Leadership is good. The improvement board was closed in May because there was nothing left for it to do "
            "that the council was not doing itself.",
            *shared(COUNCIL, "leaders-know", "members", "culture"),
        ),
    },
)

_2021 = Ilacs(
    council=COUNCIL,
    form=replace(FORM_2021, rank=", Her Majesty’s Inspector"),
    dates="27 September 2021 to 8 October 2021",
    visits=(("2021-09-27", "2021-10-08"),),
    leads=("Owen Tranmere",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Requires improvement to be good",
        "care-and-care-leavers": "Requires improvement to be good",
        "overall": "Requires improvement to be good",
    },
    opening=(
        "Harrowdale has kept what it gained and has stopped gaining more. Leaders see this and say so. They have a "
        "plan, a budget for it, and too few experienced social workers to carry it out.",
        "Children at risk of harm are protected. Those who live with neglect wait longer, and some cases come to court "
        "after letters that should have been sent a year before.",
    ),
    asks=(
        Ask("The timeliness of strategy meetings, and the attendance of health professionals at them."),
        Ask("The recognition of long-standing neglect, and how soon it is acted upon."),
        Ask("Pre-proceedings work, so that it begins early enough and does not drift."),
        Ask("The frequency and the quality of supervision for social workers."),
        Ask("The stability of the workforce, so that a child keeps the same social worker for longer."),
        Ask("The involvement of care leavers in their pathway plans, and the ambition that these show."),
    ),
    findings={
        "help-and-protection": (
            "Strategy meetings are held for the right children, often two or three days late. A doctor or a nurse took "
            "part in four of the 11 that inspectors looked at.",
            "Letters before proceedings are clear. In several families they went out long after the worries that they "
            "described had begun.",
            *shared(COUNCIL, "early-help-thin", "assessments-uneven", "disabled-children"),
        ),
        "care-and-care-leavers": (
            "Care leavers are safe, housed and known. Their plans aim low: to keep a tenancy, to stay out of trouble.",
            *shared(COUNCIL, "entry-to-care", "homes-scarce", "reviews", "advisers"),
        ),
        "leadership": (
            "Leaders in Harrowdale are honest about their service and well supported by the council.",
            *shared(COUNCIL, "caseloads-high", "members", "audit"),
        ),
    },
)

_2025 = Ilacs(
    council=COUNCIL,
    form=FORM_2025,
    dates="10 to 14 February 2025",
    visits=(("2025-02-10", "2025-02-14"),),
    leads=("Ingrid Ollerenshaw",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Good",
        "care": "Good",
        "care-leavers": "Good",
        "overall": "Good",
    },
    opening=(
        "Ten years after it was inadequate, Harrowdale provides good services to children and families. Social workers "
        "stay, many of them trained in the borough’s own academy, and children feel the difference.",
        "Partners who once sent letters now sit in the same room. Care leavers, let down for years, have a house of "
        "their own on Anvil Street, where advisers, nurses and housing officers can be found on any weekday.",
    ),
    asks=(
        Ask("The take-up of return home interviews, and how their findings inform safety plans. (Outcome three)"),
        Ask(
            "The sufficiency of local homes for children in care, in particular for those who need to live with their "
            "brothers "
            "and sisters. (Outcome four)"
        ),
        Ask("The regularity of reflective supervision for practitioners in the assessment teams. (Enabler two)"),
        Ask("Management oversight of plans for disabled children, so that progress is not put off. (Enabler one)"),
    ),
    findings={
        "help-and-protection": (
            "Strategy meetings are timely. Health professionals take part in nearly all of them, from a rota that the "
            "hospital keeps.",
            "About half of the children who go missing accept the offer of a conversation when they return. What they "
            "say is not always carried over into their safety plans.",
            *shared(COUNCIL, "early-help", "front-door", "exploitation"),
        ),
        "care": (
            "Children in care in Harrowdale are doing well. Nine groups of brothers and sisters live apart for want of "
            "a home that has room for them.",
            *shared(COUNCIL, "entry-to-care", "health", "school"),
        ),
        "care-leavers": (
            "Support for care leavers is good. Plans are kept on the young person’s own telephone and changed "
            "together.",
            *shared(COUNCIL, "advisers", "housing"),
        ),
        "leadership": (
            "Leaders have been patient where that was right and impatient where it was not.",
            *shared(COUNCIL, "leaders-know", "audit", "caseloads", "culture"),
        ),
    },
)

REPORTS = {
    "harrowdale-2014-12-19.pdf": _harrowdale_2014.REPORT,
    "harrowdale-2017-08-21.pdf": _2017,
    "harrowdale-2021-11-26.pdf": _2021,
    "harrowdale-2025-03-28.pdf": _2025,
}

_2015 = Visit(
    council=replace(COUNCIL, title="Harrowdale Metropolitan Borough Council"),
    kind=VisitKind.MONITORING,
    date="22 July 2015",
    published_date="2015-07-22",
    addressee="Perpetua Lathom",
    post="Interim Director of Children’s Services",
    dates="23 and 24 June 2015",
    days=("2015-06-23", "2015-06-24"),
    which="first",
    since="November 2014",
    inspector="Ruth Pendarrow",
    topic="the front door",
    headline=("The people who answer the telephone now know who decides. Decisions are still slow on Mondays.",),
    findings=(
        "Contacts are read within a day. Inspectors saw eleven of them, and nine had been answered in writing.",
        "The improvement board meets every month and asks for figures that nobody had before.",
    ),
)
_2016 = replace(
    _2015,
    date="9 March 2016",
    published_date="2016-03-09",
    post="Director of Children’s Services",
    dates="10 and 11 February 2016",
    days=("2016-02-10", "2016-02-11"),
    which="third",
    topic="children in care and care leavers",
    headline=("Children in care see the same social worker for longer. Pathway plans begin too late.",),
    findings=(
        "Reviews are held in time, and children take part in them as they like, two of them with a drawing.",
        "Young people who leave care are asked where they would like to live. There is little to choose from.",
    ),
)
_2023 = Visit(
    council=replace(COUNCIL, title="Harrowdale Metropolitan Borough Council"),
    kind=VisitKind.FOCUSED,
    date="6 July 2023",
    published_date="2023-07-06",
    addressee="Ottilie Farrant",
    post="Executive Director of Children’s Services",
    dates="7 and 8 June 2023",
    days=("2023-06-07", "2023-06-08"),
    inspector="Sunita Quill",
    majesty="His",
    topic="children in need, including those subject to a child protection plan",
    headline=("Children in need are visited by workers who like them. Their plans end before anything has changed.",),
    asks=(
        AskList(
            "Area for priority action",
            (Ask("Strategy meetings, so that they are held on the day on which a child is known to be at risk."),),
            priority=True,
        ),
        AskList(
            "What needs to improve in this area of social work practice?",
            (
                Ask("The quality of plans for children in need, so that parents know what should be different."),
                Ask("The recording of supervision, and of the reasons for managers’ decisions."),
            ),
        ),
    ),
    findings=("Social workers have time to visit. What they write afterwards is uneven.",),
)

LETTERS = {
    "harrowdale-monitoring-visit-2015-07-22.pdf": _2015,
    "harrowdale-monitoring-visit-2016-03-09.pdf": _2016,
    "harrowdale-focused-visit-2023-07-06.pdf": _2023,
}
"""Letters between the reports, by file name."""
