"""One kind of record tried on a question: which of its words fit the record, and what each of them fills."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from haiphong_kg.ask.items import Item
from haiphong_kg.ask.kinds import roles_for
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.roles import Frame
from haiphong_kg.ask.signals import Signals
from haiphong_kg.ask.things import INDICATOR, PUBLISHER, node_traits
from haiphong_kg.store import SCHEME

_KINDS: Final = tuple(f"{SCHEME}{one}-kind/" for one in ("asset", "zone", "place", "organisation"))
_IN: Final = ("in", "ở", "tại", "vào", "o", "tai", "trong", "vao", "within", "into")
_SELF: Final = frozenset({"Country", "GeopoliticalEntity"})
_THE_CITY: Final = ("city", "thành phố", "thanh pho", "tp")


@dataclass
class Filling:
    """What the items fill of a frame: `left` are the places that do not fit, `loose` how many names fit in part."""

    frame: Frame
    lexicon: Lexicon
    signals: Signals
    roles: dict[str, list[str]] = field(default_factory=dict)
    every: set[str] = field(default_factory=set)
    nouns: list[tuple[int, str]] = field(default_factory=list)
    classes: list[tuple[int, str]] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    facets: dict[str, list[str]] = field(default_factory=dict)
    verbs: set[str] = field(default_factory=set)
    left: list[int] = field(default_factory=list)
    others: dict[str, list[str]] = field(default_factory=dict)
    home: bool = False
    exact: bool = False
    amounts: bool = False
    foreign: bool = False
    loose: int = 0
    strange: int = 0
    evoked: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        """The phrases of the question."""
        return self.signals.items


def fill(frame: Frame, lexicon: Lexicon, signals: Signals, places: list[int]) -> Filling:
    """What the items at `places` fill of `frame`."""
    filling = Filling(frame, lexicon, signals)
    for place in places:
        if place in signals.ends or (signals.items[place].names and place in signals.explained):
            continue
        if not _takes(filling, place) and not _spare(filling, place):
            filling.left.append(place)
    return filling


def _takes(filling: Filling, place: int) -> bool:
    """Whether the item at `place` fits the frame, which then has it."""
    takers = (_amount, _word, _facet, _thing, _class, _lands)
    return any(taker(filling, place) for taker in takers)


def _spare(filling: Filling, place: int) -> bool:
    """Whether a question can have the item without its telling anything."""
    item = filling.items[place]
    return place in filling.signals.explained or item.idle


def _amount(filling: Filling, place: int) -> bool:
    """A word for what the record amounts to."""
    wanted = INDICATOR + filling.frame.values
    families = filling.lexicon.vocabulary.families
    item = filling.items[place]
    told = wanted in item.concepts or any(wanted in families[sense] for sense in item.senses if sense in families)
    if filling.frame.values and told:
        verb = item.has(f"frame/{filling.frame.name}")
        filling.amounts |= not verb or bool(filling.signals.asks & {"how-much", "how-many"})
        return not verb
    return False


def _word(filling: Filling, place: int) -> bool:
    """A word for the record or for one who takes part."""
    item = filling.items[place]
    if item.date or item.home:
        return False
    name = filling.frame.name
    for sense in sorted(item.senses, reverse=True):
        word, _, further = sense.partition("?")
        if word == f"frame/{name}" or word.startswith(f"role/{name}/"):
            filling.evoked += 0 if item.idle or item.has("time/") else 1
            filling.verbs.add(item.text.casefold())
            if word.startswith("role/"):
                filling.nouns.append((place, word.rpartition("/")[2]))
            _further(filling, further)
            return True
    return False


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
    return not item.names and max((_narrow(filling, one) for one in item.concepts), default=False)


def _thing(filling: Filling, place: int) -> bool:
    """A named thing, in the first role that can have it and is free, or beside another joined to it."""
    item = filling.items[place]
    if item.home:
        filling.home = True
        return True
    publishers = tuple(one for one in item.concepts if one.startswith(PUBLISHER))
    for loose, iris in enumerate((item.names, item.loose, publishers, _indicators(filling, item))):
        fitting = [iri for iri in iris if _roles_of(filling, iri)]
        if loose == 0 and (better := _by_words_beside(filling, place)):
            fitting = better
        if fitting:
            _give(filling, place, fitting)
            filling.loose += loose == 1
            return True
        lands = [iri for iri in iris if _SELF & filling.lexicon.traits(iri) and _has_land(filling)]
        if lands:
            filling.countries += lands[:1]
            return True
    return False


def _by_words_beside(filling: Filling, place: int) -> list[str]:
    """Of all that a name may mean what the words before it tell: "KCN Nomura" is a zone, and so is that "in DEEP C"."""
    item = filling.items[place]
    every = [iri for iri in (*item.names, *item.loose) if _roles_of(filling, iri)]
    around = [filling.items[n] for n in (place - 1, place + 1) if 0 <= n < len(filling.items)]
    kinds = [filling.lexicon.members(one) for near in around for one in near.of("class/")]
    of_kind = [iri for iri in every if any(node_traits(filling.lexicon.traits(iri), one) for one in kinds)]
    of_kind = [iri for iri in of_kind if iri in item.names] or of_kind
    if of_kind or not place or filling.items[place - 1].text.casefold().split()[-1] not in _IN:
        return of_kind
    places = [iri for iri in every if {"place", "zone"} & set(_roles_of(filling, iri))]
    return [iri for iri in places if iri not in item.names] if not set(places) & set(item.names) else places


def _indicators(filling: Filling, item: Item) -> tuple[str, ...]:
    """The indicators that a word names, where they take part themselves."""
    families = filling.lexicon.vocabulary.families
    named = [one for one in item.concepts if one.startswith(INDICATOR)]
    return tuple(dict.fromkeys([*(one for sense in item.senses for one in families.get(sense, ())), *named]))[:1]


def _has_land(filling: Filling) -> bool:
    return bool(filling.frame.country or filling.frame.far)


def _roles_of(filling: Filling, iri: str) -> list[str]:
    """The roles that a thing can have; a country only those that name countries."""
    traits = filling.lexicon.traits(iri)
    country = bool(_SELF & traits) and "AdministrativeUnit" not in traits
    return [
        name
        for name, role in filling.frame.roles.items()
        if traits.intersection(role.classes) and (not country or bool(_SELF & set(role.classes)))
    ]


def _give(filling: Filling, place: int, iris: list[str]) -> None:
    """Gives a role to what was named: that of a thing joined to it, else the one that its place tells, else a free one.

    Of several things that one name may mean the first is taken, and the others are kept as other readings.
    """
    roles = _roles_of(filling, iris[0])
    seen = [one for one in roles if filling.lexicon.occurs(iris[0], filling.frame.roles[one].path)]
    filling.strange += not seen
    roles = seen or roles
    role = _joined_role(filling, place, roles) or _by_place(filling, place, roles)
    filling.roles.setdefault(role, []).append(iris[0])
    rivals = [iri for iri in iris[1:] if role in _roles_of(filling, iri)]
    if rivals:
        filling.others[role] = rivals
        filling.exact = {iris[0], *rivals} <= set(filling.items[place].names)


def _joined_role(filling: Filling, place: int, roles: list[str]) -> str:
    """The role of the name before, where "and" or "or" stands between."""
    linked = place - 1
    while linked >= 0 and filling.items[linked].idle and not filling.items[linked].has("link/and", "link/or"):
        linked -= 1
    if linked < 1 or not filling.items[linked].has("link/and", "link/or"):
        return ""
    role = next((name for name, given in filling.roles.items() if given and name in roles), "")
    if role and filling.items[linked].has("link/and") and not filling.items[linked].has("link/or"):
        filling.every.add(role)
    return role


def _by_place(filling: Filling, place: int, roles: list[str]) -> str:
    free = [one for one in roles if one not in filling.roles] or roles
    if len(free) < 2 or filling.frame.symmetric:
        return free[0]
    if place and filling.items[place - 1].has("link/by"):
        return free[0]
    verb = next((n for n, one in enumerate(filling.items) if one.has(f"frame/{filling.frame.name}")), None)
    return free[-1] if verb is not None and verb < place and not _asks_before(filling, place) else free[0]


def _asks_before(filling: Filling, place: int) -> bool:
    return any(one.has("ask/which") for one in filling.items[:place]) and filling.frame.name not in ("ownership",)


def _class(filling: Filling, place: int) -> bool:
    """A word for a kind of thing: of the name beside it, or of what is asked for, or for the city itself."""
    item = filling.items[place]
    if _is_home(filling, place):
        filling.home = True
        return True
    for one in (*item.of("class/"), *(one for one in item.concepts if one.startswith(_KINDS))):
        members = filling.lexicon.members(one)
        if _beside(filling, place, members):
            return True
        if roles_for(filling.lexicon, filling.frame, members):
            filling.classes.append((place, one))
            return True
    return False


def _is_home(filling: Filling, place: int) -> bool:
    """Whether "the city" is this one: not where it is asked for, or where this one is named."""
    items = filling.items
    if place and items[place - 1].has("kind/"):
        return False
    if not items[place].has("class/city") or items[place].text.casefold() not in _THE_CITY:
        return False
    around = [items[n] for n in (place - 1, place + 1, place - 2) if 0 <= n < len(items)]
    asked = any(one.has("ask/which", "ask/how-many") for one in around)
    return not asked and not any(one.home for one in items)


def _beside(filling: Filling, place: int, members: tuple[str, ...]) -> bool:
    """Whether a name of one of `members` stands next to the word."""
    if place and filling.items[place - 1].has("kind/"):
        return False
    around = [filling.items[n] for n in (place + 1, place - 1) if 0 <= n < len(filling.items)]
    return any(node_traits(filling.lexicon.traits(iri), members) for one in around for iri in (*one.names, *one.loose))


def _lands(filling: Filling, place: int) -> bool:
    """A group of countries, or whatever is not of this one."""
    item = filling.items[place]
    if not _has_land(filling):
        return False
    if groups := item.of("group/"):
        filling.countries += filling.lexicon.vocabulary.members[f"group/{groups[0]}"]
        return True
    if item.has("foreign/"):
        filling.foreign = True
        return True
    return False
