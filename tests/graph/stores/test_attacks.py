"""Queries that try to write, to reach files, to run for ever or to take all memory, each met twice.

Once as a user gives them; and, where the guard refuses them, once more past the guard, straight to the query process.
After each the next query has to be answered, and the file has to be what it was.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from councilgraph.errors import QueryError
from councilgraph.graph.graph import Graph
from councilgraph.graph.rows import Rows
from councilgraph.graph.stores.base import DEFAULT_LIMITS, Limits
from councilgraph.graph.stores.embedded import EmbeddedStore
from councilgraph.graph.stores.worker import MEMORY_EXIT

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
SHORT = Limits(seconds=0.3)
SMALL = Limits(seconds=20, memory_mb=192)


@pytest.fixture(scope="module")
def attacked(small_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    with EmbeddedStore(tmp_path_factory.mktemp("attacked")) as opened:
        opened.write(small_graph, "1")
        yield opened


@pytest.fixture(autouse=True)
def _unharmed(attacked: EmbeddedStore) -> Iterator[None]:
    before = {path.name: path.read_bytes() for path in attacked.folder.iterdir()}
    answer = attacked.run("MATCH (n) RETURN n")
    yield
    assert attacked.run("MATCH (n) RETURN n") == answer
    assert {path.name: path.read_bytes() for path in attacked.folder.iterdir()} == before
    assert attacked.version() == "1"


def past_the_guard(store: EmbeddedStore, cypher: str, limits: Limits = DEFAULT_LIMITS) -> Rows:
    return store._opened(limits.memory_mb).ask(cypher, {}, limits)


# Writing.

WRITING = [
    "CREATE (:Council {id: 'council:false'})",
    "MERGE (n:Council {id: 'council:false'}) RETURN n",
    "MATCH (n:Council) SET n.name = 'false' RETURN n",
    "MATCH (n:Council) SET n:False RETURN n",
    "MATCH (n:Council) REMOVE n.name RETURN n",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "FOREACH (x IN [1] | CREATE (:Council))",
    "INSERT (:Council {id: 'council:false'})",
    "CREATE INDEX FOR (n:Council) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Council) REQUIRE n.name IS NOT NULL",
    "DROP INDEX Council.name",
    "CALL db.cdc.enable({capacity: 10})",
    "CALL db.node_text_index.build({type: 'Council', text_column: 'name'})",
    "UNWIND [1] AS x CREATE (:Council {id: 'council:' + toString(x)})",
    "MATCH (n:Council) WITH n SET n.name = 'false' RETURN count(*) AS n",
    "RETURN 1 AS x UNION MATCH (n) DELETE n RETURN 1 AS x",
    "cReAtE (:Council {id: 'council:false'})",
    "/**/CREATE/**/(:Council {id: 'council:false'})",
    "// MATCH (n)\nCREATE (:Council {id: 'council:false'})",
    "RETURN 1 AS x; CREATE (:Council {id: 'council:false'})",
    "CYPHER 25 CREATE (:Council {id: 'council:false'})",
    "PROFILE CREATE (:Council {id: 'council:false'})",
    "\\u0043REATE (:Council {id: 'council:false'})",
    "ＣＲＥＡＴＥ (:Council {id: 'council:false'})",
    "`CREATE` (:Council {id: 'council:false'})",
    "RETURN 'x\\' CREATE (:Council)//' AS y CREATE (:Council)",
]


@pytest.mark.parametrize("cypher", WRITING)
def test_writing_is_refused(cypher: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="not accepted at line"):
        attacked.run(cypher)


@pytest.mark.parametrize("cypher", WRITING)
def test_writing_past_the_guard_changes_nothing(cypher: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=r"read-only|syntax|recognised|Unexpected"):
        past_the_guard(attacked, cypher)


def test_a_text_that_speaks_of_writing_is_only_text(attacked: EmbeddedStore) -> None:
    query = "RETURN 'CREATE (n); // DETACH DELETE n' AS x // SET n.x = 1"
    assert attacked.run(query).column("x") == ["CREATE (n); // DETACH DELETE n"]


# Files, connections and code.

READING_FILES = [
    "LOAD CSV FROM '{}' AS row RETURN row",
    "LOAD CSV FROM 'file://{}' AS row RETURN row",
    "LOAD CSV WITH HEADERS FROM '{}' AS row RETURN row LIMIT 1",
    "load csv from '{}' as row return count(*) as n",
    "// x\nLOAD CSV FROM '{}' AS row RETURN row",
]


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.csv"
    path.write_text("name,number\nsecret,1\n")
    return path


@pytest.mark.parametrize("cypher", READING_FILES)
def test_reading_a_file_is_refused(cypher: str, secret: Path, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="LOAD CSV reads files"):
        attacked.run(cypher.format(secret))


@POSIX
@pytest.mark.parametrize("cypher", READING_FILES)
def test_reading_a_file_past_the_guard_finds_no_descriptor(cypher: str, secret: Path, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="Too many open files"):
        past_the_guard(attacked, cypher.format(secret))


@pytest.mark.parametrize("path", ["/etc/passwd", "/proc/self/environ", "/dev/zero", "..", "https://example.org/a.csv"])
def test_no_other_file_is_read_either(path: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="LOAD CSV reads files"):
        attacked.run(f"LOAD CSV FROM '{path}' AS row RETURN row")
    with pytest.raises(QueryError):
        past_the_guard(attacked, f"LOAD CSV FROM '{path}' AS row RETURN row")


@pytest.mark.parametrize(
    "call",
    [
        "apoc.load.json('file:///etc/passwd')",
        "apoc.cypher.runFile('x.cypher')",
        "load_extension('x.so')",
        "read_csv('/etc/passwd')",
        "text_score(n, 'name', 'x')",
        "parse_json('[1]')",
    ],
)
def test_calling_what_is_not_on_the_list_is_refused(call: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="no function"):
        attacked.run(f"MATCH (n) RETURN {call} AS x")
    with pytest.raises(QueryError, match="not accepted"):
        attacked.run(f"CALL {call} YIELD value RETURN value")


_LOCKED = """
import os, socket, sys, tempfile
open_file = tempfile.TemporaryFile()
from councilgraph.graph.stores.worker import lock_down
lock_down(512, 0)
def denied(attempt):
    try:
        attempt()
    except OSError:
        return
    raise SystemExit(f"{attempt} was let through")
