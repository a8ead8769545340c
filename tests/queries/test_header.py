"""Headers of stored queries: what they declare, and what is refused."""

from __future__ import annotations

import pytest
from councilgraph.errors import QueryError
from councilgraph.queries.header import Parameter, parse

WHOLE = """\
// title: Councils of a region
// question: [2, 25]
// description: >
//   Names of councils,
//   by region.
// about: Inspection
// parameters:
//   region: {type: string, default: null, example: Invented North, description: only this region}
//   since: {type: date, default: 2018-01-01, example: 2020-01-01, description: from this day on}
//   wide: {type: boolean, default: false, example: true, description: with everything}
//   area: {type: string, required: true, example: a, choices: [a, b], description: the area}
// columns:
//   council: "name: of the council"

MATCH (c:Council) // a comment of the body
RETURN c.name AS council
"""


def test_a_whole_header_is_read() -> None:
    query = parse("made", WHOLE)
    assert (query.name, query.title, query.questions) == ("made", "Councils of a region", (2, 25))
    assert query.description == "Names of councils, by region."
    assert query.columns == {"council": "name: of the council"}
    assert query.cypher == "MATCH (c:Council) // a comment of the body\nRETURN c.name AS council"
    assert query.parameters["since"].default == "2018-01-01"
    assert query.parameters["wide"].default == "false"
    assert query.parameters["region"] == Parameter("region", "string", "only this region", "Invented North")
    assert query.parameters["area"].required
    assert query.parameters["area"].choices == ("a", "b")
    assert query.example_parameters() == {"area": "a"}


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("// title:", "// titel:", "unknown key 'titel' in header. Known: about, columns,"),
        ("type: date,", "kind: date,", "unknown key 'kind' in parameter 'since'"),
        ("type: date,", "type: day,", "parameter 'since' has no type. Known: string,"),
        ("type: date,", "", "parameter 'since' has no type"),
        ("default: null, ", "", "parameter 'region' needs either 'required: true' or a 'default'"),
        ("default: null, ", "default: null, required: true, ", "needs either"),
        ("example: a, ", "", "parameter 'area' has no example"),
        ("question: [2, 25]", "question: two", "'question' is not a number"),
        ("question: [2, 25]", "question: [true]", "'question' is not a number"),
        ("// title: Councils of a region", "// title:", "'title' is missing or not a text"),
        ("// about: Inspection\n", "", "'about' is missing or not a text"),
        ('//   council: "name: of the council"', "//   - council", "'columns' is not a list of 'key: value' lines"),
        ("// question: [2, 25]", "// question: [2", "its header is not valid YAML"),
    ],
)
def test_a_header_that_is_not_whole_is_refused(before: str, after: str, message: str) -> None:
    assert before in WHOLE
    with pytest.raises(QueryError) as refused:
        parse("made", WHOLE.replace(before, after))
    assert str(refused.value).startswith("stored query made: ")
    assert message in str(refused.value)


@pytest.mark.parametrize("text", ["", "MATCH (n) RETURN n", WHOLE.partition("\n\n")[0]])
def test_a_file_without_header_or_body_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="stored query made: "):
        parse("made", text)
