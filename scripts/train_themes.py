"""Learns ``ontology/theme_weights.json`` from recommendations whose themes were read by hand; says how well it does.

    councilgraph load CORPUS && councilgraph export --format jsonl --output corpus.jsonl
    python scripts/train_themes.py corpus.jsonl             # writes the weights
    python scripts/train_themes.py corpus.jsonl --figures   # cross-validation by report, learning curve, calibration

Needs scikit-learn (``pip install '.[learn]'``). ``theme_labels.csv`` holds the path of a report, the position of the
recommendation in it, who read it and its themes, the most central first. Figures are of the first reader's alone.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from councilgraph.graph.computed.themes import reading_of
from councilgraph.ontology.theme_features import Features
from councilgraph.ontology.themes import ThemeMatch, ThemeMatcher, ThemeWeights, matcher_with, themes

LABELS = Path(__file__).with_name("theme_labels.csv")
WEIGHTS = Path(__file__).parents[1] / "ontology" / "theme_weights.json"
STRENGTH = 2.0  # inverse of the regularisation
SEEN = 2  # councils in whose reports a feature must occur: names of places and boards are no features
SMALLEST = 0.05  # weight below which a feature of the text is left out
FOLDS = 7

NARROW = [theme.id for theme in themes() if theme.broader]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A recommendation with the themes that a person gave it."""

    document: str
    reader: str
    reading: dict[str, Any]
    themes: tuple[str, ...]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("export", type=Path)
    arguments.add_argument("--figures", action="store_true")
    given = arguments.parse_args()
    labelled = list(read(given.export))
    if given.figures:
        figures(labelled)
    else:
        learnt = learn(labelled)
        packed = {"intercept": learnt.intercept, "shared": learnt.shared, "own": learnt.own}
        WEIGHTS.write_text(json.dumps(packed, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
        say(f"{WEIGHTS.name}: {sum(map(len, learnt.own.values()))} weights from {len(labelled)} recommendations")


def read(export: Path) -> Iterator[Labelled]:
    """The labelled recommendations that the export has; says which reports it lacks."""
    rows = [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]
    nodes = {row["id"]: row for row in rows if row["type"] == "node"}
    at = {}
    for row in rows:
        if row["type"] == "relationship" and row["label"] == "EVIDENCED_BY":
            node = nodes[row["start"]]
            if node["label"] == "Recommendation":
                at[nodes[row["end"]]["properties"]["path"], node["properties"].get("position")] = node["properties"]
    for label in csv.DictReader(LABELS.read_text(encoding="utf-8").splitlines()):
        found = at.get((label["document"], int(label["position"])))
        if found is None:
            say(f"not in the export: {label['document']}, recommendation {label['position']}")
        else:
            reading = reading_of("Recommendation", found)
            assert reading is not None
            yield Labelled(label["document"], label["reader"], reading, tuple(label["themes"].split()))


def learn(labelled: Sequence[Labelled]) -> ThemeWeights:
    """Weights of a logistic regression over every pair of recommendation and theme."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    read_with = matcher_with(ThemeWeights(0.0, {}, {}))
    features = [_features(read_with, one) for one in labelled]
    places = {(_place(one), name) for one, has in zip(labelled, features, strict=True) for name in has.text}
    seen = Counter(name for _, name in places)
    vectors = DictVectorizer()
    table = vectors.fit_transform(_row(one, theme, seen) for one in features for theme in NARROW)
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    wanted = [theme in one.themes for one in labelled for theme in NARROW]
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=200, random_state=0).fit(table, wanted)
    return _weights(float(model.intercept_[0]), zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))


def _place(one: Labelled) -> str:
    """The council of a report, by its file's name without the date."""
    return Path(one.document).stem.rstrip("0123456789-")


_READ: dict[int, Features] = {}


def _features(matcher: ThemeMatcher, one: Labelled) -> Features:
    if id(one) not in _READ:
        reading = {name: value for name, value in one.reading.items() if name != "least"}
        _READ[id(one)] = matcher.features(**reading)
    return _READ[id(one)]


def _row(features: Features, theme: str, seen: Counter[str]) -> dict[str, float]:
    shared = {f"shared|{name}": value for name, value in features.of_theme(theme)}
    rare = {name for name in features.text if seen[name] < SEEN}
    return shared | {f"{name}|{theme}": value for name, value in features.for_theme(theme) if name not in rare}


def _weights(intercept: float, learnt: Iterable[tuple[str, float]]) -> ThemeWeights:
    shared: dict[str, float] = {}
    own: dict[str, dict[str, float]] = defaultdict(dict)
    for key, weight in learnt:
        first, _, second = key.rpartition("|")
        if first == "shared":
            shared[second] = round(float(weight), 3)
        elif abs(weight) >= SMALLEST:
            own[first][second] = round(float(weight), 2)
    return ThemeWeights(round(intercept, 3), shared, dict(own))


def figures(labelled: Sequence[Labelled]) -> None:
    """Prints F1, precision, recall and the central theme found; the learning curve; how true the scores are."""
    first = [one for one in labelled if one.reader == "first"]
    say(f"{len(first)} recommendations of {len({one.document for one in first})} reports, cross-validated by report")
    say("learnt from                     f1  precision  recall  central")
    for share in (0.1, 0.25, 0.5, 1.0):
        given = _crossed(labelled, share)
        say(f"{share:4.0%} of the other reports  {_line(first, given)}")
    shipped = ThemeWeights(**json.loads(WEIGHTS.read_text(encoding="utf-8")))
    say(f"the weights as shipped   {_line(first, [_match(matcher_with(shipped), one) for one in first])}")
    say("score, themes given, share that the reader gave too")
    for low in (0.1, 0.25, 0.5, 0.75, 0.9):
        high = {0.1: 0.25, 0.25: 0.5, 0.5: 0.75, 0.75: 0.9, 0.9: 1.01}[low]
        told = [
            m.theme_id in one.themes for one, ms in zip(first, given, strict=True) for m in ms if low <= m.score < high
        ]
        say(f"{low:.2f} to {min(high, 1.0):.2f}  {len(told):4}  {sum(told) / max(1, len(told)):.2f}")


def _crossed(labelled: Sequence[Labelled], share: float) -> list[list[ThemeMatch]]:
    """Themes of the first reader's recommendations, by weights learnt without their report."""
    documents = sorted({one.document for one in labelled if one.reader == "first"})
    random.Random(1).shuffle(documents)
    others = sorted({one.document for one in labelled})
    random.Random(2).shuffle(others)
    given: dict[int, list[ThemeMatch]] = {}
    for fold in range(FOLDS):
        tested = set(documents[fold::FOLDS])
        left = [document for document in others if document not in tested]
        used = set(left[: max(1, round(share * len(left)))])
        matcher = matcher_with(learn([one for one in labelled if one.document in used]))
        given |= {id(one): _match(matcher, one) for one in labelled if one.document in tested}
    return [given[id(one)] for one in labelled if one.reader == "first"]


def _match(matcher: ThemeMatcher, one: Labelled) -> list[ThemeMatch]:
    return matcher.match(**one.reading)


def _line(labelled: Sequence[Labelled], given: Sequence[list[ThemeMatch]]) -> str:
    right = extra = missed = central = 0
    for one, matches in zip(labelled, given, strict=True):
        found, wanted = {match.theme_id for match in matches}, set(one.themes)
        right, extra, missed = right + len(found & wanted), extra + len(found - wanted), missed + len(wanted - found)
        central += one.themes[0] in found
    scores = 2 * right / (2 * right + extra + missed), right / (right + extra), right / (right + missed)
    return "{:8.3f} {:9.3f} {:8.3f} {:8.3f}".format(*scores, central / len(labelled))


if __name__ == "__main__":
    main()
