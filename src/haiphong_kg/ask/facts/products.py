"""What somebody makes: of the facts of his works those whose accounts tell it."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, facts_of
from haiphong_kg.ask.facts.holdings import held_by
from haiphong_kg.ask.meaning.meaning import Meaning, of_records
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.making import PRODUCTS, asks_product, is_of_making
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression

PRODUCT: Final = "product"
_NOT: Final = "not/"
# What may stand beside the name of one who makes something: his plant, and words that ask.
_BESIDE: Final = ("ask/", "class/project", "class/company", PRODUCTS)
_WORKS: Final = ("Enterprise", "Project")
# What a plant is of besides what it makes: a place, a number, or what is spoken of already.
_NO_PRODUCT: Final = r"(?-i:[A-ZĐ]\w*[a-z])|\d|(?:the|its|about|over|some|nearly|around|up|more|this|that)\b"
# A rise "making 4.65 billion US dollars" makes nothing.
_SUM: Final = r" [\d.,]+ (?:million|billion) (?:US|euros|yen|won)\b"


def of_products(lexicon: Lexicon, text: str) -> Meaning | None:
    """The facts that tell what one who is named makes; None where something else is asked, or nothing tells it.

    Of one who makes nothing himself they tell which company he holds, and what that makes.
    """
    items = phrases(lexicon, text)
    named = [one for one in items if one.named and not one.home]
    if len(named) != 1 or not asks_product(items) or any(_is_more(one) for one in items if one is not named[0]):
        return None
    iris = named[0].names or named[0].named
    makers = tuple(iri for iri in iris if not lexicon.traits(iri).isdisjoint(_WORKS))
    records = _making(lexicon, makers) or _held(lexicon, makers)
    return of_records(makers[0], records, text, PRODUCT) if records else None


def _making(lexicon: Lexicon, makers: tuple[str, ...]) -> tuple[str, ...]:
    facts = [one for one in facts_of(lexicon, makers) if "ownership" not in one.frames]
    return tuple(one.record for one in facts if products_told(lexicon, one.record, "en"))


def _held(lexicon: Lexicon, makers: tuple[str, ...]) -> tuple[str, ...]:
    """The shares that they hold of companies that make something, each with what tells of that."""
    steps = [
        one for one in held_by(lexicon, makers) if one.party in makers and lexicon.kg.objects(one.record, "hp:owner")
    ]
    made = [(one.record, *own) for one in steps if (own := _making(lexicon, (one.thing,)))]
    return tuple(dict.fromkeys(one for records in made for one in records))


def _is_more(item: Item) -> bool:
    """Whether a phrase asks for more than what is made."""
    beside = item.idle or item.home or is_of_making(item) or item.has(*_BESIDE)
    return item.has(_NOT) or not beside


def products_told(lexicon: Lexicon, record: str, lang: str) -> list[str]:
    """What sources say of a record where it tells what is made: the English accounts have the words for that.

    Of a plant it tells what that is of, unless it is told how its capital grew, or whose, where and how large it is.
    """
    makes = expression(rf"\b{one_of(lexicon, 'makes', 'en')}\b(?! known|{_SUM})", re.IGNORECASE)
    plant = expression(rf"\b{one_of(lexicon, 'plant-of', 'en')} (?:of|for) (?!{_NO_PRODUCT})", re.IGNORECASE)
    raised = whole_words(lexicon, "raised", "en")

    def tells(said: str) -> bool:
        is_of = any(not _begins_with_name(lexicon, said[one.end() :]) for one in plant.finditer(said))
        return bool(makes.search(said)) or (is_of and not raised.search(said))

    return accounts_telling(lexicon.kg, record, lang, tells)


def _begins_with_name(lexicon: Lexicon, text: str) -> bool:
    """Whether whose a plant is stands there: a whole name, or a part of one in capitals."""
    first = phrases(lexicon, text)[0]
    return bool(first.names or (first.named and first.text.isupper()))
