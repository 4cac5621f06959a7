"""Names that the graph does not hold: nothing is recorded of what they name, which is an answer of its own.

A capital in the midst of a sentence tells a name. Of the first word, and in a text without capitals, the place tells
it, where the word is none of everyday speech and none of ours typed amiss.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from haiphong_kg.ask.facts.accounts import are_told_together, has_accounts
from haiphong_kg.ask.meaning.said_names import listed
from haiphong_kg.ask.reading.mending import may_be_slip, resembles
from haiphong_kg.ask.reading.understanding import Understanding
from haiphong_kg.ask.sentences.side_by_side import is_unheld
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, words_of
from haiphong_kg.base import fold, is_syllable
from haiphong_kg.entities import stem, tokens

# What a name is asked for with directly behind it: "Foxconn plant", "yazaki has", and a mark: "EDCF: ", "Odessa – ".
_TOLD: Final = ("class/", "role/", "frame/", "family/", "link/and", "tie/")
_MARK: Final = r"\s*(?:['’]s\b|:|\s[-–—])"
# Works that bear the name of the place where they are.
_WORKS: Final = ("class/port", "class/airport")
_VOWELS: Final = frozenset("aeiouy")
_LEAST: Final = 4
_TWO: Final = 2
_SHORT: Final = 3


def unheld_names(lexicon: Lexicon, question: str, found: Understanding) -> list[str]:
    """The names in a question that name nothing in the graph, each with all its words: "Saint Petersburg"."""
    items = phrases(lexicon, question, found.lang)
    parts = _parts(items) if found.lang == "vi" and not question.istitle() else {*filter(is_unheld, items)}
    runs = ([one.text for one in run] for part, run in groupby(items, lambda one: one in parts) if part)
    names = [words for words in runs if words != [found.first] and not _are_held(lexicon, words, found.first)]
    names = [words for words in names if _is_whole(lexicon, question, words)]
    lands = _lands(lexicon, question) if names else []
    of_lands = {word for land in lands for word in land.split()}
    if found.offered and _are_slips(lexicon, names, found.lang):
        return []
    return [*lands, *(" ".join(words) for words in names if not of_lands.issuperset(words))]


def _is_whole(lexicon: Lexicon, question: str, words: list[str]) -> bool:
    """Whether words are all of a name, and none of ours in other letters: "Xi" of "Xi-a-tơn", "仁川", "Kōbe"."""
    if any(_is_transcribed(lexicon, one, fold(one)) for one in words):
        return False
    return not re.search(rf"\w-{re.escape(words[0])}|{re.escape(words[-1])}-\w", question)


def _is_transcribed(lexicon: Lexicon, word: str, plain: str) -> bool:
    foreign = lexicon.named(plain) and not (lexicon.named(word) or is_syllable(plain))
    return foreign or not plain.isascii()


def _are_slips(lexicon: Lexicon, names: list[list[str]], lang: str) -> bool:
    """Whether the names may be of those that are held, typed amiss."""
    return all(len(words) == 1 and may_be_slip(lexicon, words[0], lang) for words in names)


def may_be_name(lexicon: Lexicon, question: str, found: Understanding) -> bool:
    """Whether the one word that is not understood may be a name, though its first letter does not tell.

    The first word of a sentence has a capital whatever it is; who types no capitals gives none to a name.
    """
    word = found.unknown[0] if len(found.unknown) == 1 else ""
    small = question == question.lower() and word.isascii() and len(word) >= _LEAST
    untold = word == found.first if word[:1].isupper() else small
    return word.isalpha() and untold and not _is_held(lexicon, word)


def _parts(items: tuple[Item, ...]) -> set[Item]:
    """The words that may be parts of such names; beside one any other that has a capital is as well: "Cao Hùng"."""
    sure = {*filter(is_unheld, items)}
    beside = {one for pair in pairwise(items) for one in pair if sure.intersection(pair) and _has_capital(one)}
    return sure | beside


def _has_capital(item: Item) -> bool:
    """Whether a word in the midst of a question has a capital, and names nothing."""
    return item.start > 0 and item.text.istitle() and not (item.named or item.number)


def _are_held(lexicon: Lexicon, words: list[str], first: str) -> bool:
    """Whether each word of a name stands in the graph, and those that are surely of it stand there together."""
    sure = [one for one in words if one != first]
    return all(_is_held(lexicon, one) for one in words) and (len(sure) < _TWO or are_told_together(lexicon, sure))


def _is_held(lexicon: Lexicon, word: str) -> bool:
    """Whether a word stands in the name of a thing, or in capitals in what sources say."""
    return lexicon.named(word) or has_accounts(lexicon, word)


def with_unheld(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """The reply, or that nothing is recorded of a name where what is not understood can be nothing else."""
    if found.kind != "unsure":
        return found
    names = _lands(lexicon, question) or _placed(lexicon, question, found) or _works(lexicon, question, found.lang)
    if not names or not all(_is_whole(lexicon, question, one.split()) for one in names):
        return found
    sentence = reply(lexicon, "unknown-name", found.lang, listed(lexicon, names, found.lang))
    return found._replace(kind="refused", sentence=sentence, remarks=(), unread=())


def _placed(lexicon: Lexicon, question: str, found: Reply) -> list[str]:
    """The words that are not understood and stand where a name does.

    In small letters only where no other word is left that nobody knows.
    """
    items = phrases(lexicon, question, found.lang)
    left = found.unread or (() if found.offers else tuple(one.text for one in items if one.unknown))
    unread = {word for one in left for word in one.split()}
    runs = [tuple(run) for part, run in groupby(items, lambda one: one.unknown and one.text in unread) if part]
    everyday = _everyday(lexicon) if runs else frozenset[str]()
    names = [one for one in runs if _is_in_place(lexicon, question, items, one, found.lang)]
    names = [run for run in names if all(_is_foreign(lexicon, one.text, found.lang, everyday) for one in run)]
    told = {one.text for run in names for one in run}
    others = [one for one in unread - told if not _is_of(fold(one), everyday)]
    return [] if others and all(map(str.islower, told)) else [" ".join(one.text for one in run) for run in names]


def _lands(lexicon: Lexicon, question: str) -> list[str]:
    """The countries and parts of the world in a question that the graph does not hold, as they are typed there.

    In a text without accents a name of Vietnamese without its capitals may be other words: "ba lan" is three times.
    """
    plain = question.isascii()
    names = one_of(lexicon, "land", bare=plain)
    said = [one[0] for one in re.finditer(rf"(?<![\w-]){names}(?![\w-])", question, re.IGNORECASE)]
    if plain:
        english = one_of(lexicon, "land", "en")
        said = [one for one in said if one.istitle() or re.fullmatch(english, one, re.IGNORECASE)]
    return [one for one in said if not any(not entry.sense for entry in lexicon.looked_up(tokens(one)))]


def _works(lexicon: Lexicon, question: str, lang: str) -> list[str]:
    """The works that are named by where they are, where none of their kind is called so: "cảng Nam Đình Vũ"."""
    items = phrases(lexicon, question, lang)
    parts = [list(run) for _, run in groupby(items, lambda one: (one.unknown, one.start * (not one.unknown)))]
    pairs = pairwise(parts) if lang == "vi" else ((name, kind) for kind, name in pairwise(parts))
    return [
        " ".join(one.text for one in sorted((*kind, *name)))
        for kind, name in pairs
        if any(kind[0].has(one) and _is_of_none(lexicon, one, name) for one in _WORKS)
    ]


def _is_of_none(lexicon: Lexicon, kind: str, name: list[Item]) -> bool:
    """Whether words are of names of the graph, if of a thing in one of zones, and none of them is of such a kind."""
    words = [word for one in name for word in one.text.split()]
    known = all(map(lexicon.named, words)) and all(one.unknown or one.loose for one in name)
    if not known or any("Zone" not in lexicon.traits(iri) for one in name for iri in one.named):
        return False
    named = set.intersection(*({iri for iri, *_ in lexicon.parts[stem(fold(one))]} for one in words))
    kinds = set(lexicon.members(kind.removeprefix("class/")))
    return not any(kinds & {*lexicon.traits(iri)} for iri in named)


def _is_in_place(lexicon: Lexicon, question: str, items: tuple[Item, ...], run: tuple[Item, ...], lang: str) -> bool:
    """Whether words stand where a name does: behind "with" or "công ty", or first, before what is told of it."""
    place = items.index(run[0])
    before, behind = items[max(place - 1, 0) : place], items[place + len(run) : place + len(run) + 1]
    kinds = ("class/", "role/") if lang == "vi" else ()  # in English the kind stands behind the name
    if any(one.has(*kinds) or _ends(lexicon, one) for one in before):
        return True
    if re.search(rf"(?<!\w){re.escape(run[-1].text)}{_MARK}", question):
        return True
    return not before and any(one.named or one.has(*_TOLD) or _begins(lexicon, one) for one in behind)


def _ends(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase ends with what stands before a name: "kết nghĩa với"."""
    return re.search(rf"(?<!\w){one_of(lexicon, 'name-before', bare=True)}$", item.text, re.IGNORECASE) is not None


