"""Short words that are names by themselves in a text, and no syllable of a longer one: no "Đức" is Nguyễn Đức Thọ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression, fold, nfc, spelled

# A name so short may be a syllable of another, or in small letters another word: "giải pháp", "ý kiến".
_SHORT: Final = 4
_WORD: Final = expression(r"[^\W\d_]+")
# With these a short name of a country is the whole: "Nhật Bản", "Hàn Quốc".
_ENDINGS: Final = ("Bản", "Quốc")
# Words of the press: a paper of a country tells of others. So many words before the name one may stand.
_PRESS: Final = frozenset(("báo", "tin"))
_NEAR: Final = 4


def own_names(texts: Iterable[str]) -> frozenset[str]:
    """The short words with a capital that stand in texts as names of their own, as they are spelled."""
    found = ((text, one) for text in map(nfc, texts) for one in _WORD.finditer(text))
    return frozenset(
        spelled(one[0])
        for text, one in found
        if len(one[0]) <= _SHORT
        and one[0][0].isupper()
        and not _goes_on(text, one.start(), one.end())
        and _PRESS.isdisjoint(text[: one.start()].casefold().split()[-_NEAR:])
    )


def is_short_land(lexicon: Lexicon, item: Item) -> bool:
    """Whether a phrase is the short name of a country, as a whole; a mere letter needs its capital: "gợi ý"."""
    whole = len(item.text) <= _SHORT and bool(item.names) and (len(item.text) > 1 or item.text.isupper())
    return whole and all(is_land(lexicon.traits(one)) for one in item.names)


def has_name(own: frozenset[str], item: Item) -> bool:
    """Whether a name is among those of a text, with the accents typed; without any it may have them."""
    typed = spelled(item.text)
    return typed in own or (typed.isascii() and any(fold(one) == typed for one in own))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a word goes on with a name before it; at the start of a text any has its capital: "Đoàn Đức thăm"."""
    head, _, last = text[: start - 1].rpartition(" ") if text[start - 1 : start] == " " else ("", "", "")
    behind = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    followed = behind is not None and behind[0][0].isupper() and behind[0] not in _ENDINGS
    return last.isalpha() and last[0].isupper() and (bool(head) or followed)
