"""What shared recommendations cost: cold and warm, for so many recommendations made of invented phrases.

Runs in a process of its own for each size, so that peak memory is that of the run: ``-m bench.grouping SIZE vectors``.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice, product
from pathlib import Path

from councilgraph.graph.ask_memory import AskMemory
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.sentence_model import packed, unpacked
from councilgraph.graph.shared import Ask, Vector, group

SIZES = (3_700, 40_000)
"""About as many recommendations as 430 reports hold, and as many as all reports of all frameworks may."""

_ADDED = 10  # recommendations of one more report

_OPENINGS = (
    "Ensure that",
    "Improve",
    "The quality of",
    "The timeliness of",
    "Strengthen",
    "Review",
    "Take steps so that",
)
_SUBJECTS = (
    "strategy meetings", "return home interviews", "pathway plans for care leavers", "supervision of social workers",
    "chronologies on case files", "health assessments of children in care", "private fostering arrangements",
    "assessments of homeless young people", "thresholds at the front door", "personal education plans",
    "the sufficiency of placements", "audits of case work", "child protection conferences", "life-story work",
    "the work of reviewing officers", "early help assessments", "supported lodgings", "legal planning meetings",
    "the missing children protocol", "family time of brothers and sisters", "transfer between teams", "advocacy",
    "data on the use of bed and breakfast", "foster carers' training", "management oversight of decisions",
)  # fmt: skip
_DEMANDS = (
    "are held in time", "show a clear rationale", "are recorded fully", "lead to measurable plans", "inform managers",
    "hold the wishes of the child", "are checked by managers", "inform commissioning", "are offered to every child",
)  # fmt: skip
_ENDS = (
    "", "for disabled children", "in every locality", "within the timescales", "for children placed far away",
    "so that risk is understood", "for those aged 16 and 17", "at weekends too", "in the assessment service",
)  # fmt: skip


def made_asks(number: int) -> list[Ask]:
    """So many recommendations of invented phrases, to 150 invented councils over ten years, the same on every run."""
    texts = (" ".join(filter(None, parts)) + "." for parts in product(_OPENINGS, _SUBJECTS, _DEMANDS, _ENDS))
    mixed = sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())
    return [_ask(at, mixed[at % len(mixed)], mixed[(at * 7) % len(mixed)]) for at in range(number)]


def _ask(at: int, text: str, other: str) -> Ask:
    council = at // 12 % 150
    both = f"{text[:-1]}, and {other[0].lower()}{other[1:]}" if at % 5 == 0 else text
    day = f"{2014 + at // 1800 % 10}-03-{1 + at % 28:02}"
    return Ask(f"recommendation:{at:06}", both, "", (f"council:{council}",), f"document:{at // 12}", "", "ILACS", day)


def made_vectors(asks: Sequence[Ask]) -> dict[str, Vector]:
    """A vector for each text, near to those of texts that share words; what a model would say costs extra."""
    return {ask.id: unpacked(_hashed(ask.text)) for ask in asks}


def _hashed(text: str) -> bytes:
    parts = [0.0] * 384
    for word in text.lower().split():
        for place in islice(_places(word), 16):
            parts[place] += 1.0
    length = sum(part * part for part in parts) ** 0.5
    return packed([part / length * 0.2 for part in parts])


def _places(word: str) -> Iterator[int]:
    digest = hashlib.sha512(word.encode()).digest()
    yield from (int.from_bytes(digest[at : at + 2], "big") % 384 for at in range(0, 64, 2))


def grouped(asks: Sequence[Ask], vectors: dict[str, Vector], store: Path) -> tuple[float, int, int]:
    """Seconds that the groups take with what the store remembers, how many there are, and how much was computed."""
    with Ledger.open(store) as ledger:
        started = time.perf_counter()
        memory = AskMemory(ledger)
        scorer = memory.scorer(asks, vectors)
        found = group(asks, scorer)
        memory.keep(store)
        return time.perf_counter() - started, len(found), len(scorer.new)


def main() -> None:
    """Prints one line of JSON about one size."""
    number, with_vectors = int(sys.argv[1]), sys.argv[2] == "vectors"
    asks = made_asks(number + _ADDED)
    vectors = made_vectors(asks) if with_vectors else {}
    with tempfile.TemporaryDirectory() as folder:
        runs = [grouped(part, vectors, Path(folder)) for part in (asks[:number], asks[:number], asks)]
    cold, warm, added = (seconds for seconds, _, _ in runs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    said = {
        "cold": cold,
        "warm": warm,
        "added": added,
        "peak": peak,
        "groups": runs[0][1],
        "pairs": runs[0][2],
        "touched": runs[2][2],
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
