"""People's word on two nodes: dated rows beside the claims, which can be withdrawn and never change.

It answers one of two questions: whether the nodes are one, or whether two recommendations ask for the same. What was
said to one question says nothing of the other. A judgement names ids as documents give them, so that it outlives every
reload. What counts of a pair is its last row that is not withdrawn; everything that was ever said stays in the history.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import StringIO

from ..errors import UnknownNameError, UsageError
from ..ontology import MERGEABLE, PEOPLE
from .ledger import Ledger

ACCEPT, REJECT, UNSURE = "accept", "reject", "unsure"
VERDICTS = (ACCEPT, REJECT, UNSURE)
"""Answers to whether two nodes are one."""

SAME_ASK, NOT_SAME_ASK, UNSURE_ASK = "same ask", "not same ask", "unsure ask"
ASK_VERDICTS = (SAME_ASK, NOT_SAME_ASK, UNSURE_ASK)
"""Answers to whether two recommendations ask for the same."""

COLUMNS = ("one", "other", "verdict", "reason", "author", "date", "withdrawn")
"""Columns of the file that judgements are exported to. The first three are required, the others may be empty."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word on the nodes with the ids ``one`` and ``other``, in alphabetical order.

    ``date`` and ``withdrawn`` are moments such as 2024-01-31T09:30:00Z. ``number`` is the row in the ledger.
    """

    one: str
    other: str
    verdict: str
    reason: str | None = None
    author: str | None = None
    date: str = ""
    withdrawn: str | None = None
    number: int | None = field(default=None, compare=False)

    @property
    def pair(self) -> Pair:
        """The ids that it speaks of."""
        return self.one, self.other

    @property
    def of_asks(self) -> bool:
        """Whether it says whether two recommendations ask for the same, and not whether two nodes are one."""
        return self.verdict in ASK_VERDICTS

    def __str__(self) -> str:
        """A sentence such as "reject on 2024-01-31 by A. Reader: other initials"."""
        author = f" by {self.author}" if self.author else ""
        return f"{self.verdict} on {self.date[:10]}{author}" + (f": {self.reason}" if self.reason else "")


def history(ledger: Ledger) -> list[Judgement]:
    """Everything that people said, in the order of its dates, with what was withdrawn."""
    return [replace(Judgement(*said), number=number) for number, *said in ledger.judgements()]


def in_force(said: Iterable[Judgement], *, of_asks: bool = False) -> dict[Pair, Judgement]:
    """The judgement that counts of each pair, out of a history: on being one node, or on asking for the same."""
    counting = (judgement for judgement in said if judgement.withdrawn is None and judgement.of_asks == of_asks)
    return {judgement.pair: judgement for judgement in counting}


def judged_asks(said: Iterable[Judgement]) -> dict[Pair, bool | None]:
    """Whether each judged pair of recommendations asks for the same; None where the last word is unsure."""
    words = {SAME_ASK: True, NOT_SAME_ASK: False, UNSURE_ASK: None}
    counting = in_force(sorted(said, key=_date_and_number), of_asks=True)
    return {pair: words[judgement.verdict] for pair, judgement in counting.items()}


def judge(
    ledger: Ledger,
    one: str,
    other: str,
    verdict: str,
    *,
    reason: str | None = None,
    author: str | None = None,
    now: datetime | None = None,
) -> Judgement:
    """Record a person's word on two nodes. What counts already is not recorded twice.

    Raises UnknownNameError for an id that no loaded document gives, UsageError for a pair that can't be one.
    """
    labels = ledger.labels()
    for identifier in (one, other):
        if identifier not in labels:
            raise UnknownNameError("node with the id", identifier, difflib.get_close_matches(identifier, labels))
    wrong = _fault(one, other, verdict, labels)
    if wrong is not None:
        raise UsageError(wrong)
    with ledger.writing():
        said = [judgement for judgement in history(ledger) if judgement.pair == _pair(one, other)]
        # A new word counts whatever the clock says, and no two on a pair have the same date.
        date = max([_moment(now), *(_a_second_after(judgement.date) for judgement in said)])
        judgement = Judgement(*_pair(one, other), verdict, _written(reason), _written(author), date)
        counting = in_force(said, of_asks=judgement.of_asks).get(judgement.pair)
        if counting is not None and replace(counting, date=date) == judgement:
            return counting
        ledger.judge([_row(judgement)])
    return judgement


def withdraw(ledger: Ledger, one: str, other: str, *, of_asks: bool = False, now: datetime | None = None) -> Judgement:
    """Withdraw what counts of a pair, so that what was said before counts again; returns what was withdrawn.

    ``of_asks`` says which of the two questions is meant. Raises UsageError where nothing counts.
    """
    with ledger.writing():
        judgement = in_force(history(ledger), of_asks=of_asks).get(_pair(one, other))
        if judgement is None or judgement.number is None:
            raise UsageError(f"nobody has judged {one} and {other}. `councilgraph review --history` lists what was.")
        gone = replace(judgement, withdrawn=_moment(now))
        ledger.judge([], {judgement.number: _moment(now)})
    return gone


def written_judgements(ledger: Ledger) -> str:
    """The whole history as CSV, a row for each judgement under :data:`COLUMNS`."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for judgement in history(ledger):
        writer.writerow(["" if value is None else value for value in _row(judgement)])
    return text.getvalue()


