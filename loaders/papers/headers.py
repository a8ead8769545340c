"""The committee that met, the day and the place: from what came with the file, else from a paper's first lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ...graph.records import Evidence
from ...ontology.register import CouncilEntry
from ..context import Context
from ..dates import DateRange, find_days, read_day
from ..document import Document
from ..passages import Passage
from ..statements import CERTAIN, LIKELY
from .bodies import CAPITALS, MEMBER, NAME, is_body, is_council, proper_name

_NARRATIVE = 40  # passages in which minutes begin to tell who met
_TOP = 16  # passages at the top of a paper that can name its meeting
_LONGEST_LINE = 170  # characters of a line that is a committee's name and a date
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


@dataclass(frozen=True, slots=True)
class Printed:
    """A wording and where it stands."""

    text: str
    evidence: Evidence
    confidence: float = CERTAIN


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of the meeting: each part may be missing."""

    committee: Printed | None = None
    day: tuple[date, Evidence, float] | None = None
    place: Printed | None = None


def read_header(
    document: Document, top: Sequence[Passage], below: Sequence[Passage], context: Context, council: CouncilEntry | None
) -> Header:
    """The meeting that a paper is of, by ``top``, the passages above its first item, and by what ``below`` tells.

    What came with the file goes before what is printed; a whole line of a committee's website before prose, prose
    before labels, labels before bare lines.
    """
    shown = [passage for passage in top[:_TOP] if not _of_another_meeting(passage)]
    header = _filled(_from_lines(shown, council), _decided(below))
    header = _filled(header, _deciding(below[:_NARRATIVE]))
    named = context.committee or document.metadata.get("committee")
    if named and top:
        header = replace(header, committee=Printed(named, _place_of(top, named), CERTAIN))
    day = context.date or _front_matter_day(document)
    if day is not None and top:
        header = replace(header, day=(day, top[0].cite(), CERTAIN))
    return header


def _front_matter_day(document: Document) -> date | None:
    said = document.metadata.get("date", "")
    try:
        return date.fromisoformat(said)
    except ValueError:
        found = read_day(said)
        return found.start if found else None


# "Minutes of the meeting held on 8 June 2023" is an item wherever it is numbered or asks for something.
_ANOTHER = re.compile(
    r"\b(?:previous|last|preceding)\s+(?:\w+\s+)?(?:meeting|minutes)\b|^To\s+(?:confirm|approve|agree|receive|sign)\b"
    r"|\bminutes\s+of\s+the\s+(?:\w+\s+)?meetings?\s+held\b.*(?:\(Pages?|PDF)|\b(?:next|future)\s+meeting\b"
    r"|\bcorrect\s+record\b",
    re.IGNORECASE,
)


def _of_another_meeting(passage: Passage) -> bool:
    text = passage.text
    return bool(_ANOTHER.search(text)) or (passage.mark is not None and "held on" in text)


def _from_lines(top: Sequence[Passage], council: CouncilEntry | None) -> Header:
    header = Header()
    for read in (_website_line, _prose, _labelled):
        for passage in top:
            header = _filled(header, read(passage, council))
    return _filled(_filled(header, _below_label(top)), _bare_lines(top, council))


