"""How rows are shown: the one definition of the options that every listing takes, and the formats behind them."""

from __future__ import annotations

import functools
import inspect
import json
import sys
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from ..errors import UsageError
from ..graph.records import Node, Relationship
from ..graph.rows import Rows, plain
from .talk import say


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "md"


_FORMAT = typer.Option("--format", "-f", help="How to write the rows.")
LimitOption = Annotated[int | None, typer.Option("--limit", "-n", min=0, help="Write no more than so many rows.")]
ColumnsOption = Annotated[str | None, typer.Option("--columns", help="Write only these columns: a,b,c.")]
WideOption = Annotated[bool, typer.Option("--wide", "-w", help="Leave no column out of a table and cut no text.")]
OutputOption = Annotated[Path, typer.Option("--output", "-o", help="Write to this file; - is standard output.")]

STANDARD = Path("-")
"""The output that is standard output."""


@dataclass(frozen=True, slots=True)
class Output:
    """What the user asked of the output."""

    format: Format = Format.TABLE
    limit: int | None = None
    columns: str | None = None
    wide: bool = False
    output: Path = STANDARD

    @property
    def is_table(self) -> bool:
        """Whether a person reads the rows as a table, so that notes may stand below it."""
        return self.format.value == Format.TABLE.value

    @property
    def on_terminal(self) -> bool:
        """Whether the rows go to a terminal."""
        return self.output == STANDARD and sys.stdout.isatty()


_OPTIONS = {
    "format": Annotated[Format, _FORMAT],
    "limit": LimitOption,
    "columns": ColumnsOption,
    "wide": WideOption,
    "output": OutputOption,
}
OPTION_NAMES = frozenset(_OPTIONS)
"""Names of the output options, which no parameter of a stored query may have."""


def listing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the output options; it gets them as one :class:`Output` in its parameter ``output``."""
    return listing_with(Format)(command)


def listing_with(
    formats: type[StrEnum], default: StrEnum = Format.TABLE
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A :func:`listing` that writes other formats too. ``formats`` has every member of :class:`Format`."""
    defaults = {name: getattr(Output(), name) for name in _OPTIONS} | {"format": default}
    options = {**_OPTIONS, "format": Annotated[formats, _FORMAT]}

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def with_options(*args: Any, **given: Any) -> None:
            command(*args, output=Output(**{name: given.pop(name) for name in options}), **given)

        hints = typing.get_type_hints(command, include_extras=True)
        own = [
            parameter.replace(annotation=hints[name])
            for name, parameter in inspect.signature(command).parameters.items()
            if name != "output"
        ]
        shared = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=kind)
            for name, kind in options.items()
        ]
        with_options.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
        with_options.__annotations__ = {p.name: p.annotation for p in [*own, *shared]} | {"return": None}
        return with_options

    return decorated


def write_rows(rows: Rows, output: Output) -> None:
    """Write the rows as the user asked. Raises UsageError for a column that they do not have."""
    shown = _limited(_with_columns(rows, output.columns), output.limit)
    with target(output) as stream:
        if output.is_table:
            from .tables import write_table

            write_table(shown, stream, wide=output.wide, on_terminal=output.on_terminal)
        else:
            stream.writelines(_WRITERS[Format(output.format.value)](shown))
    if len(shown) < len(rows):
        say(f"{len(rows) - len(shown)} more rows are not shown")


def plain_text(value: object) -> str:
    """A value as text in a cell: nothing for null, ISO dates, lists joined by '|'."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, list | tuple):
        return "|".join(plain_text(item) for item in value)
    if isinstance(value, Mapping | Node | Relationship):
        return _as_json(value)
    return str(value)


def _with_columns(rows: Rows, columns: str | None) -> Rows:
    if columns is None:
        return rows
    wanted = tuple(name.strip() for name in columns.split(",") if name.strip())
    missing = [name for name in wanted if name not in rows.columns]
    if missing or not wanted:
        raise UsageError(f"no column '{', '.join(missing)}'. There are: {', '.join(rows.columns)}.")
    return Rows(wanted, tuple(zip(*(rows.column(name) for name in wanted), strict=True)))


def _limited(rows: Rows, limit: int | None) -> Rows:
    return rows if limit is None else Rows(rows.columns, rows.rows[:limit])


def target(output: Output) -> typing.ContextManager[TextIO]:
    """The stream that the user chose, as a context. A file appears whole or not at all; raises ExportError.

    What another program reads from standard output is UTF-8 with plain line ends, whatever the console's encoding is.
    """
    if output.output == STANDARD:
        import contextlib

        if isinstance(sys.stdout, TextIOWrapper) and not output.is_table and not output.on_terminal:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        return contextlib.nullcontext(sys.stdout)
    from ..graph.exports.files import replacing

    return replacing(output.output)


def _delimited(rows: Rows, delimiter: str) -> Iterator[str]:
    import csv
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    for row in ([*rows.columns], *rows.rows):
        writer.writerow([plain_text(value) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _csv(rows: Rows) -> Iterator[str]:
    yield from _delimited(rows, ",")


def _tsv(rows: Rows) -> Iterator[str]:
    yield from _delimited(rows, "\t")


def _json(rows: Rows) -> Iterator[str]:
    yield _as_json(list(rows), indent=2) + "\n"


def _jsonl(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield _as_json(row) + "\n"


def _markdown(rows: Rows) -> Iterator[str]:
    yield _markdown_row(rows.columns)
    yield _markdown_row("---" for _ in rows.columns)
    for row in rows.rows:
        yield _markdown_row(plain_text(value) for value in row)


def _markdown_row(cells: Iterable[str]) -> str:
    escaped = (" ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |\n"


def _as_json(value: object, indent: int | None = None) -> str:
    return json.dumps(plain(value), ensure_ascii=False, indent=indent, default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} can't be written as JSON")


_WRITERS: Mapping[Format, Callable[[Rows], Iterator[str]]] = {
    Format.CSV: _csv,
    Format.TSV: _tsv,
    Format.JSON: _json,
    Format.JSONL: _jsonl,
    Format.MARKDOWN: _markdown,
}
