"""In which things of a class one who is named has a share: "does MSC have a share in any terminal here"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.behind import Step
from haiphong_kg.ask.facts.holdings import held_by, leading_to
from haiphong_kg.ask.facts.shares_of import sharing
from haiphong_kg.ask.facts.whose import BEHIND, OWNED, asks_for, denies, holders_of, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import node_traits

_OF_CLASS: Final = ("class/", "kind/")
_OWNERSHIP: Final = "frame/ownership"
# Those of several who have none.
WITHOUT: Final = "without"


def holds_any(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records that lead from the one company that `text` names to all of a class in which it has a share.

    Companies between stand with them, and those who hold shares in the same.
    """
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    holders = holders_of(lexicon, named[0]) if len(named) == 1 else ()
    said = said_beside(text, [one for one in items if one.named])
    if not holders or denies(items) or _asks_for_nothing(items) or not asks_for(lexicon, "sharing-in", said):
        return None
    if not words_for(lexicon, "holdings-beside").union(words_for(lexicon, "share-beside")).issuperset(said):
        return None
    return _reached(lexicon, text, holders, _members(lexicon, items))


def holds_works(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records that lead from the companies named to all works of the class that `text` asks if they have any.

    Which of several has one is told of those that do, and of the others that none is recorded.
    """
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    every = [holders_of(lexicon, one) for one in named]
    said = said_beside(text, [one for one in items if one.named])
    members = _members(lexicon, items)
    if not named or not all(every) or denies(items) or not members or not asks_for(lexicon, "has-works", said):
        return None
    if not words_for(lexicon, "has-works-beside").union(words_for(lexicon, "share-beside")).issuperset(said):
        return None
    having = [one for one in every if _reached(lexicon, text, one, members)]
    found = _reached(lexicon, text, having[0], members) if len(having) == 1 else None
    without = tuple(one[0] for one in every if one not in having)
    return found._replace(filled=(*found.filled, Filled(WITHOUT, without))) if found else None


def _members(lexicon: Lexicon, items: tuple[Item, ...]) -> list[str]:
    """All that is of the classes that are said."""
    senses = (sense.removeprefix("class/") for one in items for sense in one.senses if _is_class(sense))
    return [one for sense in senses for one in lexicon.members(sense)]


def _reached(lexicon: Lexicon, text: str, holders: tuple[str, ...], members: list[str]) -> Meaning | None:
    steps = held_by(lexicon, holders)
    reached = tuple(dict.fromkeys(one.thing for one in steps if _is_meant(lexicon, one, members)))
    chain = leading_to(steps, reached) if reached else ()
    if not chain:
        return None
    records = dict.fromkeys((*(one.record for one in chain), *sharing(lexicon, {one.thing for one in chain})))
    filled = (Filled("thing", holders), Filled("wanted", reached))
    return of_records(holders[0], records, text, BEHIND)._replace(filled=filled)


def _asks_for_nothing(items: tuple[Item, ...]) -> bool:
    """Whether it is asked if one has a share, and of nothing: "does X hold a share of"."""
    beside = (one for one in items if not (one.idle or (one.named and not one.home)))
    return read_signals(items).yes_no and all(one.has(_OWNERSHIP) for one in beside)


def _is_class(sense: str) -> bool:
    return sense.startswith(_OF_CLASS)


def _is_meant(lexicon: Lexicon, step: Step, members: list[str]) -> bool:
    """Whether what is held is of the class that is asked for, or of any such where none is."""
    traits = lexicon.traits(step.thing)
    return bool(OWNED & traits) and (not members or node_traits(traits, members))
