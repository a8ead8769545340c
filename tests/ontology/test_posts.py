from __future__ import annotations

import pytest
from councilgraph.ontology.posts import CANONICAL_TITLES, INTERIM, canonical_post

TITLES = [
    ("Director of Children's Services", "Director of Children's Services", True),
    ("Director for Children’s Services", "Director of Children's Services", True),
    ("Corporate Director, Children, Young People and Education (DCS)", "Director of Children's Services", True),
    ("Interim Director of Children's Services", "Director of Children's Services", True),
    ("Corporate Director of Children's Services", "Director of Children's Services", True),
    ("DCS", "Director of Children's Services", True),
    ("Director of Adult Social Services (DASS)", "Director of Adult Social Services", True),
    ("Executive Director of Resources (Section 151 Officer)", "Section 151 Officer", True),
    ("Director of Finance (s151)", "Section 151 Officer", True),
    ("Chief Finance Officer", "Section 151 Officer", True),
    ("Monitoring Officer", "Monitoring Officer", True),
    ("Director of Legal and Governance (Monitoring Officer)", "Monitoring Officer", True),
    ("Chief Executive", "Head of Paid Service", True),
    ("Chief Executive and Head of Paid Service", "Head of Paid Service", True),
    ("Director of Public Health", "Director of Public Health", False),
    ("Lead Member for Children's Services", "Lead Member for Children's Services", False),
    ("Cabinet Member for Integrated Children’s Services", "Lead Member for Children's Services", False),
    ("Leader of the Council", "Leader of the Council", False),
    ("Deputy Leader", "Deputy Leader of the Council", False),
    ("Principal Social Worker", "Principal Social Worker", False),
    ("Headteacher - Virtual School", "Head of the Virtual School", False),
    ("Virtual School Headteacher", "Head of the Virtual School", False),
]


@pytest.mark.parametrize(("title", "canonical", "statutory"), TITLES)
def test_titles_and_the_posts_they_are(title: str, canonical: str, statutory: bool) -> None:  # noqa: FBT001
    post = canonical_post(title)
    assert post is not None
    assert (post.title, post.statutory) == (canonical, statutory)
    assert canonical in CANONICAL_TITLES
    assert statutory is (post.source is not None)


@pytest.mark.parametrize(
    "title",
    [
        "Deputy Director of Children's Services",
        "Assistant Director of Children's Services",
        "Corporate Director, Children, Young People and Education",
        "Deputy Monitoring Officer",
        "Deputy Section 151 Officer",
        "Deputy Chief Executive",
        "Assistant Chief Executive",
        "Former Director of Children's Services",
        "Deputy Cabinet Member for Children's Services",
        "Leader of the Opposition",
        "Director of Education",
        "Head of Finance",
        "",
    ],
)
def test_titles_that_are_none_of_them(title: str) -> None:
    assert canonical_post(title) is None


def test_a_post_at_another_body_is_none_of_the_council_s() -> None:
    assert canonical_post("Chief Executive", council=False) is None


def test_less_sure_where_the_title_only_resembles() -> None:
    named, alike = canonical_post("Director of Children's Services"), canonical_post("Chief Executive")
    assert named is not None
    assert alike is not None
    assert alike.confidence < 0.9 < named.confidence


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Interim Director", "Director"),
        ("Acting Head of Law", "Head of Law"),
        ("Director of Interaction", "Director of Interaction"),
    ],
)
def test_words_that_a_post_is_held_for_the_time_being_are_no_part_of_it(title: str, post: str) -> None:
    assert INTERIM.sub("", title) == post
