"""Names of numbered things, "Bến số 7 và 8 Lạch Huyện", in the other ways in which they are said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from haiphong_kg.base import expression

_ENGLISH: Final = expression(
    r"(?P<place>.+?) (?:berths?|terminals?) (?P<first>\d+)(?P<join> and | to |[-–])(?P<last>\d+)"
)
_VIETNAMESE: Final = expression(
    r"(?:Bến|Bến cảng) số (?P<first>\d+)(?P<join> và | đến |[-–])(?P<last>\d+) (?P<place>.+)"
)
# How the place stands behind the number.
_AT: Final = {
    "en": ("", "of", "at", "in", "of the", "port", "of the port of", "at the port of"),
    "vi": ("", "ở", "tại", "của", "cảng", "ở cảng", "tại cảng", "của cảng", "khu bến cảng"),
}
_NOUNS: Final = {"en": ("berth", "terminal"), "vi": ("bến", "bến số", "bến cảng số", "cầu cảng số", "bến tàu số")}
_JOINS: Final = {"en": ("", "and", "to", "through"), "vi": ("", "và", "với", "đến", "tới")}


def said_otherwise(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each IRI of a numbered thing with another name of it: "bến 7, 8 Lạch Huyện", "bến số 8 của Lạch Huyện"."""
    for iri, text in names:
        for lang, form in (("en", _ENGLISH), ("vi", _VIETNAMESE)):
            if match := form.fullmatch(text):
                yield from ((iri, one) for one in dict.fromkeys(_names(lang, match)))


def _names(lang: str, match: re.Match[str]) -> Iterator[str]:
    first, last, place = int(match["first"]), int(match["last"]), match["place"]
    numbers = [str(one) for one in range(first, last + 1)] if last > first else [match["first"], match["last"]]
    both = tuple(_together(lang, match["first"], match["last"]))
    yield from both  # no other place has berths with numbers
    for number in (*both, *_alone(lang, numbers)):
        yield f"{place} {number}"
        for at in _AT[lang]:
            yield " ".join(filter(None, (number, at, place)))


def _together(lang: str, first: str, last: str) -> Iterator[str]:
    """Both numbers behind the noun, which may stand before each of them."""
    for noun in _NOUNS[lang]:
        for join in _JOINS[lang]:
            for again in dict.fromkeys(("", noun, "số" if lang == "vi" and noun.endswith("số") else "")):
                yield " ".join(filter(None, (noun, first, join, again, last)))


def _alone(lang: str, numbers: list[str]) -> Iterator[str]:
    """One of the numbers alone: who is asked for one berth of a pair is told of the pair."""
    return (f"{noun} {number}" for noun in _NOUNS[lang] for number in numbers)
