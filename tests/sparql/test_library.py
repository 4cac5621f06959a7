"""The library with `endpoint=`, on a real store: it gives what it gives here, and what the command line gives."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

import haiphong_kg
from haiphong_kg.cli import main
from haiphong_kg.errors import EndpointError, HaiphongError, NotFoundError, NotWholeError, QueryError, UsageError
from haiphong_kg.library import Graph
from haiphong_kg.sparql.http import endpoint
from haiphong_kg.sparql.push import push_graph
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.rules import load_derived
from tests.conftest import MINI
from tests.sparql import servers

PLACES = "SELECT ?place ?name { ?place a hp:Country ; skos:prefLabel ?name } ORDER BY ?place LANG(?name)"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Store]:
    """A store into which the small graph was pushed."""
    with servers.oxigraph(tmp_path_factory.mktemp("pushed")) as found:
        push_graph(load_derived(Layout(MINI)), endpoint(found.update), lambda _: None)
        yield found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[servers.Store]:
    """A store with nothing in it."""
    with servers.oxigraph(tmp_path_factory.mktemp("empty")) as found:
        yield found


@pytest.fixture(scope="module")
def here() -> Graph:
    return haiphong_kg.open_graph(MINI, lang="vi")


@pytest.fixture(scope="module")
def there(store: servers.Store) -> Graph:
    return haiphong_kg.open_graph(MINI, lang="vi", endpoint=store.query)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "--data", str(MINI), "--lang", "vi"]) == 0
    return capsys.readouterr().out


def test_a_named_question_has_the_same_answer(here: Graph, there: Graph) -> None:
    assert there.query("partners-of") == here.query("partners-of")
    assert there.query("partners-of", place="bến sông") == here.query("partners-of", place="bến sông")
    assert len(there.query("partners-of")) > 1


def test_sparql_has_the_same_answer_in_every_form(here: Graph, there: Graph) -> None:
    for text in (
        PLACES,
        "ASK { <id/place/ben-song> a hp:Country }",
        "CONSTRUCT { ?s hp:memberOf ?o } WHERE { ?s hp:memberOf ?o }",
    ):
        assert there.sparql(text) == here.sparql(text)
        assert there.sparql(text).to_dicts(labels=True) == here.sparql(text).to_dicts(labels=True)


def test_a_limit_cuts_there_too(there: Graph) -> None:
    cut = there.sparql(PLACES, limit=1)
    assert (len(cut), cut.whole, there.sparql(PLACES).whole) == (1, False, True)


def test_what_walks_the_graph_walks_what_was_pushed(here: Graph, there: Graph) -> None:
    assert there.search("ben song") == here.search("ben song")
    assert there.show("bến sông") == here.show("bến sông")
    assert there.path("bến sông", "id:place/bac-ha").data == here.path("bến sông", "id:place/bac-ha").data
    assert list(there.network().edges(keys=True)) == list(here.network().edges(keys=True))
    assert there.export("graphml") == here.export("graphml")


def test_it_gives_what_the_command_line_gives(
    there: Graph, store: servers.Store, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--endpoint", store.query, "--format", "json")
    asked = {"query": ("partners-of",), "sparql": (PLACES,)}
    for command, arguments in asked.items():
        answer = getattr(there, command)(*arguments)
        assert json.loads(told(capsys, command, *arguments, *where)) == answer.to_dicts()
    assert json.loads(told(capsys, "show", "bến sông", *where)) == there.show("bến sông").data
    names = [row["name"] for row in json.loads(told(capsys, "search", "song", *where))]
    assert names == [cells[2] for cells in there.search("song").cells]


def test_with_a_date_it_is_the_graph_of_that_date(store: servers.Store) -> None:
    past = haiphong_kg.open_graph(MINI, lang="en", endpoint=store.query, as_of="1990")
    assert past.query("partners-of") == haiphong_kg.open_graph(MINI, lang="en", as_of="1990").query("partners-of")


def test_a_store_without_our_graph_answers_over_its_own(empty: servers.Store, here: Graph) -> None:
    bare = haiphong_kg.open_graph(MINI, lang="vi", endpoint=empty.query)
    assert len(bare.sparql(PLACES)) == 0
    assert bare.search("ben song") == here.search("ben song")  # labels are from here


@pytest.mark.parametrize(
    ("asked", "kind", "said"),
    [
        (lambda kg: kg.sparql("SELCT"), QueryError, "“SELCT” không mở đầu truy vấn nào"),
        (lambda kg: kg.sparql("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), QueryError, "SERVICE"),
        (lambda kg: kg.query("partner-of"), NotFoundError, "tên gần nhất: partners-of"),
        (lambda kg: kg.query("partners-of", city="x"), UsageError, "không có tham số “city”"),
    ],
)
def test_a_mistake_is_told_as_here(here: Graph, there: Graph, asked: object, kind: type, said: str) -> None:
    for kg in (here, there):
        with pytest.raises(kind) as caught:
            asked(kg)  # type: ignore[operator]
        assert isinstance(caught.value, HaiphongError)
        assert said in caught.value.told("vi")


def test_where_nobody_listens_it_says_so() -> None:
    with servers.nobody() as port, pytest.raises(EndpointError, match="cannot reach"):
        haiphong_kg.open_graph(MINI, endpoint=f"http://127.0.0.1:{port}/query", timeout=5)
    with pytest.raises(UsageError, match="not the address of an endpoint"):
        haiphong_kg.open_graph(MINI, endpoint="no address")


def test_one_question_may_be_given_less_time_there(there: Graph) -> None:
    endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?f ?i"
    with pytest.raises(NotWholeError, match=r"0\.2 seconds"):
        there.sparql(endless, timeout=0.2)
