"""What is wished for as a noun, "opening date" or "tên", as the question that the wording knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from haiphong_kg.ask.rewording.uniform import uniform
from haiphong_kg.ask.sentences.requesting import plainly_asked
from haiphong_kg.ask.sentences.whether import NOWHERE_ASKS, asked_whether
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.base import expression, iso_days, unaccented

_UNIT: Final = "(?:days?|dates?|years?|months?)"
_DAY: Final = rf"(?:exact )?{_UNIT}(?:(?: and | & | \+ | ?/ ?| ){_UNIT})?"
_A_DAY: Final = r"(?:exact )?(?:day|date|year|month)(?:(?: and | & | \+ | ?/ ?| )(?:day|date|year|month))?"
# A time that is named, and no wish: "the whole year", "per month", "end date"; and a year of a rank.
_NAMED: Final = (
    "which|what|this|that|last|next|each|every|per|by|of|same|full|whole|entire|calendar|fiscal|the|a|in|to|end|expiry"
    r"|expiration|termination|\d\S*"
)
_RANKED: Final = "best|record|top|worst|peak|strongest|weakest|most|highest|lowest|biggest|largest"
# Numbers that things bear, which count nothing.
_BORNE: Final = (
    "phone|telephone|fax|account|imo|registration|certificate|licence|license|flight|decision|resolution|tax|serial"
    "|berth|house|street|id|lei|identification|mmsi|hull|route|passport|the|a|that|this|which|what"
)
# One wish alone, which a noun at its end tells.
_ONE: Final = rf"{NOWHERE_ASKS}(?!.*(?:[:;+&]|\?\s*\w| and |, .*,))(.*?"
# What joins a further wish.
_ALSO: Final = r"(?:[,;:–—-]\s*|\s(?:và|va|and|\+)\s+)"
_LAST: Final = r"(?=\s*[?.!]*$)"
_OF_ITS_BEGINNING: Final = (
    rf"(?:the )?{_DAY}(?: of)?(?: its)? (?:establishment|conclusion|signature|signing|established|signed|concluded)"
)
_STANDING: Final = (
    r"(?:(?:(?:current|present|its) )?status(?: now| today)?|(?:tình|hiện) trạng(?: hiện nay| bây giờ| hiện tại)?)"
)
_ENDS: Final = r"(?=\s*(?:[,;:?.!)]|$)|\s+(?:và|va|and|&)\s)"


def asked_plainly(lexicon: Lexicon, question: str) -> str:
    """A question as the wording asks it: without what requests it, its turns of talk as what they mean."""
    asked = plainly_asked(lexicon, iso_days(question))
    asked = unaccented(asked) if question.isascii() else asked
    return asked_out(lexicon, uniform(lexicon.vocabulary, asked))


def asked_out(lexicon: Lexicon, text: str) -> str:
    """`text` with what it wishes for as questions: "HICT, opening date" → "HICT, when opening"."""
    asked = text
    for wish, question in _wishes(lexicon):
        asked = expression(wish, re.IGNORECASE).sub(question, asked)
    asked = asked_whether(lexicon, asked)
    return unaccented(asked) if text.isascii() else asked


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
    yield rf"({_ALSO})(?:tên|ten) (dự án|tàu|công ty|tỉnh|du an|tau|cong ty|tinh){_ENDS}", r"\1\2 tên gì"
    yield (
        rf"{_ALSO}(?:số tiền|kinh phí|so tien|kinh phi|(?:hết|het) (?:bao nhiêu|bao nhieu)){_ENDS}",
        ", bao nhiêu tiền",
    )
    yield rf"(?:,|\band|\+|&)\s+(?:the )?(?:total )?(?:cost|amount|sum|price){_ENDS}", ", how much money"
    yield rf"\b({happens}) {_DAY}\b", r"when \1"
    # of a tie it is asked since when it is: what was established or signed then is itself
    yield rf"^(.*\b{any_of('tie', 'en')}\b.*?)\s*[,:–—-]\s*{_OF_ITS_BEGINNING}{_ENDS}", r"\1 since when"
    yield rf"\b{_DAY} of (the |its |their |)({happens}|{signed})\b", r"when \1\2"
    yield rf"\b{_DAY} ({happened}){_ENDS}", r"when \1"
    yield rf"\bfirst (?:day|date|year){_ENDS}", "when first"
    yield rf"\bsince \(?{_DAY}\)?(?=\s*[?.!]*$)", "since when"
    yield rf"(\b(?:when|since when)\b[^?(]*)\({_DAY}\)(?=\s*[?.!]*$)", r"\1"
    yield rf"([,:–—-]\s*|\sand )(?:the )?(?:year|day){_ENDS}", r"\1since when"
    yield rf"([,:–—-]\s*|\svà )(?:năm|ngày|thời gian){_ENDS}", r"\1từ khi nào"
    yield rf"\b({any_of('tie', 'en')}) {_DAY}(?=\s*[?.!]*$)", r"\1 since when"
    yield rf"\bstatus of (?=(?:the |our )?(?:[\w-]+ )*{any_of('tie', 'en')}\b)", ""
    yield rf"\b({any_of('tie', 'en')}) status(?=\s*[?.!]*$)", r"\1"
    yield rf"([,:–—-]\s+|\sand )(?:total |the )?investment{_ENDS}", r"\1amount invested"
    # how a tie stands is told of what is over without being asked
    ties = rf"(?:{any_of('tie', 'en')}|{any_of('tie-stands', 'vi')})"
    yield rf"^(.*\b{ties}\b.*?)\s*[,:–—-]\s*{_STANDING}{_LAST}", r"\1"
    yield r"\b(membership|joining|entry) (?:day|date|year)\b", r"when \1"
    yield rf"^(?!.*\b(?:{_RANKED})\b){NOWHERE_ASKS}(.*?\b(?!(?:{_NAMED})\s)\S+) {_A_DAY}{_LAST}", r"\1 when"
    yield rf"^{_ONE}(?!\b(?:{_BORNE})\b)\b[\w-]+),? (?:total )?(?:number|count){_LAST}", r"how many \1"
    yield rf"^{_ONE}[\w)]),? (?:total )?(?:amount|sum){_LAST}", r"how much \1"
    # a measure is asked for by its name, in whatever order its year, its place and "figure" stand
    yield rf"^{_ONE}[\w)]),? figures?(?: for)?((?: (?:(?:in|of|at|for) )?[\w/-]+){{0,4}}){_LAST}", r"\1\2"
    yield rf"(?<=[^\W\d])(?<!many)(?<!nhiêu)(?<!nhieu)(?<!mấy)(?<!may) (hectares|ha){_LAST}", r" how many \1"
