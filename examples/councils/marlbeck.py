"""Marlbeck City Council: good, then inadequate, then on the way up, and once without an overall grade."""

from __future__ import annotations

from dataclasses import replace

from ..findings import shared
from ..layouts import FORM_2019, FORM_2021, FORM_2026, Ask, AskList, Board, Council, Ilacs, Sif, SifForm, Team

COUNCIL = Council(
    "x-marlbeck",
    "Marlbeck City Council",
    "Marlbeck City Council",
    "Marlbeck",
    "Marlbeck Safeguarding Children Board",
    "MSCB",
)
_NOTHING_URGENT = "Nothing was found that calls for priority or immediate action."

_2014 = Sif(
    council=COUNCIL,
    form=SifForm.SECTIONS,
    dates="10 June 2014 - 2 July 2014",
    visits=(("2014-06-10", "2014-07-02"),),
    published="18 August 2014",
    published_date="2014-08-18",
    team=Team("Colm Averill", "", ("Bryn Pickersgill", "Aoife Lanyard", "Joan Farrimond-Oak", "Sunita Quill")),
    overall="Good",
    headline="The overall judgement is that children’s services are good",
    reason="The council leads effective services for children and meets what is required to be good.",
    grades={
        "help-and-protection": "Requires improvement",
        "looked-after": "Good",
        "adoption": "Good",
        "care-leavers": "Good",
        "leadership": "Good",
    },
    summary=(
        "Children looked after in Marlbeck live in good homes, most of them within the city.",
        "Leaders are steady and well known. Nearly all social workers are permanent and many have stayed for years.",
        "Care leavers are given a flat that they have seen beforehand and an adviser whom they have met.",
        "Early help has grown quickly, and some children now get help where they need protection.",
    ),
    asks=(
        AskList("Priority and immediate action", (), _NOTHING_URGENT, priority=True),
        AskList(
            "Areas for improvement",
            (
                Ask(
                    "Check that children are not kept in early help when they should be seen by a social worker, and "
                    "agree with partners where the line is."
                ),
                Ask(
                    "Return home interviews after a child has been missing should be prompt and feed into risk "
                    "assessments."
                ),
                Ask("The virtual school should use personal education plans to challenge schools over slow progress."),
                Ask(
                    "Life-story books should be begun when a child comes into care and kept up by carer and social "
                    "worker."
                ),
                Ask(
                    "Permanence planning for older children needs to be as determined as it is for the young ones, and "
                    "tracked until it is done."
                ),
                Ask("Social workers and the police should share one way of judging the risk in domestic abuse."),
                Ask(
                    "Reports to child protection conferences should reach parents at least two days before the meeting."
                ),
                Ask("Increase the number of foster carers for teenagers."),
            ),
        ),
    ),
    strengths=(
        "Children at risk of exploitation benefit from a team in which social workers and police officers share a "
        "room.",
        "Plans for babies are made well before they are born.",
        "Foster carers praised the help that they get at night and at weekends.",
        "Young people sit on every panel that appoints a manager.",
    ),
    area=(
        "# Children living in this area",
        "About 49,000 children and young people under 18 live in Marlbeck, a city with two universities and a port.",
        "# Child protection in this area",
        "On 31 March 2014, 212 children had a child protection plan, compared with 240 a year before.",
        "# Other Ofsted inspections",
        "In May 2011 services for looked after children were good.",
        "# Other information about this area",
        "The chair of the board has been in post since September \n2013.",
    ),
    findings={
        "help-and-protection": (
            "The early help service is inventive and busy. Of 30 families whom inspectors followed, five should have "
            "been with a social worker, and three of those had been referred back twice.",
            *shared(COUNCIL, "front-door", "assessments-uneven", "exploitation"),
        ),
        "looked-after": shared(COUNCIL, "entry-to-care", "homes", "school-uneven", "reviews"),
        "adoption": shared(COUNCIL, "adoption"),
        "care-leavers": (
            "Care leavers get good support and know whom to ring.",
            *shared(COUNCIL, "housing"),
        ),
        "leadership": shared(COUNCIL, "leaders-know", "members", "culture"),
    },
    board=Board(
        "Good",
        (
            AskList("Priority and immediate action", (), _NOTHING_URGENT, priority=True),
            AskList(
                "Areas for improvement",
                (
                    Ask(
                        "Evaluate what multi-agency training has changed for children, not only what those who came "
                        "think of it."
                    ),
                    Ask("Strengthen the voice of children and young people at the board’s table."),
                    Ask("Monitor how partners use the threshold document, and report on it once a year."),
                ),
            ),
        ),
        (
            "The board is well chaired, pays its way and speaks its mind. It noticed the growth of early help before "
            "the council did.",
            "Audits by several agencies together are a strength. Their findings are read out at team meetings.",
        ),
    ),
)

