"""London Borough of Temsworth: from requires improvement to outstanding."""

from __future__ import annotations

from ..findings import shared
from ..layouts import FORM_2018, FORM_2021, Ask, AskList, Board, Council, Ilacs, Sif, SifForm, Team
from . import _temsworth_2025

COUNCIL = Council(
    "x-temsworth",
    "London Borough of Temsworth",
    "London Borough of Temsworth",
    "Temsworth",
    "Temsworth Safeguarding Children Board",
    "TSCB",
)

_2014 = Sif(
    council=COUNCIL,
    form=SifForm.BULLETS,
    dates="26 November 2013 – 17 December 2013",
    visits=(("2013-11-26", "2013-12-17"),),
    team=Team("Marian Thistlewood", "", ("Sunita Quill", "Bryn Pickersgill", "Tilda Marsh-Ferrier", "Martin Vane")),
    overall="Requires improvement",
    headline="The overall judgement is requires improvement.",
    reason=(
        "Inspectors found no failures so wide or so serious that children are left in danger. The council does not yet "
        "give all children the good help, protection and care that they need."
    ),
    grades={
        "help-and-protection": "Requires \nimprovement",
        "looked-after": "Requires \nimprovement",
        "adoption": "Good",
        "care-leavers": "Requires \nimprovement",
        "leadership": "Requires \nimprovement",
    },
    summary=(
        "Social workers see children often, but what they write down afterwards does not always show why a decision "
        "was taken.",
        "Histories are missing from too many files, so that new workers begin at the beginning.",
        "Reviewing officers notice when plans stall and are too polite about it.",
        "Supervision is regular in some teams and rare in others.",
    ),
    strengths=(
        "Young people who come to the borough alone are met, housed and in school within a week.",
        "The adoption service is good, and adopters come back to it for advice years later.",
        "The council’s apprenticeships for care leavers are taken up and finished.",
    ),
    asks=(
        AskList(
            "Areas for improvement",
            (
                Ask(
                    "Social workers should keep a chronology in every child’s file and use it when they assess what "
                    "the family needs."
                ),
                Ask(
                    "Managers need to make sure that all social workers receive supervision as often as the policy "
                    "says."
                ),
                Ask(
                    "Independent reviewing officers must challenge drift in children’s plans and raise it with senior "
                    "managers when nothing changes."
                ),
                Ask("Personal education plans should say what each child will learn next, and who will help."),
                Ask(
                    "When children return after going missing, someone independent should talk with them, and their "
                    "social worker should know what was said."
                ),
                Ask(
                    "Pathway plans need to be clear about what support a young person will have, and to be written "
                    "with them rather than for them."
                ),
                Ask("Children should be seen alone on visits unless there is a reason against it, which is recorded."),
                Ask(
                    "Senior managers should improve the quality of case audits so that these show what difference "
                    "social work makes."
                ),
                Ask("The threshold for a child protection plan needs to be applied in the same way by all teams."),
            ),
        ),
    ),
    area=(
        "# Children living in this area",
        "About 54,000 children and young people under 18 live in Temsworth, 21% of all who live there.",
        "Children and young people of minority ethnic groups are 58% of those at school.",
        "# Children looked after in this area",
        "On 31 March 2013 the council looked after 331 children, 47 of whom had come to this country alone.",
        "# Other Ofsted inspections",
        "Services for looked after children had been found to be good in March 2011.",
        "# Other information about this area",
        "The director of children’s services came to the post in January 2012.",
    ),
    findings={
        "help-and-protection": (
            "Help is offered early, by people who speak the languages of the borough. Where it is not enough, the way "
            "to a social worker is short.",
            *shared(COUNCIL, "assessments-uneven", "exploitation", "out-of-hours"),
        ),
        "looked-after": (
            "Children looked after are safe. Their plans are reviewed on time and changed too little.",
            *shared(COUNCIL, "health", "school-uneven"),
        ),
        "adoption": shared(COUNCIL, "adoption"),
        "care-leavers": (
            "Care leavers are in touch with the council and mostly content. Their plans would not tell them what to "
            "expect next.",
        ),
        "leadership": (
            "The council’s priorities are the right ones. It measures how much is done more than how well.",
            *shared(COUNCIL, "members", "audit-weak"),
        ),
    },
    board=Board(
        "Requires improvement",
        (
            AskList(
                "Areas for improvement",
                (
                    Ask("The TSCB must collect information from all agencies to see how well children are protected."),
                    Ask("The TSCB should find out what difference its training makes to the people who attend it."),
                    Ask(
                        "The TSCB should carry out its strategy on child sexual exploitation, together with the two "
                        "neighbouring boroughs."
                    ),
                ),
            ),
        ),
        (
            "The board has a new chair and a full-time manager. Attendance is good, except by the housing "
            "associations.",
            "Its annual report describes activity. It does not say whether children are safer.",
        ),
    ),
)

