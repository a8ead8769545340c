"""The builders of tests/pages.py do the awkward thing that each of their options is for."""

from __future__ import annotations

import pypdfium2
import pytest
from councilgraph.examples.councils import councils
from councilgraph.examples.layouts import FORM_2018, FORM_2025, Ask, Sif, SifForm, set_board_review

from tests import pages


def lines(content: bytes, page: int = 1) -> list[str]:
    opened = pypdfium2.PdfDocument(content)
    return [line.strip() for line in opened[page - 1].get_textpage().get_text_bounded().split("\r\n")]


def whole(content: bytes) -> list[str]:
    return [line for page in range(1, len(pypdfium2.PdfDocument(content)) + 1) for line in lines(content, page)]


def test_grades_over_several_lines() -> None:
    assert "Requires" in lines(pages.ilacs_report(wrapped_grades=True))
    assert "Requires improvement to be good" in lines(pages.ilacs_report())


def test_bullets_on_lines_of_their_own() -> None:
    alone = lines(pages.ilacs_report(bullet_alone=True))
    assert [alone[i + 1] for i, line in enumerate(alone) if line == "\u25fc"] == list(pages.ASKS)
    assert f"\u25fc {pages.ASKS[0]}" in lines(pages.ilacs_report())


def test_a_list_over_a_page_with_the_running_footer_in_between() -> None:
    content = pages.ilacs_report(opening=pages.long_opening(9), recommendations=pages.ASKS * 2)
    assert lines(content)[-1].startswith("\u25fc")
    footer, dates, item = lines(content, 2)[:3]
    assert (footer, dates) == ("Inspection of Quillhaven local authority children’s services", "10 to 21 July 2023 2")
    assert item.startswith("\u25fc")


def test_an_empty_bullet_and_a_footnote_mark() -> None:
    assert "\uf06e" in lines(pages.ilacs_report(form=FORM_2018, grades=pages.JOINT_GRADES))
    marked = lines(pages.ilacs_report(form=FORM_2025))
    assert marked[marked.index("What needs to improve?") + 1] == "1"


def test_a_soft_hyphen_at_the_end_of_a_line() -> None:
    asks = tuple(f"{'Very ' * times}good help from many multi-agency teams for families." for times in range(8, 13))
    text = " ".join(lines(pages.ilacs_report(recommendations=asks)))
    assert "multi\x02agency" in text


def test_a_heading_at_the_end_of_the_page_s_text() -> None:
    late = [lines(pages.sif_report(heading_late=True), page) for page in range(1, 12)]
    assert any(page[-1] == "Recommendations" for page in late)


def test_sub_bullets_under_a_lead_in() -> None:
    content = whole(pages.sif_report(recommendations=(Ask("Reduce delay, by:", ("meeting sooner", "writing less.")),)))
    at = content.index("1. Reduce delay, by:")
    assert content[at + 1 : at + 3] == ["\uf06e meeting sooner", "\uf06e writing less."]


def test_strengths_go_on_counting() -> None:
    content = whole(pages.sif_report(form=SifForm.PRIORITY, priority=("Act now.",)))
    assert content.index("Priority and immediate action") < content.index("1. Act now.")
    assert "5. Foster carers are well supported." in content


def test_a_second_report_in_the_same_file() -> None:
    both = whole(pages.sif_report(form=SifForm.PRIORITY, board_published="12 January 2016"))
    assert [line for line in both if line.startswith("Report published")] == [
        "Report published: 5 January 2016",
        "Report published: 12 January 2016",
    ]
    alone = whole(pages.board_review())
    assert "The Local Safeguarding Children Board requires improvement" in alone
    assert not [line for line in alone if line.startswith("Inspection of services for children in need")]


def test_a_re_inspection_has_no_board() -> None:
    content = whole(pages.sif_report(re_inspection=True))
    assert content[2].startswith("Re-inspection of services")
    assert not [line for line in content if "Safeguarding Children Board" in line]


def test_recommendations_of_2013_stand_under_their_timescale() -> None:
    content = whole(pages.looked_after_report())
    assert content.index("Immediately:") < content.index("Within three months:") < content.index("Within six months:")
    assert "Capacity for improvement Grade 2 (good)" in content


def test_pictures_have_no_text() -> None:
    assert whole(pages.scan()) == ["", ""]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(pages.encrypted(), "password"), (pages.truncated(), "format"), (pages.web_page(), "format")],
)
def test_broken_files_do_not_open(content: bytes, reason: str) -> None:
    with pytest.raises(pypdfium2.PdfiumError, match=reason):
        pypdfium2.PdfDocument(content)


def test_a_board_is_needed_for_its_review() -> None:
    report = next(r for _, of_council in councils() for r in of_council.values() if isinstance(r, Sif) and not r.board)
    with pytest.raises(ValueError, match="no board to review"):
        set_board_review(report)


def test_the_default_council_is_added_by_name() -> None:
    assert pages.councils_csv().splitlines() == ["name", '"Quillhaven Borough Council"']
