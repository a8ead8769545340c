"""The invented councils: one module each, with the council and what its reports say.

A module whose name begins with an underscore holds one long report of the council beside it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

from ..layouts import AreaSend, Council, Ilacs, Jtai, LookedAfter, Sif

Report = AreaSend | Ilacs | Jtai | LookedAfter | Sif


def councils() -> Iterator[tuple[Council, Mapping[str, Report]]]:
    """Each council with its reports by file name, in alphabetical order of the modules of this folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    for name in names:
        found = importlib.import_module(f"{__name__}.{name}")
        yield found.COUNCIL, found.REPORTS
