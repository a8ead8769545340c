"""The rows that a query returns."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from .records import Node, Relationship

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: ``columns`` names, and ``rows`` of as many values each.

    A value is None, a string, number, boolean, date, list of values, mapping, Node or Relationship.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Each row as a mapping from column to value."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def column(self, name: str) -> list[Any]:
        """All values of one column. Raises KeyError where there is no such column."""
        if name not in self.columns:
            raise KeyError(name)
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def _by_column(self) -> dict[str, list[Any]]:
        return {name: [plain(row[i]) for row in self.rows] for i, name in enumerate(self.columns)}

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas DataFrame; a cell with a node or relationship is a mapping, see :func:`plain`.

        Raises UsageError where pandas is not installed.
        """
        _need("pandas")
        import pandas

        return pandas.DataFrame(self._by_column(), columns=list(self.columns))

    def to_polars(self) -> polars.DataFrame:
        """A polars DataFrame; a cell with a node or relationship is a struct, see :func:`plain`.

        Raises UsageError where polars is not installed.
        """
        _need("polars")
        import polars

        return polars.DataFrame(self._by_column(), strict=False)

    def to_arrow(self) -> pyarrow.Table:
        """An Arrow table; a cell with a node or relationship is a struct, see :func:`plain`.

        Raises UsageError where pyarrow is not installed.
        """
        _need("pyarrow")
        import pyarrow

        return pyarrow.table(self._by_column())


def plain(value: object) -> Any:
    """A value with mappings in the place of records, in lists and mappings too; anything else stays as it is.

    A node has ``id``, ``label`` and ``properties``; a relationship ``label``, the ids ``start`` and ``end``, and
    ``properties``.
    """
    if isinstance(value, Node):
        return {"id": value.id, "label": value.label, "properties": plain(value.properties)}
    if isinstance(value, Relationship):
        ends = {"start": value.start.id, "end": value.end.id}
        return {"label": value.label, **ends, "properties": plain(value.properties)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def _need(library: str) -> None:
    try:
        importlib.import_module(library)
    except ImportError as error:
        raise UsageError(
            f"{library} is not installed. Install councilgraph with its extra 'frames', or {library} itself."
        ) from error
