"""Files and folders appear whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from councilgraph.errors import ExportError
from councilgraph.graph.exports.files import replacing, replacing_folder


def _interrupted(target: Path) -> None:
    with replacing(target) as stream:
        stream.write("half")
        raise KeyboardInterrupt


def _interrupted_folder(target: Path) -> None:
    with replacing_folder(target, "mark") as folder:
        (folder / "mark").write_text("new")
        raise KeyboardInterrupt


def test_a_block_that_fails_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
    target = tmp_path / "export"
    target.write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _interrupted(target)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("export", "old")]


def test_a_disk_that_fails_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"can't write .*export: No space left"), replacing(tmp_path / "export"):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_file_does_not_take_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "export").mkdir()
    with pytest.raises(ExportError, match="Is a directory"), replacing(tmp_path / "export") as stream:
        stream.write("text")
    assert os.listdir(tmp_path) == ["export"]


def test_a_new_file_may_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    with replacing(tmp_path / "export") as stream:
        stream.write("text")
    (tmp_path / "plain").write_text("text")
    assert (tmp_path / "export").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_block_that_fails_leaves_the_old_folder_and_nothing_beside(tmp_path: Path) -> None:
    with replacing_folder(tmp_path / "export", "mark") as folder:
        (folder / "mark").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        _interrupted_folder(tmp_path / "export")
    assert os.listdir(tmp_path) == ["export"]
    assert (tmp_path / "export" / "mark").read_text() == "old"


def test_a_link_is_not_followed_to_a_folder(tmp_path: Path) -> None:
    with replacing_folder(tmp_path / "export", "mark") as folder:
        (folder / "mark").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "export")
    with pytest.raises(ExportError, match="link is not a folder"), replacing_folder(tmp_path / "link", "mark"):
        pass
    assert (tmp_path / "export" / "mark").read_text() == "old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    """As root a device such as /dev/null could be replaced by a file, for the whole machine."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    with replacing(pipe) as stream:
        stream.write("a graph")
    reader.join(10)
    assert read == ["a graph"]
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
