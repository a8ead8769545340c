import pytest
from councilgraph.errors import OntologyError
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES
from councilgraph.ontology.vocabulary import (
    NAMESPACE,
    NODES,
    STATEMENT,
    class_iri,
    node_id_of,
    node_iri,
    property_iri,
    relationship_iri,
)
from hypothesis import given
from hypothesis import strategies as st


@given(st.text(min_size=1))
def test_a_node_address_gives_its_id_back(node_id):
    iri = node_iri(node_id)
    assert node_id_of(iri) == node_id
    assert iri.isascii()
    assert not set(iri) & set(' "<>{}|\\^`#?')


def test_a_readable_id_stays_readable():
    assert node_iri("inspection:oxf/2014-04-29/sif") == NODES + "inspection:oxf/2014-04-29/sif"


def test_an_address_outside_the_nodes_is_refused():
    with pytest.raises(OntologyError, match="not the address of a node"):
        node_id_of("https://example.org/id/council:lds")


def test_names_follow_the_conventions_of_rdf():
    assert property_iri("start_date") == NAMESPACE + "startDate"
    assert relationship_iri("HAS_THEME") == NAMESPACE + "hasTheme"
    assert class_iri("AgendaItem") == NAMESPACE + "AgendaItem"


def test_no_two_declared_names_share_an_address():
    properties = {p.name for t in (*NODE_TYPES.values(), *RELATIONSHIP_TYPES.values()) for p in t.properties}
    addresses = [class_iri(label) for label in NODE_TYPES]
    addresses += [property_iri(name) for name in properties]
    addresses += [relationship_iri(label) for label in RELATIONSHIP_TYPES]
    addresses.append(STATEMENT)
    assert len(addresses) == len(set(addresses))
