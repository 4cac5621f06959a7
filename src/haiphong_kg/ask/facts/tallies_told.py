"""How many plants, phases or employees one has, where accounts tell it: those recorded are some of all."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.base import expression

_NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|second|third|fourth|fifth"
# How English accounts tell each: "five of its plants", "a second plant", "employed 3,000 people".
_SHAPES: Final = {
    "plants": rf"\b(?:{_NUMBERS}) (?:of (?:its|the) )?{{0}}\b",
    "phases": rf"\b(?:{_NUMBERS}) {{0}}\b",
    "employees": r"\b{0} (?:some |about |nearly |over )?\d[\d,.]*\b",
}
_JOBS: Final = "jobs"
_THINGS: Final = frozenset({"Enterprise", "Project", "Zone"})
_BESIDE: Final = (
    "ask/how-many",
    "ask/is-there",
    "number/number",
    "active/",
    "frame/operation",
    "link/",
    "class/company",
)


def tally_asked(lexicon: Lexicon, text: str) -> Meaning | None:
    """The facts of the one that is named whose accounts tell how many it has; None if none does or more is asked."""
    for name in _SHAPES:
        said = whole_words(lexicon, f"asks-{name}", bare=True)
        if not said.search(text):
            continue
        rest = phrases(lexicon, said.sub(" ", text))
        named = [one for one in rest if one.named and not one.home]
        iris = named[0].names or named[0].named if named else ()
        of = tuple(iri for iri in iris if not lexicon.traits(iri).isdisjoint(_THINGS))
        if (
            not of
            or not _asks_number(lexicon, text, rest)
            or not all(_is_beside(one) for one in rest if one not in named)
        ):
            continue
        if name == "plants" and any(_has_several(lexicon, iri) for iri in of):
            continue  # what is told of one project is not of all
        facts = [one for one in facts_of(lexicon, of) if _is_there(lexicon, one, of, named[1:])]
        counted = name == "employees" and any(one.concepts and _is_jobs(one.concepts) for one in facts)
        records = tuple(one.record for one in facts if tallies_told(lexicon, one.record, "en", name))
        if records and not counted:
            return of_records(of[0], records, text, f"tally-{name}")
    return None


def _has_several(lexicon: Lexicon, iri: str) -> bool:
    """Whether more than one project is recorded of a company, or it is a zone, where others have theirs."""
    return "Zone" in lexicon.traits(iri) or len(projects_of(lexicon.kg, iri)) > 1


def _is_there(lexicon: Lexicon, fact: Fact, of: tuple[str, ...], zones: list[Item]) -> bool:
    """Whether a record is of a zone itself where that is named, else in each of the zones."""
    tenants = "Zone" in lexicon.traits(of[0]) and any("Project" in lexicon.traits(iri) for iri in fact.things)
    return not tenants and all(fact.things.intersection(one.named) for one in zones)


def _is_jobs(concepts: frozenset[str]) -> bool:
    """Whether a figure is of how many there are, and not how many there will be."""
    return any(one.endswith(f"/{_JOBS}") for one in concepts)


def _asks_number(lexicon: Lexicon, text: str, rest: tuple[Item, ...]) -> bool:
    counts = whole_words(lexicon, "asks-number", bare=True)
    return any(one.has("ask/how-many", "number/number") for one in rest) or bool(counts.search(text))


def _is_beside(item: Item) -> bool:
    return item.idle or item.home or item.has(*_BESIDE)


def tallies_told(lexicon: Lexicon, record: str, lang: str, name: str) -> list[str]:
    """What sources say of a record where it tells how many there are."""
    shape = _SHAPES[name].format(one_of(lexicon, f"told-{name}", "en"))
    return accounts_telling(lexicon.kg, record, lang, expression(shape, re.IGNORECASE).search)


# What is told of a record, by what is counted.
TALLIES: Final = {f"tally-{name}": partial(tallies_told, name=name) for name in _SHAPES}
