"""A wish that names no thing, "how much", "nước nào", "who is behind it": what it asks of a thing that is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from haiphong_kg.ask.sentences.clauses import COUNTS, SAID_FOR_A_THING, Clause
from haiphong_kg.ask.sentences.whole_names import typed, whole_names
from haiphong_kg.ask.sentences.wish_cores import alike_kind
from haiphong_kg.ask.sentences.wish_kinds import BEGUN, OF_THINGS, SAID_SO, kind_meant
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of, whole_words
from haiphong_kg.base import expression
from haiphong_kg.entities import language, tokens

# How each wish is asked of a thing, the likeliest way first.
_ASKED: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "country": {"en": ("which country is {0} from",), "vi": ("{0} thuộc nước nào",)},
    "sum": {
        "en": ("{0} how much", "{0} capital", "how much is invested in {0}", "how much was lent for {0}"),
        "vi": ("{0} vốn bao nhiêu", "vốn của {0} là bao nhiêu", "{0} tốn bao nhiêu"),
    },
    "number": {"en": ("{0} how many projects",), "vi": ("{0} có bao nhiêu dự án",)},
    "owner": {"en": ("who owns {0}", "who invests in {0}"), "vi": ("ai giữ cổ phần của {0}", "ai đầu tư vào {0}")},
    "maker": {"en": ("who invests in {0}",), "vi": ("{0} do ai đầu tư", "ai đầu tư vào {0}")},
    "product": {"en": ("what does {0} make",), "vi": ("{0} sản xuất gì",)},
    "place": {"en": ("where is {0}",), "vi": ("{0} ở đâu",)},
    "finish": {
        "en": ("when was {0} completed", "when was {0} opened", "when will {0} be finished"),
        "vi": ("{0} hoàn thành khi nào", "{0} khánh thành khi nào", "{0} bao giờ sẽ hoàn thành"),
    },
    "before": {
        "en": ("whom did {0} follow", "which agreements with {0} before the twinning"),
        "vi": ("{0} kế nhiệm ai", "trước khi kết nghĩa với {0} có thỏa thuận gì"),
    },
    "size": {"en": ("how big is {0}",), "vi": ("{0} rộng bao nhiêu",)},
    "stage": {"en": ("is {0} in operation",), "vi": ("{0} đã hoạt động chưa",)},
    "founded": {"en": ("when was {0} founded",), "vi": ("{0} được thành lập khi nào",)},
    "foreign": {"en": ("is {0} foreign-owned",), "vi": ("{0} có phải vốn nước ngoài không",)},
    "sector": {
        "en": ("in which sector does {0} invest", "sector of {0}"),
        "vi": ("{0} đầu tư vào lĩnh vực nào", "lĩnh vực của {0}"),
    },
    "tenants": {"en": ("how many companies are in {0}",), "vi": ("{0} có bao nhiêu doanh nghiệp",)},
    "ships": {"en": ("largest ship that {0} can take",), "vi": ("{0} đón được tàu cỡ nào",)},
    # Asked in the words in which they are said: a figure, somebody, a time.
    **{kind: {"en": ("{1} {0}", "{0} {1}"), "vi": ("{0} {1}", "{1} {0}")} for kind in SAID_SO},
    # Of the answer to the first half more is told than it tells, or what nobody records.
    "shares": {},
    "source": {},
    "often": {},
    BEGUN: {},
}
# Wishes that stand behind another with nothing between them.
AMOUNTS: Final = ("sum", "number")
# What no other question is asked with the same words.
PLAIN: Final = ("stage", "foreign", "sector", "ships")
# Of these it is asked who or what the first half gives, and not the thing that it names.
OF_ANSWER: Final = ("country", "owner", "before")
_JOINT: Final = expression(r"\s*[,;?:]\s+|\s+[-–—]+\s+|\s+(?:and|và|va|&)\s+|\.\s+")
# What stands for the thing in a question for it.
_IT: Final = {"en": "it", "vi": ""}
_LED: Final = r"(?:(?:and|và|va|rồi|roi|còn|con|thì|thi|so|also|for|with)\s+)*"
_ENDED: Final = r"(?:\s+(?:vậy|thế|ạ|nhỉ|hả|vay|the|a|please|now|then|here|ở đây|o day))*"


class Halves(NamedTuple):
    """What stands before the wishes that name nothing, and these: of what kind each is, and its words."""

    head: str
    wishes: tuple[tuple[str, str], ...]


def halves(lexicon: Lexicon, text: str, lang: str, *, things: bool = True) -> Halves | None:
    """The text as what it names or asks first and the bare wishes behind that; None where there are none.

    Where it is of no `things`, such a wish as only these have is none.
    """
    bare = whole_names(text.strip().rstrip("?.! "), tokens(text), phrases(lexicon, text, lang))
    wishes: list[tuple[str, str]] = []
    while cut := _last(bare):
        head, said = cut
        kind = wish_of(lexicon, said, lang)
        if not kind or (kind in OF_THINGS and not things):
            break
        wishes.insert(0, (kind, _unled(said)))
        bare = head
    if joined := _without_joint(lexicon, bare, lang, any_=bool(wishes)):
        return Halves(joined.head, (*joined.wishes, *wishes))
    return Halves(bare, tuple(wishes)) if wishes and bare else None


def wish_within(lexicon: Lexicon, text: str, lang: str) -> Halves | None:
    """A question for one thing as that and the wish; None where it names none or several, or wishes for more."""
    items = phrases(lexicon, text, lang)
    places = [n for n, one in enumerate(items) if one.named and not one.home and not one.idle]
    if len(places) != 1:
        return None
    first = last = places[0]
    while first and items[first - 1].has("class/") and not items[first - 1].idle:
        first -= 1
    while last + 1 < len(items) and items[last + 1].has("class/") and not items[last + 1].idle:
        last += 1
    name = re.search(rf"(?:\bthe )?({typed(tokens(text), items[first].start, items[last].end)})", text)
    said = " ".join(f"{text[: name.start()]}{_IT[lang]}{text[name.end() :]}".split()) if name else ""
    kind = wish_of(lexicon, said, lang)
    return Halves(name[1], ((kind, said),)) if name and kind else None


def has_two_amounts(lexicon: Lexicon, text: str, lang: str) -> bool:
    """Whether a number and a sum are wished for behind one thing: "FDI from Japan – number of projects, capital"."""
    parted = halves(lexicon, text, lang)
    return parted is not None and {kind for kind, _ in parted.wishes} == set(AMOUNTS)


def has_joint(text: str) -> bool:
    """Whether a text falls into parts."""
    return _JOINT.search(text) is not None


def wishes_kept(lexicon: Lexicon, question: str, plainly: Callable[[str], str]) -> str:
    """A question as it is asked `plainly`; what stands before the wishes behind it alone, where a turn took them in.

    "Where is X and is it foreign" is no question for the place of "X and is it foreign".
    """
    plain = plainly(question)
    lang = language(question, lexicon.vocabulary, "en")
    parted = halves(lexicon, question, lang) if plain != question and has_joint(plain) else None
    if parted is None or all(said in plain or kind in (*SAID_SO, BEGUN) for kind, said in parted.wishes):
        return plain
    head = plainly(parted.head)
    read = halves(lexicon, plain, lang)
    if plain.startswith(head) or (read and read.head == head):
        return plain
    return ", ".join((head, *(said for _, said in parted.wishes)))


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
    kinds = [one for one in _ASKED if one not in (*SAID_SO, BEGUN)]
    ways = ((kind, rf"{_LED}{_said(lexicon, kind, lang)}{_ENDED}") for kind in kinds)
    found = next((kind for kind, way in ways if re.fullmatch(way, said, re.IGNORECASE)), "")
    bare = _unled(said)
    return found or alike_kind(lexicon, bare, kinds, lang) or kind_meant(lexicon, bare, lang)


def _without_city(lexicon: Lexicon, text: str, lang: str) -> str:
    """The text without the city at its end: "what does it make in Hải Phòng"."""
    items = phrases(lexicon, text, lang)
    if not (items and items[-1].home and not items[-1].idle):
        return text
    within = whole_words(lexicon, "there", bare=True)
    last = [*within.finditer(text[: text.rfind(items[-1].text)])][-1:]
    return text[: last[0].start()].rstrip() if last else text


def _unled(said: str) -> str:
    """A wish without what joins it to the one before it."""
    return re.sub(rf"^{_LED}", "", said, flags=re.IGNORECASE)


def _said(lexicon: Lexicon, kind: str, lang: str) -> str:
    return one_of(lexicon, f"wish-{kind}", lang, bare=True)


def asked_of(kind: str, topic: str, lang: str, said: str = "") -> tuple[str, ...]:
    """The questions that ask a wish of a thing that is called `topic`; some in the words in which it is `said`."""
    said = _unled(said)
    if kind in SAID_SO and SAID_FOR_A_THING.search(said):
        return (SAID_FOR_A_THING.sub(lambda _: topic, said, count=1),)
    return tuple(way.format(topic, said) for way in _ASKED[kind].get(lang, ()))
