"""Groups of words that say the same of an occasion, and how an account has each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from haiphong_kg.base import all_words, fold, spelled
from haiphong_kg.entities import stem

ALIKE: Final = "alike/"
# One word, which begins with another: of an embassy no account says that an ambassador did anything.
_EMBASSY: Final = spelled("đại sứ quán")


class Alike(NamedTuple):
    """The phrases of all groups by their joined stems, each as it is spelled; and how an account has each group."""

    phrases: Mapping[str, list[tuple[str, str]]]
    told: Mapping[str, list[str]]


def read_alike(senses: Iterable[tuple[str, str, str]]) -> Alike:
    """The groups of the wording."""
    given = [(sense.removeprefix(ALIKE), lang, text) for sense, lang, text in senses if sense.startswith(ALIKE)]
    phrases: dict[str, list[tuple[str, str]]] = {}
    told: dict[str, list[str]] = {}
    for (sense, lang, text), words in zip(given, all_words(text for _, _, text in given), strict=True):
        group, _, asked = sense.partition("/")
        phrases.setdefault("".join(map(stem, words)), []).append((group, text))
        told.setdefault(group, []).extend([] if asked else [in_account(text, lang)])
    return Alike(phrases, told)


def has_words(said: Iterable[str], words: frozenset[str], stems: frozenset[str]) -> bool:
    """Whether all that is said, as it is spelled, is among words; what has no accents by its stem."""
    return all(one in words or (one.isascii() and stem(fold(one)) in stems) for one in said)


def in_account(text: str, lang: str) -> str:
    """A text of an account as phrases are sought in it: of English the stems, for the endings tell nothing.

    Those are in capitals: the words of the two languages are never the same.
    """
    words = [stem(one).upper() for one in all_words([text])[0]] if lang == "en" else words_of(text)
    return f" {' '.join(words)} "


def words_of(text: str) -> list[str]:
    """The words of a text as they are spelled, the word for an embassy as one."""
    return spelled(text).replace(_EMBASSY, _EMBASSY.replace(" ", "_")).split()
