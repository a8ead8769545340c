"""Posts as papers print them: where the words of a post end, among the commas and the 'and's it may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexicon import BODY_WORDS, MODIFIERS, POST_NOUNS, TOPICS
from .names import Strength, name_at

_ARTICLE = re.compile(r"(?:the|our|its|their|a|an|as)\s+", re.I)
_CONNECTORS = frozenset("of for and the to in at with & on / – - from".split())
_LOWER = (
    POST_NOUNS
    | MODIFIERS
    | TOPICS
    | BODY_WORDS
    | frozenset(
        "responsibility after looked s one people partner member members kinship practice virtual school".split()
    )
) - frozenset("reports report update updates agreed noted decided plan move work change all also item voting".split())
_TOKEN = re.compile(
    r"(?P<gap>\s*)(?:(?P<bracket>\([^()\n]{1,60}\))|(?P<word>[^\W_](?:[^\s,;:()\[\]|\u2013\u2014.]|\.(?=\w))*)"
    r"|(?P<sign>[,&/\u2013\u2014:-]))"
)
_ACRONYM = re.compile(r"\((?:[A-Z]{2,6}|[Ss](?:ection)?\.?\s?151|Children['’]?s?|Adults?|[A-Z][\w'’ &-]{1,24})\)")
_PAST = re.compile(r"(?:former|previous|late|ex-|then)\b", re.I)
_PLURAL_ONLY = re.compile(
    r"(?:(?:co-?opted|committee|panel|board|council|cabinet|scrutiny|voting|non-voting|other|elected|substitute|the|lead)\s+)*"
    r"(?:members?|officers?|councillors?|directors|managers|workers|heads|chairs|leaders|governors|representatives"
    r"|apprentices|headteachers|consultants|deputy|partners?|deputies|chief|practitioners|professionals|executive"
    r"|independent|principal|social\s+workers?)",
    re.I,
)
_PEOPLE_WORDS = frozenset("members officers councillors staff colleagues others partners residents".split())
_MOST_WORDS = 26
INTERIM = re.compile(r"\b(?:interim|acting|temporary|locum)\b", re.I)


@dataclass(frozen=True, slots=True)
class PrintedPost:
    """The title of a post at [start, end) of a text, without its article."""

    title: str
    start: int
    end: int

    @property
    def interim(self) -> bool:
        """Whether it is held for the time being."""
        return INTERIM.search(self.title) is not None


def post_at(text: str, start: int, *, bounded: bool = False) -> PrintedPost | None:
    """The post whose title begins at ``start``, or None where no title of a post does.

    ``bounded`` says that ``text`` ends with the post (a bracket, a cell, a line): commas, colons and dashes in it belong
    to it. Else it ends before a verb, before the next person, or where a comma doesn't go on with the words of a post.
    """
    start += len(text[start:]) - len(text[start:].lstrip())
    article = _ARTICLE.match(text, start)
    if article and article.group().strip().lower() != "as":
        start = article.end()
    end = _end(text, start, bounded=bounded)
    title = text[start:end]
    return PrintedPost(title, start, end) if is_post(title) else None


def is_post(title: str) -> bool:
    """Whether a title names one post that is held now."""
    words = [word.lower().strip("()") for word in re.findall(r"[\w'’-]+", title)]
    if not any(word in POST_NOUNS for word in words[:14]) or _PAST.match(title):
        return False
    return not _PLURAL_ONLY.fullmatch(" ".join(title.split())) and len(words) <= _MOST_WORDS


def _end(text: str, start: int, *, bounded: bool) -> int:
    """Where a post that begins at ``start`` ends: after its last word that isn't a connector."""
    end = at = start
    previous = ""
    while token := _TOKEN.match(text, at):
        if "\n" in token["gap"] or "\t" in token["gap"]:
            break
        if token["bracket"]:
            if not _keeps_bracket(text, token, end > start):
                break
            end = at = token.end()
            continue
        piece = token["word"] or token["sign"]
        verdict = _verdict(text, token, piece, previous, end > start, bounded)
        if verdict == "stop":
            break
        at, previous = token.end(), piece
        if verdict == "keep":
            end = at
    return end


