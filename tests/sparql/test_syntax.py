"""The lexer: by the terminals of the grammar, nothing lost, a keyword found just where one stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haiphong_kg.errors import QueryError
from haiphong_kg.sparql.guard import names_graphs, require_safe
from haiphong_kg.sparql.syntax import code, complete, declared, form, iris, names, ordering, tokens
from tests.conftest import ROOT

# Texts of each kind that hold what another kind begins with, or letters of a keyword.
KINDS: dict[str, list[str]] = {
    "space": [" ", "\n", "\t\r\n"],
    "comment": ["# SERVICE <x> 'a", "#", "# \u2028 from"],
    "iri": ["<>", "<http://x/service#a>", "<a'b(c)#\\u0041>", "<é/from>"],
    "string": [
        "''",
        '"SERVICE <x> { }"',
        "'it\\'s # from'",
        '"""a"" \n "b""\\""""',
        "'''x''y\r\n# SERVICE'''",
        '"\\\\"',
        '"\\u0041"',
    ],
    "blank": ["_:from", "_:a.b-c", "_:0é"],
    "name": [
        "ex:service",
        "ex:valid.from",
        ":from",
        "ex:berth\\#7",
        "ex:o\\'c\\'",
        "a.b-c:%20d:e",
        "ex:",
        ":",
        "đ:ơ·",
        "service:x",
        "ex:1-a",
    ],
    "variable": ["?service", "$from", "?é1·", "?0"],
    "language": ["@en", "@zh-Hant", "@ar--rtl"],
    "number": ["1", "-1", "+.5", "1.5", "1.e3", "-2E-7", ".1e+1"],
    "word": ["a", "true", "FILTER", "Union", "NOT"],
    "mark": ["{", "}", "(", ")", "[", "]", ".", ",", ";", "^^", "&&", "||", "!=", "<=", ">=", "!", "=", "/", "*"],
    "stray": ["\\", "\u00d7", "\x00", "\x0b", "\u00a0", "\u2028"],
}
# Between two tokens a space, because many run together when they touch: `a` and `:b`, `1` and `.5`.
ITEMS = st.sampled_from([(kind, text) for kind, texts in KINDS.items() for text in texts])


@given(st.text() | st.lists(ITEMS).map(lambda items: "".join(text for _, text in items)))
def test_the_tokens_joined_are_the_text(text: str) -> None:
    found = list(tokens(text))
    assert "".join(token.text for token in found) == text
    assert all(text.startswith(token.text, token.start) for token in found)


@given(st.lists(ITEMS.filter(lambda item: item[0] != "space")))
def test_each_token_has_its_kind(items: list[tuple[str, str]]) -> None:
    text = "".join(f"{text}\n" for _, text in items)
    found = [(token.kind, token.text) for token in tokens(text) if token.kind != "space"]
    assert found == items


@given(
    st.lists(ITEMS.filter(lambda item: item[1] != "service:x")),
    st.lists(ITEMS.filter(lambda item: item[1] != "service:x")),
    st.sampled_from(["SERVICE", "service", "FROM", "from", ""]),
)
def test_a_keyword_is_found_if_and_only_if_it_was_put_in(
    before: list[tuple[str, str]], after: list[tuple[str, str]], keyword: str
) -> None:
    text = "\n".join([*(text for _, text in before), keyword, *(text for _, text in after)])
    assert refused(text, "SERVICE") is (keyword.lower() == "service")
    assert names_graphs(text) is (keyword.lower() == "from")


def refused(text: str, why: str) -> bool:
    try:
        require_safe(text)
    except QueryError as error:
        return why in error.message
    return False


@pytest.mark.parametrize("path", sorted((ROOT / "queries").rglob("*.rq")), ids=lambda path: path.stem)
def test_every_query_file_is_made_of_terminals(path: Path) -> None:
    assert [token for token in tokens(path.read_text(encoding="utf-8")) if token.kind == "stray"] == []


def test_what_is_compared_is_told_from_iris_and_triple_terms() -> None:
    assert [token.text for token in code("(?a<?b&& ?c>1)")] == ["(", "?a", "<", "?b", "&&", "?c", ">", "1", ")"]
    assert [token.text for token in code("?a<<http://x/>")] == ["?a", "<", "<http://x/>"]
    assert [token.text for token in code("<<?s?p?o>>")] == ["<<", "?s", "?p", "?o", ">>"]
    assert [token.text for token in code("<<<a><b><c>>>")] == ["<<", "<a>", "<b>", "<c>", ">>"]
    assert [token.text for token in code("?x-1 ex:a-1 ?y^ex:b")] == ["?x", "-1", "ex:a-1", "?y", "^", "ex:b"]


def test_names_are_found_where_they_stand() -> None:
    text = "PREFIX a: <b:c> SELECT * {\n ?x a:b.c ?y; a:d\\.e 'a:no' . # a:no\n _:b <a:no> ?a:c }"
    assert [tuple(name) for name in names(text)] == [("a", "b.c", 2, 5), ("a", "d\\.e", 2, 15), ("", "c", 3, 15)]
    assert list(iris(text + "<d>")) == [("a:no", 3, 6), ("https://w3id.org/haiphong-kg/d", 3, 19)]
    assert declared("prefix a:<b:\\u0063>")["a"] == "b:c"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SELECT * {}", "select"),
        ("PREFIX ask: <x:> BASE <select> dEsCrIbE ask:x", "describe"),
        ("# select\nASK{}", "ask"),
        ("SELECTDISTINCT?x{}", "select"),
        ("DESCRIBEhp:x", "describe"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { SELECT * {} }", "construct"),
        ("SELCT * { SELECT * {} }", ""),
        ("'select'", ""),
    ],
)
def test_the_form_is_the_first_word_behind_the_declarations(text: str, kind: str) -> None:
    assert form(text) == kind


def test_the_order_is_read_as_it_counts() -> None:
    assert ordering("SELECT * { { SELECT ?z {} ORDER BY ?z } } ORDER BY ?a STR(?b) ASC(STR($c)) DESC(?d) ?e") == [
        "a",
        "b",
        "c",
    ]
    assert ordering("SELECT * {} order by ?a LIMIT 3 # ORDER BY ?b") == ["a"]
    assert ordering("SELECT * { ?s ?p 'ORDER BY ?b' }") == []


def test_a_text_is_completed_without_touching_what_it_has() -> None:
    whole = "BASE <https://w3id.org/haiphong-kg/>\nPREFIX hp: <https://w3id.org/haiphong-kg/def#>\nASK { ?s hp:a <b> }"
    assert complete(whole) == whole
    assert complete("ASK { ?s a hp:A }") == (
        "BASE <https://w3id.org/haiphong-kg/> PREFIX hp: <https://w3id.org/haiphong-kg/def#> ASK { ?s a hp:A }"
    )
    assert complete("BASE <x:/>ASK{?s rdf:b 1}").startswith("BASE <x:/> PREFIX rdf: <http://www.w3.org/1999/02/22")
