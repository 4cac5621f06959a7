"""A second half that asks when, where, with whom or what about: of the records that answered the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.visit_words import cut_of_visits
from haiphong_kg.ask.facts.visiting import VISIT, wish_of_visits
from haiphong_kg.ask.meaning.meaning import Meaning, Target, as_asked
from haiphong_kg.ask.sentences.clauses import SAID_FOR_SOMEBODY, Clause
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_POLARITIES: Final = ("", "yes", "none", "not stated")


def of_its_records(
    lexicon: Lexicon, first: Reply, second: Clause, told: Callable[[Meaning, str], Reply]
) -> Reply | None:
    """The reply to both halves, where the second asks no more than a thing of the records of the first; None else.

    Their time stands in the answer where all of them have one. Of visits it is told whom they met, and that no source
    says it.
    """
    meaning = first.meanings[0]
    if meaning.target != Target.FACTS or first.polarity not in _POLARITIES:
        return None
    said = second.text
    alone = " ".join(SAID_FOR_SOMEBODY.sub(" ", second.text).split())
    second = Clause(alone, phrases(lexicon, alone, first.lang))
    if second.is_bare_time("event" if meaning.asked == VISIT else "") and (meaning.negated or _are_dated(first)):
        return first._replace(question=f"{first.question.rstrip('?')}, {said}?")
    wish = _wish_of_visits(lexicon, second) if meaning.asked == VISIT and first.polarity in ("", "yes") else ""
    if not wish:
        return None
    text, way, _ = meaning.words
    more = told(meaning._replace(words=(as_asked(f"{text}, {said}"), way, wish)), first.lang)
    if first.polarity != "yes" or more.polarity:
        return more
    return more._replace(sentence=reply(lexicon, "yes", first.lang, more.sentence.rstrip(".")), polarity="yes")


def _are_dated(first: Reply) -> bool:
    """Whether each record that is told has a time."""
    return bool(first.rows.rows) and all(
        any(held(first.rows, row, one) for one in ("start", "known")) for row in first.rows.rows
    )


def _wish_of_visits(lexicon: Lexicon, second: Clause) -> str:
    """What is asked of visits by words that ask and name nobody: "whom did he meet"; "" for others."""
    cut = cut_of_visits(lexicon, second.text)
    if cut is None or not cut.slots or any(one.iris for one in cut.slots) or cut.of("rank-"):
        return ""
    return wish_of_visits(cut)
