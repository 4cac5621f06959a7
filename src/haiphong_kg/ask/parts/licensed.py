"""Which projects were licensed in a time, first or last: those of whose licence an account or their state tells."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.licensing import is_licence, licences_told
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import text as said_as
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, KnowledgeGraph, Term

_LICENSED: Final = f"{SCHEME}status/licensed"
_PLANNED: Final = f"{SCHEME}status/planned"
_THINGS: Final = ("class/project", "class/company", "role/investment/investor", "fdi/project")
_BESIDE: Final = (*_THINGS, "ask/which", "ask/who", "time/", "order/", "foreign/", "modifier/", "link/by", "number/")
_ORDERS: Final = ("first", "latest")


def on_licensed(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The projects that were licensed in the time that is named, or first or last; None where more is asked."""
    items = phrases(lexicon, text, lang)
    signals = read_signals(items)
    lands = [one for one in items if one.named and any(is_land(lexicon.traits(iri)) for iri in one.names)]
    asked = any(map(is_licence, items)) and any(one.has(*_THINGS) for one in items) and not signals.yes_no
    plain = all(_is_beside(one, lands) for one in items) and not (signals.bound or "how-many" in signals.asks)
    if not asked or not plain or not (signals.span or signals.order in _ORDERS):
        return None
    dated = _dated(lexicon.kg, lexicon, [iri for one in lands for iri in one.names])
    records = _chosen(signals, dated)
    if not records:
        return None
    named = [f"{_name(lexicon, one, lang)} ({said_as(lexicon.kg, _time(lexicon.kg, one), lang)})" for one in records]
    found = answer_facts(lexicon, of_records(_thing(lexicon.kg, records[0]), records, text), lang, where)
    count = reply(lexicon, "count", lang, str(len(records)), listed(lexicon, named, lang, len(named)))
    return found._replace(sentence=reply(lexicon, "licensed-of", lang, count), given=(*found.given, *records))


def _is_beside(item: Item, lands: list[Item]) -> bool:
    return item.idle or item.home or bool(item.date) or item in lands or is_licence(item) or item.has(*_BESIDE)


def _dated(kg: KnowledgeGraph, lexicon: Lexicon, lands: list[str]) -> dict[str, str]:
    """The investments with a licence, from these countries where some are named, each with its time."""
    found = {}
    for record in sorted(kg.subjects("rdf:type", "hp:InvestmentRelation")):
        time = kg.value(record, "hp:start") or kg.value(record, "hp:knownOn")
        if time and _has_licence(lexicon, record) and (not lands or kg.value(record, "hp:investorCountry") in lands):
            found[record] = time
    return found


def _has_licence(lexicon: Lexicon, record: str) -> bool:
    """Whether a licence is told with its time: by an account, or by the state of what is not yet more than that."""
    kg, told = lexicon.kg, bool(licences_told(lexicon, record, "en"))
    state, begun = kg.value(record, "hp:status"), bool(kg.value(record, "hp:start"))
    return state != _PLANNED and ((told and begun) or (state == _LICENSED and (told or begun)))


def _chosen(signals: Signals, dated: dict[str, str]) -> list[str]:
    """The records of the time that is named, by their time; of an order those that may be of the first or last day."""
    span = signals.span
    within = {one: time for one, time in dated.items() if span is None or span.holds(time, time)}
    ordered = sorted(within, key=lambda one: (within[one], one))
    if not ordered or signals.order not in _ORDERS:
        return ordered
    wanted = within[ordered[-1 if signals.order == "latest" else 0]]
    return [one for one in ordered if within[one].startswith(wanted) or wanted.startswith(within[one])]


def _thing(kg: KnowledgeGraph, record: str) -> str:
    """What the licence is for: the project, else who holds it."""
    return kg.value(record, "hp:project") or kg.value(record, "hp:investor")


def _name(lexicon: Lexicon, record: str, lang: str) -> str:
    return name_of(lexicon, _thing(lexicon.kg, record), lang)


def _time(kg: KnowledgeGraph, record: str) -> Term:
    return (kg.objects(record, "hp:start") or kg.objects(record, "hp:knownOn"))[0]
