"""Words beside a name that only say what the thing is, or where it lies: "the tourism network TPO"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.stand_ins import PORT, berths_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.alike import NARROWS_NOTHING, is_alike
from haiphong_kg.ask.words.groups import has_words, in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.base import LANGUAGES, fold, spelled
from haiphong_kg.entities import stem
from haiphong_kg.store import bare

# What is asked of a plant wherever it lies.
_OF_PLANT: Final = ("ask/when", "ask/end", "ask/who", "ask/how-much", "ask/how-many", "family/")
_WORKS: Final = frozenset({"Project", "InfrastructureAsset"})
_LANDS: Final = ("hp:inCountry", "hp:homeCountry")
_ITS: Final = ("s", "the")
_LABELS: Final = ("skos:prefLabel", "skos:altLabel")


def says_what_it_is(lexicon: Lexicon, iris: tuple[str, ...], item: Item) -> bool:
    """Whether a phrase is a word for the kind of one of the things, or stands in one of its names."""
    if item.has("ask/", NARROWS_NOTHING) or item.number or item.date or item.home or not iris:
        return False
    if any(node_traits(lexicon.traits(iri), lexicon.members(one)) for one in item.of("class/") for iri in iris):
        return True
    names = [text for iri in iris for text in _names(lexicon, iri)]
    words = frozenset(word for text in names for word in spelled(text).split())
    stems = frozenset(stem(fold(word)) for word in words)
    named = has_words(spelled(item.text).split(), words, stems)
    told = "".join(in_account(text, lang) for text in names for lang in LANGUAGES)
    return named or is_alike(lexicon, told, told, item)


def without_place(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without the zone or port in which the one thing lies that is named: "the GE plant in Nomura opened".

    Its country is left out too, as what it is of: "Germany's tesa", "nhà máy tesa của Đức".
    """
    named = [one for one in items if (one.names or len(one.named) == 1) and not one.home]
    works = [one for one in named if all(_is_works(lexicon, iri) for iri in one.names or one.named)]
    asks = any(one.has(*_OF_PLANT) for one in items)
    others = any(one.has("ask/how-many") for one in items) and any(one.has("class/company") for one in items)
    if len(works) != 1 or not asks or others or read_signals(items).yes_no:
        return items
    meant = works[0].names or works[0].named
    near = [
        n
        for n, one in enumerate(items)
        if one is not works[0] and (_lie_in(lexicon, meant, one) or _is_its_land(lexicon, items, n, works[0]))
    ]
    said = {n: items[n]._replace(senses=(), names=(), loose=(), idle=True) for n in near}
    return tuple(said.get(n, one) for n, one in enumerate(items))


def _is_works(lexicon: Lexicon, iri: str) -> bool:
    """Whether it is a project, works that are no port, or a company that has projects."""
    traits = lexicon.traits(iri)
    return PORT not in traits and (bool(_WORKS & traits) or ("Enterprise" in traits and bool(related(lexicon, iri))))


def _lie_in(lexicon: Lexicon, works: tuple[str, ...], place: Item) -> bool:
    """Whether a phrase names the zone of a project, or of all projects of a company, or the port of a terminal."""
    projects = [one for iri in works for one in (related(lexicon, iri) or (iri,))]
    zones = [{bare(zone) for zone in lexicon.kg.objects(one, "hp:locatedInZone")} for one in projects]
    ports = tuple(iri for iri in place.named if PORT in lexicon.traits(iri))
    lie = all(not one.isdisjoint(place.named) for one in zones)
    return lie or not set(works).isdisjoint(berths_of(lexicon, ports))


def _is_its_land(lexicon: Lexicon, items: tuple[Item, ...], place: int, works: Item) -> bool:
    """Whether a thing's country stands as what it is of: before it, or behind "of", with the word for its kind between.

    "In Germany" tells where something is done.
    """
    meant = works.names or works.named
    lands = {bare(one) for iri in meant for name in _LANDS for one in lexicon.kg.objects(iri, name)}
    first, last = sorted((place, items.index(works)))
    between = [one for one in items[first + 1 : last] if not one.has("class/", "role/")]
    before = first == place and all(one.text.casefold() in _ITS for one in between)
    behind = last == place and len(between) == 1 and between[0].has("link/by")
    return bool(lands.intersection(items[place].names)) and (before or behind)


def _names(lexicon: Lexicon, iri: str) -> list[str]:
    """What a thing and its kind are called."""
    kg = lexicon.kg
    kinds = [bare(term) for term in kg.objects(iri, "hp:kind")]
    return [bare(term) for one in (iri, *kinds) for name in _LABELS for term in kg.objects(one, name)]
