"""Makes the register of councils from a folder of reference files.

    python scripts/make_register.py FOLDER [OUTPUT]

FOLDER holds ``uk_local_authorities.csv`` and ``local_authority_names.csv`` (mySociety),
``childrens_services_authorities.csv`` (Data to Insight) and ``committee_site_domains.csv``. OUTPUT is the folder
that gets ``councils.csv`` and ``neighbours.csv``; without it, the package's own register is rewritten.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from councilgraph.ontology.council_entries import COLUMNS
from councilgraph.ontology.names import normal

Row = dict[str, str]

TYPES = {
    "CTY": "county",
    "UA": "unitary authority",
    "MD": "metropolitan district",
    "LBO": "London borough",
    "CC": "City corporation",
    "NMD": "non-metropolitan district",
    "WPA": "Welsh unitary authority",
    "SCO": "Scottish unitary authority",
    "NID": "Northern Ireland district",
    "COMB": "combined authority",
    "SRA": "strategic regional authority",
}

# Names that the files hold in a damaged form, with what they are; None for one that is no name of that council.
REPAIRED_NAMES: dict[str, str | None] = {
    "Sir Ynys Mï¿½n": "Sir Ynys Môn",
    "ynys mn": "Ynys Môn",
    "Cityï¾\xa0and County of Swansea": "City and County of Swansea",
    "adur and worthing borough council": None,  # two councils that share their staff
}
SHORT_NAMES = {
    "RCT": "Rhondda Cynon Taf",  # the file's short name has a letter more than the official one
    "LND": "City of London",
    "KIN": "King's Lynn and West Norfolk",
    "SHN": "St Helens",
}

# No council began in these weeks: they are the days on which entries were first made in the source.
ENTERED_FROM, ENTERED_TO = date(2005, 5, 27), date(2005, 6, 28)
# Start dates that the councils' founding orders contradict.
DOUBTFUL_STARTS = frozenset({"BIR", "GMCA", "CPCA", "WECA", "TVCA"})

# Local Government (Boundaries) Act (Northern Ireland) 2008: the files leave the successors of 2015 out.
SUCCESSORS_2015 = {
    "ANN": "NIR-T NIR-U",
    "AND": "NIR-X NIR-W",
    "ABC": "NIR-O NIR-Q NIR-N",
    "CCG": "NIR-D NIR-C NIR-B NIR-E",
    "DRS": "NIR-A NIR-J",
    "FMO": "NIR-L NIR-K",
    "LBC": "NIR-S NIR-Y",
    "MEA": "NIR-G NIR-V NIR-F",
    "MUL": "NIR-I NIR-M NIR-H",
    "NMD": "NIR-P NIR-R",
}
# Structural Changes Orders 2008: the files begin after these two authorities for children's services had ended.
ENDED_2009: tuple[Row, ...] = (
    {
        "code": "x-bedfordshire",
        "name": "Bedfordshire County Council",
        "short_name": "Bedfordshire",
        "gss_code": "E10000001",
        "council_type": "county",
        "region": "East of England",
        "nation": "England",
        "replaced_by": "BDF|CBF",
        "childrens_services": "true",
    },
    {
        "code": "x-cheshire",
        "name": "Cheshire County Council",
        "short_name": "Cheshire",
        "gss_code": "E10000004",
        "council_type": "county",
        "region": "North West",
        "nation": "England",
        "replaced_by": "CHE|CHW",
        "childrens_services": "true",
    },
)
FURTHER_ALIASES = {
    "BAS": ("B&NES", "BANES"),
    "BRD": ("CBMDC",),
    "ERY": ("East Riding",),
    "HMF": ("H&F",),
    "IOW": ("IoW",),
    "SOS": ("Southend-on-Sea City Council",),  # a city since 2022
}
JOINT_SITES = {
    "baberghmidsuffolk.moderngov.co.uk": "BAB MSU",
    "lewes-eastbourne.gov.uk": "LEE EAS",
    "adur-worthing.gov.uk": "ADU WOT",
    "swdevon.gov.uk": "SHA WDE",
    "richmondandwandsworth.gov.uk": "RIC WND",
}
_GOVERNMENT = re.compile(r"(?:^|\.)([a-z0-9-]+\.(?:gov\.uk|gov\.wales|llyw\.cymru|gov\.scot))$")


def rows(path: Path) -> list[Row]:
    """The rows of a CSV file; values without surrounding or doubled spaces."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {k: " ".join(v.split(" ")).strip() if v else "" for k, v in row.items()} for row in csv.DictReader(file)
        ]


