"""Names that only the accounts of records have: codes of shipping routes, of laws, other names of places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of
from haiphong_kg.ask.words.groups import has_words, words_of
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression, fold, spelled
from haiphong_kg.entities import stem
from haiphong_kg.store import KnowledgeGraph, bare, remembered, shelved

_WORD: Final = expression(r"[^\W_]{2,}")
# A code, which needs no capitals: "ps3".
_CODE: Final = expression(r"[a-z]{2,4}\d{1,2}")
# What so many records tell of is the name of none of them.
_MOST: Final = 6


def told_of(lexicon: Lexicon, items: tuple[Item, ...]) -> list[tuple[Item, list[Fact]]]:
    """The words with a capital that nothing else explains, each with the few records whose accounts have it."""
    found = [(one, _records(lexicon.kg).get(stem(fold(one.text)), [])) for one in items if is_name(one)]
    return [(one, [fact_of(lexicon.kg, record) for record in records]) for one, records in found if records]


def has_accounts(lexicon: Lexicon, word: str) -> bool:
    """Whether few accounts have a word with a capital, as a name of something that has no page."""
    return stem(fold(word)) in _records(lexicon.kg)


def are_told_together(lexicon: Lexicon, words: list[str]) -> bool:
    """Whether the name of one thing, or the accounts of one record, have all these words, with the accents typed."""
    stems = [stem(fold(one)) for one in words]
    named = [
        {iri for iri, _, said in lexicon.parts.get(key, ()) if word.isascii() or spelled(word) in said}
        for key, word in zip(stems, words, strict=True)
    ]
    told = set.intersection(*(set(_records(lexicon.kg).get(one, ())) for one in stems))
    facts = (fact_of(lexicon.kg, one) for one in told)
    told_so = any(has_words(words_of(" ".join(words)), one.words, one.stems) for one in facts)
    return bool(set.intersection(*named)) or told_so


def is_name(item: Item) -> bool:
    """Whether it is a word with a capital, or a code, that nothing explains."""
    return item.unknown and (any(one.isupper() for one in item.text) or _CODE.fullmatch(item.text) is not None)


@remembered
def _records(kg: KnowledgeGraph) -> Mapping[str, list[str]]:
    """The records by the stem of each word with a capital in their accounts."""
    return shelved(kg, "records-by-name", lambda: _collected(kg), list[str])


def _collected(kg: KnowledgeGraph) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for claim, record in kg.pairs("hp:claims"):
        for text in kg.objects(claim, "hp:paraphrase"):
            for word in _WORD.findall(bare(text)):
                if any(one.isupper() for one in word):
                    found.setdefault(stem(fold(word)), set()).add(bare(record))
    return {key: sorted(records) for key, records in found.items() if len(records) <= _MOST}
