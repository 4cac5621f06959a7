"""A stranger finds a fact at the first guess: the folder, the file of a kind, a source with its claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import pytest
from pyoxigraph import NamedNode

from haiphong_kg.store.iris import DEF, expand
from haiphong_kg.store.loading import KnowledgeGraph
from haiphong_kg.store.terms import bare

MOST_LINES = 3000
SOURCES = {"hp:SourceDocument", "hp:Claim"}
REMARKS = {"hp:Disagreement", "hp:Dispute", "hp:IdentityDecision", "hp:Note", "hp:Unstated"}
# the record of the data set is none of the four
DATASET = "graph/dataset.ttl"


@pytest.fixture(scope="module")
def places(real: KnowledgeGraph) -> dict[str, str]:
    """The file of each subject of `graph/`, as messages show it."""
    found = {}
    for graph, path in real.files.items():
        shown = real.layout.shown(path)
        if shown.startswith("graph/") and shown != DATASET:
            for quad in real.store.quads_for_pattern(None, None, None, NamedNode(graph)):
                found[bare(quad.subject)] = shown
    return found


def test_every_subject_stands_in_the_folder_of_its_nature(real: KnowledgeGraph, places: dict[str, str]) -> None:
    situations = _below(real, DEF + "Situation")
    wrong = []
    for subject, file in places.items():
        (kind,) = _classes(real, subject)
        folder = "situations" if kind in situations else "things"
        folder = "sources" if kind in _iris(SOURCES) else "remarks" if kind in _iris(REMARKS) else folder
        if file.split("/")[1] != folder:
            wrong.append(f"{file}: {subject} belongs into graph/{folder}/")
    assert places
    assert not wrong, "\n".join(sorted(wrong))


def test_a_kind_stands_in_one_file(real: KnowledgeGraph, places: dict[str, str]) -> None:
    """All of one class and kind, or of one indicator, are in one file: who saw one knows where the next goes."""
    files = defaultdict(set)
    for subject, file in places.items():
        if file.split("/")[1] != "sources":
            key = real.value(subject, "hp:indicator") or real.value(subject, "hp:kind")
            files[*_classes(real, subject), key].add(file)
    assert not {key: sorted(found) for key, found in files.items() if len(found) > 1}


def test_a_source_and_its_claims_stand_together(real: KnowledgeGraph, places: dict[str, str]) -> None:
    claims = [claim for claim, _ in real.pairs("hp:claims")]
    apart = [claim for claim in claims if places[claim] != places[real.value(claim, "hp:source")]]
    assert claims
    assert not apart, "move these into the file of their source: " + ", ".join(apart)


def test_all_sources_of_a_publisher_stand_in_one_file(real: KnowledgeGraph, places: dict[str, str]) -> None:
    files = defaultdict(set)
    for source, publisher in real.pairs("dcterms:publisher"):
        files[bare(publisher)].add(places[source])
    assert not {publisher: sorted(found) for publisher, found in files.items() if len(found) > 1}


def test_no_file_is_too_long_to_read(real: KnowledgeGraph) -> None:
    lengths = {real.layout.shown(path): path.read_text(encoding="utf-8").count("\n") for path in real.files.values()}
    assert not {shown: lines for shown, lines in lengths.items() if lines > MOST_LINES}, "cut it by kind or publisher"


def _classes(kg: KnowledgeGraph, subject: str) -> list[str]:
    return [bare(term) for term in kg.objects(subject, "rdf:type")]


def _iris(names: Iterable[str]) -> set[str]:
    return {expand(name) for name in names}


def _below(kg: KnowledgeGraph, above: str) -> set[str]:
    """The class and all its subclasses."""
    found = {above}
    while more := {one for kind in found for one in kg.subjects("rdfs:subClassOf", kind)} - found:
        found |= more
    return found
