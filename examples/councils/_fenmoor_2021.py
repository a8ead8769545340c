"""Fenmoor's letter on a joint inspection of the response to the criminal exploitation of children."""

from __future__ import annotations

from ..findings import shared
from ..layouts import Ask, AskList, Council, Jtai, Signed, Someone

_HMICFRS = "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"


def letter(council: Council) -> Jtai:
    """The letter of December 2021 to Fenmoor and its partners."""
    return Jtai(
        council=council,
        day="10 December 2021",
        published_date="2021-12-10",
        addressees=(
            "Honor Ashgrove, Corporate Director, Children and Learning, Fenmoor Borough Council",
            "Dr Silas Penhale, Accountable Officer, NHS Fens and Washes Clinical Commissioning Group",
            "Maud Treloar QPM, Chief Constable, Fenland Constabulary",
            "Idris Coldwell, Fenland Police and Crime Commissioner",
            "Bryony Stott, Independent Scrutineer, Fenmoor Safeguarding Children Partnership",
        ),
        dear="Dear Fenmoor local safeguarding partnership",
        title="Joint targeted area inspection of Fenmoor",
        opening=(
            "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency "
            "response to the criminal exploitation of children in Fenmoor.",
            "This inspection took place from 11 to 15 October 2021. It was carried out by inspectors from Ofsted, the "
            "Care Quality Commission (CQC), Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services "
            "(HMICFRS) and Her Majesty’s Inspectorate of Probation (HMIP).",
            *shared(council, "exploitation-weak"),
        ),
        visits=(("2021-10-11", "2021-10-15"),),
        findings=(
            ("Strengths", shared(council, "out-of-hours", "disabled-children")),
            ("Main findings", shared(council, "front-door-slow", "early-help-thin", "assessments-uneven")),
        ),
        asks=(
            AskList(
                "What needs to improve?",
                (
                    Ask("The timeliness of strategy meetings, and who is asked to them."),
                    Ask("Return home interviews for children who have been missing, so that what they say is used."),
                    Ask("The mapping of places and people that are a danger to children outside the home."),
                    Ask("The supervision of practitioners who work with children at risk of exploitation."),
                ),
            ),
        ),
        next_steps=(
            "We have determined that Fenmoor Borough Council is the principal authority and should prepare a written "
            "statement of proposed action responding to the findings outlined in this letter. This should be a "
            "multi-agency response involving everybody whom this letter is addressed to.",
            "Fenmoor Borough Council should send the written statement of action to letters@inspectors.example by 21 "
            "March 2022. It will inform what inspectors look at next.",
        ),
        signed=(
            Signed("", "Perran Oakshott", ("National Director Regulation and Social Care, Ofsted",)),
            Signed("", "Dr Imke Vandersteen", ("Chief Inspector of Hospitals, Care Quality Commission",)),
            Signed("", "Lowri Hathersage", ("Her Majesty’s Inspector of Constabulary and Fire & Rescue Services",)),
            Signed("", "Joss Amberley", ("Her Majesty’s Chief Inspector of Probation",)),
        ),
        in_columns=False,
        first_findings=False,
        topic="exploitation",
        statement_due="2022-03-21",
        people=(
            Someone(
                "Honor Ashgrove", "Officer", "Corporate Director, Children and Learning", "Fenmoor Borough Council"
            ),
            Someone(
                "Silas Penhale", "Person", "Accountable Officer", "NHS Fens and Washes Clinical Commissioning Group"
            ),
            Someone("Maud Treloar", "Person", "Chief Constable", "Fenland Constabulary"),
            Someone("Idris Coldwell", "Person", "Fenland Police and Crime Commissioner"),
            Someone("Bryony Stott", "Person", "Independent Scrutineer", "Fenmoor Safeguarding Children Partnership"),
            Someone("Perran Oakshott", "Inspector", "National Director Regulation and Social Care", "Ofsted"),
            Someone("Imke Vandersteen", "Inspector", "Chief Inspector of Hospitals", "Care Quality Commission"),
            Someone(
                "Lowri Hathersage",
                "Inspector",
                "Her Majesty’s Inspector of Constabulary and Fire & Rescue Services",
                _HMICFRS,
            ),
            Someone(
                "Joss Amberley",
                "Inspector",
                "Her Majesty’s Chief Inspector of Probation",
                "His Majesty's Inspectorate of Probation",
            ),
        ),
    )
