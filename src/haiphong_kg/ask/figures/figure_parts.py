"""What a question for a figure is made of: indicators, whose figure it is, countries, kinds, what is left out."""

from __future__ import annotations

from typing import Final, NamedTuple

from haiphong_kg.ask.figures.payers import others_paying
from haiphong_kg.ask.figures.stand_ins import measured_towards
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.signals.units import counts_projects, fits, is_money, says_in_force
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon, related
from haiphong_kg.ask.words.things import INDICATOR, says_its_kind
from haiphong_kg.entities import both, tokens
from haiphong_kg.store import SCHEME

INVESTORS: Final = ("role/investment/investor", "role/investment/investor?kind=capital-source/fdi")
DOMESTIC: Final = "role/investment/investor?kind=capital-source/domestic-private,capital-source/domestic-state"
# Figures of the city itself, of which none is of foreigners or abroad.
_AT_HOME: Final = tuple(INDICATOR + one for one in ("population", "grdp", "area", "budget", "domestic"))
# Whom figures of people count anyway.
_PEOPLE: Final = ("people", "people from", "persons", "người", "nguoi", "người dân")
_OF_PEOPLE: Final = ("people-settled-abroad", "settlement-countries", "population")
_KINDS: Final = tuple(f"{SCHEME}{one}-kind/" for one in ("asset", "zone", "place"))
_MONEY: Final = ("tiền", "tien", "money")
_SECTOR: Final = f"{SCHEME}sector/"


class Parts(NamedTuple):
    """What a question for a figure is made of; `left` are the places that no part explains.

    Of `entities` each is what one name may mean, or with `several` all that "and" joins. `sectors` are those of the
    projects that are ranked.
    """

    indicators: tuple[str, ...]
    entities: list[tuple[str, ...]]
    countries: list[str]
    classes: list[str]
    left: list[int]
    loose: int
    assumed: bool
    loosely: list[tuple[str, ...]]
    without: list[str]
    than: tuple[str, ...] = ()
    sides: tuple[tuple[str, ...], ...] = ()
    foreign: bool = False
    several: bool = False
    ported: bool = False
    sectors: tuple[str, ...] = ()


