"""Where leaders of the country itself were present: at openings, starts of works and signings of the city."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact
from haiphong_kg.ask.facts.guests import of_ranks
from haiphong_kg.ask.facts.visit_words import RANK, VISIT
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression
from haiphong_kg.store import SCHEME

# Of the country these are ranks that others have as well.
OWN_RANKS: Final = ("president", "prime-minister", "minister", "vice-president")
_KIND: Final = f"{SCHEME}event-kind/"
_OCCASIONS: Final = frozenset(f"{_KIND}{one}" for one in ("ceremony", "launch", "opening", "signing", "works-start"))
_PRESENT: Final = r"\b(?:before|with|presence of|attended by) (?:the )?(?:state )?"


def present_at(lexicon: Lexicon, ranks: tuple[str, ...]) -> Iterator[Fact]:
    """The records that tell of somebody of one of these ranks who was there; what one decides is no visit."""
    own = of_ranks(lexicon, ranks)
    for fact in every_fact(lexicon.kg):
        tells = partial(_is_present, own, anyway=bool(fact.concepts & _OCCASIONS))
        if accounts_telling(lexicon.kg, fact.record, "en", tells):
            yield fact


def near_in_rank(lexicon: Lexicon, ranks: tuple[str, ...]) -> Iterator[Fact]:
    """The events that tell of somebody whose rank has the same word: of a deputy minister, of a prime minister."""
    said = "|".join(one_of(lexicon, f"{VISIT}{RANK}{one}", "en") for one in ranks)
    word = expression(rf"\b(?:{said})\b(?!’s)", re.IGNORECASE)
    for fact in every_fact(lexicon.kg):
        if "event" in fact.frames and accounts_telling(lexicon.kg, fact.record, "en", word.search):
            yield fact


def _is_present(own: Callable[[str], object], said: str, *, anyway: bool) -> bool:
    """Whether an account says that one was present, or of an occasion `anyway` has the rank: of one, and no other.

    A prime minister’s decision is no visit of his, nor that of another country’s.
    """
    found = own(said)
    if not isinstance(found, re.Match):
        return False
    before, rank, behind = said[: found.start()], found[0], said[found.end() :]
    if behind.startswith("’s") or before.endswith("’s ") or rank.endswith("s"):
        return False
    present = expression(_PRESENT, re.IGNORECASE)
    return anyway or any(one.end() == found.start() for one in present.finditer(said))
