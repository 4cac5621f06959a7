"""Whether two things have the same: "are HICT and HHIT run by the same company", "Autel và USI có cùng nước không"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.sentences.side_by_side import MARK, Member, alike_two
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_NOUN: Final = r"(?P<noun>[^\W\d]+(?: (?:park|zone|group|nghiệp|nước|gia|ty|đoàn|nghiep|nuoc|doan))*)"
_SAME: Final = {
    "en": rf"(?:one and )?(?:the|a) (?P<how>same|different) {_NOUN}",
    "vi": rf"(?P<how>cùng|cung|khác|khac)(?: (?:một|mot))? {_NOUN}",
}
_JOINED: Final = r"(?:\s*,)?\s+(?:and|as|or|và|với|hay|va|voi)\s+(?:(?:the|that|those|one|of|khu|nhà máy|cảng)\s+)*"
_OPENED: Final = r"^(?:are|is|do|does|did|were|was|have|has|có phải|co phai)\s+(?:both\s+)?"
_ASKS_IF: Final = r"(?:\s+(?:hay|or))?\s+(?:không|khong|phải không|phai khong|à|chứ|not)\s*$"
_DIFFERENT: Final = ("different", "khác", "khac")
# How what it is of one is asked, by the kind of which the same is sought.
_OF_KIND: Final = {
    "en": {"class/country": "which country is {0} from", "class/zone": "where is {0}"},
    "vi": {"class/country": "{0} thuộc nước nào", "class/zone": "{0} ở đâu"},
}


class Sameness(NamedTuple):
    """Two things, the questions for what is to be the same of one, and whether it is asked if it is different."""

    members: tuple[Member, Member]
    ways: tuple[str, ...]
    different: bool


def sameness(lexicon: Lexicon, text: str, lang: str) -> Sameness | None:
    """The two things of which `text` asks whether they have the same; None where it asks for nothing of the kind."""
    bare = text.strip(" ?.!")
    found = re.search(rf"(?<!\w){_SAME[lang]}(?!\w)", bare, re.IGNORECASE) if lang in _SAME else None
    asks = re.search(_OPENED, bare, re.IGNORECASE) or re.search(_ASKS_IF, bare, re.IGNORECASE)
    pair = alike_two(lexicon, text, lang) if found and asks else None
    if found is None or pair is None:
        return None
    one, other = pair
    rest = f"{bare[: found.start()]}{_which(found['noun'], lang)}{bare[found.end() :]}"
    rest = re.sub(rf"{re.escape(one.text)}(?!\w)", MARK, rest, count=1)
    rest = re.sub(rf"{_JOINED}{re.escape(other.text)}(?!\w)", " ", rest, count=1, flags=re.IGNORECASE)
    if MARK not in rest or other.text in rest:
        return None
    plain = re.sub(_ASKS_IF, "", re.sub(_OPENED, "", rest, flags=re.IGNORECASE), flags=re.IGNORECASE)
    ways = tuple(_ways(lexicon, found["noun"], plain, lang))
    return Sameness((one, other), ways, found["how"].casefold() in _DIFFERENT)


def _which(noun: str, lang: str) -> str:
    return f"which {noun}" if lang == "en" else f"{noun} nào"


def _ways(lexicon: Lexicon, noun: str, plain: str, lang: str) -> Iterator[str]:
    """The questions for what it is of one; the plain one for kinds of which it is not said in what way."""
    yield re.sub(r"(?<!\w)có(?=\s)", " ", plain) if lang == "vi" else plain
    kinds = [sense for one in phrases(lexicon, noun, lang) for sense in one.senses]
    for kind, way in _OF_KIND[lang].items():
        if any(sense.startswith(kind) or (kind == "class/zone" and "zone" in sense) for sense in kinds):
            yield way.format(MARK)
