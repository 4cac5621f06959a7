"""What an answer rests on, for one who reads it: where its sources are, and on what they do not agree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from haiphong_kg import entities
from haiphong_kg.base import printable, sort_key, word
from haiphong_kg.entities import evidence, source_line
from haiphong_kg.questions.order import RECORD
from haiphong_kg.sparql import Answer
from haiphong_kg.store import INPUTS, MEMBERS, KnowledgeGraph, bare, iri_in

_MOST_SOURCES: Final = 20


class Source(NamedTuple):
    """A source: its IRI, what it is called with publisher and date, and its address ("" where it has none)."""

    iri: str
    title: str
    address: str

    @property
    def name(self) -> str:
        """What the column of evidence calls it."""
        return self.iri.rpartition("/")[2]


def disputed(kg: KnowledgeGraph, answer: Answer) -> dict[str, list[str]]:
    """The disagreements that what stands in the rows is a member of, by member."""
    shown = {iri_in(term) for row in answer.rows for term in row} - {""}
    found: dict[str, list[str]] = {}
    for disagreement, member in ((one, bare(term)) for role in MEMBERS for one, term in kg.pairs(role)):
        if member in shown and disagreement not in found.setdefault(member, []):
            found[member].append(disagreement)
    return found


def remarks(kg: KnowledgeGraph, answer: Answer, lang: str) -> list[str]:
    """A sentence for each disagreement of sources about what stands in the rows."""
    found = sorted({one for several in disputed(kg, answer).values() for one in several})
    return sorted((printable(entities.disagreement_text(kg, one, lang)) for one in found), key=sort_key)


def sources(kg: KnowledgeGraph, answer: Answer, lang: str) -> list[Source]:
    """The sources of the records on which the rows rest, by name."""
    if RECORD not in answer.columns:
        return []
    place = answer.columns.index(RECORD)
    records = _grounds(kg, {iri_in(row[place]) for row in answer.rows} - {""})
    found = {claim.source for one in records for claim in evidence(kg, one)} - {""}
    return [Source(iri, source_line(kg, iri, lang), kg.value(iri, "foaf:page")) for iri in sorted(found)]


def sources_text(found: list[Source], lang: str) -> str:
    """The sources as lines: name, title, publisher, date, address; of many the first, and how to see the others."""
    if not found:
        return ""
    told = [" · ".join(filter(None, (one.name, one.title, one.address))) for one in found[:_MOST_SOURCES]]
    left = len(found) - len(told)
    more = [word("moreSources", lang, n=left)] if left else []
    return "\n".join([f"{word('sources', lang)}:", *(f"  {printable(one)}" for one in (*told, *more))])


def _grounds(kg: KnowledgeGraph, records: Iterable[str]) -> set[str]:
    """The records, and those that derived ones among them are computed from."""
    found, due = set[str](), set(records)
    while due:
        found |= due
        due = {bare(term) for one in due for name in INPUTS.values() for term in kg.objects(one, name)} - found
    return found
