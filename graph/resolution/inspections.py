"""Inspections that papers speak of, tied to the inspection of a loaded report that is meant.

A paper makes a node such as ``inspection:xyz/mentioned-2014-06/sif`` from its own words. It is the inspection of a
report where council, framework and time fit that one alone; a report that is loaded later is found by the next
assembling. A paper that names a council's full inspection by framework and month means it even where its grade or its
days are not the report's: what differs is a problem, the report's statement counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ...ontology.frameworks import framework_named
from ...ontology.register import Register
from ..graph import Graph
from ..judgements import Judged
from ..records import Node, Relationship
from ._matches import Match, Reason, ids_of, ref_of
from ._profiles import Known

METHOD = "council-framework-date"

_MENTIONED = re.compile(
    r"inspection:(?P<code>[^/]+)/mentioned-(?P<when>(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-\d{2})?|\w+)/(?P<framework>.+)"
)
_UNSAID = frozenset(("unknown", "undated"))
_SPOKEN_OF = timedelta(days=31)  # after publication, by the month that a paper gives for an inspection
_UNPUBLISHED = timedelta(days=92)  # from the last day on site, where a report prints no day of publication
_DISCUSSED = timedelta(days=550)  # a paper that gives no date speaks of an inspection of the last year and a half
_SAME_DAY = timedelta(days=3)  # dates of one inspection differ by so much between paper and report


@dataclass(frozen=True, slots=True)
class _Reported:
    """An inspection with a report: its council's code, and the days from its first one to a month after publication."""

    node: Node
    code: str
    inspects_council: bool
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Mention:
    """An inspection as papers speak of it; ``said`` are the days of the papers that give no date for it."""

    node: Node
    code: str
    framework: str | None
    year: int | None
    month: int | None
    said: tuple[date, ...]


def find(known: Known, judged: Judged, register: Register) -> Iterator[Match | Relationship]:
    """Mentioned inspections that are a report's, and those that may be one of several."""
    mentions = [node for node in known.graph.nodes if node.label == "Inspection" and _MENTIONED.fullmatch(node.id)]
    if not mentions:
        return
    reported: dict[str, list[_Reported]] = {}
    for one in _reported(known.graph):
        reported.setdefault(one.code, []).append(one)
    papers = _paper_days(known.graph)
    for node in sorted(mentions, key=lambda node: node.id):
        mention = _mention(node, papers.get(node.id, ()))
        if mention is not None:
            yield from _matches(mention, reported.get(mention.code, []), judged)


def _matches(mention: _Mention, reported: list[_Reported], judged: Judged) -> Iterator[Match]:
    own = ids_of(mention.node)
    allowed = [one for one in reported if not judged.rejects(own, ids_of(one.node))]
    fitting = [(one, reasons) for one in allowed if (reasons := tuple(_reasons(mention, one)))]
    named = mention.year is not None or mention.framework is not None
    for one, reasons in fitting:
        several = (Reason("several-fit", -0.3, str(len(fitting))),) if len(fitting) > 1 else ()
        differs = any(reason.weight < 0 for reason in reasons)
        doubtful = bool(several) or not named or (differs and not _is_exact(mention))
        merges = not doubtful and not judged.apart(own, ids_of(one.node))
        yield Match(ref_of(mention.node), ref_of(one.node), METHOD, (*reasons, *several), merges)


def _reasons(mention: _Mention, one: _Reported) -> Iterator[Reason]:
    """Why the inspection can be the one that is meant; nothing where it can't be."""
    framework = framework_named(str(one.node.properties.get("framework", "")))
    slug = framework.slug if framework is not None else None
    if (mention.framework != slug) if mention.framework is not None else not one.inspects_council:
        return
    differing = _differing_days(mention.node, one.node)
    if not _in_time(mention, one) or (differing and not _is_exact(mention)):
        return
    yield Reason("same-council", 0.4, one.code)
    if mention.framework is not None:
        yield Reason("same-framework", 0.2, mention.framework)
    if mention.month is not None:
        yield Reason("month-fits", 0.35)
    elif mention.year is not None:
        yield Reason("year-fits", 0.25)
    else:
        yield Reason("paper-came-after", 0.2) if mention.said else Reason("undated", 0.15)
    if differing:
        yield Reason("other-days", -0.4, differing)
    grade, other = (node.properties.get("overall_judgement") for node in (mention.node, one.node))
    if grade is not None and other is not None:
        yield Reason("same-grade", 0.05) if grade == other else Reason("other-grade", -0.4, f"{grade} / {other}")


