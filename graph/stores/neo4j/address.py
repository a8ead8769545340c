"""Addresses of Neo4j servers, and where the password for one comes from."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from ....errors import UsageError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""Schemes of the official driver: ``+s`` is TLS with a certificate that is checked, ``+ssc`` one signed by itself."""

PASSWORD_VARIABLES = ("COUNCILGRAPH_NEO4J_PASSWORD", "NEO4J_PASSWORD")
_USER_VARIABLES = ("COUNCILGRAPH_NEO4J_USER", "NEO4J_USERNAME")
_DEFAULT_USER = "neo4j"
_FORM = "[USER@]HOST[:PORT][/DATABASE]"
_BEYOND = re.compile("[/?#]")  # ends the part with user, server and port


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
        scheme, an address without a host, with a port that is no number or with more than these parts, and for one
        with a password in it, which process lists and histories show.
        """
        known = os.environ if environment is None else environment
        parts = _split(text)
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
    """The parts of an address. No message repeats what may be a password."""
    scheme, colon, rest = text.partition("://")
    if (scheme := scheme.lower()) not in SCHEMES:
        raise UsageError(
            f"'{f'{scheme}://…' if colon else text.rpartition('@')[2]}' is no address of a Neo4j server. "
            f"Give a folder, or an address that begins with {', '.join(f'{s}://' for s in SCHEMES[:4])}."
        )
    server, *beyond = _BEYOND.split(rest, maxsplit=1)
    if ":" in server.rpartition("@")[0] or "@" in "".join(beyond):
        raise UsageError(
            f"the address names a password. Leave it out, and set {PASSWORD_VARIABLES[0]} or type it when asked."
        )
    if "?" in rest or "#" in rest:
        raise UsageError(f"an address takes nothing after ? or #. Write it as {scheme}://{_FORM}.")
    try:
        parts = urlsplit(text)
        known = parts.port is None or parts.port > 0
    except ValueError:  # a bracket that is not closed, or a port that is no number
        known = False
    if not known:
        raise UsageError(
            f"the address has no server and port that can be read. Write it as {scheme}://{_FORM}, "
            "with a number as PORT and an IPv6 address in brackets."
        )
    if not parts.hostname:
        raise UsageError(f"the address names no server. Write it as {scheme}://{_FORM}.")
    return parts


def _first(environment: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((environment[name] for name in names if environment.get(name)), None)
