"""Two records of the same things, or of things of the same country: one has both, or has one and not the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.kinds import frames_of
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Reading, Target
from haiphong_kg.ask.meaning.roles import RECORD, is_of_frame
from haiphong_kg.ask.records.filling import fill
from haiphong_kg.ask.records.forming import LEFT, LOOSE, cost_of, facets_of, kinds_lost, left_of, meaning_of
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import Filling, has_land, is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import words_of
from haiphong_kg.store import HOME

_JOINED: Final = 1.0
_KIN: Final = 0.4
# What names both sides says more than what is read of one of them.
_BOTH: Final = -1.0
_TIED: Final = "agreement"


def denies(signals: Signals, place: int) -> bool:
    """Whether the item at `place` is what the negation before it denies: the first word for a record."""
    if signals.denied is None or place <= signals.denied:
        return False
    words = (n for n in range(signals.denied + 1, len(signals.items)) if signals.items[n].has("frame/", "role/"))
    return place == next((n for n in words if not signals.items[n].idle), None)


def with_denied(lexicon: Lexicon, signals: Signals, filling: Filling) -> Iterator[Reading]:
    """Things that have one record and not the other."""
    denied = [n for n in range(len(signals.items)) if denies(signals, n)]
    for name in frames_of(tuple(signals.items[n] for n in denied)):
        second = fill(FRAMES[name], lexicon, signals, denied)
        base = meaning_of(filling)
        if kept := _of_other_kind(base, second):
            yield Reading(kept, (*left_of(filling), *left_of(second)), cost_of(filling) + _JOINED)
            continue
        shared = _shared(base, name)
        if base.asked and base.asked != RECORD and shared and base.target in (Target.THINGS, Target.COUNT):
            other = _second(second, base, shared)._replace(negated=True)
            cost = cost_of(filling) + _JOINED + (0.0 if filling.evoked else 0.5)
            yield Reading(base._replace(joined=(other,)), left_of(filling), cost)


def _of_other_kind(base: Meaning, second: Filling) -> Meaning | None:
    """Without the kinds that are denied, where only those are: "grants, and not loans"; None where more is denied."""
    if base.frame != second.frame.name or not second.facets or second.roles:
        return None
    kept = tuple(
        (path, tuple(one for one in own if one not in second.facets.get(path, ()))) for path, own in base.facets
    )
    return base._replace(facets=kept) if kept and all(found for _, found in kept) else None


def with_second(lexicon: Lexicon, signals: Signals, filling: Filling, strong: list[str]) -> Iterator[Reading]:
    """Things that have both records: what the first leaves is filled by a second."""
    for name in strong:
        if name == filling.frame.name or "event" in (name, filling.frame.name) or not filling.left:
            continue
        second = fill(FRAMES[name], lexicon, signals, filling.left)
        base = meaning_of(filling)
        shared = _shared(base, name)
        if name == "membership" and not second.roles:
            continue  # of no network that is named: who belongs to the city is no member of anything
        if (base.frame, name) == ("investment", "development") and not second.roles:
            continue  # who develops a zone is asked for by that alone
        if base.asked and base.asked != RECORD and shared and second.evoked and shared not in second.roles:
            joined = _with_joined(base, _second(second, base, shared))
            cost = _JOINED + LEFT * len(second.left) + LOOSE * (filling.loose + second.loose)
            left = (*left_of(second), *kinds_lost(filling, base), *(() if filling.evoked else base.words))
            yield Reading(joined, left, cost)


def _with_joined(base: Meaning, other: Meaning) -> Meaning:
    """A meaning with a further record of its things.

    The capital of who develops a zone is told by the record itself: that of who rents there is another's.
    """
    if base.frame == "development" and other.frame == "investment" and not other.filled:
        return base._replace(facets=tuple(sorted({*base.facets, *other.facets})))
    return base._replace(joined=(other,))


def _shared(base: Meaning, name: str) -> str:
    """The role in the frame `name` that the things asked for can have."""
    role = FRAMES[base.frame].roles.get(base.asked)
    if role is None:
        return ""
    frame = FRAMES[name]
    order = [one for one in frame.roles if one != frame.home] + [frame.home] * bool(frame.home)
    if not frame.symmetric:
        order = list(frame.roles)
    return next((one for one in order if one in frame.roles and set(frame.roles[one].classes) & set(role.classes)), "")


def _second(second: Filling, base: Meaning, shared: str) -> Meaning:
    """The record that is joined, of the city where it names no other party."""
    filled = tuple(Filled(role, tuple(iris)) for role, iris in sorted(second.roles.items()))
    frame = second.frame
    if frame.symmetric and not filled:
        filled = (Filled("a" if shared == "b" else "b", (HOME,)),)
    return Meaning(base.target, frame.name, shared, filled, facets=facets_of(second))


def of_the_country(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """Things of one record, of a country in which others have a second: "investors of countries with a twin city"."""
    for place, item in enumerate(signals.items):
        before, behind = range(place), range(place + 1, len(signals.items))
        if not item.has("class/country") or not place or not _is_of(signals, place):
            continue
        for one in frames_of(tuple(signals.items[n] for n in before)):
            for other in frames_of(tuple(signals.items[n] for n in behind)):
                first = fill(FRAMES[one], lexicon, signals, list(before))
                second = fill(FRAMES[other], lexicon, signals, list(behind))
                yield from _kin(first, second)


def _is_of(signals: Signals, place: int) -> bool:
    """Whether a word for countries stands behind "of", "from" or "in", and is not itself asked for."""
    near = signals.items[place - 1]
    if near.has("ask/which") and place > 1:
        near = signals.items[place - 2]
    return near.has("time/since", "link/by", "time/in", "modifier/verb") or near.idle


def _kin(first: Filling, second: Filling) -> Iterator[Reading]:
    base, frame = meaning_of(first), second.frame
    known = (f"via/{frame.name}", "en") in first.lexicon.vocabulary.sayings
    if known and has_land(first) and base.asked not in ("", RECORD, "country") and second.evoked:
        other = _second(second, base, frame.far)._replace(via=True)
        cost = _KIN + LEFT * (len(first.left) + len(second.left)) + LOOSE * (first.loose + second.loose)
        yield Reading(base._replace(joined=(other,)), left_of(first) + left_of(second), cost)


def of_both(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """Those with whom the city has a tie, and another that is named: "our partners also twinned with Tianjin"."""
    items = signals.items
    ties = [n for n, one in enumerate(items) if not one.idle and any(is_of_frame(sense, _TIED) for sense in one.senses)]
    named = [n for n, one in enumerate(items) if one.named and not one.home and not _is_land(lexicon, one)]
    listed = signals.target() in (Target.THINGS, Target.COUNT) and signals.denied is None
    if not listed or len(named) != 1 or not 0 < len(ties) <= 2 or named[0] < ties[-1]:
        return
    first, last = ties[0], ties[-1]
    if first == last:
        home = next((n for n in range(first + 1, len(items)) if items[n].home), None)
        joined = home is not None and any(items[n].has("link/and") for n in range(*sorted((home, named[0]))))
        own = [n for n in range(len(items)) if n != named[0] and not items[n].has("link/and")]
        theirs = [first, named[0]]
    else:
        joined = _says_both(lexicon, items, first, last)
        own, theirs = list(range(last)), list(range(last, len(items)))
    if joined:
        yield from _both(fill(FRAMES[_TIED], lexicon, signals, own), fill(FRAMES[_TIED], lexicon, signals, theirs))


def _is_land(lexicon: Lexicon, item: Item) -> bool:
    return any(is_land(lexicon.traits(iri)) for iri in item.names)


def _says_both(lexicon: Lexicon, items: tuple[Item, ...], first: int, last: int) -> bool:
    """Whether the first of two ties is one of the city, and the second a further one: no other word for the first."""
    words = [one.text.casefold() for one in items]
    further = any(one in words_of(lexicon, "further") for one in words)
    ours = any(one.home for one in items[:last]) or any(one in words_of(lexicon, "ours") for one in words[:last])
    between = range(first + 1, last)
    return (further or ours) and last > first + 1 and not any(items[n].has("link/or", "link/and") for n in between)


def _both(first: Filling, second: Filling) -> Iterator[Reading]:
    base = meaning_of(first)
    given = tuple(iri for iris in second.roles.values() for iri in iris)
    if base.asked != "b" or any(not one.home for one in base.filled) or not given:
        return
    other = Meaning(base.target, _TIED, "b", (Filled("a", given),), facets=facets_of(second))
    cost = _BOTH + cost_of(first) + LEFT * len(second.left) + LOOSE * second.loose
    yield Reading(base._replace(joined=(other,)), (*left_of(first), *left_of(second)), cost)
