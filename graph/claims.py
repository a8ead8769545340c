"""Claims held against the ontology and the document before the ledger takes them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Any

from ..ontology import NODE_TYPES, RELATIONSHIP_TYPES, Property, RelationshipType, Value
from ..ontology.types import EVIDENCE_PROPERTIES
from .records import Claim, Evidence, NodeRef, Problem

_SPOKEN_OF = {*RELATIONSHIP_TYPES["EVIDENCED_BY"].starts, "Document"}
_EVIDENCE = {declared.name for declared in EVIDENCE_PROPERTIES}
_INTEGERS = range(-(2**63), 2**63)  # what a column of the ledger and an integer of the stores can hold
_HALF = re.compile("[\ud800-\udfff]")


def sift(said: Iterable[Claim | Problem], document: str, pages: Sequence[str]) -> Iterator[Claim | Problem]:
    """What a reader said of a document with these page texts, a claim that does not hold replaced by a Problem.

    The problem's code is 'invalid-claim'. Members of enumerations come out as their values.
    """
    for item in said:
        if isinstance(item, Problem):
            yield item
            continue
        claim = _plain(item)
        wrong = fault(claim, document, pages)
        if wrong is None:
            yield claim
        else:
            message = f"{claim.subject.label} {claim.subject.id} {claim.predicate}: {wrong}. Report this with the file."
            yield Problem("invalid-claim", message, claim.evidence.page)


def fault(claim: Claim, document: str, pages: Sequence[str]) -> str | None:
    """What is wrong with a claim that a document with these page texts makes, or None where nothing is."""
    return (
        _evidence_fault(claim.evidence, document, pages)
        or _node_fault(claim.subject)
        or (f"a document speaks for itself, not for {claim.subject.id}" if _speaks_for_other(claim, document) else None)
        or _statement_fault(claim, document)
        or (None if 0 <= claim.confidence <= 1 else f"confidence {claim.confidence} is not between 0 and 1")
        or (_text_fault(claim.printed) if claim.printed is not None else None)
    )


def _plain(claim: Claim) -> Claim:
    value, own = _bare(claim.value), {name: _bare(value) for name, value in claim.properties.items()}
    if value is claim.value and all(own[name] is claim.properties[name] for name in own):
        return claim
    return replace(claim, value=value, properties=own)


def _bare(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


def _speaks_for_other(claim: Claim, document: str) -> bool:
    return claim.subject.label == "Document" and claim.subject.id != document


def _evidence_fault(evidence: Evidence, document: str, pages: Sequence[str]) -> str | None:
    if evidence.document != document:
        return f"its evidence lies in another document, {evidence.document}"
    if not 1 <= evidence.page <= len(pages):
        return f"its evidence lies on page {evidence.page} of {len(pages)}"
    if not 0 <= evidence.char_start < evidence.char_end:
        return f"its evidence is empty, [{evidence.char_start}, {evidence.char_end})"
    if pages[evidence.page - 1][evidence.char_start : evidence.char_end] != evidence.quote:
        return f"'{evidence.quote[:60]}' is not what stands at [{evidence.char_start}, {evidence.char_end})"
    return None


def _node_fault(node: NodeRef) -> str | None:
    declared = NODE_TYPES.get(node.label)
    if declared is None or node.label not in _SPOKEN_OF:
        return f"documents do not speak of nodes with the label '{node.label}'"
    if not node.id.startswith(f"{declared.key}:") or len(node.id) == len(declared.key) + 1:
        return f"the id '{node.id}' of a {node.label} does not have the form {declared.key}:KEY"
    return _text_fault(node.id)


def _statement_fault(claim: Claim, document: str) -> str | None:
    relationship = RELATIONSHIP_TYPES.get(claim.predicate)
    if relationship is not None:
        return _relationship_fault(claim, relationship, document)
    declared = NODE_TYPES[claim.subject.label].by_name.get(claim.predicate)
    if declared is None:
        return f"{claim.subject.label} has no such property or relationship"
    return _value_fault(declared, claim.value)


def _relationship_fault(claim: Claim, declared: RelationshipType, document: str) -> str | None:
    end = claim.value
    if not declared.stated:
        return "this relationship is computed, no document states it"
    if not isinstance(end, NodeRef):
        return f"a relationship ends at a node, not at {end!r}"
    if claim.subject.label not in declared.starts or end.label not in declared.ends:
        return f"it does not lead from {claim.subject.label} to {end.label}"
    if claim.predicate == "EVIDENCED_BY" and end.id != document:
        return f"the node was read in this document, not in {end.id}"
    return _node_fault(end) or _properties_fault(claim.properties, declared)


def _properties_fault(properties: Mapping[str, Value], declared: RelationshipType) -> str | None:
    for name, value in properties.items():
        own = declared.by_name.get(name) if name not in _EVIDENCE else None
        wrong = f"it has no property '{name}' of its own" if own is None else _value_fault(own, value)
        if wrong is not None:
            return wrong
    return None


def _value_fault(declared: Property, value: object) -> str | None:
    if not declared.kind.accepts(value):
        return f"{declared.name} is a {declared.kind.value}, not {value!r}"
    if declared.choices and value not in declared.choices:
        return f"{declared.name} is one of {', '.join(declared.choices)}, not {value!r}"
    return _unwritable(value)


def _unwritable(value: object) -> str | None:
    if isinstance(value, str):
        return _text_fault(value)
    if isinstance(value, tuple):
        return next(filter(None, map(_text_fault, value)), None)
    if isinstance(value, float) and not math.isfinite(value):
        return f"{value} is not a number"
    return f"{value} is out of range" if isinstance(value, int) and value not in _INTEGERS else None


def _text_fault(text: str) -> str | None:
    # A lone surrogate is no character: neither SQLite nor an export can write it.
    return f"{text!r} holds half a character" if _HALF.search(text) is not None else None
