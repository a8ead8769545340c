"""What a user gives for a parameter of a stored query, turned into what its Cypher expects."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from ..errors import UnknownNameError, UsageError
from ..ontology import Value
from ..ontology.frameworks import FRAMEWORKS, framework_named
from ..ontology.register import Register
from ..ontology.themes import theme_named, themes
from .header import Parameter, StoredQuery
from .words import content_stems

Given = Mapping[str, Value | None]
"""What a user gives: text as it was typed, or values that already have their type."""

_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


def close_names(name: str, known: Iterable[str]) -> list[str]:
    """At most three of the known names that ``name`` may be a slip for, the closest first."""
    spelt = {other.casefold(): other for other in known}
    return [spelt[other] for other in difflib.get_close_matches(name.casefold(), spelt, n=3, cutoff=0.65)]


def council_id(name: str, register: Register) -> str:
    """The id of the council with this name, code, GSS code or id. Raises UnknownNameError with close names.

    An id is passed on as it is: a loaded graph can hold councils that the register does not know.
    """
    if name.startswith("council:"):
        return name
    found = register.find(name, upper_tier=True) or register.by_code(name)
    found = found or next((entry for entry in register if entry.gss_code == name.upper()), None)
    if found is None:
        raise UnknownNameError("council", name, [entry.short_name for entry in register.suggest(name)])
    return found.id


def theme_id(name: str) -> str:
    """The node id of the theme with this name or id, or with an alias that no other theme has.

    Raises UnknownNameError with close names.
    """
    found = theme_named(name)
    if found is not None:
        return found.node_id
    meant = {theme.node_id for theme in themes() if name.casefold() in map(str.casefold, theme.aliases)}
    if len(meant) == 1:
        return meant.pop()
    labels = {label: theme.name for theme in themes() for label in (theme.name, theme.id, *theme.aliases)}
    raise UnknownNameError("theme", name, dict.fromkeys(labels[close] for close in close_names(name, labels)))


def framework_name(name: str) -> str:
    """The name of a framework from its name or slug. Raises UnknownNameError with close names."""
    found = framework_named(name)
    if found is None:
        raise UnknownNameError("framework", name, close_names(name, (framework.name for framework in FRAMEWORKS)))
    return found.name


def region_name(name: str, register: Register) -> str:
    """The name of a region or nation as the register writes it. Raises UnknownNameError with close names."""
    known = {one for entry in register for one in (entry.region, entry.nation) if one}
    found = next((one for one in known if one.casefold() == name.casefold()), None)
    if found is None:
        raise UnknownNameError("region", name, close_names(name, sorted(known)))
    return found


def check_given(asked: str, given: Iterable[str], known: Collection[str]) -> None:
    """Raises UsageError, with close names or all that are known, for a parameter that what is asked does not have."""
    for name in given:
        if name not in known:
            close = close_names(name, known)
            hint = f"Did you mean {' or '.join(close)}?" if close else f"It has: {', '.join(known) or 'none'}."
            raise UsageError(f"{asked} has no parameter '{name}'. {hint}")


def prepare(query: StoredQuery, given: Given, register: Register) -> dict[str, object]:
    """The parameters that the query's Cypher needs, each of its type, null where it is optional and not given.

    Raises UsageError for an unknown, missing or ill-formed parameter, UnknownNameError for an unknown name in one.
    """
    check_given(f"query {query.name}", given, query.parameters)
    return {name: _value(query, parameter, given.get(name), register) for name, parameter in query.parameters.items()}


def _value(query: StoredQuery, parameter: Parameter, given: Value | None, register: Register) -> object:
    value: Value | None = parameter.default if given is None else given
    if value is None and parameter.required:
        raise UsageError(
            f"query {query.name} needs the parameter '{parameter.name}' ({parameter.description}), "
            f"for example {parameter.name}='{parameter.example}'"
        )
    if value is None:
        return None
    _among_choices(query, parameter, value)
    return _coerced(query, parameter, value, register)


def _among_choices(query: StoredQuery, parameter: Parameter, value: Value) -> None:
    if parameter.choices and value not in parameter.choices:
        choices = ", ".join(parameter.choices)
        raise UsageError(f"parameter '{parameter.name}' of query {query.name} is one of {choices}, not '{value}'")


def _coerced(query: StoredQuery, parameter: Parameter, value: Value, register: Register) -> object:
    if not isinstance(value, str):
        return _typed(query, parameter, value)
    if parameter.type in ("council", "region"):
        return council_id(value, register) if parameter.type == "council" else region_name(value, register)
    if parameter.type in ("theme", "framework"):
        return theme_id(value) if parameter.type == "theme" else framework_name(value)
    try:
        return _READERS[parameter.type](value)
    except ValueError as error:
        raise _unfit(query, parameter, value) from error


def _typed(query: StoredQuery, parameter: Parameter, value: Value) -> object:
    """The value where it has the parameter's type already; a whole number is a number too. Raises UsageError."""
    wanted = _TYPES.get(parameter.type)
    if wanted is float and type(value) is int:
        return float(value)
    # The very type: True is an int to Python, and a datetime a date.
    if type(value) is not wanted:
        raise _unfit(query, parameter, value)
    return value


def _unfit(query: StoredQuery, parameter: Parameter, value: Value) -> UsageError:
    return UsageError(
        f"parameter '{parameter.name}' of query {query.name} is {_MEANT[parameter.type]}, "
        f"such as {parameter.example}, not '{value}'"
    )


def _boolean(text: str) -> bool:
    if text.lower() not in _TRUE + _FALSE:
        raise ValueError(text)
    return text.lower() in _TRUE


def _words(text: str) -> list[str]:
    stems = content_stems(text)
    if not stems:
        raise ValueError(text)
    return list(stems)


_READERS: Mapping[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "float": float,
    "date": date.fromisoformat,
    "boolean": _boolean,
    "words": _words,
}
_TYPES: Mapping[str, type] = {"integer": int, "float": float, "date": date, "boolean": bool}
"""The type of a value that is no text, by the type of the parameter; the other parameters take texts alone."""

_MEANT = {
    "string": "a text",
    "integer": "a whole number",
    "float": "a number",
    "date": "a date, year first",
    "boolean": "true or false",
    "words": "a text that says what is asked for",
    "council": "the name of a council",
    "theme": "the name of a theme",
    "framework": "the name of a framework",
    "region": "the name of a region or nation",
}
