from pathlib import Path

from councilgraph.ontology import NODE_TYPES, RELATIONSHIP_TYPES
from councilgraph.ontology.reference import reference_markdown
from councilgraph.ontology.themes import themes

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == reference_markdown(), "run: python scripts/make_reference.py"


def test_the_page_names_every_declaration():
    page = reference_markdown()
    for declared in NODE_TYPES.values():
        assert f"### {declared.label}\n" in page
        for one in declared.properties:
            assert f"| `{one.name}` | {one.kind.value} |" in page
    for label in RELATIONSHIP_TYPES:
        assert f"\n| {label} |" in page
    for theme in themes():
        assert f"`{theme.id}`" in page


def test_every_row_of_a_table_has_as_many_cells_as_its_header():
    width = 0
    for line in reference_markdown().splitlines():
        if not line.startswith("|"):
            width = 0
            continue
        cells = line.replace("\\|", "").count("|")
        assert cells == (width or cells), line
        width = cells
