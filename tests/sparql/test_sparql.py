"""`sparql` and `query` as people, programs and strangers use them: forms, hints, bounds, an end to everything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from haiphong_kg.cli import asking, main
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.unknown_terms import unknown_names
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import BASE, PREFIXES
from haiphong_kg.store.loading import KnowledgeGraph
from tests.conftest import MINI, PATIENCE, ROOT
from tests.sparql.commands import started


def sparql(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["sparql", "--data", str(MINI), "--lang", "en", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_each_kind_of_query_has_its_forms(capsys: pytest.CaptureFixture[str]) -> None:
    select = "SELECT ?n { <id/place/ben-song> skos:prefLabel ?n } ORDER BY ?n"
    assert json.loads(sparql(capsys, select, "--format", "srj")[1])["head"] == {"vars": ["n"]}
    assert "<boolean>true</boolean>" in sparql(capsys, "ASK { ?s hp:memberOf ?o }", "--format", "srx")[1]
    construct = "CONSTRUCT WHERE { ?s hp:memberOf ?o }"
    for name in asking.GRAPHS:
        assert "memberOf" in sparql(capsys, construct, "--format", name)[1]
    assert "hp:memberOf" in sparql(capsys, "DESCRIBE <id/place/ben-song>", "--format", "turtle")[1]
    assert sparql(capsys, construct)[1].startswith("subject")


@pytest.mark.parametrize(
    ("text", "form_", "message"),
    [
        ("SELECT * { ?s ?p ?o }", "turtle", "turtle is a form of graphs, and SELECT gives rows; choose table"),
        ("# ASK\nDESCRIBE <x>", "srx", "srx is a form of rows, and DESCRIBE gives a graph; choose table"),
        ("SELECT * { ?s ?p ?o }", "xml", "'xml' is not one of the choices here"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(
    capsys: pytest.CaptureFixture[str], text: str, form_: str, message: str
) -> None:
    status, out, err = sparql(capsys, text, "--format", form_)
    assert (status, out) == (2, "")
    assert message in err


def test_query_has_the_forms_of_rows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "partners-of", "--data", str(MINI), "--format", "srj"]) == 0
    assert json.loads(capsys.readouterr().out)["results"]["bindings"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELCT ?x { ?x a ?y }", "line 1, column 1: 'SELCT' begins no query; nearest: SELECT"),
        ("PREFIX a: <b:>\n  INSERT DATA { a:b a:c 1 }", "line 2, column 3: INSERT is an update; change the files"),
        (
            "SELECT ?x {\n ?x hpp:memberOf ?y }",
            "line 2, column 5: the prefix hpp: of hpp:memberOf is not known; nearest: hp:",
        ),
        ("SELECT * { <data:a b> ?p ?o }", "column 12: an IRI has no space in it: <data:a b>; write <data:a%20b>"),
        ("SELECT * { <http://x/{y}> ?p ?o }", "an IRI has no { in it: <http://x/{y}>; write <http://x/%7By%7D>"),
        ("SELECT * { ?x ?p ?o FILTER(?o <zebra:a && ?x > 3) }", "the prefix zebra: of zebra:a is not known"),
        ("SELECT ?x { ?x zebra:y ?z }", "the prefix zebra: of zebra:y is not known; declare it: PREFIX zebra: <…>"),
        ("SELECT ?x WHERE ?x a ?y }", "line 1, column 17: expected \"{\", found '?x'"),
        ("SELECT ?x { ?x a hp:Country", "but the text ends"),
        ("  ", "line 1, column 1: the text is empty; begin with SELECT, ASK, CONSTRUCT, DESCRIBE"),
        ("\x00", "begins no query"),
    ],
)
def test_a_mistake_has_place_and_mend(capsys: pytest.CaptureFixture[str], text: str, message: str) -> None:
    status, out, err = sparql(capsys, text)
    assert (status, out) == (1, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_a_term_that_is_defined_nowhere_gets_the_nearest(
    capsys: pytest.CaptureFixture[str], real: KnowledgeGraph
) -> None:
    status, _, err = sparql(capsys, "SELECT ?x { ?x hp:memberof ?y }")
    warning = "Warning: line 1, column 16: hp:memberof is defined nowhere; nearest: hp:memberOf\n"
    assert (status, err) == (0, warning + "No rows.\n")
    lines = [
        "?s hp:investsin ?x ; skos:prefLable ?n .",
        "<id/place/hai-pong> a hp:Countri GRAPH <graph/things/place> {}",
    ]
    text = "\n".join(["SELECT * {", *lines, "}"])
    assert [hint.partition("nearest: ")[2] for hint in unknown_names(real, text)] == [
        "hp:investsIn",
        "skos:prefLabel",
        "hp:Country",
        "id:place/hai-phong",
        "https://w3id.org/haiphong-kg/graph/things/places",
    ]


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("SELECT ?x { ?x ?y", "expected one of ", "bộ đọc báo nguyên văn “expected one of "),
        ("SELECT ?x { ?x <a b> ?z }", ": IRI parsing failed\n", ": bộ đọc báo nguyên văn “IRI parsing failed”\n"),
        (
            "SELECT ?x { ?x ?y ?z } GROUP BY ?y",
            ": The SELECT contains a variable that is unbound\n",
            "nguyên văn “The SELECT",
        ),
        ("SELECT ?x { ?x ?y 1e }", ": the text ends too soon\n", ": văn bản kết thúc quá sớm\n"),
    ],
)
def test_the_words_of_the_engine_are_a_quotation_to_a_reader_of_another_language(
    capsys: pytest.CaptureFixture[str], text: str, said: str, told: str
) -> None:
    """What is wrong with a query is not one of the things that the engine would rather have met."""
    for lang, words in (("en", said), ("vi", told)):
        assert main(["sparql", "--data", str(MINI), "--lang", lang, text]) == 1
        assert words in capsys.readouterr().err


def test_of_many_strange_names_the_first_are_told(mini: KnowledgeGraph) -> None:
    """A list of as many as a file may hold took more than 200 seconds."""
    names = " ".join(f"hp:x{number} <id/place/y{number}>" for number in range(200))
    hints = unknown_names(mini, f"SELECT ?x {{ VALUES ?x {{ {names} }} ?x a ?y }}")
    assert len(hints) == 20
    assert "hp:x19 is" in hints[-1]


def test_a_datatype_in_use_is_known(mini: KnowledgeGraph) -> None:
    """It may stand in no triple, only behind literals."""
    store = Store()
    length = Literal("3", datatype=NamedNode(PREFIXES["unit"] + "KiloM"))
    store.add(Quad(NamedNode(BASE + "id/x"), NamedNode(PREFIXES["hp"] + "length"), length))
    kg = mini._replace(store=store)
    assert unknown_names(kg, "SELECT ?x { ?x hp:length ?l FILTER(DATATYPE(?l) = unit:KiloM) }") == []
    assert unknown_names(kg, "SELECT ?x { ?x hp:length ?l FILTER(DATATYPE(?l) = unit:KiloN) }") == [
        "line 1, column 51: unit:KiloN does not stand in the graph; nearest: unit:KiloM"
    ]


def test_no_hint_where_all_is_well(real: KnowledgeGraph) -> None:
    folders = ("questions", "networks", "rules", "sheets")
    files = [path for folder in folders for path in Layout(ROOT).query_files(folder)]
    assert [hint for path in files for hint in unknown_names(real, path.read_text(encoding="utf-8"))] == []
    other = "PREFIX ex: <http://example.org/> SELECT * { ?s ex:x 'hp:nothing' ; hp:start ?y FILTER(?y > xsd:date(?z)) }"
    assert unknown_names(real, other + " # hp:nothing") == []


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan", "inf"])
def test_what_is_no_deadline_is_refused(capsys: pytest.CaptureFixture[str], seconds: str) -> None:
    status, _, err = sparql(capsys, f"--timeout={seconds}", "ASK {}")
    assert status == 2
    assert "is not a number of seconds above 0" in err


def test_an_enormous_result_is_cut_and_the_cut_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    status, out, err = sparql(capsys, text, "--format", "csv", "--limit-rows", "1000")
    assert status == 0
    assert len(out.splitlines()) == 1001
    assert err == "Only the first 1000 of the rows; --limit N gives more.\n"
    graph = "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }"
    assert len(sparql(capsys, graph, "--format", "ntriples", "--limit-rows", "7")[1].splitlines()) <= 7


def test_without_a_limit_there_is_one(mini: KnowledgeGraph) -> None:
    text = "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    answer = run(mini, text, limit=asking.MOST_ROWS)
    assert (len(answer.rows), answer.whole) == (asking.MOST_ROWS, False)
    assert run(mini, "SELECT * { ?a a hp:Claim }", limit=10**6).whole


@pytest.mark.parametrize("data", [b"SELECT ?x { ?x ?y '\xe9' }", "ASK { ?s ?p 'ế' }".encode("utf-16"), b"\x80\x81"])
def test_a_query_in_another_encoding_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "q.rq").write_bytes(data)
    for arguments, given in (
        (["-f", str(tmp_path / "q.rq")], None),
        (["-"], data),
    ):
        with started(*arguments, stdin=subprocess.PIPE) as process:
            out, err = process.communicate(given, timeout=PATIENCE)
        assert (process.returncode, out, err.count(b"\n")) == (2, b"", 1)
        assert b"is not UTF-8 text in line 1; save it as UTF-8" in err


def test_an_argument_in_another_encoding_is_named() -> None:
    command = [os.fsencode(sys.executable), b"-m", b"haiphong_kg", b"sparql", b"ASK { ?s ?p '\xe9' }"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"the query is not UTF-8 text in line 1" in done.stderr


def test_a_text_without_end_is_not_read_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = sparql(capsys, "-f", "/dev/zero")
    assert status == 2
    assert "/dev/zero is longer than 1 MB; a query is shorter" in err


def test_many_columns_become_one_block_a_row(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "width_of", lambda _options: 60)
    columns = " ".join(f"?column{number}" for number in range(12))
    values = " ".join(f"('value number {number}' )".replace("(", "").replace(")", "") for number in range(12))
    out = sparql(capsys, f"SELECT {columns} {{ VALUES ({columns}) {{ ({values}) }} }}")[1]
    assert max(map(len, out.splitlines())) <= 60
    assert "column11  value number 11" in out


def test_things_of_other_schemes_are_shown_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = sparql(
        capsys, "SELECT ?x { VALUES ?x { <urn:isbn:9786040000000> <mailto:office@example.org> } }"
    )
    assert (status, err) == (0, "")
    assert out.splitlines()[2:4] == ["urn:isbn:9786040000000", "mailto:office@example.org"]


def test_a_solution_without_columns_is_an_empty_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert [sparql(capsys, "SELECT * { }", "--format", one)[0] for one in asking.ROWS] == [0] * len(asking.ROWS)