denied(lambda: open("/etc/passwd"))
denied(lambda: open("/tmp/councilgraph-made-by-a-query", "w"))
denied(lambda: socket.socket())
denied(lambda: os.pipe())
denied(lambda: os.listdir("/"))
denied(lambda: os.write(open_file.fileno(), b"x"))
print("locked")
"""


@POSIX
def test_a_locked_process_can_open_and_write_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", _LOCKED], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("locked\n", "")


# Time.


def endless(cypher: str, attacked: EmbeddedStore, limits: Limits = SHORT) -> None:
    with pytest.raises(QueryError, match=f"longer than the limit of {limits.seconds:g} seconds|more memory|10 million"):
        attacked.run(cypher, limits=limits)


def test_a_large_product_of_nodes_ends(attacked: EmbeddedStore) -> None:
    nodes = ", ".join(f"(n{i})" for i in range(14))
    endless(f"MATCH {nodes} RETURN count(*) AS n", attacked)


def test_a_long_path_ends(attacked: EmbeddedStore) -> None:
    hops = "".join(f"-[*0..9]-(n{i})" for i in range(12))
    endless(f"MATCH (a){hops} RETURN count(*) AS n", attacked)


def test_a_path_without_bound_is_refused(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="no upper bound"):
        attacked.run("MATCH (a)-[*]-(b) RETURN count(*) AS n")


def test_nested_reduce_ends_although_the_engine_does_not_keep_time_in_it(attacked: EmbeddedStore) -> None:
    endless(
        """WITH range(1, 3000) AS l
           RETURN reduce(s = 0, x IN l | s + reduce(t = 0, y IN l | t + reduce(u = 0, z IN l | u + z))) AS x""",
        attacked,
    )


def test_nested_unwinding_ends(attacked: EmbeddedStore) -> None:
    endless(" ".join(f"UNWIND range(1, 9000) AS x{i}" for i in range(6)) + " RETURN count(*) AS n", attacked)


def test_nested_list_comprehensions_end(attacked: EmbeddedStore) -> None:
    endless(
        """WITH range(1, 2000) AS l
           RETURN size([x IN l WHERE any(y IN l WHERE any(z IN l WHERE x + y + z = -1))]) AS n""",
        attacked,
    )


def test_a_costly_regular_expression_ends(attacked: EmbeddedStore) -> None:
    text = "a" * 5000
    query = f"UNWIND range(1, 100000) AS x RETURN count('{text}' =~ '(a|aa|aaa)*b(a|aa)*c' OR x = 0) AS n"
    try:
        attacked.run(query, limits=SHORT)
    except QueryError as error:
        assert "limit of 0.3 seconds" in str(error)  # noqa: PT017 - the engine may also be quick enough


# Memory.


def hungry(cypher: str, attacked: EmbeddedStore, limits: Limits = SMALL) -> None:
    with pytest.raises(QueryError, match=r"more memory than the limit|safety limit|10 million|longer than the limit"):
        attacked.run(cypher, limits=limits)


def test_a_huge_range(attacked: EmbeddedStore) -> None:
    hungry("RETURN range(1, 10000000000) AS x", attacked)


def test_a_huge_range_in_parts(attacked: EmbeddedStore) -> None:
    hungry("UNWIND range(1, 8000000) AS x WITH collect(x) AS l RETURN size(l + l + l + l) AS n", attacked)


def test_collecting_a_product(attacked: EmbeddedStore) -> None:
    hungry(
        "UNWIND range(1, 3000) AS x UNWIND range(1, 3000) AS y RETURN collect(toString(x) + toString(y)) AS l", attacked
    )


def test_doubling_a_string(attacked: EmbeddedStore) -> None:
    hungry("RETURN reduce(s = 'a', x IN range(1, 60) | s + s) AS s", attacked)


def test_doubling_a_list(attacked: EmbeddedStore) -> None:
    hungry("RETURN size(reduce(l = [1], x IN range(1, 60) | l + l)) AS n", attacked)


def test_replacing_letters_by_texts(attacked: EmbeddedStore) -> None:
    long = "b" * 3000
    hungry(f"RETURN size(replace(replace('{'a' * 3000}', 'a', '{long}'), 'b', '{long}')) AS n", attacked)


def test_nesting_maps(attacked: EmbeddedStore) -> None:
    hungry("RETURN reduce(m = {a: 1}, x IN range(1, 40) | {a: m, b: m}) AS m", attacked)


def test_splitting_a_text_into_letters(attacked: EmbeddedStore) -> None:
    hungry(f"UNWIND range(1, 100000) AS x WITH x, split('{'a' * 90000}', '') AS l RETURN collect(l) AS n", attacked)


_HUNGRY = """
import threading
from councilgraph.graph.stores import worker
watch = threading.Event()
watch.set()
threading.Thread(target=worker._watch_memory, args=(watch, worker._peak_memory() + (64 << 20)), daemon=True).start()
hoard = []
while True:
    hoard.append(b"x" * (1 << 20))
