"""Dates as they are stored, typed and read: a year, a month or a day of ISO 8601, and the plainest dates of EDTF.

Of EDTF (see `edtf`): years, months, days, seasons, and the signs `?` (uncertain), `~` (about), `%` (both).
"""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from haiphong_kg.base.expressions import expression
from haiphong_kg.base.text import nfc
from haiphong_kg.base.words import word
from haiphong_kg.errors import Message, UsageError

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_ISO: Final = expression(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2}))?(?:-(?P<day>[0-9]{1,2}))?")
_SLASHES: Final = expression(r"(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_DOTS: Final = expression(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})")
_YEAR_FIRST: Final = expression(r"(?P<year>[0-9]{4})/(?P<month>[0-9]{1,2})/(?P<day>[0-9]{1,2})")
# A month of English, whole or short, as a pattern.
MONTH: Final = rf"(?:{'|'.join(_MONTHS)}|(?:{'|'.join(one[:3] for one in _MONTHS)}|Sept)\b\.?)"
_NAME: Final = f"(?P<month>{MONTH})"
_NAMED: Final = expression(rf"(?:(?P<day>[0-9]{{1,2}}) )?{_NAME} (?P<year>[0-9]{{4}})", re.I)
_ORDINAL: Final = expression(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)(?: of)? {_NAME},? (?P<year>[0-9]{{4}})", re.I)
_MONTH_FIRST: Final = expression(
    rf"{_NAME} (?:the )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})", re.I
)
# Days as other countries write them, which a question may hold as well as `_ISO` and what else `ask` cuts out itself.
_ABROAD: Final = (_DOTS, _YEAR_FIRST, _ORDINAL, _MONTH_FIRST)
_IN_TEXT: Final = tuple(expression(rf"(?<![\w./-])(?:{one.pattern})(?![\w/-]|\.[0-9])", re.I) for one in _ABROAD)
_SPOKEN: Final = expression(
    r"(?:(?:ng[àa]y )?(?P<day>[0-9]{1,2}) )?th[áa]ng (?P<month>[0-9]{1,2})(?:,? n[ăa]m |/|,? )(?P<year>[0-9]{4})", re.I
)
_ANNOUNCED: Final = expression(r"(?:ng[àa]y|n[ăa]m) (?=[0-9])", re.I)  # what Vietnamese says before a day, a year
_STORED: Final = expression(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([?~%]?)")


class Span(NamedTuple):
    """The first and the last day of a date, each as `YYYY-MM-DD`."""

    first: str
    last: str


def is_date(typed: str) -> bool:
    """Whether the text has the form of a year, a month or a day; it may still name a month or day that is none."""
    return _read(typed) is not None


def read_date(typed: str) -> str:
    """The ISO form of a year, a month or a day as people type them and as `date_text` writes them.

    So `2014`, `2014-4`, `4/2014`, `April 2014`, `tháng 4 năm 2014`, `2014-04-18`, `18/4/2014`, `18.4.2014`,
    `2014/04/18`, `18 April 2014`, `18th of Apr 2014`, `April 18, 2014` and `ngày 18 tháng 4 năm 2014` are read, the
    Vietnamese ones without accents too.

    Raises:
        UsageError: the text is no such date.
    """
    match = _read(typed)
    try:
        year, month, day = (match[part] for part in ("year", "month", "day")) if match else ("0", None, None)
        number = _month(month) if month else 1
        whole = datetime.date(int(year), number, int(day or 1)).isoformat()
    except ValueError:
        raise UsageError(Message("notADate", typed=typed), fix=Message("likeDates")) from None
    return whole[: 10 if day else 7 if month else 4]


def iso_days(text: str) -> str:
    """`text` with the days in it that are written as other countries do in ISO form; a day of no calendar stays.

    "on April 18, 2014" → "on 2014-04-18"
    """
    for form in _IN_TEXT:
        text = form.sub(_iso_day, text)
    return text


def _iso_day(match: re.Match[str]) -> str:
    try:
        return read_date(match[0])
    except UsageError:
        return match[0]


def span(typed: str) -> Span:
    """The days of a year, a month or a day (see `read_date`).

    Raises:
        UsageError: the text is no such date.
    """
    date = read_date(typed)
    first = datetime.date.fromisoformat(date + "-01-01"[len(date) - 4 :])
    year, month = first.year, first.month
    if len(date) == 4:
        return Span(first.isoformat(), f"{date}-12-31")
    return Span(first.isoformat(), date if len(date) == 10 else f"{date}-{_last_day(year, month)}")


def date_text(text: str, lang: str) -> str:
    """A year, month, season or day of EDTF as it is read in `lang`; what is none is returned as it is.

    2009-04-17 → 17/4/2009, 17 April 2009; `~` is "about", `?` stays, `%` is both.
    """
    match = _STORED.fullmatch(text)
    if match is None:
        return text
    year, month, day, sign = match.groups()
    if month and not (1 <= int(month) <= len(_MONTHS) or (month in _SEASONS and not day)):
        return text
    if day and not 1 <= int(day) <= _last_day(int(year) or 4, int(month)):  # of no calendar
        return text
    shown = _text(year, month, day, lang) + ("?" if sign in ("?", "%") else "")
    return word("around", lang, when=shown) if sign in ("~", "%") else shown


def _read(typed: str) -> re.Match[str] | None:
    said = nfc(typed).strip()
    if spoken := _SPOKEN.fullmatch(said):
        return spoken
    bare = _ANNOUNCED.sub("", said, count=1)
    return next(filter(None, (form.fullmatch(bare) for form in (_ISO, _SLASHES, _NAMED, *_ABROAD))), None)


def _last_day(year: int, month: int) -> int:
    """The number of the last day of a month; `calendar` knows it too, which takes 1 ms to import."""
    return 31 if month == len(_MONTHS) else (datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)).day


def _month(typed: str) -> int:
    return int(typed) if typed.isdigit() else 1 + [one[:3] for one in _MONTHS].index(typed[:3].capitalize())


def _text(year: str, month: str | None, day: str | None, lang: str) -> str:
    if month in _SEASONS and not day:
        return word(_SEASONS[month], lang, when=year)
    if lang == "vi":
        return "/".join(str(int(part)) for part in (day, month) if part) + ("/" if month else "") + year
    named = _MONTHS[int(month) - 1] if month else None
    return " ".join(part for part in (day and str(int(day)), named, year) if part)
