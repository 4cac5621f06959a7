"""Every record with its evidence as one JSON-able dictionary: what the page shows beside the drawing."""

from __future__ import annotations

from typing import Any

from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import names as labels
from haiphong_kg.entities.circumstances import measured, score
from haiphong_kg.entities.records import Both, Disagreement, Evidence, Record, record
from haiphong_kg.store import DATASET, ID, KnowledgeGraph, Term, bare, compact


def details(kg: KnowledgeGraph) -> dict[str, Any]:
    """Keys: `records` and `sources` by id (the IRI after `id/`), `types` and `relations` by CURIE with both labels,
    `altLabels` by entity, and of the data set `title`, `release`, `version`, `licence`."""
    records = {short(one): record_json(kg, record(kg, one)) for one in _situations(kg)}
    return {
        "records": records,
        "sources": {short(one): _source(kg, one) for one in _instances(kg, "hp:SourceDocument")},
        "types": {compact(one): labels.both(kg, one) for one in _instances(kg, "owl:Class")},
        "relations": {compact(one): labels.both(kg, one) for one in _edge_kinds(kg)},
        "altLabels": _alt_labels(kg),
        "title": labels.both(kg, DATASET),
        "release": kg.value(DATASET, "dcterms:issued"),
        "version": kg.value(DATASET, "dcat:version"),
        "licence": kg.value(DATASET, "dcterms:license"),
    }


def short(iri: str) -> str:
    """The name of a thing on the page and in graph files: its IRI after `id/`."""
    return iri.removeprefix(ID)


def _situations(kg: KnowledgeGraph) -> list[str]:
    claimed = {bare(term) for _, term in kg.pairs("hp:claims")}
    return sorted(claimed | {iri for iri, _ in kg.pairs("hp:formula")})


def _instances(kg: KnowledgeGraph, class_: str) -> list[str]:
    return kg.subjects("rdf:type", class_)


def _edge_kinds(kg: KnowledgeGraph) -> list[str]:
    return sorted({bare(term) for _, term in kg.pairs("hp:edgeKind")})


def _alt_labels(kg: KnowledgeGraph) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for iri, term in kg.pairs("skos:altLabel"):
        if iri.startswith(ID):
            found.setdefault(short(iri), set()).add(bare(term))
    return {iri: sorted(names) for iri, names in sorted(found.items())}


def record_json(kg: KnowledgeGraph, one: Record) -> dict[str, Any]:
    """One record in the form that the page reads."""
    return {
        "type": compact(one.type),
        "entities": [short(iri) for iri in one.entities],
        "values": [{"property": labels.both(kg, name), "value": _value(kg, term)} for name, term in one.values],
        "claims": [_claim(kg, evidence) for evidence in one.evidence],
        "notes": list(one.notes),
        "unstated": list(one.unstated),
        "formula": one.formula or None,
        "inputs": [short(iri) for iri in one.inputs],
        "score": score(kg, one.iri),
        "disagreements": [_disagreement(kg, found) for found in one.disagreements],
    }


def told(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What a record says: its name and, of a figure, the value."""
    name = labels.label(kg, iri, lang)
    return f"{name}: {measured(kg, iri, lang)}" if kg.objects(iri, "hp:value") else name


def _disagreement(kg: KnowledgeGraph, one: Disagreement) -> dict[str, Any]:
    return {
        "label": one.label or None,
        "others": [
            {"record": short(iri), "text": {lang: told(kg, iri, lang) for lang in LANGUAGES}} for iri in one.others
        ],
        "preferred": short(one.preferred) or None,
        "resolution": labels.both(kg, one.resolution),
        "rationale": one.rationale or None,
    }


def _value(kg: KnowledgeGraph, term: Term) -> Both:
    return {lang: labels.text(kg, term, lang) for lang in LANGUAGES}


def _claim(kg: KnowledgeGraph, one: Evidence) -> dict[str, Any]:
    return {
        "text": one.text,
        "anchor": one.anchor,
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
        "source": short(one.source),
        "modality": labels.both(kg, one.modality),
        "attribution": labels.both(kg, one.attribution),
        "speaker": short(one.speaker) or None,
        "openList": one.open_list,
    }


def _source(kg: KnowledgeGraph, iri: str) -> dict[str, Any]:
    return {
        "title": labels.both(kg, iri),
        "publisher": _in_both(labels.by_language(kg, iri, "dcterms:publisher")),
        "date": kg.value(iri, "dcterms:issued") or None,
        "language": kg.value(iri, "dcterms:language") or None,
        "url": kg.value(iri, "foaf:page") or None,
    }


def _in_both(found: Both) -> Both | None:
    """A text in each language, taken from another one where it is missing."""
    return {lang: found.get(lang) or next(iter(found.values())) for lang in LANGUAGES} if found else None
