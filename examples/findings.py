"""Findings that several reports share, as real ones do: what inspectors see again and again."""

from __future__ import annotations

from .layouts import Council


def shared(council: Council, *names: str) -> tuple[str, ...]:
    """The findings with these names, the council's place filled in. Raises KeyError for an unknown name."""
    return tuple(_FINDINGS[name].format(place=council.place) for name in names)


_FINDINGS = {
    "early-help": (
        "Parents in {place} can ask for help without being referred by anyone. Workers listen first and fill in forms "
        "afterwards. When a family’s troubles grow, the step up to a social worker is short: the two workers visit "
        "together, and the parents know beforehand what will be shared and why."
    ),
    "early-help-thin": (
        "Early help in {place} is thinly spread. What there is works well, and families spoke of it with gratitude, "
        "but few know where to find it, and schools complete most assessments alone. Nobody brings the results "
        "together, so leaders cannot say what difference the money makes."
    ),
    "front-door": (
        "Contacts are read by experienced social workers who ask for what is missing before they decide. Consent is "
        "sought where it is needed and set aside, with reasons, where it is not. Managers check decisions the same "
        "day, and those who made the referral hear what came of it."
    ),
    "front-door-slow": (
        "Contacts pile up on Mondays and after holidays. Most wait a day, some wait four, and the reason for a delay "
        "is rarely written down. Earlier concerns about the same child are listed but not weighed, so that a third "
        "small worry is treated like a first."
    ),
    "out-of-hours": (
        "The emergency duty team covers nights and weekends with few people and a great deal of knowledge. Its notes "
        "reach the day teams before nine o’clock. Foster carers said that somebody had always picked up the telephone."
    ),
    "assessments": (
        "Assessments are written for the family as well as for the file. They set out what a child said, in the "
        "child’s words, and what the worker made of it. Brothers and sisters are described one by one. Fathers who "
        "live elsewhere are found and asked."
    ),
    "assessments-uneven": (
        "The quality of assessments is uneven. The better ones look back over a family’s history and draw something "
        "from it. The weaker ones recount visits in order and end without a view. Too few are brought up to date when "
        "a baby is born, a partner moves in or a parent leaves prison."
    ),
    "plans": (
        "Plans are short and plain. Parents could tell inspectors what had to change, by when, and what would happen "
        "if it did not. Core groups meet when they should and keep to the point, and plans end when the reason for "
        "them has gone."
    ),
    "plans-vague": (
        "Many plans list services instead of changes. A parent is to attend a course; what should be different "
        "afterwards is left open. Core groups record who came and what was said, and seldom whether the child is any "
        "safer than at the meeting before."
    ),
    "exploitation": (
        "Young people at risk of exploitation are talked about every week by people who know them. The panel looks at "
        "places and groups as well as at single children. Two car parks and a takeaway had been made safer since the "
        "spring because of what young people had said."
    ),
    "exploitation-weak": (
        "The risk that young people face outside the home is noticed but not well understood. The screening tool is "
        "filled in after an incident and put away. Information from the police arrives as a weekly list, and what is "
        "on it reaches some workers and not others."
    ),
    "disabled-children": (
        "Disabled children are visited by workers who can talk with them in the way that suits them, by signs, symbols "
        "or patience. Short breaks are generous. Safeguarding concerns are passed on without delay and are not "
        "explained away by a child’s disability."
    ),
    "entry-to-care": (
        "Children come into care because they have to and not for want of help before. Decisions are taken by one "
        "senior manager, who meets the social worker and reads the file. Where children go home again the return is "
        "planned in steps, with support for a year."
    ),
    "homes": (
        "Most children in care in {place} live with foster families, a good many of them with brothers and sisters. "
        "Carers are trained, visited and listened to. When a placement is in difficulty a meeting is held within the "
        "week, and two out of three of the placements concerned are saved."
    ),
    "homes-scarce": (
        "There are not enough homes for children in care. Searches begin early and reach far, and still eleven young "
        "people live more than an hour’s drive from anyone they know. Moves at short notice are explained to children "
        "afterwards, if at all."
    ),
    "health": (
        "Children’s health is looked after with care. Nurses visit carers at home, teeth and eyes are checked, and "
        "young people who are low or anxious are seen within a month by somebody from the emotional health team, "
        "which the council pays for itself."
    ),
    "school": (
        "The virtual school knows each child and each school. Attendance is high and exclusions are rare. Personal "
        "education plans are read by governors, and the money that comes with them is spent on tutors, instruments "
        "and, in one case, a pony."
    ),
    "school-uneven": (
        "Younger children make good progress at school. From the age of 14 attendance falls away, and six pupils were "
        "on timetables of a few hours a week. The virtual school challenges this by letter. The letters are good, but "
        "they come late in the term."
    ),
    "reviews": (
        "Reviewing officers see children before each review, and some reviews are chaired by the young person. Where "
        "a plan has stalled officers say so, first in a conversation and then in writing, and managers reply."
    ),
    "adoption": (
        "Adoption works well. Family finding begins before the court has decided, matches are thought through, and "
        "adopters are told the hard parts of a child’s story as well as the rest. Support lasts as long as it is "
        "wanted."
    ),
    "advisers": (
        "Personal advisers know their young people and turn up when things go wrong. They help with passports, "
        "benefits, babies and burst pipes. Nearly everyone who has left care in {place} since the last inspection is "
        "in touch, and those who are not have been written to at birthdays."
    ),
    "housing": (
        "Most care leavers have a home that they like, and half of those who wanted to have stayed on with their "
        "foster carers after 18. The council sets aside 20 flats a year and guarantees the rent. Nobody was living in "
        "a bed and breakfast."
    ),
    "work": (
        "Fewer than half of the care leavers in {place} are at college or in work. The council offers apprenticeships, "
        "but the tests for them are the same as for everyone, and no young person with care experience has passed "
        "them in the last two years."
    ),
    "leaders-know": (
        "Leaders know their service. What inspectors found was already in the self-evaluation, and most of it was "
        "already being put right. Figures are read each week beside the files of a few children, so that nobody "
        "mistakes a percentage for a life."
    ),
    "leaders-new": (
        "The leadership team is new. Four of its six members arrived in the past year, and two of them are interim. "
        "Staff welcome the change of tone. They have also heard three plans in three years and are waiting to see "
        "which will last."
    ),
    "members": (
        "Elected members take being a corporate parent to heart. They read the reports that they are sent, ask for "
        "the ones that are missing, and meet the children in care council without officers in the room."
    ),
    "audit": (
        "Audits are done with the social worker and often with the family. Grades are honest. The learning is shared "
        "in practice weeks, and a second look three months on shows whether it has stuck."
    ),
    "audit-weak": (
        "Audits count what is in a file more than they ask what it did for the child. Inspectors agreed with fewer "
        "than half of the grades. Where an audit found something serious, the action that followed was recorded as "
        "complete before anyone had checked."
    ),
    "caseloads": (
        "Caseloads are low enough for visits to be more than a tick on a list. Newly qualified workers are protected "
        "in their first year and are seldom alone with a difficult decision."
    ),
    "caseloads-high": (
        "Caseloads are too high in the assessment teams. Some workers hold 30 children, and two had been qualified for "
        "less than six months. Agency staff come and go, and children are told each time that this worker will stay."
    ),
    "partners": (
        "Partnerships are strong where people sit in the same building and weaker where they do not. Health and the "
        "police share what they know at once. Housing and adult services have to be asked twice."
    ),
    "culture": (
        "Staff like working in {place}. They speak of managers who know the families, of a door that is open in fact, "
        "and of learning from mistakes without being shamed for them. Several had left for better pay and come back."
    ),
}
