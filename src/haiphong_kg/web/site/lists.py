"""The pages that list: the first page, names, facts, sources, the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from haiphong_kg.base import LANGUAGES, number, sort_key
from haiphong_kg.entities import build_index
from haiphong_kg.store import BASE, DATASET, ID, SCHEME, bare, compact, expand
from haiphong_kg.web.site.addresses import Link, path_of
from haiphong_kg.web.site.facts import Facts
from haiphong_kg.web.site.model import Ref
from haiphong_kg.web.site.rendering import place_of
from haiphong_kg.web.site.shop import Shop

LISTS: Final = ("index", "names", "records", "sources", "model")
_REMARKS: Final = ("hp:Disagreement", "hp:IdentityDecision", "hp:Note", "hp:Unstated")
_SOURCE: Final = expand("hp:SourceDocument")


class Listed(NamedTuple):
    """The members of one class, in the reader's alphabet; `notes` stand beside their names."""

    heading: Ref
    anchor: str
    members: tuple[Ref, ...]
    notes: tuple[str, ...] = ()


def list_page(shop: Shop, name: str, lang: str, link: Link | None = None) -> bytes:
    """The list called `name`, one of `LISTS`."""
    make: dict[str, Callable[[Shop, str], dict[str, object]]] = {
        "index": _index, "names": _names, "records": _records, "sources": _sources, "model": _model,
    }  # fmt: skip
    place = place_of(f"{lang}/{name}.html", lang)
    template = "list.html" if name in ("names", "records", "model") else f"{name}.html"
    return shop.render(template, place, link, name=name, **make[name](shop, lang))


def _index(shop: Shop, lang: str) -> dict[str, object]:
    names = _by_class(shop, _entities(shop.facts), lang)
    return {
        "about": shop.facts.said(DATASET, "dcterms:description", lang),
        "classes": names,
        "records": _by_class(shop, _told(shop.facts), lang),
        "home": shop.tellers[lang].ref(shop.facts.home) if shop.facts.home else None,
    }


def _names(shop: Shop, lang: str) -> dict[str, object]:
    return {"listed": _by_class(shop, _entities(shop.facts), lang)}


def _records(shop: Shop, lang: str) -> dict[str, object]:
    return {"listed": _by_class(shop, _told(shop.facts), lang)}


def _model(shop: Shop, lang: str) -> dict[str, object]:
    """All of the model by class; a code stands with its scheme."""
    facts = shop.facts
    terms = [iri for iri in facts.paged if not iri.startswith((ID, SCHEME))]
    schemes = [iri for iri in facts.paged if facts.is_a(iri, "skos:ConceptScheme")]
    coded = [
        _listed(shop, scheme, facts.kg.subjects("skos:inScheme", scheme), lang)
        for scheme in sorted(schemes, key=lambda one: sort_key(facts.name(one, lang)))
    ]
    return {"listed": [*_by_class(shop, terms, lang, defined=True), *coded]}


def _sources(shop: Shop, lang: str) -> dict[str, object]:
    facts, kg = shop.facts, shop.kg
    sources = sorted(kg.subjects("rdf:type", _SOURCE), key=lambda iri: (sort_key(facts.name(iri, lang)), iri))
    rows = [
        (
            shop.tellers[lang].ref(iri),
            facts.said(iri, "dcterms:publisher", lang),
            ", ".join(facts.text(term, lang) for term in kg.objects(iri, "dcterms:issued")),
            number(str(len(kg.subjects("hp:source", iri))), lang),
        )
        for iri in sources
    ]
    return {"rows": rows}


def _entities(facts: Facts) -> list[str]:
    """What has a name of its own: no situations, no sources, no remarks on them."""
    others = {_SOURCE, *map(expand, _REMARKS)}
    return [
        iri
        for iri in facts.paged
        if iri.startswith(ID) and iri not in facts.situations and not others & {*facts.classes(iri)}
    ]


def _told(facts: Facts) -> list[str]:
    """The situations, and the remarks of the editors."""
    return [iri for iri in facts.paged if iri in facts.situations or {*map(expand, _REMARKS)} & {*facts.classes(iri)}]


def _by_class(shop: Shop, iris: Iterable[str], lang: str, *, defined: bool = False) -> list[Listed]:
    found: dict[str, list[str]] = {}
    for iri in iris:
        found.setdefault(next(iter(shop.facts.classes(iri)), ""), []).append(iri)
    classes = sorted(found, key=lambda one: sort_key(shop.facts.name(one, lang)))
    return [_listed(shop, class_, found[class_], lang, defined=defined) for class_ in classes]


def _listed(shop: Shop, class_: str, iris: Iterable[str], lang: str, *, defined: bool = False) -> Listed:
    facts, teller = shop.facts, shop.tellers[lang]
    named = map(teller.named, iris)
    paired = sorted(zip(named, iris, strict=True), key=lambda pair: (sort_key(pair[0].text), pair[1]))
    notes = tuple(facts.said(iri, "skos:definition", lang) for _, iri in paired) if defined else ()
    heading = teller.ref(class_) if class_ else Ref("–")
    return Listed(
        heading, compact(class_).replace(":", "-").replace("/", "-") or "other", tuple(ref for ref, _ in paired), notes
    )


def search_index(shop: Shop) -> list[object]:
    """[classes, entries] for the search of the pages; a class is [vi, en].

    An entry is the IRI after the base, the path of its page where that differs, its class, how often it is named, its
    names in both languages, and its other names.
    """
    facts, degree = shop.facts, build_index(shop.kg).degree
    iris = [iri for iri in facts.paged if not facts.is_a(iri, "hp:Observation") and not facts.is_a(iri, "hp:Unstated")]
    classes = sorted({next(iter(facts.classes(iri)), "") for iri in iris})
    places = {class_: place for place, class_ in enumerate(classes)}
    entries = [_entry(facts, iri, places, degree(iri)) for iri in iris]
    return [[[facts.name(one, lang) for lang in LANGUAGES] for one in classes], entries]


def _entry(facts: Facts, iri: str, places: dict[str, int], degree: int) -> list[object]:
    named = facts.told if iri in facts.situations else facts.name
    names = [named(iri, lang) for lang in LANGUAGES]
    others = {bare(term) for role in ("skos:altLabel", "skos:hiddenLabel") for term in facts.kg.objects(iri, role)}
    local, path = iri.removeprefix(BASE), path_of(iri)
    kind = places[next(iter(facts.classes(iri)), "")]
    return [local, path if path != local else "", kind, degree, *names, *sorted(others - set(names))]
