"""Word documents read as Word shows them with all changes accepted."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from hypothesis import given, settings
from hypothesis import strategies as st

from .made import codes, lines, p, read, recognised, refused, table, word, zipped


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(number: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def num(identifier: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


LEGAL = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%1.%3"))


def test_a_document_made_by_another_program() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Northmere Borough Council\tCabinet"
    made.add_heading("Minutes of the Cabinet", 0)
    made.add_paragraph("Present:\tCllr Zoë O’Neill")
    made.add_paragraph("Apologies", style="List Number")
    made.add_paragraph("Plan", style="List Number")
    made.add_paragraph("a point", style="List Bullet")
    made.add_paragraph("1.1\tTyped number").add_run().add_break(WD_BREAK.PAGE)
    grid = made.add_table(rows=2, cols=3)
    for row, cells in enumerate((("No", "Action", "Owner"), ("1", "Visit", "A. Moss"))):
        for column, text in enumerate(cells):
            grid.cell(row, column).text = text
    grid.cell(1, 1).add_paragraph("all homes", style="List Bullet")
    saved = BytesIO()
    made.save(saved)
    assert recognised(saved.getvalue()) == ["docx"]
    document = read(saved.getvalue())
    assert [page.text.split("\n") for page in document.pages] == [
        [
            "Northmere Borough Council\tCabinet",
            "Minutes of the Cabinet",
            "Present:\tCllr Zoë O’Neill",
            "1. Apologies",
            "2. Plan",
            "• a point",
            "1.1 Typed number",
        ],
        ["No\tAction\tOwner", "1\tVisit\u2003• all homes\tA. Moss"],
    ]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("body", "numbering", "shown"),
    [
        (
            p("a", numbered(1))
            + p("b", numbered(1, 1))
            + p("c", numbered(1, 1))
            + p("d", numbered(1))
            + p("e", numbered(1, 1)),
            LEGAL + num(1, 0),
            ["1. a", "(a) b", "(b) c", "2. d", "(a) e"],
        ),
        (p("a", numbered(1, 2)), LEGAL + num(1, 0), ["1.i a"]),
        (p("a", numbered(1)) + p("x") + p("b", numbered(2)), LEGAL + num(1, 0) + num(2, 0), ["1. a", "x", "2. b"]),
        (
            p("a", numbered(1)) + p("b", numbered(2)) + p("c", numbered(2)),
            LEGAL + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
            ["1. a", "7. b", "8. c"],
        ),
        (p("a", numbered(1)), abstract(0, level(0, "decimal", "%1.", start=88)) + num(1, 0), ["88. a"]),
        (p("a", numbered(1)), abstract(0, level(0, "bullet", "\uf0b7")) + num(1, 0), ["• a"]),
        (p("a", numbered(1)), abstract(0, level(0, "none", "")) + num(1, 0), ["a"]),
        (p("a", numbered(1)), abstract(0, level(0, "decimal", "Action %1:")) + num(1, 0), ["Action 1: a"]),
        (p("a", numbered(0)) + p("b", numbered(9)), LEGAL, ["a", "b"]),
        (
            p("a", numbered(1)) + p("b", numbered(1, 1)),
            abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0),
            ["I a", "1.1 b"],
        ),
        (
            p("a", numbered(1)) + p("b", numbered(1, 1)) + p("c", numbered(1)) + p("d", numbered(1, 1)),
            abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
            + num(1, 0),
            ["1. a", "1) b", "2. c", "2) d"],
        ),
        (p("", numbered(1)) + p("a", numbered(1)), LEGAL + num(1, 0), ["2. a"]),  # Word counts an empty item
        (
            p("a", numbered(1)),
            '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="L"/></w:abstractNum>'
            '<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="L"/>'
            + level(0, "ordinal", "%1")
            + "</w:abstractNum>"
            + num(1, 4),
            ["1st a"],
        ),
    ],
)
def test_numbers(body: str, numbering: str, shown: list[str]) -> None:
    assert lines(word(body, numbering=numbering)) == shown


def test_numbers_of_styles() -> None:
    styles = (
        '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Sub"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    numbering = abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Sub"/>')) + num(
        1, 0
    )
    body = "".join(p(name, f'<w:pStyle w:val="{name}"/>') for name in ("Base", "Sub", "Sub", "Loop", "None"))
    assert lines(word(body, styles=styles, numbering=numbering)) == ["1. Base", "1.1 Sub", "1.2 Sub", "Loop", "None"]
    off = p("Base", f'<w:pStyle w:val="Base"/>{numbered(0)}')
    assert lines(word(off, styles=styles, numbering=numbering)) == ["Base"]


def run(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (f"{run('be ')}<w:del>{run('not', tag='delText')}</w:del><w:ins>{run('now')}</w:ins>", "be now"),
        (f"<w:moveFrom>{run('away')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", "here"),
        (f"<w:hyperlink r:id='x'>{run('a link')}</w:hyperlink>{run(' end')}", "a link end"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('field')}</w:sdtContent></w:sdt>", "field"),
        (
            f"{run('a')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>",
            "a",
        ),
        (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('7')}", "7"),
        (f"<w:fldSimple w:instr='DATE'>{run('4 June')}</w:fldSimple>", "4 June"),
        (run("seen") + run("hidden", "<w:vanish/>") + run(" too", '<w:vanish w:val="0"/>'), "seen too"),
        (
            "<w:r><w:t>multi</w:t><w:noBreakHyphen/><w:t>agency</w:t><w:softHyphen/><w:cr/><w:t>next</w:t></w:r>",
            "multi-agency\nnext",
        ),
        ("<w:r><w:t>a</w:t><w:tab/><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>point</w:t></w:r>', "• point"),
        ('<w:r><w:sym w:char="zz"/><w:t>a</w:t></w:r>', "a"),
        (
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
            + p("in a box")
            + "</w:txbxContent></w:drawing>"
            "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
            + p("in a box")
            + "</w:txbxContent></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>" + run("beside"),
            "beside\nin a box",
        ),
    ],
)
def test_what_stands_in_a_paragraph(inside: str, shown: str) -> None:
    assert lines(word(f"<w:p>{inside}</w:p>")) == shown.split("\n")


def test_what_is_struck_out_is_left_out_and_told() -> None:
    runs = [run("be "), run("not", "<w:strike/>"), run(" ever", "<w:dstrike/>"), run("agreed", '<w:strike w:val="0"/>')]
    document = read(word(f"<w:p>{''.join(runs)}</w:p>"))
    assert document.page(1).text == "be agreed"
    assert codes(document) == ["struck-out"]
    assert "2 passages" in document.problems[0].message


def test_deleted_paragraph_marks_join_paragraphs() -> None:
    deleted = "<w:rPr><w:del/></w:rPr>"
    body = p("one ", deleted) + p("paragraph") + table([p("last ", deleted), p("cell")])
    assert lines(word(body)) == ["one paragraph", "last\tcell"]
    assert lines(word(p("at the end", deleted))) == ["at the end"]


def merged(text: str, span: int = 1, merge: str = "") -> str:
    return f'<w:tcPr><w:gridSpan w:val="{span}"/>{merge}</w:tcPr>{p(text)}'


def test_tables() -> None:
    rows = (
        [merged("No", 1, '<w:vMerge w:val="restart"/>'), merged("Action", 2)],
        [merged("", 1, "<w:vMerge/>"), merged("What"), merged("Who")],
        [merged("Part A", 3)],
        [p("1"), p("one") + p("two"), p("A. Moss")],
        [p(""), p(""), p("")],
    )
    assert lines(word(table(*rows))) == ["No\tAction\t", "\tWhat\tWho", "Part A", "1\tone\u2003two\tA. Moss"]


def test_tables_inside_tables_and_content_controls() -> None:
    inner = table([p("x"), p("y")])
    assert lines(word(table([p("a") + inner, p("b")]))) == ["a", "x\ty", "b"]
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('a')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}<w:tc>{p('b')}</w:tc></w:tr></w:sdtContent></w:sdt>"
    assert lines(word(f"<w:tbl>{row}</w:tbl>")) == ["a\tb"]
    deep = p("Agreed")
    for _ in range(60):
        deep = table([p("1"), deep])
    assert "Agreed" in read(word(deep)).page(1).text


def test_deleted_rows_are_gone() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr>"
    kept = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{p("c")}</w:tc><w:tc>{p("d")}</w:tc></w:tr>'
    assert lines(word(f"<w:tbl>{row}{kept}</w:tbl>")) == ["\tc\td"]


LAID_OUT = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"
BREAK = '<w:p><w:r><w:t>{}</w:t><w:br w:type="page"/></w:r></w:p>'


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        (BREAK.format("one") + p("two"), ["one", "two"]),
        (BREAK.format("one") + BREAK.format("") + p("three"), ["one", "", "three"]),
        (BREAK.format("one") + f"<w:p>{LAID_OUT.format('two')}</w:p>", ["one", "two"]),  # one break, noted twice
        (p("one") + p("two", "<w:pageBreakBefore/>"), ["one", "two"]),
        (
            p("one", "<w:sectPr/>") + p("two", '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') + p("2"),
            ["one", "two\n2"],
        ),
        (f"<w:p>{run('begins ')}{LAID_OUT.format('and ends')}</w:p>{p('next')}", ["begins and ends", "next"]),
        (
            table([p("a"), p("b")], [f"<w:p>{LAID_OUT.format('c')}</w:p>", f"<w:p>{LAID_OUT.format('d')}</w:p>"])
            + p("e"),
            ["a\tb", "c\td\ne"],
        ),
    ],
)
def test_pages(body: str, pages: list[str]) -> None:
    assert [page.text for page in read(word(body)).pages] == pages


def test_headers_and_notes() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference r:id="header2"/>'
        '<w:headerReference r:id="gone"/></w:sectPr>'
    )
    note = '<w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{note.format(2)}{note.format(3)}{note.format(2)}</w:p>{p('End')}{section}"
    notes = f'<w:footnote w:id="3">{p("later")}</w:footnote><w:footnote w:id="2">{p("first")}{p("of two")}</w:footnote>'
    document = read(
        word(
            body,
            footnotes=notes,
            header1=p("Northmere") + p("Page 1 of 3"),
            header2=p("Northmere") + p("Item 5") + p("2"),
        )
    )
    assert document.page(1).text.split("\n") == [
        "Northmere",
        "Item 5",
        "TextTextText",
        "End",
        "[1] first of two",
        "[2] later",
    ]


def test_headings_do_not_end_rows() -> None:
    styles = '<w:style w:styleId="H"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    heading = p("Action", '<w:pStyle w:val="H"/>')
    assert lines(word(table([heading, heading], [p("a"), p("b")]), styles=styles)) == ["Action\tAction", "a\tb"]


def damaged(content: bytes, name: str, replacement: bytes | None) -> bytes:
    """A document in which the part ``name`` is replaced or left out."""
    files = {}
    with ZipFile(BytesIO(content)) as opened:
        for part in opened.namelist():
            if part != name:
                files[part] = opened.read(part)
    if replacement is not None:
        files[name] = replacement
    return zipped(files)


def declaring(content: bytes, name: str, offset: int, value: int) -> bytes:
    """An archive with another number at an offset in the central directory's record of an entry."""
    at = content.index(name.encode(), content.index(b"PK\x01\x02")) - 46 + offset
    return content[:at] + value.to_bytes(4, "little") + content[at + 4 :]


