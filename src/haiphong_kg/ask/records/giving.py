"""A named thing given to a role of a record: the one that its place and the words beside it tell."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.kinds import roles_for
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.signals.slots import Filling, has_land, is_land, roles_of
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.things import INDICATOR, PUBLISHER, node_traits
from haiphong_kg.entities import tokens
from haiphong_kg.store import bare

_RUN: Final = ("operation", "ownership")
_DONE_BY_OTHERS: Final = (*_RUN, "development", "funding", "investment", "project")
# Records of which those of all the works of a company are told together.
_OF_ALL: Final = ("location", "event")
_IN: Final = ("in", "ở", "tại", "vào", "o", "tai", "trong", "vao", "within", "into", "thuộc", "thuoc")
# What stands between a thing and the country that it is from.
_OF: Final = ("in", "from", "of", "the", "ở", "từ", "tại", "của", "bên", "nào", "o", "tu", "tai", "cua", "ben", "nao")
# Where who does it and what it is done to are of one kind, so that only the verb between tells them apart.
_ACTIVE: Final = ("ownership", "influence", "direction")


def give_name(filling: Filling, place: int) -> bool:
    """A named thing, in the first role that can have it and is free, or beside another joined to it."""
    item = filling.items[place]
    if item.home:
        filling.home = True
        return not _acts(filling, place)
    whose = _says_whose(filling, place)
    if whose and filling.frame.name == "cooperation":
        return False  # it is recorded with countries, and with few of their cities
    only_land = whose or not any(roles_of(filling, iri) for iri in item.names)
    if only_land and _give_land(filling, item.names):
        return True
    publishers = tuple(one for one in item.concepts if one.startswith(PUBLISHER))
    for loose, iris in enumerate((item.names, item.loose, publishers, _indicators(filling, item))):
        fitting = [iri for iri in iris if roles_of(filling, iri)]
        if loose == 0 and (better := _by_words_beside(filling, place) or _by_role_asked(filling, place)):
            fitting = better
        if len(fitting) > 1 and (others := _of_another_role(filling, fitting)):
            fitting = others
        if filling.frame.name == "location" and _stands_in(filling, place):
            fitting = [iri for iri in fitting if _is_seen(filling, iri, "place")] or fitting
        if fitting:
            _give(filling, place, fitting)
            _keep_looser(filling, place, fitting[0])
            filling.loose += loose == 1
            return True
        if _give_land(filling, iris):
            return True
    return False


def tells_where(filling: Filling, place: int) -> bool:
    """Whether a place only says in what the one before it lies, whose full name has both: "Dong-gu in Incheon"."""
    item, before = filling.items[place], _whose(filling, place)
    whole = {*filling.items[before].names} & {*item.named} - {*item.names} if before >= 0 else set[str]()
    return any("AdministrativeUnit" in filling.lexicon.traits(iri) for iri in whole)


def _says_whose(filling: Filling, place: int) -> bool:
    """Whether a country only says of where those beside it are, which have its role themselves: "Korean cities".

    Between them may stand what says no more than that: "donors from Japan", "tổ chức nào của Nhật Bản".
    """
    near = [filling.items[n] for n in (_whose(filling, place), place + 1) if 0 <= n < len(filling.items)]
    kinds = [filling.lexicon.members(one) for item in near for one in item.of("class/") if one != "country"]
    nouns = {one.partition("?")[0].rpartition("/")[2] for item in near for one in _nouns(filling, item)}
    roles = {role for iri in filling.items[place].names for role in roles_of(filling, iri)}
    return bool(roles & nouns) or any(
        roles.intersection(roles_for(filling.lexicon, filling.frame, one)) for one in kinds
    )


def _whose(filling: Filling, place: int) -> int:
    """The place of that of which a country behind it tells where it is from; -1 where there is none."""
    before = place - 1
    while before >= 0 and filling.items[before].text.casefold() in _OF:
        before -= 1
    return before


def _acts(filling: Filling, place: int) -> bool:
    """Whether the city is said to do what only others do to it: it is recorded to lend, own and invest nowhere."""
    name, items = filling.frame.name, filling.items
    if name not in _DONE_BY_OTHERS:
        return False
    after = next((n for n in range(place + 1, len(items)) if not items[n].idle or items[n].has("active/")), None)
    if after is not None and items[after].has("active/"):
        return True
    before = items[place - 1] if place else None
    return name in _RUN and before is not None and before.has(f"frame/{name}")


def _give_land(filling: Filling, iris: tuple[str, ...]) -> bool:
    """A country that narrows the record, and takes no part in it itself; a second only where "and" or "or" is said."""
    lands = [iri for iri in iris if is_land(filling.lexicon.traits(iri)) and has_land(filling)]
    if not lands or (filling.countries and lands[0] not in filling.countries and not is_listed(filling)):
        return False
    filling.countries += lands[:1]
    return True


def is_listed(filling: Filling) -> bool:
    """Whether the question has a list, so that two names may be of one role."""
    return any(item.has("link/and", "link/or") and not item.has("ask/") for item in filling.items)


def _with_longer(filling: Filling, place: int, role: str, iris: list[str]) -> list[str]:
    """What a part of a name may mean, with all whose names begin with it: a place is recognised under several."""
    stems = tuple(one.stem for one in tokens(filling.items[place].text))
    longer = [one for one in filling.lexicon.continued(stems) if role in roles_of(filling, one)]
    return list(dict.fromkeys((*iris, *longer)))


def _keep_looser(filling: Filling, place: int, iri: str) -> None:
    """Keeps what the name may mean in part, for where the graph has nothing of what it means as a whole."""
    role = next((name for name, given in filling.roles.items() if iri in given), "")
    item = filling.items[place]
    further = filling.lexicon.continued(tuple(one.stem for one in tokens(item.text)))
    looser = [one for one in dict.fromkeys((*item.loose, *further)) if role in roles_of(filling, one)]
    if looser:
        filling.looser[iri] = looser


def _by_words_beside(filling: Filling, place: int) -> list[str]:
    """Of all that a name may mean what the words before it tell: "KCN Nomura" is a zone, and so is that "in DEEP C"."""
    item = filling.items[place]
    every = [iri for iri in item.named if roles_of(filling, iri)]
    around = [filling.items[n] for n in (place - 1, place + 1) if 0 <= n < len(filling.items)]
    kinds = [filling.lexicon.members(one) for near in around for one in near.of("class/")]
    of_kind = [iri for iri in every if any(node_traits(filling.lexicon.traits(iri), one) for one in kinds)]
    of_kind = [iri for iri in of_kind if iri in item.names] or of_kind
    if of_kind or not place or filling.items[place - 1].text.casefold().split()[-1] not in _IN:
        return of_kind
    places = [iri for iri in every if {"place", "zone"} & set(roles_of(filling, iri))]
    return [iri for iri in places if iri not in item.names] if not set(places) & set(item.names) else places


def _of_another_role(filling: Filling, iris: list[str]) -> list[str]:
    """Those that can have another role than that of the kind asked for: "the terminals of Hateco" are not of HHIT."""
    near = zip(filling.items, filling.items[1:], strict=False)
    kinds = [one for item, after in near if after.has("ask/which") for one in item.of("class/")]
    asked = {role for one in kinds for role in roles_for(filling.lexicon, filling.frame, filling.lexicon.members(one))}
    return [iri for iri in iris if set(roles_of(filling, iri)) - asked] if asked else []


def _by_role_asked(filling: Filling, place: int) -> list[str]:
    """Of all that a name may mean what can have another role than the one that is asked for."""
    item = filling.items[place]
    if not (asked := _by_noun_before(filling, place) or _doer_asked(filling)):
        return []
    every = [iri for iri in item.named if set(roles_of(filling, iri)) - asked]
    return [iri for iri in every if iri in item.names] or every


def _by_noun_before(filling: Filling, place: int) -> set[str]:
    """The roles for which a noun before a name asks: "the developer of DEEP C"."""
    before = filling.items[place - 2 : place] if place > 1 else ()
    nouns = _nouns(filling, before[0]) if len(before) == 2 and before[1].has("link/by") else []
    return {one.partition("?")[0].rpartition("/")[2] for one in nouns}


def _doer_asked(filling: Filling) -> set[str]:
    """The role of who does it, where it is asked for: "who develops DEEP C", "by whom", "who is it developed by"."""
    if filling.frame.name not in _DONE_BY_OTHERS:
        return set()
    items, doer = filling.items, next(iter(filling.frame.roles))
    if items[-1].has("link/by") and items[0].asks_who:
        return {doer}
    for verb in (n for n, one in enumerate(items) if one.has(f"frame/{filling.frame.name}")):
        before = next((one for one in reversed(items[:verb]) if one.asks_who or not _is_light(one)), None)
        if before and (before.asks_who or _is_kind_of(filling, before, doer)):
            return {doer}
    return set()


def _is_light(item: Item) -> bool:
    return item.idle or item.has("ask/which")


def _is_kind_of(filling: Filling, item: Item, role: str) -> bool:
    kinds = map(filling.lexicon.members, item.of("class/"))
    return any(role in roles_for(filling.lexicon, filling.frame, one) for one in kinds)


def _indicators(filling: Filling, item: Item) -> tuple[str, ...]:
    """The indicators that a word names, where they take part themselves."""
    families = filling.lexicon.vocabulary.families
    named = [one for one in item.concepts if one.startswith(INDICATOR)]
    return tuple(dict.fromkeys([*(one for sense in item.senses for one in families.get(sense, ())), *named]))[:1]


def _give(filling: Filling, place: int, iris: list[str]) -> None:
    """Gives a role to what was named: that of a thing joined to it, else the one that its place tells, else a free one.

    Of several things that one name may mean the first is taken, and the others are kept as other readings.
    """
    roles = roles_of(filling, iris[0])
    roles = _unasked(filling, roles)
    seen = [one for one in roles if _is_seen(filling, iris[0], one)]
    filling.strange += not seen
    roles = seen or _not_of_home(filling, roles, iris[0])
    role = _joined_role(filling, place, roles) or _by_place(filling, place, roles)
    if filling.roles.get(role) and _is_of_land(filling, filling.roles[role][-1], iris[0]):
        filling.roles[role][-1] = iris[0]
        return
    if filling.roles.get(role) and not filling.frame.symmetric and not is_listed(filling):
        filling.left.append(place)
        return
    fitting = [iri for iri in iris if role in roles_of(filling, iri)]
    all_ = filling.items[place].works and filling.frame.name in _OF_ALL
    all_ |= filling.frame.name == "project" and role == RECORD  # "the Pegatron plants" are all that are called so
    if filling.frame.name == "recognition" and not filling.items[place].names:
        all_, fitting = True, _with_longer(filling, place, role, fitting)
    filling.roles.setdefault(role, []).extend(fitting if all_ else iris[:1])
    rivals = fitting[1:]
    if rivals and not all_:
        filling.others[iris[0]] = rivals
        filling.exact = {iris[0], *rivals} <= set(filling.items[place].names)


def _not_of_home(filling: Filling, roles: list[str], iri: str) -> list[str]:
    """The roles of one that is recorded in none: of who is abroad not the city's side of a tie, where there is another.

    So "does X cooperate with the city" asks for X as the partner, though X stands first.
    """
    ours = filling.frame.home if filling.frame.home == "home" and not filling.lexicon.is_domestic(iri) else ""
    return [one for one in roles if one != ours] or roles


def _is_of_land(filling: Filling, land: str, iri: str) -> bool:
    """Whether a thing is of a country that was named before it: "Japan lends through JICA"."""
    return land in {bare(term) for term in filling.lexicon.kg.objects(iri, "hp:homeCountry")}


def _is_seen(filling: Filling, iri: str, role: str) -> bool:
    """Whether the graph has a thing in a role: at the end of its path, or as what the record itself is."""
    roles = filling.frame.roles
    if roles[role].path:
        return filling.lexicon.occurs(iri, roles[role].path)
    steps = [step for one in roles.values() for step in one.path.split("|") if step.startswith("hp:")]
    return any(filling.lexicon.kg.objects(iri, step) for step in steps)


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
    free = _unasked(filling, free)
    if filling.frame.name == "location" and "place" in free and _stands_in(filling, place):
        return "place"
    if len(free) < 2 or filling.frame.symmetric:
        return free[0]
    if place and filling.items[place - 1].has("link/by"):
        return free[0]
    verb = next((n for n, one in enumerate(filling.items) if one.has(f"frame/{filling.frame.name}")), None)
    return free[-1] if verb is not None and verb < place and not _asks_before(filling, place) else free[0]


def _stands_in(filling: Filling, place: int) -> bool:
    """Whether "in" stands before a name, or before the word for its kind: "in the economic zone X"."""
    before = place - 1
    while before > 0 and (filling.items[before].text.casefold() == "the" or _is_kind(filling.items[before])):
        before -= 1
    return before >= 0 and filling.items[before].text.casefold().split()[-1] in _IN


def _is_kind(item: Item) -> bool:
    return item.has("class/") and not item.has("frame/")


def _unasked(filling: Filling, roles: list[str]) -> list[str]:
    """The roles for which no noun asks: of "the owner of X" X is what is owned."""
    asked = {sense.partition("?")[0].rpartition("/")[2] for item in filling.items for sense in _nouns(filling, item)}
    return [one for one in roles if one not in asked or filling.frame.symmetric] or roles


def _nouns(filling: Filling, item: Item) -> list[str]:
    """The senses of an item that name a role of the frame."""
    return [] if item.idle else [one for one in item.senses if one.startswith(f"role/{filling.frame.name}/")]


def _asks_before(filling: Filling, place: int) -> bool:
    return any(one.has("ask/which") for one in filling.items[:place]) and filling.frame.name not in _ACTIVE
