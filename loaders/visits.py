"""Ofsted's letters on focused visits (2018 on) and monitoring visits (2015 on): what both of them say.

Written from Ofsted's handbooks and from descriptions of letters; no letter was read. A letter gives no grade. Its
title, or the sentence "This letter summarises the findings of the ... visit", says which of the two it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import count

from ..graph.ids import readable_id, slug
from ..graph.records import Claim, Evidence, NodeRef, Problem
from ..ontology.frameworks import FOCUSED_VISIT, MONITORING_VISIT, Framework
from ..ontology.nodes import INSPECTION
from .context import Context
from .dates import DateRange, month_number
from .document import Document
from .inspectorate_titles import LETTERS_TITLE_WITHIN, MONTHS, VISITS, find_own_title
from .layout import Body, BodyLine
from .letters.addressees import address_block, with_post
from .letters.asks import paragraph_asks, sections
from .letters.bodies import Bodies
from .letters.cells import grouped
from .letters.days import inspected_days, letter_day
from .letters.people import Named, name_in_front, person_claims
from .letters.signatories import read_signatories
from .lists import BULLET
from .passages import Passage, joined, passages
from .people.names import PrintedName, name_at
from .recommendations import RecommendationClaims
from .reports import ReportReader, Title, no_recommendations
from .statements import link, mention, state

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh")
_WHICH = re.compile(
    rf"\b(?P<number>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\s+(?:Ofsted\s+)?monitoring\s+visit\b", re.IGNORECASE
)
_EARLIER = re.compile(
    rf"\bjudged\s+(?:to\s+be\s+)?inadequate(?:\s+overall)?\s+(?:in|at\s+(?:its|the)\s+inspection\s+in)\s+(?P<month>{MONTHS})\s+(?P<year>20\d\d)",
    re.IGNORECASE,
)
_TOPICS = (
    re.compile(
        r"\bInspectors\s+(?:looked\s+at|evaluated|considered|reviewed)\s+(?:the\s+)?(?:local\s+authority['\u2019]s\s+)?"
        r"(?:quality\s+(?:and\s+effectiveness\s+)?of\s+(?:the\s+)?)?arrangements\s+(?:and\s+support\s+)?for\s+(?:the\s+)?"
        r"(?P<topic>[^.:;]{3,240})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bfocus\s+of\s+(?:the|this)\s+(?:\w+\s+)?visit\s+was\s+(?:on\s+)?(?P<topic>[^.:;]{3,240})", re.IGNORECASE
    ),
    re.compile(
        r"\bInspectors\s+(?:also\s+)?(?:reviewed|looked\s+at|considered|evaluated)\s+(?:the\s+)?progress\s+(?:that\s+has\s+been\s+)?"
        r"made\s+(?:in\s+(?:respect\s+of|relation\s+to|the\s+areas?\s+of)?|with|on|to)\s*(?P<topic>(?!the\s+following)[^.:;]{3,240})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bInspectors\s+(?:looked\s+at|evaluated|considered|focused\s+on)\s+(?P<topic>(?!the\s+following)[^.:;]{3,240})",
        re.IGNORECASE,
    ),
)
_OPEN_END = re.compile(
    r",?\s+(?:with\s+a\s+(?:\w+\s+)?focus\s+on|in\s+particular|including|specifically)\s*$", re.IGNORECASE
)
_INSPECTORS = re.compile(
    r"(?:(?:(?:Her|His)\s+Majesty['\u2019]s\s+)?Inspectors?(?:\s*\(HMI\))?\s+(?:for|on)\s+this\s+visit\s+(?:were|was)"
    r"|\bThe\s+inspectors?\s+(?:were|was)|\bThe\s+visit\s+was\s+carried\s+out\s+by)\s+(?P<names>[^\n]+)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:What\s+needs\s+to\s+improve(?:\s+in\s+this\s+area\s+of(?:\s+social\s+work)?(?:\s+practice)?)?|Areas?\s+for\s+priority"
    r"\s+actions?|Areas?\s+for\s+improvement|Priority\s+actions?)\s*\??\s*:?\d?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:(?:main|headline|key)?\s*findings?(?:\s+and\s+evaluation\s+of\s+progress)?|overview|areas?\s+covered\s+by\s+the\s+visit"
    r"|strengths|next\s+steps|summary\s+of\s+findings|Yours\s+sincerely,?|Evaluation\s+of\s+progress|Background"
    r"|(?:Ofsted\s+will|I\s+am\s+copying|This\s+letter\s+will|The\s+Office\s+for|Thank\s+you).*)\s*:?",
    re.IGNORECASE,
)
_REST_OF_HEADING = re.compile(r"(?:social\s+work\s+)?practice\s*\?", re.IGNORECASE)


def visit_of(document: Document) -> Framework | None:
    """The framework of a visit's letter, or None for any other document."""
    found = find_own_title(document, VISITS, within=LETTERS_TITLE_WITHIN)
    if found is None or not _SIGNED.search("\n".join(page.text for page in document.pages)):
        return None
    return MONITORING_VISIT if found[1]["kind"].lower().startswith("monitoring") else FOCUSED_VISIT


