"""What no record of the thing that is named speaks of: a tie with the city, a title, a kind of institution.

A word for which none can answer must be one that the answer cannot do without, as the data says: a noun, and no verb.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.named_kinds import with_unheld_of_kind
from haiphong_kg.ask.doubting.unheld_names import with_unheld
from haiphong_kg.ask.facts.anchors import Anchor, anchors, meant_by
from haiphong_kg.ask.facts.between import without_ties
from haiphong_kg.ask.facts.explaining import explains
from haiphong_kg.ask.facts.facts import Fact, every_fact, facts_of, has_value, in_time, last_time
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.otherwise_tied import records_told
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.alike import is_alike, with_alike
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import tokens

NOUN: Final = "noun/noun"
# Whom they receive the city receives.
_SPEAKERS: Final = frozenset({"Post"})
_MOST_NEAR: Final = 3


def unrecorded(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """The reply, or that nothing of what is asked is recorded of the one that is named, or that none is called so."""
    told = with_unheld(lexicon, question, _untied(lexicon, question, _unspoken(lexicon, question, found)))
    return with_unheld_of_kind(lexicon, question, told)


def _unspoken(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """The reply, or that no record of the one thing that is named speaks of such a word; refusals stay as they are."""
    said = tokens(question)
    items = with_alike(lexicon, phrases(lexicon, question, found.lang), said)
    named = anchors(lexicon, items, said)
    nouns = [one for one in items if one.has(NOUN)]
    if found.kind == "refused" or len(named) != 1 or not nouns:
        return found
    facts = facts_of(lexicon, meant_by(lexicon, named[0]))
    absent = [one for one in nouns if not any(_speaks_of(lexicon, fact, one) for fact in facts)]
    if not absent or is_of_another(items, named[0], absent[0]):
        return found
    name = name_of(lexicon, named[0].iris[0], found.lang)
    sentence = reply(lexicon, "unspoken", found.lang, name, absent[0].text)
    told = _none(question, found, named[0].iris[0], sentence)
    near = _of_the_city(lexicon, named[0], items, absent[0])
    spoken = records_told(lexicon, near, found.lang)[0] if near else ""
    remark = (reply(lexicon, "untold-near", found.lang, spoken),) if near else ()
    return told._replace(remarks=(*remark, *told.remarks))


def _of_the_city(lexicon: Lexicon, named: Anchor, items: tuple[Item, ...], noun: Item) -> list[Fact]:
    """Where who is named speaks for the city: its own records of the time that speak of the noun, the newest first."""
    traits = {one for iri in named.iris for one in lexicon.traits(iri)}
    if not traits & _SPEAKERS:
        return []
    signals = read_signals(items)
    facts = [one for one in every_fact(lexicon.kg) if one.home and _speaks_of(lexicon, one, noun)]
    near = [one for one in facts if in_time(lexicon, one, signals) and not has_value(lexicon.kg, one)]
    return sorted(near, key=lambda one: last_time(lexicon.kg, one.record), reverse=True)[:_MOST_NEAR]


def _speaks_of(lexicon: Lexicon, fact: Fact, noun: Item) -> bool:
    """Whether a fact has a noun; one of several words has to stand together, unless it stands for something else."""
    if not explains(lexicon, fact, frozenset(), noun):
        return False
    together = any(in_account(noun.text, lang) in fact.text for lang in LANGUAGES)
    return together or " " not in noun.text or is_alike(lexicon, fact.text, fact.name, noun)


def _untied(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """The reply, or that no tie with the city is recorded of the one that is named, where all of them are asked for."""
    iri = "" if found.kind == "refused" else without_ties(lexicon, question)
    sentence = iri and reply(lexicon, "untied", found.lang, name_of(lexicon, iri, found.lang))
    return _none(question, found, iri, sentence) if iri else found


def _none(question: str, found: Reply, iri: str, sentence: str) -> Reply:
    meaning = Meaning(Target.DESCRIBE, filled=(Filled("thing", (iri,)),))
    remarks = found.remarks
    return Reply("none", found.lang, question, sentence, found.rows, (iri,), "none", remarks, meanings=(meaning,))


def is_of_another(items: tuple[Item, ...], named: Anchor, noun: Item) -> bool:
    """Whether a word beside a part of a name makes it the name of another: a university of what a company is called."""
    beside = noun.end == named.start or noun.start == named.end
    return beside and any(one.start == named.start and not one.names for one in items)
