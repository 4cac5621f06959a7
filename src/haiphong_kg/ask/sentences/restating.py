"""The number of things that is asked for as "the number of X is how many", asked as how many X there are."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.base import expression

_NUMBER_OF: Final = expression(
    r"(?:(?:cho (?:tôi |em |mình )?(?:biết|hỏi)|cho biet|cho hoi),? )?(?:tổng |tong )?(?:số lượng|số|so luong|so) "
    r"(.+?),? (?:là|la|có|co) (?:bao nhiêu|mấy|bao nhieu|may)",
    re.IGNORECASE,
)


def restated(text: str) -> str:
    """ "Số địa phương kết nghĩa là bao nhiêu" as "Có bao nhiêu địa phương kết nghĩa"; other texts as they are."""
    found = _NUMBER_OF.fullmatch(text.strip(" ?.!"))
    if found is None:
        return text
    return f"{'co bao nhieu' if found[0].isascii() else 'có bao nhiêu'} {found[1]}"
