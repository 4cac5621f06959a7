"""How many work in zones, or for companies from abroad: no sum of all is told, but those of some, each by itself."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, every_fact, has_value, last_time
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time, with_unnamed
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME

_JOBS: Final = f"{INDICATOR}jobs"
_OF_COUNTRIES: Final = f"{INDICATOR}fdi-jobs"
_ZONES: Final = ("class/industrial-park", "class/economic-zone", "class/zone")


def on_jobs(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The figures of jobs in zones, or of companies from abroad, the newest first; None where one of them is named."""
    matter = asked_of(lexicon.vocabulary, "jobs", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    told_ = [one for one in items if one.named and not (one.home or one.idle)]
    lands = {iri for one in told_ for iri in one.named if is_land(lexicon.traits(iri))}
    if not items or (told_ and not lands):
        return None
    zones = any(one.has(*_ZONES) for one in items)
    every = [one for one in every_fact(lexicon.kg) if has_value(lexicon.kg, one)]
    found = [one for one in every if _is_of(lexicon, one, lands, zones=zones)]
    facts = sorted(found, key=lambda one: last_time(lexicon.kg, one.record), reverse=True)
    if not facts:
        return None
    given = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    said = tuple(dict.fromkeys(_said(lexicon, one.record, lang) for one in facts))
    listed = reply(lexicon, "one", lang, "; ".join(said))
    if lands:  # of a country there is but the figure of all its projects
        return given._replace(sentence=listed, items=said)
    no_total = reply(lexicon, "no-total", lang)
    return given._replace(sentence=f"{no_total} {listed}", items=said, polarity="not stated")


def _said(lexicon: Lexicon, record: str, lang: str) -> str:
    said = with_unnamed(lexicon, record, told(lexicon.kg, record, lang).rstrip("."), lang)
    return with_time(lexicon.kg, record, said, lang)


def _is_of(lexicon: Lexicon, fact: Fact, lands: set[str], *, zones: bool) -> bool:
    """Whether a figure counts the jobs of a zone, or those of companies: of a country, or of works."""
    if lands or (not zones and _OF_COUNTRIES in fact.concepts):
        return _OF_COUNTRIES in fact.concepts and (not lands or bool(fact.things & lands))
    of_zone = "Zone" in lexicon.traits(lexicon.kg.value(fact.record, "hp:observedEntity"))
    return _JOBS in fact.concepts and of_zone == zones
