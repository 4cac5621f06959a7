"""Vietnamese typed without its keyboard driver: Telex ("hair phongf") and VNI ("ha3i phong2") → "hải phòng"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from haiphong_kg.base.expressions import expression

_TELEX_TONES: Final = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_VNI_TONES: Final = {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
# A digit stands once in a syllable; the horn, of "ươ", may be typed for each of the two.
_VNI: Final = expression("1?2?3?4?5?6?7{0,2}8?9?")
_VNI_SHAPES: Final = {"6": "aeo", "7": "uo", "8": "a"}
_CIRCUMFLEX: Final = {"a": "â", "e": "ê", "o": "ô"}
_HORNED: Final = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS: Final = "aăâeêioôơuưy"
_SYLLABLE: Final = expression(
    rf"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?([{_VOWELS}]{{1,3}})(?:ch|ng|nh|[cmnpt])?"
)
_WORD: Final = expression(r"(?<!\w)[A-Za-z0-9]+(?!\w)")


def is_syllable(word: str) -> bool:
    """Whether a word has the form of a syllable of Vietnamese, with a tone or without one."""
    return _SYLLABLE.fullmatch(_toneless(word.lower())) is not None


def decoded(text: str) -> str:
    """`text` with each word that Telex or VNI would turn into a Vietnamese syllable so turned, in lower case."""
    return _WORD.sub(lambda match: _word(match[0]), text)


def _word(typed: str) -> str:
    read: Callable[[str], str] = _vni if any(sign.isdigit() for sign in typed) else _telex
    syllable = read(typed.lower())
    return syllable if is_syllable(syllable) else typed


def _telex(word: str) -> str:
    start = next((place for place, sign in enumerate(word) if sign in "aeiouyw"), len(word))
    head, tail = word[:start], word[start:]
    tones = [sign for sign in tail if sign in _TELEX_TONES]
    tail = "".join(sign for sign in tail if sign not in _TELEX_TONES)
    if head == "dd" or (head == "d" and "d" in tail):
        head, tail = "đ", tail.replace("d", "")
    for plain, shaped in _CIRCUMFLEX.items():
        tail = re.sub(f"{plain}([a-z]*?){plain}", rf"{shaped}\1", tail, count=1)
    if "w" in tail:
        tail = "ư" + tail[1:] if tail[0] == "w" else tail
        tail = _horned(tail.replace("w", ""), "uoa") if "w" in tail else tail
    return _toned(head + tail, _TELEX_TONES[tones[-1]] if tones else "")


def _vni(word: str) -> str:
    letters = "".join(sign for sign in word if not sign.isdigit())
    digits = [sign for sign in word if sign.isdigit()]
    if not letters or not letters.startswith(word[0]) or not _VNI.fullmatch("".join(sorted(digits))):
        return word
    if "9" in digits:
        letters = letters.replace("d", "đ", 1)
    for digit in digits:
        if digit == "6":
            letters = re.sub("[aeo]", lambda match: _CIRCUMFLEX[match[0]], letters, count=1)
        elif digit in _VNI_SHAPES:
            letters = _horned(letters, _VNI_SHAPES[digit])
    tones = [_VNI_TONES[digit] for digit in digits if digit in _VNI_TONES]
    return _toned(letters, tones[-1] if tones else "")


def _horned(letters: str, among: str) -> str:
    """`letters` with a horn or breve on the first of `among` that occurs, on both of "uo"."""
    if "uo" in letters and "o" in among:
        return letters.replace("uo", "ươ", 1)
    found = next((letter for letter in among if letter in letters), "")
    return letters.replace(found, _HORNED[found], 1) if found else letters


def _toned(letters: str, tone: str) -> str:
    """`letters` with the tone mark on the last vowel of the syllable that has a shape of its own, else on the first."""
    vowels = [place for place, letter in enumerate(letters) if letter in _VOWELS]
    if not tone or not vowels:
        return letters
    place = next((place for place in reversed(vowels) if letters[place] in "ăâêôơư"), vowels[0])
    return unicodedata.normalize("NFC", letters[: place + 1] + tone + letters[place + 1 :])


def _toneless(syllable: str) -> str:
    marks = "".join(_VNI_TONES.values())
    decomposed = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in marks))
