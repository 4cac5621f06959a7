"""What leads to a thing from elsewhere: the statements that rest on a source, and all else that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from haiphong_kg.base import sort_key, word
from haiphong_kg.store import PREFIXES, expand
from haiphong_kg.web.site.around import naming
from haiphong_kg.web.site.model import Group, Ref, Row
from haiphong_kg.web.site.telling import Teller

_TYPE: Final = PREFIXES["rdf"] + "type"
# Said where it belongs, or said of every term.
_SAID: Final = frozenset(
    expand(name)
    for name in (
        *("hp:claims", "hp:source", "hp:supports", "hp:leftOpenBy", "hp:unstatedOf", "hp:noteOn"),
        *("hp:disagreeingMember", "hp:preferredMember", "rdfs:isDefinedBy"),
    )
)
_MOST: Final = 100


def resting(teller: Teller, source: str) -> Iterator[Group]:
    """The records that a source states, by class, each with what this source alone says."""
    facts = teller.facts
    claims = [one for one in facts.kg.subjects("hp:source", source) if one in facts.claims]
    records = [facts.record(iri) for iri in sorted({facts.claims[one] for one in claims})]
    for class_, members in groupby(sorted(records, key=lambda one: one.type), key=lambda one: one.type):
        own = [one._replace(evidence=tuple(said for said in one.evidence if said.source == source)) for one in members]
        told = sorted(map(teller.of_source, own), key=lambda one: sort_key(one.sentence.text))
        yield Group(teller.ref(class_), tuple(told))


def referred(teller: Teller, iri: str, shown: set[str]) -> Iterator[Row]:
    """What else names `iri`, by property: none of the records `shown`, and at most a hundred of each."""
    pairs = [pair for pair in naming(teller.facts.kg, iri) if pair[0] not in _SAID]
    for name, group in groupby(pairs, key=lambda pair: pair[0]):
        things = {subject for _, subject in group} - shown
        if things:
            yield _row(teller, _heading(teller, name), things)


def _heading(teller: Teller, name: str) -> Ref:
    if name == _TYPE:
        return Ref(word("instances", teller.lang))
    return Ref(
        word("valueOf", teller.lang, name=teller.facts.name(name, teller.lang)), teller.facts.address(name, teller.lang)
    )


def _row(teller: Teller, heading: Ref, things: Iterable[str]) -> Row:
    named = sorted(map(teller.named, things), key=lambda one: (sort_key(one.text), one.href))
    return Row(heading, tuple(dict.fromkeys(named))[:_MOST], max(0, len(set(named)) - _MOST))
