"""Words that decide what a run of capitals is: a title, an honour, a post, a body, a place, or no name at all."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a text, as lists of words are written here."""
    return frozenset(text.split())


TITLES = {
    "county councillor": "Cllr",
    "borough councillor": "Cllr",
    "district councillor": "Cllr",
    "city councillor": "Cllr",
    "town councillor": "Cllr",
    "parish councillor": "Cllr",
    "councillor": "Cllr",
    "councillors": "Cllr",
    "councilor": "Cllr",
    "cllr": "Cllr",
    "cllrs": "Cllr",
    "clr": "Cllr",
    "clrs": "Cllr",
    "cnllr": "Cllr",
    "coun": "Cllr",
    "alderman": "Cllr",
    "ald": "Cllr",
    "bailie": "Cllr",
    "mr": "Mr",
    "messrs": "Mr",
    "mrs": "Mrs",
    "ms": "Ms",
    "miss": "Miss",
    "mx": "Mx",
    "dr": "Dr",
    "drs": "Dr",
    "doctor": "Dr",
    "prof": "Prof",
    "professor": "Prof",
    "sir": "Sir",
    "dame": "Dame",
    "lord": "Lord",
    "lady": "Lady",
    "baroness": "Baroness",
    "baron": "Lord",
    "rev": "Rev",
    "revd": "Rev",
    "reverend": "Rev",
    "rev'd": "Rev",
    "canon": "Rev",
    "father": "Rev",
    "fr": "Rev",
    "rabbi": "Rev",
    "imam": "Rev",
    "bishop": "Rev",
    "archdeacon": "Rev",
    "sister": "Rev",
    "hon": "Hon",
    "rt hon": "Hon",
    "right hon": "Hon",
    "right honourable": "Hon",
    "captain": "Captain",
    "capt": "Captain",
    "major": "Captain",
    "colonel": "Captain",
    "col": "Captain",
    "lt col": "Captain",
    "lieutenant colonel": "Captain",
    "commander": "Police",
    "pc": "Police",
    "insp": "Police",
    "ch insp": "Police",
    "chf insp": "Police",
    "ch inspector": "Police",
    "det ch insp": "Police",
    "det chief insp": "Police",
    "det inspector": "Police",
    "det sgt": "Police",
    "t/ch insp": "Police",
    "chf supt": "Police",
    "chief supt": "Police",
    "det chief supt": "Police",
    "chief insp": "Police",
    "chief inspector": "Police",
    "inspector": "Police",
    "det insp": "Police",
    "di": "Police",
    "dci": "Police",
    "det supt": "Police",
    "det ch supt": "Police",
    "ch supt": "Police",
    "supt": "Police",
    "t/supt": "Police",
    "superintendent": "Police",
    "chief superintendent": "Police",
    "detective superintendent": "Police",
    "detective chief superintendent": "Police",
    "detective inspector": "Police",
    "detective chief inspector": "Police",
    "acc": "Police",
    "sgt": "Police",
    "sergeant": "Police",
    "judge": "Judge",
}
"""Titles as printed, in lower case and without a full stop, with the title they count as."""

RANKS = frozenset({"Police", "Judge", "Captain"})
"""Titles of people who are neither councillors nor officers by them."""

HONOURS = words(
    """
    OBE MBE CBE KBE DBE BEM GBE KCB CB CMG CVO LVO MVO RVM QPM KPM QFSM KFSM QAM QC KC MP MSP MS AM MEP JP DL VC GC MC
    TD RD PhD DPhil BA BSc MA MSc MBA LLB FRSA FCCA CPFA ACA FCA CIPFA MRTPI RGN FRCN FRCP FRCPCH FRCGP Esq
    """
)
"""Letters behind a name. Of a Welsh member's MS and a Mr's forename only the place behind the surname decides."""

POST_NOUNS = words(
    """
    accountant administrator adviser advisor advisors ambassador analyst apprentice archivist assistant auditor
    barrister bursar cabinet-member caseworker ceo chair chairman chairperson chairwoman chair-person chancellor chief
    clerk clinician co-chair co-chairs co-optee commissioner consultant consultants controller convenor convener
    coordinator co-ordinator coroner counsel counsellor curate dass dcs dean delegate dentist deputy designer director
    directors doctor economist editor engineer executive facilitator forester founder geographer governor gp guardian
    head headteacher head-teacher head-master headmaster headmistress inspector investigator iro journalist lawyer lead
    leader leaders lecturer librarian magistrate manager managers mayor mayoress member midwife minister mp nurse
    observer officer officers ombudsman organiser owner paediatrician pastor physician planner practitioner president
    principal principals programmer psychiatrist psychologist rector registrar reporter representative representatives
    researcher reviewer scientist scrutineer secretary senco sheriff solicitor solicitors specialist statistician
    strategist superintendent supervisor surgeon surveyor teacher technician therapist treasurer trustee tutor vicar
    vice-chair vice-chairman vice-chairwoman vice-chairperson vice-president vicechair warden worker workers writer whip
    author champion constable holder portfolio-holder partner co-director sro s151 apprentices heads co-leader hmi dir
    """
)
"""Nouns, in lower case, one of which stands in nearly every post."""

