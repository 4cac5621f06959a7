"""That the graph records nothing of what is asked, or that a source leaves it open; and what it records instead."""

from __future__ import annotations

from haiphong_kg.ask.doubting.nothing import in_other_state
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.saying import absent
from haiphong_kg.ask.telling.instead import held_instead, is_of_time, none_dated
from haiphong_kg.ask.telling.left_open import noted_open
from haiphong_kg.ask.telling.replying import Told, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import capital
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer, Asker


def nothing_told(lexicon: Lexicon, meaning: Meaning, question: str, rows: Answer, lang: str, where: Asker) -> Told:
    """That the graph records none, or that a source leaves it open; and what it records instead."""
    if (state := meaning._replace(facets=_no_status(meaning), still=False)) != meaning:
        wider = where(query_text(state, lexicon.members), {})
        if wider.rows and meaning.target == Target.YES_NO:
            return in_other_state(lexicon, tell(lexicon, state, wider, lang), lang)
    if open_ := noted_open(lexicon.kg, meaning):
        sentence = " ".join(reply(lexicon, "one", lang, capital(label(lexicon.kg, one, lang))) for one in open_)
        return Told(sentence, rows, tuple(iri for one in meaning.filled for iri in one.iris), "not stated")
    key, said = absent(lexicon, meaning, lang) if meaning.frame in FRAMES else ("none", question)
    first = none_dated(lexicon, meaning, lang) if is_of_time(meaning) else reply(lexicon, key, lang, said)
    sentence = " ".join(filter(None, [first, held_instead(lexicon, meaning, lang, where)]))
    return Told(sentence, rows, (), "none")


def _no_status(meaning: Meaning) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((path, concepts) for path, concepts in meaning.facets if "status" not in path)
