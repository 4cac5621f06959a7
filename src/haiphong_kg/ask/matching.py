"""A question on one thing → those of its facts that have every word of it; none where a word is left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.accounts import told_of
from haiphong_kg.ask.anchors import Anchor, anchors, are_lands
from haiphong_kg.ask.facts import Fact, facts_of, in_time, means
from haiphong_kg.ask.frames import FRAMES, POINTS
from haiphong_kg.ask.items import Item, ways
from haiphong_kg.ask.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Target
from haiphong_kg.ask.refusing import spared
from haiphong_kg.ask.signals import Signals, read_signals
from haiphong_kg.ask.things import node_traits
from haiphong_kg.ask.times import find_time
from haiphong_kg.ask.trading import of_trade
from haiphong_kg.base import fold, spelled
from haiphong_kg.entities import Token, stem, tokens, told
from haiphong_kg.store import HOME, SCHEME, bare

_MOST: Final = 4
# So many words must stand in an account where none has a sense of its own: one alone may stand there by chance.
_LEAST_WORDS: Final = 2
# What asks for something that no single record tells.
_BEYOND: Final = (
    "ask/source",
    "ask/identifier",
    "ask/describe",
    "not/",
    "versus/",
    "compare/",
    "except/",
    "scope/",
    "link/or",
)
_ASKING: Final = ("ask/who", "ask/when", "ask/where", "ask/end", "ask/how-many", "ask/how-much")
# Of what an account tells: it is asked of an event or an agreement.
_MATTER: Final = "matter/"
_LEAD: Final = "lead/"
_TELLING: Final = frozenset({"event", "agreement"})
# Titles of those who are met, where the graph has no person for them.
_TITLES: Final = frozenset(("ambassador", "chairman", "consul", "governor", "king", "mayor", "minister", "president"))
_FREE: Final = ("link/and", "link/by", "kind/", "time/now")
_ACTORS: Final = frozenset({"Person", "Organisation", "Enterprise"})
# Events that are the beginning of something.
_BEGINNINGS: Final = frozenset(
    SCHEME + one
    for one in ("event-kind/works-start", "event-kind/opening", "event-kind/production-start", "event-kind/founding")
) | {SCHEME + "situation-kind/founding"}
# A number that is no part of a date.
_NUMBER: Final = re.compile(r"(?<![\d./-])(?!(?:19|20)\d\d\b)\d[\d.,]*(?![\d/-])")
_ABROAD: Final = f"{SCHEME}event-kind/visit-abroad"
_EVENT: Final = "frame/event?kind="
# Kinds of one occasion: who receives a delegation meets it, and who travels meets those whom he visits.
_VISITS: Final = {
    f"{SCHEME}event-kind/{one}": frozenset(f"{SCHEME}event-kind/{other}" for other in others)
    for one, others in {
        "meeting": ("meeting", "delegation-received", "visit-abroad"),
        "delegation-received": ("meeting", "delegation-received"),
    }.items()
}
# Of a route it is said that lines operate it, and that it calls at ports.
_OF_ROUTES: Final = {"frame/operation": frozenset({"air", "shipping"}), "frame/call": frozenset({"shipping"})}
# Words between others, which no account need have: "delegation from".
_LINKS: Final = ("of", "from")
_PARTIES: Final = frozenset({"AdministrativeUnit", "Country"})
_POINTS: Final = frozenset(POINTS)
_PLACES: Final = frozenset({"AdministrativeUnit", "Place", "Zone", "InfrastructureAsset", "Country"})


class _Topic(NamedTuple):
    """A thing, the phrases beside its name and its facts; a name that only accounts have is no thing."""

    iris: tuple[str, ...]
    rest: list[Item]
    facts: list[Fact]

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
        signals.yes_no
        or signals.bound
        or any(one.has(*_BEYOND) and not _is_plain_from(items, place) for place, one in enumerate(items))
    ):
        return None
    for topic in _topics(lexicon, items, said):
        if found := _found(lexicon, topic, signals):
            words = " ".join(one.text for one in topic.rest)
            wanted = tuple(dict.fromkeys(iri for one in found for iri in _wanted(lexicon, one, topic)))
            filled = (Filled("thing", (topic.iris or (found[0].record,))[:1]), Filled("wanted", wanted))
            records = tuple(one.record for one in found)
            matter = "matter" if any(one.has(_MATTER) for one in topic.rest) else ""
            return Meaning(Target.FACTS, asked=matter, filled=filled, words=(words,), records=records)
    return None


def _is_plain_from(items: tuple[Item, ...], place: int) -> bool:
    """Whether it is a "from" before a name, which compares nothing: "từ Hải Phòng"."""
    before_name = place + 1 < len(items) and bool(items[place + 1].names)
    return before_name and items[place].idle and items[place].has("time/since")


def _topics(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token]) -> Iterator[_Topic]:
    """What a question may be about: each thing that it names, and each name that only accounts have."""
    for anchor in anchors(lexicon, items, said):
        if not are_lands(lexicon, anchor):
            rest = anchor.beside(items)
            facts = facts_of(lexicon, anchor.iris)
            guests = _are_guests(anchor, rest)
            yield _Topic(anchor.iris, rest, [one for one in facts if not (guests and _ABROAD in one.concepts)])
    for name, facts in told_of(lexicon, items):
        yield _Topic((), [one for one in items if one is not name], facts)


def _found(lexicon: Lexicon, topic: _Topic, signals: Signals) -> list[Fact]:
    """The few facts that have all that is said beside the name; none where nothing but question words is said."""
    timed = {signals.items[place].start for place in find_time(signals.items).used}
    asked = [one for one in topic.rest if (not one.idle or one.has(*_ASKING)) and one.start not in timed]
    telling = [one for one in asked if not one.has("ask/", _MATTER, _LEAD, *_FREE) and not one.home]
    plain = [one for one in telling if not (one.senses or one.concepts or one.names or one.loose)]
    # Who and where may be several: one word more tells no one occasion apart.
    several = any(one.has("ask/who", "ask/where") for one in asked)
    least = _LEAST_WORDS if several or len(plain) == len(telling) else 1
    if len(telling) < least - (signals.span is not None and least > 1):
        return []
    facts = [one for one in topic.facts if in_time(lexicon, one, signals)]
    facts, asked = of_trade(lexicon, facts, asked)
    kinds = [one for one in topic.kinds if one in asked and one.has("class/")]
    found = [
        fact
        for fact in facts
        if all(_explains(lexicon, fact, topic.said, one) for one in asked)
        and all(_of_kind(lexicon, fact, topic.said, name) for one in kinds for name in one.of("class/")[:1])
    ]
    dated = "now" in signals.flags and any(lexicon.kg.value(one.record, "hp:value") for one in found)
    return found if len(found) <= _MOST and not dated else []  # of figures the newest may be another


def _wanted(lexicon: Lexicon, fact: Fact, topic: _Topic) -> Iterator[str]:
    """The things in a fact that are of the kinds, or have the roles, which are asked for."""
    for item in topic.kinds:
        for frame, _, role in (one.partition("/") for one in item.of("role/")):
            paths = FRAMES[frame].roles[role].path if frame in fact.frames and role in FRAMES[frame].roles else ""
            yield from (
                bare(one) for name in filter(None, paths.split("|")) for one in lexicon.kg.objects(fact.record, name)
            )
        for name in item.of("class/"):
            yield from (one for one in sorted(fact.things - topic.said) if _is_of(lexicon, frozenset({one}), name))


def _of_kind(lexicon: Lexicon, fact: Fact, said: frozenset[str], name: str) -> bool:
    """Whether a fact has a thing of a class that is not named; the ports of a shipping route are given as cities."""
    others = fact.things - said
    cities = (
        name == "port"
        and "shipping" in fact.frames
        and any("AdministrativeUnit" in lexicon.traits(one) for one in others)
    )
    return cities or _is_of(lexicon, others, name)


def _are_guests(anchor: Anchor, rest: list[Item]) -> bool:
    """Whether a delegation of the one who is named is meant, which no visit of the city to it is."""
    beside = (one for one in rest if one.end == anchor.start or one.start == anchor.end)
    return any(_EVENT + "event-kind/delegation-received" in one.senses for one in beside)


def _is_asked(items: list[Item], place: int) -> bool:
    """Whether a word for a kind of things stands beside "which" or "how many"."""
    beside = items[max(place - 2, 0) : place] + items[place + 1 : place + 2]
    return any(one.has("ask/which", "ask/how-many", "ask/who") for one in beside)


def _explains(lexicon: Lexicon, fact: Fact, said: frozenset[str], item: Item) -> bool:
    """Whether a fact has what a phrase says, or a value of the kind that it asks for."""
    if any(one.startswith("ask/") for one in item.senses):
        return _answers(lexicon, fact, said, item)
    if item.has(_MATTER):
        return bool(_TELLING & fact.frames)
    if item.has(_LEAD) and _met(lexicon, fact, said):
        return True
    if any(_occasions(one) & fact.concepts for one in item.senses):
        return True
    if item.has(*_FREE) or any(means(lexicon, fact, one) for one in item.senses):
        return True
    if _of_route(fact, item) or (item.has("foreign/") and fact.lands - {VIET_NAM}):
        return True
    if item.has("begin/") and _BEGINNINGS & fact.concepts:
        return True
    if item.home:
        return HOME in fact.things or not _PARTIES & frozenset().union(*map(lexicon.traits, fact.things))
    named = {*item.names, *item.loose}
    if named & (fact.things | fact.lands) or fact.concepts.intersection(item.concepts):
        return True
    return any(_of_kind(lexicon, fact, said, one) for one in item.of("class/")) or _is_told(fact, item.text)


def _of_route(fact: Fact, item: Item) -> bool:
    """Whether a word is said of a shipping route or an air link, which is what the fact is."""
    return any(item.has(sense) and kinds & fact.frames for sense, kinds in _OF_ROUTES.items())


def _is_told(fact: Fact, text: str) -> bool:
    """Whether all words of a phrase that tell something stand in the account of a fact, with the accents typed."""
    words = spelled(text).split()
    telling = [one for one in words if one not in _LINKS]
    return all(one in fact.words or (one.isascii() and stem(fold(one)) in fact.stems) for one in telling or words)


def _is_of(lexicon: Lexicon, things: frozenset[str], name: str) -> bool:
    """Whether one of these things is of a class."""
    members = lexicon.members(name)
    return any(node_traits(lexicon.traits(one), members) for one in things)


def _occasions(sense: str) -> frozenset[str]:
    """The kinds of event that may be the occasion which a word for a visit or a meeting tells of."""
    kinds = sense.partition(_EVENT)[2].split(",")
    return frozenset[str]().union(*(_VISITS.get(SCHEME + one, frozenset()) for one in kinds))


def _met(lexicon: Lexicon, fact: Fact, said: frozenset[str]) -> bool:
    """Whether a fact tells who it was: someone who is not named in the question, or whose title its account has."""
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in fact.things - said))
    return bool(_ACTORS & kinds or ("event" in fact.frames and _TITLES & fact.words))


def _answers(lexicon: Lexicon, fact: Fact, said: frozenset[str], item: Item) -> bool:
    """Whether a fact has a value of the kind that a question word asks for."""
    kg, others = lexicon.kg, fact.things - said
    asks = set(item.of("ask/"))
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in others))
    figure = bool(kg.value(fact.record, "hp:value"))
    counted = figure or _NUMBER.search(told(kg, fact.record, "en")) is not None
    return bool(
        "which" in asks
        or ("who" in asks and _met(lexicon, fact, said))
        or ("where" in asks and _PLACES & kinds)
        or ("when" in asks and _POINTS & fact.frames and kg.value(fact.record, "hp:start"))
        or ("end" in asks and kg.value(fact.record, "hp:end"))
        or ("how-much" in asks and figure)
        or ("how-many" in asks and counted)
    )
