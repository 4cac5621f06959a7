"""What came before a tie that is named: the day on which it began is the time that is meant."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.store import HOME, SCHEME

_TWINNING: Final = f"{SCHEME}agreement-kind/twinning"
_DAY: Final = 10


def until_the_tie(lexicon: Lexicon, text: str) -> str:
    """`text` with "before the twinning" as the time until the day before it; as it is where no such day is recorded."""
    english, vietnamese = (one_of(lexicon, "twinned", lang, bare=True) for lang in ("en", "vi"))
    year = r"(?: (?:vào |vao )?(?:năm |nam )?\d{4})?"
    before = (
        rf"\b(?:(?P<en>(?:came )?before (?:the |their |its |our )?(?:\d{{4}} )?{english}(?:,? (?:of|in) \d{{4}})?)"
        rf"|(?:trước|truoc) (?:khi |lúc |luc |lễ |le |ngày |ngay )?{vietnamese}{year})\b"
    )
    found = expression(before, re.IGNORECASE).search(text)
    began = _began(lexicon, text) if found else ""
    if not found or not began:
        return text
    eve = date.fromisoformat(began) - timedelta(days=1)
    return f"{text[: found.start()]}{'until' if found['en'] else 'đến'} {eve}{text[found.end() :]}"


def _began(lexicon: Lexicon, text: str) -> str:
    """The day on which the city and the one locality that a text names were twinned; "" for none."""
    kg = lexicon.kg
    named = {iri for one in phrases(lexicon, text) if not one.home for iri in one.names}
    ties = {tie for iri in named for tie in kg.subjects("hp:agreementParty", iri)}
    days = {
        kg.value(tie, "hp:start")
        for tie in ties & set(kg.subjects("hp:agreementParty", HOME))
        if kg.value(tie, "hp:kind") == _TWINNING
    }
    return days.pop() if len(days) == 1 and all(len(one) == _DAY for one in days) else ""
