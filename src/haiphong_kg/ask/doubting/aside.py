"""What the graph holds beside an answer, near to the question: told, so that nothing that bears on it is left out."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.nearest import likeness
from haiphong_kg.ask.doubting.other_ties import also_recorded
from haiphong_kg.ask.doubting.speaking_records import spoken_of
from haiphong_kg.ask.facts.anchors import Anchor, anchors, meant_by
from haiphong_kg.ask.facts.explaining import is_fact_of_ours
from haiphong_kg.ask.facts.facts import Fact, facts_of, in_time
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.replying import Reply, reply, values_of, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.entities import tokens, told

_MOST: Final = 3
# A fact is near where it has a sense of the question and a word more, and not much less than the answer has itself.
_LEAST: Final = 4
_PART: Final = 0.6
# Answers that may leave something out: lists, and what is not found.
_OPEN: Final = (Target.THINGS, Target.COUNT)
_UNFOUND: Final = ("none", "not stated")


def aside(lexicon: Lexicon, question: str, found: Reply) -> tuple[str, ...]:
    """A remark on the facts of what is named that are near to the question, or to what of it was not read."""
    meaning = found.meanings[0]
    if meaning.target == Target.FACTS and not meaning.records:
        return ()  # what is near to a notion of which no record speaks is told with that
    wanted = meaning.role("wanted")
    listed = meaning.target in _OPEN or bool(wanted and wanted.iris)
    if not (found.unread or found.polarity in _UNFOUND or listed):
        return ()
    said = tokens(question)
    items = phrases(lexicon, question, found.lang)
    if found.polarity == "none" and (spoken := spoken_of(lexicon, items, said, found)):
        return spoken
    if found.polarity == "none" and (also := also_recorded(lexicon, items, found)):
        return also
    named = anchors(lexicon, items, said)
    if not named:
        return ()
    first = _abroad(named[0])
    asked = [one for part in found.unread for one in phrases(lexicon, part, found.lang)] or first.beside(items)
    iris = meant_by(lexicon, first)
    facts = _near(lexicon, found, iris, [one for one in asked if not one.idle], items)
    if not facts:
        return ()
    kg, lang = lexicon.kg, found.lang
    texts = [with_time(kg, one.record, told(kg, one.record, lang), lang) for one in facts]
    key = "aside-unread" if found.unread else "aside"
    return (reply(lexicon, key, lang, name_of(lexicon, first.iris[0], lang), "; ".join(dict.fromkeys(texts))),)


def _abroad(first: Anchor) -> Anchor:
    """What is named, without this country where another is named with it: "Việt – Hàn" is the other side."""
    others = tuple(one for one in first.iris if one != VIET_NAM)
    return first._replace(iris=others or first.iris)


def _near(
    lexicon: Lexicon, found: Reply, iris: tuple[str, ...], asked: list[Item], items: tuple[Item, ...]
) -> list[Fact]:
    """The nearest facts that the answer does not have, the nearest first."""
    given = {*found.given, *values_of(found.rows), *(one for other in found.also for one in values_of(other.rows))}
    signals = read_signals(items)
    every = [(likeness(lexicon, one, asked), one) for one in facts_of(lexicon, iris)]
    best = max((near for near, one in every if one.record in given), default=0)
    least = max(_LEAST, _PART * best)
    kept = [
        (near, one)
        for near, one in every
        if near >= least
        and one.record not in given
        and in_time(lexicon, one, signals)
        and is_fact_of_ours(lexicon, one)
        and not _is_of_others(lexicon, one, iris)
    ]
    return [one for _, one in sorted(kept, key=lambda pair: (-pair[0], pair[1].record))[:_MOST]]


def _is_of_others(lexicon: Lexicon, fact: Fact, iris: tuple[str, ...]) -> bool:
    """Whether it tells of companies that are none of these: those with which one of these shares a project."""
    companies = {one for one in fact.things if "Enterprise" in lexicon.traits(one)}
    return bool(companies) and fact.things.isdisjoint((*iris, *companies_of(lexicon.kg, iris)))
