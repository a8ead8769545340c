"""What is let go of when a ``with`` block ends."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class Closing:
    """A context manager that closes itself; whoever inherits from it says in ``close`` what that means."""

    def close(self) -> None:
        """Let go of everything that is held open. What is closed may be closed again."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
