"""From when until when a project ran: by who paid for it, and the works that were begun and opened for it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import BEGUN, ENDED, WORKS, happened
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import bare

_BESIDE: Final = ("class/", "kind/", "link/")
_STAGES: Final = ENDED | {BEGUN}
_MOST: Final = 4


def on_span(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The dated records of the one project that `text` names; of the one who pays, where he is named as well.

    None where no record dates it: then nothing tells how long it ran.
    """
    matter = asked_of(lexicon.vocabulary, "span", text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    works = [one for one in named if _works(lexicon, one)]
    if len(works) != 1:
        return None
    iris = _works(lexicon, works[0])
    facts = [one for one in sorted(facts_of(lexicon, iris)) if _tells(lexicon, one)]
    funders = {bare(one) for fact in facts for one in lexicon.kg.objects(fact.record, "hp:funder")}
    if not facts or not all(funders.intersection(one.named) for one in named if one is not works[0]):
        return None
    records = sorted((one.record for one in facts), key=lambda one: lexicon.kg.value(one, "hp:start"))[:_MOST]
    found = answer_facts(lexicon, of_records(iris[0], records, text), lang, where)
    said = [with_state(lexicon, one, told(lexicon.kg, one, lang).rstrip("."), lang) for one in records]
    notes = dict.fromkeys(note for one in records for note in notes_on(lexicon.kg, one, lang))
    remarks = tuple(reply(lexicon, "noted", lang, one) for one in notes)
    return found._replace(sentence=reply(lexicon, "recorded", lang, "; ".join(said)), remarks=remarks)


def _works(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    return tuple(one for one in item.names or item.named if WORKS & lexicon.traits(one))


def _tells(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record is dated, and tells of the payment for works, or of a stage of them that is reached."""
    kg = lexicon.kg
    paid = "funding" in fact.frames and bool(kg.objects(fact.record, "hp:funder"))
    dated = kg.value(fact.record, "hp:start") or kg.value(fact.record, "hp:end")
    return bool(dated) and not has_value(kg, fact) and (paid or happened(kg, fact, _STAGES))
