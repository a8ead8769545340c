"""Entries of the register of councils, and the file they are read from."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..errors import OntologyError
from .names import normal
from .values import Value

COLUMNS = (
    "code",
    "name",
    "short_name",
    "aliases",
    "gss_code",
    "council_type",
    "region",
    "nation",
    "start_date",
    "end_date",
    "replaced_by",
    "replaced_on",
    "web_domains",
    "dfe_code",
    "ofsted_urn",
    "childrens_services",
)
"""Columns of a file of councils. Only ``name`` is required; several values in one cell are joined by '|'."""

LOWER_TIER = frozenset(
    {
        "non-metropolitan district",
        "Northern Ireland district",
        "combined authority",
        "strategic regional authority",
    }
)
"""Council types without children's services; every other type has them, or is not known."""

STRATEGIC = frozenset({"combined authority", "strategic regional authority"})
"""Council types that span several councils and share the name of a region or an old county."""


@dataclass(frozen=True, slots=True)
class CouncilEntry:
    """A council of the register. What the register does not know is None, or empty.

    ``code`` is the stable key: the local authority code of mySociety's register, or ``x-`` and the name. Dates are
    the first and the last day of its existence, ``replaced_on`` the first day of its successors.
    """

    code: str
    name: str
    short_name: str
    aliases: tuple[str, ...] = ()
    gss_code: str | None = None
    council_type: str | None = None
    region: str | None = None
    nation: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    replaced_by: tuple[str, ...] = ()
    replaced_on: date | None = None
    domains: tuple[str, ...] = ()
    dfe_code: str | None = None
    ofsted_urn: str | None = None
    childrens_services: bool = False

    @classmethod
    def of(cls, properties: Mapping[str, Value]) -> CouncilEntry:
        """The entry that a Council node with these properties was made from, as far as they tell."""
        known = {field: properties.get(name) for name, field in _FIELDS.items()}
        name = str(properties.get("name", ""))
        code = properties.get("local_authority_code") or f"x-{normal(name).replace(' ', '-')}"
        return cls(**{"code": code, "name": name, "short_name": name} | {k: v for k, v in known.items() if v})  # type: ignore[arg-type]

    @property
    def id(self) -> str:
        """Id of the Council node."""
        return f"council:{self.code.lower()}"

    @property
    def names(self) -> tuple[str, ...]:
        """Every name: the official one, the short one, then the others."""
        return (self.name, self.short_name, *self.aliases)

    @property
    def upper_tier(self) -> bool:
        """Whether it is a county, a unitary, a metropolitan or a London council rather than a district."""
        return self.council_type not in LOWER_TIER

    def existed(self, on: date | None) -> bool:
        """Whether it existed on a day, or exists now where ``on`` is None. An unknown start is long ago."""
        if on is None:
            return self.end_date is None
        return (self.start_date is None or self.start_date <= on) and (self.end_date is None or on <= self.end_date)

    def properties(self) -> dict[str, Value]:
        """Properties of the Council node; what is not known is absent."""
        known: dict[str, Value | None] = {name: getattr(self, field) or None for name, field in _FIELDS.items()}
        return {name: value for name, value in known.items() if value is not None}


_FIELDS = {
    "name": "name",
    "short_name": "short_name",
    "aliases": "aliases",
    "gss_code": "gss_code",
    "local_authority_code": "code",
    "council_type": "council_type",
    "region": "region",
    "nation": "nation",
    "start_date": "start_date",
    "end_date": "end_date",
}  # properties of a Council node, and the fields of an entry that hold them


def read_entries(text: str) -> list[CouncilEntry]:
    """Entries of a file of councils: CSV with a header of :data:`COLUMNS`, of which only ``name`` is required.

    Without a code, a council's code is ``x-`` and its name. Raises OntologyError, naming the line, for a column
    that is not one of these, a row without a name, a date that is none, and a code that occurs twice.
    """
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(), strict=True)
    try:
        return list(_entries(reader))
    except csv.Error as error:
        raise OntologyError(f"line {reader.line_num} of the list of councils is not CSV: {error}") from error


def _entries(reader: Iterator[list[str]]) -> Iterator[CouncilEntry]:
    header = [column.strip() for column in next(reader, [])]
    _check_header(header)
    lines: dict[str, int] = {}
    for line, cells in enumerate(reader, 2):
        if not any(cells):
            continue
        entry = _entry(_row(header, cells, line), line)
        first = lines.setdefault(entry.code.lower(), line)
        if first != line:
            raise _problem(line, f"the code '{entry.code}' is that of line {first}; give each council its own")
        yield entry


def _check_header(header: list[str]) -> None:
    if "name" not in header:
        raise OntologyError("line 1 of the list of councils has no column 'name'; it is the one that is required")
    for column in header:
        if column not in COLUMNS:
            raise OntologyError(f"line 1 of the list of councils has a column '{column}'; known: {', '.join(COLUMNS)}")


def _row(header: list[str], cells: list[str], line: int) -> dict[str, str]:
    if len(cells) > len(header):
        raise _problem(line, f"{len(cells)} values for {len(header)} columns; put names with commas in quotes")
    return dict(zip(header, (cell.strip() for cell in cells), strict=False))


def _entry(row: dict[str, str], line: int) -> CouncilEntry:
    name = row.get("name")
    if not name:
        raise _problem(line, "there is no name")
    return CouncilEntry(
        code=row.get("code") or f"x-{normal(name).replace(' ', '-')}",
        name=name,
        short_name=row.get("short_name") or _short(name),
        aliases=_several(row, "aliases"),
        gss_code=row.get("gss_code") or None,
        council_type=row.get("council_type") or None,
        region=row.get("region") or None,
        nation=row.get("nation") or None,
        start_date=_date(row, "start_date", line),
        end_date=_date(row, "end_date", line),
        replaced_by=_several(row, "replaced_by"),
        replaced_on=_date(row, "replaced_on", line),
        domains=_several(row, "web_domains"),
        dfe_code=row.get("dfe_code") or None,
        ofsted_urn=row.get("ofsted_urn") or None,
        childrens_services=row.get("childrens_services", "").lower() in ("true", "yes", "1"),
    )


_KIND = (
    r"^(?:the )?(?:(?:london|royal|metropolitan|county) )?(?:borough|city|county|council|district) of (?:the )?"
    r"|(?: (?:metropolitan|county|city|borough|district))* council$"
)


def _short(name: str) -> str:
    return re.sub(_KIND, "", name, flags=re.IGNORECASE) or name


def _several(row: dict[str, str], column: str) -> tuple[str, ...]:
    cell = row.get(column)
    return tuple(part.strip() for part in cell.split("|") if part.strip()) if cell else ()


def _date(row: dict[str, str], column: str, line: int) -> date | None:
    cell = row.get(column)
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise _problem(line, f"'{cell}' in {column} is no date; write it as 2019-04-01") from error


def _problem(line: int, what: str) -> OntologyError:
    return OntologyError(f"line {line} of the list of councils: {what}")
