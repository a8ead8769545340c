"""The rows that a query returns."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import UsageError

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
        return {name: [row[i] for row in self.rows] for i, name in enumerate(self.columns)}

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas DataFrame. Raises UsageError where pandas is not installed."""
        _need("pandas")
        import pandas

        return pandas.DataFrame(self._by_column(), columns=list(self.columns))

    def to_polars(self) -> polars.DataFrame:
        """A polars DataFrame. Raises UsageError where polars is not installed."""
        _need("polars")
        import polars

        return polars.DataFrame(self._by_column(), strict=False)

    def to_arrow(self) -> pyarrow.Table:
        """An Arrow table. Raises UsageError where pyarrow is not installed."""
        _need("pyarrow")
        import pyarrow

        return pyarrow.table(self._by_column())


def _need(library: str) -> None:
    try:
        importlib.import_module(library)
    except ImportError as error:
        raise UsageError(f"{library} is not installed. Install it with: pip install 'councilgraph[frames]'") from error
