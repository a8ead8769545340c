"""What can be found. The command line's help needs it, so that nothing is imported here."""

from __future__ import annotations

from collections.abc import Mapping

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "Recommendation": ("text", "lead_in"),
    "Action": ("text", "status_text", "outcome_text"),
    "Decision": ("text",),
}
"""Node types whose texts are searched, and the properties that hold them, in the order in which they are shown."""

PAGE = "page"

KINDS = (*(label.lower() for label in SEARCHED), PAGE)
"""What can be found."""
