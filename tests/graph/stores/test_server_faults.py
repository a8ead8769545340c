"""What goes wrong with a server, and what is left of the graph and said to the user then."""

from __future__ import annotations

import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from councilgraph.errors import QueryError, StoreError
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.graph.search.passages import Passage
from councilgraph.graph.stores.neo4j import Address, Neo4jStore
from councilgraph.graph.stores.neo4j.answers import answered
from councilgraph.graph.stores.neo4j.connection import Connection
from councilgraph.graph.stores.neo4j.schema import STATE_LABEL
from councilgraph.graph.stores.neo4j.state import Claimant
from councilgraph.graph.stores.neo4j.writer import Writer
from neo4j import ManagedTransaction

from ...servers import ask, server_script
from .conftest import SERVER

pytestmark = SERVER

PASSAGES = [Passage("page", "document:1", "document:1", "a.pdf", 1, "Strategy meetings are held late.")]


def _graph(size: int) -> Graph:
    council = Node("Council", "council:1", {"name": "Marshford"})
    asks = [Node("Recommendation", f"recommendation:{i}", {"text": f"Ask {i}"}) for i in range(size)]
    told = (
        Relationship("ADDRESSED_TO", NodeRef(one.label, one.id), NodeRef("Council", "council:1"), {"page": i})
        for i, one in enumerate(asks)
    )
    return Graph.of([council, *asks], told)


def test_a_server_that_is_down() -> None:
    with (
        Neo4jStore(Address("bolt://127.0.0.1:9", password="x")) as store,
        pytest.raises(StoreError, match=r"no Neo4j server answers at bolt://127\.0\.0\.1:9.*Is it running"),
    ):
        store.version()


