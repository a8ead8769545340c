"""Wexcombe County Council: four reports, under four frameworks or forms of them."""

from __future__ import annotations

from ..findings import shared
from ..layouts import FORM_2019, FORM_2021, Ask, AskList, Board, Ilacs, Sif, SifForm, Team
from . import _wexcombe_2013

COUNCIL = _wexcombe_2013.COUNCIL

_TEAM_2015 = Team(
    "Colm Averill",
    "Ruth Pendarrow",
    ("Hal Brackenbury", "Sunita Quill", "Peter Dunmore", "Joan Farrimond-Oak"),
    "Grace Okonjo-Reed",
)

_2015 = Sif(
    council=COUNCIL,
    form=SifForm.RECOMMENDATIONS,
    dates="12 October 2015 – 5 November 2015",
    visits=(("2015-10-12", "2015-11-05"),),
    published="8 January 2016",
    published_date="2016-01-08",
    team=_TEAM_2015,
    overall="Requires improvement",
    headline="Children’s services in Wexcombe require improvement to be good",
    grades={
        "help-and-protection": "Requires improvement",
        "looked-after": "Good",
        "adoption": "Good",
        "care-leavers": "Requires improvement",
        "leadership": "Requires improvement",
    },
    summary=(
        "Children’s services in Wexcombe require improvement. No child was found in danger that the council did not "
        "know of, but the help that a family receives still depends on the office that answers the telephone.",
        "Since the inspection of looked after children in 2013 the council has built up its fostering service and the "
        "virtual school. Children looked after are now well cared for, and decisions about adoption are prompt.",
        "The front door is slower. Meetings to decide whether a child has been harmed are put off until all partners "
        "can come, and in one case in four health was not there at all. Young people who run away are spoken to on "
        "their return, but what they say goes no further.",
        "Care leavers have good advisers and poor plans. Those who become homeless at 16 or 17 are sent from one "
        "service to another before anyone assesses what they need.",
    ),
    area=(
        "# Previous Ofsted inspections",
        "The council runs four children’s homes, three of them good or outstanding when last inspected.",
        "Services for looked after children were inspected in June 2013 and were adequate overall.",
        "# Local leadership",
        "The director of children’s services came to the post in May 2012, and the principal social worker in October "
        "\n2015.",
        "The chair of the board has been in post since April 2014.",
        "# Children living in this area",
        "About 119,000 children and young people under 18 live in Wexcombe, a fifth of all who live there.",
        "The share of children who have free school meals:",
        "- in primary schools is 11% (15.6% in the country)",
        "- in secondary schools is 8% (13.9% in the country).",
        "# Children looked after in this area",
        "On 30 September 2015 the council looked after 538 children, 45 for every 10,000. Of these:",
        "- 131 live outside the county",
        "- 402 live with foster families.",
    ),
    asks=(
        AskList(
            "Recommendations",
            (
                Ask(
                    "Hold strategy discussions as soon as there is reason to think that a child is at risk, with the "
                    "police and a health professional taking part in each of them (paragraph 15)."
                ),
                Ask(
                    "Make sure that a return home interview is offered to every child who has been missing, and that "
                    "what they say finds its way into their plan (paragraph 18)."
                ),
                Ask(
                    "Rewrite the joint protocol for 16- and 17-year-olds who are homeless so that each of them is "
                    "assessed by a social worker and told that they may come into care (paragraph 11, \n19)."
                ),
                Ask(
                    "Find children who live in private fostering arrangements by working with schools and doctors, "
                    "and visit them as often as the regulations say (paragraph 17)."
                ),
                Ask(
                    "Reduce delay for children looked after, by:",
                    (
                        "completing their health assessments on time and acting on what these find (paragraph 21)",
                        "matching long-term foster carers formally, at panel, within six months of the decision "
                        "(paragraph 22)",
                        "giving each child’s permanence plan a date by which it is to be achieved (paragraph 22).",
                    ),
                ),
                Ask(
                    "Improve the quality of pathway plans, so that young people can see in them what will happen, "
                    "when, and who will do it (paragraphs 24, 25)."
                ),
                Ask(
                    "Tell care leavers, in words that they would use themselves, what they are entitled to "
                    "(paragraph 24)."
                ),
                Ask(
                    "Use the findings of case audits to change practice, and check six months later whether it has "
                    "changed (paragraph 27)."
                ),
                Ask(
                    "See to it that all social workers have supervision every month and that the record of it shows "
                    "thought as well as tasks (paragraph 28)."
                ),
            ),
        ),
    ),
    young=(
        "Things in Wexcombe are all right for many children, but not yet good for all.",
        "If you are in care you are likely to live with people who look after you well.",
        "When you have run away somebody will ask you why. Too often nobody uses your answer.",
        "Leaving care is harder than it should be. Your plan should tell you what comes next.",
    ),
    findings={
        "help-and-protection": (
            "Early help is easy to find in the towns and hard to find in the hills. The seven family centres share "
            "one set of forms, and parents said that they had to tell their story only once.",
            "The county’s single front door opened in 2014. Contacts are read on the day that they arrive, and a "
            "manager signs each decision.",
            "Thresholds are understood by the police and by most schools. General practitioners seldom use the form, "
            "and their letters take longer to reach the right team.",
            "Child protection conferences are well run. Parents receive the reports in time to read them, and plans "
            "say what would happen if nothing improved.",
            "Assessments are fair and full but some take too long. In 12 of 40 cases the family had waited eight "
            "weeks to hear the outcome.",
            "Strategy discussions are delayed in a quarter of cases. Social workers wait until everyone is free, and "
            "some talk to the police alone.",
            "Domestic abuse is taken seriously. The perpetrator programme has a waiting list, which the council has "
            "agreed to clear by spring.",
            "Private fostering is little known. Five children were visited in the year, and two of those visits came "
            "after the date that the law sets.",
            "Children who go missing are offered a conversation by an independent worker. The notes of it were found "
            "in the file of only half of them.",
            "Young people without a home are seen first by the housing service. Of nine seen in the year, two were "
            "told that they could be looked after.",
        ),
        "looked-after": (
            "Children come into care at the right time and seldom in an emergency.",
            "Health assessments are behind: in September a third were more than a month late.",
            "Plans for permanence are made early. Long-term matches are not always confirmed, and carers described "
            "what that doubt does to a child.",
        ),
        "adoption": (
            "Adoption is quick and careful. Children wait 60 days less than in similar counties, and support after "
            "adoption is easy to come by.",
        ),
        "care-leavers": (
            "Personal advisers see their young people often and are well liked.",
            "Pathway plans describe the past at length and the future in a line or two. Several young people had "
            "never seen theirs.",
        ),
        "leadership": (
            "Leaders know what must change, and the improvement plan is theirs. Its measures count actions, not what "
            "has become better for children.",
            "Audit is frequent and honest. What it finds is shared in a newsletter, and then found again.",
            "Supervision takes place in most teams each month. In two area offices the records show gaps of a term.",
        ),
    },
    board=Board(
        "Good",
        (
            AskList(
                "Recommendations",
                (
                    Ask(
                        "Ask partner agencies for figures that show how quickly strategy discussions are held, and "
                        "challenge those who are late."
                    ),
                    Ask("Follow up multi-agency training to find out what it has changed in daily work."),
                    Ask(
                        "Hear directly from children and young people, at least twice a year, and publish what the "
                        "board has done about what they say."
                    ),
                ),
            ),
        ),
        (
            "The board is well attended and its members are senior enough to answer for their agencies. Its chair is "
            "independent and asks hard questions.",
            "Learning from the one serious case review of the year reached front-line staff within two months.",
        ),
        (
            "The board is good. It knows where children in the county are least safe and has put its money there.",
            "It has less to show for its training, which is plentiful and popular but not evaluated.",
        ),
    ),
)

