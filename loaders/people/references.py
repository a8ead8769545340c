"""Posts that stand for people: "The Deputy Director" after "Jean Brown, Deputy Director of Education"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .records import Mention
from .roster import Member

_CHAIR = re.compile(r"(?:vice[- ]?|deputy\s+)?chair(?:man|woman|person)?", re.I)
_SMALL = frozenset(("of", "for", "the", "and", "interim", "acting", "in"))


def is_chair(title: str) -> bool:
    """Whether a title is the bare one of a meeting's chair or vice-chair."""
    return _CHAIR.fullmatch(title) is not None


def resolved(member: Member, references: Iterable[Mention], members: Sequence[Member]) -> list[Mention]:
    """The references to posts that this person alone of ``members`` holds."""
    return [
        mention
        for mention in references
        if mention.reference is not None
        and _holds(member, mention.reference)
        and sum(_holds(other, mention.reference) for other in members) == 1
    ]


def _holds(member: Member, title: str) -> bool:
    if is_chair(title):
        chaired = any(role.relationship == "CHAIRED" for mention in member.mentions for role in mention.roles)
        return chaired and not re.match(r"vice|deputy", title, re.I)
    return any(refers(title, post.title) for mention in member.mentions for post, _ in mention.posts)


def refers(reference: str, title: str) -> bool:
    """Whether a reference such as "Deputy Director" can mean the post "Deputy Director, Children's Social Care".

    It has the post's first words, or all of them and more, or its initials for some ("IRO Manager").
    """
    short, long = _words(reference), _words(title)
    if not short or not long:
        return False
    if long[: len(short)] == short or (short[: len(long)] == long and len(long) > 2):
        return True
    return short == _abbreviated(long, reference)


def _words(title: str) -> list[str]:
    bare = re.sub(r"['’]|\([^)]*\)", "", title.lower())
    return [word for word in re.findall(r"[a-z]+", bare) if word not in _SMALL]


def _abbreviated(words: list[str], reference: str) -> list[str]:
    """``words`` with those replaced by their initials that ``reference`` abbreviates in capitals."""
    for capitals in re.findall(r"\b[A-Z]{2,5}\b", reference):
        for at in range(len(words) - len(capitals) + 1):
            if "".join(word[0] for word in words[at : at + len(capitals)]) == capitals.lower():
                return [*words[:at], capitals.lower(), *words[at + len(capitals) :]]
    return words
