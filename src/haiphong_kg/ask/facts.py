"""The facts of a thing: the records it takes part in, with the words and senses by which a question can mean each."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.lexicon import Lexicon, related
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import by_language, situations_of, tokens, told
from haiphong_kg.store import BASE, KnowledgeGraph, bare, expand

_MOST: Final = 120


class Fact(NamedTuple):
    """A record of which a thing is part: its kinds of record, its indicator and kinds, and the stems of its words."""

    record: str
    frames: frozenset[str]
    concepts: frozenset[str]
    words: frozenset[str]


def facts_of(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Fact]:
    """The facts of things, and of what belongs to them: their parts, the projects of a company."""
    kg = lexicon.kg
    parts = [one for iri in iris for one in (*kg.subjects("hp:partOfProject", iri), *related(lexicon, iri))]
    found = {record for iri in dict.fromkeys((*iris, *parts)) for record in situations_of(kg, iri)}
    return [_fact(kg, one) for one in sorted(found)[:_MOST]]


def _fact(kg: KnowledgeGraph, record: str) -> Fact:
    concepts = {bare(term) for name in ("hp:kind", "hp:indicator") for term in kg.objects(record, name)}
    frames = frozenset(name for name, frame in FRAMES.items() if _fits(kg, record, frame.pattern))
    return Fact(record, frames, frozenset(concepts), _words(kg, record))


def _fits(kg: KnowledgeGraph, record: str, pattern: str) -> bool:
    """Whether a record has the triples of a pattern."""
    return all(_has(kg, record, *one) for one in _triples(pattern))


def _has(kg: KnowledgeGraph, record: str, name: str, value: str) -> bool:
    terms = {bare(term) for one in name.split("|") for term in kg.objects(record, one)}
    return value in terms if value else bool(terms)


@lru_cache
def _triples(pattern: str) -> tuple[tuple[str, str], ...]:
    """The property and the IRI of each triple of a pattern; "" where it may have any value."""
    pairs = [one.split() for one in pattern.removeprefix("?record ").split(" ; ")]
    return tuple(("rdf:type" if name == "a" else name, _iri(value)) for name, value in pairs)


def _iri(value: str) -> str:
    if value.startswith("?"):
        return ""
    return BASE + value.strip("<>") if value.startswith("<") else expand(value)


def _words(kg: KnowledgeGraph, record: str) -> frozenset[str]:
    claims = kg.subjects("hp:claims", record)
    texts = [told(kg, record, lang) for lang in LANGUAGES]
    texts += [text for claim in claims for text in by_language(kg, claim, "hp:paraphrase").values()]
    return frozenset(one.stem for text in texts for one in tokens(text))
