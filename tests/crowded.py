"""The repository's data with far too much of one thing: 5,000 companies of one country, one name of 5,000 letters."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

COMPANIES: Final = 5000
LONG: Final = "W" * 5000
MARKUP: Final = "</script><img src=x onerror=alert(1)>&"
_HEAD: Final = """@base <https://w3id.org/haiphong-kg/> .
@prefix hp: <https://w3id.org/haiphong-kg/def#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
_COMPANY: Final = """<id/enterprise/crowd-{at}> a hp:Enterprise ;
    skos:prefLabel "{name}"@en , "{name}"@vi ;
    hp:homeCountry <id/place/japan> .

<id/investment/crowd-{at}> a hp:InvestmentRelation ;
    hp:hostPlace <id/place/hai-phong> ;
    hp:investor <id/enterprise/crowd-{at}> ;
    hp:investorCountry <id/place/japan> ;
    hp:kind <scheme/capital-source/fdi> ;
    hp:role <scheme/investor-role/investor> .

<id/claim/crowd/{at}> a hp:Claim ;
    hp:anchor "{name}" ;
    hp:claims <id/investment/crowd-{at}> ;
    hp:paraphrase "{name} invests."@en , "{name} đầu tư."@vi ;
    hp:source <id/source/article-2020> .

"""


def write_crowd(folder: Path, companies: int = COMPANIES) -> Path:
    """A data folder with the crowd; the first company has the long name, the second one that would be markup."""
    for name in ("ontology", "graph", "queries"):
        shutil.copytree(ROOT / name, folder / name)
    names = [LONG, MARKUP, *(f"Company {at}" for at in range(2, companies))]
    text = _HEAD + "".join(_COMPANY.format(at=at, name=name) for at, name in enumerate(names))
    (folder / "graph" / "things" / "crowd.ttl").write_text(text, encoding="utf-8")
    return folder
