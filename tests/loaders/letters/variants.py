"""Letters and reports of invented councils in variants of the real layouts, written before any of them was read."""

from __future__ import annotations

from councilgraph.examples.layouts import (
    AreaSend,
    Ask,
    AskList,
    Council,
    Jtai,
    Made,
    Priority,
    Signed,
    Someone,
    set_area_send,
    set_jtai,
)

COUNCILS = """\
code,name,short_name,aliases,council_type,region,nation,childrens_services
x-orrindale,Orrindale County Council,Orrindale,,county,South East,England,true
x-pellworth,Pellworth Metropolitan Borough Council,Pellworth,,metropolitan district,North West,England,true
x-saltmere,Saltmere City Council,Saltmere,,unitary authority,South West,England,true
x-tarn,London Borough of Tarn and Hithe,Tarn and Hithe,,London borough,London,England,true
x-ulverley,Ulverley Council,Ulverley,,unitary authority,East Midlands,England,true
"""

_ORRINDALE = Council("x-orrindale", "Orrindale County Council", "Orrindale", "Orrindale")
_PELLWORTH = Council("x-pellworth", "Pellworth Metropolitan Borough Council", "Pellworth", "Pellworth")
_SALTMERE = Council("x-saltmere", "Saltmere City Council", "Saltmere", "Saltmere")
_TARN = Council("x-tarn", "London Borough of Tarn and Hithe", "Tarn and Hithe", "Tarn and Hithe")
_ULVERLEY = Council("x-ulverley", "Ulverley Council", "Ulverley", "Ulverley")

_FILLER = (
    "Partners in the area know one another well. They meet often, and what they agree on is written down and looked at "
    "again. Where something goes wrong they say so early, and inspectors saw that this helps those at the front.",
    "What is harder is to keep at it. Plans made in one season are forgotten in the next, and new staff have to learn "
    "what the old ones had learnt.",
)
_STEPS = (
    "The director of children’s services should prepare a written statement of proposed action responding to the "
    "findings outlined in this letter. This should be a multi-agency response involving the police, the CRC and health "
    "providers in the county. The response should set out the actions for all.",
    "The director of children’s services should send the written statement of action to letters@ofsted.example by "
    "{day}. It will inform what is looked at next.",
)
_OLD_SIGNED = (
    Signed("Ofsted", "Merrick Vane", ("National Director, Social Care",)),
    Signed("Care Quality Commission", "Oona Trask", ("Deputy Chief Inspector",)),
    Signed("HMI Constabulary", "Delphine Roe", ("Her Majesty’s Inspector of Constabulary",)),
    Signed("HMI Probation", "Gus Amory", ("Assistant Chief Inspector",)),
)
_HMICFRS = "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"
_OLD_SIGNATORIES = (
    Someone("Merrick Vane", "Inspector", "National Director, Social Care", "Ofsted"),
    Someone("Oona Trask", "Inspector", "Deputy Chief Inspector", "Care Quality Commission"),
    Someone("Delphine Roe", "Inspector", "Her Majesty’s Inspector of Constabulary", _HMICFRS),
    Someone("Gus Amory", "Inspector", "Assistant Chief Inspector", "His Majesty's Inspectorate of Probation"),
)
_NEW_SIGNED = (
    Signed("", "Merrick Vane", ("National Director Regulation and Social Care, Ofsted",)),
    Signed("", "Dr Piet Lovage MBE", ("Chief Inspector of Hospitals and Interim Chief Inspector of Healthcare",)),
    Signed("", "Delphine Roe, CBE", ("His Majesty’s Inspector of Constabulary and Fire & Rescue Services",)),
)
_NEW_SIGNATORIES = (
    Someone("Merrick Vane", "Inspector", "National Director Regulation and Social Care", "Ofsted"),
    Someone(
        "Piet Lovage",
        "Inspector",
        "Chief Inspector of Hospitals and Interim Chief Inspector of Healthcare",
        "Care Quality Commission",
    ),
    Someone(
        "Delphine Roe", "Inspector", "His Majesty’s Inspector of Constabulary and Fire & Rescue Services", _HMICFRS
    ),
)


