"""One council paper, read step by step: council, meetings, items, people, decisions, actions, inspections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ...graph.records import Claim, Evidence, NodeRef, Problem
from ..context import Context
from ..document import Document
from ..names_model import names_model, names_model_problem
from ..passages import Passage, passages
from ..people import (
    FoundPerson,
    Involvement,
    is_proposed,
    people_claims,
    person_refs,
    read_people,
    read_post_actors,
)
from ..statements import LIKELY, link
from .action_plans import plan_actions, plan_claims, read_plan, row_action_claims
from .actions import FoundAction, action_claims
from .actions import once as actions_once
from .bodies import noun_of
from .councils import FoundCouncil, council_claims, find_council, partners
from .cuts import at_labels, without_rules
from .decided_actions import decided_actions
from .decisions import FoundDecision, decision_claims
from .duties import duty_claims, duty_node
from .headers import Printed, read_header
from .items import Item, item_claims
from .kind import AGENDA, DECISION, MINUTES, PLAN, REPORT, paper_kind
from .marked_actions import marked, owners_below
from .meetings import Meeting
from .mentioned import read_spoken_of, spoken_of_claims
from .outcomes import item_decisions, read_proposals
from .owners import Owners
from .plan_rows import PlanRow
from .referrals import referral_claims
from .reported import read_reported
from .responses import answer_kind
from .sections import DECIDED, MINUTED, Sections, cut_short, section_of, sections
from .sittings import Sitting, sittings
from .undertakings import chair_asked, required, undertaken
from .unnamed import unnamed_claims

_OWNED = 0.85  # confidence of an owner, at most


@dataclass(frozen=True)
class Part:
    """A meeting of a paper with the sitting that tells of it."""

    meeting: Meeting
    sitting: Sitting
    itemised: bool = True

    @property
    def day(self) -> date | None:
        """The meeting's day, or None."""
        return self.meeting.header.day[0] if self.meeting.header.day else None

    @cached_property
    def _item_by_passage(self) -> dict[int, Item]:
        return {
            id(passage): item for item in self.sitting.items for passage in (item.heading, *item.passages) if passage
        }

    def item_of(self, passage: Passage) -> NodeRef | None:
        """The agenda item in which a passage stands."""
        item = self._item_by_passage.get(id(passage)) if self.itemised else None
        return item.node(self.meeting) if item else None

    @cached_property
    def labelled(self) -> bool:
        """Whether labels tell announcements from minutes in it."""
        return any(section_of(passage.text) in (MINUTED, DECIDED) for passage in self.sitting.passages)

    def sections_of(self, item: Item) -> Sections:
        """The sections of an item."""
        return sections(item.passages, website=self.sitting.website and self.labelled)

    @property
    def noun(self) -> str | None:
        """What the meeting's body calls itself."""
        committee = self.meeting.header.committee
        return noun_of(committee.text) if committee else None


