"""Reviews of Local Safeguarding Children Boards, 2013 to 2018: alone, or as the second part of another report.

A review inspects the board and not the council, so that its grade is never the council's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from ..graph.ids import readable_id
from ..graph.records import Claim, NodeRef, Problem
from ..ontology.frameworks import LSCB_REVIEW
from ..ontology.grades import GRADE_PATTERN
from .context import Context
from .document import Document, Line
from .judgements import PrintedJudgement, read_headline
from .reports import ReportReader, Title, find_title, unread_grade
from .statements import mention, state

SECTION = "LSCB"
"""What ``Recommendation.section`` holds for a board's recommendations."""

_BOARD = r"(?:local\s+)?safeguarding\s+children(?:['\u2019]s)?\s+board"
_TITLES = (
    re.compile(
        rf"^[ \t]*(?P<council>[^\n\d:]+?(?:\n[^\n\d:]+?)?)(?:\s+{_BOARD}(?:\s*\(\w+\))?)?[ \t]*\n"
        rf"[ \t]*(?:Inspection|Review)\s+of\s+the\s+effectiveness\s+of\s+the\s+{_BOARD}",
        re.MULTILINE | re.IGNORECASE,
    ),
    # The place inside the title: known from lists of publications, not seen in a report.
    re.compile(
        r"^[ \t]*(?:Inspection|Review)\s+of\s+the\s+effectiveness\s+of\s+(?:the\s+)?"
        r"(?P<council>(?!local\b)\S[^\n\d:]*?)"
        rf"(?:['\u2019]s?)?\s+{_BOARD}",
        re.MULTILINE | re.IGNORECASE,
    ),
)
_PHRASE = re.compile(rf"(?:Inspection|Review)\s+of\s+the\s+effectiveness\s+of\s+the\s+{_BOARD}", re.IGNORECASE)
_DATED = re.compile(r"^[ \t]*Inspection\s+dates?\b", re.MULTILINE | re.IGNORECASE)
# Hartlepool 2014 prints "The judgement for the effectiveness of the Local Safeguarding Children Board (LSCB) is
# requires improvement", Oxfordshire 2014 "The effectiveness of the LSCB is good.", York 2017 "The Local Safeguarding
# Children Board is outstanding".
_GRADE = re.compile(
    rf"(?P<area>(?:The\s+)?(?:judgement\s+for\s+the\s+)?(?:effectiveness\s+of\s+the\s+)?(?:{_BOARD}|LSCB)"
    rf"(?:\s*\((?:\w+)\))?)\s+(?:is\s+|are\s+)?(?:judged\s+(?:to\s+be\s+)?)?(?P<grade>{GRADE_PATTERN})\b",
    re.IGNORECASE,
)
_SECTION = re.compile(
    rf"(?:Section\s+2\b.*|(?:The\s+)?{_BOARD}(?:\s*\(\w+\))?|What\s+does\s+the\s+LSCB\s+need\s+to\s+improve\?"
    rf"|The\s+{_BOARD}(?:\s*\(\w+\))?\s+(?:is\s+(?:good|outstanding|inadequate)|requires(?:\s+improvement.*)?)\.?)",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"^[ \t]*Contents\b", re.MULTILINE)
_FIRST_SECTION_PAGE = 5  # the council's own findings fill more pages than this in every report


def board_ref(code: str) -> NodeRef:
    """The node of a council's board; its id is the council's, ``code``, with another key."""
    return NodeRef("Organisation", readable_id("organisation", "lscb", code))


def board_title(document: Document, first: int = 1) -> Title | None:
    """The title of a review that is a report of its own: alone in the file, or after another report in it."""
    for page in document.pages[first - 1 :]:
        if _DATED.search(page.text) and (title := find_title(page, _TITLES)):
            return title
    return None


def section_start(document: Document, last: int) -> Line | None:
    """The line that opens the part on the board within a joint report, or None where there is none."""
    contents = max((page.number for page in document.pages[:6] if _CONTENTS.search(page.text)), default=0)
    for line in document.lines(max(_FIRST_SECTION_PAGE, contents + 1), last):
        if _SECTION.fullmatch(line.text.strip()):
            return line
    return None


def joint_title(report: ReportReader) -> Title | None:
    """The review's own words in the title of a joint report, with the council's name of that title."""
    match = _PHRASE.search(report.page.text)
    if match is None:
        return None
    title = report.title
    return Title(title.page, *match.span(), title.council_start, title.council_end)


class BoardReview:
    """One review of a board, whose title is ``title``.

    ``joint`` says whether it is part of a joint report; then ``section`` is the line that opens it, where one does.
    """

    def __init__(
        self, document: Document, context: Context, title: Title, section: Line | None = None, *, joint: bool = False
    ) -> None:
        self.report = ReportReader(document, context, LSCB_REVIEW, title)
        self.section = section
        self.joint = joint

    @property
    def board(self) -> NodeRef:
        """The board's node."""
        return board_ref(self.report.key.partition("/")[0])

    def claims(self) -> Iterator[Claim | Problem]:
        """The claims on the review, the board and its grade; problems with the header only where it is its own."""
        report = self.report
        yield from (stated for stated in report.header(self.board) if self.alone or isinstance(stated, Claim))
        place = report.council.short_name if report.council else report.printed_council
        evidence = report.title_evidence
        yield mention(report.document, self.board, evidence)
        yield from state(self.board, evidence, name=f"{place} Safeguarding Children Board", kind="partnership")
        if self.grade is None:
            yield unread_grade("the effectiveness of the Local Safeguarding Children Board", report.page.number)
        else:
            yield from report.judgement(self.grade)

    @property
    def alone(self) -> bool:
        """Whether the review is not part of a joint report."""
        return not self.joint

    @cached_property
    def grade(self) -> PrintedJudgement | None:
        """The board's grade: from the title page, else from the page that opens its section."""
        on_title_page = read_headline(self.report.page, _GRADE, "lscb")
        if on_title_page is not None or self.section is None:
            return on_title_page
        page = self.report.document.page(self.section.page)
        return read_headline(page, _GRADE, "lscb", self.section.start)
