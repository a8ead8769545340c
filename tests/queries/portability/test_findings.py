"""What leaves the portable subset is found, with the place and the rewriting; what keeps to it is not."""

from __future__ import annotations

import pytest
from councilgraph.queries.portability import Finding, findings
from councilgraph.queries.run import stored_queries

FAULTS = {
    # Names that are not declared.
    "MATCH (i:Inspecton) RETURN i.id AS id": ("unknown-label", 10, "Inspection or Inspector"),
    "MATCH (:Inspection)-[:MAID]->(r) RETURN r.id AS id": ("unknown-type", 23, "MADE"),
    "MATCH (i:Inspection) RETURN i.framewrk AS f": ("unknown-property", 29, "i.framework"),
    "MATCH (i:Inspection {framewrk: 'SIF'}) RETURN i.id AS id": ("unknown-property", 22, "framework"),
    "MATCH (c:Council)-[r:REPLACED_BY {dat: 1}]->() RETURN c.id AS id": ("unknown-property", 35, "date"),
    "MATCH (c:Council) WITH c AS x RETURN x.title AS t": ("unknown-property", 38, "x.name"),
    "MATCH (n:Council) RETURN n.type AS t": ("unknown-property", 26, "labels(n)[0]"),
    "MATCH (n) RETURN n.label AS l, n.node_type AS t": ("unknown-property", 32, "labels(n)[0]"),
    "MATCH (:Document)-[r:REPORTS]->() RETURN r.type AS t": ("unknown-property", 42, "type(r)"),
    "MATCH (:Document)-[r:REPORTS]->() RETURN r.start AS t": ("unknown-property", 42, "startNode(r).id"),
    "MATCH (m)-[:OF]->(:Committee) RETURN m.name AS n": ("unknown-property", 38, "m.title"),
    "MATCH (p)-[:PRESENTED]->(:Meeting) RETURN p.name AS n": ("name-or-title", 43, "coalesce(p.name, p.title)"),
    "MATCH (p)-[:PRESENTED]->(:Meeting) RETURN labels(p)[0] AS l, p.name AS n": ("name-or-title", 62, "coalesce("),
    "MATCH (c:Council) WHERE EXISTS { MATCH (c)<-[:INSPECTED]-(i:Inspection) WHERE i.start = 1 } RETURN c.id AS id": (
        "unknown-property", 79, "i.start_date",
    ),
    "MATCH (n) RETURN count(n) AS x": ("node-without-label", 8, "n.id IS NOT NULL"),
    "MATCH (a)-[:SAME_AS*0..2]->(b) RETURN count(b) AS x": ("node-without-label", 8, "a.id IS NOT NULL"),
    # Directions.
    "MATCH (c:Council)-[:INSPECTED]->(i:Inspection) RETURN c.id AS id": ("direction", 21, "turn the arrow"),
    "MATCH (c:Council)-[:LED]-(i:Inspection) RETURN c.id AS id": ("direction", 21, "(Inspector)-[:LED]->(Inspection)"),
    "MATCH (i:Inspection) MATCH (i)-[:HAS_THEME]->(t) RETURN t.id AS id": ("direction", 34, "(Recommendation|"),
    "MATCH (n:Council:Committee) RETURN n.id AS id": ("one-label", 10, "Council|Committee"),
    "MATCH (n:!Council) RETURN n.id AS id": ("excluded-label", 11, "labels(n)[0]"),
    "MATCH (n:Council WHERE n.name = 'x') RETURN n.id AS id": ("condition-in-pattern", 18, "WHERE behind"),
    # Values.
    "MATCH (i:Inspection) WHERE i.start_date > '2020-01-01' RETURN i.id AS id": (
        "date-and-text", 28, "date('2020-01-01')",
    ),
    "MATCH (i:Inspection) WITH min(i.start_date) AS day WHERE '2020' < day RETURN day": (
        "date-and-text", 58, "date('2020')",
    ),
    "MATCH (i:Inspection {start_date: '2020-01-01'}) RETURN i.id AS id": ("date-and-text", 22, "date('2020-01-01')"),
    "RETURN date('2020-01-02') = '2020-01-02' AS x": ("date-and-text", 8, "date('2020-01-02')"),
    "MATCH (c:Council) WHERE c.aliases = 'Marsh' RETURN c.id AS id": ("list-and-text", 25, "'Marsh' IN c.aliases"),
    "RETURN 1.0 / 0 AS x": ("division-by-zero", 12, "not 0"),
    # Aggregates.
    "MATCH (c:Council) RETURN c.name AS n, c.name + c.region + count(*) AS x": (
        "implicit-grouping", 48, "c.region AS region",
    ),
    "MATCH (c:Council) WITH c.name AS n RETURN n + count(*) AS x": ("implicit-grouping", 43, "WITH"),
    "MATCH (c:Council) RETURN c.name AS n, count(*) AS x ORDER BY c.region": (
        "dropped-name", 62, "c.region AS region",
    ),
    "MATCH (c:Council) RETURN DISTINCT c.name AS n ORDER BY c.region": ("dropped-name", 56, "c.region AS region"),
    "MATCH (c:Council) WITH c.name AS n, count(*) AS x WHERE c.id = 'x' RETURN n": ("dropped-name", 57, "c.id AS id"),
    # Order and columns.
    "MATCH (c:Council) WITH c ORDER BY c.name RETURN collect(c.name) AS names": ("order-without-limit", 26, "LIMIT"),
    "MATCH (c:Council) RETURN c.name AS n LIMIT 3": ("limit-without-order", 38, "ORDER BY"),
    "MATCH (c:Council) RETURN c.name": ("unnamed-column", 26, "c.name AS name"),
    "MATCH (c:Council) RETURN toUpper(c.name)": ("unnamed-column", 26, "toUpper(c.name) AS a_name"),
    "MATCH p = (a:Theme)-[r:BROADER*1..2]->(b:Theme) RETURN [x IN r | x.method] AS m": (
        "path-order", 22, "relationships(path)",
    ),
    "MATCH (:Document)-[r:REPORTS]->() RETURN r {.page} AS x": ("relationship-map", 42, "{page: r.page"),
    # Wordings.
    "MATCH (c:Council) WHERE COUNT { (c)--() } > 1 RETURN c.id AS id": ("count-first", 25, "1 < COUNT { (c)--() }"),
    "MATCH (c:Council) WHERE (c)<-[:INSPECTED]-() RETURN c.id AS id": (
        "bare-pattern", 25, "EXISTS { MATCH (c)<-[:INSPECTED]-() WHERE true }",
    ),
    "MATCH (c:Council) WHERE NOT (c)--() RETURN c.id AS id": ("bare-pattern", 29, "EXISTS { MATCH (c)--()"),
    "MATCH ((:Theme)-[:BROADER]->(:Theme)){1} RETURN 1 AS x": ("quantified-path", 38, "*1..3"),
    "MATCH (a:Theme)-[:BROADER]->+(b:Theme) RETURN b.id AS x": ("quantified-path", 29, "*1..3"),
    "MATCH (a:Theme)<-[:BROADER]-+(b:Theme) RETURN b.id AS x": ("quantified-path", 29, "*1..3"),
    "MATCH (a:Theme)-->+(b:Theme) RETURN b.id AS x": ("quantified-path", 19, "*1..3"),
    "MATCH (c:Council) WHERE c.name =~ 'A.*' RETURN c.id AS id": ("regular-expression", 32, "STARTS WITH"),
    "MATCH (c:Council) RETURN elementId(c) AS id": ("engine's-own", 26, "c.id"),
    "RETURN rand() AS x": ("engine's-own", 8, "ORDER BY"),
    "RETURN duration.inDays(date('2020-01-01'), date('2020-01-02')) AS x": ("engine's-own", 8, "compare dates"),
    "RETURN 1 < 2 < 3 AS x": ("chained-comparison", 14, "AND"),
    # What no store runs.
    "MATCH (a:Theme)-[:BROADER]->{1,2}(b:Theme) RETURN b.id AS x": ("not-accepted", 29, "-[:TYPE*1..2]->"),
    "MATCH (c:Council) SET c.name = 'x'": ("not-accepted", 19, "take the clause out"),
    "": ("not-accepted", 1, ""),
}  # fmt: skip

