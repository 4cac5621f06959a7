"""What a question in words mentions: entities and concepts by any of their names, and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from pyoxigraph import Literal

from haiphong_kg.base import all_words, spelled
from haiphong_kg.entities import Token, Vocabulary, build_index, stem
from haiphong_kg.store import ID, SCHEME, KnowledgeGraph, kept

_ORDINARY: Final = (SCHEME, ID + "indicator/", ID + "unit/")
_HOME: Final = ID + "place/hai-phong"
_LONGEST: Final = 9
_SHORT: Final = 4
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_EVER, _OPEN = "0000", "9999"
# The stems before a year that open a span, with how many years later it begins or ends.
_SINCE: Final = {"sinc": 0, "from": 0, "tu": 0, "ke": 0, "after": 1, "sau": 1}
_UNTIL: Final = {"until": 0, "till": 0, "to": 0, "tinh den": 0, "cho den": 0, "befor": -1, "truoc": -1}
_BETWEEN: Final = ("to", "and", "den", "toi", "va", "until")
_FILLERS: Final = ("nam", "the", "year")


class Mention(NamedTuple):
    """The words from `start` to `end` that name one of the things `iris`, or are a part of the names of `wider`.

    A `soft` one is an ordinary word as well (a kind, a status, an indicator): a question need not have room for it.
    """

    start: int
    end: int
    iris: tuple[str, ...]
    soft: bool
    wider: tuple[str, ...] = ()


class Years(NamedTuple):
    """The words from `start` to `end` that name the years from `first` to `last`; both are years or open."""

    start: int
    end: int
    first: str
    last: str

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first
        return f"{'..' if self.first == _EVER else self.first}/{'..' if self.last == _OPEN else self.last}"


class Names(NamedTuple):
    """The things that a phrase may name, by its joined stems: (IRI, name as written); and all names as spaced stems."""

    by_key: dict[str, list[tuple[str, str]]]
    spaced: list[tuple[str, str]]


def names(kg: KnowledgeGraph, vocabulary: Vocabulary) -> Names:
    """All names of entities and concepts of `kg`, with the further ones of `vocabulary` and the codes of countries."""
    given = kept(kg, "spoken-names", lambda: _stemmed(_given(kg)))
    given += _stemmed((name.iri, name.text) for name in vocabulary.names)
    ordinary = vocabulary.ordinary
    by_key: dict[str, list[tuple[str, str]]] = {}
    spaced: list[tuple[str, str]] = []
    for iri, text, stems in given:
        if not _soft(iri) or "".join(stems) not in ordinary:
            by_key.setdefault("".join(stems), []).append((iri, text))
        if not _soft(iri):
            spaced.append((iri, f" {' '.join(stems)} "))
    return Names(by_key, spaced)


def _given(kg: KnowledgeGraph) -> Iterator[tuple[str, str]]:
    yield from ((name.iri, name.text) for name in build_index(kg).names)
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        for iri, term in kg.pairs(predicate):
            if isinstance(term, Literal) and iri.startswith(SCHEME):
                yield iri, term.value


def _stemmed(names: Iterable[tuple[str, str]]) -> list[tuple[str, str, list[str]]]:
    """IRI, name and the stems of its words."""
    given = list(names)
    words = all_words(text for _, text in given)
    return [(iri, text, [stem(part) for part in parts]) for (iri, text), parts in zip(given, words, strict=True)]


def find_mentions(known: Names, said: list[Token]) -> list[Mention]:
    """The entities that are named, of overlapping names the longest, and all concepts that are named."""
    found: list[Mention] = []
    taken = -1
    for start in range(len(said)):
        for end in range(min(start + _LONGEST, len(said)), start, -1):
            iris = _meant(known, said, start, end)
            hard = tuple(iri for iri in iris if not _soft(iri))
            if hard and start > taken:
                found.append(Mention(start, end, hard, soft=False, wider=_wider(known, said[start:end])))
                taken = end - 1
            found.extend(Mention(start, end, (iri,), soft=True) for iri in iris if _soft(iri))
    hard_places = {place for one in found if not one.soft for place in range(one.start, one.end)}
    found.extend(_partial(known, said, hard_places))
    return [one for one in _longest(found) if not one.soft or hard_places.isdisjoint(range(one.start, one.end))]


def is_home(mention: Mention) -> bool:
    """Whether it is the city itself, which every question is about."""
    return _HOME in mention.iris


def find_years(said: list[Token]) -> list[Years]:
    """The years and spans of years that are named: 2019, since 2019, từ năm 2016 đến 2020, 2016–2020."""
    places = [place for place, one in enumerate(said) if _YEAR.fullmatch(one.typed)]
    found: list[Years] = []
    for place in places:
        before = _before(said, place)
        if found and found[-1].end >= before[0] and (found[-1].end == place or before[1] in _BETWEEN):
            last = found.pop()
            first = last.first if last.first != _EVER else last.last
            found.append(Years(last.start, place + 1, first, said[place].typed))
        elif before[1] in _SINCE:
            first = str(int(said[place].typed) + _SINCE[before[1]])
            found.append(Years(before[0], place + 1, first, _OPEN))
        elif before[1] in _UNTIL:
            last_year = str(int(said[place].typed) + _UNTIL[before[1]])
            found.append(Years(before[0], place + 1, _EVER, last_year))
        else:
            found.append(Years(place, place + 1, said[place].typed, said[place].typed))
    return found


def _before(said: list[Token], place: int) -> tuple[int, str]:
    """Where the word before a year stands that says how the year is meant, and that word."""
    here = place - 1
    while here > 0 and said[here].stem in _FILLERS:
        here -= 1
    if here < 0:
        return place, ""
    both = f"{said[here - 1].stem} {said[here].stem}" if here else ""
    return (here - 1, both) if both in _UNTIL else (here, said[here].stem)


def _meant(known: Names, said: list[Token], start: int, end: int) -> list[str]:
    entries = known.by_key.get("".join(one.stem for one in said[start:end]), ())
    typed = [one.typed for one in said[start:end]]
    lower = all(one.typed.islower() or one.typed.isdigit() for one in said)
    return sorted({iri for iri, name in entries if _as_typed(typed, name, lower=lower)})


def _as_typed(typed: list[str], name: str, *, lower: bool) -> bool:
    """Whether the accents and capitals that were typed allow that `name` is meant.

    Accents typed must be those of the name. A short name of one word, such as Bỉ or US, must stand with its capital,
    or with its accents in a text without any capital.
    """
    together = " ".join(typed)
    if not together.isascii() and spelled(together) != spelled(name):
        return False
    if len(typed) > 1 or len(name) > _SHORT or not name[:1].isupper():
        return True
    if together.isascii() and name.isupper():
        return together == name
    return together[0].isupper() or (lower and not together.isascii())


def _partial(known: Names, said: list[Token], taken: set[int]) -> Iterator[Mention]:
    """Words with capitals, not `taken` yet, that are a part of names: Tràng Duệ of "khu công nghiệp Tràng Duệ"."""
    free = [place for place, one in enumerate(said) if place and one.typed[0].isupper() and place not in taken]
    for _, run in groupby(enumerate(free), lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        start, end = places[0], places[-1] + 1
        if sum(len(one.typed) for one in said[start:end]) >= _SHORT and (wider := _wider(known, said[start:end])):
            yield Mention(start, end, (), soft=False, wider=wider)


def _wider(known: Names, said: list[Token]) -> tuple[str, ...]:
    phrase = f" {' '.join(one.stem for one in said)} "
    return tuple(sorted({iri for iri, name in known.spaced if phrase in name}))


def _soft(iri: str) -> bool:
    return iri.startswith(_ORDINARY)


def _longest(found: Iterable[Mention]) -> list[Mention]:
    """Of soft mentions within each other the longest."""
    ordered = sorted(set(found), key=lambda one: (one.soft, one.start - one.end, one.start, one.iris))
    kept: list[Mention] = []
    for one in ordered:
        inside = any(
            o.start <= one.start and one.end <= o.end and (o.end - o.start) > (one.end - one.start) for o in kept
        )
        if not inside:
            kept.append(one)
    return sorted(kept, key=lambda one: (one.start, one.end, one.iris))
