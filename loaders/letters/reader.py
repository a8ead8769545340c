"""What letters and reports of joint inspections have in common beside other reports: councils, days, inspectorates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from ...graph.records import Claim, Evidence, Problem
from ...ontology.register import CouncilEntry
from ..dates import DateRange
from ..passages import Passage, passages
from ..reports import ReportReader
from ..statements import link, mention, state
from .bodies import Bodies
from .days import inspected_days, letter_day
from .inspectorates import inspectorates_in

_INTRODUCTION = 2  # pages within which a letter says when and by whom the inspection was made
_PLACE = re.compile(r"\b(?:in|of|for|to|across|by)\s+(?:the\s+(?:area\s+of\s+)?)?(?=[A-Z])")


def places_in(text: str) -> Iterator[str]:
    """The wordings behind "in", "of" and their like that begin with a capital, the last first: a council may be one."""
    starts = [match.end() for match in _PLACE.finditer(text)]
    for start in reversed(starts):
        yield text[start:].strip(" .,;")


class JointReader(ReportReader):
    """Reads the header of a letter or report of several inspectorates."""

    @cached_property
    def passages(self) -> list[Passage]:
        """The paragraphs of the document."""
        return list(passages(self.document, self.first, self.last))

    @cached_property
    def introduction(self) -> list[Passage]:
        """The paragraphs of the first pages."""
        return [passage for passage in self.passages if passage.page < self.first + _INTRODUCTION]

    @cached_property
    def councils(self) -> tuple[CouncilEntry, ...]:
        """The councils inspected."""
        return (self.council,) if self.council is not None else ()

    @property
    def inspected_on(self) -> date | None:
        """The first day on site, or else that of the letter."""
        return self.visits[0][0].start if self.visits else self.published[0] if self.published else None

    @cached_property
    def bodies(self) -> Bodies:
        """What names of bodies mean in this document."""
        return Bodies(self.document, self.context.register, self.councils, self.inspected_on)

    def is_place(self, printed: str) -> bool:
        """Whether a wording is the name of a council."""
        return self.context.register.find(printed, on=self.inspected_on, upper_tier=True) is not None

    def _inspectorate(self) -> Iterator[Claim]:
        """Every inspectorate of the framework, or named where several are, at its first mention."""
        seen: set[str] = set()
        for passage in self._naming():
            for found in inspectorates_in(passage.text):
                if found.inspectorate.name in seen:
                    continue
                seen.add(found.inspectorate.name)
                node, evidence = found.inspectorate.ref, passage.cite(found.start, found.end)
                yield mention(self.document, node, evidence)
                yield from state(
                    node, evidence, printed=found.printed, name=found.inspectorate.name, kind="inspectorate"
                )
                if found.printed != found.inspectorate.name:
                    yield from state(node, evidence, aliases=(found.printed,))
                yield link(node, "CARRIED_OUT", self.inspection, evidence)

    def _naming(self) -> Iterable[Passage]:
        several = (p for p in self.introduction if len({f.inspectorate for f in inspectorates_in(p.text)}) > 1)
        return list(several)[:1]

    def _inspectors(self) -> Iterator[Claim | Problem]:
        yield from ()  # the kind's reader knows where they stand


class LetterReader(JointReader):
    """Reads the header of a letter: its day, and when the inspection was in a sentence."""

    @cached_property
    def visits(self) -> list[tuple[DateRange, Evidence]]:
        """The days on site as the first sentence on them gives them."""
        return next((found for passage in self.introduction if (found := inspected_days(passage))), [])

    @cached_property
    def published(self) -> tuple[date, Evidence] | None:
        """The day of the letter."""
        day = letter_day(self.page)
        return (day.start, self._cite(day.char_start, day.char_end)) if day else None

    def _names_in_title(self) -> Iterator[str]:
        """What may be the council's name: in the title, the salutation, the first sentences, then the addressees."""
        yield from places_in(" ".join(self.page.text[self.title.start : self.title.end].split()))
        yield from self._saluted()
        for passage in self.introduction:
            for sentence in re.split(r"(?<=[.;])\s", passage.text):
                if _ABOUT.search(sentence):
                    yield from places_in(sentence)

    def _saluted(self) -> Iterator[str]:
        for passage in self.introduction:
            match = _SALUTED.match(passage.text)
            if match is not None:
                yield match["council"]

    def _dates(self) -> Iterator[Claim | Problem]:
        yield from super()._dates()
        if self.published is None:
            yield Problem("unread-dates", "the day of the letter could not be read.", self.page.number)


_ABOUT = re.compile(
    r"\b(?:inspection|individual\s+agencies|multi-agency\s+response|partnership\s+working)\b", re.IGNORECASE
)
_SALUTED = re.compile(
    r"Dear\s+(?:the\s+)?(?P<council>[A-Z][\w'\u2019,&\s-]*?)\s+(?:local\s+)?(?:area\s+)?(?:safeguarding|children|partnership|partners)",
    re.IGNORECASE,
)