PORTABLE = [
    "MATCH (c:Council) RETURN c",
    "MATCH (c:Council) RETURN *",
    "MATCH (n) WHERE n.id IS NOT NULL RETURN count(n) AS x",
    "MATCH (c:Council) RETURN c.name AS n, count(*) AS x ORDER BY x DESC, n LIMIT 3",
    "MATCH (c:Council) RETURN c.name AS n, c.name + count(*) AS x",
    "MATCH (c:Council) RETURN c AS council, c.region + count(*) AS x",
    "MATCH (c:Council) RETURN c.name AS n, count(*) AS x ORDER BY c.name",
    "MATCH (c:Council) RETURN count(*) AS x LIMIT 1",
    "MATCH (c:Council) WITH c ORDER BY c.name LIMIT 9 RETURN collect(c.name) AS names",
    "MATCH (c:Council) WHERE 1 < COUNT { MATCH (c)<-[:INSPECTED]-() } RETURN c.id AS id",
    "MATCH (c:Council) WHERE EXISTS { MATCH (c)<-[:INSPECTED]-(i:Inspection) WHERE i.framework = 'SIF' } RETURN c",
    "MATCH (c:Council) RETURN [(c)<-[:INSPECTED]-(i:Inspection) | i.framework] AS f",
    "MATCH (i:Inspection) WHERE i.start_date >= date('2020-01-01') AND i.start_date < $until RETURN i",
    "MATCH (c:Council) WHERE 'Marsh' IN c.aliases RETURN c",
    "MATCH (b)-[:RESPONSIBLE_FOR]->(:Action) RETURN CASE labels(b)[0] WHEN 'Post' THEN b.title ELSE b.name END AS n",
    "MATCH (p)-[:PRESENTED]->(:Meeting) RETURN coalesce(p.name, p.title) AS n",
    "MATCH (y:Meeting|AgendaItem)-[:ITEM_OF*0..1]->(m:Meeting) RETURN y.title AS t, m.date AS d",
    "MATCH p = (a:Theme)-[r:BROADER*1..2]->(b:Theme) RETURN size(r) AS hops, [x IN relationships(p) | x.method] AS m",
    "MATCH (c:Council) OPTIONAL MATCH (c)-[:REPLACED_BY]->(later) RETURN c.name AS n, later.name AS later",
    "MATCH p = shortestPath((a:Council {id: $a})-[*..4]-(b:Council {id: $b})) RETURN length(p) AS hops",
    "MATCH (c:Council) RETURN c.name AS x UNION MATCH (t:Theme) RETURN t.name AS x",
    "UNWIND [{title: 1}] AS row RETURN row.title AS x, row.anything AS y",
    "MATCH (c:Council) RETURN [c IN ['a'] | c.title] AS x",
    "MATCH (a:Action) RETURN a.text AS order",
    "MATCH (c:Council) RETURN c.name AS limit, c.region AS with ORDER BY `limit` LIMIT 3",
    "MATCH (c:Council) WITH c.name AS skip, c RETURN c.region AS region, `skip`",
    "MATCH (c:Council) WHERE c.name = 'WITH x ORDER BY' RETURN c.name AS `limit` // LIMIT 3",
]


