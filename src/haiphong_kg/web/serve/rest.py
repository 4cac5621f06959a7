"""The calls besides SPARQL: what each takes, checked, and what it is to do; and their description as OpenAPI."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from haiphong_kg.base import LANGUAGES, language_named, nfc
from haiphong_kg.errors import Message
from haiphong_kg.store import Query
from haiphong_kg.web.serve.protocol import RefusedError, negotiated
from haiphong_kg.web.site.addresses import MOST_HITS

_ROWS: Final = {"application/json": "json", "text/csv": "csv", "text/markdown": "md", "text/html": "html"}
_ACCOUNT: Final = {"application/json": "json", "text/markdown": "md", "text/html": "html"}
_LONGEST: Final = 1000
_MOST_PATHS: Final = 10
Fields = Sequence[tuple[str, str]]


class Parameter(NamedTuple):
    """A field of a request: its name, what it is in words, its JSON schema, whether it must be there or may repeat.

    What must be there is told of in the reader's language: `key` is that of its words in messages.
    """

    name: str
    about: str
    schema: Mapping[str, Any]
    required: bool = False
    many: bool = False
    key: str = ""


class Call(NamedTuple):
    """One operation: its path with `{…}`, its task, its words, what it takes, its media types, an example."""

    path: str
    task: str
    about: str
    takes: tuple[Parameter, ...]
    media: Mapping[str, str]
    example: str


_TEXT: Final = {"type": "string", "minLength": 1, "maxLength": _LONGEST}
_LANG: Final = Parameter("lang", "language of labels and sentences", {"type": "string", "enum": list(LANGUAGES)})


def _count(most: int, default: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": 1, "maximum": most, "default": default}


def _form(media: Mapping[str, str]) -> Parameter:
    return Parameter("format", "form of the answer, before what Accept says", {"enum": list(media.values())})


def _call(path: str, task: str, about: str, example: str, takes: Sequence[Parameter], media: Mapping[str, str]) -> Call:
    return Call(path, task, about, (*takes, _LANG, _form(media)), media, example)


CALLS: Final = (
    _call(
        "/search", "search", "Entities by any name, with or without accents, forgiving a slip of one letter.",
        "/search?q=nhat%20ban",
        [Parameter("q", "a name or a part of one", _TEXT, required=True, key="nameOrPart"),
         Parameter("limit", "most entities", _count(MOST_HITS, 20))],
        _ROWS,
    ),
    _call(
        "/ask", "ask", "The answer to a question in words of either language; 404 where it is not sure.",
        "/ask?q=Which%20Japanese%20cities%20are%20twinned%20with%20Hai%20Phong%3F",
        [Parameter("q", "the question", _TEXT, required=True, key="helpText")],
        _ROWS,
    ),
    _call(
        "/show/{name}", "show", "All that is known of one entity, each fact with its source.",
        "/show/japan",
        [],
        _ACCOUNT,
    ),
    _call(
        "/path", "path", "How two entities are connected, as sentences with sources.",
        "/path?from=Japan&to=LG",
        [Parameter("from", "a name, CURIE or IRI", _TEXT, required=True, key="nameOrIri"),
         Parameter("to", "a name, CURIE or IRI", _TEXT, required=True, key="nameOrIri"),
         Parameter("max", "most paths", _count(_MOST_PATHS, 3)),
         Parameter("avoid", "no path leads through it; may repeat", _TEXT, many=True)],
        _ACCOUNT,
    ),
)  # fmt: skip
_SCHEMAS: Final[Mapping[str, Mapping[str, Any]]] = {
    "year": {"type": "integer", "minimum": 1000, "maximum": 9999},
    "integer": {"type": "integer", "minimum": -(10**17), "maximum": 10**17},
    "number": {"type": "number"},
}
_LABELS: Final = Parameter("labels", "in CSV labels in place of IRIs and plain values", {"type": "boolean"})


def question_call(query: Query) -> Call:
    """The call that answers a named question; each of its parameters may be given."""
    takes = [
        Parameter(one.name, f"only the rows with this value ({one.type})", _SCHEMAS.get(one.type, _TEXT))
        for one in query.params
    ]
    path = f"/questions/{query.name}"
    return _call(path, "question", query.summary["en"], f"{path}?format=csv", [*takes, _LABELS], _ROWS)


def wanted(call: Call, fields: Fields, accept: str, lang: str) -> dict[str, Any]:
    """What the task of `call` is told: `fields` checked, the form by `format` or else by Accept, the language.

    Raises:
        RefusedError: a field is unknown, missing, repeated or not of its form.
    """
    known = {one.name: one for one in call.takes}
    for name, _ in fields:
        if name not in known:
            raise RefusedError(
                400, Message("noSuchParameter", name=name), fix=Message("parametersAre", names=list(known))
            )
    found = {name: _value(one, [value for key, value in fields if key == name]) for name, one in known.items()}
    form = found.pop("format") or call.media[negotiated(accept, call.media)]
    own = {"task": call.task, "form": form, "lang": found.pop("lang") or lang}
    if call.task != "question":
        return {**found, **own}
    labels = found.pop("labels")
    values = {name: value for name, value in found.items() if value is not None}
    return {**own, "name": call.path.rpartition("/")[2], "labels": labels == "true", "values": values}


def _value(one: Parameter, given: Sequence[str]) -> Any:  # noqa: ANN401 - a text, a number, several texts, or None
    if one.many:
        return [_checked(one, text) for text in given]
    if len(given) > 1:
        raise RefusedError(400, Message("givenTimes", name=one.name, n=len(given)), fix=Message("giveOnce"))
    if given:
        return _checked(one, given[0])
    if one.required:
        fix = Message("giveIt", name=one.name, about=Message(one.key))
        raise RefusedError(400, Message("isMissing", name=one.name), fix=fix)
    return one.schema.get("default")


def _checked(one: Parameter, text: str) -> str | int:
    kind, offered = one.schema.get("type"), one.schema.get("enum")
    text = language_named(text) or text if one is _LANG else text
    if kind == "boolean":
        offered = ("true", "false")
    if offered and text not in offered:
        raise RefusedError(
            400, Message("cannotBe", name=one.name, text=text[:40]), fix=Message("choose", names=offered)
        )
    if kind == "integer" and "default" in one.schema:
        return _counted(one, text)
    if not text or len(text) > _LONGEST:
        raise RefusedError(400, Message("emptyOrLong", name=one.name), fix=Message("giveCharacters", n=_LONGEST))
    return nfc(text)


def _counted(one: Parameter, text: str) -> int:
    most = one.schema["maximum"]
    if not (text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= most):
        raise RefusedError(400, Message("noNumberTo", name=one.name, most=most), fix=Message("writeDigitsOnly"))
    return int(text)
