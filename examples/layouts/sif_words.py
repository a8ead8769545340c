"""Words that stand in every report under the single inspection framework: contents, footnotes, small print."""

from __future__ import annotations

AREAS = {
    "help-and-protection": "1. Children who need help and protection",
    "looked-after": "2. Children looked after and achieving permanence",
    "adoption": "2.1 Adoption performance",
    "care-leavers": "2.2 Experiences and progress of care leavers",
    "leadership": "3. Leadership, management and governance",
}
"""The areas as the table of judgements prints them, by their codes."""
BOARD_AREA = "lscb"
SPLIT = 388.0
SECTIONS = {
    "help-and-protection": "The experiences and progress of children who need help and protection",
    "looked-after": "The experiences and progress of children looked after and achieving permanence",
    "leadership": "Leadership, management and governance",
}
THE_BOARD = "The Local Safeguarding Children Board"
BOARD = "The effectiveness of the Local Safeguarding Children Board"

COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
EARLY_CONTENTS = (
    ("Section 1: the local authority", 0),
    ("Summary of key findings", 1),
    ("What does the local authority need to improve?", 1),
    ("Information about this inspection", 1),
    ("Information about this local authority area", 1),
    ("Inspection judgements about the local authority", 1),
    ("What the inspection judgements mean: the local authority", 1),
    (f"Section 2: {BOARD}", 0),
)
PRIORITY_CONTENTS = (
    ("The local authority", 0),
    ("Summary of findings", 1),
    ("What does the local authority need to improve?", 1),
    ("The local authority’s strengths", 1),
    ("Summary for children and young people", 1),
    ("Information about this local authority area", 1),
    ("Inspection judgements about the local authority", 1),
    ("The Local Safeguarding Children Board (LSCB)", 0),
    ("What does the LSCB need to improve?", 1),
    ("Inspection judgement about the LSCB", 1),
    ("What the inspection judgements mean", 0),
    ("Information about this inspection", 0),
)
CONTENTS_2015 = (
    ("Executive summary", 0),
    ("The local authority", 0),
    ("Information about this local authority area", 1),
    ("Recommendations", 1),
    ("Summary for children and young people", 1),
    ("The experiences and progress of children who need help and protection", 1),
    ("The experiences and progress of children looked after and achieving permanence", 1),
    ("Leadership, management and governance", 1),
    ("The Local Safeguarding Children Board (LSCB)", 0),
    ("Inspection findings – the Local Safeguarding Children Board", 1),
    ("Information about this inspection", 0),
)
COMBINED = (
    "Two pieces of work are brought together here, as section 152 of the Education and Inspections Act 2006 allows: "
    "the inspection of the council’s functions and the review of the board that is required by the regulations of 2013."
)
AREA_NOTE = "The council checked this part of the report and added newer figures of its own, which nobody has audited."
HOW = (
    "Inspectors followed individual children through the service. They read files, sat in on meetings, went out with "
    "social workers and spoke with families, carers and young people who were willing to talk. They compared what they "
    "saw with what the council believes about itself."
)
MEANINGS = (
    "Outstanding services do far more than is asked of them, and children’s lives are much the better for it.",
    "Good services help, protect and look after children well, and keep doing so.",
    "Services that require improvement leave no child in widespread or serious danger, but are not yet good.",
    "Inadequate services leave children in danger, or leave those in care without the care they are owed.",
)
SERVICES = "of services for children in need of help and protection, children looked after and care leavers"
TITLE_RIGHT = 460.0
"""Where the lines of the title end, in points."""
PARTS = {
    "adoption": "for adoption performance",
    "care-leavers": "about the experience and progress of care leavers",
}
"""How the grades within the second area are announced, by their codes."""
