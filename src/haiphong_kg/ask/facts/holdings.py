"""What one who is named holds here: shares, companies of the group, zones and works, and what these hold in turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.behind import Step
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.facts.whose import HOLDINGS, OWNED, asks_if, holders_of, meant, wish_of, words_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import HOME, SCHEME, KnowledgeGraph, bare

DEVELOPER: Final = f"{SCHEME}investor-role/developer"
_ANYTHING: Final = "holds-anything"
_MOST_STEPS: Final = 4


def holdings(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records of all that the one whom `text` names holds, or of that in the port or zone that is named."""
    wish = wish_of(lexicon, text, "holdings-beside") or wish_of(lexicon, text, "holdings-beside", _ANYTHING)
    if wish is None or not (wish.is_holder or wish.asks(HOLDINGS)):
        return None
    if any(one.has("ask/when", "frame/location") for one in phrases(lexicon, text)):
        return None  # without their marks "năm" and "nằm" are "nắm"
    anything = bool(words_for(lexicon, _ANYTHING).intersection(wish.said))
    if (len(wish.named) == 1 and asks_if(lexicon, text) and not anything) or (anything and len(wish.named) > 1):
        return None
    named = holders_of(lexicon, wish.named[0])
    holders = tuple(one for one in meant(lexicon, wish.named[:1], wish.said) if one in named)
    steps = held_by(lexicon, holders)
    if len(wish.named) > 1:
        within = with_parts(lexicon, tuple(one for one in wish.named[1].named if OWNED & lexicon.traits(one)))
        steps = leading_to(steps, within)
    if not holders or not steps or len(wish.named) > 2:
        return None
    filled = (Filled("thing", holders), Filled("wanted", ()))
    records = dict.fromkeys(one.record for one in steps)
    return of_records(holders[0], records, text, HOLDINGS)._replace(filled=filled)


def held_by(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[Step, ...]:
    """The steps from those who hold something to what they hold, the nearest first."""
    found: dict[Step, None] = {}
    reached = here = iris
    for _ in range(_MOST_STEPS):
        steps = [step for one in here for step in _steps(lexicon, one)]
        found.update(dict.fromkeys(steps))
        here = tuple(dict.fromkeys(one.thing for one in steps if one.thing not in reached))
        reached += here
    return tuple(found)


def leading_to(steps: tuple[Step, ...], things: tuple[str, ...]) -> tuple[Step, ...]:
    """Those of the steps that lead to one of `things`."""
    reached, found = set(things), list[Step]()
    for step in reversed(steps):
        if step.thing in reached:
            reached.add(step.party)
            found.append(step)
    return tuple(reversed(found))


def _steps(lexicon: Lexicon, iri: str) -> Iterator[Step]:
    kg = lexicon.kg
    for record in kg.subjects("hp:owner", iri):
        yield from _held(kg, record, "hp:owned", iri)
    for company in kg.subjects("hp:partOfGroup", iri):
        yield Step(company, company, iri)
    for record in kg.subjects("hp:operator", iri):
        yield from _held(kg, record, "hp:about", iri)
    for record in kg.subjects("hp:investor", iri):
        place = "hp:hostPlace" if kg.value(record, "hp:role") == DEVELOPER else "hp:project"
        yield from _held(kg, record, place, iri)


def _held(kg: KnowledgeGraph, record: str, role: str, party: str) -> Iterator[Step]:
    there = (bare(one) for one in kg.objects(record, role))
    yield from (Step(one, record, party) for one in there if one != HOME)  # in which the zone lies
