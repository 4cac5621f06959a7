"""A question that is not understood as it stands, asked once more in ways that lose none of its content."""

from __future__ import annotations

from collections.abc import Callable

from haiphong_kg.ask.doubting.elsewhen import is_measured
from haiphong_kg.ask.doubting.part_of_whole import part_of_whole
from haiphong_kg.ask.facts.trimming import named_in_story, without_fillers, without_story
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.parts.at_times import at_two_times
from haiphong_kg.ask.parts.disagreeing import on_disagreement
from haiphong_kg.ask.parts.figure_sources import with_its_sources
from haiphong_kg.ask.parts.foremost import foremost
from haiphong_kg.ask.parts.newest_years import of_newest_years
from haiphong_kg.ask.parts.parting import Facts, One, in_parts
from haiphong_kg.ask.parts.tallied import tallied
from haiphong_kg.ask.sentences.clauses import SAID_FOR_A_THING
from haiphong_kg.ask.sentences.described import undescribed
from haiphong_kg.ask.sentences.disputed import DISPUTED, undisputed
from haiphong_kg.ask.sentences.either_time import either_time
from haiphong_kg.ask.sentences.opening import names_in
from haiphong_kg.ask.sentences.restating import restated
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.lexicon import Lexicon


def with_limits(
    lexicon: Lexicon, text: str, found: Reply, whole: One, told: Callable[[Meaning, str], Reply]
) -> Reply | None:
    """What is told with what limits it: the newest years for one told from today, the sum of all for that of one."""
    return of_newest_years(lexicon, text, found, whole, told) or part_of_whole(lexicon, text, found.lang)


def otherwise_said(lexicon: Lexicon, text: str, first: Reply, whole: One, one: One, facts: Facts) -> tuple[str, Reply]:
    """What was told before the question, and the reply to it; `first` where no other way is sure.

    A part or a fact may explain a word by which the whole was refused.
    """
    if disagreed := on_disagreement(lexicon, text, whole, facts):
        return "", disagreed
    story, question = without_story(lexicon, text)
    named = (
        named_in_story(lexicon, story) if SAID_FOR_A_THING.search(question) and not names_in(lexicon, question) else ""
    )
    question = SAID_FOR_A_THING.sub(named, question, count=1) if named else question
    kept = story if named or not names_in(lexicon, story) - names_in(lexicon, question) else ""
    ways = [question] if kept else []
    trimmed = without_fillers(lexicon, question if kept else text)
    timed = either_time(lexicon, trimmed)
    bare = {one.text: one.description for one in undescribed(lexicon, text)}
    anew = [*restated(question if kept else text), *restated(trimmed), *bare]
    disputed = [without_fillers(lexicon, one) for one in undisputed(lexicon, text)]
    ways = [*disputed, *ways]
    ways += [one for one in dict.fromkeys((trimmed, timed, *anew)) if one not in (text, question)]
    for way in ways:
        found = whole(way)
        # that nothing is recorded is sure where what was left out stood before the question or behind it
        whole_way = way in anew or (way == trimmed and way in text)
        # of one row there is no other side; the first of all is of one side
        sided = not found.unread and (way.endswith(DISPUTED) or len(found.rows.rows) > 1)
        sided = sided and all(one.frame == FIGURE or not (one.order or one.frame == "") for one in found.meanings)
        told = found.kind == "answer" and (way not in disputed or sided)
        told = told or (found.kind == "none" and whole_way)
        # "which are they" does not ask what one thing is that a story names
        if told and not (named and found.meanings[0].target == Target.DESCRIBE):
            return "" if way in disputed else bare.get(way, kept), found
        if found.refusal:
            return "", first
    if sourced := with_its_sources(lexicon, trimmed, whole):
        return kept, sourced
    counted = tallied(lexicon, trimmed, first, whole) or foremost(lexicon, trimmed, first, whole)
    counted = counted or at_two_times(trimmed, whole)
    if not counted and is_measured(lexicon, first.nothing):
        return kept, first  # no record tells of another figure in the same words
    return kept, counted or in_parts(lexicon, timed, one, facts) or facts(timed) or first
