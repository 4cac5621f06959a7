"""What a person may type for a parameter, by its type, and what is answered to what stands for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from haiphong_kg.errors import NotFoundError, UsageError
from haiphong_kg.questions.answers import bound
from haiphong_kg.questions.parameters import term_of
from haiphong_kg.store.iris import PREFIXES, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import PARAMETER_TYPES, Parameter, Query, read_folder

COUNTRIES = "SELECT ?what { ?what a hp:Country }"
KINDS = "SELECT DISTINCT ?what { ?record a hp:CooperationRelation ; hp:kind ?what }"
FIGURES = "SELECT ?what { VALUES ?what { 12 4.5 2019 } }"
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
    ("kind", "value", "datatype", "lexical"),
    [
        ("date", "17/4/2009", "date", "2009-04-17"),
        ("date", "2009-4-17", "date", "2009-04-17"),
        ("date", "4/2009", "gYearMonth", "2009-04"),
        ("date", "2009", "gYear", "2009"),
        ("year", "2009", "gYear", "2009"),
        ("integer", "-3", "integer", "-3"),
        ("number", "04.50", "decimal", "4.5"),
        ("number", "12", "integer", "12"),
        ("number", "7.25", "decimal", "7.25"),
        ("text", "Seattle", "string", "Seattle"),
        ("text", "Elsewhere", "string", "Elsewhere"),
    ],
)
def test_literals_have_their_type_and_the_form_that_the_column_has(
    real: KnowledgeGraph, kind: str, value: str, datatype: str, lexical: str
) -> None:
    found = typed(real, kind, NAMES if kind == "text" else FIGURES, value)
    assert found == Literal(lexical, datatype=NamedNode(PREFIXES["xsd"] + datatype))


def test_a_text_finds_the_text_of_the_column_whatever_its_language(real: KnowledgeGraph) -> None:
    assert typed(real, "text", NAMES, "hai phong") == Literal("Hải Phòng", language="vi")


@pytest.mark.parametrize(
    ("kind", "value"), [("date", "2009-13"), ("date", "soon"), ("number", "many"), ("year", "09"), ("integer", "1.5")]
)
def test_what_cannot_be_of_the_type_is_refused(real: KnowledgeGraph, kind: str, value: str) -> None:
    with pytest.raises(UsageError, match="write it like"):
        typed(real, kind, FIGURES, value)


def test_every_type_in_use_is_a_type(real: KnowledgeGraph) -> None:
    used = {one.type for query in read_folder(real.layout, "questions").values() for one in query.params}
    assert used <= set(PARAMETER_TYPES)
