"""The Isle of Merrin's report on special educational needs and disabilities."""

from __future__ import annotations

from ..findings import shared
from ..layouts import AreaSend, Ask, Council, Someone

_BOARD = "NHS Merrin and the Sound Integrated Care Board"


def report(council: Council) -> AreaSend:
    """The report of the inspection of June 2023."""
    return AreaSend(
        council=council,
        dates="12 June 2023 to 16 June 2023",
        visits=(("2023-06-12", "2023-06-16"),),
        previous="4 to 8 March 2019",
        outcome="inconsistent",
        partners=f"The {council.name} and {_BOARD} (ICB) are jointly responsible for the planning and commissioning of "
        "services for children and young people with SEND in the islands.",
        after=(
            "The next full area SEND inspection will be within approximately three years.",
            "Ofsted and the Care Quality Commission (CQC) ask that the local area partnership updates and publishes "
            "its strategic plan based on the recommendations set out in this report.",
        ),
        findings=shared(council, "disabled-children", "early-help", "plans-vague"),
        improvements=(
            Ask("Leaders should shorten the waits for autism assessments, and help families while they wait."),
            Ask("Leaders should plan with young people for adulthood before they leave the islands’ only school."),
            Ask("Health leaders should say which therapies the mainland gives and which the islands do."),
        ),
        leaders=(
            (council.name, "Jory Tamblyn, Director of Children’s Services", "www.merrin.example"),
            ("Merrin and the Sound ICB", "Kerensa Vosper, Chief Nursing Officer", "www.merrin.nhs.example"),
        ),
        team=(
            ("Rowan Thistlewood, Ofsted Lead inspector", "Petra Lumley, Ofsted HMI"),
            ("Ayo Birchall, CQC Lead inspector", ""),
        ),
        leads=("Rowan Thistlewood", "Ayo Birchall"),
        people=(
            Someone("Jory Tamblyn", "Officer", "Director of Children’s Services", council.name),
            Someone("Kerensa Vosper", "Person", "Chief Nursing Officer", _BOARD),
            Someone("Rowan Thistlewood", "Inspector", "Ofsted Lead inspector", "Ofsted"),
            Someone("Petra Lumley", "Inspector", "Ofsted HMI", "Ofsted"),
            Someone("Ayo Birchall", "Inspector", "CQC Lead inspector", "Care Quality Commission"),
        ),
    )