def _keeps_bracket(text: str, token: re.Match[str], begun: bool) -> bool:
    inside = token["bracket"][1:-1].strip()
    return begun and bool(_ACRONYM.fullmatch(token["bracket"].strip())) and not (len(inside) > 6 and is_post(inside))


def _verdict(text: str, token: re.Match[str], piece: str, previous: str, begun: bool, bounded: bool) -> str:
    """Whether the word or sign is the post's ("keep"), may be ("pass"), or ends it ("stop")."""
    at = token.end() - len(piece)
    if token["sign"]:
        return _sign(text, token, piece, begun, bounded)
    if re.fullmatch(r"\d{4,}.*|\+\d.*|.*@.*", piece):
        return "stop"
    if begun and previous in ("and", "&", ",", "–", "-", "—", "") and _is_person(text, at):
        return "stop"
    if begun and previous.lower() in POST_NOUNS and _is_person(text, at, Strength.FORENAME):
        return "stop"
    if previous in ("and", "&") and piece.lower() in _PEOPLE_WORDS:
        return "stop"
    lower = piece.lower()
    if lower in _CONNECTORS:
        if lower in ("and", "&") and re.match(r"\s+(?:the|a|an|also|is|was|to|has|had)\s", text[token.end() :]):
            return "stop"
        if lower in ("to", "with", "on") and re.match(r"\s+(?:the|a|an|his|her|their|this)\b", text[token.end() :]):
            return "stop"
        return "pass" if begun and lower not in ("from", "at") else "stop"
    if piece[0].isupper() or piece[0].isdigit():
        return "stop" if begun and previous == "" and _titled(text, at) else "keep"
    return "keep" if _lower_word(lower, previous, begun) else "stop"


def _lower_word(lower: str, previous: str, begun: bool) -> bool:
    stem = lower.replace("’", "'")
    if stem in POST_NOUNS or stem in MODIFIERS:
        return True
    return stem in _LOWER and (
        not begun or previous.lower() in _CONNECTORS | _LOWER | {","} or previous.lower() in _LOWER
    )


def _sign(text: str, token: re.Match[str], sign: str, begun: bool, bounded: bool) -> str:
    if not begun:
        return "stop"
    rest = text[token.end() :].lstrip()
    if bounded or sign in "&/":
        return "pass" if rest[:1].isalnum() and not _is_person(text, len(text) - len(rest)) else "stop"
    if not rest[:1].isupper() and not (sign == "," and re.match(r"and\s+[A-Z]", rest)):
        return "stop"
    at = len(text) - len(rest)
    if sign == ":":
        return "pass" if re.match(r"[A-Z][\w'’]+(?:,|\s+and\b)", rest) and _on_topic(text, at) else "stop"
    if sign in "–—-" and token["gap"] == "":
        return "pass"
    if rest.startswith("and "):
        at, rest = at + 4, rest[4:]
    return "pass" if _on_topic(text, at) and not _is_person(text, at) else "stop"


def _on_topic(text: str, at: int) -> bool:
    """Whether the words up to the next sign or 'and' are those of posts and not of a new one or a sentence."""
    run = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:of|for|the|in|[A-Z][\w'’-]*))*").match(text, at)
    if run is None:
        return False
    words = [word.lower().replace("’", "'") for word in run.group().split()]
    known = [word for word in words if word in _LOWER or word in TOPICS]
    return bool(known) and words[0] not in {"the", "members", "resolved", "apologies", "councillors", "officers"}


def _is_person(text: str, at: int, least: Strength = Strength.AMBIGUOUS) -> bool:
    name = name_at(text, at + (len(text[at:]) - len(text[at:].lstrip())))
    return name is not None and name.strength >= least


def _titled(text: str, at: int) -> bool:
    name = name_at(text, at)
    return name is not None and name.strength == Strength.TITLED


def in_brackets(inside: str, offset: int) -> list[PrintedPost]:
    """The posts that the text of a bracket, a cell or a line names; ``offset`` is where it begins in its passage.

    More than one where ';' or '/' with spaces parts whole posts.
    """
    found, at = [], 0
    for piece in re.split(r"(\s*;\s*|\s+/\s+)", inside):
        post = post_at(piece, 0, bounded=True)
        if post is not None:
            found.append(PrintedPost(post.title, offset + at + post.start, offset + at + post.end))
        at += len(piece)
    return found
