"""Short papers written for the tests, with what is to be read in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from councilgraph.loaders.document import Document, Page
from councilgraph.loaders.passages import Passage, passages
from councilgraph.loaders.people import FoundPerson, read_people, read_post_actors

PAPERS = Path(__file__).with_name("papers")


@dataclass(frozen=True)
class Row:
    """One person of a paper as the test compares it."""

    name: str
    kind: str
    posts: frozenset[str]
    did: frozenset[str]


@dataclass(frozen=True)
class Paper:
    """A paper: its document, whether it is a meeting's, and what stands in it."""

    name: str
    document: Document
    meeting: bool
    people: tuple[Row, ...]
    actors: frozenset[str]


def text_document(text: str, path: str = "paper.txt") -> Document:
    """A document of one page of plain text."""
    return Document("document:test", path, "0" * 64, "text/plain", (Page(1, text),))


def text_passages(text: str) -> list[Passage]:
    """The passages of a plain text, one a line."""
    return list(passages(text_document(text)))


def row(person: FoundPerson) -> Row:
    """What was read of a person, in the form of :class:`Row`."""
    did = {" ".join(filter(None, (i.relationship, i.capacity))) for i in person.involvements}
    return Row(person.name, person.kind, frozenset(post.title for post in person.posts), frozenset(did))


def load(name: str) -> Paper:
    """The paper of this name with what is expected of it."""
    text = (PAPERS / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((PAPERS / f"{name}.json").read_text(encoding="utf-8"))
    people = tuple(Row(p["name"], p["kind"], frozenset(p["posts"]), frozenset(p["did"])) for p in expected["people"])
    return Paper(name, text_document(text, name), expected["meeting"], people, frozenset(expected["actors"]))


def names() -> list[str]:
    """The names of all papers."""
    return sorted(path.stem for path in PAPERS.glob("*.txt"))


def found(paper: Paper) -> tuple[list[Row], frozenset[str]]:
    """What is read in a paper: people in their order, and the posts that act without a name."""
    read = list(passages(paper.document))
    people = read_people(read, meeting=paper.meeting)
    return [row(p) for p in people], frozenset(actor.title for actor in read_post_actors(read, people))
