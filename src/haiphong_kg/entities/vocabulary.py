"""Words as a question uses them: stems, words for one thing, and the further names of `queries/wording.ttl`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Store

from haiphong_kg.base import all_words, fold, nfc
from haiphong_kg.store import BASE, Layout, load_file

WORDING: Final = BASE + "wording/"
_FUNCTION: Final = WORDING + "function-words"
_ORDINARY: Final = WORDING + "ordinary-words"
_TOKEN: Final = re.compile(r"[^\W_]+")
_VIETNAMESE: Final = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]|[àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]")
_LEAST_STEM: Final = 3
_MOST_TYPED: Final = 400


class Token(NamedTuple):
    """A word of a question: as typed, and its folded stem."""

    typed: str
    stem: str


class FurtherName(NamedTuple):
    """A further name of a thing of the graph."""

    iri: str
    text: str


class Vocabulary(NamedTuple):
    """What `queries/wording.ttl` says of language, not of the world.

    `names` are demonyms and further words for things of the graph; `groups` gives for the joined stems of a phrase the
    groups of words for one thing that it is in; `function` are the stems by language that tell nothing of the subject;
    `ordinary` are joined stems of names of concepts that a question does not mean by them.
    """

    names: tuple[FurtherName, ...]
    groups: dict[str, frozenset[str]]
    function: dict[str, frozenset[str]]
    ordinary: frozenset[str]


def read_vocabulary(layout: Layout) -> Vocabulary:
    """The vocabulary of `layout`; without the file it is empty.

    Raises:
        DataError: the file is not Turtle; with file and line.
    """
    store, path = Store(), layout.wording_file()
    if path.is_file():
        load_file(store, path, WORDING, layout.shown(path))
    said = [
        (quad.subject.value, quad.object)
        for quad in store
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    ]
    names = sorted(FurtherName(iri, nfc(term.value)) for iri, term in said if not iri.startswith(WORDING))
    function: dict[str, set[str]] = {"vi": set(), "en": set()}
    groups: dict[str, set[str]] = {}
    for iri, term in said:
        if iri == _FUNCTION:
            function[term.language or "en"].update(map(stem, all_words([term.value])[0]))
        elif iri.startswith(WORDING) and iri != _ORDINARY:
            groups.setdefault(joined(term.value), set()).add(iri.removeprefix(WORDING))
    return Vocabulary(
        tuple(names),
        {phrase: frozenset(found) for phrase, found in groups.items()},
        {lang: frozenset(found) for lang, found in function.items()},
        frozenset(joined(term.value) for iri, term in said if iri == _ORDINARY),
    )


def tokens(text: str) -> list[Token]:
    """The words of a question, in order."""
    typed = _TOKEN.findall(nfc(text[:_MOST_TYPED]))
    return [Token(one, stem(fold(one))) for one in typed if fold(one)]


def joined(text: str) -> str:
    """The stems of `text`, one behind the other: the key under which a phrase is found, written in one word or two."""
    return "".join(stem(one) for one in all_words([text])[0])


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without the endings of English; no Vietnamese syllable ends so. "cities" → "city"."""
    if word.endswith("ies") and len(word) > _LEAST_STEM + 1:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > _LEAST_STEM:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= _LEAST_STEM + len(ending):
            word = word[: -len(ending)]
            break
    if len(word) > _LEAST_STEM and word.endswith("e"):
        word = word[:-1]
    if len(word) > _LEAST_STEM and word[-1] == word[-2] and word[-1] not in "aeiou0123456789":
        word = word[:-1]
    return word


def phrases(stems: Sequence[str], vocabulary: Vocabulary, longest: int = 4) -> list[tuple[int, int, str]]:
    """(start, end, group) of every phrase among `stems` that is in a group of words for one thing.

    A phrase inside a longer one is not meant: "trong nước" (domestic) tells of no country, "nước".
    """
    spans = [
        (start, end)
        for end in range(1, len(stems) + 1)
        for start in range(max(0, end - longest), end)
        if "".join(stems[start:end]) in vocabulary.groups
    ]
    outer = [
        (start, end)
        for start, end in spans
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in spans)
    ]
    return [
        (start, end, group) for start, end in outer for group in sorted(vocabulary.groups["".join(stems[start:end])])
    ]


def language(text: str, vocabulary: Vocabulary, otherwise: str) -> str:
    """The language of a question.

    Vietnamese where most words have its letters, for names have them in English too; else the language of the most
    function words; else again by letters.
    """
    said = tokens(text)
    accented = sum(_VIETNAMESE.search(one.typed) is not None for one in said)
    if 2 * accented > len(said):
        return "vi"
    counts = {lang: sum(one.stem in words for one in said) for lang, words in vocabulary.function.items()}
    if counts["vi"] != counts["en"]:
        return max(counts, key=lambda lang: counts[lang])
    return "vi" if accented else otherwise
