"""When works will open, begin or be finished: nothing is foretold, but what accounts tell of it is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.telling.stages import said_of_stage, stage_told
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

# The kinds of question, each with the words of accounts that tell of that stage.
_STAGES: Final = ("open", "begin", "finish")
_WORKS: Final = frozenset({"Project", "InfrastructureAsset", "Zone"})


def on_plan(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of a stage of the works that `text` names, with a year; None where none tells of it."""
    stage, matter = first_asked(lexicon.vocabulary, _STAGES, text)
    items = [one for one in phrases(lexicon, matter, lang) if not one.idle] if matter else []
    named = [one for one in items if one.named and not one.home]
    iris = named[0].named if len(named) == 1 else ()
    told_ = [one for one in items if not (one.home or one.has("class/", "kind/"))]
    if not iris or len(told_) != 1 or not all(_WORKS & lexicon.traits(iri) for iri in iris):
        return None
    told = stage_told(lexicon, iris, stage, lang)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(iris[0], told, text), lang, where)
    return found._replace(sentence=said_of_stage(lexicon, told, lang))
