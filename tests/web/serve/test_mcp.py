"""The tools for assistants, called as an assistant would call them, without a model; over pipes and over HTTP."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from pyoxigraph import NamedNode, Quad, Store

from haiphong_kg.sparql import endpoint, push_graph
from haiphong_kg.store import GRAPH, KnowledgeGraph, iri_of
from tests.conftest import MINI, PATIENCE, ROOT
from tests.sparql.servers import oxigraph
from tests.web.serve.conftest import served

if TYPE_CHECKING:  # every worker of a test run reads this file, and one runs it: this takes it a second
    from mcp import Client
    from mcp.types import CallToolResult

with (Path(__file__).parent / "tool_calls.csv").open(encoding="utf-8", newline="") as stream:
    CALLS = list(csv.DictReader(stream))

WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("ask", {}, "q is missing"),
    ("ask", {"q": "What is the meaning of life?"}, ""),
    ("show", {"name": "nobody at all"}, "nobody at all"),
    ("path", {"from": "a"}, "to is missing"),
    ("search", {"q": "a", "limit": -1}, "limit is no whole number"),
    ("search", {"q": "a", "colour": "red"}, "there is no parameter 'colour'"),
    ("answer_question", {"name": "nothing"}, "no question is called 'nothing'"),
    ("answer_question", {"name": "figures", "values": "x"}, "values is no object"),
    ("answer_question", {"name": "figures", "rows": "many"}, "rows is no whole number"),
    ("answer_question", {}, "no question is called ''"),
    ("burn", {}, "there is no tool 'burn'"),
]
ASK = {"query": "ASK { ?s a hp:Country }"}
PLACES = NamedNode(f"{GRAPH}places")


def finish(work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 - what `work` gives
    """In a thread of its own: the browser of other tests keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def speak(work: Callable[[Client], Awaitable[Any]], *options: str, data: Path = ROOT) -> Any:  # noqa: ANN401 - what `work` gives
    """Starts the server over pipes and does `work` with it."""
    from mcp import Client, StdioServerParameters, stdio_client

    async def speaking() -> object:
        arguments = ["-m", "haiphong_kg", "mcp", "--data", str(data), "--timeout", str(PATIENCE), *options]
        server = StdioServerParameters(command=sys.executable, args=arguments, env=dict(os.environ))
        async with Client(stdio_client(server)) as client:
            return await work(client)

    return finish(speaking())


def text_of(result: CallToolResult) -> str:
    assert result.content[0].type == "text"
    return result.content[0].text


@pytest.fixture(scope="module")
def results() -> dict[str, CallToolResult]:
    """What each call of the table gives, all in one session."""

    async def work(client: Client) -> dict[str, CallToolResult]:
        return {one["question"]: await client.call_tool(one["tool"], json.loads(one["arguments"])) for one in CALLS}

    found: dict[str, CallToolResult] = speak(work)
    return found


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call["question"])
def test_a_call_that_a_question_should_lead_to(results: dict[str, CallToolResult], call: dict[str, str]) -> None:
    result = results[call["question"]]
    assert not result.is_error, text_of(result)
    assert call["holds"] in text_of(result)


def test_an_answer_has_evidence_addresses_and_disagreements(results: dict[str, CallToolResult]) -> None:
    about = json.loads(text_of(results["What do sources disagree on about China?"]))
    claims = [claim for one in about["account"]["records"].values() for claim in one["claims"]]
    assert all(claim["anchor"] for claim in claims)
    assert {claim["source"] for claim in claims} <= set(about["sources"])
    assert any(source["url"] for source in about["sources"].values())
    assert any(one["disagreements"] for one in about["account"]["records"].values())


def test_a_list_of_questions_steers_no_terminal(project: Path) -> None:
    path = project / "queries/questions/figures.rq"
    path.write_text(path.read_text(encoding="utf-8").replace("known", "\u009b1m\u202eknown", 1), encoding="utf-8")

    async def work(client: Client) -> CallToolResult:
        return await client.call_tool("list_questions", {})

    said = text_of(speak(work, data=project))
    assert "\\u202eknown" in said
    assert not set(said) & set("\x9b\u202e")


class Spoken(NamedTuple):
    """What one session with the small project gave: how the tools are called, wrong calls, SPARQL, then a search."""

    schemas: dict[str, Any]
    wrong: list[CallToolResult]
    sparql: CallToolResult
    right: CallToolResult


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    async def work(client: Client) -> Spoken:
        schemas = {one.name: one.input_schema for one in (await client.list_tools()).tools}
        wrong = [await client.call_tool(tool, given) for tool, given, _ in WRONG]
        sparql = await client.call_tool("sparql", ASK)
        return Spoken(schemas, wrong, sparql, await client.call_tool("search", {"q": "sao mai"}))

    found: Spoken = speak(work, data=MINI)
    return found


