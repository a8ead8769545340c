"""What kind of council paper a document is: the one place that tells the kinds apart."""

from __future__ import annotations

import re
from itertools import chain

from ..document import Document, Page
from ..inspectorate_titles import has_own_title
from .headers import HISTORY
from .placed_tables import placed_tables
from .plan_columns import columns
from .tables import is_row, row

MINUTES = "minutes"
AGENDA = "agenda"
DECISION = "decision record"
REPORT = "officer report"
PLAN = "action plan"
RESPONSE = "executive response"
CALL_IN = "call-in"

_FIRST_PAGES = 2
_TOP = 14  # lines in which a paper says what it is
_WIDE_TOP = 30

# An inspectorate's own report: its title stands above dates and inspectors, which no council paper prints as labels.
_INSPECTION = re.compile(
    r"^\s*(?:Inspection\s+dates?|Date\s+of\s+(?:last\s+)?inspection|(?:Lead"
    r"|Reporting)\s+inspectors?(?:\s+on\s+site)?|Report\s+published)\s*:",
    re.I | re.M,
)
_INSPECTION_TITLE = re.compile(r"^\s*(?:Re-?\s?)?Inspection\s+of\s+(?:\S+\s+){0,8}?(?:children|services)", re.I | re.M)
_LETTER = re.compile(
    r"^\s*(?:Dear\s+\S+|Joint\s+targeted\s+area\s+inspection\b|Area\s+SEND\s+(?:full\s+)?inspection)", re.I | re.M
)
_INSPECTORATE = re.compile(r"\b(?:Ofsted|Her Majesty\u2019s Inspector|His Majesty\u2019s Inspector|HMI)\b")

_SAVED = re.compile(
    r"Agenda\s+item|Issue\s*-\s*(?:meetings|items\s+at\s+meetings)|Agenda(?:\s+and\s+(?:draft\s+)?minutes)?"
    r"|(?:Draft\s+)?Minutes|Meeting\s+documents"
    r"|Agendas?,\s+Meetings\s+and\s+Minutes.*",
    re.IGNORECASE,
)
_SAVED_DECISION = re.compile(r"Decision\s+details|Issue\s*-\s*decisions|Decision\s*-\s*.*", re.IGNORECASE)
# "RECORD OF EXECUTIVE DECISION", "Officer Decision Notice", "DECISION TO BE TAKEN BY", "Decision maker:".
_DECISION = re.compile(
    r"\bRECORD\s+OF\s+(?:(?:OFFICER|EXECUTIVE|CABINET|CABINET\s+MEMBER|DELEGATED|EXECUTIVE\s+MEMBER|URGENT"
    r"|KEY)\s+)*DECISIONS?\b|^\s*DECISIONS?\s+(?:TO\s+BE\s+)?(?:TAKEN|MADE)\s+BY\b"
    r"|^\s*(?:Officer|Delegated|Executive|Cabinet\s+Member|Urgent|Key|Portfolio\s+Holder"
    r"|Individual)\s+(?:\w+\s+){0,2}?Decision\s+(?:Notice|Record|Form|Report)|^\s*(?:Notice"
    r"|Record)\s+of\s+(?:\w+\s+){0,2}?decisions?\b"
    r"|^\s*Decision\s+(?:Maker|Taker|status|Notice|Record|Form|List|Sheet)\b\s*(?::|\t|$)|^\s*Date\s+of\s+decision\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL = re.compile(r"^\s*(?:Draft\s+)?Minutes\s*:\s*(?:$|\S)|[.)\]]\s+Minutes:\s", re.MULTILINE)
