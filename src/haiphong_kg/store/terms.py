"""A term for machines, and as a value of Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from haiphong_kg.base import expression
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
_FLOATS: Final = frozenset((_XSD + "double", _XSD + "float"))
_BOOLEAN: Final = _XSD + "boolean"

Native = str | int | float | Decimal | bool | date | None
_NATIVE: Final[dict[str, Callable[[str], Native]]] = {
    **dict.fromkeys(_INTEGERS, int),
    _XSD + "gYear": int,
    _XSD + "decimal": Decimal,
    **dict.fromkeys(_FLOATS, float),
    _BOOLEAN: lambda text: text in ("true", "1"),
    _XSD + "date": date.fromisoformat,
    _XSD + "dateTime": datetime.fromisoformat,
}
# What XML Schema lets be written there; Python reads more, such as 1_000 and 20200102.
_FORMS: Final[dict[str, re.Pattern[str]]] = {
    **dict.fromkeys(_INTEGERS, expression("[+-]?[0-9]+")),
    _XSD + "gYear": expression("-?[0-9]{4,}"),
    _XSD + "decimal": expression(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    **dict.fromkeys(_FLOATS, expression(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN")),
    _BOOLEAN: expression("true|false|0|1"),
    _XSD + "gYearMonth": expression("-?[0-9]{4,}-(?:0[1-9]|1[0-2])"),
    _XSD + "date": expression("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    _XSD + "dateTime": expression(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})?"),
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


def in_range(lang: str, tags: Iterable[str]) -> str | None:
    """The tag of that language: itself, else the first in its range (RFC 4647), as `vi-VN`; None without any."""
    return min((tag for tag in tags if tag.lower() == lang or tag.lower().startswith(f"{lang}-")), default=None)


def well_typed(literal: Literal) -> bool:
    """Whether its text has the form of its datatype and, of a date, is in the calendar.

    A text whose datatype we do not read is held to be well typed.
    """
    form, read = _FORMS.get(literal.datatype.value), _NATIVE.get(literal.datatype.value, str)
    try:
        return form is None or (form.fullmatch(literal.value) is not None and read(literal.value) is not None)
    except ValueError:  # a day that no calendar has, a number of thousands of digits
        return False


def native(term: Term | None) -> Native:
    """`term` as a value of Python: numbers, truth and dates as such (a gYear is a number), else its text or IRI.

    What is not of its datatype (`"True"^^xsd:boolean`) stays the text that it is.
    """
    if not isinstance(term, Literal):
        return None if term is None else bare(term)
    return _NATIVE.get(term.datatype.value, str)(term.value) if well_typed(term) else term.value