def make(folder: Path) -> tuple[list[Row], list[Row]]:
    """The rows of ``councils.csv`` and of ``neighbours.csv``."""
    sources = rows(folder / "uk_local_authorities.csv")
    children = children_by_gss(rows(folder / "childrens_services_authorities.csv"))
    names = names_by_code(rows(folder / "local_authority_names.csv"))
    councils = {row["local-authority-code"]: council(row, names, children) for row in sources}
    councils |= {row["code"]: dict.fromkeys(COLUMNS, "") | row for row in ENDED_2009}
    follow_successors(councils)
    add_domains(councils, rows(folder / "committee_site_domains.csv"), children)
    ordered = [finish(councils[code]) for code in sorted(councils)]
    return ordered, list(neighbours(ordered, children))


def children_by_gss(authorities: Iterable[Row]) -> dict[str, Row]:
    """Children's services authorities by GSS code; abolished ones hold theirs in another column."""
    return {row["la_code_new"] or row["ltla23cd"]: row for row in authorities}


def names_by_code(named: Iterable[Row]) -> dict[str, list[str]]:
    """Names by the code of the council, in the order of the file."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in named:
        found[row["local-authority-code"]].append(row["la-name"])
    return found


def council(source: Row, names: dict[str, list[str]], children: dict[str, Row]) -> Row:
    """One council's row, before what depends on other councils."""
    code = source["local-authority-code"]
    row = dict.fromkeys(COLUMNS, "")
    row |= {column: " ".join(source[other].split()) for column, other in COPIED.items()}
    row["council_type"] = TYPES[source["local-authority-type"]]
    row["short_name"] = SHORT_NAMES.get(code) or short_name(source["nice-name"])
    row["start_date"] = start_date(code, source["start-date"])
    row["replaced_by"] = "|".join(filter(None, source["replaced-by"].split(",")))
    authority = children.get(source["gss-code"] or "-", {})
    # mySociety's file has Derbyshire in the West Midlands and Lincolnshire in Yorkshire; the other has them right.
    row["region"] = authority.get("rgn22nm", "").replace("the Humber", "The Humber") or row["region"]
    row["dfe_code"], row["ofsted_urn"] = authority.get("la_code", ""), authority.get("urn", "")
    row["childrens_services"] = "true" if authority or source["local-authority-type"] == "CTY" or formerly(row) else ""
    heard = [source["nice-name"], *names[code], *also_known(authority), *FURTHER_ALIASES.get(code, ())]
    row["aliases"] = "|".join(aliases(row, heard))
    return row


COPIED = {
    "code": "local-authority-code",
    "name": "official-name",
    "gss_code": "gss-code",
    "region": "region",
    "nation": "nation",
    "end_date": "end-date",
}


def formerly(row: Row) -> bool:
    """Whether a council was an English unitary authority: those all had children's services."""
    return row["council_type"] == "unitary authority" and row["nation"] == "England"


def short_name(nice: str) -> str:
    """A short name without "The", "City of", and without "County", "City" or "Council" at its end."""
    return re.sub(r"^(?:The |City of )|(?: County| City| Council)$", "", " ".join(nice.split()))


def start_date(code: str, printed: str) -> str:
    """The start date, or nothing where the file's is the day of an entry."""
    if not printed or code in DOUBTFUL_STARTS or ENTERED_FROM <= date.fromisoformat(printed) <= ENTERED_TO:
        return ""
    return printed


def also_known(authority: Row) -> Iterator[str]:
    """Names from a children's services row. Its list of names is in brackets, and a name may hold commas."""
    if not authority:
        return
    yield authority["local_authority_ons_name"]
    own = authority["local_authority_ons_name"].replace(" and ", " & ")
    listed = authority["also_known_as"].strip("[]")
    if own in listed:
        yield own
    yield from (name.strip() for name in listed.replace(own, "").split(",") if name.strip())


def aliases(row: Row, heard: Iterable[str]) -> Iterator[str]:
    """Names besides the official and the short one that differ in more than spelling, misspelt ones among them."""
    seen = {normal(row["name"]), normal(row["short_name"])}
    for raw in heard:
        name = REPAIRED_NAMES.get(raw, raw)
        if name is None:
            continue
        name = re.sub(r"\s+(?:UA|london boro)$", "", " ".join(name.split()))
        if normal(name) not in seen:
            seen.add(normal(name))
            yield name


def follow_successors(councils: dict[str, Row]) -> None:
    """Fills in what follows from a council's successors: the day, the region, and the end as its last day."""
    for successor, codes in SUCCESSORS_2015.items():
        for code in codes.split():
            councils[code]["replaced_by"] = successor
    for row in councils.values():
        successors = [councils[code] for code in filter(None, row["replaced_by"].split("|"))]
        if not successors:
            continue
        row["region"] = row["region"] or successors[0]["region"]
        first_day = date.fromisoformat(successors[0]["start_date"])
        row["replaced_on"] = first_day.isoformat()
        row["end_date"] = (first_day - timedelta(days=1)).isoformat()


