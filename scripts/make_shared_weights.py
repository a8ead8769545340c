"""Makes the numbers that shared recommendations are found with, and measures what they do.

    python scripts/make_shared_weights.py frequencies EXPORT   writes graph/shared/frequencies.json
    python scripts/make_shared_weights.py weights EXPORT       writes graph/shared/weights.json
    python scripts/make_shared_weights.py measure EXPORT       prints average precision, left out by report

EXPORT is what ``councilgraph export --format jsonl`` writes of the reports that ``judged_asks.csv`` was read from (its
ids are those of recommendations). Needs numpy, and for signals of meaning the extra ``sentences``.

``judged_asks.csv`` holds pairs of recommendations that a reader found to ask the same ("same") or nearly so ("near",
which count neither way). Of the reports of one reading every other pair of two councils is not the same.
"""

from __future__ import annotations

import csv
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy
from councilgraph.graph.shared import Ask, AskScorer, pair_of, scoring
from councilgraph.graph.shared.reading import asks_in
from councilgraph.graph.shared.words import stems_of

_HERE = Path(__file__).parent
_PACKAGE = _HERE.parent / "graph" / "shared"
_JUDGED = _HERE / "judged_asks.csv"
_LEAST_COUNCILS = 3  # a word of fewer is a name, or says nothing yet
_RIDGE = 1 / 3  # strength of the pull towards zero in the fit
_ROUNDS = 40
_CURVE = (4, 6, 9, 12)
_SEEDS = 20

SETS = {scoring.WITH_VECTORS: scoring.SIGNALS, scoring.WITHOUT_VECTORS: scoring.SIGNALS[:-1]}
"""The signals that each fitted set of weights has."""

# Too few pairs say anything here to fit: near repeats alone are to score above one half.
_UNLISTED = {
    f"{scoring.UNLISTED}, {scoring.WITH_VECTORS}": {"bias": -13.0, scoring.WORDS: 8.0, scoring.MEANING: 10.0},
    f"{scoring.UNLISTED}, {scoring.WITHOUT_VECTORS}": {"bias": -9.5, scoring.WORDS: 14.0},
}

Pair = tuple[str, str]
Rows = dict[Pair, Mapping[str, float]]


def read_asks(export: Path) -> dict[str, Ask]:
    """The recommendations of inspections in an export, by id."""
    nodes: dict[str, dict[str, Any]] = {}
    links: dict[tuple[str, str], list[str]] = defaultdict(list)
    with export.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["type"] == "node":
                nodes[row["id"]] = row
            else:
                links[row["label"], row["start"]].append(row["end"])
                links["to", row["label"], row["end"]].append(row["start"])  # type: ignore[index]
    return {ask.id: ask for ask in _asks(nodes, links)}


def _asks(nodes: Mapping[str, dict[str, Any]], links: Mapping[Any, list[str]]) -> Iterator[Ask]:
    for key, node in nodes.items():
        if node["label"] == "Recommendation":
            told = node["properties"]
            document = nodes[links["EVIDENCED_BY", key][0]]["properties"]["path"]
            makers = links.get(("to", "MADE", key), [])
            councils = {council for maker in makers for council in links.get(("INSPECTED", maker), [])}
            lead_in, section = told.get("lead_in") or "", told.get("section") or ""
            yield Ask(key, told.get("text") or "", lead_in, tuple(sorted(councils)), document, section)


def make_frequencies(asks: Iterable[Ask]) -> None:
    """Count in how many recommendations each word stem and each ask of the catalogue occurs."""
    texts = {(ask.text, ask.section): ask for ask in asks}
    words: Counter[str] = Counter()
    councils: dict[str, set[str]] = defaultdict(set)
    kinds: Counter[str] = Counter()
    for ask in texts.values():
        kinds.update(asks_in(ask).keys())
        for word in stems_of(ask.text):
            words[word] += 1
            councils[word].add(_place(ask))
    kept = {word: count for word, count in sorted(words.items()) if len(councils[word]) >= _LEAST_COUNCILS}
    _write("frequencies.json", {"texts": len(texts), "words": kept, "asks": dict(sorted(kinds.items()))})


def _place(ask: Ask) -> str:
    """The council that a report is on, read from its file name."""
    return Path(ask.document).stem.rsplit("-", 3)[0]


