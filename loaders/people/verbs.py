"""What people are said to have done: the words behind a subject that make it a presenter, an attendee, an absentee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .names import Strength, name_at
from .notes import VIRTUAL
from .posts import post_at
from .records import Role

_ADVERBS = (
    r"(?:[\s,]*(?:who|which|then|also|briefly|jointly|both|together|formally|each|virtually|remotely|verbally|further|first|next|subsequently"
    r"|at\s+the\s+(?:invitation|request)\s+of\s+the\s+chair(?:man|person)?|in\s+(?:his|her|their)\s+(?:role|capacity)\s+as[^,]{3,60})\b[\s,]*)*[\s,]*"
)
_MEETING = r"(?:members|councillors|the\s+(?:\w+\s+){0,3}(?:committee|sub-?committee|panel|board|cabinet|council|meeting|group|executive|forum|commission|members)|everyone|those\s+present)"
_PAPER = (
    r"(?:reports?|updates?|papers?|presentations?|overview|items?|findings|scorecard|strateg(?:y|ies)|plans?|summary|briefing|annual|proposals?|slides?|budget|policy"
    r"|performance|review|outcomes?|key|following|main|details?|information|programme|statement|framework|figures|data|results|document|minutes|context|background|recommendations?|audit|evaluation)"
)
_TALK = r"(?:presentation|updates?|overview|summary|introduction|briefing|outline|report\b|verbal|oral|background|talk|demonstration|recap|context|synopsis)"

_ELSEWHERE = (
    r"at\b|[^.;]{0,60}\b(?:awards?|prizes?|certificates?|cheque|gifts?|medals?|petition|trophy|bouquet|flowers)\b"
)

_PATTERNS: tuple[tuple[re.Pattern[str], str, str | None, float], ...] = tuple(
    (re.compile(pattern, re.I), relationship, capacity, confidence)
    for pattern, relationship, capacity, confidence in (
        (
            rf"presented\s+(?!{_ELSEWHERE})(?:to\s+{_MEETING}\s+)?(?:(?:and\s+\w+)\s+)?(?:[^.;]{{0,90}}?\b){_PAPER}\b",
            "PRESENTED",
            None,
            0.95,
        ),
        (rf"presented\s+(?!{_ELSEWHERE})(?:the|on|this|to)\b", "PRESENTED", None, 0.85),
        (rf"introduced\s+(?:and\s+\w+\s+)?(?:[^.;]{{0,90}}?\b){_PAPER}\b", "PRESENTED", None, 0.95),
        (r"introduced\s+(?:the|this|a|an|his|her|their)\s", "PRESENTED", None, 0.9),
        (
            rf"(?:gave|provided|delivered|made|shared)\s+(?:{_MEETING}\s+(?:with\s+)?)?(?:(?:an?|the|his|her|their|some)\s+)(?:[\w-]+\s+){{0,4}}?{_TALK}",
            "PRESENTED",
            None,
            0.95,
        ),
        (
            rf"(?:gave|provided|delivered|made)\s+(?:verbal\s+|oral\s+)?(?:updates|presentations|background)\b",
            "PRESENTED",
            None,
            0.92,
        ),
        (
            rf"(?:took|talked|walked|guided|led|ran)\s+{_MEETING}\s+through\b|(?:talked|ran|went|spoke)\s+through\s+the\s+(?:\w+\s+){{0,3}}{_PAPER}",
            "PRESENTED",
            None,
            0.94,
        ),
        (rf"(?:updated|briefed)\s+{_MEETING}\b", "PRESENTED", None, 0.85),
        (
            rf"(?:summarised|outlined|set\s+out)\s+(?:the\s+|this\s+|key\s+|main\s+|her\s+|his\s+)(?:[\w'’-]+\s+){{0,4}}?(?:reports?|papers?|presentation|update|findings|highlights|key\s+points)\b",
            "PRESENTED",
            None,
            0.9,
        ),
        (
            r"attended\s+(?:the\s+(?:meeting|committee|panel|board)\s+)?(?:virtually\s+|remotely\s+|online\s+)?to\s+(?:introduce|present|give|provide|deliver|outline|update|brief)\b",
            "PRESENTED",
            None,
            0.93,
        ),
        (
            rf"(?:attended|joined)\s+(?:the\s+(?:meeting|committee|panel|board|session|discussion)\b|(?:and|alongside|also|too|for\s+(?:this|the|that|part)|to\s+(?:introduce|present|answer|speak|give|provide|support|assist|outline|discuss|update)|in\s+(?:person|support)|as\s+(?:well|an?\s+observer))\b|\.)",
            "ATTENDED",
            None,
            0.92,
        ),
        (
            r"(?:attended|joined|participated|took\s+part)\s+(?:in\s+)?(?:the\s+meeting\s+)?(?:virtually|remotely|online|via\s|by\s+(?:video|telephone|phone|teams|zoom))",
            "ATTENDED",
            "virtual",
            0.95,
        ),
        (
            r"(?:was|were|being)\s+(?:also\s+)?(?:in\s+attendance|present)\b(?!\s+(?:at|in|when|during|on)\s+(?!(?:the|this)\s+meeting))",
            "ATTENDED",
            None,
            0.94,
        ),
        (r"(?:attending|present)\s+(?:for\s+this\s+item|virtually|remotely|online)", "ATTENDED", None, 0.9),
        (
            r"(?:have|has|had)\s+(?:also\s+)?been\s+invited\b|(?:was|were|is|are)\s+(?:also\s+)?invited\s+to\b|will\s+(?:be\s+in\s+attendance|attend|present|be\s+invited)\b",
            "INVITED_TO",
            None,
            0.94,
        ),
        (
            r"(?:had\s+|has\s+|have\s+)?(?:sent|submitted|gave|given|tendered|offered|conveyed)\s+(?:(?:his|her|their|apologies)\s+)?(?:apologies|apology)\b(?!\s+for\s+(?:lateness|being\s+late|leaving))",
            "SENT_APOLOGIES",
            None,
            0.95,
        ),
        (
            r"apologi[sz]ed\s+for\s+(?:(?:his|her|their)\s+absence|not\s+being\s+able\s+to\s+attend)",
            "SENT_APOLOGIES",
            None,
            0.9,
        ),
        (
            r"(?:took|assumed|occupied)\s+the\s+chair|(?:was\s+)?in\s+the\s+chair\b|chaired\s+the\s+(?:meeting|remainder)|presided\b",
            "CHAIRED",
            None,
            0.94,
        ),
        (
            r"(?:(?:was|is|were)\s+)?(?:attend(?:ed|ing)\s+(?:the\s+meeting\s+)?as\s+(?:an?\s+|the\s+)?(?:named\s+)?substitutes?|substitut(?:ed|ing)|deputis(?:ed|ing)|(?:present|nominated)\s+as\s+(?:an?\s+|the\s+)?substitutes?)\b",
            "ATTENDED",
            "substitute",
            0.93,
        ),
    )
)
_SECOND = re.compile(
    r"\b(?:and|then|to|who)\s+(?:then\s+|also\s+|briefly\s+)?(?=(?:present|introduc|gave|provid|deliver|took|summaris|outlin|updat)\w*)",
    re.I,
)
_SPEAKING = re.compile(
    r"(?:(?:was|were|had|has|is|will|would)\b|(?:said|stated|advised|explained|reported|informed|confirmed|noted|highlighted|added|responded|replied|commented|emphasised|described|agreed|asked"
    r"|questioned|queried|thanked|expressed|acknowledged|clarified|referred|reminded|suggested|proposed|moved|seconded|welcomed|drew|assured|reassured|undertook|offered|concluded|opened|declared|shared"
    r"|elaborated|reiterated|reflected|observed|felt|believed|considered|requested|recommended|encouraged|supported|detailed|answered|re-emphasised|spoke|raised|sought|wished|hoped|praised|congratulated"
    r"|left|arrived|joined|attended|presented|introduced|outlined|summarised|gave|provided|updated|who|led|chaired|attends|leads|has|leaves|visited|wrote|met|ran|paid|represented)\b)",
    re.I,
)
_PERSON_OBJECT = re.compile(r"introduced\s+(?:himself|herself|themselves|(?P<who>(?:the\s+)?[A-Z]))")


def roles_after(text: str, end: int) -> Iterator[tuple[Role, int]]:
    """What the words from ``end`` on say that their subject did, each with where those words end."""
    start = re.compile(_ADVERBS, re.I).match(text, end)
    at = start.end() if start else end
    stop = _sentence_end(text, at)
    seen = set()
    for role, finish in _roles_at(text, at, stop):
        seen.add(role.relationship)
        yield role, finish
    if not seen:
        return
    for second in _SECOND.finditer(text, at, stop):
        if any(True for _ in _names_between(text, at, second.start())):
            return
        for role, finish in _roles_at(text, second.end(), stop):
            if role.relationship not in seen:
                seen.add(role.relationship)
                yield role, finish


def _roles_at(text: str, at: int, stop: int) -> Iterator[tuple[Role, int]]:
    done: set[str] = set()
    for pattern, relationship, capacity, confidence in _PATTERNS:
        match = pattern.match(text, at, stop)
        if match is None or relationship in done or _introduces_person(text, at):
            continue
        done.add(relationship)
        if relationship == "ATTENDED" and capacity is None:
            capacity = (
                "virtual" if VIRTUAL.search(text, match.start(), min(stop, match.end() + 30)) else "in attendance"
            )
        yield Role(relationship, capacity, confidence), match.end()
        if relationship == "PRESENTED" and match.group().lower().startswith("attend"):
            yield Role("ATTENDED", "in attendance", 0.92), match.end()
            return


def _introduces_person(text: str, at: int) -> bool:
    """Whether "introduced" has a person for its object."""
    match = _PERSON_OBJECT.match(text, at)
    if match is None:
        return False
    if match["who"] is None:
        return True
    name = name_at(text, match.start("who"))
    if name is not None and name.strength >= Strength.AMBIGUOUS:
        return True
    post = post_at(text, match.start("who"))
    return post is not None and not re.search(r"\b(?:report|strategy|plan|update)\b", post.title, re.I)


def _names_between(text: str, start: int, end: int) -> Iterator[bool]:
    for match in re.compile(r"(?<![\w'’-])[A-Z]").finditer(text, start, end):
        name = name_at(text, match.start())
        if name is not None and name.strength >= Strength.AMBIGUOUS:
            yield True


def _sentence_end(text: str, at: int) -> int:
    for match in re.compile(r"[.;]\s+(?=[A-Z])|[.;]$").finditer(text, at):
        if not re.search(r"\b(?:Mrs?|Ms|Dr|Cllr|St|No|[A-Z])$", text[at : match.start()]):
            return match.start() + 1
    return len(text)


def speaks(text: str, end: int) -> bool:
    """Whether the words from ``end`` on are those of a person's doing."""
    start = re.compile(_ADVERBS, re.I).match(text, end)
    return _SPEAKING.match(text, start.end() if start else end) is not None
