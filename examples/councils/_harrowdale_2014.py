"""The first report about the Metropolitan Borough of Harrowdale: the council and its board, 2014."""

from __future__ import annotations

from ..findings import shared
from ..layouts import Ask, AskList, Board, Council, Sif, SifForm, Team

COUNCIL = Council(
    "x-harrowdale",
    "Harrowdale Metropolitan Borough Council",
    "Metropolitan Borough of Harrowdale",
    "Harrowdale",
    "Harrowdale Safeguarding Children Board",
    "HSCB",
)

REPORT = Sif(
    council=COUNCIL,
    form=SifForm.PRIORITY,
    dates="14 October – 5 November 2014",
    visits=(("2014-10-14", "2014-11-05"),),
    published="12 December 2014",
    published_date="2014-12-12",
    team=Team(
        "Colm Averill",
        "Owen Tranmere",
        ("Joan Farrimond-Oak", "Martin Vane", "Aoife Lanyard", "Hal Brackenbury", "Tilda Marsh-Ferrier"),
        "Grace Okonjo-Reed",
    ),
    overall="Inadequate",
    headline="The overall judgement is that children’s services are inadequate",
    reason=(
        "Failures are widespread. Children have been left in danger after the council had been told of it, and some of "
        "those whom it looks after are not cared for as they should be."
    ),
    grades={
        "help-and-protection": "Inadequate",
        "looked-after": "Inadequate",
        "adoption": "Requires improvement",
        "care-leavers": "Inadequate",
        "leadership": "Inadequate",
    },
    summary=(
        "Referrals wait for days before anyone reads them, and 46 had been closed in August without a decision.",
        "Social workers hold so many cases that they visit when there is a crisis and not before.",
        "Meetings about children who may have been harmed are held without the police or a doctor in most cases.",
        "Children looked after wait too long to learn where they will grow up.",
        "One care leaver in three has no pathway plan, and the council has lost touch with 29 young people.",
        "Senior leaders did not know most of this before the inspection. The figures that reached them were wrong.",
    ),
    asks=(
        AskList(
            "Priority and immediate action",
            (
                Ask(
                    "Read every new referral within one working day, and have a qualified manager decide what is to "
                    "happen next.",
                    under="The front door",
                ),
                Ask("Look again at the 46 referrals closed in August and see each child about whom there is doubt."),
                Ask(
                    "Call strategy discussions without delay when a child may have been harmed, and always include the "
                    "police and health services in them."
                ),
                Ask(
                    "Bring caseloads down to a number that allows social workers to see children as often as their "
                    "plans say.",
                    under="Management of practice",
                ),
                Ask("Give each social worker regular supervision in which decisions are tested and written down."),
                Ask(
                    "Correct the figures that leaders and councillors rely upon. Have them checked from outside every "
                    "quarter, tell the board and the full council what the check has found and what has been done "
                    "since the one before, and put the result where the public can read it."
                ),
            ),
            timescale="immediately",
            priority=True,
        ),
        AskList(
            "Areas for improvement",
            (
                Ask(
                    "Offer an interview by someone independent to every child who comes back after going missing, "
                    "within 72 hours, and use what is learnt.",
                    under="Help and protection",
                ),
                Ask("Write assessments that draw on a full chronology and say what life is like for the child."),
                Ask(
                    "Agree the thresholds for help with all partners, and check each quarter that these are used in "
                    "the same way across the borough."
                ),
                Ask(
                    "Decide on a permanent home for each child looked after by their second review, and track that the "
                    "decision is carried out.",
                    under="Children in care",
                ),
                Ask("Find enough foster carers in the borough for brothers and sisters to live together."),
                Ask(
                    "Give every young person who is about to leave care an up-to-date pathway plan that sets out their "
                    "needs, the risks to them, and what will be done.",
                    under="Help young people to leave care well",
                ),
                Ask(
                    "Find the 29 young people with whom contact has been lost, and stay in touch with all care leavers."
                ),
                Ask(
                    "Make the corporate parenting board answerable for what becomes of children looked after.",
                    under="Leadership, management and governance",
                ),
            ),
        ),
    ),
    strengths=(
        "The adoption team is small and good. Families who had adopted spoke well of the help that they still get.",
        "Children’s centres know the families around them and notice early when something is wrong.",
        "Young people at the Anvil Street project helped to train the new receptionists.",
    ),
    young=(
        "Some of you have been waiting much too long for help. That has to change at once.",
        "Your social worker is probably trying hard, with too many children to look out for.",
        "If you are in care you may not know yet where you will stay. You should be told.",
        "Adoption in Harrowdale works quite well.",
    ),
    area=(
        "# Children living in this area",
        "About 61,000 children and young people under 18 live in Harrowdale, 23% of all who live there.",
        "The share of children who have free school meals:",
        "- in primary schools is 26% (18% in the country)",
        "- in secondary schools is 22% (15% in the country).",
        "# Children looked after in this area",
        "On 30 September 2014 the council looked after 487 children. Of these:",
        "- 203 live outside the borough",
        "- 11 came to this country alone.",
        "# Other Ofsted inspections",
        "The council runs three children’s homes. One is good, one is adequate and one was inadequate when last seen.",
        "The arrangements for protecting children were inspected in November 2012 and were adequate.",
        "# Other information about this area",
        "The director of children’s services came to the post in June \n2014.",
    ),
    findings={
        "help-and-protection": (
            "Nobody is in charge of the front door. Work comes in by telephone, letter and fax, and the order in which "
            "it is read depends on who is on duty.",
            *shared(COUNCIL, "front-door-slow", "assessments-uneven", "plans-vague", "exploitation-weak"),
            "Children who go missing are reported to the council, which sends a letter to their parents. Nine of ten "
            "were never asked where they had been.",
        ),
        "looked-after": (
            "Plans for permanence drift. Of 25 children whose files were read, 14 had been in care for more than two "
            "years without a decision about their future.",
            *shared(COUNCIL, "homes-scarce", "school-uneven"),
        ),
        "adoption": (
            "Once a plan of adoption has been made it is followed with energy. It is made too seldom and too late.",
        ),
        "care-leavers": (
            "The leaving care team lost six of its nine advisers in a year. Plans were not brought up to date, then "
            "not written, and then forgotten.",
        ),
        "leadership": (
            "Leaders were surprised by what inspectors found, and that is the finding. Nobody had compared the weekly "
            "report with the files.",
            *shared(COUNCIL, "audit-weak", "caseloads-high"),
        ),
    },
    board=Board(
        "Inadequate",
        (
            AskList(
                "Areas for improvement",
                (
                    Ask(
                        "Obtain figures from every partner agency that show how well children are protected, and act "
                        "when they are poor.",
                        under="Performance and challenge",
                    ),
                    Ask("Set up a programme of multi-agency audits and follow each of them to its end."),
                    Ask("Hold agencies to account for sending the right people to strategy discussions."),
                    Ask(
                        "Put the strategy on child sexual exploitation into practice, with one plan and one person "
                        "responsible for it.",
                        under="Policy and practice",
                    ),
                    Ask("Find out from children and families what it is like to be helped, and change things by it."),
                ),
            ),
        ),
        (
            "The board meets, minutes its meetings and publishes a report. Very little of this reaches a child.",
            "Its chair arrived in March and has begun to ask for evidence. Partners are not yet used to being asked.",
        ),
        (
            "The board did not know how weak the front door was, although three of its members work there.",
            "Audits were planned in 2013 and have not been done.",
            "It has no account of what children think.",
        ),
        "19 December 2014",
        "2014-12-19",
    ),
)
