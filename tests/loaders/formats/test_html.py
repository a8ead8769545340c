"""Web pages are read as a browser shows them, without what stands around the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .made import codes, lines, read, recognised, refused
from .web_pages import MODERN_ITEM, MODERN_MEETING, PAGES


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_committee_sites(name: str) -> None:
    markup, expected = PAGES[name]
    assert lines(markup.encode()) == expected


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_the_same_in_any_encoding(name: str) -> None:
    markup, expected = PAGES[name]
    for encoding in ("utf-16", "utf-8-sig"):
        document = read(markup.encode(encoding))
        assert document.page(1).text.split("\n") == expected
        assert document.problems == ()


def test_what_a_page_says_about_itself() -> None:
    assert read(MODERN_ITEM[0].encode()).metadata == {
        "title": "Agenda item - Improvement plan | Northmere Borough Council",
        "url": "https://democracy.northmere.gov.uk/mgAi.aspx?ID=12345",
        "published_date": "2024-05-02",
        "encoding": "utf-8",
    }
    url = "https://democracy.northmere.gov.uk/ieListDocuments.aspx?CId=1&MId=2"
    assert read(MODERN_MEETING[0].encode()).metadata["url"] == url


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<meta property="og:url" content=" https://a.example/b ">', "https://a.example/b"),
        ('<link rel=canonical href="/b"><meta property="og:url" content="https://a.example/b">', "https://a.example/b"),
        (
            "<!--\n Page saved with SingleFile \n url: https://a.example/b?c=1 \n saved date: today -->",
            "https://a.example/b?c=1",
        ),
        ("<!-- Mirrored from a.example/b.html by HTTrack Website Copier/3.x -->", "https://a.example/b.html"),
        ("<!-- saved from url=(0014)about:internet -->", None),
        ('<link rel=canonical href="javascript:alert(1)">', None),
    ],
)
def test_the_address_of_a_page(head: str, url: str | None) -> None:
    assert read(f"<html><head>{head}</head><body>Agreed".encode()).metadata.get("url") == url


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="DCTERMS.issued" content="2024-06-04"><meta name="date" content="1999-01-01">', "2024-06-04"),
        ('<meta content="2024-06-04T10:00Z" property="article:published_time">', "2024-06-04T10:00Z"),
        ('<meta name="DC.date.modified" content="2024-06-04">', None),
        ('<meta name="DC.date" content=" ">', None),
    ],
)
def test_the_date_of_a_page(head: str, day: str | None) -> None:
    assert read(f"<html><head>{head}</head><body>Agreed".encode()).metadata.get("published_date") == day


def test_the_title_is_not_said_twice() -> None:
    assert lines(b"<title>Minutes</title><body><h1> Minutes </h1><p>Minutes</p>") == ["Minutes", "Minutes"]
    untitled = read(b"<html><body><p>Wexmoor<h1>No title</h1>")
    assert (untitled.page(1).text, untitled.metadata["title"]) == ("Wexmoor\nNo title", "No title")


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ('<?xml version="1.0" encoding="macintosh"?>', "mac_roman"),
    ],
)
def test_the_encoding_that_a_page_declares(label: str, encoding: str) -> None:
    document = read(f"{label}<html><p>Zoë’s café – £20".encode(encoding))
    assert document.page(1).text == "Zoë’s café – £20"
    assert (document.metadata["encoding"], document.problems) == (encoding, ())


def test_an_undeclared_encoding_is_a_guess() -> None:
    document = read("<html><p>Zoë’s café – £20".encode("cp1252"))
    assert document.page(1).text == "Zoë’s café – £20"
    assert codes(document) == ["encoding-guessed"]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<ol><li>a<li value=5>b<li>c</ol>", ["1. a", "5. b", "6. c"]),
        ("<ol type=I><li>a<li>b</ol>", ["I. a", "II. b"]),
        ("<ol reversed start=3><li>a<li>b</ol>", ["3. a", "2. b"]),
        ("<ol style='list-style-type: lower-roman'><li>a<li>b<li>c<li>d</ol>", ["i. a", "ii. b", "iii. c", "iv. d"]),
        ("<ul style='list-style:none'><li>1.1 a</ul>", ["1.1 a"]),
        ("<ul><li>• a<li><li><p>b<p>c</ul>", ["• a", "• b", "c"]),
        ("<ul><li><ul><li>a</ul></ul>", ["• a"]),
        ("<li>loose", ["• loose"]),
        ("<ol start=-99999999999><li>a</ol>", ["1. a"]),
    ],
)
def test_lists(markup: str, shown: list[str]) -> None:
    assert lines(f"<html><body>{markup}".encode()) == shown


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ("<tr><td>a<td>b<tr><td><td>c", ["a\tb", "\tc"]),
        (
            "<tr><th rowspan=2>No<th colspan=2>Action<tr><td>What<td>Who<tr><td>1<td>x<td>y",
            ["No\tAction\t", "\tWhat\tWho", "1\tx\ty"],
        ),
        ("<tr><td colspan=3>Part<tr><td>1<td>x<td>y", ["Part", "1\tx\ty"]),
        ("<tr><td>1<td><p>x<ul><li>a<li>b</ul><td>y", ["1\tx\u2003• a\u2003• b\ty"]),
        ("<tr><td>one<br>two<td>b<td>&nbsp;", ["one\u2003two\tb\t"]),
        ("<tr><td>a<tr><td>b", ["a", "b"]),
        ("<tr><td><td><tr>", []),
        ("<tr><td rowspan=9 colspan=2>a<td>b<tr><td>c<tr><td>d", ["a\t\tb", "\t\tc", "\t\td"]),
        ("<tr><td colspan=0>a<td colspan=x>b<td colspan=500>c<tr><td>d<td>e", ["a\tb\tc" + "\t" * 99, "d\te"]),
        ("<tr><td>2.<td><table><tr><td>x<td>y</table>", ["2.", "x\ty"]),
        ("<tr><td><table><tr><td>x<td>y</table><td>z", ["x\ty", "z"]),
        ("<tr><td>Reasons<td><p>First.<p>Second.<tr><td>Wards<td>All", ["Reasons\tFirst.", "Second.", "Wards\tAll"]),
    ],
)
def test_tables(rows: str, shown: list[str]) -> None:
    assert lines(f"<html><body><table>{rows}</table>end".encode()) == [*shown, "end"]


def test_what_is_struck_out_is_left_out_and_told() -> None:
    document = read(
        b"<p>be <s>not <b>at all</b></s> <span style='text-decoration: line-through'>ever</span><del> </del>agreed"
    )
    assert document.page(1).text == "be agreed"
    assert [problem.message for problem in document.problems] == [
        "2 passages are struck out in it and left out ('not at all'). Look at the document itself where that matters."
    ]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("a<p>b<div>c</p>d", ["a", "b", "c", "d"]),
        ("<pre>one\n  two\tthree</pre>", ["one", "two\tthree"]),
        ("<!-- <p>no</p> --><p>yes<!-- no", ["yes"]),
        ("<textarea>no</textarea><noscript>no</noscript><template><p>no</template>yes", ["yes"]),
        ("&lt;p&gt; &amp;amp; &pound;5 &#x2019; &bogus;", ["<p> &amp; £5 ’ &bogus;"]),
        ("a\u200bb\u00ad\u2060c\ufeff &zwnj;d", ["abc \u200cd"]),
        ("Cllr A&nbsp;&nbsp;&nbsp;&nbsp;Cllr B", ["Cllr A\tCllr B"]),
        ("two&nbsp; spaces", ["two spaces"]),
        ("<p>·&nbsp;&nbsp;&nbsp;point<p>·", ["• point"]),
        ("<dt>a<dd>b", ["a", "b"]),
        ("<dl><dd>b<dt>c</dl>", ["b", "c"]),
    ],
)
def test_awkward_markup(markup: str, shown: list[str]) -> None:
    assert lines(f"<html><body>{markup}".encode()) == shown


def test_deep_nesting() -> None:
    deep = 2000
    assert lines(f"<html>{'<div><b>' * deep}Agreed".encode()) == ["Agreed"]
    tables = "<table><tr><td>1<td>"
    assert "Agreed" in read(f"<html>{tables * 200}Agreed".encode()).page(1).text


@pytest.mark.parametrize(
    "markup", ["<html><head><title>Only a title</title>", "<html><script>x</script><nav>menu</nav>"]
)
def test_a_page_that_shows_nothing(markup: str) -> None:
    error = refused(markup.encode())
    assert error.code == "no-text"
    assert "save it again" in str(error)


def test_a_page_named_pdf_is_a_web_page() -> None:
    content = b"\r\n<!DOCTYPE html><html><title>Report not found</title><body><h1>Report not found</h1>"
    assert recognised(content) == ["html"]
    assert read(content, "report.pdf").media_type == "text/html"


TAGS = (
    *("p", "div", "table", "tr", "td", "th", "tbody", "caption", "ul", "ol", "li", "dl", "dt", "dd"),
    *("b", "s", "br", "h1", "pre", "span", "nav", "header", "main", "select", "template"),
)


@given(
    st.lists(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ["x", " ", "é "]), max_size=40
    )
)
@settings(max_examples=200, deadline=None)
def test_any_mixture_of_tags_is_read(parts: list[str]) -> None:
    document = read(("<html><body>Start " + "".join(parts)).encode())
    assert document.page(1).text.startswith("Start")


WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.sampled_from(["p", "li", "h2", "td", "div", "dd", "blockquote"]))
@settings(deadline=None)
def test_no_word_of_the_text_is_lost(words: list[str], tag: str) -> None:
    markup = "".join(f"<{tag}>{word}</{tag}>" for word in words)
    around = {"td": "<table><tr>{}</table>", "li": "<ul>{}</ul>", "dd": "<dl>{}</dl>"}.get(tag, "{}")
    document = read(f"<html><body><nav>Home</nav>{around.format(markup)}".encode())
    assert [word for word in document.page(1).text.split() if word != "•"] == words


MAIL = """From: <Saved by Blink>
Snapshot-Content-Location: https://democracy.northmere.gov.uk/snapshot
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="b"

--b
Content-Type: text/html{charset}
Content-Transfer-Encoding: quoted-printable
Content-Location: https://democracy.northmere.gov.uk/mgAi.aspx?ID=3D

<html><head><title>Minutes</title></head><body><p>Zo{zoe} paid =C2=A320 in one long li=
ne</p></body></html>
--b--
"""


def test_a_page_saved_as_one_file() -> None:
    document = read(MAIL.format(charset="", zoe="=C3=AB").replace("\n", "\r\n").encode())
    assert document.page(1).text == "Minutes\nZoë paid £20 in one long line"
    assert document.metadata["url"] == "https://democracy.northmere.gov.uk/mgAi.aspx?ID=3D"
    assert document.media_type == "multipart/related"
    latin = MAIL.format(charset="; charset=iso-8859-1", zoe="=EB").replace("=C2=A3", "=A3")
    assert read(latin.encode()).page(1).text == "Minutes\nZoë paid £20 in one long line"


def test_a_message_without_a_page() -> None:
    assert refused(MAIL.replace("text/html{charset}", "image/png").encode()).code == "damaged"
    assert refused(MAIL[: MAIL.index("--b\n")].encode()).code == "damaged"
