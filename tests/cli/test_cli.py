"""The command line as a person or a program meets it: results, messages, exit statuses."""

from __future__ import annotations

import csv
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from haiphong_kg.cli import commands, main
from tests.conftest import MINI, ROOT


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    said = capsys.readouterr()
    return status, said.out, said.err


def mini(capsys: pytest.CaptureFixture[str], command: str, *arguments: str) -> tuple[int, str, str]:
    return run(capsys, command, "--data", str(MINI), "--lang", "en", *arguments)


def test_queries_lists_names_wordings_and_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = mini(capsys, "queries")
    assert status == 0
    assert "partners-of" in out
    assert "Which partners does a place cooperate with?" in out
    assert "place:iri" in out


def test_query_answers_in_the_language_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Northern Federation" in mini(capsys, "query", "partners-of")[1]
    assert "Liên bang Bắc Hà" in run(capsys, "query", "--data", str(MINI), "--lang", "vi", "partners-of")[1]


def test_query_keeps_the_rows_of_a_parameter(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = mini(capsys, "query", "partners-of", "--set", "place=bến sông", "--format", "csv")
    assert status == 0
    assert len(list(csv.reader(out.splitlines()))) == 3


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "json", "md"])
def test_every_format_holds_the_same_rows(capsys: pytest.CaptureFixture[str], form: str) -> None:
    out = mini(capsys, "query", "partners-of", "--format", form)[1]
    assert out.count("bac-ha" if form in ("csv", "tsv", "json") else "Northern Federation") == 1


def test_sparql_takes_text_file_and_standard_input(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "SELECT ?n { <id/place/ben-song> skos:prefLabel ?n } ORDER BY ?n"
    (tmp_path / "q.rq").write_text(text, encoding="utf-8")
    with (tmp_path / "q.rq").open(encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        answers = {mini(capsys, "sparql", *how)[1] for how in ((text,), ("-f", str(tmp_path / "q.rq")), ("-",))}
    assert len(answers) == 1
    assert "Bến Sông" in answers.pop()


def test_search_and_show_find_the_same_thing(capsys: pytest.CaptureFixture[str]) -> None:
    assert "id:place/ben-song" in mini(capsys, "search", "ben", "song")[1]
    for name in ("ben song", "id:place/ben-song"):
        assert mini(capsys, "show", name)[1].startswith(
            "Ben Song · Bến Sông\nadministrative unit · id:place/ben-song\n"
        )


def test_show_as_json_holds_names_and_records(capsys: pytest.CaptureFixture[str]) -> None:
    about = json.loads(mini(capsys, "show", "ben song", "--format", "json")[1])
    assert about["label"] == {"vi": "Bến Sông", "en": "Ben Song"}
    assert "id:membership/ben-song-river-cities" in about["records"]


def test_network_lists_networks_and_measures_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert "partners" in mini(capsys, "network")[1]
    rows = json.loads(mini(capsys, "network", "partners", "--format", "json")[1])
    assert {"Ben Song", "River Cities Network"} <= {value for row in rows for value in row.values()}


def test_info_counts(capsys: pytest.CaptureFixture[str]) -> None:
    out = mini(capsys, "info")[1]
    assert "sha256:" in out
    assert "2021-04-05" in out


def test_output_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = mini(capsys, "query", "partners-of", "-o", str(tmp_path / "a.txt"))
    assert (status, out) == (0, "")
    assert "Northern Federation" in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("query", "partner-of"), 1, "no question is called 'partner-of'; nearest: partners-of"),
        (("query", "partners-of", "--set", "place"), 2, "cannot read --set 'place'; write --set name=value"),
        (("query", "partners-of", "--set", "city=x"), 2, "partners-of has no parameter 'city'; it has: place"),
        (("query", "partners-of", "--set", "place=Atlantis"), 1, "nothing here is called 'Atlantis'"),
        (("query", "partners-of", "--set", "place=hq:x"), 2, "unknown prefix 'hq' in 'hq:x'"),
        (("query", "partners-of", "--format", "xml"), 2, "'xml' is not one of the choices here"),
        (("query",), 2, "the following arguments are required: name"),
        (("sparql", "SELECT"), 1, "not a SPARQL query: line 1"),
        (("sparql", "SELECT * { ?s hq:x ?o }"), 1, "not a SPARQL query: line 1"),
        (("sparql",), 2, "give the query as a text or as a file"),
        (("sparql", "-f", "missing.rq"), 1, "cannot read missing.rq"),
        (("search", "zzzzzz"), 1, "nothing here is called 'zzzzzz'"),
        (("ask", "hello"), 1, "this project has no words to read a question with; ask a named question"),
        (("show", "Atlantis"), 1, "nothing here is called 'Atlantis'"),
        (("network", "nothing"), 1, "no network is called 'nothing'; there are, for example: "),
        (("export", "word"), 1, "no format is called 'word'"),
        (("export", "excel"), 1, "no format is called 'excel'; nearest: xlsx"),
        (("export", "json"), 1, "no format is called 'json'; nearest: jsonld"),
        (("show", "id:"), 2, "'id:' is a prefix without a name; write a name, id:place/japan or"),
        (("export", "csv"), 2, "csv is several files"),
        (("info", "-o", "missing/folder/x"), 1, "cannot write missing/folder/x"),
        (("graph", "--focus", "Atlantis"), 1, "nothing here is called 'Atlantis'"),
        (("graph", "--depth", "0"), 2, "'0' is not a whole number from 1"),
    ],
)
def test_a_problem_is_one_line_with_a_mend(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, message: str
) -> None:
    command, *rest = arguments
    found, out, err = mini(capsys, command, *rest)
    assert (found, out) == (status, "")
    assert err.startswith("Error: ")
    assert message in err
    assert len(err.splitlines()) == 1


