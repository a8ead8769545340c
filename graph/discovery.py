"""Modules that are plugged in: one file in a folder is found by looking into the folder, no list names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from types import ModuleType


def modules_in(package: str, path: Iterable[str]) -> Iterator[ModuleType]:
    """The modules of a package in alphabetical order; sub-packages and names that start with '_' are left out.

    ``package`` and ``path`` are the package's ``__name__`` and ``__path__``.
    """
    found = pkgutil.iter_modules(path)
    for name in sorted(module.name for module in found if not module.ispkg and not module.name.startswith("_")):
        yield importlib.import_module(f"{package}.{name}")
