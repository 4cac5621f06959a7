"""Shipping services to a part of the world; where none is recorded, that is said with where the others go."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, bare

_GROUP: Final = "group/"
_LINK: Final = f"{SCHEME}cooperation-kind/shipping-link"
_BESIDE: Final = ("link/", "class/", "frame/shipping", "time/in")


def on_sea_region(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The services that call in the part of the world which `text` names, beside a country or not; None for others.

    Where none does, that is said, and all services are told: of a country that is named beside it none is missing.
    """
    _, matter = first_asked(lexicon.vocabulary, ("sea-region", "services"), text)
    items = [one for one in phrases(lexicon, matter, lang) if not (one.idle or one.home)] if matter else []
    regions = [one for one in items if one.has(_GROUP)]
    lands = [one for one in items if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    rest = [one for one in items if one not in (*regions, *lands) and not one.has(*_BESIDE)]
    if len(regions) != 1 or rest:
        return None
    links = [fact_of(lexicon.kg, one) for one in lexicon.kg.subjects("hp:kind", _LINK)]
    region, members = regions[0].text, _members(lexicon, regions[0])
    there = [one for one in links if _places(lexicon, one, members)]
    if there and lands:
        return None
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in there or links), text), lang, where)
    if there:
        said = [_service(lexicon, one, _places(lexicon, one, members), lang) for one in there]
        return found._replace(sentence=reply(lexicon, "services-there", lang, region, "; ".join(said)))
    said = [_service(lexicon, one, _partners(lexicon, one), lang) for one in links if _partners(lexicon, one)]
    sentence = reply(lexicon, "services-none", lang, region, "; ".join(dict.fromkeys(said)))
    return found._replace(sentence=sentence, kind="answer" if lands else "none", polarity="" if lands else "none")


def _members(lexicon: Lexicon, region: Item) -> set[str]:
    names = region.of(_GROUP)
    return {one for name in names for one in lexicon.vocabulary.members[f"{_GROUP}{name}"]}


def _places(lexicon: Lexicon, link: Fact, lands: set[str]) -> list[str]:
    """Where a service calls in some countries."""
    kg = lexicon.kg
    every = dict.fromkeys(bare(one) for role in ("hp:partner", "hp:involves") for one in kg.objects(link.record, role))
    called = [one for one in every if not lexicon.is_domestic(one)]
    return [one for one in called if lands & {one, *(bare(land) for land in kg.objects(one, "hp:inCountry"))}]


def _partners(lexicon: Lexicon, link: Fact) -> list[str]:
    return [bare(one) for one in lexicon.kg.objects(link.record, "hp:partner")]


def _service(lexicon: Lexicon, link: Fact, places: list[str], lang: str) -> str:
    """Where a service goes, and whose it is where that is recorded."""
    lines = [bare(one) for one in lexicon.kg.objects(link.record, "hp:operator")]
    to, by = (listed(lexicon, [name_of(lexicon, one, lang) for one in some], lang) for some in (places, lines))
    return f"{to} ({by})" if by else to
