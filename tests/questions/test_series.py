"""A series takes one figure a year and says why; what it does not take stands beside it."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from haiphong_kg.cli import main
from haiphong_kg.questions import answers
from haiphong_kg.questions.series import series_listed
from haiphong_kg.sparql.engine import Answer, Asker, run_named
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.query_files import Query
from haiphong_kg.store.rules import load_derived
from haiphong_kg.store.terms import Term, bare
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("at_hand")
REASON = "https://w3id.org/haiphong-kg/scheme/series-reason/"

RIVALS = """@base <https://w3id.org/haiphong-kg/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix sdmx-code: <http://purl.org/linked-data/sdmx/2009/code#> .
@prefix sdmxa: <http://purl.org/linked-data/sdmx/2009/attribute#> .
@prefix unit: <http://qudt.org/vocab/unit/> .

<id/indicator/berths> hp:additivity <scheme/additivity/stock> .
<id/obs/input> a hp:Observation ; hp:approximation <scheme/approximation/exact> ; hp:statedScale 0 ;
    hp:statedValue 6.0 ; hp:value 6.0 .
"""
RIVAL = """<id/obs/{name}> a {kind} ; hp:edtf "{day}"^^edtf:EDTF ; hp:indicator <id/indicator/berths> ;
    hp:observedEntity <id/place/x> ; hp:unit unit:NUM ; sdmxa:obsStatus sdmx-code:obsStatus-A ; {value} .
