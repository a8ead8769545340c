"""Every relationship type of the graph, declared once."""

from __future__ import annotations

from .crosswalk import RELATIONS
from .nodes import NODE_TYPES, PEOPLE
from .types import COMPUTED_PROPERTIES, Kind, Property, RelationshipType

_ORG = "http://www.w3.org/ns/org#"
_PROV = "http://www.w3.org/ns/prov#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCT = "http://purl.org/dc/terms/"
_FOAF = "http://xmlns.com/foaf/0.1/"

_UNREAD = ("Document", "JudgementArea", "Theme", "SharedRecommendation", "Problem")
_READ = tuple(label for label in NODE_TYPES if label not in _UNREAD)
_BODIES = ("Council", "Organisation", "Committee")
_TAGGED = ("Recommendation", "Action", "AgendaItem", "Decision")
_CROSSWALK = (
    Property("relation", "How the first stands to the second: broader holds more than it", choices=RELATIONS),
    Property("series_break", "Why the grades of both are not one series; absent where they are"),
    Property("note", "What to know of the comparison", same_as=_SKOS + "editorialNote"),
)
_STATUS = Property("status", "What a person said of it", choices=("candidate", "accepted", "rejected"))

_DAYS = Property("days", "Days between the first days of the two", Kind.INTEGER)

FOLLOWING = ("named-in-letter", "last-inadequate", "last-inadequate-area", "re-inspection", "next-graded", "revisit")
"""Why an inspection is taken to follow up an earlier one."""