def _in_time(mention: _Mention, one: _Reported) -> bool:
    if mention.year is None:
        return all(one.first <= day <= one.last + _DISCUSSED for day in mention.said)
    if mention.month is None:
        return one.first.year <= mention.year <= one.last.year
    months = mention.year * 12 + mention.month
    return one.first.year * 12 + one.first.month <= months <= one.last.year * 12 + one.last.month


def _is_exact(mention: _Mention) -> bool:
    """Whether the words can mean one inspection only: a council has no two full ones within months."""
    framework = framework_named(mention.framework or "")
    return mention.month is not None and framework is not None and bool(framework.areas)


def _differing_days(mention: Node, reported: Node) -> str:
    """The dates that differ by more than days, as "published_date 2014-05-02 / 2014-06-30"; empty where none does."""
    found = []
    for name in ("start_date", "end_date", "published_date"):
        said, printed = mention.properties.get(name), reported.properties.get(name)
        if isinstance(said, date) and isinstance(printed, date) and abs(said - printed) > _SAME_DAY:
            found.append(f"{name} {said} / {printed}")
    return ", ".join(found)


def _mention(node: Node, papers: tuple[date, ...]) -> _Mention | None:
    match = _MENTIONED.fullmatch(node.id)
    if match is None:
        return None
    framework = None if match["framework"] in _UNSAID else match["framework"]
    year = int(match["year"]) if match["year"] else None
    month = int(match["month"]) if match["month"] and 1 <= int(match["month"]) <= 12 else None
    return _Mention(node, match["code"], framework, year, month, papers)


def _reported(stated: Graph) -> Iterator[_Reported]:
    councils = {
        said.start.id: said.end.id.partition(":")[2]
        for said in stated.relationships
        if said.label == "INSPECTED" and said.end.label == "Council"
    }
    reports = {said.end.id for said in stated.relationships if said.label == "REPORTS"}
    for node in stated.nodes:
        start = node.properties.get("start_date")
        if node.label != "Inspection" or node.id not in reports or not isinstance(start, date):
            continue
        end, published = (node.properties.get(name) for name in ("end_date", "published_date"))
        last = published + _SPOKEN_OF if isinstance(published, date) else None
        last = last or (end if isinstance(end, date) else start) + _UNPUBLISHED
        code = councils.get(node.id) or node.id.partition(":")[2].partition("/")[0]
        yield _Reported(node, code, node.id in councils, start, last)


def _paper_days(stated: Graph) -> Mapping[str, tuple[date, ...]]:
    """The days of the papers that speak of each inspection: of the meeting, else of publication."""
    days: dict[str, date] = {}
    for node in stated.nodes:
        day = node.properties.get("date" if node.label == "Meeting" else "published_date")
        if node.label in ("Meeting", "Document") and isinstance(day, date):
            days[node.id] = day
    read = [said for said in stated.relationships if said.label == "EVIDENCED_BY"]
    for said in read:
        if said.start.label == "Meeting" and said.start.id in days:
            day = days[said.start.id]
            days[said.end.id] = min(day, days.get(said.end.id, day))
    found: dict[str, set[date]] = {}
    for said in read:
        if said.start.label == "Inspection" and said.end.id in days:
            found.setdefault(said.start.id, set()).add(days[said.end.id])
    return {identifier: tuple(sorted(dates)) for identifier, dates in found.items()}