MODIFIERS = words(
    """
    interim acting temporary deputy assistant associate senior principal executive strategic corporate operational
    service group area regional county district borough lead chief independent joint vice co former outgoing incoming
    designated named statutory shadow opposition elected co-opted non-voting voting
    """
)

BODY_WORDS = words(
    """
    academies academy agency alliance association associates authority bank board boards branch cabinet cafcass camhs
    ccg centre center chamber charity church club college commission committee committees company confederation
    congregation constabulary consortium cooperative corporation council councils department dfe diocese directorate
    division executive federation fellowship force forum foundation friends group groups healthwatch hospital hospitals
    icb inquiry institute institution limited llp ltd ministry mosque network nhs office ofsted organisation panel
    parliament partners partnership plc police practice project schools school service services society sub-committee
    subcommittee subgroup sub-group surgery synagogue team temple theatre tribunal trust trustees union unison unite
    university working youth nasuwt neu gmb naht ascl cqc
    """
)
"""Words, in lower case, that name a body."""

OUTSIDE_BODY = re.compile(
    r"\b(?:NHS|ICB|CCG|(?:Integrated|Health\s+and)\s+Care\s+Board|Clinical\s+Commissioning|Hospitals?|Trust|Police|Constabulary"
    r"|Fire\s+(?:and|&)\s+Rescue"
    r"|School|Academy|Academies|College|University|Diocese|Church|Healthwatch|Foundation|Charity|Ofsted|CQC"
    r"|Care\s+Quality\s+Commission|Department\s+(?:for|of)\s+[A-Z]|DfE|Home\s+Office|Ministry|Government"
    r"|Ltd|Limited|LLP|plc|Union|UNISON|NASUWT|NEU|NAHT|GMB|Unite|Association|Housing\s+Group|Chamber\s+of\s+Commerce"
    r"|Probation|Rehabilitation\s+Company|Cafcass|CAFCASS|MP|Parliament|Court|Bank|Alliance|Forum|Network|Voluntary\s+Action|CVS"
    r"|Citizens\s+Advice"
    r"|LSCBs?|LSCP|Safeguarding\s+(?:Children(?:['’]s)?|Adults?)\s+(?:Partnership|Board)|Combined\s+Authority|Federation|Society)\b"
)
"""Bodies that are no council, in the text of a post or beside it."""

COUNCIL_BODY = re.compile(r"\b(?:Council|Borough|Authority|Virtual\s+School|Children['’]s\s+Trust)\b")

TOPICS = words(
    """
    access accountancy accounts achievement action adolescent adolescents adoption adult adults advice affairs agenda
    agreed all also an and annual any apologies appendix applications arts asset assets assurance at attainment
    attendance audit background borough budget building business call-in capacity capital care careers cases change
    child childcare children children's childrens children’s chapter circulated city civic climate commercial
    commissioning committee-room communications communities community compliance conclusion consultation contact
    contracts corporate council's county countryside countywide court criminal culture customer cyber date day decision
    decisions declaration declarations delivery demand democracy democratic department design detailed development
    digital disabilities disability disclosable discussion district domestic early economic economy education electoral
    emergency employment energy engagement environment equalities equality estates event exclusion exempt external
    facilities families family finance financial fire following foster fostering full further future general governance
    green growth guidance health help heritage highways holder homelessness homes housing human improvement in
    inclusion income independence independent infrastructure information innovation insight inspection integrated
    integration intelligence interest interests internal investment invitation item items justice key law learning legal
    leisure libraries licensing life local location long looked maintenance major matters meeting meetings members
    mental minute minutes monitoring monday move museums national neighbourhoods new next noted officers operations
    opening opportunity oral order outcomes overview pages panel parks participation partner partnership partnerships
    pay pensions people people’s people's performance permanence personnel place places plan planning plans policies
    policy present prevention previous primary private probation procurement professional programme programmes progress
    projects
    property protection provision public purpose quality question questions reason reasons recommendation
    recommendations recovery regeneration regulation regulatory rehabilitation relations report reporting reports
    residents residential resolved resource resources response revenue review reviews risk roads room safeguarding safer
    safety saturday scorecard scrutiny secondary section send sen senior services settlement skills social special
    standards statement statutory strategic strategies strategy street streets sufficiency summary sunday support
    sustainability system systems tackling targeted tax technology terms the thursday title tourism town trading
    traded transformation transition transport travel treasury tuesday unreserved update updates update: urgent
    verbal violence virtual visit vulnerable waste wednesday welcome welfare wellbeing well-being work workforce young
    youth friday january february march july september october november december none nil via microsoft teams zoom
    notes note time venue chamber hall house apology absence substitute substitutes substitution substitutions vacancy
    telephone tel email e-mail phone fax mobile ext website mailto holder portfolio signed dated
    part section schedule one two three four five open closed opening prayers chamber webcast recording
    vacant tbc various quorum press motion amendment voting vote for against abstained abstentions abstention
    """
)
"""Words, in lower case, of posts, headings and agendas that are no part of a name, unless a title stands before."""

