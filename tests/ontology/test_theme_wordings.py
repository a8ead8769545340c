"""Invented wordings of each narrow theme in the styles of inspectorates and councils, and texts without a theme."""

import csv
import json
from pathlib import Path

import councilgraph.ontology
import pytest
from councilgraph.ontology.owl import build
from councilgraph.ontology.themes import ThemeWeights, matcher_with, theme_matcher, themes
from councilgraph.ontology.vocabulary import node_iri
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, SKOS, URIRef

MATCHER = theme_matcher()
NARROW = {theme.id for theme in themes() if theme.broader}
ROOT = Path(__file__).parents[2]

CENTRAL = {
    "early-help": "Families in Wexmoor wait too long for a family support worker before problems grow.",
    "contacts-and-referrals": "The screening of police notifications in the multi-agency safeguarding hub.",
    "thresholds": "Publish one document on levels of need and see that every school applies it.",
    "strategy-discussions-s47": "Health staff are rarely invited when section 47 enquiries are planned.",
    "cp-and-cin-planning": "Core groups meet late and initial child protection conferences lack reports.",
    "pre-proceedings-and-court": "Letters before proceedings should be free of jargon.",
    "private-fostering": "Find out how many children in Wexmoor are privately fostered.",
    "lado-allegations": "The designated officer's handling of allegations against people who work with children.",
    "assessment-and-risk": "Single assessments that analyse risk and family history.",
    "quality-of-plans": "Write plans with measurable outcomes and contingencies.",
    "case-recording": "Chronologies and genograms are not in case files.",
    "direct-work-and-voice": "Children should be seen alone on every statutory visit.",
    "exploitation": "Disrupt county lines and protect teenagers from criminal exploitation.",
    "missing-children": "Offer a return home interview within three days of each missing episode.",
    "neglect": "Use of the graded care profile to recognise neglect early.",
    "domestic-abuse": "Actions from MARAC reach social workers late where there is domestic abuse.",
    "homeless-16-17": "Tell 16- and 17-year-olds who present as homeless about section 20.",
    "uasc": "Age assessments of unaccompanied asylum-seeking children.",
    "disabled-children": "Short breaks for disabled children in the north of the county.",
    "entry-to-care-and-reunification": "Children placed with parents on care orders, and how those orders end.",
    "iro-and-reviews": "Independent reviewing officers do not escalate poor work.",
    "permanence": "Early permanence planning and tracking of plans for adoption.",
    "life-story-work": "Later life letters and life-story books are unfinished.",
    "sufficiency": "The sufficiency of placements close to home.",
    "unregistered-placements": "End the use of unregistered children's homes.",
    "fostering-and-adoption": "Recruit more foster carers and support adopters.",
    "connected-carers": "Viability assessments of kinship carers and special guardians.",
    "health-of-children-in-care": "Initial health assessments and dental checks for children in care.",
    "camhs-emotional-health": "Waiting times for CAMHS.",
    "education-of-children-in-care": "The virtual school and the quality of personal education plans.",
    "advocacy-and-complaints": "Every child who wants an advocate or an independent visitor has one.",
    "participation-and-feedback": "The children in care council shapes services through feedback from children.",
    "pathway-plans-and-transition": "Pathway plans are written too late before the transition to adulthood.",
    "care-leaver-support": "Keep in touch with care leavers over 21 and explain their rights and entitlements.",
    "care-leaver-accommodation": "Supported accommodation and tenancies for care leavers.",
    "care-leaver-eet": "Care leavers who are NEET need apprenticeships.",
    "leadership-and-improvement": "Stable senior leadership and an improvement plan with pace.",
    "corporate-parenting": "The corporate parenting board asks too little of partners.",
    "governance-and-scrutiny": "Overview and scrutiny by elected members holds nobody to account.",
    "performance-data": "Accurate performance data and a dashboard for managers.",
    "quality-assurance": "Case file audits and dip sampling lead to no change.",
    "recruitment-and-retention": "Recruitment and retention, with fewer agency social workers.",
    "caseloads": "Caseloads are too high.",
    "supervision": "Reflective supervision happens too rarely.",
    "management-oversight": "Management oversight of frontline practice and the rationale for decisions.",
    "training-and-development": "Evaluate whether training changes practice.",
    "partnership-working": "Information-sharing between agencies and joint working with the police.",
    "safeguarding-partnership": "The safeguarding board's annual report and business plan.",
    "multi-agency-assurance": "A section 11 audit by the safeguarding board and challenge to partner agencies.",
    "learning-from-reviews": "Spread the lessons of serious case reviews.",
    "send-ehcp": "Annual reviews of EHC plans are out of date.",
    "school-inclusion": "Reduce suspensions, permanent exclusions and part-time timetables.",
    "adult-social-care": "Care homes and the Care Act duties of adult social care.",
    "public-health": "Health visiting and school nursing contracts of public health.",
    "commissioning-and-finance": "Revenue budget, savings and the medium-term financial plan.",
}


def ids(text: str, **reading: object) -> list[str]:
    return [match.theme_id for match in MATCHER.match(text, **reading)]


def test_every_narrow_theme_has_a_wording():
    assert set(CENTRAL) == NARROW


