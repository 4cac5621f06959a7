"""The lexicon of a graph as it is kept, or collected anew."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from haiphong_kg.ask.words.groups import Alike
from haiphong_kg.ask.words.lexicon import Entry, Lexicon, Name
from haiphong_kg.entities import read_vocabulary
from haiphong_kg.store import KnowledgeGraph, kept, shelved


def read_lexicon(kg: KnowledgeGraph) -> Lexicon:
    """The lexicon of a graph and of the wording beside it."""
    vocabulary = read_vocabulary(kg)
    collected = cache(lambda: _collecting().collected(kg, vocabulary))
    entries = shelved(kg, "meanings", lambda: collected().entries, lambda some: [Entry(*one) for one in some])
    parts = shelved(kg, "names-by-word", lambda: collected().parts, _names)
    phrases = shelved(kg, "alike", lambda: collected().alike.phrases, _pairs)
    told = shelved(kg, "told-alike", lambda: collected().alike.told, list[str])
    plain, talk = kept(kg, "lexicon", lambda: [collected().plain, collected().talk])
    alike = Alike(phrases, told)
    return Lexicon(
        kg, vocabulary, entries, parts, frozenset(plain), frozenset(talk), {}, {}, {}, {}, {}, {}, set(), {}, alike
    )


def _collecting() -> Any:  # noqa: ANN401 - a module, imported only where nothing is kept: it takes 4 ms
    return import_module("haiphong_kg.ask.words.collecting")


def _names(found: list[Name]) -> list[Name]:
    return [(iri, tuple(stems), tuple(words)) for iri, stems, words in found]


def _pairs(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(group, text) for group, text in found]