@pytest.mark.parametrize("query", FAULTS)
def test_a_fault_is_found_at_its_place(query: str) -> None:
    rule, column, rewriting = FAULTS[query]
    found = next((one for one in findings(query) if one.rule == rule), None)
    assert found is not None
    assert (found.line, found.column) == (1, column)
    assert rewriting in found.rewriting
    assert found.problem


@pytest.mark.parametrize("query", [query for query, (rule, *_) in FAULTS.items() if rule != "not-accepted"])
def test_a_fault_is_found_on_any_line(query: str) -> None:
    moved = [one.line for one in findings(f"// a comment\n\n{query}")]
    assert moved == [3] * len(findings(query))


@pytest.mark.parametrize("query", PORTABLE)
def test_what_is_portable_has_no_finding(query: str) -> None:
    assert findings(query) == ()


@pytest.mark.parametrize("name", stored_queries())
def test_every_stored_query_is_portable(name: str) -> None:
    assert findings(stored_queries()[name].cypher) == ()


def test_findings_stand_in_the_order_of_the_text() -> None:
    query = "MATCH (c:Council)\nWHERE (c)--()\nRETURN c.name, c.nam AS x"
    found = [(one.line, one.rule) for one in findings(query)]
    assert found == [(2, "bare-pattern"), (3, "unnamed-column"), (3, "unknown-property")]


def test_a_finding_holds_the_text_that_it_is_about() -> None:
    assert findings("MATCH (c:Council) RETURN c.nam AS x") == (
        Finding(
            1, 26, "unknown-property", "c.nam",
            "Council has no property 'nam', and engines differ in what they give for it", "c.name",
        ),
    )  # fmt: skip


@pytest.mark.parametrize("query", [*FAULTS, *PORTABLE])
def test_any_beginning_of_a_query_is_read_without_a_fault_of_its_own(query: str) -> None:
    for end in range(0, len(query), 7):
        assert all(one.line >= 1 and one.column >= 1 for one in findings(query[:end]))