class Paper:
    """A council paper and its parts, each read once when first asked for.

    ``pack`` is the agenda of the pack that it lies in: it has the council and the meeting, unless the paper is of an
    ``earlier`` one, and ``item`` is the agenda item that the paper belongs to.
    """

    def __init__(
        self,
        document: Document,
        context: Context,
        *,
        pack: Paper | None = None,
        item: NodeRef | None = None,
        earlier: bool = False,
    ) -> None:
        self.document = document
        self.context = context
        self._pack = pack
        self._item = item
        self._earlier = earlier

    @cached_property
    def passages(self) -> list[Passage]:
        """Every passage of the paper, labels that stand within a line made passages of their own."""
        return list(at_labels(without_rules(passages(self.document))))

    @cached_property
    def kind(self) -> str | None:
        """The kind of paper it is."""
        return paper_kind(self.document)

    @cached_property
    def council(self) -> FoundCouncil | None:
        """The council it is of."""
        if self._pack is not None and self._pack.council is not None:
            return self._pack.council
        return find_council(self.document, self.passages, self.context)

    @cached_property
    def parts(self) -> list[Part]:
        """The meetings it tells of, with as much of committee, day and place as is known of each. At least one."""
        found = sittings(self.passages)
        kind = self.kind
        itemised = kind in (MINUTES, AGENDA) or (kind == DECISION and len(found[0].items) > 1)
        return [Part(self._meeting(sitting, number), sitting, itemised) for number, sitting in enumerate(found)]

    def _meeting(self, sitting: Sitting, number: int) -> Meeting:
        entry = self.council.entry if self.council else None
        context = self.context if number == 0 else replace(self.context, committee=None, date=None, title=None)
        if self._pack is not None and not self._earlier:
            return self._pack.meeting
        header = read_header(
            self.document if number == 0 else _bare(self.document), sitting.top, sitting.passages, context, entry
        )
        if header.committee is None and self._pack is not None and self._pack.meeting.header.committee is not None:
            name = self._pack.meeting.header.committee.text
            header = replace(header, committee=Printed(name, sitting.passages[0].cite(), LIKELY))
        joint = header.committee is not None and "joint" in header.committee.text.lower()
        others = partners(self.passages, self.context, entry) if joint else ()
        title = context.title or self.document.metadata.get("title") if number == 0 else None
        return Meeting(self.document, entry, header, title, others, part=number)

    @property
    def meeting(self) -> Meeting:
        """The meeting it is of, the first where it tells of several."""
        return self.parts[0].meeting

    @property
    def maker(self) -> NodeRef:
        """What decides or is asked to: the item of a pack, else the meeting."""
        return self._item or self.meeting.node

    @property
    def day(self) -> date | None:
        """The meeting's day, or None."""
        return self.parts[0].day

    def meeting_claims(self) -> Iterator[Claim | Problem]:
        """Claims on the meeting; a pack's is claimed by its agenda."""
        if self._pack is None:
            yield from self.meeting.claims(self.passages)

    @cached_property
    def is_meeting(self) -> bool:
        """Whether the paper tells of a meeting that took place."""
        return self.kind == MINUTES

    @cached_property
    def people(self) -> list[FoundPerson]:
        """The people it names."""
        meeting = self.is_meeting or self.kind == AGENDA
        return read_people(self.passages, meeting=meeting, model=names_model())

    @cached_property
    def owners(self) -> Owners:
        """Those among them who can own its actions."""
        entry = self.council.entry if self.council else None
        refs = person_refs(self.people, document=self.document, council=entry)
        sure = [(p, ref) for p, ref in zip(self.people, refs, strict=True) if not is_proposed(p)]
        return Owners([p for p, _ in sure], [ref for _, ref in sure], self.document, entry, self.passages[0])

    def council_claims(self) -> Iterator[Claim | Problem]:
        """The council it concerns; that of a pack is claimed by its agenda."""
        if self._pack is not None:
            return
        yield from council_claims(self.document, self.council)

    def heading_claims(self) -> Iterator[Claim | Problem]:
        """Council, meetings and items, and a problem for each item of which the page shows only the beginning."""
        yield from self.council_claims()
        for part in self.parts:
            yield from part.meeting.claims(part.sitting.passages)
            yield from item_claims(part.sitting.items, part.meeting, self.document)
            yield from cut_short(part.sitting.passages)

    def people_claims(self) -> Iterator[Claim | Problem]:
        """Who is named, in which post, and what they did at which of its meetings."""
        unused = names_model_problem()
        yield from (unused,) if unused is not None else ()
        seen: set[tuple[object, ...]] = set()
        for part in self.parts:
            for claim in self._people_of(part):
                place = _place(claim)
                if place is None or place not in seen:
                    seen.update((place,) if place else ())
                    yield claim
        for involvement in self._duties.values():
            yield from duty_claims(involvement.passage, self.document)

    def _people_of(self, part: Part) -> Iterator[Claim | Problem]:
        own = {id(passage) for passage in part.sitting.passages}
        people = self.people if len(self.parts) == 1 else [_within(person, own) for person in self.people]
        yield from people_claims(
            people,
            document=self.document,
            council=self.council.entry if self.council else None,
            meeting=part.meeting.node,
            item_of=part.item_of,
            date=part.day,
            actions_of=self._duty,
            register=self.context.register,
        )
        if self.is_meeting:
            entry = self.council.entry if self.council else None
            actors = read_post_actors(part.sitting.passages, self.people)
            yield from unnamed_claims(actors, self.document, entry, part.item_of, part.meeting.node)

    @cached_property
    def _duties(self) -> dict[int, Involvement]:
        """The passages that make people responsible for the paper's plan as a whole, by their place."""
        if self.kind not in (REPORT, PLAN):
            return {}  # in minutes somebody is responsible for one action, which names its owner
        found = (involvement for person in self.people for involvement in person.involvements)
        return {id(i.passage): i for i in found if i.relationship == "RESPONSIBLE_FOR"}

    def _duty(self, involvement: Involvement) -> list[NodeRef]:
        return [duty_node(self.document)] if id(involvement.passage) in self._duties else []

    def outcome_claims(self) -> Iterator[Claim]:
        """Decisions and actions of every item of every meeting."""
        for part in self.parts:
            for item in part.sitting.items:
                held = part.sections_of(item)
                decisions = item_decisions(held, part.noun)
                yield from self.decision_claims(decisions, item.node(part.meeting) or part.meeting.node, part.meeting)
                yield from self._reported_claims(held, part)
                for action in _actions(held, decisions):
                    yield from self.action_claims(action, part.meeting)

    def _reported_claims(self, held: Sections, part: Part) -> Iterator[Claim]:
        """What other bodies decided on call-ins, as the minutes report it."""
        for told in read_reported(held.minuted, part.meeting):
            yield from (said for said in told.meeting.claims([told.decision.passage]) if isinstance(said, Claim))
            yield from self.decision_claims([told.decision], told.meeting.node, told.meeting)

    def decision_claims(
        self, decisions: Iterable[FoundDecision], maker: NodeRef, meeting: Meeting, *, proposed: bool = False
    ) -> Iterator[Claim]:
        """Decisions, taken or ``proposed``, with the bodies that they send something to."""
        for decision in decisions:
            yield from decision_claims(decision, maker, self.document, proposed=proposed)
            yield from referral_claims(decision, maker, meeting)

    def action_claims(self, action: FoundAction, meeting: Meeting, *, proposed: bool = False) -> Iterator[Claim]:
        """One action of a meeting, agreed or ``proposed``, with its owner where the words name one."""
        day = meeting.header.day[0] if meeting.header.day else None
        yield from action_claims(action, meeting.node, self.document, day, proposed=proposed)
        evidence = action.passage.cite(action.start, action.end)
        for owner in self.owners.in_passage(action.owner, action.owner_line or action.passage):
            yield from owner.needed
            confidence = min(_OWNED, action.confidence)
            yield link(owner.node, "RESPONSIBLE_FOR", action.node(self.document), evidence, confidence)

    def proposal_claims(self) -> Iterator[Claim]:
        """What the items of an agenda ask the meeting to decide."""
        for part in self.parts:
            for item in part.sitting.items:
                maker = item.node(part.meeting) or part.meeting.node
                found = read_proposals(item.passages)
                yield from self.decision_claims(found, maker, part.meeting, proposed=True)

    @cached_property
    def plan_rows(self) -> list[PlanRow]:
        """The rows of the plans and trackers it holds."""
        return read_plan(self.document)

    def plan_claims(self) -> Iterator[Claim]:
        """The plans it holds: recommendations, actions, owners, how things stand."""
        yield from plan_claims(self.plan_rows, self.document, self.day)
        yield from self._plan_owners(self.plan_rows)

    def row_claims(self, rows: Sequence[PlanRow]) -> Iterator[Claim]:
        """The actions of a response's rows, with their owners. Of a rejected recommendation nothing comes."""
        accepted = [row for row in rows if answer_kind(row.text("response")) != "rejected"]
        for row, _, action in plan_actions(accepted, self.document):
            yield from row_action_claims(row, action, self.document, self.day)
        yield from self._plan_owners(accepted)

    def _plan_owners(self, rows: Sequence[PlanRow]) -> Iterator[Claim]:
        for _, _, action in plan_actions(rows, self.document):
            for owner in self.owners.at(action.owner, action.owner_at) if action.owner_at else ():
                yield from owner.needed
                yield link(owner.node, "RESPONSIBLE_FOR", action.node, action.evidence, _OWNED)

    @property
    def _is_dated(self) -> bool:
        """Whether its meeting is claimed: a plan can be of none, and a record of nothing decided is of none."""
        header = self.meeting.header
        known = header.committee is not None and header.day is not None
        return known or self.kind not in (PLAN, DECISION)

    def known_meeting_claims(self) -> Iterator[Claim | Problem]:
        """The meeting that a plan was made or updated for, where the plan says so; plans need not."""
        if self._is_dated:
            yield from self.meeting_claims()
        elif self._pack is None:
            yield from self.meeting.committee_claims()

    def inspection_claims(self) -> Iterator[Claim]:
        """The inspections the paper speaks of, considered by the item in which it does."""
        entry = self.council.entry if self.council else None
        for part in self.parts:
            for spoken in read_spoken_of(part.sitting.passages, entry, part.day):
                by = part.item_of(spoken.passage) or (part.meeting.node if self._is_dated else self.document.ref)
                council = spoken.inspected(entry, self.context.register) if entry is not None else None
                code = council.code.lower() if council is not None else part.meeting.code
                yield from spoken_of_claims(spoken, self.document, council, code, by)


def _actions(held: Sections, decisions: list[FoundDecision]) -> Iterator[FoundAction]:
    """The actions of an item: by marker, by what was decided or asked, by what somebody undertook; each place once."""
    said = held.minuted
    owned = owners_below((*held.decided, *said))
    found = (*marked(said), *decided_actions(decisions, owned), *chair_asked(said), *undertaken(said), *required(said))
    return actions_once(found)


def _bare(document: Document) -> Document:
    """The document without what its file says of one meeting."""
    return replace(document, metadata={})


def _within(person: FoundPerson, passages: set[int]) -> FoundPerson:
    """A person with what some passages say of them."""
    posts = tuple(post for post in person.posts if id(post.passage) in passages)
    return replace(person, posts=posts, involvements=tuple(i for i in person.involvements if id(i.passage) in passages))


def _place(said: Claim | Problem) -> tuple[object, ...] | None:
    """What two equal claims share, None for a problem."""
    if isinstance(said, Problem):
        return None
    evidence: Evidence = said.evidence
    value = said.value.id if isinstance(said.value, NodeRef) else repr(said.value)
    return (said.subject.id, said.predicate, value, evidence.page, evidence.char_start, evidence.char_end)
