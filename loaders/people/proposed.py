"""People whom the names model proposes and the rules accept, where the rules alone found nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...graph.records import Claim, NodeRef
from ...ontology.register import Register
from ..names_model import Proposal, Proposer
from ..passages import Passage
from .before import post_before, sentence_start
from .beside import read_beside
from .names import PrintedName, Strength, find_names
from .notes import CHILD, Notes
from .posts import PrintedPost, post_at
from .records import FoundPerson, Mention
from .roster import Member, gather
from .verbs import Subject, roles_around, speaks

MOST = 0.75
"""The highest confidence of anything that is said of such people."""

METHOD = "names model"
REASON = f"proposed by the {METHOD}"

_LEAST_SCORE = 0.7
_LEAST_SHARE = 0.6  # of a name's letters; the model often leaves out an initial or the end of a double-barrelled name
_MOST_WORDS = 4
_NEAR = 40  # characters
_AFTER_CASE = 3  # passages
_SIGN = re.compile(r"\s*[/|\t]\s*")
_JOINS = re.compile(r"\s*(?:,|&|,?\s*and)\s*")
_PAST = re.compile(r"\s+[a-z]{3,}ed\b(?!\s+by\b)")
_STATE = re.compile(r"[\s,]*(?:was|were|is|has|had|will|would|opened|shared|moved|ran|left|supported)\b")
_CASE = re.compile(
    r"\bcase\s+stud|\bpseudonym|\bnot\s+(?:his|her|their)\s+real\s+name|\bnames?\b.{1,20}\bchanged\b", re.I
)
_YOUTH = re.compile(
    r"\byouth\s+(?:parliament|council|cabinet|assembly|voice)|\bchild(?:ren)?\s+in\s+care\s+council|\bUKYP\b|\bMYP\b"
    r"|\byoung\s+(?:inspector|mayor|advis[eo]r|ambassador)",
    re.I,
)
_YOUNG = (
    r"(?:pupil|student|child|boy|girl|baby|infant|teenager|son|daughter|brother|sister|sibling|mother|father|parent"
    r"|young\s+(?:person|people|man|woman|inspector|mayor|advis[eo]r)|care\s+(?:leaver|experienced)|apprentice)s?\b"
)
_YOUNG_BEFORE = re.compile(rf"\b{_YOUNG}(?!['’])[^.;]{{0,25}}$", re.I)
_YOUNG_BEHIND = re.compile(
    rf"\s*(?:[,(–-]\s*)?(?:who\s+(?:is|was)\s+|now\s+)?(?:an?\s+|the\s+|our\s+)?(?:[\w-]+\s+){{0,2}}?{_YOUNG}"
    r"|\s*[,(]\s*(?:aged\s+)?\d{1,2}\b|['’]s?\s+(?:[\w-]+\s+){0,2}?"
    rf"(?:{_YOUNG}|carers?|famil|social\s+worker|school|teacher|placement)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: Mention
    name: PrintedName
    evident: bool


def propose_people(
    passages: Sequence[Passage], mentions: Sequence[Mention], model: Proposer, *, meeting: bool
) -> list[Member]:
    """The people whom the model adds to those of ``mentions``, which are what the rules found, children among them.

    A proposal counts in a passage in which the rules found nobody, for a full name in which no word speaks against it.
    The person has a post, a title or a verb of doing beside the name in one place at least, or is named in two, and
    can't be anybody whom the rules know. What the rules say stays as they say it.
    """
    taken = {id(mention.passage) for mention in mentions if mention.name is not None}
    free = [passage for passage in passages if id(passage) not in taken]
    named = [(passage, names) for passage in free if (names := list(_full_names(passage.text)))]
    proposed = model.proposals([passage.text for passage, _ in named])
    candidates = [
        candidate
        for (passage, names), said in zip(named, proposed, strict=True)
        for candidate in _candidates(passage, names, [n for n in names if _agrees(n, said)], meeting=meeting)
    ]
    adults = [c for c in candidates if not any(_may_be_child(place) for place in _places(passages, c.name))]
    return _strangers(mentions, list(_supported(adults)))


def as_proposed(person: FoundPerson) -> FoundPerson:
    """The person marked as one whom the model proposed, and no surer than that."""
    return replace(person, kind_confidence=min(person.kind_confidence, MOST), reasons=(*person.reasons, REASON))


def is_proposed(person: FoundPerson) -> bool:
    """Whether the model proposed this person."""
    return REASON in person.reasons


def doubted(claims: Iterable[Claim], node: NodeRef) -> Iterator[Claim]:
    """The claims about a proposed person, none surer than MOST; where the node was read says how."""
    for claim in claims:
        found = claim.subject == node and claim.predicate == "EVIDENCED_BY"
        own = {**claim.properties, "method": METHOD} if found else claim.properties
        yield replace(claim, confidence=min(claim.confidence, MOST), properties=own)


def _full_names(text: str) -> Iterator[PrintedName]:
    for name in find_names(text):
        words = name.bare.split()
        whole = name.full and 2 <= len(words) <= _MOST_WORDS and any(len(word) > 1 for word in name.given)
        if whole and Register.load().find(name.bare) is None:  # Milton Keynes
            yield name


def _agrees(name: PrintedName, proposals: Sequence[Proposal]) -> bool:
    """Whether the model sees this name: most of its letters, its last word among them, and no word besides."""
    return any(_covers(proposal, name) for proposal in proposals if proposal.score >= _LEAST_SCORE)


def _covers(proposal: Proposal, name: PrintedName) -> bool:
    shared = min(proposal.end, name.end) - max(proposal.start, name.start)
    outside = max(0, name.start - proposal.start) + max(0, proposal.end - name.end)
    last = name.end - len(re.split(r"[\s-]", name.text)[-1])
    return shared >= _LEAST_SHARE * (name.end - name.start) and outside <= 1 and proposal.start <= last < proposal.end


def _places(passages: Sequence[Passage], name: PrintedName) -> Iterator[tuple[str, int, int]]:
    """Every place of the document that names this person, as the words above and around it, and where it stands."""
    for index, passage in enumerate(passages):
        for match in re.finditer(rf"(?<!\w){re.escape(name.text)}(?!\w)", passage.text):
            above = " ".join(p.text for p in passages[max(0, index - _AFTER_CASE) : index]) + " . "
            yield above + passage.text, len(above) + match.start(), len(above) + match.end()


def _may_be_child(place: tuple[str, int, int]) -> bool:
    """Whether anything there speaks of a child, a child's family, or a case told under another name."""
    text, start, end = place
    near = text[max(0, start - _NEAR) : end + _NEAR]
    told = _CASE.search(text) or _YOUTH.search(text) or CHILD.search(near)
    return bool(told or _YOUNG_BEFORE.search(text, max(0, start - _NEAR), start) or _YOUNG_BEHIND.match(text, end))


