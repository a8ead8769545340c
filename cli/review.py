"""The command that shows which nodes may be one, and takes a person's word on them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import UsageError
from . import asks
from .options import DEFAULT_STORE, StoreOption, open_workspace
from .output import Output, listing, target, write_rows
from .talk import counted, say

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.judgements import Judgement
    from ..graph.rows import Rows


class Word(StrEnum):
    """What can be said of two nodes."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNSURE = "unsure"
    UNDO = "undo"
    ASKS = "asks"


_KEYS = {"a": Word.ACCEPT, "r": Word.REJECT, "u": Word.UNSURE}
_QUESTION = "one person or thing? [a]ccept [r]eject [u]nsure [s]kip [q]uit: "
_FILES = "give either a judgement, --export, --import, --rejected, --merged, --history or --ask"


WordArgument = Annotated[
    Word | None, typer.Argument(metavar="[WORD]", help="accept, reject, unsure or undo; asks. Without it, a list.")
]
ReasonOption = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why you judge so.")]
AuthorOption = Annotated[
    str | None, typer.Option("--author", metavar="NAME", envvar="COUNCILGRAPH_AUTHOR", help="Who judges.")
]
LabelOption = Annotated[
    str | None, typer.Option("--label", metavar="LABEL", help="List only nodes of this label, such as Officer.")
]
NodeOption = Annotated[str | None, typer.Option("--node", metavar="ID", help="List only pairs with this node.")]
ExportOption = Annotated[
    Path | None, typer.Option("--export", metavar="FILE", help="Write every judgement as CSV; - is standard output.")
]
ImportOption = Annotated[
    Path | None, typer.Option("--import", metavar="FILE", help="Take in judgements; - is standard input.")
]


