"""The part of a load that gives each new recommendation its sentence vector."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from ..graph.ledger import Ledger
from ..graph.sentence_model import no_sentence_model, sentence_model
from ..graph.sentences import forget_vectors, keep_vectors, texts_without_vector

_BATCH = 256  # texts to a transaction: a load that is killed keeps those before


def read_sentences(ledger: Ledger, progress: Callable[[int, int, str], None]) -> str | None:
    """Compute and keep the vectors that are lacking; returns why there are none, where that needs saying.

    ``progress`` is called with how many are done, how many there are to do, and what is done.
    """
    waiting = texts_without_vector(ledger)
    if not waiting:
        return None
    model = sentence_model()
    if model is None:
        reason = no_sentence_model()
        return f"recommendations are compared by rules, without the sentence model: {reason}" if reason else None
    remaining, done = iter(waiting), 0
    while batch := list(islice(remaining, _BATCH)):
        progress(done, len(waiting), "sentence vectors")
        keep_vectors(ledger, {text: model.vector(text) for text in batch})
        done += len(batch)
    progress(done, len(waiting), "sentence vectors")
    forget_vectors(ledger)
    return None
