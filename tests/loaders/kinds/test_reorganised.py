"""An inspection belongs to the authority that existed on its first day, whenever its report came out."""

from __future__ import annotations

from pathlib import Path

import pytest
from councilgraph.ontology.register import Register, read_entries

from tests.loaders.made_reports import report
from tests.loaders.reading import Reading, read_file

COUNCILS = (
    "code,name,council_type,start_date,end_date,replaced_by,replaced_on\n"
    "x-fenshire,Fenshire County Council,county,,2021-03-31,x-nfen|x-sfen,2021-04-01\n"
    "x-nfen,North Fenshire Council,unitary authority,2021-04-01,,,\n"
    "x-sfen,South Fenshire Council,unitary authority,2021-04-01,,,\n"
    "x-moor,Moorshire County Council,county,,2023-03-31,x-nmoor,2023-04-01\n"
    "x-nmoor,Moorshire Council,unitary authority,2023-04-01,,,\n"
)
REGISTER = Register.load().with_entries(read_entries(COUNCILS))


def read(folder: Path, place: str, dates: str, **given: str) -> Reading:
    (folder / "report.pdf").write_bytes(report(place, dates))
    return read_file(folder / "report.pdf", register=REGISTER, **given)


def inspected(found: Reading) -> list[str]:
    return found.values("INSPECTED")


@pytest.mark.parametrize(
    ("place", "dates", "council"),
    [
        ("Fenshire", "8 March to 19 March 2021", "council:x-fenshire"),
        ("North Fenshire", "5 April to 16 April 2021", "council:x-nfen"),
        ("Moorshire", "20 March to 31 March 2023", "council:x-moor"),
        ("Moorshire", "20 March to 6 April 2023", "council:x-moor"),
        ("Moorshire", "3 April to 14 April 2023", "council:x-nmoor"),
    ],
)
def test_the_first_day_tells_which_of_one_name(tmp_path: Path, place: str, dates: str, council: str) -> None:
    found = read(tmp_path, place, dates)
    assert inspected(found) == [council]
    assert [one.code for one in found.problems if "council" in one.code] == []


@pytest.mark.parametrize(
    ("place", "dates", "council"),
    [
        ("Moorshire County Council", "3 April to 14 April 2023", "council:x-nmoor"),
        ("North Fenshire", "8 March to 19 March 2021", "council:x-fenshire"),
    ],
)
def test_a_name_of_another_time_is_the_only_council_in_its_place_and_a_problem(
    tmp_path: Path, place: str, dates: str, council: str
) -> None:
    found = read(tmp_path, place, dates)
    assert inspected(found) == [council]
    (problem,) = [one for one in found.problems if "council" in one.code]
    assert problem.code == "council-of-another-time"
    assert "did not exist on" in problem.message


def test_a_name_that_can_not_be_told_is_a_problem_with_suggestions(tmp_path: Path) -> None:
    found = read(tmp_path, "Fenshire", "5 April to 16 April 2021")
    assert inspected(found) == []
    (problem,) = [one for one in found.problems if "council" in one.code]
    assert problem.code == "unknown-council"
    assert "in its place stood North Fenshire Council and South Fenshire Council" in problem.message
    assert "manifest.csv" in problem.message


def test_a_manifest_tells_it(tmp_path: Path) -> None:
    found = read(tmp_path, "Fenshire", "5 April to 16 April 2021", council="South Fenshire Council")
    assert inspected(found) == ["council:x-sfen"]


def test_a_misspelt_name_gets_suggestions(tmp_path: Path) -> None:
    found = read(tmp_path, "North Fenshore", "5 April to 16 April 2021")
    (problem,) = [one for one in found.problems if one.code == "unknown-council"]
    assert "Did you mean North Fenshire Council" in problem.message
