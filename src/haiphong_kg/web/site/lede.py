"""What a page says first: of a thing what is told everywhere, of a record its time, of a source its publisher."""

from __future__ import annotations

from haiphong_kg.base import number, sentence, word
from haiphong_kg.entities import Record, defined, kind_of, since
from haiphong_kg.entities import lede as lede_of
from haiphong_kg.web.site.facts import Facts


def lede(facts: Facts, iri: str, records: list[Record], lang: str) -> tuple[str, ...]:
    """The first sentences on `iri`, which has a part in `records`."""
    if iri in facts.situations:
        return _of_record(facts, iri, lang)
    if facts.is_a(iri, "hp:SourceDocument"):
        return (*defined(facts.kg, iri, lang), *_of_source(facts, iri, lang))
    return lede_of(facts.kg, iri, records, facts.home, lang)


def _of_record(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    score = facts.score(iri, lang)
    told = [", ".join(since(facts.kg, iri, lang))]
    if score:
        told.append(f"{word('evidenceScore', lang, n=score[0])}: {score[1]}")
    return tuple(sentence(one) for one in told if one)


def _of_source(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    kg = facts.kg
    published = [
        facts.text(term, lang) for name in ("dcterms:publisher", "dcterms:issued") for term in kg.objects(iri, name)
    ]
    resting = number(str(len(kg.subjects("hp:source", iri))), lang)
    return sentence(", ".join([kind_of(kg, iri, lang), *published])), word("sourceCounts", lang, n=resting)
