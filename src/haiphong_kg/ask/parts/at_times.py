"""One figure at two times that stand side by side: "November 2020 and January 2025", "năm 2022 so với năm 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Target
from haiphong_kg.ask.parts.two import both
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.base import MONTH, expression

_OF: Final = "in|at|by|the|end|end of|early|mid|late|cuối|đầu|giữa|năm|tháng|cuoi|dau|nam|thang"
_DATE: Final = rf"(?:(?:{_OF}) )*(?:{MONTH} )?(?:\d{{1,2}}/)?(?:19|20)\d\d(?![\d/])"
_NOW: Final = "now|today|at present|currently|bây giờ|hiện nay|hiện tại|bay gio|hien nay|hien tai"
_AND: Final = (
    r"and(?: again| then)?|và|va|với|voi|with|vs\.?|versus|so với|so voi|compared with|compared to|or|hay|hoặc"
    r"|(?:up )?against|next to|beside|alongside|(?:up )?from|(?:bên |đặt )?cạnh|lên"
)
_FIGURE: Final = r"(?: (?:figures?|numbers?|ones?|levels?|totals?))?"
_FIRST: Final = r"(?:the )?"
_PAIR: Final = expression(rf"\b({_DATE}){_FIGURE}(?:,? (?:{_AND}) |\s*[,&/] ){_FIRST}({_DATE}){_FIGURE}", re.IGNORECASE)
# What asks the same once more before the second time: "in 2020 and who is it now".
_AGAIN: Final = r"(?:(?:who|what|how (?:many|much))(?: (?:is|are))?(?: (?:it|that|he|she|there|they|the one))? )?"
_THEN_AND_NOW: Final = expression(rf"\b({_DATE}),? (?:{_AND}) {_AGAIN}((?:{_NOW})\b)", re.IGNORECASE)
_POST: Final = "post"
_MORE: Final = (
    r"năm nào (?:nhiều|cao|lớn|ít|thấp|nhỏ) hơn(?: và)?|which (?:year )?(?:was|is) (?:higher|more|larger|lower)"
)
# What asks to set the two side by side: the answer tells both.
_COMPARE: Final = expression(
    rf"\b(?:compare|comparison of|set|put|stack|so sánh|so sanh|đặt|(?:thì )?(?:mỗi|từng|moi|tung) năm(?: là)?"
    rf"|(?:in )?each(?: year)?|both|năm nào bao nhiêu|{_MORE})\b",
    re.IGNORECASE,
)

_AT_MERGER: Final = expression(
    r",? ?(?:(?:before and after|after and before) (?:the )?merger"
    r"|(?:trước|truoc) (?:và|va) sau (?:khi )?(?:sáp nhập|hợp nhất|sap nhap|hop nhat))\b",
    re.IGNORECASE,
)


def then_and_now(text: str, one: Callable[[str], Reply]) -> Reply | None:
    """The reply with a figure, or who held a post, then and now: "in 2020 and now"; None where one of them has none."""
    pair = _THEN_AND_NOW.search(text)
    return _at_both(pair, one) if pair else _at_merger(text, one)


def _at_merger(text: str, one: Callable[[str], Reply]) -> Reply | None:
    """The reply with a figure before the merger and after it; None where it has but one."""
    found = _AT_MERGER.search(text)
    if found is None:
        return None
    rest = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()).strip(" ,:?.!")
    english = "merger" in found[0].lower()
    times = ("before the merger", "after the merger") if english else ("trước sáp nhập", "sau sáp nhập")
    replies = [one(f"{rest} {time}") for time in times]
    told = all(reply.kind == "answer" and reply.meanings[0].frame == FIGURE for reply in replies)
    same = len({reply.meanings[0].indicators for reply in replies if reply.meanings}) == 1
    return both(*replies) if told and same else None


def at_two_times(text: str, one: Callable[[str], Reply]) -> Reply | None:
    """The reply with the figure of each of the two times; None where there are no two, or one has none."""
    pair = _PAIR.search(text)
    return _at_both(pair, one) if pair else None


def _at_both(pair: re.Match[str], one: Callable[[str], Reply]) -> Reply | None:
    before, after = (_COMPARE.sub(" ", part) for part in (pair.string[: pair.start()], pair.string[pair.end() :]))
    replies = [one(" ".join(f"{before}{date}{after}".split())) for date in pair.groups()]
    figures = {reply.meanings[0].indicators for reply in replies if reply.kind == "answer"}
    told = all(_told(reply) and not reply.unread for reply in replies)
    return both(*replies) if told and len(figures) == 1 else None


def _told(reply: Reply) -> bool:
    """Whether a number is told, or who holds a post: each time has its own."""
    if reply.kind != "answer":
        return False
    return reply.meanings[0].frame in (FIGURE, _POST) or reply.meanings[0].target == Target.COUNT
