"""A question on one thing → those of its facts that have every word of it; none where a word is left over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.anchors import Anchor, anchors, are_lands
from haiphong_kg.ask.explaining import EVENT, FREE, LEAD, MATTER, explains, is_of
from haiphong_kg.ask.facts import Fact, facts_of, in_time
from haiphong_kg.ask.items import Item, ways
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Target
from haiphong_kg.ask.refusing import spared
from haiphong_kg.ask.signals import Signals, read_signals
from haiphong_kg.ask.times import find_time
from haiphong_kg.entities import tokens
from haiphong_kg.store import HOME, SCHEME

_MOST: Final = 4
# So many words must stand in an account where none has a sense of its own: one alone may stand there by chance.
_LEAST_WORDS: Final = 2
# What asks for something that no single record tells.
_BEYOND: Final = (
    "ask/source",
    "ask/identifier",
    "ask/describe",
    "not/",
    "versus/",
    "compare/",
    "except/",
    "scope/",
    "link/or",
)
_ASKING: Final = ("ask/who", "ask/when", "ask/where", "ask/end", "ask/how-many", "ask/how-much")
_FIGURE: Final = "family/"
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"


def matched(lexicon: Lexicon, text: str) -> Meaning | None:
    """The form of a question for the facts of the one thing that `text` names, or None."""
    said = tokens(text)
    every = ways(lexicon, text)
    items = next((items for _, items in spared(lexicon, every)), ())
    signals = read_signals(items)
    named = anchors(lexicon, items, said)
    if not named or signals.yes_no or signals.bound or any(one.has(*_BEYOND) for one in items):
        return None
    for anchor in named:
        rest = anchor.beside(items)
        if found := _found(lexicon, anchor, rest, signals):
            words = " ".join(one.text for one in rest)
            filled = (Filled("thing", anchor.iris[:1]),)
            records = tuple(dict.fromkeys(one.record for one in found))
            matter = "matter" if any(one.has(MATTER) for one in rest) else ""
            return Meaning(Target.FACTS, asked=matter, filled=filled, words=(words,), records=records)
    return None


def _found(lexicon: Lexicon, anchor: Anchor, rest: list[Item], signals: Signals) -> list[Fact]:
    """The few facts that have all that is said beside the name; none where nothing but question words is said."""
    timed = {signals.items[place].start for place in find_time(signals.items).used}
    asked = [one for one in rest if (not one.idle or one.has(*_ASKING)) and one.start not in timed]
    telling = [one for one in asked if _tells(one)]
    if len(telling) < _least(lexicon, anchor, asked, telling, signals):
        return []
    facts = [one for one in facts_of(lexicon, anchor.iris) if in_time(lexicon, one, signals)]
    if _are_guests(anchor, rest):
        facts = [one for one in facts if _ABROAD not in one.concepts]
    said = {*anchor.iris, HOME, *(iri for one in rest for iri in (*one.names, *one.loose))}
    kinds = [one for place, one in enumerate(rest) if one.has("class/") and one in asked and _is_asked(rest, place)]
    for parts in _parts(asked):
        found = [
            [
                fact
                for fact in facts
                if all(explains(lexicon, fact, said, one) for one in part)
                and all(is_of(lexicon, fact.things - said, one.of("class/")[0]) for one in kinds if one in part)
            ]
            for part in parts
        ]
        if all(found) and sum(map(len, found)) <= _MOST:
            asking = [own for part, own in zip(parts, found, strict=True) if _asks(part)] or found
            return [fact for own in asking for fact in own]
    return []


def _tells(item: Item) -> bool:
    return not item.has("ask/", MATTER, LEAD, *FREE) and not item.home


def _least(lexicon: Lexicon, anchor: Anchor, asked: list[Item], telling: list[Item], signals: Signals) -> int:
    """How many words must tell which fact is meant: one more of a country, and where who or where may be several."""
    plain = [one for one in telling if not (one.senses or one.concepts or one.names or one.loose)]
    several = any(one.has("ask/who", "ask/where") for one in asked)
    least = _LEAST_WORDS if several or len(plain) == len(telling) or are_lands(lexicon, anchor) else 1
    return least - (signals.span is not None and least > 1)


def _parts(asked: list[Item]) -> Iterator[list[list[Item]]]:
    """All that is asked as one; then in two stretches that ask, or of which one asks for a figure.

    Each has a word that tells. The other stretch tells of the thing: "the zone founded in 2026 has which area".
    """
    yield [asked]
    for place in range(1, len(asked)):
        parts = [asked[:place], asked[place:]]
        figure = any(one.has(_FIGURE) for one in asked)
        if all(any(map(_tells, part)) for part in parts) and (figure or all(map(_asks, parts))):
            yield parts


def _asks(part: list[Item]) -> bool:
    """Whether a stretch asks for something: with a word that asks, or a word for a figure."""
    return any(one.has("ask/", _FIGURE) for one in part)


def _are_guests(anchor: Anchor, rest: list[Item]) -> bool:
    """Whether a delegation of the one who is named is meant, which no visit of the city to it is."""
    beside = (one for one in rest if one.end == anchor.start or one.start == anchor.end)
    return any(EVENT + "event-kind/delegation-received" in one.senses for one in beside)


def _is_asked(items: list[Item], place: int) -> bool:
    """Whether a word for a kind of things stands beside "which" or "how many"."""
    beside = items[max(place - 2, 0) : place] + items[place + 1 : place + 2]
    return any(one.has("ask/which", "ask/how-many", "ask/who") for one in beside)
