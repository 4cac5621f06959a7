"""What a thing is, its classes with those above them and its kinds, and where the graph has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg.base import expression
from haiphong_kg.store import DEF, HOME, ID, SCHEME, KnowledgeGraph, bare, expand, remembered

PUBLISHER: Final = "publisher:"
INDICATOR: Final = ID + "indicator/"
SHARE: Final = INDICATOR + "share-of-ownership"
# People call a zone of one of these kinds by the word for another; a free trade zone is a thing of its own.
_ZONES: Final = (f"{SCHEME}zone-kind/industrial-", f"{SCHEME}zone-kind/economic-", f"{DEF}Zone")
_STEP: Final = expression(r"\w+:\w+")
_ORG: Final = expand("org:")


def traits_of(kg: KnowledgeGraph, iri: str) -> frozenset[str]:
    """The local names of what a thing is: its classes and kinds, for a publisher that it is one."""
    if iri.startswith(PUBLISHER):
        return frozenset(["Publisher"])
    if iri.startswith(INDICATOR):
        return frozenset(["Indicator"])
    classes = (bare(term) for term in kg.objects(iri, "rdf:type"))
    kinds = (bare(term) for term in kg.objects(iri, "hp:kind"))
    return frozenset(kinds).union(*(above(kg, one) for one in classes))


@remembered
def above(kg: KnowledgeGraph, class_: str) -> frozenset[str]:
    """The local names of a class and of those above it."""
    found, waiting = set[str](), [class_]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [bare(term) for term in kg.objects(one, "rdfs:subClassOf")]
    return frozenset(map(local, found))


def companies_of(kg: KnowledgeGraph, groups: Iterable[str]) -> tuple[str, ...]:
    """The companies of groups, and those of which these are the group in turn."""
    given = tuple(groups)
    found = list(given)
    for group in found:
        found += [one for one in kg.subjects("hp:partOfGroup", group) if one not in found]
    return tuple(found[len(given) :])


@remembered
def projects_of(kg: KnowledgeGraph, iri: str) -> tuple[str, ...]:
    """The projects in which a company, or one of its group or of a group in that, invests or which it runs."""
    companies = [iri, *companies_of(kg, (iri,))]
    records = [
        record for one in companies for role in ("hp:investor", "hp:operator") for record in kg.subjects(role, one)
    ]
    found = [
        bare(term) for record in records for name in ("hp:project", "hp:about") for term in kg.objects(record, name)
    ]
    return tuple(one for one in dict.fromkeys(found) if "Project" in traits_of(kg, one))


@remembered
def merged(kg: KnowledgeGraph) -> tuple[str, ...]:
    """The localities that were merged into the city."""
    changes = kg.subjects("rdf:type", "hp:TerritorialChange")
    return tuple(sorted({bare(term) for one in changes for term in kg.objects(one, "hp:concerns")} - {HOME}))


@remembered
def occurs(kg: KnowledgeGraph, iri: str, path: str) -> bool:
    """Whether the graph has `iri` at the end of one of the properties of `path`, which may be alternatives."""
    node = Literal(iri.removeprefix(PUBLISHER)) if iri.startswith(PUBLISHER) else NamedNode(iri)
    steps = [NamedNode(expand(one)) for one in path.split("|") if _STEP.fullmatch(one)]
    found = (next(kg.store.quads_for_pattern(None, step, node, None), None) for step in steps)
    return any(one is not None for one in found)


def local(iri: str) -> str:
    """The local name of a term of ours or of the organisation ontology; another IRI as it is."""
    return iri.removeprefix(DEF).removeprefix(_ORG)


def node_traits(traits: frozenset[str], members: Iterable[str]) -> bool:
    """Whether something with these traits is of one of `members`, classes or kinds."""
    return any(local(one) in traits or one in traits for one in members)


def says_its_kind(traits: frozenset[str], members: Iterable[str]) -> bool:
    """Whether a word for `members` beside the name of what has `traits` says what that is.

    The words for parks, clusters and economic zones all do beside the name of a zone.
    """
    kinds = tuple(members)
    return node_traits(traits, kinds) or ("Zone" in traits and any(one.startswith(_ZONES) for one in kinds))
