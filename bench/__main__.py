"""Prints what loading, reloading, every stored query and a server cost. ``make bench`` runs it."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path

import councilgraph
from councilgraph.queries.run import stored_queries

from . import server
from .grouping import SIZES
from .measure import ROOT, Cost, best_of, cost_of, reports
from .plain_text import pages_of

LOAD_STATUSES = (0, 3)  # 3: finished, with problems recorded
QUERY_RUNS = 30
RUNS = 3


def command(*arguments: str) -> tuple[str, ...]:
    """The arguments that run councilgraph's command line with this interpreter."""
    return ("-m", "councilgraph.cli.main", *arguments)


def cold(folder: Path, scratch: Path, workers: int) -> Cost:
    """The cheapest of several loads into an empty store."""
    costs = []
    for run in range(RUNS):
        store = str(scratch / f"cold-{workers}-{run}")
        arguments = command("load", str(folder), "--store", store, "--workers", str(workers), "--quiet")
        costs.append(cost_of(*arguments, accept=LOAD_STATUSES))
    return min(costs, key=lambda cost: cost.cpu)


def loading(folder: Path, scratch: Path) -> None:
    """Cold loads with one and two workers and warm reloads, against the plain text of the same PDFs."""
    pages = pages_of(folder)
    plain = best_of(RUNS, str(ROOT / "bench" / "plain_text.py"), str(folder))
    one, two = cold(folder, scratch, 1), cold(folder, scratch, 2)
    store = str(scratch / "cold-1-0")
    warm = best_of(5, *command("load", str(folder), "--store", store, "--quiet"), accept=LOAD_STATUSES)
    start = best_of(5, *command("--version"))
    print(f"loading {folder.name}: {pages} pages\n")
    print(f"{'':34}{'cpu s':>9}{'wall s':>9}{'peak MiB':>10}")
    rows = (
        ("plain text with pypdfium2", plain),
        ("cold load, 1 worker", one),
        ("cold load, 2 workers", two),
        ("warm reload", warm),
        ("start of the command line alone", start),
    )
    for name, cost in rows:
        print(f"{name:34}{cost.cpu:9.2f}{cost.wall:9.2f}{cost.peak:10.0f}")
    print()
    print(f"cpu of a cold load over plain text  {one.cpu / plain.cpu:6.2f}")
    print(f"pages a second, cold, 1 worker      {pages / one.wall:6.0f}")
    print(f"pages a second, cold, 2 workers     {pages / two.wall:6.0f}")
    print(f"cpu a wall second with 2 workers    {two.cpu / two.wall:6.2f}")
    print(f"warm reload over cold load, cpu     {warm.cpu / one.cpu:6.3f}")
    print(f"warm reload over cold load, wall    {warm.wall / one.wall:6.3f}")
    inside = reload_inside(folder, Path(store))
    print(f"the same without starting a process {inside / one.wall:6.3f}")


def reload_inside(folder: Path, store: Path) -> float:
    """Seconds that reloading an unchanged folder takes in a process that has the store open."""
    with councilgraph.open(store) as workspace:
        started = time.perf_counter()
        workspace.load([folder])
        return time.perf_counter() - started


def queries(store: Path) -> None:
    """Milliseconds of every stored query with its example parameters, 50th and 95th percentile of several runs."""
    print(f"\n{'stored query':40}{'rows':>7}{'p50 ms':>9}{'p95 ms':>9}")
    with councilgraph.open(store) as workspace:
        for name, query in sorted(stored_queries().items()):
            times = []
            for _ in range(QUERY_RUNS):
                started = time.perf_counter()
                rows = workspace.query(name, **query.example_parameters())
                times.append((time.perf_counter() - started) * 1000)
            p95 = statistics.quantiles(times, n=20)[-1]
            print(f"{name:40}{len(rows):7}{statistics.median(times):9.1f}{p95:9.1f}")


def grouping() -> None:
    """Cold and warm groups of recommendations made of invented phrases, with and without vectors, and their growth."""
    columns = f"{'cold s':>9}{'warm s':>9}{'+10 s':>9}{'peak MiB':>10}{'held':>11}{'groups':>8}"
    print(f"\n{'shared recommendations':34}{columns}")
    cold: dict[tuple[str, int], float] = {}
    for size, vectors in product(SIZES, ("words", "vectors")):
        found = json.loads(
            subprocess.run(
                [sys.executable, "-m", "bench.grouping", str(size), vectors],
                cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True,
            ).stdout
        )  # fmt: skip
        cold[vectors, size] = found["cold"]
        what = f"{size:,} made ones, {'words alone' if vectors == 'words' else 'with vectors'}"
        seconds = "".join(f"{found[name]:9.2f}" for name in ("cold", "warm", "added"))
        print(f"{what:34}{seconds}{found['peak']:10.0f}{found['pairs']:11,}{found['groups']:8}")
    few, many = SIZES
    print(f"\n{'times as many recommendations':34}{many / few:9.1f}")
    print(f"{'times as long, words alone':34}{cold['words', many] / cold['words', few]:9.1f}")
    print(f"{'times as long, with vectors':34}{cold['vectors', many] / cold['vectors', few]:9.1f}")


def options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--server", type=int, nargs="*", metavar="NODES",
        help="compare both stores on a made graph of so many nodes, and nothing else "
        "(100000 and 1000000 make the whole table; the second wants long and much memory)",
    )  # fmt: skip
    return parser.parse_args()


def main() -> None:
    """Runs the benchmarks in a scratch folder: all of them, or those of ``--server``."""
    sizes = options().server
    if sizes is None:
        folder = reports()
        with tempfile.TemporaryDirectory() as scratch:
            loading(folder, Path(scratch))
            queries(Path(scratch) / "cold-1-0")
        grouping()
    for size in sizes or [server.SIZE]:
        server.compare(size)


if __name__ == "__main__":
    main()
