"""How like a question in words is to each named question, by the words of the question files. No knowledge of data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from haiphong_kg.base import LANGUAGES, all_words
from haiphong_kg.entities import Vocabulary, phrases, stem
from haiphong_kg.store import Query

# How much a word counts by where it stands in the question file.
_SUMMARY: Final = 1.0
_NAME: Final = 0.8
_COLUMNS: Final = 0.7
_TAGS: Final = 0.6
_DESCRIPTION: Final = 0.45
# A word in the same group of words for one thing; a Vietnamese syllable that stands in another word.
_GROUP: Final = 0.85
_SYLLABLE: Final = 0.45
# How much of the likeness is that the question file says what was asked, and how much that it says it in the same
# order; the rest is that it says no more.
_FORWARD: Final = 0.68
_ORDER: Final = 0.08


class Likeness(NamedTuple):
    """How like a named question is: it says `met` of `total` that was asked, and `backward` of its summary was asked.

    `order` is how many neighbours among the words asked are neighbours there, `exact` that they are its very summary.
    `covered` tells by word asked how well the question file covers it.
    """

    met: float
    total: float
    backward: float
    order: float
    exact: bool
    covered: tuple[float, ...]
    weights: tuple[float, ...]

    def score(self, met: float = 0.0, total: float = 0.0) -> float:
        """From 0 to 1; `met` of `total` is what else is known to be asked and answered."""
        forward = self.forward(met, total)
        rest = _ORDER * self.order + (1 - _FORWARD - _ORDER) * self.backward
        return _FORWARD * forward + rest if forward else 0.0

    def forward(self, met: float = 0.0, total: float = 0.0) -> float:
        """How much of what was asked the question says or answers, from 0 to 1."""
        whole = self.total + total
        return (self.met + met) / whole if whole else 0.0


class Wording(NamedTuple):
    """The words of one named question in one language: stems with their weights, pairs of them, groups, and
    its summary (`text`), this and the name of the file without function words."""

    weights: dict[str, float]
    pairs: frozenset[str]
    groups: dict[str, float]
    text: list[str]
    summary: tuple[str, ...]
    name: tuple[str, ...]


class Corpus(NamedTuple):
    """The wordings of all named questions by language and name, and how telling a stem or group is."""

    wordings: dict[str, dict[str, Wording]]
    telling: dict[str, dict[str, float]]
    strange: float
    vocabulary: Vocabulary


def corpus(queries: Mapping[str, Query], vocabulary: Vocabulary) -> Corpus:
    """The words of all named questions."""
    texts = {(lang, name): _fields(query, lang) for name, query in queries.items() for lang in LANGUAGES}
    flat = [text for fields in texts.values() for text, _ in fields]
    split = iter(all_words(flat))
    wordings: dict[str, dict[str, Wording]] = {lang: {} for lang in LANGUAGES}
    for (lang, name), fields in texts.items():
        parts = [([stem(word) for word in next(split)], weight) for _, weight in fields]
        wordings[lang][name] = _wording(parts, lang, vocabulary)
    telling = {lang: _telling(found.values()) for lang, found in wordings.items()}
    return Corpus(wordings, telling, log(1 + len(queries)), vocabulary)


def likeness(known: Corpus, lang: str, stems: list[str], worth: list[float]) -> dict[str, Likeness]:
    """By name, how like each question is.

    `worth` tells by word how much it counts: 0 for a word that is left out.
    """
    weights = [one * weight(known, lang, stems, place) for place, one in enumerate(worth)]
    spans = list(phrases(stems, known.vocabulary))
    return {name: _like(known, lang, wording, stems, weights, spans) for name, wording in known.wordings[lang].items()}


def weight(known: Corpus, lang: str, stems: list[str], place: int) -> float:
    """How much the word at `place` tells of what is asked: a function word nothing, one that no file has the most."""
    telling, one = known.telling[lang], stems[place]
    if one in known.vocabulary.function[lang]:
        return 0.0
    if one in telling:
        return telling[one]
    groups = [group for start, end, group in phrases(stems, known.vocabulary) if start <= place < end]
    return min((telling.get(f"/{group}", known.strange) for group in groups), default=known.strange)


def _fields(query: Query, lang: str) -> list[tuple[str, float]]:
    fields = [
        (query.summary[lang], _SUMMARY),
        (" ".join(query.columns[lang]), _COLUMNS),
        (query.description[lang], _DESCRIPTION),
    ]
    return [*fields, (" ".join(query.tags), _TAGS), (query.name.replace("-", " "), _NAME)]


def _wording(parts: list[tuple[list[str], float]], lang: str, vocabulary: Vocabulary) -> Wording:
    weights: dict[str, float] = {}
    groups: dict[str, float] = {}
    pairs: set[str] = set()
    for stems, worth in parts:
        for one in stems:
            weights[one] = max(worth, weights.get(one, 0.0))
        for _, _, group in phrases(stems, vocabulary):
            groups[group] = max(worth, groups.get(group, 0.0))
        pairs |= {f"{one} {other}" for one, other in pairwise(stems)}
    function = vocabulary.function[lang]
    summary, name = (tuple(one for one in stems if one not in function) for stems, _ in (parts[0], parts[-1]))
    return Wording(weights, frozenset(pairs), groups, parts[0][0], summary, name)


def _telling(wordings: Iterable[Wording]) -> dict[str, float]:
    """How rare each stem, and each group (after a slash), is among the questions: the inverse document frequency."""
    every = list(wordings)
    counts: dict[str, int] = {}
    for wording in every:
        for one in [*wording.weights, *(f"/{group}" for group in wording.groups)]:
            counts[one] = counts.get(one, 0) + 1
    return {one: log(1 + len(every) / count) for one, count in counts.items()}


def _like(
    known: Corpus,
    lang: str,
    wording: Wording,
    stems: list[str],
    weights: list[float],
    spans: list[tuple[int, int, str]],
) -> Likeness:
    covered = [_word(wording, lang, stems, place) for place in range(len(stems))]
    for start, end, group in spans:
        if group in wording.groups:
            for place in range(start, end):
                covered[place] = max(covered[place], _GROUP * wording.groups[group])
    asked = set(stems) - known.vocabulary.function[lang]
    groups = {group for _, _, group in spans}
    backward = max(
        _backward(known, lang, wording.summary, asked, groups),
        _NAME * _backward(known, lang, wording.name, asked, groups),
    )
    met = sum(one * part for one, part in zip(covered, weights, strict=True))
    pairs = [f"{one} {other}" for one, other in pairwise(stems)]
    order = sum(pair in wording.pairs for pair in pairs) / len(pairs) if pairs else 0.0
    return Likeness(met, sum(weights), backward, order, wording.text == stems, tuple(covered), tuple(weights))


def _word(wording: Wording, lang: str, stems: list[str], place: int) -> float:
    """How well one word is covered; a Vietnamese syllable counts whole only next to a neighbour that it has there."""
    worth = wording.weights.get(stems[place], 0.0)
    if lang == "en" or not worth:
        return worth
    pairs = (" ".join(stems[max(0, start) : start + 2]) for start in (place - 1, place))
    return worth if any(pair in wording.pairs for pair in pairs) else worth * _SYLLABLE


def _backward(known: Corpus, lang: str, summary: tuple[str, ...], asked: set[str], groups: set[str]) -> float:
    """How much of what the summary tells was asked."""
    telling = known.telling[lang]
    spans = phrases(summary, known.vocabulary)
    of_groups = {place for start, end, group in spans if group in groups for place in range(start, end)}
    total = sum(telling[one] for one in summary)
    met = sum(telling[one] for place, one in enumerate(summary) if one in asked or place in of_groups)
    return met / total if total else 0.0
