"""Dates and periods of EDTF as they are read: what `dates` reads, intervals, and of levels 1 and 2 what has words.

EDTF is the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2). The ends of an interval may be open
(`..`) or unknown (empty); an `X` is a digit that is not told; braces hold all of several dates, brackets one of them.
"""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.base.dates import date_text
from haiphong_kg.base.expressions import expression
from haiphong_kg.base.words import word

_OPEN: Final = ".."
# What is read as it is written.
_YEAR: Final = expression(r"[0-9]{4}\??")
_UNTOLD: Final = expression(
    r"(?P<year>[0-9]{2}(?:[0-9X]X|[0-9]{2}))(?:-(?P<month>[0-9]{2}|XX))?(?:-(?P<day>XX))?([?~%]?)"
)
_ANCIENT: Final = expression("-([0-9]{4})")
_PART: Final = expression(r"([0-9]{4})-(3[3-6]|4[01])")
# Seasons of one half of the globe, and thirds of a year: none of our words.
_UNTOLD_PART: Final = expression("[0-9]{4}-(?:2[5-9]|3[0-27-9])")
_SEVERAL: Final = expression(r"[{\[]([^{}\[\]]*)[}\]]")
# What has the signs of EDTF and none other; a day of no calendar has them too, and stays what it is.
_SIGNS: Final = expression(r"(?=.*[0-9])(?=.*[^0-9-]|-)[-0-9XYES?~%/.,{}\[\] ]+")
_DAY: Final = expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[?~%]?")
_HALVES: Final = {"40": "firstHalf", "41": "secondHalf"}
_FIRST_QUARTER: Final = 33


def period_text(edtf: str, lang: str) -> str:
    """A date or interval of EDTF as it is read in `lang`; what is none is returned as it is.

    2015/2020 → 2015–2020, ../2020 → up to 2020, 2020/.. → from 2020, 2020/ → 2020–?, 201X → some year in 2010–2019,
    [2014, 2015] → one of: 2014, 2015. Of EDTF that has no words here it is said that it stands as it is written.
    """
    told = _several(edtf, lang) if _SEVERAL.fullmatch(edtf) else _interval(edtf, lang, "/")
    if told is not None:
        return told
    unread = _UNTOLD_PART.fullmatch(edtf) or (_SIGNS.fullmatch(edtf) and not _DAY.fullmatch(edtf))
    return word("asWritten", lang, when=edtf) if unread else edtf


def _several(edtf: str, lang: str) -> str | None:
    """A set: all of its dates, or one of them."""
    parts = [_interval(one.strip(), lang, _OPEN) for one in edtf[1:-1].split(",")]
    if edtf[0] + edtf[-1] not in ("{}", "[]") or None in parts:
        return None
    listed = ", ".join(filter(None, parts))
    return word("oneOfDates", lang, when=listed) if edtf[0] == "[" else listed


def _interval(edtf: str, lang: str, sign: str) -> str | None:
    """A date, or two with the `sign` of an interval between them; in a set that is `..`, and an open end nothing."""
    start, between, end = edtf.partition(sign)
    if not between:
        return _date(start, lang)
    is_open = "" if sign == _OPEN else _OPEN
    if is_open in (start, end):
        side, known = ("upTo", end) if start == is_open else ("since", start)
        when = _date(known, lang) if known != is_open else None
        return word(side, lang, when=when) if when else None
    first, last = (_date(one, lang) if one else "?" for one in (start, end))
    if not (first and last and (start or end)):
        return None
    return f"{first} – {last}" if "–" in first + last else f"{first}–{last}"


def _date(edtf: str, lang: str) -> str | None:
    """One date in words; None where there are none for it."""
    if (plain := date_text(edtf, lang)) != edtf or _YEAR.fullmatch(edtf):
        return plain
    if part := _PART.fullmatch(edtf):
        if half := _HALVES.get(part[2]):
            return word(half, lang, when=part[1])
        return word("quarter", lang, n=int(part[2]) - _FIRST_QUARTER + 1, when=part[1])
    if ancient := _ANCIENT.fullmatch(edtf):  # there is a year 0, which is 1 BC
        return word("beforeChrist", lang, when=int(ancient[1]) + 1)
    untold = _UNTOLD.fullmatch(edtf)
    return _within(untold, lang) if untold else None


def _within(untold: re.Match[str], lang: str) -> str | None:
    """A date of which digits are not told, by the span in which it lies."""
    year, month, day, sign = untold.groups()
    if "X" in year:
        key, when = "yearWithin", f"{year.replace('X', '0')}–{year.replace('X', '9')}" if not month else ""
    elif month == "XX":
        key, when = "dayWithin" if day else "monthWithin", year
    else:
        key, when = "dayWithin", date_text(f"{year}-{month}", lang) if day else ""
        when = when if when != f"{year}-{month}" else ""
    if not when:
        return None
    told = word(key, lang, when=when) + ("?" if sign in ("?", "%") else "")
    return word("around", lang, when=told) if sign in ("~", "%") else told
