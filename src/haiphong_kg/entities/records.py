"""All that is known of one thing, each fact with its evidence; and the same of all things, for the page."""

from __future__ import annotations

from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from haiphong_kg.base import LANGUAGES, Span, number, span, word
from haiphong_kg.entities import names as labels
from haiphong_kg.errors import DataError, Message, UsageError
from haiphong_kg.store import (
    HOME,
    INPUTS,
    MEMBERS,
    KnowledgeGraph,
    Term,
    bare,
    compact,
    expand,
    is_situation,
    remembered,
    situations,
)

Both = dict[str, str]

_ROLES: Final = ("hp:involves", "hp:indicator")
_BEHIND: Final = ("hp:edgeTarget", "hp:proponent", "hp:post")
_PUBLISHED: Final = ("dcterms:publisher", "dcterms:issued")
_DISPUTED: Final = ("hp:asked", "hp:answered")

# What `Record` holds in fields of its own, what is told as its time and status, and what only serves queries.
_NOT_VALUES: Final = frozenset(
    expand(name)
    for name in (
        *("rdf:type", "skos:prefLabel", "skos:altLabel", "skos:editorialNote", "prov:wasDerivedFrom"),
        *("hp:involves", "hp:formula", *INPUTS.values(), "hp:statedValue", "hp:statedScale"),
        *("hp:edgeSource", "hp:edgeTarget", "hp:edgeKind"),
        *("hp:edtf", "hp:start", "hp:end", "hp:earliestStart", "hp:latestEnd", "hp:knownOn", "hp:undated"),
        *("hp:timeUnknown", "hp:status"),
        *("hp:evidenceScore", "hp:independentPublishers", "hp:primarySource", "hp:bothSides"),
        *("hp:completeness", "hp:sourceAge"),
        *("hp:preferredForYear", "hp:seriesKey", "hp:seriesReason"),
    )
)


# A figure is read from its value on.
_FIRST: Final = {expand(name): rank for rank, name in enumerate(("hp:indicator", "hp:value", "hp:unit"))}


class Evidence(NamedTuple):
    """One claim: what a source says in our words, and where. Positions are code points, the end exclusive.

    `supports` are the IRIs of what in the situation it speaks of; empty where it speaks of the whole.
    """

    claim: str
    text: Both
    anchor: str
    source: str
    paragraph: int | None
    start: int | None
    end: int | None
    modality: str
    attribution: str
    speaker: str
    open_list: bool
    supports: frozenset[str]


class Disagreement(NamedTuple):
    """What sources do not agree on: the other records, the one preferred ("" for none), how it is settled, and why."""

    iri: str
    label: Both
    others: tuple[str, ...]
    preferred: str
    resolution: str
    rationale: Both


class Record(NamedTuple):
    """One situation: its class, what takes part, its values (property, term), evidence and remarks."""

    iri: str
    type: str
    entities: tuple[str, ...]
    values: tuple[tuple[str, Term], ...]
    evidence: tuple[Evidence, ...]
    notes: tuple[Both, ...]
    unstated: tuple[Both, ...]
    formula: str
    inputs: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()


def records_of(kg: KnowledgeGraph, iri: str) -> list[Record]:
    """The records of `situations_of`, sorted; of a source those that it states, each with what it says alone."""
    if claims := kg.subjects("hp:source", iri):
        stated = {bare(term) for one in claims for term in kg.objects(one, "hp:claims")}
        whole = (record(kg, one) for one in sorted(stated))
        return [one._replace(evidence=tuple(said for said in one.evidence if said.source == iri)) for one in whole]
    return sorted((record(kg, one) for one in situations_of(kg, iri)), key=lambda one: (one.type, one.iri))


