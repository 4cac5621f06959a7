"""What nothing else explains of a question, as words of the accounts of events."""

from __future__ import annotations

from haiphong_kg.ask.words.items import Item, Way
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import Token


def with_accounts(lexicon: Lexicon, ways: list[Way], said: list[Token]) -> list[Way]:
    """The ways to cut, with what even the best leaves unknown taken for words of the accounts of events."""
    best = ways[0][1] if ways else ()
    taken = (one for n, one in enumerate(best) if _is_one_unknown(one) or _is_nth(best, n))
    told = {one.start: lexicon.told(said[one.end - 1]) for one in taken}
    return [(cost, _one_phrase(told, items)) for cost, items in ways]


def _is_nth(items: tuple[Item, ...], place: int) -> bool:
    """Whether an item says which of several in a row: "lần thứ tám", "Resolution 226"."""
    before = items[place - 1] if place else None
    if before is None or items[place].date:
        return False
    if items[place].number:
        return before.unknown
    return items[place].has("numeral/") and before.text.casefold().endswith("thứ")


def _is_one_unknown(item: Item) -> bool:
    """Whether it is one word that nothing explains: of several it is known that they have a meaning of their own."""
    return item.unknown and item.end == item.start + 1


def _one_phrase(told: dict[int, str], items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with words of accounts, those that stand together as one phrase."""
    found: list[Item] = []
    for one in items:
        word = told.get(one.start, "") if _is_one_unknown(one) or one.number or one.has("numeral/") else ""
        before = found[-1] if found else None
        if word and before and before.told:
            found[-1] = before._replace(end=one.end, text=f"{before.text} {one.text}", told=f"{before.told} {word}")
        else:
            found.append(one._replace(told=word))
    return tuple(found)
