"""The tie of the province in which a city lies, where the city has none: their names are taken for each other."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import kind_said, name_of
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_FRAMES: Final = ("agreement", "cooperation")
_UNIT: Final = "AdministrativeUnit"
_UNFOUND: Final = ("none", "not stated")


def with_unit_around(lexicon: Lexicon, found: Reply) -> Reply:
    """A reply that nothing ties a place to the city, with what ties the unit to it whose main town it is."""
    meaning = found.meanings[0] if found.meanings else None
    if meaning is None or meaning.frame not in _FRAMES or found.polarity not in _UNFOUND:
        return found
    place = _place(lexicon, meaning)
    for unit in units_around(lexicon, place) if place else ():
        facts = [one for one in facts_of(lexicon, (unit,)) if _is_tie(lexicon, one)]
        if facts:
            return _with(lexicon, found, (place, unit), facts)
    return found


def units_around(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """The units of another kind for which the place itself stands on a map, as its most populous one."""
    kg = lexicon.kg
    spots = [one for point in kg.subjects("hp:pointOf", iri) for one in kg.objects(point, "rdfs:seeAlso")]
    there = (
        bare(one)
        for spot in spots
        for point in kg.subjects("rdfs:seeAlso", spot)
        for one in kg.objects(point, "hp:pointOf")
    )
    own = set(kg.objects(iri, "hp:kind"))
    units = (one for one in dict.fromkeys(there) if one != iri and _UNIT in lexicon.traits(one))
    return tuple(one for one in units if own.isdisjoint(kg.objects(one, "hp:kind")))


def _place(lexicon: Lexicon, meaning: Meaning) -> str:
    """The one place that is named beside the city; "" where there is none."""
    named = [one for one in meaning.filled if not one.home]
    iris = named[0].iris if len(named) == 1 and named != list(meaning.filled) else ()
    return iris[0] if len(iris) == 1 and _UNIT in lexicon.traits(iris[0]) else ""


def _is_tie(lexicon: Lexicon, fact: Fact) -> bool:
    return fact.home and bool(fact.frames.intersection(_FRAMES)) and not has_value(lexicon.kg, fact)


def _with(lexicon: Lexicon, found: Reply, places: tuple[str, str], facts: list[Fact]) -> Reply:
    lang, unit = found.lang, places[1]
    said = "; ".join(bonds_told(lexicon, tuple(one.record for one in facts), lang, helping=False))
    names = (name_of(lexicon, one, lang) for one in places)
    first = reply(lexicon, "unit-around", lang, *names, kind_said(lexicon, unit, lang), said)
    given = tuple(iri for one in facts for iri in (one.record, *sorted(one.things)))
    return found._replace(sentence=f"{found.sentence} {first}", given=(*found.given, *given))
