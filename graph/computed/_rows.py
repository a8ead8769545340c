"""The inspections of each council, in the order of their first days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ...ontology.frameworks import LSCB_REVIEW, Framework, framework_named, grade_series
from ..graph import Graph
from ..records import Node


@dataclass(frozen=True, slots=True)
class Dated:
    """An inspection and its first day."""

    node: Node
    day: date

    @property
    def id(self) -> str:
        """Id of the inspection."""
        return self.node.id

    @property
    def framework(self) -> Framework | None:
        """The framework, where it is a known one."""
        return framework_of(self.node)

    @property
    def series(self) -> tuple[str, ...] | None:
        """The series of grades in which the inspection stands, by inspectorates."""
        return grade_series(self.framework)


def framework_of(node: Node) -> Framework | None:
    """The framework of an inspection, where it is a known one."""
    return framework_named(str(node.properties.get("framework", "")))


def inspections_by_council(stated: Graph) -> Mapping[str, list[Dated]]:
    """The dated inspections of each council by its id, sorted by day and id.

    Reviews of a safeguarding board inspect another body and stand in no council's row.
    """
    nodes = {node.id: node for node in stated.nodes if node.label == "Inspection" and framework_of(node) != LSCB_REVIEW}
    found: dict[str, dict[str, Dated]] = {}
    for inspected in stated.relationships:
        if inspected.label == "INSPECTED" and inspected.end.label == "Council" and inspected.start.id in nodes:
            node = nodes[inspected.start.id]
            start = node.properties.get("start_date")
            if isinstance(start, date):
                found.setdefault(inspected.end.id, {})[node.id] = Dated(node, start)
    return {council: sorted(row.values(), key=lambda one: (one.day, one.id)) for council, row in found.items()}
