"""Titles of reports and letters that council papers are often about, and which document bears one as its own.

Sources: the Care Quality Commission's published assessments of councils, HM Inspectorate of Probation's and HMICFRS's
lists of publications, and Ofsted's handbooks for visits.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from .document import Document, Page

Titles: TypeAlias = tuple[re.Pattern[str], ...]

_TOP = 12  # lines of the first page within which a report prints its title
_HEAD = 30
LETTERS_TITLE_WITHIN = 60
"""Lines of the first page within which a letter's title stands: two addresses come before it."""

# The labels of a council's own paper, which may bear the title of the report that it is about.
_PAPER = re.compile(
    r"\s*(?:(?:Joint\s+|Cover(?:ing)?\s+)?Report\s+(?:of|by|to|from|author|title)s?\b|(?:Report\s+)?Authors?\b\s*:"
    r"|Contact\s+Officer|(?:Lead|Responsible)\s+(?:Officer|Director)\s*:|Agenda(?:\s+Item)?\b|(?:DRAFT\s+)?MINUTES\b"
    r"|Minutes\b|Purpose\s+of\s+(?:the\s+|this\s+)?report|Decision\s+(?:Maker|Details|Record)|Cabinet\b|Present\s*:"
    r"|RESOLVED|Resolved\b|Supporting\s+documents|Report\s+for\s*:|Meeting\s*:|.{0,60}\bCommittee\s*$)",
    re.IGNORECASE,
)

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""Alternatives of a pattern for the name of a month."""

ADULT_SOCIAL_CARE: Titles = (
    re.compile(
        r"^[ \t]*(?:(?P<council>\S[^\n:|]*?)\s*[:|\u2013-]?\s*(?:\n\s*)?local\s+authority\s+assessment(?:\s+report)?"
        r"|local\s+authority\s+assessment(?:\s+report)?\s*[:|\u2013-]?\s*(?:\n\s*)?(?P<below>\S[^\n:|]*?))"
        r"(?:\s*[|\u2013-]\s*(?:Care\s+Quality\s+Commission|CQC))?[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
)
_SERVICE = r"youth\s+(?:offending|justice)\s+(?:services?|teams?|partnership)"
YOUTH_JUSTICE: Titles = (
    re.compile(
        rf"^[ \t]*(?P<title>(?:An?\s+)?(?:(?:full|joint|single|re-?)\s*)*inspection\s+of\s+(?:the\s+)?(?:{_SERVICE}"
        r"|youth\s+justice\s+work\s+with\s+children\s+and\s+victims)\s+in\s*:?\s*"
        rf"(?P<place>\S[^\n]*?(?:\n(?!\s*(?:HM|His|Her|A\s|An\s|Published|Contents|Foreword|{MONTHS}|\d))[^\n]+?)?))"
        r"(?:\s+[|\u2010-\u2015-]\s+H\w+\s[^\n]*)?[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
)
FORCE = r"(?:Police(?:\s+Service)?|Constabulary)"
_CHILD = (
    r"national\s+child\s+protection\s+(?:inspections?(?:\s+(?:post[\s-]inspection\s+)?review)?|re[\s\u2010\u2011-]?inspection"
    r"|post[\s-]inspection\s+review|inspection\s+re-?visit)"
)
# "National Child Protection Inspections / North Wales Police", "Derbyshire - National child protection re-inspection",
# "PEEL 2023-25 / Police effectiveness, efficiency and legitimacy / An inspection of Wexmoor Constabulary".
POLICE: Titles = (
    re.compile(
        rf"^[ \t]*(?P<title>(?P<place>\S[^\n]*?)\s*[\u2010-\u2015:|-]\s*(?P<programme>{_CHILD}))"
        r"(?:\s+[|\u2010-\u2015-]\s+HMICFRS)?[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"^[ \t]*(?P<title>(?P<programme>{_CHILD}(?:\s*[\u2010-\u2015:-]?\s*post[\s-]inspection\s+review)?)\s*"
        rf"[\u2010-\u2015:|-]?\s*\n?\s*(?:of\s+)?(?:the\s+)?(?P<place>[A-Z][^\n]*?\b{FORCE}))\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"^[ \t]*(?P<title>(?P<programme>PEEL\b)[^\n]*(?:\n[^\n]*){{0,3}}?\n?[^\n]*?\binspection\s+of\s+(?:the\s+)?"
        rf"(?P<place>[^\n]*?\b{FORCE}))\b",
        re.MULTILINE,
    ),
    re.compile(
        r"^[ \t]*(?P<title>(?P<place>\S[^\n]*?)\s*[\u2010-\u2015:|-]?\s*(?P<programme>PEEL\b)\s+"
        r"(?:assessment|inspection|20\d\d)[^\n]*)$",
        re.MULTILINE,
    ),
)

# "Focused visit to Wexmoor County Council children's services", "Monitoring visit of Wexmoor children's services", or,
# without a title, the letter's first sentence.
_CHILDREN = r"(?:local\s+authority\s+)?children['\u2019]?s['\u2019]?\s+(?:social\s+care\s+)?services"
VISITS: Titles = (
    re.compile(
        r"^[ \t]*(?P<title>(?:Ofsted\s+)?(?:\w+\s+)?(?P<kind>Focus(?:s)?ed|Monitoring)\s+visit\s+(?:to|of)\s+"
        rf"(?:the\s+)?(?P<council>[A-Z](?:[^\n.]|\n(?!\s*\n))*?)\s+{_CHILDREN})[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"(?P<title>This\s+letter\s+(?:summarises|contains|sets\s+out|outlines)\s+(?:a\s+summary\s+of\s+)?the\s+findings\s+"
        rf"(?:of|from)\s+(?:the|your|a|our)\s+(?:\w+\s+)?(?P<kind>focus(?:s)?ed|monitoring)\s+visit\s+(?:to|of|at)\s+"
        rf"(?:the\s+)?(?P<council>[A-Z][^.]*?)\s+{_CHILDREN})",
        re.IGNORECASE,
    ),
)


def find_own_title(document: Document, titles: Titles, within: int = _TOP) -> tuple[Page, re.Match[str]] | None:
    """The first page with text and the title in the first ``within`` lines of it, by the first pattern that matches.

    None also where the page bears the labels of a council's paper, which may be about such a report.
    """
    page = next((page for page in document.pages if page.lines), None)
    if page is None or begins_as_paper(document):
        return None
    lines = page.lines[:within]
    for pattern in titles:
        if match := pattern.search(page.text, lines[0].start, lines[-1].end):
            return page, match
    return None


def begins_as_paper(document: Document) -> bool:
    """Whether the first page with text bears the labels of a council's own paper."""
    page = next((page for page in document.pages if page.lines), None)
    return page is not None and any(_PAPER.match(line.text) for line in page.lines[:_HEAD])


def has_own_title(document: Document) -> bool:
    """Whether a document bears any of these titles as its own."""
    reports = any(find_own_title(document, titles) for titles in (ADULT_SOCIAL_CARE, YOUTH_JUSTICE, POLICE))
    return reports or find_own_title(document, VISITS, LETTERS_TITLE_WITHIN) is not None
