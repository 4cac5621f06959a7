"""Are the zeros kept with which a source prints a figure? They say how exact it is: 1.10 billion is not 1.1 billion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from haiphong_kg.base import expression
from haiphong_kg.checks.findings import Finding, about, filled
from haiphong_kg.store import DECIMALS, KnowledgeGraph, bare

# Three digits behind a sign may be thousands.
_FIGURE: Final = expression(r"(?<![0-9.,])([0-9]+)[.,]([0-9]{1,2}|[0-9]{4,})(?![0-9]|[.,][0-9])")
_MESSAGE: Final = {
    "en": "The source prints {}, but the zeros at the end are not kept",
    "vi": "Nguồn in {}, nhưng các số không ở cuối chưa được giữ",
}
_FIX: Final = {"en": "add sdmxa:decimals {} to the figure", "vi": "thêm sdmxa:decimals {} vào số liệu"}


def printed_findings(kg: KnowledgeGraph) -> Iterator[Finding]:
    """The figures of which an anchor shows zeros behind the point that the figure does not know."""
    for claim, term in kg.pairs("hp:claims"):
        stated, known = kg.value(bare(term), "hp:statedValue"), kg.value(bare(term), DECIMALS)
        for match in _FIGURE.finditer(kg.value(claim, "hp:anchor") if stated else ""):
            digits = match[2]
            is_it = Decimal(f"{match[1]}.{digits}") == Decimal(stated)
            if is_it and digits.endswith("0") and len(digits) > int(known or 0):
                message, fix = filled(_MESSAGE, match[0]), filled(_FIX, str(len(digits)))
                yield about(kg, "printed-zeros", bare(term), message, fix)
