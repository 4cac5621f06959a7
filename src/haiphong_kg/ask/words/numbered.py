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
# What has a number at its end, perhaps behind the name of its land or city, is called by its own name and that alone.
_AT_END: Final = expression(
    r"(?P<name>.+?)(?P<home> (?:Vietnam|Viet Nam|Việt Nam|Hải Phòng|Hai Phong))? (?P<number>[1-9]|I{1,3}|IV|VI{0,3}|IX)"
)
_DIGITS: Final = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_COUNTED: Final = expression(rf"\b(?:{'|'.join(_DIGITS)})\b", re.IGNORECASE)
# What kinds of zones are called in short behind a name.
_KINDS: Final = ((" Industrial Park", " IP"), (" Industrial Zone", " IZ"), (" Economic Zone", " EZ"))
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
# Words for what a thing is, which stand before its name as well as behind it: "cable car Cat Hai - Phu Long".
_BEFORE: Final = (
    " cable car",
    " Industrial Park",
    " Industrial Zone",
    " Economic Zone",
    " bridge",
    " railway",
)
# How the place stands behind the number.
_AT: Final = {
    "en": ("", "of", "at", "in", "of the", "port", "of the port of", "at the port of"),
    "vi": ("", "ở", "tại", "của", "cảng", "ở cảng", "tại cảng", "của cảng", "khu bến cảng"),
}
_NOUNS: Final = {"en": ("berth", "terminal"), "vi": ("bến", "bến số", "bến cảng số", "cầu cảng số", "bến tàu số")}
_JOINS: Final = {"en": ("", "and", "to", "through"), "vi": ("", "và", "với", "đến", "tới")}


def said_otherwise(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each IRI of a numbered thing with another name of it: "bến số 8 Lạch Huyện", "DEEP C 2"."""
    for iri, text in names:
        for lang, form in (("en", _ENGLISH), ("vi", _VIETNAMESE)):
            if match := form.fullmatch(text):
                yield from ((iri, one) for one in dict.fromkeys(_names(lang, match)))
        if (digits := _COUNTED.sub(lambda found: _DIGITS[found[0].lower()], text)) != text:
            yield iri, digits
        for kind, short in _KINDS:
            if text.endswith(kind):
                yield iri, text.removesuffix(kind) + short
        yield from ((iri, f"{kind[1:]} {text.removesuffix(kind)}") for kind in _BEFORE if text.endswith(kind))
        if match := _AT_END.fullmatch(text):
            yield from ((iri, one) for one in dict.fromkeys(_by_number(match)) if one != text)


def _by_number(match: re.Match[str]) -> Iterator[str]:
    """The name with its number as a digit and as it is typed, with and without the land or city: "DEEP C 2"."""
    name, home, number = match["name"], match["home"] or "", match["number"]
    digit = str(_ROMAN.index(number) + 1) if number in _ROMAN else number
    yield from (f"{name}{of} {said}" for of in dict.fromkeys((home, "")) for said in dict.fromkeys((number, digit)))


def _names(lang: str, match: re.Match[str]) -> Iterator[str]:
    first, last, place = int(match["first"]), int(match["last"]), match["place"]
    numbers = [str(one) for one in range(first, last + 1)] if last > first else [match["first"], match["last"]]
    both = tuple(_together(lang, match["first"], match["last"]))
    yield from both  # no other place has berths with numbers
    yield f"{place} {match['first']} {match['last']}"
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