def test_a_server_that_is_too_old() -> None:
    """Neo4j 5.5 settles on Bolt 5.1; the driver finds that out before it says anything else."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def settle() -> None:
            accepted, _ = listening.accept()
            with accepted:
                accepted.recv(20)  # the preamble, and four versions to choose from
                accepted.sendall(bytes([0, 0, 1, 5]))
                accepted.recv(1)

        threading.Thread(target=settle, daemon=True).start()
        with (
            Neo4jStore(Address(f"bolt://127.0.0.1:{listening.getsockname()[1]}", password="x")) as store,
            pytest.raises(StoreError, match=r"is no Neo4j 5\.7 or later"),
        ):
            store.version()


def test_a_wrong_password_and_none(neo4j_address: Address) -> None:
    with (
        Neo4jStore(replace(neo4j_address, password="wrong")) as store,
        pytest.raises(StoreError, match="refuses neo4j with this password") as refused,
    ):
        store.version()
    assert "wrong" not in str(refused.value)
    with (
        Neo4jStore(replace(neo4j_address, password=None)) as store,
        pytest.raises(StoreError, match="wants a password for neo4j"),
    ):
        store.version()


def test_a_database_that_does_not_exist(neo4j_address: Address) -> None:
    with (
        Neo4jStore(replace(neo4j_address, database="nowhere")) as store,
        pytest.raises(StoreError, match="Name a database that the server has"),
    ):
        store.version()


def test_somebody_elses_data_is_refused_and_left_alone(neo4j_store: Neo4jStore) -> None:
    address = neo4j_store.address
    ask(address, "CREATE (:Book {title: 'Mine'})-[:BY]->(:Author), (:Council {id: 'council:of-others'})")
    with pytest.raises(StoreError, match=r"already holds nodes such as :\w+.*--beside-other-data"):
        neo4j_store.push(_graph(3), "1")
    assert neo4j_store.version() is None
    neo4j_store.push(_graph(3), "1", beside=True)
    assert neo4j_store.graph() == _graph(3)
    neo4j_store.push(Graph.of((), ()), "2", beside=True)
    assert neo4j_store.graph() == Graph.of((), ())
    assert ask(address, "MATCH (n) WHERE n:Book OR n:Author OR n:Council RETURN count(n)") == [(3,)]


def test_somebody_elses_node_that_came_later_is_not_taken_over(neo4j_store: Neo4jStore) -> None:
    """Later pushes are told nothing about other data, and look all the same."""
    address = neo4j_store.address
    neo4j_store.push(_graph(2), "1")
    ask(address, "CREATE (:Recommendation {id: 'recommendation:2', text: 'Mine'}), (:Recommendation {id: 'mine'})")
    with pytest.raises(StoreError, match=r"the Recommendation recommendation:2 is in this database already.*Remove it"):
        neo4j_store.push(_graph(3), "2")
    assert (neo4j_store.version(), neo4j_store.graph()) == ("1", _graph(2))
    assert ask(address, "MATCH (r:Recommendation {id: 'recommendation:2'}) RETURN r.text") == [("Mine",)]
    ask(address, "MATCH (r:Recommendation {id: 'recommendation:2'}) DELETE r")
    neo4j_store.push(_graph(3), "2")
    assert neo4j_store.graph() == _graph(3)


def test_an_index_in_the_way_of_a_constraint_is_named(neo4j_store: Neo4jStore) -> None:
    """What is there stays whole, since nothing is claimed before."""
    address = neo4j_store.address
    neo4j_store.push(_graph(2), "1")
    ask(address, "DROP CONSTRAINT councilgraph_council_id")
    ask(address, "CREATE INDEX of_others FOR (n:Council) ON (n.id)")
    try:
        with pytest.raises(StoreError, match=r"the index of_others is in the way.*\(:Council \{id\}\).*Drop it"):
            neo4j_store.push(_graph(3), "2")
        assert (neo4j_store.version(), neo4j_store.graph()) == ("1", _graph(2))
    finally:
        ask(address, "DROP INDEX of_others")
    neo4j_store.push(_graph(3), "2")
    names = ask(address, "SHOW CONSTRAINTS YIELD name WHERE name = 'councilgraph_council_id' RETURN name")
    assert (neo4j_store.graph(), names) == (_graph(3), [("councilgraph_council_id",)])


def test_the_graph_of_another_ledger_is_replaced_only_when_told(neo4j_store: Neo4jStore) -> None:
    neo4j_store.push(_graph(3), "1", source="north")
    with pytest.raises(StoreError, match="graph of another ledger"):
        neo4j_store.push(_graph(2), "1", source="south")
    assert neo4j_store.graph() == _graph(3)
    neo4j_store.push(_graph(2), "2", source="south", replace=True)
    assert neo4j_store.graph() == _graph(2)


def test_an_import_of_another_ledgers_export_is_replaced_only_when_told(neo4j_store: Neo4jStore) -> None:
    """What the bulk importer leaves is what a push writes, without the node that says whose graph it is."""
    address = neo4j_store.address
    neo4j_store.push(_graph(4), "1", source="north")
    ask(address, f"MATCH (s:{STATE_LABEL}) DELETE s")
    with pytest.raises(StoreError, match=r"filled from an export .*\(2\).*the Recommendation recommendation:2\."):
        neo4j_store.push(_graph(2), "1", source="south")
    assert neo4j_store.version() is None
    assert ask(address, "MATCH (n:Recommendation) RETURN count(n)") == [(4,)]
    assert neo4j_store.push(_graph(2), "1", source="south", replace=True).removed == 4
    assert neo4j_store.graph() == _graph(2)


def test_ends_that_are_deleted_before_they_are_fetched(neo4j_store: Neo4jStore) -> None:
    neo4j_store.push(_graph(2), "1")
    connection = Connection(neo4j_store.address)

    def read(transaction: ManagedTransaction) -> None:
        rows = [tuple(found.values()) for found in transaction.run("MATCH ()-[r]->() RETURN collect(r)")]
        ask(neo4j_store.address, "MATCH (c:Council) DETACH DELETE c")
        answered(transaction, rows)

    with connection.reading() as session, pytest.raises(StoreError, match=r"changed while it was asked: .*Ask again"):
        session.execute_read(read)
    connection.close()


def test_a_query_that_quotes_the_words_of_a_limit(neo4j_store: Neo4jStore) -> None:
    """The server repeats the query in what it says about it."""
    neo4j_store.push(_graph(2), "1")
    for words in ("terminated", "timed out"):
        with pytest.raises(QueryError, match="Variable `q` not defined"):
            neo4j_store.run(f"MATCH (r:Recommendation) WHERE r.text CONTAINS '{words}' RETURN q.text AS t")


def test_what_is_there_is_not_written_again(neo4j_store: Neo4jStore) -> None:
    assert neo4j_store.push(_graph(5), "1", passages=PASSAGES).put == 6 + 5 + 1
    again = neo4j_store.push(_graph(5), "2", passages=PASSAGES)
    assert (again.put, again.removed) == (0, 0)
    assert neo4j_store.version() == "2"
    smaller = neo4j_store.push(_graph(4), "3", passages=[])
    assert (smaller.put, smaller.removed) == (0, 3)


def test_a_write_that_breaks_off_leaves_a_graph_that_is_not_asked(neo4j_store: Neo4jStore) -> None:
    def interrupt(done: int, total: int, what: str) -> None:
        raise KeyboardInterrupt

    neo4j_store.push(_graph(3), "1")
    with pytest.raises(KeyboardInterrupt):
        neo4j_store.push(_graph(6), "2", progress=interrupt)
    assert neo4j_store.version() is None
    with pytest.raises(StoreError, match=r"is writing to .* right now"):
        neo4j_store.run("MATCH (c:Council) RETURN c")
    assert neo4j_store.push(_graph(6), "2").put < 6
    assert neo4j_store.graph() == _graph(6)


def test_what_was_committed_without_an_answer_is_not_written_again(neo4j_store: Neo4jStore) -> None:
    """The driver runs a transaction again whose commit was not answered: a batch then, and the last stamp."""
    claimant, connection = Claimant("one"), Connection(neo4j_store.address)
    with connection.writing() as session:
        session.execute_write(lambda tx: claimant.claim(tx, replace=False))
        assert [session.execute_write(claimant.beat, turn) for turn in (1, 1, 2)] == [True, False, True]
        for _ in range(2):
            session.execute_write(claimant.finish, "1")
    connection.close()
    assert neo4j_store.version() == "1"


def test_equal_relationships_are_each_written_once(neo4j_store: Neo4jStore) -> None:
    graph = _graph(2)
    twice = Graph.of(graph.nodes, (*graph.relationships, *graph.relationships))
    assert neo4j_store.push(twice, "1").put == 3 + 4
    assert neo4j_store.graph() == twice
    assert (neo4j_store.push(graph, "2").removed, neo4j_store.graph()) == (2, graph)


def test_two_loads_at_once(neo4j_store: Neo4jStore) -> None:
    """The one that came later wins; the earlier one stops at its next batch, and the graph is the later one's."""
    address, reached, go_on = neo4j_store.address, threading.Event(), threading.Event()
    failed: list[BaseException] = []

    def wait(done: int, total: int, what: str) -> None:
        reached.set()
        go_on.wait(60)

    def first() -> None:
        try:
            with Neo4jStore(address) as store:
                store.push(_graph(5000), "1", source="one", progress=wait)
        except StoreError as error:
            failed.append(error)

    thread = threading.Thread(target=first)
    thread.start()
    assert reached.wait(60)
    with pytest.raises(StoreError, match=r"another load, on .*, is writing to this database"):
        neo4j_store.push(_graph(2), "2", source="two", replace=True)
    neo4j_store.push(_graph(2), "2", source="one")  # the same ledger, whose own lock lets one process write
    go_on.set()
    thread.join(60)
    assert "another load has taken this database over" in str(failed[0])
    assert neo4j_store.graph() == _graph(2)


