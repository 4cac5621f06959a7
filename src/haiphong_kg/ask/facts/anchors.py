"""The things that a question names, in whatever order it has the words of their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import with_what_is_there
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, accents_meet
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import Token
from haiphong_kg.store import ID

_LEAST_WORDS: Final = 3
_MOST_BETWEEN: Final = 2
_MOST_THINGS: Final = 4
_ASKING: Final = ("which", "what", "who", "when", "where", "nao", "gi", "ai")


class Anchor(NamedTuple):
    """Things that one name may mean, and the words of the question that are the name: from `start` to `end`.

    It is `spread` where further words stand between those of the name.
    """

    iris: tuple[str, ...]
    start: int
    end: int
    spread: bool = False

    def beside(self, items: tuple[Item, ...]) -> list[Item]:
        """The phrases of the question that are no part of the name."""
        return [one for one in items if not self.start <= one.start < self.end]


def anchors(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token]) -> list[Anchor]:
    """What is named, the city apart; countries only where nothing else is."""
    spread = list(_spread(lexicon, said))
    taken = {place for one in spread for place in range(one.start, one.end)}
    found = [Anchor(iris, one.start, one.end) for one in items if one.start not in taken and (iris := _things(one))]
    every = sorted([*spread, *found], key=lambda one: one.start)
    return [one for one in every if not are_lands(lexicon, one)] or every


def _things(item: Item) -> tuple[str, ...]:
    """The few things that a phrase names, as it stands or in part."""
    if item.home or item.idle:
        return ()
    exact, every = ([one for one in iris if _is_thing(one)] for iris in (item.names, item.named))
    named = every if len(every) <= _MOST_THINGS else exact
    return tuple(dict.fromkeys(named)) if len(named) <= _MOST_THINGS else ()


def _is_thing(iri: str) -> bool:
    return iri.startswith(ID) and not iri.startswith(INDICATOR)


def are_lands(lexicon: Lexicon, anchor: Anchor) -> bool:
    """Whether it names a country."""
    return all(is_land(lexicon.traits(one)) for one in anchor.iris)


def meant_by(lexicon: Lexicon, anchor: Anchor) -> tuple[str, ...]:
    """What a name may mean: a country with the places and organisations that are of it."""
    return with_what_is_there(lexicon, anchor.iris) if are_lands(lexicon, anchor) else anchor.iris


def _spread(lexicon: Lexicon, said: list[Token]) -> Iterator[Anchor]:
    """Names of three words or more that stand in the question in their order, with a word or two that tell nothing."""
    start = 0
    while start < len(said):
        found = _longest(lexicon, said, start)
        if found:
            yield found
        start = found.end if found else start + 1


def _longest(lexicon: Lexicon, said: list[Token], start: int) -> Anchor | None:
    ends: dict[int, list[str]] = {}
    stems = {one.stem for one in said[start:]}
    for iri, name, words in lexicon.parts.get(said[start].stem, ()):
        whole = name[0] == said[start].stem and len(name) >= _LEAST_WORDS and stems.issuperset(name)
        if whole and (end := _end(lexicon, said, start, name, words)):
            ends.setdefault(end, []).append(iri)
    if not ends or max(ends) == start + _LEAST_WORDS - 1:
        return None
    iris = tuple(sorted(set(ends[max(ends)])))
    return Anchor(iris, start, max(ends), spread=True) if len(iris) <= _MOST_THINGS else None


def _end(lexicon: Lexicon, said: list[Token], start: int, name: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Where a name that begins at `start` ends; 0 where it is broken off, or stands as it is."""
    place, between = start, 0
    for stem, word in zip(name, words, strict=False):
        while place < len(said) and (said[place].stem != stem or not accents_meet([said[place]], (word,))):
            place, between = place + 1, between + (1 if _tells_nothing(lexicon, said[place]) else _MOST_BETWEEN + 1)
        if place == len(said) or between > _MOST_BETWEEN:
            return 0
        place += 1
    return place if between else 0


def _tells_nothing(lexicon: Lexicon, token: Token) -> bool:
    """Whether a word tells nothing by itself; one that asks stands in no name: "Cat Bi, which airport"."""
    asks = token.stem in _ASKING
    return not asks and any(token.stem in words for words in lexicon.vocabulary.function.values())
