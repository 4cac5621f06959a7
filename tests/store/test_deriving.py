"""Deriving: rules run in the order of what they read, to a fixed point, and no door derives less than another."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from haiphong_kg.errors import DataError
from haiphong_kg.store.folders import Layout, find_layout
from haiphong_kg.store.iris import expand
from haiphong_kg.store.keeping import writable
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.rules import Rule, derive, in_order, load_derived
from haiphong_kg.store.terms import bare

HEADER = "#+ summary: A rule.\n#+ summary_vi: Một quy tắc.\n"
PREFIX = "PREFIX hp: <https://w3id.org/haiphong-kg/def#>\n"


@pytest.mark.parametrize("graph", ["real", "mini"])
def test_deriving_again_adds_nothing(graph: str, request: pytest.FixtureRequest) -> None:
    kg = writable(request.getfixturevalue(graph))
    before = set(kg.store)
    derive(kg)
    assert set(kg.store) == before


def test_a_rule_sees_what_a_rule_of_a_later_name_derives(project: Path) -> None:
    rule(project, "a-reader", "?s hp:second ?o", "?s hp:first ?o")
    rule(project, "b-writer", "?s hp:first ?o", "?s a hp:Country . BIND ( ?s AS ?o )")
    kg = load_derived(Layout(project))
    assert kg.pairs("hp:second") == kg.pairs("hp:first") != []


def test_what_a_version_of_a_unit_has_a_part_in_involves_the_unit(real: KnowledgeGraph) -> None:
    versions = {version: bare(unit) for version, unit in real.pairs("hp:versionOf")}
    involved = {(record, bare(one)) for record, one in real.pairs("hp:involves")}
    lost = {(record, one) for record, one in involved if one in versions and (record, versions[one]) not in involved}
    assert not lost


def test_a_rule_that_feeds_itself_runs_to_its_end(project: Path) -> None:
    countries = [f"<urn:n{number}>" for number in range(9)]
    links = " . ".join(f"{one} hp:next {other}" for one, other in pairwise(countries))
    (project / "graph" / "chain.ttl").write_text(
        f"@prefix hp: <https://w3id.org/haiphong-kg/def#> .\n{links} .\n", encoding="utf-8"
    )
    rule(project, "reach", "?a hp:reaches ?c", "{ ?a hp:next ?c } UNION { ?a hp:reaches ?b . ?b hp:next ?c }")
    assert len(load_derived(Layout(project)).pairs("hp:reaches")) == 9 * 8 // 2


def test_what_a_rule_no_longer_finds_is_taken_back(project: Path) -> None:
    rule(project, "a-lonely", "?s hp:lonely true", "?s a hp:Country . FILTER NOT EXISTS { ?s ?any <urn:mark> }")
    rule(project, "b-mark", "?s hp:mark <urn:mark>", "?s a hp:Country")
    assert load_derived(Layout(project)).pairs("hp:lonely") == []


def test_a_nameless_thing_keeps_its_name_in_what_is_derived(project: Path) -> None:
    text = "@prefix hp: <https://w3id.org/haiphong-kg/def#> .\n[] hp:first 1 .\n"
    (project / "graph" / "nameless.ttl").write_text(text, encoding="utf-8")
    rule(project, "second", "?s hp:second ?o", "?s hp:first ?o")
    store = load_derived(Layout(project)).store
    stated, derived = (
        {quad.subject for quad in store.quads_for_pattern(None, NamedNode(expand(name)), None, None)}
        for name in ("hp:first", "hp:second")
    )
    assert stated == derived != set()


def test_a_rule_that_may_read_anything_stands_where_another_needs_it_else_at_the_end() -> None:
    def one(name: str, writes: str, reads: str, *, reads_any: bool = False) -> Rule:
        return Rule(name, query, frozenset((writes,)), frozenset((reads,)), reads_any)

    query = read_folder(find_layout(), "rules")["involves"]
    free = [one("a", "1", "0", reads_any=True), one("b", "2", "0", reads_any=True)]
    given = [*free, one("c", "3", "2"), one("d", "4", "0")]
    assert [rule.name for rule in in_order(given)] == ["b", "c", "d", "a"]


def test_a_circle_without_an_end_names_its_rule(project: Path) -> None:
    rule(project, "flip", "?s hp:flag true", "?s a hp:Country . FILTER NOT EXISTS { ?s hp:flag true }")
    with pytest.raises(DataError, match=r"queries/rules/flip\.rq: .*circle"):
        load_derived(Layout(project))


def rule(project: Path, name: str, head: str, body: str) -> None:
    text = f"{HEADER}{PREFIX}CONSTRUCT {{ {head} }} WHERE {{ {body} }}\n"
    (project / "queries" / "rules" / f"{name}.rq").write_text(text, encoding="utf-8")


def test_a_figure_that_is_no_number_is_named_in_words(project: Path) -> None:
    with (project / "graph" / "figures.ttl").open("a", encoding="utf-8") as stream:
        stream.write('\n<id/obs/odd> hp:statedValue "many" .\n')
    with pytest.raises(DataError, match=r"figures\.ttl:\d+: id:obs/odd: 'many' is not a number; mend") as caught:
        load_derived(Layout(project))
    assert "“many” không phải một số" in caught.value.told("vi")
