"""Commands for linked data: sparql, validate and import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from .asking import read_query
from .loading import PROBLEMS_RECORDED
from .options import (
    DEFAULT_STORE,
    MemoryLimitOption,
    ParametersOption,
    StoreOption,
    TimeLimitOption,
    open_workspace,
    pairs,
    typed,
)
from .output import Output, listing, write_rows
from .talk import counted, say

if TYPE_CHECKING:
    from ..graph.rows import Rows
    from ..graph.stores.base import Limits


@listing
def sparql(
    output: Output,
    query: Annotated[
        str | None,
        typer.Argument(help="Name of a stored query, SPARQL, @FILE to read it from a file, or - for standard input."),
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="Ask this RDF file instead: .ttl, .nt or .jsonld.")
    ] = None,
    parameters: ParametersOption = None,
    time_limit: TimeLimitOption = 30,
    memory_limit: MemoryLimitOption = 2048,
    *,
    show_list: Annotated[bool, typer.Option("--list", help="List the stored queries that have a SPARQL form.")] = False,
) -> None:
    """Ask the RDF export of the graph, or an RDF file, with SPARQL.

    The prefixes of the exports (cg, dct, foaf, oa, org, owl, prov, rdf, rdfs, skos, xsd) are there. SELECT, ASK,
    CONSTRUCT and DESCRIBE run; an update, SERVICE and FROM are refused. $name stands for a parameter of -p name=value.
    """
    if show_list:
        _list(output)
        return
    if query is None:
        raise UsageError("give SPARQL or the name of a stored query. `councilgraph sparql --list` lists them.")
    from ..graph.stores.base import Limits
    from ..queries.sparql import sparql_names

    limits = Limits(seconds=time_limit, memory_mb=memory_limit)
    given: dict[str, object] = dict(pairs(parameters))
    if query not in sparql_names():
        given = {name: typed(str(value)) for name, value in given.items()}
    text = read_query(query)
    if file is not None:
        write_rows(_asked_of_file(file, text, given, limits), output)
        return
    with open_workspace(store) as workspace:
        write_rows(workspace.sparql(text, given, limits=limits), output)


def _asked_of_file(file: Path, text: str, given: dict[str, object], limits: Limits) -> Rows:
    from ..graph.stores.sparql import Endpoint
    from ..ontology.register import Register
    from ..queries.sparql import ask_sparql

    with Endpoint(file) as endpoint:
        return ask_sparql(endpoint, text, given, Register.load(), limits=limits)  # type: ignore[arg-type]


@listing
def validate(
    output: Output,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="RDF file to check instead: .ttl, .nt or .jsonld.")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Check the RDF export of the graph, or an RDF file, against the ontology's SHACL shapes.

    Every row is something that the shapes do not allow. Exit status: 0 none, 3 some. Needs the extra 'validate'.
    """
    rows = _violations(file, store)
    if rows.rows:
        write_rows(rows, output)
        say(f"{counted(len(rows), 'violation')} of the shapes (councilgraph ontology --format shacl)")
        raise typer.Exit(PROBLEMS_RECORDED)
    say("the shapes allow everything that is there")


def _violations(file: Path | None, store: str) -> Rows:
    from ..graph.exports.rdf import resources
    from ..graph.exports.rdf_triples import read_triples, triples_of
    from ..graph.exports.rdf_validation import violations

    if file is not None:
        return violations(read_triples(file))
    with open_workspace(store) as workspace:
        return violations(triples_of(resources(workspace.graph())))


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Export to read: .ttl, .jsonld or .jsonl.")],
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Make a store to ask from an export that somebody else wrote.

    The graph is the one that was exported, nothing lost. Its documents are not there, so nothing can be loaded into
    the store, and pages can't be searched.
    """
    if "://" in store:
        raise UsageError(f"import into a folder, then `councilgraph push {store}` sends the graph on")
    from ..imported_workspace import import_graph

    with import_graph(file, Path(store)) as workspace:
        graph = workspace.graph()
    say(f"imported {counted(len(graph.nodes), 'node')} and {counted(len(graph.relationships), 'relationship')}")


def _list(output: Output) -> None:
    from ..graph.rows import Rows
    from ..queries.run import stored_query
    from ..queries.sparql import sparql_names

    found = [stored_query(name) for name in sparql_names()]
    rows = tuple((one.name, one.title, list(one.questions), list(one.parameters)) for one in found)
    write_rows(Rows(("query", "title", "questions", "parameters"), rows), output)
