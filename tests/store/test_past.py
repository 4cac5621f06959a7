"""The state on a date: before, at the edges of, within and after the life of each kind of record."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from haiphong_kg.analysis.network import build_network
from haiphong_kg.base import span
from haiphong_kg.cli import main
from haiphong_kg.entities.records import records_within
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.iris import DATASET, DEF, ID, SCHEME
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.past import as_of
from haiphong_kg.store.rules import load_derived
from haiphong_kg.store.terms import bare
from tests.checks.planted import planted_graph
from tests.checks.planted_records import TWINNING
from tests.conftest import ROOT
from tests.web.made import embedded

pytestmark = pytest.mark.usefixtures("at_hand")
FACTS = Path(__file__).parents[1] / "fixtures" / "times.ttl"
HAI_PHONG = ID + "place/hai-phong"


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("times")
    for name in ("ontology", "queries"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "graph").mkdir()
    (folder / "graph" / "times.ttl").write_bytes(FACTS.read_bytes())
    return load_derived(Layout(folder))


@pytest.mark.parametrize(
    ("written", "agreements"),
    [
        ("2006-12-31", set()),
        ("2007-01-01", {"partnership"}),
        ("2009-04-16", {"partnership"}),
        ("2009-04-17", {"partnership", "friendship"}),
        ("2014-02-28", {"partnership", "friendship"}),
        ("2014-03-01", {"partnership", "twinning"}),
        ("2014", {"partnership", "friendship", "twinning"}),
        ("2018-12-31", {"partnership", "twinning"}),
        ("2019-01-01", {"twinning"}),
        ("2026", {"twinning"}),
    ],
)
def test_a_successor_and_a_dormant_status_end_an_agreement(
    lives: KnowledgeGraph, written: str, agreements: set[str]
) -> None:
    found = as_of(lives, written).subjects("rdf:type", "hp:Agreement")
    assert {iri.removeprefix(ID + "agreement/") for iri in found} == agreements


@pytest.mark.parametrize(("written", "twinned"), [("2014-02-28", False), ("2014-03-01", True)])
def test_what_follows_is_derived_again(lives: KnowledgeGraph, written: str, *, twinned: bool) -> None:
    graph = as_of(lives, written)
    assert bool(graph.objects(ID + "place/ben-song", "hp:twinnedWith")) == twinned
    kinds = {about["kind"] for *_, about in build_network(graph, "partners").edges(data=True)}
    assert ("hp:twinnedWith" in kinds) == twinned


@pytest.mark.parametrize(("written", "there"), [("2012-01-31", False), ("2012-02-29", True), ("2012-03-01", False)])
def test_an_event_lasts_as_long_as_its_date(lives: KnowledgeGraph, written: str, *, there: bool) -> None:
    graph = as_of(lives, written)
    for role, what in (("hp:claims", "event/visit"), ("hp:unstatedOf", "event/visit")):
        assert bool(graph.subjects(role, ID + what)) == there
    assert bool(graph.subjects("rdf:type", "hp:Note")) == there


@pytest.mark.parametrize(("written", "there"), [("2019", False), ("2020-06", True), ("2021", True)])
def test_what_was_computed_from_a_figure_goes_with_it(lives: KnowledgeGraph, written: str, *, there: bool) -> None:
    graph = as_of(lives, written)
    for one in ("obs/cargo-2020", "cmp/growth", "obs/cargo-2015"):
        assert bool(graph.objects(ID + one, "rdf:type")) == there
    assert bool(graph.objects(ID + "obs/cargo-2015", "hp:value")) == there


@pytest.mark.parametrize(("written", "stock"), [("2024-01-01", "30.04"), ("2025-02-01", "33.6")])
def test_a_stock_of_a_later_day_is_not_there_yet(written: str, stock: str) -> None:
    indicator, end = ID + "indicator/fdi-cumulative", "hp:latestEnd"
    graph = as_of(load_derived(Layout(ROOT)), written)
    whole = [one for one in graph.subjects("hp:indicator", indicator) if not graph.objects(one, "hp:counterpart")]
    latest = max(whole, key=lambda one: graph.value(one, end))
    assert float(graph.value(latest, "hp:value")) == float(stock) * 1e9


def test_a_disagreement_needs_two_sides_left(lives: KnowledgeGraph) -> None:
    assert as_of(lives, "2014").subjects("rdf:type", "hp:Disagreement")
    assert not as_of(lives, "2015").subjects("rdf:type", "hp:Disagreement")


@pytest.mark.parametrize(
    ("written", "agreement", "status"),
    [
        ("2010", "friendship", []),
        ("2014", "friendship", ["replaced"]),
        ("2018", "partnership", []),
        ("2015", "twinning", ["in-force"]),
    ],
)
def test_a_status_that_came_later_is_not_told(
    lives: KnowledgeGraph, written: str, agreement: str, status: list[str]
) -> None:
    found = as_of(lives, written).objects(f"{ID}agreement/{agreement}", "hp:status")
    assert [bare(one).removeprefix(SCHEME + "status/") for one in found] == status


@pytest.mark.parametrize(
    ("written", "marked"),
    [("2008", {"known", "undated"}), ("2009-09-08", {"known", "undated"}), ("2009-09-09", {"undated"})],
)
def test_what_has_no_time_stays_and_is_marked(lives: KnowledgeGraph, written: str, marked: set[str]) -> None:
    graph = as_of(lives, written)
    assert len(graph.subjects("rdf:type", "hp:Membership")) == 2
    unknown = {iri.removeprefix(ID + "membership/") for iri, _ in graph.pairs("hp:timeUnknown")}
    assert marked <= unknown
    assert ("known" in unknown) == ("known" in marked)


def test_the_graph_itself_is_left_as_it_was(lives: KnowledgeGraph) -> None:
    before = set(lives.store)
    as_of(lives, "1900")
    assert set(lives.store) == before


@pytest.mark.parametrize(
    ("written", "kitakyushu", "brest"),
    [
        ("2006-12-31", set(), set()),
        ("2007", set(), {"partnership-2007"}),
        ("2009-04-16", set(), {"partnership-2007"}),
        ("2009-04-17", {"friendship-2009"}, {"partnership-2007"}),
        ("2014-04-17", {"friendship-2009"}, {"partnership-2007"}),
        ("2014-04-18", {"twinning-2014"}, {"partnership-2007"}),
        ("2018-12-31", {"twinning-2014"}, {"partnership-2007"}),
        ("2019-01-01", {"twinning-2014"}, set()),
        ("2026-11-23", {"twinning-2014"}, set()),
    ],
)
def test_kitakyushu_and_brest_are_right_on_every_date(
    real: KnowledgeGraph, written: str, kitakyushu: set[str], brest: set[str]
) -> None:
    graph = as_of(real, written)
    held = set(graph.subjects("hp:agreementParty", HAI_PHONG))
    for partner, wanted in (("kitakyushu", kitakyushu), ("brest", brest)):
        with_partner = held.intersection(graph.subjects("hp:agreementParty", f"{ID}place/{partner}"))
        assert {iri.rpartition("--")[2] for iri in with_partner} == wanted
    is_twinned = f"{ID}place/kitakyushu" in {bare(one) for one in graph.objects(HAI_PHONG, "hp:twinnedWith")}
    assert is_twinned == ("twinning-2014" in kitakyushu)


@pytest.mark.usefixtures("dated_once")
@pytest.mark.parametrize(
    "command",
    [
        ("show", "Kitakyushu"),
        ("network", "partners", "--format", "csv"),
        ("query", "twin-and-friendly-localities", "--format", "csv"),
    ],
    ids=lambda command: command[0],
)
def test_the_commands_take_a_date(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for written in ("2008", "2016"):
        assert main([*command, "--data", str(ROOT), "--lang", "en", "--as-of", written]) == 0
        said[written] = capsys.readouterr().out
    assert said["2008"] != said["2016"]


def test_the_page_can_be_of_a_date(tmp_path: Path) -> None:
    data = str(planted_graph(tmp_path / "data").layout.root)
    pages = {}
    for written in ("2010", "2016"):
        pages[written] = tmp_path / f"{written}.html"
        assert main(["graph", "--data", data, "--as-of", written, "-o", str(pages[written])]) == 0
    edges = [str(embedded(page.read_text(encoding="utf-8"), "edges")) for page in pages.values()]
    assert [TWINNING in one for one in edges] == [False, True]


def test_a_wrong_date_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "Kitakyushu", "--data", str(ROOT), "--as-of", "soon"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("written", "records"),
    [
        ("2007", {"agreement/partnership"}),
        ("2008", set()),
        ("2009-04", {"agreement/friendship"}),
        ("2009", {"agreement/friendship", "membership/known"}),
        ("2011", {"membership/known"}),
        ("2011-05-04", {"membership/known"}),
        ("2012-02-29", {"event/visit"}),
        ("2012-03", set()),
        ("2014", {"agreement/friendship", "agreement/twinning"}),
        ("2018", {"agreement/partnership"}),
        ("2020", {"obs/cargo-2020"}),
    ],
)
def test_a_date_has_what_begins_ends_or_is_known_then(lives: KnowledgeGraph, written: str, records: set[str]) -> None:
    assert {one.iri.removeprefix(ID) for one in records_within(lives, span(written))} == records


def test_show_tells_of_a_date_in_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = str(planted_graph(tmp_path).layout.root)
    assert main(["show", "2014-04-18", "--data", data, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("18 April 2014\n\nRelations\n\n  Ben Song is twinned with Green Port")
    assert main(["show", "2014-04-18", "--data", data, "--lang", "vi"]) == 0
    assert capsys.readouterr().out.startswith("18/4/2014\n\nQuan hệ\n\n  Bến Sông kết nghĩa với Green Port")
    assert main(["show", "2014-04-18", "--data", data, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], f"id:{TWINNING}" in told["records"]) == ("2014-04-18", True)
    assert main(["show", "1850", "--data", data, "--lang", "en"]) == 0
    assert "says nothing" in capsys.readouterr().out


SEATTLE = f"{ID}agreement/hai-phong--seattle--twinning"


def said(capsys: pytest.CaptureFixture[str], *command: str, when: str = "1900", lang: str = "en") -> tuple[str, str]:
    assert main([*command, "--data", str(ROOT), "--lang", lang, "--as-of", when]) == 0
    out, err = capsys.readouterr()
    return out, err


@pytest.mark.usefixtures("dated_once")
def test_a_tie_of_unknown_time_is_marked_by_every_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Seattle is known since 2001; nobody says whether it was twinned in 1900."""
    out, err = said(capsys, "query", "agreements-in-force", "--format", "csv")
    assert [row.rpartition(",")[2] for row in out.splitlines() if SEATTLE in row] == [f"{DEF}Unstated"]
    assert "no source says whether they held then (1900)" in err
    assert "not known whether it held then, known as of 3 May 2001" in said(capsys, "show", "Seattle")[0]
    assert "không rõ có vào lúc đó không" in said(capsys, "show", "Seattle", lang="vi")[0]
    told = json.loads(said(capsys, "show", "Seattle", "--format", "json")[0])
    assert told["records"]["id:agreement/hai-phong--seattle--twinning"]["time"]["kind"] == "unknown"
    assert "with Seattle (not known whether it held then)." in said(capsys, "path", "Hải Phòng", "Seattle")[0]
    rows = list(csv.DictReader(said(capsys, "network", "partners", "--format", "csv")[0].splitlines()))
    assert {row["id"]: row["unknown_then"] for row in rows}["place/seattle"] != "0"
    said(capsys, "export", "ntriples", "-o", str(tmp_path / "a.nt"))
    lines = (tmp_path / "a.nt").read_text("utf-8").splitlines()
    assert any(line.startswith(f"<{SEATTLE}> <{DEF}timeUnknown>") for line in lines)
    assert any(line.startswith(f"<{DATASET}> <http://purl.org/dc/terms/valid>") for line in lines)


@pytest.mark.usefixtures("dated_once")
def test_what_is_shown_to_hold_by_then_is_not_marked(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, "query", "agreements-in-force", "--format", "csv", when="2002")
    assert [row.rpartition(",")[2] for row in out.splitlines() if SEATTLE in row] == ["true"]
    assert "with Seattle (not known" not in said(capsys, "path", "Hải Phòng", "Seattle", when="2002")[0]


def test_without_a_date_nothing_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "agreements-in-force", "--data", str(ROOT), "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "held then" not in out + err


def test_a_total_up_to_a_later_day_is_not_said_of_an_earlier_one(real: KnowledgeGraph) -> None:
    past = as_of(real, "1990")
    totals = [iri for iri, term in past.pairs("hp:indicator") if bare(term).endswith("/fdi-cumulative")]
    assert totals
    assert [iri for iri in totals if past.value(iri, "hp:timeUnknown") != "true"] == []
