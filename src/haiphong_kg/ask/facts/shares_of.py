"""How large a share of something one holds who is named, or the city."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.behind import behind, up_to
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.facts.whose import (
    HOLDINGS,
    OWNED,
    SHARES,
    UNSHARED,
    Wish,
    holders_of,
    of_classes,
    shares_in,
    told_of,
    wish_of,
)
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, of_records
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import fold
from haiphong_kg.entities import label, tokens
from haiphong_kg.store import HOME, SCHEME

_AUTHORITY: Final = f"{SCHEME}organisation-kind/public-authority"
_CITY: Final = ("city", fold("thành"))
_SHARING: Final = {SHARES: SHARES, HOLDINGS: "owning"}
# A share of how much is asked for with two names: who holds it, and in what.
_TWO: Final = 2


def share_of(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records that lead from the thing that `text` names to the one whose share of it is asked for."""
    wish = wish_of(lexicon, text, "share-beside")
    asked = next((one for one in (SHARES, HOLDINGS) if wish and wish.asks(_SHARING[one])), "")
    if wish is None or not asked:
        return None
    for holders, held in _pairs(lexicon, text, wish):
        thing = with_parts(lexicon, held)
        steps = up_to(behind(lexicon, thing), holders) if thing and holders else ()
        direct = (one.record for one in steps if one.thing in thing and one.party in holders)
        own = [one for one in direct if shares_in(lexicon, one)]
        if own:
            filled = (Filled("thing", (*holders, *thing)), Filled("wanted", holders))
            return of_records(holders[0], dict.fromkeys(own), text, SHARES)._replace(filled=filled)
        if steps:
            every = sharing(lexicon, {one.thing for one in steps})
            records = dict.fromkeys((*(one.record for one in steps), *every))
            filled = (Filled("thing", (*holders, *thing)), Filled("wanted", holders))
            return of_records(holders[0], records, text, asked)._replace(filled=filled)
        if HOME in holders and (none := told_of(lexicon, text, thing, UNSHARED)):
            return none._replace(filled=(none.filled[0], Filled("wanted", holders)))
    return None


def _pairs(lexicon: Lexicon, text: str, wish: Wish) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Who may hold a share and in what: either of two that are named, or the city in the one."""
    things = [(holders_of(lexicon, one), of_classes(lexicon, one, OWNED)) for one in wish.named]
    if len(things) == _TWO:
        yield things[0][0], things[1][1]
        yield things[1][0], things[0][1]
    elif len(things) == 1 and _says_city(lexicon, text, wish.named[0]):
        yield (HOME, *_bodies(lexicon)), things[0][1]


def _bodies(lexicon: Lexicon) -> tuple[str, ...]:
    """The authorities that bear the name of the city."""
    kg, city = lexicon.kg, label(lexicon.kg, HOME, "vi")
    return tuple(one for one in sorted(kg.subjects("hp:kind", _AUTHORITY)) if city in label(kg, one, "vi"))


def _says_city(lexicon: Lexicon, text: str, thing: Item) -> bool:
    """Whether the city is said to hold something: its name, or a word for it, stands before that of the one thing."""
    before = tokens(text)[: thing.start]
    home = any(one.home and one.start < thing.start for one in phrases(lexicon, text))
    return home or any(fold(one.typed) in _CITY for one in before)


def sharing(lexicon: Lexicon, things: set[str]) -> tuple[str, ...]:
    """All ownerships of those things: sources may state a share of another company of the same side."""
    return tuple(record for one in sorted(things) for record in sorted(lexicon.kg.subjects("hp:owned", one)))
