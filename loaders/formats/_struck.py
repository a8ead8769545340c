"""Struck-out text: formats that show it leave it out, and say so."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.records import Problem

_SHOWN = 60  # characters of the first passage


def struck_out(passages: Sequence[str]) -> tuple[Problem, ...]:
    """A problem that counts the passages struck out in a document and shows the first; none without any."""
    if not passages:
        return ()
    first = passages[0] if len(passages[0]) <= _SHOWN else passages[0][:_SHOWN].rstrip() + "…"
    what = f"{len(passages)} passages are struck out" if len(passages) > 1 else "a passage is struck out"
    message = f"{what} in it and left out ('{first}'). Look at the document itself where that matters."
    return (Problem("struck-out", message),)
