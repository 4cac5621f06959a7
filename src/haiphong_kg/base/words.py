"""The two languages of the reader: choice, the program's own words, and numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("vi", "en")
_LOCALE: Final = ("HAIPHONG_KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
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
    """The reader's language: as `HAIPHONG_KG_LANG` says, else the locale; Vietnamese where they do, else English."""
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
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
