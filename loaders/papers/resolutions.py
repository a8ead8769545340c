"""Resolutions: decisions behind a word that opens them (RESOLVED, AGREED, "Decision:"), in a sentence or a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..passages import Passage
from .cuts import cut
from .decisions import FAIR, SURE, FoundDecision
from .sentences import sentences
from .verbs import first_kind, has_verb, kind_of

_BODY = (
    r"(?:Assembly|Partnership|Sub-?\s?Committee|Committee|Panel|Board|Cabinet|Council|Commission|Executive|Forum"
    r"|Group|Members)"
)
# Capitals open a resolution anywhere; ordinary letters only at the beginning of a line or behind the body's name.
_OPENING = re.compile(
    r"(?P<word>\bRESOLVED\b|^Resolved\b|^RESOLUTIONS?\b|^Resolutions?\b(?=\s*[:\u2010-\u2015-])"
    r"|\bIT\s+WAS\s+(?:RESOLVED|AGREED|DECIDED)\b"
    rf"|\b[Ii]t\s+was\s+(?:then\s+|therefore\s+|unanimously\s+|also\s+)?(?:RESOLVED|resolved|AGREED)\b"
    r"|\bAGREED\b(?=\s*[:\u2010-\u2015-]|\s+(?:that|to|unanimously)\b|\s*$)|^Agreed\b(?=\s*[:\u2010-\u2015-]"
    r"|\s+(?:that|to|as)\b|\s*$)"
    r"|^DECISIONS?\b(?=\s*:)|^Decisions?\b(?=\s*:)|^ORDERED\b|^RECOMMENDED\b|^Recommended\b(?=\s*[:\u2010-\u2015-]"
    r"|\s+that\b)"
    r"|\b(?:moved|proposed|seconded)\b.{0,120}?\band\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|RESOLVED"
    r"|agreed|AGREED)\b(?=\s+(?:that|to)\b)"
    r"|\b(?:Committee|Panel|Board|Commission|Forum|[Cc]ommittee|[Pp]anel|[Bb]oard)\s+(?:made|agreed"
    r"|makes)\s+the\s+following\s+recommendations?\b"
    r"|\b(?:has|have)\s+(?:agreed|decided|resolved)\s+to(?=\s*[:\u2010-\u2015-])"
    r"|\b[Ii]t\s+was\s+(?:then\s+|therefore\s+|also\s+)?agreed\b(?=\s*(?:that"
    r"|to)?\s*[:\u2010-\u2015-][\s\u2010-\u2015-]*$)"
    rf"|\b{_BODY}(?:\s+members)?\s+(?:unanimously\s+|therefore\s+|also\s+|then\s+)?"
    rf"(?:resolved|RESOLVED|AGREED|NOTED|ENDORSED|APPROVED|RECOMMENDED|REQUESTED|REFERRED|DEFERRED)\b)"
)
_ALONE = re.compile(r"[\W\d]*(?:unanimously)?\W*(?:that|to)?\W*", re.IGNORECASE)
_LIST_FOLLOWS = re.compile(r"(?:\bto|\bthat|[:\u2010-\u2015-])[\s\u2010-\u2015-]*$", re.IGNORECASE)
_FOLLOWING = re.compile(r"\bfollowing\b", re.IGNORECASE)  # a whole resolution, with a list of what it is about
# "That the Committee:", "That:", "The Cabinet:" between the opening word and the list.
_LEAD = re.compile(
    r"(?:that\b|to\b)?\s*(?:the\s+)?(?:[\w'\u2019&,-]+\s+){0,9}?[\w'\u2019-]*\s*(?::|[\u2010-\u2015-]"
    r"|:\s*[\u2010-\u2015-])\s*|that\s*:?|to\s*:?",
    re.I,
)
_SUB_MARK = re.compile(
    r"\(?(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)[.)]?|[\u2022\u25cf\u25aa\uf0b7\u00b7o\u2013-]"
)
_BULLET = re.compile(r"[\u2022\u25cf\u25aa\uf0b7\u00b7o\u2013-]")
_THAT = re.compile(r"[\"\u201c\u2018']?(?:That|that|To|to)\s")
_JOINED = re.compile(r";\s*(?:and\s+)?(?=(?:that|to)\b)|,?\s+and\s+(?=that\b)", re.IGNORECASE)
_INLINE = re.compile(r"(?:(?<=^)|(?<=[\s:;,\u2013-]))\(?(?P<mark>[a-z]|[ivx]{1,4}|\d{1,2})\)\s*(?=\S)")
_GOES_ON = re.compile(r"(?:that|to|and|further|furthermore|in\s+addition|\(|\d{1,2}[.)]\s)", re.IGNORECASE)
# What another meeting decided is told here, not decided.
_REPORTED = re.compile(
    r"\b(?:at\s+(?:its|their|the|a)\s+(?:(?:last|previous|earlier)\s+)?meeting|previously|had\s+been|had"
    r"|which\s+was|as\s+was|\bwhen)\b[^.]*$",
    re.I,
)
_MOVED = re.compile(r"\b(?:moved|proposed|motion|amendment)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:motion|amendment|vote|proposal|recommendation)\b[^.]*\b(?:lost|fell|LOST|FELL|not\s+carried|defeated"
    r"|not\s+agreed)\b",
    re.IGNORECASE,
)


def opening_of(text: str) -> re.Match[str] | None:
    """The word that opens a resolution in ``text``, or None; not where the sentence tells of another meeting."""
    for match in _OPENING.finditer(text):
        if not _REPORTED.search(text[: match.start()]):
            return match
    return None


def read_resolutions(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """The resolutions in an item's passages, in order. A motion that was lost is none."""
    taken = 0
    for index, passage in enumerate(passages):
        opening = opening_of(passage.text) if index >= taken else None
        if opening is None or _is_lost(passages, index, opening):
            continue
        listed = list(_listed(passages, index, opening))
        taken = max([taken, *(place + 1 for place, _ in listed)])
        yield from _opened(passage, opening, [sub for _, sub in listed])


