"""What a wish that names nothing may be of: who was answered, or what is named before it, with nothing of that lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.parts.two import answers_of
from haiphong_kg.ask.sentences.bare_wishes import OF_ANSWER
from haiphong_kg.ask.sentences.clauses import Clause
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.base import fold
from haiphong_kg.entities import label
from haiphong_kg.store import HOME

_PLACES: Final = frozenset({"Zone", "AdministrativeUnit", "Country"})
_OF_PLACES: Final = ("location", "seat")
_IN: Final = ("in", "at", "ở", "tại", "o", "tai")
_LANGS: Final = ("vi", "en")


class Topic(NamedTuple):
    """What stands before the wishes, the reply to it where it asks, and a place in it that nothing here is called."""

    head: Clause
    first: Reply | None
    place: str


def unheld_place(head: Clause) -> str:
    """The words at the end, behind "in" or "ở", that name no place here: "Flat Glass's factory in Dinh Vu"."""
    words = [*takewhile(lambda one: one.unknown, reversed(head.items))][::-1]
    before = head.items[len(head.items) - len(words) - 1 : len(head.items) - len(words)]
    return " ".join(one.text for one in words) if before and before[0].text.casefold() in _IN else ""


def topics(lexicon: Lexicon, kind: str, topic: Topic, lang: str) -> Iterator[tuple[str, bool]]:
    """What a wish may be asked of, and whether that was answered: this or what is named, with its works; places last.

    Who is behind a thing, or from which country somebody is, is asked of nobody else than the one who was answered.
    """
    head, first, place = topic
    somebody = first is not None and first.meanings[0].frame not in _OF_PLACES
    answers = answers_of(lexicon, first.meanings[0], first) if first and somebody else []
    if kind in OF_ANSWER and answers:
        yield from ((one, True) for one in answers)
        return
    if not head.asks:
        yield head.text, False
    more = " ".join(one.text for one in head.items if not _tells_little(one))
    if not head.asks and not _is_where(lexicon, head, "" if more == place else more):
        return  # what is said of the thing besides its name would be lost: "X's dormitory"
    yield from ((one, kind in OF_ANSWER) for one in _called(lexicon, head, lang))
    yield from ((one, True) for one in answers)


def _called(lexicon: Lexicon, head: Clause, lang: str) -> Iterator[str]:
    """What is named, and the one work of it; places last."""
    named, places = _named(lexicon, head)
    for item in (*named, *places):
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
    """The things that are named, and the places."""
    named = [one for one in head.items if one.named and not one.home and not one.idle]
    places = [one for one in named if all(_PLACES & lexicon.traits(iri) for iri in one.named)]
    return [one for one in named if one not in places], places
