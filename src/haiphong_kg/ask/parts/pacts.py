"""When, and where, the agreement of a network was signed: one between its members, with what was held on that day."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.aspects import tells_aspect
from haiphong_kg.ask.facts.facts import Fact, accounts_telling, fact_of, facts_of, has_value
from haiphong_kg.ask.meaning.meaning import DAY, of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_alone
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import accounts_of, answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare

_BESIDE: Final = ("class/", "kind/", "link/", "frame/")
PACT: Final = "pact"
_WHERE: Final = "pact-where"
_FEWEST: Final = 3  # what two members agree on is no agreement of a network


def on_pact(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The one agreement between members of the network that `text` names; where it was signed no source need say."""
    kind, matter = first_asked(lexicon.vocabulary, (_WHERE, "pact-when"), text)
    networks = named_alone(phrases(lexicon, matter, lang), _BESIDE) if matter else ()
    pacts = _between_members(lexicon, networks) if len(networks) == 1 else []
    if len(pacts) != 1 or _tells_place(lexicon, pacts[0]):
        return None
    pact = pacts[0]
    held = _held_then(lexicon, pact, networks) if kind == _WHERE else []
    every = [pact.record, *(one.record for one in held)]
    found = answer_facts(lexicon, of_records(networks[0], every, text, PACT), lang, where)
    said, *besides = (_told(lexicon, one, lang) for one in every)
    if kind != _WHERE:
        return found._replace(sentence=reply(lexicon, "recorded", lang, said))
    day = reply(lexicon, "on-that-day", lang, "; ".join(besides)) if besides else ""
    sentence = " ".join(filter(None, (reply(lexicon, "pact-nowhere", lang, said), day)))
    places = {thing for one in held for thing in one.things if "AdministrativeUnit" in lexicon.traits(thing)}
    named = [one for one in sorted(places) if name_of(lexicon, one, lang) in sentence]
    return found._replace(sentence=sentence, given=(*found.given, *named), polarity="not stated")


def _told(lexicon: Lexicon, record: str, lang: str) -> str:
    """What sources say of a record, with its time where they do not say its year."""
    said, year = accounts_of(lexicon, record, lang), lexicon.kg.value(record, "hp:start")[:4]
    return said if year in said else with_time(lexicon.kg, record, said, lang)


def _between_members(lexicon: Lexicon, networks: tuple[str, ...]) -> list[Fact]:
    """The agreements, the city's too, of several who all belong to a network."""
    kg = lexicon.kg
    belong = [one for iri in networks for one in kg.subjects("hp:memberOrganisation", iri)]
    members = {bare(one) for record in belong for one in kg.objects(record, "hp:memberParty")}
    pacts = ((one, {bare(party) for party in kg.objects(one, "hp:agreementParty")}) for one in _agreements(lexicon))
    return [fact_of(kg, one) for one, parties in pacts if len(parties) >= _FEWEST and parties <= members]


def _tells_place(lexicon: Lexicon, pact: Fact) -> bool:
    """Whether an account of an agreement may tell where it was signed: then that one is the answer."""
    return bool(accounts_telling(lexicon.kg, pact.record, "en", tells_aspect(lexicon, "held")))


def _agreements(lexicon: Lexicon) -> list[str]:
    return sorted(lexicon.kg.subjects("rdf:type", "hp:Agreement"))


def _held_then(lexicon: Lexicon, pact: Fact, networks: tuple[str, ...]) -> list[Fact]:
    """The events of a network on the day on which its agreement begins."""
    kg, day = lexicon.kg, lexicon.kg.value(pact.record, "hp:start")
    events = (one for one in facts_of(lexicon, networks) if "event" in one.frames and not has_value(kg, one))
    return [one for one in events if len(day) == DAY and kg.value(one.record, "hp:start") == day]
