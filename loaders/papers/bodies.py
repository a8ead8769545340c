"""Bodies of a council as papers name them: committees, cabinets, boards, panels, and members who decide alone."""

from __future__ import annotations

import re

from ...graph.ids import slug
from ...ontology.register import CouncilEntry

_NOUN = (
    r"(?:(?:Sub|Select)[\s-]?Committee|Committee|Cabinet|Panel|Board|Commission|Executive|Forum|Council|Partnership"
    r"|Assembly|Working\s+(?:Group|Party)|Task\s+(?:and\s+Finish\s+|&\s+Finish\s+)?Group|Trust\s+Board)"
)
_WORD = r"(?:[A-Z0-9][\w'\u2019/-]*|&|and|of|for|the|in|with|to|on|from)"
# "Scrutiny Board (Children and Families)", "Scrutiny Board 2", "Planning Committee A".
_TAIL = (
    r"(?:\s+for\s+(?:[A-Z][\w'\u2019&-]*,?\s+(?:and\s+|&\s+|of\s+)?)*[A-Z][\w'\u2019&-]*)?"
    r"(?:\s+\([A-Z][^()]{1,70}\)|\s+(?:\d{1,2}|[A-H])\b(?![/.\d]))?"
)

NAME = rf"(?:{_WORD},?\s+){{0,14}}?{_NOUN}\b{_TAIL}"
"""Pattern of a body's name as running text prints it, in ordinary letters."""

CAPITALS = (
    r"(?:[A-Z0-9'\u2019&,/-]+\s+){0,14}?"
    r"(?:(?:SUB|SELECT)[\s-]?COMMITTEE|COMMITTEE|CABINET|PANEL|BOARD|COMMISSION|EXECUTIVE|FORUM|COUNCIL|PARTNERSHIP"
    r"|ASSEMBLY|WORKING\s+(?:GROUP|PARTY)|TASK\s+(?:AND\s+FINISH\s+)?GROUP)\b(?:\s+\([A-Z][^()]{1,70}\)"
    r"|\s+\d{1,2}\b(?![/.\d]))?"
)
"""Pattern of a body's name in capitals."""

MEMBER = (
    r"(?:Cabinet\s+Member|Lead\s+Member|Executive\s+Member|Portfolio\s+Holder"
    r"|Leader\s+of\s+the\s+Council)\b(?:(?!\s[-\u2010-\u2015]\s)[^.:;\n])*"
)
"""Pattern of a member who decides alone, with the portfolio."""

_SMALL = {"and", "of", "for", "the", "in", "with", "to", "on", "from"}
_BODY = re.compile(_NOUN, re.IGNORECASE)
_BARE = re.compile(r"(?:the\s+|this\s+|full\s+)?(?:\w+\s+)?", re.IGNORECASE)
# "Full Council" and "the Council" met; "Wexmoor Council" is what they are the council of.
_ITS_COUNCIL = re.compile(r"(?!full-|the-|annual-|ordinary-|extraordinary-|youth-|children-)[a-z].*-council")

_KINDS = (
    ("scrutiny", re.compile(r"scrutiny|select\s+committee", re.IGNORECASE)),
    ("cabinet", re.compile(r"^(?:the\s+)?(?:cabinet|executive|lead)\s+member\b|^portfolio\s+holder|^leader\b", re.I)),
    ("partnership", re.compile(r"partnership|joint\s+committee|children['\u2019]s\s+trust", re.IGNORECASE)),
    # A cabinet committee of Kent's advises the cabinet; it is none.
    ("cabinet", re.compile(r"^(?:the\s+)?(?:cabinet|executive)(?!\s+(?:committee|panel|sub|scrutiny))", re.IGNORECASE)),
    ("panel", re.compile(r"panel", re.IGNORECASE)),
    ("board", re.compile(r"board", re.IGNORECASE)),
    ("council", re.compile(r"^(?:the\s+)?(?:[\w'-]+\s+)*council$", re.IGNORECASE)),
)


def committee_kind(name: str) -> str:
    """What kind of body a committee of this name is."""
    return next((kind for kind, pattern in _KINDS if pattern.search(name)), "other")


def is_body(text: str) -> bool:
    """Whether a wording that stands where a body's name is due holds the noun of one, or names a deciding member."""
    return _BODY.search(text) is not None or re.search(MEMBER, text, re.IGNORECASE) is not None


def is_council(name: str, council: CouncilEntry | None) -> bool:
    """Whether a line is a council's own name, which stands above the committee's."""
    plain = slug(name)
    known = {slug(n) for n in council.names} if council else set()
    return plain in known or bool(_ITS_COUNCIL.fullmatch(plain))


def proper_name(printed: str) -> str:
    """A body's name in ordinary letters: "CORPORATE PARENTING PANEL" is "Corporate Parenting Panel"."""
    words = re.sub(r"^the\s+(?=[A-Z])", "", " ".join(printed.split()).strip(" ,:-\u2013\u2014"), flags=re.IGNORECASE)
    if words.upper() != words:
        return words
    parts = [_capitalised(word) for word in words.lower().split()]
    return " ".join(w.lower() if w.lower() in _SMALL and i else w for i, w in enumerate(parts))


def _capitalised(word: str) -> str:
    """ "children's" as "Children's", "sub-committee" as "Sub-Committee", "(schools" as "(Schools"."""
    return "-".join(re.sub(r"[a-z]", lambda letter: letter.group().upper(), part, count=1) for part in word.split("-"))


def noun_of(name: str | None) -> str | None:
    """The noun by which minutes call their own body ("Committee" for "Health Scrutiny Committee"), or None."""
    found = _BODY.findall(name) if name else []
    return found[-1] if found else None
