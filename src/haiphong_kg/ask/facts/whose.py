"""Whose something is, of which country, and how large a share of it one holds: told with all who are behind it.

No one of them is told as the owner: who develops, who holds a share and who belongs to which group stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.behind import behind, counted_to, lands_of
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import words_of
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.ask.words.things import SHARE
from haiphong_kg.base import expression, fold
from haiphong_kg.entities import tokens
from haiphong_kg.store import SCHEME, bare

OWNERS: Final = "owners"
LANDS: Final = "lands"
SHARES: Final = "shares"
# What is told plainly, with nothing said before it.
HOLDINGS: Final = "holdings"
# That one who is named holds none is told with those who do.
UNSHARED: Final = "unshared"
# Who bought a share that was signed over, and who is to run what nobody is recorded to run.
SALE: Final = "sale"
RUNNERS: Final = "runners"
# In what one who is named has a share, itself or through companies between.
BEHIND: Final = "behind"
# Whose works are that bear the name of a zone, and are not recorded themselves.
OF_ZONE: Final = "of-zone"
# Who holds the largest share of those that are stated.
MAJORITY: Final = "majority"
OWNED: Final = frozenset({"Enterprise", "Zone", "Project", "InfrastructureAsset"})
_HOLDERS: Final = frozenset({"Enterprise"})
_RUN: Final = OWNED - _HOLDERS
_SIGNED: Final = f"{SCHEME}status/signed"
_NOT: Final = fold("không")
_ZONE: Final = "Zone"
_WORKS: Final = f"{SCHEME}asset-kind/"
_PROMOTER: Final = " ".join(map(fold, ("chủ", "đầu", "tư")))
_OWNER: Final = fold("chủ")
_MASTERS: Final = tuple(map(fold, ("làm", "chủ")))
# Whom these stand right before has something, and is not had by another.
_HAD_BY: Final = r"\b(?:by|belongs? to(?: the)?(?: group)?|boi|thuoc(?: tap doan)?)$"
_INVESTED: Final = frozenset((fold("đầu"),))
_INVESTING: Final = _INVESTED | {"invest", "investor", "investors"}
_INVESTOR: Final = (fold("nhà"), fold("đầu"))
_BY: Final = "do"
_INTO: Final = frozenset(map(fold, ("vào", "tại", "trong", "ở")))
_MOST_MEANT: Final = 4
_FOREIGN_FIRMS: Final = "role/investment/investor?kind=capital-source/fdi"
# A share of how much is asked for with two names: who holds it, and in what.
_TWO: Final = 2


class Wish(NamedTuple):
    """A question of which all words are known: what it names, the words beside, and those behind the first name."""

    lexicon: Lexicon
    named: list[Item]
    said: list[str]
    behind: list[str]
    before: str

    @property
    def is_had_by(self) -> bool:
        """Whether what is named first is said to be the one that has something: "owned by X"."""
        return expression(_HAD_BY).search(self.before) is not None

    def asks(self, name: str) -> bool:
        """Whether one of the phrases of the sense `pattern/asks-NAME` is said."""
        return asks_for(self.lexicon, name, self.said)

    @property
    def is_holder(self) -> bool:
        """Whether what is named first is said to own something: the verb stands behind it, and no "who" before that."""
        if tuple(self.behind[: len(_MASTERS)]) == _MASTERS:
            return True
        verbs, asking = (words_for(self.lexicon, one) for one in ("owns", "asks-of-owner"))
        first = next((one for one in self.behind if one in verbs or one in asking), "")
        return first in verbs


def denies(items: tuple[Item, ...]) -> bool:
    """Whether "not" is said, and not as the last word, by which Vietnamese asks whether something is so."""
    return any(one.has("not/not") or _NOT in map(fold, one.text.split()) for one in items[:-1])


def wish_of(lexicon: Lexicon, text: str, *allowed: str) -> Wish | None:
    """What `text` asks, where it has no other words than those of `allowed` patterns beside what it names."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    said = said_beside(text, [one for one in items if one.named])
    known = frozenset[str]().union(*(words_for(lexicon, one) for one in allowed))
    if not named or not said or not known.issuperset(said) or denies(items):
        return None
    words = tokens(text)
    before = " ".join(fold(one.typed) for one in words[: named[0].start])
    return Wish(lexicon, named, said, [fold(one.typed) for one in words[named[0].end :]], before)


