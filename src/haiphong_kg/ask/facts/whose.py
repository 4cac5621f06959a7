"""Whose something is, of which country, and how large a share of it one holds: told with all who are behind it.

No one of them is told as the owner: who develops, who holds a share and who belongs to which group stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.ask.facts.behind import behind, counted_to, lands_of, up_to
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import words_of
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.ask.words.things import SHARE
from haiphong_kg.base import fold
from haiphong_kg.entities import tokens
from haiphong_kg.store import bare

OWNERS: Final = "owners"
LANDS: Final = "lands"
SHARES: Final = "shares"
# Who holds the largest share of those that are stated.
MAJORITY: Final = "majority"
_OWNED: Final = frozenset({"Enterprise", "Zone", "Project", "InfrastructureAsset"})
_HOLDERS: Final = frozenset({"Enterprise"})
_ZONE: Final = "Zone"
_PROMOTER: Final = " ".join(map(fold, ("chủ", "đầu", "tư")))
_OWNER: Final = fold("chủ")
_INVESTING: Final = frozenset(("dau", "invest", "investor", "investors"))
_MOST_MEANT: Final = 4
# A share of how much is asked for with two names: who holds it, and in what.
_TWO: Final = 2


def whose(lexicon: Lexicon, text: str) -> Meaning | None:
    """All that is recorded of who is behind the one thing that `text` names, where it asks for no more than that."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    said = said_beside(text, [one for one in items if one.named])
    most = asks_for(lexicon, MAJORITY, said)
    allowed = words_for(lexicon, "whose-beside").union(words_for(lexicon, "asks-majority") if most else ())
    if not said or not allowed.issuperset(said):
        return None
    asked = next((one for one in (LANDS, OWNERS) if asks_for(lexicon, one, said)), "")
    asked = OWNERS if most and not asked and asks_for(lexicon, SHARES, said) else asked
    if not asked:
        return None
    thing = _meant(lexicon, named, said)
    if _INVESTING.intersection(said) and any(_ZONE in lexicon.traits(one) for one in thing):
        return None  # who invests in a zone is a tenant, and not behind it
    steps = behind(lexicon, thing)
    if most and len({one.record for one in steps if shares_in(lexicon, one.record)}) < _TWO:
        return None
    return _told(lexicon, text, thing, MAJORITY if most else asked)


def _told(lexicon: Lexicon, text: str, thing: tuple[str, ...], asked: str) -> Meaning | None:
    """All who are behind things, with those of the things that are companies; None where nothing tells it."""
    steps = behind(lexicon, thing)
    lands = any(lands_of(lexicon, one) or counted_to(lexicon, one) for one in thing)
    if not thing or not (steps or lands):
        return None
    companies = tuple(one for one in thing if lands_of(lexicon, one) and not any(step.thing == one for step in steps))
    counted = tuple(record for one in thing for record, _ in counted_to(lexicon, one))
    records = dict.fromkeys((*(one.record for one in steps), *companies, *counted))
    filled = (Filled("thing", thing), Filled("wanted", ()))
    return of_records(thing[0], records, text, asked)._replace(filled=filled)


def of_land(lexicon: Lexicon, text: str) -> Meaning | None:
    """The countries of all who are behind the one that `text` names, where it asks whether it is of a country."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    lands = [one for one in named if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    said = said_beside(text, named)
    asks = any(one.has("ask/is-there") for one in items)
    if len(lands) != 1 or len(named) != _TWO or not asks or not words_for(lexicon, "of-land-beside").issuperset(said):
        return None
    thing = _meant(lexicon, [one for one in named if one not in lands], said)
    meaning = _told(lexicon, text, thing, LANDS)
    wanted = Filled("wanted", lands[0].names)
    return meaning._replace(filled=(meaning.filled[0], wanted)) if meaning else None


def share_of(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records that lead from the thing that `text` names to the one whose share of it is asked for."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    said = said_beside(text, [one for one in items if one.named])
    allowed = words_for(lexicon, "share-beside").issuperset(said)
    if len(named) != _TWO or not allowed or not asks_for(lexicon, SHARES, said):
        return None
    for holder, held in (named, reversed(named)):
        thing = with_parts(lexicon, _of(lexicon, held, _OWNED))
        holders = _of(lexicon, holder, _HOLDERS)
        steps = up_to(behind(lexicon, thing), holders) if thing and holders else ()
        if steps:
            every = _sharing(lexicon, {one.thing for one in steps})
            records = dict.fromkeys((*(one.record for one in steps), *every))
            filled = (Filled("thing", (*holders, *thing)), Filled("wanted", holders))
            return of_records(holders[0], records, text, SHARES)._replace(filled=filled)
    return None


def _sharing(lexicon: Lexicon, things: set[str]) -> tuple[str, ...]:
    """All ownerships of those things: sources may state a share of another company of the same side."""
    return tuple(record for one in sorted(things) for record in sorted(lexicon.kg.subjects("hp:owned", one)))


def shares_in(lexicon: Lexicon, record: str) -> list[str]:
    """The figures that tell how large the share is that a record of ownership tells of."""
    kg = lexicon.kg
    return [one for one in kg.subjects("hp:amountOf", record) if kg.value(one, "hp:indicator") == SHARE]


def words_for(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The words of the sense `pattern/NAME`, folded."""
    return frozenset(map(fold, words_of(lexicon, name)))


def asks_for(lexicon: Lexicon, name: str, said: list[str]) -> bool:
    """Whether all words of one of the phrases are said, in their order; others may stand between them."""
    wishes = (text for _, text in lexicon.vocabulary.said(f"{PATTERN}asks-{name}"))
    return any(_in_order(map(fold, wish.split()), iter(said)) for wish in wishes)


def _in_order(wish: Iterable[str], said: Iterator[str]) -> bool:
    return all(one in said for one in wish)


def said_beside(text: str, named: list[Item]) -> list[str]:
    """The words of `text`, folded, that are in none of the names; who has works built is their owner in one word."""
    within = {place for one in named for place in range(one.start, one.end)}
    said = " ".join(fold(one.typed) for place, one in enumerate(tokens(text)) if place not in within)
    return said.replace(_PROMOTER, _OWNER).split()


def _of(lexicon: Lexicon, item: Item, classes: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(item.named) if classes & lexicon.traits(one))


def _meant(lexicon: Lexicon, named: list[Item], said: list[str]) -> tuple[str, ...]:
    """The things of which all the names are parts of the name; the zones among them where a word says that it is one.

    With a zone come its parts.
    """
    meant = [_of(lexicon, one, _OWNED) for one in named]
    found = [one for one in meant[0] if all(one in other for other in meant)] if meant else []
    found = found or [one for one in meant[-1] if all(_within(lexicon, one, other) for other in meant)] if meant else []
    zones = [one for one in found if _ZONE in lexicon.traits(one)]
    exact = [one for item in named for one in item.names if one in found]
    if zones and words_for(lexicon, "says-zone").intersection(said):
        found = zones
    elif exact and not zones:
        found = exact
    found = found if len(found) <= _MOST_MEANT else exact
    return with_parts(lexicon, tuple(found)) if len(found) <= _MOST_MEANT else ()


def _within(lexicon: Lexicon, iri: str, others: tuple[str, ...]) -> bool:
    """Whether a thing is one of others, or a project of one of them."""
    investors = {
        bare(party)
        for record in lexicon.kg.subjects("hp:project", iri)
        for party in lexicon.kg.objects(record, "hp:investor")
    }
    return iri in others or bool(investors.intersection(others))
