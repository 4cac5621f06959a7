"""OpenAPI 3.1 of all calls, made from the question files, with an example each for those who will not read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from haiphong_kg import __version__
from haiphong_kg.web.serve.protocol import GRAPH, ROWS
from haiphong_kg.web.serve.rest import Call, Parameter

_REFUSALS: Final = {
    "400": "what is wrong with the request, and the mend",
    "404": "nothing has that name, or no row that value; with the nearest, of a question in words with nearest facts",
    "406": "no such form of the answer",
    "422": "the question took more memory than it may",
    "503": "too busy; Retry-After says when to come again",
    "504": "the question took longer than it may",
}
_SAMPLES: Final = {
    "Shell": 'curl "{url}"',
    "Python": 'import pandas\nframe = pandas.read_csv("{csv}")',
    "R": 'rows <- read.csv("{csv}", encoding = "UTF-8")',
    "JavaScript": 'const answer = await (await fetch("{json}")).json();',
    "Spreadsheet": '=IMPORTDATA("{csv}")',
}


def document(calls: Iterable[Call], root: str) -> dict[str, Any]:
    """The description of `calls` and of the endpoint, for a server at the address `root`."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Hải Phòng Partnership Graph",
            "version": __version__,
            "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        },
        "servers": [{"url": root}],
        "paths": {"/sparql": _sparql(), **{call.path: {"get": _operation(call, root)} for call in calls}},
        "components": {"schemas": {"Problem": _PROBLEM}},
    }


_TEXT: Final = {"type": "string"}
# What is held of the thing that is named in a question that is not understood: no answer to the question as a whole.
_NEAREST: Final = {
    "type": "object",
    "properties": {
        "note": _TEXT,
        "thing": _TEXT,
        "name": _TEXT,
        "lede": _TEXT,
        "facts": {"type": "array", "items": {"type": "object", "properties": {"record": _TEXT, "text": _TEXT}}},
    },
    "required": ["note", "thing", "name", "lede", "facts"],
}
_PROBLEM: Final = {
    "type": "object",
    "properties": {"status": {"type": "integer"}, "title": _TEXT, "nearest": _NEAREST},
    "required": ["status", "title"],
}


def _operation(call: Call, root: str) -> dict[str, Any]:
    named = [{"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}] if "{" in call.path else []
    return {
        "operationId": call.path.strip("/").replace("/", "-").replace("{", "").replace("}", ""),
        "summary": call.about,
        "parameters": [*named, *map(_parameter, call.takes)],
        "responses": _responses(call.media),
        "x-codeSamples": [{"lang": lang, "source": text} for lang, text in samples(call, root).items()],
    }


def samples(call: Call, root: str) -> dict[str, str]:
    """How the example of `call` is asked for, by language; those that read CSV only where it is given."""
    url = root + call.example
    bare = url.removesuffix("?format=csv")
    csv, json = (f"{bare}{'&' if '?' in bare else '?'}format={form}" for form in ("csv", "json"))
    tables = "csv" in call.media.values()
    return {
        lang: text.format(url=url, csv=csv, json=json)
        for lang, text in _SAMPLES.items()
        if tables or "{csv}" not in text
    }


def _parameter(one: Parameter) -> dict[str, Any]:
    schema = {"type": "array", "items": one.schema} if one.many else one.schema
    return {"name": one.name, "in": "query", "description": one.about, "required": one.required, "schema": schema}


def _responses(media: Mapping[str, str]) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    refusals = {status: {"description": text, "content": problem} for status, text in _REFUSALS.items()}
    found = {"description": "the answer", "content": {one: {} for one in media}}
    return {"200": found, **refusals}


def _sparql() -> dict[str, Any]:
    graphs = [
        {"name": f"{kind}-graph-uri", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
        for kind in ("default", "named")
    ]
    query = {"name": "query", "in": "query", "description": "without it, the service description"}
    return {
        "get": {
            "operationId": "sparql",
            "summary": "SPARQL 1.1 Protocol: a query; also by POST, as a form or directly.",
            "parameters": [{**query, "schema": {"type": "string"}}, *graphs],
            "responses": _responses({**ROWS, **GRAPH}),
        }
    }
