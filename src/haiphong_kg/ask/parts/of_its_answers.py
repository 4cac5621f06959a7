"""A second half that asks of which countries those are with whom the first was answered: each is told with its own."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.sentences.clauses import SAID_FOR_SOMEBODY, Clause
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon

_LISTS: Final = (Target.THINGS, Target.COUNT)
# Of which country money or a company is stands in other records.
_OF_PLACES: Final = ("agreement", "membership", "cooperation", "air", "shipping")
_LAND: Final = ("class/country", "role/land/", "frame/land", "tied/partners")
_BESIDE: Final = ("ask/", "link/", "class/", "frame/location", "time/in", "frame/agreement", "role/agreement/")
_IN_LAND: Final = ("hp:inCountry", "hp:homeCountry")
_NAMED: Final = 4


def lands_of_answers(lexicon: Lexicon, first: Reply, second: Clause) -> Reply | None:
    """The reply to both halves, where the second asks for the countries of those the first tells; None else."""
    meaning = first.meanings[0]
    listed_ = meaning.target in _LISTS and meaning.asked not in ("", RECORD, "country")
    if not listed_ or meaning.frame not in _OF_PLACES or not _asks_for_lands(second):
        return None
    every = list(dict.fromkeys(held(first.rows, row, "thing") for row in first.rows.rows))
    lands: dict[str, list[str]] = {}
    for one in filter(None, every):
        lands.setdefault(_land_of(lexicon, one), []).append(one)
    known = {land: there for land, there in lands.items() if land}
    if not known:
        return None
    said = [_said(lexicon, land, there, first.lang) for land, there in _by_size(lexicon, known, first.lang)]
    more = [reply(lexicon, "lands-unknown", first.lang, str(len(lands[""])))] if "" in lands else []
    told = reply(lexicon, "lands-of-them", first.lang, str(len(known)), listed(lexicon, said, first.lang, len(said)))
    return first._replace(
        question=f"{first.question.rstrip('?')}, {second.text}?",
        sentence=" ".join((first.sentence, told, *more)),
        given=(*first.given, *known),
    )


def _asks_for_lands(second: Clause) -> bool:
    """Whether a clause asks for countries and for nothing else."""
    return any(one.has(*_LAND) for one in second.items) and all(map(_tells_no_more, second.items))


def _tells_no_more(item: Item) -> bool:
    plain = item.has(*_LAND, *_BESIDE) or SAID_FOR_SOMEBODY.fullmatch(item.text) is not None
    return not (item.named or item.number or item.date) and (item.idle or plain)


def _land_of(lexicon: Lexicon, iri: str) -> str:
    return next(filter(None, (lexicon.kg.value(iri, one) for one in _IN_LAND)), "")


def _by_size(lexicon: Lexicon, lands: dict[str, list[str]], lang: str) -> list[tuple[str, list[str]]]:
    """Countries with those who are of them, the one with the most first."""
    return sorted(lands.items(), key=lambda one: (-len(one[1]), name_of(lexicon, one[0], lang)))


def _said(lexicon: Lexicon, land: str, there: list[str], lang: str) -> str:
    """A country with those who are of it; of many only how many they are."""
    names = [name_of(lexicon, one, lang) for one in there]
    return f"{name_of(lexicon, land, lang)} ({', '.join(names) if len(names) <= _NAMED else len(names)})"
