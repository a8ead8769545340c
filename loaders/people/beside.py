"""The words beside a name: brackets, dashes, cells, posts and bodies behind a comma, and where they end."""

from __future__ import annotations

import re

from .lexicon import BODY_WORDS, OUTSIDE_BODY
from .names import PrintedName, Strength, name_at
from .notes import Notes, read_note
from .posts import post_at

_BRACKET = re.compile(r"\s*(?:[–—-]+\s*)?(?P<open>[(\[])(?P<inside>(?:[^()\[\]]|\([^()]*\))*)[)\]]?")
_MARKED = re.compile(r"\s*(?:\s[–—-]+\s*|[–—]\s*|:\s+|\t+\s*|\s\|\s)")
_SPOKEN = re.compile(
    r",?\s*\(?(?:(?:who\s+(?:was|were)\s+)?(?:substituted|replaced|represented)\s+by\s+"
    r"|(?:as\s+(?:an?\s+)?)?(?:substitut(?:e|ing)|deputising)(?:\s+member)?\s+for\s+"
    r"|(?<=\s)in\s+(?:the\s+)?place\s+of\s+(?=[A-Z]))"
)
_ASIDE = re.compile(
    r",?\s+(?:in\s+the\s+chair|virtually|remotely|online|via\s+(?:MS\s+|Microsoft\s+)?(?:Teams|Zoom))\b", re.I
)
_BODY = re.compile(r",?\s+(?:representing|from|of)\s+(?:the\s+)?(?=[A-Z])")
_TERRITORY = re.compile(r"\s+of\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?")
_CHAIRING = re.compile(r"(?:vice|deputy)?[- ]?chair", re.I)
_MOST_NOTES = 6


def read_beside(text: str, name: PrintedName, group: str | None, *, listed: bool = True) -> tuple[Notes, int]:
    """What stands beside a name, and where it ends.

    ``listed`` says that the name stands in a list: there a dash, a colon or a tab is followed by more on the person,
    and a body may follow a comma; in running text only brackets and posts are read.
    """
    notes, at = Notes(), name.after
    territory = _TERRITORY.match(text, at) if set(name.styles) & {"Lord", "Lady", "Baroness"} else None
    if territory:
        at = territory.end()
    for _ in range(_MOST_NOTES):
        found = _next_note(text, at, group, listed=listed)
        if found is None:
            break
        note, end = found
        notes, at = notes.joined(note), max(end, at)
    return notes, at


def _next_note(text: str, at: int, group: str | None, *, listed: bool) -> tuple[Notes, int] | None:
    bracket = _BRACKET.match(text, at)
    if bracket:
        return read_note(text, bracket.start("inside"), bracket.end("inside")), bracket.end()
    spoken = _SPOKEN.match(text, at)
    if spoken:
        begin = spoken.start() + len(spoken.group()) - len(spoken.group().lstrip(", ("))
        end = _boundary(text, spoken.end(), group, inside_name=True)
        return read_note(text, begin, end), end
    if listed:
        return _listed_note(text, at, group) or _unmarked_post(text, at) or _body(text, at, group)
    return _unmarked_post(text, at) or _dashed_post(text, at)


def read_aside(text: str, at: int) -> tuple[Notes, int]:
    """A note such as "in the Chair" or "virtually" at ``at``, and where it ends; ``at`` itself where there is none."""
    aside = _ASIDE.match(text, at)
    return (read_note(text, aside.start(), aside.end()), aside.end()) if aside else (Notes(), at)


def _listed_note(text: str, at: int, group: str | None) -> tuple[Notes, int] | None:
    aside = _ASIDE.match(text, at)
    if aside:
        return read_note(text, aside.start(), aside.end()), aside.end()
    marked = _MARKED.match(text, at)
    if marked and marked.end() < len(text):
        return _after_mark(text, marked.end(), group, cell="\t" in marked.group())
    return None


def _after_mark(text: str, at: int, group: str | None, *, cell: bool) -> tuple[Notes, int] | None:
    """A note behind a dash, a colon or a tab: a post, or words up to the next person or cell."""
    person = name_at(text, at)
    if person is not None and person.strength >= Strength.AMBIGUOUS:
        return None
    if cell:
        end = text.find("\t", at)
        end = end if end >= 0 else len(text)
        return read_note(text, at, end), end
    post = post_at(text, at)
    if post is not None and not _CHAIRING.match(post.title):
        return read_note(text, post.start, post.end), post.end
    end = _boundary(text, at, group)
    return read_note(text, at, end), end


def _unmarked_post(text: str, at: int) -> tuple[Notes, int] | None:
    """A post after a comma or right behind the name."""
    gap = re.compile(r"[ \u00a0]*,\s*|[ \u00a0]+").match(text, at)
    if gap is None or gap.end() >= len(text) or not text[gap.end()].isalnum():
        return None
    if "," in gap.group():
        person = name_at(text, gap.end())
        if person is not None and person.strength >= Strength.AMBIGUOUS:
            return None
    elif not text[gap.end()].isupper():
        return None
    post = post_at(text, gap.end())
    if post is None:
        return None
    return read_note(text, post.start, post.end), post.end


def _dashed_post(text: str, at: int) -> tuple[Notes, int] | None:
    """In running text, a post between dashes."""
    dash = re.compile(r"\s+[–—-]\s+").match(text, at)
    post = post_at(text, dash.end()) if dash else None
    return (read_note(text, post.start, post.end), post.end) if post else None


def _body(text: str, at: int, group: str | None) -> tuple[Notes, int] | None:
    """A body behind a comma, "from" or "representing"."""
    gap = _BODY.match(text, at) or re.compile(r"\s*,\s*(?:the\s+)?(?=[A-Z])").match(text, at)
    if gap is None or name_at(text, gap.end()) is not None:
        return None
    shown = text[gap.end() : _boundary(text, gap.end(), group)].split("(")[0]
    end = gap.end() + len(shown.rstrip())
    words = re.findall(r"[\w'’-]+", shown)
    named = {word.lower() for word in words} & BODY_WORDS or OUTSIDE_BODY.search(shown)
    plain = all(word[0].isupper() or word in BODY_WORDS or word in ("of", "and", "for", "the") for word in words)
    if not named or not plain or len(words) > 10:
        return None
    return Notes(organisation=shown.strip(" .")), end


def _boundary(text: str, at: int, group: str | None, *, inside_name: bool = False) -> int:
    """Where the words beside a name end: before the next person, a tab, a semicolon, a full stop, or with the text."""
    for match in re.compile(r"[;\t\n|]|\.(?=\s|$)|,\s*|\s+and\s+|\)").finditer(text, at):
        if not match.group().strip(", and"):
            follower = name_at(text, match.end()) or (name_at(text, match.end(), group=group) if group else None)
            if follower is None or (follower.strength < Strength.AMBIGUOUS and not inside_name):
                continue
        elif match.group() == "." and re.search(r"\b[A-Z]$|\b(?:Mrs?|Ms|Dr|Cllr|St)$", text[at : match.start()]):
            continue
        return match.start()
    return len(text)
