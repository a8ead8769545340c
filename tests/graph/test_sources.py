"""Digests of source files."""

from __future__ import annotations

from councilgraph.graph.sources import digest_of_sources


def test_a_digest_covers_what_its_patterns_name() -> None:
    digests = [digest_of_sources(*patterns) for patterns in ((), ("graph/*.py",), ("graph/**/*",), ("ontology/**/*",))]
    assert len(set(digests)) == 4
    assert digest_of_sources("graph/*.py") == digest_of_sources("graph/*.py", "graph/ids.py")
    assert digest_of_sources("**/*.pyc") == digest_of_sources()
