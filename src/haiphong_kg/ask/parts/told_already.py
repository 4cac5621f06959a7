"""What a wish asks for and the reply to what stands before it tells: a day, a country, somebody who is not named."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.sentences.wish_kinds import BEGUN, WHEN
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.base import expression

_YEAR: Final = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIMES: Final = (WHEN, BEGUN)
_WHO: Final = {
    "country": frozenset({"Country"}),
    "owner": frozenset({"Enterprise", "Organisation"}),
}


def is_told(lexicon: Lexicon, kind: str, found: Reply, text: str) -> bool:
    """Whether the sentence of a reply to `text` has what a wish of a kind asks for."""
    if kind in _TIMES:
        return not found.polarity.startswith("not") and _YEAR.search(found.sentence) is not None
    classes = _WHO.get(kind, frozenset[str]())
    asked = {VIET_NAM, *(iri for one in phrases(lexicon, text, found.lang) for iri in one.named)}
    # a country also within a longer name: the consul of Hungary
    words = [one for one in found.sentence.split() if one.istitle()] if kind == "country" else []
    texts = [found.sentence, *words] if classes else []
    told = [one for text in texts for one in phrases(lexicon, text, found.lang)]
    return any(classes & lexicon.traits(iri) for one in told for iri in one.names if iri not in asked)
