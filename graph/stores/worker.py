"""The process that answers queries: it opens the graph, gives up what it could do harm with, then answers.

Once :func:`lock_down` has run, the process can't open a file or a connection (no descriptor is left to open one with),
write to a file, or take more memory than it was given. It is started by :mod:`.sandbox`, which speaks with it in lines
of JSON: a request in, and out come ``columns``, any number of ``rows``, then ``end``, or an ``error``.

kglite 0.21.2 keeps its own time limit in most places, though not in ``reduce`` over a list in a variable; the process
on the other side keeps the time too. Its read-only mode is on, and would alone let LOAD CSV read any file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from .wire import line_of, packed, unpacked

if TYPE_CHECKING:
    from kglite import KnowledgeGraph, ResultView

MEMORY_EXIT = 70
"""Exit status of a process that went over its memory."""

_OPTIONS: dict[str, Any] = {
    # Each of these rewrites gives wrong rows; tests/graph/stores/test_faults.py has a query for each.
    "disabled_passes": [
        "fuse_match_return_aggregate",
        "fuse_optional_match_aggregate",
        "reorder_cyclic_pattern_edges",
    ],
    "hide_structural_keys": True,
}
_ROWS_A_LINE = 250
_MEGABYTE = 1 << 20


def serve(path: str, memory_mb: int) -> None:
    """Answer requests from standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the other side, which then ends this process
    requests, answers = channels()
    try:
        graph = _opened(path)
    except Exception as error:  # noqa: BLE001 - whatever the engine raises has to reach the other side
        _send(answers, [line_of(["error", "open", f"{type(error).__name__}: {error}"])])
        return
    watch = lock_down(memory_mb, os.path.getsize(path))
    _send(answers, [line_of(["ready"])])
    for line in requests:
        request = json.loads(line)
        limit_processor(request["seconds"])
        watch.set()
        _send(answers, _answers(graph, request))
        watch.clear()


def _send(answers: BinaryIO, lines: Iterable[bytes]) -> None:
    for line in lines:
        answers.write(line)
    answers.flush()


def channels() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output, out of reach of anything that prints."""
    requests, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb")


def _opened(path: str) -> KnowledgeGraph:
    import kglite

    kglite.set_query_warning_policy("silent")
    graph = kglite.load(path, verify="eager")
    graph.read_only(True)  # noqa: FBT003
    # Whatever Python or the engine loads at a first query has to be loaded before no file can be opened.
    for warm_up in ("MATCH (n) RETURN n LIMIT 1", "RETURN date('2000-01-01'), datetime(), localtime(), {a: [1.5]}"):
        for rows in _rows(graph, _asked(graph, warm_up)):
            line_of(rows)
    return graph


def lock_down(memory_mb: int, file_size: int) -> threading.Event:
    """Give up files, connections, core dumps and memory beyond ``memory_mb`` on top of what is used now.

    The event that is returned has to be set while a query runs: memory is then watched, for the sake of systems that
    don't heed RLIMIT_AS (macOS) or have no limits at all (Windows, where files stay open to the process).
    """
    watch = threading.Event()
    allowed = _peak_memory() + memory_mb * _MEGABYTE + file_size
    threading.Thread(target=_watch_memory, args=(watch, allowed), daemon=True).start()
    if sys.platform != "win32":
        _limit(resource.RLIMIT_AS, _address_space() + memory_mb * _MEGABYTE)
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_FSIZE, 0)
        _limit(resource.RLIMIT_NOFILE, 0)
    return watch


def _watch_memory(watch: threading.Event, allowed: int) -> None:
    while watch.wait():
        if _peak_memory() > allowed:
            os._exit(MEMORY_EXIT)
        time.sleep(0.02)


def _answers(graph: KnowledgeGraph, request: dict[str, Any]) -> Iterator[bytes]:
    """The lines that answer a request; whatever goes wrong is the last of them."""
    import kglite

    try:
        yield from _result(graph, request)
    except kglite.CypherTimeoutError:
        yield line_of(["error", "time", ""])
    except MemoryError:
        yield line_of(["error", "memory", ""])
    except Exception as error:  # noqa: BLE001 - whatever the engine raises has to reach the other side
        message = str(error).removeprefix("Cypher execution error: ")
        yield line_of(["error", _kind_of(message), message])


def _kind_of(message: str) -> str:
    if "safety ceiling" in message:
        return "work"
    return "memory" if "cannot allocate" in message else "query"


def _asked(graph: KnowledgeGraph, cypher: str, **options: Any) -> ResultView:
    return cast("ResultView", graph.cypher(cypher, **_OPTIONS, **options))


def _result(graph: KnowledgeGraph, request: dict[str, Any]) -> Iterator[bytes]:
    wanted: int | None = request["rows"]
    result = _asked(
        graph,
        request["cypher"],
        params={name: unpacked(value) for name, value in request["parameters"]},
        timeout_ms=max(1, int(request["seconds"] * 1000)),
        row_limit=None if wanted is None else wanted + 1,
    )
    if wanted is not None and len(result) > wanted:
        yield line_of(["error", "rows", ""])
        return
    yield line_of(["columns", result.columns])
    yield from (line_of(["rows", rows]) for rows in _rows(graph, result))
    yield line_of(["end"])


def _rows(graph: KnowledgeGraph, result: ResultView) -> Iterator[list[list[Any]]]:
    """Packed rows, some at a time."""
    columns = result.columns
    remaining = ([row[column] for column in columns] for row in result)
    while rows := list(islice(remaining, _ROWS_A_LINE)):
        ends = _ends(graph, set(_slots(rows)))
        yield [[_packed_cell(cell, ends) for cell in row] for row in rows]


_Ends = dict[int, list[str]]
_NODE_KEYS = {"id", "labels", "properties"}
_RELATIONSHIP_KEYS = {"id", "start", "end", "type", "properties"}


def _slots(value: Any) -> Iterator[int]:
    """The engine's own numbers of the nodes at the ends of all relationships within ``value``."""
    if isinstance(value, dict):
        if value.keys() == _RELATIONSHIP_KEYS:
            yield from (end for end in (value["start"], value["end"]) if isinstance(end, int))
        yield from _slots(list(value.values()))
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict | list):
                yield from _slots(item)


