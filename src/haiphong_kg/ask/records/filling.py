"""One kind of record tried on a question: which of its words fit the record, and what each of them fills."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.kinds import roles_for
from haiphong_kg.ask.meaning.roles import Frame, is_of_frame
from haiphong_kg.ask.records.abroad import takes_land
from haiphong_kg.ask.records.directing import all_visits, direct
from haiphong_kg.ask.records.giving import give_name, is_listed, tells_where
from haiphong_kg.ask.signals.numbers import asks_money
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import LOCAL, THE_CITY, Filling, has_land, is_land, roles_of
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.things import INDICATOR, node_traits
from haiphong_kg.store import SCHEME

_KINDS: Final = tuple(f"{SCHEME}{one}-kind/" for one in ("asset", "zone", "place", "organisation"))
# "Partners" are those of agreements, and of whatever else is said of partners; who holds a share may run ships.
_BORROWED: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "priority": (("role/agreement/b",), "partner"),
    "development": (("role/investment/investor",), "developer"),
    "ownership": (("role/shipping/line", "role/agreement/b"), "owner"),
    "cooperation": (("role/shipping/line",), "partner"),
}
# Records of which it is said where those who take part lie.
_PLACED: Final = ("agreement", "investment", "membership")
_FOLK: Final = ("people", "folks", "guys", "side")
_COMPRISING: Final = ("gồm", "bao gồm", "gom", "bao gom", "include", "includes", "including", "comprise", "comprising")
_NAVAL: Final = "frame/event?kind=event-kind/naval-visit"
# Words that ask for what stands before them, and signs of the plural, which stand before what they are of.
_BEHIND: Final = ("nào", "gì", "nao", "gi")
_BEFORE: Final = ("những", "các", "nhung", "cac")


def fill(frame: Frame, lexicon: Lexicon, signals: Signals, places: list[int]) -> Filling:
    """What the items at `places` fill of `frame`."""
    filling = Filling(frame, lexicon, signals)
    for place in places:
        if place in signals.ends or (signals.items[place].names and place in signals.explained):
            continue
        if not _takes(filling, place) and not _spare(filling, place):
            filling.left.append(place)
    direct(filling)
    return filling


def _takes(filling: Filling, place: int) -> bool:
    """Whether the item at `place` fits the frame, which then has it."""
    return (
        _left_out(filling, place)
        or _told(filling, place)
        or _amount(filling, place)
        or _word(filling, place)
        or _facet(filling, place)
        or tells_where(filling, place)
        or give_name(filling, place)
        or _class(filling, place)
        or takes_land(filling, place)
    )


def _spare(filling: Filling, place: int) -> bool:
    """Whether a question can have the item without its telling anything."""
    item = filling.items[place]
    return place in filling.signals.explained or item.idle


def _left_out(filling: Filling, place: int) -> bool:
    """What the record, or the things that are asked for, must not be of."""
    if place not in filling.signals.excepted:
        return False
    item = filling.items[place]
    lands = [one for group in item.of("group/") for one in filling.lexicon.vocabulary.members[f"group/{group}"]]
    lands += [iri for iri in item.names if is_land(filling.lexicon.traits(iri))][:1]
    things = [iri for iri in item.names if roles_of(filling, iri)][:1]
    if lands and has_land(filling):
        filling.outside += lands
    elif things:
        filling.without += things
    else:
        filling.left.append(place)
    return True


def _told(filling: Filling, place: int) -> bool:
    """A word that only accounts of events have."""
    told = filling.items[place].told
    if told and filling.frame.name == "event":
        filling.words.append(told)
        return True
    return False


def _amount(filling: Filling, place: int) -> bool:
    """A word for what the record amounts to."""
    wanted = INDICATOR + filling.frame.values
    families = filling.lexicon.vocabulary.families
    item = filling.items[place]
    told = wanted in item.concepts or any(wanted in families[sense] for sense in item.senses if sense in families)
    if filling.frame.values and told:
        verb = any(sense.partition("?")[0] == f"frame/{filling.frame.name}" for sense in item.senses)
        asked = bool(filling.signals.asks & {"how-much", "how-many"}) or "total" in filling.signals.flags
        filling.amounts |= not verb or asked
        return not verb
    filling.amounts |= _is_money(filling, place) and bool(item.of("unit/CCY_"))
    return _is_money(filling, place)


def _is_money(filling: Filling, place: int) -> bool:
    """Whether a word for money in general, or for that which is asked for, stands with one for what a donor does."""
    item = filling.items[place]
    if filling.frame.name != "funding" or not (item.has("family/capital") or asks_money(filling.items, place)):
        return False
    lends = any(is_of_frame(sense, "funding") for one in filling.items if not one.idle for sense in one.senses)
    return lends and not item.has("frame/")


def _word(filling: Filling, place: int) -> bool:
    """A word for the record or for one who takes part."""
    item = filling.items[place]
    if item.date or item.home or (item.has("beside/") and place in filling.signals.explained):
        return False
    name = filling.frame.name
    if name == "event" and item.has("frame/call", "class/port") and any(one.has(_NAVAL) for one in filling.items):
        return True  # a ship of a navy visits where it calls, and lies in port
    if item.has(*filling.frame.also) or _lists(filling, item) or _lies(filling, place):
        return True
    for sense in sorted(item.senses, reverse=True):
        word, _, further = sense.partition("?")
        if is_of_frame(word, name):
            filling.evoked += 0 if item.idle or item.has("time/") else 1
            filling.verbs.add(item.text.casefold())
            if word.startswith("role/"):
                filling.nouns.append((place, word.rpartition("/")[2]))
            before = {path: list(found) for path, found in filling.facets.items()}
            _further(filling, further)
            return not _apart(filling, before)
    return _borrowed(filling, place)


def _lists(filling: Filling, item: Item) -> bool:
    """Whether a word for having members only asks to list what another asks for: "sister cities: comprising whom"."""
    named = (iri for one in filling.items for iri in one.names if not one.home)
    group = any("Organisation" in filling.lexicon.traits(iri) for iri in named)
    return item.text.casefold() in _COMPRISING and filling.frame.name != "membership" and not group


def _lies(filling: Filling, place: int) -> bool:
    """Whether a word for lying somewhere only links those asked for with a place named behind it: "lie in Laos"."""
    if filling.frame.name not in _PLACED or not filling.items[place].has("frame/location"):
        return False
    if not any(one.has(f"role/{filling.frame.name}/") and not one.idle for one in filling.items):
        return False
    behind = [one for one in filling.items[place + 1 :] if not (one.idle or one.has("class/"))][:1]
    parks = any(one.has("class/zone", "class/industrial-park") for one in filling.items[place + 1 :])
    traits = frozenset[str]().union(*(filling.lexicon.traits(iri) for one in behind for iri in one.named))
    there = is_land(traits) or (filling.frame.name == "investment" and (parks or "Zone" in traits) and bool(traits))
    return there and "where" not in filling.signals.asks


def _borrowed(filling: Filling, place: int) -> bool:
    """A word for a role of another record that names one here, where other words tell of this record."""
    senses, role = _BORROWED.get(filling.frame.name, ((), ""))
    own = (f"frame/{filling.frame.name}", f"role/{filling.frame.name}/{role}")
    if not filling.items[place].has(*senses) or not any(item.has(*own) for item in filling.items):
        return False
    # whose partners are owners must be named: those of the city are the ones it has agreements with
    named = any(item.named and not item.home for item in filling.items)
    if role == "owner" and filling.items[place].has("role/agreement/b") and not named:
        return False
    filling.nouns.append((place, role))
    return True


def _apart(filling: Filling, before: dict[str, list[str]]) -> bool:
    """Whether a word says another kind than those before it, and no "or" stands between: it is then left."""
    grown = any(found and set(found) < set(filling.facets[path]) for path, found in before.items())
    return grown and not is_listed(filling) and not all_visits(filling)


def _further(filling: Filling, text: str) -> None:
    """What a word says besides: `kind=…` of the record, `class=…` of those who take part."""
    for one in filter(None, text.split("&")):
        key, _, value = one.partition("=")
        if key == "kind":
            _narrow_further(filling, [SCHEME + concept for concept in value.split(",")])
        else:
            filling.classes.append((-1, value))


def _narrow_further(filling: Filling, concepts: list[str]) -> None:
    """Narrows by a word for several kinds: what two such words have in common, else what either says."""
    before = {path: list(found) for path, found in filling.facets.items()}
    for one in concepts:
        _narrow(filling, one)
    for path, found in before.items():
        both = [one for one in found if one in concepts]
        filling.facets[path] = both or filling.facets[path]


def _narrow(filling: Filling, concept: str) -> bool:
    path = next((path for scheme, path in filling.frame.facets.items() if concept.startswith(SCHEME + scheme)), None)
    if path is None:
        return False
    filling.facets.setdefault(path, [])
    if concept not in filling.facets[path]:
        filling.facets[path].append(concept)
    return True


def _facet(filling: Filling, place: int) -> bool:
    """A concept that narrows the record: a kind, a status, a sector."""
    item = filling.items[place]
    if place > 1 and filling.items[place - 1].has("link/and") and filling.items[place - 2].names:
        return False  # one more thing beside the one named, and no quality of the record
    return not item.names and max((_narrow(filling, one) for one in item.concepts), default=False)


def _class(filling: Filling, place: int) -> bool:
    """A word for a kind of thing: of the name beside it, or of what is asked for, or for the city itself."""
    item = filling.items[place]
    if _is_home(filling, place):
        filling.home = True
        return True
    if item.text.casefold() in _FOLK and place and _is_body(filling, filling.items[place - 1]):
        return True
    if filling.frame.name == "cooperation" and item.has(*LOCAL):
        return False  # it is recorded with countries, and with few of their cities
    for one in (*item.of("class/"), *(one for one in item.concepts if one.startswith(_KINDS))):
        members = filling.lexicon.members(one)
        if _beside(filling, place, members) or _stands_for(filling, place, members):
            return True
        if roles_for(filling.lexicon, filling.frame, members):
            filling.classes.append((place, one))
            return True
    return False


def _is_body(filling: Filling, item: Item) -> bool:
    """Whether a body is named, whose "people" are itself: "the New York port people"."""
    return any("Organisation" in filling.lexicon.traits(iri) for iri in item.named)


def _is_home(filling: Filling, place: int) -> bool:
    """Whether "the city" is this one: not where it is asked for, or where this one is named."""
    items = filling.items
    if place and items[place - 1].has("kind/"):
        return False
    if place and items[place - 1].has("link/by") and not any(one.home for one in items):
        return items[place].text.casefold() in THE_CITY
    if not items[place].has("class/city") or items[place].text.casefold() not in THE_CITY:
        return False
    of_other = place > 1 and items[place - 1].has("frame/", "role/") and not items[place - 1].idle
    near = (place - 1,) if of_other else (place - 1, place - 2)  # "các thỏa thuận thành phố đã ký" asks for those
    before = [items[n] for n in near if n >= 0 and items[n].text.casefold() not in _BEHIND]
    after = [one for one in items[place + 1 : place + 2] if one.text.casefold() not in _BEFORE]
    asked = any(one.has("ask/which") for one in (*before, *after)) or any(one.has("ask/how-many") for one in before)
    foreign = any(one.has("foreign/") for one in items[max(place - 1, 0) : place + 2])
    named = any(one.named for one in items[place + 1 : place + 3])  # "the Chinese city of Tianjin" is named already
    of_land = _is_of_land(filling, place + 1) or (_is_of_land(filling, place - 1) and not named)
    return not (asked or foreign or of_land) and not any(one.home for one in items)


def _is_of_land(filling: Filling, place: int) -> bool:
    """Whether the name of another country stands here, beside a word for a city: "thành phố Hàn Quốc nào"."""
    names = filling.items[place].names if 0 <= place < len(filling.items) else ()
    return any(is_land(filling.lexicon.traits(iri)) and iri != VIET_NAM for iri in names)


def _stands_for(filling: Filling, place: int, members: tuple[str, ...]) -> bool:
    """Whether "the province" is one that is named elsewhere in the question: not where "list the localities" asks."""
    items = filling.items
    if not place or items[place - 1].text.casefold() != "the" or (place > 1 and items[place - 2].has("ask/which")):
        return False
    named = (iri for n, item in enumerate(items) if abs(n - place) > 1 for iri in item.names)
    return any(node_traits(filling.lexicon.traits(iri), members) for iri in named)


def _beside(filling: Filling, place: int, members: tuple[str, ...]) -> bool:
    """Whether a name of one of `members` stands next to the word."""
    if place and filling.items[place - 1].has("kind/"):
        return False
    near = [n for n in (place + 1, place - 1) if 0 <= n < len(filling.items) and n not in filling.signals.excepted]
    around = [iri for n in near for iri in _meant(filling, filling.items[n])]
    return any(node_traits(filling.lexicon.traits(iri), members) for iri in around)


def _meant(filling: Filling, item: Item) -> tuple[str, ...]:
    """What a phrase names; a country by its whole name is no company of whose name it is a part: "Singapore"."""
    lands = any(is_land(filling.lexicon.traits(iri)) for iri in item.names)
    return item.names if lands else item.named