@listing
def review(
    output: Output,
    word: WordArgument = None,
    named: Annotated[
        list[str] | None,
        typer.Argument(metavar="[A] [B]", help="Ids of two nodes; after asks, a word on them first."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    reason: ReasonOption = None,
    author: AuthorOption = None,
    label: LabelOption = None,
    node: NodeOption = None,
    export_to: ExportOption = None,
    import_from: ImportOption = None,
    *,
    rejected: Annotated[bool, typer.Option("--rejected", help="List the pairs that were rejected.")] = False,
    merged: Annotated[bool, typer.Option("--merged", help="List what was found to be one, and why.")] = False,
    history: Annotated[bool, typer.Option("--history", help="List every judgement, with those withdrawn.")] = False,
    ask: Annotated[bool, typer.Option("--ask", help="Go through the pairs one by one, on a terminal.")] = False,
) -> None:
    """List pairs of nodes that may be one, and say whether they are.

    The least certain pairs come first. An accepted pair becomes one node, a rejected one is never listed nor made one
    again, and undo takes the last word on a pair back. Judgements survive reloading.

    \b
    `review asks` does the same for recommendations that may ask for the same:
        councilgraph review asks
        councilgraph review asks same A B      (or not-same, unsure, undo)
        councilgraph review asks --ask
    A and B are ids, or how the texts begin. A word moves recommendations between groups.
    """
    if word is Word.ASKS:
        if any((export_to, import_from, rejected, merged, history, label, node)):
            raise UsageError("`review asks` takes a word and two recommendations, or --ask")
        _asks(output, store, named or [], reason, author, ask=ask)
        return
    if sum((word is not None, export_to is not None, import_from is not None, rejected, merged, history, ask)) > 1:
        raise UsageError(_FILES)
    with open_workspace(store) as workspace:
        if word is not None:
            _tell(_judged(workspace, word, named or [], reason, author), word)
        elif export_to is not None:
            _export(workspace, export_to)
        elif import_from is not None:
            _import(workspace, import_from)
        elif ask:
            _ask(workspace, _pairs(workspace, label, node), author, _KEYS, _QUESTION)
        elif history:
            write_rows(workspace.judgements(), output)
        elif merged:
            write_rows(workspace.query("merged", {"about_label": _label(label), "node": node}), output)
        else:
            write_rows(_pairs(workspace, label, node, "rejected" if rejected else "candidate"), output)


def _pairs(workspace: Workspace, label: str | None, node: str | None, status: str = "candidate") -> Rows:
    return workspace.query("same-as", {"status": status, "about_label": _label(label), "node": node})


def _label(name: str | None) -> str | None:
    """The label as the ontology writes it. Raises UnknownNameError with close ones."""
    from ..errors import UnknownNameError
    from ..ontology import MERGEABLE
    from ..queries.parameters import close_names

    if name is None:
        return None
    label = {known.casefold(): known for known in MERGEABLE}.get(name.casefold())
    if label is None:
        raise UnknownNameError("label that can be reviewed", name, close_names(name, MERGEABLE) or MERGEABLE)
    return label


def _judged(workspace: Workspace, word: Word, named: list[str], reason: str | None, author: str | None) -> Judgement:
    if len(named) != 2:
        raise UsageError(f"name two nodes: councilgraph review {word} A B. `councilgraph review` lists their ids.")
    one, other = named
    if word is Word.UNDO:
        return workspace.undo(one, other)
    return workspace.judge(one, other, word, reason=reason, author=author)


def _asks(output: Output, store: str, given: list[str], reason: str | None, author: str | None, *, ask: bool) -> None:
    """List pairs of recommendations, go through them, or record a word on one."""
    with open_workspace(store) as workspace:
        if given:
            _tell(*asks.judged_asks(workspace, given, reason, author))
        elif ask:
            words = {key: asks.WORDS[word] for key, word in asks.KEYS.items()}
            _ask(workspace, asks.uncertain_pairs(workspace), author, words, asks.QUESTION)
        else:
            write_rows(asks.uncertain_pairs(workspace), output)


def _tell(judgement: Judgement, word: str) -> None:
    say(f"{'withdrawn: ' if word == asks.UNDO else ''}{judgement} ({judgement.one}, {judgement.other})")


def _export(workspace: Workspace, file: Path) -> None:
    text = workspace.export_judgements()
    with target(Output(output=file)) as stream:
        stream.write(text)
    say(f"wrote {counted(len(workspace.judgements()), 'judgement')}")


def _import(workspace: Workspace, file: Path) -> None:
    say(counted(workspace.import_judgements(_text(file), str(file)), "new judgement"))


def _text(file: Path) -> str:
    if str(file) == "-":
        return sys.stdin.read()
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"can't read {file}: {error}") from error


def _ask(workspace: Workspace, pairs: Rows, author: str | None, words: Mapping[str, str], question: str) -> None:
    """Show each pair and take a word on it; ``words`` are by the letter that the user types."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("--ask needs a terminal. Judge with `councilgraph review accept A B`, or --import a file.")
    for number, pair in enumerate(pairs, 1):
        sys.stdout.writelines(_shown(pair, f"{number} of {len(pairs)}"))
        answer = _answer(question)
        if answer == "q":
            return
        if answer in words:
            reason = input("reason (may be empty): ").strip()
            word = words[answer]
            _tell(workspace.judge(pair["one_id"], pair["other_id"], word, reason=reason, author=author), word)


def _answer(question: str) -> str:
    """The letter of the question that the user chooses; q at the end of the input."""
    letters = re.findall(r"\[(\w)\]", question)
    while True:
        try:
            answer = input(question).strip().lower()[:1]
        except EOFError:
            return "q"
        if answer and answer in letters:
            return answer


def _shown(pair: dict[str, Any], place: str) -> Iterator[str]:
    from .tables import cell_text

    yield f"\n{place}, score {pair['score']}: {cell_text(pair.get('reason') or pair.get('judgement'))}\n"
    for prefix, name in (("", "one"), ("other_", "other")):
        yield f"  {cell_text(pair[name])} ({pair[f'{name}_id']})\n"
        yield f"    {pair[f'{prefix}document']}, page {pair[f'{prefix}page']}: {cell_text(pair[f'{prefix}quote'])}\n"
