"""What a process costs, and the places of the documents to measure with."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time (of the process and the children it waited for), seconds by the clock, and MiB of
    memory at the most, of the largest of them."""

    cpu: float
    wall: float
    peak: float


def cost_of(*arguments: str, accept: tuple[int, ...] = (0,)) -> Cost:
    """What it costs to run this interpreter with ``arguments``. Raises RuntimeError for another exit status."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    if code not in accept:
        raise RuntimeError(f"{' '.join(arguments)} ended with status {code}: {said[-2000:]}")
    megabytes = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Cost(usage.ru_utime + usage.ru_stime, wall, megabytes)


def best_of(times: int, *arguments: str, accept: tuple[int, ...] = (0,)) -> Cost:
    """The run with the least processor time: the one that was least disturbed."""
    return min((cost_of(*arguments, accept=accept) for _ in range(times)), key=lambda cost: cost.cpu)


def reports() -> Path:
    """The folder of reports to load: in COUNCILGRAPH_CORPUS, else beside the checkout, else the examples."""
    corpus = Path(os.environ.get("COUNCILGRAPH_CORPUS") or ROOT.parent / "shared" / "corpus")
    found = corpus / "ofsted-ilacs-sif"
    return found if found.is_dir() else ROOT / "examples" / "reports"
