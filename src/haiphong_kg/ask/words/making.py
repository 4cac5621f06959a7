"""What somebody makes, and how many were made: of a plant no date, and no capacity, tells either."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from haiphong_kg.ask.words.items import Item

# What is made is asked behind one of these, or before it.
_MAKES: Final = frozenset(
    ("make", "makes", "made", "making", "produce", "produces", "produced", "producing", "manufacture", "manufactures")
) | {
    "manufactured",
    "build",
    "builds",
    "fabricate",
    "sản xuất",
    "san xuat",
    "làm ra",
    "lam ra",
    "chế tạo",
    "che tao",
}
_WHAT: Final = (
    "what",
    "what does",
    "what is",
    "what are",
    "gì",
    "gi",
    "những gì",
    "nhung gi",
    "cái gì",
    "cai gi",
    "thứ gì",
    "loại gì",
)
# "What products", "sản phẩm gì": a word for any product.
PRODUCTS: Final = "product/product"
_DONE: Final = ("did", "đã", "da")
# What a thing can do, or is meant to, and not what it did.
_ABLE: Final = ("capacity", "planned-", "expected-")


def asks_product(items: Sequence[Item]) -> bool:
    """Whether it is asked what somebody makes."""
    said = [one for one in items if (not one.idle or one.has("ask/which")) and not one.has(PRODUCTS)]
    return any(is_of_making(one) and _asks_what(said, place) for place, one in enumerate(said))


def asks_made(items: Sequence[Item]) -> bool:
    """Whether it is asked how many were made, and not how many can be."""
    return any(map(is_of_making, items)) and any(one.text.casefold() in _DONE for one in items)


def is_of_ability(indicator: str) -> bool:
    """Whether an indicator is of what can be made, or is meant to be."""
    return any(word in indicator.rpartition("/")[2] for word in _ABLE)


def is_of_making(item: Item) -> bool:
    """Whether a phrase is a verb for making, perhaps with a preposition: "produce in"."""
    text = item.text.casefold()
    return text in _MAKES or text.removesuffix(" in") in _MAKES


def _asks_what(said: Sequence[Item], place: int) -> bool:
    """Whether "what" is the object of a verb: right behind it, or first with the one who does it, no noun beside."""
    behind = said[place + 1].text.casefold() if place + 1 < len(said) else ""
    first = said[:2]
    does = any(bool(one.named) or one.has("class/project") for one in first)
    return behind in _WHAT or (does and any(one.text.casefold() in _WHAT for one in first))