def read_judgements(ledger: Ledger, text: str, name: str, *, now: datetime | None = None) -> int:
    """Take in what :func:`written_judgements` gave, or somebody by hand; returns how many rows are new.

    A judgement is known by everything but its withdrawal. One that is there already is left alone, but withdrawn where
    the file says so. Raises UsageError, with the line of the file ``name``, for anything that can't be understood and
    for ids that no loaded document gives; nothing is taken in then.
    """
    given: dict[Judgement, str | None] = {}  # with the moment of withdrawal
    for judgement in _parsed(text, name, ledger.labels(), _moment(now)):
        said = _said(judgement)
        given[said] = given.get(said) or judgement.withdrawn
    with ledger.writing():
        known = {_said(judgement): judgement for judgement in history(ledger)}
        new = [replace(said, withdrawn=withdrawn) for said, withdrawn in given.items() if said not in known]
        gone = {
            held.number: given[said]
            for said, held in known.items()
            if held.number is not None and not held.withdrawn and given.get(said)
        }
        ledger.judge([_row(judgement) for judgement in new], gone)
    return len(new)


Others = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What counts, as resolution asks for it: pairs that are one, pairs that are not, and pairs that may be."""

    counting: Mapping[Pair, Judgement] = field(default_factory=dict)
    no: Others = field(default_factory=dict)
    maybe: Others = field(default_factory=dict)

    @classmethod
    def of(cls, said: Iterable[Judgement]) -> Judged:
        """Out of a history."""
        counting = in_force(sorted(said, key=_date_and_number))
        return cls(counting, _others(counting.values(), REJECT), _others(counting.values(), UNSURE))

    def verdicts(self, verdict: str) -> list[Judgement]:
        """The judgements of one verdict that count, the oldest first."""
        found = [judgement for judgement in self.counting.values() if judgement.verdict == verdict]
        return sorted(found, key=lambda judgement: (judgement.date, judgement.pair))

    def apart(self, ids: Sequence[str], others: Collection[str]) -> bool:
        """Whether somebody rejected, or was unsure, that a node with ``ids`` is one with ids among ``others``."""
        return self.rejects(ids, others) or _speaks(self.maybe, ids, others)

    def rejects(self, ids: Sequence[str], others: Collection[str]) -> bool:
        """Whether somebody said that a node with ``ids`` is not one with ids among ``others``."""
        return _speaks(self.no, ids, others)

    @property
    def keeps_apart(self) -> bool:
        """Whether there is any pair that :meth:`apart` is true of."""
        return bool(self.no or self.maybe)


def _others(said: Iterable[Judgement], verdict: str) -> Others:
    found: dict[str, set[str]] = {}
    for judgement in said:
        if judgement.verdict == verdict:
            found.setdefault(judgement.one, set()).add(judgement.other)
            found.setdefault(judgement.other, set()).add(judgement.one)
    return found


def _speaks(of: Others, ids: Sequence[str], others: Collection[str]) -> bool:
    return bool(of) and any(other in others for one in ids for other in of.get(one, ()))


def _date_and_number(judgement: Judgement) -> tuple[str, int]:
    return judgement.date, judgement.number or 0


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)


def _row(judgement: Judgement) -> tuple[str | None, ...]:
    return tuple(getattr(judgement, column) for column in COLUMNS)


def _said(judgement: Judgement) -> Judgement:
    return replace(judgement, withdrawn=None)


def _written(text: str | None) -> str | None:
    """A text on one line, as the ledger and a file can keep it, or None for an empty one."""
    plain = (text or "").encode("utf-8", "replace").decode().replace("\0", " ")
    return " ".join(plain.split()) or None


def _a_second_after(date: str) -> str:
    return _moment(datetime.fromisoformat(date) + timedelta(seconds=1))


def _moment(now: datetime | None) -> str:
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _fault(one: str, other: str, verdict: str, labels: Mapping[str, str]) -> str | None:
    """What is wrong with a judgement of two known ids, or None."""
    kinds = {labels[one], labels[other]}
    if verdict not in (*VERDICTS, *ASK_VERDICTS):
        return f"'{verdict}' is no verdict. There are: {', '.join((*VERDICTS, *ASK_VERDICTS))}."
    if one == other:
        return f"{one} is named twice. Name two nodes."
    if verdict in ASK_VERDICTS:
        odd = min(kinds - {"Recommendation"}, default=None)
        return f"'{verdict}' is said of two recommendations, not of a node with the label {odd}" if odd else None
    if not kinds <= set(MERGEABLE):
        odd = min(kinds - set(MERGEABLE))
        return f"nodes with the label {odd} are never one. Those that can be: {', '.join(MERGEABLE)}."
    if len(kinds) > 1 and not kinds <= set(PEOPLE):
        return f"nodes with the labels {' and '.join(sorted(kinds))} can't be one"
    return None


def _parsed(text: str, name: str, labels: Mapping[str, str], moment: str) -> Iterator[Judgement]:
    reader = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), restkey="", restval="")
    header = list(reader.fieldnames or ())
    odd = [column for column in header if column not in COLUMNS]
    if odd or not {*COLUMNS[:3]} <= set(header):
        raise UsageError(f"{name}, line 1: the columns are {', '.join(COLUMNS)}; the first three are required")
    try:
        for row in reader:
            yield _read(row, f"{name}, line {reader.line_num}", labels, moment)
    except csv.Error as error:
        raise UsageError(f"{name}, line {reader.line_num}: {error}") from error


def _read(row: Mapping[str, str], place: str, labels: Mapping[str, str], moment: str) -> Judgement:
    if "" in row:
        raise UsageError(f"{place}: there are more values than columns")
    given = {column: _written(row.get(column)) for column in COLUMNS}
    one, other = given["one"] or "", given["other"] or ""
    unknown = next((identifier for identifier in (one, other) if identifier not in labels), None)
    if unknown is not None:
        raise UsageError(f"{place}: no loaded document gives a node the id '{unknown}'. Load its documents first.")
    wrong = _fault(one, other, given["verdict"] or "", labels)
    if wrong is not None:
        raise UsageError(f"{place}: {wrong}")
    dates = {column: _date(given[column], f"{place}: {column}") for column in ("date", "withdrawn")}
    return Judgement(
        *_pair(one, other),
        given["verdict"] or "",
        given["reason"],
        given["author"],
        dates["date"] or moment,
        dates["withdrawn"],
    )


def _date(text: str | None, place: str) -> str | None:
    if text is None:
        return None
    try:
        found = datetime.fromisoformat(text)
        return _moment(found if found.tzinfo else found.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{place} '{text}' is no date. Write it as 2024-01-31 or 2024-01-31T09:30:00Z.") from error
