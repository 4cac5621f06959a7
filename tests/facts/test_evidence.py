"""How well a record is supported, in parts and as a score; and what disagrees with it, wherever it is shown."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from haiphong_kg.entities.account import account_json, account_text
from haiphong_kg.entities.circumstances import SCORE_PARTS, measured, score, time_and_status
from haiphong_kg.entities.record_json import details
from haiphong_kg.entities.records import Disagreement, record
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS
from haiphong_kg.store.iris import DEF, ID, SCHEME
from haiphong_kg.store.loading import KnowledgeGraph
from tests.checks.planted import DERIVED, INVESTMENT, MEMBERSHIP, Planted, planted_graph
from tests.checks.planted_records import FILE, FRIENDSHIP, PEOPLE, SIGNING, TWINNING

PLACE = ID + "place/green-port"
# Worked out by hand from the definition of hp:evidenceScore; the data set is of 27 November 2026.
# (record, score, publishers, primary, both sides, completeness, age of the newest source)
SCORED = [
    (TWINNING, ("83", "2", "true", "true", "1", "7")),  # 30 + 20 + 15 + 15 + 3
    (FRIENDSHIP, ("55", "1", "true", "false", "1", "")),  # 20 + 20 + 0 + 15 + 0
    (SIGNING, ("45", "1", "false", "", "1", "7")),  # (20 + 15 + 3) / 85
    (PEOPLE + "b", ("40", "1", "false", "", "0.75", "7")),  # (20 + 11.25 + 3) / 85
    (INVESTMENT, ("56", "1", "true", "", "0.17", "5")),  # (20 + 20 + 2.55 + 5) / 85
    (MEMBERSHIP, ("56", "1", "true", "false", "0.75", "5")),  # 20 + 20 + 0 + 11.25 + 5
]
# What a source of the twinning says of itself changes the parts: (old, new, part, value)
CHANGED = [
    ("<id/place/ben-song> .\n", "<id/place/ben-song> ; hp:reproduces <id/source/green-port-city> .\n", 1, "1"),
    ('"City of Green Port"', '"River Daily"', 1, "1"),
    ("    hp:voiceOf <id/place/ben-song> .", "    hp:voiceOf <id/place/north-land> .", 3, "false"),
    ("green-port.example.no", "green-port.example.org", 3, "false"),
    ("hp:inCountry <id/place/north-land> ;", "", 3, "false"),
    ("source-kind/official", "source-kind/press", 2, "false"),
    ("hp:status <scheme/status/in-force>", "hp:termYears 5", 4, "0.75"),
    ('"2019-05"^^xsd:gYearMonth', '"2019-11-28"^^xsd:date', 5, "6"),
    ('"2019-05"^^xsd:gYearMonth', '"2019-11-27"^^xsd:date', 5, "7"),
    ('"2019-05"^^xsd:gYearMonth', '"2026"^^xsd:gYear', 5, "0"),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    return planted_graph(tmp_path_factory.mktemp("evidence"))


def changed(folder: Path, old: str, new: str) -> KnowledgeGraph:
    return planted_graph(folder, Planted("", "", FILE, old, new))


@pytest.mark.parametrize(("name", "parts"), SCORED, ids=[name for name, _ in SCORED])
def test_the_score_is_what_its_definition_gives(sound: KnowledgeGraph, name: str, parts: tuple[str, ...]) -> None:
    assert tuple(sound.value(ID + name, part) for part in SCORE_PARTS) == parts


@pytest.mark.parametrize(("old", "new", "part", "value"), CHANGED, ids=[new or old for old, new, *_ in CHANGED])
def test_each_part_depends_on_what_the_sources_are(tmp_path: Path, old: str, new: str, part: int, value: str) -> None:
    assert changed(tmp_path, old, new).value(ID + TWINNING, SCORE_PARTS[part]) == value


def test_more_than_three_publishers_give_no_more(tmp_path: Path) -> None:
    more = "".join(
        f'<id/source/s{n}> dcterms:publisher "Paper {n}" .\n'
        f"<id/claim/s{n}/signing> hp:claims <id/{SIGNING}> ; hp:source <id/source/s{n}> .\n"
        for n in range(3)
    )
    kg = planted_graph(tmp_path, Planted("", "", FILE, "", more))
    assert kg.value(ID + SIGNING, "hp:independentPublishers") == "4"
    assert kg.value(ID + SIGNING, "hp:evidenceScore") == "68"  # (40 + 15 + 3) / 85


def test_a_derived_figure_has_no_score(sound: KnowledgeGraph) -> None:
    assert score(sound, ID + DERIVED) is None


def test_the_score_is_told_in_both_languages(sound: KnowledgeGraph) -> None:
    assert score(sound, ID + TWINNING) == {
        "value": 83,
        "parts": {
            "vi": "2 nhà xuất bản độc lập, có nguồn gốc, cả hai phía đều nêu, đã điền 100 % số trường, "
            "tuổi nguồn mới nhất: 7 năm",
            "en": "2 independent publishers, primary source, stated by both sides, 100% of the fields filled, "
            "age of the newest source: 7 y",
        },
    }


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (TWINNING, ["from 18 April 2014", "in force"]),
        (SIGNING, ["18 April 2014", "achieved"]),
        (MEMBERSHIP, ["from 2015"]),
        (INVESTMENT, ["time unknown"]),
        ("situation/green-port-by-the-sea", []),
        (PEOPLE + "a", []),
    ],
)
def test_time_and_status_stand_beside_a_record(sound: KnowledgeGraph, name: str, said: list[str]) -> None:
    assert time_and_status(sound, ID + name, "en") == said


def test_a_figure_that_a_curator_found_undated_says_so(tmp_path: Path) -> None:
    dated = 'hp:edtf "2014"^^edtf:EDTF ;\n    hp:indicator <id/indicator/population> ;'
    undated = "hp:undated true ;\n    hp:indicator <id/indicator/population> ;"
    kg = changed(tmp_path, dated, undated)
    assert time_and_status(kg, ID + PEOPLE + "a", "vi") == ["không rõ thời gian"]
    told = json.loads(account_json(kg, PLACE))["records"][f"id:{PEOPLE}a"]
    assert told["time"] == {"kind": "unknown", "text": {"vi": "không rõ thời gian", "en": "time unknown"}}


def test_a_record_tells_its_time_status_and_properties(sound: KnowledgeGraph) -> None:
    told = json.loads(account_json(sound, PLACE))
    twinning = told["records"][f"id:{TWINNING}"]
    assert twinning["time"] == {"kind": "period", "text": {"vi": "từ 18/4/2014", "en": "from 18 April 2014"}}
    assert [status["en"] for status in twinning["status"]] == ["in force"]
    figure = told["records"][f"id:{PEOPLE}a"]
    assert figure["time"] == {"kind": "period", "text": {"vi": "2014", "en": "2014"}}
    assert ["hp:indicator", {"vi": "dân số", "en": "population"}] in figure["values"]
    named = {name for one in told["records"].values() for name, _ in one["values"]}
    assert told["properties"].keys() == named


def test_a_date_on_which_it_is_known_is_told_as_such(tmp_path: Path) -> None:
    kg = changed(tmp_path, 'hp:edtf "2009-04-17/.."^^edtf:EDTF', 'hp:knownOn "2009"^^xsd:gYear')
    assert time_and_status(kg, ID + FRIENDSHIP, "vi") == ["ghi nhận vào 2009", "đã được thay thế"]


def test_a_count_has_no_unit_to_show(sound: KnowledgeGraph) -> None:
    assert measured(sound, f"{ID}{PEOPLE}a", "vi") == "90.000"


def test_a_record_knows_what_disagrees_with_it(sound: KnowledgeGraph) -> None:
    (found,) = record(sound, f"{ID}{PEOPLE}a").disagreements
    other = (f"{ID}{PEOPLE}b",)
    assert found == Disagreement(f"{ID}disagreement/population-of-green-port", {}, other, "", _scheme("open"), {})
    assert record(sound, ID + TWINNING).disagreements == ()


def test_a_disagreement_is_shown_wherever_the_value_is(tmp_path: Path) -> None:
    preferred = (
        f'hp:preferredMember <id/{PEOPLE}b> ; hp:rationale "It is the later count."@en , "Số đếm sau."@vi ;\n'
        '    skos:prefLabel "population"@en , "dân số"@vi ;\n    hp:resolution <scheme/resolution/one-preferred> .'
    )
    kg = changed(tmp_path, "hp:resolution <scheme/resolution/open> .", preferred)
    text = " ".join(account_text(kg, PLACE, "en").split())
    side = "Sources disagree (population); elsewhere: population, Green Port"
    assert f"{side}, 2014: 95,000 (preferred). One side preferred: It is the later count." in text
    assert f"{side}, 2014: 90,000. This one is preferred: It is the later count." in text
    assert "Nội dung này được chọn: Số đếm sau." in " ".join(account_text(kg, PLACE, "vi").split())
    for records in (details(kg)["records"], json.loads(account_json(kg, PLACE))["records"]):
        (told,) = [one for name, one in records.items() if name.endswith(PEOPLE + "a")]
        assert told["disagreements"] == [
            {
                "label": {"en": "population", "vi": "dân số"},
                "others": [
                    {
                        "record": PEOPLE + "b",
                        "text": {
                            "vi": "dân số, Green Port, 2014: 95.000",
                            "en": "population, Green Port, 2014: 95,000",
                        },
                    }
                ],
                "preferred": PEOPLE + "b",
                "resolution": {"vi": "chọn một bên", "en": "one side preferred"},
                "rationale": {"en": "It is the later count.", "vi": "Số đếm sau."},
            }
        ]
        assert told["score"] is not None
        assert told["score"]["value"] == 45


def test_exports_hold_the_score(sound: KnowledgeGraph) -> None:
    rows = list(csv.DictReader(EXPORTERS["csv"].write(Exported(sound))["edges.csv"].decode("utf-8-sig").splitlines()))
    assert {row["score"] for row in rows if row["kind"] == "hp:twinnedWith"} == {"83"}
    assert f"<{ID}{TWINNING}> <{DEF}evidenceScore> ".encode() in b"".join(
        EXPORTERS["ntriples"].write(Exported(sound)).values()
    )


def _scheme(name: str) -> str:
    return f"{SCHEME}resolution/{name}"
