"""Posts that every council has under some title, and those that the law requires it to have."""

from __future__ import annotations

import re
from dataclasses import dataclass

INTERIM = re.compile(r"\b(?:interim|acting|temporary)\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CanonicalPost:
    """A post under its usual title. ``source`` is the law that requires it, or None.

    ``confidence`` is how sure a title that fits the pattern is this post.
    """

    title: str
    pattern: re.Pattern[str]
    source: str | None = None
    confidence: float = 0.97

    @property
    def statutory(self) -> bool:
        """Whether the law requires a council to have it."""
        return self.source is not None


def _post(title: str, pattern: str, source: str | None = None, confidence: float = 0.97) -> CanonicalPost:
    return CanonicalPost(title, re.compile(pattern, re.IGNORECASE), source, confidence)


_SERVICES = r"(?:children['\u2019]?s?\s+(?:and\s+(?:young\s+people['\u2019]?s?|families)\s+)?services?)"
_POSTS = (
    _post(
        "Director of Children's Services",
        rf"(?:statutory\s+)?director\s+(?:of|for)\s+{_SERVICES}(?:\s*\(DCS\))?$|.*\(\s*DCS\s*\)$|DCS$"
        r"|.*\(\s*(?:statutory\s+)?director\s+(?:of|for)\s+children['\u2019]?s\s+services\s*\)$",
        "Children Act 2004, section 18",
    ),
    _post(
        "Director of Children's Services",
        rf"(?:corporate|executive|strategic)\s+director\s+(?:of|for)\s+{_SERVICES}$",
        "Children Act 2004, section 18",
        0.9,
    ),
    _post(
        "Director of Adult Social Services",
        r"(?:statutory\s+)?director\s+(?:of|for)\s+adults?['\u2019]?\s+social\s+services(?:\s*\(DASS\))?$|.*\(\s*DASS\s*\)$|DASS$",
        "Local Authority Social Services Act 1970, section 6",
    ),
    _post(
        "Section 151 Officer",
        r"(?:.*\b)?(?<!deputy\s)(?:s\.?|section)\s?151\s+officer\)?$|.*\(\s*s(?:ection)?\.?\s?151\s*\)$|chief\s+finance(?:al)?\s+officer$"
        r"|chief\s+financial\s+officer$",
        "Local Government Act 1972, section 151",
    ),
    _post(
        "Monitoring Officer",
        r"(?:(?:.*[(&,/-]|.*\band)\s*)?monitoring\s+officer\)?$",
        "Local Government and Housing Act 1989, section 5",
    ),
    _post(
        "Head of Paid Service",
        r"(?:(?:.*[(&,/-]|.*\band)\s*)?head\s+of\s+(?:the\s+)?paid\s+service\)?$",
        "Local Government and Housing Act 1989, section 4",
    ),
    _post(
        "Head of Paid Service",
        r"(?:joint\s+)?chief\s+executive(?:\s+officer)?(?:\s+of\s+the\s+council)?$",
        "Local Government and Housing Act 1989, section 4",
        0.85,
    ),
    _post("Director of Public Health", r"director\s+(?:of|for)\s+public\s+health(?:\s*\(DPH\))?$"),
    _post(
        "Lead Member for Children's Services",
        r"(?:(?:statutory\s+)?lead\s+(?:cabinet\s+)?member|(?:cabinet|executive)\s+(?:lead\s+)?member|portfolio\s+holder)\s+(?:of|for)\s+"
        r"(?:integrated\s+)?children(?:['\u2019]?s)?\b[^()]*$",
        None,
        0.9,
    ),
    _post("Leader of the Council", r"(?:the\s+)?leader(?:\s+of\s+(?:the\s+)?council)?$"),
    _post("Deputy Leader of the Council", r"deputy\s+leader(?:\s+of\s+(?:the\s+)?council)?$"),
    _post(
        "Principal Social Worker", r"(?:(?:children['\u2019]?s|adults?)\s+)?principal\s+social\s+worker(?:\s*\(PSW\))?$"
    ),
    _post(
        "Head of the Virtual School",
        r"virtual\s+school\s+head(?:\s*teacher)?$|head(?:\s*teacher)?\s*(?:of|[-\u2013,])?\s*(?:the\s+)?virtual\s+school$",
    ),
)

CANONICAL_TITLES = tuple(dict.fromkeys(post.title for post in _POSTS))
"""The canonical titles, each once."""


def canonical_post(title: str, *, council: bool = True) -> CanonicalPost | None:
    """The post that a printed title is, or None where it is none of these beyond doubt.

    Words such as "interim" don't count; a deputy or an assistant holds another post. ``council`` is False for a post at
    another body: its chief executive is no head of paid service, and it has no statutory posts.
    """
    if not council:
        return None
    bare = " ".join(INTERIM.sub("", title).split()).strip(" ,")
    return next((post for post in _POSTS if post.pattern.match(bare)), None)
