"""The notions of the wording in a question: phrases sought in the text as it stands, with words between their parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import NOTION
from haiphong_kg.base import fold, spelled
from haiphong_kg.entities import Token, Vocabulary, read_vocabulary
from haiphong_kg.store import KnowledgeGraph, remembered, shelved

GAP: Final = "…"
# So many words may stand where the wording has a sign of omission.
_MOST_BETWEEN: Final = 6
# So many words may be a mere title: "giám đốc".
_TITLE: Final = 2
# With one of the words under it a question asks for something else.
_BUT: Final = "/but"

# The parts of a phrase between its signs of omission, and of each its words as they are spelled.
_Parts = tuple[tuple[str, ...], ...]


class Sought(NamedTuple):
    """The sense of a notion that a question asks for, and the places of its words there."""

    notion: str
    places: frozenset[int]


def sought(lexicon: Lexicon, said: list[Token], items: tuple[Item, ...]) -> Sought | None:
    """The notion that a question has most words for; no part of a name is one, and none with words of another.

    A mere title, which may be that of a post of the city, may be asked of a company.
    """
    whole = (one for one in items if _is_whole(lexicon, one))
    names = {place for one in whole for place in range(one.start, one.end)}
    phrases_of = _phrases(lexicon.kg)
    found: dict[str, frozenset[int]] = {}
    for start, typed in enumerate(said):
        for sense, parts in phrases_of.get(fold(typed.typed), ()):
            places = _places(said, start, parts)
            free = sense.endswith(_BUT) or names.isdisjoint(places)  # "sân bay Cát Bi" asks for no visitors either
            if len(places) > len(found.get(sense, ())) and free:
                found[sense] = places
    asked = (one for one in found if not one.endswith(_BUT) and one + _BUT not in found)
    sense = max(asked, key=lambda one: len(found[one]), default="")
    return Sought(sense, found[sense]) if sense else None


def _is_whole(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase is a name, or that of a post in part, of several words: "giám đốc Sở Ngoại vụ"."""
    posts = bool(item.named) and all("Post" in lexicon.traits(iri) for iri in item.named)
    return item.end - item.start > _TITLE if posts else bool(item.names)


def _places(said: list[Token], start: int, parts: _Parts) -> frozenset[int]:
    """The places of the words of a phrase that begins at `start`; none where it has not all."""
    alone = len(parts) == 1 and len(parts[0]) == 1
    places: list[int] = []
    for part in parts:
        end = places[-1] + 1 if places else start
        ways = range(end, min(len(said), end + _MOST_BETWEEN * bool(places)) + 1)
        first = next((one for one in ways if _stands(said[one:], part, alone=alone)), None)
        if first is None:
            return frozenset()
        places += range(first, first + len(part))
    return frozenset(places)


def _stands(said: list[Token], words: tuple[str, ...], *, alone: bool) -> bool:
    """Whether a text begins with words; typed without accents it may have them, but for one word `alone`."""
    if len(said) < len(words):
        return False
    typed = (spelled(one.typed) for one in said)
    return all(
        one == word or (one.isascii() and not alone and one == fold(word))
        for one, word in zip(typed, words, strict=False)
    )


@remembered
def _phrases(kg: KnowledgeGraph) -> Mapping[str, list[tuple[str, _Parts]]]:
    """The phrases by their first word without accents, each with its sense: of thousands a question needs a few."""
    return shelved(kg, "notions", lambda: _by_first_word(read_vocabulary(kg)), _read)


def _by_first_word(vocabulary: Vocabulary) -> dict[str, list[tuple[str, _Parts]]]:
    found: dict[str, list[tuple[str, _Parts]]] = {}
    for sense, text in ((one, text) for one in _senses(vocabulary) for _, text in vocabulary.said(one)):
        parts = tuple(tuple(map(spelled, part.replace("-", " ").split())) for part in text.split(GAP))
        found.setdefault(fold(parts[0][0]), []).append((sense, parts))
    return found


def _senses(vocabulary: Vocabulary) -> list[str]:
    """The senses by which notions are sought in questions."""
    senses = (one for one in vocabulary.phrases if one.startswith(NOTION))
    return [one for one in senses if "/" not in one.removeprefix(NOTION) or one.endswith(_BUT)]


def _read(found: list[tuple[str, list[list[str]]]]) -> list[tuple[str, _Parts]]:
    return [(sense, tuple(map(tuple, parts))) for sense, parts in found]
