"""What a thing has ties with, the best evidenced first: for the small picture of its page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import Record
from haiphong_kg.store import bare
from haiphong_kg.web.site.facts import Facts
from haiphong_kg.web.site.model import Neighbour
from haiphong_kg.web.site.telling import Teller

_MOST: Final = 12


def neighbours(teller: Teller, iri: str, records: Iterable[Record]) -> tuple[tuple[Neighbour, ...], int]:
    """The ends of the ties of `iri` that weigh most, things before events, and how many there are."""
    ties = _ties(teller.facts, iri, records)
    facts, lang = teller.facts, teller.lang
    chosen = sorted(ties, key=lambda other: (other in facts.situations, -ties[other][0], other))[:_MOST]
    shown = (Neighbour(teller.ref(other), facts.name(ties[other][1], lang)) for other in chosen)
    return tuple(shown), len(ties)


def _ties(facts: Facts, iri: str, records: Iterable[Record]) -> dict[str, tuple[int, str]]:
    """The other ends of the edges at `iri`, each with the score and the kind of its best record."""
    found: dict[str, tuple[int, str]] = {}
    for one in records:
        kinds = [bare(term) for term in facts.kg.objects(one.iri, "hp:edgeKind")]
        ends = [{bare(term) for term in facts.kg.objects(one.iri, name)} for name in ("hp:edgeSource", "hp:edgeTarget")]
        others = set().union(*(end for end, near in (ends, ends[::-1]) if iri in near)) - {iri}
        score = facts.score(one.iri, LANGUAGES[0])
        for other in others if kinds else ():
            found[other] = max(found.get(other, (-1, "")), (score[0] if score else 0, kinds[0]))
    return found
