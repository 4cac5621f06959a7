"""For which notion a question asks, of what that it names, and the records that might speak of it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from haiphong_kg.ask.doubting.absent_nouns import NOUN, is_of_another
from haiphong_kg.ask.facts.anchors import Anchor, anchors, are_lands, meant_by
from haiphong_kg.ask.facts.facts import Fact, every_fact, facts_of, has_value, with_works
from haiphong_kg.ask.reading.refusing import REFUSE, gives_task
from haiphong_kg.ask.sentences.clauses import clauses
from haiphong_kg.ask.sentences.side_by_side import is_unheld
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.notions import Sought, sought
from haiphong_kg.ask.words.senses import NOTION
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.entities import Token, tokens

SIGNERS: Final = f"{NOTION}signers"
_CLOCK: Final = f"{REFUSE}clock"
_TASK: Final = f"{REFUSE}task"
# Who chairs the city holds a post that is recorded; who chairs a company is asked of that.
OF_FIRMS: Final = f"{NOTION}chairman"
_FIRMS: Final = "Enterprise"
# What goes to a country, and who came from there, is asked of countries alone: of the city there are figures of all.
OF_LANDS: Final = tuple(NOTION + one for one in ("exports-to-a-land", "residents-from-a-land"))
# The revenue of the city is that of its budget, of which there are figures.
_OF_OTHERS: Final = f"{NOTION}revenue"
_OF_PEOPLE: Final = tuple(NOTION + one for one in ("designer", "director", "wages"))


class Asked(NamedTuple):
    """What a question asks for: a notion, of what is `named` and `called` so there, the records of that.

    The words `beside` the notion may tell which of those is meant. `unheld` are names that but seem to be others': of a
    university that is called like a company.
    """

    notion: str
    named: list[Anchor]
    called: list[str]
    facts: list[Fact]
    beside: list[Item]
    unheld: list[str]


def asked_of(lexicon: Lexicon, question: str, lang: str, *, halves: bool = False) -> Asked | None:
    """The notion that a question asks for, and of what; None for none, or for one of two unless those are `halves`."""
    said = tokens(question)
    items = phrases(lexicon, question, lang)
    found = sought(lexicon, said, items)
    refused = gives_task(items) or any(one.has(REFUSE) and not one.has(_CLOCK, _TASK) for one in items)
    if found is None or refused or (not halves and _asks_twice(lexicon, question)):
        return None
    beside = [one for one in items if _apart(found, one)]
    named = [
        one
        for one in anchors(lexicon, tuple(beside), said)
        if _apart(found, one) and not _is_mere_post(lexicon, one, items)
    ]
    firms = [one for one in named if any(_FIRMS in lexicon.traits(iri) for iri in one.iris)]
    if found.notion == OF_FIRMS and (not firms or firms != named):
        return None
    pairs = pairwise(items) if lang == "vi" else ()
    if any(kind.has(NOUN) and one.unknown and kind.start in found.places for kind, one in pairs):
        return None  # the name of one of a kind stands behind the word for it: "bệnh viện việt tiệp"
    if found.notion == _OF_OTHERS and not named:
        return None
    if found.notion in OF_LANDS and not (named and all(are_lands(lexicon, one) for one in named)):
        return None
    if any(map(is_unheld, beside)) or (found.notion in _OF_PEOPLE and _is_of_private_life(lexicon, named, beside)):
        return None
    named, unheld = _told_apart(items, named, [one for one in beside if one.has(NOUN)], said)
    called = [_typed(said, one.start, one.end) for one in named]
    facts = [] if unheld else _facts(lexicon, found.notion, named)
    return Asked(found.notion, named, called, facts, beside, unheld)


def _told_apart(
    items: tuple[Item, ...], named: list[Anchor], nouns: list[Item], said: list[Token]
) -> tuple[list[Anchor], list[str]]:
    """What is named, and the names that one of `nouns` beside them makes others': "Đại học Hàng hải"."""
    pairs = [(one, noun) for one in named for noun in nouns if is_of_another(items, one, noun)]
    others = [one for one, _ in pairs]
    unheld = [_typed(said, min(one.start, noun.start), max(one.end, noun.end)) for one, noun in pairs]
    return [one for one in named if one not in others], unheld


def _typed(said: list[Token], start: int, end: int) -> str:
    return " ".join(word.typed for word in said[start:end])


def _is_mere_post(lexicon: Lexicon, anchor: Anchor, items: tuple[Item, ...]) -> bool:
    """Whether a word for a post has the name of one but in part: "giám đốc HICT"."""
    whole = any(one.start == anchor.start and one.names for one in items)
    return not whole and all("Post" in lexicon.traits(iri) for iri in anchor.iris)


def _is_of_private_life(lexicon: Lexicon, named: list[Anchor], beside: list[Item]) -> bool:
    """Whether it may be asked of somebody's own affairs: he is named, or a word that nobody knows stands beside."""
    people = {"Person", "Post"}
    named_so = any(people & lexicon.traits(iri) for one in named for iri in one.iris)
    return named_so or any(one.unknown for one in beside)


def _facts(lexicon: Lexicon, notion: str, named: list[Anchor]) -> list[Fact]:
    """All records of what is named, of its works and its companies; every record where nothing is.

    Of the rank of a country no record of its companies tells. What two signed is a record of both.
    """
    if not named:
        return list(every_fact(lexicon.kg))
    if order_of(lexicon, notion, named):
        facts = facts_of(lexicon, tuple(iri for one in named for iri in one.iris))
        return [one for one in facts if has_value(lexicon.kg, one)]
    iris = tuple(iri for one in named for iri in meant_by(lexicon, one))
    facts = facts_of(lexicon, (*with_works(lexicon, iris), *companies_of(lexicon.kg, iris)))
    if notion != SIGNERS:
        return facts
    return [fact for fact in facts if all(fact.things.intersection(meant_by(lexicon, one)) for one in named)]


def order_of(lexicon: Lexicon, notion: str, named: list[Anchor], lang: str = "en") -> str:
    """The question for the order of countries by what is recorded of each, where their rank is asked for."""
    lands = bool(named) and are_lands(lexicon, named[0])
    return lexicon.vocabulary.sayings.get((f"{notion}/order", lang), "") if lands else ""


def _asks_twice(lexicon: Lexicon, question: str) -> bool:
    """Whether two things are asked, of which this is one: then each is asked by itself."""
    found = clauses(lexicon, question)
    return found is not None and all(one.asks for one in found)


def _apart(found: Sought, one: Item | Anchor) -> bool:
    """Whether a phrase or a name has none of the words of the notion."""
    return found.places.isdisjoint(range(one.start, one.end))