def twelve_addressees() -> Made:
    """2016: titles, honours, wrapped lines, bodies with commas, an office of a commissioner, a box in mid-list."""
    return set_jtai(
        Jtai(
            council=_ORRINDALE,
            day="13 January 2017",
            published_date="2017-01-13",
            addressees=(
                "Ms Hetty Clough, Executive Director, Children and Families, Orrindale County Council",
                "Cllr Tobias Wren, Lead Member for Children’s Services, Orrindale County Council",
                "Dr Amrit Sandhar, Accountable Officer, NHS North Orrindale Clinical Commissioning Group",
                "Mrs Bea Fallow, Chief Nurse for NHS South Orrindale CCG",
                "Mr Colm Draycott QPM, Chief Constable of Orrindale and Westmarch Police",
                "Ms Nuala Finch, Police and Crime Commissioner for Orrindale and Westmarch",
                "Mr Ravi Anand, Chief Executive, Office of the Police and Crime Commissioner for Orrindale",
                "Ms Ines Marlow, Head of Service, Orrindale Youth Offending Service",
                "Mr Stig Hallam, Assistant Chief Officer, Westmarch, Orrindale and North Fens Community Rehabilitation "
                "Company",
                "Ms Prue Quillan, Head of Orrindale LDU, National Probation Service, Midlands Division",
                "Mr Otto Breck OBE, Independent Chair of Orrindale Safeguarding Children Board",
                "Ms Lena Voss, Assistant Director, Cafcass",
            ),
            dear="Dear local partnership",
            title="Joint targeted area inspection of the multi-agency response to abuse and neglect in Orrindale",
            opening=(
                "Between 28 November and 2 December 2016, Ofsted, the Care Quality Commission (CQC), HMI Constabulary "
                "(HMIC) and HMI Probation (HMI Prob) undertook a joint inspection of the multi-agency response to "
                "abuse and neglect in Orrindale. This inspection included a ‘deep dive’ focus on the response to "
                "children living with domestic abuse.",
                *_FILLER,
            ),
            visits=(("2016-11-28", "2016-12-02"),),
            findings=(("Key strengths", _FILLER),),
            asks=(
                AskList(
                    "Areas for improvement",
                    (
                        Ask("Referrals from midwives arrive late and say little.", under="The front door"),
                        Ask(
                            "Strategy discussions are held without health. In 14 of the records seen, nobody had asked "
                            "why."
                        ),
                        Ask("The police good work on repeat visits is not shared with schools.", under="Leadership"),
                        Ask("The board has not looked at its training since 2014."),
                    ),
                ),
            ),
            next_steps=tuple(text.format(day="24 April 2017") for text in _STEPS),
            signed=_OLD_SIGNED,
            box=(
                "Case study: area for improvement",
                "Minnie was seen by four people in a week. None of them knew of the others, and so each began again.",
            ),
            box_behind=2,
            topic="domestic abuse",
            statement_due="2017-04-24",
            people=(
                Someone(
                    "Hetty Clough", "Officer", "Executive Director, Children and Families", "Orrindale County Council"
                ),
                Someone("Tobias Wren", "Councillor", "Lead Member for Children’s Services", "Orrindale County Council"),
                Someone(
                    "Amrit Sandhar", "Person", "Accountable Officer", "NHS North Orrindale Clinical Commissioning Group"
                ),
                Someone("Bea Fallow", "Person", "Chief Nurse", "NHS South Orrindale CCG"),
                Someone("Colm Draycott", "Person", "Chief Constable", "Orrindale and Westmarch Police"),
                Someone("Nuala Finch", "Person", "Police and Crime Commissioner for Orrindale and Westmarch"),
                Someone(
                    "Ravi Anand",
                    "Person",
                    "Chief Executive",
                    "Office of the Police and Crime Commissioner for Orrindale",
                ),
                Someone("Ines Marlow", "Person", "Head of Service", "Orrindale Youth Offending Service"),
                Someone(
                    "Stig Hallam",
                    "Person",
                    "Assistant Chief Officer",
                    "Westmarch, Orrindale and North Fens Community Rehabilitation Company",
                ),
                Someone(
                    "Prue Quillan", "Person", "Head of Orrindale LDU", "National Probation Service, Midlands Division"
                ),
                Someone("Otto Breck", "Person", "Independent Chair", "Orrindale Safeguarding Children Board"),
                Someone("Lena Voss", "Person", "Assistant Director", "Cafcass"),
                *_OLD_SIGNATORIES,
            ),
        )
    )


