"""Do the printed ratios, changes, shares and growth rates agree with the printed figures they compare?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from haiphong_kg.base import Figure, compute, stated
from haiphong_kg.checks.findings import Finding, about
from haiphong_kg.store import DECIMALS, SCHEME, KnowledgeGraph, bare

RULE: Final = "comparison-agrees"
_FORMULAS: Final = {
    "ratio": "a / b",
    "percent-change": "(a / b - 1) * 100",
    "share": "a / b",
    "average-annual-growth": "((a / b) ^ (1 / {years}) - 1) * 100",
    "difference": "a - b",
}
_MESSAGE: Final = {
    "en": "{stated} is stated, but the two observations give {lower} to {upper}",
    "vi": "nguồn nêu {stated}, nhưng hai quan sát cho {lower} đến {upper}",
}
_FIX: Final = {
    "en": "correct the figures, or record the contradiction as an hp:Disagreement with the comparison as a member",
    "vi": "sửa số liệu, hoặc ghi mâu thuẫn bằng một hp:Disagreement có so sánh này là thành viên",
}


def comparison_findings(kg: KnowledgeGraph) -> Iterator[Finding]:
    """The comparisons whose bounds do not meet what their observations imply, unless a disagreement covers them."""
    for comparison in kg.subjects("rdf:type", "hp:Comparison"):
        covered = kg.subjects("hp:disagreeingMember", comparison) or kg.subjects("hp:preferredMember", comparison)
        implied = None if covered else _implied(kg, comparison)
        if implied is None:
            continue
        printed = _printed(kg, comparison)
        if implied.upper < printed.lower or printed.upper < implied.lower:
            shown = implied.rounded()
            values = {"stated": printed.value, "lower": shown.lower, "upper": shown.upper}
            message = {lang: text.format(**values) for lang, text in _MESSAGE.items()}
            yield about(kg, RULE, comparison, message, _FIX)


def _implied(kg: KnowledgeGraph, comparison: str) -> Figure | None:
    """What the two observations imply; None where one of them has no figure."""
    pair = [_one(kg, comparison, name) for name in ("hp:comparedObservation", "hp:baselineObservation")]
    formula = _FORMULAS.get(_one(kg, comparison, "hp:kind").removeprefix(f"{SCHEME}comparison-kind/"))
    if formula is None or not all(_one(kg, observation, "hp:lowerBound") for observation in pair):
        return None
    compared, baseline = (int(_one(kg, observation, "hp:start")[:4] or 0) for observation in pair)
    figures = {name: _figure(kg, observation) for name, observation in zip("ab", pair, strict=True)}
    return compute(formula.format(years=compared - baseline), figures)


def _figure(kg: KnowledgeGraph, observation: str) -> Figure:
    names = ("hp:lowerBound", "hp:value", "hp:upperBound")
    return Figure(*(Decimal(_one(kg, observation, name)) for name in names))


def _printed(kg: KnowledgeGraph, comparison: str) -> Figure:
    approximation = _one(kg, comparison, "hp:approximation").removeprefix(f"{SCHEME}approximation/")
    decimals = _one(kg, comparison, DECIMALS)
    value = Decimal(_one(kg, comparison, "hp:comparisonValue"))
    return stated(value, 0, approximation or "exact", int(decimals) if decimals else None)


def _one(kg: KnowledgeGraph, iri: str, predicate: str) -> str:
    found = kg.objects(iri, predicate)
    return bare(found[0]) if found else ""
