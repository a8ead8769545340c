"""What a property can hold."""

from __future__ import annotations

from datetime import date

Value = str | int | float | bool | date | tuple[str, ...]
"""What a property can hold. A list is always a tuple of strings; absence is absence, never None."""
