"""When works will open, begin or be finished: nothing is foretold, but what accounts tell of it is."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import is_of_other_works, named_alone
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import WORKS_AND_ZONES, said_of_stage, stage_told
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker

# The kinds of question, each with the words of accounts that tell of that stage.
_STAGES: Final = ("open", "begin", "finish")


def on_plan(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of a stage of the works that `text` names, with a year; that none does, and of another stage.

    None where they tell of no stage at all.
    """
    stage, matter = first_asked(lexicon.vocabulary, _STAGES, text)
    items = phrases(lexicon, matter, lang) if matter else ()
    iris = named_alone(items)
    if (
        not iris
        or is_of_other_works(lexicon, items, iris)
        or not all(WORKS_AND_ZONES & lexicon.traits(iri) for iri in iris)
    ):
        return None
    telling = ((one, told) for one in (stage, *_STAGES) if (told := stage_told(lexicon, iris, one, lang)))
    told_of, told = next(telling, ("", {}))
    if not told_of:
        return None
    found = answer_facts(lexicon, of_records(iris[0], told, text), lang, where)
    said = said_of_stage(lexicon, told, lang)
    if told_of in (stage, _STAGES[0]):  # what is opened is finished, or nearly
        return found._replace(sentence=said)
    untold = reply(lexicon, f"plan-untold-{stage}", lang)
    return found._replace(sentence=f"{untold} {said}", polarity="not stated")
