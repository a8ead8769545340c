"""The bodies that a post's title names: other councils, two councils that share it, a trust that runs services."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from ...ontology.names import normal
from ...ontology.organisations import services
from ...ontology.register import CouncilEntry, Register
from .records import HeldPost

_BEFORE_A_BODY = re.compile(r"(?:,|\s+(?:for|at|of|to|both)|\s+[-–]|\s*\()\s+(?=(?:the\s+)?[A-Z])")
_JOINT = re.compile(r"^(?:Joint|Shared)\s+", re.IGNORECASE)
_JOINED = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_COUNCILS = re.compile(r"\s+(?:(?:County|City|Borough|Unitary|District)\s+)*Councils\b\)?$", re.IGNORECASE)
_SAYS_COUNCIL = re.compile(r"\b(?:Council|London Borough|Royal Borough)\b")


def posts_at(
    post: HeldPost, own: CouncilEntry | None, register: Register, on: date | None
) -> Iterator[tuple[HeldPost, CouncilEntry | None]]:
    """The posts that ``post`` is, each with the council that it is at.

    A title that names several councils is a post at each of them ("Director of Children's Services for A and B"); one
    that names another council than the paper's ``own`` is a post there; one that names a trust or company that runs
    services is a post there. Any other is as printed, at the paper's own council.
    """
    for gap in _BEFORE_A_BODY.finditer(post.title) if post.organisation is None else ():
        title, body = post.title[: gap.start()], post.title[gap.end() :].strip(" )")
        if any(normal(body).removeprefix("the ") in service.names for service in services()):
            yield replace(post, title=title, organisation=body), own
            return
        named = _councils(body, register, on)
        if len(named) > 1 or (len(named) == 1 and named[0] != own and _SAYS_COUNCIL.search(body)):
            title = _JOINT.sub("", title) or title
            yield from ((replace(post, title=title), entry) for entry in named)
            return
    yield post, own


def _councils(body: str, register: Register, on: date | None) -> tuple[CouncilEntry, ...]:
    """The councils that the whole of ``body`` names, or none. A name may hold an "and" itself."""
    whole = register.find(body, on, upper_tier=True)
    if whole is not None:
        return (whole,)
    found = _in_parts(_JOINED.split(_COUNCILS.sub("", body)), register, on)
    return tuple(dict.fromkeys(found or ()))


def _in_parts(parts: Sequence[str], register: Register, on: date | None) -> tuple[CouncilEntry, ...] | None:
    """A council for every part, or for parts put together again; None where one is no council's name."""
    if not parts:
        return ()
    for size in range(len(parts), 0, -1):
        first = register.find(" and ".join(parts[:size]), on, upper_tier=True)
        rest = _in_parts(parts[size:], register, on) if first is not None else None
        if first is not None and rest is not None:
            return (first, *rest)
    return None
