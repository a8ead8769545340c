"""What speaks for each theme in a text: the features that :mod:`theme_matcher` weighs.

Features of a theme are the same for every theme (how much its labels weigh, their rank among those of other themes,
their place); features of the text (words, pairs of words, labels of other themes) mean something else to each theme.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .theme_phrases import Hit, PhraseFinder
from .theme_words import Token, purpose_of, tokens_of

_BROAD = 0.4  # share of a broad theme's weight that its narrow themes get, where they have words of their own
_AFTER = 0.4  # factor of a word in the purpose of a text
_CONTEXT = 0.4  # and of one in its lead-in or heading
_WORDS = 0.5  # factor of features of the text: they are many, and each is learnt from few texts
_RIVAL = 0.6  # share of the heaviest theme from which the labels of another theme count as a feature
_STRONG = 0.9  # weight of a label that no other theme's label is like
_LAST_RANK = 4
_LONG = 40  # words from which the length of a text counts no further

_REFERENCES = re.compile(r"\((?:paragraphs?|pages?|outcome|enabler)\b[^)]*\)", re.IGNORECASE)
# Standing business of a meeting, which has no theme: "minutes" are no case records there.
_BUSINESS = re.compile(
    "|".join(
        (
            r"\b(?:that )?(?:the )?(?:draft )?minutes (?:of|from|be|were|and matters|held)\b.*",
            r"^\s*(?:the )?(?:previous |draft )?minutes\s*$",
            r"\bapologies\b.*",
            r"\bdeclarations? of (?:\S+ ){0,3}interests?\b.*",
            r"\b(?:forward |committee )?work(?:ing)? (?:programme|plan)\s*$",
            r"\bforward plan\s*$",
            r"\bdates? of (?:the )?(?:next|future) meetings?\b.*",
            r"\bexclusion of (?:the )?(?:press|public)\b.*",
            r"\b(?:any )?(?:other )?urgent (?:business|items?)\b.*",
            r"\bany other business\b.*",
            r"\b(?:public|members['’]?) (?:questions?|participation|speaking)\b.*",
            r"\bquestions? (?:by|from) (?:the )?(?:public|members)\b.*",
            r"\bpetitions?\s*$",
            r"\b(?:chair\w*|mayor|leader)['’]?s?['’]? announcements?",
            r"\b(?:election|elected|appointment|appointed)(?: of)?(?: the| a| as)? (?:vice|deputy)?[- ]?chair\w*\b.*",
            r"\b(?:verbal )?updates? (?:by|from) the cabinet members?\b",
            r"\bcabinet members?['’]? updates?\b",
            r"\bmembership(?: of the (?:committee|panel))?\s*$",
            r"\bsubstitut(?:es|ions)\b",
            r"\bdelegated? authority\b(?= (?:to|be|is) )",
            r"\bin consultation with (?:the )?(?:leader|cabinet|director|corporate|relevant|executive|lead|chair)\w*",
            r"\bexcluding\b",
            r"\b(?:to )?(?:note|receive) (?:the|this) (?:report|update|contents of the report)\b",
        )
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Features:
    """``of`` themes by id, then by name; ``text`` by name; ``words`` holds the printed words of a feature or label."""

    of: Mapping[str, Mapping[str, float]]
    text: Mapping[str, float]
    labels: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]

    def of_theme(self, theme: str) -> Iterator[tuple[str, float]]:
        """Features that every theme has, with what they are of this one."""
        yield from self.of.get(theme, {"unlabelled": 1.0}).items()
        yield "length", self.text["#length"]
        if not self.of:
            yield "no label", 1.0

    def for_theme(self, theme: str) -> Iterator[tuple[str, float]]:
        """Features of the text but for the theme's own label."""
        own = f"@{theme}"
        yield from ((name, value) for name, value in self.text.items() if name not in (own, "#length"))
        if "share" in self.of.get(theme, {}):
            yield "#own", _WORDS * self.of[theme]["share"]


