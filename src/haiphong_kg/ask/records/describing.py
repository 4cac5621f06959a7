"""Words beside a name that only say what the thing is, or where it lies: "the tourism network TPO"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.alike import NARROWS_NOTHING, is_alike
from haiphong_kg.ask.words.groups import has_words, in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.base import LANGUAGES, fold, spelled
from haiphong_kg.entities import stem
from haiphong_kg.store import SCHEME, bare

# What is asked of a plant wherever it lies.
_OF_PLANT: Final = ("ask/when", "ask/end", "ask/who", "ask/how-much", "ask/how-many", "family/")
_WORKS: Final = frozenset({"Project", "InfrastructureAsset"})
_PORT: Final = f"{SCHEME}asset-kind/port"
_MADE: Final = ("Project", "Enterprise")
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
    """The items without what the name of the one thing says already: its zone, and its country as what it is of.

    "The GE plant in Nomura opened when", "vốn của Kyocera ở VSIP", "Germany's tesa", "nhà máy tesa của Đức".
    """
    named = [place for place, one in enumerate(items) if one.named and not one.home]
    made = ([n for n in named if all(one in lexicon.traits(iri) for iri in _meant(items[n]))] for one in _MADE)
    things = next(filter(None, made), [])
    asks = any(one.has(*_OF_PLANT) for one in items)
    if len(things) != 1 or not asks or read_signals(items).yes_no:
        return items
    works = _meant(items[things[0]])
    zones = {zone for iri in works for zone in _zones(lexicon, iri)}
    lands = {bare(one) for iri in works for name in _LANDS for one in lexicon.kg.objects(iri, name)}
    others = any(one.has("ask/how-many") for one in items) and any(one.has("class/company") for one in items)
    near = {n for n, one in enumerate(items) if n != things[0] and zones.intersection(one.named) and not others}
    near |= {n for n in named if lands.intersection(items[n].names) and _is_of(items, n, things[0])}
    said = {n: items[n]._replace(senses=(), names=(), loose=(), idle=True) for n in near}
    return tuple(said.get(n, one) for n, one in enumerate(items))


def _meant(item: Item) -> tuple[str, ...]:
    """What a name is that of, or else part of the names of."""
    return item.names or item.loose


def _zones(lexicon: Lexicon, iri: str) -> set[str]:
    """The zone of a project, with that in which it lies; of a company those in which all its projects lie."""
    projects = (iri,) if "Project" in lexicon.traits(iri) else tuple(related(lexicon, iri))
    zones = [_in_zones(lexicon, {one}) for one in projects]
    wider = [found | _in_zones(lexicon, found) for found in zones]
    return set[str].intersection(*wider) if wider else set()


def _in_zones(lexicon: Lexicon, places: set[str]) -> set[str]:
    return {bare(zone) for one in places for zone in lexicon.kg.objects(one, "hp:locatedInZone")}


def _is_of(items: tuple[Item, ...], land: int, thing: int) -> bool:
    """Whether a country stands as what a thing is of: before it, or behind "of", with the word for its kind between."""
    first, last = sorted((land, thing))
    between = [one for one in items[first + 1 : last] if not one.has("class/", "role/")]
    if land < thing:
        return all(one.text.casefold() in _ITS for one in between)
    return len(between) == 1 and between[0].has("link/by")


def _names(lexicon: Lexicon, iri: str) -> list[str]:
    """What a thing and its kind are called."""
    kg = lexicon.kg
    kinds = [bare(term) for term in kg.objects(iri, "hp:kind")]
    return [bare(term) for one in (iri, *kinds) for name in _LABELS for term in kg.objects(one, name)]
