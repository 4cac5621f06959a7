"""What is not known of something: what no source states, what has no date, what is noted, where sources disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value
from haiphong_kg.ask.meaning.frames import POINTS, TIMELESS
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, with_time
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import disagreement_text, label, told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import MEMBERS

# What may be said beside the name: of what kind the thing or the tie is.
_BESIDE: Final = ("class/", "kind/", "frame/", "link/", "tie/")
_MOST: Final = 12
_TIMES: Final = ("hp:start", "hp:earliestStart", "hp:end")


def on_unknown(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What is not known of the one thing that `text` names; None where it asks for something else."""
    matter = asked_of(lexicon.vocabulary, "unknown", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    named = [one for one in items if one.named and not one.idle]
    far = [one for one in named if not one.home] or named
    beside = [one for one in items if not (one.named or one.idle or one.has(*_BESIDE))]
    if len(far) != 1 or beside:
        return None
    iris = far[0].named
    every = sorted(facts_of(lexicon, iris))
    abroad = all("AdministrativeUnit" in lexicon.traits(iri) and not lexicon.is_domestic(iri) for iri in iris)
    facts = [one for one in every if one.home] if abroad else every
    open_ = {one.record: said for one in facts if (said := list(_open(lexicon, one, lang)))}
    found = answer_facts(lexicon, of_records(iris[0], open_ or (one.record for one in facts), text), lang, where)
    name, distinct = name_of(lexicon, iris[0], lang), dict.fromkeys(one for said in open_.values() for one in said)
    told_ = reply(lexicon, "open-of", lang, name, shortened(list(distinct), _MOST))
    return found._replace(sentence=told_ if distinct else reply(lexicon, "nothing-open", lang, name))


def _open(lexicon: Lexicon, fact: Fact, lang: str) -> Iterator[str]:
    """What is open of a record."""
    kg, record = lexicon.kg, fact.record
    yield from (label(kg, one, lang) for one in kg.subjects("hp:unstatedOf", record))
    lasts = not (fact.frames.intersection((*TIMELESS, *POINTS)) or has_value(kg, fact)) and bool(fact.frames)
    if lasts and not any(kg.value(record, name) for name in _TIMES):
        yield reply(lexicon, "no-start", lang, with_time(kg, record, told(kg, record, lang), lang))
    yield from (one.rstrip(".") for one in notes_on(kg, record, lang))
    known = {one for role in MEMBERS for one in kg.subjects(role, record)}
    yield from (disagreement_text(kg, one, lang) for one in sorted(known))