def add_domains(councils: dict[str, Row], sites: list[Row], children: dict[str, Row]) -> None:
    """Adds the web domains that a council can be known by: its own first, then that of its committee site.

    A domain that an abolished council shares with one that exists is the latter's.
    """
    owners = {site: codes.split() for site, codes in JOINT_SITES.items()}
    for row in sorted(councils.values(), key=lambda one: bool(one["end_date"])):
        domain = own_domain(children.get(row["gss_code"] or "-", {}).get("domain", ""))
        if domain:
            owners.setdefault(domain, [row["code"]])
    for domain, code in committee_domains(sites, councils):
        owners.setdefault(domain, [code])
    for row in councils.values():
        row["web_domains"] = "|".join(domain for domain, codes in owners.items() if row["code"] in codes)


def own_domain(host: str) -> str:
    """The registered government domain of a host, or nothing: trusts and suppliers serve several councils."""
    found = _GOVERNMENT.search(host.lower())
    return found[1] if found else ""


def committee_domains(sites: list[Row], councils: dict[str, Row]) -> Iterator[tuple[str, str]]:
    """Domains of committee sites whose address fits the council's name, with the one council that fits.

    The file gives many councils the address of a neighbour ("Cambridgeshire" has Cambridge's), so a name in it
    proves nothing by itself.
    """
    claims: dict[str, set[str]] = defaultdict(set)
    by_name = codes_by_name(councils)
    for site in sites:
        host = (urlsplit(site["url"]).hostname or "").lower()
        domain = own_domain(host) or (host if host.endswith(".moderngov.co.uk") else "")
        code = by_name.get(normal(site["name"]))
        if domain and code and fits(domain.split(".")[0], councils[code]):
            claims[domain].add(code)
    for domain, codes in sorted(claims.items()):
        exact = [code for code in codes if same_letters(domain.split(".")[0], councils[code]["short_name"])]
        for code in codes if len(codes) == 1 else exact[:1]:
            yield domain, code


def codes_by_name(councils: dict[str, Row]) -> dict[str, str]:
    """Codes of the councils that exist, by short name and alias."""
    existing = [row for row in councils.values() if not row["end_date"]]
    return {normal(name): row["code"] for row in existing for name in (row["short_name"], *row["aliases"].split("|"))}


def same_letters(label: str, name: str) -> bool:
    """Whether a label of an address is a name without its spaces."""
    return label.replace("-", "") == normal(name).replace(" ", "")


def fits(label: str, row: Row) -> bool:
    """Whether a label of an address can be read as the council's name, its words whole, cut, squeezed or left out."""
    if label.removesuffix("council") != label:
        return fits(label.removesuffix("council"), row)
    return squeezed(label.replace("-", ""), normal(row["name"]).split())


def squeezed(letters: str, words: list[str]) -> bool:
    """Whether ``letters`` are made of pieces of ``words`` in order, each piece beginning as its word begins."""
    if not letters:
        return True
    for i, word in enumerate(words):
        for size in range(min(len(letters), len(word)), 0, -1):
            if (
                letters[0] == word[0]
                and is_subsequence(letters[:size], word)
                and squeezed(letters[size:], words[i + 1 :])
            ):
                return True
    return False


def is_subsequence(letters: str, word: str) -> bool:
    """Whether the letters stand in the word in this order."""
    rest = iter(word)
    return all(any(letter == other for other in rest) for letter in letters)


def finish(row: Row) -> Row:
    """The row with the initials that its own web address uses, such as LBBD, among the aliases."""
    initials = "".join(word[0] for word in row["name"].split() if word[0].isupper()).lower()
    labels = {domain.split(".")[0] for domain in row["web_domains"].split("|")}
    if len(initials) > 2 and initials in labels:
        row["aliases"] = "|".join(filter(None, (row["aliases"], initials.upper())))
    return row


def neighbours(councils: list[Row], children: dict[str, Row]) -> Iterator[Row]:
    """Statistical neighbours in rank order; the earlier list where there is no current one (Cumbria)."""
    by_dfe = {row["dfe_code"]: row["code"] for row in councils if row["dfe_code"]}
    for row in councils:
        authority = children.get(row["gss_code"] or "-", {})
        listed = authority.get("stat_neighbours") or authority.get("stat_neighbours_previous") or ""
        for rank, dfe_code in enumerate(filter(None, (part.strip() for part in listed.split(","))), 1):
            yield {"code": row["code"], "rank": str(rank), "neighbour": by_dfe[dfe_code]}


def write(path: Path, columns: Iterable[str], table: Iterable[Row]) -> None:
    """Writes rows as CSV, in UTF-8 with plain line ends."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def main(arguments: list[str]) -> None:
    """Reads the folder named first and writes to the one named second, or into the package."""
    output = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).parent.parent / "ontology" / "register"
    councils, close = make(Path(arguments[0]))
    write(output / "councils.csv", COLUMNS, councils)
    write(output / "neighbours.csv", ("code", "rank", "neighbour"), close)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1:])
