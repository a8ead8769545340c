"""One council paper, read step by step: council, meeting, items, people, decisions, actions, inspections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from ...graph.records import Claim, NodeRef, Problem
from ..context import Context
from ..document import Document
from ..passages import Passage, passages
from .actions import FoundAction, action_claims, read_actions
from .councils import FoundCouncil, council_claims, find_council
from .decisions import decision_claims, read_decisions
from .items import Item, item_claims, split_items
from .meetings import Meeting, read_header
from .mentioned import read_spoken_of, spoken_of_claims

_MINUTES_BEGIN = re.compile(r"Minutes\s*:", re.IGNORECASE)
_MINUTES_END = re.compile(r"Supporting\s+documents\s*:?", re.IGNORECASE)


class Paper:
    """A council paper and its parts, each read once when first asked for."""

    def __init__(self, document: Document, context: Context) -> None:
        self.document = document
        self.context = context

    @cached_property
    def passages(self) -> list[Passage]:
        """Every passage of the paper."""
        return list(passages(self.document))

    @cached_property
    def council(self) -> FoundCouncil | None:
        """The council it is of."""
        return find_council(self.document, self.passages, self.context)

    @cached_property
    def meeting(self) -> Meeting:
        """The meeting it is of, with as much of committee, day and place as is known."""
        entry = self.council.entry if self.council else None
        header = read_header(self.passages, self.context, entry)
        title = self.context.title or self.document.metadata.get("title")
        return Meeting(self.document, entry, header, title)

    @cached_property
    def minutes(self) -> list[Passage]:
        """The passages that say what happened: those after "Minutes:" on an item's page, else all.

        What stands before it was written for the agenda: who was invited is not who came.
        """
        found = self.passages
        begin = next((i + 1 for i, p in enumerate(found) if _MINUTES_BEGIN.fullmatch(p.text)), 0)
        end = next((i for i, p in enumerate(found) if i >= begin and _MINUTES_END.fullmatch(p.text)), len(found))
        return found[begin:end]

    @property
    def announcement(self) -> list[Passage]:
        """The passages before "Minutes:", empty where there are none."""
        begin = next((i for i, p in enumerate(self.passages) if _MINUTES_BEGIN.fullmatch(p.text)), 0)
        return self.passages[:begin]

    @cached_property
    def items(self) -> list[Item]:
        """The items of the minutes."""
        return split_items(self.minutes)

    @property
    def day(self) -> date | None:
        """The meeting's day, or None."""
        return self.meeting.header.day[0] if self.meeting.header.day else None

    def item_of(self, passage: Passage) -> NodeRef | None:
        """The agenda item in which a passage stands."""
        item = self._item_by_passage.get(id(passage))
        return item.node(self.meeting) if item else None

    @cached_property
    def _item_by_passage(self) -> dict[int, Item]:
        return {id(passage): item for item in self.items for passage in item.passages}

    def council_claims(self) -> Iterator[Claim | Problem]:
        """The council it concerns."""
        yield from council_claims(self.document, self.council)

    def heading_claims(self) -> Iterator[Claim | Problem]:
        """Council, meeting and items."""
        yield from self.council_claims()
        yield from self.meeting.claims(self.passages)
        yield from item_claims(self.items, self.meeting, self.document)

    def people_claims(self, *, meeting: bool) -> Iterator[Claim | Problem]:
        """Who is named, in which post, and what they did; ``meeting`` says whether the paper tells who came."""
        return iter(())

    def outcome_claims(self) -> Iterator[Claim]:
        """Decisions and actions of every item."""
        for item in self.items:
            maker = item.node(self.meeting) or self.meeting.node
            decisions = list(read_decisions(item.passages))
            for decision in decisions:
                yield from decision_claims(decision, maker, self.document)
            for action in read_actions(item.passages, decisions):
                yield from action_claims(action, self.meeting.node, self.document, self.day, self.owner_of(action))

    def owner_of(self, action: FoundAction) -> NodeRef | None:
        """Who is to do an action: the person, post or body that its words name, None where they name none."""
        return None

    def inspection_claims(self) -> Iterator[Claim]:
        """The inspections the paper speaks of, considered by the item in which it does."""
        entry = self.council.entry if self.council else None
        for spoken in read_spoken_of(self.passages):
            by = self.item_of(spoken.passage) or self.meeting.node
            yield from spoken_of_claims(spoken, self.document, entry, self.meeting.code, by)
