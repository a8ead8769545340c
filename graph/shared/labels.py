"""Labels for groups that the catalogue has no label for: a recommendation as a short noun phrase."""

from __future__ import annotations

import re

_BODIES = "local authority|council|board|lscb|partnership"
_ORDER_WORDS = (
    "ensure|ensuring|improve|improving|strengthen|develop|review|increase|reduce|provide|secure|promote|establish"
    "|implement|urgently|further|continue to|that|the|all|to"
)
_ORDERS = re.compile(
    rf"^(?:(?:take (?:urgent )?(?:action|steps) to|the (?:{_BODIES}) (?:should|must|needs? to)|leaders (?:should|must)"
    rf"|(?:make|be) sure|{_ORDER_WORDS})\b[\s,:]*)+",
    re.IGNORECASE,
)
_PURPOSES = re.compile(
    r"\s*(?:[.;:(]|,|\bso that\b|\bin order to\b|\bto (?:ensure|enable|make sure)\b|\bwhich\b|\bwhen\b)", re.IGNORECASE
)
_VERBS = re.compile(r"\s+(?:is|are|be|has|have|should|must|can|needs?|receives?|understands?)\b.*", re.IGNORECASE)
_DANGLING = re.compile(r"\s+(?:and|or|of|for|to|in|on|with|by|the|a|an|their|its|from|at)$", re.IGNORECASE)
_NAMES = re.compile(r"(?<=\s)(?:[A-Z][a-z]+(?:['’]s)?|[A-Z]{2,}SCB)(?=\s|$)")
_MOST_WORDS = 8


def label_of(text: str) -> str:
    """A recommendation's subject in at most eight words, without order, purpose or names, in sentence case."""
    bare = _ORDERS.sub("", " ".join(text.split()))
    subject = _VERBS.sub("", _PURPOSES.split(bare, maxsplit=1)[0]) or bare
    words = _NAMES.sub("", subject).split()[:_MOST_WORDS] or bare.split()[:_MOST_WORDS]
    phrase = _DANGLING.sub("", " ".join(words)).strip(" ,;:.")
    return phrase[:1].upper() + phrase[1:]
