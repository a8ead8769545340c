"""The catalogue of what inspectors ask: each ask once, under its topic, with a label and the words that recognise it.

``catalogue.yaml`` holds it. ``when`` lists the ways of wording an ask; one is enough. A way is conditions joined by
"&" that must all hold within one sentence; a condition is phrases joined by "|", of which one must stand there;
"@name" stands for the phrases of a term; a condition that begins with "!" must not hold. ``not`` lists phrases that
speak of another ask, ``less`` such as make this one its lesser part. ``compounds`` hide the shorter phrases that lie in
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from .phrases import PhraseFinder

_BOARD = "@board"


@dataclass(frozen=True, slots=True)
class Condition:
    """One of ``phrases`` stands in the sentence; ``board`` where being addressed to a safeguarding board will do.

    With ``absent`` none of them may stand there.
    """

    phrases: frozenset[int]
    board: bool
    absent: bool = False


@dataclass(frozen=True, slots=True)
class AskKind:
    """An ask of the catalogue. ``key`` is "topic/ask"."""

    key: str
    label: str
    ways: tuple[tuple[Condition, ...], ...]
    unless: Condition
    less: Condition

    @property
    def topic(self) -> str:
        """The topic that the ask belongs to."""
        return self.key.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The asks by key, and what finds the phrases that their conditions name by number."""

    kinds: Mapping[str, AskKind]
    finder: PhraseFinder


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The catalogue that comes with the package.

    Raises:
        ValueError: An ask has an unknown key, or its words name an unknown term.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = files(__package__).joinpath("catalogue.yaml").read_text(encoding="utf-8")
    return read_catalogue(yaml.load(text, Loader=loader))


def read_catalogue(declared: Mapping[str, Mapping[str, object]]) -> Catalogue:
    """The catalogue declared by ``terms`` and ``topics``; raises as :func:`catalogue` does."""
    reader = _Reader(declared["terms"])
    reader.hide_in(str(declared.get("compounds", "")))
    kinds = {kind.key: kind for kind in reader.kinds(declared["topics"])}
    return Catalogue(kinds, reader.finder)


class _Reader:
    def __init__(self, terms: Mapping[str, object]) -> None:
        self.finder = PhraseFinder()
        self._terms = {f"@{name}": str(phrases) for name, phrases in terms.items()}

    def hide_in(self, compounds: str) -> None:
        for compound in filter(None, map(str.strip, compounds.split("|"))):
            self.finder.add_compound(compound)

    def kinds(self, topics: Mapping[str, object]) -> Iterator[AskKind]:
        for topic, asks in topics.items():
            for name, ask in dict(asks).items():  # type: ignore[call-overload]
                yield self._kind(f"{topic}/{name}", dict(ask))

    def _kind(self, key: str, ask: dict[str, object]) -> AskKind:
        label, when, unless = str(ask.pop("label")), ask.pop("when"), str(ask.pop("not", ""))
        less = str(ask.pop("less", ""))
        if ask or not isinstance(when, list):
            raise ValueError(f"catalogue.yaml: {key}: unknown {', '.join(ask) or 'form of when'}")
        ways = tuple(tuple(map(self._condition, str(way).split(" & "))) for way in when)
        return AskKind(key, label, ways, self._condition(unless), self._condition(less))

    def _condition(self, alternatives: str) -> Condition:
        found = frozenset(self._phrases(alternatives.removeprefix("!")))
        return Condition(found, _BOARD in alternatives.split(), alternatives.startswith("!"))

    def _phrases(self, alternatives: str) -> Iterator[int]:
        for one in filter(None, map(str.strip, alternatives.split("|"))):
            if not one.startswith("@"):
                yield self.finder.add(one)
            elif one in self._terms:
                yield from self._phrases(self._terms[one])
            else:
                raise ValueError(f"catalogue.yaml: no term {one!r}")
