"""Numbers of lists as they are printed, by the names that WordprocessingML has for the forms."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN, _LARGEST_LETTER = 3999, 780


def numeral(number: int, form: str) -> str:
    """A number in one of the forms of ST_NumberFormat (ECMA-376 part 1, 17.18.59), such as 'lowerRoman'.

    A form that British papers do not use, and a number that has no such form, come in Arabic figures.
    """
    if form in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST_ROMAN:
        written = _roman(number)
    elif form in ("lowerLetter", "upperLetter") and 0 < number <= _LARGEST_LETTER:
        written = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)  # a to z, then aa, bb
    elif form == "decimalZero":
        written = f"{number:02}"
    elif form == "ordinal":
        return f"{number}{_ending(number)}"
    else:
        written = str(number)
    return written.upper() if form.startswith("upper") else written


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _ending(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
