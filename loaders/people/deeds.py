"""Words for what people do at meetings, each with the relationship that it states."""

from __future__ import annotations

import re

ADVERBS = re.compile(
    r"(?:[\s,]*(?:who|which|then|also|briefly|jointly|both|together|formally|each|virtually|remotely|verbally|further"
    r"|first|next|subsequently|at\s+the\s+(?:invitation|request)\s+of\s+the\s+chair(?:man|person)?"
    r"|in\s+(?:his|her|their)\s+(?:role|capacity)\s+as[^,]{3,60})\b[\s,]*)*[\s,]*",
    re.I,
)
_MEETING = (
    r"(?:members|councillors|everyone|those\s+present|the\s+(?:\w+\s+){0,3}(?:committee|sub-?committee|panel|board"
    r"|cabinet|council|meeting|group|executive|forum|commission|members))"
)
_PAPER = (
    r"(?:reports?|updates?|papers?|presentations?|overview|items?|findings|scorecard|strateg(?:y|ies)|plans?|summary"
    r"|briefing|annual|proposals?|slides?|budget|policy|performance|review|outcomes?|key|following|main|details?"
    r"|information|programme|statement|framework|figures|data|results|document|minutes|context|background"
    r"|recommendations?|audit|evaluation)"
)
_TALK = (
    r"(?:presentation|updates?|overview|summary|introduction|briefing|outline|report\b|verbal|oral|background|talk"
    r"|demonstration|recap|context|synopsis)"
)
_PRIZES = r"at\b|[^.;]{0,60}\b(?:awards?|prizes?|certificates?|cheque|gifts?|medals?|petition|trophy|bouquet|flowers)\b"
_VIRTUALLY = r"(?:virtually|remotely|online|via\s|by\s+(?:video|telephone|phone|teams|zoom))"

