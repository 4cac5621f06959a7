"""Who is behind something, as far up as it is recorded: its developers and owners, theirs in turn, and their groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare

# In a zone others than these are its tenants; in a project whoever invests is behind it.
_ROLES: Final = (f"{SCHEME}investor-role/developer", f"{SCHEME}investor-role/shareholder")
_MOST_STEPS: Final = 4


class Step(NamedTuple):
    """That `party` is behind `thing`, by `record`; a company is itself the record of the group that it belongs to."""

    thing: str
    record: str
    party: str


def behind(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[Step, ...]:
    """The steps from things to those who are behind them, the nearest first."""
    found: dict[Step, None] = {}
    reached = here = tuple(dict.fromkeys(iris))
    for _ in range(_MOST_STEPS):
        steps = [step for one in here for step in _steps(lexicon, one)]
        found.update(dict.fromkeys(steps))
        here = tuple(dict.fromkeys(one.party for one in steps if one.party not in reached))
        reached += here
    return tuple(found)


def up_to(steps: tuple[Step, ...], holders: tuple[str, ...]) -> tuple[Step, ...]:
    """Those of the steps that lead to one of `holders`; none where they are not behind it."""
    reached, found = set(holders), list[Step]()
    for step in reversed(steps):
        if step.party in reached:
            reached.add(step.thing)
            found.append(step)
    return tuple(reversed(found))


def _steps(lexicon: Lexicon, iri: str) -> Iterator[Step]:
    kg, traits = lexicon.kg, lexicon.traits(iri)
    records = [(one, "hp:owner") for one in kg.subjects("hp:owned", iri)]
    if "Zone" in traits:
        there = [*kg.subjects("hp:hostPlace", iri), *kg.subjects("hp:project", iri)]
        records += [(one, "hp:investor") for one in there if kg.value(one, "hp:role") in _ROLES]
    if "Project" in traits:
        records += [(one, "hp:investor") for one in kg.subjects("hp:project", iri)]
    records += [(one, "hp:operator") for one in kg.subjects("hp:about", iri)]
    for record, role in records:
        yield from (Step(iri, record, party) for party in _parties(kg, record, role))
    if "Enterprise" in traits:
        yield from (Step(iri, iri, party) for party in _parties(kg, iri, "hp:partOfGroup"))


def _parties(kg: KnowledgeGraph, record: str, role: str) -> tuple[str, ...]:
    return tuple(bare(one) for one in kg.objects(record, role))


def lands_of(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """The country of a company; of what is no company none: it lies in a country, and is not of it."""
    enterprise = "Organisation" in lexicon.traits(iri) or "Enterprise" in lexicon.traits(iri)
    return tuple(bare(one) for one in lexicon.kg.objects(iri, "hp:homeCountry")) if enterprise else ()


def counted_to(lexicon: Lexicon, iri: str) -> tuple[tuple[str, str], ...]:
    """The investments of a company that are counted to another country than its own, each with that country."""
    own = lands_of(lexicon, iri)
    records = sorted(lexicon.kg.subjects("hp:investor", iri))
    pairs = ((one, bare(land)) for one in records for land in lexicon.kg.objects(one, "hp:investorCountry"))
    return tuple(pair for pair in pairs if pair[1] not in own)
