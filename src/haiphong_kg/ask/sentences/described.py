"""What only describes the thing whose name follows: "mạng lưới thành phố thông minh WeGO", "the tyre maker Tesa"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.entities import tokens

_CLASS: Final = "class/"
_MOST: Final = 6
_DESCRIBE: Final = (_CLASS, "group/", "tied/")
_TELLS: Final = ("ask/", "link/", "order/", "not/", "time/", "few/")
_ARTICLES: Final = ("the", "a", "an", "this")


class Undescribed(NamedTuple):
    """A text without what describes a name in it, and that description."""

    text: str
    description: str


def undescribed(lexicon: Lexicon, text: str) -> Iterator[Undescribed]:
    """The text without such words before the last name that has some; none where another than that one is meant."""
    items = phrases(lexicon, text)
    if whole_words(lexicon, "beside-a-name", bare=True).search(text):
        return
    said = [one.typed for one in tokens(text)]
    for n in reversed(range(len(items))):
        name = items[n]
        if not name.named or name.home or name.idle:
            continue
        run = _before(items[:n])
        behind = next((k for k, one in enumerate(run) if _is_kind_of(lexicon, one, name)), None)
        if behind is not None and len(run) - behind - 1 > 0:
            yield _without(said, run[behind].start, name.start)
            return
        if (start := _article(items[:n], run)) is not None and any(_is_kind_of(lexicon, one, name) for one in run):
            yield _without(said, start, name.start)
            return


def _before(items: tuple[Item, ...]) -> list[Item]:
    """The phrases right before a name that may describe it."""
    run: list[Item] = []
    for one in reversed(items[-_MOST:]):
        if one.home or one.number or one.date or one.has(*_TELLS) or not (one.idle or all(map(_describes, one.senses))):
            break
        run.insert(0, one)
    return run


def _describes(sense: str) -> bool:
    return sense.startswith(_DESCRIBE)


def _article(items: tuple[Item, ...], run: list[Item]) -> int | None:
    """Where an article begins what describes a name."""
    return next((one.start for one in items[len(items) - len(run) - 1 :] if one.text.lower() in _ARTICLES), None)


def _is_kind_of(lexicon: Lexicon, item: Item, name: Item) -> bool:
    """Whether a phrase is a word for a kind of things of which the one that is named is."""
    members = {one.rpartition("#")[2] for sense in item.of(_CLASS) for one in lexicon.members(sense)}
    members |= {one for one in item.concepts if "-kind/" in one}
    return any(members & lexicon.traits(iri) for iri in name.named)


def _without(said: list[str], start: int, end: int) -> Undescribed:
    return Undescribed(" ".join([*said[:start], *said[end:]]), " ".join(said[start:end]))
