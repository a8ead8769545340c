"""The records that travel through the graph."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import get_type_hints

import pytest
from councilgraph.graph import records
from councilgraph.graph.records import Claim, Evidence, Node, NodeRef, Problem, Relationship
from councilgraph.ontology import Value


@pytest.mark.parametrize("record", [Claim, Evidence, Node, NodeRef, Problem, Relationship])
def test_types_of_a_record_s_fields_can_be_asked_for(record: type) -> None:
    assert list(get_type_hints(record)) == list(record.__dataclass_fields__)


def test_the_type_of_a_value_is_the_ontology_s() -> None:
    assert get_type_hints(Node)["properties"] == Mapping[str, Value]
    assert get_type_hints(Claim)["value"] == Value | NodeRef


def test_the_records_load_no_declaration() -> None:
    script = f"import sys, {records.__name__}; print([name for name in sys.modules if name.endswith('.nodes')])"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "[]\n"
