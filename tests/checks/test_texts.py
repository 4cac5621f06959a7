"""Every rule about single texts is broken once, in a sound graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.checks.printed import printed_findings
from haiphong_kg.checks.texts import text_findings
from tests.checks.planted import MEMBERSHIP, Planted, about, planted_graph, require_explained

OBSERVED = "obs/cargo-throughput/ben-song/2020/a"
SWAPPED = '"Bến Sông"@en , "Ben Song"@vi'
ILL_TYPED = (
    'hp:end "2020-02-30"^^<http://www.w3.org/2001/XMLSchema#date>',
    'hp:start "2020-13"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>',
    'hp:undated "True"^^<http://www.w3.org/2001/XMLSchema#boolean>',
)
TEXTS = [
    Planted("text-nfc", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Be\\u0302\\u0301n Sông"@vi'),
    Planted("text-control", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến\u202e Sông"@vi'),
    Planted("text-control", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến \\u001B[31mSông"@vi'),
    Planted("text-space", "place/ben-song", "things.ttl", '"Bến Sông"@vi', '"Bến Sông "@vi'),
    Planted("languages-swapped", "place/ben-song", "things.ttl", '"Ben Song"@en , "Bến Sông"@vi', SWAPPED),
    *(Planted("ill-typed", MEMBERSHIP, "situations.ttl", "hp:edtf", f"{wrong} ; hp:edtf") for wrong in ILL_TYPED),
]


@pytest.mark.parametrize("error", TEXTS, ids=lambda error: error.rule)
def test_each_rule_about_texts_finds_its_error(tmp_path: Path, error: Planted) -> None:
    require_explained(text_findings(planted_graph(tmp_path, error)), error)


def test_a_sound_graph_has_no_finding_about_its_texts(tmp_path: Path) -> None:
    kg = planted_graph(tmp_path)
    assert [finding.row("en") for finding in [*text_findings(kg), *printed_findings(kg)]] == []


def test_a_zero_that_the_source_prints_and_the_figure_lost_is_found(tmp_path: Path) -> None:
    anchor = Planted("printed-zeros", OBSERVED, "sources.ttl", "1,2 triệu tấn", "1,20 triệu tấn")
    kg = planted_graph(tmp_path, anchor)
    assert about(list(printed_findings(kg)), anchor)