def _begins(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase is what stands behind a name."""
    return re.fullmatch(one_of(lexicon, "name-behind", bare=True), item.text, re.IGNORECASE) is not None


def _everyday(lexicon: Lexicon) -> frozenset[str]:
    """The words of everyday speech, and their stems."""
    return _with_stems(words_of(lexicon, "everyday"))


@lru_cache(maxsize=2)  # of the project that is asked, and of one before it was changed
def _with_stems(words: tuple[str, ...]) -> frozenset[str]:
    folded = [fold(one) for one in words]
    return frozenset((*folded, *map(stem, folded)))


def _is_of(typed: str, everyday: frozenset[str]) -> bool:
    """Whether a word, or that of which it is a form, is one of everyday speech; "lotte" is no form of "lot"."""
    return typed in everyday or (typed.endswith(("s", "d", "ing")) and stem(typed) in everyday)


def _is_foreign(lexicon: Lexicon, word: str, lang: str, everyday: frozenset[str]) -> bool:
    """Whether a word is none of everyday speech, no syllable, and neither one of ours nor one of ours typed amiss."""
    typed = fold(word)
    if not word.isalpha() or len(word) < (_SHORT if word.islower() else _TWO) or is_syllable(typed):
        return False
    if word.islower() and lang == "vi" and _VOWELS.isdisjoint(typed):  # so people shorten what they write
        return False
    if _is_of(typed, everyday) or typed.endswith(words_of(lexicon, "everyday-ending")) or _is_held(lexicon, word):
        return False
    return word.isupper() or not (may_be_slip(lexicon, word, lang, everyday) or resembles(lexicon, word))