_PRESENTED = (
    (rf"presented\s+(?!by\b|{_PRIZES})(?:to\s+{_MEETING}\s+)?(?:and\s+\w+\s+)?(?:[^.;]{{0,90}}?\b){_PAPER}\b", 0.95),
    (rf"presented\s+(?!{_PRIZES})(?:the|on|this|to)\b", 0.85),
    (rf"introduced\s+(?!by\b)(?:and\s+\w+\s+)?(?:[^.;]{{0,90}}?\b){_PAPER}\b", 0.95),
    (r"introduced\s+(?:the|this|a|an|his|her|their)\s", 0.9),
    (
        rf"(?:gave|provided|delivered|made|shared)\s+(?:{_MEETING}\s+(?:with\s+)?)?(?:an?|the|his|her|their|some)\s+"
        rf"(?:[\w-]+\s+){{0,4}}?{_TALK}",
        0.95,
    ),
    (r"(?:gave|provided|delivered|made)\s+(?:verbal\s+|oral\s+)?(?:updates|presentations|background)\b", 0.92),
    (rf"(?:took|talked|walked|guided|led|ran)\s+{_MEETING}\s+through\b", 0.94),
    (rf"(?:talked|ran|went|spoke)\s+through\s+the\s+(?:\w+\s+){{0,3}}{_PAPER}", 0.94),
    (rf"(?:updated|briefed)\s+{_MEETING}\b", 0.85),
    (
        r"(?:summarised|outlined|set\s+out)\s+(?:the|this|key|main|her|his)\s+(?:[\w'’-]+\s+){0,4}?"
        r"(?:reports?|papers?|presentation|update|findings|highlights|key\s+points)\b",
        0.9,
    ),
    (
        r"attended\s+(?:the\s+(?:meeting|committee|panel|board)\s+)?(?:virtually\s+|remotely\s+|online\s+)?to\s+"
        r"(?:introduce|present|give|provide|deliver|outline|update|brief)\b",
        0.93,
    ),
)
_CAME = (
    (
        r"(?:attended|joined)\s+(?:the\s+(?:meeting|committee|panel|board|session|discussion)\b|\.|(?:and|alongside|also"
        r"|too|for\s+(?:this|the|that|part)|to\s+(?:introduce|present|answer|speak|give|provide|support|assist|outline"
        r"|discuss|update)|in\s+(?:person|support)|as\s+(?:well|an?\s+observer))\b)|attended\.",
        None,
        0.92,
    ),
    (
        rf"(?:attended|joined|participated|took\s+part)\s+(?:in\s+)?(?:the\s+meeting\s+)?{_VIRTUALLY}",
        "virtual",
        0.95,
    ),
    (
        r"(?:was|were|being)\s+(?:also\s+)?(?:in\s+attendance|present)\b"
        r"(?!\s+(?:at|in|when|during|on)\s+(?!(?:the|this)\s+meeting))",
        None,
        0.94,
    ),
    (r"(?:attending|present)\s+(?:for\s+this\s+item|virtually|remotely|online)", None, 0.9),
    (
        r"(?:(?:was|is|were)\s+)?(?:(?:attend(?:ed|ing)|acted|acting)\s+(?:the\s+meeting\s+)?as\s+(?:an?\s+|the\s+)?(?:named\s+)?"
        r"substitutes?|substitut(?:ed|ing)|deputis(?:ed|ing)|(?:present|nominated|in\s+attendance)\s+as\s+(?:an?\s+|the\s+)?"
        r"substitutes?)\b",
        "substitute",
        0.93,
    ),
)
_OTHER = (
    (
        r"(?:have|has|had)\s+(?:also\s+)?been\s+invited\b|(?:is|are)\s+(?:also\s+)?invited\s+to\b"
        r"|will\s+(?:be\s+in\s+attendance|attend|present|be\s+invited)\b",
        "INVITED_TO",
        0.94,
    ),
    (
        r"(?:had\s+|has\s+|have\s+)?(?:sent|submitted|gave|given|tendered|offered|conveyed)\s+(?:(?:his|her|their)\s+)?"
        r"apolog(?:ies|y)\b(?!\s+for\s+(?:lateness|being\s+late|leaving))",
        "SENT_APOLOGIES",
        0.95,
    ),
    (
        r"apologi[sz]ed\s+for\s+(?:(?:his|her|their)\s+absence|not\s+being\s+able\s+to\s+attend)",
        "SENT_APOLOGIES",
        0.9,
    ),
    (r"(?:was|were|had\s+been)\s+unable\s+to\s+attend\b|could\s+not\s+attend\b", "SENT_APOLOGIES", 0.85),
    (
        r"(?:took|assumed|occupied)\s+the\s+chair|(?:was\s+)?in\s+the\s+chair\b"
        r"|chaired\s+the\s+(?:meeting|remainder)|presided\b",
        "CHAIRED",
        0.94,
    ),
)
DEEDS: tuple[tuple[re.Pattern[str], str, str | None, float], ...] = (
    *((re.compile(pattern, re.I), "PRESENTED", None, sure) for pattern, sure in _PRESENTED),
    *((re.compile(pattern, re.I), "ATTENDED", capacity, sure) for pattern, capacity, sure in _CAME),
    *((re.compile(pattern, re.I), relationship, None, sure) for pattern, relationship, sure in _OTHER),
)
"""Patterns of a verb with its object: relationship, capacity where the verb says one, and confidence."""

SPEAKING = re.compile(
    r"(?:(?:was|were|had|has|is|will|would)\b|(?:said|stated|advised|explained|reported|informed|confirmed|noted|added"
    r"|highlighted|responded|replied|commented|emphasised|described|agreed|asked|questioned|queried|thanked|expressed"
    r"|acknowledged|clarified|referred|reminded|suggested|proposed|moved|seconded|welcomed|drew|assured|reassured"
    r"|undertook|offered|concluded|opened|declared|shared|elaborated|reiterated|reflected|observed|felt|believed"
    r"|considered|requested|recommended|encouraged|supported|detailed|answered|re-emphasised|spoke|raised|sought|wished"
    r"|hoped|praised|congratulated|left|arrived|joined|attended|presented|introduced|outlined|summarised|gave|provided"
    r"|updated|who|led|chaired|attends|leads|leaves|visited|wrote|met|ran|paid|represented)\b)(?!\s+by\b)",
    re.I,
)
"""Verbs of which people and posts are the subject."""
