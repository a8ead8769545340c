import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from councilgraph.errors import OntologyError
from councilgraph.ontology import NODE_TYPES
from councilgraph.ontology.register import Register, read_entries
from hypothesis import given
from hypothesis import strategies as st

from .printed_names import PRINTED, UPPER_TIER

ROOT = Path(__file__).parents[2]
REGISTER = Register.load()
CHILDRENS = [entry for entry in REGISTER if entry.childrens_services and entry.end_date is None]


def day(printed):
    return date.fromisoformat(printed) if printed else None


def code(entry):
    return entry.code if entry else None


@pytest.mark.parametrize(("printed", "on", "expected"), PRINTED)
def test_a_printed_name_is_the_council_meant(printed, on, expected):
    assert code(REGISTER.find(printed, day(on))) == expected


@pytest.mark.parametrize(("printed", "on", "expected"), UPPER_TIER)
def test_reports_on_childrens_services_prefer_the_upper_tier(printed, on, expected):
    assert code(REGISTER.find(printed, day(on), upper_tier=True)) == expected


def test_every_authority_for_childrens_services_is_found():
    assert len(CHILDRENS) == 153
    for entry in CHILDRENS:
        for printed in (entry.name, entry.short_name, f"{entry.short_name} local authority", f"The {entry.name} area"):
            assert REGISTER.find(printed) is entry, printed
            assert REGISTER.find(printed, date(2025, 3, 1), upper_tier=True) is entry, printed


def test_every_official_name_is_its_own_council():
    for entry in REGISTER:
        assert REGISTER.find(entry.name) is entry, entry.name
        assert REGISTER.find(entry.name, entry.end_date or date(2025, 6, 1)) is entry, entry.name


def test_every_alias_leads_to_its_council_or_to_its_namesake_of_today():
    for entry in REGISTER:
        if entry.council_type in ("combined authority", "strategic regional authority"):
            continue
        for alias in entry.aliases:
            assert REGISTER.find(alias, entry.end_date) is entry, alias


@given(st.text())
def test_any_text_is_a_council_or_none(text):
    found = REGISTER.find(text)
    assert found is None or found in list(REGISTER)


@pytest.mark.parametrize(
    ("misspelt", "expected"),
    [
        ("Leciester", "LCE"),
        ("Barking and Dagenam", "BDG"),
        ("Wokinham Borough Council", "WOK"),
        ("Midlesbrough", "MDB"),
        ("Hertforshire County Council", "HRT"),
        ("Kingston", "KHL"),
    ],
)
def test_a_misspelt_name_gets_suggestions(misspelt, expected):
    assert REGISTER.find(misspelt) is None
    assert expected in [entry.code for entry in REGISTER.suggest(misspelt)]


def test_nothing_close_means_no_suggestion():
    assert REGISTER.suggest("qwertyuiop") == []
    assert len(REGISTER.suggest("North Lincolnshir", limit=2)) == 2


@pytest.mark.parametrize(
    ("host", "on", "expected"),
    [
        ("leeds.gov.uk", None, "LDS"),
        ("democracy.leeds.gov.uk", None, "LDS"),
        ("Modgov.LBBD.gov.uk:443", None, "BDG"),
        ("democracy.cambridge.gov.uk", None, "CAB"),
        ("cabinet.leicester.gov.uk", None, "LCE"),
        ("politics.leics.gov.uk", None, "LEC"),
        ("democracy.bcpcouncil.gov.uk", None, "BPC"),
        ("rbwm.moderngov.co.uk", None, "WNM"),
        ("democracy.adur-worthing.gov.uk", None, None),
        ("moderngov.co.uk", None, None),
        ("gov.uk", None, None),
        ("example.org", None, None),
        ("", None, None),
    ],
)
def test_a_web_domain_belongs_to_one_council(host, on, expected):
    assert code(REGISTER.by_domain(host, on)) == expected


def test_codes_ids_and_gss_codes_are_unique():
    assert len(REGISTER) == 472
    assert max(Counter(entry.id for entry in REGISTER).values()) == 1
    assert max(Counter(entry.gss_code for entry in REGISTER if entry.gss_code).values()) == 1
    leeds = REGISTER.by_code("lds")
    assert leeds is not None
    assert leeds.id == "council:lds"
    assert REGISTER.by_id("council:lds") is leeds
    assert REGISTER.by_id("committee:lds") is None
    assert REGISTER.by_code("no such") is None


