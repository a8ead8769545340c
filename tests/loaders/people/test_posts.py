from __future__ import annotations

import pytest
from councilgraph.loaders.people.posts import in_brackets, is_post, post_at
from hypothesis import given
from hypothesis import strategies as st

ENDS = [
    (
        "Cabinet Member for Children, Education & Young People’s Services, Lena Lyall, Director",
        "Cabinet Member for Children, Education & Young People’s Services",
    ),
    ("Director of Children’s Services, and Jean Bone", "Director of Children’s Services"),
    (
        "Interim Executive Director: People, Transformation, and Performance, Anne Boyle",
        "Interim Executive Director: People, Transformation, and Performance",
    ),
    ("Deputy Director Children’s Social Care, attended the", "Deputy Director Children’s Social Care"),
    ("Head of Adoption Partnership East, introduced", "Head of Adoption Partnership East"),
    ("Service Manager in Safeguarding and Quality Assurance presented the", None),
    ("Corporate Director Children, Young People and Education added the", None),
    ("Senior Commissioner (Children’s), Natalie Merrow Co", "Senior Commissioner (Children’s)"),
    ("Chair Wexcombe Housing Group (WHG)", "Chair Wexcombe Housing Group (WHG)"),
    ("Head of Children’s Commissioning and Robin Cahoon", "Head of Children’s Commissioning"),
    ("Headteacher - Virtual School Wexcombe and Alice Glean", "Headteacher - Virtual School Wexcombe"),
    (
        "Deputy Leader and Cabinet Member for Finance, Corporate and Traded Services introduced the",
        "Deputy Leader and Cabinet Member for Finance, Corporate and Traded Services",
    ),
    ("the outgoing DfE advisor, Tony Dunn", "outgoing DfE advisor"),
    ("Executive Director of Resources (Section 151 Officer)", "Executive Director of Resources"),
    ("General Counsel 03000 000000", "General Counsel"),
    ("director of adult social care and health introduced", "director of adult social care and health"),
    ("one of the heads of school, along with", "one of the heads of school"),
    ("Leader and Cabinet Member for Strategy (Chair)", "Leader and Cabinet Member for Strategy"),
    ("Corporate Director of Health in consultation with the Leader", "Corporate Director of Health"),
    ("Executive Director Rob Hurst, Chief Executive", "Executive Director"),
    ("Director of Learning and the Lead Commissioner", "Director of Learning"),
    ("Chief Inspector If you are not happy", "Chief Inspector"),
]


@pytest.mark.parametrize(("text", "title"), ENDS)
def test_where_a_post_ends(text: str, title: str | None) -> None:
    post = post_at(text, 0)
    assert post is not None
    wanted = title or text.rsplit(" ", 2)[0]
    assert post.title == wanted


@pytest.mark.parametrize(
    "text",
    [
        "talented former officer, who",
        "Panel Members were",
        "Officers",
        "Members",
        "former Director of Education",
        "the report",
        "an adviser appointed by",
        "Officers Present in Person",
        "Report of the Director of Education",
        "Jane Browning, Director of Education",
    ],
)
def test_what_is_no_post(text: str) -> None:
    assert post_at(text, 0) is None


def test_a_bracket_can_hold_several_posts() -> None:
    inside = "Chief Executive; Returning Officer"
    posts = in_brackets(inside, 10)
    assert [post.title for post in posts] == ["Chief Executive", "Returning Officer"]
    assert [inside[p.start - 10 : p.end - 10] for p in posts] == [post.title for post in posts]


WORDS = (
    "Director",
    "of",
    "Children",
    "and",
    ",",
    "(",
    ")",
    "-",
    "–",
    "Services",
    "head",
    "Ann",
    "Lee",
    "&",
    ":",
    "24",
    "\n",
)


@given(st.lists(st.sampled_from(WORDS)))
def test_a_post_is_the_slice_it_says(words: list[str]) -> None:
    text = " ".join(words)
    post = post_at(text, 0)
    assert post is None or (text[post.start : post.end] == post.title and is_post(post.title))
