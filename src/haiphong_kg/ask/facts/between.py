"""All that ties one who is named to the city: asked in a word for ties of any kind, or by "anything about X and us".

Which of two kinds of agreement a tie is, "twinned or just friends", is told by the agreements there are.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.anchors import Anchor, anchors, are_lands, meant_by
from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_time
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import TIE
from haiphong_kg.entities import tokens

# What may stand beside such a word: nothing that narrows it.
_BESIDE: Final = (TIE, "ask/describe", "ask/which", "ask/is-there", "link/", "mutual/", "class/city", "opening/opening")
_AGREEMENT: Final = "agreement"
_KINDS: Final = ("frame/agreement", "role/agreement/b", "frame/cooperation")
_OF_KIND: Final = ("frame/agreement?kind=", "role/agreement/b?kind=")
# What asks when a tie began, and what stands before those with whom the city has one.
_WHEN: Final = ("ask/when", "begin/", "time/since", "time/in")
_WITH_VI: Final = ("với", "voi")
_WITH: Final = ("with", *_WITH_VI)
_HOME: Final = ("class/city", "class/locality")
_CLASS: Final = "class/"


def of_either_kind(lexicon: Lexicon, text: str) -> Meaning | None:
    """The agreements with the one that `text` names, where it asks which of two kinds the tie is, and for no list."""
    items = phrases(lexicon, text)
    listed = any(one.has("ask/which", "ask/who", "ask/how-many") for one in items)
    return ties_between(lexicon, text) if _either_kind(items) and not listed else None


def ties_between(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records of the one that `text` names in which the city takes part, where it asks for just that."""
    asked = _asked(lexicon, text)
    facts = _facts(lexicon, asked) if asked else []
    return of_records(asked.named.iris[0], (one.record for one in facts), text) if asked and facts else None


def without_ties(lexicon: Lexicon, text: str) -> str:
    """The one whose ties with the city of any kind and time `text` asks for, where none is recorded; "" for others."""
    asked = _asked(lexicon, text)
    if asked is None or asked.kinds or asked.signals.span or len(asked.named.iris) > 1 or _facts(lexicon, asked):
        return ""
    return asked.named.iris[0]


class _Asked(NamedTuple):
    """A question for all that ties one who is named to the city, or for agreements of either of two `kinds`."""

    named: Anchor
    kinds: tuple[Item, ...]
    signals: Signals


def _asked(lexicon: Lexicon, text: str) -> _Asked | None:
    items = phrases(lexicon, text)
    named = anchors(lexicon, items, tokens(text))
    kinds = _either_kind(items)
    if len(named) != 1 or not (kinds or _asks_for_ties(items)):
        return None
    if are_lands(lexicon, named[0]) and not kinds and asks_for_some(items):
        return None
    rest = [one for one in named[0].beside(items) if one not in kinds and not (kinds and one.has("scope/only"))]
    if not all(one.idle or one.home or one.has(*_BESIDE) or one.date for one in rest):
        return None
    signals = read_signals(items)
    return _Asked(named[0], kinds, signals) if signals.denied is None else None


def _facts(lexicon: Lexicon, asked: _Asked) -> list[Fact]:
    return [
        one
        for one in facts_of(lexicon, meant_by(lexicon, asked.named))
        if one.home
        and (not asked.kinds or _AGREEMENT in one.frames)
        and in_time(lexicon, one, asked.signals)
        and not has_value(lexicon.kg, one)
    ]


def asks_for_some(items: tuple[Item, ...]) -> bool:
    """Whether it is asked who, or which of a kind, has such a tie, or how many have: those are told, and not all.

    Of where those are, which may stand between, nothing follows: "which Indian city", "thành phố Ấn Độ nào".
    """
    unnamed = [one for one in items if not one.named]
    near = [*pairwise(unnamed), *((behind, one) for one, behind in pairwise(unnamed))]
    which = any(one.has(_CLASS) and other.has("ask/which") for one, other in near)
    return which or any(one.asks_who or one.has("ask/how-many", "role/agreement/") for one in items)


def _either_kind(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The words for two kinds of agreement or for partners, with "or" between them; none where there are no two."""
    places = [n for n, one in enumerate(items) if one.has(*_KINDS) or _is_of_kind(one)]
    between = items[places[0] : places[-1]] if places else ()
    links = [one for one in between if one.has("link/or")]
    return tuple(items[n] for n in places) if len(links) == 1 and len(places) > 1 else ()


def _is_of_kind(item: Item) -> bool:
    """Whether it is a word for agreements of a kind."""
    return any(one.startswith(_OF_KIND) for one in item.senses)


def _asks_for_ties(items: tuple[Item, ...]) -> bool:
    """Whether it is asked for ties with the city, or to tell of one who is named together with it.

    Ties with one who is named, and no other, are those that the city has.
    """
    ties = any(one.has(TIE) for one in items)
    told = any(one.has("ask/describe") for one in items)
    home = any(one.home or one.has(*_HOME) for one in items)
    with_us = home or any(word in _WITH for one in items for word in one.text.casefold().split())
    return (ties and with_us) or (home and told and any(one.has("link/and") for one in items))


def _joins(item: Item) -> bool:
    """Whether a word between two names joins them: "Thiên Tân với Incheon" are the two as well."""
    return item.has("link/and") or item.text.casefold() in _WITH_VI


def tie_of_two(lexicon: Lexicon, text: str) -> Meaning | None:
    """The agreements between two that `text` joins by "and" and a word for a tie, where the city is not named.

    Those with whom there are agreements, "with X and Y", have them with the city.
    """
    items = phrases(lexicon, text)
    places = [n for n, one in enumerate(items) if one.named]
    if len(places) != 2 or places[1] != places[0] + 2 or not _joins(items[places[0] + 1]):
        return None
    first, last = places
    rest = [*items[:first], *items[last + 1 :]]
    tied = any(one.has(TIE, *_KINDS) or _is_of_kind(one) for one in rest)
    beside = all(one.idle or one.has(*_BESIDE, *_KINDS, *_WHEN) or _is_of_kind(one) or one.date for one in rest)
    with_both = first > 0 and items[first - 1].text.casefold().split()[-1] in _WITH
    if not (tied and beside) or with_both or any(one.home or one.has(*_HOME) for one in rest):
        return None
    return _between_them(lexicon, text, items, (items[first], items[last]))


def _between_them(lexicon: Lexicon, text: str, items: tuple[Item, ...], named: tuple[Item, Item]) -> Meaning | None:
    """The agreements in which both take part, and the city does not."""
    signals = read_signals(items)
    sides = [set(side.named) for side in named]
    facts = [
        fact
        for fact in facts_of(lexicon, tuple(sorted(sides[0])))
        if _AGREEMENT in fact.frames
        and not fact.home
        and all(side & fact.things for side in sides)
        and in_time(lexicon, fact, signals)
    ]
    return of_records(min(sides[0] & facts[0].things), (one.record for one in facts), text) if facts else None
