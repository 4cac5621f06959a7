"""The largest ship that terminals take, and what they can handle: of a port each of its terminals.

None is told of a port as a whole. How many people an airport can handle is told by an account.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_a_row, records_telling, with_works
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.telling.said_value import is_foreseen
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

_MEASURES: Final = {"ship-sizes": f"{INDICATOR}largest-ship", "port-capacity": f"{INDICATOR}terminal-capacity"}
_TOLD: Final = ("port-capacity",)
_PORT: Final = f"{SCHEME}asset-kind/port"
_BESIDE: Final = ("class/", "kind/", "link/")


def on_ship_sizes(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The largest ship that the terminal takes which `text` names, or each terminal of the port; or what it handles."""
    kind, matter = first_asked(lexicon.vocabulary, _MEASURES, text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    iris = named[0].names or named[0].named if len(named) == 1 else ()
    if not iris or not all("InfrastructureAsset" in lexicon.traits(iri) for iri in iris):
        return None
    kg = lexicon.kg
    facts = facts_of(lexicon, with_works(lexicon, with_parts(lexicon, iris)))
    sizes = [one for one in facts if _MEASURES[kind] in one.concepts and has_value(kg, one)]
    if not sizes:
        return _by_accounts(lexicon, facts_of(lexicon, iris), text, lang, where) if kind in _TOLD else None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in sizes), text), lang, where)
    said = [_said(lexicon, one.record, lang) for one in sizes]
    of_port = any(_PORT in lexicon.traits(iri) for iri in iris)
    key = "ship-sizes-of-port" if of_port else "recorded"
    names = (name_of(lexicon, iris[0], lang),) if of_port else ()
    return found._replace(sentence=reply(lexicon, key, lang, *names, "; ".join(said)), items=tuple(said))


def _by_accounts(lexicon: Lexicon, facts: list[Fact], text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of how many people it can handle, which no figure does; None where none tells that."""
    tells = whole_words(lexicon, "told-capacity", "en").search
    told_ = records_telling(lexicon.kg, sorted(one.record for one in facts), lang, tells)
    if not told_:
        return None
    found = answer_facts(lexicon, of_records(next(iter(told_)), told_, text), lang, where)
    timed = {one: [with_time(lexicon.kg, one, text, lang) for text in texts] for one, texts in told_.items()}
    return found._replace(sentence=reply(lexicon, "recorded", lang, in_a_row(timed)))


def _said(lexicon: Lexicon, record: str, lang: str) -> str:
    """A size as it is told, with that it is but foreseen where it is."""
    size = told(lexicon.kg, record, lang).rstrip(".")
    return reply(lexicon, "foreseen", lang, size) if is_foreseen(lexicon.kg, record) else size
