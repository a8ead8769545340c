"""What is read in the short papers of these tests, in the form in which it is expected."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from councilgraph.graph.records import Claim, NodeRef
from councilgraph.loaders.context import Context
from councilgraph.loaders.document import Document
from councilgraph.loaders.formats import formats
from councilgraph.loaders.kinds import kinds
from councilgraph.ontology.register import Register, read_entries

from .making import content_of, suffix_of

PAPERS = Path(__file__).with_name("papers")
COUNCILS = (
    "code,name,council_type,web_domains\n"
    "x-pennerdale,Pennerdale County Council,county,pennerdale.example\n"
    "x-addlestow,Addlestow Borough Council,unitary,addlestow.example\n"
    "x-wexmoor,Wexmoor Council,unitary,wexmoor.example\n"
    "x-tarnbeck,Tarnbeck Council,unitary,tarnbeck.example\n"
)
"""Councils that do not exist."""

Rows = list[list[str | None]]


@dataclass(frozen=True)
class Read:
    """What the kind reader says of a paper: the kinds that recognise it and its claims by node."""

    document: Document
    kinds: list[str]
    claims: list[Claim]
    problems: list[str]

    def nodes(self, label: str) -> dict[str, dict[str, Any]]:
        """The properties of each node with a label, by id, in the order of the paper."""
        found: dict[str, dict[str, Any]] = defaultdict(dict)
        for claim in self.claims:
            if claim.subject.label != label:
                continue
            own = found[claim.subject.id]
            if not isinstance(claim.value, NodeRef):
                own[claim.predicate] = claim.value
        return dict(found)

    def ends(self, predicate: str) -> list[tuple[NodeRef, NodeRef]]:
        """Start and end of each relationship of a type."""
        return [(c.subject, c.value) for c in self.claims if c.predicate == predicate and isinstance(c.value, NodeRef)]


def register() -> Register:
    """The register with the invented councils."""
    return Register.load().with_entries(read_entries(COUNCILS))


def read(content: bytes, name: str, given: Mapping[str, Any] | None = None) -> Read:
    """What is read in a file with this content; ``given`` is what a manifest says of it."""
    chosen = [form for form in formats() if form.recognises(content[:4096])]
    assert len(chosen) == 1, f"{name}: {len(chosen)} formats"
    document = chosen[0].read(Path(name), "document:test", name, "0" * 64, content)
    return read_document(document, given)


def read_document(document: Document, given: Mapping[str, Any] | None = None) -> Read:
    """What is read in a document; ``given`` is what a manifest says of it."""
    said = dict(given or {})
    if "date" in said:
        said["date"] = date.fromisoformat(said["date"])
    context = Context(register=register(), **said)
    recognised = [kind for kind in kinds() if kind.recognises(document)]
    statements = [statement for kind in recognised[:1] for statement in kind.read(document, context)]
    claims = [statement for statement in statements if isinstance(statement, Claim)]
    problems = [statement.code for statement in statements if not isinstance(statement, Claim)]
    return Read(document, [kind.KIND for kind in recognised], claims, problems)


def source_of(name: str) -> Path:
    """The file that a paper is written in."""
    return next(path for path in PAPERS.glob(f"{name}.*") if path.suffix != ".json")


def names(*, holdout: bool | None = None) -> list[str]:
    """The names of the papers; ``holdout`` says whether of those that were put aside, None of all."""
    found = sorted(path.stem for path in PAPERS.glob("*.json"))
    return [name for name in found if holdout is None or name.startswith("holdout") == holdout]


def expected(name: str) -> dict[str, Any]:
    """What is to be read in a paper."""
    said: dict[str, Any] = json.loads((PAPERS / f"{name}.json").read_text(encoding="utf-8"))
    return said


def read_paper(name: str) -> Read:
    """What is read in a paper of this folder."""
    said = expected(name)
    form = said["format"]
    content = content_of(form, source_of(name).read_text(encoding="utf-8"))
    return read(content, f"{name}{suffix_of(form)}", said.get("given"))


def meetings(found: Read) -> list[dict[str, str | None]]:
    """Committee, day and place of each meeting."""
    names = {node: said.get("name") for node, said in found.nodes("Committee").items()}
    of = {start.id: names.get(end.id) for start, end in found.ends("OF")}
    rows = []
    for node, said in found.nodes("Meeting").items():
        day = said.get("date")
        rows.append(
            {"committee": of.get(node), "date": day.isoformat() if day else None, "place": said.get("location")}
        )
    return rows


def items(found: Read) -> Rows:
    """Number and title of each agenda item."""
    return [[said.get("number"), said.get("title")] for said in found.nodes("AgendaItem").values()]


def decisions(found: Read) -> Rows:
    """Kind, number and text of each decision."""
    return [[said["kind"], said.get("number"), said["text"]] for said in found.nodes("Decision").values()]


def actions(found: Read) -> list[dict[str, str | None]]:
    """Kind, text, owner, due date, status and the recommendation answered of each action."""
    numbers = {node: said.get("number") for node, said in found.nodes("Recommendation").items()}
    addressed = {start.id: numbers.get(end.id) for start, end in found.ends("ADDRESSES")}
    rows = []
    for node, said in found.nodes("Action").items():
        day = said.get("due_date")
        rows.append(
            {
                "kind": said["kind"],
                "text": said["text"],
                "owner": said.get("owner_text"),
                "due": said.get("due_text"),
                "due_date": day.isoformat() if day else None,
                "status": said.get("status"),
                "addresses": addressed.get(node),
            }
        )
    return rows


def recommendations(found: Read) -> Rows:
    """Number and text of each recommendation."""
    return [[said.get("number"), said["text"]] for said in found.nodes("Recommendation").values()]


def inspections(found: Read) -> Rows:
    """Framework and month of each inspection that is spoken of."""
    return [
        [said.get("framework"), (node.split("mentioned-")[-1].split("/")[0] if "mentioned-" in node else None)]
        for node, said in found.nodes("Inspection").items()
    ]


def referrals(found: Read) -> Rows:
    """Kind of decision and name of the body for each referral."""
    bodies = {
        node: said.get("name") for label in ("Committee", "Organisation") for node, said in found.nodes(label).items()
    }
    kinds_of = {node: said["kind"] for node, said in found.nodes("Decision").items()}
    return [[kinds_of.get(start.id), bodies.get(end.id)] for start, end in found.ends("REFERRED_TO")]
