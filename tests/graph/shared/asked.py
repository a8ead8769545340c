"""Invented recommendations for the tests of shared recommendations."""

from __future__ import annotations

from councilgraph.graph.shared import Ask

MEETINGS = "Timeliness of strategy meetings."
DISCUSSIONS = "Make sure that strategy discussions take place promptly and that every agency takes part."
INTERVIEWS = "The take-up of return home interviews in Quenbyshire."
RETURNED = "Offer each child who has been missing an independent return interview within three days."
PLANS = "The quality of pathway plans."
SMART = "Pathway plans should be specific and should show what has changed since the last review."
CASELOADS = "Reduce the caseloads of social workers in the Otterby teams."
WORKLOADS = "The workloads of social workers."
TWO_THINGS = "The timeliness of strategy discussions, and the workloads of social workers."
LANTERNS = "The number of paper lanterns hung in Fenwick library."
MORE_LANTERNS = "Ensure that the number of paper lanterns hung in Fenwick library grows."

TEXTS = {
    "a1": MEETINGS,
    "a2": DISCUSSIONS,
    "b1": INTERVIEWS,
    "b2": RETURNED,
    "c1": PLANS,
    "c2": SMART,
    "d1": CASELOADS,
    "d2": WORKLOADS,
    "e1": LANTERNS,
    "e2": MORE_LANTERNS,
    "x1": TWO_THINGS,
}


def asks(**texts: str) -> list[Ask]:
    """Asks with these ids and texts, each from a report of its own; all of :data:`TEXTS` without any."""
    return [
        Ask(key, text, councils=(f"council:{key}",), document=f"document:{key}", date="2030-01-01")
        for key, text in (texts or TEXTS).items()
    ]
