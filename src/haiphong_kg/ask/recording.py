"""A question cut into phrases → what it may mean as a question for records of the graph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.filling import Filling, fill
from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.kinds import frames_of
from haiphong_kg.ask.lexicon import HOME, Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Reading, Target
from haiphong_kg.ask.roles import RECORD
from haiphong_kg.ask.signals import Signals
from haiphong_kg.ask.things import INDICATOR
from haiphong_kg.ask.wanted import asked_role, conflicting, kinds_of

_LEFT: Final = 10.0
_WEAK: Final = 3.0
_LOOSE: Final = 0.4
_STRANGE: Final = 0.3
_JOINED: Final = 1.0
_EVOKED: Final = 0.05
# What a word for a kind of thing asks of, where no word tells of a record.
_BY_CLASS: Final = {
    "project": ("project",),
    "company": ("investment", "grouping"),
    "zone": ("zone",),
    "industrial-park": ("zone",),
    "economic-zone": ("zone",),
    "works": ("funding",),
    "network": ("membership",),
    "organisation": ("membership",),
    "ship": ("call",),
}
# Records that are counted themselves.
_COUNTED: Final = ("agreement", "event", "project", "zone", "publication", "call", "air", "shipping")


def record_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The meanings over one kind of record, and over two that are joined."""
    places = list(range(len(signals.items)))
    strong = frames_of(signals.items)
    strong += ["post"] * any("Post" in lexicon.traits(iri) for item in signals.items for iri in item.names)
    places_asked = ("location", "seat") if "where" in signals.asks else ()
    weak = [
        one for one in (*_by_class(signals), *places_asked, *frames_of(signals.items, idle=True)) if one not in strong
    ]
    for name in (*strong, *weak):
        before = [n for n in places if signals.denied is None or not _denies(signals, n)]
        filling = fill(
            FRAMES[name], lexicon, signals, [n for n in before if not _fits_better(lexicon, signals, n, name, strong)]
        )
        filling.left += [n for n in before if _fits_better(lexicon, signals, n, name, strong)]
        if signals.denied is not None:
            yield from _with_denied(lexicon, signals, filling)
            continue
        reading = _reading(filling, weak=name in weak)
        yield reading
        yield from _rivals(filling, reading)
        if filling.left and name not in weak:
            yield from _with_second(lexicon, signals, filling, strong)


def _fits_better(lexicon: Lexicon, signals: Signals, place: int, name: str, strong: list[str]) -> bool:
    """Whether what is named at `place` never has a role in the frame `name`, but has one in another that is told of."""
    item = signals.items[place]
    if item.home or not item.names or len(strong) < 2:
        return False

    def seen(frame: str) -> bool:
        return any(
            lexicon.occurs(iri, role.path)
            for iri in item.names
            for role in FRAMES[frame].roles.values()
            if lexicon.traits(iri).intersection(role.classes)
        )

    return not seen(name) and any(seen(one) for one in strong if one != name)


def _by_class(signals: Signals) -> list[str]:
    return [
        name for item in signals.items if not item.idle for one in item.of("class/") for name in _BY_CLASS.get(one, ())
    ]


def _denies(signals: Signals, place: int) -> bool:
    """Whether the item at `place` is what the negation before it denies: the first word for a record."""
    if signals.denied is None or place <= signals.denied:
        return False
    words = (n for n in range(signals.denied + 1, len(signals.items)) if signals.items[n].has("frame/", "role/"))
    return place == next((n for n in words if not signals.items[n].idle), None)


def _with_denied(lexicon: Lexicon, signals: Signals, filling: Filling) -> Iterator[Reading]:
    """Things that have one record and not the other."""
    denied = [n for n in range(len(signals.items)) if _denies(signals, n)]
    for name in frames_of(tuple(signals.items[n] for n in denied)):
        second = fill(FRAMES[name], lexicon, signals, denied)
        base = _meaning(filling)
        shared = _shared(base, name)
        if base.asked and base.asked != RECORD and shared and base.target in (Target.THINGS, Target.COUNT):
            other = _second(second, base, shared)._replace(negated=True)
            cost = _cost(filling) + _JOINED + (0.0 if filling.evoked else 0.5)
            yield Reading(base._replace(joined=(other,)), _left(filling), cost)


def _with_second(lexicon: Lexicon, signals: Signals, filling: Filling, strong: list[str]) -> Iterator[Reading]:
    """Things that have both records: what the first leaves is filled by a second."""
    for name in strong:
        if name == filling.frame.name or not filling.left:
            continue
        second = fill(FRAMES[name], lexicon, signals, filling.left)
        base = _meaning(filling)
        shared = _shared(base, name)
        if base.asked and base.asked != RECORD and shared and second.evoked and shared not in second.roles:
            other = _second(second, base, shared)
            cost = _JOINED + _LEFT * len(second.left) + _LOOSE * (filling.loose + second.loose)
            yield Reading(base._replace(joined=(other,)), _left(second), cost)


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
    return Meaning(base.target, frame.name, shared, filled, facets=_facets(second))


def _reading(filling: Filling, *, weak: bool = False) -> Reading:
    meaning = _meaning(filling)
    return Reading(meaning, _left(filling), _cost(filling) + _WEAK * weak, tuple(_wider(filling, meaning)))


