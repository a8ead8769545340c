"""One HTML page that shows the graph in a browser, without a network."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from ..graph import Graph, text_of
from .files import replacing
from .values import plain_properties

FORMAT = "html"
SUFFIX = ".html"
DESCRIPTION = "One HTML page to look through in a browser: search, and properties, quote and page at a click"
FOLDER = False


def write(graph: Graph, target: Path) -> None:
    """Write the page: the graph as JSON, the script and the style, with nothing that is loaded from elsewhere.

    The page's content security policy lets only that script run, by its hash. Raises ExportError.
    """
    folder = files(__package__)
    script = (folder / "viewer.js").read_text(encoding="utf-8")
    digest = "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = (folder / "viewer.html").read_text(encoding="utf-8")
    before, after = page.replace("{{digest}}", digest).replace("{{script}}", script).split("{{graph}}")
    with replacing(target) as stream:
        stream.write(before)
        stream.writelines(part.replace("<", "\\u003c") for part in _json(graph))  # no tag can begin in it
        stream.write(after)


def _json(graph: Graph) -> Iterator[str]:
    positions = {node.id: position for position, node in enumerate(graph.nodes)}
    before = '{"nodes": ['
    for node in graph.nodes:
        shown = {"id": node.id, "label": node.label, "text": text_of(node)}
        yield before + _dump({**shown, "properties": plain_properties(node.properties)})
        before = ",\n"
    yield '],\n"relationships": [' if graph.nodes else before + '], "relationships": ['
    before = ""
    for one in graph.relationships:
        ends = {"start": positions[one.start.id], "end": positions[one.end.id]}
        yield before + _dump({"label": one.label, **ends, "properties": plain_properties(one.properties)})
        before = ",\n"
    yield "]}"


def _dump(row: object) -> str:
    return json.dumps(row, ensure_ascii=False, allow_nan=False)
