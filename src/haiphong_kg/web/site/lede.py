"""What a page says first: who or what it is, in a few sentences worked out from the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.base import LANGUAGES, date_text, number, read_date, word
from haiphong_kg.entities import Record
from haiphong_kg.store import bare, expand
from haiphong_kg.web.site.facts import Facts
from haiphong_kg.web.site.words import say

_COUNTRY: Final = ("hp:inCountry", "hp:homeCountry")
_TIES: Final = (
    "hp:Agreement",
    "hp:Membership",
    "hp:CooperationRelation",
    "hp:InvestmentRelation",
    "hp:FundingContribution",
)
_MOST_TIES: Final = 2
_ANY: Final = LANGUAGES[0]
_TEXTS: Final = ("skos:definition", "hp:rationale", "dcterms:description", "rdfs:comment")


def lede(facts: Facts, iri: str, records: list[Record], lang: str) -> tuple[str, ...]:
    """The first sentences on `iri`, which has a part in `records`."""
    if iri in facts.situations:
        return _of_record(facts, iri, lang)
    said = _defined(facts, iri, lang)
    if facts.is_a(iri, "hp:SourceDocument"):
        return (*said, *_of_source(facts, iri, lang))
    if said or not records:
        return said or _what(facts, iri, lang)
    return (*_what(facts, iri, lang), *_standing(facts, iri, records, lang), *_counts(facts, records, lang))


def kind_of(facts: Facts, iri: str, lang: str) -> str:
    """What `iri` is called by its kind, else by its class."""
    kinds = [facts.text(term, lang) for term in facts.kg.objects(iri, "hp:kind")]
    return ", ".join(kinds) or next((facts.name(one, lang) for one in facts.classes(iri)[:1]), "")


def since(facts: Facts, iri: str, lang: str) -> list[str]:
    """When a record held, as part of a sentence, and its status."""
    start = facts.kg.value(iri, "hp:start")
    if start and not facts.kg.value(iri, "hp:end"):
        status = [facts.text(term, lang) for term in facts.kg.objects(iri, "hp:status")]
        return [say("since", lang, date_text(read_date(start), lang)), *status]
    return facts.circumstances(iri, lang)


def _of_record(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    score = facts.score(iri, lang)
    told = [", ".join(since(facts, iri, lang))]
    if score:
        told.append(f"{say('evidence score', lang, score[0])}: {score[1]}")
    return tuple(_sentence(one) for one in told if one)


def _of_source(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    kg = facts.kg
    published = [
        facts.text(term, lang) for name in ("dcterms:publisher", "dcterms:issued") for term in kg.objects(iri, name)
    ]
    resting = number(str(len(kg.subjects("hp:source", iri))), lang)
    return _sentence(", ".join([kind_of(facts, iri, lang), *published])), say("source counts", lang, resting)


def _defined(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    found = next((said for name in _TEXTS if (said := facts.said(iri, name, lang))), "")
    return (found,) if found else ()


def _what(facts: Facts, iri: str, lang: str) -> tuple[str, ...]:
    kind = kind_of(facts, iri, lang)
    country = [facts.text(term, lang) for name in _COUNTRY for term in facts.kg.objects(iri, name)]
    if kind and country:
        return (_sentence(say("in country", lang, kind, ", ".join(country))),)
    return (_sentence(kind),) if kind else ()


def _standing(facts: Facts, iri: str, records: list[Record], lang: str) -> list[str]:
    """The ties with the home party that weigh most: of the first class that has any, what holds before what ended."""
    homely = [one for one in records if facts.home in one.entities and facts.home != iri]
    for class_ in _TIES:
        found = sorted((one for one in homely if one.type == expand(class_)), key=_weight(facts))
        if found:
            return [_tie(facts, iri, one.iri, lang) for one in found[:_MOST_TIES]]
    return []


def _weight(facts: Facts) -> Callable[[Record], tuple[bool, int, str]]:
    def weigh(one: Record) -> tuple[bool, int, str]:
        score = facts.score(one.iri, _ANY)
        return bool(facts.kg.value(one.iri, "hp:end")), -(score[0] if score else 0), one.iri

    return weigh


def _tie(facts: Facts, iri: str, record: str, lang: str) -> str:
    """An agreement by its kind, "Twinning with Hải Phòng since 18 April 2014, in force."; any other as it is told."""
    parties = {bare(term) for term in facts.kg.objects(record, "hp:agreementParty")}
    kind = [facts.text(term, lang) for term in facts.kg.objects(record, "hp:kind")]
    if {iri, facts.home} <= parties and kind:
        others = ", ".join(facts.name(one, lang) for one in sorted(parties - {iri}))
        said = say("with", lang, ", ".join(kind), others)
    else:
        said = facts.told(record, lang)
    unknown = word("timeUnknown", lang)
    when = [one for one in since(facts, record, lang) if one != unknown]
    joint = " " if facts.kg.value(record, "hp:start") and not facts.kg.value(record, "hp:end") else ", "
    return _sentence(said.rstrip(".") + joint * bool(when) + ", ".join(when))


def _counts(facts: Facts, records: list[Record], lang: str) -> tuple[str, ...]:
    figures = sum(bool(facts.kg.value(one.iri, "hp:indicator")) for one in records)
    sources = {claim.source for one in records for claim in one.evidence}
    counts = {"count facts": len(records) - figures, "count figures": figures, "count sources": len(sources)}
    return (_sentence(", ".join(say(key, lang, number(str(count), lang)) for key, count in counts.items() if count)),)


def _sentence(text: str) -> str:
    return text if not text else text[0].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")
