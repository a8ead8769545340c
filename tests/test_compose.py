"""compose.yaml: what a user's container tool is told. Containers can't run in the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def service() -> dict[str, Any]:
    held: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    assert list(held["services"]) == ["neo4j"]
    assert all(one.partition(":")[0] in held["volumes"] for one in held["services"]["neo4j"]["volumes"])
    return dict(held["services"]["neo4j"])


def test_the_server_is_of_the_release_that_the_tests_start(service: dict[str, Any]) -> None:
    tested = (ROOT / "scripts" / "neo4j-server.pom.xml").read_text().rpartition("<version>")[2].partition("<")[0]
    name, _, tag = service["image"].partition(":")
    assert name == "neo4j"  # without a host: whichever registry the user's tool is set to
    assert tag == f"{'.'.join(tested.split('.')[:2])}-community"


def test_it_is_reached_from_this_machine_alone(service: dict[str, Any]) -> None:
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


def test_its_password_is_the_one_that_councilgraph_reads_and_stands_in_no_file(service: dict[str, Any]) -> None:
    assert service["environment"]["NEO4J_AUTH"].startswith("neo4j/${COUNCILGRAPH_NEO4J_PASSWORD:?")
