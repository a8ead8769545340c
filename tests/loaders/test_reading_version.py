"""The version of the readers: it covers everything that what a document says depends on."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import councilgraph
import pytest

PACKAGE = Path(councilgraph.__file__).parent
_PRINT = "import sys; sys.path.insert(0, {folder!r}); {what}"
READING = "from councilgraph.loaders.reading_version import reading_version; print(reading_version())"
GRAPH = "from councilgraph.graph.version import _code_version; print(_code_version())"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, to be changed."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("graph", "loaders", "ontology"):
        shutil.copytree(PACKAGE / name, folder / "councilgraph" / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "councilgraph" / "__init__.py").touch()
    shutil.copy(PACKAGE / "errors.py", folder / "councilgraph")
    return folder


def version(folder: Path, what: str) -> str:
    code = _PRINT.format(folder=str(folder), what=what)
    return subprocess.run([sys.executable, "-S", "-c", code], check=True, capture_output=True, text=True).stdout


def changes(folder: Path, what: str, changed: str) -> bool:
    """Whether the version is another one with another file ``changed``, and the same again without."""
    file = folder / changed
    before, content = version(folder, what), file.read_bytes()
    file.write_bytes(content + b"\n# changed\n")
    after = version(folder, what)
    file.write_bytes(content)
    assert version(folder, what) == before
    return after != before


@pytest.mark.parametrize(
    "module",
    [
        *("graph/ids.py", "graph/claims.py", "graph/records.py", "graph/ledger_rows.py", "graph/resolution/_names.py"),
        *("loaders/context.py", "loaders/formats/pdf.py", "ontology/themes.yaml"),
    ],
)
def test_what_readers_use_is_in_the_version_of_the_readers(copied: Path, module: str) -> None:
    assert changes(copied, READING, f"councilgraph/{module}")


def test_what_only_the_graph_uses_is_not(copied: Path) -> None:
    assert not changes(copied, READING, "councilgraph/graph/assemble.py")


@pytest.mark.parametrize(
    ("engine", "file"),
    [
        *(("selectolax", "__init__.py"), ("markdown_it", "__init__.py")),
        *(("pypdfium2", "version.json"), ("pypdfium2_raw", "version.json")),
    ],
)
def test_another_engine_gives_another_version(copied: Path, engine: str, file: str) -> None:
    without = version(copied, READING)
    (copied / engine).mkdir()
    (copied / engine / "__init__.py").touch()
    (copied / engine / file).write_text('__version__ = "1.0"\n', encoding="utf-8")
    assert version(copied, READING) != without
    assert changes(copied, READING, f"{engine}/{file}")
    shutil.rmtree(copied / engine)


@pytest.mark.parametrize("engine", ["selectolax", "markdown_it"])
def test_the_file_that_is_read_states_the_version(engine: str) -> None:
    module = pytest.importorskip(engine)
    said = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    assert "__version__" in {name.id for name in ast.walk(said) if isinstance(name, ast.Name)}


@pytest.mark.parametrize("module", ["graph/stores/projection.py", "graph/assemble.py", "graph/computed/themes.py"])
def test_what_makes_the_graph_is_in_its_version(copied: Path, module: str) -> None:
    assert changes(copied, GRAPH, f"councilgraph/{module}")


def test_what_only_opens_the_graph_is_not(copied: Path) -> None:
    assert not changes(copied, GRAPH, "councilgraph/graph/stores/guard.py")
