"""Which of two times it was: asked as when it was, for the answer tells which."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.items import phrases
from haiphong_kg.ask.lexicon import Lexicon

_DATE: Final = (
    r"(?:ngày |năm |tháng |hôm |ngay |nam |thang )?\d{1,4}(?:[/-]\d{1,2})?(?:[/-]\d{4})?(?: (?:năm|nam) \d{4})?"
)
_BEFORE: Final = "(?:là |vào |in |on |from |từ |la |vao |tu |since )?"
_EITHER: Final = {
    "khi nào": re.compile(
        rf"(?<![\w/-]){_BEFORE}{_DATE},? (?:hay|hoặc|hoac)(?: là| la)? {_BEFORE}{_DATE}(?![\w/-])", re.I
    ),
    "when": re.compile(
        rf"(?<![\w/-]){_BEFORE}(?:the )?{_DATE},? or (?:rather )?{_BEFORE}(?:the )?{_DATE}(?![\w/-])", re.I
    ),
}
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# What is larger in one of two years is no question for a time.
_WEIGHED: Final = ("versus/", "compare/", "order/", "open/", "family/", "number/")


def either_time(lexicon: Lexicon, text: str) -> str:
    """The question for when it was in place of one for which of two times; other texts as they are."""
    for asked, pattern in _EITHER.items():
        found = pattern.search(text)
        if found and _YEAR.search(found[0]):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            weighed = any(one.has(*_WEIGHED) and not one.idle for one in phrases(lexicon, rest))
            return text if weighed else f"{text[: found.start()]}{asked}{text[found.end() :]}"
    return text
