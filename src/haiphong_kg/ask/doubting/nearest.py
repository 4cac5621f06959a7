"""What the graph holds of a thing that is named, where the question on it is not understood as a whole."""

from __future__ import annotations

from typing import Final

from haiphong_kg import entities
from haiphong_kg.ask.facts.anchors import Anchor, anchors
from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of, means
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.telling.replying import Held, Nearest, reply, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import date_text, read_date, sentence, sort_key
from haiphong_kg.entities import both, record, situations_of, tokens, told
from haiphong_kg.store import HOME, bare, compact

_MOST: Final = 6
_MOST_NAMES: Final = 2
_SENSE: Final = 3


def nearest(lexicon: Lexicon, question: str, lang: str, likely: tuple[str, ...] = ()) -> Nearest | None:
    """The first thing that `question` names, with those of its facts that have most of the other words.

    The records that are `likely` stand first: they have all the words, and yet do not prove to be what is asked for.
    """
    said = tokens(question)
    items = phrases(lexicon, question, lang)
    named = anchors(lexicon, items, said)
    if not named:
        return None
    first = next((one for one in named if not _begins_a_word(one, items)), named[0])
    kept = [one for one in first.beside(items) if not one.idle]
    found = sorted(facts_of(lexicon, first.iris), key=lambda one: (-likeness(lexicon, one, kept), one.record))
    found = [*(fact_of(lexicon.kg, one) for one in likely), *(one for one in found if one.record not in likely)]
    iri = first.iris[0]
    name = name_of(lexicon, iri, lang)
    note = reply(lexicon, "no-answer-but", lang, name)
    return Nearest(note, compact(iri), name, introduced(lexicon, iri, lang), _held(lexicon, found, lang))


def _begins_a_word(anchor: Anchor, items: tuple[Item, ...]) -> bool:
    """Whether the first syllable of a question may be of the unknown one behind it: "Thái tử" is nobody's country."""
    behind = next((one for one in items if one.start == anchor.end), None)
    return anchor.start == 0 and anchor.end == 1 and behind is not None and behind.unknown and behind.text.islower()


def introduced(lexicon: Lexicon, iri: str, lang: str) -> str:
    """The name of a thing, and what its page tells first of it."""
    kg = lexicon.kg
    first = entities.lede(kg, iri, [record(kg, one) for one in sorted(situations_of(kg, iri))], HOME, lang)
    own = _of_vessel(lexicon, iri, lang) if "Vessel" in lexicon.traits(iri) else ()
    return " ".join([f"{_names(lexicon, iri, lang)}.", *first, *own])


def _of_vessel(lexicon: Lexicon, iri: str, lang: str) -> list[str]:
    """The calls of a ship whose day is known and its measures, each once: that it is a ship says next to nothing."""
    kg = lexicon.kg
    found: dict[str, str] = {}
    for one in sorted(situations_of(kg, iri)):
        call = bool(kg.value(one, "hp:vessel") and kg.value(one, "hp:start"))
        if what := kg.value(one, "hp:indicator") or (one if call else ""):
            when = [date_text(read_date(kg.value(one, "hp:start")), lang)] if call else []
            found.setdefault(what, sentence(", ".join([told(kg, one, lang), *when])))
    return [*found.values()]


def _names(lexicon: Lexicon, iri: str, lang: str) -> str:
    """What a thing is called, and its further names, which tell what a short one stands for."""
    name, kg = name_of(lexicon, iri, lang), lexicon.kg
    known = {*both(kg, iri).values()}
    also = sorted({bare(term) for term in kg.objects(iri, "skos:altLabel")} - known, key=sort_key)
    longer = [one for one in also if name.isascii() and len(one) > 2 * len(name)][:_MOST_NAMES]
    return f"{name} ({'; '.join(longer)})" if longer else name


def _held(lexicon: Lexicon, found: list[Fact], lang: str) -> tuple[Held, ...]:
    kg = lexicon.kg
    said = {with_time(kg, one.record, told(kg, one.record, lang), lang, " · "): one.record for one in found}
    return tuple(Held(compact(iri), text) for text, iri in list(said.items())[:_MOST])


def likeness(lexicon: Lexicon, fact: Fact, items: list[Item]) -> int:
    """How many of the words of a question tell of a fact: those whose sense it has, and those in its account."""
    senses = sum(_SENSE * any(means(lexicon, fact, sense) for sense in one.senses) for one in items)
    concepts = sum(_SENSE * bool(fact.concepts.intersection(one.concepts)) for one in items)
    return senses + concepts + sum(one.stem in fact.stems for item in items for one in tokens(item.text))
