"""How a typed text fits names: equal, beginning, all words, anywhere, or but for a slip; and in which order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from enum import IntEnum
from itertools import accumulate
from typing import Any, Final, NamedTuple

from haiphong_kg.base import all_words, decoded, folded_words, language_named, nfc, sort_key, spelled

_MOST_TYPED: Final = 200
_LEAST_WITHIN: Final = 3
_LEAST_INSIDE: Final = 4  # letters of a part within a word: "USA" is not "Busan"
_LEAST_SLIP: Final = 4
_SCATTERED: Final = 1
_CHANCE: Final = 2


class Rank(IntEnum):
    """How a name fits what was typed; less is better. From `SLIP` on it is a guess."""

    EQUAL = 0
    PREFIX = 1
    WORDS = 2
    WITHIN = 3
    SLIP = 4
    HELD = 5


class Hit(NamedTuple):
    """An entity whose label `matched` fits a text as `rank` says; among equal ranks a lower `doubt` fits better.

    The doubt is 0 for a preferred label with the accents that were typed.
    """

    iri: str
    matched: str
    rank: Rank
    doubt: int


class Name(NamedTuple):
    """One name of an entity: its text, language, grade (0 preferred label) and folded words."""

    iri: str
    text: str
    lang: str
    grade: int
    words: tuple[str, ...]
    key: str


class Index(NamedTuple):
    """The names to search in, which of them hold a word, all words in their order, and how connected an entity is."""

    names: list[Name]
    postings: dict[str, list[int]]
    words: list[str]
    degree: Callable[[str], int]


class _Match(NamedTuple):
    """How one name fits: the rank, then how far from a perfect fit of that rank."""

    rank: Rank
    off: int


_Candidate = tuple[tuple[int, ...], int, Name]


def index_of(labelled: Iterable[tuple[str, str, str, int]], degree: Callable[[str], int]) -> Index:
    """The index of (IRI, label, language tag, grade); `degree` tells how connected an entity is."""
    return index_of_names(named(labelled), degree)


def named(labelled: Iterable[tuple[str, str, str, int]]) -> list[Name]:
    """The names of (IRI, label, language tag, grade), with their words."""
    given = list(labelled)
    return [
        Name(iri, text, lang, grade, tuple(parts), "".join(parts))
        for (iri, text, lang, grade), parts in zip(given, all_words(text for _, text, _, _ in given), strict=True)
    ]


def index_of_names(names: list[Name], degree: Callable[[str], int]) -> Index:
    """The index of `names`; for `degree` see `index_of`."""
    postings: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for word in set(name.words):
            postings.setdefault(word, []).append(place)
    return Index(names, postings, sorted(postings), degree)


def find_names(index: Index, text: str, limit: int | None = None) -> list[Hit]:
    """The entities with a name like `text`, best first.

    Equal names come before names that begin with the text, hold all its words, or hold it anywhere. Only where there is
    none of these, the text is read as Telex or VNI; else names alike but for one letter a word are given, else the
    names that the text itself holds. A name that is the text but for one letter also comes before chance finds.
    Among equals decide: accents as typed, preferred before other labels, the language of the text, how connected the
    entity is, the shorter label, the Vietnamese alphabet.
    """
    typed = nfc(text[:_MOST_TYPED])
    found = _sure(index, typed)
    if not found and (read := decoded(typed)) != typed and (found := _sure(index, read)):
        typed = read
    if not all(map(_weak, found.values())):
        return _ranked(index, typed, found, limit)
    if not (slips := _whole_slips(index, typed)):
        return _ranked(index, typed, found or _guessed(index, typed), limit)
    meant = {index.names[place].iri for place in slips}
    chance = {place: match for place, match in found.items() if index.names[place].iri not in meant}
    return (_ranked(index, typed, slips, None) + _ranked(index, typed, chance, None))[:limit]


def _sure(index: Index, typed: str) -> dict[int, _Match]:
    """The names that are, begin with or hold what was typed, by their place in the index."""
    parts = folded_words(typed)
    if not parts:
        return {}
    key = "".join(parts)
    found = {
        place: _Match(Rank.WORDS, 2 * off + _SCATTERED * (key not in index.names[place].key))
        for place, off in _word_matches(index, parts).items()
    }
    for place, name in enumerate(index.names):
        if key in name.key and (match := _key_match(key, name)):
            found[place] = match if place not in found else min(match, found[place])
    return found


def _key_match(key: str, name: Name) -> _Match | None:
    """How `key` stands in the key of `name`, which holds it.

    "bridge" begins "Bridgestone", but of "Bridgestone tyre plant" it is a part of a word, as "plan" is.
    """
    start = name.key.index(key)
    end, ends = start + len(key), _boundaries(name)
    if name.key == key:
        return _Match(Rank.EQUAL, 0)
    if start == 0 and (end in ends or end > ends[-2]):
        return _Match(Rank.PREFIX, int(end not in ends))
    if start == 0 or (start in ends and end in ends and len(key) >= _LEAST_WITHIN):
        return _Match(Rank.WORDS, 2 * (end not in ends))
    return (
        _Match(Rank.WITHIN, _CHANCE * (start not in ends) + (end < len(name.key)))
        if len(key) >= _LEAST_INSIDE
        else None
    )


def _boundaries(name: Name) -> list[int]:
    """Where in its key the words of `name` begin and end."""
    return [0, *accumulate(map(len, name.words))]


def _word_matches(index: Index, parts: list[str]) -> dict[int, int]:
    """The names in which each of `parts` begins a word, one letter only alone; with how many are not the whole word."""
    least = 1 if len(parts) == 1 else 2
    return _in_all(index, parts, lambda part: _begun_with(index, part) if len(part) >= least else ())


def _begun_with(index: Index, part: str) -> list[str]:
    end = bisect_right(index.words, part, key=lambda word: word[: len(part)])
    return index.words[bisect_left(index.words, part) : end]


def _weak(match: _Match) -> bool:
    """Whether letters met by chance: scattered over a name as beginnings of words, or in the midst of a word."""
    return (match.rank == Rank.WORDS and match.off > _SCATTERED) or (match.rank == Rank.WITHIN and match.off >= _CHANCE)


def _guessed(index: Index, typed: str) -> dict[int, _Match]:
    """The names with a slip in a word, those first whose accents were typed; between them the names that it holds."""
    slips = _word_slips(index, typed)
    meant = {place: match for place, match in slips.items() if _slip_as_spelled(typed, index.names[place].text)}
    return meant or _held(index, typed) or slips


def _whole_slips(index: Index, typed: str) -> dict[int, _Match]:
    """The names alike but for one letter in the whole."""
    key = "".join(folded_words(typed))
    if len(key) < _LEAST_SLIP:
        return {}
    return {place: _Match(Rank.SLIP, 0) for place, name in enumerate(index.names) if one_slip(key, name.key)}


def _word_slips(index: Index, typed: str) -> dict[int, _Match]:
    """The names alike but for one letter in each word; with the number of slips."""
    found = _in_all(index, folded_words(typed), lambda part: (word for word in index.postings if _slipped(part, word)))
    return {place: _Match(Rank.SLIP, off) for place, off in found.items()}


def _in_all(index: Index, parts: list[str], near: Callable[[str], Iterable[str]]) -> dict[int, int]:
    """The names that hold, for each of `parts`, the word itself or one `near` it; with how often only the latter."""
    found: dict[int, int] | None = None
    for part in dict.fromkeys(parts):
        here = {place: 1 for word in near(part) for place in index.postings[word]}
        here |= dict.fromkeys(index.postings.get(part, ()), 0)
        found = here if found is None else {place: found[place] + off for place, off in here.items() if place in found}
    return found or {}


def _slipped(part: str, word: str) -> bool:
    return len(part) >= _LEAST_SLIP and one_slip(part, word)


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter added, left out or changed, or two neighbours swapped, make `typed` into `meant`.

    A Damerau-Levenshtein distance of one: F. J. Damerau, Commun. ACM 7 (1964) 171.
    """
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    half = (min(len(typed), len(meant)) - 1) // 2  # so much is equal before the slip or behind it
    if half and typed[:half] != meant[:half] and typed[-half:] != meant[-half:]:
        return False
    place = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    rest, other = typed[place:], meant[place:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:] and len(other) > 1
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped


