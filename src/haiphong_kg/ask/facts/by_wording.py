"""Whether an account of an event says what is asked, or merely has a word of it: "Italian president" is no German one.

That something exists here no account of an event tells by a word that stands in it; and a word that a question has of
a country must stand in the account as of that country.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, fact_of
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import both

# What may stand between a word and the country that it is of.
_OF: Final = frozenset(("of", "from", "the", "của", "cua", "từ", "tu", "nước", "nuoc"))
_THERE: Final = ("is there", "are there")
_HAVE: Final = ("có", "co")
# "King Philippe and Queen Mathilde of Belgium": the name stands between.
_BETWEEN: Final = r"(?:\S+ ){0,5}"


def is_by_wording_alone(lexicon: Lexicon, meaning: Meaning, items: tuple[Item, ...], records: Iterable[str]) -> bool:
    """Whether nothing but words of its account make an event an answer, and no account says what is asked."""
    if not meaning.words:
        return False
    existence = meaning.target == Target.YES_NO and _asks_for_existence(items)
    return existence or not any(says_of_lands(lexicon, fact_of(lexicon.kg, one), items) for one in records)


def is_of_no_other(lexicon: Lexicon, fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether a record is of one country abroad, of which then all of its account is, or the account says as much."""
    parts = {one for one in fact.things if is_land(lexicon.traits(one))} | fact.lands
    named = {iri for item in items for iri in item.names}
    return parts - {VIET_NAM} <= named or says_of_lands(lexicon, fact, items)


def says_of_lands(lexicon: Lexicon, fact: Fact, items: tuple[Item, ...]) -> bool:
    """Whether an account has as of a country each word that a question has so, where only accounts explain it."""
    return all(_is_of_land(lexicon, fact, word, land) for word, land in _of_lands(lexicon, items))


def _asks_for_existence(items: tuple[Item, ...]) -> bool:
    """Whether it is asked if there is a thing: "is there a zoo", "Hải Phòng có sở thú không"."""
    said = [one.text.casefold() for one in items]
    if " ".join(said[:2]).startswith(_THERE):
        return True
    have = next((place for place, one in enumerate(said[:-1]) if one in _HAVE), None)
    begins = have is not None and all(one.home or one.idle for one in items[:have])
    return have is not None and begins and items[have + 1].unknown and items[-1].has("ask/is-there")


def _of_lands(lexicon: Lexicon, items: tuple[Item, ...]) -> Iterator[tuple[Item, Item]]:
    """The words that only accounts explain, each with the country that it is of: "German president", "trường Pháp".

    A word beside one for a kind of thing only describes that: "Japanese drug maker", "hãng dược Nhật".
    """
    kept = [one for one in items if not (one.idle and one.text.casefold() in _OF)]
    for place, (one, other) in enumerate(pairwise(kept)):
        if one.unknown and _is_of_country(lexicon, other) and not _is_adjective(lexicon, other):
            known = (item for item in reversed(kept[:place]) if not item.unknown)
            if not _is_kind(next(known, None)):
                yield one, other
        elif other.unknown and other.start == one.end and _is_adjective(lexicon, one):
            known = (item for item in kept[place + 2 :] if not item.unknown)
            if not _is_kind(next(known, None)):
                yield other, one


def _is_kind(item: Item | None) -> bool:
    return item is not None and not item.idle and item.has("class/", "role/") and not item.names


def _is_of_country(lexicon: Lexicon, item: Item) -> bool:
    """Whether it names a country; a mere letter needs its capital: "gợi ý"."""
    whole = len(item.text) > 1 or item.text.isupper()
    return whole and any(is_land(lexicon.traits(iri)) for iri in item.names)


def _is_adjective(lexicon: Lexicon, item: Item) -> bool:
    """Whether it is an English word for what is of a country, and not its name: that may be who does something."""
    return _is_of_country(lexicon, item) and item.text.isascii() and item.text not in _called(lexicon, item)


def _called(lexicon: Lexicon, item: Item) -> set[str]:
    """What is called so, in both languages."""
    return {one for iri in item.names for one in both(lexicon.kg, iri).values()}


def _is_of_land(lexicon: Lexicon, fact: Fact, word: Item, land: Item) -> bool:
    """Whether the account has a word as of a country: before it, behind it, or behind "of" with a name between."""
    called = sorted({land.text, *_called(lexicon, land)})
    for lang in LANGUAGES:
        said = in_account(word.text, lang).strip()
        names = "|".join(re.escape(in_account(one, lang).strip()) for one in called)
        of = "OF" if lang == "en" else "của"
        if re.search(rf" (?:(?:{names}) {said}|{said} (?:{_BETWEEN}{of} )?(?:{names})) ", fact.text):
            return True
    return False
