"""What kind of person each is, from titles, posts, lists and the company they are listed in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..passages import Passage
from .lexicon import RANKS
from .records import Mention
from .roster import Member
from .standing import kind_of_post, outside

_JOINT = re.compile(
    r"\b(?:partnership|safeguarding\s+(?:children|adults)|health\s+and\s+well-?being\s+board|schools?\s+forum|SACRE|advisory\s+council|improvement\s+board|local\s+pension\s+board)\b",
    re.I,
)
_HEAD = 12  # passages at the top of a paper that name the body that meets


class Company:
    """The lists of a document: what the people of each list are, as far as they show it themselves."""

    def __init__(self, members: Sequence[Member], passages: Sequence[Passage]) -> None:
        self._lists: dict[int, list[str]] = {}
        self.capacities: dict[int, set[str | None]] = {}
        self.joint = any(_JOINT.search(p.text) for p in passages[:_HEAD])
        for member in members:
            kind, sure = _own_kind(member)
            for mention in member.mentions:
                if mention.block is not None:
                    self._lists.setdefault(mention.block, []).append(kind if sure >= 0.8 and kind else "")
                    self.capacities.setdefault(mention.block, set()).update(
                        r.capacity or r.relationship for r in mention.roles
                    )

    @property
    def parted(self) -> bool:
        """Whether members and others stand in lists of their own."""
        shown = [c for c in self.capacities.values()]
        return any("member" in c for c in shown) and any("in attendance" in c for c in shown)

    def kinds_beside(self, mention: Mention) -> list[str]:
        """The kinds shown by the others of a mention's list."""
        return [k for k in self._lists.get(mention.block or 0, []) if k]


def decide_kind(member: Member, company: Company) -> tuple[str, float]:
    """The kind of a person and how sure it is; "person" below 0.6 where nothing tells."""
    kind, sure = _own_kind(member)
    if kind is not None:
        return kind, sure
    for mention in member.mentions:
        inferred = _by_company(mention, company)
        if inferred is not None:
            return inferred
    return "person", 0.5


def _own_kind(member: Member) -> tuple[str | None, float]:
    """The kind that a person's own titles, posts and notes show, the surest."""
    votes: dict[str, float] = {}
    for mention in member.mentions:
        for kind, sure in mention.kinds:
            votes[kind] = max(votes.get(kind, 0.0), sure)
        for post, _ in mention.posts:
            held, sure = kind_of_post(post.title, mention.organisation)
            if held is not None:
                votes[held] = max(votes.get(held, 0.0), sure)
        if not mention.posts and mention.organisation and outside("", mention.organisation):
            votes["person"] = max(votes.get("person", 0.0), 0.9)
    styles = member.styles
    if "Cllr" in styles:
        votes["councillor"] = 0.98
    if styles & RANKS and "Cllr" not in styles:
        votes["person"] = max(votes.get("person", 0.0), 0.91)
    if not votes:
        return None, 0.0
    best = max(votes, key=lambda kind: votes[kind])
    return best, votes[best]


def _by_company(mention: Mention, company: Company) -> tuple[str, float] | None:
    """The kind that a person's list suggests where the person shows none."""
    if mention.block is None or company.joint:
        return None
    capacities = company.capacities.get(mention.block, set())
    beside = company.kinds_beside(mention)
    others = set(beside)
    if "member" in capacities or "SENT_APOLOGIES" in capacities:
        if others <= {"councillor"} and (others or company.parted):
            return "councillor", 0.75
    if "in attendance" in capacities and others == {"officer"}:
        return "officer", 0.75
    return None
