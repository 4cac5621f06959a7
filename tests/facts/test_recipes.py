"""The templates of `graph/README.md`: as they stand they are sound, and a line left out is found in its place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from haiphong_kg.base.rows import csv_text
from haiphong_kg.checks.findings import Finding
from haiphong_kg.checks.report import run_checks
from haiphong_kg.entities.account import account_text
from haiphong_kg.entities.names import both
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.formatter import reformat
from haiphong_kg.store.iris import BASE, compact
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.rules import load_derived
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("alike_once")
README = (ROOT / "graph" / "README.md").read_text(encoding="utf-8")
SUBJECT = re.compile(r"^<(id/[^>]+)> a (hp:\w+)", re.MULTILINE)
# what is left out, and of which block: one line a recipe
LEFT_OUT = {
    "A source": ("source/example-zones-portrait", '    dcterms:publisher "Example Zones" ;'),
    "An entity: a locality, an organisation, an enterprise": (
        "org/example-cities-network",
        '    hp:missingLabel "vi"',
    ),
    "An agreement": (
        "agreement/example-city--hai-phong--friendship-2024",
        "    hp:kind <scheme/agreement-kind/friendship> ;",
    ),
    "A membership": (
        "membership/example-city--example-cities-network",
        "    hp:memberOrganisation <id/org/example-cities-network> ;",
    ),
    "An event or a visit": ("event/2023-11-example-city-visit", '    hp:edtf "2023-11"^^edtf:EDTF ;'),
    "An investment with its amount": (
        "obs/registered-capital/example-motors-plant/2023-11/a",
        "    hp:unit unit:CCY_USD ;",
    ),
    "A zone": ("investment/example-zones--example-ip", "    hp:investor <id/enterprise/example-zones> ;"),
    "A contribution of development assistance (ODA) with its amount": (
        "funding/example-aid-agency--example-water-works",
        "    hp:fundedAsset <id/project/example-water-works> ;",
    ),
    "A figure of an indicator": (
        "obs/example-exchange-students/hai-phong/2023/a",
        "    hp:indicator <id/indicator/example-exchange-students> ;",
    ),
    "A port call": ("port-call/example-star--hict--2024-03-12", "    hp:port <id/asset/hict> ;"),
    "An air link or a shipping link": (
        "cooperation/hai-phong--example-city--air-link",
        "    hp:partner <id/place/example-city> ;",
    ),
    "A disagreement": ("disagreement/example-ip-area", "    hp:resolution <scheme/resolution/rounding>"),
    "A matter that the source does not state": (
        "unstated/example-city-joining",
        "    hp:unstatedProperty hp:start",
    ),
    "A decision whether two names mean one thing": ("decision/example-city", '    hp:firstName "Example City" ;'),
}
# what is about the templates' own world: the rest of the graph is not needed to miss a line
FEW = (
    "things/airports.ttl",
    "things/countries.ttl",
    "things/indicators.ttl",
    "things/localities.ttl",
    "things/ports.ttl",
    "things/units.ttl",
)


FILES = {path.relative_to(ROOT / "graph").as_posix() for path in Layout(ROOT).graph_files()}


class Template(NamedTuple):
    """One block of Turtle: the recipe that it is part of, and the file that it goes into."""

    recipe: str
    file: str
    text: str


def _templates() -> list[Template]:
    found = []
    for part in README.split("\n### ")[1:]:
        recipe = part.partition("\n")[0]
        blocks = re.findall(r"^In `graph/([\w/-]+\.ttl)`:\n\n```turtle\n(.*?)^```$", part, re.MULTILINE | re.DOTALL)
        found += [Template(recipe, *block) for block in blocks]
    return found


TEMPLATES = _templates()
SUBJECTS = [match for template in TEMPLATES for match in SUBJECT.findall(template.text)]


def _project(folder: Path, files: set[str], *, lacking: bool = False) -> Path:
    """The data with the templates in the files that the text names, or with one line a recipe left out."""
    folder.mkdir()
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    for name in sorted(files | {template.file for template in TEMPLATES}):
        (folder / "graph" / name).parent.mkdir(parents=True, exist_ok=True)
        text = (ROOT / "graph" / name).read_text(encoding="utf-8")
        (folder / "graph" / name).write_text(text if name in files else text.partition("\n<")[0], encoding="utf-8")
    for template in TEMPLATES:
        text = template.text
        subject, line = LEFT_OUT[template.recipe]
        if lacking:
            text = _without(text, subject, line)
        path = folder / "graph" / template.file
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")
    return folder


def _without(text: str, subject: str, line: str) -> str:
    """The block of `subject` without `line`; a last line leaves its full stop to the one before."""
    before, head, after = text.partition(f"<id/{subject}> a ")
    if not head:
        return text
    block, gap, rest = after.partition("\n\n")
    lines = [one for one in block.rstrip("\n").split("\n") if not one.startswith(line)]
    assert len(lines) == len(block.rstrip("\n").split("\n")) - 1, line
    lines[-1] = lines[-1].removesuffix(" ;").removesuffix(" .") + " ."
    return before + head + "\n".join(lines) + "\n" + gap.removeprefix("\n") + rest


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """All of the graph, with every template in it, brought into form as `check --fix` does."""
    folder = _project(tmp_path_factory.mktemp("recipes") / "all", FILES)
    reformat(folder / "graph" / name for name in {template.file for template in TEMPLATES})
    return load_derived(Layout(folder))


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, list[Finding]]:
    """The findings about a few files with the templates: of all recipes whole, and of all that lack their line."""
    folder = tmp_path_factory.mktemp("recipes")
    return {
        lacking: list(
            run_checks(load_derived(Layout(_project(folder / str(lacking), set(FEW), lacking=lacking)))).findings
        )
        for lacking in (False, True)
    }


def test_every_block_of_turtle_is_a_template_with_a_file() -> None:
    assert len(TEMPLATES) == README.count("```turtle")
    assert {template.file for template in TEMPLATES} <= FILES
    assert {template.recipe for template in TEMPLATES} == set(LEFT_OUT)


def test_invented_things_say_that_they_are_examples() -> None:
    assert SUBJECTS
    assert [iri for iri, _ in SUBJECTS if "example" not in iri] == []


def test_the_templates_are_sound_beside_the_real_data(added: KnowledgeGraph) -> None:
    findings = run_checks(added).findings
    assert [finding.row("en") for finding in findings if finding.severity == "error"] == []
    ours = {f"{BASE}{iri}" for iri, _ in SUBJECTS}
    assert [finding.row("en") for finding in findings if finding.subject in ours] == []


@pytest.mark.parametrize(
    "iri", [iri for iri, kind in SUBJECTS if kind not in {"hp:Claim", "hp:IdentityDecision"}], ids=lambda iri: iri
)
def test_what_a_template_adds_has_a_name_in_both_languages(added: KnowledgeGraph, iri: str) -> None:
    named = both(added, BASE + iri)
    assert all(name and name != compact(BASE + iri) for name in named.values())


def test_the_example_of_show_is_what_show_tells(added: KnowledgeGraph) -> None:
    assert account_text(added, f"{BASE}id/org/example-cities-network", "en").strip() in README


@pytest.mark.parametrize("recipe", LEFT_OUT)
def test_a_line_left_out_is_found_in_its_file_and_block(findings: dict[bool, list[Finding]], recipe: str) -> None:
    subject = f"{BASE}id/{LEFT_OUT[recipe][0]}"
    known = {(finding.rule, finding.message["en"]) for finding in findings[False] if finding.subject == subject}
    found = [finding for finding in findings[True] if finding.subject == subject]
    new = [finding for finding in found if (finding.rule, finding.message["en"]) not in known]
    file = next(one.file for one in TEMPLATES if one.recipe == recipe and f"<id/{LEFT_OUT[recipe][0]}> a " in one.text)
    assert "error" in {finding.severity for finding in new}
    assert {finding.file for finding in new} == {f"graph/{file}"}
    assert all(finding.line and finding.message["vi"] and finding.fix["en"] for finding in new)


def test_the_line_of_a_finding_is_where_the_block_begins(tmp_path: Path, findings: dict[bool, list[Finding]]) -> None:
    folder = _project(tmp_path / "again", set(FEW), lacking=True)
    for subject, _ in LEFT_OUT.values():
        finding = next(one for one in findings[True] if one.subject == f"{BASE}id/{subject}")
        lines = (folder / finding.file).read_text(encoding="utf-8").split("\n")
        assert lines[(finding.line or 0) - 1].startswith(f"<id/{subject}> a ")


def test_the_example_of_a_finding_is_what_check_says(findings: dict[bool, list[Finding]]) -> None:
    subject = f"{BASE}id/{LEFT_OUT['An agreement'][0]}"
    severity, _, *rest = next(one for one in findings[True] if one.subject == subject).row("en")
    columns = ("severity", "place", "rule", "message", "mend")
    shown = csv_text(columns, [[severity, "graph/situations/agreements.ttl:27", *rest]])
    assert shown.replace("\r\n", "\n").strip() in README
