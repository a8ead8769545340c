"""What a database of a councilgraph holds besides nodes and relationships: constraints and indexes."""

from __future__ import annotations

from collections.abc import Iterator

from ....ontology import NODE_TYPES

SUM = "_sum"
"""The property that names a node's or relationship's content: what it says changes with it. No query needs it."""

STATE_LABEL = "CouncilgraphState"
"""The one node that says which graph this is, and who is writing. It has no ``id``."""

PASSAGE_LABEL = "CouncilgraphPassage"
"""The text of a page or of a node, for full-text search. It has no ``id`` and no relationship."""

PASSAGE_INDEX = "councilgraph_text"
"""The full-text index of passages. Their property ``words`` is folded already; the analyser parts it at spaces."""

# Properties that stored queries look nodes up by, and ranges they filter.
_INDEXED = {
    "Council": ("name", "gss_code"),
    "Document": ("path",),
    "Inspection": ("framework", "start_date"),
    "Meeting": ("date",),
    "Judgement": ("area_code",),
    "Action": ("due_date",),
}


def statements() -> Iterator[str]:
    """Schema commands in Cypher. Each may be run again without effect."""
    yield f"CREATE CONSTRAINT councilgraph_state IF NOT EXISTS FOR (n:{STATE_LABEL}) REQUIRE n.key IS UNIQUE"
    yield f"CREATE INDEX councilgraph_passage IF NOT EXISTS FOR (n:{PASSAGE_LABEL}) ON (n.key)"
    yield (
        f"CREATE FULLTEXT INDEX {PASSAGE_INDEX} IF NOT EXISTS FOR (n:{PASSAGE_LABEL}) ON EACH [n.words] "
        "OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"
    )
    for label in NODE_TYPES:
        name = f"councilgraph_{label.lower()}"
        yield f"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for indexed in _INDEXED.get(label, ()):
            yield f"CREATE INDEX {name}_{indexed} IF NOT EXISTS FOR (n:{label}) ON (n.{indexed})"