def test_properties_are_those_of_the_council_node():
    declared = NODE_TYPES["Council"].by_name
    for entry in REGISTER:
        for name, value in entry.properties().items():
            assert declared[name].kind.accepts(value), (entry.code, name)
    poole = REGISTER.by_code("POL")
    assert poole is not None
    assert poole.properties() == {
        "name": "Borough of Poole",
        "short_name": "Poole",
        "gss_code": "E06000029",
        "local_authority_code": "POL",
        "council_type": "unitary authority",
        "region": "South West",
        "nation": "England",
        "start_date": date(1997, 4, 1),
        "end_date": date(2019, 3, 31),
    }


def test_an_abolished_council_ends_the_day_before_its_successors_begin():
    for entry in REGISTER:
        for successor in map(REGISTER.by_code, entry.replaced_by):
            assert successor is not None
            assert entry.end_date is not None
            assert entry.replaced_on is not None
            assert entry.end_date < entry.replaced_on == successor.start_date
            assert entry.region == successor.region
    assert {entry.code for entry in REGISTER if entry.end_date and not entry.replaced_by} == set()


def test_statistical_neighbours_come_in_rank_order():
    leeds = [entry.short_name for entry in REGISTER.neighbours("LDS")]
    assert len(leeds) == 10
    assert "Sheffield" in leeds
    assert REGISTER.neighbours("EDH") == ()
    for entry in CHILDRENS:
        close = REGISTER.neighbours(entry.code)
        assert len(set(close)) == 10
        assert entry not in close


def test_names_hold_no_damaged_letters():
    for entry in REGISTER:
        for name in entry.names:
            assert not set(name) & set("ï¿½�\xa0|"), name
            assert name == " ".join(name.split())


def test_added_councils_are_found_beside_the_others():
    added = read_entries("name,web_domains,aliases,end_date\nWestmarch County Council,westmarch.gov.uk,WCC,\n")
    register = REGISTER.with_entries(added)
    found = register.find("Westmarch")
    assert found is not None
    assert (found.code, found.id, found.short_name) == (
        "x-westmarch-county-council",
        "council:x-westmarch-county-council",
        "Westmarch",
    )
    assert register.by_domain("democracy.westmarch.gov.uk") is found
    assert register.find("WCC") is found
    assert register.find("Leeds") is REGISTER.find("Leeds")
    assert REGISTER.find("Westmarch") is None
    assert len(register) == len(REGISTER) + 1


def test_an_added_council_may_have_the_name_of_its_region():
    register = REGISTER.with_entries(read_entries("name,region\nNorthbeck Council,Northbeck\n"))
    assert code(register.find("Northbeck")) == "x-northbeck-council"


def test_an_added_council_takes_the_place_of_the_one_with_its_code():
    register = REGISTER.with_entries(read_entries("code,name\nLDS,Leeds and Airedale Council\n"))
    assert len(register) == len(REGISTER)
    assert code(register.find("Leeds and Airedale")) == "LDS"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("London Borough of Eastmere", "Eastmere"),
        ("Royal Borough of Eastmere", "Eastmere"),
        ("Eastmere Metropolitan Borough Council", "Eastmere"),
        ("City of Eastmere Council", "Eastmere"),
        ("Council of the Eastmere Islands", "Eastmere Islands"),
        ("Eastmere", "Eastmere"),
    ],
)
def test_a_short_name_is_made_where_none_is_given(name, short):
    (entry,) = read_entries(f"name\n{name}\n")
    assert entry.short_name == short


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1 .* no column 'name'"),
        ("code\nA\n", "line 1 .* no column 'name'"),
        ("name,colour\nA,red\n", "line 1 .* column 'colour'"),
        ("name,code\nA,1\n,2\n", "line 3 .* no name"),
        ("name,start_date\nA,01/04/2019\n", "line 2 .*'01/04/2019' in start_date is no date"),
        ("name,code\nA,x\nB,X\n", "line 3 .* 'X' is that of line 2"),
        ("name\nEastmere, Westmarch and Northbeck Council\n", "line 2 .* names with commas in quotes"),
        ('name\n"A\n', "line 2 .* not CSV"),
    ],
)
def test_a_faulty_list_of_councils_names_its_line(text, message):
    with pytest.raises(OntologyError, match=message):
        read_entries(text)


def test_blank_lines_and_a_byte_order_mark_are_no_fault():
    assert [entry.name for entry in read_entries("\ufeffname\r\n\r\nEastmere Council\r\n")] == ["Eastmere Council"]


def reference_folder():
    return Path(os.environ.get("COUNCILGRAPH_REFERENCE", ROOT.parent / "shared" / "reference"))


