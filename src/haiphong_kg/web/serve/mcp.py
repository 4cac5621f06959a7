"""The graph for assistants, by the Model Context Protocol: the calls of `rest` as tools, over pipes or HTTP.

Every answer brings the records it rests on, the addresses of their sources, and what sources do not agree on. Free
SPARQL is a tool only where it is switched on.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from anyio import run
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.types import CallToolRequestParams, CallToolResult, ListToolsResult, TextContent, Tool, ToolAnnotations
from starlette.routing import BaseRoute

from haiphong_kg import __version__
from haiphong_kg.base import folded_words, language_named, printable_lines
from haiphong_kg.errors import HaiphongError, Message, NotSureError
from haiphong_kg.store import Query, find_layout, read_folder
from haiphong_kg.web.serve.desk import Settings, command
from haiphong_kg.web.serve.pool import Limits, Pool
from haiphong_kg.web.serve.protocol import RefusedError
from haiphong_kg.web.serve.rest import CALLS, Call, Parameter, question_call, wanted

_MOST_ROWS: Final = 40
_MOST_ROWS_ASKED: Final = 500
_MOST_LISTED: Final = 30
_INSTRUCTIONS: Final = """Facts on the international partnerships of Hải Phòng, each with its source. For a plain
question use ask; where it is not sure, find a question with list_questions and call answer_question. Cite the sources
with their addresses. Where disagreements are given, tell both sides. What is not stated is unknown, not false."""
_READS: Final = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_ROWS_OF: Final = {"type": "integer", "minimum": 1, "maximum": _MOST_ROWS_ASKED, "default": _MOST_ROWS}
_OBJECT: Final = {"type": "object", "additionalProperties": False}


def assistant_server(pool: Pool, questions: Mapping[str, Query], *, sparql: bool = False) -> Server[Any]:
    """A server of tools over a pool of processes; with `sparql` one of them takes any query."""
    tools = _Tools(pool, questions, sparql=sparql)

    async def listed(_context: object, _params: object) -> ListToolsResult:
        return ListToolsResult(tools=tools.listed())

    async def called(_context: object, params: CallToolRequestParams) -> CallToolResult:
        return await tools.called(params.name, params.arguments or {})

    return Server(
        "haiphong-kg",
        version=__version__,
        instructions=_INSTRUCTIONS,
        on_list_tools=listed,
        on_call_tool=called,
    )


def run_assistant(data: Path | None, limits: Limits, settings: Settings, *, sparql: bool = False) -> None:
    """Serves the tools over standard input and output until that ends.

    Raises:
        DataError: a file is not what it should be.
        OSError: nobody takes the answers any more.
    """
    layout = find_layout(data)
    pool = Pool(command(settings._replace(data=str(layout.root.absolute()))), limits)
    server = assistant_server(pool, read_folder(layout, "questions"), sparql=sparql)

    async def speak() -> None:
        try:
            await pool.start()
            async with stdio_server() as (source, to):
                await server.run(source, to, server.create_initialization_options())
        finally:
            await pool.close()

    try:
        run(speak)
    except BaseExceptionGroup as group:
        raise _innermost(group) from None


def _innermost(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The first error of a group of groups, as anyio gives even one alone."""
    first = group.exceptions[0]
    return _innermost(first) if isinstance(first, BaseExceptionGroup) else first


@asynccontextmanager
async def assistant_over_http(server: Server[Any], host: str) -> AsyncIterator[list[BaseRoute]]:
    """The routes under which a server of tools is reached while the HTTP server runs that listens at `host`."""
    app = server.streamable_http_app(json_response=True, stateless_http=True, host=host)
    async with server.session_manager.run():
        yield app.routes


