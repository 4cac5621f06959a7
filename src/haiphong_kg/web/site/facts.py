"""What the pages read of the graph; what many pages repeat is worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache, cached_property

from haiphong_kg.entities import (
    Record,
    both,
    by_language,
    classes,
    label,
    measured,
    record,
    score,
    situations_of,
    text,
    time_and_status,
    told,
)
from haiphong_kg.store import DATASET, KnowledgeGraph, Term, bare, expand, iri_in, situations
from haiphong_kg.web.site.addresses import page_path, path_of
from haiphong_kg.web.site.around import described, description

Lookup = Callable[[str, str], str]


class Facts:
    """One graph as the pages read it. `name` and `told` take an IRI and a language."""

    def __init__(self, kg: KnowledgeGraph) -> None:
        self.kg = kg
        self.name: Lookup = cache(lambda iri, lang: label(kg, iri, lang))
        self.told: Lookup = cache(lambda iri, lang: told(kg, iri, lang))
        self.classes: Callable[[str], list[str]] = cache(lambda iri: classes(kg, iri))
        self.record: Callable[[str], Record] = cache(lambda iri: record(kg, iri))
        self.circumstances: Callable[[str, str], list[str]] = cache(lambda iri, lang: time_and_status(kg, iri, lang))
        self.measured: Lookup = cache(lambda iri, lang: measured(kg, iri, lang))
        self.score: Callable[[str, str], tuple[int, str] | None] = cache(lambda iri, lang: _score(kg, iri, lang))

    def prepare(self) -> None:
        """Works out what all pages need, before the work is shared."""
        for iri in sorted(self.situations):
            self.record(iri)

    @cached_property
    def described(self) -> frozenset[str]:
        """The IRIs under the base that the graph describes."""
        return described(self.kg)

    @cached_property
    def paged(self) -> list[str]:
        """The IRIs that have a page of their own, sorted: all but claims, which stand on the page of their record."""
        return sorted(self.described - set(self.claims))

    @cached_property
    def claims(self) -> dict[str, str]:
        """The situation of each claim that speaks of one."""
        return {claim: bare(term) for claim, term in self.kg.pairs("hp:claims")}

    @cached_property
    def situations(self) -> frozenset[str]:
        """What is claimed, or derived by a formula."""
        return frozenset(situations(self.kg))

    @cached_property
    def home(self) -> str:
        """The party whose partnerships the graph is about: the home party of most records; "" without any."""
        counted = Counter(bare(term) for _, term in self.kg.pairs("hp:homeParty"))
        return min(counted, key=lambda iri: (-counted[iri], iri), default="")

    @cached_property
    def release(self) -> str:
        """The day of the release, as the data give it."""
        return self.kg.value(DATASET, "dcterms:issued")

    def text(self, term: Term, lang: str) -> str:
        """`term` as a reader of `lang` reads it."""
        iri = iri_in(term)
        return self.name(iri, lang) if iri else text(self.kg, term, lang)

    def said(self, iri: str, predicate: str, lang: str) -> str:
        """The text that `iri` has there in `lang`, else in another language; "" without."""
        texts = by_language(self.kg, iri, predicate)
        return texts.get(lang) or next(iter(texts.values()), "")

    def names(self, iri: str) -> dict[str, str]:
        """The name of `iri` in each language."""
        return both(self.kg, iri)

    def is_a(self, iri: str, class_: str) -> bool:
        """Whether the graph says that `iri` is of the class."""
        return expand(class_) in self.classes(iri)

    def records(self, iri: str) -> list[Record]:
        """The records that `iri` has a part in, or is."""
        found = (self.record(one) for one in situations_of(self.kg, iri))
        return sorted(found, key=lambda one: (one.type, one.iri))

    def address(self, iri: str, lang: str) -> str:
        """Where `iri` is told of, from the top of the site; its own address outside; "" where there is neither."""
        if iri in self.claims:
            return f"{page_path(self.claims[iri], lang)}#{anchor_of(iri)}"
        if iri in self.described:
            return page_path(iri, lang)
        return iri if iri.startswith(("http://", "https://")) else ""

    def description(self, iri: str) -> list[tuple[Term, Term, Term]]:
        """The triples of `iri` and of the claims for it."""
        return description(self.kg, [iri, *self.kg.subjects("hp:claims", iri)])


def anchor_of(claim: str) -> str:
    """The fragment under which a claim stands on the page of its record."""
    return path_of(claim).replace("/", ".")


def _score(kg: KnowledgeGraph, iri: str, lang: str) -> tuple[int, str] | None:
    """The evidence score from 0 to 100, and what it is made of; None without."""
    found = score(kg, iri)
    return (found["value"], found["parts"]["vi" if lang == "vi" else "en"]) if found else None
