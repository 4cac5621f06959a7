"""What was merged into the city had its ties before: of these the merger beside it is no time."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_MERGERS: Final = ("time/merger", "time/before-merger", "time/with-merger")
_TIES: Final = ("frame/agreement", "role/agreement/")


def without_merger(lexicon: Lexicon, signals: Signals) -> Signals:
    """The shape without the time of the merger, where it is asked for the ties of what was merged."""
    items = signals.items
    merger = {place for place, one in enumerate(items) if one.has(*_MERGERS)}
    ties = any(_is_tie(one) for one in items)
    if not merger or not ties or not any({*one.names} & {*lexicon.merged} for one in items):
        return signals
    if any(one.date for one in items):
        return signals
    return signals._replace(span=None, explained=signals.explained | merger)


def _is_tie(item: Item) -> bool:
    return any(one.startswith(_TIES) for one in item.senses)
