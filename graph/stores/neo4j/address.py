"""Addresses of Neo4j servers, and where the password for one comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from ....errors import UsageError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""Schemes of the official driver: ``+s`` is TLS with a certificate that is checked, ``+ssc`` one signed by itself."""

PASSWORD_VARIABLES = ("COUNCILGRAPH_NEO4J_PASSWORD", "NEO4J_PASSWORD")
_USER_VARIABLES = ("COUNCILGRAPH_NEO4J_USER", "NEO4J_USERNAME")
_DEFAULT_USER = "neo4j"


@dataclass(frozen=True, slots=True)
class Address:
    """A database on a server. ``uri`` is what the driver takes, ``database`` None for the server's own default.

    ``password`` is None where none is known; a server without authentication wants none.
    """

    uri: str
    user: str = _DEFAULT_USER
    password: str | None = field(default=None, repr=False)
    database: str | None = None

    @classmethod
    def read(cls, text: str, environment: Mapping[str, str] | None = None, password: str | None = None) -> Address:
        """The address that ``text`` spells: ``neo4j://[USER@]HOST[:PORT][/DATABASE]``, or another of :data:`SCHEMES`.

        User and password come from the environment where the address names none. Raises UsageError for another
        scheme, an address without a host, and one with a password in it, which process lists and histories show.
        """
        known = os.environ if environment is None else environment
        parts = _split(text)
        if parts.password is not None:
            raise UsageError(
                f"the address names a password. Leave it out, and set {PASSWORD_VARIABLES[0]} or type it when asked."
            )
        user = unquote(parts.username) if parts.username else _first(known, _USER_VARIABLES) or _DEFAULT_USER
        return cls(
            f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}",
            user,
            password or _first(known, PASSWORD_VARIABLES),
            parts.path.strip("/") or None,
        )

    def __str__(self) -> str:
        """The address as a person may see it, without the password."""
        return f"{self.uri}/{self.database}" if self.database else self.uri


def is_address(text: str) -> bool:
    """Whether the name of a store is an address rather than a folder."""
    return "://" in text


def _split(text: str) -> SplitResult:
    parts = urlsplit(text)
    if parts.scheme not in SCHEMES:
        raise UsageError(
            f"'{text.partition('@')[2] or text}' is no address of a Neo4j server. "
            f"Give a folder, or an address that begins with {', '.join(f'{s}://' for s in SCHEMES[:4])}."
        )
    if not parts.hostname:
        raise UsageError(f"'{text}' names no server. Write it as {parts.scheme}://HOST:7687.")
    return parts


def _first(environment: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((environment[name] for name in names if environment.get(name)), None)
