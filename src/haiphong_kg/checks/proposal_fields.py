"""What is asked for a proposal: the answers by name, what each means, and what a person may type for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from haiphong_kg.base import LANGUAGES, expression, fold, is_date, nearest_names, nfc, read_date, word
from haiphong_kg.entities import label, resolve
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.store import SCHEME, KnowledgeGraph, Term, compact, expand

_TYPES: Final = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_EDTF: Final = expression(r"(?:\.\.|\d{4}(?:-\d\d){0,2}[?~%]?)(?:/(?:\.\.|\d{4}(?:-\d\d){0,2}[?~%]?)?)?")
_ADDRESS: Final = expression(r"https?://[^\s<>\"{}|\\^`]+")
_NUMBER: Final = expression(r"-?\d+(?:\.\d+)?")
_WORDS: Final = 6


class Field(NamedTuple):
    """One answer: its name, what reads it (a type, or the name of a scheme), and what stands where none is given.

    Without a `default` it must be given; "" may be left out.
    """

    name: str
    type: str
    default: str | None = None


_SOURCE: Final = (
    Field("publisher", "text"),
    Field("title", "text"),
    Field("page", "address"),
    Field("language", "language", "en"),
    Field("source-kind", "source-kind", "press"),
    Field("published", "date", ""),
    Field("retrieved", "date"),
    Field("anchor", "anchor"),
    Field("modality", "modality", "report"),
    Field("says-en", "text"),
    Field("says-vi", "text"),
)
FIELDS: Final[dict[str, tuple[Field, ...]]] = {
    "agreement": (
        Field("of", "entity", "id:place/hai-phong"),
        Field("with", "entity"),
        Field("kind", "agreement-kind"),
        Field("when", "period"),
        Field("status", "status", "signed"),
        *_SOURCE,
    ),
    "membership": (
        Field("of", "entity", "id:place/hai-phong"),
        Field("organisation", "entity"),
        Field("kind", "membership-kind", "unspecified"),
        Field("when", "period"),
        *_SOURCE,
    ),
    "event": (
        Field("name", "text"),
        Field("of", "entity", "id:place/hai-phong"),
        Field("with", "entity"),
        Field("kind", "event-kind"),
        Field("when", "period"),
        Field("status", "status", "achieved"),
        *_SOURCE,
    ),
    "figure": (
        Field("indicator", "entity"),
        Field("of", "entity", "id:place/hai-phong"),
        Field("when", "period"),
        Field("value", "number"),
        Field("scale", "number", "0"),
        Field("unit", "entity"),
        Field("hedge", "approximation", "exact"),
        *_SOURCE,
    ),
    "correction": (
        Field("record", "entity"),
        Field("property", "property"),
        Field("new", "text"),
        Field("old", "text", ""),
    ),
    "dispute": (
        Field("record", "entity"),
        Field("name", "text"),
        Field("asked", "date"),
        Field("question-en", "text"),
        Field("question-vi", "text"),
        Field("outcome", "dispute-outcome", "open"),
        Field("answered", "date", ""),
        Field("answer-en", "text", ""),
        Field("answer-vi", "text", ""),
    ),
}

Answers = Mapping[str, Term | None]


def read_answers(
    kg: KnowledgeGraph, what: str, given: Mapping[str, str], lang: str, ask: Callable[[str], str] | None = None
) -> Answers:
    """The answers for `what` as terms; one that is missing is asked for by `ask`, where there is somebody to ask.

    Raises:
        UsageError: an answer is missing, is not asked for, or is not of its type.
        NotFoundError: a name or a code stands for nothing; with the nearest.
    """
    fields = FIELDS[what]
    if unknown := sorted(given.keys() - {field.name for field in fields}):
        fix = Message("itAsksFor", names=[field.name for field in fields])
        raise UsageError(Message("doesNotAskFor", what=what, names=unknown), fix=fix)
    missing = [field.name for field in fields if field.default is None and field.name not in given]
    if missing and ask is None:
        raise UsageError(Message("proposalNeeds", what=what, names=missing), fix=Message("giveEach"))
    return {field.name: _answer(kg, field, given, lang, ask) for field in fields}


def prompt(kg: KnowledgeGraph, field: Field, lang: str) -> str:
    """What a person is asked: the name, what may be typed, and what stands where nothing is."""
    concepts = kg.subjects("skos:inScheme", SCHEME + field.type)
    choices = ", ".join(one.rpartition("/")[2] for one in concepts) or word(_SAID.get(field.type, "text"), lang)
    return f"{field.name} ({choices})" + (f" [{field.default}]" if field.default else "") + ": "


_SAID: Final = {"entity": "name", "period": "periodWords", "date": "day", "anchor": "anchorWords", "address": "address"}


def _answer(
    kg: KnowledgeGraph, field: Field, given: Mapping[str, str], lang: str, ask: Callable[[str], str] | None
) -> Term | None:
    typed = given.get(field.name)
    if typed is None and ask is not None:
        typed = ask(prompt(kg, field, lang))
    typed = nfc((typed or "").strip()) or field.default or ""
    if not typed:
        if field.default is None:
            raise UsageError(Message("fieldEmpty", name=field.name), fix=Message("giveValue"))
        return None
    return _READERS.get(field.type, _code)(kg, field, typed, lang)


def _text(_kg: KnowledgeGraph, field: Field, typed: str, _lang: str) -> Term:
    tag = field.name.rpartition("-")[2]
    return Literal(typed, language=tag) if tag in LANGUAGES and field.name != tag else Literal(typed)


def _entity(kg: KnowledgeGraph, _field: Field, typed: str, lang: str) -> Term:
    return NamedNode(resolve(kg, typed, lang))


def _code(kg: KnowledgeGraph, field: Field, typed: str, lang: str) -> Term:
    """A concept of the scheme that the field is named after, by its code or its name."""
    concepts = kg.subjects("skos:inScheme", SCHEME + field.type)
    codes = {one.rpartition("/")[2]: one for one in concepts}
    named = [one for one in concepts if fold(typed) in {fold(label(kg, one, tongue)) for tongue in (lang, "vi", "en")}]
    if typed in codes or len(named) == 1:
        return NamedNode(codes.get(typed) or named[0])
    near = nearest_names(typed, codes) or sorted(codes)
    raise NotFoundError(Message("noCodeOf", typed=typed, scheme=field.type), fix=Message("choose", names=near))


def _property(kg: KnowledgeGraph, _field: Field, typed: str, _lang: str) -> Term:
    iri = expand(typed if ":" in typed else f"hp:{typed}")
    if not kg.objects(iri, "rdf:type") and not any(True for _ in kg.pairs(iri)):
        raise NotFoundError(Message("noProperty", name=compact(iri)), fix=Message("seeProperties"))
    return NamedNode(iri)


def _date(_kg: KnowledgeGraph, _field: Field, typed: str, _lang: str) -> Term:
    date = read_date(typed)
    return Literal(date, datatype=NamedNode(expand(_TYPES[len(date)])))


def _period(_kg: KnowledgeGraph, _field: Field, typed: str, _lang: str) -> Term:
    period = read_date(typed) if is_date(typed) else typed
    if not _EDTF.fullmatch(period):
        raise UsageError(Message("notAPeriod", typed=typed), fix=Message("likePeriods"))
    return Literal(period, datatype=NamedNode(expand("edtf:EDTF")))


def _matched(pattern: re.Pattern[str], fix: str) -> Callable[[KnowledgeGraph, Field, str, str], Term]:
    """What reads a text of this pattern; `fix` is the key of the mend for any other."""

    def read(_kg: KnowledgeGraph, field: Field, typed: str, _lang: str) -> Term:
        if not pattern.fullmatch(typed):
            raise UsageError(Message("isNoField", typed=typed, name=field.name), fix=Message(fix))
        return NamedNode(typed) if field.type == "address" else Literal(typed)

    return read


def _anchor(_kg: KnowledgeGraph, _field: Field, typed: str, _lang: str) -> Term:
    if len(typed.split()) > _WORDS:
        raise UsageError(Message("anchorTooLong", n=_WORDS), fix=Message("fewWords"))
    return Literal(typed)


_READERS: Final[dict[str, Callable[[KnowledgeGraph, Field, str, str], Term]]] = {
    "text": _text,
    "entity": _entity,
    "property": _property,
    "date": _date,
    "period": _period,
    "anchor": _anchor,
    "address": _matched(_ADDRESS, "writeAddress"),
    "number": _matched(_NUMBER, "writeDigits"),
    "language": _matched(expression("[a-z]{2,3}"), "writeTag"),
}
