"""What is said beside the results: notes and errors, on standard error."""

from __future__ import annotations

import sys


def say(message: str) -> None:
    """Write a note to standard error."""
    print(message, file=sys.stderr)


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
