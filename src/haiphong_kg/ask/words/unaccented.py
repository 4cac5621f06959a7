"""Words of Vietnamese without their accents, each of which may be many: which of them a place or a language leaves."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.lexicon import Entry
from haiphong_kg.base import expression
from haiphong_kg.entities import Token

_YEAR: Final = expression(r"(?:19|20)\d\d")
_TIME: Final = "time/"
_MONTH: Final = "month/"
_REFUSE: Final = "refuse/"


def meant_here(entries: list[Entry], said: list[Token], place: int, lang: str, *, idle: bool) -> list[Entry]:
    """What one word without accents may mean at a place in a text, of all that it may be.

    Before a year "nam" is "năm"; in English alone "may" is a month; and a word that tells nothing refuses nothing,
    though another with its letters would: "dang" is "đang" sooner than "đáng".
    """
    if not said[place].typed.isascii():
        return entries
    behind = said[place + 1].typed if place + 1 < len(said) else ""
    timed = [one for one in entries if one.value.startswith(_TIME)]
    if timed and lang == "vi" and _YEAR.fullmatch(behind):
        return timed
    months = [one for one in entries if one.value.startswith(_MONTH)]
    kept = [one for one in entries if (one in months) == (lang == "en")] if months else entries
    return [one for one in kept if not (idle and one.value.startswith(_REFUSE) and not one.text.isascii())]
