"""A question on one thing → those of its facts that have every word of it; none where a word is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.accounts import told_of
from haiphong_kg.ask.alike import NARROWS_NOTHING, with_alike
from haiphong_kg.ask.anchors import Anchor, anchors, are_lands
from haiphong_kg.ask.clauses import is_asking
from haiphong_kg.ask.explaining import EVENT, FREE, LEAD, MATTER, THE_CITY, explains, is_of, of_kind
from haiphong_kg.ask.facts import Fact, facts_of, in_time, with_what_is_there
from haiphong_kg.ask.frames import FRAMES
from haiphong_kg.ask.groups import ALIKE
from haiphong_kg.ask.items import Item, phrases, ways
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Target
from haiphong_kg.ask.refusing import spared
from haiphong_kg.ask.signals import Signals, read_signals
from haiphong_kg.ask.slots import is_land
from haiphong_kg.ask.times import find_time
from haiphong_kg.ask.trading import of_trade
from haiphong_kg.ask.unnamed import is_of_days, told_anywhere
from haiphong_kg.entities import Token, tokens
from haiphong_kg.store import HOME, SCHEME, bare

_MOST: Final = 4
# So many words must stand in an account where none has a sense of its own: one alone may stand there by chance.
_LEAST_WORDS: Final = 2
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
# Of several questions each has its own account, and other words of one meaning may belong to another of them.
_JOINT: Final = re.compile(r"[,;]\s|\s(?:and|và|va|&)\s")
_WHICH: Final = ("which", "what")
_ALL: Final = ("những", "các", "nhung", "cac")
_PLURAL: Final = re.compile(r"[a-z]{2,}[^aius\W]s")
# Of records that are found by words alone so many words must tell, one less beside a day or a month.
_LEAST_UNNAMED: Final = 3
_MOST_UNNAMED: Final = 2
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"


class _Topic(NamedTuple):
    """A thing, the phrases beside its name and its facts; a name that only accounts have is no thing.

    It is `unnamed` where no thing is meant, but whatever record has all the words.
    """

    iris: tuple[str, ...]
    rest: list[Item]
    facts: list[Fact]
    land: bool = False
    unnamed: bool = False

    @property
    def said(self) -> frozenset[str]:
        """All that the question names, and the city."""
        return frozenset({*self.iris, HOME, *(iri for one in self.rest for iri in (*one.names, *one.loose))})

    @property
    def kinds(self) -> list[Item]:
        """The words for kinds of things or for roles beside one that asks for them."""
        return [
            one for place, one in enumerate(self.rest) if one.has("class/", "role/") and _is_asked(self.rest, place)
        ]


def matched(lexicon: Lexicon, text: str) -> Meaning | None:
    """The form of a question for the facts of the one thing that `text` names, or None."""
    said = tokens(text)
    every = ways(lexicon, text)
    items = next((items for _, items in spared(lexicon, every)), ())
    signals = read_signals(items)
    if (
        signals.bound
        or (signals.asks and any(one.has("ask/is-there") and not one.idle for one in items))
        or signals.than is not None
        or any(one.has(*_BEYOND) and not _is_plain_from(items, place) for place, one in enumerate(items))
    ):
        return None
    alike = with_alike(lexicon, items, said)
    several = _are_several(lexicon, text, items)
    topics = _topics(lexicon, items if several else alike, said)
    unnamed = () if several and not is_of_days(signals) else (_unnamed(lexicon, alike, signals),)
    for topic in chain(topics, unnamed):
        if found := _found(lexicon, topic, signals):
            return _meaning(lexicon, topic, found)
    return None


def _are_several(lexicon: Lexicon, text: str, items: tuple[Item, ...]) -> bool:
    """Whether a text may be several questions: it goes on to ask, or names what it wants one after the other.

    Where it only goes on with a question word, it is one: "first flight to Seoul, which day".
    """
    for name in (one for one in items if one.names or one.loose):
        text = re.sub(r"[\W_]*".join(map(re.escape, name.text.split())), " ", text)
    tails = [phrases(lexicon, text[one.end() :]) for one in _JOINT.finditer(text)]
    goes_on = any(any(map(is_asking, tail)) and any(_tells(one) and not one.idle for one in tail) for tail in tails)
    goes_on = goes_on or any(one.has(_FIGURE) for tail in tails for one in tail)
    return bool(tails) and (goes_on or not any(map(is_asking, items)))


def _meaning(lexicon: Lexicon, topic: _Topic, found: list[Fact]) -> Meaning:
    """The form of a question that these facts answer: whose accounts are told where names alone may not have it all."""
    words = " ".join(one.text for one in topic.rest)
    wanted = tuple(dict.fromkeys(iri for one in found for iri in _wanted(lexicon, one, topic)))
    filled = (Filled("thing", (topic.iris or (found[0].record,))[:1]), Filled("wanted", wanted))
    records = tuple(dict.fromkeys(one.record for one in found))
    loose = topic.unnamed or any(one.has(ALIKE) for one in topic.rest)
    asked = "matter" if any(one.has(MATTER) for one in topic.rest) else "account" if loose else ""
    return Meaning(Target.FACTS, asked=asked, filled=filled, words=(words,), records=records)


def _unnamed(lexicon: Lexicon, items: tuple[Item, ...], signals: Signals) -> _Topic:
    """Whatever record has all the words."""
    rest = list(items)
    lands = any(is_land(lexicon.traits(iri)) for one in rest for iri in one.names)
    listed = _asks_for_all(rest) or (lands and any(_is_of_several(lexicon, one) for one in rest if not one.names))
    found = [] if listed else told_anywhere(lexicon, _asked(rest, signals), signals)
    return _Topic((), rest, found, unnamed=True)


def _is_plain_from(items: tuple[Item, ...], place: int) -> bool:
    """Whether it is a "from" before a name, which compares nothing: "từ Hải Phòng"."""
    before_name = place + 1 < len(items) and bool(items[place + 1].names)
    return before_name and items[place].idle and items[place].has("time/since")


def _topics(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token]) -> Iterator[_Topic]:
    """What a question may be about: each thing that it names, and each name that only accounts have."""
    for anchor in anchors(lexicon, items, said):
        rest = anchor.beside(items)
        land = are_lands(lexicon, anchor)
        facts = facts_of(lexicon, with_what_is_there(lexicon, anchor.iris) if land else anchor.iris)
        guests = _are_guests(anchor, rest)
        kept = [one for one in facts if not (guests and _ABROAD in one.concepts)]
        if not (land and (_asks_for_all(rest) or any(_is_of_several(lexicon, one) for one in rest))):
            yield _Topic(anchor.iris, rest, kept, land=land)
    for name, facts in told_of(lexicon, items):
        yield _Topic((), [one for one in items if one is not name], facts)


def _asks_for_all(items: list[Item]) -> bool:
    """Whether all of a kind are asked for, as far as the form of the words tells: "which festivals", "những lễ hội"."""
    said = [one.text.casefold().split() for one in items]
    pairs = ((one, other) for one, other in pairwise(said) if one[-1] in _WHICH)
    return any(one[0] in _ALL for one in said) or any(_PLURAL.fullmatch(other[-1]) for _, other in pairs)


def _is_of_several(lexicon: Lexicon, item: Item) -> bool:
    """Whether beside a country this asks for more than one fact tells: for all of a kind, or of another country."""
    listed = item.has("class/") and not item.idle and item.text.casefold() not in THE_CITY
    return listed or any(is_land(lexicon.traits(iri)) for iri in item.names)


def _found(lexicon: Lexicon, topic: _Topic, signals: Signals) -> list[Fact]:
    """The few facts that have all that is said beside the name; none where nothing but question words is said."""
    asked = _asked(topic.rest, signals)
    if len([one for one in asked if _tells(one)]) < _least(topic, asked, signals):
        return []
    facts = [one for one in topic.facts if in_time(lexicon, one, signals)]
    facts, asked = of_trade(lexicon, facts, asked)
    for parts in _parts(asked):
        found = [[one for one in facts if _has_all(lexicon, one, topic, part)] for part in parts]
        asking = [own for part, own in zip(parts, found, strict=True) if _asks(part)] or found
        every = [fact for own in asking for fact in own]
        # Of figures the newest may be another.
        dated = "now" in signals.flags and any(lexicon.kg.value(one.record, "hp:value") for one in every)
        most = _MOST_UNNAMED if topic.unnamed else _MOST
        if all(found) and sum(map(len, found)) <= most and not dated:
            return _in_order(lexicon, every, signals.order)
    return []


def _in_order(lexicon: Lexicon, found: list[Fact], order: str) -> list[Fact]:
    """The facts; where the first or the latest is asked for and all have a day, that alone."""
    starts = [lexicon.kg.value(one.record, "hp:start") for one in found]
    if order not in ("first", "latest") or not all(starts):
        return found
    chosen = min(starts) if order == "first" else max(starts)
    return [one for one, start in zip(found, starts, strict=True) if start == chosen]


def _asked(rest: list[Item], signals: Signals) -> list[Item]:
    """The phrases that ask or tell something and are not the time."""
    timed = {signals.items[place].start for place in find_time(signals.items).used}
    return [one for one in rest if (not one.idle or one.has(*_ASKING)) and one.start not in timed]


def _has_all(lexicon: Lexicon, fact: Fact, topic: _Topic, part: list[Item]) -> bool:
    """Whether a fact has all that a stretch of the question says, and a thing of each kind that it asks for."""
    counted = any(one.has("ask/how-many") for one in part) and bool(lexicon.kg.value(fact.record, "hp:value"))
    kinds = [name for one in topic.kinds if one in part and not counted for name in one.of("class/")[:1]]
    whole = all(explains(lexicon, fact, topic.said, one) for one in part)
    return whole and all(of_kind(lexicon, fact, topic.said, name) for name in kinds)


def _tells(item: Item) -> bool:
    city = item.home or (item.has("class/city") and item.text.casefold() in THE_CITY)
    return not item.has("ask/", MATTER, LEAD, NARROWS_NOTHING, *FREE) and not city


def _least(topic: _Topic, asked: list[Item], signals: Signals) -> int:
    """How many words must tell which fact is meant: one more of a country, and where who or where may be several."""
    if topic.unnamed:
        return _LEAST_UNNAMED - is_of_days(signals)
    telling = [one for one in asked if _tells(one)]
    plain = [one for one in telling if not (one.senses or one.concepts or one.names or one.loose)]
    several = any(one.has("ask/who", "ask/where", "ask/describe") for one in asked)
    least = _LEAST_WORDS if several or len(plain) == len(telling) or topic.land else 1
    return least - (signals.span is not None and least > 1)


def _parts(asked: list[Item]) -> Iterator[list[list[Item]]]:
    """All that is asked as one; then in two stretches that ask, or of which one asks for a figure.

    Each has a word that tells. The other stretch tells of the thing: "the zone founded in 2026 has which area".
    """
    yield [asked]
    for place in range(1, len(asked)):
        parts = [asked[:place], asked[place:]]
        figure = any(one.has(_FIGURE) for one in asked)
        if all(any(map(_tells, part)) for part in parts) and (figure or all(map(_asks, parts))):
            yield parts


def _asks(part: list[Item]) -> bool:
    """Whether a stretch asks for something: with a word that asks, or a word for a figure."""
    return any(one.has("ask/", _FIGURE) for one in part)


def _wanted(lexicon: Lexicon, fact: Fact, topic: _Topic) -> Iterator[str]:
    """The things in a fact that are of the kinds, or have the roles, which are asked for."""
    for item in topic.kinds:
        for frame, _, role in (one.partition("/") for one in item.of("role/")):
            paths = FRAMES[frame].roles[role].path if frame in fact.frames and role in FRAMES[frame].roles else ""
            yield from (
                bare(one) for name in filter(None, paths.split("|")) for one in lexicon.kg.objects(fact.record, name)
            )
        for name in item.of("class/"):
            yield from (one for one in sorted(fact.things - topic.said) if is_of(lexicon, frozenset({one}), name))


def _are_guests(anchor: Anchor, rest: list[Item]) -> bool:
    """Whether a delegation of the one who is named is meant, which no visit of the city to it is."""
    beside = (one for one in rest if one.end == anchor.start or one.start == anchor.end)
    return any(EVENT + "event-kind/delegation-received" in one.senses for one in beside)


def _is_asked(items: list[Item], place: int) -> bool:
    """Whether a word for a kind of things stands beside "which" or "how many"."""
    beside = items[max(place - 2, 0) : place] + items[place + 1 : place + 2]
    return any(one.has("ask/which", "ask/how-many", "ask/who") for one in beside)
