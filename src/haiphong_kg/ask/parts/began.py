"""Since when a work or a zone is there, where no event of its own dates that, but what sources tell of it does."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_a_row, records_telling
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import named_alone
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import OPENED, WORKS, happened, tells_of
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

BEGAN: Final = "began"
_FOUNDING: Final = "frame/founding"
_KINDS: Final = ("opening", "production-start", "opening,event-kind/production-start")
_OPENING: Final = ("begin/", *(f"frame/event?kind=event-kind/{one}" for one in _KINDS))
# What may stand beside the name of what began: of what kind it is, and words that ask when, or whether it is there.
_BESIDE: Final = (*_OPENING, _FOUNDING, "class/", "kind/", "ask/when", "ask/is-there", "link/and", "family/time")
_CONSTRUCTION: Final = "class/works"
# Records of a zone itself, and not of those who are there.
_OF_ZONES: Final = frozenset({"development", "founding", "event"})
_FOUNDED: Final = OPENED | {f"{SCHEME}{kind}/founding" for kind in ("event-kind", "situation-kind")}
_MOST: Final = 3


def on_beginning(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts date of the beginning of what `text` names; None where an event dates it, or nothing is told."""
    items = phrases(lexicon, text, lang)
    named = named_alone(items, _BESIDE)
    if not any(one.has("ask/when") for one in items) or any(one.has(_CONSTRUCTION, "ask/where") for one in items):
        return None
    own = tuple(iri for iri in named if "Zone" in lexicon.traits(iri))  # before the company that is called so too
    zones = bool(own)
    begins = any(one.has(*_OPENING, *(_FOUNDING,) * zones) for one in items)
    if not (begins or _asks_existence(items) or whole_words(lexicon, "since-when", lang, bare=True).search(text)):
        return None
    things = own or tuple(one for iri in named for one in _works_of(lexicon, iri))
    facts = [one for one in sorted(facts_of(lexicon, things)) if _is_of_itself(lexicon, one, zones=zones)]
    if any(happened(lexicon.kg, one, _FOUNDED) or (zones and "founding" in one.frames) for one in facts):
        return None
    tells = tells_of(lexicon, "set-up" if zones else "opened")
    told = records_telling(lexicon.kg, (one.record for one in facts), lang, tells)
    if not 0 < len(told) <= _MOST:
        return None
    found = answer_facts(lexicon, of_records(named[0], told, text, BEGAN), lang, where)
    return found._replace(sentence=reply(lexicon, "began-told", lang, in_a_row(told)))


def _asks_existence(items: tuple[Item, ...]) -> bool:
    """Whether it is asked if there is one, and since when."""
    return not items[0].has("ask/when") and any(one.has("ask/is-there") and not one.idle for one in items)


def _works_of(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """The work that is named, or those of the company that is."""
    return (iri,) if WORKS & lexicon.traits(iri) else tuple(projects_of(lexicon.kg, iri))


def _is_of_itself(lexicon: Lexicon, fact: Fact, *, zones: bool) -> bool:
    """Whether a record is no figure, and of a zone itself where one is named, not of a plant in it."""
    of_others = zones and any("Project" in lexicon.traits(iri) for iri in fact.things)
    return not (has_value(lexicon.kg, fact) or of_others) and (not zones or bool(fact.frames & _OF_ZONES))
