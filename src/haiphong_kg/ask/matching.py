"""A question on one thing → those of its facts that have every word of it; none where a word is left over."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.anchors import Anchor, anchors, are_lands
from haiphong_kg.ask.facts import Fact, facts_of, in_time, means
from haiphong_kg.ask.frames import POINTS
from haiphong_kg.ask.items import Item, ways
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Filled, Meaning, Target
from haiphong_kg.ask.refusing import spared
from haiphong_kg.ask.signals import Signals, read_signals
from haiphong_kg.ask.things import node_traits
from haiphong_kg.ask.times import find_time
from haiphong_kg.base import fold, spelled
from haiphong_kg.entities import stem, tokens, told
from haiphong_kg.store import HOME, SCHEME

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
_PARTIES: Final = frozenset({"AdministrativeUnit", "Country"})
_POINTS: Final = frozenset(POINTS)
_PLACES: Final = frozenset({"AdministrativeUnit", "Place", "Zone", "InfrastructureAsset", "Country"})


def matched(lexicon: Lexicon, text: str) -> Meaning | None:
    """The form of a question for the facts of the one thing that `text` names, or None."""
    said = tokens(text)
    every = ways(lexicon, text)
    items = next((items for _, items in spared(lexicon, every)), ())
    signals = read_signals(items)
    named = anchors(lexicon, items, said)
    if not named or signals.yes_no or signals.bound or any(one.has(*_BEYOND) for one in items):
        return None
    for anchor in (one for one in named if not are_lands(lexicon, one)):
        rest = anchor.beside(items)
        if found := _found(lexicon, anchor, rest, signals):
            words = " ".join(one.text for one in rest)
            filled = (Filled("thing", anchor.iris[:1]),)
            records = tuple(one.record for one in found)
            matter = "matter" if any(one.has(_MATTER) for one in rest) else ""
            return Meaning(Target.FACTS, asked=matter, filled=filled, words=(words,), records=records)
    return None


def _found(lexicon: Lexicon, anchor: Anchor, rest: list[Item], signals: Signals) -> list[Fact]:
    """The few facts that have all that is said beside the name; none where nothing but question words is said."""
    timed = {signals.items[place].start for place in find_time(signals.items).used}
    asked = [one for one in rest if (not one.idle or one.has(*_ASKING)) and one.start not in timed]
    telling = [one for one in asked if not one.has("ask/", _MATTER, _LEAD, *_FREE) and not one.home]
    plain = [one for one in telling if not (one.senses or one.concepts or one.names or one.loose)]
    # Who and where may be several: one word more tells no one occasion apart.
    several = any(one.has("ask/who", "ask/where") for one in asked)
    least = _LEAST_WORDS if several or len(plain) == len(telling) else 1
    if len(telling) < least - (signals.span is not None and least > 1):
        return []
    facts = [one for one in facts_of(lexicon, anchor.iris) if in_time(lexicon, one, signals)]
    if _are_guests(anchor, rest):
        facts = [one for one in facts if _ABROAD not in one.concepts]
    said = {*anchor.iris, HOME, *(iri for one in rest for iri in (*one.names, *one.loose))}
    kinds = [one for place, one in enumerate(rest) if one.has("class/") and one in asked and _is_asked(rest, place)]
    found = [
        fact
        for fact in facts
        if all(_explains(lexicon, fact, said, one) for one in asked)
        and all(_is_of(lexicon, fact.things - said, name) for one in kinds for name in one.of("class/")[:1])
    ]
    return found if len(found) <= _MOST else []


def _are_guests(anchor: Anchor, rest: list[Item]) -> bool:
    """Whether a delegation of the one who is named is meant, which no visit of the city to it is."""
    beside = (one for one in rest if one.end == anchor.start or one.start == anchor.end)
    return any(_EVENT + "event-kind/delegation-received" in one.senses for one in beside)


def _is_asked(items: list[Item], place: int) -> bool:
    """Whether a word for a kind of things stands beside "which" or "how many"."""
    beside = items[max(place - 2, 0) : place] + items[place + 1 : place + 2]
    return any(one.has("ask/which", "ask/how-many", "ask/who") for one in beside)


def _explains(lexicon: Lexicon, fact: Fact, said: set[str], item: Item) -> bool:
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
    if item.has("begin/") and _BEGINNINGS & fact.concepts:
        return True
    if item.home:
        return HOME in fact.things or not _PARTIES & frozenset().union(*map(lexicon.traits, fact.things))
    named = {*item.names, *item.loose}
    if named & (fact.things | fact.lands) or fact.concepts.intersection(item.concepts):
        return True
    return any(_is_of(lexicon, fact.things - said, one) for one in item.of("class/")) or _is_told(
        lexicon, fact, item.text
    )


def _is_told(lexicon: Lexicon, fact: Fact, text: str) -> bool:
    """Whether all words of a phrase that tell something stand in the account of a fact, with the accents typed."""
    words = spelled(text).split()
    telling = [
        one for one in words if not any(stem(fold(one)) in idle for idle in lexicon.vocabulary.function.values())
    ]
    return all(one in fact.words or (one.isascii() and stem(fold(one)) in fact.stems) for one in telling or words)


def _is_of(lexicon: Lexicon, things: frozenset[str], name: str) -> bool:
    """Whether one of these things is of a class."""
    members = lexicon.members(name)
    return any(node_traits(lexicon.traits(one), members) for one in things)


def _occasions(sense: str) -> frozenset[str]:
    """The kinds of event that may be the occasion which a word for a visit or a meeting tells of."""
    kinds = sense.partition(_EVENT)[2].split(",")
    return frozenset[str]().union(*(_VISITS.get(SCHEME + one, frozenset()) for one in kinds))


def _met(lexicon: Lexicon, fact: Fact, said: set[str]) -> bool:
    """Whether a fact tells who it was: someone who is not named in the question, or whose title its account has."""
    kinds = frozenset[str]().union(*(lexicon.traits(one) for one in fact.things - said))
    return bool(_ACTORS & kinds or ("event" in fact.frames and _TITLES & fact.words))


def _answers(lexicon: Lexicon, fact: Fact, said: set[str], item: Item) -> bool:
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
