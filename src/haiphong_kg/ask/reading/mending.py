"""Words that are a slip of the fingers away from a word of the lexicon: which word each is meant for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import pairwise, product
from math import prod
from typing import Final, NamedTuple

from haiphong_kg import base, entities
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.groups import ALIKE
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import CONTENT, TALK, is_of_phrases
from haiphong_kg.base import LANGUAGES, fold, spelled
from haiphong_kg.entities import Token, label, read_vocabulary, stem
from haiphong_kg.store import HOME, KnowledgeGraph, kept, remembered, shelved

_LEAST: Final = 4
_LEAST_WORD: Final = 5
_LONG: Final = 7
_MOST_WAYS: Final = 8
# So much of two long words is alike where one may be the other, typed amiss in whatever way.
_LIKE: Final = 0.75
_VOWELS: Final = frozenset("aeiouy")
# Words of the language that are a slip away from one of ours, and meant as they stand.
_OTHERS: Final = "other/other"


class Slip(NamedTuple):
    """A word as it was typed, and as it is meant.

    It is `sure` where it hardly can be another word or name of the world; else it is only to be offered.
    """

    typed: str
    meant: str
    sure: bool


class Mending(NamedTuple):
    """A question with its unknown words mended."""

    said: list[Token]
    slips: tuple[Slip, ...]


def mendings(lexicon: Lexicon, said: list[Token], unknown: tuple[str, ...], lang: str) -> list[Mending]:
    """The ways to mend a question; none where an unknown word is near no word, or too many."""
    words = _spellings(lexicon, lang)
    choices = [list(_slips(lexicon, words, one)) if one.typed in unknown else [None] for one in said]
    if not 0 < prod(map(len, choices)) <= _MOST_WAYS:
        return []
    return [_mended(said, way) for way in product(*choices)]


def is_written(lexicon: Lexicon, word: str) -> bool:
    """Whether a word stands, with these accents, in the wording or in a name."""
    return lexicon.named(word) or spelled(word) in _written(lexicon.kg)


@remembered
def _written(kg: KnowledgeGraph) -> Mapping[str, int]:
    """In how many phrases of the wording a word stands, as it is spelled."""
    said = (text for _, _, text in read_vocabulary(kg).senses)
    return shelved(kg, "written", lambda: Counter(one for text in said for one in spelled(text).split()), int)


def may_be_slip(lexicon: Lexicon, word: str, lang: str, others: Iterable[str] = ()) -> bool:
    """Whether a word looks like another that was typed amiss: of the wording, of a name, of `others`."""
    typed = fold(word)
    words = (*_spellings(lexicon, lang).items(), *((one, one) for one in others))
    slips = (_is_slip(typed, text) for key, text in words if entities.one_slip(typed, key))
    of_names = (_is_slip(stem(typed), key) for key in lexicon.parts if entities.one_slip(stem(typed), key))
    return not _is_another(lexicon, typed) and (any(slips) or any(of_names))


def resembles(lexicon: Lexicon, word: str) -> bool:
    """Whether a long word has most letters of a word of a name, in whatever way it may have been typed amiss."""
    typed = stem(fold(word))
    begun = [key for key in lexicon.parts if key[0] == typed[0]] if len(typed) >= _LONG - 1 else []
    if _is_another(lexicon, fold(word)):
        return False
    difflib = import_module("difflib")  # only here: it takes 1 ms
    # how like two words are is not the same either way
    return any(difflib.get_close_matches(typed, begun, 1, _LIKE)) or any(
        difflib.get_close_matches(one, [typed], 1, _LIKE) for one in begun
    )


def _mended(said: list[Token], way: tuple[Slip | None, ...]) -> Mending:
    pairs = zip(said, way, strict=True)
    found = [Token(slip.meant, stem(fold(slip.meant))) if slip else one for one, slip in pairs]
    return Mending(found, tuple(slip for slip in way if slip))


def _spellings(lexicon: Lexicon, lang: str) -> dict[str, str]:
    if lang not in lexicon.spellings:
        lexicon.spellings[lang] = kept(lexicon.kg, f"spellings-{lang}", lambda: _words(lexicon, lang))
    return lexicon.spellings[lang]


def _words(lexicon: Lexicon, lang: str) -> dict[str, str]:
    """The words of the wording in a language, each as it is spelled, by what is typed without accents."""
    texts = [text for sense, own, text in lexicon.vocabulary.senses if own == lang and _is_meant(sense)]
    found = {fold(word): word for text in texts for word in text.split() if word.isalpha()}
    spoken = lexicon.vocabulary.function["en"] if lang == "en" else {}
    return {**found, **{word: word for words in spoken.values() for word in words}}


def _is_meant(sense: str) -> bool:
    """Whether words of a sense may be meant by a slip."""
    return is_of_phrases(sense) and sense not in (_OTHERS, CONTENT, TALK)


def _slips(lexicon: Lexicon, words: dict[str, str], token: Token) -> Iterator[Slip]:
    """What a word may be meant for: words of the wording, parts of names; each once."""
    typed = fold(token.typed)
    if len(typed) < _LEAST or _is_another(lexicon, typed):
        return
    given: dict[str, Slip] = {}
    for key, word in words.items():
        if len(typed) >= _LEAST_WORD and entities.one_slip(typed, key):
            given.setdefault(stem(key), Slip(token.typed, word, _is_slip(typed, word) and not token.typed.isupper()))
    for key in lexicon.parts:
        if entities.one_slip(token.stem, key):
            names = lexicon.parts[key]
            near = next((iri for iri, _, _ in names if _is_near(lexicon, iri, typed, key)), "")
            if near or len(typed) >= _LEAST_WORD:
                given.setdefault(key, Slip(token.typed, _spelled(lexicon, near or names[0][0], key), bool(near)))
    yield from given.values()


def _spelled(lexicon: Lexicon, iri: str, key: str) -> str:
    """The word of a name of which `key` is the stem."""
    said = [word for lang in LANGUAGES for word in label(lexicon.kg, iri, lang).split()]
    return next((word for word in said if stem(fold(word)) == key), key)


def _is_another(lexicon: Lexicon, typed: str) -> bool:
    """Whether it is a word of its own: "county" is no "country"."""
    if not lexicon.others:
        phrases = lexicon.vocabulary.phrases
        said = [text for sense in phrases if sense == _OTHERS or sense.startswith(ALIKE) for _, text in phrases[sense]]
        lexicon.others.update(word for text in said for word in text.split())
    return typed in lexicon.others


def _is_slip(typed: str, word: str) -> bool:
    """Whether a slip makes hardly another word: a letter left out, doubled or swapped, or any in a long word.

    A syllable of Vietnamese that can be one is taken for itself.
    """
    meant = fold(word)
    if typed[0] != meant[0] or (not word.isascii() and base.is_syllable(typed)):
        return False
    return len(typed) >= _LONG or _lacks_or_swaps(typed, meant) or _doubles(typed, meant)


def _lacks_or_swaps(typed: str, meant: str) -> bool:
    return len(typed) < len(meant) or sorted(typed) == sorted(meant)


def _doubles(typed: str, meant: str) -> bool:
    """Whether a letter stands twice that is meant once."""
    twice = (n for n, (one, other) in enumerate(pairwise(typed)) if one == other)
    return any(typed[:n] + typed[n + 1 :] == meant for n in twice)


def _is_near(lexicon: Lexicon, iri: str, typed: str, meant: str) -> bool:
    """Whether a slip from a name leaves a letter out or swaps two; in a long name also one that is doubled or a vowel.

    With another letter, or one more, it often is another name: Lagos is not Laos, nor Nanjing Nanning. Short names are
    read so only of the city and of countries.
    """
    if typed[0] != meant[0]:
        return False
    if iri == HOME or is_land(lexicon.traits(iri)):
        return _lacks_or_swaps(typed, meant)
    if len(meant) < _LONG or base.is_syllable(typed):
        return False
    return len(typed) < len(meant) or _swaps(typed, meant) or _doubles(typed, meant) or _other_vowel(typed, meant)


def _swaps(typed: str, meant: str) -> bool:
    return sorted(typed) == sorted(meant)


def _other_vowel(typed: str, meant: str) -> bool:
    """Whether one vowel stands for another."""
    pairs = [(one, other) for one, other in zip(typed, meant, strict=False) if one != other]
    return len(typed) == len(meant) and len(pairs) == 1 and set(pairs[0]) <= _VOWELS