# "MINUTES of ...", "Draft Minutes", "Notes of the meeting", "At a Meeting of ...", "Corporate Parenting Board Minutes".
_MINUTES = re.compile(
    r"^\s*(?:(?:DRAFT|UNCONFIRMED|CONFIRMED|PUBLIC)\s+)?MINUTES\s+(?:OF|FROM)\b|^\s*(?:DRAFT\s+)?MINUTES\s*$"
    r"|^\s*(?:Draft\s+|Unconfirmed\s+|Action\s+)?(?:Minutes|Notes)\s+(?:of|from)\s+(?:a|the)\b"
    r"|^\s*(?:Draft\s+)?(?:Minutes|Action\s+notes)\s*$|^\s*At\s+a\s+[Mm]eeting\s+of\b|\bMinutes\s*$",
    re.MULTILINE,
)
_PRESENT = re.compile(
    r"^\s*(?:(?:Members|Councillors|Those|Also|Officers)\s+)?(?:PRESENT|Present|present|ATTENDANCE"
    r"|Attendance(?:\s+Details)?|ATTENDEES|Attendees|IN\s+ATTENDANCE|In\s+attendance)\b\s*(?::|-|$|\t)",
    re.M,
)
# What only the minutes of a meeting that took place say.
_RESOLVED = re.compile(
    r"\bRESOLVED\b|^\s*Resolved\b|[\u2013-]\s*Resolved\s*[\u2013-]|\bAGREED\b"
    r"|[Aa]pologies\s+(?:for\s+absence\s+)?(?:were|was|had\s+been)\s+(?:received|submitted|given|noted)"
    r"|\bcorrect\s+record\b.{0,60}\bsigned\b",
    re.M,
)
# Somebody or a body that said or did something in the past tense: a meeting is told of, not announced.
_TOLD = re.compile(
    r"\b(?:The\s+)?(?:Committee|Panel|Board|Cabinet|Commission|Forum|Council|Chair\w*|Members|Director|Officers"
    r"|Manager|Head\s+of\s+[\w\s]+|Councillor\s+[\w-]+(?:\s+[\w-]+)?|Cllr\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:\w+\s+)?"
    r"(?:noted|received|considered|asked|was|were|presented|introduced|explained|advised|reported|thanked|agreed"
    r"|commented|welcomed|discussed|said|congratulated|queried|gave|informed|highlighted|invited|raised|enquired"
    r"|questioned|suggested|requested|confirmed|acknowledged|praised|expressed|stated|summarised|outlined|updated"
    r"|responded|provided|referred)\b|\b(?:report"
    r"|item)\s+was\s+(?:presented|introduced|considered)\b|\b(?:was|were)\s+(?:agreed|approved|noted|confirmed)\b"
    r"|\b(?:moved|seconded)\s+by\b|\b(?:presented"
    r"|introduced)\s+the\b|\b(?:informed|advised)\s+the\s+(?:Committee|Panel|Board)\b"
)
_AGENDA = re.compile(
    r"^\s*(?:SUPPLEMENTARY\s+|PUBLIC\s+)?AGENDA(?:\s+(?:PACK|FRONTSHEET))?\s*$|^\s*(?:Supplementary\s+)?Agenda\s*$"
    r"|^\s*Agenda\s+(?:for|of)\b|^\s*A\s?G\s?E\s?N\s?D\s?A\s*$|^\s*NOTICE\s+OF\s+MEETING\b",
    re.M,
)
# The labels and headings of an officers' report: who wrote it, for whom, what it recommends.
_REPORT = re.compile(
    r"^\s*(?:Joint\s+|Cover(?:ing)?\s+)?Report\s+(?:by|of|from|author|to|title)s?\b"
    r"|^\s*(?:Report\s+)?Author(?:\(s\)|s)?(?:\s+and\s+contact)?(?:\s+details)?\s*:|^\s*Contact\s+(?:Officer"
    r"|for\s+more)"
    r"|^\s*(?:Lead|Responsible|Reporting|Accountable)\s+(?:Officer|Director)\s*:"
    r"|^\s*(?:\d+\.?\s+)?Purpose\s+of\s+(?:the\s+|this\s+)?report\b|^\s*(?:\d+\.?\d*\.?\s+)?(?:Recommendations?"
    r"|RECOMMENDATIONS?)\s*:?\s*$|^\s*Briefing\s+(?:note|paper)\b",
    re.IGNORECASE | re.MULTILINE,
)
# What plans and trackers call themselves.
_PLAN = re.compile(
    r"\b(?:action|improvement|delivery|implementation|development|recovery)\s+plan\b|\baction\s+(?:log|tracker"
    r"|sheet|points|list)\b|\b(?:recommendations?|decision|outcome|action|improvement)s?\s+track(?:er|ing)\b"
    r"|\b(?:outstanding|rolling|agreed)\s+actions\b|\bactions\s+arising\b|\bmatters\s+arising\b"
    r"|\bprogress\s+against\b|\bself-assessment\b",
    re.IGNORECASE,
)
# "Executive response to ...", "Response of the Cabinet", "Response to the scrutiny recommendations".
_RESPONSE = re.compile(
    r"\b(?:executive|cabinet|portfolio\s+holder|council|cabinet\s+member)(?:['\u2019]s)?\s+responses?\b"
    r"|\bresponses?\s+(?:of|from|by)\s+(?:the\s+)?(?:executive|cabinet)\b"
    r"|\bresponses?\s+to\s+(?:the\s+)?(?:\w+\s+){0,6}?(?:scrutiny|recommendations)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\b(?:partially\s+|partly\s+|not\s+)?(?:accept(?:ed)?|agreed?|reject(?:ed)?)\b", re.IGNORECASE)
