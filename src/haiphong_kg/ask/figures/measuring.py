"""Which figure a question speaks of: the indicators that its words agree on, or that are compared where none tells."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.figures.comparing import assumed_of
from haiphong_kg.ask.figures.figure_parts import DOMESTIC, INVESTORS, invests_most, measures_of
from haiphong_kg.ask.figures.shares import told_together
from haiphong_kg.ask.meaning.meaning import Span, is_between_years
from haiphong_kg.ask.signals.signals import Signals
from haiphong_kg.ask.signals.units import fits, is_growth, is_money
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR, says_its_kind

# What is published of how many there are, and not to be counted from those recorded, which are some: the records that
# say so, with the kinds of things that are counted (none for the records themselves), and whether foreign ones alone.
_PLACES: Final = frozenset(("locality", "city", "province", "place"))
_ORGANISATIONS: Final = frozenset(("organisation",))
_WORKING: Final = ("frame/event", "frame/cooperation", "class/works")
# Organisations of this kind are counted as those with which the city works.
_INTERNATIONAL: Final = ("international", "quốc tế", "quoc te", "phi chính phủ", "ngo", "ngos", "non-governmental")
_PUBLISHED: Final = (
    ("investor-country-count", ("frame/investment", "role/investment/"), frozenset(("country",)), False),
    ("foreign-partner-count", ("frame/agreement",), _PLACES, True),
    ("international-organisation-count", ("frame/agreement",), _ORGANISATIONS, False),
    ("international-organisation-count", ("frame/agreement",), _ORGANISATIONS, True),
    ("international-agreement-count", ("frame/agreement",), frozenset[str](), True),
)
COUNTS: Final = tuple(dict.fromkeys(INDICATOR + name for name, *_ in _PUBLISHED))
_FOREIGN: Final = ("foreign/", "family/partners-count")
# So many are projects, and no money.
_FEW: Final = 10000
_MONEY: Final = "family/capital"
_OUTPUT: Final = "family/grdp"
_SHARE: Final = "family/share"
_DIASPORA: Final = "family/diaspora"
# What is told of those abroad, beside how many they are.
_OF_DIASPORA: Final = ("enterprises-abroad", "overseas-vietnamese-projects", "remittances")
_COUNTED: Final = INDICATOR + "fdi-project-count"
# What is compared where a question only says which is the largest.
_LARGEST: Final = {
    "project": "family/registered",
    "company": "family/registered",
    "zone": "family/area",
    "industrial-park": "family/area",
    "economic-zone": "family/area",
    "ship": "family/ship-size",
    "country": "family/fdi-total",
}

Measured = list[tuple[int, tuple[str, ...]]]


class Subject(NamedTuple):
    """The indicators, the places of the words for them, and whether no word tells them and they are assumed."""

    indicators: tuple[str, ...]
    places: frozenset[int]
    assumed: bool


def subject_of(lexicon: Lexicon, signals: Signals) -> Subject:
    """What is measured."""
    if published := _published(signals):
        return published
    if together := told_together(lexicon, signals):
        return Subject(*together, assumed=False)
    measures = [
        (place, found)
        for place, item in enumerate(signals.items)
        if (found := _measured(lexicon, signals, item)) and not item.idle
    ]
    if signals.asks & {"which", "who", "where"} and not signals.asks & {"how-much", "how-many"}:
        measures = [(place, found) for place, found in measures if not signals.items[place].has("frame/")]
    measures, groups = _chosen(lexicon, signals, measures)
    invests = any(item.has("frame/investment") for item in signals.items)
    assumed = not groups and (invests or "counting" not in signals.flags)
    groups = _assumed(lexicon, signals) if assumed else groups
    return Subject(groups, frozenset() if assumed else frozenset(place for place, _ in measures), assumed)


def _chosen(lexicon: Lexicon, signals: Signals, measures: Measured) -> tuple[Measured, tuple[str, ...]]:
    """The phrases that name what is measured, with the indicators that they agree on."""
    if "change" in signals.flags:  # "grew by how many per cent" asks for no share
        measures = [one for one in measures if not signals.items[one[0]].has(_SHARE)] or measures
    groups = (
        _shared(lexicon, signals)
        or _told_by_others(lexicon, signals, measures, "unit/")
        or _agreed([found for _, found in measures])
        or _told_by_others(lexicon, signals, measures, _MONEY)
        or (not _listed(signals, measures) and _told_by_others(lexicon, signals, measures, _OUTPUT))
        or _told_by_others(lexicon, signals, measures, _SHARE)
        or _told_by_others(lexicon, signals, measures, _DIASPORA)
    )
    if "change" in signals.flags:
        return _changed(lexicon, signals, measures, groups)
    if signals.order in ("most", "least") and (counted := _counted_by_figure(signals)):
        return counted, counted[0][1]
    if not groups:  # "how large is the investment" asks for no area, "how deep are the berths" for no number
        besides = ("class/", "family/area", "family/ship-size")
        measures = [(place, found) for place, found in measures if not signals.items[place].has(*besides)]
        groups = _agreed([found for _, found in measures])
    return measures, groups


def _listed(signals: Signals, measures: Measured) -> bool:
    """Whether "and" stands between two phrases that measure: each asks for a figure of its own."""
    pairs = pairwise(place for place, _ in measures)
    return any(any(item.has("link/and") for item in signals.items[one + 1 : other]) for one, other in pairs)


def _measured(lexicon: Lexicon, signals: Signals, item: Item) -> tuple[str, ...]:
    """What a phrase may measure; in a rank "ODA projects" are measured by aid, "FDI projects" not by number."""
    if signals.ranks and item.has("role/funding/funded"):
        return lexicon.vocabulary.families.get("family/aid", ())
    if signals.ranks and item.has("fdi/project") and not _is_counted(signals):
        return ()
    invests = "how-many" in signals.asks and item.has("frame/investment")
    if invests and any(one.has("class/project") for one in signals.items):
        return ()
    return measures_of(lexicon, item)


def _is_counted(signals: Signals) -> bool:
    """Whether it is ranked by a number of things, and by no money."""
    few = signals.bound is not None and not signals.bound.unit and signals.bound.amount < _FEW
    counting = few or "counting" in signals.flags
    return counting or any(one.has("class/country", "ask/how-many") for one in signals.items)


def _shared(lexicon: Lexicon, signals: Signals) -> tuple[str, ...]:
    """The shares in foreign investment, where a word for a share and one for that stand together."""
    share = any(item.has("family/share") for item in signals.items)
    whole = any(item.has("family/fdi", "family/fdi-total") for item in signals.items)
    apart = "change" in signals.flags or signals.ranks
    return lexicon.vocabulary.families.get("family/share-of-fdi", ()) if share and whole and not apart else ()


def _told_by_others(lexicon: Lexicon, signals: Signals, measures: Measured, sense: str) -> tuple[str, ...]:
    """The indicators of the other phrases, where those with this sense name only their unit, or money in general."""
    spare = [signals.items[place] for place, _ in measures if signals.items[place].has(sense)]
    groups = _agreed([found for place, found in measures if signals.items[place] not in spare])
    told = all(fits(lexicon, groups, one) for one in spare) and (sense != _MONEY or is_money(lexicon, groups))
    told = told and (sense != _OUTPUT or all("gdp" in one or "grdp" in one for one in groups))
    told = told and (sense != _SHARE or any(one.endswith("share") for one in groups))
    told = told and (sense != _DIASPORA or all(one.endswith(_OF_DIASPORA) for one in groups))
    return groups if spare and told else ()


def _changed(
    lexicon: Lexicon, signals: Signals, measures: Measured, groups: tuple[str, ...]
) -> tuple[Measured, tuple[str, ...]]:
    """The same where "grow" and "per cent" say how another figure changed: in one year by its rate of growth."""
    if not groups:
        measures = [one for one in measures if not signals.items[one[0]].has("change/", "family/share")]
        groups = _agreed([found for _, found in measures])
    if is_between_years(signals.span) or signals.months or any(map(is_growth, groups)):
        return measures, groups
    return measures, (*_raised(signals, groups), *(growths(lexicon, groups, signals.span) or groups))


def _raised(signals: Signals, indicators: tuple[str, ...]) -> tuple[str, ...]:
    """By how much capital was raised, which is published of one year of a project: tried before its change."""
    span = signals.span
    one = span is not None and span.first == span.last
    return (INDICATOR + "capital-increase",) if one and INDICATOR + "registered-capital" in indicators else ()


def growths(lexicon: Lexicon, indicators: tuple[str, ...], span: Span | None) -> tuple[str, ...]:
    """The indicators of the growth of others, which stand for a change in one year of which they have figures."""
    kg = lexicon.kg
    grown = [one for one in (f"{one}-growth" for one in indicators) if kg.value(one, "rdf:type")]
    return tuple(grown) if span is None or span.first != span.last else _of_year(lexicon, grown, span.first)


def _of_year(lexicon: Lexicon, indicators: list[str], year: str) -> tuple[str, ...]:
    """Those indicators that have a figure of a year."""
    kg = lexicon.kg
    had = {
        one for one in indicators for record in kg.subjects("hp:indicator", one) if kg.value(record, "hp:edtf") == year
    }
    return tuple(one for one in indicators if one in had)


def _counted_by_figure(signals: Signals) -> Measured:
    """The words for what is counted by a published figure: the members of a network, the projects of a country."""
    found = ((place, item.of("count/")) for place, item in enumerate(signals.items))
    counts = [(place, tuple(INDICATOR + one for one in counted)) for place, counted in found if counted]
    if counts or "counting" not in signals.flags or not any(item.has("class/country") for item in signals.items):
        return counts
    return [(place, (_COUNTED,)) for place, item in enumerate(signals.items) if item.has("class/project")]


def _published(signals: Signals) -> Subject | None:
    """How many countries invest, or with how many foreign localities the city has ties: where that is all it asks."""
    items = signals.items
    counted = [place for place, item in enumerate(items) if item.has("ask/how-many", "family/partners-count")]
    if len(counted) != 1 or any(item.names and not (item.home or item.has("class/organisation")) for item in items):
        return None
    foreign = [place for place, item in enumerate(items) if item.has(*_FOREIGN)]
    kinds_said = ((place, one) for place, item in enumerate(items) for one in item.of("class/"))
    classes = {place: one for place, one in kinds_said if not _is_city(items, place)}
    every = any(item.has("family/partners-count") for item in items)
    working = [place for place, item in enumerate(items) if item.has(*_WORKING)] * _counts_international(
        items[counted[0] :]
    )
    classes = {place: one for place, one in classes.items() if place not in working}
    for name, senses, kinds, abroad in _PUBLISHED:
        told = [place for place, item in enumerate(items) if item.has(*senses) and not item.idle]
        told += working * (kinds is _ORGANISATIONS)
        fits = set(classes.values()) <= kinds and (bool(classes) or every or not kinds) and bool(foreign) == abroad
        if told and fits:
            return Subject((INDICATOR + name,), frozenset((*told, *foreign, *classes)), assumed=False)
    return None


def _counts_international(items: tuple[Item, ...]) -> bool:
    """Whether organisations that are called international, or of no government, stand behind what counts."""
    called = [one.text.casefold() for one in items[1:3] if one.has("class/organisation")]
    return any(word in text for text in called for word in _INTERNATIONAL)


def _is_city(items: tuple[Item, ...], place: int) -> bool:
    """Whether "the city" is this one, of which it is asked."""
    near = items[max(place - 2, 0) : place + 2]
    return items[place].has("class/city") and not any(one.has("ask/how-many") for one in near)


def _agreed(found: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The indicators that all phrases may name; none where one speaks of another figure than the next."""
    if not found:
        return ()
    both = [one for one in found[0] if all(one in other for other in found[1:])]
    return tuple(both)


