"""Whether what a reading tells is of the kind that is asked for; what is not is offered, and not told as sure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.doubting.mistaking import is_beside, is_list_without_matter
from haiphong_kg.ask.doubting.nothing import TIES
from haiphong_kg.ask.facts.builders import asks_builder
from haiphong_kg.ask.facts.by_wording import is_by_wording_alone
from haiphong_kg.ask.facts.choosing import asks_for_number
from haiphong_kg.ask.facts.facts import fact_of, facts_of
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.reading.unsaid import holds_name
from haiphong_kg.ask.records.directing import tells_of_works
from haiphong_kg.ask.signals.units import is_money, units_of
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import label
from haiphong_kg.sparql import Answer
from haiphong_kg.store import BASE, SCHEME

_BUILDERS: Final = frozenset({"Organisation", "Enterprise"})
# Roles of what is no somebody: who owns something is asked, and not what somebody owns.
_NOBODY: Final = ("owned", "place")
# What a guest of honour does, and no builder.
_INAUGURATE: Final = ("inaugurate", "inaugurated", "cut the ribbon", "cắt băng", "cắt băng khánh thành")
_COMPANIES: Final = "class/company"
_MADE: Final = "modifier/verb"
_PERSON: Final = f"{BASE}id/unit/person"
_NAMED_APART: Final = frozenset({"AdministrativeUnit", "Country"})
_NUMBER: Final = expression(r"\d")
_BEGUN: Final = f"{SCHEME}event-kind/works-start"
_NO_ROWS: Final = Answer((), ())


def suits(lexicon: Lexicon, question: str, found: Reply, holds: Callable[[Meaning], object]) -> bool:
    """Whether an answer is of the kind that is asked for, as far as its rows tell."""
    meaning = found.meanings[0]
    items = phrases(lexicon, question, found.lang)
    if found.polarity == "none":
        return _is_without(lexicon, meaning, holds)
    if meaning.target == Target.DESCRIBE:
        return _describes(lexicon, meaning, items)
    if not keeps_names(lexicon, question, found):
        return False
    records = {held(found.rows, row, "record") for row in found.rows.rows}
    if tells_of_works(meaning) and asks_builder(lexicon, items):
        return all(_is_begun_by(lexicon, one) for one in records)
    if _is_of_further(lexicon, meaning, items) or is_beside(meaning, items):
        return False
    if is_by_wording_alone(lexicon, meaning, items, sorted(filter(None, records))):
        return False
    if meaning.target != Target.THINGS:
        return True
    if len(found.rows.rows) > 1 and is_list_without_matter(meaning, items):
        return False
    asks_who = any(one.has("ask/who") for one in items)
    return _names_others(lexicon, found, items) if asks_who else _is_list_of(meaning, items)


def fits(lexicon: Lexicon, question: str, found: Reply, holds: Callable[[Meaning], object]) -> bool:
    """Whether a reply answers what is asked, by its kind and its unit."""
    whole = found.kind == "answer" and found.polarity != "none"
    return whole and is_in_unit(lexicon, question, found) and suits(lexicon, question, found, holds)


def is_in_unit(lexicon: Lexicon, question: str, found: Reply) -> bool:
    """Whether a figure is in a unit that is asked for: "how many companies" is no money, "how much" no people."""
    meaning = found.meanings[0]
    if meaning.frame != FIGURE:
        return True
    items = phrases(lexicon, question, found.lang)
    if asks_for_number(items):
        return not is_money(lexicon, meaning.indicators)
    asks = {sense for one in items for sense in one.of("ask/")}
    units = {unit for one in meaning.indicators for unit in units_of(lexicon, one)}
    return not ("how-much" in asks and "how-many" not in asks and units == {_PERSON})


def lists_kind(lexicon: Lexicon, question: str, found: Reply) -> bool:
    """Whether a list, if an answer is one, is of the kind that is asked for."""
    return _is_list_of(found.meanings[0], phrases(lexicon, question, found.lang))


def only_offered(lexicon: Lexicon, found: Reply) -> Reply:
    """An answer that is none to what is asked, as the question that it would answer."""
    sentence = reply(lexicon, "unsuited", found.lang)
    return Reply("unsure", found.lang, "", sentence, _NO_ROWS, offers=(found.question,), meanings=found.meanings)


def _is_without(lexicon: Lexicon, meaning: Meaning, holds: Callable[[Meaning], object]) -> bool:
    """Whether it may be said that nothing is recorded: but for ties what is no more was so once."""
    if meaning.frame == FIGURE:
        named = tuple(iri for one in meaning.filled if not one.home for iri in one.iris)
        if meaning.span is None and any(one.concepts & {*meaning.indicators} for one in facts_of(lexicon, named)):
            return False  # it is a figure of something else in which it has a part
        return not any(lexicon.kg.subjects("hp:partOfGroup", iri) for iri in named)
    return not meaning.still or meaning.frame in TIES or bool(holds(meaning._replace(still=False)))


def _is_list_of(meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether a list is of what is asked for: of companies, and no events of theirs."""
    companies = any(one.has(_COMPANIES) for one in items) and any(one.has("ask/which") for one in items[:1])
    return not (companies and meaning.frame == "event" and meaning.asked == RECORD and not meaning.classes)


