"""Turns of talk in a text, and what each means: the plain text in the words and the order that the wording has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import Final

from haiphong_kg.base import expression
from haiphong_kg.entities import Vocabulary

_LINKS: Final = ("The", "A", "An", "In", "On", "Of", "For", "Our", "Its", "By", "From", "To")


def plain(vocabulary: Vocabulary, text: str) -> str:
    """The text with each turn as what it means: "Knauf sits in which park", "who inked the deal".

    A word that began it with a capital has none where it stands elsewhere then: no name begins with "the".
    """
    begun = text.partition(" ")[0]
    possible = vocabulary.turns.possible("", text.casefold())
    while found := next(possible, None):
        place, turn = found
        told = _compiled(turn.pattern).sub(partial(_told, turn.meant), text)
        if told != text:
            text, possible = told, vocabulary.turns.possible("", told.casefold(), place)
    moved = begun in _LINKS and not text.startswith(begun)
    return text.replace(f" {begun} ", f" {begun.lower()} ", 1) if moved else text


def asked_of(vocabulary: Vocabulary, kind: str, text: str) -> str:
    """That of which a text asks what a kind of question does; "" where it asks for something else."""
    possible = vocabulary.turns.possible(kind, text.casefold())
    found = ((turn.meant, _compiled(turn.pattern).search(text)) for _, turn in possible)
    return next((_told(meant, match) for meant, match in found if match), "")


def first_asked(vocabulary: Vocabulary, kinds: Iterable[str], text: str) -> tuple[str, str]:
    """The first of these kinds of question that a text asks, and of what; "" and "" for none."""
    asked = ((kind, matter) for kind in kinds if (matter := asked_of(vocabulary, kind, text)))
    return next(asked, ("", ""))


def _told(meant: str, found: re.Match[str]) -> str:
    """What a turn means; of a slot that took nothing the space before it is left out too."""
    return " ".join(found.expand(meant).split())


def _compiled(pattern: str) -> re.Pattern[str]:
    return expression(pattern, re.IGNORECASE)