def _candidates(
    passage: Passage, names: Sequence[PrintedName], agreed: Sequence[PrintedName], *, meeting: bool
) -> Iterator[_Candidate]:
    """The ``agreed`` ones of a passage's names with what stands beside each; a post between two is the first one's."""
    floor = 0
    for name in names:
        following = next((other.start for other in agreed if other.start > name.start), None)
        notes, end = read_beside(passage.text, name, None, listed=False)
        floor = max(floor, sentence_start(passage.text, name.start))
        post = _post_behind_sign(passage.text[:following], end) or post_before(passage.text, floor, name.start)
        if name in agreed:
            yield _candidate(passage, name, notes, notes.posts or ((post,) if post else ()), end, meeting=meeting)
        floor = max(end, post.end if post else 0)


def _candidate(
    passage: Passage, name: PrintedName, notes: Notes, posts: Sequence[PrintedPost], end: int, *, meeting: bool
) -> _Candidate:
    start = min([name.start, *(post.start for post in posts)])
    roles = tuple(
        replace(role, confidence=min(role.confidence, MOST))
        for role in roles_around(passage.text, Subject(start, name.end, end))
    )
    told = bool(posts or roles or name.strength == Strength.TITLED or _does(passage.text, end))
    mention = Mention(
        passage,
        name.start,
        name.after,
        name,
        tuple((post, MOST) for post in posts),
        tuple(role for role in roles if meeting or role.relationship == "INVITED_TO"),
        (("councillor", MOST),) if notes.councillor else (),
        notes.organisation,
    )
    return _Candidate(mention, name, told)


def _post_behind_sign(text: str, at: int) -> PrintedPost | None:
    """The post that a sign parts from the name, as in a row whose cells ran together: "Ann Lee / Head of Audit"."""
    gap = _SIGN.match(text, at)
    return post_at(text, gap.end()) if gap else None


def _does(text: str, end: int) -> bool:
    """Whether a verb of doing follows. A house, a scheme or a ship also was, had, opened and moved."""
    return _STATE.match(text, end) is None and (speaks(text, end) or _PAST.match(text, end) is not None)


def _supported(candidates: Sequence[_Candidate]) -> Iterator[Mention]:
    """The mentions of those who do something, hold something or are named more than once."""
    times = Counter(candidate.name.bare for candidate in candidates)
    evident = {candidate.name.bare for candidate in candidates if candidate.evident}
    for candidate, following in pairwise([*candidates, None]):
        assert candidate is not None
        if following is not None and following.evident and _joined(candidate, following):
            evident.add(candidate.name.bare)
    for candidate in candidates:
        bare = candidate.name.bare
        if bare in evident or times[bare] > 1:
            yield candidate.mention


def _joined(one: _Candidate, other: _Candidate) -> bool:
    """Whether two stand side by side: "Ann Lee and Bo Day asked"."""
    text = one.mention.passage.text
    same = one.mention.passage is other.mention.passage
    return same and _JOINS.fullmatch(text, one.name.after, other.name.start) is not None


def _strangers(mentions: Sequence[Mention], proposed: Sequence[Mention]) -> list[Member]:
    """The people of ``proposed`` whom no mention of the rules can be one of."""
    own = {id(mention) for mention in proposed}
    members = gather([*mentions, *proposed]).members
    return [member for member in members if all(id(mention) in own for mention in member.mentions)]