"""
STATED = "hp:statedValue 5.0 ; hp:statedScale 0 ; hp:value 5.0 ; hp:approximation <scheme/approximation/exact>"
PARTIES = "a hp:Disagreement ; hp:disagreeingMember <id/obs/early> , <id/obs/late>"
COMPUTED = 'hp:formula "a" ; hp:inputA <id/obs/input>'


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    command = ["series", *arguments, "--format", "csv", "--lang", "en", "--data", str(ROOT)]
    assert main(command) == 0
    return list(csv.DictReader(capsys.readouterr().out.splitlines()))


def test_fdi_by_year_is_one_clean_series(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(capsys, "fdi")
    years = [row["year"] for row in found]
    assert years == sorted(set(years))
    assert {row["unit"] for row in found} == {"http://qudt.org/vocab/unit/CCY_USD"}
    assert {"2018", "2020", "2021", "2022", "2023", "2024"} <= set(years)
    assert next(row["value"] for row in found if row["year"] == "2023") == "3600000000"
    beside = rows(capsys, "fdi", "--beside")
    assert ("2023", f"{REASON}another-preferred") in {(row["period"], row["reason"]) for row in beside}
    assert {row["reason"].removeprefix(REASON) for row in beside} >= {"other-period"}


def test_of_a_stock_the_last_state_of_a_year_is_taken_but_not_one_decided_against(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {(row["year"], row["territory"].rpartition("/")[2]): row for row in rows(capsys, "fdi-project-count")}
    assert found["2017", "to-2025-06-30"]["value"] == "501"
    assert found["2017", "to-2025-06-30"]["reason"] == f"{REASON}preferred"
    assert found["2025", "from-2025-07-01"]["reason"] == f"{REASON}latest-of-year"


def test_figures_with_a_partner_are_no_series_of_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    of_japan = rows(capsys, "fdi-project-count", "--with", "nhật bản")
    assert of_japan
    assert {row["with"] for row in of_japan} == {"https://w3id.org/haiphong-kg/id/place/japan"}
    assert "with" not in rows(capsys, "fdi-project-count")[0]
    assert main(["series", "fdi-project-count", "--with", "Incheon", "--lang", "en", "--data", str(ROOT)]) == 1
    assert "name a partner with --with: " in capsys.readouterr().err
    assert main(["series", "fdi", "--with", "Incheon", "--lang", "en", "--data", str(ROOT)]) == 1
    assert "leave out --with: no partner has such a figure" in capsys.readouterr().err


def test_the_table_is_headed_by_what_it_is_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["series", "fdi", "--lang", "vi", "--data", str(ROOT)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "vốn đầu tư trực tiếp nước ngoài (FDI), Hải Phòng"
    assert "--beside" in err


def test_a_year_that_was_looked_for_in_vain_is_told_below_its_series_alone(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["series", "cargo-throughput", "--lang", "en", "--data", str(ROOT)]
    assert main(command) == 0
    said = capsys.readouterr().err
    assert "Hải Phòng in all of 2018; looked for and not found (27 November 2026): stored pages" in said
    assert "foreign capital" not in said
    assert main([*command, "--beside"]) == 0
    assert "looked for" not in capsys.readouterr().err
    assert main(["series", "fdi-project-count", "--with", "Japan", "--lang", "en", "--data", str(ROOT)]) == 0
    assert "looked for" not in capsys.readouterr().err


def test_a_year_that_was_looked_for_in_vain_has_no_figure_in_its_series(real: KnowledgeGraph) -> None:
    taken = {(real.value(iri, "hp:indicator"), bare(year)) for iri, year in real.pairs("hp:preferredForYear")}
    for gap in real.subjects("hp:unstatedProperty", "hp:preferredForYear"):
        year = gap.rpartition("-")[2]
        assert (real.value(real.value(gap, "hp:unstatedOf"), "hp:indicator"), year) not in taken


def test_no_year_has_two_preferred_figures_and_no_plan_is_one(real: KnowledgeGraph) -> None:
    """Each key has at most one, and what is taken has one reason."""
    taken = [iri for iri, _ in real.pairs("hp:preferredForYear")]
    keys = Counter(real.value(iri, "hp:seriesKey") for iri in taken)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len(taken) > 400
    assert [iri for iri in taken if len(real.objects(iri, "hp:seriesReason")) != 1] == []
    assert [iri for iri in taken if real.value(iri, "sdmxa:obsStatus").endswith("obsStatus-F")] == []
    flows = {iri for iri, how in real.pairs("hp:additivity") if bare(how).endswith("/flow")}
    of_parts = [
        iri
        for iri in taken
        if real.value(iri, "hp:indicator") in flows and len(real.value(iri, "hp:edtf").strip("?~%")) != len("2024")
    ]
    assert of_parts == []


def test_without_a_figure_all_that_have_a_series_are_listed_by_the_names_that_the_command_takes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {(row["name"], row["with"].rpartition("/")[2]): row for row in rows(capsys)}
    fdi = rows(capsys, "fdi")
    assert (found["fdi", ""]["first"], found["fdi", ""]["last"]) == (fdi[0]["year"], fdi[-1]["year"])
    assert found["fdi", ""]["years"] == str(len(fdi))
    of_japan = rows(capsys, "--with", "Japan")
    assert of_japan
    assert {row["with"].rpartition("/")[2] for row in of_japan} == {"japan"}
    assert ("fdi-cumulative", "japan") in found


def test_a_figure_that_is_none_is_told_where_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["series", "nonesuch", "--lang", "en", "--data", str(ROOT)]) == 1
    assert "; haiphong-kg series lists the figures that there are" in capsys.readouterr().err
    assert main(["series", "gdp", "--lang", "en", "--data", str(ROOT)]) == 1
    said = capsys.readouterr().err
    assert (
        "there is no series of 'GDP growth' of Hải Phòng; did you mean grdp or grdp-growth? haiphong-kg series" in said
    )
    assert main(["series", "--of", "DEEP", "--lang", "en", "--data", str(ROOT)]) == 1
    assert "choose: DEEP C Hải Phòng I (id:place/deep-c-hp1)" in capsys.readouterr().err
    assert main(["series", "--beside", "--lang", "en", "--data", str(ROOT)]) == 2
    assert "--beside needs the name of a figure" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rivals", "taken"),
    [
        ({"early": ("2020-06-30", STATED), "computed": ("2020-06-30", COMPUTED)}, {"early": "stated"}),
        ({"early": ("2020-06-30", STATED), "late": ("2020-12-31", STATED)}, {"late": "latest-of-year"}),
        (
            {
                "computed": ("2020-06-30", COMPUTED),
                "early": ("2020-06-30", STATED),
                "late": ("2020-12-31", STATED),
            },
            {"late": "latest-of-year"},
        ),
    ],
    ids=("computed for the same day", "a later one", "both"),
)
def test_a_stated_figure_gives_way_to_a_later_one_whatever_else_is_computed_for_its_day(
    tmp_path: Path, rivals: dict[str, tuple[str, str]], taken: dict[str, str]
) -> None:
    assert preferred(tmp_path, rivals) == taken


@pytest.mark.parametrize(
    ("verdict", "taken"),
    [("", {}), ("; hp:preferredMember <id/obs/early>", {"early": "preferred"})],
    ids=("neither is preferred", "one is preferred"),
)
def test_of_two_figures_of_a_year_that_disagree_the_later_is_not_taken_for_being_later(
    tmp_path: Path, verdict: str, taken: dict[str, str]
) -> None:
    rivals = {"early": ("2020-06-30", STATED), "late": ("2020-12-31", STATED)}
    assert preferred(tmp_path, rivals, f"<id/disagreement/x> {PARTIES} {verdict} .") == taken


def preferred(folder: Path, rivals: dict[str, tuple[str, str]], more: str = "") -> dict[str, str]:
    """Which of the figures `rivals` of one year a series takes, by name, and the code of its reason."""
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "graph").mkdir()
    kinds = {COMPUTED: "hp:DerivedObservation", STATED: "hp:Observation"}
    figures = (
        RIVAL.format(name=name, kind=kinds[value], day=day, value=value) for name, (day, value) in rivals.items()
    )
    (folder / "graph" / "made.ttl").write_text("".join((RIVALS, *figures, more)), encoding="utf-8")
    kg = load_derived(Layout(folder))
    taken = (iri for iri, _ in kg.pairs("hp:preferredForYear"))
    return {iri.rpartition("/")[2]: kg.value(iri, "hp:seriesReason").removeprefix(REASON) for iri in taken}


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main(["series", *arguments, "--format", "json", "--lang", "en", "--data", str(ROOT)]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_a_program_gets_years_as_numbers_and_the_same_columns_of_any_series(capsys: pytest.CaptureFixture[str]) -> None:
    listed = as_json(capsys)
    assert {type(one[name]) for one in listed for name in ("years", "first", "last")} == {int}
    assert "" not in {value for one in listed for value in one.values()}
    assert {tuple(one) for name in ("fdi", "cargo-throughput") for one in as_json(capsys, name)} == {
        ("year", "value", "unit", "hedge", "territory", "reason", "record")
    }


def test_labels_stand_beside_the_values_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    listed = as_json(capsys, "--with", "japan", "--labels")
    assert {one["with_label"] for one in listed} == {"Japan"}
    assert all(str(one["figure"]).startswith("https://") for one in listed)
    assert not any(str(one["figure_label"]).startswith("https://") for one in listed)
    assert {one["unit_label"] for one in as_json(capsys, "fdi", "--labels")} == {"US dollars"}


def test_plain_numbers_are_plain_in_a_table_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["series", "fdi", "--iris", "--lang", "en", "--data", str(ROOT)]) == 0
    year, value, *_ = capsys.readouterr().out.splitlines()[4].split()
    assert (len(year), year.isdigit(), value.isdigit()) == (4, True, True)


def test_a_program_gets_the_sources_and_each_question_is_asked_once(
    real: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(kg: KnowledgeGraph, query: Query, values: dict[str, Term], ask: Asker | None = None) -> Answer:
        asked.append(query.name)
        return run_named(kg, query, values, ask)

    monkeypatch.setattr(answers, "run_named", counted)
    result = series_listed(real, "fdi", "Hải Phòng", None, "en", beside=False)
    assert asked == ["figures-by-year", "figures-beside-the-series"]
    claims = [claim for row in result for claim in real.subjects("hp:claims", NamedNode(str(row["record"])))]
    behind = {real.value(claim, "hp:source").rpartition("/")[2] for claim in claims}
    assert behind
    assert behind <= {one["name"] for one in result.sources}
    assert series_listed(real, None, "Hải Phòng", None, "en", beside=False).sources == ()