def had_by_ships(lexicon: Lexicon, indicators: tuple[str, ...]) -> tuple[str, ...]:
    """The indicators by which ships are ranked: where no ship has such a figure, by their size."""
    kg, kind = lexicon.kg, lexicon.members("ship")
    figures = (record for one in indicators for record in kg.subjects("hp:indicator", one))
    things = {kg.value(record, "hp:observedEntity") for record in figures}
    had = any(says_its_kind(lexicon.traits(one), kind) for one in things)
    return indicators if had else lexicon.vocabulary.families[_LARGEST["ship"]]


def _assumed(lexicon: Lexicon, signals: Signals) -> tuple[str, ...]:
    """What is compared or counted where no word tells: the size of what is the largest, the number of projects."""
    classes = [one for item in signals.items for one in item.of("class/")]
    classes += ["project"] * any(item.has(*INVESTORS, DOMESTIC, "fdi/project") for item in signals.items)
    classes += ["company"] * invests_most(signals)
    if not signals.order and "versus" in signals.flags and (found := assumed_of(lexicon, signals)):
        return found
    if signals.ranks:
        named = next((one for one in classes if one in _LARGEST), None)
        return lexicon.vocabulary.families[_LARGEST[named]] if named else ()
    land = any("Country" in lexicon.traits(iri) for item in signals.items for iri in item.names)
    return (_COUNTED,) if "how-many" in signals.asks and "project" in classes and land else ()
