import pytest
from councilgraph.errors import OntologyError
from councilgraph.ontology import NODE_TYPES
from councilgraph.ontology.themes import Theme, read_themes, theme_matcher, theme_named, themes
from hypothesis import given
from hypothesis import strategies as st

MATCHER = theme_matcher()
NARROW = {theme.id for theme in themes() if theme.broader}


def ids(text):
    return [match.theme_id for match in MATCHER.match(text)]


def test_the_scheme_has_two_levels():
    assert len([theme for theme in themes() if theme.broader is None]) == 12
    assert len(NARROW) == 55
    assert {theme.broader for theme in themes() if theme.broader} <= {theme.id for theme in themes()}


def test_no_theme_has_a_label_twice():
    for theme in themes():
        labels = [label.casefold() for label in (theme.name, *theme.aliases)]
        assert len(labels) == len(set(labels)), theme.id


def test_properties_are_those_of_the_theme_node():
    declared = NODE_TYPES["Theme"].by_name
    for theme in themes():
        for name, value in theme.properties().items():
            assert declared[name].kind.accepts(value), (theme.id, name)
    assert themes()[0].node_id == f"theme:{themes()[0].id}"
    named = Theme("a", "A", ("late", "early"), None, "What it is.")
    assert named.properties() == {"name": "A", "aliases": ("early", "late"), "scope_note": "What it is."}
    assert "aliases" not in Theme("a", "A", (), None, "What it is.").properties()


def test_a_theme_is_known_by_id_node_id_and_name():
    supervision = theme_named("supervision")
    assert supervision is not None
    assert theme_named("theme:supervision") is supervision
    assert theme_named("SUPERVISION") is supervision
    assert theme_named("no such theme") is None


@pytest.mark.parametrize(
    ("text", "central"),
    [
        ("Improve the frequency and recording of staff supervision.", "supervision"),
        ("The quality of pathway plans.", "pathway-plans-and-transition"),
        ("Make sure that every child in care has a life story book.", "life-story-work"),
        ("Return home interviews after children go missing.", "missing-children"),
        ("The timeliness of initial health assessments for children in care.", "health-of-children-in-care"),
        ("Caseloads of social workers, so that children are visited more often.", "caseloads"),
        ("Oversight of private fostering arrangements.", "private-fostering"),
        ("Attendance of the police at strategy meetings.", "strategy-discussions-s47"),
        ("The offer of advocacy to children on a plan.", "advocacy-and-complaints"),
        ("IROs should challenge drift.", "iro-and-reviews"),
    ],
)
def test_the_central_theme_comes_first(text, central):
    assert ids(text)[0] == central


def test_a_match_explains_itself():
    (match, *_) = MATCHER.match("Increase the number of Personal Education Plans completed on time.")
    assert match.theme_id == "education-of-children-in-care"
    assert "Personal Education Plans" in match.words
    assert 0 < match.score < 1


def test_the_longest_phrase_counts():
    assert "fostering-and-adoption" not in ids("Register of private foster carers")


def test_an_abbreviation_is_not_a_word():
    assert "care-leaver-support" in ids("Care leavers keep their PAs")
    assert not MATCHER.match("pa")


def test_the_purpose_is_less_central_than_the_request():
    text = "Strengthen staff recruitment and retention, so that children have life story work and health assessments."
    assert ids(text)[0] == "recruitment-and-retention"


def test_a_text_of_something_else_has_no_theme():
    assert MATCHER.match("") == []
    assert MATCHER.match("The lighthouse keeper polished brass until dusk.") == []


@given(st.text())
def test_any_text_gets_at_most_three_narrow_themes_explained_by_its_own_words(text):
    matches = MATCHER.match(text)
    assert len(matches) <= 3
    for match in matches:
        assert match.theme_id in NARROW
        assert 0 <= match.score <= 1
        assert match.words
        assert all(words in text for words in match.words)


@given(st.permutations([label for theme in themes()[12:16] for label in theme.aliases]))
def test_the_same_text_gets_the_same_themes(labels):
    text = ", ".join(labels[:6])
    assert MATCHER.match(text) == MATCHER.match(text)


@pytest.mark.parametrize("theme", [theme for theme in themes() if theme.broader], ids=lambda theme: theme.id)
def test_every_narrow_theme_is_found_by_its_name(theme):
    assert theme.id in ids(theme.name)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "themes: [{id: a, prefLabel: A, altLabels: [], broader: null, scopeNote: x, colour: red}]",
            "keys: colour",
        ),
        ("themes: [{id: a, prefLabel: A, altLabels: [], broader: b, scopeNote: x}]", "'a' is under 'b'"),
        (
            "themes: [{id: a, prefLabel: A, altLabels: [], broader: null, scopeNote: x},"
            " {id: a, prefLabel: B, altLabels: [], broader: null, scopeNote: x}]",
            "'a' occurs twice",
        ),
        ("themes: [{id: a, altLabels: [], broader: null, scopeNote: x}]", "'a' has no prefLabel"),
    ],
)
def test_a_faulty_scheme_is_refused(text, message):
    with pytest.raises(OntologyError, match=message):
        read_themes(text)
