"""Vietnamese text: one normal form, folding for search, order, slugs, and what a terminal may show."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_D: Final = str.maketrans({"đ": "d", "Đ": "D"})
_NOT_ALNUM: Final = re.compile(r"[\W_]+")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def nfc(text: str) -> str:
    """`text` in Unicode's composed normal form, the only one inside the project."""
    return unicodedata.normalize("NFC", text)


def unaccented(text: str) -> str:
    """`text` without diacritics, đ as d: "Hải Phòng" → "Hai Phong". Tone placement falls away with the tones."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def fold(text: str) -> str:
    """The search key of `text`: letters and digits only, no case, no accents. "Hải-Phòng" → "haiphong"."""
    return _NOT_ALNUM.sub("", unaccented(text).casefold())


def words(text: str) -> list[str]:
    """The folded words of `text`, in order."""
    return [word for word in _NOT_ALNUM.split(unaccented(text).casefold()) if word]


def slug(text: str) -> str:
    """`text` as lower-case ASCII with hyphens, for the end of an IRI."""
    return _NOT_SLUG.sub("-", unaccented(text).lower()).strip("-")


def printable(text: str) -> str:
    """`text` with control, bidirectional and zero-width characters made visible, so data cannot steer a terminal."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK: Final = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def sort_key(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...], str]:
    """The key of Vietnamese alphabetical order: letters word by word, then tones in the order ngang to nặng."""
    parts = [_ranks(word) for word in re.split(r"\W+", nfc(text).lower()) if word]
    return tuple(letters for letters, _ in parts), tuple(tones for _, tones in parts), text


def _ranks(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for sign in word:
        base, tone = _split_tone(sign)
        letters.append(_LETTER_RANK.get(base, ord(base) if ord(base) < 100 else 1000 + ord(base)))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(sign: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", sign)
    tone = next((rank for mark, rank in _TONES.items() if mark in decomposed), 0)
    base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    return base[:1], tone
