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
    classes = [
        lexicon.members(sense.removeprefix("class/")) for one in items for sense in one.senses if _is_class(sense)
    ]
    members = [one for every in classes for one in every]
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
