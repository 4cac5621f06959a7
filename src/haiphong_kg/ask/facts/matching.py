"""A question on one thing → those of its facts that have every word of it; none where a word is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from haiphong_kg.ask.facts.by_wording import is_of_no_other
from haiphong_kg.ask.facts.choosing import in_order, in_unit, of_now, of_ours
from haiphong_kg.ask.facts.counted import without_counts
from haiphong_kg.ask.facts.explaining import EVENT, MATTER, is_of
from haiphong_kg.ask.facts.facts import Fact, has_value, in_time
from haiphong_kg.ask.facts.having import Having, in_role
from haiphong_kg.ask.facts.proving import is_as_asked, is_list, proves
from haiphong_kg.ask.facts.sufficing import asks_holder, is_bare, sufficient, tells
from haiphong_kg.ask.facts.titles import asks_name
from haiphong_kg.ask.facts.topics import Topic, asks_for_all, is_of_several, topics
from haiphong_kg.ask.facts.trading import of_trade
from haiphong_kg.ask.facts.unnamed import is_of_days, told_anywhere
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import NAMED, Filled, Meaning, Target, as_asked
from haiphong_kg.ask.reading.refusing import spared
from haiphong_kg.ask.records.describing import says_what_it_is, without_place
from haiphong_kg.ask.sentences.clauses import is_asking
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.signals.times import find_time
from haiphong_kg.ask.words.alike import is_of_goods, with_alike
from haiphong_kg.ask.words.groups import ALIKE
from haiphong_kg.ask.words.items import Item, phrases, ways
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.sides import has_other_side
from haiphong_kg.base import expression, fold
from haiphong_kg.entities import both, tokens
from haiphong_kg.store import bare

_MOST: Final = 4
# What asks for something that no single record tells.
_BEYOND: Final = (
    "ask/source",
    "ask/identifier",
    "not/",
    "versus/",
    "except/",
    "scope/",
    "link/or",
)
_ASKING: Final = ("ask/who", "ask/describe", "ask/when", "ask/where", "ask/end", "ask/how-many", "ask/how-much")
_FIGURE: Final = "family/"
_SIGNATORY: Final = "role/agreement/person"
_OPERATION: Final = "frame/operation"
# Of several questions each has its own account, and other words of one meaning may belong to another of them.
_JOINT: Final = expression(r"[,;]\s|\s(?:and|và|va|&|rồi|then)\s")
_MOST_UNNAMED: Final = 2  # of records that are found by words alone
_MOST_TOPICS: Final = 8  # no question is about more
_LATEST: Final = "order/latest"
_GOING: Final = f"{EVENT}event-kind/visit-abroad"
_COMING: Final = f"{EVENT}event-kind/delegation-received"


def matched(lexicon: Lexicon, text: str, *, unproven: bool = False) -> Meaning | None:
    """The form of a question for the facts of the one thing that `text` names, or None.

    Where they are `unproven`, they have the words of the question, and need not be what it asks for.
    """
    said = tokens(text)
    every = ways(lexicon, text)
    signals = read_signals(next((items for _, items in spared(lexicon, every)), ())).within()
    items = without_place(lexicon, _outward(_inward(without_counts(lexicon, _without_mark(signals)))))
    if (
        signals.bound
        or signals.than is not None
        or _asks_of_side(items)
        or _is_before_something(items)
        or any(one.has(*_BEYOND) and not _is_plain_from(items, place) for place, one in enumerate(items))
    ):
        return None
    alike = with_alike(lexicon, items, said)
    several = _are_several(lexicon, text, items)
    named = islice(topics(lexicon, items if several else alike, said), _MOST_TOPICS)
    unnamed = () if several and not is_of_days(signals) else (_unnamed(lexicon, alike, signals),)
    refused = set[str]()  # a figure that is not of what is named is none by its words alone
    for topic in chain(named, unnamed):
        found = _found(lexicon, topic, signals, refused, unproven=unproven)
        proven = (one for one in found if is_as_asked(lexicon, one, items) and is_of_no_other(lexicon, one, items))
        if found := found if unproven else [*proven]:
            return _meaning(lexicon, topic, found, text)
    return None


def _is_before_something(items: tuple[Item, ...]) -> bool:
    """Whether it is asked what was before something that is no date: the record of that does not tell it."""
    places = [place for place, one in enumerate(items) if one.has("time/before")]
    return any(not any(one.date or one.number for one in items[place + 1 : place + 4]) for place in places)


def _asks_of_side(items: tuple[Item, ...]) -> bool:
    """Whether it is asked who did something on the side of another: a record does not tell who stands for whom."""
    return has_other_side(items) and any(one.asks_who or one.has(_SIGNATORY) for one in items)


def _without_mark(signals: Signals) -> tuple[Item, ...]:
    """The phrases without what only asks if something is so: the first, or the last that is no turn of talk."""
    items = signals.items
    if not signals.yes_no:
        return items
    last = next((place for place in range(len(items) - 1, 0, -1) if not items[place].idle), 0)
    marks = {place for place in (0, last) if items[place].has("ask/is-there")}
    return tuple(one for place, one in enumerate(items) if place not in marks)


def _inward(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The phrases with a word for travelling that stands before the city as one for coming: "sang Hải Phòng"."""
    before = {place for place, one in enumerate(items[1:]) if one.home}
    return tuple(
        one._replace(senses=(*one.senses, _COMING)) if place in before and one.has(_GOING) else one
        for place, one in enumerate(items)
    )


