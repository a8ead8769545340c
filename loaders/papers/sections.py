"""The sections of one item: what was announced, what was decided, what was minuted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...graph.records import Problem
from ..passages import Passage

ANNOUNCED, DECIDED, MINUTED, DOCUMENTS, OTHER = "announced", "decided", "minuted", "documents", "other"

# The labels of a committee's website, and of the decision notices that are made like it.
_LABELS = (
    (
        MINUTED,
        re.compile(
            r"(?:Draft\s+)?Minutes\s*:|(?:Discussion|Summary\s+of\s+discussion|Minute\s+text)\s*:?", re.IGNORECASE
        ),
    ),
    (
        DECIDED,
        re.compile(
            r"(?:Decisions?|Resolutions?|Decisions?\s+(?:made|taken|of\s+the\s+\w+))\s*:?|The\s+decision\s*:?",
            re.IGNORECASE,
        ),
    ),
    (
        DOCUMENTS,
        re.compile(r"(?:Supporting|Additional|Accompanying|Background)\s+(?:documents|papers)\s*:?", re.IGNORECASE),
    ),
    (
        OTHER,
        re.compile(
            r"(?:Summary\s+of\s+)?Reasons?(?:\s+for\s+(?:the\s+)?(?:decisions?|recommendations?|urgency))?\s*:?"
            r"|(?:Details\s+of\s+(?:any\s+)?)?(?:Alternative"
            r"|Other)\s+options(?:\s+considered)?(?:\s+and\s+rejected)?\s*:?"
            r"|(?:Purpose(?:\s+of\s+(?:the\s+)?report)?|Wards?\s+affected|Divisions?\s+affected|Consultation"
            r"|Interests\s+declared|Declarations?|Dispensations?)\s*:"
            r"|(?:Financial|Legal|Equality|Data\s+protection)\s+implications\s*:?",
            re.IGNORECASE,
        ),
    ),
    (ANNOUNCED, re.compile(r"(?:Background|Introduction)\s*:", re.IGNORECASE)),
)
_A_DOCUMENT = re.compile(
    r"\bPDF\b|\b\d+\s*[KM]B\b|,\s+item\s+\d+|^(?:Appendix|Appendices|Enc)\b|\.(?:pdf|docx?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Sections:
    """The passages of each section, labels left out; :attr:`labelled` says whether any label of minutes was found."""

    announced: tuple[Passage, ...] = ()
    decided: tuple[Passage, ...] = ()
    minuted: tuple[Passage, ...] = ()
    labelled: bool = False


def section_of(text: str) -> str | None:
    """The section that a line opens, or None where it is no label."""
    return next((name for name, label in _LABELS if label.fullmatch(text)), None)


def sections(passages: Sequence[Passage], *, website: bool, record: bool = False) -> Sections:
    """The sections of an item's passages.

    ``website`` says that the paper is a saved page of a committee's website, where what stands above the label of the
    minutes was written for the agenda: who was invited is not who came. Other papers are minutes from the first line.
    ``record`` says that it is a record of decisions: all that stands below the label of one belongs to it. In minutes
    the next paragraph that is no point and no wish goes on with them.
    """
    held: dict[str, list[Passage]] = {ANNOUNCED: [], DECIDED: [], MINUTED: [], DOCUMENTS: [], OTHER: []}
    minutes = any(section_of(passage.text) == MINUTED for passage in passages)
    now, labelled = (ANNOUNCED if website or minutes else MINUTED), minutes
    for passage in passages:
        opened = section_of(passage.text)
        if opened is not None:
            now, labelled = opened, labelled or opened == DECIDED
            continue
        if now == DOCUMENTS and not minutes and not _A_DOCUMENT.search(passage.text) and _tells(passage.text):
            now = MINUTED
        if now == DECIDED and held[DECIDED] and not record and not _WISH.match(passage.text) and passage.mark is None:
            now = MINUTED
        held[now].append(passage)
    return Sections(tuple(held[ANNOUNCED]), tuple(held[DECIDED]), tuple(held[MINUTED]), labelled)


_MORE = re.compile(r"view\s+the\s+full\s+minutes\s+text\s+for\s+item\s+(?P<number>[\w/]+)", re.IGNORECASE)


def cut_short(passages: Sequence[Passage]) -> Iterator[Problem]:
    """A problem for each item of a saved page that shows only the beginning of its minutes."""
    for passage in passages:
        match = _MORE.search(passage.text)
        if match is not None:
            yield Problem(
                "minutes-cut",
                f"the page shows only the beginning of the minutes of item {match['number']}. Open their full text on "
                "the committee's website and save that page too.",
                passage.page,
            )


_WISH = re.compile(
    r"[\"\u201c]?(?:That|that|To|to|RESOLVED|Resolved|AGREED|Agreed)\b|The\s+(?:Cabinet|Executive|Committee|Panel"
    r"|Board|Council)\b"
    r"|[a-z]|[^.]{0,90}:$"
)


def _tells(text: str) -> bool:
    """Whether a line below the list of documents is a sentence: its label of the minutes was lost."""
    return len(text.split()) > 5 and text.endswith((".", ":"))
