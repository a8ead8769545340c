"""Names of people made comparable: titles off, initials apart, short forms known, and how common a name is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

_MEN = "mr sir lord"
_WOMEN = "mrs ms miss dame lady baroness"
_EITHER = (
    "cllr cllrs councillor councillors county alderman mx dr prof professor rev revd reverend rt right hon honourable "
    "canon the"
)
_TITLES = {word: sex for words, sex in ((_MEN, "m"), (_WOMEN, "f"), (_EITHER, "")) for word in words.split()}
_HONOUR_WORDS = "obe mbe cbe kbe dbe bem mp jp dl qpm qfsm hmi kc qc phd msc cpfa frsa esq"
_HONOURS = frozenset(_HONOUR_WORDS.split())
_PARTICLE_WORDS = "de la le du des van von der den ter ten al el bin ibn ap ab da dos di del della st ul mac mc"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_MOST_WORDS = 6

# Short forms that papers print for the same person beside the full one. A form that stands for several names
# (Chris, Sam, Jo) does not make those names one.
_SHORT = """
alex alexander alexandra alexandria / ali alison alistair / andy andrew / angie angela / annie ann anne / becky
rebecca / ben benjamin benedict / bernie bernard bernadette / bert albert herbert robert / bev beverley beverly / bill
william / billy william / bob robert / bobby robert / cath catherine katherine kathryn kathleen / cathy catherine
kathleen / charlie charles charlotte / chris christopher christine christina christian / cindy cynthia lucinda / dan
daniel / danny daniel / dave david / deb deborah debra / debbie deborah debra / dick richard / di diana diane / don
donald / doug douglas / ed edward edwin edmund / eddie edward / ellie eleanor ellen / fran frances francesca francis /
fred frederick alfred / geoff geoffrey / gill gillian / greg gregory / harry harold henry / jackie jacqueline / jacqui
jacqueline / jan janet janice / jeff jeffrey / jen jennifer / jenny jennifer / jerry gerald jeremy / jim james / jill
gillian jillian / jimmy james / jo joanne joanna josephine / joe joseph / jon jonathan / josh joshua / judy judith /
kate katherine catherine kathryn katharine / kath katherine kathleen kathryn / kathy katherine kathleen kathryn /
katie katherine catherine kathryn katharine / ken kenneth / kim kimberley kimberly / len leonard / les leslie lesley /
liz elizabeth elisabeth / lizzie elizabeth / beth elizabeth bethany / lou louise louis / maggie margaret / mandy
amanda / matt matthew / meg margaret megan / mick michael / mike michael / nat natalie nathan nathaniel / nick
nicholas nicola / nicky nicola nicholas / nikki nicola nicole / pam pamela / pat patricia patrick / peggy margaret /
penny penelope / pete peter / phil philip phillip philippa / pip philippa / ray raymond / reg reginald / rich richard
/ rick richard / rob robert / robbie robert / ron ronald / ros rosalind rosamund / roz rosalind / sam samuel samantha
/ sandy alexander alexandra sandra / sid sidney / stan stanley / steph stephanie / steve stephen steven / stu stuart /
sue susan suzanne susanne / susie susan suzanne / ted edward / teri theresa teresa / terri theresa teresa / terry
terence theresa teresa / tess theresa teresa / tim timothy / toby tobias / tom thomas / tommy thomas / tony anthony
antony / trish patricia / val valerie / vic victor / vicki victoria / vicky victoria / vince vincent / viv vivien
vivienne vivian / will william / zoe zoey
"""
_COMMON_SURNAMES = """
smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green
hall wood jackson clarke clark harrison scott lewis harris turner cooper hill ward moore morris king watson baker
morgan patel young allen mitchell james anderson phillips lee bell parker davis bennett miller cook shaw cox
richardson carter collins marshall khan bailey gray griffiths adams wilkinson foster hughes edwards thomas hussain
ahmed ali singh begum shah kaur campbell stewart murray reid ross macdonald simpson murphy kelly ellis mason price
chapman palmer rogers stevens webb hunt holmes mills russell barnes knight butler graham fisher reynolds
malik akhtar rahman islam miah uddin iqbal mahmood
"""
_COMMON_FORENAMES = """
john david michael paul peter andrew stephen steven mark richard robert james christopher ian kevin martin philip
simon alan anthony tony colin graham neil keith brian gary nigel william thomas george chris mike steve jonathan
matthew daniel adam susan sue margaret helen sarah julie jane karen jacqueline christine ann anne alison elizabeth
linda carol patricia claire clare nicola joanne jo emma lisa rachel amanda jennifer caroline catherine katherine
kate louise michelle sharon debbie deborah lesley lynn janet gillian angela maria mary barbara sandra fiona laura
rebecca victoria mohammed mohammad muhammad mohamed
"""


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name to compare: forenames and initials (one letter each) in order, and the surname with its particles."""

    given: tuple[str, ...]
    surname: str

    @property
    def first(self) -> str:
        """The first forename or initial; empty where only a surname is known."""
        return self.given[0] if self.given else ""

    @property
    def has_forename(self) -> bool:
        """Whether the first of ``given`` is more than an initial."""
        return len(self.first) > 1