@pytest.mark.parametrize("theme", sorted(CENTRAL))
def test_the_theme_of_an_invented_wording_is_found(theme):
    assert theme in ids(CENTRAL[theme])


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the last meeting",
        "Minutes of the meeting held on 4 March 2031",
        "Apologies for absence and substitutes",
        "Declarations of disclosable pecuniary interests",
        "Chairman's announcements",
        "Work programme",
        "Date of next meeting",
        "Exclusion of the press and public",
        "Election of vice-chair",
        "Any other urgent business",
        "Public questions",
        "The Panel resolved to note the report.",
    ],
)
def test_the_standing_business_of_a_meeting_has_no_theme(title):
    assert ids(title, least=0.4) == []


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Youth Justice Plan 2031", "exploitation"),
        ("Treasury Management Outturn and Revenue Budget", "commissioning-and-finance"),
        ("Annual Report of the Regional Adoption Agency", "fostering-and-adoption"),
        ("Update on EHCP timeliness", "send-ehcp"),
    ],
)
def test_a_title_on_something_has_its_theme(title, theme):
    assert ids(title, least=0.4)[0] == theme


def test_what_a_text_stands_under_counts_where_it_says_little():
    assert "fostering-and-adoption" not in ids("Improve the timeliness of training.")
    heading = "Kinship and family and friends care"
    (found, *_) = MATCHER.match("Consider these as well.", context=heading)
    assert (found.theme_id, found.words[0] in heading) == ("connected-carers", True)
    assert found.score == pytest.approx(MATCHER.match(heading)[0].score / 2, abs=0.001)
    assert ids("Consider these as well.") == []


def test_data_asked_of_a_safeguarding_board_are_its_assurance():
    text = "Build a performance dataset that all partner agencies feed."
    assert ids(text, board=True)[:2] == ["multi-agency-assurance", "performance-data"]
    assert "performance-data" in ids(text)


def test_one_phrase_is_not_the_word_in_it():
    assert "governance-and-scrutiny" not in ids("Children are called by their names.")
    assert "supervision" not in ids("Agree one plan and one budget for one place.")


def test_references_to_paragraphs_do_not_count():
    text = "The quality of pathway plans"
    assert ids(f"{text} (paragraphs 12, 30 and the outcome of supervision).") == ids(text)


def test_least_leaves_out_what_is_unsure():
    unsure = "Better results for everybody in the office."
    assert all(match.score >= 0.9 for match in MATCHER.match(unsure, least=0.9))
    assert ids(CENTRAL["neglect"], least=0.9) == ["neglect"]


def test_matches_come_with_the_highest_score_first():
    scores = [match.score for match in MATCHER.match("Audits, caseloads and supervision of social workers.")]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1


WORDS = st.sampled_from(sorted({word for text in CENTRAL.values() for word in text.split()}))


@given(st.lists(WORDS, max_size=30), st.booleans())
def test_any_words_give_themes_explained_by_slices_and_the_same_each_time(words, board):
    text = " ".join(words)
    matches = MATCHER.match(text, board=board)
    assert matches == MATCHER.match(text, board=board)
    assert len({match.theme_id for match in matches}) == len(matches) <= 3
    for match in matches:
        assert 0 < match.score <= 1
        assert match.words
        assert all(printed in text for printed in match.words)


def test_without_weights_nothing_is_told_apart():
    blank = matcher_with(ThemeWeights(0.0, {}, {}))
    assert {match.score for match in blank.match(CENTRAL["neglect"])} <= {0.5}


def test_the_weights_are_of_narrow_themes():
    weights = json.loads((Path(councilgraph.ontology.__file__).parent / "theme_weights.json").read_text("utf-8"))
    assert weights.keys() == {"intercept", "shared", "own"}
    assert {theme for of in weights["own"].values() for theme in of} <= NARROW


def test_the_labels_that_were_learnt_from_are_one_to_three_narrow_themes():
    with (ROOT / "scripts" / "theme_labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["document"], row["position"]) for row in rows}) == len(rows) > 800
    for row in rows:
        given_themes = row["themes"].split()
        assert 1 <= len(set(given_themes)) == len(given_themes) <= 3
        assert set(given_themes) <= NARROW


def test_the_scheme_is_well_formed_skos():
    graph = build()
    (scheme,) = {scheme for t in themes() for scheme in graph.objects(URIRef(node_iri(t.node_id)), SKOS.inScheme)}
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    for theme in themes():
        concept = URIRef(node_iri(theme.node_id))
        assert [str(label) for label in graph.objects(concept, SKOS.prefLabel)] == [theme.name]
        assert [str(note) for note in graph.objects(concept, SKOS.scopeNote)] == [theme.scope_note]
        assert {str(label) for label in graph.objects(concept, SKOS.altLabel)} == set(theme.aliases)
        assert {str(label) for label in graph.objects(concept, SKOS.hiddenLabel)} == set(theme.hidden)
        broader = {URIRef(node_iri(f"theme:{theme.broader}"))} if theme.broader else set()
        assert set(graph.objects(concept, SKOS.broader)) == broader
        assert not {theme.name, *theme.aliases} & set(theme.hidden)
