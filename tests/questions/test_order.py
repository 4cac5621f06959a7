from __future__ import annotations

import itertools

import pytest

from haiphong_kg.base.text import sort_key
from haiphong_kg.entities.names import label
from haiphong_kg.questions import as_read
from haiphong_kg.questions.answers import cells
from haiphong_kg.sparql.engine import Answer, run, run_named
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.terms import bare

COUNTRIES = "SELECT ?country ?kind { ?country a hp:Country , ?kind } "


def names(kg: KnowledgeGraph, text: str, lang: str) -> list[str]:
    answer = as_read(kg, run(kg, text), text, lang)
    return [label(kg, bare(row[0]), lang) for row in answer.rows]


@pytest.mark.parametrize("clause", ["ORDER BY ?country", "order by asc(?country) ?kind", "ORDER BY STR($country)"])
def test_entities_stand_in_the_alphabet_of_the_reader(mini: KnowledgeGraph, clause: str) -> None:
    assert names(mini, COUNTRIES + clause, "vi") == ["Liên bang Bắc Hà", "Quần đảo Đảo Xanh"]
    assert names(mini, COUNTRIES + clause, "en") == ["Green Islands", "Northern Federation"]


@pytest.mark.parametrize("clause", ["", "ORDER BY DESC(?country)", "ORDER BY STRLEN(STR(?country)) ?country"])
def test_what_the_query_says_otherwise_stays(mini: KnowledgeGraph, clause: str) -> None:
    answer = run(mini, COUNTRIES + clause)
    assert as_read(mini, answer, COUNTRIES + clause, "en") == answer


def test_values_keep_the_order_of_the_query_and_entities_follow_within(mini: KnowledgeGraph) -> None:
    text = """SELECT ?year ?place { VALUES (?year ?place) {
        (10 <id/place/bac-ha>) (9 <id/place/dao-xanh>) (9 <id/place/bac-ha>) } } ORDER BY ?year ?place"""
    rows = as_read(mini, run(mini, text), text, "en").rows
    found = [(bare(year), bare(place).rpartition("/")[2]) for year, place in rows]
    assert found == [("9", "dao-xanh"), ("9", "bac-ha"), ("10", "bac-ha")]


def test_an_order_by_record_is_one_by_what_is_seen_first(mini: KnowledgeGraph) -> None:
    text = "SELECT ?partner ?record { ?record hp:partner ?partner } ORDER BY ?record"
    assert names(mini, text, "en") == ["Green Islands", "Northern Federation"]


@pytest.mark.parametrize(("column", "order"), [("place", ["dao-xanh", "bac-ha"]), ("record", ["bac-ha", "dao-xanh"])])
def test_a_label_that_no_reader_sees_orders_nothing(mini: KnowledgeGraph, column: str, order: list[str]) -> None:
    """In place of a record its evidence is shown."""
    rows = "(1 <id/place/dao-xanh>) (1 <id/place/bac-ha>)"
    text = f"SELECT ?n ?{column} {{ VALUES (?n ?{column}) {{ {rows} }} }} ORDER BY ?n ?{column}"
    found = as_read(mini, run(mini, text), text, "en").rows
    assert [bare(place).rpartition("/")[2] for _, place in found] == order


def test_no_row_is_lost_or_made(real: KnowledgeGraph) -> None:
    for query in read_folder(real.layout, "questions").values():
        answer = run_named(real, query, {})
        for lang in ("vi", "en"):
            shown = as_read(real, answer, query.text, lang)
            assert sorted(map(str, shown.rows)) == sorted(map(str, answer.rows)), query.name


def test_a_partner_column_is_sorted_as_vietnamese_is(real: KnowledgeGraph) -> None:
    query = read_folder(real.layout, "questions")["local-level-partners"]
    answer: Answer = as_read(real, run_named(real, query, {}), query.text, "vi")
    shown = [label(real, bare(row[0]), "vi") for row in answer.rows]
    assert all(sort_key(a) <= sort_key(b) for a, b in itertools.pairwise(shown))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_largest_projects_are_ranked_within_a_currency_and_never_across(real: KnowledgeGraph, lang: str) -> None:
    """Nine billion yen are no more than seven billion dollars: each currency has its block, the fullest first."""
    query = read_folder(real.layout, "questions")["largest-projects"]
    answer = as_read(real, run_named(real, query, {}), query.text, lang)
    rows = [dict(zip(answer.columns, map(bare, row), strict=True)) for row in answer.rows]
    blocks = [list(block) for _, block in itertools.groupby(rows, key=lambda row: row["unit"])]
    assert len(blocks) == len({row["unit"] for row in rows}) > 1
    sizes = [len({row["project"] for row in block}) for block in blocks]
    assert sizes == sorted(sizes, reverse=True)
    for block in blocks:
        values = [float(row["value"]) for row in block]
        assert values == sorted(values, reverse=True)


def test_a_column_of_texts_is_read_in_the_language_of_the_reader(mini: KnowledgeGraph) -> None:
    answer = run(mini, "SELECT ?said_text ?said { ?c hp:paraphrase ?said_text . BIND(?said_text AS ?said) }")
    told = [cells(mini, answer, lang, as_terms=False) for lang in ("vi", "en")]
    assert ["Thành phố và liên bang hợp tác với nhau.", "The city and the federation cooperate."] in told[0]
    assert ["The city and the federation cooperate.", "The city and the federation cooperate."] in told[1]
