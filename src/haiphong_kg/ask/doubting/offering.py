"""Questions that are offered in place of an answer: each must be read itself when it is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon

_READ: Final = ("answer", "none", "several")


def with_offers_read(lexicon: Lexicon, found: Reply, asked: Callable[[str], Reply]) -> Reply:
    """The reply with those of its offers that are neither refused nor left open when they are asked."""
    if found.kind in ("answer", "none"):  # what can be asked of a thing that is described is made to be read
        return found
    offers = tuple(one for one in found.offers if asked(one).kind in _READ)
    if found.kind == "several" and not offers:
        return found._replace(kind="unsure", sentence=reply(lexicon, "nothing", found.lang), offers=())
    return found._replace(offers=offers)
