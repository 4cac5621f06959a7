"""When a thing began, where no stage of it is named: each recorded beginning, in the order of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_a_row, with_works
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.telling.replying import Reply, reply, shortened
from haiphong_kg.ask.telling.stages import BEGUN, ENDED, WORKS_AND_ZONES, stage_told
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.base import expression
from haiphong_kg.entities import told as told_of
from haiphong_kg.store import SCHEME, KnowledgeGraph

_EVENT: Final = "frame/event?kind=event-kind/"
_STAGES: Final = ENDED | {BEGUN, f"{SCHEME}event-kind/founding", f"{SCHEME}event-kind/decision"}
# Who puts money into a thing, builds or sets it up; of a zone none of its tenants.
_FRAMES: Final = frozenset({"investment", "development", "founding", "funding"})
_OF_ZONES: Final = _FRAMES - {"investment"}
_TIMES: Final = ("hp:start",)
# The words of accounts for each stage that a wish may name.
_ACCOUNTS: Final = {
    "begin": (f"{_EVENT}works-start", "class/works"),
    "opened": (f"{_EVENT}opening", f"{_EVENT}production-start", f"{_EVENT}opening,event-kind/production-start"),
    "finish": (f"{_EVENT}completion",),
    "set-up": ("frame/founding",),
}
_MOST: Final = 4
_YEAR: Final = expression(r"\b(?:19|20)\d\d\b")


def times_of(
    lexicon: Lexicon, names: list[str], said: str, lang: str, told: Callable[[Meaning, str], Reply]
) -> Reply | None:
    """The recorded beginnings of what is named first, or of its works; None where none has a time."""
    called = names[0] if names else ""
    named = [one for one in phrases(lexicon, called, lang) if one.named and not one.home]
    things = tuple(thing for one in named[:1] for iri in one.named for thing in _works_of(lexicon, iri))
    facts = [one for one in facts_of(lexicon, with_works(lexicon, things)) if _is_beginning(lexicon, one, things)]
    if not facts:
        return None
    records = sorted((one.record for one in facts), key=lambda one: (_time(lexicon.kg, one), one))
    told_ = {one: with_state(lexicon, one, told_of(lexicon.kg, one, lang).rstrip("."), lang) for one in records}
    each = {one: text for one, text in told_.items() if _YEAR.search(text)}
    if not each:
        return None
    found = told(of_records(things[0], [*each][:_MOST], f"{called}, {said}"), lang)
    return found._replace(sentence=reply(lexicon, "recorded", lang, shortened([*each.values()], _MOST)))


def stage_or_times(
    lexicon: Lexicon, called: str, said: str, lang: str, told: Callable[[Meaning, str], Reply]
) -> Reply | None:
    """What accounts tell of the stage for whose time a wish asks, else that none dates it, and what is dated."""
    times = times_of(lexicon, [called], said, lang, told)
    if times is None:
        return None
    items = phrases(lexicon, said, lang)
    stage = next((name for name, senses in _ACCOUNTS.items() if any(one.has(*senses) for one in items)), "")
    things = times.meanings[0].filled[0].iris
    accounts = stage_told(lexicon, things, stage, lang) if stage else {}
    if accounts:
        found = told(of_records(things[0], accounts, f"{called}, {said}"), lang)
        return found._replace(sentence=reply(lexicon, "began-told", lang, in_a_row(accounts)))
    undated = reply(lexicon, "stage-undated", lang, said)
    return times._replace(sentence=f"{undated} {times.sentence}", polarity="not stated")


def _works_of(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """A work or a zone, or the works of the company that is named."""
    traits = lexicon.traits(iri)
    works = (iri,) if WORKS_AND_ZONES & traits else ()
    return works or (tuple(projects_of(lexicon.kg, iri)) if "Enterprise" in traits else ())


def _is_beginning(lexicon: Lexicon, fact: Fact, things: tuple[str, ...]) -> bool:
    """Whether a record dates a beginning of these things: of a zone, not of what others build in it."""
    if has_value(lexicon.kg, fact) or not _time(lexicon.kg, fact.record):
        return False
    zone = any("Zone" in lexicon.traits(iri) for iri in things)
    if zone and any("Project" in lexicon.traits(one) for one in fact.things - {*things}):
        return False
    return bool(fact.frames & (_OF_ZONES if zone else _FRAMES) or fact.concepts & _STAGES)


def _time(kg: KnowledgeGraph, record: str) -> str:
    return next(filter(None, (kg.value(record, one) for one in _TIMES)), "")
