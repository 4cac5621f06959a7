"""Every record with its evidence as one JSON-able dictionary: what the page shows beside the drawing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from haiphong_kg.base import date_text, word
from haiphong_kg.entities import names as labels
from haiphong_kg.entities.circumstances import measured, score, time
from haiphong_kg.entities.records import Both, Disagreement, Evidence, Record, record
from haiphong_kg.store import DATASET, ID, SCHEME, KnowledgeGraph, Term, bare, compact, situations

if TYPE_CHECKING:
    from haiphong_kg.web.page import Claim, Details, DisagreementJson, Names, RecordJson, Source, Text


def details(kg: KnowledgeGraph) -> Details[Text]:
    """What stands behind the page: records, sources and names by id (the IRI after `id/`), labels by CURIE."""
    records = [record(kg, one) for one in sorted(situations(kg))]
    return {
        **caption(kg),
        "records": {short(one.iri): record_json(kg, one) for one in records},
        "sources": {short(one): source_json(kg, one) for one in _instances(kg, "hp:SourceDocument")},
        "properties": properties(kg, records),
        "names": _names(kg),
        "explained": _explained(kg),
    }


def caption(kg: KnowledgeGraph) -> Details[Text]:
    """What a picture says of itself: whence the data come, what types and relations are called; nothing behind it."""
    return {
        "records": {},
        "sources": {},
        "types": _labels(kg, _instances(kg, "owl:Class")),
        "relations": _labels(kg, sorted({bare(term) for _, term in kg.pairs("hp:edgeKind")})),
        "properties": {},
        "names": {},
        "explained": [],
        "title": _title(kg),
        "asOf": kg.value(DATASET, "dcterms:valid"),
        "release": kg.value(DATASET, "dcterms:issued"),
        "version": kg.value(DATASET, "dcat:version"),
        "licence": kg.value(DATASET, "dcterms:license"),
    }


def _title(kg: KnowledgeGraph) -> Text:
    """What the data are called, and the date whose state they are, if they are of one."""
    title, when = _named(kg, DATASET), kg.value(DATASET, "dcterms:valid")
    if not when:
        return title
    titles = cast("dict[str, str]", title).items()
    return cast(
        "Text", {lang: word("titleAsOf", lang, title=text, when=date_text(when, lang)) for lang, text in titles}
    )


def backing(kg: KnowledgeGraph, iris: Iterable[str]) -> dict[str, Any]:
    """The `records` at `iris` by CURIE, and the `sources` of their claims by id, each as `details` has it."""
    records = {compact(iri): record_json(kg, record(kg, iri)) for iri in iris}
    used = {claim["source"] for one in records.values() for claim in one["claims"]}
    return {"records": records, "sources": {name: source_json(kg, ID + name) for name in sorted(used)}}


def short(iri: str) -> str:
    """The name of a thing on the page and in graph files: its IRI after `id/`."""
    return iri.removeprefix(ID)


def properties(kg: KnowledgeGraph, records: Iterable[Record]) -> dict[str, Text]:
    """The names of the properties of which `records` have values, by CURIE."""
    return _labels(kg, sorted({name for one in records for name, _ in one.values}))


def record_json(kg: KnowledgeGraph, one: Record) -> RecordJson[Text]:
    """One record in the form that the page reads."""
    return {
        "type": compact(one.type),
        "entities": [short(iri) for iri in one.entities],
        "time": time(kg, one.iri),
        "status": [_value(kg, term) for term in kg.objects(one.iri, "hp:status")],
        "values": [(compact(name), _value(kg, term)) for name, term in one.values],
        "claims": [_claim(kg, evidence) for evidence in one.evidence],
        "notes": [_text(note) for note in one.notes],
        "unstated": [_text(missing) for missing in one.unstated],
        "formula": one.formula or None,
        "inputs": [short(iri) for iri in one.inputs],
        "score": score(kg, one.iri),
        "disagreements": [_disagreement(kg, found) for found in one.disagreements],
    }


def told(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What a record says: its name and, of a figure, the value."""
    name = labels.label(kg, iri, lang)
    return f"{name}: {measured(kg, iri, lang)}" if kg.objects(iri, "hp:value") else name


def _instances(kg: KnowledgeGraph, class_: str) -> list[str]:
    return kg.subjects("rdf:type", class_)


def _named(kg: KnowledgeGraph, iri: str) -> Text:
    return labels.in_both(partial(labels.label, kg, iri))


def _value(kg: KnowledgeGraph, term: Term) -> Text:
    return labels.in_both(partial(labels.text, kg, term))


def _names(kg: KnowledgeGraph) -> dict[str, Names]:
    index = import_module("haiphong_kg.entities.search").build_index(kg)  # for the whole page alone: it takes 10 ms
    found: dict[str, Names] = {
        short(iri): {"degree": index.degree(iri), "others": []} for iri in sorted({name.iri for name in index.names})
    }
    for name in sorted(index.names, key=lambda name: (name.grade, name.text, name.lang)):
        if name.grade > 0:
            found[short(name.iri)]["others"].append((name.text, name.lang, name.grade))
    return found


def _explained(kg: KnowledgeGraph) -> list[tuple[Text, Text]]:
    """The words of the model that stand beside a claim, each with what it means."""
    schemes = {f"{SCHEME}{name}" for name in ("modality", "attribution")}
    concepts = sorted(iri for iri, term in kg.pairs("skos:inScheme") if bare(term) in schemes)
    defined = ((iri, labels.by_language(kg, iri, "skos:definition")) for iri in concepts)
    return [(_named(kg, iri), cast("Text", meaning)) for iri, meaning in defined if meaning]


def _labels(kg: KnowledgeGraph, iris: Iterable[str]) -> dict[str, Text]:
    return {compact(iri): _named(kg, iri) for iri in iris}


def _disagreement(kg: KnowledgeGraph, one: Disagreement) -> DisagreementJson[Text]:
    return {
        "label": _text(one.label) or None,
        "others": [{"record": short(iri), "text": labels.in_both(partial(told, kg, iri))} for iri in one.others],
        "preferred": short(one.preferred) or None,
        "resolution": _named(kg, one.resolution),
        "rationale": _text(one.rationale) or None,
    }


def _claim(kg: KnowledgeGraph, one: Evidence) -> Claim[Text]:
    return {
        "text": _text(one.text),
        "anchor": one.anchor,
        "paragraph": one.paragraph,
        "start": one.start,
        "end": one.end,
        "source": short(one.source),
        "modality": _named(kg, one.modality) if one.modality else None,
        "attribution": _named(kg, one.attribution) if one.attribution else None,
        "speaker": short(one.speaker) or None,
        "openList": one.open_list,
    }


def source_json(kg: KnowledgeGraph, iri: str) -> Source:
    """A source in the form that the page reads: what it is called, who published it, when, in what language, where."""
    published = labels.by_language(kg, iri, "dcterms:publisher")
    return {
        "title": _named(kg, iri),
        "publisher": labels.in_both(partial(_in, published)) if published else None,
        "date": kg.value(iri, "dcterms:issued") or None,
        "language": kg.value(iri, "dcterms:language") or None,
        "url": kg.value(iri, "foaf:page") or None,
    }


def _in(found: Both, lang: str) -> str:
    """A text in `lang`, taken from another language where it is missing."""
    return found.get(lang) or next(iter(found.values()))


def _text(found: Both) -> Text:
    """A text in the languages that it has."""
    text: Text = {}
    if "vi" in found:
        text["vi"] = found["vi"]
    if "en" in found:
        text["en"] = found["en"]
    return text