def situations_of(kg: KnowledgeGraph, iri: str) -> set[str]:
    """The situations that `iri` takes part in or is the indicator of, or itself is, and their amounts.

    Of all but the city, of which everything here is, also those where only who it is behind them names it: who holds
    it or its posts, and what it directs.
    """
    roles = _ROLES if iri == HOME else (*_ROLES, *_BEHIND)
    found = {one for role in roles for one in kg.subjects(role, iri)}
    found |= {iri} if is_situation(kg, iri) else set()
    return found | {amount for one in found for amount in kg.subjects("hp:amountOf", one)}


def records_within(kg: KnowledgeGraph, when: Span) -> list[Record]:
    """The situations that begin, end or are known to hold on a day of `when`, sorted likewise."""
    known = situations(kg)
    found = {
        iri
        for name in ("hp:earliestStart", "hp:latestEnd", "hp:knownOn")
        for iri, term in kg.pairs(name)
        if iri in known and _meets(when, _days(kg, iri, bare(term)))
    }
    return sorted((record(kg, one) for one in found), key=lambda one: (one.type, one.iri))


def _days(kg: KnowledgeGraph, iri: str, written: str) -> Span:
    try:
        return span(written)
    except UsageError as error:
        path, line = kg.locate(iri) or (None, None)
        said = Message("ofThing", name=compact(iri), said=error.message)
        shown = path and kg.layout.shown(path)
        raise DataError(said, fix=Message("checkFindsDates"), file=shown, line=line) from None


def _meets(one: Span, other: Span) -> bool:
    return one.first <= other.last and other.first <= one.last


def record(kg: KnowledgeGraph, iri: str) -> Record:
    """All of one situation."""
    claims = evidence(kg, iri)
    notes = [labels.by_language(kg, iri, "skos:editorialNote")]
    notes += [
        labels.by_language(kg, note, "dcterms:description")
        for note in sorted({note for one in claims for note in kg.subjects("hp:noteOn", one.claim)})
    ]
    notes += [_dispute(kg, one) for one in kg.subjects("hp:disputes", iri)]
    return Record(
        iri=iri,
        type=next(iter(labels.classes(kg, iri)), expand("hp:Situation")),
        entities=tuple(sorted({bare(term) for term in kg.objects(iri, "hp:involves")} | _indicators(kg, iri))),
        values=_values(kg, iri),
        evidence=claims,
        notes=tuple(note for note in notes if note),
        unstated=tuple(labels.both(kg, one) for one in kg.subjects("hp:unstatedOf", iri)),
        formula=kg.value(iri, "hp:formula"),
        inputs=tuple(kg.value(iri, name) for name in INPUTS.values() if kg.value(iri, name)),
        disagreements=disagreements(kg, iri),
    )


def _dispute(kg: KnowledgeGraph, iri: str) -> Both:
    """Who doubts a record is answered on it: what was asked, when, what came of it, and why."""
    return {lang: _answered(kg, iri, lang) for lang in LANGUAGES}


