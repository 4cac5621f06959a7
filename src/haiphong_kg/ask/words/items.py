"""A question cut into phrases that the lexicon knows, in the likeliest ways."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final, NamedTuple

from haiphong_kg.ask.words.lexicon import Entry, Lexicon, related
from haiphong_kg.ask.words.senses import CONTENT, OPENING, PLAIN
from haiphong_kg.ask.words.shared_names import named_in_part
from haiphong_kg.ask.words.things import INDICATOR, PUBLISHER
from haiphong_kg.ask.words.unaccented import meant_here
from haiphong_kg.base import expression, fold
from haiphong_kg.entities import Token, language, tokens
from haiphong_kg.store import HOME, ID, SCHEME, bare

# Phrases that mean nothing in pieces: "how much" is not "how" and "much".
_WHOLE: Final = (
    "ask/how-much",
    "ask/how-many",
    "ask/when",
    "ask/end",
    "not/not",
    "time/merger",
    "time/before-merger",
    "mutual/",
    "family/",
)
_ONE: Final = ("except/except", "from/where", "time/until", "whole/", "ends/ends")
# No part of a name begins with what links it to the rest: "của SK" is of SK.
_LINKS: Final = ("cua", "of", "by")
_CONCEPTS: Final = (SCHEME, INDICATOR, PUBLISHER)
_LONGEST: Final = 16
# A question and its parts are cut a dozen times over. So many texts are kept with their ways: some megabytes.
_MOST_CUTS: Final = 500
_BEAM: Final = 12
_WAYS: Final = 8
_UNKNOWN: Final = 10.0
_PARTIAL: Final = 1.6
_FRAGMENT: Final = 3.0
_ITEM: Final = 1.0
_FUNCTION: Final = 0.7
_APART: Final = 1.5
_NUMBER: Final = expression(r"\d[\d.,]*")
DATE: Final = expression(r"(?:19|20)\d\d(?:-\d\d){0,2}|\d{1,2}/(?:19|20)\d\d|\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d")


class Phrase(NamedTuple):
    """A phrase: where it stands, its senses, and the things, concepts and indicators that it may name.

    `loose` are things of whose names it is only a part. `idle` is whether it is a word that tells nothing by itself;
    `told` is the word of accounts of events that it is, where it is nothing else; `works` says that its names are the
    works of one company, all of them.
    """

    start: int
    end: int
    text: str
    senses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    idle: bool = False
    told: str = ""
    works: bool = False


class Item(Phrase):
    """A phrase, which keeps what is asked of it some hundred times a question."""

    @property
    def unknown(self) -> bool:
        """Whether nothing here tells what it means."""
        return not (self.senses or self.names or self.concepts or self.loose or self.idle or self.told or self.number)

    @cached_property
    def number(self) -> bool:
        """Whether it is a number or a date."""
        return _NUMBER.fullmatch(self.text) is not None or self.date

    @cached_property
    def date(self) -> bool:
        """Whether it is a year, a month or a day."""
        return DATE.fullmatch(self.text) is not None

    @property
    def named(self) -> tuple[str, ...]:
        """All things that it may name, as a whole or in part."""
        return (*self.names, *self.loose)

    def has(self, *senses: str) -> bool:
        """Whether it may mean one of `senses`, or what begins with one that ends in a slash."""
        return not self.reach.isdisjoint(senses)

    @cached_property
    def reach(self) -> frozenset[str]:
        """Its senses, and their beginnings up to each slash."""
        return _reach(self.senses)

    def of(self, prefix: str) -> list[str]:
        """Its senses that begin with `prefix`, without it."""
        senses = self.senses if prefix in self.reach or not prefix.endswith("/") else ()
        return [one.removeprefix(prefix) for one in senses if one.startswith(prefix)]

    @property
    def asks_who(self) -> bool:
        """Whether it asks for somebody: "who", "who is"."""
        return self.has("ask/who") or (self.has("ask/describe") and self.text.casefold().startswith("who"))

    @cached_property
    def home(self) -> bool:
        """Whether it names the city itself."""
        return HOME in self.names


@cache
def _reach(senses: tuple[str, ...]) -> frozenset[str]:
    slashes = ((one, n) for one in senses for n, letter in enumerate(one, 1) if letter == "/")
    return frozenset((*senses, *(one[:n] for one, n in slashes)))


# A way to cut a question: how far it is from the best, and its phrases.
Way = tuple[float, tuple[Item, ...]]


def cut(lexicon: Lexicon, said: list[Token], lang: str, *, lenient: bool = False) -> list[Way]:
    """The likeliest ways to cut a question, each with how far it is from the best, which comes first.

    In a question with accents a word of Vietnamese must have them, unless `lenient`.
    """
    strict = not lenient and _has_accents(said)
    key = tuple(said), lang, strict
    if key not in lexicon.cuts:
        if len(lexicon.cuts) >= _MOST_CUTS:
            lexicon.cuts.clear()
        lexicon.cuts[key] = _cut(lexicon, said, lang, strict=strict)
    return lexicon.cuts[key]


def _cut(lexicon: Lexicon, said: list[Token], lang: str, *, strict: bool) -> list[Way]:
    ways: list[list[Way]] = [[] for _ in range(len(said) + 1)]
    ways[0] = [(0.0, ())]
    for start in range(len(said)):
        if not ways[start]:
            continue
        for item, cost in _from(lexicon, said, start, lang, strict=strict):
            ways[item.end] += [(before + cost, (*items, item)) for before, items in ways[start]]
            ways[item.end] = sorted(ways[item.end], key=lambda way: way[0])[:_BEAM]
    return [(cost - ways[-1][0][0], items) for cost, items in ways[-1][:_WAYS]]


def phrases(lexicon: Lexicon, text: str, lang: str = "") -> tuple[Item, ...]:
    """The likeliest way to cut `text`, in `lang` or in its own language; () where there is none."""
    found = ways(lexicon, text, lang)
    return found[0][1] if found else ()


def words_beside(text: str, items: Iterable[Item]) -> set[str]:
    """The words of `text`, folded, that are in none of these phrases of it."""
    within = {place for one in items for place in range(one.start, one.end)}
    return {fold(one.typed) for place, one in enumerate(tokens(text)) if place not in within}


def ways(lexicon: Lexicon, text: str, lang: str = "") -> list[Way]:
    """The likeliest ways to cut `text`, in `lang` or in its own language, the best first."""
    said = tokens(text)
    return cut(lexicon, said, lang or language(text, lexicon.vocabulary, "en")) if said else []


def _has_accents(said: list[Token]) -> bool:
    """Whether accents are typed: most words have one, of those in small letters; names may be foreign."""
    words = [one.typed for one in said if one.typed.isalpha() and one.typed.islower()]
    return 2 * sum(not one.isascii() for one in words) >= max(len(words), 1)


def joined(lexicon: Lexicon, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items with "the LG plant" as one: a word for works beside a company stands for the works of that company."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        if before and before.has("link/by") and len(found) > 1 and _works(lexicon, found[-2], item):
            before = found[-2]
            del found[-1]
        if before and len(found) > 1 and _between(lexicon, found[-2], before, item):
            kept = _between(lexicon, found[-2], before, item)
            del found[-1]
            found[-1] = Item(
                found[-1].start, item.end, f"{found[-1].text} {before.text} {item.text}", names=kept, works=True
            )
            continue
        if before and before.has("link/and") and len(found) > 1 and _is_same(found[-2], item):
            del found[-1]
            before = found[-1]
        if before and _is_same(before, item):
            found[-1] = before._replace(end=item.end, text=f"{before.text} {item.text}")
            continue
        pair = before and _works(lexicon, before, item)
        if before and pair:
            found[-1] = Item(before.start, item.end, f"{before.text} {item.text}", names=pair, works=True)
        else:
            found.append(item)
    return tuple(found)


def _is_same(one: Item, other: Item) -> bool:
    """Whether two phrases are parts of the name of one thing: "Yên Tử and Kiếp Bạc"."""
    return not (one.names or other.names) and len(one.named) == 1 and one.named == other.named


def _between(lexicon: Lexicon, one: Item, sector: Item, other: Item) -> tuple[str, ...]:
    """The projects of a company that are of the sector said between its name and the word for a project."""
    if not sector.concepts or sector.names:
        return ()
    works = _works(lexicon, one, other)
    return tuple(
        one for one in works if {bare(term) for term in lexicon.kg.objects(one, "hp:theme")} & set(sector.concepts)
    )


def _works(lexicon: Lexicon, one: Item, other: Item) -> tuple[str, ...]:
    """The projects of the company that one of two neighbours names where the other is a word for a project."""
    name, word = (one, other) if one.names or one.loose else (other, one)
    named = name.names or name.loose
    if not word.has("class/project") or word.names or len(named) != 1 or "Enterprise" not in lexicon.traits(named[0]):
        return ()
    return tuple(related(lexicon, named[0]))


def _from(lexicon: Lexicon, said: list[Token], start: int, lang: str, *, strict: bool) -> list[tuple[Item, float]]:
    """The phrases that begin at `start`, each with its cost."""
    found = []
    inside = start > 0 and not all(one.typed.isupper() or one.typed.istitle() for one in said)
    idle = lexicon.idle(said[start], lang, strict=strict, inside=inside)
    flying = _is_flying(lexicon, said[start])
    proper = inside and lang == "en" and said[start].typed.istitle()
    for end in range(min(start + _LONGEST, len(said)), start, -1):
        here = said[start:end]
        entries = lexicon.looked_up(here, strict=strict)
        if proper and len(here) == 1:  # in English a syllable of Vietnamese with a capital is part of a name
            entries = [one for one in entries if not one.sense or one.text.isascii()]
        if len(here) == 1:
            entries = meant_here(entries, said, start, lang, idle=idle)
        if entries:
            item, cost = _exact(lexicon, entries, here, start, idle=end == start + 1 and idle)
            found.append((item, cost + _APART * _asks_if_any(said, start, end)))
        elif here[0].stem in _LINKS or (len(here) > 1 and flying):
            continue
        elif loose := named_in_part(lexicon, here):
            found.append((Item(start, end, _text(here), loose=loose), _PARTIAL))
        elif fragment := lexicon.fragment(here):
            found.append((Item(start, end, _text(here), loose=fragment), _FRAGMENT))
    if not any(item.end == start + 1 or (item.end > start + 1 and item.has(*_WHOLE)) for item, _ in found):
        item = Item(start, start + 1, said[start].typed, idle=idle)
        found.append((item, _FUNCTION if idle else _ITEM if item.number else _UNKNOWN))
    whole = min((item.end for item, _ in found if item.end > start + 1 and item.has(*_ONE)), default=0)
    unknown = max((item.end for item, _ in found if item.unknown), default=0)  # no piece of a word that is unknown
    return [one for one in found if one[0].end >= max(whole, unknown)]


def _is_flying(lexicon: Lexicon, token: Token) -> bool:
    """Whether a word is that for flying, which begins no part of a name: of an airport, "sân bay Hải Phòng"."""
    return token.typed.islower() and any(one.value == "frame/air" for one in lexicon.looked_up([token]))


def _asks_if_any(said: list[Token], start: int, end: int) -> bool:
    """Whether a phrase is "is there" and what is asked for: "có nhà máy nào" asks for plants, and not who has one."""
    behind = said[end].stem if end < len(said) else ""
    return end > start + 1 and said[start].stem == "co" and behind == "nao"


def _exact(lexicon: Lexicon, entries: list[Entry], here: list[Token], start: int, *, idle: bool) -> tuple[Item, float]:
    named = {one.value for one in entries if not one.sense}
    without = (CONTENT, *((OPENING,) if named else ()))  # a name is no turn of talk: "con minh" without its accents
    item = Item(
        start,
        start + len(here),
        _text(here),
        tuple(sorted({one.value for one in entries if one.sense and one.value not in without})),
        tuple(sorted(one for one in named if not one.startswith(_CONCEPTS))),
        tuple(sorted(one for one in named if one.startswith(_CONCEPTS))),
        idle=idle or any(one.value == PLAIN for one in entries),
    )
    things = [one for one in item.names if one.startswith(ID)]
    lands = {one for one in things if "Country" in lexicon.traits(one)}
    part = named_in_part(lexicon, here) if things and not item.home else ()
    lands |= {HOME}  # a festival of the city that it is named after is not the city
    loose = tuple(one for one in part if one not in item.names and not lands & {one, *_lands_of(lexicon, one)})
    return item._replace(loose=loose), _ITEM


def _lands_of(lexicon: Lexicon, iri: str) -> set[str]:
    """The country in which a locality lies: its name, said alone, does not mean "Hà Nam (Trung Quốc)"."""
    unit = "AdministrativeUnit" in lexicon.traits(iri)
    return {bare(one) for one in lexicon.kg.objects(iri, "hp:inCountry")} if unit else set()


def _text(here: list[Token]) -> str:
    return " ".join(one.typed for one in here)
