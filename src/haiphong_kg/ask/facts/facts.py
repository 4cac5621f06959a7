"""The facts of a thing: the records it takes part in, with the words and senses by which a question can mean each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache, partial
from typing import Any, Final, NamedTuple

from haiphong_kg.ask.facts.own_names import own_names
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Span
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.groups import in_account, words_of
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.base import LANGUAGES, fold
from haiphong_kg.entities import by_language, label, situations_of, stem, told
from haiphong_kg.store import BASE, HOME, SCHEME, KnowledgeGraph, bare, compact, expand, remembered, shelved, situations

_LANDS: Final = ("hp:inCountry", "hp:homeCountry")
_LAST_FIRST: Final = ("hp:latestEnd", "hp:end", "hp:knownOn", "hp:start", "hp:earliestStart")


class Fact(NamedTuple):
    """A record of which a thing is part: its kinds of record, its indicator and kinds, and what takes part in it.

    `lands` are the countries of those; `words` the words of its name and of what sources say of it in both languages,
    as they are spelled, `stems` their stems, `text` all of it, as phrases are sought in it, `name` that without what
    sources say: they may tell of others as well. `own` are the short words that are names by themselves there.
    """

    record: str
    frames: frozenset[str]
    concepts: frozenset[str]
    things: frozenset[str]
    lands: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    text: str
    name: str
    own: frozenset[str]

    @property
    def json(self) -> list[str | list[str]]:
        """What `_read` reads."""
        return [one if isinstance(one, str) else sorted(one) for one in self]

    @property
    def home(self) -> bool:
        """Whether the city takes part in it."""
        return HOME in self.things


def facts_of(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Fact]:
    """The facts of things, and of what belongs to them: their parts, the projects of a company, who held a post."""
    kg = lexicon.kg
    kept = _records_of_things(kg) if kg.home else {}
    found = {record for iri in iris for record in kept.get(iri) or _records_of(kg, iri)}
    return [fact_of(kg, one) for one in sorted(found)]


@remembered
def _records_of_things(kg: KnowledgeGraph) -> Mapping[str, list[str]]:
    def made() -> dict[str, list[str]]:
        things = {bare(term) for _, term in kg.pairs("hp:involves")}
        return {one: sorted(_records_of(kg, one)) for one in things}

    return shelved(kg, "records-of-things", made, list[str])


def _records_of(kg: KnowledgeGraph, iri: str) -> set[str]:
    parts = (*kg.subjects("hp:partOfProject", iri), *projects_of(kg, iri))
    return {record for one in dict.fromkeys((iri, *parts)) for record in situations_of(kg, one)}


def with_what_is_there(lexicon: Lexicon, lands: tuple[str, ...]) -> tuple[str, ...]:
    """Countries with the places and organisations that are of them."""
    there = [one for land in lands for name in _LANDS for one in lexicon.kg.subjects(name, land)]
    return tuple(dict.fromkeys((*lands, *sorted(there))))


def with_works(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Things with the projects that stand at them, where they are works themselves and no zone full of others."""
    works = [iri for iri in iris if "InfrastructureAsset" in lexicon.traits(iri)]
    return (*iris, *(one for iri in works for one in lexicon.kg.subjects("hp:locatedIn", iri)))


def means(lexicon: Lexicon, fact: Fact, sense: str) -> bool:
    """Whether a sense of the wording is said of a fact: its kind of record, of event or of agreement, its indicator."""
    name, _, narrowed = sense.partition("?kind=")
    kind, _, rest = name.partition("/")
    if kind in ("frame", "role"):
        kinds = {SCHEME + one for one in narrowed.partition("&")[0].split(",") if narrowed}
        return rest.partition("/")[0] in fact.frames and (not kinds or bool(kinds & fact.concepts))
    return kind == "family" and bool(fact.concepts.intersection(lexicon.vocabulary.families.get(sense, ())))


def in_time(lexicon: Lexicon, fact: Fact, signals: Signals) -> bool:
    """Whether a fact is of the time that a question names; an agreement is not of a time when it is only known of."""
    return in_span(lexicon.kg, fact, signals.span)


def in_span(kg: KnowledgeGraph, fact: Fact, span: Span | None) -> bool:
    """Whether a fact is of a time, or no time is given."""
    if span is None:
        return True
    names = ("hp:start", "hp:earliestStart", *("hp:knownOn",) * ("agreement" not in fact.frames))
    first = next(filter(None, (kg.value(fact.record, one) for one in names)), "")
    last = kg.value(fact.record, "hp:end") or kg.value(fact.record, "hp:latestEnd") or first
    return bool(first) and span.holds(first, last)


def may_be_in(kg: KnowledgeGraph, fact: Fact, span: Span) -> bool:
    """Whether a fact is of a time, or may be, for no more is known than that it lies between two days."""
    first, last = (kg.value(fact.record, one) for one in ("hp:earliestStart", "hp:latestEnd"))
    between = first and last and first <= (span.last or last) + "~" and last >= span.first
    return bool(between) or in_span(kg, fact, span)


def has_value(kg: KnowledgeGraph, fact: Fact) -> bool:
    """Whether a fact is a figure, and so tells a value."""
    return bool(kg.value(fact.record, "hp:value"))


