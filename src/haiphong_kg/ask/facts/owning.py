"""Whose a share of so many per cent is: "who holds 51% of HICT"; looked up among the shares that sources state."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.signals.numbers import amount_of
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import SHARE
from haiphong_kg.store import KnowledgeGraph, bare

_HELD: Final = ("frame/ownership", "role/ownership/", "role/investment/investor", "family/share", "have/", "link/by")
_BESIDE: Final = (*_HELD, "ask/which", "unit/PERCENT", "class/company", "active/", "else/", "foreign/")


def share_held(lexicon: Lexicon, text: str) -> Meaning | None:
    """The shares of so many per cent in the one thing that is named, where it is asked whose they are; else None."""
    items = phrases(lexicon, text)
    numbers = [one for one in items if one.number and not one.date]
    named = [one for one in items if one.named and not one.home]
    if len(numbers) != 1 or len(named) != 1 or not any(one.asks_who or one.has(*_HELD) for one in items):
        return None
    beside = (one for one in items if one not in (numbers[0], named[0]))
    if not all(one.idle or one.home or one.asks_who or one.has(*_BESIDE) for one in beside):
        return None
    amount = amount_of(numbers[0].text)
    of = _companies(lexicon.kg, named[0].named)
    records = [one for iri in of for one in lexicon.kg.subjects("hp:observedEntity", iri)]
    foreign = any(one.has("foreign/") for one in items)
    found = (one for one in records if amount is not None and _is_share(lexicon.kg, one, amount))
    shares = tuple(sorted(one for one in found if not foreign or _is_foreign(lexicon.kg, one)))
    return of_records(named[0].named[0], shares, text, "account") if shares else None


def _companies(kg: KnowledgeGraph, named: tuple[str, ...]) -> tuple[str, ...]:
    """Things, and the companies that run them: of a terminal the shares may be those of its company."""
    run = (one for iri in named for one in kg.subjects("hp:about", iri))
    return tuple(dict.fromkeys((*named, *(bare(term) for one in run for term in kg.objects(one, "hp:operator")))))


def _is_share(kg: KnowledgeGraph, record: str, amount: Decimal) -> bool:
    value = kg.value(record, "hp:value")
    return kg.value(record, "hp:indicator") == SHARE and bool(value) and Decimal(value) == amount


def _is_foreign(kg: KnowledgeGraph, share: str) -> bool:
    """Whether the owner of a share is not known to be of this country."""
    owners = (owner for held in kg.objects(share, "hp:amountOf") for owner in kg.objects(bare(held), "hp:owner"))
    return all(kg.value(bare(owner), "hp:homeCountry") != VIET_NAM for owner in owners)
