"""Actions that a paper marks as such: "ACTION: ...", "(Action: NAME)", "Agreed actions" and the points below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..passages import Passage
from .actions import FoundAction
from .decisions import FoundDecision
from .resolutions import opening_of
from .sentences import sentence_around, sentences
from .verbs import DEED

SURE = 0.95

_DASH = r"[:\u2010-\u2015-]"
# BCP prints "ACTION \u2013 add to action sheet" behind a bullet's last sentence.
_BARE = re.compile(
    rf"(?:\(|\[|\b)ACTIONS?\s*(?:{_DASH}\s*(?:add(?:ed)?\s+to\s+(?:the\s+)?action\b[^)\]]*|noted"
    r"|required)?)?[)\]]?\.?\s*$"
)
# "(Action: Jane Example)", "[ACTION - Head of Service]", "Action by: Jane Example" behind a sentence.
_NAMED = re.compile(
    rf"[(\[]\s*(?:ACTIONS?|Actions?)(?:\s+(?:by|for|point))?\s*{_DASH}?\s*(?P<owner>(?!\d"
    rf"|add\b)[A-Z][^)\]]{{1,80}})[)\]]\.?"
    rf"|(?<=[.!?]\s)(?:ACTION|Action)\s+(?:by|for|BY|FOR)\s*{_DASH}?\s*(?P<behind>[A-Z][^.:]{{2,80}})\.?$"
)
_LABEL = re.compile(
    r"(?:^|(?<=[.!?)\]]\s)|(?<=[.!?)\]]))(?:(?:AGREED\s+|Agreed\s+)?ACTIONS?"
    r"|(?:Agreed\s+)?Actions?)(?:\s+(?:points?|required|agreed|arising|for\s+officers"
    rf"|\d+(?:\.\d+)?))*\s*{_DASH}\s*(?P<text>\S.{{6,}})$"
)
_OPENS_LIST = re.compile(
    r"(?:(?:Agreed|AGREED|Key|Next|Further)\s+)?(?:Actions?|ACTIONS?)(?:\s+(?:points?|agreed|arising|required"
    r"|for\s+\w+))*\s*:?"
    r"|.{0,120}\b(?:following|these)\s+(?:formal\s+)?(?:actions?|ACTIONS?)(?:\s+\w+){0,6}\s*:",
)
_OWNER_LINE = re.compile(
    r"(?:ACTION|Action|Lead|Owner|Responsible|By\s+whom)(?:\s+(?:by|officer|owner"
    rf"|lead))?\s*{_DASH}\s*(?P<owner>[A-Z][^:]{{2,90}}?)(?:\.|;|\s+By\s+when\s*:\s*(?P<due>.+?)\.?)?",
    re.I,
)
_DUE_LINE = re.compile(
    rf"(?:By\s+when|Deadline|Due(?:\s+date)?|Timescale|Target\s+date|Date\s+due)\s*{_DASH}\s*(?P<due>.{{2,60}})",
    re.IGNORECASE,
)

_TITLED = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame)\.?\s+)?"
_NAME = rf"{_TITLED}[A-Z][\w'\u2019-]*(?:\s+[A-Z][\w'\u2019-]*){{0,3}}"
# Whoever stands before "to circulate": a name, two names, initials, officers, a post.
_OWNER_TO = re.compile(
    rf"(?:[Tt]he\s+)?(?P<owner>{_NAME}(?:\s*(?:/|,|&|and)\s*{_NAME})?|[A-Z]{{2,3}}|Officers?|Democratic\s+Services"
    rf"|(?:[A-Z][\w'\u2019&-]*,?\s+(?:(?:of|for|and|the|in)\s+)*){{0,9}}?[A-Z][\w'\u2019&-]*"
    rf"|(?:[\w'\u2019&-]+\s+){{0,6}}(?:Officer|Manager|Director|Lead|Chair|Team|Service))\s+(?:to|will|would|should"
    r"|shall|agreed\s+to|undertook\s+to)\s+(?:also\s+|liaise\s+|\w+ly\s+)?\w+"
)
_NO_OWNER = re.compile(
    r"(?:That|This|It|Report|Update|A|An|The|All|Members\s+agreed|Committee\s+agreed|Letter|Paper|Briefing|Figures"
    r"|Data|Details|Information|Copy|Item)\b",
    re.IGNORECASE,
)


def marked(passages: Sequence[Passage]) -> Iterator[FoundAction]:
    """The actions that are marked, in order."""
    taken = 0
    for index, passage in enumerate(passages):
        if index < taken:
            continue
        if _OPENS_LIST.fullmatch(passage.text):
            found = list(_listed(passages, index))
            taken = index + 1 + len(found)
            yield from found
        else:
            yield from _of_passage(passages, index)


def _listed(passages: Sequence[Passage], index: int) -> Iterator[FoundAction]:
    """The points below a line that opens a list of actions, or the one line below "Action:"."""
    marked_points = []
    for passage in passages[index + 1 :]:
        if passage.mark is None:
            break
        marked_points.append(passage)
    below = passages[index + 1 : index + 2]
    alone = re.fullmatch(r"ACTIONS?\s*:|Actions?\s*:|Agreed\s+actions?\s*:?", passages[index].text) is not None
    for passage in marked_points or (below if alone else ()):
        yield _action(passage, 0, len(passage.text))


def _of_passage(passages: Sequence[Passage], index: int) -> Iterator[FoundAction]:
    passage = passages[index]
    text = passage.text
    if (line := _OWNED_BY.fullmatch(text)) is not None:
        yield from _owned_above(passages[index - 1], line) if index else ()
        return
    named = list(_NAMED.finditer(text))
    if named:
        for match in named:
            start, _ = sentence_around(text, max(match.start() - 2, 0))
            yield _with_owner(passage, start, match)
    elif (label := _labelled(text)) is not None:
        start = label.start("text")
        owner, due = _lines_below(passages, index)
        yield _action(passage, start, len(text), owner, due)
    elif (marker := _BARE.search(text)) is not None and not text.endswith(":") and marker.start() > 0:
        for start, end in list(sentences(text[: marker.start()]))[-1:]:
            yield FoundAction("formal", text[start:end], passage, start, end, None, SURE)


_OWNED_BY = re.compile(
    rf"(?:ACTION|Action)(?:\s+(?:by|BY|for))?\s*{_DASH}\s*(?P<owner>(?!.*\bto\s+[a-z]+)[A-Z][^.;]{{2,120}}?)\.?"
)


def owners_below(passages: Sequence[Passage]) -> dict[int, tuple[str, Passage]]:
    """Owners on a line of their own behind a resolution ("ACTION: Strategic Director"), by the passages above them.

    The line speaks for the one passage above it, or for the whole list that it ends.
    """
    owned: dict[int, tuple[str, Passage]] = {}
    for index, passage in enumerate(passages):
        line = _OWNED_BY.fullmatch(passage.text)
        if line is None:
            continue
        above = index - 1
        while above >= 0 and (above == index - 1 or (passages[above].mark and passages[above + 1].mark)):
            owned.setdefault(id(passages[above]), (line["owner"], passage))
            above -= 1
    return owned


def marked_requests(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """What a meeting asks for by marking a sentence for its action sheet; its thanks are none."""
    for passage in passages:
        marker = _BARE.search(passage.text)
        if marker is None or passage.text.endswith(":") or marker.start() == 0 or _labelled(passage.text):
            continue
        for start, end in list(sentences(passage.text[: marker.start()]))[-1:]:
            sentence = passage.text[start:end]
            if not re.search(r"\bthank", sentence, re.IGNORECASE):
                yield FoundDecision("requested", sentence, passage, start, end, None, 0.8)


def _owned_above(above: Passage, line: re.Match[str]) -> Iterator[FoundAction]:
    """What the line "Action: Cherry Hallam" behind a paragraph makes an action; a resolution is one by itself."""
    if above.mark is None and opening_of(above.text) is None:
        for start, end in list(sentences(above.text))[-1:]:
            owner = line["owner"]
            yield FoundAction("formal", above.text[start:end], above, start, end, owner, SURE)


def _labelled(text: str) -> re.Match[str] | None:
    """The label of an action and its text; "add to action sheet" is none."""
    label = _LABEL.search(text)
    return None if label is None or label["text"].lower().startswith(("add to", "added to")) else label


def _with_owner(passage: Passage, start: int, match: re.Match[str]) -> FoundAction:
    """The sentence before a bracket that names its owner; the bracket alone where it holds the deed as well."""
    owner = match["owner"] or match["behind"]
    if match["owner"] and re.search(rf"\bto\s+{DEED}\b", match["owner"]):
        return _action(passage, match.start("owner"), match.end("owner"))
    said = passage.text[start : match.start()].strip()
    return FoundAction("formal", said, passage, start, match.end(), owner.strip(" .;"), SURE)


def _action(passage: Passage, start: int, end: int, owner: str | None = None, due: str | None = None) -> FoundAction:
    text = passage.text[start:end].strip()
    start += len(passage.text[start:end]) - len(passage.text[start:end].lstrip())
    trailing = re.search(r"\s*[(\[](?P<owner>[A-Z][^)\]]{1,60})[)\]]\.?$", text)
    owner = owner or owner_in(text) or (trailing["owner"] if trailing and _is_somebody(trailing["owner"]) else None)
    return FoundAction("formal", text, passage, start, start + len(text), owner, SURE, due)


def _is_somebody(text: str) -> bool:
    return (re.fullmatch(rf"{_NAME}|[A-Z]{{2,3}}", text) is not None and not text.isupper()) or len(text) <= 3


def owner_in(text: str) -> str | None:
    """Who is to do what ``text`` says, where it begins with that: "Jane Example to circulate", "SP to chase"."""
    match = _OWNER_TO.match(text)
    if match is None or _NO_OWNER.match(match["owner"]):
        return None
    return match["owner"]


def _lines_below(passages: Sequence[Passage], index: int) -> tuple[str | None, str | None]:
    """Owner and due date on lines of their own right below an action."""
    owner = due = None
    for passage in passages[index + 1 : index + 3]:
        if line := _OWNER_LINE.fullmatch(passage.text):
            owner, due = line["owner"], line["due"] or due
        elif line := _DUE_LINE.fullmatch(passage.text):
            due = line["due"]
    return owner, due
