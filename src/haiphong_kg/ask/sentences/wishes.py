"""What is wished for as a noun, "opening date" or "tên", as the question that the wording knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from haiphong_kg.ask.rewording.uniform import uniform
from haiphong_kg.ask.sentences.requesting import plainly_asked
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import iso_days

_DAY: Final = "(?:days?|dates?|years?|months?)"
_OF_ITS_BEGINNING: Final = (
    rf"(?:the )?(?:exact )?{_DAY}(?: of)?(?: its)? (?:establishment|conclusion|signature|signing|established|signed|concluded)"
)
_ENDS: Final = r"(?=\s*(?:[,;:?.!)]|$)|\s+(?:và|va|and|&)\s)"


def asked_plainly(lexicon: Lexicon, question: str) -> str:
    """A question as the wording asks it: without what requests it, its turns of talk as what they mean."""
    return asked_out(lexicon, uniform(lexicon.vocabulary, plainly_asked(lexicon, iso_days(question))))


def asked_out(lexicon: Lexicon, text: str) -> str:
    """`text` with what it wishes for as questions: "HICT, opening date" → "HICT, when opening"."""
    for wish, question in _wishes(lexicon):
        text = re.sub(wish, question, text, flags=re.IGNORECASE)
    return text


def _wishes(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """A pattern for each way to wish for something, and what asks for it.

    A word for a day in the midst of a sentence is no wish: "vào ngày khai trương".
    """
    any_of = partial(one_of, lexicon, bare=True)
    happens, happened, signed = (any_of(one, "en") for one in ("happening", "happened", "signed"))
    yield (
        rf"(^|[,;:–—-]\s*|\s(?:và|va|&)\s+)(?:{any_of('of-happening', 'vi')}) ({any_of('happening', 'vi')}){_ENDS}",
        r"\1\2 khi nào",
    )
    yield rf"([,;:–—-]\s*|\s(?:và|va)\s+)(?:họ )?tên(?: gì)?{_ENDS}", r"\1tên gì"
    yield rf"\b({happens}) {_DAY}\b", r"when \1"
    # of a tie it is asked since when it is: what was established or signed then is itself
    yield rf"^(.*\b{any_of('tie', 'en')}\b.*?)\s*[,:–—-]\s*{_OF_ITS_BEGINNING}{_ENDS}", r"\1 since when"
    yield rf"\b{_DAY} of (the |its |their |)({happens}|{signed})\b", r"when \1\2"
    yield rf"\b{_DAY} ({happened}){_ENDS}", r"when \1"
    yield rf"\bfirst (?:day|date|year){_ENDS}", "when first"
    yield rf"([,:–—-]\s*|\sand )(?:the )?(?:year|day){_ENDS}", r"\1since when"
    yield rf"([,:–—-]\s*|\svà )(?:năm|ngày|thời gian){_ENDS}", r"\1từ khi nào"
    yield rf"\b({any_of('tie', 'en')}) {_DAY}(?=\s*[?.!]*$)", r"\1 since when"
    yield rf"\bstatus of (?=(?:the |our )?(?:[\w-]+ )*{any_of('tie', 'en')}\b)", ""
    yield rf"\b({any_of('tie', 'en')}) status(?=\s*[?.!]*$)", r"\1"
    yield rf"([,:–—-]\s+|\sand )(?:total |the )?investment{_ENDS}", r"\1amount invested"
    # how things stand is told of what is over without being asked
    yield r"[,:–—-]\s*(?:(?:current|present|its) )?status(?: now| today)?(?=\s*[?.!]*$)", ""
    yield r"[,:–—-]\s*(?:tình|hiện) trạng(?: hiện nay| bây giờ| hiện tại)?(?=\s*[?.!]*$)", ""
    yield r"\b(membership|joining|entry) (?:day|date|year)\b", r"when \1"
