"""What was sold and bought: an event that is told as the one is asked for by the other as well."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import Fact
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled

_TRADE: Final = "trade/trade"
_SHARES: Final = ("family/share", "frame/ownership")


def of_trade(lexicon: Lexicon, facts: list[Fact], asked: list[Item], *, named: bool) -> tuple[list[Fact], list[Item]]:
    """Where something was bought or sold, the events that tell of it, and the words that are not said by that.

    Who the other was is told by either word, and anything where both are named; else only by the one that was typed.
    `named` is whether the facts are those of one who is.
    """
    both = named + sum(bool(one.named) and not one.home for one in asked) > 1
    typed = {spelled(one.text) for one in asked if one.has(_TRADE)}
    if not typed:
        return facts, asked
    words = _words(lexicon) if both or any(one.has("ask/who") for one in asked) else typed
    traded = [one for one in facts if "event" in one.frames and words & one.words]
    return traded, [one for one in asked if not one.has(_TRADE, *_SHARES)]


def _words(lexicon: Lexicon) -> set[str]:
    return {spelled(text) for _, text in lexicon.vocabulary.said(_TRADE) if " " not in text}
