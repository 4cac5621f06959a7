"""Shipping: which services go to a place and how many, and whether a line calls here, by its services and its ships."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of, has_value
from haiphong_kg.ask.facts.holdings import held_by, leading_to
from haiphong_kg.ask.facts.shares_of import sharing
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time, with_unnamed
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare, situations

_BESIDE: Final = ("class/", "kind/", "link/", "time/in", "frame/shipping", "active/")
# What else one may do than sail here: "SKC có đầu tư".
_DEEDS: Final = ("frame/investment", "frame/ownership", "frame/operation", "frame/agreement", "frame/cooperation")
_SHIPPING: Final = "shipping"
_NOW: Final = ("time/still", "time/now")
_COUNTS: Final = f"{INDICATOR}weekly-services"
# Of a line that calls here, beside its services: what it agreed on with those who run a terminal.
_TIES: Final = frozenset((_SHIPPING, "cooperation", "agreement", "ownership", "investment"))
_PLACES: Final = frozenset({"Country", "AdministrativeUnit", "Place"})


def on_services(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The shipping services to the one place that `text` names: how many a source counts, and each that is recorded."""
    iris = _named(lexicon, text, "services", lang)
    if not iris or not all(_PLACES & lexicon.traits(iri) for iri in iris):
        return None
    facts = facts_of(lexicon, iris)
    links = _newest(lexicon, [one for one in facts if _SHIPPING in one.frames])
    counts = _newest(lexicon, [one for one in facts if _COUNTS in one.concepts and has_value(lexicon.kg, one)])
    if not links:
        return None
    records = [one.record for one in (*counts, *links)]
    found = answer_facts(lexicon, of_records(iris[0], records, text), lang, where)
    counted = [with_time(lexicon.kg, one.record, told(lexicon.kg, one.record, lang), lang) for one in counts[:1]]
    said = [_service(lexicon, one, lang) for one in links]
    name = name_of(lexicon, iris[0], lang)
    listed = reply(lexicon, "services", lang, str(len(links)), name, "; ".join(said))
    every = [reply(lexicon, "services-counted", lang, *counted)] if counted else []
    lines = dict.fromkeys(bare(run) for one in links for run in lexicon.kg.objects(one.record, "hp:operator"))
    return found._replace(sentence=" ".join([*every, listed]), given=(*found.given, *lines, str(len(links))))


def on_calls(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The services and the calls by which the one line that `text` names comes here; that none is recorded of it."""
    calls_asked = _named(lexicon, text, "calls", lang) or _named(lexicon, text, "runs-ships", lang)
    named = calls_asked or _named(lexicon, text, "at-port", lang)
    iris = tuple(one for one in named if "Enterprise" in lexicon.traits(one))
    if not iris:
        return None
    ties = [one for one in facts_of(lexicon, iris) if _TIES & one.frames and not has_value(lexicon.kg, one)]
    calls = [fact_of(lexicon.kg, one) for one in _calls(lexicon, iris)]
    comes = [*(one for one in ties if _SHIPPING in one.frames), *calls]
    others = [one for one in (*ties, *_shares(lexicon, iris)) if one not in comes]
    if not (comes or others) or (not comes and _named(lexicon, text, "runs-ships", lang)):
        return None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in (*comes, *others)), text), lang, where)
    said, besides = (_told(lexicon, some, lang) for some in (comes, others))
    if comes:
        key, polarity = _opening(lexicon, text, lang, comes) if calls_asked else ("recorded", "")
        sentence = " ".join([reply(lexicon, key, lang, said), besides]).rstrip()
        return found._replace(sentence=sentence, polarity=polarity)
    if not any("InfrastructureAsset" in lexicon.traits(thing) for one in others for thing in one.things):
        return None  # a maker of tyres is asked for in the same words, and of no ships
    none = reply(lexicon, "calls-none", lang, name_of(lexicon, iris[0], lang), besides)
    return found._replace(sentence=none, polarity="not stated")


def _opening(lexicon: Lexicon, text: str, lang: str, comes: list[Fact]) -> tuple[str, str]:
    """What opens the sentence and its polarity: whether a line still comes is open, where no service is told to run."""
    asks_now = any(one.has(*_NOW) for one in phrases(lexicon, text, lang))
    runs = any(lexicon.kg.value(one.record, "hp:status").endswith("/operating") for one in comes)
    return ("still-open", "not stated") if asks_now and not runs else ("yes", "yes")


def _shares(lexicon: Lexicon, line: tuple[str, ...]) -> list[Fact]:
    """The records by which a line has a part in a terminal through companies between."""
    steps = held_by(lexicon, line)
    terminals = tuple(one.thing for one in steps if "InfrastructureAsset" in lexicon.traits(one.thing))
    chain = leading_to(steps, terminals)
    records = dict.fromkeys((*(one.record for one in chain), *sharing(lexicon, {one.thing for one in chain})))
    return [fact_of(lexicon.kg, one) for one in records if one in situations(lexicon.kg)]


def _told(lexicon: Lexicon, facts: list[Fact], lang: str) -> str:
    """What records say, with what sources say of them."""
    told_ = bonds_told(lexicon, tuple(one.record for one in facts), lang, helping=False)
    return ". ".join(one.rstrip(".") for one in told_)


def _named(lexicon: Lexicon, text: str, kind: str, lang: str) -> tuple[str, ...]:
    """The one thing of which such a question is asked, beside what says that ships sail; nothing for others."""
    matter = asked_of(lexicon.vocabulary, kind, text)
    items = phrases(lexicon, matter, lang) if matter else ()
    deeds = _DEEDS if kind != "services" else (*_DEEDS, "frame/shipping")  # whose lines serve "a shipping link"
    named = [] if any(one.has(*deeds) for one in items) else named_only(items, _BESIDE)
    return named[0].names or named[0].named if len(named) == 1 else ()


def _newest(lexicon: Lexicon, facts: list[Fact]) -> list[Fact]:
    """The facts, the newest first."""
    kg = lexicon.kg
    return sorted(
        facts, key=lambda one: kg.value(one.record, "hp:start") or kg.value(one.record, "hp:knownOn"), reverse=True
    )


def _service(lexicon: Lexicon, fact: Fact, lang: str) -> str:
    """A service with its lines and its time."""
    said = with_unnamed(lexicon, fact.record, told(lexicon.kg, fact.record, lang).rstrip("."), lang)
    return with_time(lexicon.kg, fact.record, said, lang)


def _calls(lexicon: Lexicon, line: tuple[str, ...]) -> list[str]:
    """The calls of ships that bear the name of a line: "MSC Makalu III"."""
    kg = lexicon.kg
    names = {
        bare(term) for iri in line for name in ("skos:prefLabel", "skos:altLabel") for term in kg.objects(iri, name)
    }
    words = {" ".join(one.split()[:2]).removesuffix(" Lines") for one in names}
    called = [
        record
        for record in sorted(kg.subjects("rdf:type", "hp:PortCall"))
        for ship in kg.objects(record, "hp:vessel")
        if any(bare(label).startswith(f"{one} ") for label in kg.objects(bare(ship), "skos:prefLabel") for one in words)
    ]
    return list(dict.fromkeys(called))
