"""In which order visits are told: by rank, or but the last or the first of those that have a time."""

from __future__ import annotations

from haiphong_kg.ask.facts.facts import Fact
from haiphong_kg.ask.facts.guests import has_guest
from haiphong_kg.ask.facts.visit_words import COVERED, LEADER, RANK, Cut
from haiphong_kg.ask.words.lexicon import Lexicon


def in_order(lexicon: Lexicon, found: list[Fact], cut: Cut) -> list[Fact]:
    """All that were found, leaders by rank, or the first or last, one or several, of those that have a time.

    Behind one of what was merged into the city stands the first or last of its own.
    """
    if any(one.kind == f"{RANK}{LEADER}" for one in cut.slots):
        found = sorted(found, key=lambda one: _place_of(lexicon, one))
    if not cut.has("first", "last"):
        return found
    dated = [(start, fact) for fact in found if (start := lexicon.kg.value(fact.record, "hp:start"))]
    dated.sort(key=lambda pair: pair[0], reverse=not cut.has("first"))
    told = [fact for _, fact in dated[: cut.signals.top or 1]]
    own = [] if any(one.home for one in told) else [fact for _, fact in dated if fact.home][:1]
    return [*told, *own] or found


def _place_of(lexicon: Lexicon, fact: Fact) -> int:
    """How high the highest guest of an event stands among leaders."""
    return next(n for n, rank in enumerate(COVERED[LEADER]) if has_guest(lexicon, fact, (rank,)))