_DECISION_DAY = re.compile(
    r"(?:Date\s+of\s+decision|Decision\s+date|Date\s+decision\s+(?:was\s+)?(?:made|taken))\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)


def _decided(passages: Sequence[Passage]) -> Header:
    """The day of a decision, and the meeting that took it, which a record can print at its end."""
    header = Header()
    for passage in passages:
        if (match := _DECISION_DAY.fullmatch(passage.text)) and (day := read_day(match["value"])):
            header = _filled(header, Header(day=_day(passage, day, match.start("value"), CERTAIN)))
        elif _DECIDED_AT.fullmatch(passage.text):
            header = _filled(header, _website_line(passage, None))
    return header


_LABEL_ALONE = re.compile(
    r"\b(?:decision\s+(?:to\s+be\s+)?(?:taken|made)\s+by|decision\s*-?\s*maker|name\s+of\s+committee)\s*:",
    re.IGNORECASE,
)


def _below_label(top: Sequence[Passage]) -> Header:
    """The body at the beginning of the line below a label that names who decides; a form has its values below."""
    for label, value in pairwise(top):
        name = re.match(rf"{NAME}|{MEMBER}", value.text) if _LABEL_ALONE.search(label.text) else None
        if name is not None:
            return Header(Printed(proper_name(name.group()), value.cite(*name.span())))
    return Header()


def _filled(header: Header, more: Header) -> Header:
    """``header`` with what it lacks taken from ``more``."""
    return Header(header.committee or more.committee, header.day or more.day, header.place or more.place)


# "Meeting of Children's Scrutiny Panel, Tuesday, 5th March, 2024 6.00 pm (Item 47.)", "Corporate Parenting Board -
# Thursday, 28th September, 2023 5.00 pm", "Meeting: 07/02/2022 - Scrutiny Committee (Item 5)".
_MEETING_OF = re.compile(
    rf"-?\s*(?:Agenda\s+item\s+.{{0,160}}\s-\s)?Meeting\s+of\s+(?P<name>.+?),?\s+(?P<day>{_WEEKDAY}\b.*)"
)
_AGENDA_FOR = re.compile(
    r"(?:Agenda|Minutes|Agenda\s+and\s+(?:draft\s+)?minutes)\s+(?:for"
    rf"|of)\s+(?P<name>.+?)\s+(?:on\s+)?(?P<day>{_WEEKDAY}\b.*)",
    re.I,
)
# "Executive Board – 14 June 2011", "CORPORATE PARENTING PANEL, Tuesday 5 March 2024 at 6 pm".
_DAY_AFTER = re.compile(
    rf"(?:(?:Agenda|Minutes|Agenda\s+and\s+(?:draft\s+)?minutes)\s+-\s+)?(?P<name>{NAME}|{CAPITALS}"
    rf"|{MEMBER})(?:\s*[-\u2010-\u2015,]\s*|\s+)"
    rf"(?P<day>(?:{_WEEKDAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{{4}}\b.{{0,40}})"
)
# The heading of a meeting's page holds the hour too: whatever stands before it is the body.
_WITH_HOUR = re.compile(
    rf"(?P<name>[^.]{{3,140}}?)\s*[-\u2010-\u2015]\s*(?P<day>{_WEEKDAY},?\s+\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s+[A-Z][a-z]+,?\s+\d{{4}}\s+"
    r"\d{1,2}[.:]\d\d\s*[ap]\.?m\.?.{0,20})"
)
HISTORY = re.compile(
    r"Meeting:\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-\u2010-\u2015]\s*(?P<name>.+?)"
    r"(?:\s+\((?:Item|Agenda\s+item)\s+(?P<number>\d+[a-z]?)\.?\))?"
)
"""Pattern of the line that opens a meeting in an issue's history on a committee's website."""
_DECIDED_ON = re.compile(r"(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-\u2010-\u2015]\s*(?P<title>\S.{3,200})")
_DECIDED_AT = re.compile(
    r"Decided\s+at\s+meeting\s*:\s*(?P<day>\d{1,2}/\d{1,2}/\d{4})\s*[-\u2010-\u2015]\s*(?P<name>.+)", re.I
)


def _website_line(passage: Passage, council: CouncilEntry | None) -> Header:
    """The committee and day of a line that holds nothing else."""
    if len(passage.text) > 2 * _LONGEST_LINE:
        return Header()
    if (decided := _DECIDED_ON.fullmatch(passage.text)) and (day := read_day(decided["day"])):
        return Header(day=_day(passage, day, 0, LIKELY))
    for pattern in (_MEETING_OF, _AGENDA_FOR, HISTORY, _DECIDED_AT, _DAY_AFTER, _WITH_HOUR):
        match = pattern.fullmatch(passage.text)
        if match is None or not _is_name(match["name"], council):
            continue
        day = read_day(match["day"])
        if day is not None:
            name = Printed(tidy_name(match["name"]), passage.cite(*match.span("name")))
            return Header(name, _day(passage, day, match.start("day"), CERTAIN))
    return Header()


def _is_name(printed: str, council: CouncilEntry | None) -> bool:
    """Whether words in the place of a body's name are one, and not prose nor the council's own."""
    return (
        is_body(printed)
        and not re.search(r"\b(?:held|meeting\s+of)\b", printed, re.IGNORECASE)
        and not is_council(printed, council)
    )


def tidy_name(printed: str) -> str:
    """A body's name without what a committee's website adds to it ("- Expired 18/10/22", "(Item 4)")."""
    plain = re.sub(r"\s+-?\s*\(?(?:Expired|expired|Pre-\s?\d{4}|until)\b.*$", "", printed)
    plain = re.sub(
        r"^(?:(?:SPECIAL|Special|URGENT|EXTRAORDINARY|Extraordinary),?\s+)?(?:Meeting\s+of\s+(?:the\s+)?)?", "", plain
    )
    return proper_name(re.sub(r"(?:\s+Decision)?\s+Meeting$", "", plain))


def _day(passage: Passage, found: DateRange, shift: int, confidence: float) -> tuple[date, Evidence, float]:
    start, end = shift + found.char_start, shift + found.char_end
    return found.start, passage.cite(start, end), confidence


# "MINUTES of a meeting of the Cabinet held in the Council Chamber, County Hall, on Thursday, 30 January 2025",
# "At a meeting of the Overview and Scrutiny Board held on the 5th March 2024 at the Town Hall", "The panel met at ...".
_HELD = re.compile(
    r"\b(?i:meeting|minutes)\s+(?i:of)\s+(?i:(?:an?|the)\s+(?:\w+\s+){0,2}?meeting\s+of\s+)?(?i:(?:the|an?)\s+)?"
    rf"(?P<name>(?!(?i:meeting)\b)(?:{NAME}|{CAPITALS}))(?=\s+(?i:held|which|took|on|at|commencing)\b|\s*[,:;.]|\s*$)"
)
_ABOUT_IT = re.compile(r"\b(?:held|meeting|met)\b", re.IGNORECASE)
# "held at 7.00 pm in the Moot Hall, Tarnbeck on ...": the place ends where a day, an hour or the sentence does.
_PLACE = re.compile(
    r"\b(?:held|convened|met)\b.{0,60}?\b(?:in|at|via)\s+(?:the\s+)?(?P<place>(?-i:[A-Z])[^.;]*?)"
    rf"(?=,?\s+(?:and\s+began|on\s+(?:the\s+)?(?:\d|{_WEEKDAY})|at\s+\d|commencing|starting|from\s+\d|{_WEEKDAY})"
    rf"|,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z]"
    r"|,?\s+\d{1,2}[.:]\d\d|[.;]|$)",
    re.IGNORECASE,
)


def _prose(passage: Passage, council: CouncilEntry | None) -> Header:
    text = passage.text
    held = _HELD.search(text)
    name = None
    if held is not None and not is_council(held["name"], council):
        name = Printed(proper_name(held["name"]), passage.cite(*held.span("name")))
    about = held is not None or (_ABOUT_IT.search(text) is not None and passage.mark is None)
    days = list(find_days(text)) if about else []
    day = _day(passage, days[0], 0, LIKELY) if days else None
    return Header(name, day, _held_at(passage))


def _held_at(passage: Passage) -> Printed | None:
    for found in _PLACE.finditer(passage.text):
        place = found["place"].strip(" ,")
        if not list(find_days(place)) and not place.endswith("Committee") and len(place) <= 120:
            start = found.start("place")
            return Printed(place, passage.cite(start, start + len(found["place"].rstrip(" ,"))), LIKELY)
    return None


# "Report to: ...", "Decision maker: ...", "Name of committee: ...".
_COMMITTEE_LABEL = re.compile(
    r"(?:Committee|Name\s+of\s+(?:committee|meeting)|Meeting(?:\s+(?:of|title|name))?|To|Name\s+of\s+(?:Cabinet"
    r"|Lead|Executive)\s+Member|Decision\s*[- ]?\s*(?:maker|taker|to\s+be\s+taken\s+by|taken\s+by)"
    r"|Body|Board|Panel|Considered\s+by|For\s+consideration\s+by)\s*:\s*(?P<value>.+)"
    r"|Report\s+to\s*:?\s*(?:the\s+)?(?P<reported>(?-i:[A-Z]).+)",
    re.IGNORECASE,
)
# "Date of meeting: ...", "Date and time: ...", "Date decision was made: ...".
_DATE_LABEL = re.compile(
    r"(?:(?:Meeting\s+)?Date(?:\s+(?:and\s+time\s+)?of\s+(?:the\s+)?(?:meeting|decision|committee))?|Date\s*(?:and"
    r"|&|/)\s*time|Meeting\s+date|Date\s+decision\s+(?:was\s+)?(?:made|taken)|Decision\s+date"
    r"|Date\s+of\s+\w+\s+meeting)\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)
_PLACE_LABEL = re.compile(
    r"(?:Venue|Location|Place)(?:\s+of\s+meeting)?\s*:\s*(?P<value>.+?)(?:\.?\s+View\s+directions)?", re.I
)
_CONSIDERED = re.compile(
    rf"^(?:[Cc]onsidered|[Aa]pproved|[Aa]greed|[Uu]pdated)\s+(?:by|at|for)\s+(?:the\s+)?(?P<name>{NAME}"
    r"|meeting)\b.*?\s(?:on|of)\s+(?P<day>.+)"
)


def _labelled(passage: Passage, council: CouncilEntry | None) -> Header:
    text = passage.text
    if (match := _COMMITTEE_LABEL.fullmatch(text)) and is_body(match["value"] or match["reported"]):
        return _labelled_name(passage, match, "value" if match["value"] else "reported", council)
    if match := _DATE_LABEL.fullmatch(text):
        day = read_day(match["value"])
        return Header(day=_day(passage, day, match.start("value"), CERTAIN) if day else None)
    if match := _PLACE_LABEL.fullmatch(text):
        return Header(place=Printed(match["value"].strip(" ,"), passage.cite(*match.span("value"))))
    return _considered(passage, council)


def _labelled_name(passage: Passage, match: re.Match[str], group: str, council: CouncilEntry | None) -> Header:
    """A label's value: a body's name, perhaps with a day behind it."""
    value, shift = match[group], match.start(group)
    dated = re.fullmatch(
        rf"(?P<name>.+?)\s*(?:[-\u2010-\u2015,]|\bon\b)?\s+(?P<day>(?:{_WEEKDAY},?\s+)?\d{{1,2}}\W.*)", value
    )
    name = dated["name"] if dated and read_day(dated["day"]) else value
    day = read_day(dated["day"]) if dated else None
    if is_council(name, council) and not re.match(r"(?:full|county)\s+council$", name, re.IGNORECASE):
        return Header()
    shown = re.sub(r"\s+[-\u2010-\u2015,]\s+(?:Councillor|Cllr|Mr|Mrs|Ms)\b.*$", "", name).strip(" ,:-")
    printed = Printed(proper_name(shown), passage.cite(shift, shift + len(shown)))
    return Header(printed, _day(passage, day, shift + dated.start("day"), CERTAIN) if day and dated else None)


def _considered(passage: Passage, council: CouncilEntry | None) -> Header:
    match = _CONSIDERED.match(passage.text)
    day = read_day(match["day"]) if match else None
    if match is None or day is None:
        return Header()
    printed = None
    if match["name"] != "meeting" and not is_council(match["name"], council):
        printed = Printed(proper_name(match["name"]), passage.cite(*match.span("name")))
    return Header(printed, _day(passage, day, match.start("day"), LIKELY))


# A table's row can begin with such a word too ("Commission an independent provider"): what follows must be a day.
_LINE = re.compile(
    rf"(?:MINUTES\s+OF\s+(?:THE\s+)?|Minutes\s+of\s+(?:the\s+)?)?(?P<name>{NAME}|{CAPITALS}|{MEMBER})"
    rf"(?:\s*[-\u2010-\u2015:,(]\s*(?:.*\d{{4}}.*|(?:\w+\s+){{0,3}}(?:tracker|log|sheet|plan|programme|actions)\b.*)"
    r"|\s+(?:Draft\s+)?(?:Minutes|Agenda|Action\s+Notes)"
    rf"|\s+(?:on\s+)?(?:{_WEEKDAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s.*\d{{4}}.*)?"
)
_MEMBER_REPORT = re.compile(r"(?:Cabinet|Lead|Executive)\s+Member\s+(?:Report|Decision|Update)s?\b.*", re.IGNORECASE)
_BARE_NOUN = re.compile(
    r"(?:the\s+)?(?:Commission|Board|Panel|Forum|Committee|Partnership|Assembly|Working\s+Group)", re.IGNORECASE
)


def _bare_lines(top: Sequence[Passage], council: CouncilEntry | None) -> Header:
    """A line that is nothing but a body's name, and the day at the beginning of a line or in a line with a name."""
    committee = next(_bare_names(top, council), None)
    wanted: tuple[Callable[[str], bool], ...] = (_begins_with_day, _names_body)
    days = (
        (passage, day) for test in wanted for passage in top if test(passage.text) for day in find_days(passage.text)
    )
    passage, day = next(days, (None, None))
    return Header(committee, _day(passage, day, 0, LIKELY) if passage and day else None)


def _bare_names(top: Sequence[Passage], council: CouncilEntry | None) -> Iterator[Printed]:
    for passage in top:
        if _MEMBER_REPORT.fullmatch(passage.text):
            continue
        line = _LINE.fullmatch(passage.text) if len(passage.text) <= _LONGEST_LINE and passage.mark is None else None
        if line and not is_council(line["name"], council) and not _BARE_NOUN.fullmatch(line["name"]):
            yield Printed(proper_name(line["name"]), passage.cite(*line.span("name")), LIKELY)


_CABINET_DID = re.compile(
    r"(?:The\s+)?(?P<name>Cabinet|Executive)\s+(?:\w+ly\s+)?(?:(?P<has>considered|received|discussed)"
    r"|approved|agreed|noted|resolved)\b"
)
_PAST = re.compile(r"\b(?:in|on)\s+(?:\d{1,2}\w*\s+)?[A-Z]?\w*\s*\d{4}\b|\bat\s+its\s+(?:\w+\s+)?meeting\b")
_OTHER_BODY = re.compile(r"(?:The)\s+(?:Committee|Panel|Board|Commission|Forum)\b")


def _deciding(top: Sequence[Passage]) -> Header:
    """The cabinet, where a paper that names no body says at the beginning of a line that the cabinet did something."""
    if any(_OTHER_BODY.match(passage.text) for passage in top):
        return Header()
    for passage in top:
        match = _CABINET_DID.match(passage.text)
        if match and (match["has"] or not _PAST.search(passage.text)):
            return Header(Printed(match["name"], passage.cite(*match.span("name")), 0.85))
    return Header()


def _begins_with_day(text: str) -> bool:
    return read_day(text) is not None and len(text) <= _LONGEST_LINE


def _names_body(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and not text.endswith(".") and is_body(text)


def _place_of(passages: Sequence[Passage], name: str) -> Evidence:
    """Where a name that came with the file is printed, else where the document begins."""
    for passage in passages[:_TOP]:
        at = passage.text.lower().find(name.lower())
        if at >= 0:
            return passage.cite(at, at + len(name))
    return passages[0].cite()
