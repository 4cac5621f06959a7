"""A term for machines, and as a value of Python."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from haiphong_kg.store.iris import PREFIXES

Term = NamedNode | BlankNode | Literal | Triple
_XSD: Final = PREFIXES["xsd"]
_INTEGERS: Final = frozenset(
    _XSD + name
    for name in (
        *("integer", "byte", "short", "int", "long"),
        *("nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"),
        *("unsignedByte", "unsignedShort", "unsignedInt", "unsignedLong"),
    )
)

Native = str | int | float | Decimal | bool | date | None
_NATIVE: Final[dict[str, Callable[[str], Native]]] = {
    **dict.fromkeys(_INTEGERS, int),
    _XSD + "gYear": int,
    _XSD + "decimal": Decimal,
    _XSD + "double": float,
    _XSD + "float": float,
    _XSD + "boolean": lambda text: text in ("true", "1"),
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
}


def bare(term: Term | None) -> str:
    """`term` for machines: the IRI, or the lexical form."""
    if term is None:
        return ""
    return str(term) if isinstance(term, BlankNode | Triple) else term.value


def iri_in(term: Term | None) -> str:
    """The IRI that `term` is; "" where it is none."""
    return term.value if isinstance(term, NamedNode) else ""


def spoken_in(term: Term | None) -> str:
    """The language tag of a text; "" where it has none, or is no text."""
    return term.language or "" if isinstance(term, Literal) else ""


def native(term: Term | None) -> Native:
    """`term` as a value of Python: numbers, truth and dates as such (a gYear is a number), else its text or IRI."""
    if not isinstance(term, Literal):
        return None if term is None else bare(term)
    try:
        return _NATIVE.get(term.datatype.value, str)(term.value)
    except (ValueError, InvalidOperation):
        return term.value
