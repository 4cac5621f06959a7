"""That nothing is recorded of what is asked for, or that a source leaves it open; and what is recorded instead."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.nothing import in_other_state
from haiphong_kg.ask.facts.facts import Fact, fact_of
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.saying import absent
from haiphong_kg.ask.telling.instead import held_instead, is_of_time, none_dated
from haiphong_kg.ask.telling.left_open import noted_open
from haiphong_kg.ask.telling.otherwise_tied import (
    asks_stage,
    begun_by,
    otherwise_told,
    records_told,
    tied_otherwise,
)
from haiphong_kg.ask.telling.replying import Told, reply
from haiphong_kg.ask.telling.stages import said_of_stage, stage_told
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import capital
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import KnowledgeGraph, expand

_START: Final = expand("hp:start")


def denied(lexicon: Lexicon, meaning: Meaning, question: str, rows: Answer, lang: str, where: Asker) -> Told:
    """That the graph records none, or that a source leaves it open; and what it records instead."""
    if (state := meaning._replace(facets=_no_status(meaning), still=False)) != meaning:
        wider = where(query_text(state, lexicon.members), {})
        if wider.rows and meaning.target == Target.YES_NO:
            return in_other_state(lexicon, tell(lexicon, state, wider, lang), lang)
    if open_ := noted_open(lexicon.kg, meaning):
        return _left_open(lexicon, meaning, open_, rows, lang)
    facts = tied_otherwise(lexicon, meaning)
    if meaning.target == Target.WHEN and asks_stage(meaning) and (begun := begun_by(lexicon, facts)):
        return _recorded(lexicon, meaning, begun, rows, lang)
    if not facts:
        key, said = absent(lexicon, meaning, lang) if meaning.frame in FRAMES else ("none", question)
        first = none_dated(lexicon, meaning, lang) if is_of_time(meaning) else reply(lexicon, key, lang, said)
        return Told(" ".join(filter(None, [first, held_instead(lexicon, meaning, lang, where)])), rows, (), "none")
    given = tuple(iri for one in facts for iri in (one.record, *sorted(one.things)))
    stage = stage_told(lexicon, _named(meaning), "open", lang) if asks_stage(meaning) else {}
    told = [reply(lexicon, "just-this", lang), otherwise_told(lexicon, facts, lang)]
    return Told(" ".join(told + [said_of_stage(lexicon, stage, lang)] * bool(stage)), rows, given, "none")


def _left_open(lexicon: Lexicon, meaning: Meaning, open_: list[str], rows: Answer, lang: str) -> Told:
    """What a source leaves open, and after it what it does state: the link of which it says no more."""
    kg = lexicon.kg
    records = list(dict.fromkeys(kg.value(one, "hp:unstatedOf") for one in open_))
    when = meaning.target in (Target.YES_NO, Target.WHEN)  # both are often asked in one sentence
    start = [one for of in records for one in kg.subjects("hp:unstatedOf", of) if when and _is_of_start(kg, one)]
    said = [reply(lexicon, "one", lang, capital(label(kg, one, lang))) for one in dict.fromkeys((*open_, *start))]
    facts = (fact_of(kg, one) for one in records if meaning.frame in FRAMES)
    stated = [one for one in facts if meaning.frame not in one.frames]
    said += [otherwise_told(lexicon, stated, lang)] * bool(stated)
    given = tuple(iri for one in meaning.filled for iri in one.iris)
    return Told(" ".join(said), rows, (*given, *(one.record for one in stated)), "not stated")


def _is_of_start(kg: KnowledgeGraph, remark: str) -> bool:
    return kg.value(remark, "hp:unstatedProperty") == _START


def _named(meaning: Meaning) -> tuple[str, ...]:
    return tuple(iri for one in meaning.filled if not one.home for iri in one.iris)


def _recorded(lexicon: Lexicon, meaning: Meaning, facts: list[Fact], rows: Answer, lang: str) -> Told:
    """The records by which works run, in place of a denial that another has them: of their accounts those of that."""
    given = tuple(iri for one in facts for iri in (one.record, *sorted(one.things)))
    opened = stage_told(lexicon, _named(meaning), "open", lang)
    said, notes = records_told(lexicon, facts, lang)
    own = [with_state(lexicon, one.record, "; ".join(opened.get(one.record, ())), lang) for one in facts]
    said = "; ".join(own) if all(one.record in opened for one in facts) else said
    return Told(reply(lexicon, "recorded", lang, said), rows, given, "", notes)


def _no_status(meaning: Meaning) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((path, concepts) for path, concepts in meaning.facets if "status" not in path)
