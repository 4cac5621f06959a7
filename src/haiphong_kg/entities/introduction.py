"""What is told first of one thing: who or what it is, in a few sentences worked out from the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.base import date_text, enumerated, expression, number, read_date, sentence, word
from haiphong_kg.entities.circumstances import score, time_and_status
from haiphong_kg.entities.names import by_language, classes, label, text
from haiphong_kg.entities.record_json import told
from haiphong_kg.entities.records import Record
from haiphong_kg.store import KnowledgeGraph, bare, expand

# From a thing to the country in which it lies, or of which it is, with the words for that.
_COUNTRY: Final = {"hp:inCountry": "kindIn", "hp:homeCountry": "kindOf"}
_POST, _EVENT = "hp:PostHolding", "hp:Event"
_TIES: Final = (
    _POST,
    "hp:Agreement",
    "hp:Membership",
    "hp:CooperationRelation",
    "hp:InvestmentRelation",
    "hp:FundingContribution",
    _EVENT,
)
_ENDS: Final = ("hp:edgeSource", "hp:edgeTarget", "hp:agreementParty")
_MOST_TIES: Final = 2
_WITH_ARTICLE: Final = expression(
    "(.* )?(Republic|Federation|Kingdom|States|Union|Emirates)( of .*)?|Netherlands|Philippines"
)
_TEXTS: Final = ("skos:definition", "hp:rationale", "dcterms:description", "rdfs:comment")


def lede(kg: KnowledgeGraph, iri: str, records: list[Record], home: str, lang: str) -> tuple[str, ...]:
    """The first sentences on `iri`, which has a part in `records`; its ties with the party `home` come first."""
    said = defined(kg, iri, lang)
    if said or not records:
        return said or _what(kg, iri, lang)
    return (*_what(kg, iri, lang), *standing(kg, iri, records, home, lang), *_counts(kg, records, lang))


def standing(kg: KnowledgeGraph, iri: str, records: list[Record], home: str, lang: str) -> list[str]:
    """The ties with the home party that weigh most: of the first class that has any, what holds before what ended.

    A post that somebody holds is told before any; a source has a part in none of those that it states. Who has no tie
    with the home party is told by those with others: a company by the works that it runs.
    """
    post = expand(_POST)
    homely = [
        one
        for one in records
        if home != iri and ({home, iri} <= {one.iri, *one.entities} or (one.type == post and iri in one.entities))
    ]
    homely = [one for one in homely if _is_named(kg, iri, one.iri, lang) or _owner(kg, iri, one.iri, home)]
    for class_ in _TIES:
        found = sorted((one for one in homely if one.type == expand(class_)), key=_weight(kg))
        if found:
            return [_tie(kg, iri, one.iri, home, lang) for one in found[:_MOST_TIES]]
    others = [] if iri == home or homely else [one for one in records if iri in _ends(kg, one.iri)]
    return [_tie(kg, iri, one.iri, home, lang) for one in sorted(others, key=_weight(kg))[:_MOST_TIES]]


def kind_of(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What `iri` is called by its kind, else by its class."""
    kinds = [text(kg, term, lang) for term in kg.objects(iri, "hp:kind")]
    return ", ".join(kinds) or next((label(kg, one, lang) for one in classes(kg, iri)[:1]), "")