def _outward(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The phrases with a delegation that is one to somebody else as a visit abroad: "the delegation to Incheon"."""
    away = {n for n, one in enumerate(items[:-1]) if one.has(_COMING) and _is_to(items[n + 1 : n + 3])}
    return tuple(one._replace(senses=(*one.senses, _GOING)) if n in away else one for n, one in enumerate(items))


def _is_to(items: tuple[Item, ...]) -> bool:
    """Whether these are "to" and a name that is not the city's."""
    return len(items) > 1 and items[0].text.casefold() == "to" and bool(items[1].named) and not items[1].home


def _are_several(lexicon: Lexicon, text: str, items: tuple[Item, ...]) -> bool:
    """Whether a text may be several questions: it goes on to ask, or names what it wants one after the other.

    Where it only goes on with a question word, it is one: "first flight to Seoul, which day".
    """
    for name in (one for one in items if one.named):
        text = re.sub(r"[\W_]*".join(map(re.escape, name.text.split())), " ", text)
    tails = [phrases(lexicon, text[one.end() :]) for one in _JOINT.finditer(text)]
    goes_on = any(any(map(is_asking, tail)) and any(tells(one) and not one.idle for one in tail) for tail in tails)
    goes_on = goes_on or any(one.has(_FIGURE) for tail in tails for one in tail)
    return bool(tails) and (goes_on or not any(map(is_asking, items)))


def _meaning(lexicon: Lexicon, topic: Topic, found: list[Fact], text: str) -> Meaning:
    """The form of a question that these facts answer: whose accounts are told where names alone may not have it all."""
    words = _said(lexicon, text, topic)
    wanted = tuple(dict.fromkeys(iri for one in found for iri in _wanted(lexicon, one, topic)))
    filled = (Filled("thing", (topic.iris or (found[0].record,))[:1]), Filled("wanted", wanted))
    records = tuple(dict.fromkeys(one.record for one in found))
    loose = topic.unnamed or any(one.has(ALIKE, "ask/which") for one in topic.rest)
    asked = "matter" if any(one.has(MATTER) for one in topic.rest) else "account" if loose else ""
    several = bool(topic.kinds) and asks_for_all(topic.rest)
    return Meaning(Target.FACTS, asked=asked, filled=filled, words=(words,), records=records, each=several)


def _said(lexicon: Lexicon, text: str, topic: Topic) -> str:
    """The question as it was asked, with `NAMED` for the name of the thing, or before it where it has another there."""
    text = as_asked(text)
    if not topic.iris:
        return text
    names = {fold(one) for one in both(lexicon.kg, topic.iris[0]).values()}
    called = r"[\W_]*".join(map(re.escape, topic.called.split()))
    return re.sub(rf"\b{called}\b", NAMED, text, count=1) if fold(topic.called) in names else f"{NAMED}: {text}"


def _unnamed(lexicon: Lexicon, items: tuple[Item, ...], signals: Signals) -> Topic:
    """Whatever record has all the words."""
    rest = list(items)
    lands = any(is_land(lexicon.traits(iri)) for one in rest for iri in one.names)
    several = lands and any(is_of_several(lexicon, one) for one in rest if not one.names)
    listed = asks_for_all(rest) or (several and not any(map(is_of_goods, rest)))  # few make the same
    found = [] if listed else told_anywhere(lexicon, _asked(rest, signals), signals)
    return Topic((), rest, found, unnamed=True)


def _is_plain_from(items: tuple[Item, ...], place: int) -> bool:
    """Whether it is a "from" before a name, which compares nothing: "từ Hải Phòng"."""
    before_name = place + 1 < len(items) and bool(items[place + 1].names)
    return before_name and items[place].idle and items[place].has("time/since")


def _found(lexicon: Lexicon, topic: Topic, signals: Signals, refused: set[str], *, unproven: bool) -> list[Fact]:
    """The few facts that have all that is said beside the name; none where nothing but question words is said.

    Figures that prove to be no answer are noted as `refused`, and those that were are none.
    """
    said = _asked(topic.rest, signals)
    asked = [one for one in said if one in topic.kinds or not says_what_it_is(lexicon, topic.iris, one)]
    named = asks_name(asked) or asks_holder(lexicon, topic, signals)
    if topic.unnamed and any(one.text.casefold() in ("most", "least") for one in said):
        return []  # which of all has the most no single account tells
    if not named and not (sufficient(lexicon, topic, said, signals) and any(map(tells, asked))):
        return []
    facts = [one for one in topic.facts if one.record not in refused and in_time(lexicon, one, signals)]
    facts, asked = of_trade(lexicon, facts, asked, named=bool(topic.iris))
    most = 1 if is_bare(lexicon, topic, said, signals) else _MOST_UNNAMED if topic.unnamed else _MOST
    asks = any(one.has("ask/") for one in topic.rest)
    having = Having(lexicon, topic)
    for parts in _parts(asked):
        if not (found := having.each(facts, parts)):
            continue
        asking = [own for part, own in zip(parts, found, strict=True) if asks and _asks(part)] or found
        every = [fact for own in asking for fact in own]
        kept = of_now(lexicon, of_ours(every), topic, signals)
        if sum(map(len, found)) <= most or len(kept) == 1 < len(every):
            proven = kept if unproven else _proven(lexicon, topic, parts, found, kept)
            own = kept if topic.iris else []
            refused.update(one.record for one in own if one not in proven and has_value(lexicon.kg, one))
            kept = proven
            wanted = [iri for one in kept for iri in _wanted(lexicon, one, topic)]
            if kept and (unproven or is_list(topic, kept, wanted)):
                return in_order(lexicon, in_unit(lexicon, kept, asked), signals.order)
    return []


def _proven(
    lexicon: Lexicon, topic: Topic, parts: list[list[Item]], found: list[list[Fact]], kept: list[Fact]
) -> list[Fact]:
    """Those that are kept of the facts found for each stretch and prove to answer it; none where a stretch has none."""
    proven = [
        {one.record for one in own if proves(lexicon, one, topic, part)} for part, own in zip(parts, found, strict=True)
    ]
    return [one for one in kept if any(one.record in own for own in proven)] if all(proven) else []


def _parts_of_years(signals: Signals) -> list[int]:
    """The places of words for a part of a year that is named behind them."""
    items = signals.items
    behind = (place for place, one in enumerate(items) if one.has("within/"))
    return [place for place in behind if any(one.date for one in items[place + 1 : place + 3])]


def _asked(rest: list[Item], signals: Signals) -> list[Item]:
    """The phrases that ask or tell something and are not the time."""
    timed = {signals.items[place].start for place in (*find_time(signals.items).used, *_parts_of_years(signals))}
    when = any(one.has("ask/when") for one in rest)
    latest = [one.start for one in rest if when and one.has(_LATEST)]  # of the facts found the latest is told
    return [
        one
        for one in rest
        if (not one.idle or one.has(*_ASKING)) and one.start not in timed and one.start not in latest
    ]


def _parts(asked: list[Item]) -> Iterator[list[list[Item]]]:
    """All that is asked as one; then in two stretches that ask, or of which one asks for a figure.

    Each has a word that tells, and is no mere name. The other stretch tells of the thing: "the zone founded in 2026 has
    which area"; of two events side by side each has its own: "started and opened when". What is counted "each year"
    stays by its number.
    """
    events = [frozenset(one for one in item.senses if one.startswith(EVENT)) for item in asked]
    between = [place for place in range(1, len(asked)) if _are_two(*events[place - 1 : place + 1])]
    if not between:
        yield [asked]
    figure = any(one.has(_FIGURE) for one in asked)
    for place in between or range(1, len(asked)):
        parts = [asked[:place], asked[place:]]
        if between and not _asks(parts[0]):
            parts[0] = [*parts[0], *(one for one in parts[1] if one.has("ask/"))]
        apart = figure or all(map(_asks, parts))
        yearly = any(one.has("time/each") for one in asked[:place])
        if (
            apart
            and not yearly
            and all(any(map(tells, part)) for part in parts)
            and not any(map(_is_named_alone, parts))
        ):
            yield parts


def _is_named_alone(part: list[Item]) -> bool:
    """Whether a stretch is nothing but names, which belong to what is asked beside them."""
    return all(one.named for one in part)


def _are_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether these are events of kinds that no one event is of."""
    return bool(one and other) and not one & other


def _asks(part: list[Item]) -> bool:
    """Whether a stretch asks for something: with a word that asks, or a word for a figure."""
    return any(one.has("ask/", _FIGURE) for one in part)


def _wanted(lexicon: Lexicon, fact: Fact, topic: Topic) -> Iterator[str]:
    """The things in a fact that are of the kinds, or have the roles, which are asked for; who operates it as well."""
    if any(one.has(_OPERATION) for one in topic.rest):
        yield from (bare(one) for one in lexicon.kg.objects(fact.record, "hp:operator"))
    for item in topic.kinds:
        for frame, _, role in (one.partition("/") for one in item.of("role/")):
            if frame in fact.frames and role in FRAMES[frame].roles:
                yield from in_role(lexicon, fact, frame, role)
        for name in item.of("class/"):
            yield from (one for one in sorted(fact.things - topic.said) if is_of(lexicon, frozenset({one}), name))
