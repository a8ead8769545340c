"""Posts in front of names: "the Director of Education, Mr Brown", "Culture Secretary Ann Lee"."""

from __future__ import annotations

import re

from .names import Strength, name_at
from .posts import PrintedPost, post_at

_REPORT = re.compile(r"(?:joint\s+)?reports?\s+(?:by|of|from)\s+(?:the\s+)?", re.I)
_ARTICLES = frozenset(("the", "a", "an", "in", "on", "at", "our", "its", "by", "and"))
_ABSENT = re.compile(r"\b(?:absence|behalf|place|instead)\s+of\s+(?:the\s+)?$", re.I)
_MOST_WORDS = 14


def sentence_start(text: str, at: int) -> int:
    """Where the sentence that holds ``at`` begins."""
    breaks = [
        match.end()
        for match in re.finditer(r"[.;:!?]\s+(?=[A-Z])", text[:at])
        if not re.search(r"\b(?:Mrs?|Ms|Dr|Cllr|St|[A-Z])$", text[: match.start()])
    ]
    return breaks[-1] if breaks else 0


def post_before(text: str, floor: int, at: int) -> PrintedPost | None:
    """The post that ends right in front of the name at ``at`` and begins behind ``floor``, the longest one."""
    head = text[:at].rstrip(" \n,(–-")
    if text[len(head) : at].strip() not in ("", ",", "(", "–", "-"):
        return None
    report = _REPORT.match(head, floor)
    floor = report.end() if report else floor
    for match in list(re.finditer(r"(?<![\w'’-])\w", head[floor:]))[-_MOST_WORDS:]:
        start = floor + match.start()
        post = post_at(head, start) if _may_begin(head, start) else None
        if post is not None and post.end == len(head):
            return None if _ABSENT.search(head, floor, post.start) else post
    return None


def _may_begin(head: str, start: int) -> bool:
    """Whether a post may begin here: with a capital or behind an article, not in the middle of a run of capitals."""
    before = re.search(r"([\w'’&-]+)\s+$", head[:start])
    if not head[start].isupper():
        return before is not None and before.group(1).lower() in ("the", "our", "its")
    if name_follows(head, start):
        return False
    return before is None or not before.group(1)[0].isupper() or before.group(1).lower() in _ARTICLES


def name_follows(text: str, at: int) -> bool:
    """Whether a person is named at ``at``."""
    name = name_at(text, at)
    return name is not None and name.strength >= Strength.AMBIGUOUS
