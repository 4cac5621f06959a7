"""Who is the consul of a country of which none is recorded: that is said, with the consuls that are."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, bare

_CONSULATE: Final = f"{SCHEME}organisation-kind/consulate"
_BESIDE: Final = ("time/now", "link/by")
_ASKS: Final = ("ask/who", "ask/describe", "ask/is-there", "ask/which")


def on_consul(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no consul of the country that is named is recorded; None where one is, or something else is asked."""
    consul = expression(rf"(?<!\w)(?<!cơ quan ){one_of(lexicon, 'consul')}(?! quán)(?!\w)", re.IGNORECASE)
    if not consul.search(text):
        return None
    items = phrases(lexicon, text, lang)
    lands = [iri for one in items for iri in one.named if iri != VIET_NAM and is_land(lexicon.traits(iri))]
    beside = phrases(lexicon, consul.sub(" ", text), lang)
    plain = all(one.idle or one.named or one.has(*_ASKS, *_BESIDE) for one in beside)
    if len(set(lands)) != 1 or not plain or not any(one.has(*_ASKS) for one in items):
        return None
    bodies = tuple(sorted(lexicon.kg.subjects("hp:kind", _CONSULATE)))
    facts = [one for one in facts_of(lexicon, bodies) if "post" in one.frames]
    own = {bare(land) for one in bodies for land in lexicon.kg.objects(one, "hp:homeCountry")}
    if not facts or lands[0] in own:
        return None
    records = [one.record for one in facts]
    found = answer_facts(lexicon, of_records(HOME, records, text), lang, where)
    none = reply(lexicon, "no-consul-of", lang, name_of(lexicon, lands[0], lang))
    instead = reply(lexicon, "visit-instead", lang, found.sentence)
    return found._replace(kind="none", sentence=f"{none} {instead}", polarity="none")
