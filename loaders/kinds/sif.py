"""Reports of Ofsted's single inspection framework (SIF), November 2013 to 2018, and of its re-inspections.

Most hold the review of the Local Safeguarding Children Board as a second part with a list of recommendations and a
grade of its own; Kingston upon Hull 2015 holds it as a second report with its own title page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from ...graph.records import Claim, Problem
from ...ontology.frameworks import SIF, SIF_REINSPECTION, Framework
from ...ontology.grades import GRADE_PATTERN
from ..context import Context
from ..document import Document, Page
from ..judgements import PrintedJudgement, UnreadGrade, read_headline, read_table
from ..recommendations import Heading, RecommendationClaims, find_headings, read_lists
from ..reports import ReportReader, Title, find_title, no_recommendations
from ..safeguarding_boards import SECTION, BoardReview, board_title, joint_title, section_start

KIND = "SIF report"

_TITLES = (
    re.compile(
        r"^(?:[ \t]*\d+[ \t]*\n)?[ \t]*(?P<council>[^\n\d][^\n]*(?:\n[^\n]+){0,2}?)\n[ \t]*"
        r"(?:Re-?\s?)?Inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection,?\s+children\s+looked\s+after\s+and\s+"
        r"care\s+leavers",
        re.MULTILINE | re.IGNORECASE,
    ),
)
_COUNCILS_PAGES = 20  # the council's own list stands before this page, the board's after it, in every report seen
_AREAS = tuple(area for area in SIF.areas if area.code != "overall")
# Reports of 2014 print "The overall judgement is requires improvement", of 2015 "The overall judgement is that
# children's services are good", from 2016 on "Children's services in ... require improvement to be good".
_OVERALL = re.compile(
    r"(?P<area>The\s+overall\s+judgement(?:\s+is(?:\s+that\s+children['\u2019]s\s+services)?)?"
    r"|Children['\u2019]s\s+services\s+(?:in|for)\s[^.]{2,120}?)"
    rf"\s+(?:is\s+|are\s+)?(?P<grade>{GRADE_PATTERN})\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:What\s+do(?:es)?\s+(?:the\s+)?(?:[Ll]ocal\s+[Aa]uthority|LSCB|[Bb]oard|[Cc]ouncil|[Ll]ocal\s+[Ss]afeguarding"
    r"\s+[Cc]hildren\s+[Bb]oard)\s+need\s+to\s+improve|Recommendations(?:\s+for\s+.{3,60})?|Areas\s+for\s+[Ii]mprovement"
    r"|Priority\s+(?:and|or)\s+[Ii]mmediate\s+[Aa]ctions?)\s*[?:]?\d?"
)
_END = re.compile(
    r"(?:section\s+\d|summary|executive\s+summary|information\s+about|inspection\s+(?:findings|judgements?)|contents"
    r"|(?:summary\s+of\s+)?(?:key\s+)?findings|(?:key\s+)?strengths|progress\s+since|the\s+experiences\s+and\s+progress"
    r"|any\s+complaints|what\s+(?:the|does|do|inspection)|.*\bstrengths?(?:\s+and\s+weaknesses.*)?:?$"
    r"|.*\bhas\s+the\s+following\b|the\s+local\s+safeguarding\s+children\s+board\b)",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the first page has the framework's title above the inspection's dates."""
    return find_title(document.page(1), _TITLES) is not None


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a report, and of the board's review in it."""
    title = find_title(document.page(1), _TITLES)
    if title is None:
        return
    second = board_title(document, first=2)
    report = ReportReader(document, context, _framework(document.page(1), title), title, _end_of_first(second))
    yield from report.header(report.council_node)
    judgements = list(_judgements(report.page))
    yield from report.judgements(judgements, [area.code for area in SIF.areas])
    board = _board(report, second)
    if board is not None:
        yield from board.claims()
    yield from _recommendations(report, [judgement for judgement in judgements if judgement.code == "overall"], board)


def _framework(page: Page, title: Title) -> Framework:
    printed = page.text[title.start : title.end]
    return SIF_REINSPECTION if re.search(r"\bre-?\s?inspection", printed, re.IGNORECASE) else SIF


def _end_of_first(second: Title | None) -> int | None:
    return second.page - 1 if second is not None else None


def _judgements(page: Page) -> Iterator[PrintedJudgement | UnreadGrade]:
    overall = read_headline(page, _OVERALL, "overall")
    if overall is not None:
        yield overall
    yield from read_table(page, _AREAS)


def _board(report: ReportReader, second: Title | None) -> BoardReview | None:
    if second is not None:
        return BoardReview(report.document, report.context, second)
    title = joint_title(report)
    if title is None:
        return None
    section = section_start(report.document, report.last)
    return BoardReview(report.document, report.context, title, section, joint=True)


def _recommendations(
    report: ReportReader, overall: list[PrintedJudgement | UnreadGrade], board: BoardReview | None
) -> Iterator[Claim | Problem]:
    document = report.document
    headings = find_headings(document, _HEADING, 2, None)
    own = RecommendationClaims.of(document, report.inspection, report.council_node, "children's services")
    boards = RecommendationClaims.of(document, board.report.inspection, board.board, SECTION) if board else own
    position, found = count(1), {True: False, False: False}
    for listed in read_lists(document, headings, None, _ends):
        if isinstance(listed, Problem):
            yield listed
            continue
        of_board = _within(listed.heading, board)
        found[of_board] = True
        yield from (boards if of_board else own).claims(listed, next(position))
    for of_board, grades in ((False, overall), (True, [board.grade] if board and board.grade else [])):
        if not found[of_board] and (board is not None or not of_board):
            pages = [heading.line.page for heading in headings if _within(heading, board) == of_board]
            yield from no_recommendations(grades, pages[0] if pages else None)


def _ends(text: str) -> bool:
    return _HEADING.fullmatch(text) is not None or _END.match(text) is not None


def _within(heading: Heading, board: BoardReview | None) -> bool:
    """Whether a heading stands in the board's part of the document."""
    if board is None:
        return False
    opening = board.section
    if board.report.first > 1:
        return heading.line.page >= board.report.first
    if opening is None:
        return heading.line.page > _COUNCILS_PAGES
    return (heading.line.page, heading.line.start) >= (opening.page, opening.start)
