"""How many partners and agreements sources count themselves, told beside those that are recorded one by one."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts import fact_of, in_span
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Meaning, Target
from haiphong_kg.ask.replying import reply, with_time
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.said_names import name_of
from haiphong_kg.ask.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.store import HOME, ID

_OF_AGREEMENTS: Final = f"{INDICATOR}international-agreement-count"
# What counts the partners, of all countries and of one.
_OF_PARTNERS: Final = {
    (): f"{INDICATOR}foreign-partner-count",
    (f"{ID}place/china",): f"{INDICATOR}chinese-partner-count",
    (f"{ID}place/japan",): f"{INDICATOR}japanese-partner-count",
}
_OF_MEMBERS: Final = f"{INDICATOR}member-count"
# Of a country: its companies are not counted, their projects are.
_OF_INVESTORS: Final = f"{INDICATOR}fdi-project-count"
_PLACES: Final = ("city", "country", "locality", "province")  # what such figures count
_MOST: Final = 3


def published(lexicon: Lexicon, meaning: Meaning, lang: str) -> tuple[str, ...]:
    """A remark with the newest of such figures, of the time asked for; none where a kind or a partner is asked for."""
    places = all(one in _PLACES or (one == "company" and meaning.frame == "investment") for _, one in meaning.classes)
    counts = meaning.target == Target.COUNT and places and not (meaning.facets or meaning.joined)
    thing, indicator = _counted(meaning) if counts else ("", "")
    kg = lexicon.kg
    facts = [fact_of(kg, one) for one in kg.subjects("hp:indicator", indicator)] if indicator else []
    records = [one.record for one in facts if thing in one.things and in_span(kg, one, meaning.span)]
    newest = sorted(records, key=lambda one: (kg.value(one, "hp:start"), one), reverse=True)[:_MOST]
    texts = [with_time(kg, one, told(kg, one, lang), lang) for one in newest]
    return (reply(lexicon, "aside", lang, name_of(lexicon, thing, lang), "; ".join(texts)),) if texts else ()


def _counted(meaning: Meaning) -> tuple[str, str]:
    """Whose figure it is and its indicator, "" where there is none."""
    if meaning.frame == "investment":
        alone = len(meaning.countries) == 1 and not any(HOME not in one.iris for one in meaning.filled)
        return (meaning.countries[0], _OF_INVESTORS) if alone else ("", "")
    network, side = meaning.role("network"), meaning.role("a")
    if meaning.frame == "membership" and network and not (meaning.role("member") or meaning.countries):
        return network.iris[0], _OF_MEMBERS
    if meaning.frame != "agreement" or side is None or side.iris != (HOME,) or meaning.role("b"):
        return "", ""
    return HOME, _OF_AGREEMENTS if meaning.asked == RECORD else _OF_PARTNERS.get(meaning.countries, "")
