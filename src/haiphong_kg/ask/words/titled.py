"""Names of persons with their titles, "Mayor Yoo Jeong-bok", and of bodies and posts with the city before the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.base import expression
from haiphong_kg.store import ID

_PERSON: Final = f"{ID}person/"
_BODIES: Final = (f"{ID}org/", f"{ID}post/")
_OF_CITY: Final = expression(r"(?P<post>.+? of (?=the ))?(?:the )?(?P<body>.+) of (?P<city>Hải Phòng)")


def called_by_title(names: Iterable[tuple[str, str]], titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each IRI of a person with his name behind each of the titles."""
    before = tuple(titles)
    return ((iri, f"{title} {text}") for iri, text in names if iri.startswith(_PERSON) for title in before)


def with_city_first(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each IRI of a body or post of the city by its other English name: "Hải Phòng People's Committee"."""
    for iri, text in names:
        if iri.startswith(_BODIES) and (match := _OF_CITY.fullmatch(text)):
            yield from ((iri, one) for one in _turned(match))


def _turned(match: re.Match[str]) -> Iterator[str]:
    post = match["post"] or ""
    for city in (match["city"], f"{match['city']} city", f"{match['city']}'s"):
        yield from (f"{before}{city} {match['body']}" for before in dict.fromkeys((post, post and f"{post}the ")))
