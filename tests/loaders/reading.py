"""Reads one file the way a load does, without a ledger: bytes, format, kind, claims."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from councilgraph.graph.ids import hashed_id
from councilgraph.graph.records import Claim, NodeRef, Problem
from councilgraph.loaders.context import Context
from councilgraph.loaders.document import Document
from councilgraph.loaders.formats import formats
from councilgraph.loaders.kinds import kinds
from councilgraph.ontology.register import Register


@dataclass(frozen=True)
class Reading:
    """What the kind readers say of one document."""

    document: Document
    kinds: list[str]
    claims: list[Claim]
    problems: list[Problem]

    def values(self, predicate: str, label: str | None = None) -> list[Any]:
        """The values claimed for a property, or the ids claimed for a relationship, in order."""
        found = [c for c in self.claims if c.predicate == predicate and label in (None, c.subject.label)]
        return [c.value.id if isinstance(c.value, NodeRef) else c.value for c in found]

    def grades(self, framework: str = "") -> dict[str, str]:
        """Grades by area code; ``framework`` is the slug at the end of the inspection's id."""
        areas, grades = {}, {}
        for claim in self.claims:
            if claim.predicate == "area_code":
                areas[claim.subject.id] = str(claim.value)
            if claim.predicate == "grade":
                grades[claim.subject.id] = str(claim.value)
        return {areas[i]: grade for i, grade in grades.items() if framework in i}

    def recommendations(self, section: str | None = None) -> list[dict[str, Any]]:
        """The properties of each recommendation, with its page, in order."""
        found: dict[str, dict[str, Any]] = defaultdict(dict)
        for claim in self.claims:
            if claim.subject.label == "Recommendation":
                found[claim.subject.id][claim.predicate] = claim.value
                found[claim.subject.id]["page"] = claim.evidence.page
        return [r for r in found.values() if section in (None, r["section"])]


def read_file(path: Path, relative: str | None = None, **context: Any) -> Reading:
    """What is read in the file at ``path``; ``context`` goes to the kind readers."""
    relative = relative or path.name
    content = path.read_bytes()
    document_id = hashed_id("document", relative)
    chosen = [form for form in formats() if form.recognises(content[:4096])]
    assert len(chosen) == 1, f"{path}: {len(chosen)} formats"
    document = chosen[0].read(path, document_id, relative, hashlib.sha256(content).hexdigest(), content)
    return read_document(document, **context)


def read_document(document: Document, **context: Any) -> Reading:
    """What the kind readers say of a document."""
    recognised = [kind for kind in kinds() if kind.recognises(document)]
    given = Context(**{"register": Register.load(), **context})
    said = [statement for kind in recognised for statement in kind.read(document, given)]
    return Reading(
        document,
        [kind.KIND for kind in recognised],
        [s for s in said if isinstance(s, Claim)],
        [s for s in said if isinstance(s, Problem)],
    )
