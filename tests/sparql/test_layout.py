"""The one layout of query files: what it looks like, that it keeps the meaning, and that `check` holds it."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.algebra import pprintAlgebra

from haiphong_kg.checks.files import file_findings
from haiphong_kg.cli import main
from haiphong_kg.errors import DataError
from haiphong_kg.sparql.layout import format_query
from haiphong_kg.sparql.syntax import code
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import load
from tests.conftest import ROOT

REAL = Layout(ROOT).all_query_files()
LOOSE = """#+ tags: x
#+ summary_vi: Hỏi.
#+ summary: A question.
# about it all
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX hp: <https://w3id.org/haiphong-kg/def#>
BASE <https://w3id.org/haiphong-kg/>
SELECT DISTINCT ?a ( count( * ) as ?n ) where { ?a a / rdfs:subClassOf * hp:Place;hp:kind ?k,?l . # of its kind
  optional{?a hp:inCountry ?c}.
  # two ways
  { ?a ^hp:site|!(hp:x|^hp:y) ?b } UNION { { SELECT ?b { ?b hp:z -1 } LIMIT 3 } GRAPH ?g { ?b hp:z [ hp:w ( 1 2 ) ] } }
  FILTER NOT EXISTS { ?a hp:b ?c . ?c hp:d "x # y {"@en } ?a hp:e ?f
  BIND ( IF( EXISTS{?a hp:q ?r filter( ?r in(1 ,2) )},- ?n+ 2, ?n*3 ) as ?s )
  VALUES (?v ?w) { (1 UNDEF) ("a"^^hp:t <b>) }
} group by ?a HAVING( ?n>1 ) ORDER BY DESC( ?n ) ?a LIMIT 5 # the end
"""
TIDY = """#+ summary: A question.
#+ summary_vi: Hỏi.
#+ tags: x
# about it all
BASE <https://w3id.org/haiphong-kg/>
PREFIX hp: <https://w3id.org/haiphong-kg/def#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT DISTINCT ?a (count(*) as ?n) where {
  ?a a/rdfs:subClassOf* hp:Place ; hp:kind ?k , ?l . # of its kind
  optional { ?a hp:inCountry ?c }
  # two ways
  {
    ?a ^hp:site|!(hp:x|^hp:y) ?b .
  } UNION {
    {
      SELECT ?b {
        ?b hp:z -1 .
      }
      LIMIT 3
    }
    GRAPH ?g { ?b hp:z [ hp:w (1 2) ] }
  }
  FILTER NOT EXISTS {
    ?a hp:b ?c .
    ?c hp:d "x # y {"@en .
  }
  ?a hp:e ?f .
  BIND(IF(EXISTS { ?a hp:q ?r filter(?r in (1, 2)) }, -?n + 2, ?n * 3) as ?s)
  VALUES (?v ?w) { (1 UNDEF) ("a"^^hp:t <b>) }
}
group by ?a
HAVING(?n > 1)
ORDER BY DESC(?n) ?a
LIMIT 5 # the end
"""
LONG = "?record hp:approximation ?approximation ; hp:observedEntity ?observedEntity"


def algebra(text: str) -> str:
    """What the query asks, by an independent reader of SPARQL; nameless nodes without their names."""
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        pprintAlgebra(prepareQuery(text))
    return re.sub(r"BNode\('[^']*'\)", "BNode", shown.getvalue())


def test_the_layout() -> None:
    assert format_query(LOOSE) == TIDY
    Store().query(TIDY)
    assert format_query(TIDY) == TIDY


def test_what_is_too_long_breaks_at_the_outermost_place() -> None:
    either = " || ".join(["?a = (?b + ?c)"] * 9)
    text = f"SELECT ?record {{ {LONG} , ?another_one_of_them ; hp:counterpart ?other . FILTER({either}) }}"
    assert format_query(text).split("\n")[2:-2] == [
        f"  {LONG} , ?another_one_of_them ;",
        "    hp:counterpart ?other .",
        f"  FILTER({' || '.join(['?a = (?b + ?c)'] * 6)}",
        "    || ?a = (?b + ?c) || ?a = (?b + ?c) || ?a = (?b + ?c))",
    ]


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_a_real_query_in_another_layout_comes_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header, _, body = text.partition("\nBASE")
    squeezed = f"{header}\nBASE {' '.join(body.split())}\n"
    assert [token.text for token in code(squeezed)] == [token.text for token in code(text)]
    assert format_query(squeezed) == text


# one pattern each, as loose as they may be written
PATTERNS = st.sampled_from(
    [
        *("?a hp:b ?c", "?a a hp:C ;hp:d 1,2 ;", "<x> hp:p/hp:q|^hp:r 'it'@en", "_:n hp:p* [ hp:q ?z ]", "?a hp:x+ -5"),
        *("FILTER(?a<?c&&!bound(?d))", "filter regex(str(?a),'[{}.]')", "BIND(1- -2 AS ?n)"),
        *("FILTER EXISTS{?a hp:b 1}", "OPTIONAL{?a hp:b ?e}", "{?a hp:b ?f}UNION{?a hp:g ?f. FILTER(?f>1)}"),
        *("VALUES ?v{1 <y>}", "MINUS{?a hp:m ?m}", "{SELECT ?a (MAX(?z) AS ?m){?a hp:z ?z}GROUP BY ?a}"),
        "GRAPH<g>{?a hp:b ?h.?h hp:i ?j}",
    ]
)


@settings(deadline=None)
@given(st.lists(st.tuples(PATTERNS, st.sampled_from([" . ", ".\n", " .\n# why\n"])), min_size=1, max_size=6))
def test_the_layout_keeps_the_meaning_and_is_its_own(parts: list[tuple[str, str]]) -> None:
    body = "".join(pattern + end for pattern, end in parts)
    text = f"PREFIX hp: <https://w3id.org/haiphong-kg/def#>\nSELECT * WHERE {{{body}}}"
    once = format_query(text)
    assert algebra(once) == algebra(text)
    assert once.count("# why") == text.count("# why")
    assert format_query(once) == once


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("SELECT ?a {\n ?a ?b # why\n ?c }", 2, "comment"),
        ("SELECT ?a {\n FILTER(?a # why\n > 1) }", 2, "comment"),
        ("SELECT ?a {\n ?a ?b ?c \n", 2, "not closed"),
        ("SELECT ?a { ?a ?b ?c }\n}", 2, "nothing opened"),
        ("SELECT ?a {\n ?a ?b ?c ) }", 2, "brackets"),
        ("SELECT * " + "{" * 99 + "}" * 99, 1, "too deep"),
        ("BASE <http://a/>\nBASE <b/>\nSELECT * { ?a ?b <c> }", 1, "depends"),
        ("PREFIX a: <b/>\nBASE <http://a/>\nSELECT * { ?a ?b a:c }", 1, "depends"),
    ],
)
def test_what_has_no_layout_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(DataError) as caught:
        format_query(text, "queries/x.rq")
    assert (caught.value.file, caught.value.line) == ("queries/x.rq", line)
    assert words in caught.value.message


@pytest.mark.parametrize(
    "text", ["", "\n", "#+ a", "PREFIX", "BASE x", "SELECT", "{", "?a", "VALUES (", ") ] }", "'", ". . ."]
)
def test_what_is_no_query_ends_in_no_other_error(text: str) -> None:
    with contextlib.suppress(DataError):
        assert format_query(format_query(text)) == format_query(text)


def test_check_finds_a_loose_query_and_fix_mends_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "queries" / "questions" / "figures.rq"
    tidy = format_query(path.read_text(encoding="utf-8"))
    path.write_text(tidy.replace("ORDER BY", "  ORDER  BY"), encoding="utf-8")
    line = tidy.split("\n").index(next(one for one in tidy.split("\n") if one.startswith("ORDER BY"))) + 1
    found = [one.place for one in file_findings(load(Layout(project))) if one.rule == "canonical-form"]
    assert f"queries/questions/figures.rq:{line}" in found
    main(["check", "--fix", "--data", str(project)])
    assert "queries/questions/figures.rq: put into canonical form" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == tidy
    assert not [one.place for one in file_findings(load(Layout(project))) if one.rule == "canonical-form"]


def test_fix_leaves_a_query_that_it_cannot_lay_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "queries" / "questions" / "figures.rq"
    path.write_text(path.read_text(encoding="utf-8") + "\n}", encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    assert main(["check", "--fix", "--data", str(project)]) == 1
    assert "figures.rq:" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == text
