"""What an answer rests on: without it, "none found" could be taken for "nothing loaded"."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .output import STANDARD, Output
from .talk import counted, say

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows


_SEVERAL = {"Person": "people"}


def tell_loaded(workspace: Workspace, label: str, output: Output, notes: Iterable[str] = ()) -> None:
    """Say ``notes``, then how many nodes of ``label`` are loaded and from which documents.

    It stands below a table that a person reads; beside any other format it goes to standard error.
    """
    number = workspace.cypher(f"MATCH (n:{label}) RETURN count(n) AS number").column("number")[0]
    line = "\n".join((*notes, loaded_line(label, int(number), workspace.query("documents-loaded"))))
    if output.is_table and output.output == STANDARD:
        sys.stdout.write(f"\n{line}\n")
    else:
        say(line)


def loaded_line(label: str, number: int, documents: Rows) -> str:
    """One line such as "Loaded: 3 recommendations, from 2 documents (1 SIF report, 1 unknown)"."""
    kinds = [(str(row["kind"]), int(row["documents"])) for row in documents]
    of_kinds = ", ".join(f"{count} {kind}" for kind, count in kinds)
    total = counted(sum(count for _, count in kinds), "document")
    what = "" if label == "Document" else f"{counted(number, _noun(label), _SEVERAL.get(label))}, from "
    return (
        f"Loaded: {what}{total} ({of_kinds})."
        if kinds
        else "Loaded: nothing. `councilgraph load PATH` loads documents."
    )


def _noun(label: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in label).strip()