@lru_cache(maxsize=1 << 16)
def read_name(printed: str) -> tuple[Name | None, str]:
    """The name in a printed form, and what its title says: 'm', 'f' or nothing.

    None where no name is left: a role such as "The Leader" is none to compare by.
    """
    bare = _BRACKETS.sub(" ", printed).partition(",")[0]
    glued = re.sub(r"\b([A-Z])([A-Z])([A-Z])?(?=\s+[A-Z][a-z])", r"\1 \2 \3", bare)  # "RW Gough" has two initials
    words = [word for word in glued.replace(".", " ").split() if any(map(str.isalpha, word))]
    folded = [_folded(word) for word in words]
    title = ""
    while folded and folded[0] in _TITLES:
        title = _TITLES[folded.pop(0)] or title
    while len(folded) > 1 and folded[-1] in _HONOURS:
        folded.pop()
    if not folded or len(folded) > _MOST_WORDS or len(folded[-1]) < 2:
        return None, title
    return _named(folded), title


def _named(words: list[str]) -> Name:
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    given = (part for word in words[:start] for part in word.split("-") if part)
    return Name(tuple(given), " ".join(words[start:]))


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if c.isalpha() or c == "-").strip("-")


def fits(one: Name, other: Name) -> bool:
    """Whether nothing in the forenames of two names with one surname contradicts: R W and Roger, Jo and Joanne."""
    return all(_same_given(a, b) for a, b in zip(one.given, other.given, strict=False))


def _same_given(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return is_short_for(a, b)


def is_short_for(a: str, b: str) -> bool:
    """Whether one forename is a short form of the other."""
    return b in _longer().get(a, ()) or a in _longer().get(b, ())


def initials_of(given: str) -> Iterator[str]:
    """The letters with which a forename, its short and its long forms begin."""
    letters = {given[:1]} | {long[:1] for long in _longer().get(given, ())}
    yield from sorted(letters | {short[:1] for short in _shorter().get(given, ())})


def is_common_surname(surname: str) -> bool:
    """Whether many people in England and Wales bear it."""
    return surname in _words_of(_COMMON_SURNAMES)


def is_common_forename(given: str) -> bool:
    """Whether many people in England and Wales of working age bear it."""
    return given in _words_of(_COMMON_FORENAMES)


@cache
def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


@cache
def _longer() -> dict[str, frozenset[str]]:
    rows = (row.split() for row in _SHORT.split("/"))
    return {short: frozenset(longer) for short, *longer in rows}


@cache
def _shorter() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, longer in _longer().items():
        for name in longer:
            found.setdefault(name, set()).add(short)
    return {name: frozenset(shorts) for name, shorts in found.items()}