def read_decision_section(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """The decisions in a section that holds nothing else: its opened ones, its points, or its first paragraph."""
    found = list(read_resolutions(passages))
    if found:
        yield from found
        return
    points = [p for p in passages if p.mark is not None or _THAT.match(p.text)]
    plain = [p for p in passages if not _LEAD.fullmatch(p.text)]
    for passage in merged(points or plain[:1]):
        if not _LEAD.fullmatch(passage.text):
            yield from _parts(passage, 0, "resolved")


def _opened(passage: Passage, opening: re.Match[str], listed: Sequence[Passage]) -> Iterator[FoundDecision]:
    rest = passage.text[opening.end() :]
    inline = _INLINE.search(rest)
    default = first_kind(rest[: inline.start()] if inline else rest if listed else "")
    default = default or first_kind(opening["word"]) or "resolved"
    if listed and "recommendation" in opening["word"]:
        yield from (replace(one, kind="recommended") for sub in merged(listed) for one in _parts(sub, 0, default))
        return
    for sub in merged(listed):
        yield from _parts(sub, 0, default)
    if not listed and not _ALONE.fullmatch(passage.text[opening.end() :]):
        yield from _parts(passage, _sentence_start(passage.text, opening.start()), default, opening)


def _sentence_start(text: str, at: int) -> int:
    return next((start for start, end in sentences(text) if start <= at < end), 0)


def _listed(passages: Sequence[Passage], index: int, opening: re.Match[str]) -> Iterator[tuple[int, Passage]]:
    """The points right below an opening with their indexes, or the lines below an opening that stands alone."""
    passage = passages[index]
    rest = passage.text[opening.end() :]
    alone = _ALONE.fullmatch(rest) is not None
    following = _FOLLOWING.search(passage.text) is not None and "recommendation" not in opening["word"]
    if not alone and (not _LIST_FOLLOWS.search(rest) or following):
        return
    start = index + 1
    while start < len(passages) and _leads(passages, start):
        start += 1
    points = list(_points(passages, start, passage))
    yield from points
    if not points and alone:
        yield from _lines(passages, start)


_LETTER = re.compile(r"(?P<mark>[A-H]):\s+(?=[A-Z])")


def _with_mark(passage: Passage) -> Passage:
    """The passage with the letter before a colon ("A: Welcomes ...") as its mark."""
    letter = _LETTER.match(passage.text) if passage.mark is None else None
    return passage if letter is None else replace(cut(passage, letter.end()), mark=letter["mark"])


def _leads(passages: Sequence[Passage], index: int) -> bool:
    """Whether a line only leads to the list below it: "That the Committee:", with or without the colon."""
    text = passages[index].text
    if passages[index].mark is not None:
        return False
    short = len(text.split()) <= 6 and not text.endswith(".") and not has_verb(text)
    below = _with_mark(passages[index + 1]) if index + 1 < len(passages) else None
    return _LEAD.fullmatch(text) is not None or (short and below is not None and below.mark is not None)


def _points(passages: Sequence[Passage], start: int, above: Passage) -> Iterator[tuple[int, Passage]]:
    for place in range(start, len(passages)):
        passage = _with_mark(passages[place])
        if passage.mark is None or not _SUB_MARK.fullmatch(passage.mark) or _follows(above, passage):
            return
        if place > start and (
            opening_of(passage.text) is not None or not goes_on(_with_mark(passages[start]).mark, passage.mark)
        ):
            return
        yield place, passage


def _follows(above: Passage, passage: Passage) -> bool:
    """Whether a passage is the next numbered paragraph after the opening's own, not a point of its list."""
    if above.mark is None or passage.mark is None:
        return False
    one, other = above.mark.strip("().").lower(), passage.mark.strip("().").lower()
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one.isalpha() and other.isalpha() and ord(other) == ord(one) + 1


def _lines(passages: Sequence[Passage], start: int) -> Iterator[tuple[int, Passage]]:
    """The unmarked lines below an opening that stands alone: all that begin with "That", else the one right below."""
    place = start
    while place < len(passages) and passages[place].mark is None and _THAT.match(passages[place].text):
        yield place, passages[place]
        place += 1
    if place > start:
        return
    first = _text(passages, start)
    wished = has_verb(first) or re.search(r"\bbe\b", first) is not None
    if not first or not wished or opening_of(first) is not None:
        return
    yield start, passages[start]
    while (text := _text(passages, place + 1)) and text[0].islower() and passages[place + 1].mark is None:
        place += 1
        yield place, passages[place]


def _text(passages: Sequence[Passage], index: int) -> str:
    return passages[index].text if index < len(passages) else ""


def merged(points: Sequence[Passage]) -> Iterator[Passage]:
    """The points of a list, the bullets below one that ends in a colon left to it: its own words stand for them."""
    above: Passage | None = None
    for point in points:
        below = above is not None and above.text.endswith(":") and _deeper(above.mark, point.mark)
        if not below:
            yield point
            above = point


def _deeper(above: str | None, mark: str | None) -> bool:
    if above is None or mark is None or _BULLET.fullmatch(above):
        return False
    if _BULLET.fullmatch(mark):
        return True
    kinds = [_shape(one.strip("().")) for one in (above, mark)]
    return kinds[0] != kinds[1]


def goes_on(first: str | None, mark: str | None) -> bool:
    """Whether a point with this mark can stand in a list that begins with ``first``: numbers don't follow letters."""
    if first is None or mark is None or _BULLET.fullmatch(mark):
        return first is not None and mark is not None
    one, other = first.strip("()."), mark.strip("().")
    if other[:1].isdigit():
        return one[:1].isdigit() and one.count(".") == other.count(".")
    return True


def _shape(mark: str) -> str:
    if mark.isdigit():
        return "number"
    return "roman" if re.fullmatch(r"[ivx]{2,}|i", mark) else "letter"


def _parts(passage: Passage, start: int, default: str, opening: re.Match[str] | None = None) -> Iterator[FoundDecision]:
    """The decisions of one passage from ``start``: its lettered points, else its clauses with a verb of their own."""
    text = passage.text
    end = _last(text, opening.end() if opening else start)
    marks = list(_inline_marks(text, opening.end() if opening else start, end))
    if marks:
        bounds = [(mark.end(), number) for mark, number in marks]
        ends = [mark.start() for mark, _ in marks[1:]] + [end]
        for (begin, number), stop in zip(bounds, ends, strict=True):
            yield from _decision(passage, begin, stop, number, default, None)
        return
    clauses = _clauses(text, start, end, opening)
    for begin, stop in clauses:
        yield from _decision(passage, begin, stop, None if opening else passage.mark, default, opening)


def _last(text: str, start: int) -> int:
    """Where a resolution that begins before ``start`` ends: sentences that go on with "That" belong to it."""
    end = None
    for begin, stop in sentences(text):
        if stop <= start:
            continue
        if end is not None and not _GOES_ON.match(text[begin:stop]):
            break
        end = stop
    return end if end is not None else len(text)


def _inline_marks(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    """The marks of points that stand on one line: "(a) That ..., and (b) that ..."; they count from the first."""
    found = list(_INLINE.finditer(text, start, end))
    for first in ("a", "i", "1"):
        series = _series(found, first)
        if len(series) > 1:
            yield from series
            return


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def _series(found: Sequence[re.Match[str]], first: str) -> list[tuple[re.Match[str], str]]:
    names = {"a": [chr(ord("a") + n) for n in range(26)], "i": list(_ROMAN), "1": [str(n) for n in range(1, 30)]}[first]
    series: list[tuple[re.Match[str], str]] = []
    for match in found:
        if len(series) < len(names) and match["mark"] == names[len(series)]:
            series.append((match, match["mark"]))
    return series


def _clauses(text: str, start: int, end: int, opening: re.Match[str] | None) -> list[tuple[int, int]]:
    """Start and end of each clause that is joined by "and that" or "; to" and has a verb of its own."""
    bounds = [start]
    for joint in _JOINED.finditer(text, opening.end() if opening else start, end):
        if has_verb(text[joint.end() : end]):
            bounds.append(joint.end())
    return list(zip(bounds, [*bounds[1:], end], strict=True))


def _decision(
    passage: Passage, begin: int, stop: int, number: str | None, default: str, opening: re.Match[str] | None
) -> Iterator[FoundDecision]:
    raw = passage.text[begin:stop]
    text = re.sub(r"[\s;,]+(?:and)?[\s;,]*$", "", raw.lstrip(" ;,"))
    if len(text.split()) < 2:
        return  # a number of the section, not a decision
    first = begin + len(raw) - len(raw.lstrip(" ;,"))
    body = passage.text[opening.end() : stop] if opening is not None and begin <= opening.start() else text
    verbal = f"{opening['word']} {body}" if opening is not None and _BODY_VERB.search(opening["word"]) else body
    kind = kind_of(verbal, default) if body is not text or opening is None else kind_of(text, default)
    yield FoundDecision(kind, text, passage, first, first + len(text), number, SURE)


_BODY_VERB = re.compile(r"(?:NOTED|ENDORSED|APPROVED|RECOMMENDED|REQUESTED|REFERRED|DEFERRED)$")


def _is_lost(passages: Sequence[Passage], index: int, opening: re.Match[str]) -> bool:
    """Whether the words of an opening stand in a motion, and the vote on it was lost."""
    before = passages[index].text[: opening.start()]
    moved = _MOVED.search(before) is not None
    return moved and any(_LOST.search(passage.text) for passage in passages[index : index + 4])


def naked(passages: Sequence[Passage]) -> Iterator[FoundDecision]:
    """Resolutions whose opening word was lost when the page was saved: "That the report be noted." on a line.

    A motion reads the same: it counts where it was carried and no resolution repeats it.
    """
    for index, passage in enumerate(passages):
        if not _SUBJUNCTIVE.match(passage.text) or opening_of(passage.text):
            continue
        outcome = _outcome(passages, index)
        if outcome != "lost" and not _is_told(passages, index):
            for decision in _parts(passage, 0, "resolved"):
                yield replace(decision, confidence=FAIR)


# A wish in the old form ("be noted", "the Board agree") is a resolution; "That costs were rising" is a point made.
_SUBJUNCTIVE = re.compile(
    r"[\"\u201c]?(?:That|that)\s+(?:[^.]{1,400}?\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en|ne|t|ied)\b"
    r"|(?:the\s+)?(?:\w+\s+){0,6}?(?:Committee|Panel|Board|Cabinet|Council|Commission|Executive|Forum)\s+"
    r"(?:note|notes|approve|approves|agree|agrees|endorse|endorses|recommend|recommends|request|requests|receive"
    r"|welcome|support|refer|thank|hold)\b)"
)


def _outcome(passages: Sequence[Passage], index: int) -> str | None:
    """What became of the motion that a line belongs to: "lost", "carried", or None where it is no motion."""
    above = passages[max(0, index - 3) : index]
    if not any(_MOVED.search(passage.text) for passage in above):
        return None
    for passage in passages[index : index + 6]:
        if _LOST.search(passage.text) or re.search(r"\b(?:lost|fell|LOST|FELL)\b", passage.text):
            return "lost"
        if re.search(r"\b(?:carried|CARRIED|agreed|approved)\b", passage.text):
            return "carried"
    return "carried"


def _is_told(passages: Sequence[Passage], index: int) -> bool:
    """Whether a line is a point of a list that something else introduces, or repeats what a resolution says."""
    above = index - 1
    while above >= 0 and passages[above].mark is not None and passages[index].mark is not None:
        above -= 1
    return above >= 0 and passages[above].text.endswith(":") and _MOVED.search(passages[above].text) is None
