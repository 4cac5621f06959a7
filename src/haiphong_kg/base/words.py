"""The two languages of the reader: choice, the program's own words, numbers and dates."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("vi", "en")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_MOST_DIGITS: Final = 40


def word(key: str, lang: str, **values: object) -> str:
    """The program's own word for `key` in `lang`, as `words.json` has it, with `values` in its places."""
    return _words()[key][lang].format_map(values)


@cache
def _words() -> dict[str, dict[str, str]]:
    """The words by key; the groups of the file only tell a reader what they are about."""
    groups = json.loads(Path(__file__).with_name("words.json").read_bytes())
    return {key: texts for group in groups.values() for key, texts in group.items()}


def language_of(environment: Mapping[str, str]) -> str:
    """The reader's language by the locale variables of POSIX: Vietnamese where they say so, else English."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def number(text: str, lang: str) -> str:
    """A decimal number with the thousands and decimal signs of `lang`; what is no number is returned as it is."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        return text
    plain = f"{value:,f}"
    return plain.translate(str.maketrans(",.", ".,")) if lang == "vi" else plain


def period(edtf: str, lang: str) -> str:
    """An EDTF date or interval as it is read: 2015/2020 → 2015–2020, ../2020 → up to 2020, 2020/.. → from 2020."""
    start, _, end = edtf.partition("/")
    if not end:
        return date(start, lang)
    if start in ("", ".."):
        return word("upTo", lang, when=date(end, lang))
    if end == "..":
        return word("since", lang, when=date(start, lang))
    return f"{date(start, lang)}–{date(end, lang)}"


def date(text: str, lang: str) -> str:
    """An ISO year, month or day as it is written in `lang`: 17/4/2009, 17 April 2009; EDTF's ~ is "about"."""
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    year, month, day, qualifier = match.groups()
    shown = _day(year, month, day, lang) + ("?" if qualifier in ("?", "%") else "")
    return word("around", lang, when=shown) if qualifier in ("~", "%") else shown


def _day(year: str, month: str | None, day: str | None, lang: str) -> str:
    if lang == "vi":
        return "/".join(str(int(part)) for part in (day, month, year) if part)
    named = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else month
    return " ".join(part for part in (day and str(int(day)), named, year) if part)
