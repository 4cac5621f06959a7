from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.base import words as i18n
from haiphong_kg.entities.names import classes, in_the_language, label, text
from haiphong_kg.sparql.engine import run
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import ID, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived


@pytest.mark.parametrize(("lang", "name"), [("vi", "Bến Sông"), ("en", "Ben Song")])
def test_a_thing_has_its_name_in_each_language(mini: KnowledgeGraph, lang: str, name: str) -> None:
    assert label(mini, ID + "place/ben-song", lang) == name


def test_a_label_in_one_language_serves_the_other(mini: KnowledgeGraph) -> None:
    assert label(mini, ID + "source/yearbook-2020", "vi") == "Yearbook 2020"


def test_a_relation_is_named_as_a_sentence(mini: KnowledgeGraph) -> None:
    name = label(mini, ID + "cooperation/ben-song-bac-ha", "vi")
    assert name == "Bến Sông hợp tác với Liên bang Bắc Hà"


def test_a_situation_that_is_an_end_of_its_own_relation_is_named_by_what_it_says(project: Path) -> None:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        stream.write("""
<id/event/visit> a hp:Event ;
    hp:edgeSource <id/place/ben-song> ; hp:edgeTarget <id/event/visit> ; hp:edgeKind hp:memberOf .
<id/effect/visit> hp:edgeSource <id/event/visit> ; hp:edgeTarget <id/effect/visit-2> ; hp:edgeKind hp:memberOf .
<id/effect/visit-2> hp:edgeSource <id/effect/visit> ; hp:edgeTarget <id/event/visit> ; hp:edgeKind hp:memberOf .
<id/event/visit> hp:memberOf <id/effect/visit-2> .
<id/claim/c> hp:claims <id/event/visit> ; hp:paraphrase "A guest came."@en .
""")
    kg = load_derived(Layout(project))
    assert label(kg, ID + "event/visit", "en") == "A guest came."
    assert label(kg, ID + "effect/visit", "en") == "A guest came. is a member of id:effect/visit-2"


def test_a_figure_is_named_by_what_it_measures(mini: KnowledgeGraph) -> None:
    assert label(mini, ID + "observation/cargo-2020", "en") == "cargo, Ben Song"


def test_what_has_no_name_shows_its_curie(mini: KnowledgeGraph) -> None:
    assert label(mini, ID + "place/nowhere", "en") == "id:place/nowhere"


@pytest.mark.parametrize(
    ("term", "vi"),
    [
        ("'The city and the federation cooperate.'@en", "Thành phố và liên bang hợp tác với nhau."),
        ("'Yearbook 2020'@en", "Yearbook 2020"),
        ("'The city and the federation cooperate.'", "The city and the federation cooperate."),
        ("'nowhere stated'@en", "nowhere stated"),
    ],
)
def test_a_text_of_the_graph_is_found_in_the_other_language(mini: KnowledgeGraph, term: str, vi: str) -> None:
    given = run(mini, f"SELECT ?x {{ BIND({term} AS ?x) }}").rows[0][0]
    assert text(mini, in_the_language(mini, given, "vi"), "vi") == vi
    assert in_the_language(mini, given, "en") == given


def test_the_most_specific_class_comes_first(mini: KnowledgeGraph) -> None:
    assert classes(mini, ID + "enterprise/sao-mai") == [expand("hp:Enterprise"), expand("hp:Organisation")]


@pytest.mark.parametrize(
    ("term", "vi", "en"),
    [
        ("1610000000", "1.610.000.000", "1,610,000,000"),
        ("2.5", "2,5", "2.5"),
        ("true", "có", "yes"),
        ("'2009-04-17'^^xsd:date", "17/4/2009", "17 April 2009"),
        ("'2014-04'^^xsd:gYearMonth", "4/2014", "April 2014"),
        ("'2020'^^xsd:gYear", "2020", "2020"),
        ("'plain'", "plain", "plain"),
        # what is not of its datatype is neither "no" nor a number: it is shown as it is written
        ("'True'^^xsd:boolean", "True", "True"),
        ("'yes'^^xsd:boolean", "yes", "yes"),
        ("'0'^^xsd:boolean", "không", "no"),
        ("'1_000'^^xsd:integer", "1_000", "1_000"),
        ("'20200102'^^xsd:date", "20200102", "20200102"),
        ("'2020-13'^^xsd:gYearMonth", "2020-13", "2020-13"),
    ],
)
def test_values_are_written_as_the_reader_writes_them(mini: KnowledgeGraph, term: str, vi: str, en: str) -> None:
    value = run(mini, f"SELECT ?x {{ BIND({term} AS ?x) }}").rows[0][0]
    assert (text(mini, value, "vi"), text(mini, value, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("environment", "lang"),
    [({"LANG": "vi_VN.UTF-8"}, "vi"), ({"LANG": "vi_VN", "LC_ALL": "C"}, "en"), ({}, "en"), ({"LANG": "de_DE"}, "en")],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], lang: str) -> None:
    assert i18n.language_of(environment) == lang


def test_classes_in_a_circle_end(project: Path) -> None:
    path = project / "ontology" / "core.ttl"
    circle = "\nhp:Actor rdfs:subClassOf hp:Country .\n"
    path.write_text(path.read_text(encoding="utf-8") + circle, encoding="utf-8")
    assert classes(load_derived(Layout(project)), ID + "place/bac-ha") == [expand("hp:Country")]


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("1610000000", "1.610.000.000", "1,610,000,000"),
        ("-0.5", "-0,5", "-0.5"),
        ("1e999999999", "1e999999999", "1e999999999"),
        ("1e308", "1 × 10^308", "1 × 10^308"),
        ("1" + 308 * "0", "1 × 10^308", "1 × 10^308"),
        ("-1.25e-300", "-1,25 × 10^-300", "-1.25 × 10^-300"),
        ("100000000000000000001", "100.000.000.000.000.000.001", "100,000,000,000,000,000,001"),
        ("1234567890123456789012", "1,234567890123456789012 × 10^21", "1.234567890123456789012 × 10^21"),
        ("0e300", "0", "0"),
        ("NaN", "NaN", "NaN"),
        ("about ten", "about ten", "about ten"),
    ],
)
def test_numbers_are_written_as_the_reader_writes_them(written: str, vi: str, en: str) -> None:
    assert (i18n.number(written, "vi"), i18n.number(written, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("labels", "vi", "en"),
    [
        ('"Anh quốc"@vi-VN , "United Kingdom"@en-GB , "英国"@zh-Hans , "英國"@zh-Hant', "Anh quốc", "United Kingdom"),
        ('"Colour"@en-GB , "Color"@en , "Màu"@vi', "Màu", "Color"),
        ('"Colour"@EN-gb , "英國"@zh-Hant', "Colour", "Colour"),
        ('"Englisch"@enm , "英國"@zh-Hant', "Englisch", "Englisch"),
    ],
)
def test_a_label_is_found_by_the_range_of_its_language(project: Path, labels: str, vi: str, en: str) -> None:
    with (project / "graph" / "places.ttl").open("a", encoding="utf-8") as stream:
        stream.write(f"\n<id/place/region> a hp:Country ; skos:prefLabel {labels} .\n")
    kg = load_derived(Layout(project))
    assert (label(kg, ID + "place/region", "vi"), label(kg, ID + "place/region", "en")) == (vi, en)