def test_a_run_that_reads_for_long_shows_that_it_is_alive(neo4j_store: Neo4jStore) -> None:
    """Nothing is written while it reads what is there and what is to come."""
    address, connection = neo4j_store.address, Connection(neo4j_store.address)
    shown = f"MATCH (s:{STATE_LABEL}) WHERE s.beat > $last RETURN s.beat"

    def slow() -> Iterator[Passage]:
        (first,) = ask(address, shown, last=0)
        limit = time.monotonic() + 60
        while not ask(address, shown, last=first[0]):
            assert time.monotonic() < limit, "no sign of life"
            time.sleep(0.05)
        yield from PASSAGES

    Writer(connection, Claimant("one"), every=0.05).write(_graph(2), "1", slow())
    connection.close()
    assert ask(address, shown, last=0) == []  # whoever has finished shows nothing
    assert neo4j_store.graph() == _graph(2)


@pytest.fixture(scope="module")
def own_server(neo4j_address: Address) -> Iterator[object]:
    """A server of these tests alone, which they kill; where one was started for the others, one can be had."""
    script = server_script()
    try:
        with script.Neo4jServer() as server:
            yield server
    except script.NoServerError as error:
        pytest.skip(f"no Neo4j server to kill: {error}")


def test_nothing_is_made_in_somebody_elses_database(own_server: object) -> None:
    address = Address(own_server.uri, own_server.user, own_server.password)  # type: ignore[attr-defined]
    ask(address, "CREATE (:Book)")
    with Neo4jStore(address) as store, pytest.raises(StoreError, match="already holds nodes such as :Book"):
        store.push(_graph(2), "1")
    assert ask(address, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'councilgraph' RETURN name") == []
    ask(address, "MATCH (n) DELETE n")


def test_a_server_killed_in_mid_load(own_server: object) -> None:
    """A load goes on by itself where the server comes back soon; else the next one goes on."""
    server: object = own_server
    address = Address(server.uri, server.user, server.password)  # type: ignore[attr-defined]
    killed = threading.Event()

    def kill_once(done: int, total: int, what: str) -> None:
        if not killed.is_set():
            killed.set()
            server.kill()  # type: ignore[attr-defined]
            threading.Thread(target=lambda: (time.sleep(1), server.start())).start()  # type: ignore[attr-defined]

    with Neo4jStore(address) as store:
        store.push(_graph(5000), "1", progress=kill_once)
    with Neo4jStore(address) as store:
        assert store.graph() == _graph(5000)

    def kill(done: int, total: int, what: str) -> None:
        server.kill()  # type: ignore[attr-defined]
        raise KeyboardInterrupt

    with Neo4jStore(address) as store, pytest.raises(KeyboardInterrupt):
        store.push(_graph(9000), "2", progress=kill)
    server.start()  # type: ignore[attr-defined]
    with Neo4jStore(address) as store:
        assert store.version() is None
        assert 0 < store.push(_graph(9000), "2").put < 8000
        assert store.graph() == _graph(9000)


def _sign_itself(folder: Path) -> None:
    """A key and a certificate for this machine that nobody else has signed."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed, which makes the certificate")
    folder.mkdir(parents=True)
    files = ["-keyout", str(folder / "private.key"), "-out", str(folder / "public.crt")]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *files, *names]
    subprocess.run(command, check=True, capture_output=True)


def test_a_certificate_that_the_server_signed_itself(own_server: object) -> None:
    """The schemes in +ssc take it, those in +s say that it is not trusted."""
    server: object = own_server
    _sign_itself(server.home / "certificates" / "bolt")  # type: ignore[attr-defined]
    server.restart_with(  # type: ignore[attr-defined]
        server__bolt__tls_level="OPTIONAL",
        dbms__ssl__policy__bolt__enabled="true",
        dbms__ssl__policy__bolt__base_directory="certificates/bolt",
        dbms__ssl__policy__bolt__client_auth="NONE",
    )
    plain = Address(server.uri, server.user, server.password)  # type: ignore[attr-defined]
    for scheme in ("bolt", "neo4j"):
        with Neo4jStore(replace(plain, uri=plain.uri.replace("bolt", f"{scheme}+ssc"))) as store:
            store.push(_graph(2), scheme)
            assert store.graph() == _graph(2)
        with (
            Neo4jStore(replace(plain, uri=plain.uri.replace("bolt", f"{scheme}+s"))) as store,
            pytest.raises(
                StoreError, match=rf"is not trusted here: .*any certificate with {scheme}\+ssc://"
            ) as refused,
        ):
            store.version()
        assert str(server.password) not in str(refused.value)  # type: ignore[attr-defined]


def test_a_query_over_the_memory_of_the_server(own_server: object) -> None:
    server: object = own_server
    server.restart_with(db__memory__transaction__max="2m")  # type: ignore[attr-defined]
    with Neo4jStore(Address(server.uri, server.user, server.password)) as store:  # type: ignore[attr-defined]
        store.push(_graph(2), "1")
        with pytest.raises(QueryError, match=r"more memory than the server's limit.*db\.memory\.transaction\.max"):
            store.run("UNWIND range(1, 1000000) AS x WITH collect(toString(x)) AS held RETURN size(held) AS n")


def test_a_user_who_may_only_read(own_server: object) -> None:
    server: object = own_server
    address = Address(server.uri, server.user, server.password)  # type: ignore[attr-defined]
    with Neo4jStore(address) as store:
        store.push(_graph(2), "1")
    server.restart_with(server__databases__default_to_read_only="true")  # type: ignore[attr-defined]
    with Neo4jStore(address) as store:
        with pytest.raises(StoreError, match="can only be read by neo4j"):
            store.push(_graph(3), "2")
        assert store.graph() == _graph(2)
        assert store.run("MATCH (r:Recommendation) RETURN count(r) AS n").column("n") == [2]