@pytest.mark.skipif(not reference_folder().is_dir(), reason="no reference files beside the checkout")
def test_the_register_is_what_its_maker_makes(tmp_path):
    subprocess.run([sys.executable, ROOT / "scripts" / "make_register.py", reference_folder(), tmp_path], check=True)
    for name in ("councils.csv", "neighbours.csv"):
        assert (tmp_path / name).read_bytes() == (ROOT / "ontology" / "register" / name).read_bytes()


REORGANISED = [
    # (name in common use, day of the change, before, after)
    ("Bedfordshire", "2009-04-01", "x-bedfordshire", None),
    ("Cheshire", "2009-04-01", "x-cheshire", None),
    ("Bournemouth", "2019-04-01", "BMH", "BPC"),
    ("Poole", "2019-04-01", "POL", "BPC"),
    ("Dorset", "2019-04-01", "DOR", "DST"),
    ("Buckinghamshire", "2020-04-01", "BKM", "BUC"),
    ("Northamptonshire", "2021-04-01", "NTH", None),
    ("Cumbria", "2023-04-01", "CMA", None),
    ("North Yorkshire", "2023-04-01", "NYK", "NYE"),
    ("Somerset", "2023-04-01", "SOM", "SMT"),
]
"""Every change of a children's services authority in England that the register knows; None: several came after."""


def test_every_change_of_authorities_for_childrens_services_is_listed():
    ended = {entry.code for entry in REGISTER if entry.childrens_services and entry.end_date is not None}
    assert ended == {before for _, _, before, _ in REORGANISED}


@pytest.mark.parametrize(("name", "changed", "before", "after"), REORGANISED)
def test_a_name_before_and_after_a_reorganisation(name, changed, before, after):
    first = day(changed)
    last = first - timedelta(days=1)
    entry = REGISTER.by_code(before)
    assert (entry.end_date, entry.replaced_on) == (last, first)
    assert entry.existed(last)
    assert not entry.existed(first)
    for printed in (name, f"{name} local authority", f"{name} area", f"The {name}", name.upper()):
        assert code(REGISTER.find(printed, last, upper_tier=True)) == before
        found = REGISTER.find(printed, first, upper_tier=True)
        there = REGISTER.in_its_place(found, first)
        assert all(one.existed(first) and one.childrens_services for one in there)
        assert (code(there[0]) if len(there) == 1 else None) == after
    assert REGISTER.in_its_place(entry, last) == (entry,)


@pytest.mark.parametrize(
    ("entry", "on", "expected"),
    [
        ("NTH", "2022-01-10", ("NNT", "WNT")),
        ("CMA", "2024-01-10", ("CBD", "WAF")),
        ("x-bedfordshire", "2015-01-10", ("BDF", "CBF")),
        ("NNT", "2020-01-10", ("NTH",)),
        ("WAF", "2022-01-10", ("CMA",)),
        ("BPC", "2018-01-10", ("BMH", "POL")),
        ("DST", "2018-01-10", ("DOR",)),
        ("DUR", "2008-01-10", ("DUR",)),
        ("OXF", "2008-01-10", ("OXF",)),
        ("NTH", None, ("NTH",)),
    ],
)
def test_who_stood_in_a_councils_place(entry, on, expected):
    assert tuple(map(code, REGISTER.in_its_place(REGISTER.by_code(entry), day(on)))) == expected


def test_successors_and_predecessors_are_two_sides_of_one_change():
    for entry in REGISTER:
        assert all(entry in REGISTER.predecessors(after) for after in REGISTER.successors(entry))
        assert all(entry in REGISTER.successors(before) for before in REGISTER.predecessors(entry))
    assert [one.code for one in REGISTER.predecessors(REGISTER.by_code("NNT"))].count("NTH") == 1


@pytest.mark.parametrize("entry", CHILDRENS, ids=lambda entry: entry.code)
def test_every_spelling_of_an_authority_leads_to_it(entry):
    short = entry.short_name
    spellings = {name for name in entry.names if not name.islower()}
    spellings |= {f"{short} Council", f"{short} children's services", f"local authority of {short}"}
    for name in sorted(spellings):
        for printed in (name, name.replace(" and ", " & "), name.replace("-", " "), f"{name}’s", name.upper()):
            for on in (None, max(entry.start_date or date(2009, 4, 1), date(2024, 1, 1))):
                assert REGISTER.find(printed, on, upper_tier=True) is entry, printed


@pytest.mark.parametrize("name", ["Derbyshire", "Lincolnshire", "Derby", "Leicestershire"])
def test_the_east_midlands_have_their_counties(name):
    entry = REGISTER.find(name)
    assert entry is not None
    assert entry.region == "East Midlands"
