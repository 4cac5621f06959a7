"""What the graph holds of a thing that is named, where the question on it is not understood as a whole."""

from __future__ import annotations

import shlex
from typing import Final, NamedTuple

from haiphong_kg.ask.anchors import anchors
from haiphong_kg.ask.facts import Fact, facts_of, means
from haiphong_kg.ask.items import Item, cut
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.said_names import name_of
from haiphong_kg.base import date_text, read_date, sort_key
from haiphong_kg.entities import both, lede, record, sentence, situations_of, time_and_status, tokens, told
from haiphong_kg.store import HOME, bare, compact

_MOST: Final = 6
_MOST_NAMES: Final = 2
_SENSE: Final = 3


class Held(NamedTuple):
    """A fact: its record, as a CURIE, and what it says, with its time and status."""

    record: str
    text: str


class Nearest(NamedTuple):
    """A thing that a question names, as a CURIE and by name; what is told first of it, and its nearest facts.

    `note` says that this is no answer to the question as a whole.
    """

    note: str
    thing: str
    name: str
    lede: str
    facts: tuple[Held, ...]

    @property
    def json(self) -> dict[str, object]:
        """The same as JSON, in the form in which every door gives it."""
        facts = [one._asdict() for one in self.facts]
        return {"note": self.note, "thing": self.thing, "name": self.name, "lede": self.lede, "facts": facts}

    @property
    def command(self) -> str:
        """The command that tells all of the thing."""
        return f"haiphong-kg show {shlex.quote(self.thing)}"


def nearest(lexicon: Lexicon, question: str, lang: str) -> Nearest | None:
    """The first thing that `question` names, with those of its facts that have most of the other words."""
    said = tokens(question)
    items = next((items for _, items in cut(lexicon, said, lang)), ())
    named = anchors(lexicon, items, said)
    if not named:
        return None
    first = named[0]
    rest = [one for one in items if not (first.start <= one.start < first.end)]
    kept = [one for one in rest if not one.idle]
    found = sorted(facts_of(lexicon, first.iris), key=lambda one: (-_likeness(lexicon, one, kept), one.record))
    iri = first.iris[0]
    name = name_of(lexicon, iri, lang)
    note = lexicon.vocabulary.sayings.get(("reply/no-answer-but", lang), "{0}").format(name)
    return Nearest(note, compact(iri), name, introduced(lexicon, iri, lang), _held(lexicon, found, lang))


def introduced(lexicon: Lexicon, iri: str, lang: str) -> str:
    """The name of a thing, and what its page tells first of it."""
    kg = lexicon.kg
    first = lede(kg, iri, [record(kg, one) for one in sorted(situations_of(kg, iri))], HOME, lang)
    own = _of_vessel(lexicon, iri, lang) if "Vessel" in lexicon.traits(iri) else ()
    return " ".join([f"{_names(lexicon, iri, lang)}.", *first, *own])


def _of_vessel(lexicon: Lexicon, iri: str, lang: str) -> list[str]:
    """The calls of a ship whose day is known and its measures, each once: that it is a ship says next to nothing."""
    kg = lexicon.kg
    found: dict[str, str] = {}
    for one in sorted(situations_of(kg, iri)):
        call = bool(kg.value(one, "hp:vessel") and kg.value(one, "hp:start"))
        if what := kg.value(one, "hp:indicator") or (one if call else ""):
            when = [date_text(read_date(kg.value(one, "hp:start")), lang)] if call else []
            found.setdefault(what, sentence(", ".join([told(kg, one, lang), *when])))
    return [*found.values()]


def _names(lexicon: Lexicon, iri: str, lang: str) -> str:
    """What a thing is called, and its further names, which tell what a short one stands for."""
    name, kg = name_of(lexicon, iri, lang), lexicon.kg
    known = {*both(kg, iri).values()}
    also = sorted({bare(term) for term in kg.objects(iri, "skos:altLabel")} - known, key=sort_key)
    longer = [one for one in also if name.isascii() and len(one) > 2 * len(name)][:_MOST_NAMES]
    return f"{name} ({'; '.join(longer)})" if longer else name


def _held(lexicon: Lexicon, found: list[Fact], lang: str) -> tuple[Held, ...]:
    kg = lexicon.kg
    said = {
        " · ".join([told(kg, one.record, lang), *time_and_status(kg, one.record, lang)]): one.record for one in found
    }
    return tuple(Held(compact(iri), text) for text, iri in list(said.items())[:_MOST])


def _likeness(lexicon: Lexicon, fact: Fact, items: list[Item]) -> int:
    """How many of the words of a question tell of a fact: those whose sense it has, and those in its account."""
    senses = sum(_SENSE * any(means(lexicon, fact, sense) for sense in one.senses) for one in items)
    concepts = sum(_SENSE * bool(fact.concepts.intersection(one.concepts)) for one in items)
    return senses + concepts + sum(one.stem in fact.stems for item in items for one in tokens(item.text))