def features_of(text: str, context: str, finder: PhraseFinder, parents: Mapping[str, str], *, board: bool) -> Features:
    """Features of a text; ``context`` is its lead-in or heading, ``board`` whether a safeguarding board is asked."""
    said = _Said(_without_business(text), finder)
    around = _Said(context, finder)
    of = _labels(said, parents, "")
    inside = _labels(around, parents, "context ")
    merged = {theme: {**of.get(theme, {}), **inside.get(theme, {})} for theme in {**of, **inside}}
    grams = {**around.grams(_CONTEXT), **said.grams(1.0)}
    about = {name: _WORDS * value for name, (value, _) in grams.items()}
    about |= {f"@{theme}": _WORDS for theme, found in of.items() if found["share"] >= _RIVAL}
    about |= {"#any": _WORDS, "#length": min(len(said.tokens), _LONG) / _LONG} | ({"#board": 1.0} if board else {})
    labels = {theme: (*said.labels(theme), *around.labels(theme)) for theme in merged}
    return Features(merged, about, labels, {name: words for name, (_, words) in grams.items()})


class _Said:
    """A text with its words and labels."""

    def __init__(self, text: str, finder: PhraseFinder) -> None:
        self.text = text
        self.tokens: list[Token] = list(tokens_of(text))
        self.purpose = purpose_of(text)
        self.hits: list[Hit] = list(self._once(finder.find(text, self.tokens)))

    def _once(self, hits: list[Hit]) -> Iterator[Hit]:
        seen: set[tuple[str, str]] = set()
        for hit in hits:
            key = hit.theme, self.printed(hit).casefold()  # said twice is not meant twice
            if key not in seen:
                seen.add(key)
                yield hit

    def printed(self, hit: Hit) -> str:
        return self.text[self.tokens[hit.first].start : self.tokens[hit.last].end]

    def labels(self, theme: str) -> list[str]:
        return [self.printed(hit) for hit in self.hits if hit.theme == theme]

    def before_purpose(self, token: Token) -> bool:
        return token.start < self.purpose

    def grams(self, factor: float) -> dict[str, tuple[float, str]]:
        """Words and pairs of words by their stems, with what they weigh and as they are printed."""
        found: dict[str, tuple[float, str]] = {}
        before: Token | None = None
        for token in self.tokens:
            weight = factor if self.before_purpose(token) or factor < 1 else _AFTER
            for first in filter(None, (token, before)):
                name = token.stem if first is token else f"{first.stem} {token.stem}"
                if found.get(name, (0.0, ""))[0] < weight:
                    found[name] = weight, self.text[first.start : token.end]
            before = token
        return found


def _without_business(text: str) -> str:
    """The text with spaces where it refers to paragraphs or names the standing business of a meeting."""
    for pattern in (_REFERENCES, _BUSINESS):
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def _labels(said: _Said, parents: Mapping[str, str], prefix: str) -> dict[str, dict[str, float]]:
    """Features of each theme that has a label in the text."""
    total: dict[str, float] = defaultdict(float)
    for hit in said.hits:
        total[hit.theme] += hit.weight * (1.0 if said.before_purpose(said.tokens[hit.first]) else 0.5)
    whole = {theme: total[theme] + _BROAD * total.get(parents[theme], 0.0) for theme in total if theme in parents}
    ranked = sorted(whole, key=lambda theme: (-whole[theme], theme))
    earliest = min((hit.first for hit in said.hits if hit.theme in whole), default=0)
    found = {}
    for rank, theme in enumerate(ranked):
        features = {
            "weight": math.log1p(whole[theme]),
            "share": whole[theme] / whole[ranked[0]],
            "share of many": whole[theme] / whole[ranked[0]] / len(ranked),
            f"rank {min(rank, _LAST_RANK)}": 1.0,
            "broad": min(2.0, total.get(parents[theme], 0.0)),
            "label": 1.0,
            **_places(said, theme, earliest),
        }
        if rank == 0 and features["first"]:
            features["rank 0 and first"] = 1.0
        found[theme] = {f"{prefix}{name}": value for name, value in features.items()}
    return found


def _places(said: _Said, theme: str, earliest: int) -> dict[str, float]:
    own = [hit for hit in said.hits if hit.theme == theme]
    asked = [hit.weight for hit in own if said.before_purpose(said.tokens[hit.first])]
    first = min(hit.first for hit in own)
    return {
        "heaviest": max(asked, default=0.0),
        "strong": float(max(asked, default=0.0) >= _STRONG),
        "purpose": min(1.5, sum(hit.weight for hit in own) - sum(asked)),
        "first": float(first == earliest),
        "place": first / len(said.tokens),
    }
