"""A figure now and what it was before: "how many days now and how many before", "giờ mấy ngày, trước thì mấy"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression

_NOW: Final = (
    r"(?:now(?:adays)?|today|at present|currently|current|these days|after|bây giờ|hiện nay|hiện tại|hiện giờ|giờ|nay"
    r"|sau|bay gio|hien nay|hien tai|gio)"
)
_BEFORE: Final = (
    r"(?:before(?! (?:the )?merger)|previously|earlier|formerly|in the past|(?:the )?(?:former|previous|old|earlier)"
    r"(?: one)?|(?:hồi )?trước(?: đây| kia)?(?: thì)?|(?:hoi )?truoc(?: day| kia)?(?: thi)?)"
)
_LINK: Final = r"(?:and|against|versus|vs\.?|compared (?:with|to)|so với|so voi|và|va|còn|rồi)"
# What asks for the figure once more: "and how many did it take before".
_AGAIN: Final = (
    r"(?:(?:how|many|much|long|what|is|was|did|does|do|it|last|take|took|length|days?|was it|là|thì|mất|chạy|đi"
    r"|bao nhiêu|mấy|bao lâu|ngày|la|thi|mat|bao nhieu|may|bao lau|ngay) )*"
)
_SERVICE: Final = r"(?:service|loop|route|link|line)"
_LATER: Final = (
    rf"(?: (?:the |that |this )?(?:new |newer |direct )?{_SERVICE}(?: in (?:19|20)\d\d)?"
    r"| (?:khi |lúc |luc )?(?:có |co |mở |mo )?(?:tuyến|dịch vụ|tuyen|dich vu)(?: (?:vụ|vu))?(?: (?:mới|moi))?)?"
)
# Both times side by side or apart, the second with what asks once more, or the earlier alone beside what is asked.
_SIDES: Final = (
    rf"{_NOW}\b(?P<rest>.*?)(?:\s*,)? (?:{_LINK} )?{_AGAIN}{_BEFORE}",
    rf"{_BEFORE}\b(?P<rest>.*?)(?:\s*,)? (?:{_LINK} )?{_AGAIN}{_NOW}{_LATER}",
    rf"(?P<rest>)(?:\s*,)? (?:compared (?:with|to)|versus|vs\.?|so với|so voi) {_BEFORE}"
    r"(?: (?:là |thì )?(?:mấy|bao nhiêu)(?: ngày)?)?",
)
_TWO: Final = tuple(expression(rf"(?<!\w){way}(?!\w)", re.IGNORECASE) for way in _SIDES)
_CUT: Final = expression(
    r"\b(?:cuts?|shortens?|shortened|reduces?|reduced|rút ngắn|rút|giảm) (?P<rest>[\w ]+?) "
    r"(?:from how many (?:\w+ )?to how many(?: \w+)?"
    r"|từ (?:bao nhiêu|mấy) (?:\w+ )?(?:xuống|còn)(?: còn)? (?:bao nhiêu|mấy)(?: \w+)?)",
    re.IGNORECASE,
)
# The service of now, whose figure is the one of now.
_NEW: Final = expression(
    rf"\b(?:(?:on|with) )?the new {_SERVICE}\b(?: to\b)?,?|\b(?:với )?tuyến(?: tàu)? mới(?: đi)?\b,?", re.IGNORECASE
)


def now_and_before(
    lexicon: Lexicon, text: str, one: Callable[[str], Reply], told: Callable[..., Reply]
) -> tuple[Reply, Reply] | None:
    """The replies with a figure as it was before and as it is; None where no such two are asked for, or published."""
    rest = next(_rests(text), "")
    if not rest:
        return None
    now = one(" ".join(_NEW.sub(" ", rest).split()).strip(" ,:?.!"))
    earlier = before(lexicon, now.meanings[0]) if now.kind == "answer" and len(now.meanings) == 1 else None
    return (told(earlier, now.lang), now) if earlier else None


def _rests(text: str) -> Iterator[str]:
    """What is left of a question without its two times; what was cut stands before that of which it is."""
    if cut := _CUT.search(text):
        yield f"{cut['rest']} {text[: cut.start()]} {text[cut.end() :]}"
    for way in _TWO:
        if found := way.search(text):
            yield f"{text[: found.start()]} {found['rest']} {text[found.end() :]}"


def before(lexicon: Lexicon, meaning: Meaning) -> Meaning | None:
    """The figure as it was before, where such is published: the days at sea before the newer service."""
    own = [f"{one}-before" for one in meaning.indicators]
    found = tuple(one for one in own if lexicon.kg.value(one, "rdf:type"))
    return meaning._replace(indicators=found) if found and meaning.frame == FIGURE else None
