"""What holds for any papers: order does not count, resolving twice is resolving once, rejected pairs stay two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from random import Random
from tempfile import TemporaryDirectory

from councilgraph.graph.assemble import assemble
from councilgraph.graph.graph import Graph
from councilgraph.graph.judgements import ACCEPT, REJECT, UNSURE, Judged, history, in_force, judge, withdraw
from councilgraph.graph.ledger import Ledger
from councilgraph.graph.records import Node, NodeRef
from councilgraph.graph.resolution import resolve, resolvers
from councilgraph.ontology import NODE_TYPES, PEOPLE, RELATIONSHIP_TYPES
from councilgraph.ontology.register import Register
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .papers import Paper, same_as

NAMES = (
    *("Roger Quenby", "R Quenby", "R W Quenby", "R J Quenby", "Rachel Quenby", "Quenby", "Roger William Quenby"),
    *("Jo Tarn", "Joanne Tarn", "Josephine Tarn", "J Tarn", "Tarn", "Joanne Tarne", "Jo Tern"),
    *("Chris Smith", "Christine Smith", "Christopher Smith", "C Smith"),
)
TITLES = ("Mr", "Mrs", "Cllr", None)
POSTS = (None, None, "Head of Parks", "Head of Roads", "Director of Parks", "Chair")
SPOKEN = (None, "mentioned-2015-06/sif", "mentioned-unknown/unknown", "2015-05-11/sif")
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Named = tuple[str, str, str | None, str | None, float]
Drawn = list[tuple[str, str, date, list[Named], str | None]]
Said = list[tuple[int, int, str]]

NAMED = st.tuples(*(st.sampled_from(parts) for parts in (PEOPLE, NAMES, TITLES, POSTS, (0.6, 0.9))))
PAPERS = st.lists(
    st.tuples(
        st.sampled_from(("x-fen", "x-moor")),
        st.sampled_from(("Audit Panel", "Planning Board")),
        st.dates(date(2014, 1, 1), date(2024, 1, 1)),
        st.lists(NAMED, max_size=4),
        st.sampled_from(SPOKEN),
    ),
    max_size=5,
)
VERDICTS = st.lists(
    st.tuples(st.integers(0, 99), st.integers(0, 99), st.sampled_from((ACCEPT, REJECT, UNSURE))), max_size=6
)


def papers(drawn: Drawn) -> list[Paper]:
    made = []
    for number, (code, committee, day, whom, inspection) in enumerate(drawn):
        paper = Paper(f"{number}.txt", code, committee, day)
        for label, name, title, post, confidence in whom:
            aliases = (f"{title} {name}",) if title else ()
            paper.person(label, name, *aliases, post=post, confidence=confidence)
        if inspection is not None:
            node = paper.node("Inspection", f"inspection:{code}/{inspection}", framework="SIF")
            if not inspection.startswith("mentioned"):
                paper.claim(node, "start_date", date(2015, 5, 11), "11 May 2015")
                paper.claim(paper.ref, "REPORTS", node, "report")
                paper.claim(node, "INSPECTED", NodeRef("Council", f"council:{code}"), "council")
        made.append(paper)
    return made


@contextmanager
def loaded(made: Iterable[Paper], said: Said | None = None) -> Iterator[Ledger]:
    """A ledger with these papers, loaded one after the other, and with judgements of some of their people."""
    with TemporaryDirectory() as folder, Ledger.open(folder) as ledger:
        for paper in made:
            ledger.replace([paper.reading()])
        known = sorted(one for one, label in ledger.labels().items() if label in PEOPLE)
        for number, (a, b, verdict) in enumerate(said or ()):
            if known and known[a % len(known)] != known[b % len(known)]:
                now = datetime(2024, 1, 1, 0, 0, number, tzinfo=UTC)
                judge(ledger, known[a % len(known)], known[b % len(known)], verdict, now=now)
        yield ledger


def ids_of(node: Node) -> tuple[str, ...]:
    merged = node.properties.get("merged_ids", ())
    assert isinstance(merged, tuple)
    return (node.id, *merged)


@SLOW
@given(PAPERS, st.randoms(use_true_random=False))
def test_any_order_of_loading_gives_the_same_graph(drawn: Drawn, random: Random) -> None:
    made = papers(drawn)
    with loaded(made) as one, loaded(random.sample(made, len(made))) as other:
        assert assemble(one) == assemble(other)


@SLOW
@given(PAPERS, VERDICTS)
def test_resolving_the_resolved_changes_nothing(drawn: Drawn, said: Said) -> None:
    with loaded(papers(drawn), said) as ledger:
        once, judged = assemble(ledger), Judged.of(history(ledger))
    twice = resolve(once, Register.load(), judged)
    assert Graph.of(twice.graph.nodes, twice.graph.relationships) == once
    found = Graph.of((), twice.links).relationships
    assert found == tuple(one for one in once.relationships if one.label == "SAME_AS")


@SLOW
@given(PAPERS, VERDICTS)
def test_what_people_say_holds(drawn: Drawn, said: Said) -> None:
    with loaded(papers(drawn), said) as ledger:
        graph, judged = assemble(ledger), Judged.of(history(ledger))
    home = {one: node.id for node in graph.nodes for one in ids_of(node)}
    candidates, rejected = (set(map(frozenset, same_as(graph, status))) for status in ("candidate", "rejected"))
    for judgement in judged.counting.values():
        ends = frozenset((home[judgement.one], home[judgement.other]))
        if judgement.verdict == ACCEPT:
            assert len(ends) == 1 or len(judged.verdicts(ACCEPT)) < len(judged.counting)
        else:
            assert len(ends) == 2
            assert ends in candidates | rejected
            assert judgement.verdict == UNSURE or ends in rejected
    assert candidates.isdisjoint(rejected)


@SLOW
@given(PAPERS, VERDICTS)
def test_the_resolved_graph_fits_the_ontology(drawn: Drawn, said: Said) -> None:
    with loaded(papers(drawn), said) as ledger:
        graph = assemble(ledger)
    known = {NodeRef(node.label, node.id) for node in graph.nodes}
    assert len(known) == len(graph.nodes)
    for node in graph.nodes:
        assert node.id.startswith(NODE_TYPES[node.label].key + ":")
        declared = NODE_TYPES[node.label].by_name
        assert all(declared[name].kind.accepts(value) for name, value in node.properties.items())
    for one in graph.relationships:
        kind = RELATIONSHIP_TYPES[one.label]
        assert {one.start, one.end} <= known
        assert one.start.label in kind.starts
        assert one.end.label in kind.ends
        assert all(kind.by_name[name].kind.accepts(value) for name, value in one.properties.items())


@SLOW
@given(PAPERS, VERDICTS, st.sampled_from((ACCEPT, REJECT)))
def test_undoing_restores_the_graph(drawn: Drawn, said: Said, verdict: str) -> None:
    with loaded(papers(drawn), said) as ledger:
        before, version = assemble(ledger), ledger.version
        known = sorted(one for one, label in ledger.labels().items() if label in PEOPLE)
        if len(known) < 2 or (known[0], known[-1]) in in_force(history(ledger)):
            return
        judge(ledger, known[0], known[-1], verdict)
        assert ledger.version != version
        withdraw(ledger, known[0], known[-1])
        assert assemble(ledger) == before
        assert ledger.version == version


def test_every_module_of_the_folder_is_asked() -> None:
    names = [getattr(resolver, "__name__", "").rpartition(".")[2] for resolver in resolvers()]
    assert names == ["inspections", "misprints", "namesakes", "people", "plan_rows"]


def test_nothing_loaded_resolves_to_nothing() -> None:
    found = resolve(Graph((), ()), Register.load(), Judged())
    assert found.graph == Graph((), ())
    assert found.links == ()
