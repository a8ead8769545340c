from __future__ import annotations

import pytest
from councilgraph.loaders.people.headings import heading_starts, read_heading

HEADINGS = [
    ("PRESENT", "present", None, False),
    ("Also Present:", "in attendance", None, False),
    ("IN ATTENDANCE VIRTUALLY:", "in attendance", None, True),
    ("Apologies for absence", "apologies", None, False),
    ("Apologies (Item 1)", "apologies", None, False),
    ("Members present", "present", "member", False),
    ("Councillors present remotely:", "present", "councillor", True),
    ("Officers in attendance", "in attendance", "officer", False),
    ("Other Members in attendance", "in attendance", "member", False),
    ("Officers:", None, "officer", False),
    ("Co-opted members", None, "outsider", False),
    ("Co-optees present:", "present", "outsider", False),
    ("Substitutes", "substitute", None, False),
    ("Absent:", "absent", None, False),
    ("Members not present:", "absent", "member", False),
    ("Invited:", "invited", None, False),
    ("Membership", "membership", None, False),
    ("Colleagues, partners and others in attendance:", "in attendance", "outsider", False),
    ("Members attending in accordance with Standing Order 25", "in attendance", "member", False),
    ("The following officers were present in support throughout the meeting:", "in attendance", "officer", False),
]


@pytest.mark.parametrize(("text", "relation", "group", "virtual"), HEADINGS)
def test_headings(text: str, relation: str | None, group: str | None, virtual: bool) -> None:  # noqa: FBT001
    heading = read_heading(text)
    assert heading is not None
    assert (heading.relation, heading.group, heading.virtual) == (relation, group, virtual)


@pytest.mark.parametrize(
    "text",
    [
        "Members' Questions",
        "Attendance at school",
        "Member development",
        "Apologies and Declarations of Interest",
        "Members asked the following questions:",
        "Officer recommendation:",
        "Present and future demand",
        "Public questions",
        "Officers to note:",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert read_heading(text) is None


def test_headings_inside_a_passage() -> None:
    text = "Also in attendance: Cllr A Lee. Officers: B Moor. Apologies: Cllr C Nye"
    assert [text[start:].split(":")[0] for start in heading_starts(text)] == [
        "Also in attendance",
        "Officers",
        "Apologies",
    ]
