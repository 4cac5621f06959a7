"""Words as a question uses them: stems, and what `queries/wording/` says that a word or phrase means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, Final, NamedTuple

from haiphong_kg.base import all_words, expression, fold, nfc
from haiphong_kg.store import KnowledgeGraph, kept, remembered, shelved

_TOKEN: Final = expression(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)|\d{1,2}/\d{4}(?!\d)|\d{4}-\d\d(?:-\d\d)?(?!\d)|\d+(?:[.,]\d+)+|[^\W_]+"
)
# The letters that mark a word as Vietnamese.
_VIETNAMESE: Final = expression("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]|[àáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ]")
_LEAST_STEM: Final = 3
_MOST_TYPED: Final = 2000
# So many more function words of one language tell which it is: "may" and "he" are words of both.
_CLEAR: Final = 2


class Token(NamedTuple):
    """A word of a question: as typed, and its folded stem."""

    typed: str
    stem: str


class FurtherName(NamedTuple):
    """A further name of a thing of the graph."""

    iri: str
    text: str


class Turn(NamedTuple):
    """A turn: one of `needles` is in each text, in small letters, that has it; `meant` has the groups of `pattern`."""

    needles: tuple[str, ...]
    pattern: str
    meant: str


class Wording(NamedTuple):
    """What the files of `queries/wording/` say, in the forms that JSON has."""

    names: list[list[str]]
    phrases: dict[str, list[list[str]]]
    sayings: list[list[str]]
    members: dict[str, list[str]]
    families: dict[str, list[str]]
    function: dict[str, dict[str, list[str]]]
    ordinary: list[str]
    turns: dict[str, list[Turn]]


class Turns(NamedTuple):
    """The turns of talk, by kind and place in the order in which they are read; of them a text has hardly any.

    `places` are the places of the turns of a kind by needle, of those that have none by "".
    """

    places: Mapping[str, Mapping[str, list[int]]]
    each: Mapping[str, Turn]

    def possible(self, kind: str, said: str, behind: int = -1) -> Iterator[tuple[int, Turn]]:
        """The turns of a kind that a text in small letters may have, each with its place: those `behind` one."""
        found = {place for needle, places in self.places.get(kind, {}).items() if needle in said for place in places}
        return ((one, self.each[_place(kind, one)]) for one in sorted(found) if one > behind)


class Vocabulary(NamedTuple):
    """What `queries/wording/` says of language, not of the world.

    `names` are demonyms and further words for things of the graph; `phrases` are (language, text) by sense, which is
    the IRI below `wording/`; `sayings` gives by (sense, language) how a meaning is said; `members` the
    things that a sense stands for together; `families` the indicators that it may mean, the likeliest first; `function`
    are the words by language that tell nothing of the subject: the spellings by stem; `ordinary` are joined stems of
    names that a question does not mean by them. `own` has the language of each folded word of the phrases that only one
    has: "thang" is none of English. `turns` are the turns of talk by the kind of question that they ask.
    """

    names: tuple[FurtherName, ...]
    phrases: Mapping[str, tuple[tuple[str, str], ...]]
    sayings: dict[tuple[str, str], str]
    members: dict[str, tuple[str, ...]]
    families: dict[str, tuple[str, ...]]
    function: dict[str, dict[str, frozenset[str]]]
    ordinary: frozenset[str]
    own: Mapping[str, str]
    turns: Turns

    @property
    def senses(self) -> Iterator[tuple[str, str, str]]:
        """All phrases, (sense, language, text) each."""
        return ((sense, lang, text) for sense, said in self.phrases.items() for lang, text in said)

    def said(self, sense: str) -> tuple[tuple[str, str], ...]:
        """The phrases of one sense, (language, text) each."""
        return self.phrases.get(sense, ())


@remembered
def read_vocabulary(kg: KnowledgeGraph) -> Vocabulary:
    """The vocabulary beside `kg`; without the files it is empty.

    Raises:
        DataError: a file is not Turtle; with file and line.
    """
    read = cache(lambda: _reading().read(kg.layout))
    phrases = shelved(kg, "phrases", lambda: read().phrases, _pairs)
    own = shelved(kg, "words-of-one-language", lambda: _reading().own_words(read().phrases), str)
    each = shelved(kg, "turns-of-talk", lambda: _each(read().turns), lambda one: Turn(tuple(one[0]), *one[1:]))
    places = kept(kg, "places-of-turns", lambda: _places(read().turns))
    found = Wording(*kept(kg, "wording", lambda: read()._replace(phrases={}, turns={})))
    return Vocabulary(
        tuple(FurtherName(iri, text) for iri, text in found.names),
        phrases,
        {(sense, lang): text for sense, lang, text in found.sayings},
        {sense: tuple(members) for sense, members in found.members.items()},
        {sense: tuple(family) for sense, family in found.families.items()},
        {lang: {key: frozenset(words) for key, words in of_one.items()} for lang, of_one in found.function.items()},
        frozenset(found.ordinary),
        own,
        Turns(places, each),
    )


def _place(kind: str, place: int) -> str:
    """The key of a turn: sorted by it, those of a kind stand as they are read."""
    return f"{kind} {place:06}"


def _each(turns: Mapping[str, list[Turn]]) -> dict[str, Turn]:
    return {_place(kind, place): turn for kind, some in turns.items() for place, turn in enumerate(some)}


def _places(turns: Mapping[str, list[Turn]]) -> dict[str, dict[str, list[int]]]:
    found: dict[str, dict[str, list[int]]] = {}
    for kind, some in turns.items():
        for place, turn in enumerate(some):
            for needle in turn.needles or ("",):
                found.setdefault(kind, {}).setdefault(needle, []).append(place)
    return found


def _reading() -> Any:  # noqa: ANN401 - a module, imported only where nothing is kept: it takes 4 ms
    return import_module("haiphong_kg.entities.wording")


def _pairs(found: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((lang, text) for lang, text in found)


def tokens(text: str) -> list[Token]:
    """The words of a question, in order; of one that is far too long those of its beginning, none of them in part."""
    return list(_tokens(text if len(text) <= _MOST_TYPED else " ".join(text[:_MOST_TYPED].split()[:-1])))


@lru_cache(maxsize=1000)  # a question and its parts are taken apart some hundred times
def _tokens(text: str) -> tuple[Token, ...]:
    folded = ((one, fold(one)) for one in _TOKEN.findall(nfc(text)))
    return tuple(Token(one, stem(key)) for one, key in folded if key)


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


def language(text: str, vocabulary: Vocabulary, otherwise: str) -> str:
    """The language of a question.

    Vietnamese where most words have its letters, for names have them in English too; else the language of the most
    function words; where both have about as many, of the most words that `vocabulary` knows in one language alone; else
    again by letters.
    """
    said = tokens(text)
    accented = sum(_VIETNAMESE.search(one.typed) is not None for one in said)
    if 2 * accented > len(said):
        return "vi"
    counts = {lang: sum(one.stem in words for one in said) for lang, words in vocabulary.function.items()}
    if abs(counts["vi"] - counts["en"]) < _CLEAR:
        plain = [fold(one.typed) for one in said if one.typed.islower()]  # what has a capital may be a name
        own = Counter(vocabulary.own.get(one) for one in plain)
        counts = {lang: counts[lang] + own[lang] for lang in counts}
    if counts["vi"] != counts["en"]:
        return max(counts, key=lambda lang: counts[lang])
    return "vi" if accented else otherwise
