"""The routes of the airport now: those that run, those that are over, and those of which it is not known, apart."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of
from haiphong_kg.ask.meaning.frames import ENDED
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.telling.stages import OPERATING
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, bare

_LINKS: Final = f"{SCHEME}cooperation-kind/air-link"
_OVER: Final = tuple(f"{SCHEME}status/{one}" for one in ENDED)
_BESIDE: Final = ("class/", "kind/", "link/", "time/in", "frame/air", "active/", "foreign/")
_AIRPORT: Final = f"{SCHEME}asset-kind/airport"


def on_routes(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The routes to named ends, by how each stands; None where another airport, or anything else, is named."""
    matter = asked_of(lexicon.vocabulary, "routes", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    if not items or not _is_ours(lexicon, items):
        return None
    facts = [fact_of(lexicon.kg, one) for one in sorted(lexicon.kg.subjects("hp:kind", _LINKS))]
    ended = [one for one in facts if lexicon.kg.objects(one.record, "hp:partner")]
    kinds = {"routes-run": _running(lexicon, ended), "routes-over": _over(lexicon, ended)}
    kinds["routes-open"] = [one for one in ended if not any(one in some for some in kinds.values())]
    if not kinds["routes-run"]:
        return None
    every = [one.record for some in kinds.values() for one in some]
    found = answer_facts(lexicon, of_records(HOME, every, text), lang, where)
    each = {one: _said(lexicon, one, lang) for some in kinds.values() for one in some}
    lists = [(key, [each[one] for one in some]) for key, some in kinds.items() if some]
    said = [reply(lexicon, key, lang, str(len(some)), "; ".join(some)) for key, some in lists]
    noted = (note for some in kinds.values() for one in some for note in notes_on(lexicon.kg, one.record, lang))
    notes = tuple(reply(lexicon, "noted", lang, one) for one in dict.fromkeys(noted))
    return found._replace(sentence=" ".join(said), remarks=notes, items=tuple(each.values()))


def _is_ours(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether the city or its airport is named, if anything is."""
    if all(one.idle or one.home or one.has(*_BESIDE) for one in items):
        return True
    named = named_only(items, _BESIDE)
    iris = {iri for one in named for iri in one.names or one.named}
    return bool(iris) and all(_AIRPORT in lexicon.traits(one) and _is_at_home(lexicon, one) for one in iris)


def _is_at_home(lexicon: Lexicon, airport: str) -> bool:
    """Whether routes of the city are flown from an airport, and it is not one of their other ends."""
    links = lexicon.kg.subjects("hp:kind", _LINKS)
    return all(airport in map(bare, lexicon.kg.objects(one, "hp:involves")) for one in links)


def _running(lexicon: Lexicon, facts: list[Fact]) -> list[Fact]:
    return [one for one in facts if lexicon.kg.value(one.record, "hp:status") == OPERATING]


def _over(lexicon: Lexicon, facts: list[Fact]) -> list[Fact]:
    return [one for one in facts if lexicon.kg.value(one.record, "hp:status") in _OVER]


def _said(lexicon: Lexicon, fact: Fact, lang: str) -> str:
    """A route by its other end, with its line and its time."""
    kg, record = lexicon.kg, fact.record
    ends = ", ".join(name_of(lexicon, bare(one), lang) for one in kg.objects(record, "hp:partner"))
    lines = ", ".join(label(kg, bare(one), lang) for one in kg.objects(record, "hp:operator"))
    return with_time(kg, record, f"{ends} ({lines})" if lines else ends, lang)