def _wider(filling: Filling, meaning: Meaning) -> Iterator[Meaning]:
    """The same of the localities that were merged into the city, where the city itself is not named."""
    merged = filling.lexicon.merged
    if meaning.frame == "agreement" and meaning.role("b") and not filling.home and meaning.target != Target.COUNT:
        filled = tuple(Filled("a", merged) if one.iris == (HOME,) else one for one in meaning.filled)
        if filled != meaning.filled and merged:
            yield meaning._replace(filled=filled)


def _rivals(filling: Filling, reading: Reading) -> Iterator[Reading]:
    """The readings in which a name that several things have stands for another of them."""
    for role, iris in filling.others.items():
        for iri in iris:
            filled = tuple(one._replace(iris=(iri,)) if one.role == role else one for one in reading.meaning.filled)
            yield reading._replace(meaning=reading.meaning._replace(filled=filled), otherwise=(), rival=filling.exact)


def _cost(filling: Filling) -> float:
    return (
        _LEFT * len(filling.left)
        + _LOOSE * filling.loose
        + _STRANGE * filling.strange
        + _LEFT * (not _counts(filling) or conflicting(filling))
        - _EVOKED * filling.evoked
    )


def _counts(filling: Filling) -> bool:
    """Whether, where it is asked how many, it is said of what."""
    said = filling.nouns or filling.classes or filling.signals.asks & {"who", "which", "where"}
    return (
        bool(said)
        or _asks_amount(filling)
        or filling.signals.target() != Target.COUNT
        or filling.frame.name in _COUNTED
    )


def _left(filling: Filling) -> tuple[str, ...]:
    return tuple(filling.items[n].text for n in filling.left)


def _facets(filling: Filling) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted((path, tuple(sorted(found))) for path, found in filling.facets.items()))


def _meaning(filling: Filling) -> Meaning:
    """The form that a filled frame gives."""
    signals, frame = filling.signals, filling.frame
    target = signals.target()
    if _asks_amount(filling):
        return _amounting(filling)
    asked = asked_role(filling, target)
    filled = _filled(filling, asked)
    if target == Target.WHEN and asked not in ("", RECORD) and "which" in signals.asks and filling.classes:
        target = Target.THINGS
    if target in (Target.WHEN, Target.END) and asked not in ("", RECORD) and _named(filling, asked):
        asked = RECORD
    if target == Target.YES_NO and any(one.role == asked for one in filled):
        asked = RECORD
    return Meaning(
        target,
        frame.name,
        asked,
        filled,
        tuple(dict.fromkeys(filling.countries)),
        tuple(dict.fromkeys(kinds_of(filling, asked, {one.role for one in filled}))),
        _facets(filling),
        signals.span,
        signals.order,
        signals.bound,
        foreign=filling.foreign,
        still="still" in signals.flags,
        other="other" in signals.flags,
    )


def _asks_amount(filling: Filling) -> bool:
    asks = filling.signals.asks & {"how-much", "how-many", "which"}
    return filling.amounts and (bool(asks) or not filling.signals.asks) and not filling.signals.yes_no


def _amounting(filling: Filling) -> Meaning:
    """The form of a question for what records amount to."""
    filled = tuple(Filled(name, tuple(iris)) for name, iris in sorted(filling.roles.items()))
    indicators = (INDICATOR + filling.frame.values,)
    countries = tuple(dict.fromkeys(filling.countries))
    return Meaning(
        Target.VALUE,
        filling.frame.name,
        RECORD,
        filled,
        countries,
        facets=_facets(filling),
        span=filling.signals.span,
        order=filling.signals.order,
        indicators=indicators,
    )


def _named(filling: Filling, role: str) -> bool:
    return not any(one == role for _, one in filling.nouns) and not any(place >= 0 for place, _ in filling.classes)


def _filled(filling: Filling, asked: str) -> tuple[Filled, ...]:
    """The roles that are named, and that of the city where nothing else has it."""
    roles = {name: list(iris) for name, iris in filling.roles.items()}
    frame = filling.frame
    if frame.symmetric:
        roles = _sides(filling, roles, asked)
    elif frame.home and asked != frame.home and frame.home not in roles and _needs_home(filling):
        roles[frame.home] = [HOME]
    elif filling.home and frame.home == "" and frame.name == "merger":
        roles.setdefault("about", []).append(HOME)
    return tuple(
        Filled(name, tuple(dict.fromkeys(iris)), name in filling.every) for name, iris in sorted(roles.items())
    )


def _needs_home(filling: Filling) -> bool:
    """Whether the record is of the city: not where an investment, which always is, names none."""
    return filling.frame.name not in ("investment",)


def _sides(filling: Filling, roles: dict[str, list[str]], asked: str) -> dict[str, list[str]]:
    """The two sides of a tie: two names, one name and the city, or the one name beside what is asked for."""
    named = [*roles.pop("a", []), *roles.pop("b", [])]
    further = "b" in filling.every or "a" in filling.every
    if len(named) == 1 and filling.lexicon.is_domestic(named[0]) and not filling.home:
        return {**roles, "a": named}
    if len(named) == 2 and not further and not filling.home and asked != "b":
        return {**roles, "a": named[:1], "b": named[1:]}
    if not named:
        return {**roles, "a": [HOME]}
    if asked == "b":
        return {**roles, "a": named}
    if further:
        filling.every.add("b")
    return {**roles, "a": [HOME], "b": named}
