"""A question cut into phrases → what it may mean as a question for records of the graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from haiphong_kg.ask.meaning.blocs import with_members
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.kinds import frames_of, roles_for
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Reading, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.records.by_class import by_class
from haiphong_kg.ask.records.directing import builders_lost
from haiphong_kg.ask.records.filling import fill
from haiphong_kg.ask.records.forming import cost_of, kinds_lost, left_of, meaning_of
from haiphong_kg.ask.records.joining import denies, of_both, of_the_country, with_denied, with_second
from haiphong_kg.ask.records.lasting import lasting
from haiphong_kg.ask.records.near_records import (
    is_named_after,
    of_any_tie,
    of_gatherings,
    of_group,
    of_ports,
    of_projects,
    of_tenancy,
    of_terminals,
    of_who_serves,
    of_zones,
)
from haiphong_kg.ask.records.opened import at_work_lost, ongoing_lost, opening_lost
from haiphong_kg.ask.records.wanted import is_headed
from haiphong_kg.ask.records.within_zones import zones_around
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import LOCAL, PARKS, Filling, is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import TIE
from haiphong_kg.ask.words.sides import has_other_side, has_signatories
from haiphong_kg.store import HOME, SCHEME

_WEAK: Final = 3.0
_EVENTS: Final = f"{SCHEME}event-kind/"
_IS_IN: Final = "frame/membership"
_IN_WHAT: Final = {"membership": "network", "seat": "place"}
_ANY: Final = ("any", "is there any", "are there any")
_WITHIN: Final = ("in", "ở", "tại", "thuộc", "trong", "o", "tai", "thuoc")


def record_readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """The meanings over one kind of record, and over two that are joined."""
    places = list(range(len(signals.items)))
    strong = frames_of(signals.items)
    named = {iri for item in signals.items for iri in item.named}
    strong += ["post"] * any("Post" in lexicon.traits(iri) for iri in named)
    strong += ["event"] * any(item.told for item in signals.items)
    strong += ["event"] * any(one.startswith(_EVENTS) for item in signals.items for one in item.concepts)
    strong += ["agreement"] * ("cooperation" in strong and any(item.has(*LOCAL) for item in signals.items))
    strong = list(dict.fromkeys(strong)) or lasting(lexicon, signals)
    places_asked = (*_where(signals), *_whose(signals), *_arrived(lexicon, signals), *_whether_in(signals))
    yield from of_the_country(lexicon, signals)
    yield from of_both(lexicon, signals)
    weak = [
        one
        for one in (*by_class(lexicon, signals), *places_asked, *frames_of(signals.items, idle=True))
        if one not in strong
    ]
    for name in (*strong, *weak):
        before = [n for n in places if signals.denied is None or not denies(signals, n)]
        filling = fill(
            FRAMES[name], lexicon, signals, [n for n in before if not _fits_better(lexicon, signals, n, name, strong)]
        )
        filling.left += [n for n in before if _fits_better(lexicon, signals, n, name, strong)]
        if signals.denied is not None:
            yield from with_denied(lexicon, signals, filling)
            continue
        reading = _reading(filling, weak=name in weak)
        yield from _all_or_each(reading)
        yield from _rivals(filling, reading)
        if filling.left and name not in weak:
            yield from with_second(lexicon, signals, filling, strong)


def _fits_better(lexicon: Lexicon, signals: Signals, place: int, name: str, strong: list[str]) -> bool:
    """Whether what is named at `place` never has a role in the frame `name`, but has one in another that is told of."""
    item = signals.items[place]
    if item.home or not item.names or len(strong) < 2 or item.has(f"frame/{name}"):
        return False
    if name == "agreement" and "cooperation" in strong and is_land(lexicon.traits(item.names[0])):
        return False  # it tells of which country the localities are

    def seen(frame: str) -> bool:
        return any(
            lexicon.occurs(iri, role.path)
            for iri in item.names
            for role in FRAMES[frame].roles.values()
            if lexicon.traits(iri).intersection(role.classes)
        )

    return not seen(name) and any(seen(one) for one in strong if one != name)


def _where(signals: Signals) -> tuple[str, ...]:
    """What "where" asks of: where things lie, or of which country they are: "where does X come from"."""
    if "where" not in signals.asks:
        return ("location",) if _asks_place(signals) else ()
    return ("land",) if signals.items[-1].text.casefold().endswith("from") else ("location", "seat")


def _whose(signals: Signals) -> tuple[str, ...]:
    """What "whose is X" asks of: who runs it, or holds a share of it."""
    items = signals.items
    which_land = len(items) > 3 and items[-2].has("class/country") and items[-1].has("ask/which")
    if which_land and items[-3].has("link/by") and not frames_of(items):
        return ("land",)  # "X của nước nào"
    if len(items) == 2 and items[0].named and items[1].has("class/country"):
        return ("land",)  # "X: country"
    asked = (n for n in range(1, len(items)) if items[n].has("ask/who") or items[n].has("class/company"))
    return ("operation", "ownership") if any(items[n - 1].has("link/by") for n in asked) else ()


def _arrived(lexicon: Lexicon, signals: Signals) -> tuple[str, ...]:
    """What "when did X come" asks of a company: since when it invests."""
    named = (iri for item in signals.items for iri in item.named)
    company = any("Enterprise" in lexicon.traits(iri) for iri in named)
    comes = any(item.has("arrive/", "class/project") for item in signals.items)
    return ("investment",) if company and comes and signals.target() == Target.WHEN else ()


def _whether_in(signals: Signals) -> tuple[str, ...]:
    """What "is X in Y" may ask of besides members: where an organisation has its seat."""
    return ("seat",) if signals.yes_no and any(one.idle and one.has(_IS_IN) for one in signals.items) else ()


def _asks_place(signals: Signals) -> bool:
    """Whether it is asked in which zone something is: "in which zone is X", "which zone is X in"."""
    items = signals.items
    ends = items and items[-1].text.casefold() in _WITHIN
    for place, item in enumerate(items):
        near = items[place + 1 : place + 2] if not item.has("ask/which") else ()
        vi = item.has(*PARKS) and any(one.has("ask/which") for one in near) and place and _is_in(items[place - 1])
        en = place and item.has(*PARKS) and items[place - 1].has("ask/which")
        if vi or (en and (ends or (place > 1 and _is_in(items[place - 2])))):
            return True
    return False


def _is_in(item: Item) -> bool:
    return item.text.casefold() in _WITHIN


def _reading(filling: Filling, *, weak: bool = False) -> Reading:
    meaning = meaning_of(filling)
    lost = (*_unwitnessed(filling, meaning), *_countries_lost(filling, meaning), *_asked_itself(filling, meaning))
    lost += (*_not_in(filling), *builders_lost(filling), *kinds_lost(filling, meaning), *_twice(filling))
    lost += (*_any_lost(filling, meaning), *_side_lost(filling, meaning), *opening_lost(filling, meaning))
    lost += (*ongoing_lost(filling, meaning), *at_work_lost(filling, meaning))
    left = (*left_of(filling), *lost)
    meaning = with_members(filling.lexicon, meaning)
    wider = tuple(zones_around(filling, one) or one for one in _wider(filling, meaning))
    return Reading(_of_itself(filling, meaning), left, cost_of(filling) + _WEAK * weak, wider, weak=weak)


def _of_itself(filling: Filling, meaning: Meaning) -> Meaning:
    """A zone that alone is named, with nothing else asked, is told of, and not listed."""
    if within := zones_around(filling, meaning):
        return within
    listed = Meaning(Target.THINGS, "zone", RECORD, meaning.filled)
    if (
        meaning != listed
        or filling.signals.asks - {"describe", "which"}
        or len(meaning.filled) != 1
        or meaning.filled[0].role != RECORD
    ):
        return meaning
    return Meaning(Target.DESCRIBE, filled=(Filled("thing", meaning.filled[0].iris[:1]),))


def _all_or_each(reading: Reading) -> Iterator[Reading]:
    """The reading; "the members of X and Y" are those of both, or those of each."""
    meaning = reading.meaning
    several = any(one.every for one in meaning.filled) and meaning.target in (Target.THINGS, Target.COUNT)
    if meaning.frame != "membership" or not several or meaning.together or meaning.asked in ("", RECORD):
        yield reading
        return
    each = tuple(one._replace(every=False) for one in meaning.filled)
    for one in (meaning._replace(together=True), meaning._replace(filled=each)):
        yield reading._replace(meaning=one, otherwise=(), rival=True)


def _twice(filling: Filling) -> list[str]:
    """The name that would have two roles of one record."""
    given = [iri for iris in filling.roles.values() for iri in iris]
    twice = {iri for iri in given if given.count(iri) > 1}
    return [item.text for item in filling.items if twice.intersection(item.named)][:1]


def _countries_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The words for countries where it is asked for other things."""
    if meaning.frame == "post" and meaning.countries and not is_named_after(filling.lexicon.kg, meaning):
        return [item.text for item in filling.items if set(item.named) & {*meaning.countries}]  # persons are of none
    said = [filling.items[place] for place, one in filling.classes if place >= 0 and one == "country"]
    asked = meaning.asked == "country" or ("country" not in filling.frame.roles)
    return [] if asked or meaning.frame == "event" else [item.text for item in said]


