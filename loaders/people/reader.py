"""Named people of a document: lists, labels and running text read, forms brought together, kinds decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ..passages import Passage
from .actors import acting_posts
from .attendance import read_attendance
from .kinds import Company, decide_kind
from .labels import read_labels
from .lists import read_people_list
from .mentions import read_mentions
from .names import Strength
from .posts import INTERIM
from .records import FoundPerson, HeldPost, Involvement, Mention, PostActor, Role
from .roster import Member, gather, usual_title
from .standing import kind_of_post, outside

_LIKELY_NAME = 0.85


def read_people(passages: Sequence[Passage], *, meeting: bool) -> list[FoundPerson]:
    """The named people of a document in the order in which it first names them; children are left out.

    ``meeting`` says that the passages are a meeting's (minutes, an item's page, an agenda): then verbs tell who presented
    and who came. In a report they tell neither.
    """
    mentions = [m for m in _all_mentions(passages, meeting=meeting) if not m.child]
    gathered = gather(mentions)
    references = [m for m in mentions if m.name is None]
    company = Company(gathered.members, passages)
    held = {id(member): _posts(member) for member in gathered.members}
    return [
        _found(member, held[id(member)], company, _resolved(member, references, gathered.members))
        for member in gathered.members
    ]


def read_post_actors(passages: Sequence[Passage], found: Sequence[FoundPerson] = ()) -> list[PostActor]:
    """The posts that act in a document without a name, one record a title; those that ``found`` people hold are left out."""
    actors: dict[str, PostActor] = {}
    held = [post.title for person in found for post in person.posts]
    for passage in passages:
        for acting in acting_posts(passage):
            title = acting.post.title
            if any(_refers(title, other) for other in held) or _CHAIR.fullmatch(title):
                continue
            key = next((k for k in actors if _refers(title, k)), title)
            role = acting.roles[0].relationship if acting.roles else None
            if key not in actors:
                kind = kind_of_post(title)[0] or "officer"
                place = (passage, acting.post.start, acting.post.end)
                actors[key] = PostActor(title, kind, role, *place, confidence=0.9 if role else 0.8)
            elif actors[key].relationship is None and role is not None:
                actors[key] = replace(actors[key], relationship=role)
    return list(actors.values())


_CHAIR = re.compile(r"(?:vice[- ]?|deputy\s+)?chair(?:man|woman|person)?", re.I)


def _all_mentions(passages: Sequence[Passage], *, meeting: bool) -> Iterator[Mention]:
    """Mentions in the order of the document, those of lists and labels found first."""
    found: dict[int, list[Mention]] = {}
    for read in read_attendance(passages):
        found.setdefault(read.index, []).extend(read.mentions)
    listed = frozenset(found)
    labelled: dict[int, list[Mention]] = {}
    for index, mention in read_labels(passages, listed, meeting=meeting):
        labelled.setdefault(index, []).append(mention)
    known = frozenset(
        m.name.bare for ms in chain(found.values(), labelled.values()) for m in ms if m.name is not None and m.name.full
    )
    known |= _introduced(passages, listed, known, meeting=meeting)
    for index, passage in enumerate(passages):
        yield from found.get(index, ())
        own = labelled.get(index, [])
        yield from own
        if index in listed:
            continue
        places = [(m.start, m.end) for m in own]
        said = [m for m in read_mentions(passage, known, meeting=meeting) if not _overlaps(m, places)]
        yield from _presenting_line(passages, index, said) if meeting else said
        yield from _references(passage, meeting=meeting)


def _introduced(
    passages: Sequence[Passage], listed: frozenset[int], known: frozenset[str], *, meeting: bool
) -> frozenset[str]:
    """Full names that running text introduces with a post: later they are known."""
    return frozenset(
        m.name.bare
        for index, passage in enumerate(passages)
        if index not in listed
        for m in read_mentions(passage, known, meeting=meeting)
        if m.name is not None and m.name.full
    )


def _overlaps(mention: Mention, places: Iterable[tuple[int, int]]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in places)


def _presenting_line(passages: Sequence[Passage], index: int, said: list[Mention]) -> list[Mention]:
    """A line of nothing but people with posts, under an item's heading and above its paragraphs, names the presenters."""
    passage = passages[index]
    if not said or any(m.roles or not m.posts for m in said) or passage.mark:
        return said
    people = read_people_list(passage.text)
    after = passages[index + 1] if index + 1 < len(passages) else None
    if people.share(passage.text) < 0.95 or index < 3 or after is None or after.mark is None:
        return said
    return [replace(m, roles=(Role("PRESENTED", None, 0.8),)) for m in said]


def _references(passage: Passage, *, meeting: bool) -> Iterator[Mention]:
    """Posts that do something and may stand for the person who holds them."""
    for acting in acting_posts(passage):
        roles = acting.roles if meeting else tuple(r for r in acting.roles if r.relationship == "WROTE")
        roles = tuple(role for role in roles if role.relationship != "RESPONSIBLE_FOR")
        if roles:
            post = acting.post
            yield Mention(passage, post.start, post.end, None, roles=roles, reference=post.title)


