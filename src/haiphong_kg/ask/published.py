"""How many partners and agreements sources count themselves, told beside those that are recorded one by one."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts import fact_of, in_span
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Meaning, Target
from haiphong_kg.ask.replying import reply
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.said_names import name_of
from haiphong_kg.ask.things import INDICATOR
from haiphong_kg.entities import time_and_status, told
from haiphong_kg.store import HOME, ID

_OF_AGREEMENTS: Final = f"{INDICATOR}international-agreement-count"
# What counts the partners, of all countries and of one.
_OF_PARTNERS: Final = {
    (): f"{INDICATOR}foreign-partner-count",
    (f"{ID}place/china",): f"{INDICATOR}chinese-partner-count",
    (f"{ID}place/japan",): f"{INDICATOR}japanese-partner-count",
}
_MOST: Final = 3


def published(lexicon: Lexicon, meaning: Meaning, lang: str) -> tuple[str, ...]:
    """A remark with the newest of such figures, of the time asked for; none where a kind or a partner is asked for."""
    side = meaning.role("a")
    counts = meaning.frame == "agreement" and meaning.target == Target.COUNT and not meaning.facets
    if not counts or side is None or side.iris != (HOME,) or meaning.joined or meaning.role("b"):
        return ()
    kg = lexicon.kg
    indicator = _OF_PARTNERS.get(meaning.countries, "") if meaning.asked != RECORD else _OF_AGREEMENTS
    records = [one for one in kg.subjects("hp:indicator", indicator) if in_span(kg, fact_of(kg, one), meaning.span)]
    newest = sorted(records, key=lambda one: (kg.value(one, "hp:knownOn"), one), reverse=True)[:_MOST]
    texts = [", ".join([told(kg, one, lang), *time_and_status(kg, one, lang)]) for one in newest]
    return (reply(lexicon, "aside", lang, name_of(lexicon, HOME, lang), "; ".join(texts)),) if texts else ()
