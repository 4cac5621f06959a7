"""Vietnamese text: one normal form, folding for search, order, slugs, and what a terminal may show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from haiphong_kg.base.expressions import expression

# What is asked about again and again is words; what is remembered of them has a bound.
_LONGEST_WORD: Final = 24
# Letters with a stroke have no decomposition; Icelandic ð stands for đ in text from old Vietnamese fonts.
_STROKES: Final = {"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
# Neither ASCII nor a combining mark for Latin letters.
_BEYOND_LATIN: Final = expression("[^\x00-\x7f\u0300-\u036f]")
_NOT_WORD: Final = expression(r"[^\w\n]+|_+")
# Unicode's categories of what shows no sign of its own: controls, formats (bidirectional, zero-width, tags), halves of
# pairs, line and paragraph separators.
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def nfc(text: str) -> str:
    """`text` in Unicode's composed normal form, the only one inside the project."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The search key of `text`: letters and digits only, no case, no accents. "Hải-Phòng" → "haiphong"."""
    return _folded(text) if len(text) <= _LONGEST_WORD else "".join(folded_words(text))


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return "".join(folded_words(word))


def folded_words(text: str) -> list[str]:
    """The folded words of `text`, in order; wide and other compatibility letters count as the plain ones."""
    return all_words([text])[0]


def all_words(texts: Iterable[str]) -> list[list[str]]:
    """The folded words of each text; many texts at once cost a fraction of what they cost one by one."""
    lines = [text.replace("\n", " ") for text in texts]
    joined = "\n".join(lines)
    plain = joined if joined.isascii() else _bare(unicodedata.normalize("NFKD", joined))
    return [line.split() for line in _NOT_WORD.sub(" ", plain.casefold()).split("\n")][: len(lines)]


def unaccented(text: str) -> str:
    """`text` as one types it who types no accents."""
    return _bare(unicodedata.normalize("NFKD", text))


def spelled(text: str) -> str:
    """`text` with accents but one spelling: lower case, single spaces, each tone mark moved behind its word.

    So "hoà" and "hòa", "thuý" and "thúy" are the same, and "hoa" is not.
    """
    return _spelled(text) if len(text) <= _LONGEST_WORD else _in_one_spelling(text)


@lru_cache(maxsize=20_000)
def _spelled(text: str) -> str:
    return _in_one_spelling(text)


def _in_one_spelling(text: str) -> str:
    return " ".join(map(_tone_last, _NOT_WORD.sub(" ", nfc(text).casefold()).split()))


def capital(text: str) -> str:
    """`text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def sentence(said: str) -> str:
    """A text with a capital in front and a full stop behind."""
    return said if not said else capital(said) + ("" if said.endswith((".", "!", "?", "…")) else ".")


def enumerated(names: Iterable[str]) -> str:
    """Names one after the other; a semicolon parts them where one has a comma inside it, as "Dong-gu, Incheon" has."""
    listed = list(names)
    return ("; " if any("," in one for one in listed) else ", ").join(listed)


def printable(text: str) -> str:
    """`text` with control, bidirectional and zero-width characters made visible, so data cannot steer a terminal."""
    if text.isprintable():  # nothing of `_UNSEEN` is; it is told a hundred times as quickly
        return text
    return "".join(_escaped(sign) if unicodedata.category(sign) in _UNSEEN else sign for sign in text)


def printable_lines(text: str) -> str:
    """As `printable`, but lines and tabs stay."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in lines)


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) <= 0xFFFF else f"\\U{ord(sign):08x}"


_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK: Final = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_TONES: Final = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


def sort_key(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...], str]:
    """The key of Vietnamese alphabetical order: letters word by word, then tones in the order ngang to nặng."""
    parts = [_ranks(word) for word in re.split(r"\W+", nfc(text).lower()) if word]
    return tuple(letters for letters, _ in parts), tuple(tones for _, tones in parts), text


@lru_cache(maxsize=20_000)
def _ranks(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for sign in word:
        base, tone = _split_tone(sign)
        letters.append(_LETTER_RANK.get(base, ord(base) if ord(base) < 100 else 1000 + ord(base)))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _bare(decomposed: str) -> str:
    for letter, plain in _STROKES.items():
        decomposed = decomposed.replace(letter, plain)
    if _BEYOND_LATIN.search(decomposed) is None:
        return decomposed.encode("ascii", "ignore").decode()
    return "".join(letter for letter in decomposed if not unicodedata.category(letter).startswith("M"))


def _tone_last(word: str) -> str:
    if word.isascii():  # no tone is
        return word
    return _tone_moved(word) if len(word) <= _LONGEST_WORD else _with_tone_last(word)


@lru_cache(maxsize=20_000)
def _tone_moved(word: str) -> str:
    return _with_tone_last(word)


def _with_tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(mark for mark in decomposed if mark in _TONES)
    return "".join(mark for mark in decomposed if mark not in _TONES) + tones


def _split_tone(sign: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", sign)
    tone = next((rank for mark, rank in _TONES.items() if mark in decomposed), 0)
    base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    return base[:1], tone
