"""Warehouses and logistics centres: the projects of that sector, with where they are and who put money into them."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, has_value
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import accounted, answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME

_SECTOR: Final = f"{SCHEME}sector/logistics"
_BESIDE: Final = ("class/", "kind/", "link/", "foreign/", "time/in")


def on_logistics(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The projects of foreigners in that sector; of the country that is named those of it; near what, is not judged."""
    matter = asked_of(lexicon.vocabulary, "logistics", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    named = named_only(items, _BESIDE)
    lands = [one for one in named if any(is_land(lexicon.traits(iri)) for iri in one.names)]
    if not items or (not named and not all(one.idle or one.home or one.has(*_BESIDE) for one in items)):
        return None
    projects = [one for one in sorted(lexicon.kg.subjects("hp:theme", _SECTOR)) if "Project" in lexicon.traits(one)]
    kept = [one for one in projects if _is_of(_lands(lexicon, one), lands)]
    facts = [one for project in kept for one in facts_of(lexicon, (project,))]
    if not facts:
        return None
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    spots = [one for one in named if one not in lands]
    near = reply(lexicon, "near-open", lang, name_of(lexicon, spots[0].named[0], lang)) if spots else ""
    ordered = sorted(facts, key=lambda one: has_value(lexicon.kg, one))
    said = "; ".join(_said(lexicon, one.record, lang) for one in ordered)
    return found._replace(sentence=" ".join(filter(None, [near, reply(lexicon, "recorded", lang, said)])))


def _lands(lexicon: Lexicon, project: str) -> frozenset[str]:
    """The countries abroad of those who take part in a project, and that after which it is called."""
    own = {land for one in facts_of(lexicon, (project,)) for land in one.lands}
    words = label(lexicon.kg, project, "en").split()
    called = {iri for word in words for one in phrases(lexicon, word, "en") for iri in one.names}
    return frozenset(one for one in own | called if is_land(lexicon.traits(one)) and one != VIET_NAM)


def _is_of(own: frozenset[str], lands: list[Item]) -> bool:
    """Whether a project is of the country that is named, or of any abroad where none is."""
    return all(own.intersection(one.names) for one in lands) if lands else bool(own)


def _said(lexicon: Lexicon, record: str, lang: str) -> str:
    return with_time(lexicon.kg, record, accounted(lexicon, record, lang), lang)
