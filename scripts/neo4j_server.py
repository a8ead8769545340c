"""A Neo4j Community server on loopback for tests and benchmarks: resolved with Maven, started, waited for, stopped.

    python scripts/neo4j_server.py            # starts one, prints its address and password, stops at Ctrl-C

Needs Java 17 or newer and Maven; the artefacts (150 MB) are kept in a folder of the user's cache.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

POM = Path(__file__).with_name("neo4j-server.pom.xml")
_RESOLVING = 900  # seconds
_STARTING = 120  # seconds
_STOPPING = 60  # seconds
_SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.memory.heap.initial_size": "256m",
    "server.memory.heap.max_size": "1g",
    "server.memory.pagecache.size": "256m",
    "server.jvm.additional": "-Dio.netty.tryReflectionSetAccessible=true",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_minimum_password_length": "8",
}


class NoServerError(Exception):
    """A server can't be had here; the message says why."""


def artefacts(cache: Path | None = None) -> Path:
    """The folder with the server's jars, resolved with Maven where it is not there yet. Raises NoServerError."""
    for tool in ("java", "mvn"):
        if shutil.which(tool) is None:
            raise NoServerError(f"{tool} is not installed")
    home = cache or Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "councilgraph"
    folder = home / f"neo4j-{_release()}"
    if folder.is_dir():
        return folder
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as resolved:
        command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={resolved}"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=_RESOLVING, check=False)
        except subprocess.TimeoutExpired as error:
            raise NoServerError(f"Maven did not resolve the server within {_RESOLVING} seconds") from error
        if done.returncode != 0:
            raise NoServerError(f"Maven can't resolve the server: {(done.stdout + done.stderr).strip()[-300:]}")
        try:
            Path(resolved).rename(folder)
        except OSError:  # another process was quicker
            if not folder.is_dir():
                raise
        Path(resolved).mkdir(exist_ok=True)  # the context manager removes it
    return folder


def _release() -> str:
    return POM.read_text().rpartition("<version>")[2].partition("<")[0]


class Neo4jServer:
    """A server with a data folder of its own, at ``uri`` with ``user`` and ``password``. Use as a context manager.

    ``settings`` go on top of those of a small server. Raises NoServerError where it does not start.
    """

    user = "neo4j"

    def __init__(self, settings: Mapping[str, str] | None = None, folder: Path | None = None) -> None:
        self.password = secrets.token_hex(12)
        self.port = _free_port()
        self._settings = {**_SETTINGS, "server.bolt.listen_address": f"127.0.0.1:{self.port}", **(settings or {})}
        self._temporary = None if folder is not None else tempfile.TemporaryDirectory(prefix="neo4j-")
        self.home = folder or Path(self._temporary.name if self._temporary is not None else "")
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """The address to give to a driver."""
        return f"bolt://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self.configure(self._settings)
        self.admin("dbms", "set-initial-password", self.password)
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()
        if self._temporary is not None:
            self._temporary.cleanup()

    def configure(self, settings: Mapping[str, str]) -> None:
        """Write the settings that the next start goes by."""
        (self.home / "conf").mkdir(parents=True, exist_ok=True)
        lines = [f"{name}={value}\n" for name, value in settings.items()]
        (self.home / "conf" / "neo4j.conf").write_text("".join(lines))

    def restart_with(self, **settings: str) -> None:
        """Stop, and start with more settings; a dot in a setting's name is written as two underscores."""
        self.stop()
        self.configure({**self._settings, **{name.replace("__", "."): value for name, value in settings.items()}})
        self.start()

    def admin(self, *words: str) -> str:
        """What ``neo4j-admin`` with these words prints. Raises NoServerError where it fails."""
        environment = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        command = ["java", "-cp", str(artefacts() / "*"), "org.neo4j.cli.AdminTool", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode != 0:
            raise NoServerError(f"neo4j-admin {words[0]} failed: {(done.stdout + done.stderr).strip()[-500:]}")
        return done.stdout

    def start(self) -> None:
        """Start, and wait until it answers."""
        home = ["--home-dir", str(self.home), "--config-dir", str(self.home / "conf")]
        memory = f"-Xmx{self._settings['server.memory.heap.max_size']}"
        command = ["java", memory, "-cp", str(artefacts() / "*"), "org.neo4j.server.CommunityEntryPoint"]
        with (self.home / "out.log").open("ab") as log:
            self._process = subprocess.Popen([*command, *home], stdout=log, stderr=subprocess.STDOUT)
        limit = time.monotonic() + _STARTING
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > limit:
                self.kill()
                raise NoServerError(f"the server did not start: {self._last_words()}")
            time.sleep(0.2)

    def stop(self) -> None:
        """Stop it in good order."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(_STOPPING)
            except subprocess.TimeoutExpired:
                self.kill()
            self._process = None

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _answers(self) -> bool:
        from neo4j import GraphDatabase
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            with GraphDatabase.driver(self.uri, auth=(self.user, self.password), connection_timeout=2) as driver:
                driver.verify_connectivity()
        except (DriverError, Neo4jError, OSError):
            return False
        return True

    def _last_words(self) -> str:
        logs = [self.home / "logs" / "neo4j.log", self.home / "out.log"]
        return " ".join(log.read_text(errors="replace")[-400:] for log in logs if log.is_file()).strip()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def main() -> None:
    """Run a server until somebody presses Ctrl-C."""
    with Neo4jServer() as server:
        sys.stdout.write(f"COUNCILGRAPH_NEO4J_URI={server.uri}\nCOUNCILGRAPH_NEO4J_PASSWORD={server.password}\n")
        sys.stdout.flush()
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            sys.stderr.write("stopped\n")


if __name__ == "__main__":
    main()
