"""Every node type of the graph, declared once."""

from __future__ import annotations

from .grades import Grade
from .types import Kind, NodeType, Property

_ORG = "http://www.w3.org/ns/org#"
_PROV = "http://www.w3.org/ns/prov#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCT = "http://purl.org/dc/terms/"
_FOAF = "http://xmlns.com/foaf/0.1/"

_NAME = Property("name", "Name", same_as=_SKOS + "prefLabel")
_ALIASES = Property("aliases", "Other names it is printed with", Kind.STRINGS, same_as=_SKOS + "altLabel")
_TITLE = Property("title", "Title", same_as=_DCT + "title")
_GRADES = tuple(grade.value for grade in Grade)
_MERGED = (
    Property("merged_ids", "Ids of other nodes that were found to be this one", Kind.STRINGS),
    Property("merged_because", "For each of them: what it was found to be, the score, the reasons", Kind.STRINGS),
)

_PERSON = (
    Property("name", "Fullest form seen, without titles or honours", same_as=_FOAF + "name"),
    _ALIASES,
    Property("honours", "Honours as printed (OBE, CBE, ...)"),
    *_MERGED,
)

COUNCIL = NodeType(
    "Council",
    "council",
    "A principal local authority of the United Kingdom, current or abolished",
    (
        Property("name", "Official name", same_as=_SKOS + "prefLabel"),
        Property("short_name", "Name without the words that say what kind of council it is"),
        _ALIASES,
        Property("gss_code", "Code of the Government Statistical Service", same_as=_DCT + "identifier"),
        Property("local_authority_code", "Code of the register of local authorities"),
        Property("council_type", "Kind of authority (county, unitary, London borough, ...)"),
        Property("region", "Region of England, or the nation"),
        Property("nation", "England, Scotland, Wales or Northern Ireland"),
        Property("start_date", "First day of its existence, where the register knows it", Kind.DATE),
        Property("end_date", "Last day of its existence", Kind.DATE),
    ),
    same_as=(_ORG + "FormalOrganization",),
)
COMMITTEE = NodeType(
    "Committee",
    "committee",
    "A committee, cabinet, board or panel that meets",
    (
        _NAME,
        Property(
            "kind",
            "What kind of body it is",
            choices=("scrutiny", "cabinet", "council", "board", "panel", "partnership", "other"),
        ),
        *_MERGED,
    ),
    same_as=(_ORG + "OrganizationalUnit",),
)
MEETING = NodeType(
    "Meeting",
    "meeting",
    "One meeting of a committee",
    (_TITLE, Property("date", "Day of the meeting", Kind.DATE), Property("location", "Place as printed")),
    title="title",
    same_as=(_PROV + "Activity",),
)
AGENDA_ITEM = NodeType(
    "AgendaItem",
    "agenda-item",
    "An item of a meeting's agenda",
    (Property("number", "Number as printed"), _TITLE),
    title="title",
)
DOCUMENT = NodeType(
    "Document",
    "document",
    "A loaded file",
    (
        Property("path", "Path relative to the loaded folder, '/' between its parts"),
        _TITLE,
        Property("kind", "Document kind, read from the content; 'unknown' where none fits"),
        Property("url", "Web address, where the manifest or the file itself gives one"),
        Property("sha256", "SHA-256 of the file's bytes, hexadecimal"),
        Property("media_type", "Media type, read from the first bytes", same_as=_DCT + "format"),
        Property("pages", "Number of pages", Kind.INTEGER),
        Property("published_date", "Day of publication as printed", Kind.DATE, same_as=_DCT + "issued"),
    ),
    title="title",
    same_as=(_FOAF + "Document", _PROV + "Entity"),
)
OFFICER = NodeType("Officer", "officer", "A paid officer of a council", _PERSON, same_as=(_FOAF + "Person",))
COUNCILLOR = NodeType("Councillor", "councillor", "An elected member", _PERSON, same_as=(_FOAF + "Person",))
INSPECTOR = NodeType("Inspector", "inspector", "An inspector of an inspectorate", _PERSON, same_as=(_FOAF + "Person",))
PERSON = NodeType(
    "Person",
    "person",
    "Anyone else: partner bodies, advisers, the public",
    _PERSON,
    same_as=(_FOAF + "Person",),
)
POST = NodeType(
    "Post",
    "post",
    "A post that people hold",
    (
        Property("title", "Title as written", same_as=_DCT + "title"),
        Property("canonical_title", "The post it is, such as Director of Children's Services"),
        Property("statutory", "Whether the law requires a council to have it", Kind.BOOLEAN),
        *_MERGED,
    ),
    title="title",
    same_as=(_ORG + "Post",),
)
ORGANISATION = NodeType(
    "Organisation",
    "organisation",
    "A body that is not a council",
    (
        _NAME,
        _ALIASES,
        Property(
            "kind",
            "What kind of body it is",
            choices=(
                "inspectorate",
                "government department",
                "NHS body",
                "police",
                "partnership",
                "charity",
                "trust",
                "other",
            ),
        ),
        *_MERGED,
    ),
    same_as=(_ORG + "Organization",),
)
INSPECTION = NodeType(
    "Inspection",
    "inspection",
    "One inspection or review by an inspectorate",
    (
        Property("framework", "Name of the inspection framework"),
        Property("start_date", "First day on site", Kind.DATE),
        Property("end_date", "Last day on site", Kind.DATE),
        Property("visits", "The visits, where the report prints more than one range of dates", Kind.STRINGS),
        Property(
            "published_date",
            "Day of publication as printed in the report",
            Kind.DATE,
            same_as=_DCT + "issued",
        ),
        Property("overall_judgement", "Overall grade; absent where the framework gives none", choices=_GRADES),
        Property("outcome", "Outcome of a framework that has outcomes instead of grades"),
        Property("outcome_as_printed", "Sentence that gives the outcome"),
        Property(
            "topic",
            "What a joint targeted area inspection or a visit looked at",
            choices=(
                "exploitation",
                "domestic abuse",
                "neglect",
                "sexual abuse",
                "mental health",
                "early help",
                "front door",
                "serious youth violence",
            ),
        ),
        Property("topic_as_printed", "Topic as printed"),
        Property("previous_start", "First day of the previous inspection, as the report prints it", Kind.DATE),
        Property("previous_end", "Last day of the previous inspection, as the report prints it", Kind.DATE),
        Property(
            "statement_required",
            "What has to be prepared in answer",
            choices=("written statement of action", "priority action plan", "updated strategic plan"),
        ),
        Property("statement_due", "Day by which it is to be sent", Kind.DATE),
        Property("statement_due_text", "That day as printed"),
        Property("statement_lead", "Who is to prepare it, as printed"),
        Property("statement_contributors", "Who is to take part, as printed"),
        Property("statement_copied_to", "Who is to have a copy, as printed"),
        Property("next_monitoring_text", "When a monitoring inspection is to follow, as printed"),
        Property("next_inspection_text", "When the next full inspection is to follow, as printed"),
        Property("visit_number", "Which monitoring visit it is since the inadequate grade", Kind.INTEGER),
        _TITLE,
        *_MERGED,
    ),
    title="title",
    same_as=(_PROV + "Activity",),
)
JUDGEMENT = NodeType(
    "Judgement",
    "judgement",
    "A grade that an inspection gives to one area",
    (
        Property("area", "Area as printed"),
        Property("area_code", "Area in the frameworks' crosswalk"),
        Property("grade", "Grade", choices=_GRADES),
        Property("grade_as_printed", "Grade as printed"),
        Property("score", "Score, where the inspectorate gives one beside or instead of a grade", Kind.FLOAT),
        Property("score_out_of", "Highest score there is: 4 for a quality statement, 100 for a percentage", Kind.FLOAT),
    ),
    title="area",
)
JUDGEMENT_AREA = NodeType(
    "JudgementArea",
    "area",
    "An area that a framework judges",
    (
        Property("name", "Wording of the reports", same_as=_SKOS + "prefLabel"),
        Property("framework", "Name of the framework"),
        Property("area_code", "Area in the frameworks' crosswalk", same_as=_SKOS + "notation"),
        Property("joint", "Whether it is one grade for what is graded apart elsewhere", Kind.BOOLEAN),
        Property("series", "Id of the earliest area that it is the same as or closest to, step by step"),
        Property("start_date", "First day", Kind.DATE),
        Property("end_date", "Last day", Kind.DATE),
        Property("no_counterpart", "Why it is compared with no other area", same_as=_SKOS + "editorialNote"),
    ),
    same_as=(_SKOS + "Concept",),
)
RECOMMENDATION = NodeType(
    "Recommendation",
    "recommendation",
    "Something that an inspection, a committee or a report asks for",
    (
        Property("text", "Text as printed, on one line", same_as=_DCT + "description"),
        Property("lead_in", "Sentence that governs several recommendations, as printed"),
        Property("number", "Number as printed, or the position in the list"),
        Property("position", "Position among all recommendations of the document, counted from 1", Kind.INTEGER),
        Property("kind", "Who asks", choices=("inspection", "committee", "report")),
        Property("section", "Part of the report, such as children's services or LSCB"),
        Property("theme_heading", "Heading within the list that the recommendation stands under"),
        Property("timescale", "Time within which it is to be done, in small letters"),
        Property("priority", "Whether it stands under a priority or immediate-action heading", Kind.BOOLEAN),
        *_MERGED,
    ),
    title="text",
)
ACTION = NodeType(
    "Action",
    "action",
    "Something that somebody is to do",
    (
        Property("text", "Text as printed, on one line", same_as=_DCT + "description"),
        Property("kind", "Formal action or undertaking", choices=("formal", "undertaking")),
        Property("owner_text", "Owner as printed"),
        Property("due_text", "Due date as printed"),
        Property("due_date", "Due date", Kind.DATE),
        Property(
            "status",
            "Status",
            choices=(
                "completed",
                "completed with exception",
                "on track",
                "ongoing",
                "overdue",
                "not started",
                "unknown",
            ),
        ),
        Property("status_text", "Progress as printed"),
        Property("outcome_text", "Outcome as printed"),
        Property("row", "Row of the action plan"),
    ),
    title="text",
)
DECISION = NodeType(
    "Decision",
    "decision",
    "A decision of a meeting or an executive member",
    (
        Property(
            "kind",
            "What was decided",
            choices=(
                "noted",
                "approved",
                "agreed",
                "resolved",
                "recommended",
                "referred",
                "deferred",
                "requested",
                "rejected",
                "other",
            ),
        ),
        Property("text", "Text as printed, on one line", same_as=_DCT + "description"),
        Property("number", "Number as printed"),
    ),
    title="text",
)
SHARED_RECOMMENDATION = NodeType(
    "SharedRecommendation",
    "shared-recommendation",
    "Recommendations to several councils that ask for the same",
    (
        Property("label", "A short name for what is asked", same_as=_SKOS + "prefLabel"),
        Property("councils", "How many councils were told", Kind.INTEGER),
        Property("recommendations", "How many recommendations it holds", Kind.INTEGER),
        Property("method", "How the group was made"),
    ),
    title="label",
)
THEME = NodeType(
    "Theme",
    "theme",
    "A theme of the project's scheme",
    (_NAME, _ALIASES, Property("scope_note", "What belongs here", same_as=_SKOS + "scopeNote")),
    same_as=(_SKOS + "Concept",),
)
PROBLEM = NodeType(
    "Problem",
    "problem",
    "Something in a document that could not be read, and why",
    (
        Property("code", "Short name of the kind of problem"),
        Property("message", "What happened and what to do next"),
        Property("page", "Page of the document", Kind.INTEGER),
    ),
    title="message",
)

NODE_TYPES: dict[str, NodeType] = {
    declared.label: declared
    for declared in (
        COUNCIL,
        COMMITTEE,
        MEETING,
        AGENDA_ITEM,
        DOCUMENT,
        OFFICER,
        COUNCILLOR,
        INSPECTOR,
        PERSON,
        POST,
        ORGANISATION,
        INSPECTION,
        JUDGEMENT,
        JUDGEMENT_AREA,
        RECOMMENDATION,
        ACTION,
        DECISION,
        SHARED_RECOMMENDATION,
        THEME,
        PROBLEM,
    )
}
"""Node types by label, in the order in which documentation shows them."""

PEOPLE = ("Officer", "Councillor", "Inspector", "Person")
"""Labels of nodes that are people."""

MERGEABLE = tuple(label for label, declared in NODE_TYPES.items() if "merged_ids" in declared.by_name)
"""Labels of nodes of which several can be found, or judged, to be one."""