def test_the_tools_say_what_they_take_and_every_call_of_the_table_fits(spoken: Spoken) -> None:
    schemas = spoken.schemas
    assert set(schemas) == {"search", "ask", "show", "path", "answer_question", "list_questions"}
    for call in CALLS:
        given, schema = json.loads(call["arguments"]), schemas[call["tool"]]
        assert set(schema["required"]) <= set(given) <= set(schema["properties"])


class Queried(NamedTuple):
    """What one session gave in which queries are switched on."""

    truth: CallToolResult
    only_there: str
    figures: str


async def queried(client: Client) -> Queried:
    truth = await client.call_tool("sparql", ASK)
    found = await client.call_tool("sparql", {"query": "SELECT ?s { ?s a <x:OnlyThere> }"})
    return Queried(truth, text_of(found), text_of(await client.call_tool("answer_question", {"name": "figures"})))


@pytest.fixture(scope="module")
def over_files() -> Queried:
    found: Queried = speak(queried, "--sparql", data=MINI)
    return found


def test_sparql_is_a_tool_only_where_it_is_switched_on(spoken: Spoken, over_files: Queried) -> None:
    assert spoken.sparql.is_error
    assert text_of(spoken.sparql) == "there is no tool 'sparql'; list the tools"
    assert not over_files.truth.is_error
    assert json.loads(text_of(over_files.truth))["boolean"] is True


def test_a_wrong_call_is_told_in_words_and_the_next_is_answered(spoken: Spoken) -> None:
    for result, (_, _, said) in zip(spoken.wrong, WRONG, strict=True):
        assert result.is_error
        assert said in text_of(result)
    assert not spoken.right.is_error
    assert "Sao Mai" in text_of(spoken.right)


def test_the_tools_ask_the_store_that_is_named(mini: KnowledgeGraph, over_files: Queried, tmp_path: Path) -> None:
    """What is only in the store behind is found, and what is asked is answered as over the files."""
    more = Store()
    more.extend(mini.store)
    more.add(Quad(NamedNode("x:one"), NamedNode(iri_of("rdf:type")), NamedNode("x:OnlyThere"), PLACES))
    with oxigraph(tmp_path) as store:
        push_graph(mini._replace(store=more), endpoint(store.update), lambda _: None)
        there: Queried = speak(queried, "--sparql", "--endpoint", store.query, data=MINI)
    assert "x:one" in there.only_there
    assert "x:one" not in over_files.only_there
    assert there.figures == over_files.figures


NO_MESSAGES = ("not JSON", "[" * 100_000, '{"jsonrpc": "2.0", "id": ' + "9" * 6000 + ', "method": "ping"}')
EARLY = '{"jsonrpc": "2.0", "id": 2, "method": "tools/list"}'


@pytest.mark.parametrize(("given", "said"), [("not JSON", ""), ("\n".join((*NO_MESSAGES, EARLY)), '"id":2,"error"')])
def test_what_is_no_message_and_a_sudden_end_leave_no_complaint(given: str, said: str) -> None:
    """The processes that answer, just being made, broke with a traceback when the assistant was gone.

    What is no message is passed over: the line behind it is answered.
    """
    command = [sys.executable, "-m", "haiphong_kg", "mcp", "--data", str(MINI)]
    done = subprocess.run(command, input=given, capture_output=True, check=False, text=True, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-03-26", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}},
}


@pytest.mark.parametrize(
    ("where", "status", "said"),
    [
        ("a pipe that nobody reads", 0, ""),
        ("nowhere", 1, "Error: the system refuses"),
        ("/dev/full", 1, "Error: the output is cut short: No space left on device; free some space and run it again"),
    ],
)
def test_an_assistant_that_takes_no_answer_is_left_without_a_traceback(where: str, status: int, said: str) -> None:
    command = [sys.executable, "-m", "haiphong_kg", "mcp", "--data", str(MINI)]
    if where == "nowhere":
        command = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
    reads, writes = os.pipe()
    os.close(reads)
    with (
        Path("/dev/full").open("wb") if where == "/dev/full" else os.fdopen(writes, "wb") as to,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=to, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C"}
        ) as process,
    ):
        _, err = process.communicate(json.dumps(HELLO).encode() + b"\n", timeout=PATIENCE)
    assert process.returncode == status
    assert err.decode().startswith(said)
    assert len(err.splitlines()) == (1 if said else 0)


def test_over_http_too() -> None:
    from mcp import Client

    async def work(url: str) -> str:
        async with Client(url) as client:
            return text_of(await client.call_tool("search", {"q": "sao mai"}))

    with served(MINI, "--mcp") as site:
        assert "Sao Mai" in finish(work(f"{site.url}/mcp"))
        assert site.sparql("ASK {}").json["boolean"] is True


def test_without_the_extra_the_command_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ImportError(name='mcp')", encoding="utf-8")
    command = [sys.executable, "-m", "haiphong_kg", "mcp", "--data", str(MINI)]
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert "mcp needs mcp, which is not installed; pip install 'haiphong-kg[mcp]'" in done.stderr
