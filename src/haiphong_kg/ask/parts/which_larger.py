"""Which of two parks is the larger: the area of each is asked, and both are told with what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.sentences.side_by_side import alike_two
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words

_AREA: Final = {"en": "area of {0}", "vi": "diện tích {0}"}

One = Callable[[str], Reply]


def which_larger(lexicon: Lexicon, text: str, lang: str, one: One) -> Reply | None:
    """The reply with the areas of the two; None where `text` asks for no such, or one has none."""
    larger = whole_words(lexicon, "larger-of-two", lang, bare=True).search(text)
    pair = alike_two(lexicon, text, lang) if larger else None
    if pair is None or not all(any("Zone" in lexicon.traits(iri) for iri in member.iris) for member in pair):
        return None
    first, second = (one(_AREA[lang].format(member.text)) for member in pair)
    if not (_is_area(first) and _is_area(second)) or first.given[0] == second.given[0]:
        return None
    sizes = [float(given.given[0]) for given in (first, second)]
    bigger, smaller = pair if sizes[0] > sizes[1] else pair[::-1]
    told = both(first, second)
    return told._replace(sentence=f"{reply(lexicon, 'larger', lang, bigger.text, smaller.text)} {told.sentence}")


def _is_area(given: Reply) -> bool:
    """Whether a reply tells a figure."""
    return given.kind == "answer" and given.meanings[0].frame == FIGURE and bool(given.given)
