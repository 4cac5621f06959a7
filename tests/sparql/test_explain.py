"""What `--explain` tells of a query, which it does not run."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.cli import main
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.explain import explain_query
from haiphong_kg.sparql.syntax import code
from haiphong_kg.store.loading import KnowledgeGraph
from tests.conftest import ROOT

ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?f ?i"


def test_explain_shows_what_each_pattern_fits(real: KnowledgeGraph) -> None:
    text = (
        "PREFIX ex: <http://example.org/> SELECT ?x (COUNT(*) AS ?n) { ?x a hp:Country ; hp:kind ?j, 'a;b'@en . # no\n"
        "OPTIONAL { ?x hp:start ?d FILTER(?d > 3 && !BOUND(?q)) } "
        "FILTER NOT EXISTS { ?x hp:twinnedWith/hp:memberOf* ?z } "
        "{ ?y !(^hp:kind) ?k } UNION { ?y ex:a\\~b ?k . [ hp:a ?k ] hp:b ( 1 ?k ) } MINUS { ?y hp:theme ?t } "
        "VALUES ?k { <scheme/status/achieved> } BIND(STR(?k) + 1 AS ?s) } "
        "GROUP BY ?x HAVING (?n > 1) ORDER BY DESC(?n) LIMIT 3 OFFSET 2"
    )
    countries = len(run(real, "SELECT ?x { ?x a hp:Country }").rows)
    kinds = len(run(real, "SELECT * { ?x hp:kind ?k }").rows)
    assert explain_query(real, text, "en").splitlines()[1:] == [
        "PREFIX ex: <http://example.org/>",
        "SELECT ?x (COUNT(*) AS ?n) {",
        "  # ! parts that share no variable: every solution of one is combined with every one of the other",
        f"  ?x a hp:Country .   # matches: {countries}",
        f"  ?x hp:kind ?j .   # matches: {kinds:,}",
        "  ?x hp:kind 'a;b'@en .   # matches: 0",
        "  OPTIONAL {",
        f"    ?x hp:start ?d .   # matches: {len(run(real, 'SELECT * { ?x hp:start ?d }').rows):,}",
        "    FILTER(?d > 3 && !BOUND(?q))",
        "  }",
        "  FILTER NOT EXISTS {",
        "    ?x hp:twinnedWith/hp:memberOf* ?z .",
        "  }",
        "  {",
        "    ?y !(^hp:kind) ?k .",
        "  }",
        "  UNION {",
        "    ?y ex:a\\~b ?k .   # matches: 0",
        "    [ hp:a ?k ] hp:b ( 1 ?k ) .",
        "  }",
        "  MINUS {",
        f"    ?y hp:theme ?t .   # matches: {len(run(real, 'SELECT * { ?x hp:theme ?d }').rows):,}",
        "  }",
        "  VALUES ?k { <scheme/status/achieved> }",
        "  BIND(STR(?k) + 1 AS ?s)",
        "}",
        "GROUP BY ?x",
        "HAVING (?n > 1)",
        "ORDER BY DESC(?n)",
        "LIMIT 3",
        "OFFSET 2",
    ]
    assert "# số bộ ba khớp: " in explain_query(real, text, "vi")


@pytest.mark.parametrize("path", sorted((ROOT / "queries").rglob("*.rq")), ids=lambda path: path.stem)
def test_what_is_explained_is_still_the_same_query(mini: KnowledgeGraph, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    shown = explain_query(mini, text, "vi")
    said, again = ({one.text for one in code(each)} - {".", ",", ";"} for each in (text, shown))
    assert (said, run(mini, text)) == (again, run(mini, shown))


@pytest.mark.parametrize(
    ("where", "apart"),
    [
        ("?a hp:kind ?b . ?c hp:kind ?d", True),
        ("?a hp:kind ?b . ?b hp:kind ?c . ?d hp:kind ?c", False),
        ("?a hp:kind ?b . ?c hp:kind ?d . ?e hp:about ?b, ?d", False),
        ("{ ?a hp:kind ?b } { ?c hp:kind ?d }", True),
        ("?a hp:kind ?b VALUES ?c { 1 }", False),
        ("?a hp:kind ?b { BIND(1 AS ?c) }", False),
    ],
)
def test_explain_warns_of_parts_that_share_no_variable(real: KnowledgeGraph, where: str, *, apart: bool) -> None:
    assert ("share no variable" in explain_query(real, f"SELECT * {{ {where} }}", "en")) is apart


def test_explain_runs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sparql", "--explain", ENDLESS, "--lang", "en", "--data", str(ROOT)]) == 0
    out = capsys.readouterr().out
    assert "ORDER BY ?f ?i" in out
