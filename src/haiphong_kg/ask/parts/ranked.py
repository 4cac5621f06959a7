"""Which place one takes, "Japan ranks where among investors": where a source tells it."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of, in_a_row, last_time
from haiphong_kg.ask.meaning.meaning import Span, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME

_PLACE: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
# How English accounts tell a place among countries that invest, and among the cities of this country.
_AMONG_LANDS: Final = expression(rf"\b(?:{_PLACE} (?:by|after|among)|leading foreign investor)\b", re.IGNORECASE)
_AT_HOME: Final = expression(rf"\b{_PLACE} in the country\b", re.IGNORECASE)
_INVESTING: Final = ("role/investment/", "frame/investment", "family/fdi", "family/capital", "fdi/")
_BESIDE: Final = (*_INVESTING, "ask/", "count/things", "class/country", "foreign/", "active/", "opening/", "modifier/")


def on_rank(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The places that sources give to the country, or the city, that `text` names; None where more is asked."""
    ranks = whole_words(lexicon, "asks-rank", lang, bare=True)
    if not ranks.search(text):
        return None
    among = whole_words(lexicon, "in-the-country", lang, bare=True)
    items = phrases(lexicon, among.sub(" ", ranks.sub(" ", text)), lang)
    signals = read_signals(items)
    named = [one for one in items if one.named and not one.home]
    plain = all(_is_beside(one) for one in items if one not in named) and signals.denied is None and not signals.bound
    lands = [iri for one in named for iri in one.names if is_land(lexicon.traits(iri))]
    if not plain or len(named) != len(lands) or len(named) > 1:
        return None
    if lands and any(one.has(*_INVESTING) for one in items) and not among.search(text):
        facts = facts_of(lexicon, tuple(lands))
        return _told(lexicon, lands[0], text, lang, _ranked(lexicon, facts, lang, _AMONG_LANDS, signals.span), where)
    families = {name for one in items for sense in one.of("family/") for name in _indicators(lexicon, sense)}
    if lands or not any(one.home for one in items):
        return None
    facts = [one for one in facts_of(lexicon, (HOME,)) if one.concepts & families]
    return _told(lexicon, HOME, text, lang, _ranked(lexicon, facts, lang, _AT_HOME, signals.span), where)


def _indicators(lexicon: Lexicon, family: str) -> tuple[str, ...]:
    return lexicon.vocabulary.families.get(f"family/{family}", ())


def _is_beside(item: Item) -> bool:
    return item.idle or item.home or item.date or item.has("time/", "family/", *_BESIDE)


def _ranked(
    lexicon: Lexicon, facts: list[Fact], lang: str, place: re.Pattern[str], span: Span | None
) -> dict[str, list[str]]:
    """The records of a time whose accounts tell a place, with those accounts, the newest first."""
    found: dict[str, list[str]] = {}
    for one in sorted(facts, key=lambda one: last_time(lexicon.kg, one.record), reverse=True):
        said = accounts_telling(lexicon.kg, one.record, lang, place.search)
        time = last_time(lexicon.kg, one.record)
        if said and (span is None or span.holds(time, time)):
            found[one.record] = said
    return found


def _told(lexicon: Lexicon, iri: str, text: str, lang: str, ranked: dict[str, list[str]], where: Asker) -> Reply | None:
    if not ranked:
        return None
    found = answer_facts(lexicon, of_records(iri, ranked, text), lang, where)
    return found._replace(sentence=reply(lexicon, "of-its-time", lang, in_a_row(ranked)))