def judged(asks: Mapping[str, Ask]) -> tuple[Rows, set[Pair]]:
    """The signals of every pair of two councils in the judged reports, by pair, and the pairs that are the same."""
    with _JUDGED.open(encoding="utf-8", newline="") as file:
        said = [(row["reading"], pair_of(row["one"], row["other"]), row["verdict"]) for row in csv.DictReader(file)]
    readings = {asks[one].document: reading for reading, pair, _ in said for one in pair}
    here = sorted(key for key, ask in asks.items() if ask.document in readings)
    scorer = AskScorer([asks[key] for key in here], _vectors(asks[key] for key in here))
    near = {pair for _, pair, verdict in said if verdict == "near"}
    pairs = (pair for pair in combinations(here, 2) if pair not in near)
    read = (pair for pair in pairs if len({readings[asks[one].document] for one in pair}) == 1)
    rows = {pair: _values(scorer, pair) for pair in read if len({_place(asks[one]) for one in pair}) == 2}
    return rows, {pair for _, pair, verdict in said if verdict == "same"} & rows.keys()


def _values(scorer: AskScorer, pair: Pair) -> Mapping[str, float]:
    return {signal.name: signal.value for signal in scorer.score(*pair).signals}


def _vectors(asks: Iterable[Ask]) -> dict[str, Sequence[float]]:
    from councilgraph.graph.sentence_model import sentence_model, unpacked

    model = sentence_model()
    return {ask.id: unpacked(model.vector(ask.text)) for ask in asks} if model else {}


def fit(rows: Rows, same: set[Pair], signals: Sequence[str]) -> dict[str, float]:
    """Weights of a logistic regression of these signals, by Newton's method, with a slight pull towards zero."""
    given = numpy.array([[1.0, *(row[name] for name in signals)] for row in rows.values()])
    wanted = numpy.array([pair in same for pair in rows], dtype=float)
    pull = numpy.diag([0.0] + [_RIDGE] * len(signals))
    weights = numpy.zeros(given.shape[1])
    for _ in range(_ROUNDS):
        likely = 1 / (1 + numpy.exp(-given @ weights))
        slope = given.T @ (likely - wanted) + pull @ weights
        bend = (given.T * (likely * (1 - likely))) @ given + pull
        weights = weights - numpy.linalg.solve(bend, slope)
    return {name: round(float(weight), 3) for name, weight in zip(("bias", *signals), weights, strict=True)}


def make_weights(rows: Rows, same: set[Pair]) -> None:
    """Fit the sets of weights on all pairs, and add those that are set by hand."""
    fitted = {name: fit(rows, same, signals) for name, signals in SETS.items()}
    none = dict.fromkeys((scoring.SHARED, scoring.OVERLAP), 0.0)
    _write("weights.json", fitted | {name: none | weights for name, weights in _UNLISTED.items()})


def measured(rows: Rows, same: set[Pair], asks: Mapping[str, Ask]) -> Iterator[str]:
    """How precise weights are on reports they were not fitted on, by the number they were fitted on."""
    reports = sorted({asks[one].document for pair in rows for one in pair})
    yield f"{len(reports)} reports, {len(rows)} pairs, {len(same)} the same"
    for name in (scoring.WORDS, scoring.MEANING):
        yield f"{name} alone: {_precision(rows, same, {name: 1.0}):.3f}"
    for name in (scoring.WITH_VECTORS, scoring.WITHOUT_VECTORS):
        for count in _CURVE:
            found = [_left_out(rows, same, asks, reports, name, count, seed) for seed in range(_SEEDS)]
            yield f"{name}, fitted on {count} reports: {sum(found) / len(found):.3f}"


def _left_out(
    rows: Rows, same: set[Pair], asks: Mapping[str, Ask], reports: list[str], name: str, count: int, seed: int
) -> float:
    """The precision on half of the reports of weights fitted on ``count`` of the other half."""
    shuffled = random.Random(seed).sample(reports, len(reports))
    half = len(reports) // 2
    inside = {part: set(shuffled[slice(*part)]) for part in ((0, half), (half, half + count))}
    tested, fitted = (  # pairs of which both reports are in a part
        {p: row for p, row in rows.items() if {asks[one].document for one in p} <= part} for part in inside.values()
    )
    return _precision(tested, same, fit(fitted, same, SETS[name]))


def _precision(rows: Rows, same: set[Pair], weights: Mapping[str, float]) -> float:
    """Average precision of the pairs in the order of their weighted signals."""
    totals = {pair: sum(row.get(name, 1.0) * weight for name, weight in weights.items()) for pair, row in rows.items()}
    ranked = sorted(totals, key=lambda pair: (-totals[pair], pair))
    hits = [place for place, pair in enumerate(ranked, 1) if pair in same]
    return sum(number / place for number, place in enumerate(hits, 1)) / max(1, len(hits))


def _write(name: str, made: object) -> None:
    (_PACKAGE / name).write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Run one of the three commands."""
    command, export = sys.argv[1:3]
    asks = read_asks(Path(export))
    if command == "frequencies":
        make_frequencies(asks.values())
        return
    rows, same = judged(asks)
    if command == "weights":
        make_weights(rows, same)
    else:
        sys.stdout.writelines(f"{line}\n" for line in measured(rows, same, asks))


if __name__ == "__main__":
    main()
