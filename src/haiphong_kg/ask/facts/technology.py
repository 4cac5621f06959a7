"""Who brought a technology that works are named by, and where it is used: all that is told of those works."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, has_value
from haiphong_kg.ask.facts.whose import asks_for, denies, said_beside, words_for
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon

TECHNOLOGY: Final = "technology"
_FRAMES: Final = ("event", "funding")


def technology_asked(lexicon: Lexicon, text: str) -> Meaning | None:
    """The works that bear the name of the technology for which `text` asks, with all that is told of how they came."""
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    if len(named) != 1 or denies(items) or named[0].names:
        return None
    works = tuple(one for one in named[0].named if "Project" in lexicon.traits(one))
    said = said_beside(text, [])
    if not works or not asks_for(lexicon, "technology", said):
        return None
    beside = said_beside(text, named)
    if not words_for(lexicon, "technology-beside").issuperset(beside):
        return None
    facts = [one for one in facts_of(lexicon, works) if one.frames.intersection(_FRAMES)]
    facts = [one for one in facts if not has_value(lexicon.kg, one)]
    records = sorted((lexicon.kg.value(one.record, "hp:start"), one.record) for one in facts)
    return of_records(works[0], (record for _, record in records), text, TECHNOLOGY) if records else None