def test_an_unknown_command_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "serach", "x")
    assert status == 2
    assert "did you mean search?" in err


def test_a_folder_without_data_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "info", "--data", str(tmp_path))[::2] == (
        2,
        f"Error: {tmp_path} lacks ontology/, graph/, queries/; name a folder that holds ontology, graph, queries\n",
    )


def test_a_closed_pipe_ends_quietly() -> None:
    command = f"{sys.executable} -m haiphong_kg not-stated | head -1".replace("not-stated", "query not-stated")
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_output_is_utf8_whatever_the_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "haiphong_kg", "show", "hai phong", "--lang", "vi"]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=environment, check=True)
    assert done.stdout.decode().startswith("Hải Phòng\n")


def test_starting_costs_no_heavy_library() -> None:
    """A question needs neither rdflib nor networkx nor pyvis nor pySHACL: each would double the start."""
    program = (
        "import sys; from haiphong_kg.cli import main; main(['query', 'channels']); "
        "sys.exit(','.join(sorted({'rdflib', 'networkx', 'pyvis', 'pyshacl', 'asyncio'} & set(sys.modules))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b"\n"


def test_a_process_of_the_server_starts_without_what_few_ask_for() -> None:
    program = "import sys, haiphong_kg.web.serve.desk as _; print({'rdflib', 'pyvis'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"set()\n"


def test_a_page_goes_to_standard_output_too(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "graph", "--data", str(MINI), "--focus", "Bến Sông", "--lang", "vi", "-o", "-")
    assert status == 0
    assert out.startswith("<!DOCTYPE html>")
    assert err.startswith("-: ")


def test_show_tells_of_a_situation_itself(capsys: pytest.CaptureFixture[str]) -> None:
    out = mini(capsys, "show", "id:cooperation/ben-song-bac-ha")[1]
    assert "Ben Song cooperates with Northern Federation" in out
    assert "“Bắc Hà”" in out


def test_show_tells_of_a_group_without_records_by_its_companies(capsys: pytest.CaptureFixture[str]) -> None:
    told = {lang: run(capsys, "show", "SK Group", "--data", str(ROOT), "--lang", lang)[1] for lang in ("en", "vi")}
    assert told["en"].endswith("id:enterprise/sk-group\nCompanies of the group: SKC\n")
    assert told["vi"].endswith("id:enterprise/sk-group\nCác công ty của tập đoàn: SKC\n")
    company = run(capsys, "show", "Terminal Investment Limited", "--data", str(ROOT), "--lang", "en")[1]
    assert "\nBelongs to the group: Mediterranean Shipping Company\n" in company


def test_an_empty_answer_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = mini(capsys, "sparql", "SELECT ?x { ?x a hp:Vessel }", "--format", "csv")
    assert (status, out) == (0, "x\r\n")
    assert "No rows.\n" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("asked", [["queries", "--data", str(MINI)], ["--help"], ["show", "--help"], ["--version"]])
def test_a_full_disk_is_reported(asked: list[str], unbuffered: str) -> None:
    """An output cut short must not pass for a whole one, however Python writes it."""
    command = [sys.executable, "-m", "haiphong_kg", *asked]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": unbuffered}, check=False
        )
    assert done.returncode == 1
    (said,) = done.stderr.decode().splitlines()
    assert said == "Error: the output is cut short: No space left on device; free some space and run it again"


def test_what_the_system_refuses_is_said_in_the_reader_s_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), "graph")

    monkeypatch.setattr(commands, "info", refuse)
    assert mini(capsys, "info", "--lang", "vi")[2] == (
        "Lỗi: hệ điều hành từ chối (graph): không có quyền; hãy kiểm tra đường dẫn rồi thử lại\n"
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("info", "--fromat", "csv"), "--fromat here; did you mean --format? see haiphong-kg info --help"),
        (("series", "--limt=3"), "--limt here; did you mean --limit? see haiphong-kg series --help"),
        (("show", "x", "--xyzzy"), "--xyzzy here; see haiphong-kg show --help"),
    ],
)
def test_an_option_with_a_slip_is_told_what_may_be_meant(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], meant: str
) -> None:
    assert mini(capsys, *typed)[::2] == (2, f"Error: there is no option {meant}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of a file")
def test_a_disk_that_fills_up_midway_is_reported(tmp_path: Path) -> None:
    """The first part still fits, so that an unbuffered stream takes it and says nothing."""
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
        "from haiphong_kg.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    with (tmp_path / "out").open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-c", limited, "queries", "--data", str(MINI)],
            stdout=out,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: the output is cut short: File too large; ")


def test_a_second_value_of_one_parameter_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = mini(capsys, "query", "partners-of", "--set", "place=ben song", "--set", "place=dao xanh")
    assert (status, out) == (2, "")
    assert "--set place is given twice" in err


def test_a_byte_order_mark_is_written_on_request(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for number, command in enumerate((("query", "figures"), ("search", "bến sông"))):
        target = tmp_path / f"{number}.csv"
        assert mini(capsys, *command, "--format", "csv", "--bom", "-o", str(target))[0] == 0
        assert target.read_bytes().startswith(b"\xef\xbb\xbf")
        assert target.read_bytes().count(b"\xef\xbb\xbf") == 1
    assert mini(capsys, "export", "csv", "--bom", "-o", str(tmp_path / "tables"))[0] == 0
    assert (tmp_path / "tables" / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert mini(capsys, "query", "figures", "--format", "json", "--bom")[::2] == (
        2, "Error: json takes no byte-order mark; --bom goes with csv and tsv\n",
    )  # fmt: skip
