"""What is broken is named in one line; what is hostile stays text."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from haiphong_kg.cli import main
from tests.conftest import MINI, PATIENCE
from tests.web.made import embedded

HOSTILE = Path(__file__).parent / "fixtures" / "hostile"
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def project_with(folder: Path, *names: str) -> Path:
    """The small project with these hostile files in it."""
    root = Path(shutil.copytree(MINI, folder / "project"))
    shutil.rmtree(root / "queries" / "checks")
    for name in names:
        shutil.copy(HOSTILE / name, root / ("graph" if name.endswith(".ttl") else "queries/questions"))
    return root


def run(capsys: pytest.CaptureFixture[str], root: Path, command: str, *arguments: str) -> tuple[int, str, str]:
    status = main([command, "--data", str(root), "--lang", "en", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


BROKEN = [
    ("syntax.ttl", 9, "not valid Turtle"),
    ("unclosed.ttl", 6, "end of file"),
    ("unknown-prefix.ttl", 6, "dct:"),
    ("odd-iri.ttl", 7, "IRI"),
    ("latin-1.ttl", 6, "not UTF-8"),
    ("byte-order-mark.ttl", 1, "byte order mark"),
    ("utf-16.ttl", 1, "byte order mark"),
]


@pytest.mark.parametrize("arguments", [("info",), ("check",), ("check", "--fix"), ("export", "turtle")], ids=" ".join)
@pytest.mark.parametrize(("name", "line", "words"), BROKEN)
def test_a_broken_file_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], name: str, line: int, words: str
) -> None:
    root = project_with(tmp_path, name)
    status, out, err = run(capsys, root, *arguments)
    errors = [said for said in err.splitlines() if said.startswith("Error: ")]
    assert (status, out, len(errors)) == (1, "", 1)
    assert f"graph/{name}:{line}: " in errors[0]
    assert words in errors[0]
    assert "; " in errors[0]
    assert (root / "graph" / name).read_bytes() == (HOSTILE / name).read_bytes()


def test_the_words_of_a_parser_are_a_quotation_and_the_place_is_in_the_readers_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = project_with(tmp_path, "syntax.ttl")
    assert main(["info", "--data", str(root), "--lang", "vi"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Lỗi: graph/syntax.ttl:9: Turtle không hợp lệ ở cột ")
    assert "nguyên văn “" in said
    assert "Parser error at line" not in said


@pytest.mark.parametrize(
    ("name", "arguments", "place"),
    [
        ("no-summary.rq", ["queries"], "queries/questions/no-summary.rq:1: "),
        ("unknown-key.rq", ["queries"], "queries/questions/unknown-key.rq:3: "),
        ("no-sparql.rq", ["query", "no-sparql"], "no-sparql.rq"),
    ],
)
def test_a_broken_query_file_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, arguments: list[str], place: str
) -> None:
    status, out, err = run(capsys, project_with(tmp_path, name), *arguments)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert place in err


def test_an_empty_file_does_no_harm(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = project_with(tmp_path, "empty.ttl")
    assert run(capsys, root, "query", "partners-of") == run(capsys, MINI, "query", "partners-of")
    assert "graph/empty.ttl:1" in run(capsys, root, "check", "--format", "csv")[1]


@pytest.mark.parametrize("opening", ["[ hp:partOf ", "( "])
def test_deep_nesting_ends_no_process(tmp_path: Path, opening: str) -> None:
    root = project_with(tmp_path)
    closing = {"[": "]", "(": ")"}[opening[0]]
    head = "@base <https://w3id.org/haiphong-kg/> .\n@prefix hp: <https://w3id.org/haiphong-kg/def#> .\n\n"
    text = f"{head}<id/place/deep> hp:partOf {opening * 5000}1{closing * 5000} .\n"
    (root / "graph" / "deep.ttl").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "haiphong_kg", "check", "--data", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (
        done.returncode,
        done.stdout.count("more than 64 levels deep") + done.stderr.count("more than 64 levels deep"),
    ) == (1, 1)
    assert "Traceback" not in done.stderr


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    return project_with(tmp_path, "texts.ttl")


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "partners-of"),
        ("query", "partners-of", "--format", "md"),
        ("search", "red"),
        ("search", "turned"),
        ("show", "id:place/terminal"),
        ("show", "id:place/turned"),
        ("show", "id:place/ben-song"),
        ("check",),
    ],
    ids=" ".join,
)
def test_texts_cannot_steer_the_terminal(
    capsys: pytest.CaptureFixture[str], hostile: Path, arguments: tuple[str, ...]
) -> None:
    for language in ("en", "vi"):
        _, out, err = run(capsys, hostile, *arguments, "--lang", language)
        assert out
        assert CONTROL.findall(out + err) == []


@pytest.mark.parametrize("arguments", [("show", "id:place/ben-song"), ("graph", "-o")], ids=" ".join)
def test_a_bare_claim_is_shown(capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...]) -> None:
    more = [str(tmp_path / "page.html")] if arguments[-1] == "-o" else []
    assert run(capsys, project_with(tmp_path, "bare-claim.ttl"), *arguments, *more)[0] == 0


def test_messages_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str], hostile: Path) -> None:
    _, _, err = run(capsys, hostile, "show", "no \x1b[31m \u202e such thing")
    assert CONTROL.findall(err) == []


@pytest.mark.parametrize("language", ["en", "vi"])
def test_no_cell_is_a_formula(capsys: pytest.CaptureFixture[str], hostile: Path, language: str) -> None:
    query = f"SELECT ?name {{ ?place skos:prefLabel ?name FILTER (LANG(?name) = '{language}') }}"
    out = run(capsys, hostile, "sparql", query, "--format", "csv")[1]
    cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
    assert any("HYPERLINK" in cell or "SUM" in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == []


def test_exported_tables_hold_no_formula(capsys: pytest.CaptureFixture[str], hostile: Path, tmp_path: Path) -> None:
    assert run(capsys, hostile, "export", "csv", "-o", str(tmp_path / "tables"))[0] == 0
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "tables").glob("*.csv")]
    cells = [cell for text in texts for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in tuple("=+@\t\r")] == []


def test_markdown_cells_hold_no_markup(capsys: pytest.CaptureFixture[str], hostile: Path) -> None:
    for language in ("en", "vi"):
        rows = run(capsys, hostile, "query", "partners-of", "--format", "md", "--lang", language)[1].splitlines()
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1
        assert not any(re.search(r"(?<!\\)<\w", row) for row in rows)


def test_json_keeps_the_texts_whole(capsys: pytest.CaptureFixture[str], hostile: Path) -> None:
    told = json.loads(run(capsys, hostile, "show", "id:place/terminal", "--format", "json")[1])
    assert "Red\x1b[31m\x1b]0;title\x07" in json.dumps(told, ensure_ascii=False).encode().decode("unicode_escape")


def test_the_page_holds_no_markup_of_the_data(
    capsys: pytest.CaptureFixture[str], hostile: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    assert run(capsys, hostile, "graph", "-o", str(page))[0] == 0
    text = page.read_text(encoding="utf-8")
    assert "alert('paraphrase')" in str(embedded(text, "details"))
    for markup in ("<img src=x", "<script>alert", "</script><script>", "<b>Hình"):
        assert markup not in text
    assert not re.search("[\u2028\u2029]", text)


def test_check_finds_what_should_not_stand_in_texts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    root = project_with(tmp_path, "texts.ttl", "decomposed.ttl")
    rows = list(csv.DictReader(io.StringIO(run(capsys, root, "check", "--format", "csv")[1])))
    found = {(row["rule"], row["place"].partition(":")[0]) for row in rows}
    assert ("text-nfc", "graph/decomposed.ttl") in found
    assert ("text-control", "graph/texts.ttl") in found


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "Error: graph/statement.ttl: a triple stands as a value"),
        (("export", "jsonld"), "Error: JSON-LD cannot hold these data: JSON-LD does not support RDF 1.2"),
    ],
)
def test_a_triple_as_a_value_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    root = project_with(tmp_path)
    text = "@prefix ex: <http://example.org/v/> .\n\nex:s ex:p ex:o {| ex:since 2020 |} .\n"
    (root / "graph" / "statement.ttl").write_text(text, encoding="utf-8")
    status, out, err = run(capsys, root, *arguments)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1].startswith(said)
