"""In which works one has a part, where no record has that it opened them: "did X open a terminal", "has it a plant"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.holding_any import WITHOUT, holds_works
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

_OPENING: Final = "event"


def of_held_works(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply | None:
    """The works of the class in which those named have a part, instead of a denial that they opened any."""
    denied = found.polarity == "none" and any(one.frame == _OPENING for one in found.meanings)
    meaning = holds_works(lexicon, text) if denied or found.kind == "unsure" else None
    if meaning is None:
        return None
    told = answer_facts(lexicon, meaning, found.lang, where)
    first = [reply(lexicon, "just-this", found.lang)] if denied else []
    without = meaning.role(WITHOUT)
    names = [name_of(lexicon, one, found.lang) for one in without.iris] if without else []
    last = [reply(lexicon, "none-of", found.lang, listed(lexicon, names, found.lang))] if names else []
    return told._replace(sentence=" ".join([*first, told.sentence, *last]))