def several_councils() -> Made:
    """2019: two councils addressed, a shared director, brackets, bullets raised above their line, no place in the
    title."""
    return set_jtai(
        Jtai(
            council=_PELLWORTH,
            day="4 March 2020",
            published_date="2020-03-04",
            addressees=(
                "Wanda Ilves, Director of Children’s Services (DCS), Pellworth Metropolitan Borough Council",
                "Josef Tull, Director of Adult Social Care and Health, Pellworth MBC",
                "Marnie Oake, Managing Director of Commissioning, Pellworth and Eastness CCG",
                "Faye Orde, Director of Nursing, Pellworth and Eastness Hospitals NHS Foundation Trust",
                "Sunil Dray, Director of Children’s Services, Saltmere City Council",
                "Ged Marsh, Chief Constable Greater Pellworth Police",
                "Roisin Keel, Deputy Mayor for Safer Streets and Policing",
                "Abel Stroud, Head of Youth Justice Service",
                "Gwen Ashby, Independent Scrutineer, Pellworth Safeguarding Children Partnership",
            ),
            dear="Dear local partnership",
            title="Joint targeted area inspection of the multi-agency response to children’s mental health",
            opening=(
                "From Monday 20 to Friday 24 January 2020, Ofsted, the Care Quality Commission (CQC), HMI Constabulary "
                "and Fire & Rescue Services (HMICFRS) and HMI Probation (HMI Prob) carried out a joint inspection of "
                "the multi-agency response to abuse and neglect in Pellworth.",
                *_FILLER,
            ),
            visits=(("2020-01-20", "2020-01-24"),),
            findings=(("Key strengths", _FILLER),),
            asks=(
                AskList(
                    "Areas for improvement",
                    (
                        Ask("Waiting lists are long and nobody knows who is on two of them."),
                        Ask("Schools refer by letter. Some letters are answered, and some are not."),
                    ),
                ),
            ),
            next_steps=tuple(text.format(day="11 June 2020") for text in _STEPS),
            signed=_OLD_SIGNED,
            topic="mental health",
            between=f"{_FILLER[0]} {_FILLER[1]}",
            statement_due="2020-06-11",
            alone=True,
            people=(
                Someone(
                    "Wanda Ilves",
                    "Officer",
                    "Director of Children’s Services (DCS)",
                    "Pellworth Metropolitan Borough Council",
                ),
                Someone(
                    "Josef Tull",
                    "Officer",
                    "Director of Adult Social Care and Health",
                    "Pellworth Metropolitan Borough Council",
                ),
                Someone("Marnie Oake", "Person", "Managing Director of Commissioning", "Pellworth and Eastness CCG"),
                Someone(
                    "Faye Orde",
                    "Person",
                    "Director of Nursing",
                    "Pellworth and Eastness Hospitals NHS Foundation Trust",
                ),
                Someone("Sunil Dray", "Officer", "Director of Children’s Services", "Saltmere City Council"),
                Someone("Ged Marsh", "Person", "Chief Constable", "Greater Pellworth Police"),
                Someone("Roisin Keel", "Person", "Deputy Mayor for Safer Streets and Policing"),
                Someone("Abel Stroud", "Person", "Head of Youth Justice Service"),
                Someone(
                    "Gwen Ashby", "Person", "Independent Scrutineer", "Pellworth Safeguarding Children Partnership"
                ),
                *_OLD_SIGNATORIES,
            ),
        )
    )


