"""When works will open, begin or be finished: nothing is foretold, but what accounts tell of it is."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, facts_of, with_works
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.sparql import Asker

# The kinds of question, each with the words of accounts that tell of that stage.
_STAGES: Final = ("open", "begin", "finish")
_WORKS: Final = frozenset({"Project", "InfrastructureAsset", "Zone"})
_YEAR: Final = expression(r"\b(?:19|20)\d\d\b")


def on_plan(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of a stage of the works that `text` names, with a year; None where none tells of it."""
    stage, matter = first_asked(lexicon.vocabulary, _STAGES, text)
    items = [one for one in phrases(lexicon, matter, lang) if not one.idle] if matter else []
    named = [one for one in items if one.named and not one.home]
    iris = named[0].named if len(named) == 1 else ()
    if not iris or not all(_WORKS & lexicon.traits(iri) for iri in iris) or any(one.unknown for one in items):
        return None
    told = stage_told(lexicon, iris, stage, lang)
    if not told:
        return None
    found = answer_facts(lexicon, of_records(iris[0], told, text), lang, where)
    return found._replace(sentence=said_of_stage(lexicon, told, lang))


def stage_told(lexicon: Lexicon, iris: tuple[str, ...], stage: str, lang: str) -> dict[str, list[str]]:
    """The records whose accounts tell of a stage of works, with those accounts."""
    tells = partial(_tells, expression(rf"(?<!\w){one_of(lexicon, f'stage-{stage}', 'en')}(?!\w)", re.IGNORECASE))
    records = [one.record for one in sorted(facts_of(lexicon, with_works(lexicon, iris)))]
    return {one: said for one in records if (said := accounts_telling(lexicon.kg, one, lang, tells))}


def said_of_stage(lexicon: Lexicon, told: dict[str, list[str]], lang: str) -> str:
    """What accounts tell of a stage, as what they tell and no forecast."""
    return reply(lexicon, "of-stage", lang, "; ".join(dict.fromkeys(one for said in told.values() for one in said)))


def _tells(stage: re.Pattern[str], account: str) -> bool:
    """Whether an account tells of a stage, and of a year."""
    return bool(stage.search(account) and _YEAR.search(account))
