"""The kind of a decision by its first verb, and whether somebody has to carry it out."""

from __future__ import annotations

import pytest
from councilgraph.loaders.papers.verbs import kind_of

from .reading import decisions, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("that the report be noted", "noted"),
        ("that the report be received", "noted"),
        ("that the minutes be signed as a correct record", "approved"),
        ("that approval be given to the plan", "approved"),
        ("that the strategy be submitted for approval", "resolved"),
        ("that the recommended option be approved", "approved"),
        ("that the recommendations be agreed", "agreed"),
        ("that Cabinet be recommended to fund it", "recommended"),
        ("that it be referred back to Cabinet", "referred"),
        ("that the item be deferred", "deferred"),
        ("that the call-in be rejected", "rejected"),
        ("that the savings be not agreed", "rejected"),
        ("that a further report be brought to the Committee", "requested"),
        ("that the Head of Service provide figures", "requested"),
        ("that officers be asked to write", "requested"),
        ("that authority be delegated to the Director", "resolved"),
        ("that Councillor Pell be elected Chair", "resolved"),
        ("that it be agreed to note the report", "noted"),
        ("that the Committee hold another meeting", "resolved"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert kind_of(text, "resolved") == kind


def told(*lines: str) -> list[list[str | None]]:
    text = "\n\n".join(["Agenda item", "Fostering", "Minutes:", *lines, "Supporting documents:"])
    return decisions(read(text.encode(), "item.txt"))


@pytest.mark.parametrize(
    "line",
    [
        "Members noted that costs had risen.",
        "Members noted the challenges of the market.",
        "The Head of Service agreed that this was a problem.",
        "The Cabinet approved the strategy in March 2022.",
        "At its meeting in May the Committee agreed to set up a working group.",
        "The Committee had previously resolved to visit the home.",
        "The Committee asked for clarification and this was given.",
        "A Member asked whether the Committee could agree to meet in private.",
        "It was agreed that children should be placed as close to home as possible.",
        "The Committee received a presentation from the Virtual School Head.",
        "It was proposed that the report be rejected. On a vote the proposal was LOST.",
    ],
)
def test_no_decision(line: str) -> None:
    assert told("The report was introduced by an officer.", line) == []


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Committee noted the update.", "noted"),
        ("The Panel endorsed the strategy.", "approved"),
        ("The Board agreed to meet again in March.", "agreed"),
        ("It was agreed to write to the Minister.", "agreed"),
        ("The Committee agreed to recommend to Cabinet that the grant go on.", "recommended"),
        ("The Committee agreed to refer the matter to the Health Scrutiny Panel.", "referred"),
        ("Standing Order 7.1 (Chapter 3) was suspended so that the meeting could go on.", "agreed"),
        ("Councillor Pell was elected as Vice-Chair.", "resolved"),
        ("The minutes of the meeting held on 4 May 2021 were agreed as an accurate record.", "approved"),
        ("Consideration of the item was deferred.", "deferred"),
        ("The Committee requested a report on exclusions.", "requested"),
    ],
)
def test_a_decision_told_in_a_sentence(line: str, kind: str) -> None:
    assert [row[0] for row in told("The report was introduced by an officer.", line)] == [kind]
