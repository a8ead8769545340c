from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from councilgraph.loaders.document import Line
from councilgraph.loaders.layout import BodyLine
from councilgraph.loaders.lists import Item, ListReader

MARK, TEXT = 72.0, 100.0  # points, where marks and texts begin on the pages seen


def lines(*printed: str | tuple[float, str], page: int = 4) -> list[BodyLine]:
    """Lines of one page; a bare string has no layout."""
    found, start = [], 0
    for entry in printed:
        left, text = entry if isinstance(entry, tuple) else (None, entry)
        found.append(BodyLine(Line(page, start, start + len(text), text), left))
        start += len(text) + 1
    return found


def read(body: list[BodyLine], ends: Callable[[str], bool] = re.compile(r"END|The .* strengths").match) -> list[Item]:  # type: ignore[assignment]
    return list(ListReader(body, lambda text: bool(ends(text))).items())


def test_numbers_alone_and_inline_are_one_list() -> None:
    body = lines(
        (MARK, "9."), (TEXT, "Mend the roof"), (TEXT, "of the hall."), (MARK, "10. Paint the door."), (MARK, "END")
    )
    assert [(i.number, i.text) for i in read(body)] == [("9", "Mend the roof of the hall."), ("10", "Paint the door.")]


def test_a_wrapped_reference_is_no_item() -> None:
    body = lines("1. Mend the roof (paragraphs 137, ", "141).", "2. Paint the door.", "END")
    assert [i.text for i in read(body)] == ["Mend the roof (paragraphs 137, 141).", "Paint the door."]


def test_theme_lines_between_items_are_headings() -> None:
    body = lines(
        (MARK, "The hall"), (MARK, "1. Mend the roof."), (MARK, "The door"), (MARK, "2. Paint it."), (MARK, "END")
    )
    assert [(i.heading, i.text) for i in read(body)] == [("The hall", "Mend the roof."), ("The door", "Paint it.")]


def test_a_heading_may_stand_on_two_lines() -> None:
    body = lines(
        (MARK, "Mend."), (MARK, "1. Roof."), (MARK, "The windows and"), (MARK, "all doors"), (MARK, "2. Paint.")
    )
    assert read(body)[1].heading == "The windows and all doors"


def test_layout_tells_a_theme_line_from_a_further_line() -> None:
    # A further line can begin with a capital, and an item can lack its full stop (Hackney 2019, page 2).
    body = lines(
        (MARK, "1. Mend the roof of"), (TEXT, "Example Hall"), (MARK, "Doors"), (MARK, "2. Paint."), (MARK, "END")
    )
    assert [(i.heading, i.text) for i in read(body)] == [(None, "Mend the roof of Example Hall"), ("Doors", "Paint.")]


def test_strengths_that_go_on_counting_are_not_items() -> None:
    body = lines((MARK, "26. Mend it."), (MARK, "The hall's strengths"), (MARK, "27. It is old."))
    assert [i.number for i in read(body)] == ["26"]


def test_a_list_stops_where_the_numbering_breaks() -> None:
    body = lines((MARK, "1. Mend it."), (MARK, "2. Paint it."), (MARK, "44. It is old."))
    assert [i.number for i in read(body)] == ["1", "2"]


def test_a_number_misprinted_in_the_items_place_is_an_item() -> None:
    body = lines((MARK, "1. A."), (MARK, "2. B."), (MARK, "2. C."), (MARK, "4. D."), (MARK, "END"))
    assert [i.text for i in read(body)] == ["A.", "B.", "C.", "D."]


def test_a_list_that_seems_to_go_on_says_where_it_was_cut() -> None:
    numbers = lines((MARK, "12. Mend it."), (MARK, "13. Paint it."), (MARK, "19. Open it."), (MARK, "END"))
    bullets = lines((MARK, "◼ Mend it."), (MARK, "A paragraph that is no item. It says more."), (MARK, "◼ Paint it."))
    for body, cut in ((numbers, "19. Open it."), (bullets, "A paragraph that is no item. It says more.")):
        reader = ListReader(body, lambda text: text == "END")
        assert list(reader.items())
        assert reader.cut is not None
        assert reader.cut.text == cut


