"""What a question for facts may be about, and the facts of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.accounts import told_of
from haiphong_kg.ask.facts.anchors import Anchor, anchors, are_lands, meant_by
from haiphong_kg.ask.facts.explaining import EVENT
from haiphong_kg.ask.facts.facts import Fact, facts_of
from haiphong_kg.ask.signals.slots import THE_CITY, is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import Token
from haiphong_kg.store import HOME, SCHEME

_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"
# Kinds of those whom "who" may ask for.
PARTIES: Final = ("class/person", "class/company", "class/organisation", "class/network")
_WHICH: Final = ("which", "what")
_ALL: Final = ("những", "các", "nhung", "cac")
# A plural, and no field of work: "electronics".
_PLURAL: Final = expression(r"(?!\w+ics$)[a-z]{2,}[^aius\W]s")


class Topic(NamedTuple):
    """A thing, the phrases beside its name and its facts; a name that only accounts have is no thing.

    It is `unnamed` where no thing is meant, but whatever record has all the words; `called` as the question has its
    name, where that stands as it is.
    """

    iris: tuple[str, ...]
    rest: list[Item]
    facts: list[Fact]
    land: bool = False
    unnamed: bool = False
    called: str = ""

    @property
    def said(self) -> frozenset[str]:
        """All that the question names, and the city."""
        return frozenset({*self.iris, HOME, *(iri for one in self.rest for iri in one.named)})

    @property
    def kinds(self) -> list[Item]:
        """The words for kinds of things or for roles beside one that asks for them; of a telegram those for roles."""
        if not any(one.has("ask/") for one in self.rest):
            return [one for one in self.rest if one.has("role/")]
        return [
            one for place, one in enumerate(self.rest) if one.has("class/", "role/") and _is_asked(self.rest, place)
        ]


def topics(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token]) -> Iterator[Topic]:
    """What a question may be about: each thing that it names, and each name that only accounts have."""
    for anchor in anchors(lexicon, items, said):
        rest = anchor.beside(items)
        land = are_lands(lexicon, anchor)
        facts = facts_of(lexicon, meant_by(lexicon, anchor))
        guests = _are_guests(anchor, rest)
        kept = [one for one in facts if not (guests and _ABROAD in one.concepts)]
        if not (land and (asks_for_all(rest) or any(is_of_several(lexicon, one) for one in rest))):
            called = "" if anchor.spread else " ".join(one.typed for one in said[anchor.start : anchor.end])
            yield Topic(anchor.iris, rest, kept, land=land, called=called)
    for name, facts in told_of(lexicon, items):
        yield Topic((), [one for one in items if one is not name], facts)


def asks_for_all(items: list[Item]) -> bool:
    """Whether all of a kind are asked for, as far as the form of the words tells: "which festivals", "những lễ hội"."""
    said = [one.text.casefold().split() for one in items]
    named = [one.text.casefold().split() for one in items if one.text.casefold() in _WHICH or not one.idle]
    pairs = ((one, other) for one, other in pairwise(named) if one[-1] in _WHICH)
    counted = any(
        one.has("ask/how-many", "ask/how-much") for one in items
    )  # "các trường có bao nhiêu" asks for a number
    return any(one[0] in _ALL for one in said if not counted) or any(_PLURAL.fullmatch(other[-1]) for _, other in pairs)


def is_of_several(lexicon: Lexicon, item: Item) -> bool:
    """Whether beside a country this asks for more than one fact tells: for all of a kind, or of another country."""
    listed = item.has("class/") and not item.idle and item.text.casefold() not in THE_CITY
    return listed or any(is_land(lexicon.traits(iri)) for iri in item.names)


def _are_guests(anchor: Anchor, rest: list[Item]) -> bool:
    """Whether a delegation of the one who is named is meant, which no visit of the city to it is."""
    beside = (one for one in rest if one.end == anchor.start or one.start == anchor.end)
    return any(EVENT + "event-kind/delegation-received" in one.senses for one in beside)


def _is_asked(items: list[Item], place: int) -> bool:
    """Whether a word for a kind of things stands beside "which" or "how many"; "the city has how many" is this one."""
    if items[place].text.casefold() in THE_CITY:
        return any(one.has("ask/which") for one in (*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]))
    beside = items[max(place - 2, 0) : place] + items[place + 1 : place + 2]
    asking = ("ask/which", "ask/how-many", *(("ask/who",) if items[place].has("role/", *PARTIES) else ()))
    return any(one.has(*asking) for one in beside)