_2020 = Ilacs(
    council=COUNCIL,
    form=replace(FORM_2019, section_heading="{area}: {grade}"),
    dates="20 January 2020 to 31 January 2020",
    visits=(("2020-01-20", "2020-01-31"),),
    leads=("Owen Tranmere",),
    grades={
        "leadership": "Inadequate",
        "help-and-protection": "Inadequate",
        "care-and-care-leavers": "Requires improvement to be good",
        "overall": "Inadequate",
    },
    opening=(
        "Since the last inspection, in 2014, when they were good, services for children in Marlbeck have become worse, "
        "and help and protection is now inadequate. Three directors have come and gone.",
        "Children at risk of significant harm are not always recognised. When they are, meetings are late, visits are "
        "missed and letters before proceedings lie unsigned. Leaders relied on a report that was always green.",
        "Children in care fare better, above all those who were placed when the service was good.",
    ),
    asks=(
        Ask("The recognition of risk at the front door, and the speed of the response to it."),
        Ask("How soon strategy meetings take place when children are at risk, and whether partners attend."),
        Ask("The timeliness and grip of pre-proceedings work under the public law outline."),
        Ask("The size of caseloads, and how often children change social worker."),
        Ask("Supervision and management oversight that give social workers direction."),
        Ask("The quality and the use of interviews when missing children return."),
        Ask(
            "The quality of plans for children in need and for those who need protection, so that they are specific, "
            "have timescales, are understood by families, and say what is to happen if nothing changes."
        ),
        Ask("Pathway plans that are up to date and reflect the needs and hopes of care leavers."),
        Ask("The accuracy of performance information, and the scrutiny of it by leaders and councillors."),
    ),
    findings={
        "help-and-protection": (
            "Help and protection in Marlbeck is inadequate. Inspectors returned 17 cases to the "
            "council because they did not think that the children were safe.",
            *shared(COUNCIL, "front-door-slow", "assessments-uneven", "plans-vague", "exploitation-weak"),
        ),
        "care-and-care-leavers": (
            "Children who have been in care for some time are settled. Those who came in during the past two years "
            "have "
            "moved more often and know less about why.",
            *shared(COUNCIL, "homes-scarce", "school-uneven", "advisers", "work"),
        ),
        "leadership": (
            "The service has been reorganised twice since 2017, and nobody could say what either change was for.",
            *shared(COUNCIL, "leaders-new", "audit-weak", "caseloads-high"),
        ),
    },
)