def _ends(graph: KnowledgeGraph, slots: set[int]) -> _Ends:
    """Label and id by the engine's own number."""
    if not slots:
        return {}
    query = "UNWIND $slots AS slot MATCH (n) WHERE elementId(n) = slot RETURN slot, labels(n)[0] AS label, n.id AS id"
    rows = _asked(graph, query, params={"slots": [str(slot) for slot in slots]})
    return {int(row["slot"]): [row["label"], row["id"]] for row in rows}


def _packed_cell(value: Any, ends: _Ends) -> Any:
    if isinstance(value, list):
        return [_packed_cell(item, ends) for item in value]
    if not isinstance(value, dict):
        return packed(value)
    if value.keys() == _NODE_KEYS and isinstance(value["properties"], dict) and "id" in value["properties"]:
        return {"node": _node_parts(value)}
    if value.keys() == _RELATIONSHIP_KEYS and value["start"] in ends and value["end"] in ends:
        start, end, properties = ends[value["start"]], ends[value["end"]], value["properties"]
        return {"relationship": [value["type"], start, end, [[key, packed(item)] for key, item in properties.items()]]}
    return {"map": [[key, _packed_cell(item, ends)] for key, item in value.items()]}


def _node_parts(node: dict[str, Any]) -> list[Any]:
    """Label, id and properties, without what kglite makes up where the node has no such property."""
    (label, *_), properties = node["labels"], dict(node["properties"])
    node_id = properties.pop("id")
    made_up = {"title": None, "type": label, "label": label}
    stored = [[key, packed(value)] for key, value in properties.items() if key not in made_up or value != made_up[key]]
    return [label, node_id, stored]


if sys.platform == "win32":

    def _peak_memory() -> int:
        import ctypes

        counters = (ctypes.c_size_t * 10)()
        process = ctypes.c_void_p(ctypes.windll.kernel32.GetCurrentProcess())
        ctypes.windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), ctypes.sizeof(counters))
        return int(counters[1])

    def limit_processor(seconds: float) -> None:
        """There is no such limit here; the time is kept by the other side."""

else:
    import resource

    def _peak_memory() -> int:
        """Bytes of memory at the process's peak; Linux counts in kilobytes, macOS in bytes."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024

    def limit_processor(seconds: float) -> None:
        """End the process should it go on computing long after its time, with nobody left to stop it."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime + 2 * seconds + 10)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))

    def _limit(what: int, amount: int) -> None:
        resource.setrlimit(what, (amount, amount))

    def _address_space() -> int:
        try:
            with open("/proc/self/statm", encoding="ascii") as file:
                return int(file.read().split()[0]) * resource.getpagesize()
        except OSError:
            return _peak_memory() * 2
