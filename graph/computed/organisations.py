"""Trusts and companies that run children's services, beside the councils that they run them for."""

from __future__ import annotations

from collections.abc import Iterator

from ...ontology import Value
from ...ontology.names import normal
from ...ontology.organisations import Service, services
from ...ontology.register import Register
from ..graph import Graph
from ..ids import readable_id, slug
from ..records import Node, NodeRef, Relationship

METHOD = "register"


def compute(stated: Graph, register: Register) -> Iterator[Node | Relationship]:
    """SERVES with its dates, where documents mention the organisation by one of its names, or one of its councils.

    An organisation of which documents speak keeps the node that they made, whichever of its names they print.
    """
    councils = {node.id for node in stated.nodes if node.label == "Council"}
    spoken: dict[str, list[NodeRef]] = {}
    for node in stated.nodes:
        if node.label == "Organisation":
            spoken.setdefault(normal(str(node.properties.get("name", ""))), []).append(NodeRef(node.label, node.id))
    for service in services():
        council = register.by_code(service.council)
        own = [ref for name in sorted(service.names) for ref in spoken.get(name, ())]
        if council is None or (council.id not in councils and not own):
            continue
        yield Node("Council", council.id, council.properties())
        for ref in own or [NodeRef("Organisation", readable_id("organisation", slug(service.name)))]:
            yield Node(ref.label, ref.id, service.properties())
            yield Relationship("SERVES", ref, NodeRef("Council", council.id), _properties(service))


def _properties(service: Service) -> dict[str, Value]:
    known: dict[str, Value | None] = {
        "start_date": service.start,
        "end_date": service.end,
        "source": service.source,
        "method": METHOD,
        "score": 1.0,
    }
    return {name: value for name, value in known.items() if value is not None}
