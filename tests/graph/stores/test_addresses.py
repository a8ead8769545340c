"""Addresses of Neo4j servers: what is in them, what is not, and what is never in them."""

from __future__ import annotations

import pytest
from councilgraph.errors import UsageError
from councilgraph.graph.stores.neo4j import Address

SECRET = {"COUNCILGRAPH_NEO4J_PASSWORD": "secret"}


@pytest.mark.parametrize(
    ("text", "uri", "user", "database"),
    [
        ("neo4j://localhost", "neo4j://localhost", "neo4j", None),
        ("neo4j+s://graph.example.org:7687/papers", "neo4j+s://graph.example.org:7687", "neo4j", "papers"),
        ("bolt://reader@127.0.0.1:7687/", "bolt://127.0.0.1:7687", "reader", None),
        ("bolt://a%40b@[::1]:7687", "bolt://[::1]:7687", "a@b", None),
    ],
)
def test_an_address_is_read(text: str, uri: str, user: str, database: str | None) -> None:
    assert Address.read(text, SECRET) == Address(uri, user, "secret", database)


def test_user_and_password_come_from_the_environment_or_the_caller() -> None:
    assert Address.read("bolt://x", {"NEO4J_USERNAME": "ada", "NEO4J_PASSWORD": "p"}) == Address("bolt://x", "ada", "p")
    assert Address.read("bolt://x", SECRET, password="typed").password == "typed"
    assert Address.read("bolt://x", {}).password is None


def test_the_password_is_never_shown() -> None:
    address = Address.read("bolt://x/papers", SECRET)
    assert "secret" not in f"{address} {address!r}"
    assert str(address) == "bolt://x/papers"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("https://example.org", "no address of a Neo4j server"),
        ("neo4j://", "names no server"),
        ("bolt://ada:secret@x", "names a password"),
    ],
)
def test_what_is_no_address_is_refused_without_repeating_a_password(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as refused:
        Address.read(text, {})
    assert "secret" not in str(refused.value)