def since(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """When a record held, as part of a sentence, and its status."""
    start = kg.value(iri, "hp:start")
    if start and not kg.value(iri, "hp:end"):
        status = [text(kg, term, lang) for term in kg.objects(iri, "hp:status")]
        return [word("sinceWhen", lang, when=date_text(read_date(start), lang)), *status]
    return time_and_status(kg, iri, lang)


def defined(kg: KnowledgeGraph, iri: str, lang: str) -> tuple[str, ...]:
    """What the data themselves say of `iri`, in `lang` or else in another language."""
    texts = (by_language(kg, iri, name) for name in _TEXTS)
    found = next((said.get(lang) or next(iter(said.values())) for said in texts if said), "")
    return (found,) if found else ()


def _what(kg: KnowledgeGraph, iri: str, lang: str) -> tuple[str, ...]:
    kind = kind_of(kg, iri, lang)
    for name, how in _COUNTRY.items():
        places = [_within(text(kg, term, lang), lang) for term in kg.objects(iri, name)]
        if kind and places:
            return (sentence(word(how, lang, kind=kind, place=", ".join(places))),)
    return (sentence(kind),) if kind else ()


def _within(name: str, lang: str) -> str:
    """A name as it stands after "in": English puts an article before a country called by what it is."""
    return f"the {name}" if lang == "en" and _WITH_ARTICLE.fullmatch(name) else name


def _weight(kg: KnowledgeGraph) -> Callable[[Record], tuple[bool, int, str]]:
    def weigh(one: Record) -> tuple[bool, int, str]:
        found = score(kg, one.iri)
        return bool(kg.value(one.iri, "hp:end")), -(found["value"] if found else 0), one.iri

    return weigh


def _ends(kg: KnowledgeGraph, record: str) -> set[str]:
    """The parties to a tie."""
    return {bare(term) for name in _ENDS for term in kg.objects(record, name)}


def _is_named(kg: KnowledgeGraph, iri: str, record: str, lang: str) -> bool:
    """Whether the tie is one of `iri` itself: not of a port on the way, nor of a country in which a party lies."""
    return iri in {record, *_ends(kg, record)} or label(kg, iri, lang) in told(kg, record, lang)


def _owner(kg: KnowledgeGraph, iri: str, record: str, home: str) -> bool:
    """Whether `iri` is the home country of a party to the tie, and not the country of the home party."""
    if iri in map(bare, kg.objects(home, "hp:inCountry")):
        return False
    others = _ends(kg, record) - {home}
    return any(iri in map(bare, kg.objects(one, "hp:homeCountry")) for one in others)


def _tie(kg: KnowledgeGraph, iri: str, record: str, home: str, lang: str) -> str:
    """An agreement by its kind, "Twinning with Hải Phòng since 18 April 2014, in force."; of who holds a post the post.

    Any other is as it is told. Of a country that is not named itself, with the country in front: "From Taiwan: Pegatron
    invests in …".
    """
    parties = {bare(term) for term in kg.objects(record, "hp:agreementParty")}
    kind = [text(kg, term, lang) for term in kg.objects(record, "hp:kind")]
    if {iri, home} <= parties and kind:
        others = enumerated(label(kg, one, lang) for one in sorted(parties - {iri}))
        said = word("kindWith", lang, kind=", ".join(kind), names=others)
    elif (post := kg.value(record, "hp:post")) and post != iri:
        said = label(kg, post, lang)
    else:
        said = told(kg, record, lang)
        if not _is_named(kg, iri, record, lang):
            said = word("fromCountry", lang, name=_within(label(kg, iri, lang), lang), said=said)
    return sentence(said.rstrip(".") + _when(kg, record, lang, said))


def _when(kg: KnowledgeGraph, record: str, lang: str, said: str) -> str:
    """When a tie held and its status, of an event the day alone, where what is `said` of it does not have the year."""
    start, end = kg.value(record, "hp:start"), kg.value(record, "hp:end")
    if expand(_EVENT) in classes(kg, record):
        return f", {date_text(read_date(start), lang)}" if start and start[:4] not in said else ""
    when = [one for one in since(kg, record, lang) if one != word("timeUnknown", lang)]
    return (" " if start and not end else ", ") * bool(when) + ", ".join(when)


def _counts(kg: KnowledgeGraph, records: list[Record], lang: str) -> tuple[str, ...]:
    figures = sum(bool(kg.value(one.iri, "hp:indicator")) for one in records)
    sources = {claim.source for one in records for claim in one.evidence}
    counts = {
        "countFacts": len(records) - figures,
        "countFigures": figures,
        "countSources": len(sources),
    }
    said = (word(key, lang, n=number(str(count), lang)) for key, count in counts.items() if count)
    return (sentence(", ".join(said)),)
