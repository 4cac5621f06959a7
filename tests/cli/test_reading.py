"""What a reader finds in the answers: the question's description, disagreements, sources with their addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.cli import main
from haiphong_kg.library import open_graph
from haiphong_kg.questions.cookbook import cookbook_page
from haiphong_kg.sparql.engine import run_named
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.query_files import find_query
from haiphong_kg.store.rules import load_derived
from tests.conftest import MINI, ROOT

DISPUTE = """
<id/source/yearbook-2020> <http://xmlns.com/foaf/0.1/page> <https://example.org/yearbook> .
<id/observation/cargo-2020-b> a hp:Observation ; hp:indicator <id/indicator/cargo> ; hp:statedValue 1.5 ;
    hp:statedScale 6 ; hp:value 1500000.0 ; hp:observedEntity <id/place/ben-song> .
<id/disagreement/cargo> a hp:Disagreement ; <http://www.w3.org/2004/02/skos/core#prefLabel> "The cargo"@en ;
    hp:disagreeingMember <id/observation/cargo-2020> , <id/observation/cargo-2020-b> ;
    hp:rationale "Two offices count otherwise."@en .
<id/place/quay> a hp:AdministrativeUnit ; hp:inCountry <id/place/bac-ha> ;
    <http://www.w3.org/2004/02/skos/core#prefLabel> "Quay"@en .
"""
QUESTION = """#+ summary: What is the cargo?
#+ summary_vi: Hàng hóa bao nhiêu?
#+ description: Figures of one port stand side by side.
#+ description_vi: Số liệu của một cảng.
PREFIX hp: <https://w3id.org/haiphong-kg/def#>
SELECT ?value ?record { ?record hp:indicator ?indicator ; hp:value ?value } ORDER BY ?value
"""


@pytest.fixture
def disputed(project: Path) -> str:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        stream.write(DISPUTE)
    (project / "queries" / "questions" / "cargo.rq").write_text(QUESTION, encoding="utf-8")
    return str(project)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(arguments)
    return capsys.readouterr().out


def test_an_answer_says_what_is_disputed_and_where_its_sources_are(
    disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "query", "cargo", "--data", disputed, "--lang", "en")
    assert "Figures of one port stand side by side." in out
    assert "! Sources disagree (The cargo): " in out
    assert "Two offices count otherwise." in out
    assert "https://example.org/yearbook" in out
    assert [line for line in out.splitlines() if line.startswith("1,200,000") and " ! " in line]


def test_the_library_gives_both_as_data(disputed: str) -> None:
    found = open_graph(disputed, "en").query("cargo")
    assert [one["address"] for one in found.sources] == ["https://example.org/yearbook"]
    assert len(found.remarks) == 1
    assert "Two offices" in found._repr_html_()


def test_the_cookbook_says_what_a_mark_means(disputed: str) -> None:
    kg = load_derived(Layout(Path(disputed)))
    asked = find_query(kg.layout, "questions", "cargo")
    page = cookbook_page(kg, [(asked, run_named(kg, asked, {}))], "en")
    assert "- ! Sources disagree (The cargo): " in page
    assert "| 1,200,000 | ! yearbook-2020" in page


def test_a_format_for_programs_has_rows_alone(disputed: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "query", "cargo", "--data", disputed, "--format", "csv")
    assert len(out.splitlines()) == 3


def test_an_account_of_a_source_tells_where_it_is_and_what_rests_on_it(
    disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = told(capsys, "show", "id:source/yearbook-2020", "--data", disputed, "--lang", "en")
    assert "https://example.org/yearbook" in out
    assert "Sao Mai Group invests in Ben Song" in out
    assert "says nothing" not in out


def test_an_account_of_a_source_does_not_begin_with_ties_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "show", "id:source/heza-heza", "--data", str(ROOT), "--lang", "en").splitlines()
    head = " ".join(lines[: next(n for n, line in enumerate(lines) if line.startswith("Records:"))])
    assert "https://heza.gov.vn/" in head
    assert "agreement" not in head


def test_an_account_of_a_country_begins_with_what_lies_in_it(disputed: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "show", "id:place/bac-ha", "--data", disputed, "--lang", "en")
    assert out.index("Administrative unit: Quay") < out.index("Relations")


def test_an_account_is_sorted_and_cut_as_one_likes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (project / "graph" / "relations.ttl").open("a", encoding="utf-8") as stream:
        stream.write("\n<id/cooperation/ben-song-dao-xanh> hp:evidenceScore 90 .\n")
        stream.write("<id/cooperation/ben-song-bac-ha> hp:evidenceScore 10 ; hp:knownOn '2021'^^xsd:gYear .\n")
    show = ("show", "ben song", "--data", str(project), "--lang", "en", "--kind", "relations", "--limit", "1")
    first = {order: told(capsys, *show, "--sort", order) for order in ("weight", "date", "name")}
    assert "cooperates with Green Islands" in first["weight"]
    assert "cooperates with Northern Federation" in first["date"]
    assert "cooperates with Green Islands" in first["name"]
    assert all("… and 3 more" in out and "Figures" not in out for out in first.values())


def test_a_word_of_one_name_is_no_part_of_another(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (project / "graph" / "places.ttl").open("a", encoding="utf-8") as stream:
        stream.write('\n<id/place/k> a hp:Country ; skos:prefLabel "Republic of Korea"@en .\n')
        stream.write('<id/place/l> a hp:AdministrativeUnit ; skos:prefLabel "Korean logistics centre"@en .\n')
    assert told(capsys, "show", "korea", "--data", str(project), "--lang", "en").startswith("Republic of Korea")


def test_an_account_begins_with_how_the_thing_stands_to_the_city(capsys: pytest.CaptureFixture[str]) -> None:
    """What holds before what ended; a name, not the records, is the first that is read."""
    lines = told(capsys, "show", "kitakyushu", "--data", str(ROOT), "--lang", "en").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("Twinning with Hải Phòng since 18 April 2014"))
    assert place < lines.index("Relations")
    assert lines[place].index("Twinning") < " ".join(lines[place : place + 2]).index("Friendship with Hải Phòng")


@pytest.mark.parametrize("before", [("--lang", "vi"), ("--lang=vi",), ("--lang", "en", "--lang=vi")])
def test_the_language_may_stand_before_the_command(before: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert "Liên bang Bắc Hà" in told(capsys, *before, "query", "partners-of", "--data", str(MINI))


def test_the_environment_chooses_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("HAIPHONG_KG_LANG", "vi")
    assert "Liên bang Bắc Hà" in told(capsys, "query", "partners-of", "--data", str(MINI))


@pytest.mark.parametrize(
    ("arguments", "mend"),
    [
        (("query", "partners-of", "--format", "xlsx"), "choices here; there are: table, csv"),
        (("query", "partners-of", "--format", "jsn"), "did you mean json? there are: table"),
        (("query", "cooperating"), "about it: partners-of"),
        (("query", "partner-of"), "nearest: partners-of"),
        (("sparql", "SELECT * { id:place/ben-song ?p ?o }"), "write <id/place/ben-song>"),
    ],
)
def test_a_mend_that_is_offered_is_one(
    arguments: tuple[str, ...], mend: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--data", str(MINI)]) in (1, 2)
    assert mend in capsys.readouterr().err
