"""Whether something is so, asked in few words: "X still running?", "X true?", "còn không hay hết rồi"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression

_TRUE: Final = "(?:true|correct|right)(?: or (?:not|no|false|wrong))?"
_END: Final = r"(?=\s*[?.!]*$)"
# Words that ask: at the beginning of a question that asks in more words, or anywhere in it.
_ASKING: Final = (
    "(?:is|are|am|was|were|do|does|did|has|have|can|could|will|would|which|what|who|whose|when|how|where|why|any)"
)
ASKS: Final = rf"(?!{_ASKING}\b)"
NOWHERE_ASKS: Final = rf"(?!.*\b{_ASKING}\b)"


def asked_whether(lexicon: Lexicon, text: str) -> str:
    """`text` with the other answer that it names left out, and what it asks if it is so in front."""
    for asked, question in _ways(lexicon):
        text = expression(asked, re.IGNORECASE).sub(question, text)
    return text


def _ways(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    any_of = partial(one_of, lexicon, bare=True)
    over, over_vi = any_of("over", "en"), any_of("over", "vi")
    yield rf"(\bstill\b[^?;]*?),? or (?:is it |has it |was it |already )*(?:{over})(?: already| now)?{_END}", r"\1"
    yield (
        rf"(\b(?:còn|con|vẫn|van)\b[^?;]*?)(?: (?:không|khong|ko|k|hông))?,? (?:hay|hoặc|hoac) (?:là |la )?(?:đã |da )?"
        rf"(?:{over_vi})(?: (?:rồi|roi|luôn|luon|hẳn|han))*{_END}",
        r"\1 không",
    )
    yield (
        rf"^{ASKS}([^?;:]+?)\s*[,:–—-]?\s+(?:is (?:it|that) )?{_TRUE}{_END}",
        r"is it true that \1",
    )
    yield rf"^{NOWHERE_ASKS}([^?;:,]+?),? still ((?:in |on |up and )?\w+){_END}", r"is \1 still \2"
