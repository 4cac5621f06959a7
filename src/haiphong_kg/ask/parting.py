"""A question on one thing, part by part: each with the name of the thing, and all of them answered or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from typing import Final

from haiphong_kg.ask.anchors import Anchor, anchors
from haiphong_kg.ask.items import cut
from haiphong_kg.ask.lexicon import Lexicon
from haiphong_kg.ask.meaning import Target
from haiphong_kg.ask.replying import Reply
from haiphong_kg.ask.said_names import name_of
from haiphong_kg.ask.trimming import asks
from haiphong_kg.ask.two import both
from haiphong_kg.entities import Token, language, tokens

_JOINT: Final = re.compile(
    r"\s*[,;?!]\s*(?:(?:and|và|va|rồi)\s+)?|\s*:\s+|\.\s+|\s+[-–—]+\s+|\s+/\s+|\s+(?:and|và|va|&|với lại)\s+"
)
_PRONOUN: Final = re.compile(
    r"\b(?:that one|this one|its|it|they|them|their|cái đó|cái này|chỗ đó|nơi đó|khu này|khu đó|nó)\b", re.IGNORECASE
)
# What stands for the name of the thing.
_MARK: Final = "\x00"
# Words for a value, which ask for it where they stand alone.
_VALUES: Final = ("family/", "unit/")
_MOST_PARTS: Final = 4
_MOST_NAMED: Final = 2

One = Callable[[str], Reply]
Facts = Callable[[str], Reply | None]


def in_parts(lexicon: Lexicon, text: str, one: One, facts: Facts) -> Reply | None:
    """The reply to all parts of `text`, each of which `one` answers, or else `facts`; None where one is left open.

    A part that names nothing is about the thing that the question names.
    """
    said = tokens(text)
    lang = language(text, lexicon.vocabulary, "en")
    items = next((items for _, items in cut(lexicon, said, lang)), ())
    named = anchors(lexicon, items, said)
    if len(named) > _MOST_NAMED or any(one.has("versus/", "compare/", "not/") for one in items):
        return None
    for anchor in named:
        told = (_on(lexicon, text, said, anchor, name_of(lexicon, iri, lang), one, facts) for iri in anchor.iris)
        found = [reply for reply in told if reply]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _on(
    lexicon: Lexicon, text: str, said: list[Token], anchor: Anchor, name: str, one: One, facts: Facts
) -> Reply | None:
    """The reply on the thing called `name` that stands in the question as `anchor`."""
    typed = r"[\W_]*".join(re.escape(word.typed) for word in said[anchor.start : anchor.end])
    before, after = [*re.split(typed, text, maxsplit=1, flags=re.IGNORECASE), ""][:2]
    replies: list[Reply] = []
    parts = _parts(lexicon, f"{before}{_MARK}{after}")
    if len(parts) == 1 and not anchor.spread:
        return None  # it was read so before
    for part in parts:
        ways = list(_variants(part, name))
        reply = _first(ways, one) or facts(ways[0])
        if reply is None:
            return None
        replies.append(reply)
    return reduce(both, replies) if replies else None


def _parts(lexicon: Lexicon, text: str) -> list[str]:
    """The parts of a question; what stands before the first that asks belongs to it, a name alone to all."""
    parts = [part for one in _JOINT.split(text) if (part := one.strip(" .?!,")) not in ("", _MARK)]
    while len(parts) > 1 and not asks(lexicon, parts[0].replace(_MARK, " "), *_VALUES):
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return parts if len(parts) <= _MOST_PARTS else []


def _variants(part: str, name: str) -> Iterator[str]:
    if _MARK in part:
        yield " ".join(part.replace(_MARK, f" {name} ").split())
        rest = " ".join(part.replace(_MARK, " ").split())
        yield f"{name} {rest}"
    elif _PRONOUN.search(part):
        yield _PRONOUN.sub(name, part, count=1)
    else:
        yield f"{name} {part}"
        yield f"{part} {name}"


def _first(texts: Iterable[str], one: One) -> Reply | None:
    replies = (one(text) for text in texts)
    answers = (found for found in replies if found.kind == "answer")
    return next((found for found in answers if found.meanings[0].target != Target.DESCRIBE), None)
