"""What a paper says an inspection came to: its overall grade, and the day its report was published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...graph.records import Claim, NodeRef
from ...ontology.grades import GRADE_PATTERN, read_grade
from ..dates import read_day
from ..passages import Passage
from ..statements import state

_GRADE = re.compile(rf"\b(?:{GRADE_PATTERN})\b", re.IGNORECASE)
_OVERALL = re.compile(
    r"\boverall\s+(?:effectiveness|judge?ment|grade|grading|rating)\W+"
    r"(?:(?:of|was|is|as|being|to|be|judged|rated|graded|found|for|the|our|services?|children['\u2019]?s?|council"
    rf"|local|authority)\W+){{0,8}}(?P<grade>{GRADE_PATTERN})\b",
    re.IGNORECASE,
)
# A grade that a council had, hopes for or fears is not the one that it was given.
_ANOTHER_GRADE = re.compile(
    r"\b(?:previous(?:ly)?|prior|former(?:ly)?|earlier|last|aim\w*|ambition\w*|aspir\w+|target\w*|hop(?:e[sd]?|ing)"
    r"|toward|towards|expect\w*|if|not|journey|self[- ]assess\w*|away\s+from)\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:inspection\s+report|report\s+(?:of|on|from)\s+(?:the|this|our)\s+inspection|inspection)"
    r"[^.;,]{0,40}?\bpublished\s+on\s+(?:\w+day,?\s+)?",
    re.IGNORECASE,
)

# These are published too.
_ANOTHER_PAPER = re.compile(r"\b(?:plan|strategy|response|programme|action|review|minutes|agenda)s?\b", re.IGNORECASE)


def outcome_claims(node: NodeRef, passage: Passage, start: int, end: int, confidence: float) -> Iterator[Claim]:
    """Claims on an inspection that the sentence [start, end) of a passage speaks of, and on no other one.

    A grade counts where the sentence calls it the overall one and holds no other grade.
    """
    sentence = passage.text[start:end]
    overall = _OVERALL.search(sentence)
    if overall is not None and len(_GRADE.findall(sentence)) == 1 and not _ANOTHER_GRADE.search(sentence):
        grade = read_grade(overall["grade"])
        if grade is not None:
            place = passage.cite(start + overall.start("grade"), start + overall.end("grade"))
            yield from state(node, place, confidence=confidence, printed=place.quote, overall_judgement=grade.value)
    published = None if _ANOTHER_PAPER.search(sentence) else _PUBLISHED.search(sentence)
    day = read_day(sentence[published.end() :]) if published is not None else None
    if published is not None and day is not None:
        begins = start + published.end()
        place = passage.cite(begins + day.char_start, begins + day.char_end)
        yield from state(node, place, confidence=confidence, printed=place.quote, published_date=day.start)
