"""Limits that make sense."""

from __future__ import annotations

from typing import Any

import pytest
from councilgraph.errors import UsageError
from councilgraph.graph.stores.base import DEFAULT_LIMITS, Limits


def test_defaults() -> None:
    assert Limits() == DEFAULT_LIMITS == Limits(seconds=30, memory_mb=2048, rows=None)


@pytest.mark.parametrize(
    "limit",
    [
        {"seconds": 0},
        {"seconds": -1},
        {"seconds": float("inf")},
        {"seconds": float("nan")},
        {"memory_mb": 0},
        {"rows": -1},
    ],
)
def test_limits_that_no_query_can_keep_are_refused(limit: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="limit"):
        Limits(**limit)