_2023 = Ilacs(
    council=COUNCIL,
    form=replace(FORM_2021, running_first=True),
    place="Marlbeck City Council",
    dates="15 to 26 May 2023",
    visits=(("2023-05-15", "2023-05-26"),),
    leads=("Theo Wickstead",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Requires improvement to be good",
        "care": "Requires improvement to be good",
        "care-leavers": "Inadequate",
        "overall": "Requires improvement to be good",
    },
    opening=(
        "Marlbeck has come a long way from the failures of 2020. The service is no longer inadequate overall: the "
        "front door is safe, leaders are stable, and the figures that they see are true.",
        "Care leavers have been left behind. One in five has no settled home, and nobody in the council could say "
        "where 40 of them live. Inspectors asked for these young people to be found, and 31 were before they left.",
    ),
    asks=(
        Ask(
            "The local authority’s knowledge of where its care leavers live, and its contact with those whom it has "
            "lost."
        ),
        Ask(
            "The assessment of 16- and 17-year-olds who are homeless, so that they are told about all that they are "
            "entitled to."
        ),
        Ask("The quality of supervision, so that it is reflective and regular in every team."),
        Ask("Life-story work, which is often not completed before a child in care grows up."),
        Ask("Plans for permanence, so that they are agreed earlier and do not drift."),
        Ask("The timeliness of the response to allegations against professionals."),
        Ask(
            "What care leavers can find out about their health histories, and the help that they have in understanding "
            "what these mean for them and, in time, for children of their own."
        ),
    ),
    findings={
        "help-and-protection": (
            "Children at immediate risk are now protected. Strategy meetings are held on the day, and the police and "
            "health services share a duty rota.",
            *shared(COUNCIL, "front-door", "assessments-uneven", "plans-vague", "out-of-hours"),
        ),
        "care": (
            "Decisions about permanence are better than they were and still too slow for children over five.",
            *shared(COUNCIL, "homes-scarce", "health", "school"),
        ),
        "care-leavers": (
            "The service for care leavers is inadequate. Advisers have twice as many young people as they should, and "
            "some have not been seen for a year.",
            *shared(COUNCIL, "work"),
        ),
        "leadership": (
            "Leaders have turned the service round by doing a few things and finishing them.",
            *shared(COUNCIL, "leaders-know", "members", "audit"),
        ),
    },
)

_2026 = Ilacs(
    council=COUNCIL,
    form=FORM_2026,
    dates="20 April to 1 May 2026",
    visits=(("2026-04-20", "2026-05-01"),),
    leads=("Ingrid Ollerenshaw",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Good",
        "care": "Good",
        "care-leavers": "Requires improvement to be good",
    },
    opening=(
        "Services in Marlbeck have improved for most children since 2023. Families are helped to stay together, and "
        "where they cannot, children find a home that lasts.",
        "For care leavers the worst is over. All are known, most are housed, and few have a plan worth the name.",
    ),
    asks=(
        Ask("Pathway plans, so that they are specific, current and owned by the young person. (Outcome four)"),
        Ask("The speed of first health assessments when children come into care. (Outcome four)"),
        Ask(
            "The availability of suitable accommodation for care leavers, including those who have just left custody. "
            "(Outcome four)"
        ),
        Ask(
            "How often young people are asked about the services that they use, and told what came of it. (Principle "
            "one)"
        ),
    ),
    findings={
        "help-and-protection": (
            "Family help teams bring together workers who used to sit in five buildings. Parents said that it felt "
            "like one service for the first time.",
            *shared(COUNCIL, "early-help", "assessments", "plans", "disabled-children"),
        ),
        "care": (
            "Children in care are settled, and most are doing well at school.",
            *shared(COUNCIL, "homes", "school", "reviews"),
        ),
        "care-leavers": (
            "Advisers have time again. Plans have not caught up: of 16 that inspectors read, nine were out of date.",
            *shared(COUNCIL, "advisers", "work"),
        ),
        "leadership": (
            "The same leaders have now been in place for four years, and it shows.",
            *shared(COUNCIL, "leaders-know", "caseloads", "partners"),
        ),
    },
)

REPORTS = {
    "marlbeck-2014-08-18.pdf": _2014,
    "marlbeck-2020-03-13.pdf": _2020,
    "marlbeck-2023-07-14.pdf": _2023,
    "marlbeck-2026-06-12.pdf": _2026,
}
