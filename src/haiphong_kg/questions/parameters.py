"""What a person types for a parameter → the term it stands for, by the type that the question file gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg import base, entities
from haiphong_kg.base import expression, fold, nfc, sort_key, spelled
from haiphong_kg.entities import read_vocabulary
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.sparql import Answer, Asker, run_named
from haiphong_kg.store import PREFIXES, KnowledgeGraph, Query, Term, bare

_NAMES: Final = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "rdfs:label", "dcterms:title", "skos:notation")
_CODE: Final = expression(r"iso3166-1(?:-alpha3)?:([A-Z]{2,3})")
_YEAR: Final = len("2020")
_IDENTIFIER: Final = expression(r"<.*>|[a-z][\w-]*:\S*")
_MOST_OFFERED: Final = 5
_THINGS: Final = ("iri", "entity", "country", "choice")


def term_of(
    kg: KnowledgeGraph, query: Query, name: str, typed: str, lang: str = "en", ask: Asker | None = None
) -> Term:
    """The term that `typed` stands for as a value of the parameter `name` of `query`.

    A thing is known by IRI, CURIE, any of its names in either language, by everyday words for it and a country by its
    codes of ISO 3166-1; first among the values that the column has, then (but for a choice) among all entities. A
    literal is the one in the column with the same meaning, else a new one.

    Raises:
        NotFoundError: it stands for nothing, or for several things; the fix lists the nearest values of the column.
        UsageError: it cannot be of the type.
    """
    kind = next((one.type for one in query.params if one.name == name), "text")
    typed = nfc(typed)
    if kind not in _THINGS:
        return _literal(typed, kind, lambda: column(run_named(kg, query, {}, ask), name))
    if _IDENTIFIER.fullmatch(typed):
        return NamedNode(entities.resolve(kg, typed, lang))
    values = [term.value for term in column(run_named(kg, query, {}, ask), name) if isinstance(term, NamedNode)]
    known = names_of(kg, values)
    found = _named(typed, known)
    if len(found) == 1:
        return NamedNode(found[0])
    return _elsewhere(kg, typed, kind, found or values, lang)


def column(answer: Answer, name: str) -> list[Term]:
    """The different values of the column `name`, sorted."""
    place = answer.columns.index(name)
    return sorted({term for row in answer.rows if (term := row[place]) is not None}, key=str)


def names_of(kg: KnowledgeGraph, iris: Iterable[str]) -> dict[str, list[str]]:
    """All names of each of `iris`: its labels, everyday words for it, and of a country the codes."""
    further: dict[str, list[str]] = {}
    for one in read_vocabulary(kg).names:
        further.setdefault(one.iri, []).append(one.text)
    return {
        iri: [
            *(bare(term) for predicate in _NAMES for term in kg.objects(iri, predicate)),
            *further.get(iri, ()),
            *codes(kg, iri),
        ]
        for iri in iris
    }


def codes(kg: KnowledgeGraph, iri: str) -> list[str]:
    """The codes of two and three letters that ISO 3166-1 gives a country."""
    matches = (_CODE.fullmatch(bare(term)) for term in kg.objects(iri, "schema:identifier"))
    return [match[1] for match in matches if match]


def _offered(kg: KnowledgeGraph, typed: str, iris: Iterable[str], lang: str) -> list[str]:
    """The things among `iris` with names like `typed`, the likest first; where none is like it, the first few."""
    known = names_of(kg, iris)
    shown = {iri: entities.label(kg, iri, lang) for iri in known}
    near = base.nearest_things(typed, known, _MOST_OFFERED)
    return [shown[iri] for iri in near] or sorted(shown.values(), key=sort_key)[:_MOST_OFFERED]


def _named(typed: str, known: dict[str, list[str]]) -> list[str]:
    """The things of that name; where accents were typed, those that have them."""
    key, accented = fold(typed), spelled(typed)
    found = [iri for iri, names in known.items() if key and any(fold(name) == key for name in names)]
    exact = [iri for iri in found if any(spelled(name) == accented for name in known[iri])]
    return exact or found


def _elsewhere(kg: KnowledgeGraph, typed: str, kind: str, values: list[str], lang: str) -> Term:
    """The thing of that name outside the column, or why there is none."""
    if kind == "country" and len(found := _named(typed, names_of(kg, kg.subjects("rdf:type", "hp:Country")))) == 1:
        return NamedNode(found[0])
    try:
        if kind != "choice":
            return NamedNode(entities.resolve(kg, typed, lang))
        raise NotFoundError(Message("noChoice", typed=typed))
    except NotFoundError as error:
        near = [] if _is_of_several(error) else _offered(kg, typed, values, lang)
        raise NotFoundError(error.message, fix=Message("nearestHere", names=near) if near else error.fix) from None


def _is_of_several(error: NotFoundError) -> bool:
    """Whether the name fits several things, which its mend names."""
    return isinstance(error.message, Message) and error.message.key == "severalThings"


def _literal(typed: str, kind: str, values: Callable[[], list[Term]]) -> Literal:
    if kind == "year":
        year = base.read_date(typed) if base.is_date(typed) else ""
        if len(year) != _YEAR:
            raise UsageError(Message("notAYear", typed=typed), fix=Message("likeYears"))
        return Literal(year, datatype=NamedNode(PREFIXES["xsd"] + "gYear"))
    same = [term for term in values() if isinstance(term, Literal) and fold(term.value) == fold(typed)]
    return next((term for term in same if term.value == typed), same[0] if same else Literal(typed))