def _asked_itself(filling: Filling, meaning: Meaning) -> list[str]:
    """The words for kinds of things where they would be of the city, which is named and so not asked for."""
    if not filling.home or meaning.asked != filling.frame.home or meaning.target not in (Target.THINGS, Target.COUNT):
        return []
    return [filling.items[place].text for place, _ in filling.classes if place >= 0]


def _any_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The word for a kind that is asked for, where others that are named have all its roles."""
    if meaning.target not in (Target.YES_NO, Target.THINGS, Target.COUNT) or meaning.asked != RECORD:
        return []
    given = {one.role for one in meaning.filled}
    any_ = any(item.text.casefold() in _ANY for item in filling.items)
    asked = any_ or (meaning.target != Target.YES_NO and RECORD not in filling.frame.roles)
    said = [(place, one) for place, one in filling.classes if place >= 0 and (asked or is_headed(filling, place))]
    roles = ((place, roles_for(filling.lexicon, filling.frame, filling.lexicon.members(one))) for place, one in said)
    return [filling.items[place].text for place, found in roles if found and given.issuperset(found)]


def _side_lost(filling: Filling, meaning: Meaning) -> list[str]:
    """The names, where persons of one side are asked for: on which side they signed is not recorded."""
    named = [one.text for one in filling.items if one.named]
    persons = meaning.asked == "person" or any(one.has("class/person") for one in filling.items)
    none = meaning.asked == "person" and not has_signatories(filling.lexicon, filling.items)  # and is said to be none
    return named if persons and not none and has_other_side(filling.items) else []


def _not_in(filling: Filling) -> list[str]:
    """The word "in", where it alone tells of members or of a seat, before what is no network, or no place of a seat."""
    name = filling.frame.name
    if name not in _IN_WHAT or filling.evoked:
        return []
    within = filling.roles.get(_IN_WHAT[name], ())
    behind = [(one, after) for one, after in pairwise(filling.items) if one.has(_IS_IN) and after.names]
    return [one.text for one, after in behind if set(within).isdisjoint(after.names)]


def _unwitnessed(filling: Filling, meaning: Meaning) -> tuple[str, ...]:
    """The words of accounts that stand with nothing else which tells of an event."""
    named = bool(meaning.filled or meaning.countries) and meaning.target in (Target.WHEN, Target.YES_NO)
    numbered = any(sign.isdigit() for one in meaning.words for sign in one)  # a decision is known by its number
    begun = tuple(one.text for one in filling.items if one.has("begin/"))  # and in force later than it is passed
    return (begun if numbered else ()) if named or numbered or filling.evoked else meaning.words


def _wider(filling: Filling, meaning: Meaning) -> Iterator[Meaning]:
    """The same of things that are named in part, and of what was merged into the city where it is not named."""
    yield from of_group(filling.lexicon, meaning)
    for iri, looser in filling.looser.items():
        for one in looser:
            yield meaning.with_instead(iri, one)
    yield from of_ports(filling.lexicon, meaning)
    yield from of_who_serves(filling, meaning)
    yield from of_projects(filling.lexicon, meaning)
    yield from of_gatherings(meaning)
    yield from of_tenancy(filling.lexicon, meaning)
    yield from of_terminals(filling.lexicon, meaning)
    if is_named_after(filling.lexicon.kg, meaning):
        yield meaning._replace(countries=())
    yield from of_zones(filling.lexicon, meaning)
    if meaning.frame == "founding" and (about := meaning.role("about")):
        kinds = (("hp:kind", (f"{_EVENTS}founding",)),)
        yield Meaning(meaning.target, "event", RECORD, (Filled("party", about.iris),), facets=kinds)
    if meaning.frame == "agreement" and not meaning.facets and any(item.has(TIE) for item in filling.items):
        yield from of_any_tie(meaning)
    merged = filling.lexicon.merged
    of_one = meaning.role("b") or meaning.ending
    if meaning.frame == "agreement" and of_one and not filling.home and meaning.target != Target.COUNT:
        filled = tuple(Filled("a", merged) if one.iris == (HOME,) else one for one in meaning.filled)
        if filled != meaning.filled and merged:
            yield meaning._replace(filled=filled)


def _rivals(filling: Filling, reading: Reading) -> Iterator[Reading]:
    """The readings in which a name that several things have stands for another of them."""
    for iri, others in filling.others.items():
        for one in others:
            meaning = reading.meaning.with_instead(iri, one)
            meaning = zones_around(filling, meaning) or meaning
            yield reading._replace(meaning=meaning, otherwise=(), rival=filling.exact)
