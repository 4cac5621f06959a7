"""Rules about single texts: how they are written, whether they are of their datatype, whether of their language."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from haiphong_kg.base import expression, is_syllable, language_named, nfc, printable
from haiphong_kg.checks.findings import Finding, about, filled, written
from haiphong_kg.store import PREFIXES, KnowledgeGraph, compact, spoken_in, well_typed

# patterns and queries of shapes: their spaces are meant
_CODE: Final = PREFIXES["sh"]
_DECOMPOSED: Final = {"en": "A text is not in NFC: {}", "vi": "Một chuỗi không ở dạng NFC: {}"}
_STRAY: Final = {"en": "A text has invisible control characters: {}", "vi": "Một chuỗi có ký tự điều khiển ẩn: {}"}
_LOOSE: Final = {"en": "A text begins or ends with a space: {}", "vi": "Một chuỗi có dấu cách ở đầu hoặc cuối: {}"}
_RETYPE: Final = {"en": "type it again without them", "vi": "gõ lại cho sạch"}
_ILL_TYPED: Final = {"en": "{} “{}” is no {}", "vi": "{} “{}” không phải là {}"}
_WRITE_IT: Final = {
    "en": "write a value that there is, in the form of that datatype: 2020-02-28, 2020-02, 2020, true, 1.5",
    "vi": "ghi một giá trị có thật, đúng dạng của kiểu đó: 2020-02-28, 2020-02, 2020, true, 1.5",
}
_SWAPPED: Final = {
    "en": "{}: the text tagged @en is Vietnamese and the one tagged @vi is not",
    "vi": "{}: chuỗi gắn @en là tiếng Việt, còn chuỗi gắn @vi thì không",
}
_SWAP: Final = {"en": "exchange the two tags", "vi": "đổi chỗ hai thẻ ngôn ngữ"}
# Letters of which a European name with accents has none: đ ă ơ ư, a tone below or above, a tone on â ê ô.
_VIETNAMESE: Final = expression("[đơưĐƠƯ\u031b]|\u0323|\u0309|[\u0302\u0306][\u0300\u0301\u0303]")
_WORDS: Final = expression(r"\w[\w\u0300-\u036f\u031b\u0323]*")
_MUCH: Final = 0.3
_SOME: Final = 0.1
# What no Vietnamese sentence has, and hardly an English one lacks.
_ENGLISH: Final = expression(r"\b(?:the|of|and|is|was|were|are|it|its|with|had|has|by)\b", re.I)


def text_findings(kg: KnowledgeGraph) -> list[Finding]:
    """What is wrong with the literals that stand in the files."""
    literals = [quad for quad in written(kg) if isinstance(quad.object, Literal)]
    return [*(finding for quad in literals for finding in _signs(kg, quad)), *_ill_typed(kg, literals), *_swapped(kg)]


def _signs(kg: KnowledgeGraph, quad: Quad) -> Iterator[Finding]:
    if not isinstance(quad.object, Literal) or quad.predicate.value.startswith(_CODE):
        return
    text = quad.object.value
    plain = text.replace("\n", " ").replace("\t", " ")
    for rule, message, wrong in (
        ("text-nfc", _DECOMPOSED, nfc(text) != text),
        ("text-control", _STRAY, printable(plain) != plain),
        ("text-space", _LOOSE, text != text.strip()),
    ):
        if wrong:
            yield about(kg, rule, _subject(quad), filled(message, printable(text[:40])), _RETYPE)


def _ill_typed(kg: KnowledgeGraph, literals: list[Quad]) -> Iterator[Finding]:
    """Texts that are not of their datatype, such as the 30th of February: no query finds or orders them by it."""
    for quad in literals:
        if isinstance(quad.object, Literal) and not well_typed(quad.object):
            parts = (
                compact(quad.predicate.value),
                printable(quad.object.value[:40]),
                compact(quad.object.datatype.value),
            )
            yield about(kg, "ill-typed", _subject(quad), filled(_ILL_TYPED, *parts), _WRITE_IT)


def _swapped(kg: KnowledgeGraph) -> Iterator[Finding]:
    """Pairs of texts where the English one is Vietnamese by its letters and the Vietnamese one is not."""
    texts: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for quad in written(kg):
        if lang := spoken_in(quad.object):
            texts[_subject(quad), quad.predicate.value][language_named(lang)] = getattr(quad.object, "value", "")
    for (subject, predicate), found in sorted(texts.items()):
        if subject and _are_swapped(found.get("vi", ""), found.get("en", "")):
            yield about(kg, "languages-swapped", subject, filled(_SWAPPED, compact(predicate)), _SWAP, "warning")


def _are_swapped(vi: str, en: str) -> bool:
    """Whether the English text is Vietnamese by its letters and the other is not; fewer do where that is English.

    Of a name without such letters its syllables tell: "Pháp" may be Vietnamese, "France" cannot.
    """
    least = _SOME if _ENGLISH.search(vi) else _MUCH
    if not vi or _share(vi):
        return False
    names = not en.isascii() and vi.isascii() and _are_syllables(en) and not _are_syllables(vi)
    return _share(en) >= least or names


def _are_syllables(text: str) -> bool:
    return all(map(is_syllable, _WORDS.findall(nfc(text))))


def _share(text: str) -> float:
    """The share of the words that have a letter which only Vietnamese has."""
    words = _WORDS.findall(unicodedata.normalize("NFD", text))
    return sum(_VIETNAMESE.search(word) is not None for word in words) / max(len(words), 1)


def _subject(quad: Quad) -> str:
    return quad.subject.value if isinstance(quad.subject, NamedNode) else ""