_DECLARED = (
    RelationshipType(
        "EVIDENCED_BY",
        _READ,
        ("Document",),
        "Where a node was read",
        (Property("method", "What proposed it, where the rules alone found nothing: names model"),),
        same_as=_PROV + "wasDerivedFrom",
    ),
    RelationshipType("REPORTS", ("Document",), ("Inspection",), "The inspection that a document is the report of"),
    RelationshipType(
        "CONCERNS",
        ("Document",),
        ("Council",),
        "The council that a document is about",
        same_as=_DCT + "subject",
    ),
    RelationshipType("PART_OF", ("Committee",), ("Council",), "The council of a committee", same_as=_ORG + "unitOf"),
    RelationshipType("OF", ("Meeting",), ("Committee",), "The committee that met"),
    RelationshipType("ITEM_OF", ("AgendaItem",), ("Meeting",), "The meeting of an item", same_as=_DCT + "isPartOf"),
    RelationshipType(
        "CONSIDERED",
        ("Meeting", "AgendaItem"),
        ("Inspection", "Document", "Recommendation"),
        "What a meeting had before it",
    ),
    RelationshipType(
        "ATTENDED",
        PEOPLE,
        ("Meeting",),
        "Who was there",
        (Property("capacity", "In which capacity", choices=("member", "in attendance", "virtual", "substitute")),),
    ),
    RelationshipType("SENT_APOLOGIES", PEOPLE, ("Meeting",), "Who sent apologies"),
    RelationshipType("CHAIRED", PEOPLE, ("Meeting",), "Who was in the chair"),
    RelationshipType("INVITED_TO", PEOPLE, ("Meeting",), "Who was invited; invited is not attended"),
    RelationshipType(
        "PRESENTED",
        (*PEOPLE, "Post"),
        ("AgendaItem", "Meeting"),
        "Who presented; a post where the paper names nobody",
    ),
    RelationshipType("WROTE", PEOPLE, ("Document",), "Who wrote a document", same_as=_FOAF + "made"),
    RelationshipType("CONTACT_FOR", PEOPLE, ("Document",), "Whom a document names as its contact"),
    RelationshipType(
        "HELD",
        PEOPLE,
        ("Post",),
        "A post that somebody held when the document was written",
        (
            Property("title", "Title of the post as this document prints it"),
            Property("interim", "Whether the document calls it interim or acting", Kind.BOOLEAN),
            Property("date", "Date of the document's statement", Kind.DATE),
        ),
        same_as=_ORG + "holds",
    ),
    RelationshipType("AT", ("Post",), _BODIES, "The body of a post", same_as=_ORG + "postIn"),
    RelationshipType(
        "INSPECTED",
        ("Inspection",),
        ("Council", "Organisation"),
        "Who was inspected; a safeguarding board's review inspects the board, not the council",
    ),
    RelationshipType("CARRIED_OUT", ("Organisation",), ("Inspection",), "The inspectorate"),
    RelationshipType("LED", ("Inspector",), ("Inspection",), "A lead inspector"),
    RelationshipType("JUDGED", ("Inspection",), ("Judgement",), "A grade given"),
    RelationshipType(
        "PRECEDED_BY",
        ("Inspection",),
        ("Inspection",),
        "The same council's earlier inspection",
        (_DAYS,),
        stated=False,
    ),
    RelationshipType(
        "FOLLOWS_UP",
        ("Inspection",),
        ("Inspection",),
        "The earlier inspection whose findings led to this visit, revisit or re-inspection",
        (
            Property("reason", "Why it is taken to follow", choices=FOLLOWING),
            Property("areas", "Areas that the earlier inspection judged inadequate", Kind.STRINGS),
            Property("visit", "Which of the loaded monitoring visits after it this is, from 1", Kind.INTEGER),
            _DAYS,
        ),
        stated=False,
    ),
    RelationshipType("IN_AREA", ("Judgement",), ("JudgementArea",), "The area that was judged", stated=False),
    RelationshipType(
        "CORRESPONDS_TO",
        ("JudgementArea",),
        ("JudgementArea",),
        "The crosswalk between frameworks, from both ends",
        (*_CROSSWALK, Property("source", "The frameworks' documents", same_as=_DCT + "source")),
        stated=False,
    ),
    RelationshipType(
        "FOLLOWS",
        ("Judgement",),
        ("Judgement",),
        "The same council's last earlier grade of the same area or of one that corresponds to it",
        _CROSSWALK,
        stated=False,
    ),
    RelationshipType("MADE", ("Inspection", "Committee", "Meeting", "Document"), ("Recommendation",), "Who asks"),
    RelationshipType("ADDRESSED_TO", ("Recommendation",), (*_BODIES, "Post"), "Who is asked"),
    RelationshipType(
        "ADDRESSES",
        ("Action",),
        ("Recommendation",),
        "The recommendation that an action answers; found by comparison where it has a method",
        COMPUTED_PROPERTIES,
    ),
    RelationshipType("SET_OUT", ("Document",), ("Action",), "An action plan's actions"),
    RelationshipType("AGREED", ("Meeting",), ("Action",), "A meeting's actions"),
    RelationshipType("RESPONSIBLE_FOR", (*PEOPLE, "Post", *_BODIES), ("Action",), "Who is to do it"),
    RelationshipType("DECIDED", ("Meeting", "AgendaItem"), ("Decision",), "A decision taken"),
    RelationshipType("REFERRED_TO", ("Decision", "Recommendation"), ("Committee", "Organisation"), "Where it was sent"),
    RelationshipType(
        "HAS_THEME",
        _TAGGED,
        ("Theme",),
        "What it is about",
        (Property("words", "The words that decided", Kind.STRINGS),),
        stated=False,
        same_as=_DCT + "subject",
    ),
    RelationshipType("BROADER", ("Theme",), ("Theme",), "The broader theme", stated=False, same_as=_SKOS + "broader"),
    RelationshipType(
        "INSTANCE_OF",
        ("Recommendation",),
        ("SharedRecommendation",),
        "The shared recommendation",
        (
            Property("nearest", "Id of the other recommendation of it that is most alike"),
            Property("words", "What the two have in common", Kind.STRINGS),
            Property("judgement", "What a person said of the two"),
        ),
        stated=False,
    ),
    RelationshipType(
        "REPEATS",
        ("Recommendation",),
        ("Recommendation",),
        "An earlier recommendation to the same council that asks for the same",
        (
            Property("years", "Years between the two inspections", Kind.FLOAT),
            Property("rank", "1 is the most alike of the earlier ones", Kind.INTEGER),
            Property("words", "What the two have in common", Kind.STRINGS),
            Property("predecessor", "Id of the council that came before, where the earlier one was told", Kind.STRING),
            Property("judgement", "What a person said of the two"),
        ),
        stated=False,
    ),
    RelationshipType(
        "STATISTICAL_NEIGHBOUR",
        ("Council",),
        ("Council",),
        "A council with similar circumstances",
        (Property("rank", "1 is the closest", Kind.INTEGER),),
        stated=False,
    ),
    RelationshipType(
        "REPLACED_BY",
        ("Council",),
        ("Council",),
        "The council that took over",
        (Property("date", "First day of the new council", Kind.DATE),),
        stated=False,
        same_as=_DCT + "isReplacedBy",
    ),
    RelationshipType(
        "SERVES",
        ("Organisation",),
        ("Council",),
        "A trust or company that runs children's services for a council",
        (
            Property("start_date", "First day, where it is known", Kind.DATE),
            Property("end_date", "Last day, where it has ended", Kind.DATE),
            Property("source", "Who published the dates"),
        ),
        stated=False,
    ),
    RelationshipType(
        "SAME_AS",
        tuple(NODE_TYPES),
        tuple(NODE_TYPES),
        "Two nodes that may be one",
        (_STATUS, Property("reason", "Why they may be one")),
        stated=False,
    ),
    RelationshipType("RAISED", ("Document",), ("Problem",), "A problem met while reading", stated=False),
)

RELATIONSHIP_TYPES: dict[str, RelationshipType] = {declared.label: declared for declared in _DECLARED}
"""Relationship types by label, in the order in which documentation shows them."""
