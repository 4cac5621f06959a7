from __future__ import annotations

import pytest

from haiphong_kg.errors import NotFoundError, QueryError, UsageError
from haiphong_kg.questions.answers import bound, formatted
from haiphong_kg.sparql.engine import run
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.terms import bare


def test_prefixes_and_base_need_no_declaration(mini: KnowledgeGraph) -> None:
    answer = run(mini, "SELECT ?partner { <id/place/ben-song> hp:cooperatesWith ?partner } ORDER BY ?partner")
    assert answer.columns == ("partner",)
    assert [bare(row[0]).rpartition("/")[2] for row in answer.rows] == ["bac-ha", "dao-xanh"]


def test_ask_and_construct_have_rows_too(mini: KnowledgeGraph) -> None:
    assert bare(run(mini, "ASK { ?s hp:memberOf ?o }").rows[0][0]) == "true"
    graph = run(mini, "CONSTRUCT { ?s hp:memberOf ?o } WHERE { ?s hp:memberOf ?o }")
    assert (graph.form, graph.columns, len(graph.rows)) == ("graph", ("subject", "predicate", "object"), 1)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?x ?y '''# ''' SERVICE <http://127.0.0.1:9/> {} }",
        'SELECT * {\n# a comment with a quote "\nSERVICE ?x { ?s ?p ?o } }',
        "SELECT * { ?s ?p 1.SERVICE ?x { ?s ?p ?o } }",
    ],
)
def test_no_query_opens_another_host(mini: KnowledgeGraph, text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE would ask another host"):
        run(mini, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service a hp:Claim }",
        "SELECT * { ?s ?p 'SERVICE <x>' }",
        "SELECT * { ?s ?p <service> } # SERVICE",
    ],
)
def test_the_word_service_may_stand_elsewhere(mini: KnowledgeGraph, text: str) -> None:
    run(mini, text)


def test_a_file_is_not_read_by_from(mini: KnowledgeGraph) -> None:
    assert run(mini, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }").rows == ()


def test_from_keeps_to_the_named_graph(mini: KnowledgeGraph) -> None:
    assert len(run(mini, "SELECT ?s FROM <graph/places> { ?s a ?class }").rows) == 3


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 3000 + "}" * 3000,
        "SELECT ((" + "(" * 9000,
        "SELECT * {}" + " UNION {}" * 9000,
        "ASK { FILTER(1" + "&&1" * 9000 + ") }",
    ],
)
def test_what_would_end_the_process_is_refused(mini: KnowledgeGraph, text: str) -> None:
    with pytest.raises(QueryError, match="too deep or too long"):
        run(mini, text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?x { ?x", "line 1, column"),
        ("SELECT ?x\nWHERE { ?x hq:y ?z }", "line 2, column"),
        ("INSERT DATA { <a> <b> <c> }", "not a SPARQL query"),
        ("", "not a SPARQL query"),
    ],
)
def test_a_mistake_is_explained_with_its_place(mini: KnowledgeGraph, text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        run(mini, text)


def test_binding_a_parameter_keeps_its_rows(mini: KnowledgeGraph) -> None:
    query = read_folder(mini.layout, "questions")["partners-of"]
    assert len(bound(mini, query, {"place": "Bến Sông"}, "vi").rows) == 2


def test_a_wrong_parameter_is_explained(mini: KnowledgeGraph) -> None:
    query = read_folder(mini.layout, "questions")["partners-of"]
    with pytest.raises(UsageError, match="no parameter 'city'; it has: place"):
        bound(mini, query, {"city": "x"}, "en")
    with pytest.raises(NotFoundError, match="nothing here is called 'Atlantis'"):
        bound(mini, query, {"place": "Atlantis"}, "en")
    with pytest.raises(NotFoundError, match="no row for this choice; place can be: Ben Song"):
        bound(mini, query, {"place": "Green Islands"}, "en")


def test_readers_see_labels_and_machines_see_iris(mini: KnowledgeGraph) -> None:
    query = read_folder(mini.layout, "questions")["partners-of"]
    answer = bound(mini, query, {}, "vi")
    assert "Quần đảo Đảo Xanh" in formatted(
        mini, answer, "table", "vi", text=query.text, query=query, bare=False, width=None
    )
    assert "/id/place/dao-xanh" in formatted(
        mini, answer, "csv", "vi", text=query.text, query=query, bare=True, width=None
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT (1 AS ?x) (2 AS ?x) {}", "column 30: Duplicated variable name in SELECT"),
        ("SELECT (COUNT(*) AS ?n) ?x { ?x ?y ?z }", "column 40: The SELECT contains a variable that is unbound"),
        ("SELECT * { <http://[bad/x> ?p ?o }", "IRI parsing failed"),
        ("SELECT * { ?s ?p _:b.c<urn:x>{ } }", "cannot read '"),
    ],
)
def test_what_an_engine_says_in_a_sentence_is_not_told_as_what_it_expects(
    mini: KnowledgeGraph, text: str, said: str
) -> None:
    with pytest.raises(QueryError) as caught:
        run(mini, text)
    assert said in str(caught.value)
    assert "expected" not in str(caught.value)