def whose(lexicon: Lexicon, text: str) -> Meaning | None:
    """All that is recorded of who is behind the one thing that `text` names, where it asks for no more than that."""
    wish = wish_of(lexicon, text, "whose-beside") or wish_of(lexicon, text, "whose-beside", "asks-majority")
    if wish is None or wish.is_holder or wish.is_had_by or (len(wish.named) > 1 and asks_if(lexicon, text)):
        return None
    most = wish.asks(MAJORITY)
    if not most and not words_for(lexicon, "whose-beside").issuperset(wish.said):
        return None
    asked = next((one for one in (LANDS, OWNERS) if wish.asks(one)), "")
    asked = OWNERS if not asked and most and wish.asks(SHARES) else asked
    asked = next((one for one in (SALE, RUNNERS) if wish.asks(one)), asked)
    thing = meant(lexicon, wish.named, wish.said) if asked else ()
    if asked == OWNERS and not behind(lexicon, thing):  # a port may bear the name of its company
        thing = tuple(dict.fromkeys(one for item in wish.named for one in of_classes(lexicon, item, OWNED))) or thing
    tenants = _is_of_tenants(wish.said) or (asked == LANDS and _is_within(lexicon, text))
    if not thing or (tenants and any(_ZONE in lexicon.traits(one) for one in thing)):
        return None
    if most and len({one.record for one in behind(lexicon, thing) if shares_in(lexicon, one.record)}) < _TWO:
        return None
    if asked == RUNNERS:
        thing = tuple(one for one in thing if _RUN & lexicon.traits(one))
    if (asked == SALE and not _is_sold(lexicon, thing)) or (asked == RUNNERS and _is_run(lexicon, thing)):
        return None
    plain = _PROMOTER in " ".join(fold(one.typed) for one in tokens(text))
    asked = OF_ZONE if asked == OWNERS and _is_of_works(lexicon, text, thing) else asked
    return told_of(lexicon, text, thing, MAJORITY if most else HOLDINGS if plain and asked == OWNERS else asked)


def _is_of_tenants(said: list[str]) -> bool:
    """Whether it is asked who invests *in* something: of a zone tenants do; who invests it without "in" builds it."""
    if not _INVESTING.intersection(said):
        return False
    nouns = any(pair == _INVESTOR for pair in pairwise(said)) and _BY not in said
    return nouns or not _INVESTED & {*said} or bool(_INTO.intersection(said))


def _is_within(lexicon: Lexicon, text: str) -> bool:
    """Whether companies from abroad are asked for that are in what is named: "foreign companies in Tràng Duệ"."""
    items = phrases(lexicon, text)
    owned = any(one.has("link/by") or one.text.casefold() in words_for(lexicon, "owns") for one in items)
    return any(one.has(_FOREIGN_FIRMS) for one in items) and not (owned or asks_if(lexicon, text))


def _is_of_works(lexicon: Lexicon, text: str, things: tuple[str, ...]) -> bool:
    """Whether works are asked about that bear the name of a zone, which is another thing: "Nam Đình Vũ port"."""
    kinds = (lexicon.members(name) for one in phrases(lexicon, text) for name in one.of("class/") if not one.names)
    works = any(one.startswith(_WORKS) for kind in kinds for one in kind)
    return works and all(_ZONE in lexicon.traits(one) for one in things)


def asks_if(lexicon: Lexicon, text: str) -> bool:
    """Whether it is asked if something is so, and not who or what."""
    return phrases(lexicon, text)[0].has("ask/is-there")


def _is_sold(lexicon: Lexicon, things: tuple[str, ...]) -> bool:
    """Whether it is recorded that a share was signed over."""
    return any(is_sale(lexicon, one.record) for one in behind(lexicon, things))


def is_sale(lexicon: Lexicon, record: str) -> bool:
    """Whether a record tells of a share that was signed over, and not of one that is held."""
    return bool(lexicon.kg.objects(record, "hp:owner")) and lexicon.kg.value(record, "hp:status") == _SIGNED


