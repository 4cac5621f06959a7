"""A name with two or more nouns behind it, "Autel product and capital": each is asked of what is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import reduce
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.sentences.bare_wishes import asked_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# Nouns that are asked for as a question, and others that a figure is called by.
_KINDS: Final = ("product", "country", "place", "sum")
_NO_FIGURES: Final = _KINDS[:-1]
_WORKS: Final = ("class/project", "class/company", "class/works")
_FIGURES: Final = ("family/", "unit/")
_AND: Final = expression(r"\s*[,;]\s*(?:(?:and|và|va)\s+)?|\s+(?:and|và|va|&)\s+")

One = Callable[[str], Reply]
Facts = Callable[[str], Reply | None]


def of_bare_nouns(lexicon: Lexicon, text: str, lang: str, one: One, facts: Facts) -> Reply | None:
    """The reply to each noun, with what is left of them said first; None where there are no two, or none is answered.

    One of them at least is no figure, for of figures several may be read as one question.
    """
    name, rest = _cut(lexicon, text, lang)
    nouns = [part.strip() for part in _AND.split(rest)] if rest else []
    kinds = [_kind(lexicon, noun, lang) for noun in nouns]
    if len(nouns) < 2 or not all(kinds) or not any(kind in _NO_FIGURES for kind in kinds):
        return None
    told = [
        _answer(_ways(name, noun, kind, lang), one) or facts(f"{name} {noun}")
        for noun, kind in zip(nouns, kinds, strict=True)
    ]
    replies = [given for given in told if given]
    if not replies:
        return None
    found = reduce(both, replies)
    left = tuple(noun for noun, given in zip(nouns, told, strict=True) if given is None)
    open_ = reply(lexicon, "half-left", lang, "”, “".join(left))
    return found._replace(sentence=f"{open_} {found.sentence}", unread=left) if left else found


def _cut(lexicon: Lexicon, text: str, lang: str) -> tuple[str, str]:
    """The name with which a text begins, with the words beside it for what it is; and what stands behind."""
    bare = text.strip().rstrip("?.! ")
    items = [one for one in phrases(lexicon, bare, lang) if not one.idle]
    place = next((n for n, one in enumerate(items) if one.named and not one.home), len(items))
    while place + 1 < len(items) and items[place + 1].has(*_WORKS):
        place += 1
    words = [re.escape(word) for one in items[: place + 1] for word in one.text.split()]
    way = r"[\W_]+".join(words) + r"(?=\W)"
    head = expression(way, re.IGNORECASE).match(bare) if place < len(items) else None
    return (head[0], bare[head.end() :].strip(" :,;-–—")) if head else ("", "")


def _kind(lexicon: Lexicon, noun: str, lang: str) -> str:
    """What a noun asks for: a kind of wish, or a figure; "" for other words."""
    for kind in _KINDS:
        if expression(one_of(lexicon, f"noun-{kind}", lang, bare=True), re.IGNORECASE).fullmatch(noun):
            return kind
    telling = [one for one in phrases(lexicon, noun, lang) if not one.idle]
    return _FIGURES[0] if len(telling) == 1 and telling[0].has(*_FIGURES) else ""


def _ways(name: str, noun: str, kind: str, lang: str) -> Iterator[str]:
    if kind in _NO_FIGURES:
        yield from asked_of(kind, name, lang)
    yield f"{name} {noun}"
    yield from asked_of(kind, name, lang) if kind in _KINDS else ()


def _answer(ways: Iterator[str], one: One) -> Reply | None:
    replies = (one(way) for way in ways)
    plain = (given for given in replies if given.kind == "answer" and not given.unread)
    return next((given for given in plain if given.meanings[0].target != Target.DESCRIBE), None)
