"""Letters of joint targeted area inspections of services for vulnerable children (JTAI), 2016 on.

Two layouts: to 2020 "Areas for improvement" below strengths, findings some of which are praise; from 2021 "What needs
to improve" on the second page, and a principal authority for the written statement. Letters with "Areas for priority
action" are known from descriptions only: what stands there has a lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count

from ...graph.records import Claim, Problem
from ...ontology.frameworks import JTAI
from ..context import Context
from ..document import Document
from ..letters.addressees import read_addressees
from ..letters.asking import ask_claims
from ..letters.asks import Ask, cut_by_box, list_asks, paragraph_asks, sections, table_asks, table_columns
from ..letters.bodies import PrintedBody
from ..letters.next_steps import statement_claims
from ..letters.people import person_claims, shown
from ..letters.reader import LetterReader
from ..letters.signatories import read_signatories
from ..letters.topics import topic_claims
from ..passages import passages
from ..recommendations import find_headings
from ..reports import Title, no_recommendations

KIND = "JTAI letter"

_TITLE = re.compile(r"Joint\s+targeted\s+area\s+inspection\s+(?:of|into|on|in)\b", re.IGNORECASE)
_DEAR = re.compile(r"^\s*Dear\b", re.MULTILINE)
_UNSEEN = 0.85  # confidence of what is read in a layout of which no real letter was seen
_FIRST_PAGES = 2  # on which the title stands, below addressees
_LIST = re.compile(
    r"(?:Key\s+)?(?:Areas?\s+for\s+improvement|What\s+needs\s+to\s+improve\s*\??)\s*:?\d?", re.IGNORECASE
)
_PRIORITY = re.compile(
    r"(?:Areas?\s+(?:for|of|requiring)\s+priority\s+actions?|Priority\s+actions?)\s*:?\d?", re.IGNORECASE
)
_CLOSES = re.compile(
    r"(?:(?:Key\s+|Areas?\s+of\s+)?strengths?|(?:Main|Headline|Key)\s+findings|Next\s+steps|Background|Yours\s+(?:sincerely|faithfully)"
    r"|(?:Case|Practice)\s+stud(?:y|ies).*)\s*:?",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the first pages hold a letter's "Dear ..." and below it the title."""
    text = "\n".join(page.text for page in document.pages[:_FIRST_PAGES])
    dear = _DEAR.search(text)
    title = re.compile(rf"^[ \t]*{_TITLE.pattern}", re.MULTILINE | re.IGNORECASE).search(
        text, dear.end() if dear else 0
    )
    return dear is not None and title is not None


def read(document: Document, context: Context) -> Iterator[Claim | Problem]:
    """The claims of a letter: inspection, council, topic, dates, people, what needs to improve, what has to follow."""
    title = _title(document)
    if title is None:
        return
    letter = LetterReader(document, context, JTAI, title)
    yield from letter.header(letter.council_node)
    yield from topic_claims(letter)
    after = 0 if letter.published is None else letter.published[1].char_end
    addressees = list(read_addressees(document, after, letter.is_place))
    if not addressees:
        yield Problem("no-addressees", "nobody could be read above 'Dear'. Look at the first page.", letter.first)
    partners = (addressee.body for addressee in addressees if addressee.body is not None)
    letter.bodies.partners += [PrintedBody(shown(body), *body[1:]) for body in partners]
    signatories = read_signatories(document, letter.is_place)
    yield from person_claims(chain(addressees, signatories), letter.bodies, letter.inspected_on, letter.inspection)
    yield from _asks(letter)
    yield from statement_claims(letter.inspection, letter.passages)


def _title(document: Document) -> Title | None:
    for passage in passages(document, 1, min(_FIRST_PAGES, len(document.pages))):
        if _TITLE.match(passage.text):
            evidence = passage.cite()
            place = evidence.char_start, evidence.char_end
            return Title(evidence.page, *place, *place)
    return None


def _asks(letter: LetterReader) -> Iterator[Claim | Problem]:
    document, position = letter.document, count(1)
    headings = find_headings(document, _LIST, 1, letter.last)
    listed = [ask for heading in headings for ask in list_asks(document, heading, letter.last, _ends)]
    for heading in headings:
        cut = cut_by_box(document, heading, letter.last, _ends)
        if cut is not None:
            message = f"the list is read up to '{cut.text[:60]}', but items seem to follow. Look at the page."
            yield Problem("list-cut", message, cut.line.page)
    priority = list(_priority(document))
    if not (listed or priority):
        yield from no_recommendations([], headings[0].line.page if headings else None)
    for stated in ask_claims(letter, priority, "partnership", position):
        unsure = isinstance(stated, Claim) and stated.confidence > _UNSEEN
        yield replace(stated, confidence=_UNSEEN) if unsure and isinstance(stated, Claim) else stated
    yield from ask_claims(letter, listed, "partnership", position)


def _priority(document: Document) -> Iterator[Ask]:
    """What stands under "Areas for priority action": a table with those responsible, bullets or paragraphs."""
    for section in sections(document, _PRIORITY, re.compile(rf"{_CLOSES.pattern}|{_LIST.pattern}", re.IGNORECASE)):
        columns = table_columns(section)
        yield from table_asks(document, section, columns) if columns else paragraph_asks(section)


def _ends(text: str) -> bool:
    return (
        _CLOSES.fullmatch(text) is not None
        or _PRIORITY.fullmatch(text) is not None
        or _LIST.fullmatch(text) is not None
    )