_PRINCIPAL = (
    "We have determined that {lead} is the principal authority and should prepare a written statement of proposed "
    "action responding to the findings outlined in this letter. This should be a multi-agency response involving the "
    "individuals and agencies that this report is addressed to.",
    "{lead} should send the written statement of action to letters@ofsted.example by {day}.",
)


def priority_bullets() -> Made:
    """2022: areas for priority action as bullets, dashes behind names, two boards, one column of signatures."""
    return set_jtai(
        Jtai(
            council=_SALTMERE,
            day="9th December 2022",
            published_date="2022-12-09",
            addressees=(
                "Isolde Parry – Executive Director for People, Saltmere City Council",
                "Sam Okoro-Lind – Chief Executive Officer, NHS Saltmere and the Moors Integrated Care Board",
                "Vic Arden – Chief Nursing Officer, NHS Coast and Levels ICB",
                "T. J. Brand – Chief Constable, Moors and Levels Constabulary",
                "Noor Aziz – Moors and Levels Police and Crime Commissioner",
                "Kit Sorrel – Independent Chair, Saltmere Safeguarding Children Partnership",
            ),
            dear="Dear Saltmere Local Safeguarding Partnership",
            title="Joint targeted area inspection of Saltmere",
            opening=(
                "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency "
                "response to the criminal exploitation of children in Saltmere.",
                "This inspection took place from 10 October to 14 October 2022. It was carried out by inspectors from "
                "Ofsted, the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & "
                "Rescue Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).",
            ),
            visits=(("2022-10-10", "2022-10-14"),),
            findings=(("Strengths", _FILLER), ("Main findings", _FILLER)),
            asks=(
                AskList(
                    "Areas for priority action",
                    (
                        Ask("The police should at once visit every child whose name is on the list of last May."),
                        Ask("The council and the boards should agree who answers the telephone at night."),
                    ),
                    priority=True,
                ),
                AskList(
                    "What needs to improve?",
                    (
                        Ask("The mapping of places where children are approached."),
                        Ask("Minutes of strategy meetings, which should reach everyone who was there."),
                    ),
                ),
            ),
            next_steps=tuple(text.format(lead="Saltmere City Council", day="20 March 2023") for text in _PRINCIPAL),
            signed=_NEW_SIGNED,
            in_columns=False,
            first_findings=False,
            topic="exploitation",
            statement_due="2023-03-20",
            people=(
                Someone("Isolde Parry", "Officer", "Executive Director for People", "Saltmere City Council"),
                Someone(
                    "Sam Okoro-Lind",
                    "Person",
                    "Chief Executive Officer",
                    "NHS Saltmere and the Moors Integrated Care Board",
                ),
                Someone("Vic Arden", "Person", "Chief Nursing Officer", "NHS Coast and Levels Integrated Care Board"),
                Someone("T J Brand", "Person", "Chief Constable", "Moors and Levels Constabulary"),
                Someone("Noor Aziz", "Person", "Moors and Levels Police and Crime Commissioner"),
                Someone("Kit Sorrel", "Person", "Independent Chair", "Saltmere Safeguarding Children Partnership"),
                *_NEW_SIGNATORIES,
            ),
        )
    )


