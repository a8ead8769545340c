"""Sets documents as the inspectorate's reports are set, so that what reads those can be tried without them.

Each layout is a function from a description of a report to :class:`Made`: the bytes of a PDF, and the facts that a
reader should find in it, with the page on which each recommendation stands. The layouts follow real reports line by
line (order of the text layer, running headers, page numbers, hanging indents, footnotes); the words do not.
"""

from .area_send import AreaSend, Priority, set_area_send
from .ilacs import FORM_2018, FORM_2019, FORM_2021, FORM_2025, FORM_2026, Ilacs, IlacsForm, set_ilacs
from .jtai import Jtai, Signed, set_jtai
from .looked_after import LookedAfter, set_looked_after
from .model import Ask, AskList, Board, Council, Facts, Inspection, Judgement, Made, Recommendation, Someone, Team
from .other import WEB_PAGE, newsletter, scan
from .sif import Sif, SifForm, set_board_review, set_sif
from .visit import Visit, VisitKind, set_visit

__all__ = [
    "FORM_2018",
    "FORM_2019",
    "FORM_2021",
    "FORM_2025",
    "FORM_2026",
    "WEB_PAGE",
    "AreaSend",
    "Ask",
    "AskList",
    "Board",
    "Council",
    "Facts",
    "Ilacs",
    "IlacsForm",
    "Inspection",
    "Jtai",
    "Judgement",
    "LookedAfter",
    "Made",
    "Priority",
    "Recommendation",
    "Sif",
    "SifForm",
    "Signed",
    "Someone",
    "Team",
    "Visit",
    "VisitKind",
    "newsletter",
    "scan",
    "set_area_send",
    "set_board_review",
    "set_ilacs",
    "set_jtai",
    "set_looked_after",
    "set_sif",
    "set_visit",
]