def _resolved(member: Member, references: Iterable[Mention], members: Sequence[Member]) -> list[Mention]:
    """The references to posts that this person alone holds."""
    return [
        reference
        for reference in references
        if reference.reference is not None
        and _holds(member, reference.reference)
        and sum(_holds(other, reference.reference) for other in members) == 1
    ]


def _holds(member: Member, title: str) -> bool:
    if _CHAIR.fullmatch(title):
        wanted = not re.match(r"vice|deputy", title, re.I)
        return wanted and any(role.relationship == "CHAIRED" for m in member.mentions for role in m.roles)
    return any(_refers(title, post.title) for mention in member.mentions for post, _ in mention.posts)


def _refers(reference: str, title: str) -> bool:
    """Whether a reference such as "Deputy Director" can mean a post such as "Deputy Director Children's Social Care"."""
    short, long = _words(reference), _words(title)
    return bool(short) and (long[: len(short)] == short or short[: len(long)] == long and len(long) > 2)


def _words(title: str) -> list[str]:
    words = re.findall(r"[a-z]+", re.sub(r"['’]|\([^)]*\)", "", title.lower()))
    return [word for word in words if word not in ("of", "for", "the", "and", "interim", "acting", "in")]


def _found(member: Member, posts: tuple[HeldPost, ...], company: Company, references: list[Mention]) -> FoundPerson:
    name = member.fullest
    kind, confidence = decide_kind(member, company)
    first = member.mentions[0]
    return FoundPerson(
        name.bare,
        usual_title(m.name for m in member.mentions if m.name is not None),
        tuple(dict.fromkeys(other.text for other in member.names if other.text != name.bare)),
        tuple(dict.fromkeys(honour for other in member.names for honour in other.honours)),
        kind,
        confidence,
        (first.passage, first.start, first.end),
        posts,
        _involvements([*member.mentions, *references]),
        tuple(member.reasons),
    )


def _posts(member: Member) -> tuple[HeldPost, ...]:
    """The posts of a person, each title once."""
    held: dict[str, HeldPost] = {}
    for mention in member.mentions:
        for post, confidence in mention.posts:
            body = _body(post.title, mention.organisation)
            key = re.sub(r"[^a-z0-9]", "", post.title.lower())
            interim = INTERIM.search(post.title) is not None
            held.setdefault(key, HeldPost(post.title, interim, body, mention.passage, post.start, post.end, confidence))
    return tuple(held.values())


_BODY_IN_TITLE = re.compile(
    r"(?:,|\s[–-]|\bof|\bat|\bfor|^(?:Co-|Vice[- ])?Chair(?:man|person)?(?:\s+of)?(?:\s+the)?)\s+(?P<body>[A-Z][\w'’&() -]+)$"
)


def _body(title: str, organisation: str | None) -> str | None:
    """The outside body of a post, where its title or the words beside it name one."""
    if not outside(title, organisation):
        return None
    if organisation and organisation != title and not organisation.endswith(title) and outside("", organisation):
        return organisation
    match = _BODY_IN_TITLE.search(title)
    return match["body"].strip() if match and outside(match["body"], None) else None


def _involvements(mentions: Iterable[Mention]) -> tuple[Involvement, ...]:
    """What a person did, each involvement once a passage, and attendance once a capacity."""
    done: dict[tuple[str, str | None, int], Involvement] = {}
    for mention in mentions:
        for role in mention.roles:
            once = role.relationship in ("PRESENTED", "RESPONSIBLE_FOR")
            key = (role.relationship, role.capacity, id(mention.passage) if once else 0)
            confidence = role.confidence if mention.name is not None else min(role.confidence, 0.88)
            done.setdefault(
                key,
                Involvement(role.relationship, role.capacity, mention.passage, mention.start, mention.end, confidence),
            )
    return tuple(_consistent(done.values()))


def _consistent(found: Iterable[Involvement]) -> Iterator[Involvement]:
    """The involvements less what others of them contradict: who is listed as a member isn't merely in attendance, and who
    was merely replaced by another in the printed list did not come."""
    kept = list(found)
    capacities = {i.capacity for i in kept if i.relationship == "ATTENDED"}
    absent = any(i.relationship == "SENT_APOLOGIES" for i in kept)
    for involvement in kept:
        if involvement.relationship == "ATTENDED" and involvement.capacity == "in attendance" and len(capacities) > 1:
            continue
        if involvement.relationship == "SENT_APOLOGIES" and capacities and involvement.confidence < 0.9:
            continue
        if involvement.relationship == "CHAIRED" and absent and not capacities:
            continue
        yield involvement


__all__ = ["Strength", "read_people", "read_post_actors"]
