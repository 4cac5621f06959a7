"""What ties the port, or the city, to ports abroad: their agreements, and of one that is named all else."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of, has_value
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.bonds_told import bonds_told
from haiphong_kg.ask.telling.fact_answers import accounted, answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME

_AUTHORITY: Final = f"{SCHEME}organisation-kind/port-authority"
_BODIES: Final = frozenset({"Enterprise", "Organisation"})
_BESIDE: Final = ("class/", "kind/", "link/", "foreign/", "time/in")
# By these it is asked whether, when and what a port has signed.
_SIGNED: Final = ("frame/agreement", "frame/agreement?kind=agreement-kind/")
_TIES: Final = (*_SIGNED, "ask/is-there", "ask/when", "ask/what", "ask/which", "not/", "begin/")
_PORT: Final = "class/port"
_AGREED: Final = "agreement"
_FEW: Final = 3


def on_port_ties(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The agreements with ports abroad, or of the one port that `text` names; None where something else is asked."""
    kind, matter = first_asked(lexicon.vocabulary, ("port-ties", "tie-with-port"), text)
    if kind == "port-ties":
        return _of_all(lexicon, text, lang, where)
    items = phrases(lexicon, matter or text, lang)
    if not (matter or _asks_for_a_tie(lexicon, items)):
        return None
    named = named_only(items, _BESIDE if matter else (*_BESIDE, *_TIES))
    return _of_one(lexicon, named[0].names or named[0].named, text, lang, where) if len(named) == 1 else None


def _asks_for_a_tie(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether an agreement is asked for with the port of a place abroad, which is named beside the word for it."""
    told = [one for one in items if one.has(_PORT) or not one.idle]
    beside = (one for pair in pairwise(told) if any(other.has(_PORT) for other in pair) for one in pair)
    places = [one for one in beside if one.names and not one.home]
    abroad = any("AdministrativeUnit" in lexicon.traits(iri) for one in places for iri in one.names)
    return abroad and any(one.has(*_SIGNED) for one in items)


def _of_all(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """All agreements in which a port abroad takes part."""
    every = (fact_of(lexicon.kg, one) for one in sorted(lexicon.kg.subjects("rdf:type", "hp:Agreement")))
    facts = [
        one for one in every if any(_is_port_abroad(lexicon, iri) for iri in one.things) and _is_ours(lexicon, one)
    ]
    if not facts:
        return None
    said = _said(lexicon, facts, lang)
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    return found._replace(sentence=reply(lexicon, "port-ties", lang, str(len(facts)), said))


def _of_one(lexicon: Lexicon, iris: tuple[str, ...], text: str, lang: str, where: Asker) -> Reply | None:
    """The agreements with the one that is named, or that there is none recorded, with all else that is of it."""
    if any(lexicon.is_domestic(iri) for iri in iris):
        return None
    facts = [one for one in facts_of(lexicon, iris) if not has_value(lexicon.kg, one) and _is_ours(lexicon, one)]
    agreed = [one for one in facts if _AGREED in one.frames]
    if not facts:
        return None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in agreed or facts), text), lang, where)
    said = _said(lexicon, agreed or facts, lang)
    if agreed and any("AdministrativeUnit" in lexicon.traits(iri) for iri in iris):
        of_place = reply(lexicon, "port-of-place", lang, name_of(lexicon, iris[0], lang), said)
        return found._replace(sentence=of_place, polarity="not stated")
    if agreed:
        return found._replace(sentence=reply(lexicon, "yes", lang, said), polarity="yes")
    none = reply(lexicon, "port-tie-none", lang, name_of(lexicon, iris[0], lang), said)
    return found._replace(sentence=none, polarity="not stated")


def _said(lexicon: Lexicon, facts: list[Fact], lang: str) -> str:
    """What records say: of few all that sources say of them, for one may tell of the port."""
    if len(facts) <= _FEW:
        told_ = [with_time(lexicon.kg, one.record, accounted(lexicon, one.record, lang), lang) for one in facts]
    else:
        told_ = bonds_told(lexicon, tuple(one.record for one in facts), lang, helping=False)
    return "; ".join(one.rstrip(".") for one in told_)


def _is_ours(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether the city or a body of this country takes part."""
    kg = lexicon.kg
    return fact.home or any(kg.value(one, "hp:homeCountry") == VIET_NAM for one in fact.things)


def _is_port_abroad(lexicon: Lexicon, iri: str) -> bool:
    """Whether it is a body of another country that is a port: by its kind, or by its name."""
    if not _BODIES & lexicon.traits(iri) or lexicon.kg.value(iri, "hp:homeCountry") in ("", VIET_NAM):
        return False
    return _AUTHORITY in lexicon.traits(iri) or _is_named_port(lexicon, iri)


def _is_named_port(lexicon: Lexicon, iri: str) -> bool:
    """Whether the name says that it is a port, with no hyphen before the word: "Hakata Port", not "Rent-A-Port"."""
    name = label(lexicon.kg, iri, "en").replace("-", "")
    return whole_words(lexicon, "port-body", "en").search(name) is not None
