"""Values on their way between a store and its query process, as JSON.

A mapping with one key is a value that JSON has no form for: ``{"date": "2024-01-31"}``, ``{"map": [[key, value], …]}``,
``{"node": …}``, ``{"relationship": …}``. JSON is read without running anything, whatever the other side sends.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from datetime import time as clock_time
from typing import TYPE_CHECKING, Any

from ...errors import QueryError

if TYPE_CHECKING:
    from ..records import Node, Relationship

_PLAIN = (str, int, float, bool, type(None))
_LARGEST = 2**63 - 1


def line_of(message: object) -> bytes:
    """One message as a line."""
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def packed(value: Any) -> Any:
    """``value`` in forms that JSON has. Raises TypeError where there is none."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, list | tuple):
        return [packed(item) for item in value]
    if isinstance(value, Mapping):
        return {"map": [[str(key), packed(item)] for key, item in value.items()]}
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, clock_time):
        return {"time": value.isoformat()}
    raise TypeError(f"a value of the type {type(value).__name__}")


def unpacked(value: Any) -> Any:
    """What :func:`packed` was given, tuples as lists. Raises ValueError, TypeError or KeyError for anything else."""
    if isinstance(value, list):
        return [unpacked(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    return _UNPACKING[kind](content)


def _map(pairs: list[list[Any]]) -> dict[str, Any]:
    return {key: unpacked(item) for key, item in pairs}


def _properties(pairs: list[list[Any]]) -> dict[str, Any]:
    """Properties of a record, whose lists are tuples."""
    return {key: tuple(item) if isinstance(item, list) else item for key, item in _map(pairs).items()}


def _node(content: list[Any]) -> Node:
    from ..records import Node

    label, node_id, properties = content
    return Node(label, node_id, _properties(properties))


def _relationship(content: list[Any]) -> Relationship:
    from ..records import NodeRef, Relationship

    label, start, end, properties = content
    return Relationship(label, NodeRef(*start), NodeRef(*end), _properties(properties))


_UNPACKING: Mapping[str, Callable[[Any], Any]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": clock_time.fromisoformat,
    "map": _map,
    "node": _node,
    "relationship": _relationship,
}


def packed_parameters(parameters: Mapping[str, object]) -> list[list[Any]]:
    """Parameters as pairs of name and packed value. Raises QueryError where one can't be handed over."""
    pairs = []
    for name, value in parameters.items():
        try:
            pairs.append([name, packed(value)])
            json.dumps(pairs[-1], ensure_ascii=False).encode()
            _check_range(value)
        except (TypeError, ValueError) as error:
            raise QueryError(
                f"parameter ${name} can't be used: {error}. Pass text, numbers, dates or lists."
            ) from error
    return pairs


def _check_range(value: object) -> None:
    if isinstance(value, list | tuple):
        for item in value:
            _check_range(item)
    elif isinstance(value, Mapping):
        _check_range(list(value.values()))
    elif isinstance(value, int) and not -_LARGEST - 1 <= value <= _LARGEST:
        raise ValueError(f"{value} does not fit into 64 bits")