"""


def test_memory_is_watched_where_the_system_has_no_limit_for_it() -> None:
    done = subprocess.run([sys.executable, "-c", _HUNGRY], capture_output=True, check=False, timeout=60)
    assert done.returncode == MEMORY_EXIT


# Answers.


def test_more_rows_than_wanted(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=r"more than the limit of 10 rows\. Add a LIMIT"):
        attacked.run("UNWIND range(1, 100000) AS x RETURN x", limits=Limits(rows=10))
    assert len(attacked.run("UNWIND range(1, 10) AS x RETURN x", limits=Limits(rows=10))) == 10


def test_an_answer_of_many_rows(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=r"larger than 24 MB.*Add a LIMIT"):
        attacked.run(f"UNWIND range(1, 40000) AS x RETURN '{'a' * 700}' AS y", limits=Limits(memory_mb=384))


def test_an_answer_of_one_large_value(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="larger than 12 MB"):
        attacked.run("RETURN reduce(s = 'a', x IN range(1, 24) | s + s) AS s", limits=SMALL)


# Texts that hurt a parser.


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("(", ")"), ("[", "]"), ("{a: ", "}"), ("size(", ")"), ("CASE WHEN true THEN ", " END"), ("NOT ", ""), ("- ", "")],
)
@pytest.mark.parametrize("depth", [60, 600, 7000])
def test_deep_nesting(opening: str, closing: str, depth: int, attacked: EmbeddedStore) -> None:
    query = f"RETURN {opening * depth}1{closing * depth} AS x"
    try:
        attacked.run(query)
    except QueryError as error:
        assert "broke down" not in str(error)  # noqa: PT017 - whether it is refused depends on the depth


def test_deeply_nested_subqueries(attacked: EmbeddedStore) -> None:
    def nested(depth: int) -> str:
        return f"MATCH (n) WHERE {'EXISTS { (n)--() WHERE ' * depth}true{' }' * depth} RETURN count(*) AS n"

    assert attacked.run(nested(60)).rows == ((4,),)
    with pytest.raises(QueryError, match="brackets within brackets"):
        attacked.run(nested(70))


def test_a_chain_of_unions(attacked: EmbeddedStore) -> None:
    query = " UNION ".join(["RETURN 1 AS x"] * 2000)
    with pytest.raises(QueryError, match="more than 100 clauses"):
        attacked.run(query)
    with pytest.raises(QueryError, match="broke down"):
        past_the_guard(attacked, query)


@pytest.mark.parametrize("word", ["AND", "OR", "+", "XOR"])
def test_a_chain_of_operators(word: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="nesting exceeds"):
        attacked.run("RETURN " + f" {word} ".join(["true"] * 3000) + " AS x")


def test_two_statements(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="one query at a time"):
        attacked.run("RETURN 1 AS x; RETURN 2 AS x")


@pytest.mark.parametrize("cypher", ["\x00", "RETURN 1 AS x\x00; CREATE (n)", "RETURN\x001 AS x", "\x1bRETURN 1 AS x"])
def test_control_characters(cypher: str, attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="unexpected character"):
        attacked.run(cypher)


def test_a_null_byte_in_a_string_is_a_character(attacked: EmbeddedStore) -> None:
    assert attacked.run("RETURN 'a\x00b' AS x").column("x") == ["a\x00b"]


def test_a_text_of_megabytes(attacked: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="more than 100,000"):
        attacked.run("RETURN '" + "x" * 5_000_000 + "' AS x")


def test_a_list_of_a_hundred_thousand_as_parameter(attacked: EmbeddedStore) -> None:
    ids = [f"council:{i}" for i in range(100_000)]
    assert attacked.run("MATCH (c:Council) WHERE NOT c.id IN $ids RETURN count(*) AS n", {"ids": ids}).rows == ((2,),)


# The process.

_ABANDONED = """
import os, sys
from pathlib import Path
from councilgraph.graph.stores.embedded import EmbeddedStore
store = EmbeddedStore(Path(sys.argv[1]))
store.run("RETURN 1 AS x")
print(store._sandbox._process.pid, flush=True)
os.kill(os.getpid(), 9)
"""


@POSIX
def test_the_process_ends_with_the_one_that_started_it(attacked: EmbeddedStore) -> None:
    command = [sys.executable, "-c", _ABANDONED, str(attacked.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL
    pid = int(done.stdout)
    for _ in range(100):
        if not _is_running(pid):
            break
        time.sleep(0.05)
    assert not _is_running(pid)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
