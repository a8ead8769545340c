"""What kind of person a post, a title or a body makes of its holder: officer, councillor, inspector or another."""

from __future__ import annotations

import re

from .lexicon import COUNCIL_BODY, MODIFIERS, OUTSIDE_BODY, POST_NOUNS, TOPICS

_COUNCILLOR = re.compile(
    r"\b(?:cabinet\s+(?:support\s+)?(?:member|lead)|lead\s+(?:cabinet\s+)?member|executive\s+(?:lead\s+)?"
    r"(?:member|councillor)|portfolio[- ]holder|cabinet\s+portfolio|shadow\s+(?:cabinet|portfolio)"
    r"|deputy\s+cabinet\s+member|(?:deputy\s+)?leader\s+of\s+(?:the\s+)?(?:council|opposition|\w+\s+group"
    r"|\w+\s+(?:county|city|borough|district)?\s*council)|^(?:deputy\s+)?leader(?:$|\s+(?:and|&))"
    r"|group\s+(?:leader|spokes\w+)|councillor|(?:deputy\s+)?(?:lord\s+)?mayor(?:ess)?\b(?!['’]s)|champion$|ward\s+member"
    r"|opposition\s+(?:lead|spokes\w+)|spokesperson|whip\b|member\s+champion)",
    re.I,
)
_OUTSIDER = re.compile(
    r"\b(?:MPs?|minister|secretary\s+of\s+state|(?:foreign|culture|home|education|health|housing|justice|defence|cabinet"
    r"|prime)\s+(?:secretary|minister)|author|ambassador|head\s*teacher|heads?\s+of\s+school|executive\s+head"
    r"|parent\s+(?:governor|carer)|co-?opt\w+|(?:general\s+)?representative|chief\s+constable|constable|superintendent"
    r"|police|nurse|doctor|GP|paediatrician|consultant\s+\w+|designated\s+(?:nurse|doctor)|clinician"
    r"|commissioner\s+for\s+children|children['’]s\s+commissioner|dioces\w+|foster\s+carer|independent\s+(?:chair|scrutineer|person|advis[eo]r|member)"
    r"|dfe\s+advis[eo]r|improvement\s+advis[eo]r|resident|trustee|governor|vicar|coroner|journalist|professor|lecturer"
    r"|barrister|ombudsman|observer|external\s+auditor|engagement\s+lead)\b",
    re.I,
)
_INSPECTOR = re.compile(r"\b(?:HMI|(?:His|Her)\s+Majesty['’]s\s+Inspector|Ofsted\s+Inspector|Lead\s+Inspector)\b", re.I)
_OWN_BODY = re.compile(
    r"\b(?:Virtual\s+(?:School|Headteacher|Head)|Youth\s+Justice|(?:Registration|Audit|Housing|School)s?\s+"
    r"(?:Service|Improvement|Admissions|Place|Organisation|Effectiveness)\w*|Schools?\b(?!\s*$)|Adoption\s+Partnership)",
    re.I,
)
_HEADS_BODY = re.compile(
    r"(?:chief\s+executive(?:\s+officer)?|managing\s+director|CEO)(?:\s+(?:of|at)\s+|\s*[,–-]\s*)(?:the\s+)?(?-i:[A-Z])",
    re.I,
)
_CHAIRS = re.compile(r"(?:(?:vice|deputy|co)[- ]?)*chair(?:man|woman|person)?\b", re.I)
_OFFICER = re.compile(
    r"\b(?:director|officer|manager|head|chief\s+executive|solicitor|counsel|accountant|clerk|social\s+worker|principal"
    r"|adviser|advisor|lead|co-?ordinator|commissioner|analyst|auditor|lawyer|engineer|planner|surveyor|administrator"
    r"|psychologist|strategist|specialist|treasurer|secretary|assistant|architect|registrar|worker|headteacher"
    r"|practitioner|consultant|partner|apprentice|dcs|dass|executive|librarian|supervisor|guardian|s151|technician"
    r"|researcher|facilitator|owner|sro|programmer)\b",
    re.I,
)
_BODY_IN_TITLE = re.compile(
    r"(?:,|\s[–-]|\bof|\bat|\bfor|^(?:Co-|Vice[- ])?Chair(?:man|person)?(?:\s+of)?(?:\s+the)?)\s+"
    r"(?P<body>[A-Z][\w'’&() -]+)$"
)


def kind_of_post(title: str, organisation: str | None = None) -> tuple[str | None, float]:
    """The kind of person who holds a post, with confidence; None where the title says nothing, as "Chair" does."""
    if _INSPECTOR.search(title):
        return "inspector", 0.95
    chair = _CHAIRS.match(title)
    if chair is not None:
        return _chair(title[chair.end() :], organisation)
    if _heads_other_body(title):
        return "person", 0.85
    if _COUNCILLOR.search(title):
        return "councillor", 0.96
    own = _OWN_BODY.search(title) is not None
    if not own and (_OUTSIDER.search(title) or outside(title, organisation)):
        return "person", 0.93
    if organisation and outside("", organisation):
        return "person", 0.93
    return ("officer", 0.94) if _OFFICER.search(title) else (None, 0.0)


def _heads_other_body(title: str) -> bool:
    """Whether a chief executive is one "of" a body that is no council and no part of one."""
    match = _HEADS_BODY.match(title)
    if match is None or COUNCIL_BODY.search(title):
        return False
    words = re.findall(r"[\w'’-]+", title[match.end() - 1 :].lower())
    own = TOPICS | MODIFIERS | {"of", "and", "for", "the"}
    return any(word not in own for word in words) and not any(word in POST_NOUNS for word in words)


def _chair(rest: str, organisation: str | None) -> tuple[str | None, float]:
    """A chair "of the Committee" may be anybody; that of an outside body is an outsider, of a scrutiny committee a
    councillor."""
    if outside(rest, organisation):
        return "person", 0.92
    if re.search(r"\b(?:Cabinet\s+Member|Leader)\b", rest):
        return "councillor", 0.95
    if re.search(r"\b(?:Scrutiny|Select|Planning|Licensing|Audit|Council)\b", rest):
        return "councillor", 0.85
    return None, 0.0


def outside(title: str, organisation: str | None) -> bool:
    """Whether a post or the body beside it is one outside the council."""
    shown = f"{title} {organisation or ''}"
    body = OUTSIDE_BODY.search(shown)
    if body is None:
        return False
    return not re.search(r"\b(?:Virtual\s+School|Children['’]s\s+Trust)\b", shown, re.I)


def body_of_post(title: str, organisation: str | None) -> str | None:
    """The outside body of a post, where its title or the words beside it name one."""
    if not outside(title, organisation):
        return None
    if organisation and title not in organisation and outside("", organisation):
        return organisation
    match = _BODY_IN_TITLE.search(title)
    return match["body"].strip() if match and outside(match["body"], None) else None