def _answered(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    asked, answered = (labels.text(kg, next(iter(kg.objects(iri, name)), None), lang) for name in _DISPUTED)
    outcome = labels.label(kg, kg.value(iri, "hp:outcome"), lang)
    question, answer = (labels.by_language(kg, iri, name) for name in ("dcterms:description", "hp:answer"))
    said = {"when": asked, "what": question.get(lang) or next(iter(question.values()), ""), "outcome": outcome}
    if not answered:
        return word("disputeOpen", lang, **said)
    return word("disputeSettled", lang, **said, settled=answered, why=answer.get(lang, ""))


def disagreements(kg: KnowledgeGraph, iri: str) -> tuple[Disagreement, ...]:
    """The disagreements of which a situation is a member, by name."""
    found = {one for role in MEMBERS for one in kg.subjects(role, iri)}
    return tuple(disagreement(kg, one, iri) for one in sorted(found))


@remembered
def evidence(kg: KnowledgeGraph, iri: str) -> tuple[Evidence, ...]:
    """The claims for a situation, or those that something unstated or noted rests on, in the order of their text."""
    found = set(kg.subjects("hp:claims", iri))
    found |= {bare(term) for role in ("hp:leftOpenBy", "hp:noteOn") for term in kg.objects(iri, role)}
    return tuple(sorted((_evidence(kg, one) for one in found), key=_reading_order))


def cited(kg: KnowledgeGraph, one: Evidence, lang: str) -> str:
    """Where a claim stands, as a reader cites it: anchor, source, paragraph, position, how and by whom it is said."""
    source = [labels.label(kg, one.source, lang)] * bool(one.source)
    parts = [f"“{one.anchor}”", *source, *_published(kg, one.source, lang)]
    if one.paragraph:
        parts.append(word("paragraph", lang, n=one.paragraph))
    if one.start is not None:
        places = {"from": number(str(one.start), lang), "to": number(str(one.end), lang)}
        parts.append(word("characters", lang, **places))
    parts += [labels.label(kg, one.modality, lang)] * bool(one.modality)
    if one.speaker:
        parts.append(f"{word('saidBy', lang)} {labels.label(kg, one.speaker, lang)}")
    if one.open_list:
        parts.append(word("openList", lang))
    return " · ".join(parts)


def source_line(kg: KnowledgeGraph, source: str, lang: str) -> str:
    """What a source is called, who published it, and when."""
    return " · ".join([labels.label(kg, source, lang), *_published(kg, source, lang)])


def _published(kg: KnowledgeGraph, source: str, lang: str) -> list[str]:
    found = [labels.text(kg, term, lang) for name in _PUBLISHED for term in kg.objects(source, name)]
    return [", ".join(found)] * bool(found)


def disagreement(kg: KnowledgeGraph, iri: str, member: str = "") -> Disagreement:
    """The disagreement `iri`, as the one of its members sees it; without a `member` all are others."""
    members = {bare(term) for role in MEMBERS for term in kg.objects(iri, role)}
    return Disagreement(
        iri=iri,
        label=labels.by_language(kg, iri, "skos:prefLabel"),
        others=tuple(sorted(members - {member})),
        preferred=kg.value(iri, "hp:preferredMember"),
        resolution=kg.value(iri, "hp:resolution"),
        rationale=labels.by_language(kg, iri, "hp:rationale"),
    )


@remembered
def _values(kg: KnowledgeGraph, iri: str) -> tuple[tuple[str, Term], ...]:
    quads = kg.store.quads_for_pattern(NamedNode(iri), None, None, None)
    found = {(quad.predicate.value, quad.object) for quad in quads if quad.predicate.value not in _NOT_VALUES}
    return tuple(sorted(found, key=lambda pair: (_FIRST.get(pair[0], len(_FIRST)), pair[0], str(pair[1]))))


def _indicators(kg: KnowledgeGraph, iri: str) -> set[str]:
    return {bare(term) for term in kg.objects(iri, "hp:indicator")}


def _evidence(kg: KnowledgeGraph, claim: str) -> Evidence:
    return Evidence(
        claim=claim,
        text=labels.by_language(kg, claim, "hp:paraphrase"),
        anchor=kg.value(claim, "hp:anchor"),
        source=kg.value(claim, "hp:source"),
        paragraph=_integer(kg, claim, "hp:paragraph"),
        start=_integer(kg, claim, "hp:anchorStart"),
        end=_integer(kg, claim, "hp:anchorEnd"),
        modality=kg.value(claim, "hp:modality"),
        attribution=kg.value(claim, "hp:attribution"),
        speaker=kg.value(claim, "hp:speaker"),
        open_list=kg.value(claim, "hp:openList") == "true",
        supports=frozenset(bare(term) for term in kg.objects(claim, "hp:supports")),
    )


def _reading_order(one: Evidence) -> tuple[str, int, str]:
    return one.source, one.start or 0, one.claim


def _integer(kg: KnowledgeGraph, iri: str, predicate: str) -> int | None:
    text = kg.value(iri, predicate)
    return int(text) if text else None
