"""Names beside labels: contact officers, authors, presenters, those responsible, and signatures below a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..passages import Passage
from .lists import PeopleList, read_people_list
from .names import Strength, name_at
from .notes import read_note
from .posts import PrintedPost, in_brackets, is_post, post_at
from .records import Mention, Role

_CONTACT = (
    r"(?:(?:specific|county\s+council|lead|report|main|press|further|key)\s+)?contacts?(?:\s+(?:officers?|names?|persons?|points?|details|information|for\s+(?:further|more)\s+(?:information|details)"
    r"|for\s+this\s+(?:report|item|meeting|agenda)|points?\s+for\s+this\s+report))*|officer\s+contacts?|(?:please\s+)?ask\s+for|enquiries\s+to|(?:all\s+)?enquiries|quer(?:y|ies)\s+to"
    r"|(?:for\s+)?(?:further|more|additional)\s+(?:information|details)(?:\s+(?:on|about|regarding)\s+this\s+\w+)?,?\s+(?:please\s+)?(?:contact|from|speak\s+to)|if\s+you\s+[^.:]{5,80}please\s+contact|lead\s+officers?"
)
_WROTE = (
    r"(?:report\s+|joint\s+|lead\s+|principal\s+)?authors?(?:\s*\(?s?\)?)?(?:\s+of\s+(?:the\s+|this\s+)?report)?(?:\s+and\s+contact\s+officer)?|reports?\s+(?:by|from|of)(?:\s+the)?"
    r"|(?:report\s+)?(?:prepared|written|compiled|drafted)\s+by|reporting\s+officers?|report\s+writer|originator|originating\s+officer|officer\s+reporting|report\s+originator|joint\s+report\s+of"
)
_CLERK = (
    r"(?P<clerk>(?:(?:principal|senior|lead|deputy|assistant)\s+)?(?:democratic|governance|committee|scrutiny|member|cabinet|constitutional)\s+(?:(?:and|&)\s+\w+\s+)?(?:services\s+|support\s+)?"
    r"(?:officer|manager|clerk|administrator|secretary|adviser|advisor|co-?ordinator|lead)|clerk)"
)
_LABELS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})\s*(?P<sign>:\s*-?|\t+|\s[–—-]\s|\s*$)\s*", re.I), relationship)
    for words, relationship in (
        (_CONTACT, "CONTACT_FOR"),
        (_WROTE, "WROTE"),
        (_CLERK, "CONTACT_FOR"),
        (r"presented\s+by|presenters?|presenting\s+officers?|introduced\s+by", "PRESENTED"),
        (
            r"(?:officers?|persons?)\s+responsible(?:\s+for\b[^:]{0,120})?(?:\s+(?:is|are))?|responsible\s+(?:officers?|persons?|lead)(?:\s+for\b[^:]{0,100})?|action\s+(?:owner|by|for)|owners?|actions?(?:\s+point)?|by\s+whom",
            "RESPONSIBLE_FOR",
        ),
    )
)
_RUNS_ON = (
    (
        re.compile(
            r"^(?:Joint\s+)?(?:Report|REPORT)\s+(?:(?:written|prepared|compiled)\s+)?(?:by|of|from|BY|OF|FROM)\s+(?:[Tt]he\s+)?(?=[A-Z])"
        ),
        "WROTE",
    ),
    (
        re.compile(r"\b(?:further|more)\s+(?:information|details)[^.]{0,60}?\bcontact\s+(?=(?-i:[A-Z]))", re.I),
        "CONTACT_FOR",
    ),
)
_HELD_LABEL = re.compile(r"(?P<post>[A-Z][\w'’&(),/ -]{3,90}?)\s*(?:\(s\))?\s*(?::\s*|\t+)(?=[A-Z])")
_CELL_LABEL = re.compile(r"(?:(?:full\s+)?name|(?:job\s+)?title|post|position|designation|role)\s*(?::|\t|-)\s*", re.I)
_TAIL = re.compile(
    r"\s*[,;–—-]?\s*(?:(?:tel|telephone|phone|email|e-mail|ext|t|e|m|mob|mobile)\b.*|[\d\s()+-]{5,}.*|\S+@\S+.*)?", re.I
)


def read_labels(passages: Sequence[Passage], taken: frozenset[int], *, meeting: bool) -> Iterator[tuple[int, Mention]]:
    """The people that stand behind or below a label, with the index of their passage; ``taken`` are passages that other
    readers have read in full."""
    for index in range(len(passages)):
        if index not in taken:
            labelled = list(_labelled(passages, index, taken, meeting=meeting))
            yield from labelled or _signature(passages, index, taken, meeting=meeting)


def _labelled(
    passages: Sequence[Passage], index: int, taken: frozenset[int], *, meeting: bool
) -> Iterator[tuple[int, Mention]]:
    passage, found = passages[index], False
    for place, mention in _at_labels(passages, index, taken):
        found = True
        yield place, mention
    for pattern, relationship in _RUNS_ON:
        label = pattern.search(passage.text) if not found else None
        mentions = list(_behind(passage, label.end(), relationship, None)) if label else []
        found = found or bool(mentions)
        yield from ((index, mention) for mention in mentions)
        # A report's own head names its authors below "Report of Corporate Directors"; an agenda names reports.
        if label and not mentions and not meeting and _POSTS_ALONE.fullmatch(passage.text, label.end()):
            yield from _below(passages, index + 1, taken, relationship)
    if not found:
        yield from ((index, mention) for mention in _post_label(passage))


_POSTS_ALONE = re.compile(r"[A-Z][\w'’&,() -]{3,80}")


def _at_labels(passages: Sequence[Passage], index: int, taken: frozenset[int]) -> Iterator[tuple[int, Mention]]:
    """The people behind each label of a passage, or below one that stands alone."""
    passage = passages[index]
    for pattern, relationship in _LABELS:
        for label in pattern.finditer(passage.text):
            if not _is_label(passage.text, label):
                continue
            if label.end() < len(passage.text):
                mentions = _behind(passage, label.end(), relationship, _clerk_post(label))
                yield from ((index, mention) for mention in mentions)
            elif label.start() == 0:
                yield from _below(passages, index + 1, taken, relationship)


def _is_label(text: str, label: re.Match[str]) -> bool:
    """A label begins a passage or a cell, or is written with capitals in a row of labels."""
    before = text[: label.start()].rstrip(" *#(")
    if not before or before[-1] in "\t|":
        return True
    shown = label.group().strip()
    return ":" in label["sign"] and shown[:1].isupper() and (before[-1] in ".:;)" or before[-1].isalnum())


def _clerk_post(label: re.Match[str]) -> PrintedPost | None:
    clerk = label.groupdict().get("clerk")
    return PrintedPost(clerk, label.start("clerk"), label.end("clerk")) if clerk else None


def _behind(passage: Passage, at: int, relationship: str, post: PrintedPost | None) -> Iterator[Mention]:
    for mention in _people(passage, at, relationship):
        posts = mention.posts or (((post, 0.9),) if post else ())
        yield Mention(
            passage, mention.start, mention.end, mention.name, posts, mention.roles, mention.kinds, mention.organisation
        )


def _people(passage: Passage, at: int, relationship: str | None) -> Iterator[Mention]:
    people = read_people_list(passage.text, at)
    roles = (Role(relationship, None, 0.95),) if relationship else ()
    if not people.entries:
        yield from _behind_post(passage, at, roles)
    for entry in people.entries:
        if entry.name.strength == Strength.SHAPE and not entry.notes.posts and not _whole(passage.text, people, at):
            return
        posts = tuple((post, 0.96) for post in entry.notes.posts)
        name = entry.name
        yield Mention(passage, name.start, name.after, name, posts, roles, (), entry.notes.organisation)


def _behind_post(passage: Passage, at: int, roles: tuple[Role, ...]) -> Iterator[Mention]:
    """The person behind a label and a post: "Report of the Director of Education, Jane Brown"."""
    post = post_at(passage.text, at)
    gap = re.compile(r"\s*[,(–-]\s*").match(passage.text, post.end) if post else None
    name = name_at(passage.text, gap.end()) if gap else None
    if post is not None and name is not None and name.strength >= Strength.AMBIGUOUS:
        yield Mention(passage, name.start, name.after, name, ((post, 0.94),), roles)


def _whole(text: str, people: PeopleList, at: int) -> bool:
    """Whether names and their posts fill the text from ``at`` on, but for telephone numbers and addresses."""
    return bool(people.entries) and _TAIL.fullmatch(text, people.end) is not None and at <= people.entries[0].name.start


def _below(
    passages: Sequence[Passage], first: int, taken: frozenset[int], relationship: str
) -> Iterator[tuple[int, Mention]]:
    """The people on the lines below a label, each with the post on its own line, if there is one."""
    last: Mention | None = None
    for index in range(first, min(first + 8, len(passages))):
        passage = passages[index]
        prefix = _CELL_LABEL.match(passage.text)
        begin = prefix.end() if prefix else 0
        people = read_people_list(passage.text, begin)
        if index in taken:
            return
        if _whole(passage.text, people, begin) and not people.entries[0].led:
            for mention in _people(passage, begin, relationship):
                last = mention
                yield index, mention
        elif last is not None and not last.posts and (post := _post_line(passage.text)) is not None:
            yield index, Mention(passage, post.start, post.end, last.name, ((post, 0.95),))
            last = None
        elif not _TAIL.fullmatch(passage.text) and _LABELS[0][0].match(passage.text) is None:
            return


def _post_line(text: str) -> PrintedPost | None:
    """The post that a whole line is, less a telephone number."""
    prefix = _CELL_LABEL.match(text)
    begin = prefix.end() if prefix else 0
    post = post_at(text, begin, bounded=True)
    whole = post is not None and _TAIL.fullmatch(text, post.end) is not None and post.start < begin + 5
    return post if whole else None


def _post_label(passage: Passage) -> Iterator[Mention]:
    """People behind a post that serves as a label: "Portfolio Holder: Councillor A Name"."""
    label = _HELD_LABEL.match(passage.text)
    if label is None or not is_post(label["post"]):
        return
    posts = in_brackets(label["post"], 0)
    for mention in _people(passage, label.end(), None):
        if posts and mention.name is not None and mention.name.strength > Strength.SHAPE:
            own = mention.posts or ((posts[0], 0.85),)
            yield Mention(passage, mention.start, mention.end, mention.name, own, (), (), mention.organisation)


def _signature(
    passages: Sequence[Passage], index: int, taken: frozenset[int], *, meeting: bool
) -> Iterator[tuple[int, Mention]]:
    """A name on a line of its own above a post, or a name and a post that fill a line."""
    passage = passages[index]
    people = read_people_list(passage.text)
    if len(people.entries) != 1 or not _whole(passage.text, people, 0) or passage.mark:
        return
    entry = people.entries[0]
    if entry.name.strength <= Strength.AMBIGUOUS and not passage.text.isupper() and not entry.notes.posts:
        return
    roles = () if meeting else (Role("WROTE", None, 0.9),)
    if entry.notes.posts and entry.end > entry.name.after:
        posts = tuple((post, 0.93) for post in entry.notes.posts)
        yield (
            index,
            Mention(passage, entry.name.start, entry.name.after, entry.name, posts, (), (), entry.notes.organisation),
        )
    elif index + 1 < len(passages) and index + 1 not in taken:
        post = _post_line(passages[index + 1].text)
        if post is not None:
            yield index, Mention(passage, entry.name.start, entry.name.after, entry.name, (), roles)
            below = passages[index + 1]
            notes = read_note(below.text, post.start, post.end)
            yield (
                index + 1,
                Mention(below, post.start, post.end, entry.name, ((post, 0.95),), (), (), notes.organisation),
            )
