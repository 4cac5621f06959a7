"""A question in words → what it means, surely or not, and what of it is not understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from haiphong_kg import base
from haiphong_kg.ask.figures.figuring import figure_readings
from haiphong_kg.ask.figures.gifts import with_gifts
from haiphong_kg.ask.figures.shares import within_figures
from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR, Meaning, Reading, Target
from haiphong_kg.ask.reading.mending import Slip, is_written, mendings
from haiphong_kg.ask.reading.naming import name_readings, named_reading, near_reading
from haiphong_kg.ask.reading.refusing import are_one_figure, spared
from haiphong_kg.ask.reading.unsaid import with_unsaid
from haiphong_kg.ask.records.describing import without_place
from haiphong_kg.ask.records.merging import without_merger
from haiphong_kg.ask.records.opened import with_opening
from haiphong_kg.ask.records.recording import record_readings
from haiphong_kg.ask.records.standing import standing_for
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.words.items import Item, Way, cut, joined
from haiphong_kg.ask.words.kept_lexicon import read_lexicon
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.told import with_accounts
from haiphong_kg.entities import Token, language, tokens
from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.store import DATASET, KnowledgeGraph, Query, kept_queries, remembered

# How much less likely a reading is for each further phrase that the question is cut into, and how far the next must be.
_WAY: Final = 0.6
_MARGIN: Final = 0.5
_LEFT: Final = 10.0
_FAR: Final = 2.0
_OF_COMPANY: Final = 0.8
_MOST_OFFERED: Final = 5
_CLOCK: Final = "clock"  # what is asked of this year no list of all years answers


class Asking(NamedTuple):
    """What is prepared once to understand many questions."""

    kg: KnowledgeGraph
    queries: Mapping[str, Query]
    lexicon: Lexicon


class Understanding(NamedTuple):
    """The language of a question, its likeliest meanings, and whether the first is what it means.

    `unknown` are the words that nothing explains; `refused` is the kind of question that is never answered; `first` is
    its first word of several, whose capital tells nothing; `slips` are words that are read as others.
    """

    lang: str
    readings: tuple[Reading, ...]
    sure: bool
    unknown: tuple[str, ...] = ()
    refused: str = ""
    first: str = ""
    slips: tuple[Slip, ...] = ()

    @property
    def offered(self) -> tuple[Reading, ...]:
        """The meanings that leave nothing unexplained."""
        return tuple(one for one in self.readings if not one.left)[:_MOST_OFFERED]


Holds = Callable[[Meaning], frozenset[object]]


@remembered
def asking_of(kg: KnowledgeGraph) -> Asking:
    """Reads the question files and `queries/wording/`, and collects the names in the data."""
    return Asking(kg, kept_queries(kg, "questions"), read_lexicon(kg))


def understand(asking: Asking, question: str, otherwise: str, holds: Holds) -> Understanding:
    """What `question` asks; its language is `otherwise` where neither letters nor words tell.

    It is sure where every word is explained and no other meaning is as near that `holds` anything else.

    Raises:
        NotFoundError: the project has no words for questions, and this is none of the named ones as it is written.
    """
    lang = language(question, asking.lexicon.vocabulary, otherwise)
    said = tokens(question)
    if name := named_reading(asking.kg, said):
        return _by_name(lang, name)
    if not asking.lexicon.vocabulary.sayings:
        raise NotFoundError(Message("noWording"), fix=Message("giveWording"))
    found = _understood(asking, said, lang, holds)
    if not found.sure and found.refused != _CLOCK and (name := near_reading(asking.lexicon, said)):
        return _by_name(lang, name)
    if found.unknown and (read := base.decoded(question)) != question:
        again = _understood(asking, tokens(read), "vi", holds)
        found = again if len(again.unknown) < len(found.unknown) else found
    if not found.unknown or found.refused:
        return found
    again = _accented(asking, found, said, holds)
    return again if again.sure or again.offered else _mended(asking, found, said, holds)


def _by_name(lang: str, name: str) -> Understanding:
    return Understanding(lang, (Reading(Meaning(Target.NAMED, name=name), (), 0.0),), sure=True)


def _understood(asking: Asking, said: list[Token], lang: str, holds: Holds, *, lenient: bool = False) -> Understanding:
    ways = cut(asking.lexicon, said, lang, lenient=lenient)
    ways = ways if lenient else with_accounts(asking.lexicon, ways, said)
    if ways and all(one.idle for one in ways[0][1]):
        return Understanding(lang, (), sure=False)  # nothing is asked, whatever else a part of it may mean
    readings: list[Reading] = []
    refused, unknown = "", _unknown(ways[0][1]) if ways else ()
    for number, (distance, items) in enumerate(ways):
        items = standing_for(asking.lexicon, items)
        signals = read_signals(items)
        refused = refused or (signals.refused if number == 0 else "")
        readings += _costed(asking.lexicon, signals, _WAY * distance)
        if (whole := joined(asking.lexicon, items)) != items:
            readings += _costed(asking.lexicon, read_signals(whole), _WAY * (distance + 1) - _OF_COMPANY)
        if (placed := without_place(asking.lexicon, whole)) != whole:
            readings += _costed(asking.lexicon, read_signals(placed), _WAY * (distance + 1) - 1 - _OF_COMPANY)
    ordered = _distinct(readings)
    if refused and not unknown and (freed := _spared(asking.lexicon, ways, lang, holds)):
        return freed
    if refused or unknown:
        first = said[0].typed if len(said) > 1 else ""
        return Understanding(lang, ordered, sure=False, unknown=unknown, refused=refused, first=first)
    return _decided(lang, ordered, holds)


def _spared(lexicon: Lexicon, ways: list[Way], lang: str, holds: Holds) -> Understanding | None:
    """What the question means where the words that refuse stand in another sense, if the graph has an answer then."""
    freed = spared(lexicon, ways)
    readings = [one for distance, items in freed for one in _costed(lexicon, read_signals(items), _WAY * distance)]
    found = _decided(lang, _distinct(readings), holds)
    if not (found.sure or are_one_figure(one.meaning for one in found.offered)) or not holds(found.readings[0].meaning):
        return None
    return found._replace(sure=True)


def _costed(lexicon: Lexicon, signals: Signals, cost: float) -> list[Reading]:
    return [one._replace(cost=one.cost + cost + _LEFT * len(one.left)) for one in _readings(lexicon, signals)]


def _readings(lexicon: Lexicon, signals: Signals) -> Iterator[Reading]:
    """All meanings of one way to cut the question; where not all times are one span, none is whole."""
    signals = with_opening(lexicon, with_gifts(lexicon, without_merger(lexicon, signals)))
    bound = signals.ahead(lexicon.kg.value(DATASET, "dcterms:issued")[:YEAR]).within()
    for one in name_readings(lexicon, signals):
        yield with_unsaid(lexicon, one, signals)
    measured = within_figures(lexicon, signals)
    for one in figure_readings(lexicon, measured):
        yield with_unsaid(lexicon, one, measured)
    for one in record_readings(lexicon, bound):
        yield with_unsaid(lexicon, one, bound)


def _unknown(items: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(one.text for one in items if one.unknown)


def _distinct(readings: list[Reading]) -> tuple[Reading, ...]:
    """The readings by likelihood, each meaning once."""
    found: dict[object, Reading] = {}
    for one in sorted(readings, key=lambda one: one.cost):
        found.setdefault(_alike(one.meaning), one)
    return tuple(found.values())


def _alike(meaning: Meaning) -> object:
    """What two meanings have in common that are one; of things with two records either may be said first."""
    if meaning.joined and not meaning.joined[0].negated:
        return frozenset({meaning.frame, *(one.frame for one in meaning.joined)})
    return meaning


def _decided(lang: str, readings: tuple[Reading, ...], holds: Holds) -> Understanding:
    """Sure where the best reading is whole and no near rival holds anything."""
    readings = tuple(one for one in readings if one.left or not _is_idle(one.meaning) or holds(one.meaning))
    whole = _counted([one for one in readings if not one.left], holds)
    if not whole:
        return Understanding(lang, readings, sure=False)
    near = [one for one in whole if one.cost - whole[0].cost < _MARGIN]
    direct = _apart(near, holds)
    wider = [] if direct else [found for one in near if (found := _holding(one, holds))]
    holding = direct or _apart(wider, holds) or wider
    told = _is_in(near[0].meaning) or _is_over(near[0].meaning, holds) or _is_of_projects(near[0].meaning)
    if not holding and ((near[0].weak and not told) or near[0].meaning.joined):
        return Understanding(lang, readings, sure=False)
    kept = holding or near[:1]
    unsigned = near[0].meaning.frame == "agreement" and near[0].meaning.asked == "person"  # who signed is seldom told
    if not (holding or unsigned) and (later := _later(whole[len(near) :], whole[0].cost, holds)):
        return Understanding(lang, (later, *readings), sure=_is_but_figure(near[0].meaning, later.meaning))
    further = () if len(holding) > 1 else tuple(one for one in readings if one not in near)
    return Understanding(lang, (*kept, *further), sure=len(kept) == 1)


def _counted(whole: list[Reading], holds: Holds) -> list[Reading]:
    """The readings without figures of a time or zone that has none, where records of it can be counted."""
    counts = [one for one in whole if one.meaning.target == Target.COUNT]
    likely = (one.meaning for one in counts if one.meaning.frame == "location" or (one.meaning.span and not one.weak))
    if not any(map(holds, likely)):
        return whole
    return [one for one in whole if one.meaning.frame != FIGURE or holds(one.meaning)]


def _is_idle(meaning: Meaning) -> bool:
    """Whether it is meant only where the graph has an answer: with words of accounts, or as a figure of many lands."""
    counterpart = meaning.role("counterpart")
    return bool(meaning.words) or (counterpart is not None and len(counterpart.iris) > 1)


def _is_in(meaning: Meaning) -> bool:
    """Whether it is asked if, or since when, one who is named is in a network that is named."""
    asked = meaning.target in (Target.YES_NO, Target.WHEN)
    return meaning.frame == "membership" and asked and {"member", "network"} <= {one.role for one in meaning.filled}


def _is_of_projects(meaning: Meaning) -> bool:
    """Whether it is asked which projects of a country are in a zone: the word for them is all that tells of them."""
    return meaning.frame == "project" and bool(meaning.countries) and meaning.role("zone") is not None


def _is_over(meaning: Meaning, holds: Holds) -> bool:
    """Whether it is asked if something is so still that was so."""
    return meaning.still and bool(holds(meaning._replace(still=False)))


def _apart(readings: list[Reading], holds: Holds) -> list[Reading]:
    """The readings that the graph can answer, those with the same answer once, with their rivals; or none."""
    found: dict[object, Reading] = {}
    for number, one in enumerate(readings):
        held = holds(one.meaning)
        if held or one.rival:
            found.setdefault(held or number, one)
    return list(found.values()) if any(isinstance(key, frozenset) for key in found) else []


def _is_but_figure(one: Meaning, other: Meaning) -> bool:
    """Whether two meanings differ in the figure alone: "the largest ship" by what it carries, for none has another."""
    return one.frame == FIGURE and one._replace(indicators=other.indicators, unit=other.unit) == other


def _later(readings: list[Reading], best: float, holds: Holds) -> Reading | None:
    """A less likely reading that the graph can answer, where it has nothing for the likelier ones."""
    found = (_holding(one, holds) for one in readings if one.cost - best < _FAR and one.meaning.target != Target.YES_NO)
    return next((one for one in found if one), None)


def _holding(reading: Reading, holds: Holds) -> Reading | None:
    """The reading with the first of its meanings that the graph can answer; None where it can answer none."""
    if reading.rival:
        return reading
    found = next((one for one in (reading.meaning, *reading.otherwise) if holds(one)), None)
    return reading._replace(meaning=found) if found else None


def _accented(asking: Asking, found: Understanding, said: list[Token], holds: Holds) -> Understanding:
    """The question with the accents of unknown words left out: "nhửng" is "những", for no letter is another.

    A word that is written so elsewhere is no slip: "dùng" is not "dừng".
    """
    slips = [one for one in found.unknown if not is_written(asking.lexicon, one)]
    lax = [Token(base.fold(one.typed), one.stem) if one.typed in slips else one for one in said]
    if lax == said:
        return found._replace(readings=())
    again = _understood(asking, lax, found.lang, holds, lenient=True)
    return again._replace(readings=()) if again.unknown or again.refused else again


def _mended(asking: Asking, found: Understanding, said: list[Token], holds: Holds) -> Understanding:
    """The question with each unknown word taken for one that is a slip away; else that it is only to be offered.

    It is sure where all the slips are, and the ways to mend it come to one meaning.
    """
    sure: dict[object, Understanding] = {}
    offered: Understanding | None = None
    ways = mendings(asking.lexicon, said, found.unknown, found.lang)
    for said_, slips in ways:
        again = _understood(asking, said_, found.lang, holds)
        if again.refused:
            return found
        if again.sure and all(one.sure for one in slips):
            sure.setdefault(_alike(again.readings[0].meaning), again._replace(slips=slips))
        elif len(ways) == 1 and len(again.offered) > 1 and all(one.sure for one in slips):
            return again._replace(slips=slips)
        elif again.offered:
            offered = offered or again._replace(sure=False, unknown=found.unknown)
    if len(sure) == 1:
        return next(iter(sure.values()))
    if sure:
        return found._replace(readings=tuple(one.readings[0] for one in sure.values()))
    return offered or found