def measures_of(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """The indicators that a phrase may name, those of its very name first."""
    named = [one for one in item.concepts if one.startswith(INDICATOR)]
    family = [one for sense in item.senses if sense.startswith("family/") for one in lexicon.vocabulary.families[sense]]
    return tuple(dict.fromkeys([*named, *family]))


def parts_of(
    lexicon: Lexicon, signals: Signals, measured: frozenset[int], indicators: tuple[str, ...], *, assumed: bool
) -> Parts:
    """The parts of a question whose phrases at the places `measured` name `indicators`."""
    parts = Parts(indicators, [], [], [], [], 0, assumed, [], [])
    for place, item in enumerate(signals.items):
        if place in measured or item.home or (item.names and place in signals.explained):
            continue
        if place == signals.than:
            than = _compared(lexicon, item)
            parts = parts._replace(than=than, sides=(*parts.sides, than))
            continue
        parts = _with(lexicon, signals, parts, place)
    return parts


def invests_most(signals: Signals) -> bool:
    """Whether it is asked for the one investor that has put in the most of all: of no time, and of none after it."""
    alone = signals.order == "most" and not (signals.span or signals.nth or signals.top)
    verb = "who" in signals.asks and any(item.has("frame/investment") for item in signals.items)
    return alone and (verb or any(item.has(*INVESTORS, DOMESTIC) for item in signals.items))


def sets_apart(signals: Signals) -> bool:
    """Whether names are compared with each other."""
    return "versus" in signals.flags or (signals.than is not None and signals.yes_no)


def _compared(lexicon: Lexicon, item: Item) -> tuple[str, ...]:
    """What others are compared with: a thing, or the projects of a company."""
    named = [one for one in item.names if is_land(lexicon.traits(one))][:1] or item.names or item.loose
    return tuple(dict.fromkeys([*named, *(one for iri in named for one in related(lexicon, iri))]))


def _with(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> Parts:
    """The parts with what the item at `place` adds."""
    item = signals.items[place]
    if item.date:
        return parts if place in signals.explained else parts._replace(left=[*parts.left, place])
    if place in signals.excepted and (item.names or item.has("group/")):
        groups = [one for name in item.of("group/") for one in lexicon.vocabulary.members[f"group/{name}"]]
        parts.without.extend([*groups, *item.names[:1]])
        return parts
    if signals.ranks and item.has(DOMESTIC):
        parts.countries.append(VIET_NAM)
        parts.classes.append("company")
        return parts
    if item.named:
        return _with_name(lexicon, signals, parts, place)
    if groups := item.of("group/"):
        parts.countries.extend(lexicon.vocabulary.members[f"group/{groups[0]}"])
        return parts
    if any(one.startswith(_KINDS) for one in item.concepts):
        return _with_kind(lexicon, signals, parts, place)
    if item.has("class/"):
        return _with_class(lexicon, signals, parts, place)
    if signals.ranks and (sectors := tuple(one for one in item.concepts if one.startswith(_SECTOR))):
        return parts._replace(sectors=(*parts.sectors, *sectors))
    if signals.ranks and item.has(*INVESTORS, "fdi/project", "foreign/"):
        whole = invests_most(signals) and is_money(lexicon, parts.indicators)
        kind = "company" if whole and item.has(*INVESTORS) else "project"
        parts.classes.extend([] if item.has("foreign/") else [kind])
        return parts._replace(foreign=parts.foreign or not item.has(INVESTORS[0]))
    known = _is_known(lexicon, signals, parts, place) or _says_so(lexicon, signals, item, parts)
    known = known and not _asks_for_money(lexicon, item, parts.indicators)
    return parts if known else parts._replace(left=[*parts.left, place])


def _is_known(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> bool:
    """Whether a word asks for nothing more: it shapes the question, or says the unit or how the figure changed."""
    item = signals.items[place]
    return (
        place in signals.explained
        or item.idle
        or item.has("modifier/", "ask/", "time/around")
        or says_in_force(item, parts.indicators)
        or (item.has("foreign/") and not all(one.startswith(_AT_HOME) for one in parts.indicators))
        or ("change" in signals.flags and item.has("family/share"))
        or (place in signals.units and fits(lexicon, parts.indicators, item))
        or ("versus" in signals.flags and item.has("versus/"))
        or (item.has(*INVESTORS) and bool(parts.countries) and (sets_apart(signals) or counts_projects(signals)))
        or (item.text.casefold() in _PEOPLE and any(one.endswith(_OF_PEOPLE) for one in parts.indicators))
    )


def _asks_for_money(lexicon: Lexicon, item: Item, indicators: tuple[str, ...]) -> bool:
    """Whether it is asked how much money it is, of what is counted in none."""
    return item.has("ask/how-much") and item.text.casefold().endswith(_MONEY) and not is_money(lexicon, indicators)


def _with_name(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> Parts:
    """The parts with what is named: a country, or whose figure it is."""
    item = signals.items[place]
    if sets_apart(signals):
        parts = parts._replace(sides=(*parts.sides, _compared(lexicon, item)))
    lands = [iri for iri in item.names if is_land(lexicon.traits(iri))]
    return _with_land(signals, parts, place, lands[0]) if lands else _with_thing(lexicon, signals, parts, place)


def _with_class(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> Parts:
    """The parts with the things of a kind; not where the word is that for a name beside it, or says what is counted."""
    item = signals.items[place]
    classes = item.of("class/")
    counted = _is_counted(signals, parts, place, classes[0]) or _is_theirs(lexicon, signals, classes[0])
    if counted or _beside(lexicon, signals, place, classes[0]) or _city(signals, parts, place):
        return parts
    parts.classes.append(classes[0])
    return parts


def _is_theirs(lexicon: Lexicon, signals: Signals, name: str) -> bool:
    """Whether a word for projects says only that the capital of a company is in them: "its plant"."""
    if name != "project" or signals.ranks or signals.asks & {"which", "how-many", "where"}:
        return False
    named = {trait for item in signals.items for iri in item.named for trait in lexicon.traits(iri)}
    return "Enterprise" in named


def _is_counted(signals: Signals, parts: Parts, place: int, name: str) -> bool:
    """Whether the figure itself is of these: people who have jobs, projects that are counted, the port of the city."""
    before = signals.items[place - 1 : place] if place else ()
    asked = signals.ranks or any(one.has("ask/which", "ask/how-many") and not one.idle for one in before)
    told = " ".join(parts.indicators)
    ported = name == "port" and not asked and "throughput" in told
    return (
        ported
        or (name == "person" and ("jobs" in told or "remittances" in told))
        or (name == "project" and "project-count" in told and not signals.ranks)
    )


def _with_land(signals: Signals, parts: Parts, place: int, land: str) -> Parts:
    """The parts with a country; a second that no word joins to the first is left."""
    if parts.countries and land not in parts.countries and not (sets_apart(signals) or any(map(_joins, signals.items))):
        return parts._replace(left=[*parts.left, place])
    parts.countries.append(land)
    return parts


def _with_thing(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> Parts:
    """The parts with what is named at `place`: whose figure it is, or one more of those where "and" stands between."""
    item = signals.items[place]
    things = item.names or item.loose
    things = _of_kind_beside(lexicon, signals, place, things) or things
    if parts.entities and not _linked(signals, place):
        if measured_towards(lexicon, things, parts.indicators) and not parts.countries:
            return parts._replace(countries=list(things))
        return _of_investor(lexicon, parts, item) or parts._replace(left=[*parts.left, place])
    if parts.entities:
        parts.entities[0] = (*parts.entities[0], *things)
        return parts._replace(several=True)
    parts.entities.append(things)
    if all(one.stem in lexicon.plain for one in tokens(item.text)):
        parts = parts._replace(ported=any("InfrastructureAsset" in lexicon.traits(one) for one in things))
    if item.names and item.loose:
        parts.loosely.append(item.loose)
    return parts._replace(loose=parts.loose + (not item.names))


def _of_kind_beside(lexicon: Lexicon, signals: Signals, place: int, things: tuple[str, ...]) -> tuple[str, ...]:
    """Of all that a name may mean what the word beside it tells: "KCN An Dương" is no water plant."""
    around = [signals.items[n] for n in (place - 1, place + 1) if 0 <= n < len(signals.items)]
    members = [lexicon.members(one) for near in around for one in near.of("class/")]
    return tuple(iri for iri in things if any(says_its_kind(lexicon.traits(iri), one) for one in members))


def _of_investor(lexicon: Lexicon, parts: Parts, item: Item) -> Parts | None:
    """The parts with a project in place of its investor, where both are named: "Vingroup in VinFast"."""
    before, here = parts.entities[0], item.named
    theirs = [one for iri in before for one in related(lexicon, iri) if one in here]
    ours = [one for iri in here for one in related(lexicon, iri) if one in before]
    found = tuple(dict.fromkeys(theirs or ours))
    # what several pay together is of none alone
    alone = found and not (is_money(lexicon, parts.indicators) and others_paying(lexicon, (*before, *here), found))
    return parts._replace(entities=[found], loosely=[]) if alone else None


def _with_kind(lexicon: Lexicon, signals: Signals, parts: Parts, place: int) -> Parts:
    """The parts with all things of a kind that is named without a name: "the water plant"."""
    kind = next(one for one in signals.items[place].concepts if one.startswith(_KINDS))
    if _beside(lexicon, signals, place, kind):
        return parts
    if signals.ranks:
        parts.classes.append(next(iter(signals.items[place].of("class/")), kind))
        return parts
    things = tuple(lexicon.kg.subjects("hp:kind", kind))
    if not things or parts.entities:
        return parts._replace(left=[*parts.left, place])
    parts.entities.append(things)
    return parts


def _linked(signals: Signals, place: int) -> bool:
    return sets_apart(signals) or (place > 0 and _joins(signals.items[place - 1]))


def _joins(item: Item) -> bool:
    return item.has("link/and", "link/or") and not item.has("ask/")


def _says_so(lexicon: Lexicon, signals: Signals, item: Item, parts: Parts) -> bool:
    """Whether a word for a record only repeats what the figure says: to invest capital, to sign so many agreements."""
    if item.has("frame/investment") and any("capital" in one or "fdi" in one for one in parts.indicators):
        return True
    if item.has("frame/call") and ("ship" in parts.classes or any("ship-calls" in one for one in parts.indicators)):
        return True
    told = {sense.partition("?")[0] for sense in item.senses if sense.startswith("frame/")}
    measures = [one.text for one in signals.items if one is not item and measures_of(lexicon, one)]
    called = [" ".join(both(lexicon.kg, one).values()) for one in parts.indicators]
    if called and all(told & _frames_within(lexicon, text) - {"frame/event"} for text in called):
        return True
    return any(told & _frames_within(lexicon, text) for text in measures)


def _frames_within(lexicon: Lexicon, text: str) -> set[str]:
    """The frames that words inside a phrase tell of."""
    said = tokens(text)
    spans = [said[start:end] for end in range(1, len(said) + 1) for start in range(end)]
    return {
        one.value.partition("?")[0]
        for span in spans
        for one in lexicon.looked_up(span)
        if one.value.startswith("frame/")
    }


def _city(signals: Signals, parts: Parts, place: int) -> bool:
    """Whether a phrase is "the city", and none that is asked for: so behind a word for what is, and in "the city's"."""
    items = signals.items
    owned = place > 1 and items[place - 1].text.casefold() == "the" and items[place - 2].has("link/by", "ask/is-there")
    owned |= place + 1 < len(items) and items[place + 1].text == "s"
    return items[place].has("class/city") and ("which" not in signals.asks or owned or bool(parts.classes))


def _beside(lexicon: Lexicon, signals: Signals, place: int, name: str) -> bool:
    """Whether the thing named next to a word for a kind of thing is of that kind."""
    members = lexicon.members(name)
    near = [n for n in (place + 1, place - 1) if 0 <= n < len(signals.items) and n not in signals.excepted]
    around = [signals.items[n] for n in near]
    return any(says_its_kind(lexicon.traits(iri), members) for one in around for iri in one.named)
