"""The largest ship that terminals take: of a port each of its terminals, for none is told of the port as a whole."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of, has_value, with_works
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.said_value import is_foreseen
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

_LARGEST: Final = f"{INDICATOR}largest-ship"
_PORT: Final = f"{SCHEME}asset-kind/port"
_BESIDE: Final = ("class/", "kind/", "link/")


def on_ship_sizes(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The largest ship that the terminal takes which `text` names, or each terminal of the port."""
    matter = asked_of(lexicon.vocabulary, "ship-sizes", text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    iris = named[0].names or named[0].named if len(named) == 1 else ()
    if not iris or not all("InfrastructureAsset" in lexicon.traits(iri) for iri in iris):
        return None
    kg = lexicon.kg
    facts = facts_of(lexicon, with_works(lexicon, with_parts(lexicon, iris)))
    sizes = [one for one in facts if _LARGEST in one.concepts and has_value(kg, one)]
    if not sizes:
        return None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in sizes), text), lang, where)
    said = [_said(lexicon, one.record, lang) for one in sizes]
    of_port = any(_PORT in lexicon.traits(iri) for iri in iris)
    key = "ship-sizes-of-port" if of_port else "recorded"
    names = (name_of(lexicon, iris[0], lang),) if of_port else ()
    return found._replace(sentence=reply(lexicon, key, lang, *names, "; ".join(said)), items=tuple(said))


def _said(lexicon: Lexicon, record: str, lang: str) -> str:
    """A size as it is told, with that it is but foreseen where it is."""
    size = told(lexicon.kg, record, lang).rstrip(".")
    return reply(lexicon, "foreseen", lang, size) if is_foreseen(lexicon.kg, record) else size
