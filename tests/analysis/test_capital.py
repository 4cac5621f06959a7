"""The registered capital of an investment: in dollars, the newest, and never one to which another is preferred."""

from __future__ import annotations

from pathlib import Path

import pytest

from haiphong_kg.analysis.capital import registered_capital
from haiphong_kg.entities import short
from haiphong_kg.store import Layout, load_derived

HEAD = """@base <https://w3id.org/haiphong-kg/> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix unit: <http://qudt.org/vocab/unit/> .
"""
# Of each figure: the investment, the indicator, the currency, the value in millions, and its time.
FIGURES = {
    "first": ("growing", "registered-capital", "USD", 900, "2012"),
    "later": ("growing", "registered-capital", "USD", 400, "2020"),
    "planned": ("growing", "planned-capital", "USD", 999, "2024"),
    "in-yen": ("two-currencies", "registered-capital", "JPY", 9000, "2021"),
    "in-dollars": ("two-currencies", "registered-capital", "USD", 80, "2012"),
    "won": ("one-currency", "registered-capital", "KRW", 7, "2015"),
    "preferred": ("disputed", "registered-capital", "USD", 3, "2016"),
    "other": ("disputed", "registered-capital", "USD", 5, "2016"),
    "only-planned": ("planned", "planned-capital", "USD", 5, "2016"),
}
EXPECTED = {"growing": "later", "two-currencies": "in-dollars", "one-currency": "won", "disputed": "preferred"}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What stands for each investment, with the rules of the repository."""
    root = tmp_path_factory.mktemp("capital")
    for name in ("ontology", "queries"):
        (root / name).symlink_to(Path(__file__).parents[2] / name)
    (root / "graph").mkdir()
    lines = [
        f"<id/obs/{name}> a hp:Observation ; hp:amountOf <id/investment/{of}> ;"
        f" hp:indicator <id/indicator/{indicator}> ; hp:unit unit:CCY_{unit} ; hp:value {value}.0 ;"
        f' hp:edtf "{time}"^^edtf:EDTF .'
        for name, (of, indicator, unit, value, time) in FIGURES.items()
    ]
    conflict = (
        "<id/disagreement/x> a hp:Disagreement ; hp:disagreeingMember <id/obs/preferred> , <id/obs/other> ;"
        " hp:preferredMember <id/obs/preferred> ."
    )
    (root / "graph" / "figures.ttl").write_text("\n".join([HEAD, *lines, conflict]), encoding="utf-8")
    kg = load_derived(Layout(root))
    return {short(one): short(figure) for one, figure in registered_capital(kg).items()}


def test_each_investment_has_the_figure_that_stands_for_it(found: dict[str, str]) -> None:
    assert found == {f"investment/{one}": f"obs/{figure}" for one, figure in EXPECTED.items()}
