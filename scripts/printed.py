"""Runs what README.md, docs/guide.md and docs/notebook.ipynb show, and writes into them what it prints.

    python scripts/printed.py

A page shows a command behind `$ councilgraph` or Python behind `>>>`, indented by four spaces, and below it what that
prints. Where the last line shown is an ellipsis, the page keeps as many lines as it has and leaves out the rest.
"""

from __future__ import annotations

import ast
import doctest
import json
import os
import re
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[1]
STORES = {"README.md": "demo-store", "docs/guide.md": "councilgraph-store"}
"""The pages, each with the store that its commands use."""
NOTEBOOK = "docs/notebook.ipynb"
SETTINGS = {"COLUMNS": "100", "COUNCILGRAPH_SENTENCE_MODEL": "off", "COUNCILGRAPH_NAMES_MODEL": "off"}

_INDENT, _COMMAND, _PYTHON, _MORE, _REST = " " * 4, "$ councilgraph ", ">>> ", "...", "…"
_STATUSES = (0, 3)  # 3: finished, with problems recorded


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a page: ``source`` is what is run (empty for prose), ``printed`` the lines below it."""

    source: tuple[str, ...]
    printed: tuple[str, ...]


def parts(page: str) -> Iterator[Shown]:
    """The page in parts, in order; all their lines together are the page."""
    lines = page.split("\n")
    at = prose = 0
    while at < len(lines):
        if not _is_prompt(lines[at]):
            at += 1
            continue
        if lines[prose:at]:
            yield Shown((), tuple(lines[prose:at]))
        told = at + _source_length(lines[at:])
        prose = told + _printed_length(lines[told:])
        yield Shown(tuple(lines[at:told]), tuple(lines[told:prose]))
        at = prose
    if lines[prose:]:
        yield Shown((), tuple(lines[prose:]))


def _is_prompt(line: str) -> bool:
    return line.startswith((_INDENT + _COMMAND, _INDENT + _PYTHON))


def _source_length(lines: list[str]) -> int:
    if lines[0].startswith(_INDENT + _PYTHON):
        return 1 + len(list(takewhile(lambda line: line.startswith(_INDENT + _MORE), lines[1:])))
    return next(length for length in range(1, len(lines) + 1) if _words(lines[:length]) is not None)


def _words(lines: list[str] | tuple[str, ...]) -> list[str] | None:
    """The words of a command; None where a quotation goes on in the next line."""
    try:
        return shlex.split("\n".join(line.removeprefix(_INDENT) for line in lines))
    except ValueError:
        return None


def _printed_length(lines: list[str]) -> int:
    """Lines up to the next prompt or prose, without empty ones at the end."""
    own = list(takewhile(lambda line: not line or (line.startswith(_INDENT) and not _is_prompt(line)), lines))
    while own and not own[-1]:
        own.pop()
    return len(own)


def renewed(page: str, store: str) -> str:
    """The page with what its commands and its Python print now, run in order in a folder of their own."""
    lines: list[str] = []
    with _workplace(), patch.dict(os.environ, {"COUNCILGRAPH_STORE": store}):
        namespace: dict[str, Any] = {"__name__": "__main__"}
        for part in parts(page):
            lines += part.source
            lines += _now(part, namespace) if part.source else part.printed
    return "\n".join(lines)


@contextmanager
def _workplace() -> Iterator[Path]:
    """An empty folder beside the examples, as the current one, and the settings under which pages are made."""
    with TemporaryDirectory() as name, patch.dict(os.environ, SETTINGS):
        (Path(name) / "examples").symlink_to(ROOT / "examples")
        (Path(name) / "docs").mkdir()
        with chdir(name):
            yield Path(name)


def _now(part: Shown, namespace: dict[str, Any]) -> tuple[str, ...]:
    said = _python(part.source, namespace) if _PYTHON in part.source[0] else _command(part.source)
    lines = tuple((_INDENT + line).rstrip() for line in said.rstrip("\n").split("\n")) if said.strip() else ()
    if part.printed and part.printed[-1].strip() == _REST and len(lines) >= len(part.printed):
        lines = (*lines[: len(part.printed) - 1], part.printed[-1])
    return part.printed if timeless(lines) == timeless(part.printed) else lines


def timeless(lines: tuple[str, ...] | list[str]) -> list[str]:
    """The lines without the seconds that a load took."""
    return [re.sub(r"\(\d+\.\d s\)", "(… s)", line) for line in lines]


def _command(source: tuple[str, ...]) -> str:
    from councilgraph.cli import main

    out, talk = StringIO(), StringIO()
    arguments = (_words(source) or [])[1:]
    with patch.object(sys, "argv", arguments), redirect_stdout(out), redirect_stderr(talk):
        try:
            main.run()
        except SystemExit as ended:
            if (ended.code or 0) not in _STATUSES:
                raise RuntimeError(f"{' '.join(arguments)}: {talk.getvalue()}") from ended
    return out.getvalue()


def _python(source: tuple[str, ...], namespace: dict[str, Any]) -> str:
    out = StringIO()
    with redirect_stdout(out):
        for example in doctest.DocTestParser().get_examples("\n".join(source) + "\n"):
            exec(compile(example.source, "guide", "single"), namespace)
    return out.getvalue()


def executed(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """The notebook with the outputs that its code cells have now, run from the first to the last as Jupyter does."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    cells = []
    with _workplace() as folder, chdir(folder / "docs"):
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                count = 1 + sum(one["cell_type"] == "code" for one in cells)
                cells.append({**cell, "execution_count": count, "outputs": _outputs(cell, count, namespace)})
            else:
                cells.append(cell)
    return {**notebook, "cells": cells}


def _outputs(cell: Mapping[str, Any], count: int, namespace: dict[str, Any]) -> list[dict[str, Any]]:
    out, value = StringIO(), None
    tree = ast.parse("".join(cell["source"]))
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with redirect_stdout(out):
        exec(compile(tree, cell["id"], "exec"), namespace)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), cell["id"], "eval"), namespace)
    outputs: list[dict[str, Any]] = []
    if out.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": _lines(out.getvalue())})
    if value is not None:
        shown = {"data": _shown(value), "execution_count": count, "metadata": {}, "output_type": "execute_result"}
        outputs.append(shown)
    return outputs


def _shown(value: object) -> dict[str, list[str]]:
    """A value in the forms that Jupyter asks it for."""
    forms = {"text/html": "_repr_html_", "image/svg+xml": "_repr_svg_"}
    found = {form: _lines(getattr(value, name)()) for form, name in forms.items() if hasattr(value, name)}
    return {**found, "text/plain": _lines(repr(value))}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def written(notebook: Mapping[str, Any]) -> str:
    """The notebook as Jupyter writes it."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    for page, store in STORES.items():
        text = (ROOT / page).read_text(encoding="utf-8")
        (ROOT / page).write_text(renewed(text, store), encoding="utf-8", newline="\n")
    cells = json.loads((ROOT / NOTEBOOK).read_text(encoding="utf-8"))
    (ROOT / NOTEBOOK).write_text(written(executed(cells)), encoding="utf-8", newline="\n")
