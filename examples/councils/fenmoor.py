"""Fenmoor Borough Council: three reports, one of an inspection in two visits."""

from __future__ import annotations

from ..findings import shared
from ..layouts import FORM_2021, FORM_2026, Ask, AskList, Board, Council, Ilacs, Sif, SifForm, Team
from . import _fenmoor_2021

COUNCIL = Council(
    "x-fenmoor",
    "Fenmoor Borough Council",
    "Fenmoor Borough Council",
    "Fenmoor",
    "Fenmoor Safeguarding Children Board",
    "FSCB",
)

_2016 = Sif(
    council=COUNCIL,
    form=SifForm.RECOMMENDATIONS,
    dates="18/04/2016 to 12/05/2016",
    visits=(("2016-04-18", "2016-05-12"),),
    published="4/07/2016",
    published_date="2016-07-04",
    team=Team(
        "Ruth Pendarrow",
        "Theo Wickstead",
        ("Nadia Holloway-Stone", "Hal Brackenbury", "Peter Dunmore"),
        "Colm Averill",
    ),
    overall="Good",
    headline="Children’s services in Fenmoor are good.",
    late_heading=True,
    grades={
        "help-and-protection": "Good",
        "looked-after": "Good",
        "adoption": "Outstanding",
        "care-leavers": "Requires improvement",
        "leadership": "Good",
    },
    summary=(
        "Children’s services in Fenmoor are good. The borough is small, and those who run its services know it street "
        "by street.",
        "Social workers visit often and write well. Children looked after do better at school than other children of "
        "the borough, and adoption is outstanding.",
        "Young people who have left care say that the help stopped too suddenly. Their plans look back.",
    ),
    area=(
        "# Previous Ofsted inspections",
        "The arrangements for protecting children were last inspected in 2012 and were good.",
        "# Local leadership",
        "The director of children’s services came to the post in November \n2012.",
        "# Children living in this area",
        "About 31,000 children and young people under 18 live in Fenmoor.",
    ),
    asks=(
        AskList(
            "Recommendations",
            (
                Ask(
                    "Raise awareness of private fostering, so that the children concerned are known and visited "
                    "(paragraph 9)."
                ),
                Ask(
                    "Track work before care proceedings so that no family waits for a decision longer than the child "
                    "can (paragraph 11)."
                ),
                Ask("Record the reasons for management decisions on children’s files (paragraph 12)."),
                Ask(
                    "Reviewing officers should see children between reviews and press for plans to move on (paragraph "
                    "15)."
                ),
                Ask(
                    "Make life-story work available to all children looked after, not only to those who are adopted "
                    "(paragraph 16)."
                ),
                Ask(
                    "Ensure that pathway plans look ahead, are measurable, and are reviewed when a young person’s life "
                    "changes (paragraph 19)."
                ),
                Ask("Help more care leavers to study, to train or to find work (paragraph 20)."),
                Ask("Carry on after 21 with support for care leavers who want it (paragraph 19)."),
            ),
        ),
    ),
    young=(
        "Services in Fenmoor are good, and inspectors met many people who like their work.",
        "If you are looked after you probably do well at school.",
        "When you leave care you should be asked what you want next. That does not always happen.",
    ),
    findings={
        "help-and-protection": (
            "People look out for children in Fenmoor, but few of them know what private fostering is. Two children "
            "were found by chance.",
            *shared(COUNCIL, "front-door"),
            "Work before care proceedings is careful and, for a few families, endless.",
            "Managers decide well. The reason has to be guessed from the decision.",
            *shared(COUNCIL, "plans", "out-of-hours"),
        ),
        "looked-after": (
            "Children are reviewed on time. Between reviews they seldom hear from the officer who chairs them.",
            "Adopted children have a book of their life. Others have photographs on a memory stick.",
            *shared(COUNCIL, "school"),
        ),
        "adoption": ("Adoption is outstanding. No child with a plan for it has waited for more than a year.",),
        "care-leavers": (
            "Pathway plans tell the story of a childhood. What the young person will do on Monday is not in them, and "
            "at 21 support ends with a card.",
            *shared(COUNCIL, "work"),
        ),
        "leadership": shared(COUNCIL, "leaders-know", "caseloads"),
    },
    board=Board(
        "Good",
        (
            AskList(
                "Recommendations",
                (
                    Ask("Add private fostering and missing children to the figures that the board looks at."),
                    Ask("Find out how far multi-agency training has changed what practitioners do."),
                    Ask("Carry on with the programme of multi-agency audits and publish what is learnt from it."),
                ),
            ),
        ),
        (
            "The board is small, frank and effective. Its members answer letters within a day.",
            "It shares a training programme with two larger neighbours, and pays its part.",
        ),
        ("The board is a good one that knows its area and is listened to.",),
    ),
)

