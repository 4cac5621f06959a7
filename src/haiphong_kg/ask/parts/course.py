"""Which places lie on the way of a railway or a road: by what accounts tell of its course, said not to be all."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, in_a_row, records_telling
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_alone
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

_WAYS: Final = frozenset(f"{SCHEME}asset-kind/{one}" for one in ("railway", "road"))


def on_course(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of the course of the one way that `text` names; None where none tells of it."""
    matter = asked_of(lexicon.vocabulary, "course", text)
    iris = named_alone(phrases(lexicon, matter, lang)) if matter else ()
    ways = tuple(one for one in iris if _WAYS & lexicon.traits(one))
    tells = whole_words(lexicon, "told-course", "en").search
    facts = facts_of(lexicon, ways)
    told = records_telling(lexicon.kg, (one.record for one in facts), lang, tells)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(ways[0], told, text), lang, where)
    return found._replace(sentence=reply(lexicon, "course", lang, name_of(lexicon, ways[0], lang), in_a_row(told)))
