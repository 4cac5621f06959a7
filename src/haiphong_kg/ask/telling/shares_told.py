"""How large the shares are that owners hold, told beside that they hold them."""

from __future__ import annotations

from collections.abc import Iterable

from haiphong_kg.ask.telling.replying import reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import SHARE
from haiphong_kg.base import number
from haiphong_kg.entities import label
from haiphong_kg.store import bare


def shares_told(lexicon: Lexicon, records: Iterable[str], lang: str) -> tuple[str, ...]:
    """How large the shares are that sources state of records of ownership, each with its owner; nothing of others."""
    told = shares_said(lexicon, records, lang)
    return (reply(lexicon, "shares", lang, "; ".join(told)),) if told else ()


def shares_said(lexicon: Lexicon, records: Iterable[str], lang: str) -> list[str]:
    """Each owner with each size of the share that sources state."""
    kg, told = lexicon.kg, list[str]()
    for record in dict.fromkeys(records):
        owner = ", ".join(label(kg, bare(one), lang) for one in kg.objects(record, "hp:owner"))
        for amount in kg.subjects("hp:amountOf", record):
            if owner and kg.value(amount, "hp:indicator") == SHARE:
                unit = label(kg, kg.value(amount, "hp:unit"), lang)
                told.append(f"{owner} {number(kg.value(amount, 'hp:value'), lang)} {unit}")
    return list(dict.fromkeys(told))


def sizes_stated(lexicon: Lexicon, records: Iterable[str]) -> tuple[str, ...]:
    """The sizes of the shares that sources state of records."""
    kg = lexicon.kg
    amounts = [amount for record in dict.fromkeys(records) for amount in sorted(kg.subjects("hp:amountOf", record))]
    return tuple(dict.fromkeys(kg.value(one, "hp:value") for one in amounts if kg.value(one, "hp:indicator") == SHARE))
