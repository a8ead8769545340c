"""The page: shown by a real browser, and closed to what the documents say."""

from __future__ import annotations

import html.parser
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from councilgraph.graph.exports import html as page
from councilgraph.graph.exports.values import plain_properties
from councilgraph.graph.graph import Graph
from councilgraph.graph.records import Node
from hypothesis import given, settings

from ..strategies import ANY_TEXT, graphs
from .awkward import DOCUMENT, OFFICER, awkward_graph, recommendation, texts


class Elements(html.parser.HTMLParser):
    """The elements of a page, and the text of each script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] == "script":
            self.scripts[-1] += data


@pytest.fixture
def browse(tmp_path: Path, dump_dom: Callable[[str], str]) -> Callable[..., str]:
    """Opens the awkward graph's page at a fragment, lets a script act on it, and gives what the browser made of it."""
    page.write(awkward_graph(), tmp_path / "graph.html")

    def dump(fragment: str = "", act: str = "") -> str:
        target = tmp_path / "graph.html"
        if act:  # as a user would, from outside: the page's policy lets no other script in
            text = re.sub("<meta http-equiv[^>]*>", "", target.read_text(encoding="utf-8"))
            target.write_text(text.replace("</body>", f"<script>{act}</script></body>"), encoding="utf-8")
        return dump_dom(target.as_uri() + fragment)

    return dump


@given(graph=graphs(ANY_TEXT))
@settings(deadline=None, max_examples=50)
def test_holds_the_graph(tmp_path_factory: pytest.TempPathFactory, graph: Graph) -> None:
    target = tmp_path_factory.mktemp("html") / "graph.html"
    page.write(graph, target)
    held = json.loads(Elements(target.read_text(encoding="utf-8")).scripts[0])
    assert [node["id"] for node in held["nodes"]] == [node.id for node in graph.nodes]
    assert [node["properties"] for node in held["nodes"]] == [plain_properties(n.properties) for n in graph.nodes]
    ends = [(held["nodes"][one["start"]]["id"], held["nodes"][one["end"]]["id"]) for one in held["relationships"]]
    assert ends == [(one.start.id, one.end.id) for one in graph.relationships]


def test_text_opens_no_element_and_nothing_comes_from_elsewhere(tmp_path: Path) -> None:
    page.write(awkward_graph(), tmp_path / "awkward.html")
    page.write(Graph((Node("Theme", "theme:a"),), ()), tmp_path / "plain.html")
    awkward, plain = (
        Elements((tmp_path / f"{name}.html").read_text(encoding="utf-8")).tags for name in ("awkward", "plain")
    )
    assert awkward == plain
    assert not [attributes for _, attributes in awkward if {"src", "href", "onload", "onerror"} & set(attributes)]
    policy = next(attributes["content"] for _, attributes in awkward if "http-equiv" in attributes)
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_a_text_like_a_placeholder_is_only_text(tmp_path: Path) -> None:
    graph = Graph((Node("Theme", "theme:a", {"name": "{{script}} {{graph}} {{digest}}"}),), ())
    page.write(graph, tmp_path / "graph.html")
    held = json.loads(Elements((tmp_path / "graph.html").read_text(encoding="utf-8")).scripts[0])
    assert held["nodes"][0]["text"] == "{{script}} {{graph}} {{digest}}"


def test_a_browser_shows_a_node_with_quote_and_page(browse: Callable[..., str]) -> None:
    graph = awkward_graph()
    position = [node.id for node in graph.nodes].index(OFFICER.id)
    shown = browse(f"#node-{position}")
    assert f"{len(graph.nodes)} nodes, {len(graph.relationships)} relationships" in shown
    assert f"<h2>{OFFICER.id}</h2>" in shown
    assert "<blockquote>held it</blockquote>" in shown
    assert "page 3 of " in shown
    assert "<dt>interim</dt><dd>true</dd>" in shown


def test_a_browser_shows_markup_as_text(browse: Callable[..., str]) -> None:
    graph = awkward_graph()
    position = next(i for i, text in enumerate(texts()) if text.startswith("</script>"))
    node = [node.id for node in graph.nodes].index(recommendation(position).id)
    shown = browse(f"#node-{node}")
    assert "<h2>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--</h2>" in shown
    assert shown.count("<script") == 2


def test_a_browser_shows_all_relationships_of_a_line(browse: Callable[..., str]) -> None:
    held = [i for i, one in enumerate(awkward_graph().relationships) if one.label == "HELD"]
    assert browse(f"#relationship-{held[1]}").count("<blockquote>held it</blockquote>") == len(held) == 2


def test_a_fragment_that_leads_nowhere_is_passed_over(browse: Callable[..., str]) -> None:
    assert "Click a point or a line, or search." in browse("#node-999")


def test_a_search_leads_to_a_node(browse: Callable[..., str]) -> None:
    shown = browse(
        act="""
        const box = document.getElementById("search");
        box.value = "Director SERVICES";
        box.dispatchEvent(new Event("input"));
        document.querySelector("#found button").click();
        """
    )
    assert "<div>1 found</div>" in shown
    assert "<h2>Director of Children\u2019s Services</h2>" in shown


def test_a_click_on_a_point_shows_its_node(browse: Callable[..., str]) -> None:
    position = [node.id for node in awkward_graph().nodes].index(DOCUMENT.id)
    shown = browse(
        act=f"""
        while (heat > 0.02) settle();
        draw();
        const [x, y] = onScreen(nodes[{position}]);
        const place = canvas.getBoundingClientRect();
        for (const kind of ["pointerdown", "pointerup"])
            canvas.dispatchEvent(new PointerEvent(kind, {{clientX: place.left + x, clientY: place.top + y}}));
        """
    )
    assert "<h2>a folder/it's \u00e9.pdf</h2>" in shown
    assert "<dt>pages</dt><dd>12</dd>" in shown


def test_a_label_can_be_hidden(browse: Callable[..., str]) -> None:
    shown = browse(
        act="""
        const box = [...document.querySelectorAll("#legend label")].find((one) => one.textContent.startsWith("Theme"));
        box.querySelector("input").click();
        document.title = [...hidden].join() + nodes.filter(visible).length;
        """
    )
    assert f"<title>Theme{len(awkward_graph().nodes) - 1}</title>" in shown
