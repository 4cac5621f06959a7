"""The shapes, and the checks that stand for shapes: each is proven both ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import NamedNode, Quad, Store
from rdflib import RDF, SH, URIRef

from haiphong_kg.sparql.engine import run_named
from haiphong_kg.store.iris import BASE
from haiphong_kg.store.loading import KnowledgeGraph, load_file
from haiphong_kg.store.query_files import read_folder
from haiphong_kg.store.rdflib_view import union_graph
from haiphong_kg.store.terms import bare
from tests.facts.test_ontology import HP, LAYOUT, MODULES, parsed, texts

PLANTED = Path(__file__).parents[1] / "fixtures" / "shapes"
# The checks that stand for a shape of each class, over what the model says of the class.
TEMPLATES = ("identifier-folder", "kind-scheme")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return parsed("shapes")


@pytest.fixture(scope="module")
def fired() -> dict[str, set[str]]:
    """The shapes that fire on the subjects of each fixture file, all files checked as one graph."""
    owner = {
        subject: path.stem
        for path in sorted(PLANTED.glob("*.ttl"))
        for subject in set(rdflib.Graph().parse(path, publicID=BASE).subjects())
    }
    found: dict[str, set[str]] = {path.stem: set() for path in PLANTED.glob("*.ttl")}
    for shape, nodes in _results(sorted(PLANTED.glob("*.ttl"))):
        files = {owner[node] for node in nodes if node in owner}
        for file in files - {"conforming"} or {"conforming"}:
            found[file].add(shape)
    return found


def test_every_shape_speaks_both_languages_and_names_the_mend(shapes: rdflib.Graph) -> None:
    wrong = [
        f"{shape}: {message}"
        for shape in set(shapes.subjects(SH.message))
        for message in [texts(shapes, shape, SH.message)]
        if {text.language for text in message} != {"en", "vi"} or not all(";" in text for text in message)
    ]
    assert not wrong, "\n".join(wrong)
    silent = [str(node) for node in shapes.objects(None, SH.sparql) if not list(shapes.objects(node, SH.message))]
    assert not silent


def test_shape_queries_keep_to_what_shacl_allows(shapes: rdflib.Graph) -> None:
    forbidden = [str(text) for text in shapes.objects(None, SH.select) if re.search("VALUES|MINUS|SERVICE", str(text))]
    assert not forbidden
    several = [shape for shape, count in Counter(shapes.subjects(SH.sparql)).items() if count > 1]
    assert not several


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_class_that_a_template_speaks_of_has_a_planted_error(template: str) -> None:
    spoken = {
        "identifier-folder": set(parsed(*MODULES).subjects(HP.identifierFolder)),
        "kind-scheme": set(parsed("schemes").objects(None, HP.kindsOf)) - {HP.Situation},
    }
    planted = {
        kind
        for path in PLANTED.glob(f"{template}.*.ttl")
        for kind in rdflib.Graph().parse(path).objects(None, RDF.type)
    }
    assert spoken[template] <= planted


def test_every_shape_has_a_planted_error(shapes: rdflib.Graph) -> None:
    named = {str(shape).rpartition("#")[2] for shape in shapes.subjects(RDF.type, SH.NodeShape)}
    assert {path.stem.partition(".")[0] for path in PLANTED.glob("*.*.ttl")} == {*named, *TEMPLATES}


def test_what_conforms_breaks_no_shape() -> None:
    assert list(_results([PLANTED / "conforming.ttl"])) == []


@pytest.mark.parametrize("file", sorted(path.stem for path in PLANTED.glob("*.*.ttl")))
def test_a_planted_error_fires_its_shape_alone(fired: dict[str, set[str]], file: str) -> None:
    assert fired[file] == {file.partition(".")[0]}


def _results(files: list[Path]) -> Iterator[tuple[str, set[rdflib.term.Node]]]:
    """(shape or template, focus node and value) of all results on the model, `files`, and what the rules add."""
    store = Store()
    for path in [*LAYOUT.ontology_files(), *files]:
        load_file(store, path, f"file:{path.name}", path.name)
    _apply_rules(store)
    kg = KnowledgeGraph(store, LAYOUT, {})
    for template in TEMPLATES:
        for row in run_named(kg, read_folder(LAYOUT, "checks")[template], {}).rows:
            yield template, {URIRef(bare(row[0]))}
    graph = union_graph(kg)
    _, results, _ = pyshacl.validate(graph, shacl_graph=graph, inference="none", inplace=True)
    for result in results.subjects(RDF.type, SH.ValidationResult):
        nodes = {node for side in (SH.focusNode, SH.value) for node in results.objects(result, side)}
        yield _shape_name(graph, results.value(result, SH.sourceShape)), nodes


def _apply_rules(store: Store) -> None:
    """Adds what the rules derive; not what follows from the figures, some of which are planted beyond reckoning."""
    before = -1
    while before != (before := len(store)):
        for rule in read_folder(LAYOUT, "rules").values():
            found = list(store.query(rule.text, use_default_graph_as_union=True))  # type: ignore[arg-type]
            store.extend(Quad(t.subject, t.predicate, t.object, NamedNode(f"rule:{rule.name}")) for t in found)


def _shape_name(graph: rdflib.Graph, shape: rdflib.term.Node | None) -> str:
    while isinstance(shape, rdflib.BNode):
        shape = next(iter(graph.subjects(None, shape)))
    return str(shape).rpartition("#")[2]
