"""Since when works run or produce: by their opening, or by the state of a record whose beginning is dated."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, facts_of, has_value, with_works
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.alone import is_of_other_works, named_alone
from haiphong_kg.ask.telling.fact_answers import accounted, answer_facts
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import OPENED, OPERATING, WORKS, happened
from haiphong_kg.ask.telling.standing import with_state
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, KnowledgeGraph

_EVENT: Final = "frame/event?kind=event-kind/"
_STARTED: Final = f"{_EVENT}production-start"
_EITHER: Final = f"{_EVENT}opening,event-kind/production-start"
_RUN: Final = "frame/operation"
_BESIDE: Final = (_STARTED, _EITHER, _RUN, "begin/", "class/", "kind/", "ask/when", "link/and", "time/")
_CONSTRUCTION: Final = "class/works"
_OTHER: Final = ("ask/where", "ask/who", "ask/which")
_PRODUCED: Final = frozenset({f"{SCHEME}event-kind/production-start"})
_MOST: Final = 4


def on_running_since(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """Since when the works run that `text` names, or those of the company; None where that is told of an event alone.

    Who runs them may be known of a later time only, and a licence is no start of production.
    """
    items = tuple(_as_run(one) for one in phrases(lexicon, text, lang))
    named = named_alone(items, _BESIDE)
    if not _asks(items) or is_of_other_works(lexicon, items, named):
        return None
    works = tuple(one for iri in named for one in _works_of(lexicon, iri))
    facts = [one for one in sorted(facts_of(lexicon, with_works(lexicon, works))) if not has_value(lexicon.kg, one)]
    produced = any(one.has(_STARTED) for one in items)
    if produced and any(happened(lexicon.kg, one, _PRODUCED) for one in facts):
        return None
    opened = [one for one in facts if happened(lexicon.kg, one, OPENED)]
    since = [one for one in facts if _runs_since(lexicon.kg, one)]
    if not (since if produced else since or (opened and any(one.has(_RUN) for one in items))):
        return None
    records = [one.record for one in dict.fromkeys((*since, *opened))][:_MOST]
    found = answer_facts(lexicon, of_records(works[0], records, text), lang, where)
    said = "; ".join(_said(lexicon, one, lang) for one in records)
    notes = dict.fromkeys(note for one in records for note in notes_on(lexicon.kg, one, lang))
    remarks = tuple(reply(lexicon, "noted", lang, one) for one in notes)
    return found._replace(sentence=reply(lexicon, "recorded", lang, said), remarks=remarks)


def _as_run(item: Item) -> Item:
    """A word for the state of works that run as one for running them: "in operation"."""
    return item._replace(senses=(*item.senses, _RUN)) if OPERATING in item.concepts and not item.named else item


def _asks(items: tuple[Item, ...]) -> bool:
    """Whether it is asked when something ran or produced first, and not when it was built."""
    begins = any(one.has(_STARTED, _EITHER, _RUN) for one in items)
    other = any(one.has(_CONSTRUCTION, *_OTHER) for one in items)
    return begins and not other and any(one.has("ask/when") for one in items)


def _works_of(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    return (iri,) if WORKS & lexicon.traits(iri) else tuple(projects_of(lexicon.kg, iri))


def _runs_since(kg: KnowledgeGraph, fact: Fact) -> bool:
    """Whether a record is of works that operate, with since when they do."""
    return kg.value(fact.record, "hp:status") == OPERATING and bool(kg.objects(fact.record, "hp:statusSince"))


def _said(lexicon: Lexicon, record: str, lang: str) -> str:
    """What a record says; of a state with its beginning, and the accounts that tell of its year."""
    since = lexicon.kg.value(record, "hp:statusSince")
    if not since:
        return with_state(lexicon, record, accounted(lexicon, record, lang), lang)
    said = with_state(lexicon, record, told(lexicon.kg, record, lang).rstrip("."), lang)
    accounts = accounts_telling(lexicon.kg, record, lang, lambda one: since[:4] in one)
    return ": ".join([said, "; ".join(accounts)]) if accounts else said
