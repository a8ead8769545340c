"""The header of a stored query: what a ``.cypher`` file says about itself above its body.

The header is the comment lines at the top of the file. Without their ``//`` they are YAML with the keys of
:class:`StoredQuery`; a key that is not known is an error. The body below is plain Cypher, so the whole file can be
pasted into Neo4j Browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..errors import QueryError

PARAMETER_TYPES = ("string", "integer", "float", "date", "boolean", "council", "region", "theme", "framework", "words")
"""What a parameter can be. A council, region, theme or framework is named by the user and passed on as its id or name;
words are free text that is passed on as a list of stems."""

_QUERY_KEYS = {"title", "question", "description", "parameters", "columns", "about", "neighbours"}
_PARAMETER_KEYS = {"type", "required", "default", "example", "choices", "description"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a stored query. One that is not required and has no default is null unless it is given."""

    name: str
    type: str
    description: str
    example: str
    required: bool = False
    default: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredQuery:
    """A stored query as its file declares it.

    ``questions`` are numbers of the project's list of questions, ``columns`` maps each column to its meaning, and
    ``about`` is the label whose loaded documents stand behind the answer: where a row is missing, they tell whether
    nothing was found or nothing was loaded. ``neighbours`` names the parameter whose council is set beside its
    statistical neighbours; it is empty where there is none.
    """

    name: str
    title: str
    description: str
    about: str
    questions: tuple[int, ...]
    columns: Mapping[str, str]
    cypher: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    neighbours: str = ""

    def example_parameters(self) -> dict[str, str]:
        """The examples of the parameters that the query can't run without."""
        return {name: parameter.example for name, parameter in self.parameters.items() if parameter.required}


def parse(name: str, text: str) -> StoredQuery:
    """The stored query in the text of the file ``name``.cypher. Raises QueryError where the header is not whole."""
    header, body = _split(text)
    keys = _mapping(name, "header", _read_yaml(name, header))
    _known(name, "header", keys, _QUERY_KEYS)
    if not body:
        raise QueryError(f"stored query {name}: nothing stands below its header. Write the Cypher there.")
    return StoredQuery(
        name,
        _text(name, "title", keys),
        _text(name, "description", keys),
        _text(name, "about", keys),
        _questions(name, keys.get("question")),
        _columns(name, keys.get("columns")),
        body,
        _parameters(name, keys.get("parameters", {})),
        _text(name, "neighbours", keys) if "neighbours" in keys else "",
    )


def _split(text: str) -> tuple[str, str]:
    lines = text.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    header = "\n".join(line[2:].removeprefix(" ") for line in lines[:end])
    return header, "\n".join(lines[end:]).strip()


def _read_yaml(name: str, header: str) -> object:
    import yaml  # imported here: the command line starts without it

    try:
        return yaml.load(header, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise QueryError(f"stored query {name}: its header is not valid YAML: {error}") from error


def _mapping(name: str, place: str, value: object) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise QueryError(f"stored query {name}: {place} is not a list of 'key: value' lines")
    return value


def _known(name: str, place: str, keys: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(set(keys) - known)
    if unknown:
        raise QueryError(
            f"stored query {name}: unknown key '{unknown[0]}' in {place}. Known: {', '.join(sorted(known))}."
        )


def _text(name: str, key: str, keys: Mapping[str, Any]) -> str:
    value = keys.get(key)
    if not isinstance(value, str) or not value.strip():
        raise QueryError(f"stored query {name}: '{key}' is missing or not a text")
    return " ".join(value.split())


def _questions(name: str, value: object) -> tuple[int, ...]:
    numbers = value if isinstance(value, list) else [] if value is None else [value]
    if not all(type(number) is int for number in numbers):
        raise QueryError(f"stored query {name}: 'question' is not a number or a list of numbers")
    return tuple(numbers)


def _columns(name: str, value: object) -> Mapping[str, str]:
    columns = _mapping(name, "'columns'", value)
    return {column: _text(name, column, columns) for column in columns}


def _parameters(name: str, value: object) -> Mapping[str, Parameter]:
    declared = _mapping(name, "'parameters'", value)
    return {key: _parameter(name, key, _mapping(name, f"parameter '{key}'", keys)) for key, keys in declared.items()}


def _parameter(query: str, name: str, keys: dict[str, Any]) -> Parameter:
    place = f"parameter '{name}'"
    _known(query, place, keys, _PARAMETER_KEYS)
    if keys.get("type") not in PARAMETER_TYPES:
        raise QueryError(f"stored query {query}: {place} has no type. Known: {', '.join(PARAMETER_TYPES)}.")
    if ("default" in keys) is (keys.get("required") is True):
        raise QueryError(f"stored query {query}: {place} needs either 'required: true' or a 'default' (null for none)")
    if "example" not in keys:
        raise QueryError(f"stored query {query}: {place} has no example")
    default = keys.get("default")
    return Parameter(
        name,
        keys["type"],
        _text(query, "description", keys),
        _written(keys["example"]),
        required="default" not in keys,
        default=None if default is None else _written(default),
        choices=tuple(str(choice) for choice in keys.get("choices", ())),
    )


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
