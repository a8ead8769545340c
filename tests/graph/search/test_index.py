"""The index in a folder: what it finds, in what order, and what happens to its file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from councilgraph.errors import StoreError
from councilgraph.graph.search.hits import Hit, question
from councilgraph.graph.search.index import FILE, SearchIndex
from councilgraph.graph.search.passages import Passage


def page(path: str, text: str, number: int = 1, *councils: str) -> Passage:
    return Passage("page", f"document:{path}", f"document:{path}", path, number, text, councils)


PAGES = (
    page("a.pdf", "Social workers see children.\nThe social care plan works."),
    page("b.pdf", "A café where workers are social."),
)


def written(folder: Path, passages: Iterable[Passage], version: str = "1") -> SearchIndex:
    index = SearchIndex(folder, version)
    index.write(lambda: passages)
    return index


def found(index: SearchIndex, text: str, passages: Sequence[Passage] = PAGES) -> list[Hit]:
    texts = {(one.document, one.page): one.text for one in passages if one.found == "page"}
    return index.search(question(text, 20), lambda document, number: texts[document, number])


def test_words_phrases_and_beginnings(tmp_path: Path) -> None:
    index = written(tmp_path, PAGES)

    def paths(text: str) -> list[str]:
        return sorted(hit.path for hit in found(index, text))

    assert paths("social workers") == ["a.pdf", "b.pdf"]
    assert paths('"social workers"') == ["a.pdf"]
    assert paths("child*") == ["a.pdf"]
    assert paths('"social wor"*') == ["a.pdf"]
    assert paths("CAFE") == ["b.pdf"]
    assert paths("nobody") == []
    assert found(index, "children")[0].snippet == "Social workers see [children]. The social care plan works."


def test_the_order(tmp_path: Path) -> None:
    passages = [
        page("z.pdf", "a plan of many other words that go on"),
        page("b.pdf", "a plan", 2),
        page("b.pdf", "a plan", 1),
        page("a.pdf", "a plan plan"),
        Passage("action", "action:2", "document:b.pdf", "b.pdf", 1, "a plan"),
        Passage("action", "action:1", "document:b.pdf", "b.pdf", 1, "a plan"),
    ]
    hits = found(written(tmp_path, passages), "plan", passages)
    assert [(hit.path, hit.page, hit.id) for hit in hits] == [
        ("a.pdf", 1, "document:a.pdf"),
        ("b.pdf", 1, "action:1"),
        ("b.pdf", 1, "action:2"),
        ("b.pdf", 1, "document:b.pdf"),
        ("b.pdf", 2, "document:b.pdf"),
        ("z.pdf", 1, "document:z.pdf"),
    ]


def test_a_phrase_stays_within_a_part(tmp_path: Path) -> None:
    index = written(tmp_path, [Passage("action", "action:1", "document:1", "a.pdf", 1, "Draw up a plan\fOn track")])
    assert [hit.id for hit in found(index, "plan on")] == ["action:1"]
    assert found(index, '"plan on"') == []


def test_what_is_written_replaces_what_was_there(tmp_path: Path) -> None:
    index = written(tmp_path, PAGES)
    assert index.is_current
    later = written(tmp_path, [PAGES[1], page("c.pdf", "social")], "2")
    assert not index.is_current
    assert [hit.path for hit in found(later, "social", [PAGES[1], page("c.pdf", "social")])] == ["c.pdf", "b.pdf"]
    assert later.is_current
    with pytest.raises(StoreError, match=r"changed while it was searched"):
        found(index, "social")


def test_equal_passages_are_held_once(tmp_path: Path) -> None:
    assert len(found(written(tmp_path, [PAGES[0], PAGES[0]]), "social")) == 1


def test_an_empty_index(tmp_path: Path) -> None:
    assert found(written(tmp_path, []), "social") == []


@pytest.mark.parametrize("content", [b"no database at all, " * 300, b""])
def test_a_file_that_is_no_index_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert not SearchIndex(tmp_path, "1").is_current
    assert len(found(written(tmp_path, PAGES), "social")) == 2


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    written(tmp_path, [page(f"{i}.pdf", f"social {i}") for i in range(500)])
    file = tmp_path / FILE
    content = file.read_bytes()
    file.write_bytes(content[:4096] + bytes(len(content) - 4096))
    assert len(found(written(tmp_path, PAGES, "2"), "social")) == 2


def test_an_index_of_other_code_is_made_anew(tmp_path: Path) -> None:
    written(tmp_path, PAGES)
    with sqlite3.connect(tmp_path / FILE) as raw:
        raw.execute("UPDATE stamp SET version = '1-of-other-code'")
        raw.execute("DROP TABLE passage_index")
    index = SearchIndex(tmp_path, "1")
    assert not index.is_current
    assert len(found(written(tmp_path, PAGES), "social")) == 2


def test_an_index_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(StoreError, match="can't be read or written"):
        written(tmp_path, PAGES)


def test_a_write_that_breaks_off_leaves_the_index_before(tmp_path: Path) -> None:
    def breaking() -> Iterable[Passage]:
        yield page("c.pdf", "social")
        raise KeyboardInterrupt

    index = written(tmp_path, PAGES)
    with pytest.raises(KeyboardInterrupt):
        SearchIndex(tmp_path, "2").write(breaking)
    assert len(found(index, "social")) == 2
