"""A Neo4j server refuses and takes the groupings that the check refuses and takes."""

from __future__ import annotations

import pytest
from councilgraph.graph.stores.neo4j import Address
from councilgraph.queries.portability import findings
from neo4j import GraphDatabase
from neo4j.exceptions import CypherSyntaxError

pytestmark = pytest.mark.xdist_group("neo4j")

WHOLE = (
    "RETURN c.name AS n, c.name + count(*) AS x",
    "RETURN c.name AS n, c.name + c.region + count(*) AS x",
    "RETURN c AS council, c.region + count(*) AS x",
    "RETURN c.name + c.region AS n, c.name + c.region + count(*) AS x",
    "WITH c.name AS n RETURN n + count(*) AS x",
    "WITH c.name AS n RETURN n AS m, n + count(*) AS x",
    "WITH c, c.aliases AS l RETURN l[0] AS f, l[0] + count(*) AS x",
    "WITH c, c.aliases AS l RETURN l AS l, l[0] + count(*) AS x",
    "RETURN toLower(c.name) AS n, toLower(c.name) + count(*) AS x",
    "RETURN 1 + count(*) AS x",
    "RETURN [y IN collect(c.name) | y + 'x'] AS x",
    "RETURN c.name AS n, [y IN collect(c.region) | y + c.name] AS x",
    "RETURN CASE WHEN count(c) > 1 THEN 'x' ELSE c.name END AS x",
    "RETURN size(labels(c)) + count(*) AS x",
    "RETURN c.name AS n, coalesce(min(c.region), c.name) AS x",
    "RETURN c.name AS n, count(*) AS x ORDER BY c.name + count(*)",
    "RETURN c.name AS n, count(*) AS x ORDER BY c.region",
    "RETURN c.name AS n, count(*) AS x ORDER BY max(c.region)",
    "RETURN DISTINCT c.name AS n ORDER BY c.region",
    "RETURN DISTINCT c.name AS n ORDER BY n, c.name",
    "WITH c.name AS n, count(*) AS x WHERE c.id = 'x' RETURN n",
    "WITH c, count(*) AS x WHERE c.id = 'x' RETURN x",
)


@pytest.mark.parametrize("clauses", WHOLE)
def test_the_server_takes_what_the_check_takes(clauses: str, neo4j_address: Address) -> None:
    query = f"MATCH (c:Council) {clauses}"
    rules = {one.rule for one in findings(query)}
    assert rules <= {"implicit-grouping", "dropped-name"}
    access = (neo4j_address.user, neo4j_address.password or "")
    with GraphDatabase.driver(neo4j_address.uri, auth=access) as driver:
        if rules:
            with pytest.raises(CypherSyntaxError):
                driver.execute_query(f"EXPLAIN {query}")
        else:
            driver.execute_query(f"EXPLAIN {query}")
