"""One part of a question: what some records answer outright, else what the whole would be."""

from __future__ import annotations

from collections.abc import Callable

from haiphong_kg.ask.facts.outright import outright
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker


def outright_or(lexicon: Lexicon, one: Callable[..., Reply], lang: str, where: Asker) -> Callable[..., Reply]:
    """What answers a part by records that answer it outright, and by `one` where there are none."""

    def told(text: str, *, names_mended: bool = True) -> Reply:
        records = outright(lexicon, text)
        return answer_facts(lexicon, records, lang, where) if records else one(text, names_mended=names_mended)

    return told
