"""What belongs to a zone or a port: the zones and terminals that lie in it, or are called after it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import LANGUAGES, fold
from haiphong_kg.entities import label
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare

_ZONES: Final = frozenset({"Zone"})
_PORT: Final = f"{SCHEME}asset-kind/port"
_ASSET: Final = "InfrastructureAsset"
# The projects in a zone are those of its tenants; those at a port are berths that are built.
_OF_ASSET: Final = frozenset({_ASSET, "Project"})
_BERTHS: Final = tuple(f"{SCHEME}asset-kind/{one}" for one in ("terminal", "berth"))


def with_parts(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Zones with the zones in them, and ports with their terminals and the works on these."""
    found = list(iris)
    for one in found:
        found += [part for part in _parts(lexicon, one) if part not in found]
    return tuple(found)


def _parts(lexicon: Lexicon, iri: str) -> list[str]:
    kg, traits = lexicon.kg, lexicon.traits(iri)
    classes = _OF_ASSET if _ASSET in traits else _ZONES
    there = (one for name in ("hp:locatedInZone", "hp:locatedIn") for one in sorted(kg.subjects(name, iri)))
    found = [one for one in there if classes & lexicon.traits(one)]
    return found + _called_after(kg, iri) if _PORT in traits else found


def _called_after(kg: KnowledgeGraph, port: str) -> list[str]:
    """The terminals in one of whose names stand the words that are the name of a port, and not those for one."""
    berths = sorted(one for kind in _BERTHS for one in kg.subjects("hp:kind", kind))
    own = [_words(label(kg, port, lang)) - _words(label(kg, _PORT, lang)) for lang in LANGUAGES]
    return [one for one in berths if any(name and name <= said for name in own for said in _names(kg, one))]


def _names(kg: KnowledgeGraph, iri: str) -> list[set[str]]:
    return [_words(bare(one)) for name in ("skos:prefLabel", "skos:altLabel") for one in kg.objects(iri, name)]


def _words(text: str) -> set[str]:
    return set(map(fold, text.split()))