_SIGNED = re.compile(r"\b(?:His|Her)\s+Majesty['\u2019]s\s+Inspector|\bHMI\b|\bOfsted\b")


class VisitReader(ReportReader):
    """Reads one letter of ``framework``."""

    @classmethod
    def of(cls, document: Document, context: Context, framework: Framework) -> VisitReader | None:
        """The reader of a visit's letter; None where it has no title."""
        found = find_own_title(document, VISITS, within=LETTERS_TITLE_WITHIN)
        if found is None:
            return None
        page, match = found
        title = Title(page.number, *match.span("title"), *match.span("council"))
        return cls(document, context, framework, title)

    @cached_property
    def passages(self) -> list[Passage]:
        """The paragraphs of the letter; without layout, what stands between two blank lines or bullets."""
        if any(page.placer is not None for page in self.document.pages):
            return list(passages(self.document))
        lines = list(Body(self.document).lines())
        return [joined(self.document, group) for group in grouped(lines, self._parts)]

    def _parts(self, above: BodyLine, below: BodyLine) -> bool:
        if above.line.page != below.line.page or re.match(rf"\s*{BULLET}", below.line.text):
            return True
        between = self.document.page(above.line.page).text[above.line.end : below.line.start]
        return between.count("\n") > 1

    @cached_property
    def visits(self) -> list[tuple[DateRange, Evidence]]:
        """The days on site: days that the letter joins with "and" are one visit."""
        found = next((days for passage in self.passages if (days := inspected_days(passage))), [])
        if len(found) > 1 and (found[-1][0].end - found[0][0].start).days < len(found) + _WEEKEND:
            first, last = found[0], found[-1]
            start, end = first[1].char_start, last[1].char_end
            whole = DateRange(first[0].start, last[0].end, start, end)
            return [(whole, self.document.cite(first[1].page, start, end))]
        return found

    @cached_property
    def published(self) -> tuple[date, Evidence] | None:
        """The day of the letter."""
        day = letter_day(self.page)
        return (day.start, self.document.cite(self.page.number, day.char_start, day.char_end)) if day else None

    def claims(self) -> Iterator[Claim | Problem]:
        """Everything that both kinds of letters say."""
        yield from self.header(self.council_node)
        yield from self._topic()
        yield from self._number()
        yield from self._earlier()
        yield from self._people()

    def asked(self) -> Iterator[Claim | Problem]:
        """The claims of what the letter asks for."""
        claims = RecommendationClaims.of(self.document, self.inspection, self.council_node, "children's services")
        position = count(1)
        for section in sections(self.document, _ASKED, _NEXT):
            for ask in paragraph_asks(section):
                if not _REST_OF_HEADING.fullmatch(ask.listed.item.text):
                    yield from claims.claims(ask.listed, next(position))
        if next(position) == 1 and self.framework is FOCUSED_VISIT:
            yield from no_recommendations((), None)

    def _topic(self) -> Iterator[Claim]:
        for pattern in _TOPICS:
            for passage in self.passages:
                match = pattern.search(passage.text)
                if match is not None:
                    start = match.start("topic")
                    evidence = passage.cite(start, start + len(_OPEN_END.sub("", match["topic"])))
                    printed = _OPEN_END.sub("", match["topic"]).strip(" ,")
                    yield from state(self.inspection, evidence, topic_as_printed=printed)
                    yield from state(self.inspection, evidence, printed=printed, topic=_known_topic(printed))
                    return

    def _number(self) -> Iterator[Claim]:
        for passage in self.passages:
            match = _WHICH.search(passage.text) if self.framework is MONITORING_VISIT else None
            if match is not None:
                printed = match["number"].lower()
                number = int(re.sub(r"\D", "", printed)) if printed[0].isdigit() else _ORDINALS.index(printed) + 1
                yield from state(
                    self.inspection, passage.cite(*match.span("number")), printed=printed, visit_number=number
                )
                return

    def _earlier(self) -> Iterator[Claim]:
        """The inspection since which the council is visited, by its month: resolution finds its report."""
        for passage in self.passages:
            match = _EARLIER.search(passage.text)
            if match is not None and self.council is not None and self.council_node is not None:
                when = f"mentioned-{match['year']}-{month_number(match['month']):02}"
                code = self.council.id.partition(":")[2]
                node = NodeRef("Inspection", readable_id("inspection", code, when, "unknown"))
                evidence = passage.cite(*match.span())
                yield mention(self.document, node, evidence)
                yield link(node, "INSPECTED", self.council_node, evidence)
                return

    @cached_property
    def _bodies(self) -> Bodies:
        councils = [self.council] if self.council else []
        on = self.visits[0][0].start if self.visits else None
        return Bodies(self.document, self.context.register, councils, on)

    @cached_property
    def _signed(self) -> list[Named | Problem]:
        """Who signs, in the order of the letter."""
        return list(read_signatories(self.document, self._bodies.is_place))

    def _people(self) -> Iterator[Claim | Problem]:
        """The addressees and who signs."""
        addressee = self._addressee(self._bodies)
        people = [*([addressee] if addressee else []), *self._signed]
        yield from person_claims(people, self._bodies, self.published[0] if self.published else None, self.inspection)

    def _addressee(self, bodies: Bodies) -> Named | None:
        """The person below the letter's day; the address below the council's name is left out."""
        day = letter_day(self.page)
        block = address_block(self.document, day.char_end if day else 0)
        first = next((at for at, line in enumerate(block) if name_in_front(line.text) is not None), None)
        if first is None or day is None:
            return None
        last = next((at for at in range(first, len(block)) if _names_council(block[at].text, bodies)), first)
        lines = [block[first], *(line for line in block[first + 1 : last + 1] if not re.search(r"\d", line.text))]
        passage = joined(self.document, lines, marked=False, between=", ")
        front = name_in_front(passage.text)
        return with_post(passage, front.name, front.honours, front.after, bodies.is_place) if front else None

    def _inspectors(self) -> Iterator[Claim | Problem]:
        """The inspectors whom the letter names. Who signs it leads, where it names that person among them or alone."""
        named = list(self._named())
        signed = {slug(person.name.bare) for person in self._signed if isinstance(person, Named)}
        leads = [name for _, name in named if slug(name.bare) in signed] if len(named) > 1 else [n for _, n in named]
        for passage, name in named:
            evidence = passage.cite(name.start, name.end)
            node = NodeRef("Inspector", readable_id("inspector", "ofsted", slug(name.bare)))
            yield mention(self.document, node, evidence)
            yield from state(node, evidence, printed=name.text, name=name.bare)
            if name in leads[:1]:
                yield link(node, "LED", self.inspection, evidence)
        if not leads:
            yield Problem("no-lead-inspector", "who led the visit is not said.", self.first)

    def _named(self) -> Iterator[tuple[Passage, PrintedName]]:
        for passage in self.passages:
            match = _INSPECTORS.search(passage.text)
            if match is None:
                continue
            at, end = match.start("names"), match.end("names")
            while at < end and (name := name_at(passage.text, at)) is not None:
                yield passage, name
                joint = _JOINT.match(passage.text, name.end)
                if joint is None:
                    return
                at = joint.end()
            return


def _names_council(line: str, bodies: Bodies) -> bool:
    """Whether a line of an address ends with a council's name."""
    parts = line.split(",")
    return any(bodies.is_place(",".join(parts[at:]).strip()) for at in range(len(parts)))


_WEEKEND = 2
_JOINT = re.compile(
    r"(?:,?\s*\(?(?:(?:senior\s+)?(?:Her|His)\s+Majesty['\u2019]s\s+Inspectors?|HMI|(?:regulatory|social\s+care|Ofsted)"
    r"\s+inspectors?)\)?)?\s*(?:,\s*and\s+|,\s*|;\s*|\s+and\s+|&\s*)",
    re.IGNORECASE,
)


def _known_topic(printed: str) -> str | None:
    """The one declared topic that some words name; None where they name none or several."""
    named = [topic for topic in INSPECTION.by_name["topic"].choices if topic in printed.lower().replace("\u2018", "")]
    return named[0] if len(named) == 1 else None
