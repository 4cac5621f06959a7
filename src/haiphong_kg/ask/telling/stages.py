"""What accounts tell of a stage of works: when they are begun, opened and finished, or are to be."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, facts_of, with_works
from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression

_YEAR: Final = expression(r"\b(?:19|20)\d\d\b")


def stage_told(lexicon: Lexicon, iris: tuple[str, ...], stage: str, lang: str) -> dict[str, list[str]]:
    """The records whose accounts tell of a stage of works, with those accounts."""
    tells = partial(_tells, whole_words(lexicon, f"stage-{stage}", "en"))
    records = [one.record for one in sorted(facts_of(lexicon, with_works(lexicon, iris)))]
    return {one: said for one in records if (said := accounts_telling(lexicon.kg, one, lang, tells))}


def said_of_stage(lexicon: Lexicon, told: dict[str, list[str]], lang: str) -> str:
    """What accounts tell of a stage, as what they tell and no forecast."""
    return reply(lexicon, "of-stage", lang, "; ".join(dict.fromkeys(one for said in told.values() for one in said)))


def _tells(stage: re.Pattern[str], account: str) -> bool:
    """Whether an account tells of a stage, and of a year."""
    return bool(stage.search(account) and _YEAR.search(account))
