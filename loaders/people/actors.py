"""Posts that act without a name: "The Commissioning Director for Care presented a report"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..passages import Passage
from .before import name_follows
from .posts import PrintedPost, post_at
from .records import Role
from .standing import kind_of_post
from .verbs import roles_after, speaks

_THE = re.compile(r"(?<![\w'’-])(?:The|the)\s+(?=[A-Z])")
_GAP = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?:the\s+|by\s+the\s+)?(?=[A-Z])", re.I)
_MEMBER_POST = re.compile(r"\s+and\s+(?=(?:the\s+)?(?:Cabinet|Lead|Executive|Portfolio)\s+(?:Member|Holder))")
_TASKED = re.compile(
    r"\b(?:delegat\w+|authority|power)\b[^.;]{0,60}\bto\s+$|\b(?:requested|asked|instructed|authorised?|authorising|tasked)\s+(?:that\s+)?$",
    re.I,
)
_REPORT = re.compile(r"^\W*(?:Joint\s+)?Reports?\s+(?:by|of|from)\s*:?\s*(?:the\s+)?", re.I)
_BESIDE = re.compile(r"\b(?:supported|accompanied|assisted|joined)\s+by\s+$|\bintroduced\s+$", re.I)


@dataclass(frozen=True, slots=True)
class ActingPost:
    """A post in a text that acts there, with the roles its verb gives it."""

    post: PrintedPost
    roles: tuple[Role, ...]


def acting_posts(passage: Passage) -> Iterator[ActingPost]:
    """The posts without a name beside them that do something in a passage."""
    text = passage.text
    report = _REPORT.match(text)
    if report and report.end() < len(text):
        post = post_at(text, report.end())
        if post is not None and _unnamed(text, post):
            yield ActingPost(post, (Role("WROTE", None, 0.85),))
            return
    at = 0
    while match := _THE.search(text, at):
        row = list(_row(text, match.end()))
        at = row[-1].end if row else match.end()
        if row and all(_unnamed(text, post) for post in row):
            yield from _acting(text, match.start(), row)


def _row(text: str, at: int) -> Iterator[PrintedPost]:
    """Posts one after another from ``at`` on."""
    while True:
        post = post_at(text, at)
        if post is None or name_follows(text, at):
            return
        yield from _parted(post)
        gap = _GAP.match(text, post.end)
        if gap is None:
            return
        at = gap.end()


def _parted(post: PrintedPost) -> Iterator[PrintedPost]:
    """An officer's and a member's post that "and" joins are two."""
    match = _MEMBER_POST.search(post.title)
    if match is None or kind_of_post(post.title[: match.start()])[0] != "officer":
        yield post
        return
    yield PrintedPost(post.title[: match.start()], post.start, post.start + match.start())
    yield PrintedPost(post.title[match.end() :], post.start + match.end(), post.end)


def _unnamed(text: str, post: PrintedPost) -> bool:
    """Whether no name stands behind a post, after a comma or in a bracket."""
    gap = re.compile(r"\s*[,(]?\s*").match(text, post.end)
    return not name_follows(text, gap.end() if gap else post.end)


def _acting(text: str, start: int, row: Sequence[PrintedPost]) -> Iterator[ActingPost]:
    end = row[-1].end
    roles = tuple(roles_after(text, end))
    tasked, beside = _TASKED.search(text, 0, start), _BESIDE.search(text, 0, start)
    if roles or tasked or beside or speaks(text, end):
        if tasked and not roles:
            roles = (Role("RESPONSIBLE_FOR", None, 0.8),)
        yield from (ActingPost(post, roles) for post in row)
