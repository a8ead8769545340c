"""The path of a council, drawn with letters and as a picture."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path as File

import pytest
from councilgraph.cli.paths import ASCII, UNICODE, Signs, drawn, signs_for
from councilgraph.queries.paths import AreaGrade, Path, Step

from .conftest import Run


def grades(**given: str) -> tuple[AreaGrade, ...]:
    return tuple(AreaGrade(code, code.replace("_", "-"), grade, "report.pdf", 2) for code, grade in given.items())


BAD = Step(
    "inspection:bad", date(2019, 1, 14), "ILACS", "inadequate", None, "a/bad.pdf", 1, overall_page=2,
    grades=grades(leadership="inadequate", care_and_care_leavers="good", outcomes="adequate"), monitoring_visits=1,
    recommendations=12, told_again=("Supervision",), series_break="SIF to ILACS",
)  # fmt: skip
VISIT = Step(
    "inspection:visit", date(2019, 9, 3), "monitoring visit", None, None, "a/visit.pdf", 1, follows=BAD.id,
    follows_day=BAD.day, follows_framework="ILACS", reason="last-inadequate", visit=1,
)  # fmt: skip
LETTER = Step(
    "inspection:jtai", date(2020, 2, 3), "JTAI", None, "Areas for priority action: two, and " + 9 * "much else, ",
    "a/jtai.pdf", 1,
)  # fmt: skip
BETTER = Step(
    "inspection:better", date(2021, 6, 7), "ILACS", "requires improvement", None, "a/better.pdf", 1,
    direction="better", grades=grades(leadership="good", care="good", care_leavers="outstanding"), follows=BAD.id,
    follows_day=BAD.day, follows_framework="ILACS", reason="next-graded",
)  # fmt: skip
STORY = Path("Wexmoor Council", (BAD, VISIT, LETTER, BETTER))


def lines(path: Path, width: int = 80, signs: Signs = UNICODE) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in drawn(path, width, signs)]


def test_an_inspection_has_a_line_with_its_scale_areas_and_recommendations() -> None:
    found = lines(STORY)
    assert found[1].startswith("── SIF to ILACS: other rules ───")
    assert found[2] == "2019-01-14 ILACS                ●··· inadequate             I · G-G ·  12*  1"
    assert found[3] == "           also graded: outcomes adequate"
    assert found[4] == "           told again: Supervision"
    assert found[5] == "2019-09-03 └ monitoring visit 1                                             2"
    assert found[6] == "           follows ILACS of 2019-01-14, 232 days before"
    better = "2021-06-07 ILACS                ·●·· requires improvement ↑ G · G O ·       4"
    assert better in found
    assert found[found.index(better) + 1] == "           follows ILACS of 2019-01-14, 875 days before"
    assert " 1 a/bad.pdf, page 2" in found


def test_a_broad_terminal_has_documents_beside_their_inspections() -> None:
    found = lines(STORY, 120)
    assert found[0].endswith("recs  document")
    assert found[2].endswith("I · G-G ·   12*  a/bad.pdf, page 2")
    assert not any(line.startswith(" 1 ") for line in found)


@pytest.mark.parametrize("width", [80, 90, 120])
@pytest.mark.parametrize("signs", [UNICODE, ASCII])
def test_no_line_is_wider_than_the_terminal(width: int, signs: Signs) -> None:
    older = Step("i:old", date(2013, 6, 10), "Looked after children", "adequate", None, "a/old.pdf", 1)
    found = lines(Path("Wexmoor Council", (older, *STORY.steps)), width, signs)
    assert max(map(len, found)) <= width
    assert "".join(found).isascii() == (signs is ASCII)


def test_an_older_scale_and_an_outcome_stand_on_no_scale() -> None:
    older = Step("i:old", date(2013, 6, 10), "Looked after children", "adequate", None, "a/old.pdf", 1)
    (line,) = (line for line in lines(Path("W", (older, LETTER))) if line.startswith("2013"))
    assert "adequate" in line
    assert "●" not in line
    told = " ".join(line.strip() for line in lines(Path("W", (older, LETTER))))
    assert "outcome: Areas for priority action: two, and much else, much else" in told


def test_what_is_not_loaded_is_said() -> None:
    alone = Step("i:bad", date(2022, 1, 10), "ILACS", "inadequate", None, "a.pdf", 1, monitoring_visits=0)
    stray = Step("i:stray", date(2022, 9, 5), "monitoring visit", None, None, "b.pdf", 1)
    undated = Step("i:undated", None, "JTAI", None, None, "c.pdf", 1)
    found = [line.strip() for line in lines(Path("W", (alone, stray, undated)), 120)]
    assert found[2] == "no monitoring visit loaded"
    assert found[4] == "the inspection that it follows is not loaded"
    assert found[5].startswith("no date")
    assert lines(Path("W", ())) == ["No inspection is loaded."]
    assert "no monitoring visit loaded" not in "\n".join(lines(STORY))


def test_signs_are_those_that_the_console_can_show() -> None:
    assert signs_for(io.TextIOWrapper(io.BytesIO(), encoding="ascii")) is ASCII
    assert signs_for(io.TextIOWrapper(io.BytesIO(), encoding="cp1252")) is ASCII
    assert signs_for(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")) is UNICODE


def test_the_path_of_a_council_is_drawn_without_colours_where_no_terminal_reads_it(ask: Run) -> None:
    shown = ask("council", "Wexcombe")
    assert shown.out.startswith("Wexcombe County Council\n")
    assert "\x1b" not in shown.out
    drawn_days = [line.split()[0] for line in shown.out.splitlines() if line.startswith("20")]
    assert drawn_days == ["2013-06-10", "2015-10-12", "2019-03-04", "2023-09-11"]
    assert "── SIF to ILACS: other rules ──" in shown.out
    assert "wexcombe-2023-11-03.pdf, page 1" in shown.out
    assert "Loaded: " in shown.out


@pytest.mark.parametrize("options", [["--format", "table"], ["--wide"], ["--limit", "9"], ["--columns", "inspected"]])
def test_the_table_is_still_there(options: list[str], ask: Run) -> None:
    shown = ask("council", "Wexcombe", *options)
    assert "\ninspected" in shown.out
    assert "●" not in shown.out


def test_inspections_can_be_chosen(ask: Run) -> None:
    shown = ask("council", "Wexcombe", "--framework", "ilacs", "--since", "2020-01-01")
    assert [line.split()[0] for line in shown.out.splitlines() if line.startswith("20")] == ["2023-09-11"]
    early = ask("council", "Wexcombe", "--until", "2013-12-31", "--format", "jsonl")
    assert len(early.out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--framework", "ILAC"], "no framework 'ILAC'. Did you mean ILACS?"),
        (["--since", "soon"], "is a date, year first"),
        (["--format", "png"], "png"),
    ],
)
def test_what_cant_be_chosen_is_refused_before_anything_is_written(
    arguments: list[str], message: str, ask: Run
) -> None:
    refused = ask("council", "Wexcombe", *arguments)
    assert (refused.status, refused.out) == (2, "")
    assert message in refused.err


def test_the_picture_goes_to_standard_output_and_to_a_file(ask: Run, tmp_path: File) -> None:
    shown = ask("council", "Wexcombe", "--format", "svg")
    assert (shown.status, shown.err) == (0, "")
    file = tmp_path / "path.svg"
    assert ask("council", "Wexcombe", "--format", "svg", "--output", file).out == ""
    assert file.read_text(encoding="utf-8") == shown.out
    marks = [one for one in ET.fromstring(shown.out).iter() if one.get("data-area") == "overall"]
    assert [one.get("data-grade") for one in marks] == ["adequate", "requires improvement", "good", "good"]


def test_a_picture_that_can_t_be_written_is_an_error(ask: Run, tmp_path: File) -> None:
    refused = ask("council", "Wexcombe", "--format", "svg", "--output", tmp_path / "nowhere" / "path.svg")
    assert refused.status == 1
    assert "can't write" in refused.err


def test_a_drawing_goes_to_a_file_without_the_card(ask: Run, tmp_path: File) -> None:
    file = tmp_path / "path.txt"
    assert ask("council", "Wexcombe", "--output", file).out == ""
    assert file.read_text(encoding="utf-8").startswith("day ")
