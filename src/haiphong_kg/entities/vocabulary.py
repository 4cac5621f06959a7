"""Words as a question uses them: stems, and what the files of `queries/wording/` say that a word or phrase means."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, Store

from haiphong_kg.base import all_words, expression, fold, language_named, nfc, spelled
from haiphong_kg.store import BASE, ID, KnowledgeGraph, Layout, kept, load_file, remembered

WORDING: Final = BASE + "wording/"
_FUNCTION: Final = WORDING + "function"
_ORDINARY: Final = WORDING + "ordinary"
_SAYING: Final = "http://www.w3.org/2004/02/skos/core#example"
_MEMBER: Final = "http://www.w3.org/2004/02/skos/core#member"
_FAMILY: Final = "http://www.w3.org/2004/02/skos/core#notation"
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


class Vocabulary(NamedTuple):
    """What `queries/wording/` says of language, not of the world.

    `names` are demonyms and further words for things of the graph; `senses` are the phrases (sense, language, text), a
    sense being the IRI below `wording/`; `sayings` gives by (sense, language) how a meaning is said; `members` the
    things that a sense stands for together; `families` the indicators that it may mean, the likeliest first; `function`
    are the words by language that tell nothing of the subject: the spellings by stem; `ordinary` are joined stems of
    names that a question does not mean by them. `phrases` are those of `senses` by sense; `own`, filled when first
    asked for, are the folded words of the phrases of each language that the other has not: "thang" is none of English.
    """

    names: tuple[FurtherName, ...]
    senses: tuple[tuple[str, str, str], ...]
    sayings: dict[tuple[str, str], str]
    members: dict[str, tuple[str, ...]]
    families: dict[str, tuple[str, ...]]
    function: dict[str, dict[str, frozenset[str]]]
    ordinary: frozenset[str]
    phrases: dict[str, tuple[tuple[str, str], ...]]
    own: dict[str, frozenset[str]]

    def said(self, sense: str) -> tuple[tuple[str, str], ...]:
        """The phrases of one sense, (language, text) each."""
        return self.phrases.get(sense, ())


@remembered
def read_vocabulary(kg: KnowledgeGraph) -> Vocabulary:
    """The vocabulary beside `kg`; without the files it is empty.

    Raises:
        DataError: a file is not Turtle; with file and line.
    """
    found = _Read(*kept(kg, "wording", lambda: _read(kg.layout)))
    return Vocabulary(
        tuple(FurtherName(iri, text) for iri, text in found.names),
        tuple((sense, lang, text) for sense, lang, text in found.senses),
        {(sense, lang): text for sense, lang, text in found.sayings},
        {sense: tuple(members) for sense, members in found.members.items()},
        {sense: tuple(family) for sense, family in found.families.items()},
        {lang: {key: frozenset(words) for key, words in of_one.items()} for lang, of_one in found.function.items()},
        frozenset(found.ordinary),
        {sense: tuple((lang, text) for _, lang, text in some) for sense, some in groupby(found.senses, itemgetter(0))},
        {},
    )


class _Read(NamedTuple):
    """A vocabulary in the forms that JSON has."""

    names: list[list[str]]
    senses: list[list[str]]
    sayings: list[list[str]]
    members: dict[str, list[str]]
    families: dict[str, list[str]]
    function: dict[str, dict[str, list[str]]]
    ordinary: list[str]


def _read(layout: Layout) -> _Read:
    store = Store()
    for path in layout.wording_files():
        load_file(store, path, WORDING, layout.shown(path))
    quads = sorted((quad for quad in store if isinstance(quad.subject, NamedNode)), key=str)
    said = [(quad.subject.value, quad.object) for quad in quads if _is_word(quad) and isinstance(quad.object, Literal)]
    function: dict[str, dict[str, set[str]]] = {"vi": {}, "en": {}}
    for iri, term in said:
        for one in term.value.split() if iri == _FUNCTION else ():
            function[_tongue(term)].setdefault(stem(fold(one)), set()).add(spelled(one))
    return _Read(
        [[iri, nfc(term.value)] for iri, term in said if not iri.startswith(WORDING)],
        [
            [iri.removeprefix(WORDING), _tongue(term), nfc(term.value)]
            for iri, term in said
            if iri.startswith(WORDING) and iri not in (_FUNCTION, _ORDINARY)
        ],
        _texts(quads, _SAYING),
        _members(quads),
        {sense: [ID + "indicator/" + one for one in text.split()] for sense, _, text in _texts(quads, _FAMILY)},
        {lang: {key: sorted(words) for key, words in found.items()} for lang, found in function.items()},
        sorted({joined(term.value) for iri, term in said if iri == _ORDINARY}),
    )


def _tongue(text: Literal) -> str:
    """The language of ours that a text is for; English where its tag names none."""
    return language_named(text.language or "") or "en"


def _is_word(quad: Quad) -> bool:
    return quad.predicate.value not in (_SAYING, _MEMBER, _FAMILY)


def _texts(quads: list[Quad], predicate: str) -> list[list[str]]:
    """The sense, language and text of each that `predicate` gives."""
    return [
        [quad.subject.value.removeprefix(WORDING), _tongue(quad.object), nfc(quad.object.value)]
        for quad in quads
        if quad.predicate.value == predicate
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
    ]


def _members(quads: list[Quad]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for quad in quads:
        subject, member = quad.subject, quad.object
        if quad.predicate.value == _MEMBER and isinstance(subject, NamedNode) and isinstance(member, NamedNode):
            found.setdefault(subject.value.removeprefix(WORDING), []).append(member.value)
    return found


def tokens(text: str) -> list[Token]:
    """The words of a question, in order; of one that is far too long those of its beginning, none of them in part."""
    kept = text if len(text) <= _MOST_TYPED else " ".join(text[:_MOST_TYPED].split()[:-1])
    typed = _TOKEN.findall(nfc(kept))
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
        own = _own_words(vocabulary)
        plain = [fold(one.typed) for one in said if one.typed.islower()]  # what has a capital may be a name
        counts = {lang: counts[lang] + sum(one in own[lang] for one in plain) for lang in counts}
    if counts["vi"] != counts["en"]:
        return max(counts, key=lambda lang: counts[lang])
    return "vi" if accented else otherwise


def _own_words(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    if not vocabulary.own:
        lines = {lang: all_words(text for _, own, text in vocabulary.senses if own == lang) for lang in ("vi", "en")}
        words = {lang: frozenset(word for line in found for word in line) for lang, found in lines.items()}
        vocabulary.own.update(vi=words["vi"] - words["en"], en=words["en"] - words["vi"])
    return vocabulary.own
