"""Council of the Isle of Merrin: a very small authority, and reports of visits of a few days."""

from __future__ import annotations

from dataclasses import replace

from ..findings import shared
from ..layouts import FORM_2019, FORM_2021, Ask, Council, Ilacs
from . import _merrin_2023_send

COUNCIL = Council("x-merrin", "Council of the Isle of Merrin", "Council of the Isle of Merrin", "Isle of Merrin")

_2020 = Ilacs(
    council=COUNCIL,
    form=FORM_2019,
    dates="3 February 2020 to 7 February 2020",
    visits=(("2020-02-03", "2020-02-07"),),
    leads=("Devika Sandhu-Vale",),
    grades={
        "leadership": "Good",
        "help-and-protection": "Outstanding",
        "care-and-care-leavers": "Good",
        "overall": "Good",
    },
    opening=(
        "About 900 children live on the Isle of Merrin, and the council knows most of them by name. That is a strength "
        "which it takes care not to abuse: what is said in confidence stays there.",
        "Help for families is outstanding. The ferry is met, if need be, by a worker with a pushchair.",
    ),
    asks=(
        Ask("The recording of supervision, so that it shows the thinking behind decisions."),
        Ask("The range of activities on the mainland for children in care."),
    ),
    findings={
        "help-and-protection": (
            "When a child is at risk the social worker, the doctor and the constable meet within the hour, and often "
            "on the quay.",
            *shared(COUNCIL, "early-help", "assessments", "plans"),
        ),
        "care-and-care-leavers": (
            "Two children are in care and one young person has left it. All three are doing well.",
            *shared(COUNCIL, "health", "reviews"),
        ),
        "leadership": (
            "The director holds four other posts and does this one well.",
            *shared(COUNCIL, "members", "caseloads"),
        ),
    },
)

_2023 = Ilacs(
    council=COUNCIL,
    form=replace(FORM_2021, alone=True, bullet="\u25aa"),
    dates="10 to 12 October 2023",
    visits=(("2023-10-10", "2023-10-12"),),
    leads=("Bronagh Kestle",),
    grades={
        "leadership": "Inadequate",
        "help-and-protection": "Inadequate",
        "care": "Requires Improvement to be good",
        "care-leavers": "Not judged",
        "overall": "Inadequate",
    },
    opening=(
        "Help and protection for children on the Isle of Merrin is inadequate. The team of three "
        "that inspectors met in 2020 has gone. Its work is done by agency staff who travel from the mainland, when "
        "the ferry sails.",
        "Concerns about children are passed on by word of mouth. Some are written down later and some are not. In four "
        "cases nothing was done, and inspectors asked the council to act before they left the island.",
        "Nobody on the island is a care leaver at present, and that judgement has not been made.",
    ),
    asks=(
        Ask("The recording of contacts and concerns, so that no child is overlooked."),
        Ask("The timeliness and quality of strategy meetings, and the part that other agencies take in them."),
        Ask("The quality of assessments, including the use of chronologies."),
        Ask("Compliance with what the law requires for children in private fostering arrangements."),
        Ask("Supervision that is regular and that challenges practice."),
        Ask("The oversight by leaders and councillors of children’s services."),
    ),
    findings={
        "help-and-protection": (
            "Multi-agency meetings are arranged for when everyone can be on the island. In October that meant once in "
            "three weeks.",
            *shared(COUNCIL, "assessments-uneven", "plans-vague"),
            "Two visiting families had left children with friends for the season. The council had not been told, and "
            "did not ask when it heard.",
        ),
        "care": (
            "The one child in care is safe and is fond of her carers. Her plan has not been reviewed since the spring.",
            *shared(COUNCIL, "health"),
        ),
        "leadership": (
            "The director’s post has been vacant since March, and the duties have been shared among people who did not "
            "know that they had them.",
            *shared(COUNCIL, "audit-weak", "leaders-new"),
        ),
    },
)

REPORTS = {
    "isle-of-merrin-2020-03-20.pdf": _2020,
    "isle-of-merrin-2023-08-18.pdf": _merrin_2023_send.report(COUNCIL),
    "isle-of-merrin-2023-12-01.pdf": _2023,
}