def names_on_lines_of_their_own() -> Made:
    """2024: name, post and body on three lines, no principal authority's name but a post's."""
    return set_jtai(
        Jtai(
            council=_TARN,
            day="17 May 2024",
            published_date="2024-05-17",
            addressees=(
                "Ottilie Marchbank",
                "Director of Children’s Services",
                "London Borough of Tarn and Hithe",
                "Emeka Vaughan",
                "Chief Executive",
                "NHS Thamesmouth Integrated Care Board",
                "Sian Rook",
                "Commander, South Basic Command Unit",
                "Metropolitan Police",
            ),
            dear="Dear Tarn and Hithe safeguarding partnership",
            title="Joint targeted area inspection of the London Borough of Tarn and Hithe",
            opening=(
                "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency "
                "response to serious youth violence in the London Borough of Tarn and Hithe.",
                "This inspection took place from 18 to 22 March 2024. It was carried out by inspectors from Ofsted, "
                "the Care Quality Commission (CQC), His Majesty’s Inspectorate of Constabulary and Fire & Rescue "
                "Services (HMICFRS) and His Majesty’s Inspectorate of Probation (HMIP).",
            ),
            visits=(("2024-03-18", "2024-03-22"),),
            findings=(("Strengths", _FILLER),),
            asks=(
                AskList(
                    "What needs to improve?",
                    (
                        Ask("How quickly a child who was hurt is offered somebody to talk to."),
                        Ask("The sharing of intelligence between the borough’s hospitals and its schools."),
                        Ask("Girls being seen as well as boys."),
                    ),
                ),
            ),
            next_steps=tuple(
                text.format(
                    lead="the Chair of the Tarn and Hithe Safeguarding Children Partnership", day="28 August 2024"
                )
                for text in _PRINCIPAL
            ),
            signed=_NEW_SIGNED,
            in_columns=False,
            first_findings=False,
            topic="serious youth violence",
            statement_due="2024-08-28",
            people=(
                Someone(
                    "Ottilie Marchbank",
                    "Officer",
                    "Director of Children’s Services",
                    "London Borough of Tarn and Hithe",
                ),
                Someone("Emeka Vaughan", "Person", "Chief Executive", "NHS Thamesmouth Integrated Care Board"),
                Someone("Sian Rook", "Person", "Commander, South Basic Command Unit", "Metropolitan Police"),
                *_NEW_SIGNATORIES,
            ),
        )
    )


_REQUIRED = (
    "A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be "
    "within approximately three years.",
    "As a result of this inspection, His Majesty’s Chief Inspector requires the local area partnership to prepare and "
    "submit a priority action plan (area SEND) to address the identified areas for priority action.",
)
_ASKED = (
    "The next full area SEND inspection will be within approximately three years.",
    "Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes its "
    "strategic plan based on the recommendations set out in this report.",
)
_LONG = (
    "They should begin with the families who have waited longest, and tell all the others when their turn will come."
)


