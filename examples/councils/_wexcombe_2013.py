"""The first report about Wexcombe County Council: looked after children, 2013."""

from __future__ import annotations

from ..layouts import Ask, AskList, Council, LookedAfter

COUNCIL = Council(
    "x-wexcombe",
    "Wexcombe County Council",
    "Wexcombe County Council",
    "Wexcombe",
    "Wexcombe Safeguarding Children Board",
    "WSCB",
)

REPORT = LookedAfter(
    council=COUNCIL,
    dates="10 – 21 June 2013",
    visits=(("2013-06-10", "2013-06-21"),),
    published="26 July 2013",
    published_date="2013-07-26",
    inspector="Marian Thistlewood",
    grades={
        "overall": "Adequate",
        "capacity": "Good",
        "outcomes": "Adequate",
        "provision": "Adequate",
        "leadership": "Good",
    },
    service=(
        "Wexcombe is a county of market towns and hill farms. About 118,000 children and young people live there, "
        "one in five of the population. At the time of the inspection 512 of them were looked after by the council.",
        "The council runs five children’s homes and a fostering service with 240 households. It buys further places "
        "from agencies, mostly in the two neighbouring counties.",
        "The director of children’s services took up the post in May 2012. A children in care council, the Wexcombe "
        "Voices, meets every month in the old corn exchange.",
    ),
    asks=(
        AskList(
            "Immediately",
            (
                Ask(
                    "Make sure that every young person approaching 16 has a pathway plan that they have helped to "
                    "write, and that the plan is in use before they leave care."
                ),
                Ask(
                    "Complete first health assessments within four weeks of a child coming into care, and send the "
                    "results to the carer."
                ),
                Ask("Stop placing care leavers in bed and breakfast rooms, whatever the circumstances."),
            ),
            timescale="immediately",
            priority=True,
        ),
        AskList(
            "Within three months",
            (
                Ask(
                    "Bring personal education plans up to one standard, with targets that schools and carers can act "
                    "upon."
                ),
                Ask(
                    "Start life-story work early with every child who will grow up away from home, and tell carers "
                    "who is to do it."
                ),
                Ask(
                    "Give independent reviewing officers a plain route for taking worries about drift to senior "
                    "managers, and keep a record of what comes of it."
                ),
            ),
            timescale="within three months",
        ),
        AskList(
            "Within six months",
            (
                Ask(
                    "Widen the choice of foster homes for teenagers and for groups of brothers and sisters, so that "
                    "fewer of them live outside the county."
                ),
                Ask(
                    "Report to the corporate parenting panel every quarter on what children and young people say "
                    "about their care."
                ),
                Ask(
                    "Agree with adult services how disabled young people are to move on at 18, and begin that "
                    "planning when they are 14."
                ),
            ),
            timescale="within six months",
        ),
    ),
    findings={
        "overall": (
            "Overall effectiveness is adequate. Nearly all children in care have carers who know them well, and they "
            "told inspectors that they feel safe. What they get beyond that depends too much on where in the county "
            "their social worker sits.",
            "The weakest part of the service is the step out of care. Plans for it come late, and some young people "
            "learnt at a few days’ notice where they would live.",
        ),
        "capacity": (
            "The council knows its weaknesses. It has paid for 14 more social workers and has put right most of what "
            "an earlier inspection, when it was judged inadequate for outcomes, had found.",
        ),
        "outcomes": (
            "Health is adequate. Dental checks are nearly always up to date, but one first health assessment in three "
            "was late, and carers had often not seen the result.",
            "Younger children do well at school. From the age of 14 too many fall behind, and their education plans "
            "say little about what would help.",
        ),
        "provision": (
            "Reviews are on time and children are asked what they want. Reviewing officers see when a plan has stalled "
            "but have no agreed way of saying so to anyone who could change it.",
        ),
        "leadership": (
            "Elected members visit the children’s homes and read the reports that they are given. The Wexcombe Voices "
            "chose the new pledge and saw it adopted by full council.",
        ),
    },
)