_2022 = Ilacs(
    council=COUNCIL,
    form=FORM_2021,
    dates="28 November to 2 December 2022 and 17 to 18 January 2023",
    visits=(("2022-11-28", "2022-12-02"), ("2023-01-17", "2023-01-18")),
    leads=("Owen Tranmere", "Bronagh Kestle"),
    grades={
        "leadership": "Requires improvement to be good",
        "help-and-protection": "Requires improvement to be good",
        "care-and-care-leavers": "Good",
        "overall": "Requires improvement to be good",
    },
    opening=(
        "The first visit ended early because of a flood at the council’s offices, and inspectors came back in January. "
        "What they saw on the two visits was the same.",
        "Services in Fenmoor have slipped since 2016. Children in care and care leavers still get good help. Families "
        "who need help and protection meet a service with too few people and too many forms.",
    ),
    asks=(
        Ask(
            "The response to neglect, including the use of tools that show whether children’s lives are getting better."
        ),
        Ask("The timeliness of strategy meetings and of the enquiries that follow them."),
        Ask("The help given to homeless young people aged 16 and 17, and the advice about their rights."),
        Ask("The timeliness of first health assessments for those who come into care."),
        Ask("The consistency of supervision, and its record."),
        Ask("The learning from audits, and whether it leads to better practice."),
    ),
    findings={
        "help-and-protection": (
            "Children who live with neglect are known and visited. Whether their lives are better than a year ago is "
            "seldom asked, and the tool that would show it is used in one team of four.",
            *shared(COUNCIL, "front-door-slow", "assessments-uneven", "plans-vague"),
        ),
        "care-and-care-leavers": (
            "Children in care and care leavers are proud of where they live. The children in care council chose the "
            "colour of the new family centre.",
            *shared(COUNCIL, "homes", "school", "adoption", "advisers", "housing"),
        ),
        "leadership": (
            "Leaders describe the service as it was. They were open to what inspectors told them and acted within the "
            "week.",
            *shared(COUNCIL, "audit-weak", "caseloads-high", "members"),
        ),
    },
)

_2026 = Ilacs(
    council=COUNCIL,
    form=FORM_2026,
    dates="1 to 12 June 2026",
    visits=(("2026-06-01", "2026-06-12"),),
    leads=("Theo Wickstead",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Good",
        "care": "Good",
        "care-leavers": "Requires improvement to be good",
    },
    opening=(
        "Fenmoor has mended what was broken. The forms have gone, the people have come, and families meet one worker "
        "where they used to meet three.",
        "Care leavers were well served in 2022 and are less so now. The team that helped them was merged with another, "
        "and its knowledge went with those who left.",
    ),
    asks=(
        Ask("The quality of pathway plans, and the part that care leavers have in reviewing them. (Outcome four)"),
        Ask("The pace of life-story work for children in long-term foster homes. (Outcome two)"),
        Ask("The challenge by independent reviewing officers when plans for children drift. (Enabler one)"),
        Ask("Services for disabled young people as they become adults. (Outcome two)"),
    ),
    findings={
        "help-and-protection": (
            "Neglect is measured with the same tool by all teams, and families are shown the result.",
            *shared(COUNCIL, "early-help", "front-door", "assessments", "exploitation"),
        ),
        "care": (
            "Children in long-term foster homes belong there and know it. Fewer know how they came to be there.",
            *shared(COUNCIL, "entry-to-care", "health", "school"),
        ),
        "care-leavers": (
            "Pathway plans are started on time and reviewed without the young person in a third of cases.",
            *shared(COUNCIL, "housing", "work"),
        ),
        "leadership": (
            "The flood of 2022 is still talked about. It moved the service into one building, where it has stayed.",
            *shared(COUNCIL, "members", "audit", "partners", "culture"),
        ),
    },
)

REPORTS = {
    "fenmoor-2016-07-04.pdf": _2016,
    "fenmoor-2021-12-10.pdf": _fenmoor_2021.letter(COUNCIL),
    "fenmoor-2023-03-10.pdf": _2022,
    "fenmoor-2026-07-24.pdf": _2026,
}