def three_boards() -> Made:
    """Priority actions of a council and three boards, rows over the end of a page, labels in the cells of leaders."""
    boards = ("NHS North Orrindale ICB", "NHS Fens and Wolds ICB", "NHS Westmarch Integrated Care Board")
    names = tuple(f"{board.replace('ICB', 'Integrated Care Board')}" for board in boards)
    everyone = ("Orrindale County Council", *names)
    return set_area_send(
        AreaSend(
            council=_ORRINDALE,
            dates="29 January to 2 February 2024",
            visits=(("2024-01-29", "2024-02-02"),),
            previous="14 to 18 May 2018",
            outcome="widespread and/or systemic failings",
            partners="Orrindale County Council, NHS North Orrindale Integrated Care Board (ICB), NHS Fens and Wolds "
            "ICB and NHS Westmarch Integrated Care Board are jointly responsible for the planning and commissioning of "
            "services for children and young people with SEND in Orrindale.",
            after=_REQUIRED,
            findings=_FILLER * 6,
            priorities=(
                Priority(
                    f"Orrindale County Council, {boards[0]}, {boards[1]} and {boards[2]}",
                    everyone,
                    Ask(
                        "Leaders should act together and at once to:",
                        (
                            f"find out how many children wait for a plan. {_LONG}",
                            f"agree who pays for what before a child starts school. {_LONG}",
                        ),
                    ),
                ),
                Priority(
                    f"{boards[0]} and Orrindale County Council",
                    (names[0], "Orrindale County Council"),
                    Ask(f"Leaders should bring down the waits for speech and language therapy. {_LONG}"),
                ),
                Priority(
                    boards[2], (names[2],), Ask(f"The board should open the clinic that it promised. {_LONG} {_LONG}")
                ),
                Priority(
                    "The local area partnership",
                    everyone,
                    Ask(f"Leaders should say in plain words what has changed. {_LONG} {_LONG}"),
                ),
            ),
            improvements=(
                Ask("Leaders should make short breaks known to those who need them."),
                Ask(
                    "Leaders should improve how they plan for adulthood, so that:",
                    ("young people know their options", "colleges hear of them in good time."),
                ),
                Ask("The partnership should listen to young people who are out of school."),
            ),
            leaders=(
                (
                    "Name of authority: Orrindale County Council",
                    "Name of lead person: Hetty Clough, Executive Director, Children and Families",
                    "Website: www.orrindale.example",
                ),
                (
                    "Name of ICB: NHS North Orrindale ICB; NHS Fens and Wolds ICB; NHS Westmarch ICB",
                    "Name of ICB Executive lead for SEND: Dr Amrit Sandhar (Chief Nurse for NHS North Orrindale ICB) "
                    "Jolyon Tate (Chief Executive for NHS Fens and Wolds ICB)",
                    "Website: www.north-orrindale.example",
                ),
            ),
            team=(
                (
                    "Cressy Holt, Ofsted HMI Lead inspector",
                    "Barnaby Usk, Ofsted HMI",
                    "Mrs Ada Lorne, Ofsted Inspector",
                ),
                ("Yusuf Carrow, CQC Lead inspector", "Thea Mbeki-Ross, CQC inspector", ""),
            ),
            leads=("Cressy Holt", "Yusuf Carrow"),
            people=(
                Someone(
                    "Hetty Clough", "Officer", "Executive Director, Children and Families", "Orrindale County Council"
                ),
                Someone("Amrit Sandhar", "Person", "Chief Nurse", names[0]),
                Someone("Jolyon Tate", "Person", "Chief Executive", names[1]),
                Someone("Cressy Holt", "Inspector", "Ofsted HMI Lead inspector", "Ofsted"),
                Someone("Barnaby Usk", "Inspector", "Ofsted HMI", "Ofsted"),
                Someone("Ada Lorne", "Inspector", "Ofsted Inspector", "Ofsted"),
                Someone("Yusuf Carrow", "Inspector", "CQC Lead inspector", "Care Quality Commission"),
                Someone("Thea Mbeki-Ross", "Inspector", "CQC inspector", "Care Quality Commission"),
            ),
        )
    )


