"""That sources disagree, told around a question: what is asked without it is answered with every side of it."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

# What parts a sentence, and stays with what stands before it.
_CLAUSE: Final = expression(r"\s*[,;:?!…]\s*|\s+[–—-]\s+|\.\s+|\.$")
_WORDS: Final = r"(?:[^\W\d_]+\s+){0,5}?"
_TWO_NUMBERS: Final = r"[^\d]*\d[\w.,]*\D+\d[\w.,]*"
DISPUTED: Final = "(sources disagree)"


def undisputed(lexicon: Lexicon, text: str) -> list[str]:
    """A question without the clauses that say that sources disagree, first as one for all sides; none without such."""
    pattern = _pattern(lexicon)
    clauses = [one for one in _CLAUSE.split(text) if one.strip()]
    said = [" ".join(pattern.sub(" ", one).split()) for one in clauses]
    rest = ", ".join(one for one in said if one)
    return [f"{rest} {DISPUTED}", rest] if rest and said != clauses else []


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """What says that sources disagree: who has seen it, how many say what, that they differ; with the words around."""
    names = ("seen", "sources", "many", "versions", "differ", "which-of-them", "before-seen", "behind-differ")
    seen, sources, many, versions, differ, which, before, behind = (one_of(lexicon, one) for one in names)
    told = (
        rf"(?:{seen}|{sources})\s+{_WORDS}{many}\s+{_WORDS}{versions}(?:\s+{differ})?",
        rf"{sources}\s+{_WORDS}{differ}",
        rf"{seen}{_TWO_NUMBERS}",
        which,
    )
    return expression(rf"(?<!\w)(?:{before}\s+)*(?:{'|'.join(told)})(?:\s+{behind})*(?!\w)", re.IGNORECASE)
