"""A question on visits and guests, cut into what each word tells: who, whereto, of which rank; one word more, and none.

The words stand in the wording, as `pattern/visit-…`: no other question is read by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.signals.times import find_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import fold, folded_words, spelled
from haiphong_kg.entities import Token, Vocabulary, read_vocabulary, tokens
from haiphong_kg.store import KnowledgeGraph, remembered, shelved

VISIT: Final = "visit-"
RANK: Final = "rank-"
NAME: Final = "name"
_WORDS: Final = (
    *("home", "leaders", "delegation", "come", "visit", "go", "at", "of", "receive", "meet", "lead", "matter", "for"),
    *("when", "where", "who", "which", "foreign", "asks", "last", "first", "stay", "sign", "or", "idle"),
    *("abroad", "count", "heads", "other"),
)
# What a rank that is asked for covers; the others are one rank each.
LEADER: Final = "leader"
# From the highest on, as leaders are told.
_OF_STATES: Final = (
    "monarch",
    "prince",
    "president",
    "prime-minister",
    "vice-president",
    "minister",
    "ambassador",
    "consul",
)
_OF_PLACES: Final = ("governor", "mayor", "vice-governor", "vice-mayor")
COVERED: Final = {
    "head-of-state": ("monarch", "president"),
    "royal": ("monarch", "prince"),
    LEADER: (*_OF_STATES, *_OF_PLACES),
}
# A ship of a navy calls as a guest does.
SHIP: Final = "ship"
RANKS: Final = (*COVERED, *_OF_STATES, *_OF_PLACES, SHIP)
# Without accents this may be another word: "vua" is a king, and "just".
_HOMOGRAPHS: Final = frozenset(("vua",))
# No phrase is folded to this.
_LONGEST: Final = " "
_CLASSES: Final = frozenset(("Actor", "Country", "GeopoliticalEntity", "Post"))


class Slot(NamedTuple):
    """A stretch of a question: what it tells, its words, and the things that it names."""

    kind: str
    text: str
    iris: tuple[str, ...] = ()


class Cut(NamedTuple):
    """A question as its slots, without the words that tell nothing, and with its time."""

    slots: tuple[Slot, ...]
    signals: Signals

    def has(self, *kinds: str) -> bool:
        """Whether some slot is of one of these kinds."""
        return any(one.kind in kinds for one in self.slots)

    def of(self, prefix: str) -> tuple[Slot, ...]:
        """The slots whose kind begins so."""
        return tuple(one for one in self.slots if one.kind.startswith(prefix))


def cut_of_visits(lexicon: Lexicon, text: str) -> Cut | None:
    """A question cut into slots; None where a word is left over."""
    items = phrases(lexicon, text)
    signals = read_signals(items).within()
    parts = {n for n in signals.explained if items[n].has("within/")}
    timed = {place for n in find_time(items).used | parts for place in range(items[n].start, items[n].end)}
    named = {one.start: one for one in items if _things(lexicon, one)}
    said = tokens(text)
    slots: list[Slot] = []
    place = 0
    while place < len(said):
        if place in timed:
            place += 1
            continue
        found = _phrase(lexicon, said, place) or _name(lexicon, said, place, named)
        if found is None:
            return None
        slot, place = found
        slots += [] if slot.kind == "idle" else [slot]
    return None if _may_be_other(said, slots) else Cut(tuple(_with_leaders(lexicon, slots)), signals)


def _with_leaders(lexicon: Lexicon, slots: list[Slot]) -> Iterator[Slot]:
    """The slots, those for leaders as a rank where they are of somewhere abroad: "Chinese leaders", "lãnh đạo Lào"."""
    for n, one in enumerate(slots):
        if one.kind not in ("heads", "leaders"):
            yield one
            continue
        behind = next((other for other in slots[n + 1 :] if other.kind != "of"), None)
        before = slots[n - 1] if n and one.kind == "heads" else None
        if any(other is not None and _is_of_abroad(lexicon, other) for other in (before, behind)):
            yield one._replace(kind=f"{RANK}{LEADER}")
        elif one.kind == "leaders":
            yield one


def _is_of_abroad(lexicon: Lexicon, slot: Slot) -> bool:
    places = [iri for iri in slot.iris if {"Country", "AdministrativeUnit"} & lexicon.traits(iri)]
    ours = any(iri == VIET_NAM or lexicon.is_domestic(iri) for iri in places)
    return slot.kind == NAME and bool(places) and not ours


def _may_be_other(said: list[Token], slots: list[Slot]) -> bool:
    """Whether a rank of one syllable without its accents may be another word: it stands before no name."""
    if not all(one.typed.isascii() for one in said):
        return False
    short = (n for n, one in enumerate(slots) if one.kind.startswith(RANK) and fold(one.text) in _HOMOGRAPHS)
    return any(n + 1 == len(slots) or slots[n + 1].kind != NAME for n in short)


def _things(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """What a phrase names of those who visit: countries, one or a group, else a place, else whatever it may be."""
    if groups := item.of("group/"):
        return tuple(one for one in lexicon.vocabulary.members[f"group/{groups[0]}"] if one != VIET_NAM)
    named = [one for one in item.names or item.loose if _CLASSES & lexicon.traits(one)]
    for kind in ("Country", "AdministrativeUnit"):
        if own := tuple(one for one in named if kind in lexicon.traits(one)):
            return own
    return tuple(named)


def _name(lexicon: Lexicon, said: list[Token], place: int, named: Mapping[int, Item]) -> tuple[Slot, int] | None:
    """The name that begins at a place: in the question as it is cut, else in what is left of it."""
    item = named.get(place)
    if item is None:
        rest = phrases(lexicon, " ".join(one.typed for one in said[place:]))
        item = rest[0] if rest and _things(lexicon, rest[0]) else None
        item = item._replace(start=place, end=place + item.end) if item else None
    if item is None:
        return None
    return Slot("home" if item.home else NAME, item.text, _things(lexicon, item)), item.end


def _phrase(lexicon: Lexicon, said: list[Token], place: int) -> tuple[Slot, int] | None:
    """The longest phrase of the wording that begins at a place."""
    known = _known(lexicon.kg)
    accents = any(not one.typed.isascii() for one in said)
    for end in range(min(place + len(known[_LONGEST]), len(said)), place, -1):
        text = " ".join(one.typed for one in said[place:end])
        for kind, spelling in known.get(fold(text), ()):
            if not accents or spelled(text) == spelling:
                return Slot(kind, text), end
    return None


@remembered
def _known(kg: KnowledgeGraph) -> Mapping[str, list[tuple[str, str]]]:
    """The phrases by how they are folded, each with its kind and spelling; and the words of the longest."""
    return shelved(kg, "words-of-visits", lambda: _collected(kg), lambda some: [(one[0], one[1]) for one in some])


def _collected(kg: KnowledgeGraph) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    longest: list[str] = []
    for kind, text in _every(read_vocabulary(kg)):
        words = folded_words(text)
        found.setdefault("".join(words), []).append((kind, spelled(text)))
        longest = max(longest, words, key=len)
    return {**found, _LONGEST: [("", one) for one in longest]}


def _every(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for kind in (*_WORDS, *(RANK + one for one in RANKS)):
        yield from ((kind, text) for _, text in vocabulary.said(f"{PATTERN}{VISIT}{kind}"))
