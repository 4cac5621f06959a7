"""Several things under one wish, "where are Autel and USI": each is asked, and told of, or said to be left open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce
from typing import Final

from haiphong_kg.ask.facts.trimming import without_fillers
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.sentences.side_by_side import Listing, Member, side_by_side
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.lexicon import Lexicon, related
from haiphong_kg.base import fold
from haiphong_kg.entities import label

_READ: Final = ("answer", "none")
# Of these there is one or few for each thing, and a mere list would not tell whose each is.
_OF_ONE: Final = ("development", "operation", "ownership", "land", "location", "seat", "post")

_TOLD: Final = (Target.THINGS, Target.WHEN, Target.VALUE)
# Who is a member of two bodies is so of both.
_OF_ALL: Final = "membership"

One = Callable[[str], Reply]
Facts = Callable[[str], Reply | None]


def of_each_thing(lexicon: Lexicon, text: str, found: Reply, one: One, facts: Facts) -> Reply | None:
    """The reply of each of the things that `text` names side by side; None where the reply tells of all, or none does.

    What is not sure of one of them stands first, and is never left out.
    """
    if found.refusal or any(
        one.order or one.joined or one.together or one.than or one.sides or one.bound for one in found.meanings
    ):
        return None
    listing = side_by_side(lexicon, text, found.lang)
    if listing is None or _tells_all(lexicon, found, listing):
        return None
    return _of_each(lexicon, listing, found, one, facts) or _without_others(lexicon, listing, found)


def _of_each(lexicon: Lexicon, listing: Listing, found: Reply, one: One, facts: Facts) -> Reply | None:
    """The replies of each of the things as one; None where none is an answer, or they are of several kinds."""
    plainly = found.kind in _READ and found.meanings[0].target != Target.FACTS
    asked = {member: listing.of(member) for member in listing.members}
    ways = {member: (text, without_fillers(lexicon, text)) for member, text in asked.items()}
    every = [(member, _asked(ways[member], one, _no_facts if plainly else facts)) for member in listing.members]
    told = [given for _, given in every if given.kind in _READ]
    if any(_is_described(given) for given in told) and not all(_is_described(given) for _, given in every):
        return None
    if not any(given.kind == "answer" for given in told) or len({_kind(given) for given in told} - {""}) > 1:
        return None
    all_ = reduce(both, told)
    left = [_left(lexicon, member, given) for member, given in every if given.kind not in _READ]
    if not left:
        return all_
    unread = tuple(member.text for member, given in every if given.kind not in _READ)
    return all_._replace(sentence=" ".join((*left, all_.sentence)), unread=unread)


def _without_others(lexicon: Lexicon, listing: Listing, found: Reply) -> Reply | None:
    """A reply that tells of some of the things, behind that nothing is sure of the others."""
    if found.kind != "answer" or found.also or found.meanings[0].target not in _TOLD:
        return None
    told = partial(is_told, lexicon, values={*values_of(found.rows)}, said=fold(found.sentence), lang=found.lang)
    left = [one for one in listing.members if not (told(one) or _is_land(lexicon, one) or _is_alone(found, one))]
    if not 0 < len(left) < len(listing.members):
        return None
    said = (reply(lexicon, "one-left", found.lang, one.text) for one in left)
    return found._replace(sentence=" ".join((*said, found.sentence)))


def _is_alone(found: Reply, member: Member) -> bool:
    """Whether it takes a role of what is told by itself: one of the two between whom there is a tie."""
    return any(one.iris and set(one.iris) <= {*member.iris} for one in found.meanings[0].filled)


def _asked(ways: tuple[str, str], one: One, facts: Facts) -> Reply:
    """The reply to a question for one thing; where it is not read, by its facts, also without what carries nothing."""
    given = one(ways[0])
    if given.kind in _READ and not given.unread and not _is_described(given):
        return given
    return facts(ways[0]) or facts(ways[1]) or given


def _is_described(given: Reply) -> bool:
    """Whether a reply only tells what a thing is."""
    return given.kind == "answer" and given.meanings[0].target == Target.DESCRIBE


def _no_facts(_text: str) -> None:
    """No fact stands for an answer of one where a kind of record is asked for of all."""


def _kind(given: Reply) -> str:
    """Of which kind of record it is told; facts may be of any."""
    meaning = given.meanings[0]
    return "" if meaning.target == Target.FACTS else meaning.frame


def _left(lexicon: Lexicon, member: Member, given: Reply) -> str:
    """That it is not told of one, or that the graph has nothing of its name."""
    return reply(lexicon, "one-left" if member.iris else "unknown-name", given.lang, member.text)


def _tells_all(lexicon: Lexicon, found: Reply, listing: Listing) -> bool:
    """Whether a reply tells of each of the things, and of each which is its own."""
    if found.kind not in _READ or found.unread:
        return False
    meaning = found.meanings[0]
    if meaning.frame == _OF_ALL and meaning.target == Target.THINGS:
        return True
    by_name = meaning.target == Target.YES_NO or (meaning.frame in _OF_ONE and meaning.target == Target.THINGS)
    values = set() if by_name else set(values_of(found.rows))
    said = fold(found.sentence)
    told = partial(is_told, lexicon, values=values, said=said, lang=found.lang)
    lists = meaning.target in (Target.THINGS, Target.COUNT) and meaning.frame not in _OF_ONE
    return all(told(one) or (lists and _is_land(lexicon, one)) for one in listing.members)


def _is_land(lexicon: Lexicon, member: Member) -> bool:
    """Whether it is a country, which a list of what is from it need not name."""
    return any(is_land(lexicon.traits(iri)) for iri in member.iris)


def is_told(lexicon: Lexicon, member: Member, *, values: set[str], said: str, lang: str) -> bool:
    """Whether one of several things is among the values of a reply, or is named in it."""
    iris = {*member.iris, *(work for iri in member.iris for work in related(lexicon, iri))}
    names = (member.text, *(label(lexicon.kg, iri, lang) for iri in iris))
    return not iris.isdisjoint(values) or any(fold(name) in said for name in names)
