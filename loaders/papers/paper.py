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
from ..people import FoundPerson, Involvement, people_claims, person_refs, read_people
from .actions import FoundAction, action_claims, read_actions
from .councils import FoundCouncil, council_claims, find_council
from .decisions import decision_claims, read_decisions
from .duties import duty_claims, duty_node
from .items import Item, item_claims, split_items
from .kind import MINUTES, paper_kind
from .meetings import Meeting, read_header
from .mentioned import read_spoken_of, spoken_of_claims
from .owners import Owners

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

    @cached_property
    def is_meeting(self) -> bool:
        """Whether the paper tells of a meeting that took place."""
        return paper_kind(self.document) == MINUTES

    @cached_property
    def people(self) -> list[FoundPerson]:
        """The people it names."""
        return read_people(self.passages, meeting=self.is_meeting)

    @cached_property
    def owners(self) -> Owners:
        """Those among them who can own its actions."""
        entry = self.council.entry if self.council else None
        refs = person_refs(self.people, document=self.document, council=entry)
        return Owners(self.people, refs, self.document, entry)

    def people_claims(self) -> Iterator[Claim | Problem]:
        """Who is named, in which post, and what they did."""
        yield from people_claims(
            self.people,
            document=self.document,
            council=self.council.entry if self.council else None,
            meeting=self.meeting.node,
            item_of=self.item_of,
            date=self.day,
            actions_of=self._duty,
        )
        for involvement in self._duties.values():
            yield from duty_claims(involvement.passage, self.document)

    @cached_property
    def _duties(self) -> dict[int, Involvement]:
        """The passages that make people responsible for the paper's plan as a whole, by their place."""
        found = (involvement for person in self.people for involvement in person.involvements)
        return {id(i.passage): i for i in found if i.relationship == "RESPONSIBLE_FOR"}

    def _duty(self, involvement: Involvement) -> list[NodeRef]:
        return [duty_node(self.document)] if id(involvement.passage) in self._duties else []

    def outcome_claims(self) -> Iterator[Claim]:
        """Decisions and actions of every item."""
        for item in self.items:
            maker = item.node(self.meeting) or self.meeting.node
            decisions = list(read_decisions(item.passages))
            for decision in decisions:
                yield from decision_claims(decision, maker, self.document)
            for action in read_actions(item.passages, decisions):
                yield from self.action_claims(action)

    def action_claims(self, action: FoundAction) -> Iterator[Claim]:
        """One action, with its owner where the words name one."""
        owner, needed = self.owners.owner(action)
        yield from needed
        yield from action_claims(action, self.meeting.node, self.document, self.day, owner)

    def inspection_claims(self) -> Iterator[Claim]:
        """The inspections the paper speaks of, considered by the item in which it does."""
        entry = self.council.entry if self.council else None
        for spoken in read_spoken_of(self.passages):
            by = self.item_of(spoken.passage) or self.meeting.node
            yield from spoken_of_claims(spoken, self.document, entry, self.meeting.code, by)
