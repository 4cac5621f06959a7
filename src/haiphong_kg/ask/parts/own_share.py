"""What was paid for works at home, beside a loan or a grant: the share of the country or of the city itself."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import accounts_of, answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import WORKS
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker

_OWN: Final = f"{INDICATOR}local-contribution"
_BESIDE: Final = ("class/", "kind/", "link/", "unit/")
_FEW: Final = 4


def on_own_share(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The sums from home funds for the one work that `text` names; that none is told, with who paid."""
    matter = asked_of(lexicon.vocabulary, "own-share", text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    named = [one for one in named if VIET_NAM not in one.named]
    iris = tuple(one for one in (named[0].names or named[0].named) if _is_work(lexicon, one)) if len(named) == 1 else ()
    if not iris:
        return None
    paid = [one for one in facts_of(lexicon, iris) if "funding" in one.frames]
    own = _own(lexicon, iris, paid)
    if not (own or paid):
        return None
    found = answer_facts(lexicon, of_records(iris[0], (one.record for one in own or paid), text), lang, where)
    if own:
        said = (f"{told(lexicon.kg, one.record, lang).rstrip('.')} ({_account(lexicon, one, lang)})" for one in own)
        return found._replace(sentence=reply(lexicon, "recorded", lang, "; ".join(said)))
    others = "; ".join(_account(lexicon, one, lang) for one in paid[:_FEW])
    name = name_of(lexicon, iris[0], lang)
    return found._replace(sentence=reply(lexicon, "own-share-none", lang, name, others), polarity="not stated")


def _own(lexicon: Lexicon, iris: tuple[str, ...], paid: list[Fact]) -> list[Fact]:
    """The figures of what was paid at home for works, or beside a loan for them."""
    kg = lexicon.kg
    beside = (figure for one in paid for figure in kg.subjects("hp:amountOf", one.record))
    every = dict.fromkeys((*(one.record for one in facts_of(lexicon, iris)), *beside))
    return [fact_of(kg, one) for one in every if kg.value(one, "hp:indicator") == _OWN]


def _account(lexicon: Lexicon, fact: Fact, lang: str) -> str:
    return accounts_of(lexicon, fact.record, lang, 2)


def _is_work(lexicon: Lexicon, iri: str) -> bool:
    return bool(WORKS & lexicon.traits(iri))
