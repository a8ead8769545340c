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
        ("NEO4J://Localhost:7687/papers", "neo4j://Localhost:7687", "neo4j", "papers"),
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
        ("https://ada:se@secret@example.org", "'https://…' is no address of a Neo4j server"),
        ("ada:secret@x", "'x' is no address of a Neo4j server"),
        ("bolt://ada@", "names no server"),
        ("bolt://ada:secret@x", "names a password"),
        ("bolt://ada:secret@", "names a password"),
        ("bolt://ada:@x", "names a password"),
        ("bolt://ada:secret@secret@x", "names a password"),
        ("bolt://ada:[secret@x", "names a password"),
        ("bolt://ada:sec/secret@x", "names a password"),
        ("bolt://ada:sec?secret@x:7687", "names a password"),
        ("bolt://ada:1#secret@x", "names a password"),
        ("bolt://ada:secret", r"no server and port that can be read\. Write it as bolt://\[USER@\]HOST"),
        ("bolt://x:99999", "no server and port"),
        ("bolt://x:0", "no server and port"),
        ("neo4j://[::1:7687", "no server and port .* IPv6 address in brackets"),
        ("neo4j://x:7687?policy=europe", r"nothing after \? or #"),
        ("neo4j://x/papers#secret", r"nothing after \? or #"),
    ],
)
def test_what_is_no_address_is_refused_without_repeating_a_password(text: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason) as refused:
        Address.read(text, {})
    assert "secret" not in str(refused.value)
