"""Named people of a document: lists, labels and running text read, forms brought together, kinds decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ..names_model import Proposer
from ..passages import Passage
from .actors import acting_posts
from .attendance import read_attendance
from .cells import with_cells
from .kinds import Company, decide_kind
from .labels import read_labels
from .lists import read_people_list
from .mentions import read_mentions
from .posts import INTERIM
from .proposed import as_proposed, propose_people
from .records import FoundPerson, HeldPost, Involvement, Mention, PostActor, Role
from .references import is_chair, refers, resolved
from .roster import Member, gather, usual_title
from .standing import body_of_post, kind_of_post


def read_people(passages: Sequence[Passage], *, meeting: bool, model: Proposer | None = None) -> list[FoundPerson]:
    """The named people of a document in the order in which it first names them; children are left out.

    ``meeting`` says that the passages are a meeting's (minutes, an item's page, an agenda): then lists and verbs tell
    who came and who presented. In a report they tell neither. Those whom the rules found do not depend on ``model``;
    whom it adds come last.
    """
    views = [with_cells(passage) for passage in passages]
    everybody = list(_all_mentions(views, meeting=meeting))
    mentions = [m for m in everybody if not m.child]
    members = gather(mentions).members
    references = [m for m in mentions if m.name is None]
    company = Company(members, views)
    printed = {id(view): passage for view, passage in zip(views, passages, strict=True)}
    found = [_found(m, company, resolved(m, references, members), printed) for m in members]
    added = propose_people(views, everybody, model, meeting=meeting) if model is not None else ()
    return found + [as_proposed(_found(m, company, (), printed)) for m in added]


def read_post_actors(passages: Sequence[Passage], found: Sequence[FoundPerson] = ()) -> list[PostActor]:
    """The posts that act in a document without a name, one record a title; those that ``found`` people hold are left
    out."""
    actors: dict[str, PostActor] = {}
    held = [post.title for person in found for post in person.posts]
    for passage in passages:
        for acting in acting_posts(passage):
            title = acting.post.title
            if is_chair(title) or any(refers(title, other) for other in held):
                continue
            key = next((known for known in actors if refers(title, known)), title)
            role = acting.roles[0].relationship if acting.roles else None
            if key not in actors:
                kind, place = kind_of_post(title)[0] or "officer", (passage, acting.post.start, acting.post.end)
                actors[key] = PostActor(title, kind, role, *place, confidence=0.9 if role else 0.8)
            elif actors[key].relationship is None and role is not None:
                actors[key] = replace(actors[key], relationship=role)
    return list(actors.values())


def _all_mentions(passages: Sequence[Passage], *, meeting: bool) -> Iterator[Mention]:
    """Mentions in the order of the document, those of lists and labels found first."""
    lists = {read.index: read.mentions for read in read_attendance(passages)} if meeting else {}
    listed = frozenset(lists)
    labelled: dict[int, list[Mention]] = {}
    for index, mention in read_labels(passages, listed, meeting=meeting):
        labelled.setdefault(index, []).append(mention)
    known = _full_names(chain(*lists.values(), *labelled.values()))
    free = [(index, passage) for index, passage in enumerate(passages) if index not in listed]
    known |= _full_names(m for _, passage in free for m in read_mentions(passage, known, meeting=meeting))
    for index, passage in enumerate(passages):
        if index in listed:
            yield from lists[index]
            continue
        own = labelled.get(index, [])
        yield from own
        said = [m for m in read_mentions(passage, known, meeting=meeting) if not _overlaps(m, own)]
        yield from _presenting_line(passages, index, said) if meeting else said
        yield from _references(passage, meeting=meeting)


def _full_names(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(m.name.bare for m in mentions if m.name is not None and m.name.full)


def _overlaps(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(other.start < mention.end and mention.start < other.end for other in others)


def _presenting_line(passages: Sequence[Passage], index: int, said: list[Mention]) -> list[Mention]:
    """A line of nothing but people with posts, between an item's heading and its paragraphs, names the presenters."""
    passage = passages[index]
    after = passages[index + 1] if index + 1 < len(passages) else None
    if not said or any(m.roles or not m.posts for m in said) or passage.mark or after is None or after.mark is None:
        return said
    if index < 3 or read_people_list(passage.text).share(passage.text) < 0.95:
        return said
    return [replace(m, roles=(Role("PRESENTED", None, 0.8),)) for m in said]


