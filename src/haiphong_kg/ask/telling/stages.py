"""What accounts tell of a stage of works: when they are begun, opened and finished, or are to be."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, in_a_row, records_telling, with_works
from haiphong_kg.ask.telling.replying import ACHIEVED, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base import expression
from haiphong_kg.entities import label, time_and_status
from haiphong_kg.store import SCHEME, KnowledgeGraph

# What is begun, opened and finished; zones run before all of them is built.
WORKS: Final = frozenset({"Project", "InfrastructureAsset"})
WORKS_AND_ZONES: Final = WORKS | {"Zone"}
OPENED: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("opening", "production-start"))
ENDED: Final = OPENED | {f"{SCHEME}event-kind/completion"}
BEGUN: Final = f"{SCHEME}event-kind/works-start"
OPERATING: Final = f"{SCHEME}status/operating"
_BUILT: Final = f"{SCHEME}status/under-construction"
_MEANT: Final = tuple(f"{SCHEME}status/{one}" for one in ("licensed", "planned", "announced"))
_PLANNED: Final = f"{SCHEME}status/planned"
_FORESEEN: Final = f"{INDICATOR}planned-"
_YEAR: Final = expression(r"\b(?:19|20)\d\d\b")


def happened(kg: KnowledgeGraph, fact: Fact, kinds: frozenset[str]) -> bool:
    """Whether a record is of an event of one of these kinds, and not only of a plan of it."""
    return bool(fact.concepts & kinds) and kg.value(fact.record, "hp:status") in ("", ACHIEVED)


def is_running(kg: KnowledgeGraph, fact: Fact) -> bool:
    """Whether a record tells that works run: who runs them, that they operate, or that they were opened."""
    operates = kg.value(fact.record, "hp:status") == OPERATING or "operation" in fact.frames
    return operates or happened(kg, fact, ENDED)


def state_before_running(lexicon: Lexicon, iri: str, lang: str) -> str:
    """How far works are that nothing tells to run: being built, begun, or meant; "" where they run or nobody tells."""
    kg, facts = lexicon.kg, facts_of(lexicon, with_works(lexicon, (iri,)))
    if any(is_running(kg, one) for one in facts):
        return ""
    states = [kg.value(one.record, "hp:status") for one in facts]
    begun = (one.record for one in facts if _BUILT not in states and happened(kg, one, frozenset({BEGUN})))
    if times := [time for record in sorted(begun) for time in time_and_status(kg, record, lang)[:1]]:
        return reply(lexicon, "only-begun", lang, times[0])
    foreseen = any(concept.startswith(_FORESEEN) for one in facts for concept in one.concepts)
    meant = next((one for one in states if one in _MEANT), _PLANNED if foreseen else "")
    state = _BUILT if _BUILT in states else meant
    return label(kg, state, lang) if state else ""


def stage_told(lexicon: Lexicon, iris: tuple[str, ...], stage: str, lang: str) -> dict[str, list[str]]:
    """The records whose accounts tell of a stage of works, with those accounts."""
    tells = tells_of(lexicon, stage)
    records = (one.record for one in sorted(facts_of(lexicon, with_works(lexicon, iris))))
    return records_telling(lexicon.kg, records, lang, tells)


def said_of_stage(lexicon: Lexicon, told: dict[str, list[str]], lang: str) -> str:
    """What accounts tell of a stage, as what they tell and no forecast."""
    return reply(lexicon, "of-stage", lang, in_a_row(told))


def tells_of(lexicon: Lexicon, stage: str) -> Callable[[str], bool]:
    """Whether an English account tells of a stage, and of a year."""
    return partial(_tells, whole_words(lexicon, f"stage-{stage}", "en"))


def _tells(stage: re.Pattern[str], account: str) -> bool:
    """Whether an account tells of a stage, and of a year."""
    return bool(stage.search(account) and _YEAR.search(account))
