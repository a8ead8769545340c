"""Temsworth's report on special educational needs and disabilities, with areas for priority action."""

from __future__ import annotations

from ..findings import shared
from ..layouts import AreaSend, Ask, Council, Priority, Someone

_BOARD = "NHS Lea and Temsworth Integrated Care Board"


def report(council: Council) -> AreaSend:
    """The report of the inspection of January 2025."""
    return AreaSend(
        council=council,
        dates="13 to 17 January 2025",
        visits=(("2025-01-13", "2025-01-17"),),
        previous="2 to 6 October 2017",
        outcome="widespread and/or systemic failings",
        partners=f"The {council.name} and {_BOARD} (ICB) are jointly responsible for the planning and commissioning of "
        "services for children and young people with SEND in Temsworth.",
        after=(
            "A monitoring inspection will be carried out within approximately 18 months. The next full reinspection "
            "will be within approximately three years.",
            "As a result of this inspection, His Majesty’s Chief Inspector requires the local area partnership to "
            "prepare and submit a priority action plan (area SEND) to address the identified areas for priority "
            "action.",
        ),
        findings=shared(council, "disabled-children", "early-help-thin", "assessments-uneven", "plans-vague", "health"),
        priorities=(
            Priority(
                f"{council.name} and NHS Lea and Temsworth ICB",
                (council.name, _BOARD),
                Ask(
                    "Leaders should act together and at once, so that:",
                    (
                        "education, health and care plans are written in the time that the law gives",
                        "annual reviews take place, and plans change when a child does.",
                    ),
                ),
            ),
            Priority(
                "NHS Lea and Temsworth ICB",
                (_BOARD,),
                Ask("Leaders should shorten the waits for autism assessments, and help families while they wait."),
            ),
            Priority(
                council.name,
                (council.name,),
                Ask(
                    "Leaders should know at any time which children are missing from education, and find them a place."
                ),
            ),
        ),
        improvements=(
            Ask("Leaders should plan with young people for adulthood from year 9 on."),
            Ask(
                "Leaders should improve how they speak with parents, in particular:",
                ("by answering letters", "by saying what became of what parents had said."),
            ),
        ),
        leaders=(
            (council.name, "Verity Osgood, Director of Children’s Services", "www.temsworth.example"),
            ("NHS Lea and Temsworth ICB", "Dr Anselm Quaye, Chief Executive", "www.lea-temsworth.nhs.example"),
        ),
        team=(
            ("Rowan Thistlewood, Ofsted HMI Lead inspector", "Petra Lumley, Ofsted HMI"),
            ("Cosmo Farrant, CQC Lead inspector", "Ayo Birchall, CQC inspector"),
        ),
        leads=("Rowan Thistlewood", "Cosmo Farrant"),
        people=(
            Someone("Verity Osgood", "Officer", "Director of Children’s Services", council.name),
            Someone("Anselm Quaye", "Person", "Chief Executive", _BOARD),
            Someone("Rowan Thistlewood", "Inspector", "Ofsted HMI Lead inspector", "Ofsted"),
            Someone("Petra Lumley", "Inspector", "Ofsted HMI", "Ofsted"),
            Someone("Cosmo Farrant", "Inspector", "CQC Lead inspector", "Care Quality Commission"),
            Someone("Ayo Birchall", "Inspector", "CQC inspector", "Care Quality Commission"),
        ),
    )