BOMB = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (word(p("Agreed"))[:-40], "damaged", "cut short"),
        (word(p("Agreed"))[:300], "damaged", "cut short"),
        (damaged(word(p("a")), "word/document.xml", b"<w:document"), "damaged", "word/document.xml"),
        (damaged(word(p("a")), "word/document.xml", BOMB), "damaged", "declares a document type"),
        (damaged(word(p("a")), "word/document.xml", None), "unknown-format", "without a text document"),
        (damaged(word(p("a")), "_rels/.rels", None), "unknown-format", "without a text document"),
        (
            damaged(word(p("a")), "word/document.xml", b"<x:workbook xmlns:x='x'/>"),
            "unknown-format",
            "an Excel workbook",
        ),
        (word(""), "no-text", "holds no text"),
        (word(p(" ")), "no-text", "holds no text"),
        (declaring(word(p("a")), "word/document.xml", 24, 200_000_000), "too-large", "unpacks to 200,000,000 bytes"),
        (declaring(word(p("a")), "word/document.xml", 8, 0x80001), "encrypted", "protected by a password"),
        (declaring(word(p("a")), "word/document.xml", 6, 99), "damaged", "cut short"),
    ],
    ids=range(12),
)
def test_what_can_not_be_read(content: bytes, code: str, words: str) -> None:
    error = refused(content)
    assert error.code == code
    assert words in str(error)


def test_strict_documents_have_other_namespaces() -> None:
    with ZipFile(BytesIO(word(p("Agreed")))) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    strict = {name: part.replace(b"schemas.openxmlformats.org", b"purl.oclc.org/ooxml") for name, part in files.items()}
    assert lines(zipped(strict)) == ["Agreed"]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1), min_size=1, max_size=5
    )
)
@settings(deadline=None, max_examples=30)
def test_every_word_comes_back(paragraphs: list[str]) -> None:
    made = docx.Document()
    for text in ["Start", *paragraphs]:
        made.add_paragraph(text)
    saved = BytesIO()
    made.save(saved)
    words = " ".join(["Start", *paragraphs]).replace("•", " ").replace("·", " ").split()
    assert read(saved.getvalue()).page(1).text.replace("•", " ").replace("·", " ").split() == words
