"""The same question gives the same page of hits in a folder and on a server, and what a plain reading gives."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import councilgraph
import pytest
from councilgraph import Workspace
from councilgraph.errors import StoreError
from councilgraph.graph.graph import Graph
from councilgraph.graph.search.hits import Hit, question
from councilgraph.graph.search.index import SearchIndex
from councilgraph.graph.search.passages import Passage
from councilgraph.graph.search.words import indexed
from councilgraph.graph.stores.neo4j import Address, Neo4jStore

from ...cli.conftest import EXAMPLES, PAPERS
from ...servers import ask, empty
from .conftest import SERVER

pytestmark = SERVER

QUESTIONS = (
    *("children", "the", "and the of to in", "a*", "x*", "20*", "2018", "1", "½", "100%", "• the", "xylophone"),
    *('"the child"', '"social work"', '"of the the"', '"the the"', '"local authority" plan*', 'missing "return home"'),
    *("social work*", '"social wor"*', '"looked aft"*', "child's*", "scrutin* committee", "resolved recommend*"),
    *("children's", "children’s", "well-being", "looked-after", '"looked after"', "health/education", "gov.uk"),
    *("café", "CAFÉ", "DEMAND", "é*", "дети", "儿童", "الأطفال", "हिन्दी", "Straße"),
    *(
        "AND OR NOT",
        '"and" || ~x^2',
        "a:b",
        "[the TO zz]",
        "text:the",
        "+the -child",
        "(plan)",
        "pla?",
        "plan~",
        "\\the",
    ),
    *("agreed", "completed", '"in progress"', "performance data quality", "plan plan plan"),
    ("children social work plan assessment " * 40)[:1000],
    " ".join(chr(0x4E00 + i) for i in range(500)),
    " ".join(f"a{i}*" for i in range(450)),
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, neo4j_address: Address) -> Iterator[tuple[Workspace, Workspace]]:
    """The example reports and papers in a folder and on a server, whose own ledger's folder holds nothing."""
    empty(neo4j_address)
    place = tmp_path_factory.mktemp("both")
    with councilgraph.open(place / "store") as folder:
        folder.load([EXAMPLES, PAPERS], workers=0)
        folder.push(neo4j_address)
        with councilgraph.open(neo4j_address.uri, ledger=place / "none", password=neo4j_address.password) as server:
            yield folder, server


@pytest.mark.parametrize("text", QUESTIONS, ids=lambda text: text[:20])
def test_the_same_page(both: tuple[Workspace, Workspace], text: str) -> None:
    one, other = both
    for narrower in ({}, {"limit": 3}, {"limit": 5000}, {"kinds": ["action", "decision"]}, {"council": "Harrowdale"}):
        assert one.search(text, **narrower).rows == other.search(text, **narrower).rows  # type: ignore[arg-type]


def test_the_questions_are_no_empty_ones(both: tuple[Workspace, Workspace]) -> None:
    found = {text: len(both[0].search(text, 5000)) for text in QUESTIONS}
    assert sum(number > 0 for number in found.values()) > 25
    assert {kind for text in QUESTIONS for kind in both[0].search(text, 5000).column("found")} == {
        *("recommendation", "action", "decision", "page")
    }


MADE = "plan planning children children's well-being café CAFE\u0301 | \f 2018/19 ½ дети 儿童 the the and o\ufb03ce é a"


@pytest.fixture(scope="module")
def made() -> list[Passage]:
    """Texts of a few words in any order, so that each way in which words can meet is among them."""
    drawn, words = random.Random(6), MADE.split(" ")
    return [
        Passage("page", f"document:{i}", f"document:{i}", f"{i:03}.pdf", 1, " ".join(drawn.choices(words, k=i % 23)))
        for i in range(300)
    ]


Search = Callable[[str], list[Hit]]


@pytest.fixture(scope="module", params=["folder", "server"])
def search(
    request: pytest.FixtureRequest, made: list[Passage], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Search]:
    if request.param == "folder":
        index = SearchIndex(tmp_path_factory.mktemp("made"), "1")
        index.write(lambda: made)
        texts = {one.document: one.text for one in made}
        yield lambda text: index.search(question(text, 300), lambda document, _: texts[document])
        return
    address: Address = request.getfixturevalue("neo4j_address")
    empty(address)
    with Neo4jStore(address) as store:
        store.push(Graph.of((), ()), "1", passages=made)
        yield lambda text: store.search(question(text, 300))


@pytest.mark.parametrize("seed", range(20))
def test_every_passage_that_holds_it_and_no_other(search: Search, made: list[Passage], seed: int) -> None:
    drawn, words = random.Random(seed), [word for word in MADE.split(" ") if any(map(str.isalnum, word))]
    phrase = " ".join(drawn.choices(words, k=2))
    forms = (f'"{phrase}"', f'"{phrase[:-1]} {words[0]}"', f'"{phrase}"*', phrase, f"{words[seed % 7]}*")
    for text in forms:
        wanted = [one.needle for one in question(text, 1).terms]
        patterns = [re.compile(re.escape(needle)) for needle in wanted]
        holding = {one.id for one in made if all(pattern.search(indexed(one.text)[0]) for pattern in patterns)}
        hits = search(text)
        assert {hit.id for hit in hits} == holding
        assert [hit.id for hit in hits] == [hit.id for hit in sorted(hits, key=lambda hit: (-hit.score, hit.path))]


def test_a_server_without_the_index_says_what_to_do(neo4j_store: Neo4jStore) -> None:
    with pytest.raises(StoreError, match="no graph to ask"):
        neo4j_store.search(question("plan", 1))
    neo4j_store.push(Graph.of((), ()), "1")
    assert neo4j_store.search(question("plan", 1)) == []
    ask(neo4j_store.address, "DROP INDEX councilgraph_text")
    try:
        with pytest.raises(StoreError, match=r"no index for searching\. Push the graph again"):
            neo4j_store.search(question("plan", 1))
    finally:
        neo4j_store.push(Graph.of((), ()), "1")


def test_a_push_changes_what_is_found(neo4j_store: Neo4jStore) -> None:
    graph = Graph.of((), ())
    one = Passage("page", "document:1", "document:1", "a.pdf", 1, "Plans are late.")
    other = Passage("page", "document:2", "document:2", "b.pdf", 1, "Plans are early.")
    neo4j_store.push(graph, "1", passages=[one])
    neo4j_store.push(graph, "2", passages=[one, other])
    assert [hit.path for hit in neo4j_store.search(question("plans", 9))] == ["a.pdf", "b.pdf"]
    neo4j_store.push(graph, "3", passages=[other])
    assert [hit.path for hit in neo4j_store.search(question("plans", 9))] == ["b.pdf"]


def test_the_same_page_of_real_documents(tmp_path: Path, corpus: Path, neo4j_address: Address) -> None:
    empty(neo4j_address)
    with councilgraph.open(tmp_path / "store") as folder:
        folder.load(corpus)
        folder.push(neo4j_address)
        with councilgraph.open(neo4j_address.uri, ledger=tmp_path / "none", password=neo4j_address.password) as server:
            for text in QUESTIONS:
                assert folder.search(text, 50).rows == server.search(text, 50).rows, text
