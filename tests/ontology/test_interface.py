"""Names that the ontology offers, each fetched when it is asked for."""

from __future__ import annotations

import councilgraph.ontology as ontology
import pytest


def test_every_name_of_the_ontology_is_there() -> None:
    assert all(getattr(ontology, name) is not None for name in ontology.__all__)


def test_a_name_that_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = ontology.nothing
