"""The theme scheme: broad and narrow themes with labels and scope notes (SKOS), declared in ``themes.yaml``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import OntologyError
from .theme_matcher import ThemeMatch, ThemeMatcher, ThemeWeights
from .values import Value

__all__ = [
    "Theme",
    "ThemeMatch",
    "ThemeMatcher",
    "ThemeWeights",
    "matcher_with",
    "read_themes",
    "theme_matcher",
    "theme_named",
    "themes",
]

_FILE = Path(__file__).with_name("themes.yaml")
_WEIGHTS = Path(__file__).with_name("theme_weights.json")
_KEYS = frozenset({"id", "prefLabel", "altLabels", "broader", "scopeNote"})
_OPTIONAL = frozenset({"hiddenLabels"})


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme. ``broader`` is the id of its broad theme, None for a broad theme itself.

    ``aliases`` are its other names; ``hidden`` are words that point at it and that nobody would call it by.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    broader: str | None
    scope_note: str
    hidden: tuple[str, ...] = ()

    @property
    def node_id(self) -> str:
        """Id of the Theme node."""
        return f"theme:{self.id}"

    def properties(self) -> dict[str, Value]:
        """Properties of the Theme node: the aliases in alphabetical order, absent where there are none."""
        aliases: dict[str, Value] = {"aliases": tuple(sorted(self.aliases))} if self.aliases else {}
        return {"name": self.name, "scope_note": self.scope_note, **aliases}


@cache
def themes() -> tuple[Theme, ...]:
    """Every theme, in the order of the scheme: the broad ones, then the narrow ones of each."""
    return read_themes(_FILE.read_text(encoding="utf-8"))


def theme_named(name: str) -> Theme | None:
    """The theme with this id, node id or name, in any case of letters, or None."""
    wanted = name.casefold().removeprefix("theme:")
    return next((theme for theme in themes() if wanted in (theme.id, theme.name.casefold())), None)


@cache
def theme_matcher() -> ThemeMatcher:
    """The matcher of the scheme's narrow themes; it is built once."""
    return matcher_with(ThemeWeights(**json.loads(_WEIGHTS.read_text(encoding="utf-8"))))


def matcher_with(weights: ThemeWeights) -> ThemeMatcher:
    """A matcher of the scheme's narrow themes with other weights than those that the package carries."""
    broad = {theme.id: (theme.name, *theme.aliases) for theme in themes() if theme.broader is None}
    narrow = {theme.id: (theme.name, *theme.aliases, *theme.hidden) for theme in themes() if theme.broader is not None}
    parents = {theme.id: theme.broader for theme in themes() if theme.broader is not None}
    return ThemeMatcher(narrow, broad, parents, weights)


def read_themes(text: str) -> tuple[Theme, ...]:
    """Themes of a YAML scheme such as ``themes.yaml``.

    Raises OntologyError for an unknown or missing key, an id that occurs twice and a broad theme that does not exist.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    scheme = tuple(map(_theme, yaml.load(text, Loader=loader)["themes"]))
    _check(scheme)
    return scheme


def _theme(row: dict[str, Any]) -> Theme:
    unknown = row.keys() - _KEYS - _OPTIONAL
    if unknown:
        raise OntologyError(f"theme '{row.get('id')}' has unknown keys: {', '.join(sorted(unknown))}")
    missing = _KEYS - row.keys()
    if missing:
        raise OntologyError(f"theme '{row.get('id')}' has no {', '.join(sorted(missing))}")
    aliases, hidden = (tuple(map(str, row.get(key, ()))) for key in ("altLabels", "hiddenLabels"))
    return Theme(row["id"], row["prefLabel"], aliases, row["broader"], row["scopeNote"], hidden)


def _check(scheme: tuple[Theme, ...]) -> None:
    ids = {theme.id for theme in scheme if theme.broader is None}
    seen: set[str] = set()
    for theme in scheme:
        if theme.id in seen:
            raise OntologyError(f"theme '{theme.id}' occurs twice; give one of them another id")
        if theme.broader is not None and theme.broader not in ids:
            raise OntologyError(f"theme '{theme.id}' is under '{theme.broader}', which is no broad theme")
        seen.add(theme.id)
