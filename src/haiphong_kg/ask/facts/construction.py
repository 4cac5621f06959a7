"""How long works took, where no figure tells it: the records of when they were begun and opened or finished."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.items import phrases, words_beside
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, words_of
from haiphong_kg.base import expression, fold
from haiphong_kg.store import SCHEME

_WORKS: Final = frozenset({"InfrastructureAsset", "Project"})
_FAMILY: Final = "family/construction"
_BEGUN: Final = frozenset({f"{SCHEME}event-kind/works-start"})
_DONE: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("completion", "opening"))


def built_from_till(lexicon: Lexicon, text: str) -> Meaning | None:
    """The events by which what is named was begun and done; None where something else is asked, or a figure tells."""
    how_long = rf"(?<!\w){one_of(lexicon, 'how-long', bare=True)}(?!\w)"
    if not expression(how_long, re.IGNORECASE).search(text):
        return None
    named = [one for one in phrases(lexicon, text) if one.named and not one.home]
    works = tuple(iri for one in named for iri in one.names or one.named if _WORKS & lexicon.traits(iri))
    rest = words_beside(text, named)
    known = {fold(one) for name in ("how-long", "asks-builder", "works-last") for one in words_of(lexicon, name)}
    building = {fold(one) for name in ("asks-builder", "works") for one in words_of(lexicon, name)}
    if len(named) != 1 or not works or not known.union(building).issuperset(rest) or not rest & building:
        return None
    facts = facts_of(lexicon, works)
    measured = any(one.concepts.intersection(lexicon.vocabulary.families[_FAMILY]) for one in facts)
    events = [one for one in facts if one.concepts & (_BEGUN | _DONE) and one.things.intersection(works)]
    whole = all(any(one.concepts & stage for one in events) for stage in (_BEGUN, _DONE))
    return of_records(works[0], (one.record for one in events), text) if whole and not measured else None
