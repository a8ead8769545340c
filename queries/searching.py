"""What a person searches for, and the table of what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields

from ..graph.rows import Rows
from ..graph.search.hits import Hit, Question, question
from ..ontology.register import Register
from .parameters import council_id


def asked(
    text: str, limit: int, kinds: Iterable[str], council: str | None, register: Callable[[], Register]
) -> Question:
    """The question; ``council`` is a name, code or id. Raises UsageError and UnknownNameError."""
    return question(text, limit, tuple(kinds), council_id(council, register()) if council is not None else None)


def table(hits: Iterable[Hit]) -> Rows:
    """A row for each hit, with a column for each field of :class:`~councilgraph.graph.search.hits.Hit`."""
    columns = tuple(field.name for field in fields(Hit))
    return Rows(columns, tuple(tuple(getattr(hit, name) for name in columns) for hit in hits))
