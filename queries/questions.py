"""The questions that stored queries answer, by the number that a query's header gives."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

QUESTIONS: Mapping[int, str] = MappingProxyType(
    {
        1: "Which councils share this recommendation, and when was each told?",
        2: "Which recommendations are shared most widely, by region, framework or period?",
        3: "How do themes differ between inspection frameworks or periods?",
        4: "Which themes go with which grade?",
        5: "What has the same council been told again at a later inspection, and after how many years?",
        6: "What came back although its action was reported complete?",
        7: "Which recommendations have no action answering them?",
        8: "Which actions answer no recommendation?",
        9: "How long from inspection to action plan to committee to completion?",
        10: "Which committees considered each inspection, and who presented?",
        11: "Which scrutiny recommendations were accepted, rejected or never answered?",
        12: "Where do a committee's own recommendations meet the inspectorate's themes?",
        13: "Who held which post when an inspection took place?",
        14: "How often did the Director of Children's Services change, beside the grade path?",
        15: "Everything one officer was involved in, in date order, with quotes.",
        16: "Which officers (or inspectors) appear at more than one council?",
        17: "A council's grade path over time, with the breaks between frameworks marked.",
        18: "How long did councils stay inadequate, and which themes went before they left it?",
        19: "Where does the leadership judgement differ from the others?",
        20: "Where are care leavers judged below children in care?",
        21: "How does a council compare with its statistical neighbours on themes and grades?",
        22: "What did councils that improved on a theme say they would do?",
        23: "Which bodies are responsible for priority actions?",
        24: "Which posts and teams carry the most open actions, and what is overdue?",
        25: "A flat table of councils, inspections, grades and theme counts, keyed by GSS code, to join to other data.",
    }
)
