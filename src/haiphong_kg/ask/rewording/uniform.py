"""The many ways to ask for a time, and to say which of several in a row, as the one that the wording knows."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.rewording.short_forms import written_out
from haiphong_kg.ask.rewording.turns import plain
from haiphong_kg.base import MONTH, expression, nfc, unaccented
from haiphong_kg.entities import Vocabulary

_ENGLISH: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
# A sign for a unit that is asked for; behind a number it is part of that.
_PER_CENT: Final = expression(r"(?<=[^\d\s])\s*%")
_IN_VIETNAMESE: Final = expression(r"\b(?:mấy|bao nhiêu|may|bao nhieu|bn)\s*%", re.IGNORECASE)
_NUMBERED: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TH: Final = expression(r"\b(\d{1,2})(?:st|nd|rd|th)\b")
_TIME: Final = expression(r"\b(?:lần|lan) (?:thứ |thu )?(\d{1,2}|[IVX]+)\b")
# What is decided has a number, which its year and who decided may follow.
_DECIDED: Final = expression(
    r"\b(resolution|decision|decree|directive|nghị quyết|quyết định|nghị định|chỉ thị|nghi quyet|quyet dinh)"
    r" (?:số |so |no\.? |number |nr\.? )?(\d{1,5})(?:[/-]\d{4})?(?:[/-][A-ZĐ][\w-]*)*",
    re.IGNORECASE,
)
# A year of this century of which the first two figures are left out.
_SHORT_YEAR: Final = expression(r"(?<=\s)['’]([0-2]\d)(?![\w'’])")
# Where "i" and "y" are one sound, data and wording have the latter: "lí" is "lý", "kĩ" is "kỹ", "quí" is "quý".
_I_FOR_Y: Final = expression(r"\b(k|qu|l(?=[íìỉĩ]\b)|m(?=ĩ\b)|t(?=ỉ\b))([íìỉĩị])\b", re.IGNORECASE)
_Y_OF: Final = dict(zip("íìỉĩị", "ýỳỷỹỵ", strict=True))
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Months of one year, of which the year is said once; "and" joins the ends of a time behind "between" alone.
_FROM_TO: Final = expression(
    rf"\b(?P<how>from |between )?(?P<first>{MONTH})(?P<joint>\s?[-–—]\s?| to | till | until | through | and )"
    rf"(?P<last>{MONTH}),? (?:of )?(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_FROM_TO_VI: Final = expression(
    r"\b(?:từ |tu )?(?:tháng|thang) (\d{1,2})(?:\s?[-–—]\s?| đến | tới | den | toi )(?:tháng |thang )?(\d{1,2})"
    r"(?:/| năm | nam |/năm )(\d{4})\b",
    re.IGNORECASE,
)


def uniform(vocabulary: Vocabulary, text: str) -> str:
    """`text` with its questions for a time, its ordinals, the numbers of decisions and "y" as the wording has them.

    "tháng mấy năm nào" → "khi nào"; "lần 8" → "lần thứ tám"; "Resolution 226/2025/QH15" → "Resolution 226". What is
    typed without accents has none then, either.
    """
    accented = not text.isascii()
    text = _I_FOR_Y.sub(lambda found: found[1] + _Y_OF[found[2].lower()], nfc(text))
    text = _PER_CENT.sub(" phần trăm" if _IN_VIETNAMESE.search(text) else " per cent", text)
    text = plain(vocabulary, written_out(text))
    text = _SHORT_YEAR.sub(r"20\1", text)
    text = _FROM_TO_VI.sub(_months_in_vietnamese, _FROM_TO.sub(_months, text))
    text = _TH.sub(_in_english, text)
    text = _DECIDED.sub(r"\1 \2", _TIME.sub(_in_vietnamese, text))
    return text if accented else unaccented(text)


def _months(match: re.Match[str]) -> str:
    """January to June as the first six months of their year, other months each with the year."""
    if match["joint"] == " and " and (match["how"] or "").lower() != "between ":
        return match[0]
    year = match["year"]
    first, last = (_MONTHS.index(match[one][:3].lower()) + 1 for one in ("first", "last"))
    if first == 1 < last:
        return f"the first {last} months of {year}"
    return f"from {match['first']} {year} to {match['last']} {year}"


def _months_in_vietnamese(match: re.Match[str]) -> str:
    if int(match[1]) == 1 < int(match[2]):
        return f"{int(match[2])} tháng đầu năm {match[3]}"
    return f"từ tháng {match[1]}/{match[3]} đến tháng {match[2]}/{match[3]}"


def _in_english(match: re.Match[str]) -> str:
    number = int(match[1])
    return _ENGLISH[number - 1] if 1 <= number <= len(_ENGLISH) else match[0]


def _in_vietnamese(match: re.Match[str]) -> str:
    number = int(match[1]) if match[1].isdigit() else dict(zip(_ROMAN, range(1, 13), strict=True)).get(match[1], 0)
    return f"lần thứ {_NUMBERED[number - 1]}" if 1 <= number <= len(_NUMBERED) else match[0]
