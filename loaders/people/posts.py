"""Posts as papers print them: where the words of a post end, among the commas and the 'and's it may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexicon import LOWER_STARTS, LOWER_WORDS, MODIFIERS, POST_NOUNS, TOPICS
from .names import Strength, name_at

_ARTICLE = re.compile(r"(?:the|our|its|their|an?)\s+", re.I)
_CONNECTORS = frozenset(("of", "for", "and", "the", "to", "in", "with", "&", "on", "/", "–", "-"))
_ENDS = re.compile(r"from|at|\d{4,}.*|\+\d.*|.*@.*", re.I)
_TOKEN = re.compile(
    r"(?P<gap>\s*)(?:(?P<bracket>\([^()\n]{1,60}\))|(?P<word>(?:Dir|Asst|Dep|Exec|Snr)\.|[^\W_](?:[^\s,;:()\[\]|\u2013\u2014.]|\.(?=\w))*)"
    r"|(?P<sign>[,&/\u2013\u2014:-]))"
)
_ACRONYM = re.compile(r"\((?:[A-Z]{2,6}|[Ss](?:ection)?\.?\s?151|Children['’]?s?|Adults?|[A-Z][\w'’ &-]{1,24})\)")
_PAST = re.compile(r"(?:former|previous|late|ex-|then)\b", re.I)
_HEADING = re.compile(r"\b(?:present|in\s+attendance|apologies)\b|^reports?\s+(?:of|by|from)\b", re.I)
_NO_POST = re.compile(
    r"(?:(?:co-?opted|committee|panel|board|council|cabinet|scrutiny|voting|non-voting|other|elected|substitute|the|lead"
    r"|senior|council's)\s+)*(?:members|officers|councillors|directors|managers|workers|heads|chairs|leaders|governors"
    r"|representatives|apprentices|headteachers|consultants|partners|deputies|practitioners|professionals"
    r"|social\s+workers)|(?:(?:committee|panel|board|council|the|substitute|elected|voting)\s+)*(?:member|officer|deputy"
    r"|chief|executive|independent|principal|partner|director|manager|lead|holder|assistant|associate|head)",
    re.I,
)
_PEOPLE = frozenset(("members", "officers", "councillors", "staff", "colleagues", "others", "partners", "residents"))
_VERBS = frozenset(("was", "is", "has", "had", "who", "left", "arrived", "attended", "were", "are", "asked", "said"))
_SENTENCE_WORDS = frozenset(
    ("if", "it", "this", "that", "these", "we", "you", "when", "as", "he", "she", "they", "there")
)
_NEW_CLAUSE = re.compile(r"\s+(?:the|a|an|also|is|was|to|has|had|his|her|their|this)\b")
_CHAIR_BRACKET = re.compile(r"\((?:(?:(?:vice|deputy|co)[- ]?)?chair|in the chair)", re.I)
_NO_TOPIC = frozenset(("the", "members", "resolved", "apologies", "councillors", "officers"))
_MOST_WORDS = 26
_NOUN_WITHIN = 14  # words from the start of a title
INTERIM = re.compile(r"\b(?:interim|acting|temporary|locum)\b", re.I)


@dataclass(frozen=True, slots=True)
class PrintedPost:
    """The title of a post at [start, end) of a text, without its article."""

    title: str
    start: int
    end: int


def post_at(text: str, start: int, *, bounded: bool = False) -> PrintedPost | None:
    """The post whose title begins at ``start``, or None where no title of a post does.

    ``bounded`` says that ``text`` ends with the post (a bracket, a cell, a line): commas, colons and dashes in it
    belong to it. Else it ends before a verb, before the next person, or where a comma doesn't go on with the words of
    a post. "An adviser" in lower case is no post but a description.
    """
    start += len(text[start:]) - len(text[start:].lstrip())
    article = _ARTICLE.match(text, start)
    start = article.end() if article else start
    if article and article.group().lower().startswith("a") and text[start : start + 1].islower():
        return None
    if _is_person(text, start, Strength.FORENAME) or (_is_person(text, start) and _named_again(text, start)):
        return None
    end = _Title(text, start, bounded=bounded).read()
    title = text[start:end]
    return PrintedPost(title, start, end) if is_post(title) else None


def is_post(title: str) -> bool:
    """Whether a title names one post that is held now."""
    words = [word.lower().strip("()") for word in re.findall(r"[\w'’-]+", title)]
    if not any(word in POST_NOUNS for word in words[:_NOUN_WITHIN]) or _PAST.match(title) or _HEADING.search(title):
        return False
    return not _NO_POST.fullmatch(" ".join(title.split())) and len(words) <= _MOST_WORDS


class _Title:
    """Reads one title word by word; ``end`` is behind the last word that is surely the title's."""

    def __init__(self, text: str, start: int, *, bounded: bool) -> None:
        self._text = text
        self._start = self.end = start
        self._bounded = bounded
        self._previous = ""

    def read(self) -> int:
        """Where the title ends; where it begins, if there is none."""
        at = self._start
        while token := _TOKEN.match(self._text, at):
            if "\n" in token["gap"] or "\t" in token["gap"]:
                break
            kept = self._keeps(token)
            if kept is None:
                break
            at = token.end()
            self._previous = token["word"] or token["sign"] or ")"
            self.end = at if kept else self.end
        return self.end

    @property
    def _begun(self) -> bool:
        return self.end > self._start

    def _keeps(self, token: re.Match[str]) -> bool | None:
        """True for a word of the title, False for one that may lead to more of it, None where the title has ended."""
        if token["bracket"]:
            return True if self._keeps_bracket(token["bracket"]) else None
        if token["sign"]:
            return False if self._begun and self._goes_on(token) else None
        return self._keeps_word(token, token["word"])

    def _keeps_bracket(self, bracket: str) -> bool:
        short = _ACRONYM.fullmatch(bracket) is not None and not _CHAIR_BRACKET.match(bracket)
        return self._begun and short and not (len(bracket) > 8 and is_post(bracket[1:-1]))

    def _keeps_word(self, token: re.Match[str], word: str) -> bool | None:
        lower = word.lower()
        if _ENDS.fullmatch(word) or self._begins_person(token.start("word")):
            return None
        if (self._previous in ("and", "&") and lower in _PEOPLE) or (word[0].isupper() and lower in _SENTENCE_WORDS):
            return None
        if lower in _CONNECTORS:
            starts_clause = (
                not self._bounded
                and lower in ("and", "to", "with", "on")
                and _NEW_CLAUSE.match(self._text, token.end())
            )
            return False if self._begun and not starts_clause else None
        if word[0].isupper() or word[0].isdigit():
            return True
        return True if self._keeps_lower(lower.replace("’", "'")) else None

    def _begins_person(self, at: int) -> bool:
        """Whether the next person begins here: behind a sign or "and", or a known forename behind a post's noun."""
        if not self._begun:
            return False
        if _is_person(self._text, at) and _named_again(self._text, at):
            return True
        least = {"and": Strength.AMBIGUOUS, "&": Strength.AMBIGUOUS, ",": Strength.AMBIGUOUS}.get(self._previous)
        if least is None and self._previous in ("–", "—", "-", ")"):
            least = Strength.AMBIGUOUS
        if least is None:
            least = Strength.FORENAME if self._previous.lower() in POST_NOUNS else Strength.TITLED
        return _is_person(self._text, at, least)

    def _keeps_lower(self, lower: str) -> bool:
        if not self._begun:
            return lower in LOWER_STARTS
        if self._bounded:
            return lower not in _VERBS
        if lower in POST_NOUNS or lower in MODIFIERS:
            return True
        previous = self._previous
        word_before = previous.islower() and previous in LOWER_WORDS and previous not in _CONNECTORS
        joined = word_before or previous in ("of", "for", "and", "&", ",", "/")
        return lower in LOWER_WORDS and joined

    def _goes_on(self, token: re.Match[str]) -> bool:
        """Whether the title goes on behind a sign."""
        text, sign = self._text, token["sign"]
        rest = text[token.end() :].lstrip()
        at = len(text) - len(rest)
        if self._bounded or sign in "&/":
            return rest[:1].isalnum() and not _is_person(text, at)
        if not rest[:1].isupper() and not (sign == "," and re.match(r"and\s+[A-Z]", rest)):
            return False
        if sign == ":":
            return re.match(r"[A-Z][\w'’]+(?:,|\s+and\b)", rest) is not None and _on_topic(text, at)
        if sign in "–—-" and token["gap"] == "":
            return True
        at += 4 if rest.startswith("and ") else 0
        return _on_topic(text, at) and not _is_person(text, at)


def _on_topic(text: str, at: int) -> bool:
    """Whether the words up to the next sign or 'and' are those of posts and not of a new one or a sentence."""
    run = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:of|for|the|in|[A-Z][\w'’-]*))*").match(text, at)
    words = [word.lower().replace("’", "'") for word in run.group().split()] if run else []
    return any(word in LOWER_WORDS or word in TOPICS for word in words) and words[0] not in _NO_TOPIC


def _is_person(text: str, at: int, least: Strength = Strength.AMBIGUOUS) -> bool:
    name = name_at(text, at + (len(text[at:]) - len(text[at:].lstrip())))
    return name is not None and name.strength >= least


def _named_again(text: str, at: int) -> bool:
    """Whether the name at ``at`` is followed by a sign, as in a row of people without signs between them."""
    name = name_at(text, at)
    sign = re.compile(r"\s*[,(–]|\s+-\s")
    return name is not None and (bool(name.honours) or sign.match(text, name.after) is not None)


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
