"""What stands beside a record in words: its value, its time and status, and how well it is supported."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from haiphong_kg.base import LANGUAGES, number, word
from haiphong_kg.entities import names as labels
from haiphong_kg.store import KnowledgeGraph, bare, expand

SCORE_PARTS: Final = (
    "hp:evidenceScore", "hp:independentPublishers", "hp:primarySource", "hp:bothSides", "hp:completeness",
    "hp:sourceAge",
)  # fmt: skip
_COUNTED: Final = expand("unit:NUM")
_YES: Final = "true"


def measured(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """The value of an observation with hedge, unit and, where it is derived, bounds and formula."""
    hedge = kg.value(iri, "hp:approximation")
    shown = [] if not hedge or hedge.endswith("/exact") else [labels.label(kg, hedge, lang)]
    shown.append(number(kg.value(iri, "hp:value"), lang))
    unit = kg.value(iri, "hp:unit")
    if unit and unit != _COUNTED:
        shown.append(labels.label(kg, unit, lang))
    return " ".join(shown) + (_derivation(kg, iri, lang) if kg.objects(iri, "hp:formula") else "")


def circumstances(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """The time and the status of a record other than a figure, each where it is known or ought to be."""
    if kg.objects(iri, "hp:indicator"):
        return []
    when = _when(kg, iri, lang)
    return [when] * bool(when) + [labels.text(kg, term, lang) for term in kg.objects(iri, "hp:status")]


def score(kg: KnowledgeGraph, iri: str) -> dict[str, Any] | None:
    """`value`, the evidence score from 0 to 100, and `parts`, what it is made of, in each language; None without."""
    if not kg.objects(iri, "hp:evidenceScore"):
        return None
    parts = {lang: ", ".join(_parts(kg, iri, lang)) for lang in LANGUAGES}
    return {"value": int(kg.value(iri, "hp:evidenceScore")), "parts": parts}


def _when(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    if period := kg.objects(iri, "hp:edtf"):
        return labels.text(kg, period[0], lang)
    if start := kg.objects(iri, "hp:start"):
        return f"{word('from', lang)} {labels.text(kg, start[0], lang)}"
    if known := kg.objects(iri, "hp:knownOn"):
        return f"{word('known on', lang)} {', '.join(labels.text(kg, one, lang) for one in known)}"
    expected = {bare(term) for one in labels.classes(kg, iri) for term in kg.objects(one, "hp:expectedField")}
    is_unknown = kg.value(iri, "hp:timeUnknown") == _YES and expand("hp:start") in expected
    return word("time unknown", lang) if is_unknown else ""


def _parts(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    count = kg.value(iri, "hp:independentPublishers")
    parts = [f"{count} {word('publisher' if count == '1' else 'publishers', lang)}"]
    parts.append(word("primary source" if kg.value(iri, "hp:primarySource") == _YES else "no primary source", lang))
    if both := kg.value(iri, "hp:bothSides"):
        parts.append(word("both sides" if both == _YES else "not both sides", lang))
    if share := kg.value(iri, "hp:completeness"):
        parts.append(word("completeness", lang).format(int(100 * Decimal(share))))
    age = kg.value(iri, "hp:sourceAge")
    parts.append(word("source age", lang).format(age) if age else word("no source date", lang))
    return parts


def _derivation(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    low, high = (number(kg.value(iri, name), lang) for name in ("hp:lowerBound", "hp:upperBound"))
    bounds = f"{word('between', lang)} {low} {word('and', lang)} {high}"
    return f" ({word('derived', lang)}; {bounds}; {word('formula', lang)} {kg.value(iri, 'hp:formula')})"
