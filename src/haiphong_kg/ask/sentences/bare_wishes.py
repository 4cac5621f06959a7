"""A wish that names no thing, "how much", "nước nào", "who is behind it": what it asks of a thing that is named."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from haiphong_kg.ask.sentences.clauses import COUNTS, Clause
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression

# How each wish is asked of a thing, the likeliest way first.
_ASKED: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "country": {"en": ("which country is {0} from",), "vi": ("{0} thuộc nước nào",)},
    "sum": {
        "en": ("{0} how much", "{0} capital", "how much is invested in {0}", "how much was lent for {0}"),
        "vi": ("{0} vốn bao nhiêu", "vốn của {0} là bao nhiêu", "{0} tốn bao nhiêu"),
    },
    "number": {"en": ("{0} how many projects",), "vi": ("{0} có bao nhiêu dự án",)},
    "owner": {"en": ("who owns {0}", "who invests in {0}"), "vi": ("ai giữ cổ phần của {0}", "ai đầu tư vào {0}")},
    "maker": {"en": ("who invests in {0}",), "vi": ("ai đầu tư vào {0}",)},
    "product": {"en": ("what does {0} make",), "vi": ("{0} sản xuất gì",)},
    "place": {"en": ("where is {0}",), "vi": ("{0} ở đâu",)},
    "finish": {
        "en": ("when was {0} completed", "when was {0} opened"),
        "vi": ("{0} hoàn thành khi nào", "{0} khánh thành khi nào"),
    },
    "before": {
        "en": ("whom did {0} follow", "which agreements with {0} before the twinning"),
        "vi": ("{0} kế nhiệm ai", "trước khi kết nghĩa với {0} có thỏa thuận gì"),
    },
    "size": {"en": ("how big is {0}",), "vi": ("{0} rộng bao nhiêu",)},
    # Of the answer to the first half more is told than it tells, or what nobody records.
    "shares": {},
    "source": {},
    "often": {},
}
# Wishes that stand behind another with nothing between them.
AMOUNTS: Final = ("sum", "number")
# Of these it is asked who or what the first half gives, and not the thing that it names.
OF_ANSWER: Final = ("country", "owner", "before")
_JOINT: Final = expression(r"\s*[,;?:]\s+|\s+[-–—]+\s+|\s+(?:and|và|va|&)\s+|\.\s+")
_LED: Final = r"(?:(?:and|và|va|rồi|roi|còn|con|thì|thi|so|also|for|with)\s+)*"
_ENDED: Final = r"(?:\s+(?:vậy|thế|ạ|nhỉ|hả|vay|the|a|please|now|then|here|ở đây|o day))*"


class Halves(NamedTuple):
    """What stands before the wishes that name nothing, and these: of what kind each is, and its words."""

    head: str
    wishes: tuple[tuple[str, str], ...]


def halves(lexicon: Lexicon, text: str, lang: str) -> Halves | None:
    """The text as what it names or asks first and the bare wishes behind that; None where there are none."""
    bare = text.strip().rstrip("?.! ")
    wishes: list[tuple[str, str]] = []
    while cut := _last(bare):
        head, said = cut
        kind = wish_of(lexicon, said, lang)
        if not kind:
            break
        wishes.insert(0, (kind, said))
        bare = head
    if joined := _without_joint(lexicon, bare, lang, any_=bool(wishes)):
        return Halves(joined.head, (*joined.wishes, *wishes))
    return Halves(bare, tuple(wishes)) if wishes and bare else None


def has_two_amounts(lexicon: Lexicon, text: str, lang: str) -> bool:
    """Whether a number and a sum are wished for behind one thing: "FDI from Japan – number of projects, capital"."""
    parted = halves(lexicon, text, lang)
    return parted is not None and {kind for kind, _ in parted.wishes} == set(AMOUNTS)


def has_joint(text: str) -> bool:
    """Whether a text falls into parts."""
    return _JOINT.search(text) is not None


def _last(text: str) -> tuple[str, str] | None:
    """The text before its last joint, and behind it."""
    joints = list(_JOINT.finditer(text))
    return (text[: joints[-1].start()], text[joints[-1].end() :]) if joints else None


def _without_joint(lexicon: Lexicon, text: str, lang: str, *, any_: bool) -> Halves | None:
    """A question behind which a further wish stands with nothing between them: "có mấy dự án tổng vốn bao nhiêu".

    Where a wish stands behind it as well, what is before may be `any_`: "Japanese FDI total projects and capital".
    """
    for kind in AMOUNTS:
        found = re.search(rf"\s({_said(lexicon, kind, lang)}{_ENDED})$", text, re.IGNORECASE)
        whole = found is not None and " " in found[1] and not found[1].casefold().startswith(COUNTS)
        head = text[: found.start()] if found and whole else ""
        clause = Clause(head, phrases(lexicon, head, lang))
        if found and head and (clause.asks or (any_ and not Clause(text, phrases(lexicon, text, lang)).asks)):
            return Halves(head, ((kind, found[1]),))
    return None


def wish_of(lexicon: Lexicon, text: str, lang: str) -> str:
    """Of which kind the wish is that `text` is and nothing more; "" where it is none."""
    said = _without_city(lexicon, text.strip(" ,?.!"), lang)
    ways = ((kind, rf"{_LED}{_said(lexicon, kind, lang)}{_ENDED}") for kind in _ASKED)
    return next((kind for kind, way in ways if re.fullmatch(way, said, re.IGNORECASE)), "")


def _without_city(lexicon: Lexicon, text: str, lang: str) -> str:
    """The text without the city at its end: "what does it make in Hải Phòng"."""
    items = phrases(lexicon, text, lang)
    if not (items and items[-1].home and not items[-1].idle):
        return text
    within = whole_words(lexicon, "there", bare=True)
    last = [*within.finditer(text[: text.rfind(items[-1].text)])][-1:]
    return text[: last[0].start()].rstrip() if last else text


def _said(lexicon: Lexicon, kind: str, lang: str) -> str:
    return one_of(lexicon, f"wish-{kind}", lang, bare=True)


def asked_of(kind: str, topic: str, lang: str) -> tuple[str, ...]:
    """The questions that ask a wish of a thing that is called `topic`."""
    return tuple(way.format(topic) for way in _ASKED[kind].get(lang, ()))
