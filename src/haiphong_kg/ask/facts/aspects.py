"""What accounts tell of an occasion in words of their own: by which act, at which session, where it was held, how many
delegates came, who handed something over. Those of its accounts are told that tell it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.explaining import explains
from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact, has_value, in_span
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target, as_asked
from haiphong_kg.ask.signals.signals import Signals, read_signals
from haiphong_kg.ask.words.alike import with_alike
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import tokens
from haiphong_kg.store import HOME, SCHEME

ASPECT: Final = "aspect"
_MANY: Final = r"\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ )?{0}\b"
_WORD: Final = r"\b{0}\b"
_PLACE: Final = r"\b(?:{0} (?-i:[A-ZĐ])|(?-i:[A-ZĐ])\S* (?:was to host|hosted)\b)"
_DECIDED: Final = ("decision", "extension", "founding")
_GATHERED: Final = ("anniversary", "ceremony", "conference", "cultural-event", "exhibition", "festival-edition")
_MOST: Final = 3
_MOST_EDITIONS: Final = 8


class _Aspect(NamedTuple):
    """How English accounts tell it: a pattern with the words for it; of which kinds of event, or of record, it is told.

    Of an `act` it is asked beside a word for one; what is `counted` may be asked with "how many". Records of up to
    `most` occasions are told together; `alone` it is asked of all there are. Of what is `partial` an account tells but
    of one country: where none is named all are asked for, and no account tells how many those are.
    """

    shape: str = _WORD
    kinds: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    act: bool = False
    counted: bool = False
    most: int = _MOST
    alone: bool = False
    partial: bool = False


_SESSIONS: Final = "nth"
_GIFT: Final = "gift"
_ACT: Final = _Aspect(kinds=_DECIDED, frames=("founding", "merger", "post"), act=True)
_ASPECTS: Final = {
    "session": _Aspect(r"\b\d+(?:st|nd|rd|th) (?:\w+ )?{0}\b"),
    "delegates": _Aspect(_MANY, counted=True),
    "students": _Aspect(_MANY, counted=True, partial=True),
    "troupes": _Aspect(),
    "force": _ACT,
    "resolution": _ACT,
    "decision": _ACT,
    "act": _ACT,
    _SESSIONS: _Aspect(kinds=("conference", "festival-edition"), counted=True, most=_MOST_EDITIONS),
    "handed": _Aspect(),
    _GIFT: _Aspect(kinds=(*_GATHERED, "delegation-received", "visit-abroad")),
    "associations": _Aspect(kinds=("founding", *_GATHERED), alone=True),
    "overseas": _Aspect(kinds=_GATHERED, alone=True),
    "hosted": _Aspect(kinds=("conference", "exhibition"), most=_MOST_EDITIONS, alone=True),
    "held": _Aspect(_PLACE, kinds=(*_GATHERED, "signing"), frames=("agreement",)),
}
_TOLD_OF_SESSIONS: Final = ("ask/where", "ask/when", "ask/which", "ask/how-many", "ask/is-there", "ask/describe")
# What one gives there is a loan or a grant for works, and no present to a guest.
_AID: Final = "frame/funding"
_OF_ACTS: Final = ("act", "force")
_OF_LAND: Final = "class/country"
_OF_THE_CITY: Final = ("hosted", "associations")
# Words of the question that no account need have.
_BESIDE: Final = (
    *("ask/", "link/", "time/in", "time/merger", "class/city", "class/country", "class/locality", "frame/event"),
    *("frame/recognition", "giving/", "arrive/", "foreign/", "order/", "receive/", "begin/begin", "alike/hold"),
)
_OTHER_WISHES: Final = ("not/", "except/", "refuse/", "ask/how-much", "number/", "ask/source")
_ORDERS: Final = {"latest": max, "first": min}


class _Asked(NamedTuple):
    """The aspect that is asked for, the shape of the question, and the phrases that an account must explain.

    It is asked of `either` of the names where "or" stands between them.
    """

    name: str
    signals: Signals
    items: list[Item]
    named: list[Item]
    either: bool

    @property
    def of_lands(self) -> bool:
        """Whether it is asked of which countries those are who take part."""
        return any(one.has(_OF_LAND) for one in self.signals.items)

    @property
    def aspect(self) -> _Aspect:
        return _ASPECTS[self.name]


def aspect_asked(lexicon: Lexicon, text: str) -> Meaning | None:
    """The records whose accounts tell the aspect that is asked for; None for other questions, and where none does."""
    for asked in _asked(lexicon, text):
        if asked.name == _GIFT and any(one.of(_AID) for one in phrases(lexicon, text)):
            return None
        found = [one for one in _occasions(lexicon, asked) if in_span(lexicon.kg, one, asked.signals.span)]
        found = _of_order(lexicon, found, asked.signals.order)
        tells = tells_aspect(lexicon, asked.name)
        found = [one for one in found if accounts_telling(lexicon.kg, one.record, "en", tells)]
        found = [one for one in found if not has_value(lexicon.kg, one)] or found
        if any(one.has("frame/recognition") for one in asked.signals.items):
            found = [one for one in found if "recognition" in one.frames] or found
        if 0 < len(found) <= asked.aspect.most:
            return _meaning(asked, found, text)
    return None


def tells_of_sessions(lexicon: Lexicon, text: str, meaning: Meaning) -> bool:
    """Whether an answer on how often something met has all that `text` asks: its accounts tell where and when."""
    if meaning.asked != ASPECT or meaning.words[1] != _SESSIONS:
        return False
    asks = {sense for one in phrases(lexicon, text) for sense in one.senses if sense.startswith("ask/")}
    return asks <= set(_TOLD_OF_SESSIONS)


def _meaning(asked: _Asked, found: list[Fact], text: str) -> Meaning:
    """The form of the question: the aspect stands beside it, and the names of which there is none are left out."""
    thing = next((iri for one in asked.named for iri in one.named if iri in found[0].things), HOME)
    none = (
        one.named[0] for one in asked.named if asked.either and not any(set(one.named) & fact.things for fact in found)
    )
    lands = {land for one in found for land in one.lands if land != VIET_NAM and asked.of_lands}
    return Meaning(
        Target.FACTS,
        asked=ASPECT,
        filled=(Filled("thing", (thing,)), Filled("wanted", tuple(sorted(lands)))),
        words=(as_asked(text), asked.name, *(("asks",) * asked.signals.yes_no)),
        records=tuple(one.record for one in found),
        without=tuple(none),
    )


def _asked(lexicon: Lexicon, text: str) -> Iterator[_Asked]:
    """The aspects whose words stand in a question, each with the phrases that are not of it and tell something."""
    signals = read_signals(phrases(lexicon, text)).within()
    if signals.denied is not None or any(one.has(*_OTHER_WISHES) for one in signals.items):
        return
    acts = whole_words(lexicon, "acts", bare=True)
    home = any(one.home for one in signals.items)
    for name, aspect in _ASPECTS.items():
        said = whole_words(lexicon, f"asks-{name}", bare=True)
        if not said.search(text) or (name in _OF_ACTS and not acts.search(text)) or (name in _OF_THE_CITY and not home):
            continue
        rest = said.sub(" ", text)
        rest = acts.sub(" ", rest) if aspect.act and name != "force" else rest
        rest = whole_words(lexicon, "still-active").sub(" ", rest) if name == "associations" else rest
        items = with_alike(lexicon, phrases(lexicon, rest), tokens(rest))
        telling = [_of_other_side(one) for one in items if not (one.idle or one.date or one.home or _is_beside(one))]
        counts = any(one.has("ask/how-many") for one in items)
        if (telling or aspect.alone) and (aspect.counted or not counts):
            named = [one for one in telling if one.named]
            either = len(named) > 1 and ("/" in text or any(one.has("link/or") for one in items))
            yield _Asked(name, signals, telling, named, either)


def _of_other_side(item: Item) -> Item:
    """A phrase for both sides, "Việt – Nhật", as one for the other: of ours is every record."""
    if VIET_NAM not in item.names or len(item.names) == 1:
        return item
    return item._replace(names=tuple(one for one in item.names if one != VIET_NAM))


def _is_beside(item: Item) -> bool:
    return item.has(*_BESIDE) and not item.named


def _occasions(lexicon: Lexicon, asked: _Asked) -> Iterator[Fact]:
    """The facts that can tell the aspect, and have what else is said."""
    said = frozenset(iri for one in asked.named for iri in one.named)
    others = [one for one in asked.items if not (asked.either and one in asked.named)]
    for fact in every_fact(lexicon.kg):
        if not _can_tell(fact, asked) or (asked.either and not fact.things & said):
            continue
        if all(explains(lexicon, fact, said, one) for one in others):
            yield fact


def _can_tell(fact: Fact, asked: _Asked) -> bool:
    """Whether a record is of a kind of which the aspect is told, and of the city or of others as it is asked."""
    aspect = asked.aspect
    kinds = {f"{SCHEME}event-kind/{one}" for one in aspect.kinds}
    of_kind = not (kinds or aspect.frames) or bool(kinds & fact.concepts or fact.frames.intersection(aspect.frames))
    foreign = any(one.has("foreign/") for one in asked.signals.items) and asked.name in _OF_THE_CITY
    return of_kind and (fact.home or asked.name not in _OF_THE_CITY) and (not foreign or bool(fact.lands - {VIET_NAM}))


def _of_order(lexicon: Lexicon, found: list[Fact], order: str) -> list[Fact]:
    """All that were found, or the first or last of those that have a time."""
    dated = [(start, one) for one in found if (start := lexicon.kg.value(one.record, "hp:start"))]
    if order not in _ORDERS or not dated:
        return found
    return [_ORDERS[order](dated, key=lambda one: one[0])[1]]


def tells_aspect(lexicon: Lexicon, name: str) -> Callable[[str], object]:
    """What finds an aspect in an English account."""
    shape = _ASPECTS[name].shape.format(one_of(lexicon, f"told-{name}", "en"))
    return expression(shape, re.IGNORECASE).search


def tells_of_some(meaning: Meaning) -> bool:
    """Whether all there are of something are asked for, of which accounts tell but of one country each."""
    thing = meaning.role("thing")
    return _ASPECTS[meaning.words[1]].partial and thing is not None and thing.home


def leaves_out_who(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether who handed something over is asked for, and no account has it: all tell that it was handed over."""
    if meaning.words[1] != "handed":
        return False
    passive = one_of(lexicon, "handed-passive", "en")
    active = expression(rf"(?<!\w)(?!{passive}\b)\w+ handed\b", re.IGNORECASE)
    return not any(accounts_telling(lexicon.kg, one, "en", active.search) for one in meaning.records)
