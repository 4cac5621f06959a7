"""What a wish that names nothing may be of: who was answered, or what is named before it, with nothing of that lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.parts.two import answers_of
from haiphong_kg.ask.sentences.bare_wishes import OF_ANSWER
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.sentences.wish_kinds import OF_THINGS
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.telling.stages import WORKS_AND_ZONES
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.base import fold
from haiphong_kg.entities import label, language
from haiphong_kg.store import HOME

_PLACES: Final = frozenset({"Zone", "AdministrativeUnit", "Country"})
_OF_PLACES: Final = ("location", "seat")
# Who develops, runs or owns a place is asked of that itself.
_ITS_OWN: Final = ("development", "operation", "ownership")
_OF_PLACE_ITSELF: Final = (*(f"frame/{one}" for one in _ITS_OWN), *(f"role/{one}/" for one in _ITS_OWN))
_IN: Final = ("in", "at", "ở", "tại", "o", "tai")
_LANGS: Final = ("vi", "en")
# Not of one thing alone, or no measure.
_THINGS: Final = WORKS_AND_ZONES | {"Enterprise"}
_NO_MEASURES: Final = ("family/fdi", "family/time", "family/growth", "family/share", "frame/")
_IN_CITY: Final = {"en": "{0} {1}", "vi": "{1} {0}"}


class Topic(NamedTuple):
    """What stands before the wishes, the reply to it where it asks, and a place in it that nothing here is called."""

    head: Clause
    first: Reply | None
    place: str

    @property
    def asks(self) -> bool:
        """Whether what stands before the wishes is one itself, and no mere thing."""
        return self.head.asks or self.first is not None


def has_measure(head: Clause) -> bool:
    """Whether a measure is named: "channel depth Lạch Huyện"."""
    return any(one.has("family/") and not (one.has(*_NO_MEASURES) or one.named) for one in head.items)


def is_of_thing(lexicon: Lexicon, head: Clause) -> bool:
    """Whether a work, a zone or a company is named, or the one thing of a kind in the city: "free trade zone"."""
    lang = language(head.text, lexicon.vocabulary, "en")
    named = any(_THINGS & lexicon.traits(iri) for one in head.items for iri in one.named if not one.home)
    return named or any(_of_the_city(lexicon, head, lang))


def is_bare(head: Clause) -> bool:
    """Whether a thing is named and nothing said of it."""
    return all(one.idle or one.named or one.has("class/") for one in head.items)


def unheld_place(head: Clause) -> str:
    """The words at the end, behind "in" or "ở", that name no place here: "Flat Glass's factory in Dinh Vu"."""
    words = [*takewhile(lambda one: one.unknown, reversed(head.items))][::-1]
    before = head.items[len(head.items) - len(words) - 1 : len(head.items) - len(words)]
    return " ".join(one.text for one in words) if before and before[0].text.casefold() in _IN else ""


def topics(lexicon: Lexicon, kind: str, topic: Topic, lang: str) -> Iterator[tuple[str, bool]]:
    """What a wish may be asked of, and whether that was answered: this or what is named, with its works; places last.

    Who is behind a thing, or from which country somebody is, is asked of nobody else than the one who was answered.
    """
    head, first, place = topic.head, topic.first, topic.place
    somebody = first is not None and first.meanings[0].frame not in _OF_PLACES
    answers = answers_of(lexicon, first.meanings[0], first) if first and somebody else []
    if kind in OF_ANSWER and answers:
        yield from ((one, True) for one in answers)
        return
    if kind == "stage" and (work := one_work(lexicon, head)):
        yield label(lexicon.kg, work, lang), True
    yield from ((one, True) for one in _of_the_city(lexicon, head, lang))
    if not topic.asks:
        yield head.text, False
    more = " ".join(one.text for one in head.items if not _tells_little(one))
    if not topic.asks and not _is_where(lexicon, head, "" if more == place else more):
        return  # what is said of the thing besides its name would be lost: "X's dormitory"
    if not (kind in OF_THINGS and _is_of_others(lexicon, head)):
        yield from ((one, kind in OF_ANSWER) for one in _called(lexicon, kind, head, lang))
    yield from ((one, True) for one in answers)


def one_work(lexicon: Lexicon, head: Clause) -> str:
    """The work that is named, or the one of what is that is called by a further word: "SK's plant of plastics"."""
    named, _ = _named(lexicon, head)
    every = [work for one in named[:1] for iri in one.named for work in _works(lexicon, iri)]
    works = list(dict.fromkeys(every))
    more = [fold(one.text) for one in head.items if not (one.idle or one.named or one.has("class/"))]
    called = [
        one for one in works if any(said in fold(label(lexicon.kg, one, lang)) for lang in _LANGS for said in more)
    ]
    found = called or works
    return found[0] if len(found) == 1 else ""


def _works(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    return (iri,) if "Project" in lexicon.traits(iri) else projects_of(lexicon.kg, iri)


def _of_the_city(lexicon: Lexicon, head: Clause, lang: str) -> Iterator[str]:
    """The one thing of a kind that bears the name of the city, where nothing is named: "is there a free trade zone"."""
    kinds = [one.text for one in head.items if one.concepts or one.has("class/")]
    if len(kinds) != 1 or any(one.named and not one.home for one in head.items):
        return
    called = _IN_CITY[lang].format(label(lexicon.kg, HOME, lang), kinds[0])
    if any(one.names and not one.home for one in phrases(lexicon, called, lang)):
        yield called


def _is_of_others(lexicon: Lexicon, head: Clause) -> bool:
    """Whether those in a place are asked for, of whom then what else is asked: "who is in VSIP, what capital"."""
    named = [one for one in head.items if one.named and not one.home and not one.idle]
    places = bool(named) and all(any(_PLACES & lexicon.traits(iri) for iri in one.named) for one in named)
    asks = any(one.has("ask/who", "ask/which") for one in head.items)
    return places and asks and not any(one.has(*_OF_PLACE_ITSELF) for one in head.items)


def _called(lexicon: Lexicon, kind: str, head: Clause, lang: str) -> Iterator[str]:
    """What is named, and the one work of it; places last, of what only a thing has where nothing else is named."""
    named, places = _named(lexicon, head)
    for item in named or places if kind in OF_THINGS else (*named, *places):
        yield item.text
        of = [iri for iri in item.named if "Project" in lexicon.traits(iri)]
        works = of or [work for iri in item.named for work in related(lexicon, iri)]
        if len(works) == 1:
            yield label(lexicon.kg, works[0], lang)


def _tells_little(item: Item) -> bool:
    """Whether a phrase names something, or says of what kind it is."""
    return item.idle or bool(item.named) or bool(item.concepts) or item.has("class/", "family/", "foreign/", "link/")


def _is_where(lexicon: Lexicon, head: Clause, words: str) -> bool:
    """Whether what is said besides a name is where the thing is recorded to be, by its name or by a part of that.

    What else is named has to have a record with it.
    """
    named, places = _named(lexicon, head)
    if not named:
        return not words
    first, *others = named
    near = _things_of(lexicon, [*first.named, *(work for iri in first.named for work in related(lexicon, iri))])
    where = {one for one in near if _PLACES & lexicon.traits(one) and not is_land(lexicon.traits(one))}
    wider = near | _things_of(lexicon, sorted(where))
    labels = [fold(label(lexicon.kg, one, lang)) for one in wider for lang in _LANGS]
    elsewhere = any(wider.isdisjoint(one.named) for one in (*others, *places) if not one.concepts)
    return not elsewhere and (not words or any(fold(words) in one for one in labels))


def _things_of(lexicon: Lexicon, iris: list[str]) -> set[str]:
    """What the facts of some things name, but for the city, and they themselves."""
    return {*iris, *(thing for fact in facts_of(lexicon, tuple(iris)) for thing in fact.things)} - {HOME}


def _named(lexicon: Lexicon, head: Clause) -> tuple[list[Item], list[Item]]:
    """The things that are named, and the places; who is called as a zone is, beside another thing, is that place."""
    named = [one for one in head.items if one.named and not one.home and not one.idle]
    lands = [one for one in named if one.names and all(is_land(lexicon.traits(iri)) for iri in one.names)]
    traits = {one: [lexicon.traits(iri) for iri in one.named] for one in named}
    things = [one for one in named if not any(_PLACES & of for of in traits[one])]
    of_place = [one for one in named if all(_PLACES & of for of in traits[one]) or (things and one not in things)]
    places = [one for one in named if one in lands or one in of_place]
    return [one for one in named if one not in places], places