_2019 = Ilacs(
    council=COUNCIL,
    form=FORM_2019,
    dates="4 March 2019 to 15 March 2019",
    visits=(("2019-03-04", "2019-03-15"),),
    leads=("Devika Sandhu-Vale",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Good",
        "care-and-care-leavers": "Requires improvement to be good",
        "overall": "Good",
    },
    opening=(
        "Children in Wexcombe are safer than they were in 2015. Leaders took the findings of that year seriously, and "
        "help and protection in the county is now good.",
        "Children in care and care leavers have not gained as much. They live with people who are fond of them, but "
        "many know little of their own history, and the older ones set out with plans that give them nothing to hold "
        "on to.",
    ),
    asks=(
        Ask("The reach and the timing of life-story work, so that children in care understand why they are there."),
        Ask(
            "The quality of pathway plans, and how far young people are involved in writing them, so that they point "
            "the way to adult life."
        ),
        Ask("The information that care leavers are given about their own health histories when they become adults."),
        Ask("How regularly the children in care teams have reflective supervision."),
        Ask("The use of the neglect toolkit, to see sooner where a child’s circumstances are not getting better."),
        Ask("The range of homes for young people with complex needs, to keep them close to family and school."),
    ),
    findings={
        "help-and-protection": (
            "Families find help early. The early help hub speaks with parents on the day they call, and nine out of "
            "ten plans end because things have improved.",
            "Strategy meetings are prompt and well attended. This was a weakness in 2015 and is one no longer.",
            "Neglect is recognised, but the toolkit for measuring it is used by some teams and not by others. Some "
            "children lived with the same worries for a year before anyone compared then with now.",
            *shared(COUNCIL, "front-door", "plans", "exploitation", "out-of-hours"),
        ),
        "care-and-care-leavers": (
            "Social workers visit children in care often and know them well. Life-story work is left to the last: of "
            "20 children seen, seven had a book, and three of those stopped at the age of five.",
            "Care leavers praised their advisers. Their pathway plans are brought up to date because a date has come, "
            "not because something has changed.",
            "Few young people leave care with a full account of their health. Some had asked twice.",
            *shared(COUNCIL, "homes", "school", "adoption", "housing"),
        ),
        "leadership": (
            "Senior leaders are known by name in every office. They use figures well and visit often, and councillors "
            "have protected the budget for early help in two hard years.",
            *shared(COUNCIL, "leaders-know", "audit", "caseloads"),
        ),
    },
)

