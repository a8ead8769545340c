"""Inspection frameworks and the areas they judge; :mod:`councilgraph.ontology.crosswalk` compares the areas.

Sources: the reports of each framework (titles and first pages), Ofsted's framework documents of November 2013
(single inspection framework), January 2018 and January 2023 (inspecting local authority children's services), and
the April 2013 framework for looked after children; the Care Quality Commission's guidance for local authorities (nine
quality statements, scores 1 to 4, pilots from May 2023); HM Inspectorate of Probation's standards for youth offending
services of May 2018, for youth justice services of July 2021 and for work with children and victims of 2025; HMICFRS's
programme of national child protection inspections (April 2014, graded from February 2024) and its PEEL programme.
Focused visits come with the framework of January 2018, monitoring visits with the handbook of 2015.
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

    ``first`` and ``last`` are days of inspection on which it was in use, as far as its reports show. Grades of adult
    social care, youth justice and policing have area codes of their own, which begin with ``adults-``, ``youth-`` and
    ``police-``, so that none can be taken for a grade of children's services.
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

CQC_ADULT_SOCIAL_CARE = Framework(
    "CQC adult social care",
    "cqc-adult-social-care",
    "Local authority assessment: adult social care",
    ("Care Quality Commission",),
    (
        Area("adults-working-with-people", ("how the local authority works with people", "working with people")),
        Area("adults-assessing-needs", ("assessing needs",)),
        Area(
            "adults-healthier-lives",
            ("supporting people to live healthier lives", "supporting people to lead healthier lives"),
        ),
        Area("adults-equity", ("equity in experience and outcomes", "equity in experiences and outcomes")),
        Area("adults-providing-support", ("providing support",)),
        Area("adults-care-provision", ("care provision, integration and continuity",)),
        Area("adults-partnerships", ("partnerships and communities",)),
        Area(
            "adults-ensuring-safety",
            (
                "how the local authority ensures safety within the system",
                "how the local authority ensures safety in the system",
                "ensuring safety within the system",
            ),
        ),
        Area(
            "adults-safe-systems",
            ("safe pathways, systems and transitions", "safe systems, pathways and transitions"),
        ),
        Area("adults-safeguarding", ("safeguarding",)),
        Area("adults-leadership", ("leadership",)),
        Area("adults-governance", ("governance, management and sustainability",)),
        Area("adults-learning", ("learning, improvement and innovation",)),
        Area("adults-overall", ("overall rating", "local authority rating", "rating", "overall")),
    ),
    date(2023, 5, 1),
)
YOUTH_JUSTICE = Framework(
    "Youth justice",
    "youth-justice",
    "Inspection of youth offending services, from 2021 youth justice services",
    ("His Majesty's Inspectorate of Probation",),
    (
        Area("youth-governance", ("governance and leadership",)),
        Area("youth-staff", ("staff",)),
        Area("youth-partnerships", ("partnerships and services",)),
        Area("youth-information", ("information and facilities",)),
        Area("youth-court-assessment", ("assessment",)),
        Area("youth-court-planning", ("planning",)),
        Area("youth-court-delivery", ("implementation and delivery",)),
        Area("youth-court-reviewing", ("reviewing",)),
        Area("youth-out-of-court-assessment", ("assessment",)),
        Area("youth-out-of-court-planning", ("planning",)),
        Area("youth-out-of-court-delivery", ("implementation and delivery",)),
        Area(
            "youth-out-of-court-provision",
            ("out-of-court disposal policy and provision", "out of court disposal policy and provision"),
        ),
        Area("youth-joint-working", ("joint working",)),
        Area("youth-resettlement", ("resettlement policy and provision", "resettlement")),
        Area("youth-work-with-children", ("work with children", "quality of work with children")),
        Area("youth-assessing", ("assessing",)),
        Area("youth-delivery", ("delivering", "delivery")),
        Area("youth-work-with-victims", ("work with victims", "quality of work with victims")),
        Area("youth-overall", ("overall rating",)),
    ),
    date(2018, 6, 1),
)
POLICE_CHILD_PROTECTION = Framework(
    "National child protection inspection",
    "police-child-protection",
    "National child protection inspection of a police force",
    ("His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",),
    (
        Area("police-leadership", ("leadership",)),
        Area("police-partnership-working", ("partnership working",)),
        Area("police-initial-response", ("initial response",)),
        Area("police-risk-assessment", ("risk assessment and referral",)),
        Area("police-investigation", ("investigation",)),
    ),
    date(2014, 4, 1),
)
POLICE_CHILD_PROTECTION_REVIEW = Framework(
    "National child protection post-inspection review",
    "police-child-protection-review",
    "National child protection inspection of a police force: post-inspection review or re-inspection",
    POLICE_CHILD_PROTECTION.inspectorates,
    first=date(2015, 1, 1),
)
PEEL = Framework(
    "PEEL",
    "peel",
    "Police effectiveness, efficiency and legitimacy",
    POLICE_CHILD_PROTECTION.inspectorates,
    (
        Area("police-preventing-crime", ("preventing and deterring crime", "preventing crime")),
        Area("police-treatment-of-public", ("police powers and treating the public", "treatment of the public")),
        Area("police-responding", ("responding to the public",)),
        Area("police-investigating-crime", ("investigating crime",)),
        Area("police-protecting-vulnerable", ("protecting vulnerable people", "protecting the vulnerable")),
        Area("police-managing-offenders", ("managing offenders and suspects", "managing offenders")),
        Area("police-organised-crime", ("disrupting serious organised crime",)),
        Area("police-recording-crime", ("recording data about crime", "recording crime")),
        Area(
            "police-workforce",
            (
                "developing a positive workplace",
                "building, supporting and protecting the workforce",
                "supporting and protecting the workforce",
            ),
        ),
        Area(
            "police-force-management",
            (
                "leadership and force management",
                "strategic planning, organisational management and value for money",
                "planning, organisational management and efficiency",
            ),
        ),
    ),
    date(2014, 1, 1),
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
    CQC_ADULT_SOCIAL_CARE,
    YOUTH_JUSTICE,
    POLICE_CHILD_PROTECTION,
    POLICE_CHILD_PROTECTION_REVIEW,
    PEEL,
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