def _references(passage: Passage, *, meeting: bool) -> Iterator[Mention]:
    """Posts that do something and may stand for the person who holds them."""
    for acting in acting_posts(passage):
        roles = tuple(
            role
            for role in acting.roles
            if role.relationship != "RESPONSIBLE_FOR" and (meeting or role.relationship in ("WROTE", "INVITED_TO"))
        )
        if roles:
            post = acting.post
            yield Mention(passage, post.start, post.end, None, roles=roles, reference=post.title)


def _found(member: Member, company: Company, references: Sequence[Mention], printed: dict[int, Passage]) -> FoundPerson:
    name, first = member.fullest, member.mentions[0]
    kind, confidence = decide_kind(member, company)
    return FoundPerson(
        name.bare,
        usual_title(m.name for m in member.mentions if m.name is not None),
        tuple(dict.fromkeys(other.text for other in member.names if other.text != name.bare)),
        tuple(dict.fromkeys(honour for other in member.names for honour in other.honours)),
        kind,
        confidence,
        (printed[id(first.passage)], first.start, first.end),
        tuple(_posts(member, printed)),
        tuple(_involvements([*member.mentions, *references], printed)),
        tuple(member.reasons),
    )


def _posts(member: Member, printed: dict[int, Passage]) -> Iterator[HeldPost]:
    """The posts of a person, each title once."""
    done: set[str] = set()
    for mention in member.mentions:
        for post, confidence in mention.posts:
            key = re.sub(r"[^a-z0-9]", "", post.title.lower())
            if key not in done:
                done.add(key)
                interim = INTERIM.search(post.title) is not None
                body = body_of_post(post.title, mention.organisation)
                place = (printed[id(mention.passage)], post.start, post.end)
                yield HeldPost(post.title, interim, body, *place, confidence)


def _involvements(mentions: Iterable[Mention], printed: dict[int, Passage]) -> Iterator[Involvement]:
    """What a person did: presenting once a passage, attendance once a capacity, the rest once."""
    done: dict[tuple[str, str | None, int], Involvement] = {}
    for mention in mentions:
        for role in mention.roles:
            each = role.relationship in ("PRESENTED", "RESPONSIBLE_FOR")
            key = (role.relationship, role.capacity, id(mention.passage) if each else 0)
            sure = role.confidence if mention.name is not None else min(role.confidence, 0.88)
            place = (printed[id(mention.passage)], mention.start, mention.end)
            done.setdefault(key, Involvement(role.relationship, role.capacity, *place, sure))
    return _consistent(list(done.values()))


def _consistent(found: Sequence[Involvement]) -> Iterator[Involvement]:
    """The involvements less those that surer ones contradict.

    Who is listed as a member was not merely in attendance. Who came sent no apologies, unless a list says both. Who
    sent apologies and didn't come was not in the chair, whatever stands beside the name.
    """
    capacities = {i.capacity for i in found if i.relationship == "ATTENDED"}
    absent = any(i.relationship == "SENT_APOLOGIES" for i in found)
    for involvement in found:
        relationship, capacity = involvement.relationship, involvement.capacity
        vague = relationship == "ATTENDED" and capacity == "in attendance" and len(capacities) > 1
        guessed = relationship == "SENT_APOLOGIES" and bool(capacities) and involvement.confidence < 0.9
        elsewhere = relationship == "CHAIRED" and absent and not capacities
        if not (vague or guessed or elsewhere):
            yield involvement
