"""Finding things by name: any label, with or without accents, in any language."""

from __future__ import annotations

import difflib
import re
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from haiphong_kg.errors import NotFoundError
from haiphong_kg.labels import label
from haiphong_kg.namespaces import ID, expand
from haiphong_kg.store import KnowledgeGraph
from haiphong_kg.text import fold, sort_key, words

_PREDICATES: Final = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:notation")
_IDENTIFIER: Final = re.compile(r"<.*>|[a-z][\w-]*:\S+")
_ENOUGH_LIKE: Final = 0.8


class Hit(NamedTuple):
    """An entity whose label `matched` fits a text; a lower `rank` fits better (0 equal … 4 alike)."""

    iri: str
    matched: str
    rank: int


def search(kg: KnowledgeGraph, text: str, limit: int | None = None) -> list[Hit]:
    """The entities with a label like `text`, best first: equal, beginning with it, holding it, alike but for a slip."""
    key = fold(text)
    if not key:
        return []
    best: dict[str, Hit] = {}
    for iri, matched in _labels(kg):
        rank = _rank(key, text, matched)
        if rank is not None and (iri not in best or (rank, len(matched)) < (best[iri].rank, len(best[iri].matched))):
            best[iri] = Hit(iri, matched, rank)
    hits = sorted(best.values(), key=lambda hit: (hit.rank, len(hit.matched), sort_key(hit.matched), hit.iri))
    sure = [hit for hit in hits if hit.rank < 4]
    return (sure or hits)[:limit]


def resolve(kg: KnowledgeGraph, name: str, lang: str = "en") -> str:
    """The IRI that `name` stands for: an IRI, a CURIE, or a label that fits one entity better than all others.

    Raises:
        NotFoundError: nothing fits, or several fit equally well; the fix lists them.
        UsageError: the prefix of a CURIE is unknown.
    """
    if _IDENTIFIER.fullmatch(name):
        return _known(kg, expand(name))
    hits = search(kg, name)
    if not hits:
        raise NotFoundError(f"nothing here is called {name!r}", fix="try haiphong-kg search with a part of the name")
    equal = [hit for hit in hits if hit.rank == hits[0].rank]
    if hits[0].rank == 4 or (hits[0].rank > 0 and len(equal) > 1) or len(equal) > 1:
        offers = ", ".join(f"{label(kg, hit.iri, lang)} (id:{hit.iri.removeprefix(ID)})" for hit in hits[:5])
        raise NotFoundError(f"{name!r} may mean several things", fix=f"choose: {offers}")
    return hits[0].iri


def _known(kg: KnowledgeGraph, iri: str) -> str:
    if next(kg.store.quads_for_pattern(NamedNode(iri), None, None, None), None) is None:
        ids = {
            quad.subject.value
            for quad in kg.store.quads_for_pattern(None, None, None, None)
            if isinstance(quad.subject, NamedNode)
        }
        near = difflib.get_close_matches(iri, sorted(ids), n=3, cutoff=0.7)
        raise NotFoundError(f"the graph does not describe <{iri}>", fix="nearest: " + (", ".join(near) or "none"))
    return iri


def _labels(kg: KnowledgeGraph) -> list[tuple[str, str]]:
    """(IRI, label) of every entity under `id/`; what a source leaves open, or sources disagree on, is no entity."""
    questions = {iri for kind in ("hp:Unstated", "hp:Disagreement") for iri in kg.subjects("rdf:type", kind)}
    return [
        (iri, term.value)
        for predicate in _PREDICATES
        for iri, term in kg.pairs(predicate)
        if isinstance(term, Literal) and iri.startswith(ID) and iri not in questions
    ]


def _rank(key: str, typed: str, matched: str) -> int | None:
    other = fold(matched)
    if other == key:
        return 0
    if other.startswith(key):
        return 1
    if _holds_words(words(typed), words(matched)):
        return 2
    if len(key) > 2 and key in other:
        return 3
    alike = difflib.SequenceMatcher(None, key, other).ratio() if abs(len(key) - len(other)) <= 2 else 0.0
    return 4 if len(key) > 3 and alike >= _ENOUGH_LIKE else None


def _holds_words(typed: list[str], other: list[str]) -> bool:
    return all(any(word.startswith(part) for word in other) for part in typed)