def unit_of(kg: KnowledgeGraph, fact: Fact) -> str:
    """The unit of a figure, as the wording names it; "" of what is none."""
    return compact(kg.value(fact.record, "hp:unit")).partition(":")[2]


@remembered
@remembered
def every_fact(kg: KnowledgeGraph) -> tuple[Fact, ...]:
    """All records, in the order of their names."""
    return tuple(fact_of(kg, one) for one in sorted(situations(kg)))


def fact_of(kg: KnowledgeGraph, record: str) -> Fact:
    """A record as a fact; what is kept on disk is read there."""
    kept = _facts(kg) if kg.home else {}
    return kept.get(record) or _fact(kg, record)


@remembered
def _facts(kg: KnowledgeGraph) -> Mapping[str, Fact]:
    return shelved(kg, "facts", lambda: {one: _fact(kg, one).json for one in sorted(situations(kg))}, _read)


def _read(found: list[Any]) -> Fact:
    return Fact._make(one if isinstance(one, str) else frozenset(one) for one in found)


def _fact(kg: KnowledgeGraph, record: str) -> Fact:
    concepts = {bare(term) for name in ("hp:kind", "hp:indicator") for term in kg.objects(record, name)}
    frames = _frames(kg, record)
    things = frozenset(bare(term) for term in kg.objects(record, "hp:involves"))
    lands = frozenset(bare(term) for one in things for name in _LANDS for term in kg.objects(one, name))
    concepts |= {bare(term) for one in things for term in kg.objects(one, "hp:theme")}
    names = _names(kg, record, concepts)
    texts = [*names, *_accounts(kg, record)]
    words = frozenset(word for _, text in texts for word in words_of(text))
    text, name = ("|".join(in_account(one, lang) for lang, one in said) for said in (texts, names))
    stems = frozenset(stem(fold(one)) for word in words for one in word.split("_"))
    own = own_names(one for _, one in texts)
    return Fact(record, frames, frozenset(concepts), things, lands, words, stems, text, name, own)


def _frames(kg: KnowledgeGraph, record: str) -> frozenset[str]:
    """The kinds of record of whose patterns a record has all triples."""
    held = cache(partial(_held, kg, record))  # many patterns begin with the same property
    return frozenset(
        name
        for name, frame in FRAMES.items()
        if all(value in held(verb) if value else held(verb) for verb, value in _triples(frame.pattern))
    )


def _held(kg: KnowledgeGraph, record: str, verbs: str) -> set[str]:
    """What a record has as the value of one of some properties, with a bar between them."""
    return {bare(term) for one in verbs.split("|") for term in kg.objects(record, one)}


@lru_cache
def _triples(pattern: str) -> tuple[tuple[str, str], ...]:
    """The property and the IRI of each triple of a pattern; "" where it may have any value."""
    pairs = [one.split() for one in pattern.removeprefix("?record ").split(" ; ")]
    return tuple(("rdf:type" if name == "a" else name, _iri(value)) for name, value in pairs)


def _iri(value: str) -> str:
    if value.startswith("?"):
        return ""
    return BASE + value.strip("<>") if value.startswith("<") else expand(value)


def _names(kg: KnowledgeGraph, record: str, concepts: set[str]) -> list[tuple[str, str]]:
    """The names of a record, its kinds, themes and status, each with its language."""
    texts = [(lang, told(kg, record, lang)) for lang in LANGUAGES]
    kinds = sorted(concepts | {bare(term) for term in kg.objects(record, "hp:status")})
    return texts + [(lang, label(kg, one, lang)) for one in kinds for lang in LANGUAGES]


def _accounts(kg: KnowledgeGraph, record: str) -> list[tuple[str, str]]:
    """What sources say of a record, each with its language."""
    claims = kg.subjects("hp:claims", record)
    return [pair for claim in claims for pair in by_language(kg, claim, "hp:paraphrase").items()]


def accounts_telling(kg: KnowledgeGraph, record: str, lang: str, tells: Callable[[str], object]) -> list[str]:
    """What sources say of a record, in `lang` and each once: of those accounts whose English `tells` what is sought."""
    accounts = (by_language(kg, one, "hp:paraphrase") for one in sorted(kg.subjects("hp:claims", record)))
    told = (one.get(lang, "").rstrip(".") for one in accounts if tells(one.get("en", "")))
    return [one for one in dict.fromkeys(told) if one]


def records_telling(
    kg: KnowledgeGraph, records: Iterable[str], lang: str, tells: Callable[[str], object]
) -> dict[str, list[str]]:
    """The records of which some accounts tell what is sought, in their order, with those accounts."""
    return {one: said for one in records if (said := accounts_telling(kg, one, lang, tells))}


def in_a_row(told: Mapping[str, Iterable[str]]) -> str:
    """The accounts of records one after another, each once."""
    return "; ".join(dict.fromkeys(one for said in told.values() for one in said))


def last_time(kg: KnowledgeGraph, record: str) -> str:
    """The last time that is known of a record, by which the newest are found; "" for none."""
    return next(filter(None, (kg.value(record, one) for one in _LAST_FIRST)), "")
