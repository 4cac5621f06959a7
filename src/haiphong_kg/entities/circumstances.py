"""What stands beside a record in words: its value, its time and status, and how well it is supported."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from haiphong_kg.base import number, word
from haiphong_kg.entities import names as labels
from haiphong_kg.store import DATASET, KnowledgeGraph, Term, bare, expand

if TYPE_CHECKING:
    from haiphong_kg.web.page import Score, Text, Time

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


def time_and_status(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    """The time and the status of a record, each where it is known or ought to be; a figure has its time in its name."""
    found = time(kg, iri)
    told = found is None or (found["kind"] != "unknown" and bool(kg.objects(iri, "hp:indicator")))
    when = [] if told or found is None else [found["text"]["vi" if lang == "vi" else "en"]]
    return when + [labels.text(kg, term, lang) for term in kg.objects(iri, "hp:status")]


def time(kg: KnowledgeGraph, iri: str) -> Time[Text] | None:
    """When a record holds, or since when a source knows of it; unknown where a time is missing, none if none is due.

    In a graph of a date it is unknown too where no source says whether the record held then.
    """
    if may_not_have_held(kg, iri):
        return {"kind": "unknown", "text": labels.in_both(partial(_open, kg, iri))}
    if period := kg.objects(iri, "hp:edtf"):
        return {"kind": "period", "text": labels.in_both(partial(_listed, kg, period))}
    if start := kg.objects(iri, "hp:start"):
        return {
            "kind": "period",
            "text": labels.in_both(lambda lang: word("since", lang, when=_listed(kg, start, lang))),
        }
    if known := kg.objects(iri, "hp:knownOn"):
        said = labels.in_both(lambda lang: word("knownOn", lang, when=_listed(kg, known, lang)))
        return {"kind": "known", "text": said}
    return {"kind": "unknown", "text": labels.in_both(partial(word, "timeUnknown"))} if _lacks_time(kg, iri) else None


def may_not_have_held(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether the graph is one of a date, and no source says whether the record at `iri` ("" for none) held then."""
    return bool(iri and kg.value(DATASET, "dcterms:valid")) and kg.value(iri, "hp:timeUnknown") == _YES


def _open(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """That it is not known to have held, and when it is known to have."""
    known = _listed(kg, kg.objects(iri, "hp:knownOn"), lang)
    later = [word("knownOn", lang, when=known)] if known else []
    return ", ".join([word("heldUnknown", lang), *later])


def score(kg: KnowledgeGraph, iri: str) -> Score[Text] | None:
    """`value`, the evidence score from 0 to 100, and `parts`, what it is made of, in each language; None without."""
    if not kg.objects(iri, "hp:evidenceScore"):
        return None
    parts = labels.in_both(lambda lang: ", ".join(_parts(kg, iri, lang)))
    return {"value": int(kg.value(iri, "hp:evidenceScore")), "parts": parts}


def _listed(kg: KnowledgeGraph, terms: list[Term], lang: str) -> str:
    return ", ".join(labels.text(kg, one, lang) for one in terms)


def _lacks_time(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether no time is known, and one is expected of such a record or a curator found that none is given."""
    expected = {bare(term) for one in labels.classes(kg, iri) for term in kg.objects(one, "hp:expectedField")}
    due = expand("hp:start") in expected or kg.value(iri, "hp:undated") == _YES
    return due and kg.value(iri, "hp:timeUnknown") == _YES


def _parts(kg: KnowledgeGraph, iri: str, lang: str) -> list[str]:
    count = kg.value(iri, "hp:independentPublishers")
    parts = [word("onePublisher", lang) if count == "1" else word("publishers", lang, n=count)]
    parts.append(word("primarySource" if kg.value(iri, "hp:primarySource") == _YES else "noPrimarySource", lang))
    if both := kg.value(iri, "hp:bothSides"):
        parts.append(word("bothSides" if both == _YES else "notBothSides", lang))
    if share := kg.value(iri, "hp:completeness"):
        parts.append(word("completeness", lang, n=int(100 * Decimal(share))))
    age = kg.value(iri, "hp:sourceAge")
    parts.append(word("sourceAge", lang, n=age) if age else word("noSourceDate", lang))
    return parts


def _derivation(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    low, high = (number(kg.value(iri, name), lang) for name in ("hp:lowerBound", "hp:upperBound"))
    bounds = word("between", lang, low=low, high=high)
    return f" ({word('derived', lang)}; {bounds}; {word('formula', lang)} {kg.value(iri, 'hp:formula')})"
