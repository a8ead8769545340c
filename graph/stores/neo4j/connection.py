"""The connection to a Neo4j server: sessions that read or write, and the server's errors in plain words."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ....errors import QueryError, StoreError
from .address import PASSWORD_VARIABLES, Address
from .codes import GONE, READ_ONLY

if TYPE_CHECKING:
    from neo4j import Driver, Session

_PATIENCE = 60.0  # seconds in which a transaction that meets a restart or a deadlock is tried again
_CONNECT = 10.0  # seconds to wait for a server to answer at all


class Connection:
    """A pool of connections to the database at ``address``, opened by its first use."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._driver: Driver | None = None

    def close(self) -> None:
        """Let go of every connection."""
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session in which the server refuses every write. Raises StoreError where it can't be had."""
        from neo4j import READ_ACCESS

        with (
            self.errors(),
            self._opened().session(database=self.address.database, default_access_mode=READ_ACCESS) as session,
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that writes. Raises StoreError where it can't be had or the user may not write."""
        with self.errors(), self._opened().session(database=self.address.database) as session:
            yield session

    def _opened(self) -> Driver:
        if self._driver is None:
            from neo4j import GraphDatabase, NotificationMinimumSeverity

            logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it retries is no news to a user
            with self.errors():
                driver = GraphDatabase.driver(
                    self.address.uri,
                    auth=(self.address.user, self.address.password) if self.address.password is not None else None,
                    user_agent="councilgraph",
                    connection_timeout=_CONNECT,
                    max_transaction_retry_time=_PATIENCE,
                    notifications_min_severity=NotificationMinimumSeverity.OFF,
                )
                try:
                    driver.verify_connectivity()
                except BaseException:
                    driver.close()
                    raise
                self._driver = driver
        return self._driver

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turn what the driver raises into StoreError, and a query that the server refuses into QueryError."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            yield
        except (DriverError, Neo4jError, ValueError) as error:
            raise self._translated(error) from error

    def _translated(self, error: Exception) -> StoreError | QueryError:
        from neo4j import exceptions

        where = str(self.address)
        match error:
            case exceptions.AuthError() | exceptions.TokenExpired():
                return StoreError(self._refused())
            case exceptions.ServiceUnavailable() if (failed := _encryption_failure(error)) is not None:
                return StoreError(self._unencrypted(failed))
            case exceptions.ServiceUnavailable() | exceptions.SessionExpired():
                return StoreError(
                    f"no Neo4j server answers at {where} ({_line(error)}). Is it running, and the port right?"
                )
            case exceptions.ConfigurationError():
                return StoreError(f"{where} is no Neo4j 5.7 or later, which councilgraph needs: {_line(error)}.")
            case exceptions.Neo4jError() if (told := self._coded(error.code or "", _line(error))) is not None:
                return told
            case exceptions.Forbidden() | exceptions.ReadServiceUnavailable() | exceptions.WriteServiceUnavailable():
                return StoreError(f"{where} does not let {self.address.user} do this: {_line(error)}.")
            case exceptions.ClientError():
                return QueryError(_line(error))
            case ValueError() if not isinstance(error, exceptions.Neo4jError | exceptions.DriverError):
                return StoreError(f"{where} is no address that the driver can open: {_line(error)}.")
        return StoreError(f"the server at {where} failed: {_line(error)}.")

    def _coded(self, code: str, line: str) -> StoreError | None:
        """The error that a status code of the server stands for; None for one that its class says enough about."""
        if code in READ_ONLY:
            return StoreError(f"{self.address} can only be read by {self.address.user}: {line}.")
        if code == GONE:
            return StoreError(f"the graph at {self.address} was changed while it was asked. Ask again.")
        if code.startswith("Neo.ClientError.Database"):
            return StoreError(f"{self.address}: {line}. Name a database that the server has, or none.")
        return None

    def _unencrypted(self, failed: ssl.SSLError) -> str:
        scheme = self.address.uri.partition("+")[0]
        if isinstance(failed, ssl.SSLCertVerificationError):
            return (
                f"the certificate of {self.address} is not trusted here: {failed.verify_message}. Give the server one "
                f"that is, or take any certificate with {scheme}+ssc://."
            )
        return f"no encrypted connection to {self.address}: {_line(failed)}. Without TLS it is {scheme}://."

    def _refused(self) -> str:
        if self.address.password is None:
            return f"{self.address} wants a password for {self.address.user}. Set {PASSWORD_VARIABLES[0]}."
        return f"{self.address} refuses {self.address.user} with this password. Check {PASSWORD_VARIABLES[0]}."


def _encryption_failure(error: BaseException) -> ssl.SSLError | None:
    """The failure of TLS behind an error of the driver, which a request for routes keeps in a group."""
    if isinstance(error, ssl.SSLError):
        return error
    within = error.exceptions if isinstance(error, BaseExceptionGroup) else (error.__cause__ or error.__context__,)
    return next((found for one in within if one is not None and (found := _encryption_failure(one))), None)


def _line(error: Exception) -> str:
    """The server's own words on one line, without the codes around them."""
    message = getattr(error, "message", None) or str(error)
    return " ".join(str(message).split()).rstrip(".")
