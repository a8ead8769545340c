"""What kind of person each is, from titles, posts, lists and the company they are listed in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..passages import Passage
from .lexicon import RANKS
from .records import Mention
from .roster import Member
from .standing import kind_of_post, outside

_JOINT = re.compile(
    r"\b(?:partnership|safeguarding\s+(?:children|adults)|health\s+and\s+well-?being\s+board|schools?\s+forum|SACRE|advisory\s+council|improvement\s+board|local\s+pension\s+board)\b",
    re.I,
)
_COUNCIL_BODY = re.compile(r"\b(?:Scrutiny|Cabinet|Select\s+Committee|Licensing|Planning\s+Committee)\b", re.I)
_HEAD = 12  # passages at the top of a paper that name the body that meets


class Company:
    """The lists of a document: what the people of each list are, as far as they show it themselves."""

    def __init__(self, members: Sequence[Member], passages: Sequence[Passage]) -> None:
        self.joint = any(_JOINT.search(p.text) for p in passages[:_HEAD])
        self.council_body = any(_COUNCIL_BODY.search(p.text) for p in passages[:_HEAD])
        self.styled = any("Cllr" in member.styles for member in members)
        self._kinds: dict[int, set[str]] = {}
        self._capacities: dict[int, set[str | None]] = {}
        for member in members:
            kind, sure = _own_kind(member)
            for mention in member.mentions:
                if mention.block is not None:
                    self._kinds.setdefault(mention.block, set()).update([kind] if kind and sure >= 0.8 else [])
                    shown = {role.capacity or role.relationship for role in mention.roles}
                    self._capacities.setdefault(mention.block, set()).update(shown)

    @property
    def members_apart(self) -> bool:
        """Whether the members stand in a list without anybody else, while the paper doesn't style them councillors."""
        lists = [block for block, shown in self._capacities.items() if "member" in shown]
        others = any("in attendance" in shown for shown in self._capacities.values())
        kinds = set().union(*(self._kinds[block] for block in lists))
        elected = kinds == {"councillor"} or (not kinds and self.council_body)
        return bool(lists) and others and not self.styled and elected

    def officers_only(self, block: int) -> bool:
        """Whether a list of those in attendance has officers and nobody of another kind."""
        return "in attendance" in self._capacities[block] and self._kinds[block] == {"officer"}


def decide_kind(member: Member, company: Company) -> tuple[str, float]:
    """The kind of a person and how sure it is; "person" at 0.5 where nothing tells."""
    kind, sure = _own_kind(member)
    if kind is not None:
        return kind, sure
    if company.joint:
        return "person", 0.5
    roles = {role.capacity or role.relationship for mention in member.mentions for role in mention.roles}
    if roles & {"member", "SENT_APOLOGIES"} and company.members_apart:
        return "councillor", 0.75
    if any(m.block is not None and company.officers_only(m.block) for m in member.mentions):
        return "officer", 0.75
    return "person", 0.5


def _own_kind(member: Member) -> tuple[str | None, float]:
    """The kind that a person's own titles, posts and notes show, the surest."""
    if "Cllr" in member.styles:
        return "councillor", 0.98
    votes: dict[str, float] = {}
    for mention in member.mentions:
        for kind, sure in (*mention.kinds, *_post_votes(mention)):
            votes[kind] = max(votes.get(kind, 0.0), sure)
    honours = {honour for name in member.names for honour in name.honours}
    if member.styles & RANKS or honours & {"MP", "MSP", "MEP"}:
        votes["person"] = max(votes.get("person", 0.0), 0.91)
    if not votes:
        return None, 0.0
    best = max(votes, key=lambda kind: votes[kind])
    return best, votes[best]


def _post_votes(mention: Mention) -> Iterator[tuple[str, float]]:
    for post, _ in mention.posts:
        held, sure = kind_of_post(post.title, mention.organisation)
        if held is not None:
            yield held, sure
    if not mention.posts and mention.organisation and outside("", mention.organisation):
        yield "person", 0.9