class _Tools:
    def __init__(self, pool: Pool, questions: Mapping[str, Query], *, sparql: bool) -> None:
        self._pool, self._sparql, self._queries = pool, sparql, questions
        self._calls = {call.task: call for call in CALLS}
        self._questions = {name: question_call(query) for name, query in questions.items()}

    def listed(self) -> list[Tool]:
        """The tools with the schemas of what they take."""
        found = [_tool(call.task, call.about, _schema(call)) for call in CALLS]
        name = {"type": "string", "description": "a name from list_questions"}
        values = {"type": "object", "description": "values of its parameters, by name", "additionalProperties": True}
        named = {"name": name, "values": values, "lang": {"enum": ["vi", "en"]}, "rows": _ROWS_OF}
        found.append(_tool("answer_question", "The answer to a named question.", _object(named, "name")))
        words = {"words": {"type": "string", "description": "words to look for; leave out for all"}}
        found.append(_tool("list_questions", "The named questions and their parameters.", _object(words)))
        if self._sparql:
            query = {"query": {"type": "string", "description": "SELECT, ASK, CONSTRUCT or DESCRIBE"}}
            found.append(_tool("sparql", "Any SPARQL 1.1 query over the graph.", _object(query, "query")))
        return found

    async def called(self, name: str, given: Mapping[str, Any]) -> CallToolResult:
        """What a tool gives, or what is wrong with the call, in words."""
        try:
            text = self._found(given) if name == "list_questions" else await self._asked(name, given)
        except HaiphongError as error:
            said = printable_lines(error.told(language_named(str(given.get("lang", ""))) or "en"))
            return CallToolResult(content=[TextContent(text=_with_nearest(said, error))], is_error=True)
        return CallToolResult(content=[TextContent(text=text)])

    async def _asked(self, name: str, given: Mapping[str, Any]) -> str:
        reply = await self._pool.ask(self._request(name, dict(given)))
        return reply.body.decode()

    def _request(self, name: str, given: dict[str, Any]) -> dict[str, Any]:
        if name == "sparql" and self._sparql:
            query = {"task": "sparql", "text": str(given.get("query", "")), "default": (), "named": ()}
            return {**query, "accept": "application/sparql-results+json, text/turtle;q=0.9"}
        rows = given.pop("rows", _MOST_ROWS)
        if not isinstance(rows, int) or not 0 < rows <= _MOST_ROWS_ASKED:
            raise RefusedError(400, Message("badRows"), fix=Message("giveOneTo", n=_MOST_ROWS_ASKED))
        if name == "answer_question":
            call = self._question(str(given.get("name", "")))
            values = given.get("values") or {}
            if not isinstance(values, dict):
                raise RefusedError(400, Message("badValues"), fix=Message("giveByName"))
            fields = _fields({**values, **{key: given[key] for key in ("lang",) if key in given}})
            return {**wanted(call, fields, "", "en"), "rows": rows}
        if name not in self._calls:
            raise RefusedError(404, Message("noTool", name=name), fix=Message("listTools"))
        path = {"name": str(given.pop("name", ""))} if name == "show" else {}
        return {**path, **wanted(self._calls[name], _fields(given), "", "en"), "rows": rows}

    def _question(self, name: str) -> Call:
        if name not in self._questions:
            raise RefusedError(404, Message("noQuestion", name=name[:80]), fix=Message("findQuestion"))
        return self._questions[name]

    def _found(self, given: Mapping[str, Any]) -> str:
        """The questions that have most of the words, one a line."""
        words = set(folded_words(str(given.get("words", ""))))
        hits = {name: _hits(query, words) for name, query in self._queries.items()}
        best = sorted((name for name in hits if hits[name] or not words), key=lambda name: -hits[name])
        found = (self._queries[name] for name in best[: _MOST_LISTED if words else None])
        return printable_lines("\n".join(f"{one.name}: {one.summary['en']} ({_parameters(one)})" for one in found))


def _hits(query: Query, words: set[str]) -> int:
    said = folded_words(" ".join([query.name, *query.summary.values(), *query.tags]))
    return sum(any(one.startswith(word) for one in said) for word in words)


def _parameters(query: Query) -> str:
    return ", ".join(f"{one.name}: {one.type}" for one in query.params) or "no parameters"


def _fields(given: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (name, str(one)) for name, value in given.items() for one in (value if isinstance(value, list) else [value])
    ]


def _with_nearest(said: str, error: HaiphongError) -> str:
    """What is wrong, and of a question that is not understood what is held of the thing that it names."""
    held = error.nearest if isinstance(error, NotSureError) else None
    return f"{said}\n{json.dumps({'nearest': held}, ensure_ascii=False)}" if held else said


def _schema(call: Call) -> dict[str, Any]:
    taken = [one for one in call.takes if one.name != "format"]
    found = {one.name: _taken(one) for one in taken}
    named = {"name": {"type": "string", "description": "a name, CURIE or IRI"}} if "{" in call.path else {}
    rows = {"rows": _ROWS_OF} if call.task == "ask" else {}
    return _object({**named, **found, **rows}, *named, *(one.name for one in taken if one.required))


def _taken(one: Parameter) -> dict[str, Any]:
    schema = {"type": "array", "items": dict(one.schema)} if one.many else dict(one.schema)
    return {**schema, "description": one.about}


def _object(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    return {**_OBJECT, "properties": dict(properties), "required": list(required)}


def _tool(name: str, about: str, schema: dict[str, Any]) -> Tool:
    return Tool(name=name, description=about, input_schema=schema, annotations=_READS)
