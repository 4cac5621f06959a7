"""The facts of a thing: the records it takes part in, with the words and senses by which a question can mean each."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.lexicon import Lexicon, related
from haiphong_kg.ask.signals import Signals
from haiphong_kg.base import LANGUAGES, fold, spelled
from haiphong_kg.entities import by_language, label, situations_of, stem, told
from haiphong_kg.store import BASE, SCHEME, KnowledgeGraph, bare, expand, remembered

_MOST: Final = 300
_LANDS: Final = ("hp:inCountry", "hp:homeCountry")


class Fact(NamedTuple):
    """A record of which a thing is part: its kinds of record, its indicator and kinds, and what takes part in it.

    `lands` are the countries of those; `words` the words of its name and of what sources say of it in both languages,
    as they are spelled, `stems` their stems.
    """

    record: str
    frames: frozenset[str]
    concepts: frozenset[str]
    things: frozenset[str]
    lands: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]


def facts_of(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Fact]:
    """The facts of things, and of what belongs to them: their parts, the projects of a company."""
    kg = lexicon.kg
    parts = [one for iri in iris for one in (*kg.subjects("hp:partOfProject", iri), *related(lexicon, iri))]
    found = {record for iri in dict.fromkeys((*iris, *parts)) for record in situations_of(kg, iri)}
    return [fact_of(kg, one) for one in sorted(found)[:_MOST]]


def means(lexicon: Lexicon, fact: Fact, sense: str) -> bool:
    """Whether a sense of the wording is said of a fact: its kind of record, of event or of agreement, its indicator."""
    name, _, narrowed = sense.partition("?kind=")
    kind, _, rest = name.partition("/")
    if kind in ("frame", "role"):
        kinds = {SCHEME + one for one in narrowed.partition("&")[0].split(",") if narrowed}
        return rest.partition("/")[0] in fact.frames and (not kinds or bool(kinds & fact.concepts))
    return kind == "family" and bool(fact.concepts.intersection(lexicon.vocabulary.families.get(sense, ())))


def in_time(lexicon: Lexicon, fact: Fact, signals: Signals) -> bool:
    """Whether a fact is of the time that a question names."""
    if signals.span is None:
        return True
    kg = lexicon.kg
    first = next(
        filter(None, (kg.value(fact.record, one) for one in ("hp:start", "hp:earliestStart", "hp:knownOn"))), ""
    )
    last = kg.value(fact.record, "hp:end") or kg.value(fact.record, "hp:latestEnd") or first
    return bool(first) and signals.span.holds(first, last)


@remembered
def fact_of(kg: KnowledgeGraph, record: str) -> Fact:
    """A record as a fact."""
    concepts = {bare(term) for name in ("hp:kind", "hp:indicator") for term in kg.objects(record, name)}
    frames = frozenset(name for name, frame in FRAMES.items() if _fits(kg, record, frame.pattern))
    things = frozenset(bare(term) for term in kg.objects(record, "hp:involves"))
    lands = frozenset(bare(term) for one in things for name in _LANDS for term in kg.objects(one, name))
    words = _words(kg, record, concepts)
    return Fact(record, frames, frozenset(concepts), things, lands, words, frozenset(stem(fold(one)) for one in words))


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


def _words(kg: KnowledgeGraph, record: str, concepts: set[str]) -> frozenset[str]:
    claims = kg.subjects("hp:claims", record)
    texts = [told(kg, record, lang) for lang in LANGUAGES]
    texts += [label(kg, one, lang) for one in sorted(concepts) for lang in LANGUAGES]
    texts += [text for claim in claims for text in by_language(kg, claim, "hp:paraphrase").values()]
    return frozenset(word for text in texts for word in spelled(text).split())
