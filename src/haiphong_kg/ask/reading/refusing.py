"""Words by which a question is refused, and where such a word stands in another sense and refuses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning
from haiphong_kg.ask.signals.slots import PARKS
from haiphong_kg.ask.words.items import Item, Way
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import tokens

REFUSE: Final = "refuse/"
# What is refused for a word that has other senses as well; reasons and days of the clock are asked for in one alone.
_YIELDING: Final = ("forecast", "opinion", "task")
# Such words refuse together, whatever each is by itself: a phone number is no number, and "how come" asks no way.
_TOGETHER: Final = ("refuse/unheld", "refuse/reason")
# What is recorded of times ahead: whom the city means to put first.
_AHEAD: Final = "frame/priority"
# What works that are planned would cost and hold is recorded, and until when an agreement runs.
_WOULD: Final = (
    *("would", "will", "going to", "is going to", "are going to", "sẽ", "dự kiến sẽ", "se", "du kien se"),
    *("sắp tới", "sap toi", "tới đây", "toi day"),
)
_PLANNED: Final = (
    *("family/cost", "family/capacity", "family/area", "family/length", "family/jobs", "family/aid"),
    *("family/people-served", "takes/", "ends/", "frame/location"),
)
# Without accents a syllable may be many words.
_SYLLABLE: Final = 5


def spared(lexicon: Lexicon, ways: Iterable[Way]) -> Iterator[Way]:
    """The ways to cut a question in which no word refuses, or each that does stands in another sense.

    What is read so is sure only where the graph has something to answer with.
    """
    for distance, items in ways:
        if not distance and any(one.has(*_TOGETHER) and one.end > one.start + 1 for one in items):
            return
        first = next((one for one in items if not one.idle), None)
        freed = [_freed(lexicon, one, items, leads=one is first) if one.has(REFUSE) else one for one in items]
        if None not in freed:
            yield distance, tuple(one for one in freed if one)


def are_one_figure(offered: Iterable[Meaning]) -> bool:
    """Whether one figure is meant of what is named, or as well of what is named in part: the whole name tells."""
    figures = [*offered]
    alike = len({(one.frame, one.target, one.indicators) for one in figures}) == 1
    return len(figures) > 1 and alike and figures[0].frame == FIGURE


def gives_task(items: Iterable[Item]) -> bool:
    """Whether the first word that tells something gives a task."""
    first = next((one for one in items if not one.idle), None)
    return first is not None and first.has("refuse/task")


def _freed(lexicon: Lexicon, item: Item, items: tuple[Item, ...], *, leads: bool) -> Item | None:
    """A word that refuses in another sense; None where it has none. A task is given by the word that comes first."""
    if not set(item.of(REFUSE)) <= set(_YIELDING):
        return None
    senses = tuple(one for one in item.senses if not one.startswith(REFUSE))
    if item.has("refuse/forecast") and any(one.has(_AHEAD) for one in items):
        return item._replace(senses=senses, idle=True)
    if item.text.casefold() in _WOULD and (any(one.has(*_PLANNED) for one in items) or _asks_park(lexicon, items)):
        return item._replace(senses=senses, idle=True)
    if item.has("refuse/task") and leads:
        return None
    if senses or item.names or item.concepts or item.loose:
        return item._replace(senses=senses)
    return _as_told(lexicon, item)


def _asks_park(lexicon: Lexicon, items: tuple[Item, ...]) -> bool:
    """Whether it is asked in which park the plant of a company, which is named, would be: that is recorded."""
    pairs = [*pairwise(items)]
    asked = any(one.has(*PARKS) and other.has("ask/which") for pair in pairs for one, other in (pair, pair[::-1]))
    return asked and any("Enterprise" in lexicon.traits(iri) for one in items for iri in one.named)


def _as_told(lexicon: Lexicon, item: Item) -> Item | None:
    """The word as one of the accounts of events: one for a task, or a syllable that lacks its accents."""
    said = tokens(item.text)
    bare = len(said) == 1 and item.text.isascii() and len(item.text) < _SYLLABLE
    task = item.has("refuse/task")
    word = lexicon.told(said[0]) if task or bare else ""
    word = word or (item.text if task and "".join(one.stem for one in said) in lexicon.alike.phrases else "")
    return item._replace(senses=(), told=word) if word else None
