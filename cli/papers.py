"""What a council's papers hold, in a few lines: its committees, the holders of usual posts, its actions by status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .output import plain_text
from .talk import counted

if TYPE_CHECKING:
    from ..api import Workspace
    from ..graph.rows import Rows
    from ..ontology.register import CouncilEntry


def lines_of_papers(workspace: Workspace, council: CouncilEntry) -> Mapping[str, object]:
    """Lines for a card: committees with their meetings, posts with who is named in them, and actions by status."""
    of_council = {"council": council.id}
    committees = workspace.query("committees", of_council)
    return {
        "committees": ", ".join(f"{c['committee']} ({counted(c['meetings'], 'meeting')})" for c in committees),
        **_posts(workspace.query("posts", of_council)),
        "actions": _by_status(workspace.query("actions", of_council)),
    }


def _posts(rows: Rows) -> Mapping[str, object]:
    """A line for each usual post, the last named first; the number of the other posts."""
    from ..ontology.posts import CANONICAL_TITLES

    holders: dict[str, list[str]] = {}
    for row in reversed([row for row in rows if row["post"] in CANONICAL_TITLES and row["person"] is not None]):
        interim = "interim, " if row["interim"] else ""
        day = plain_text(row["last_stated"]) or "day not known"
        holders.setdefault(row["post"], []).append(f"{row['person']} ({interim}{day})")
    others = len({row["post_id"] for row in rows if row["post"] not in CANONICAL_TITLES})
    lines: dict[str, object] = {post: ", ".join(named) for post, named in sorted(holders.items())}
    return {**lines, "other posts": others or None}


def _by_status(rows: Rows) -> str:
    statuses = Counter(status or "unknown" for status in rows.column("status"))
    ranked = sorted(statuses.items(), key=lambda counted_status: (-counted_status[1], counted_status[0]))
    told = ", ".join(f"{number} {status}" for status, number in ranked)
    return f"{len(rows)} ({told})" if told else ""
