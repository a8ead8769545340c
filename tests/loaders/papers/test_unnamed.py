from __future__ import annotations

from councilgraph.graph.records import NodeRef
from councilgraph.loaders.document import Document, Page
from councilgraph.loaders.papers.unnamed import unnamed_claims
from councilgraph.loaders.passages import passages
from councilgraph.loaders.people import read_people, read_post_actors
from councilgraph.ontology.register import CouncilEntry, read_entries

MEETING = NodeRef("Meeting", "meeting:x-wexmoor/board/2030-01-02")
TEXT = (
    "Minutes:\n"
    "The Director of Children's Services presented a report on placements.\n"
    "Ada Example, Head of Fostering, answered questions.\n"
)


def council() -> CouncilEntry:
    return read_entries("code,name\nx-wexmoor,Wexmoor Council\n")[0]


def test_a_post_that_presents_without_a_name_stays_a_post() -> None:
    document = Document("document:made", "made.txt", "0" * 64, "text/plain", (Page(1, TEXT),))
    found = list(passages(document))
    actors = read_post_actors(found, read_people(found, meeting=True))
    claims = list(unnamed_claims(actors, document, council(), lambda _: None, MEETING))
    presented = [claim for claim in claims if claim.predicate == "PRESENTED"]
    assert [(claim.subject.label, claim.value) for claim in presented] == [("Post", MEETING)]
    assert presented[0].evidence.quote in TEXT
    titles = [claim.value for claim in claims if claim.predicate == "title"]
    assert titles == ["Director of Children's Services"]
    bodies = [claim.value for claim in claims if claim.predicate == "AT"]
    assert bodies == [NodeRef("Council", council().id)]
    assert not [claim for claim in claims if claim.subject.label in ("Officer", "Councillor", "Person")]
