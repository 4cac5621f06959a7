"""That sources disagree, told around a question: what is asked without it is answered with every side of it."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of

# What parts a sentence, and stays with what stands before it.
_CLAUSE: Final = re.compile(r"\s*[,;:?!…]\s*|\s+[–—-]\s+|\.\s+|\.$")
_WORDS: Final = r"(?:[^\W\d_]+\s+){0,5}?"
_TWO_NUMBERS: Final = r"[^\d]*\d[\w.,]*\D+\d[\w.,]*"
_DISPUTED: Final = "(sources disagree)"
_BEFORE: Final = r"(?:(?:i|we|i've|i have|the|why|sao|tại sao|mà|em|tôi|mình|keep|just|do|have)\s+)*"
_BEHIND: Final = r"(?:\s+(?:about|on|over|as to|về|thế nào|ra sao|như thế nào|the nao|ra sao))*"


def undisputed(lexicon: Lexicon, text: str) -> list[str]:
    """A question without the clauses that say that sources disagree, first as one for all sides; none without such."""
    clauses = [one for one in _CLAUSE.split(text) if one.strip()]
    said = [" ".join(_pattern(lexicon).sub(" ", one).split()) for one in clauses]
    rest = ", ".join(one for one in said if one)
    return [f"{rest} {_DISPUTED}", rest] if rest and said != clauses else []


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    names = ("seen", "sources", "many", "versions", "differ", "which-of-them")
    seen, sources, many, versions, differ, which = (one_of(lexicon, one) for one in names)
    told = (
        rf"(?:{seen}|{sources})\s+{_WORDS}{many}\s+{_WORDS}{versions}(?:\s+{differ})?",
        rf"{sources}\s+{_WORDS}{differ}",
        rf"{seen}{_TWO_NUMBERS}",
        which,
    )
    return re.compile(rf"(?<!\w){_BEFORE}(?:{'|'.join(told)}){_BEHIND}(?!\w)", re.IGNORECASE)
