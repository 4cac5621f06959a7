"""The two languages of the reader: choice, the program's own words, and numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("vi", "en")
_LOCALE: Final = ("HAIPHONG_KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
_MOST_DIGITS: Final = 20
# What computers calculate with goes little beyond 10^308.
_MOST_POWER: Final = 400


def word(key: str, lang: str, **values: object) -> str:
    """The program's own word for `key` in `lang`, as `words.json` has it, with `values` in its places."""
    return _words()[key][lang].format_map(values)


def column_name(key: str) -> str:
    """The name by which a program knows a column of words, in any language the same."""
    return word(key, "en").replace(" ", "_")


def is_word(key: str) -> bool:
    """Whether there is a word for `key`."""
    return key in _words()


def open_words(keys: Iterable[str], lang: str) -> dict[str, str]:
    """The words for `keys`, for a program that fills their places itself."""
    return {key: _words()[key][lang] for key in keys}


@cache
def _words() -> dict[str, dict[str, str]]:
    """The words by key; the groups of the file only tell a reader what they are about."""
    groups = json.loads(Path(__file__).with_name("words.json").read_bytes())
    return {key: texts for group in groups.values() for key, texts in group.items()}


def language_of(environment: Mapping[str, str]) -> str:
    """The reader's language: as `HAIPHONG_KG_LANG` says, else the locale; Vietnamese where they do, else English."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "vi" if locale.lower().startswith("vi") else "en"


def language_named(tag: str) -> str:
    """The one of our languages that a language tag names, whatever the region (`vi-VN`, `EN_gb`); "" for none."""
    found = tag.lower().replace("_", "-").partition("-")[0]
    return found if found in LANGUAGES else ""


def number(text: str, lang: str) -> str:
    """A decimal number with the thousands and decimal signs of `lang`; what is no number is returned as it is.

    A number of more than some twenty digits before the point, or noughts behind it, is told by a power of ten.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite() or abs(value.adjusted()) > _MOST_POWER:
        return text
    plain = _by_power(value) if value and abs(value.adjusted()) > _MOST_DIGITS else f"{value:,f}"
    return plain.translate(str.maketrans(",.", ".,")) if lang == "vi" else plain


def _by_power(value: Decimal) -> str:
    """`value` with all its digits and a power of ten: 1.5 × 10^308."""
    digits = "".join(map(str, value.as_tuple().digits)).rstrip("0")
    return f"{'-' if value < 0 else ''}{digits[0]}{'.' if digits[1:] else ''}{digits[1:]} × 10^{value.adjusted()}"
