"""Rows on the command line: how many there are, and what a program may rely on in any language."""

from __future__ import annotations

import csv
import json
import os
import sys
from typing import Any

import pytest

from haiphong_kg.cli import main
from tests.conftest import MINI, ROOT

FORMS = ("json", "csv")
ROWS = [
    ("search", "song"),
    ("queries",),
    ("network",),
    ("network", "all"),
    ("sources",),
    ("info",),
    ("query", "partners-of"),
    ("query", "partners-of", "--labels"),
]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str]:
    assert main([*arguments, "--data", str(MINI)]) == 0
    said = capsys.readouterr()
    return said.out, said.err


@pytest.mark.parametrize(
    ("arguments", "lang", "last"),
    [
        (("query", "partners-of"), "en", "2 rows"),
        (("query", "partners-of"), "vi", "2 dòng"),
        (("query", "partners-of", "--iris"), "en", "2 rows"),
        (("query", "partners-of", "--limit", "1"), "en", "1 of 2 rows; --limit N gives more"),
        (("query", "partners-of", "--limit", "1"), "vi", "1 trên 2 dòng; --limit N cho nhiều hơn"),
        (("sparql", "SELECT ?x { ?x a ?c } LIMIT 1"), "en", "1 row"),
        (("sparql", "SELECT ?x { ?x a ?c } LIMIT 9", "--limit", "2"), "en", "the first 2 rows; --limit N gives more"),
        (("search", "song", "--limit", "1"), "en", "1 of 2 rows; --limit N gives more"),
        (("queries",), "vi", "2 dòng"),
        (("queries", "--limit", "1"), "en", "1 of 2 rows; --limit N gives more"),
        (("network", "all", "--limit", "1"), "en", "1 of 5 rows; --limit N gives more"),
    ],
)
def test_below_a_table_stands_how_many_rows_there_are(
    arguments: tuple[str, ...], lang: str, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = told(capsys, *arguments, "--lang", lang)
    lines = out.splitlines()
    assert last in lines
    assert lines[lines.index(last) - 1] == ""
    assert "--limit" not in err


def test_a_truth_value_is_no_row(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = told(capsys, "sparql", "ASK {}", "--lang", "en")
    assert (out.splitlines()[-1], "row" in out) == ("yes", False)


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "md"])
def test_no_other_form_has_a_line_for_it(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = told(capsys, "query", "partners-of", "--limit", "1", "--format", form, "--lang", "en")
    assert "1 of 2" not in out
    assert err == "Only the first 1 of the rows; --limit N gives more.\n"


@pytest.mark.parametrize("arguments", [("search", "song"), ("queries",), ("network", "all"), ("info",)])
def test_a_limit_keeps_the_first_rows_and_says_so(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = json.loads(told(capsys, *arguments, "--format", "json")[0])
    out, err = told(capsys, *arguments, "--format", "json", "--limit", "1", "--lang", "en")
    assert json.loads(out) == whole[:1]
    assert err == "Only the first 1 of the rows; --limit N gives more.\n"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_below_the_first_rows_stand_their_sources_and_no_others(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "inferred-facts", "--limit", "4", "--lang", lang, "--data", str(ROOT)]) == 0
    shown, _, below = capsys.readouterr().out.partition({"vi": "Nguồn:", "en": "Sources:"}[lang])
    named = [line.split(" · ")[0].strip() for line in below.strip().splitlines()]
    assert named
    assert [name for name in named if name not in shown] == []


@pytest.mark.parametrize("arguments", ROWS, ids=" ".join)
def test_a_program_finds_the_same_names_in_any_language(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    found = [told(capsys, *arguments, "--lang", lang, "--format", form)[0] for lang in ["vi", "en"] for form in FORMS]
    as_json = [list(json.loads(text)[0]) for text in found[::2]]
    as_csv = [next(csv.reader(text.splitlines())) for text in found[1::2]]
    assert as_json[0] == as_json[1] == as_csv[0] == as_csv[1]
    assert all(name.isascii() and " " not in name for name in as_json[0])


def first(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = json.loads(told(capsys, *arguments, "--format", "json", "--lang", "vi")[0])
    return found[0]


def test_numbers_are_numbers_to_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    node = first(capsys, "network", "all")
    assert (node["degree"], node["betweenness"], node["cut_point"]) == (4, 1.0, True)
    assert isinstance(first(capsys, "sources")["claims"], int)
    counts = json.loads(told(capsys, "info", "--format", "json", "--lang", "en")[0])
    assert isinstance(next(one["value"] for one in counts if one["measure"] == "files"), int)


def test_what_is_measured_is_called_the_same_in_any_language(capsys: pytest.CaptureFixture[str]) -> None:
    vi, en = (told(capsys, "info", "--format", "json", "--lang", lang)[0] for lang in ("vi", "en"))
    assert vi == en
    assert "phiên bản" in told(capsys, "info", "--lang", "vi")[0]


def test_json_has_null_where_there_is_no_value(capsys: pytest.CaptureFixture[str]) -> None:
    source = first(capsys, "sources")
    assert (source["publisher"], source["archived_at"]) == (None, None)


def test_severities_are_named_as_rules_name_them(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--data", str(MINI), "--format", "json", "--lang", "vi"])
    found = json.loads(capsys.readouterr().out or "[]")
    assert {one["severity"] for one in found} <= {"error", "warning"}
    assert {tuple(one) for one in found} <= {("severity", "place", "rule", "message", "fix")}


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "srj", "srx", "md"])
def test_no_format_steers_a_terminal(
    form: str, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "SELECT ?x { BIND('a\x1b]8;;http://x\x07\u009b1m\u202e' AS ?x) }"
    command = ["sparql", text, "--data", str(MINI), "--format", form]
    assert main(command) == 0
    plain = capsysbinary.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((80, 24)))
    assert main(command) == 0
    shown = capsysbinary.readouterr().out.decode()
    assert not set(shown) & set("\x1b\x07\x9b\u202e\r")
    assert len(plain.splitlines()) == len(shown.splitlines())


@pytest.mark.parametrize("iri", ["urn:isbn:9786040000000", "mailto:office@example.org", "tag:a@example.org,2020:b"])
def test_an_iri_of_any_scheme_is_an_answer(capsys: pytest.CaptureFixture[str], iri: str) -> None:
    """None of these begins with a prefix of ours, and none is one."""
    for form in ("table", "csv", "json", "md"):
        found, _ = told(capsys, "sparql", f"SELECT ?x {{ VALUES ?x {{ <{iri}> }} }}", "--format", form)
        assert iri in found


def test_a_boolean_that_is_none_is_shown_as_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    """ "yes" is no value of its datatype; to call it "no" would turn it round."""
    values = " ".join(f'"{one}"^^xsd:boolean' for one in ("yes", "TRUE", "1", "false"))
    found, _ = told(capsys, "sparql", f"SELECT ?x {{ VALUES ?x {{ {values} }} }}", "--lang", "en")
    assert found.split()[2:6] == ["yes", "TRUE", "yes", "no"]