def _held(index: Index, typed: str) -> dict[int, _Match]:
    """The names that stand as whole words in what was typed, the longest the best; the shortest only as written."""
    said = f" {' '.join(folded_words(typed))} "
    written = typed.split()
    return {
        place: _Match(Rank.HELD, -len(name.key))
        for place, name in enumerate(index.names)
        if name.key and f" {' '.join(name.words)} " in said and (len(name.key) >= _LEAST_WITHIN or name.text in written)
    }


def _ranked(index: Index, typed: str, found: dict[int, _Match], limit: int | None) -> list[Hit]:
    """One hit an entity, by its best name; what is costly to compare is compared only where the rest is equal."""
    best: dict[str, _Candidate] = {}
    for place, match in found.items():
        name = index.names[place]
        one = (_closeness(typed, name, match), len(name.key), name)
        if name.iri not in best or one < best[name.iri]:
            best[name.iri] = one
    firsts = _first(best.values(), lambda one: one[0], limit)
    firsts = _first(firsts, lambda one: (one[0], -index.degree(one[2].iri), one[1]), limit)
    firsts = _first(
        firsts, lambda one: (one[0], -index.degree(one[2].iri), one[1], sort_key(one[2].text), one[2]), limit
    )
    return [Hit(name.iri, name.text, Rank(key[0]), 4 * key[2] + key[3]) for key, _, name in firsts[:limit]]


def _closeness(typed: str, name: Name, match: _Match) -> tuple[int, ...]:
    """Rank, distance, accents other than typed, grade, language other than typed.

    Accents tell Vietnamese; without them a text may be in any language, for many type none.
    """
    accented = not typed.isascii()
    strange = accented and not _as_spelled(typed, name.text)
    return (*match, int(strange), name.grade, int(accented and language_named(name.lang) != "vi"))


def _first(found: Iterable[_Candidate], key: Callable[[_Candidate], Any], limit: int | None) -> list[_Candidate]:
    """The first `limit` by `key`, and those equal to the last of them."""
    ordered = sorted(found, key=key)
    if limit is None or len(ordered) <= limit:
        return ordered
    last = key(ordered[limit - 1])
    return [one for one in ordered if key(one) <= last]


def _as_spelled(typed: str, name: str) -> bool:
    """Whether the accents that were typed are those of `name`, wherever the tone marks stand."""
    return spelled(typed) in spelled(name) or nfc(typed).casefold().strip() in nfc(name).casefold()


def _slip_as_spelled(typed: str, name: str) -> bool:
    """Whether each word that was typed with accents is, with them, but one slip away from a word of `name`."""
    others = spelled(name).split()
    accented = [word for word in spelled(typed).split() if not word.isascii()]
    return all(any(word == other or one_slip(word, other) for other in others) for word in accented)
