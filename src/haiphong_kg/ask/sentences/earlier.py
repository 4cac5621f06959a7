"""Which of two things came first: "is the tie with A older than the one with B", "A hay B khai trương trước"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from haiphong_kg.ask.sentences.side_by_side import MARK, Member, alike_two
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import one_of
from haiphong_kg.store import bare

_LANDS: Final = ("hp:inCountry", "hp:homeCountry")
# What stands between the two besides the words that compare: "than the one with", "hay là".
_BETWEEN: Final = (
    r"(?:\s*[,:?]\s*)?(?:\s*\b(?:than|or|and|versus|vs|hay|hoặc|và|với|so với|là|hoac|va|voi|so voi|la)\b)*"
    r"(?:\s*\b(?:the|that|those|one|ones|tie|ties|twinning|with|of|in|at|from|khu|cảng|bến|nhà máy|tuyến)\b)*\s*"
)
_WHICH: Final = (
    r"\b(?:which|what)(?: of (?:them|these|the two|these two))?(?: one)?\b"
    r"|\b(?:cái|bên|nơi|khu|chỗ|ai|hãng|cảng)? ?nào\b"
)
# What asks for something else than which it is.
_OTHERWISE: Final = ("ask/who", "ask/where", "ask/how-much", "ask/how-many", "ask/describe", "ask/when", "ask/source")
# How a question asks for the time of one of them, by the language, what it begins with and the rest.
_WHEN: Final = {
    "en": ("since when {0}", "when {0}"),
    "vi": ("{0} khi nào", "{0} từ khi nào"),
}
# The same where nothing is said but which they are.
_WHEN_BARE: Final = {
    "en": ("since when is {0} developed", "when did {0} open", "when did {0} come to Hai Phong"),
    "vi": ("{0} được phát triển hạ tầng từ khi nào", "{0} khai trương khi nào", "{0} vào Hải Phòng khi nào"),
}
# Words for a beginning that say nothing of what is begun, and for what a thing is.
_VERBS: Final = (
    r"\b(?:did|was|were|come|came|start|started|begin|began|begun|be|founded|established|set up"
    r"|ra đời|bắt đầu|thành lập|có)\b"
)
_BEGINS: Final = rf"{_VERBS}|\b(?:the|zone|park|port|terminal|plant|khu|cảng|bến|nhà máy)\b"


class Race(NamedTuple):
    """Two things of which it is asked which came first, and the questions for the time of one.

    `later` is whether it asks which is the newer; `claimed` whether it is asked if the first named is so.
    """

    members: tuple[Member, Member]
    ways: tuple[str, ...]
    later: bool
    claimed: bool


def race(lexicon: Lexicon, text: str, lang: str) -> Race | None:
    """The two things of which `text` asks which came first; None where it asks for nothing of the kind."""
    older, newer = (rf"(?<!\w){one_of(lexicon, name, lang, bare=True)}(?!\w)" for name in ("came-first", "came-later"))
    compared = re.search(f"{older}|{newer}", text, re.IGNORECASE)
    pair = alike_two(lexicon, text, lang) if compared else None
    if compared is None or pair is None:
        return None
    one, other = pair
    if _is_of(lexicon, one, other) or _is_of(lexicon, other, one):
        return None  # "the first Japanese partner" is first among many
    rest = re.sub(rf"{re.escape(one.text)}(?!\w)", MARK, text, count=1)
    between = rf"(?:{_BETWEEN}(?:{older}|{newer})?{_BETWEEN}){re.escape(other.text)}(?!\w)"
    rest = re.sub(between, " ", rest, count=1, flags=re.IGNORECASE)
    rest = re.sub(f"{older}|{newer}|{_WHICH}", " ", rest, flags=re.IGNORECASE)
    if MARK not in rest or other.text in rest:
        return None
    items = phrases(lexicon, text, lang)
    if any(item.has(*_OTHERWISE) for item in items):
        return None
    signals = read_signals(items)
    later = re.fullmatch(newer, compared[0], re.IGNORECASE) is not None
    return Race((one, other), tuple(_ways(rest, lang)), later, signals.yes_no and not signals.asks)


def _is_of(lexicon: Lexicon, one: Member, land: Member) -> bool:
    """Whether one of two is in the country that the other is."""
    lands = (bare(term) for iri in one.iris for name in _LANDS for term in lexicon.kg.objects(iri, name))
    return not set(lands).isdisjoint(land.iris)


def _ways(rest: str, lang: str) -> Iterator[str]:
    """The questions for the time of one of them, the likeliest first."""
    bare = " ".join(rest.strip(" ,:?.!").split())
    asked = re.match(r"(?:did|was|were|is|are|do|does|has|have)\b\s*", bare, re.IGNORECASE)
    said = bare[asked.end() :] if asked else bare
    said = re.sub(r"^có\s+|\s+(?:có|không|phải không|là)$", "", said).strip(" ,")
    if asked and asked[0].strip().casefold() in ("did", "was", "were"):
        yield f"when {bare}"
    yield from (way.format(said) for way in _WHEN[lang])
    if re.sub(_BEGINS, "", said, flags=re.IGNORECASE).strip() == MARK:
        yield from (way.format(re.sub(_VERBS, "", said, flags=re.IGNORECASE)) for way in _WHEN_BARE[lang])