# "Call-in of ...", "Request for call-in", "Decision called in:"; not the line that says how long one may call in.
_CALL_IN = re.compile(
    r"^\s*(?:(?:Notice|Request)\s+(?:of|for)\s+(?:a\s+)?)?Call[\s-]?in\b(?!\s+(?:period|deadline|expires"
    r"|sub-?committee|does\s+not))|^\s*(?:Consideration\s+of\s+(?:a\s+)?|Scrutiny\s+|Valid\s+)?Call[\s-]in\s+(?:of"
    r"|request|notice|form|report)\b"
    r"|^\s*Decision\s+called\s+in\b|^\s*Request\s+for\s+call[\s-]in\b",
    re.IGNORECASE | re.MULTILINE,
)


_last: list[tuple[Document, str | None]] = []  # every kind asks about one document in turn


def paper_kind(document: Document) -> str | None:
    """The kind of a council paper, or None where nothing that papers carry is found.

    What a page says it is goes before what its text looks like. An inspectorate's report is never a paper.
    """
    if not _last or _last[0][0] is not document:
        _last[:] = [(document, _kind(document))]
    return _last[0][1]


def _kind(document: Document) -> str | None:
    if _is_inspection(document):
        return None
    lines = _lines(document)
    saved = _saved_page(document, lines)
    if saved is not None:
        return saved
    top = "\n".join(lines[:_TOP])
    whole = _whole(document)
    if _is_response(document, top, whole):
        return RESPONSE
    if _is_agenda_front(document):
        return AGENDA
    met = _PRESENT.search("\n".join(lines[:60])) is not None and _RESOLVED.search(whole) is not None
    if _CALL_IN.search(top) and not met and not _MINUTES.search(top):
        return CALL_IN
    return _by_heading(document, lines, met=met)


def _is_agenda_front(document: Document) -> bool:
    """Whether the first page is an agenda's, and nobody has met yet; a pack has the minutes of others behind it."""
    lines = [line.text.strip() for page in _first_pages(document)[:1] for line in page.lines]
    front = "\n".join(lines)
    return (
        _AGENDA.search("\n".join(lines[:_TOP])) is not None
        and not (_PRESENT.search(front) and _RESOLVED.search(front))
        and _LABEL.search(front) is None
    )


def _by_heading(document: Document, lines: list[str], *, met: bool) -> str | None:
    top, text = "\n".join(lines[:_WIDE_TOP]), "\n".join(lines)
    whole = _whole(document)
    if _DECISION.search(top) and not met:
        return DECISION
    if _AGENDA.search(top) and not met and not _LABEL.search(text):
        return AGENDA
    if met or _LABEL.search(text) or _MINUTES.search(top):
        return MINUTES
    if _AGENDA.search(text):
        return AGENDA
    if _DECISION.search(text):
        return DECISION
    if _PLAN.search("\n".join(lines[:_TOP])) and not _REPORT.search(top) and has_plan(document):
        return PLAN
    if _REPORT.search(text):
        return REPORT
    if _RESOLVED.search(whole) and _TOLD.search(whole):
        return MINUTES
    return PLAN if _PLAN.search(whole) and has_plan(document) else None


