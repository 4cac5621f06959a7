"""Which berths, by their numbers, a terminal has, or one who runs, owns or builds terminals: "Hateco bến số mấy"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.holdings import held_by, leading_to
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.parts.berths import berths_said, numbered
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare, situations

_BESIDE: Final = ("class/", "kind/", "link/")
_HOLDERS: Final = frozenset({"Enterprise", "Organisation", "Country"})


def on_berth_numbers(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The berths of the one terminal or holder that `text` names, and by what they are the holder's."""
    matter = asked_of(lexicon.vocabulary, "berth-numbers", text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    iris = named[0].names or named[0].named if len(named) == 1 else ()
    holders = tuple(one for one in iris if _HOLDERS & lexicon.traits(one))
    steps = held_by(lexicon, holders)
    held = _at_projects(lexicon, tuple(one.thing for one in steps))
    every = sorted(numbered(lexicon, held or iris))
    if not every:
        return None
    berths = {one.iri for one in every}
    chain = leading_to(steps, tuple(one.thing for one in steps if berths & {*_at_projects(lexicon, (one.thing,))}))
    records = tuple(dict.fromkeys(one.record for one in chain if one.record in situations(lexicon.kg)))
    shown = records or tuple(dict.fromkeys(fact.record for one in every for fact in one.facts))
    found = answer_facts(lexicon, of_records(iris[0], shown, text), lang, where)
    said = [berths_said(lexicon, one, lang) for one in every]
    ties = " ".join(f"{one.rstrip('.')}." for one in bonds_told(lexicon, records, lang, helping=False))
    sentence = reply(lexicon, "berth-numbers", lang, name_of(lexicon, iris[0], lang), "; ".join(said))
    given = (*found.given, *(one.iri for one in every))
    return found._replace(sentence=" ".join(filter(None, (sentence, ties))), given=given)


def _at_projects(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Things with the works at which they stand, where they are projects: the berths that are built."""
    projects = (one for one in iris if "Project" in lexicon.traits(one))
    places = (bare(place) for one in projects for place in lexicon.kg.objects(one, "hp:locatedIn"))
    return tuple(dict.fromkeys((*iris, *places)))
