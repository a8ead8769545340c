"""Whether a query keeps to the portable subset of Cypher, which gives the same rows on every store.

The rules are those of ``docs/cypher.md``. A query that no store would run is found out by the guard
(:mod:`councilgraph.graph.stores.guard`); what it lets through and engines still read differently is found here. Only
what is certain from the text and the ontology is a finding.
"""

from __future__ import annotations

from ...errors import QueryError, RefusedQueryError
from ...graph.stores.guard import check_query
from .grouping import grouping_findings
from .names import name_findings
from .reading import Finding, read_tokens
from .wording import wording_findings

__all__ = ["Finding", "findings"]


def findings(cypher: str) -> tuple[Finding, ...]:
    """Every place where a query leaves the portable subset, in the order of the text; none where it keeps to it.

    A query that is not accepted at all has the one finding ``not-accepted``.
    """
    try:
        check_query(cypher)
    except RefusedQueryError as error:
        problem, _, rewriting = error.reason.partition("; ")
        return (Finding(error.line, error.column, "not-accepted", "", problem, rewriting),)
    except QueryError as error:
        return (Finding(1, 1, "not-accepted", "", str(error), ""),)
    tokens = read_tokens(cypher)
    found = {
        *name_findings(cypher, tokens),
        *grouping_findings(cypher, tokens),
        *wording_findings(cypher, tokens),
    }
    return tuple(sorted(found, key=lambda one: (one.line, one.column, one.rule)))