def has_plan(document: Document) -> bool:
    """Whether a table of the document has the columns of a plan."""
    rows = (row(line) for line in document.lines() if is_row(line.text))
    headers = (columns(cells) for cells in rows)
    placed = (columns(table[0]) for table in placed_tables(document))
    return any("actions" in names.values() for names in chain(headers, placed))


def _lines(document: Document) -> list[str]:
    return [line.text.strip() for page in _first_pages(document) for line in page.lines]


def _first_pages(document: Document) -> list[Page]:
    """The first pages with text; a part of a pack has empty ones before its own."""
    return [page for page in document.pages if page.lines][:_FIRST_PAGES]


def _whole(document: Document) -> str:
    return "\n".join(page.text for page in document.pages)


def _is_inspection(document: Document) -> bool:
    if has_own_title(document):
        return True
    head = "".join(page.text for page in _first_pages(document)[:1])[:2500]
    if _INSPECTION.search(head):
        return not _is_about_inspection(document)
    titled = _INSPECTION_TITLE.search(head[:1500]) or _LETTER.search(head[:1500])
    return titled is not None and _INSPECTORATE.search(head) is not None and not _of_council(document)


_COVER = re.compile(
    r"(?:Joint\s+|Cover(?:ing)?\s+)?Report\s+(?:of|by|to|from)\b.*|(?:DRAFT\s+)?MINUTES\b.*|Agenda\s+Item\b.*",
    re.IGNORECASE,
)


def _is_about_inspection(document: Document) -> bool:
    """Whether a paper prints the labels of an inspection report on its first page, and says that it is a paper."""
    lines = _lines(document)
    return any(_SAVED.fullmatch(line) or _COVER.fullmatch(line) for line in lines[:_TOP])


def _of_council(document: Document) -> bool:
    """Whether a paper that is titled after an inspection is a council's own all the same."""
    whole = _whole(document)
    return bool(
        _LABEL.search(whole)
        or _RESOLVED.search(whole)
        or any(_SAVED.fullmatch(line) for line in _lines(document)[:_TOP])
        or _REPORT.search("\n".join(_lines(document)[:_WIDE_TOP]))
        or re.search(r"^Supporting documents", whole, re.M)
    )


def _saved_page(document: Document, lines: list[str]) -> str | None:
    """The kind of a saved page of a committee's website, by the words that only such pages have; None for others."""
    top = lines[:_TOP]
    if any(_SAVED_DECISION.fullmatch(line) for line in top[:4]):
        return DECISION
    history = any(HISTORY.fullmatch(line) for line in lines)
    page = any(_SAVED.fullmatch(line) for line in top[:6]) and re.search(
        r"(?:Supporting|Additional)\s+documents|\bItems?$|\bNo\.", _whole(document), re.M
    )
    if not history and not page and not _is_item(document):
        return None
    whole = _whole(document)
    told = _LABEL.search(whole) or _RESOLVED.search(whole) or len(_TOLD.findall(whole)) > 1
    return MINUTES if told else AGENDA


def _is_item(document: Document) -> bool:
    """Whether a page ends as a committee site's item page does, or begins so."""
    lines = [line.text.strip() for line in document.lines()]
    ends = any(re.fullmatch(r"Supporting\s+documents\s*:?", line) for line in lines[-12:])
    return ends or (bool(lines) and re.fullmatch(r"Agenda\s+item", lines[0], re.IGNORECASE) is not None)


def _is_response(document: Document, top: str, whole: str) -> bool:
    """Whether a paper is the executive's answer to recommendations, one by one, and not the minutes of one."""
    if _MINUTES.search(top) or len(_ANSWER.findall(whole)) < 2:
        return False
    rows = (columns(row(line)) for line in document.lines() if is_row(line.text))
    tabled = any({"recommendation", "response"} <= set(names.values()) for names in rows)
    listed = re.search(r"^\s*(?:(?:Executive|Cabinet)\s+)?(?:Response|Decision)\s*:", whole, re.I | re.M) is not None
    return bool(_RESPONSE.search(top)) and (tabled or listed)
