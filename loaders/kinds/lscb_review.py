"""Reviews of a Local Safeguarding Children Board that are published alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from ...graph.records import Claim, Problem
from ..context import Context
from ..document import Document
from ..inspectorate_titles import begins_as_paper
from ..recommendations import RecommendationClaims, find_headings, read_lists
from ..reports import no_recommendations
from ..safeguarding_boards import SECTION, BoardReview, board_title

KIND = "LSCB review"

_OTHER = re.compile(r"inspection\s+of\s+services\s+for\s+children\s+in\s+need", re.IGNORECASE)
_HEADING = re.compile(
    r"(?:What\s+does\s+the\s+(?:LSCB|[Bb]oard)\s+need\s+to\s+improve|Recommendations|Areas\s+for\s+[Ii]mprovement"
    r"|Priority\s+(?:and|or)\s+[Ii]mmediate\s+[Aa]ctions?)\s*[?:]?\d?"
)
_END = re.compile(
    r"(?:summary|executive\s+summary|information\s+about|inspection\s+(?:findings|judgements?)|contents|.*strengths"
    r"|what\s+the|any\s+complaints)",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the first page is the title page of a review and of nothing else."""
    title = board_title(document)
    if title is None or title.page > 1 or begins_as_paper(document):
        return False
    return _OTHER.search(document.page(1).text) is None


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a review: board, dates, inspectors, grade and recommendations."""
    title = board_title(document)
    if title is None:
        return
    board = BoardReview(document, context, title)
    yield from board.claims()
    headings = find_headings(document, _HEADING, 1, None)
    claims = RecommendationClaims.of(document, board.report.inspection, board.board, SECTION)
    position = count(1)
    for listed in read_lists(document, headings, None, _ends):
        yield from [listed] if isinstance(listed, Problem) else claims.claims(listed, next(position))
    if next(position) == 1:
        grades = [board.grade] if board.grade else []
        yield from no_recommendations(grades, headings[0].line.page if headings else None)


def _ends(text: str) -> bool:
    return _HEADING.fullmatch(text) is not None or _END.match(text) is not None