_2018 = Ilacs(
    council=COUNCIL,
    form=FORM_2018,
    dates="14 May to 18 May 2018",
    visits=(("2018-05-14", "2018-05-18"),),
    leads=("Devika Sandhu-Vale",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Requires improvement to be good",
        "care-and-care-leavers": "Good",
        "overall": "Good",
    },
    opening=(
        "Services for children in Temsworth have become good. The weaknesses of 2013 were taken one by one: files now "
        "begin with a chronology, supervision happens, and reviewing officers are no longer polite about delay.",
        "Some children who need help or protection still wait. The borough has grown by a tenth in five years and the "
        "assessment service has not.",
    ),
    asks=(
        Ask("The timeliness of initial strategy discussions, so that they include the knowledge of all partners."),
        Ask("How often return home interviews are offered to children who go missing, and what use is made of them."),
        Ask(
            "The joint response with housing to 16- and 17-year-olds who say that they are homeless, including advice "
            "about becoming looked after."
        ),
        Ask("The oversight of allegations against adults in positions of trust."),
        Ask("The timeliness of assessments of children in need."),
    ),
    findings={
        "help-and-protection": (
            "Strategy discussions involve the police at once and others later. Decisions that were taken in the first "
            "hour had to be taken again in six of 20 cases.",
            *shared(COUNCIL, "front-door-slow", "early-help", "exploitation", "disabled-children"),
        ),
        "care-and-care-leavers": (
            "Those in care and those who have left it are well supported and are asked what they think.",
            *shared(COUNCIL, "homes", "health", "reviews", "advisers", "housing"),
        ),
        "leadership": (
            "The chief executive, the leader and the director meet every fortnight with one child’s story on the "
            "table.",
            *shared(COUNCIL, "leaders-know", "audit", "caseloads"),
        ),
    },
)

_2024 = Ilacs(
    council=COUNCIL,
    form=FORM_2021,
    place="London Borough of Temsworth",
    dates="3 to 7 June 2024",
    visits=(("2024-06-03", "2024-06-07"),),
    leads=("Theo Wickstead",),
    grades={
        "leadership": "Outstanding",
        "help-and-protection": "Outstanding",
        "care": "Outstanding",
        "care-leavers": "Good",
        "overall": "Outstanding",
    },
    opening=(
        "Children and families in Temsworth receive services of the highest quality. They meet few workers and know "
        "them for years. What a child says is written down, and one can see in the next entry what was done about it.",
        "Leaders are never satisfied. The few things that inspectors would have asked them to improve, such as the "
        "number of care leavers at university, they had begun to improve before inspectors arrived.",
    ),
    asks=(),
    findings={
        "help-and-protection": (
            "Help comes early and stays as long as it is wanted. Strategy meetings are held within hours, and everyone "
            "who should be there is there.",
            *shared(COUNCIL, "early-help", "front-door", "assessments", "plans", "exploitation"),
        ),
        "care": (
            "Children in care thrive. They could tell inspectors who they were, where they came from and why they live "
            "where they do.",
            *shared(COUNCIL, "entry-to-care", "homes", "health", "school", "adoption"),
        ),
        "care-leavers": (
            "Care leavers get good support. It is not yet as generous for those over 21 as it is for those who have "
            "just left.",
            *shared(COUNCIL, "advisers", "housing"),
        ),
        "leadership": (
            "Leadership in Temsworth is outstanding because it does not need to be seen. Workers take good decisions "
            "when nobody is watching.",
            *shared(COUNCIL, "leaders-know", "members", "audit", "caseloads", "culture"),
        ),
    },
)

REPORTS = {
    "temsworth-2014-02-21.pdf": _2014,
    "temsworth-2018-06-22.pdf": _2018,
    "temsworth-2024-07-19.pdf": _2024,
    "temsworth-2025-03-21.pdf": _temsworth_2025.report(COUNCIL),
}
