"""Words beside a name that only say what the thing is, or where it lies: "the tourism network TPO"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.stand_ins import berths_of
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
    """The items without the zone or port in which the one thing lies that is named: "the GE plant in Nomura opened"."""
    named = [one for one in items if (one.names or len(one.named) == 1) and not one.home]
    works = [one for one in named if all(_is_works(lexicon, iri) for iri in one.names or one.named)]
    asks = any(one.has(*_OF_PLANT) for one in items)
    if len(works) != 1 or not asks or read_signals(items).yes_no:
        return items
    near = [
        n
        for n, one in enumerate(items)
        if one is not works[0] and _lie_in(lexicon, works[0].names or works[0].named, one)
    ]
    said = {n: items[n]._replace(senses=(), names=(), loose=(), idle=True) for n in near}
    return tuple(said.get(n, one) for n, one in enumerate(items))


def _is_works(lexicon: Lexicon, iri: str) -> bool:
    """Whether it is a project, works that are no port, or a company that has projects."""
    traits = lexicon.traits(iri)
    return _PORT not in traits and (bool(_WORKS & traits) or ("Enterprise" in traits and bool(related(lexicon, iri))))


def _lie_in(lexicon: Lexicon, works: tuple[str, ...], place: Item) -> bool:
    """Whether a phrase names the zone of a project, or of all projects of a company, or the port of a terminal."""
    projects = [one for iri in works for one in (related(lexicon, iri) or (iri,))]
    zones = [{bare(zone) for zone in lexicon.kg.objects(one, "hp:locatedInZone")} for one in projects]
    ports = tuple(iri for iri in place.named if _PORT in lexicon.traits(iri))
    lie = all(not one.isdisjoint(place.named) for one in zones)
    return lie or not set(works).isdisjoint(berths_of(lexicon, ports))


def _names(lexicon: Lexicon, iri: str) -> list[str]:
    """What a thing and its kind are called."""
    kg = lexicon.kg
    kinds = [bare(term) for term in kg.objects(iri, "hp:kind")]
    return [bare(term) for one in (iri, *kinds) for name in _LABELS for term in kg.objects(one, name)]
