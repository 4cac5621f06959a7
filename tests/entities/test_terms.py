"""What is told of a class, a kind and a property, and of a consulate by the country that it is of."""

from __future__ import annotations

import re

import pytest

from haiphong_kg.cli import main
from haiphong_kg.entities.account import account_text
from haiphong_kg.entities.introduction import lede
from haiphong_kg.entities.records import records_of
from haiphong_kg.store.iris import HOME, ID, iri_of
from haiphong_kg.store.loading import KnowledgeGraph
from tests.conftest import ROOT

CONSULATE = f"{ID}org/honorary-consulate-of-hungary-hai-phong"


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("hp:Agreement", "have bound themselves"),
        ("scheme:agreement-kind/twinning", "become twin, sister or partner cities"),
        ("scheme:status/in-force", "binds its parties"),
        ("hp:twinnedWith", "two localities are twinned"),
    ],
)
def test_a_term_of_the_model_says_what_it_means_and_how_to_list_what_there_is(
    real: KnowledgeGraph, capsys: pytest.CaptureFixture[str], name: str, meaning: str
) -> None:
    told = account_text(real, iri_of(name), "en")
    count = re.search(r"^In the graph: ([\d,]+)$", told, re.MULTILINE)
    query = re.search(r"^  haiphong-kg sparql '(.+)'$", told, re.MULTILINE)
    assert meaning in " ".join(told.split())
    assert count
    assert query
    assert main(["sparql", "--data", str(ROOT), "--format", "csv", query[1]]) == 0
    assert len(capsys.readouterr().out.splitlines()) - 1 == int(count[1].replace(",", ""))


@pytest.mark.parametrize(("lang", "told"), [("en", "Consulate of Hungary."), ("vi", "của Hung-ga-ri.")])
def test_a_consulate_is_of_its_country_and_not_in_it(real: KnowledgeGraph, lang: str, told: str) -> None:
    first = lede(real, CONSULATE, records_of(real, CONSULATE), HOME, lang)[0]
    assert first.endswith(told)
