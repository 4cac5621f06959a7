"""Ties of schools with such abroad: of none by its name, and what accounts of the ties of the city tell of some."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, every_fact, fact_of, records_telling
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import lands_named
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import expression
from haiphong_kg.sparql import Answer, Asker

_FRAMES: Final = ("agreement", "cooperation", "event")
# A place whose name is part of the question may be where the school is, or the city itself; a company may be none.
_PLACE: Final = "AdministrativeUnit"
_ASKS: Final = ("ask/which", "ask/who", "ask/is-there", "ask/where", "ask/how-many", "role/agreement/b")
_MOST: Final = 3
# What makes a school one of a name: that is no name of a place or a company.
_NAME: Final = expression(r"(?:\b[A-ZĐ]\w*[ -])+(?=University|College)|(?<=[Đđ]ại học )(?:[A-ZĐ]\w*[ -]?)+")


def on_schools(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no tie of a school here is recorded by its name, with accounts of ties that speak of schools."""
    school, tie = (whole_words(lexicon, name, bare=True) for name in ("school", "school-tie"))
    if not (school.search(text) and tie.search(text)):
        return None
    unnamed = _NAME.sub(" ", text)
    items = phrases(lexicon, unnamed, lang)
    if unnamed == text and not any(one.has(*_ASKS) for one in items):
        return None
    if any(_is_place(lexicon, one) or one.number or one.date for one in items):
        return None
    tells = whole_words(lexicon, "school", "en").search
    records = (one.record for one in every_fact(lexicon.kg) if _is_of(one))
    told = records_telling(lexicon.kg, records, lang, tells)
    lands = {iri for one in items for iri in one.names if "Country" in lexicon.traits(iri)}
    if lands and not (told := {one: said for one, said in told.items() if fact_of(lexicon.kg, one).lands & lands}):
        given = tuple(sorted(lands))
        sentence = reply(lexicon, "no-school-tie-of", lang, lands_named(lexicon, given, lang))
        meanings = (of_records(given[0], (), text),)
        return Reply("none", lang, text, sentence, Answer((), ()), given, "none", meanings=meanings)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(next(iter(told)), told, text), lang, where)
    texts = dict.fromkeys(with_time(lexicon.kg, one, "; ".join(said), lang) for one, said in told.items())
    sentence = reply(lexicon, "no-school-tie", lang, "; ".join(list(texts)[:_MOST]))
    return found._replace(kind="none", sentence=sentence, polarity="none")


def _is_place(lexicon: Lexicon, item: Item) -> bool:
    named = not (item.home or item.idle) and item.names
    return bool(named) and any(_PLACE in lexicon.traits(iri) for iri in item.names)


def _is_of(fact: Fact) -> bool:
    return fact.home and bool(fact.frames.intersection(_FRAMES)) and bool(fact.lands - {VIET_NAM})