def test_a_list_that_ends_where_it_should_is_not_cut() -> None:
    reader = ListReader(lines((MARK, "1. Mend it."), (MARK, "The end"), (MARK, "Prose follows.")), lambda _: False)
    assert list(reader.items())
    assert reader.cut is None


def test_a_lead_in_governs_its_bullets() -> None:
    body = lines(
        (MARK, "7. Improve the hall, by:"),
        (TEXT, "\uf0b7 mending the roof"),
        (TEXT + 18, "of it"),
        (TEXT, "\uf0b7 painting the door."),
        (MARK, "8. Open it."),
    )
    assert [(i.number, i.lead_in, i.text) for i in read(body)] == [
        ("7", "Improve the hall, by:", "mending the roof of it"),
        ("7", "Improve the hall, by:", "painting the door."),
        ("8", None, "Open it."),
    ]


def test_bullets_within_bullets_have_the_outer_one_as_lead_in() -> None:
    body = lines((MARK, "◼ The hall:"), (MARK + 18, "– its roof"), (MARK + 18, "– its door."), (MARK, "◼ The yard."))
    assert [(i.lead_in, i.text) for i in read(body)] == [
        ("The hall:", "its roof"),
        ("The hall:", "its door."),
        (None, "The yard."),
    ]


def test_a_bullet_may_stand_alone_or_be_empty() -> None:
    # Oxfordshire 2024, page 2: alone. Blackpool 2019, page 2: a bullet without text between two items.
    body = lines((MARK, "◼"), (TEXT, "The roof."), (MARK, "◼ "), (MARK, "◼"), (TEXT, "The door."), (MARK, "END"))
    assert [i.text for i in read(body)] == ["The roof.", "The door."]


def test_lines_in_a_box_of_their_own_are_no_part_of_the_last_item() -> None:
    # Waltham Forest 2019, page 2: the section after the list begins further in than the list's texts.
    body = lines(
        (MARK, "◼ The roof"),
        (TEXT, "of it."),
        (MARK, "◼ The door."),
        (TEXT + 14, "Other things: Good"),
        (110.0, "1. More."),
    )
    assert [i.text for i in read(body)] == ["The roof of it.", "The door."]


def test_words_between_the_heading_and_the_first_item_are_passed_over() -> None:
    body = lines(
        "To improve the hall, the council and", "its partners should:", "◼ mend the roof;", "◼ paint the door."
    )
    assert [(i.heading, i.text) for i in read(body)] == [(None, "mend the roof;"), (None, "paint the door.")]


def test_a_sentence_that_nothing_was_found_is_no_list() -> None:
    assert read(lines("The inspection found no such areas.", "END", "1. Mend it.")) == []


def test_an_item_over_two_pages_keeps_both_places() -> None:
    body = [*lines((MARK, "1. Mend the roof"), page=4), *lines((TEXT, "of the hall."), page=5)]
    (item,) = read(body)
    assert [(piece.page, piece.start, piece.end) for piece in item.pieces] == [(4, 3, 16), (5, 0, 12)]
    assert item.text == "Mend the roof of the hall."


def test_a_heading_at_the_text_s_indent_stands_apart_from_the_items() -> None:
    printed = lines(
        (MARK, "\u25aa Mend the roof"), (TEXT, "of the hall."), (TEXT, "The Board"), (MARK, "\u25aa Paint.")
    )
    apart = [replace(line, height=height) for line, height in zip(printed, (700.0, 685.0, 655.0, 625.0), strict=True)]
    assert [(i.text, i.heading) for i in read(apart)] == [("Mend the roof of the hall.", None), ("Paint.", "The Board")]
    close = [replace(line, height=height) for line, height in zip(printed, (700.0, 685.0, 670.0, 655.0), strict=True)]
    assert [i.text for i in read(close)] == ["Mend the roof of the hall. The Board", "Paint."]