def bodies_last() -> Made:
    """The responsible bodies in the right column; a borough of two places; a dash behind names."""
    board = "NHS Thamesmouth Integrated Care Board"
    borough = "London Borough of Tarn and Hithe"
    return set_area_send(
        AreaSend(
            council=_TARN,
            dates="3 to 7 June 2024",
            visits=(("2024-06-03", "2024-06-07"),),
            previous="8 November 2021 to 12 November 2021",
            outcome="widespread and/or systemic failings",
            partners=f"The {borough} and Thamesmouth Integrated Care Board (ICB) are responsible for the planning and "
            "commissioning of services for children and young people with SEND in the borough.",
            after=_REQUIRED,
            findings=_FILLER * 4,
            priorities=(
                Priority(
                    f"The {borough} and Thamesmouth ICB",
                    (borough, board),
                    Ask(
                        "Leaders should urgently:",
                        (f"mend the annual review. {_LONG}", f"bring children back to school. {_LONG}"),
                    ),
                ),
                Priority("Thamesmouth ICB", (board,), Ask(f"Health leaders should shorten the waits. {_LONG}")),
                Priority("Local authority", (borough,), Ask(f"The borough should answer its letters. {_LONG}")),
            ),
            improvements=(Ask("Leaders should share what they know."), Ask("Leaders should measure what they do.")),
            leaders=(
                (
                    f"{borough}",
                    "Ottilie Marchbank - Director of Children’s Services",
                    "www.tarn-and-hithe.example",
                    "1 Quay Street",
                ),
                (
                    "Thamesmouth ICB",
                    "Emeka Vaughan – ICB Chief Executive",
                    "www.thamesmouth.nhs.example",
                    "2 Dock Road",
                ),
            ),
            team=(
                ("Ms Ffion Drew, HMI, Lead Inspector", "Paul Ng, HMI"),
                ("Orla Stead, CQC Lead Inspector", "Guy Bell, Children’s Services Inspector"),
            ),
            leads=("Ffion Drew", "Orla Stead"),
            people=(
                Someone("Ottilie Marchbank", "Officer", "Director of Children’s Services", borough),
                Someone("Emeka Vaughan", "Person", "ICB Chief Executive", board),
                Someone("Ffion Drew", "Inspector", "HMI, Lead Inspector", "Ofsted"),
                Someone("Paul Ng", "Inspector", "HMI", "Ofsted"),
                Someone("Orla Stead", "Inspector", "CQC Lead Inspector", "Care Quality Commission"),
                Someone("Guy Bell", "Inspector", "Children’s Services Inspector", "Care Quality Commission"),
            ),
        )
    )


def inconsistent() -> Made:
    """The second outcome, leaders without labels and over two lines, a lead with a title."""
    return set_area_send(
        AreaSend(
            council=_ULVERLEY,
            dates="30 September 2024 to 4 October 2024",
            visits=(("2024-09-30", "2024-10-04"),),
            previous="4 to 8 July 2016",
            outcome="inconsistent",
            partners="Ulverley Council and NHS Ulverley, Marl and Trent Integrated Care Board (ICB) are jointly "
            "responsible for the planning and commissioning of services for children and young people with SEND.",
            after=_ASKED,
            findings=_FILLER * 3,
            improvements=(
                Ask("Ulverley Council should write plans that a child can read."),
                Ask("Leaders should further their work on autism. They should ask parents. Parents will answer."),
                Ask("Leaders need to ensure:", ("early help", "late help that is still help.")),
                Ask("Health leaders should find the wheelchairs."),
            ),
            leaders=(
                (
                    "Ulverley Local Authority",
                    "Rosalind Tench, Interim Executive Director of Children, Families and Lifelong Learning",
                    "www.ulverley.example",
                ),
                ("NHS Ulverley, Marl and Trent ICB", "Professor Dinah Kemble, Chief Executive", "www.umt.nhs.example"),
            ),
            team=(
                ("Mr Rhys Penn, Ofsted lead inspector", "Jo Larch, Ofsted HMI"),
                ("Mona Steele, CQC lead inspector", "Ivor Cray, CQC Inspector"),
            ),
            leads=("Rhys Penn", "Mona Steele"),
            people=(
                Someone(
                    "Rosalind Tench",
                    "Officer",
                    "Interim Executive Director of Children, Families and Lifelong Learning",
                    "Ulverley Council",
                ),
                Someone(
                    "Dinah Kemble", "Person", "Chief Executive", "NHS Ulverley, Marl and Trent Integrated Care Board"
                ),
                Someone("Rhys Penn", "Inspector", "Ofsted lead inspector", "Ofsted"),
                Someone("Jo Larch", "Inspector", "Ofsted HMI", "Ofsted"),
                Someone("Mona Steele", "Inspector", "CQC lead inspector", "Care Quality Commission"),
                Someone("Ivor Cray", "Inspector", "CQC Inspector", "Care Quality Commission"),
            ),
        )
    )


VARIANTS = {
    made.__name__: made
    for made in (
        twelve_addressees,
        several_councils,
        priority_bullets,
        names_on_lines_of_their_own,
        three_boards,
        bodies_last,
        inconsistent,
    )
}
"""Each variant by name."""