def _is_run(lexicon: Lexicon, things: tuple[str, ...]) -> bool:
    """Whether it is recorded as such who runs one of the things."""
    return any(lexicon.kg.objects(one.record, "hp:operator") for one in behind(lexicon, things) if one.thing in things)


def told_of(lexicon: Lexicon, text: str, thing: tuple[str, ...], asked: str) -> Meaning | None:
    """All who are behind things, with those of the things that are companies; None where nothing tells it."""
    steps = behind(lexicon, thing)
    lands = any(lands_of(lexicon, one) or counted_to(lexicon, one) for one in thing)
    if not thing or not (steps or lands):
        return None
    companies = tuple(one for one in thing if lands_of(lexicon, one) and not any(step.thing == one for step in steps))
    counted = (record for one in thing for record, _ in counted_to(lexicon, one)) if asked == LANDS else ()
    records = dict.fromkeys((*(one.record for one in steps), *companies, *counted))
    if asked == SALE:
        records = dict.fromkeys(sorted(records, key=lambda one: not is_sale(lexicon, one)))
    filled = (Filled("thing", thing), Filled("wanted", ()))
    return of_records(thing[0], records, text, asked)._replace(filled=filled)


def of_land(lexicon: Lexicon, text: str) -> Meaning | None:
    """The countries of all who are behind the one that `text` names, where it asks whether it is of a country."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    lands = [one for one in named if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    others = [one for one in named if one not in lands]
    said = said_beside(text, named)
    asks = any(one.has("ask/is-there", "link/or") for one in items)
    if denies(items) or not (lands and others and asks) or not words_for(lexicon, "of-land-beside").issuperset(said):
        return None
    meaning = told_of(lexicon, text, meant(lexicon, others, said), LANDS)
    wanted = Filled("wanted", tuple(iri for one in lands for iri in one.names))
    return meaning._replace(filled=(meaning.filled[0], wanted)) if meaning else None


def holders_of(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """The companies that a phrase names; none where it names something else: "Singapore" is part of many names."""
    found = of_classes(lexicon, item, _HOLDERS)
    return found if not item.names or any(one in item.names for one in found) else ()


def shares_in(lexicon: Lexicon, record: str) -> list[str]:
    """The figures that tell how large the share is that a record of ownership tells of."""
    kg = lexicon.kg
    return [one for one in kg.subjects("hp:amountOf", record) if kg.value(one, "hp:indicator") == SHARE]


def words_for(lexicon: Lexicon, name: str) -> frozenset[str]:
    """The words of the sense `pattern/NAME`, folded."""
    return _folded(words_of(lexicon, name))


@lru_cache(maxsize=50)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def asks_for(lexicon: Lexicon, name: str, said: list[str]) -> bool:
    """Whether all words of one of the phrases are said, in their order; others may stand between them."""
    wishes = _wishes(tuple(text for _, text in lexicon.vocabulary.said(f"{PATTERN}asks-{name}")))
    return any(_in_order(wish, iter(said)) for wish in wishes)


@lru_cache(maxsize=50)
def _wishes(texts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(fold, text.split())) for text in texts)


def _in_order(wish: Iterable[str], said: Iterator[str]) -> bool:
    return all(one in said for one in wish)


def said_beside(text: str, named: list[Item]) -> list[str]:
    """The words of `text`, folded, that are in none of the names; who has works built is their owner in one word."""
    within = {place for one in named for place in range(one.start, one.end)}
    said = " ".join(fold(one.typed) for place, one in enumerate(tokens(text)) if place not in within)
    return said.replace(_PROMOTER, _OWNER).split()


def of_classes(lexicon: Lexicon, item: Item, classes: frozenset[str]) -> tuple[str, ...]:
    """What of some classes a phrase may name."""
    return tuple(one for one in dict.fromkeys(item.named) if classes & lexicon.traits(one))


def meant(lexicon: Lexicon, named: list[Item], said: list[str]) -> tuple[str, ...]:
    """The things of which all the names are parts of the name; the zones among them where a word says that it is one.

    With a zone come its parts.
    """
    meant = [of_classes(lexicon, one, OWNED) for one in named]
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
