"""Inspection frameworks and the areas they judge; :mod:`councilgraph.ontology.crosswalk` compares the areas.

Sources: the reports of each framework (titles and first pages), Ofsted's framework documents of November 2013
(single inspection framework), January 2018 and January 2023 (inspecting local authority children's services), and
the April 2013 framework for looked after children.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Area:
    """An area that a framework judges: its code, and the wordings in which reports print it.

    Wordings are lower case, with single spaces and straight apostrophes, without the number in front. ``first`` and
    ``last`` are days of inspection, where the framework did not grade the area all the while. A ``joint`` area is
    one grade for what another framework or a later time grades apart.
    """

    code: str
    wordings: tuple[str, ...]
    first: date | None = None
    last: date | None = None
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Framework:
    """An inspection framework: its ``name`` is what ``Inspection.framework`` holds, its ``slug`` stands in ids.

    ``first`` and ``last`` are days of inspection on which it was in use, as far as its reports show.
    """

    name: str
    slug: str
    title: str
    inspectorates: tuple[str, ...]
    areas: tuple[Area, ...] = ()
    first: date | None = None
    last: date | None = None

    def judges(self, code: str) -> bool:
        """Whether it declares an area with this code, on whatever days."""
        return any(area.code == code for area in self.areas)


CARE_LEAVERS_SPLIT = date(2023, 1, 1)
"""Inspections that start on or after this day grade care leavers apart (ILACS framework, January 2023)."""

OVERALL_GRADE_ENDS = date(2026, 4, 1)
"""ILACS inspections that start on or after this day give no overall grade (ILACS framework, April 2026)."""

_LEADERS = Area("leadership", ("the impact of leaders on social work practice with children and families",))
_HELP = Area(
    "help-and-protection",
    ("the experiences and progress of children who need help and protection",),
)
_OVERALL = Area("overall", ("overall effectiveness",), last=OVERALL_GRADE_ENDS - timedelta(days=1))
_SIF_AREAS = (
    Area("help-and-protection", ("children who need help and protection",)),
    Area("looked-after", ("children looked after and achieving permanence",)),
    Area("adoption", ("adoption performance",)),
    Area("care-leavers", ("experiences and progress of care leavers",)),
    Area("leadership", ("leadership, management and governance",)),
    Area("overall", ("overall judgement",)),
)

LOOKED_AFTER_2013 = Framework(
    "Looked after children",
    "looked-after-2013",
    "Inspection of local authority services for looked after children",
    ("Ofsted",),
    (
        Area("overall", ("overall effectiveness",)),
        Area("capacity", ("capacity for improvement", "capacity to improve")),
        Area(
            "outcomes",
            ("outcomes for looked after children and care leavers", "outcomes for looked after children"),
        ),
        Area("provision", ("quality of provision", "the quality of provision")),
        Area("leadership", ("leadership and management", "leadership, management and governance")),
        Area("safeguarding", ("safeguarding outcomes", "safeguarding outcomes for looked after children")),
    ),
    date(2013, 4, 1),
    date(2013, 10, 31),
)
SIF = Framework(
    "SIF",
    "sif",
    "Inspection of services for children in need of help and protection, children looked after and care leavers",
    ("Ofsted",),
    _SIF_AREAS,
    date(2013, 11, 1),
    date(2018, 3, 31),
)
SIF_REINSPECTION = Framework(
    "SIF re-inspection",
    "sif-re-inspection",
    "Re-inspection of services for children in need of help and protection, children looked after and care leavers",
    ("Ofsted",),
    _SIF_AREAS,
    date(2016, 1, 1),
    date(2018, 6, 30),
)
LSCB_REVIEW = Framework(
    "LSCB review",
    "sif-lscb-review",  # sorts after "sif", so that the council's own inspection stands first in every listing
    "Review of the effectiveness of the Local Safeguarding Children Board",
    ("Ofsted",),
    (Area("lscb", ("the effectiveness of the local safeguarding children board",)),),
    date(2013, 11, 1),
    date(2018, 3, 31),
)
ILACS = Framework(
    "ILACS",
    "ilacs",
    "Inspection of local authority children's services",
    ("Ofsted",),
    (
        _LEADERS,
        _HELP,
        Area(
            "care-and-care-leavers",
            ("the experiences and progress of children in care and care leavers",),
            last=CARE_LEAVERS_SPLIT - timedelta(days=1),
            joint=True,
        ),
        Area("care", ("the experiences and progress of children in care",), first=CARE_LEAVERS_SPLIT),
        Area("care-leavers", ("the experiences and progress of care leavers",), first=CARE_LEAVERS_SPLIT),
        _OVERALL,
    ),
    date(2018, 1, 1),
    None,
)
FOCUSED_VISIT = Framework("focused visit", "focused-visit", "Focused visit", ("Ofsted",), first=date(2018, 1, 1))
MONITORING_VISIT = Framework(
    "monitoring visit", "monitoring-visit", "Monitoring visit", ("Ofsted",), first=date(2015, 1, 1)
)
JTAI = Framework(
    "JTAI",
    "jtai",
    "Joint targeted area inspection",
    (
        "Ofsted",
        "Care Quality Commission",
        "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
        "His Majesty's Inspectorate of Probation",
    ),
    first=date(2016, 1, 1),
)
AREA_SEND = Framework(
    "Area SEND",
    "area-send",
    "Area SEND inspection",
    ("Ofsted", "Care Quality Commission"),
    first=date(2023, 1, 1),
)

FRAMEWORKS: tuple[Framework, ...] = (
    LOOKED_AFTER_2013,
    SIF,
    SIF_REINSPECTION,
    LSCB_REVIEW,
    ILACS,
    JTAI,
    AREA_SEND,
    FOCUSED_VISIT,
    MONITORING_VISIT,
)


def framework_named(name: str) -> Framework | None:
    """The framework with this name or slug, or None."""
    wanted = name.casefold()
    return next((f for f in FRAMEWORKS if wanted in (f.name.casefold(), f.slug)), None)


def grade_series(framework: Framework | None) -> tuple[str, ...] | None:
    """The inspectorates in whose series of a council's grades the framework stands; None where it stands in none.

    A framework without areas gives no grades, and the review of a safeguarding board grades another body.
    """
    if framework is None or not framework.areas or framework is LSCB_REVIEW:
        return None
    return framework.inspectorates
