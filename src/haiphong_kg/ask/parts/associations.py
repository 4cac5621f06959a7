"""Friendship associations: all that are recorded, or that of a country; where it has none that is said, with them."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME

_LISTED: Final = ("ask/how-many", "ask/which", "ask/is-there", "ask/name")
_ASSOCIATION: Final = f"{SCHEME}organisation-kind/association"


def on_association(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no friendship association with the country that `text` names is recorded, or, asked if there is one, which.

    None where more is asked of one that is recorded.
    """
    said = whole_words(lexicon, "asks-associations", bare=True)
    if not said.search(text):
        return None
    items = phrases(lexicon, said.sub(" ", text), lang)
    named = [one for one in items if one.named and not (one.home or one.idle)]
    lands = [iri for one in named for iri in one.names if iri != VIET_NAM and is_land(lexicon.traits(iri))]
    every = [one for one in _associations(lexicon) if facts_of(lexicon, (one,))]
    if every and not named and all(one.idle or one.home or one.has(*_LISTED) for one in items):
        return _all(lexicon, every, text, lang, where)
    if len(lands) != 1 or not every:
        return None
    own = [one for one in every if label(lexicon.kg, lands[0], "en") in label(lexicon.kg, one, "en")]
    if own and (not read_signals(items).yes_no or any(one.has("ask/when", "ask/who", "ask/which") for one in items)):
        return None
    records = [fact.record for one in own or every for fact in facts_of(lexicon, (one,))]
    found = answer_facts(lexicon, of_records((own or every)[0], records, text), lang, where)
    if own:
        yes = reply(lexicon, "yes", lang, f"{name_of(lexicon, own[0], lang)}. {found.sentence}".rstrip("."))
        return found._replace(sentence=yes, given=(*found.given, *own), polarity="yes")
    names = [name_of(lexicon, one, lang) for one in every]
    denied = reply(lexicon, "no-association", lang, name_of(lexicon, lands[0], lang), listed(lexicon, names, lang))
    return found._replace(kind="none", sentence=denied, given=tuple(every), polarity="none", items=())


def _all(lexicon: Lexicon, every: list[str], text: str, lang: str, where: Asker) -> Reply:
    """All associations that are recorded, with how many they are."""
    records = [fact.record for one in every for fact in facts_of(lexicon, (one,))]
    found = answer_facts(lexicon, of_records(every[0], records, text), lang, where)
    names = listed(lexicon, [name_of(lexicon, one, lang) for one in every], lang)
    sentence = reply(lexicon, "count", lang, str(len(every)), names)
    remark = reply(lexicon, "records-counted", lang)
    return found._replace(sentence=sentence, given=(str(len(every)), *every), remarks=(remark,), items=())


def _associations(lexicon: Lexicon) -> list[str]:
    """The friendship associations of the city, which are named by whose friends they are."""
    every = sorted(lexicon.kg.subjects("hp:kind", _ASSOCIATION))
    called = whole_words(lexicon, "asks-associations").search
    return [one for one in every if called(label(lexicon.kg, one, "en")) and lexicon.is_domestic(one)]
