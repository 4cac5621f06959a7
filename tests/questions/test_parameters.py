"""What a person may type for a parameter, by its type, and what is answered to what stands for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from haiphong_kg.errors import NotFoundError, UsageError
from haiphong_kg.questions.answers import bound
from haiphong_kg.questions.parameters import column, term_of
from haiphong_kg.sparql.engine import run_named
from haiphong_kg.store.iris import PREFIXES, SCHEME, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import PARAMETER_TYPES, Parameter, Query, read_folder
from haiphong_kg.store.terms import bare

COUNTRIES = "SELECT ?what { ?what a hp:Country }"
KINDS = "SELECT DISTINCT ?what { ?record a hp:CooperationRelation ; hp:kind ?what }"
NAMES = 'SELECT ?what { VALUES ?what { "Hải Phòng"@vi "Seattle" } }'


def typed(kg: KnowledgeGraph, kind: str, text: str, value: str) -> object:
    return term_of(kg, question(text, kind), "what", value)


def question(text: str, kind: str) -> Query:
    words = {"en": "", "vi": ""}
    columns = {"en": (), "vi": ()}
    params = (Parameter("what", kind),)
    return Query("some", Path("some.rq"), text, words, words, columns, (), params, (), "", words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value", ["JP", "jpn", "Japan", "japan", "Nhật Bản", "nhat ban", "Nhật", "Japanese", "id:place/japan"]
)
@pytest.mark.parametrize("kind", ["country", "entity", "iri"])
def test_a_country_is_known_by_what_people_call_it(real: KnowledgeGraph, kind: str, value: str) -> None:
    if value in ("JP", "jpn") and not real.objects(expand("id:place/japan"), "schema:identifier"):
        pytest.skip("these data give no codes of countries")
    assert typed(real, kind, COUNTRIES, value) == NamedNode(expand("id:place/japan"))


@pytest.mark.parametrize("kind", ["choice", "iri"])
@pytest.mark.parametrize(
    "value", ["local-level cooperation", "hợp tác cấp địa phương", "scheme:cooperation-kind/local-level"]
)
def test_a_choice_is_known_by_its_label(real: KnowledgeGraph, kind: str, value: str) -> None:
    assert typed(real, kind, KINDS, value) == NamedNode(expand("scheme:cooperation-kind/local-level"))


def test_what_stands_for_nothing_gets_the_nearest_values_of_the_column(real: KnowledgeGraph) -> None:
    with pytest.raises(NotFoundError, match="nearest here: Japan"):
        typed(real, "country", COUNTRIES, "Japn")
    with pytest.raises(NotFoundError, match="not one of the choices"):
        typed(real, "choice", KINDS, "Japan")


def test_an_entity_outside_the_column_is_known_but_has_no_row(real: KnowledgeGraph) -> None:
    asked = question("SELECT ?what { VALUES ?what { <id/place/japan> } }", "entity")
    assert term_of(real, asked, "what", "China") == NamedNode(expand("id:place/china"))
    with pytest.raises(NotFoundError, match="what can be: Japan"):
        bound(real, asked, {"what": "China"}, "en")


@pytest.mark.parametrize(
    ("kind", "value", "datatype"),
    [("year", "2009", "gYear"), ("text", "Seattle", "string"), ("text", "Elsewhere", "string")],
)
def test_literals_have_their_type(real: KnowledgeGraph, kind: str, value: str, datatype: str) -> None:
    assert typed(real, kind, NAMES, value) == Literal(value, datatype=NamedNode(PREFIXES["xsd"] + datatype))


@pytest.mark.parametrize("value", [" 2009 ", "năm 2009", "Năm 2009"])
def test_a_year_may_be_typed_as_dates_are(real: KnowledgeGraph, value: str) -> None:
    assert typed(real, "year", NAMES, value) == Literal("2009", datatype=NamedNode(PREFIXES["xsd"] + "gYear"))


def test_a_text_finds_the_text_of_the_column_whatever_its_language(real: KnowledgeGraph) -> None:
    assert typed(real, "text", NAMES, "hai phong") == Literal("Hải Phòng", language="vi")


@pytest.mark.parametrize("value", ["09", "soon", "2009-04", "٢٠٠٩", "20099", "2009/", "-0043", "2009~"])
def test_what_is_no_year_is_refused(real: KnowledgeGraph, value: str) -> None:
    with pytest.raises(UsageError, match="write it like 2020"):
        typed(real, "year", NAMES, value)


def test_every_type_is_in_use_and_fits_its_column(real: KnowledgeGraph) -> None:
    """A column of countries is for countries, and one of concepts for choices: so the right things are offered."""
    queries = read_folder(real.layout, "questions").values()
    assert {one.type for query in queries for one in query.params} == set(PARAMETER_TYPES)
    countries = set(real.subjects("rdf:type", "hp:Country"))
    wrong = []
    for query in queries:
        answer = run_named(real, query, {})
        for one in query.params:
            values = {bare(term) for term in column(answer, one.name)}
            is_choice, is_country = all(value.startswith(SCHEME) for value in values), values <= countries
            expected = "choice" if is_choice else "country" if is_country else one.type
            if values and (one.type != expected or (one.type == "choice" and not is_choice)):
                wrong.append(f"{query.name}: write {one.name}:{expected}")
    assert wrong == []


def test_of_many_values_that_a_parameter_can_have_some_are_told(real: KnowledgeGraph) -> None:
    """Each by itself has rows, and there are none for both."""
    asked = read_folder(real.layout, "questions")["figures-by-year"]
    with pytest.raises(NotFoundError, match=r"figure can be one of \d+, for example: ") as raised:
        bound(real, asked, {"figure": "fdi", "of": "Japan"}, "en")
    assert len(str(raised.value)) < 2_000
