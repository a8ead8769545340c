"""Finds the themes of a text: deterministic, by the text alone, and explained by its words.

Each narrow theme gets a probability from a logistic model over the labels of the scheme, the words of the text and
where they stand. ``scripts/train_themes.py`` learns the weights; ``docs/themes.md`` says how well they do.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .theme_features import Features, features_of
from .theme_phrases import PhraseFinder

AT_MOST = 3
"""Themes of one text."""

LEAST = 0.1
"""Probability from which the first theme of a text that has one is given."""

_FURTHER = 0.25  # probability from which a second or third theme is
_OF_FIRST = 0.3  # and the share of the first theme's probability
_LENDS = 0.5  # probability of a theme of the context from which a text without one takes it
_LENT = 0.5  # and the share of it that the text gets
_TELLING = 0.3  # what a word must add to the log odds to be among those that decided, where no label is
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class ThemeMatch:
    """A theme that a text has: ``score``, its probability, and the words of the text that decided."""

    theme_id: str
    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeWeights:
    """What features add to the log odds: ``shared`` by name, ``own`` by name of a feature of the text, then theme."""

    intercept: float
    shared: Mapping[str, float]
    own: Mapping[str, Mapping[str, float]]

    def log_odds(self, features: Features, theme: str) -> float:
        """Log odds that a text with these features has the theme."""
        of = sum(self.shared.get(name, 0.0) * value for name, value in features.of_theme(theme))
        return self.intercept + of + sum(added for _, added in self.adding(features, theme))

    def adding(self, features: Features, theme: str) -> Iterator[tuple[str, float]]:
        """The features of the text, with what each adds to the log odds of the theme."""
        for name, value in features.for_theme(theme):
            weight = self.own.get(name, {}).get(theme)
            if weight is not None:
                yield name, weight * value


class ThemeMatcher:
    """Matches texts with narrow themes.

    ``narrow`` and ``broad`` hold the labels of themes by id, ``parents`` the broad theme of each narrow one.
    """

    def __init__(
        self,
        narrow: Mapping[str, Iterable[str]],
        broad: Mapping[str, Iterable[str]],
        parents: Mapping[str, str],
        weights: ThemeWeights,
    ) -> None:
        self._parents = dict(parents)
        self._finder = PhraseFinder(narrow, broad)
        self._weights = weights

    def match(self, text: str, *, context: str = "", board: bool = False, least: float = LEAST) -> list[ThemeMatch]:
        """Up to :data:`AT_MOST` narrow themes of ``text``, the most central first; none where nothing fits.

        ``context`` is what the text stands under (its lead-in, its heading), ``board`` whether a safeguarding board
        is asked, ``least`` the probability below which a text has no theme. A text that says nothing itself has the
        themes of its context, with half their score.
        """
        found = list(self._found(self.features(text, context=context, board=board), least))
        if found or not context:
            return found
        lent = self._found(self.features(context, board=board), max(least, _LENDS))
        return [ThemeMatch(match.theme_id, round(match.score * _LENT, 4), match.words) for match in lent]

    def _found(self, features: Features, least: float) -> Iterator[ThemeMatch]:
        odds = ((self._weights.log_odds(features, theme), theme) for theme in self._parents)
        ranked = sorted(odds, key=lambda one: (-one[0], one[1]))[:AT_MOST]
        found = [(1 / (1 + math.exp(-logit)), theme) for logit, theme in ranked]
        for place, (score, theme) in enumerate(found):
            enough = max(_FURTHER, least, _OF_FIRST * found[0][0]) if place else least
            if score >= enough and (words := self._words(features, theme)):
                yield ThemeMatch(theme, round(score, 4), words)

    def features(self, text: str, *, context: str = "", board: bool = False) -> Features:
        """What the weights are given of a text."""
        return features_of(text, context, self._finder, self._parents, board=board)

    def _words(self, features: Features, theme: str) -> tuple[str, ...]:
        """The labels of the theme in the text, or else the words that speak for it most."""
        labels = features.labels.get(theme)
        if labels:
            return tuple(dict.fromkeys(labels))
        added = [(name, by) for name, by in self._weights.adding(features, theme) if name in features.words]
        telling = sorted((one for one in added if one[1] >= _TELLING), key=lambda one: (-one[1], one[0]))
        return tuple(dict.fromkeys(features.words[name] for name, _ in telling[:_MOST_WORDS]))