_2023 = Ilacs(
    council=COUNCIL,
    form=FORM_2021,
    place="Wexcombe",
    dates="11 to 22 September 2023",
    visits=(("2023-09-11", "2023-09-22"),),
    leads=("Bronagh Kestle",),
    grades={
        "leadership": "Outstanding",
        "help-and-protection": "Good",
        "care": "Good",
        "care-leavers": "Requires improvement to be good",
        "overall": "Good",
    },
    opening=(
        "Leaders in Wexcombe have created a service in which social workers want to stay. Vacancies have fallen from "
        "one post in four to one in 20, and children no longer meet a new face every few months.",
        "Children in care now do well, and most have somebody who helps them to make sense of their past. Young people "
        "who have left care are the exception. They were named as a weakness in 2015 and in 2019, and much of what "
        "was said then holds today.",
    ),
    asks=(
        Ask("The quality of pathway plans, so that care leavers help to shape them and can use them."),
        Ask("What care leavers know about their health histories and about the support that they may ask for."),
        Ask(
            "The response to young people of 16 or 17 who present as homeless, including what they are told of their "
            "right to come into care."
        ),
        Ask("The sufficiency of suitable homes for care leavers in the west of the county."),
        Ask("The oversight by managers of children who live with connected carers before these are approved."),
    ),
    findings={
        "help-and-protection": (
            "When children are at risk the response is swift and measured. Multi-agency meetings are called on the "
            "same day, and the record shows who will do what by nightfall.",
            "Homeless 16-year-olds are assessed, mostly on time. Half of the files that inspectors read did not show "
            "whether the young person had been offered care.",
            *shared(COUNCIL, "early-help", "assessments", "disabled-children", "exploitation"),
        ),
        "care": (
            "Children in care live in homes that suit them, and three out of four have stayed in the same one for "
            "more than two years.",
            "Connected carers are assessed with care. A few children had moved in long before that, and nobody senior "
            "had looked at whether it was right.",
            *shared(COUNCIL, "entry-to-care", "health", "reviews"),
        ),
        "care-leavers": (
            "Care leavers have warm relationships with their advisers. Their plans do not match that warmth: they are "
            "long, they repeat one another, and few young people keep a copy.",
            "Housing is good in Wexcombe town. In the west of the county young people wait for months, some of them on "
            "a friend’s sofa.",
            *shared(COUNCIL, "advisers", "work"),
        ),
        "leadership": (
            "Leadership is outstanding. The director, the lead member and the chief executive describe the same "
            "strengths and the same gaps, and they act on both.",
            *shared(COUNCIL, "members", "audit", "culture"),
        ),
    },
)

REPORTS = {
    "wexcombe-2013-07-26.pdf": _wexcombe_2013.REPORT,
    "wexcombe-2016-01-08.pdf": _2015,
    "wexcombe-2019-04-23.pdf": _2019,
    "wexcombe-2023-11-03.pdf": _2023,
}
