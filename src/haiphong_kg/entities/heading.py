"""What an account begins with: names, what it is and where, how much is known, and what lies in it."""

from __future__ import annotations

import textwrap
from typing import Final

from haiphong_kg.base import capital, enumerated, number, printable, sort_key, word
from haiphong_kg.entities import names as labels
from haiphong_kg.entities.introduction import defined, standing
from haiphong_kg.entities.records import Record
from haiphong_kg.store import HOME, KnowledgeGraph, bare, compact, expand

# From a thing to the country that it lies in or comes from.
_WITHIN: Final = ("hp:inCountry", "hp:homeCountry")
# Ties that stand on the thing itself, without a record.
_TIES: Final = ("hp:partOfGroup", "hp:actsFor")
_PUBLISHED: Final = ("dcterms:publisher", "dcterms:issued", "dcterms:language", "foaf:page")


def heading(kg: KnowledgeGraph, iri: str, records: list[Record], lang: str, width: int) -> str:
    """The first lines of the account of `iri`, which has a part in `records`, or on which they rest."""
    names = labels.both(kg, iri)
    other = [name for name in names.values() if name != names[lang]]
    kind = labels.label(kg, labels.classes(kg, iri)[0], lang) if labels.classes(kg, iri) else ""
    country = [labels.text(kg, term, lang) for name in _WITHIN for term in kg.objects(iri, name)]
    lines = [" · ".join([names[lang], *other]), " · ".join(filter(None, [kind, *country, compact(iri)]))]
    also = sorted({bare(term) for term in kg.objects(iri, "skos:altLabel")} - set(names.values()), key=sort_key)
    if also:
        lines.append(f"{capital(word('alsoCalled', lang))}: {', '.join(also)}")
    said = " ".join(defined(kg, iri, lang) or standing(kg, iri, records, HOME, lang)) if records else ""
    counts = (*_counts(records, lang), *tied(kg, iri, lang), *_inside(kg, iri, lang))
    told = [*lines, *_published(kg, iri, lang), said, *counts]
    return "\n".join(_wrapped(line, width) for line in told if line) + "\n"


def tied(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """The group that a company belongs to, whom a body acts for, and the companies of a group."""
    found = [(labels.label(kg, expand(name), lang), map(bare, kg.objects(iri, name))) for name in _TIES]
    named = [*found, (word("companiesOfGroup", lang), kg.subjects("hp:partOfGroup", iri))]
    lines = [(title, sorted((labels.label(kg, one, lang) for one in ties), key=sort_key)) for title, ties in named]
    return [f"{capital(title)}: {enumerated(ties)}" for title, ties in lines if ties]


def _published(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """Of a source: who published it, when, in what language, and where it is."""
    if "hp:SourceDocument" not in map(compact, labels.classes(kg, iri)):
        return []
    found = [labels.text(kg, term, lang) for name in _PUBLISHED for term in kg.objects(iri, name)]
    return [" · ".join(found)] * bool(found)


def _counts(records: list[Record], lang: str) -> list[str]:
    """How many records there are, and of how many sources."""
    sources = {claim.source for one in records for claim in one.evidence}
    counts = {"n": number(str(len(records)), lang), "m": number(str(len(sources)), lang)}
    return [word("recordsOfSources", lang, **counts)] if records else []


def _inside(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """What lies in a country, or comes from it, by class."""
    kinds: dict[str, set[str]] = {}
    for one in {one for name in _WITHIN for one in kg.subjects(name, iri)}:
        kind = labels.label(kg, labels.classes(kg, one)[0], lang)
        kinds.setdefault(kind, set()).add(labels.label(kg, one, lang))
    return [f"{capital(kind)}: {enumerated(sorted(kinds[kind], key=sort_key))}" for kind in sorted(kinds, key=sort_key)]


def _wrapped(line: str, width: int) -> str:
    hang = {"subsequent_indent": "  ", "break_long_words": False, "break_on_hyphens": False}
    return textwrap.fill(printable(line), width, **hang)  # type: ignore[arg-type]