def _describes(lexicon: Lexicon, meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether a thing may be described: it is not asked whose it is, or what it makes."""
    traits = frozenset[str]().union(*(lexicon.traits(iri) for one in meaning.filled for iri in one.iris))
    person, place = "Person" in traits, "AdministrativeUnit" in traits  # nobody is a city: "lãnh đạo thành phố là ai"
    asks_who = any(one.has("ask/who") and (place or not one.has("ask/describe")) for one in items)
    return not (asks_who and not person) and not any(one.has(_MADE) and not one.idle for one in items)


def _names_others(lexicon: Lexicon, found: Reply, items: tuple[Item, ...]) -> bool:
    """Whether somebody is told who is not named in the question; of works somebody who may have built."""
    named = {iri for one in items for iri in one.names}
    meaning = found.meanings[0]
    told = {held(found.rows, row, "record" if meaning.asked == RECORD else "thing") for row in found.rows.rows}
    if meaning.asked in _NOBODY or told <= named:
        return False
    if meaning.asked != RECORD or not tells_of_works(meaning):
        return True
    others = {iri for one in told for iri in fact_of(lexicon.kg, one).things - named}
    if any(one.text.casefold() in _INAUGURATE for one in items):
        return any("Person" in lexicon.traits(one) for one in others)
    return any(_BUILDERS & lexicon.traits(one) for one in others)


def _is_begun_by(lexicon: Lexicon, record: str) -> bool:
    """Whether a company begins the works: who opens them, or is a guest there, need not have built them."""
    fact = fact_of(lexicon.kg, record)
    return _BEGUN in fact.concepts and any("Enterprise" in lexicon.traits(one) for one in fact.things)


def _is_of_further(lexicon: Lexicon, meaning: Meaning, items: tuple[Item, ...]) -> bool:
    """Whether it is of one numbered thing, where the name has no number, and is that of another as well: of a park."""
    named = [iri for one in meaning.filled if not one.home for iri in one.iris]
    called = [one for one in items if set(named).intersection(one.named)]
    others = {iri for one in called for iri in one.named} - set(named)
    if len(named) != 1 or not _NUMBER.search(label(lexicon.kg, named[0], "en")):
        return False
    alike = any(lexicon.traits(one) == lexicon.traits(named[0]) for one in others)
    return alike and "Zone" in lexicon.traits(named[0]) and not any(_NUMBER.search(one.text) for one in items)


def keeps_names(lexicon: Lexicon, question: str, found: Reply) -> bool:
    """Whether each name is in some part of the meaning, and none was read in pieces: "ONE Singapore", "con minh".

    Of a place it is one of two words or more.
    """
    meaning, items = found.meanings[0], phrases(lexicon, question, found.lang)
    zones = any("Zone" in lexicon.traits(iri) for one in meaning.filled for iri in one.iris)
    named = (one for one in items if any(_is_broken(lexicon.traits(iri), one, zones=zones) for iri in one.names))
    return all(holds_name(lexicon, meaning, one) for one in named)


def _is_broken(traits: frozenset[str], item: Item, *, zones: bool) -> bool:
    """Whether a name of this kind may be read in pieces; that of works as one of `zones`: An Dương is also a park."""
    place = bool(_NAMED_APART & traits) and item.end - item.start > 1 and not (item.home or item.senses or item.idle)
    works = zones and "InfrastructureAsset" in traits
    return "Vessel" in traits or works or (place and item.text.isascii())
