"""The words in the accounts of events."""

from __future__ import annotations

import re

from haiphong_kg.base import fold
from haiphong_kg.entities import stem
from haiphong_kg.store import KnowledgeGraph, bare, kept


def event_words(kg: KnowledgeGraph) -> dict[str, list[str]]:
    """The words in the accounts of events, and the numbers that are no dates, by stem."""
    found: dict[str, list[str]] = kept(kg, "words-and-numbers-of-events", lambda: _collected(kg))
    return found


def _collected(kg: KnowledgeGraph) -> dict[str, list[str]]:
    events = set(kg.subjects("rdf:type", "hp:Event"))
    claims = {claim for claim, event in kg.pairs("hp:claims") if bare(event) in events}
    texts = [bare(term) for claim in sorted(claims) for term in kg.objects(claim, "hp:paraphrase")]
    found: dict[str, set[str]] = {}
    for one in {
        word for said in texts for word in re.findall(r"[^\W\d_]+|(?<![\d./-])\d{2,}(?![\d./,-])", said.casefold())
    }:
        found.setdefault(stem(fold(one)), set()).add(one)
    return {key: sorted(words) for key, words in sorted(found.items())}
