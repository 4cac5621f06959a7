"""Who is the consul of a country of which none is recorded: that is said, with the consuls that are."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import lands_said
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, bare

_CONSULATE: Final = f"{SCHEME}organisation-kind/consulate"
_BESIDE: Final = ("time/now", "link/by", "group/", "class/country", "class/post")
_ASKS: Final = ("ask/who", "ask/describe", "ask/is-there", "ask/which")


def on_consul(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no consul of the country that is named is recorded; None where one is, or something else is asked."""
    consul = expression(rf"(?<!\w)(?<!cơ quan ){one_of(lexicon, 'consul')}(?! quán)(?!\w)", re.IGNORECASE)
    if not consul.search(text):
        return None
    items = phrases(lexicon, text, lang)
    lands = _lands(lexicon, items)
    beside = phrases(lexicon, consul.sub(" ", text), lang)
    plain = all(one.idle or one.named or one.has(*_ASKS, *_BESIDE) for one in beside)
    if not lands or not plain or not any(one.has(*_ASKS) for one in items):
        return None
    bodies = tuple(sorted(lexicon.kg.subjects("hp:kind", _CONSULATE)))
    facts = [one for one in facts_of(lexicon, bodies) if "post" in one.frames]
    own = {bare(land) for one in bodies for land in lexicon.kg.objects(one, "hp:homeCountry")}
    if not facts or (len(lands) == 1 and lands[0] in own):
        return None
    records = [one.record for one in facts]
    found = answer_facts(lexicon, of_records(HOME, records, text), lang, where)
    if own.intersection(lands):
        return found._replace(sentence=reply(lexicon, "yes", lang, found.sentence.rstrip(".")), polarity="yes")
    none = reply(lexicon, "no-consul-of", lang, lands_said(lexicon, lands, lang))
    instead = reply(lexicon, "visit-instead", lang, found.sentence)
    return found._replace(kind="none", sentence=f"{none} {instead}", polarity="none")


def _lands(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The one country that is named, or those of the one group; () for none and for more."""
    groups = {f"group/{one}" for item in items for one in item.of("group/")}
    named = {iri for one in items for iri in one.named if iri != VIET_NAM and is_land(lexicon.traits(iri))}
    if len(groups) == 1 and not named:
        return lexicon.vocabulary.members[next(iter(groups))]
    return tuple(named) if len(named) == 1 and not groups else ()
