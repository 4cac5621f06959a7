"""A value longer than the buffer of the parsers is told of in words, wherever it comes from."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from haiphong_kg.cli import main
from haiphong_kg.errors import DataError, QueryError
from haiphong_kg.sparql.http import endpoint
from haiphong_kg.sparql.remote import Remote, ask
from haiphong_kg.sparql.workers import Bounded
from haiphong_kg.store import KnowledgeGraph, Layout, load, reformat
from tests.conftest import MINI
from tests.sparql.servers import answering
from tests.sparql.test_http import says

LONG = "x" * 2**20
# 17 parts of one MiB each.
WHOLE = f"CONCAT({', '.join(['?x'] * 17)})"
CELL = {"x": {"type": "literal", "value": LONG * 17}}
ROWS = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [CELL]}})
THING, VERB = NamedNode("https://example.org/a"), NamedNode("https://example.org/b")


@pytest.fixture
def lengthy() -> Bounded:
    store = Store()
    store.add(Quad(THING, VERB, Literal(LONG)))
    return Bounded(KnowledgeGraph(store, Layout(MINI), {}), updates=True)


@pytest.mark.parametrize(
    "query", [f"SELECT ({WHOLE} AS ?y) {{ ?s ?p ?x }}", f"CONSTRUCT {{ ?s ?p ?y }} {{ ?s ?p ?x BIND({WHOLE} AS ?y) }}"]
)
def test_in_an_answer(lengthy: Bounded, query: str) -> None:
    with pytest.raises(QueryError, match="a value is longer than 16 MiB; take a part of it with SUBSTR") as caught:
        lengthy.ask(query, {})
    assert "có một giá trị dài hơn 16 MiB" in caught.value.told("vi")
    assert lengthy.ask("ASK {}", {}).form == "ask"
    lengthy.end()


FROM_AFAR = {
    "application/sparql-results+json": ("SELECT * {}", ROWS),
    "application/n-triples": ("CONSTRUCT WHERE {}", f'<a:b> <a:c> "{LONG * 17}" .\n'),
    "text/turtle": ("CONSTRUCT WHERE {}", f'<a:b> <a:c> "{LONG * 17}" .\n'),
}


@pytest.mark.parametrize("media", FROM_AFAR)
def test_in_the_answer_of_another_store(media: str) -> None:
    text, body = FROM_AFAR[media]
    said = "a value is longer than 16 MiB; take a part of it with SUBSTR"
    with answering(says(body, media)) as url, pytest.raises(QueryError, match=said):
        ask(Remote(endpoint(url), {}), text)
    gc.collect()  # the engine's rows, which the traceback holds, must end in the thread that they began in


def test_an_update_with_one_is_refused_and_leaves_nothing(lengthy: Bounded) -> None:
    with pytest.raises(QueryError, match="a value is longer than 16 MiB"):
        lengthy.change(f"INSERT {{ ?s <https://example.org/c> ?y }} WHERE {{ ?s ?p ?x BIND({WHOLE} AS ?y) }}", {})
    assert len(lengthy.ask("SELECT ?p { ?s ?p ?x }", {}).rows) == 1
    lengthy.end()


@pytest.mark.parametrize("value", [f'"{LONG * 17}"', f'"""a\n{LONG * 17}"""', f"<https://example.org/{LONG * 17}>"])
def test_in_a_data_file(project: Path, value: str) -> None:
    path = project / "graph" / "long.ttl"
    path.write_text(f"<id/place/x> <def#note> {value} .\n", encoding="utf-8")
    for refused in (lambda: load(Layout(project)), lambda: reformat([path])):
        with pytest.raises(DataError, match=r"long\.ttl: a value is longer than 16 MiB; keep its text elsewhere"):
            refused()


def test_the_command_tells_the_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "graph" / "long.ttl").write_text(f'<id/place/x> <def#note> "{LONG * 17}" .\n', encoding="utf-8")
    assert main(["check", "--data", str(project), "--lang", "vi"]) == 1
    assert "graph/long.ttl: có một giá trị dài hơn 16 MiB" in "".join(capsys.readouterr())


def test_a_large_file_of_short_values_is_read(project: Path) -> None:
    lines = "".join(f'<id/place/x> <def#note> "{n}{LONG}" .\n' for n in range(17))
    (project / "graph" / "large.ttl").write_text(lines, encoding="utf-8")
    found = load(Layout(project)).objects("https://w3id.org/haiphong-kg/id/place/x", "hp:note")
    assert len(found) == 17