FUNCTION_WORDS = words(
    """
    the of for from by on with is are was were be been not no it its this that these those to in at as an and or he she
    they who which there then but if when all any some our their his her said per via re than
    """
)
"""Words, in lower case, that are never part of a name."""

SURNAMES_TOO = words(
    """
    young read head price day law street church bishop court house hall field marsh wood woods park parks green banks
    bank place chambers major justice north south east west county page work change moss hill grove lane way close
    brook ford bridge house hope chance may march long key speaker good best winter summers frost snow early noble
    porter parker cook carter clerk marshall steward constable sheriff warden dean abbott monk pope king prince duke
    earl knight squire baron lord freeman master masters mayor judge sergeant reader teacher leader chapman ward wards
    school college temple abbey priest vickers nurse proctor parsons chamberlain deacon power case friend ball
    """
)
"""Those words, and other everyday ones, that are surnames as well; a forename in front of them decides."""

PLACE_TAILS = words(
    """
    road street lane avenue close drive way court place square gardens terrace crescent hill house hall park centre
    center school academy college hospital ward wards church station bridge green common farm wood woods valley river
    county city borough town village parish district airport library museum theatre hotel prison building buildings
    estate estates nursery university cemetery forest island beach bay harbour port quay railway stadium arena arms
    primary secondary infant infants junior juniors high grammar comprehensive street, fields field mews walk row
    report review inquiry act bill award awards trust foundation fund scheme project programme partnership group
    society association institute ltd limited llp plc council committee board panel team service services day week
    model approach framework principle principles protocol test case method methods syndrome law clinic practice surgery
    charity charter plan strategy agreement judgment judgement coronation jubilee bursary prize memorial lecture
    """
)
"""Words, in lower case, that turn the name in front of them into that of a place, a scheme or a cited work."""

LOWER_WORDS = (
    POST_NOUNS
    | MODIFIERS
    | TOPICS
    | BODY_WORDS
    | words("responsibility after looked leaving kinship practice virtual one school people")
) - words("report reports update updates agreed noted decided plan move work change all also")
"""Words that a title printed in lower case may hold."""

LOWER_STARTS = (
    POST_NOUNS
    | MODIFIERS
    | words("children's children’s adult education finance health housing social virtual cabinet portfolio democratic")
    | words("legal planning youth public safeguarding one")
)
"""Words that a title printed in lower case may begin with."""

PARTIES = re.compile(
    r"(?:the\s+)?(?:con(?:servatives?)?|lab(?:our)?|lab\.?\s*/\s*co-?op|labour\s+(?:and|&)\s+co-?operative|co-?op"
    r"|l\.?\s?d\.?|lib\.?\s*dems?|liberal\s+democrats?|greens?(?:\s+party)?|ukip|reform(?:\s+uk)?"
    r"|ind(?:ep)?(?:ependents?)?"
    r"|snp|plaid(?:\s+cymru)?|tusc|respect|residents?(?:['’]\s*association)?|non-?aligned|ungrouped|workers\s+party)"
    r"(?:\s+group)?\.?",
    re.I,
)

LABEL_POST = re.compile(
    r"(?:(?:lead|contact|report|reporting|responsible|link|presenting|originating|relevant|co-?ordinating)\s+)"
    r"(?:officers?|authors?|director|owner|managers?|person)|authors?|owner|presenter|contacts?(?:\s+\w+)?|officers?",
    re.I,
)
"""Words that stand before a colon and a name like a post, and are none."""
