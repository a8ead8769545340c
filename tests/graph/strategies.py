"""Hypothesis strategies for graphs that fit the ontology, and the texts that formats trip over."""

from __future__ import annotations

from datetime import date

from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node, NodeRef, Relationship
from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES, Kind, NodeType, Property, RelationshipType, Value
from hypothesis import strategies as st

AWKWARD = (
    "",
    " ",
    "None",
    "null",
    "True",
    "2024-02-30",
    "12",
    "a\x0cb",
    "\x00",
    "\x1f\x1e",
    "line\nline\r\nline\rline",
    "tab\there",
    'say "no", then \\"yes\\"',
    "'single' `back` ${x} %s {y}",
    "a, b; c | d",
    "</script><script>alert(1)</script><!--",
    "<b>&amp;&#12;]]>",
    "=1+1",
    "\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd",
    "\U0001f600 e\u0301 \u00e9",
    "\x7f\x85\u2028\u2029\ufeff\ufffe\uffff",
    "\\u0041 \\n",
    "@prefix <http://example.org/> . #",
)
"""Texts that at least one format, library or tool gets wrong when it is written carelessly."""

LONE_SURROGATES = ("\ud800", "broken \udcff text", "\udc80\udc81")
"""Texts that are not well formed: UTF-8 can't hold them."""

TEXT = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=12))
"""Well-formed texts, awkward ones among them."""

ANY_TEXT = st.one_of(TEXT, st.sampled_from(LONE_SURROGATES))
"""Texts with lone surrogates among them."""

_IDS = st.text("abz019/.-_:%&'+~ \u00e9\u4e2d", min_size=1, max_size=8)


def values(declared: Property, text: st.SearchStrategy[str] = TEXT) -> st.SearchStrategy[Value]:
    """Values that a property can hold."""
    if declared.choices:
        return st.sampled_from(declared.choices)
    by_kind: dict[Kind, st.SearchStrategy[Value]] = {
        Kind.STRING: text,
        Kind.STRINGS: st.lists(text.filter(bool), min_size=1, max_size=3).map(tuple),
        Kind.INTEGER: st.integers(-(2**53), 2**53),
        Kind.FLOAT: st.floats(allow_nan=False, allow_infinity=False),
        Kind.BOOLEAN: st.booleans(),
        Kind.DATE: st.dates(date(1000, 1, 1)),
    }
    return by_kind[declared.kind]


@st.composite
def graphs(draw: st.DrawFn, text: st.SearchStrategy[str] = TEXT, max_nodes: int = 6) -> Graph:
    """Graphs whose labels, properties and ends are declared, parallel relationships among them."""
    nodes = draw(
        st.lists(
            st.sampled_from(list(NODE_TYPES.values())).flatmap(lambda declared: _nodes(declared, text)),
            max_size=max_nodes,
            unique_by=lambda node: node.id,
        )
    )
    fitting = [
        (declared, NodeRef(start.label, start.id), NodeRef(end.label, end.id))
        for declared in RELATIONSHIP_TYPES.values()
        for start in nodes
        for end in nodes
        if start.label in declared.starts and end.label in declared.ends
    ]
    if not fitting:
        return Graph.of(nodes, ())
    relationships = st.sampled_from(fitting).flatmap(lambda one: _relationships(*one, text))
    return Graph.of(nodes, draw(st.lists(relationships, max_size=2 * max_nodes, unique_by=_content)))


def _nodes(declared: NodeType, text: st.SearchStrategy[str]) -> st.SearchStrategy[Node]:
    ids = _IDS.map(lambda key: f"{declared.key}:{key}")
    return st.builds(Node, st.just(declared.label), ids, _properties(declared, text))


def _relationships(
    declared: RelationshipType, start: NodeRef, end: NodeRef, text: st.SearchStrategy[str]
) -> st.SearchStrategy[Relationship]:
    return st.builds(Relationship, st.just(declared.label), st.just(start), st.just(end), _properties(declared, text))


def _properties(
    declared: NodeType | RelationshipType, text: st.SearchStrategy[str]
) -> st.SearchStrategy[dict[str, Value]]:
    return st.fixed_dictionaries({}, optional={one.name: values(one, text) for one in declared.properties})


def _content(one: Relationship) -> tuple[object, ...]:
    properties = tuple(sorted((name, repr(value)) for name, value in one.properties.items()))
    return one.label, one.start, one.end, properties
