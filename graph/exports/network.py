"""The graph as networkx holds it, for analysis and for the formats that networkx writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...ontology import Value
from ..graph import Graph, text_of

if TYPE_CHECKING:
    import networkx


def _same(value: Value) -> object:
    return value


def to_networkx(graph: Graph, value: Callable[[Value], object] = _same) -> networkx.MultiDiGraph[str]:
    """A directed multigraph: nodes by id, and each relationship an edge of its own.

    A node carries ``label`` (a short text to show), ``node_type`` (its label in the graph) and its properties, an
    edge ``label`` (the relationship type) and its properties; its key is 'e' with its position in the canonical
    order. ``value`` is applied to every property, text and id, for readers that hold less than Python does.
    """
    import networkx

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in graph.nodes:
        own = {name: value(node.properties[name]) for name in sorted(node.properties)}
        network.add_node(str(value(node.id)), **{**own, "label": value(text_of(node)), "node_type": node.label})
    for position, one in enumerate(graph.relationships):
        own = {name: value(one.properties[name]) for name in sorted(one.properties)}
        start, end = str(value(one.start.id)), str(value(one.end.id))
        network.add_edge(start, end, key=f"e{position}", **{**own, "label": one.label})
    return network
