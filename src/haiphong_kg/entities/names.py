"""What a person reads for a term: classes, labels, numbers and dates in the chosen language."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg import base
from haiphong_kg.store import DEF, PREFIXES, KnowledgeGraph, Term, bare, compact, in_range, native, remembered

if TYPE_CHECKING:
    from haiphong_kg.web.page import Text

_XSD: Final = PREFIXES["xsd"]
_YEAR: Final = _XSD + "gYear"
_DATES: Final = frozenset(_XSD + name for name in ("date", "gYearMonth"))
_EDTF: Final = PREFIXES["edtf"] + "EDTF"
_LABELS: Final = ("skos:prefLabel", "rdfs:label", "dcterms:title", "dcterms:description")


@remembered
def label(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The name of `iri` in `lang`, else in the other language; a situation is named by what it says; else the CURIE."""
    namings = (given, _sentence, _measured, _honoured, _said)
    return next((name for name in (naming(kg, iri, lang) for naming in namings) if name), compact(iri))


def both(kg: KnowledgeGraph, iri: str) -> dict[str, str]:
    """The name of `iri` in each language."""
    return {lang: label(kg, iri, lang) for lang in base.LANGUAGES}


def in_both(say: Callable[[str], str]) -> Text:
    """What `say` says in each language."""
    return {"vi": say("vi"), "en": say("en")}


def classes(kg: KnowledgeGraph, iri: str) -> list[str]:
    """The classes of `iri`, the most specific first, then by name."""
    found = [bare(term) for term in kg.objects(iri, "rdf:type")]
    return sorted(found, key=lambda one: (-_depth(kg, one), one))


def by_language(kg: KnowledgeGraph, iri: str, predicate: str) -> dict[str, str]:
    """The literals of `iri predicate ?` by language tag ("" for none); of several in one language the first.

    Those for our readers stand first. Where a language of theirs is no tag itself, it has the text of the first tag in
    its range (RFC 4647, section 3.3.1): `en` that of `en-GB`.
    """
    literals = [term for term in kg.objects(iri, predicate) if isinstance(term, Literal)]
    found = {(literal.language or "").lower(): literal.value for literal in reversed(literals)}
    spoken = {lang: tag for lang in base.LANGUAGES if (tag := in_range(lang, found)) is not None}
    return {lang: found[tag] for lang, tag in spoken.items()} | dict(sorted(found.items()))


def text(kg: KnowledgeGraph, term: Term | None, lang: str) -> str:
    """`term` as a person reads it; an unbound value is the empty text."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return label(kg, term.value, lang)
    return literal_text(term, lang) if isinstance(term, Literal) else str(term)


def in_the_language(kg: KnowledgeGraph, term: Term | None, lang: str) -> Term | None:
    """Of a text that the graph has in several languages that in `lang`; every other term is itself."""
    if not isinstance(term, Literal) or not term.language:
        return term
    stated = {
        (quad.subject.value, quad.predicate.value)
        for quad in kg.store.quads_for_pattern(None, None, term, None)
        if isinstance(quad.subject, NamedNode)
    }
    beside = (by_language(kg, *one).get(lang) for one in sorted(stated))
    return next((Literal(found, language=lang) for found in beside if found), term)


def literal_text(literal: Literal, lang: str) -> str:
    """A literal as a person reads it; what is not of its datatype is shown as it is written."""
    value, datatype = native(literal), literal.datatype.value
    if isinstance(value, bool):
        return base.word("yes" if value else "no", lang)
    if isinstance(value, int | float | Decimal) and datatype != _YEAR:
        return base.number(literal.value, lang)
    if datatype in _DATES:
        return base.date_text(literal.value, lang)
    return base.period_text(literal.value, lang) if datatype == _EDTF else literal.value


def given(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The name that the data give `iri`, in `lang` or else the other language; empty where they give none."""
    for predicate in _LABELS:
        if found := by_language(kg, iri, predicate):
            return found.get(lang) or next(iter(found.values()))
    return ""


def _sentence(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The direct relations that a situation stands behind, as "source verb target", unless it is itself an end."""
    sources, targets = ({bare(term) for term in kg.objects(iri, name)} for name in ("hp:edgeSource", "hp:edgeTarget"))
    if iri in sources | targets:
        return ""
    kinds = [bare(term) for term in kg.objects(iri, "hp:edgeKind")]
    return "; ".join(filter(None, (_relation(kg, sources, kind, targets, lang) for kind in kinds)))


def _relation(kg: KnowledgeGraph, sources: set[str], kind: str, targets: set[str], lang: str) -> str:
    """One direct relation of those sources and targets that it joins; the empty text where it joins none."""
    joined = {one: targets.intersection(map(bare, kg.objects(one, kind))) for one in sorted(sources)}
    reached = sorted(set().union(*joined.values()))
    ends = ([one for one in joined if joined[one]], [kind], reached)
    return " ".join(base.enumerated(_end(kg, end, lang) for end in several) for several in ends) if reached else ""


def _end(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The name of an end of a relation; it is not composed of its own ends, which might lead round in a circle."""
    return given(kg, iri, lang) or _said(kg, iri, lang) or compact(iri)


def _measured(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """An observation is named by its indicator, entity and period."""
    time = "hp:edtf" if kg.objects(iri, "hp:edtf") else "hp:knownOn"
    roles = ("hp:indicator", "hp:observedEntity", time) if kg.objects(iri, "hp:indicator") else ()
    return ", ".join(text(kg, term, lang) for role in roles for term in kg.objects(iri, role))


def _honoured(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """A recognition is named by its site and the title that the site was given."""
    parts = [kg.objects(iri, role) for role in ("hp:site", "hp:kind")]
    return ": ".join(text(kg, part[0], lang) for part in parts) if all(parts) else ""


def _said(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """What the claim that comes first in its source says of a situation."""
    claims = sorted(kg.subjects("hp:claims", iri), key=lambda claim: _position(kg, claim))
    found = by_language(kg, claims[0], "hp:paraphrase") if claims else {}
    return found.get(lang) or next(iter(found.values()), "")


def _position(kg: KnowledgeGraph, claim: str) -> int:
    return next((int(bare(term)) for term in kg.objects(claim, "hp:anchorStart")), 0)


@remembered
def _depth(kg: KnowledgeGraph, class_: str, below: tuple[str, ...] = ()) -> int:
    """How many of the project's classes stand above; a class among its own superclasses ends the walk."""
    above = {bare(term) for term in kg.objects(class_, "rdfs:subClassOf")} - {class_, *below}
    return max((1 + _depth(kg, one, (*below, class_)) for one in above if one.startswith(DEF)), default=0)
