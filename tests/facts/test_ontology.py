"""The model: its terms and its logic."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import owlrl
import pytest
import rdflib
from pyoxigraph import Store
from rdflib import OWL, RDF, RDFS, SH, SKOS, URIRef
from rdflib.term import Node

from haiphong_kg.store.folders import find_layout
from haiphong_kg.store.iris import BASE, DEF, PREFIXES
from haiphong_kg.store.loading import KnowledgeGraph, load_file
from haiphong_kg.store.rdflib_view import union_graph

LAYOUT = find_layout()
HP = rdflib.Namespace(DEF)
PROPERTY_TYPES = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
MODULES = ("core", "culture", "event", "invest", "policy", "prov", "relation", "stat")
# What OWL 2 RL allows in any position we use it in: no unions, no cardinalities, no inverses.
OWL_TERMS = {
    "AllDisjointClasses", "AnnotationProperty", "Class", "DatatypeProperty", "ObjectProperty", "Ontology",
    "Thing", "TransitiveProperty", "imports", "members", "versionIRI", "versionInfo",
}  # fmt: skip
# Terms that nothing uses yet, with the reason to keep them.
RESERVED = {
    "outcomeOf": "the inscription of 2023, of the next issue",
    "underAgreement": "cooperation founded on agreements, of the next issue",
}
# The axioms of PROV-O and ORG that our data could run against.
OUTSIDE_AXIOMS = """
@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
prov:Activity owl:disjointWith prov:Entity .
prov:wasDerivedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
org:member a owl:FunctionalProperty . org:organization a owl:FunctionalProperty .
"""
CONTRADICTIONS = """
<id/person/p1> a hp:Person , hp:Organisation .
<id/territorial-change/p2> a hp:TerritorialChange , hp:Place .
<id/port-call/p3> a hp:PortCall ; prov:wasDerivedFrom <id/source/s> .
<id/place/p4> a hp:AdministrativeUnit ; hp:site <id/place/other> .
<id/place/p5> a hp:AdministrativeUnitVersion ; hp:versionOf <id/place/p5> .
<id/indicator/p6> a hp:Indicator ; hp:value 1.0 .
"""


@pytest.fixture(scope="module")
def model() -> rdflib.Graph:
    return parsed(*MODULES, "alignment", "haiphong-kg")


@pytest.fixture(scope="module")
def stated() -> rdflib.Graph:
    """All that the files of the graph state: rdflib reads the files of the model itself, and copies these sooner."""
    store = Store()
    for path in LAYOUT.graph_files():
        load_file(store, path, f"file:{path.name}", path.name)
    return union_graph(KnowledgeGraph(store, LAYOUT, {}))


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return parsed("shapes")


def test_every_module_parses_and_only_speaks_of_its_own_terms() -> None:
    wrong = []
    for module in MODULES:
        graph = parsed(module)
        home = URIRef(f"{BASE}def/{module}")
        for term in set(graph.subjects()) - {home}:
            if not str(term).startswith(DEF) or set(graph.objects(term, RDFS.isDefinedBy)) != {home}:
                wrong.append(f"{module}.ttl: {term} is not a term that says rdfs:isDefinedBy <def/{module}>")
    assert not wrong, "\n".join(wrong)


def test_every_term_has_labels_and_definitions_in_both_languages(model: rdflib.Graph) -> None:
    wrong = [f"{term}: {fault}" for term in _terms(model) for fault in _label_faults(model, term)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("text", [SKOS.prefLabel, SKOS.definition], ids=["labels", "definitions"])
def test_no_two_terms_share_a_text(model: rdflib.Graph, text: URIRef) -> None:
    texts = Counter(one for term in _terms(model) for one in model.objects(term, text))
    assert not [str(one) for one, count in texts.items() if count > 1]


def test_every_property_has_one_named_domain_and_range(model: rdflib.Graph) -> None:
    wrong = [
        f"{term} has {len(found)} {side}"
        for term in _properties(model)
        for side in (RDFS.domain, RDFS.range)
        if len(found := list(model.objects(term, side))) != 1 or not isinstance(found[0], URIRef)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_sub_property_stays_within_its_super_property(model: rdflib.Graph) -> None:
    wrong = []
    for term in _properties(model):
        for above in model.objects(term, RDFS.subPropertyOf):
            for side in (RDFS.domain, RDFS.range) if str(above).startswith(DEF) else ():
                wider, narrower = model.value(above, side), model.value(term, side)
                if wider not in set(model.transitive_objects(narrower, RDFS.subClassOf)):
                    wrong.append(f"{term}: {narrower} is not under {wider} of {above}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("relation", [RDFS.subClassOf, RDFS.subPropertyOf], ids=["classes", "properties"])
def test_no_term_stands_above_itself(model: rdflib.Graph, relation: URIRef) -> None:
    circles = [
        str(term)
        for term in _terms(model)
        for above in model.objects(term, relation)
        if term in set(model.transitive_objects(above, relation))
    ]
    assert not circles


def test_the_class_tree_is_connected_and_shallow(model: rdflib.Graph) -> None:
    classes = [term for term in _terms(model) if (term, RDF.type, OWL.Class) in model]
    unanchored = [str(one) for one in classes if one != HP.Item and not list(model.objects(one, RDFS.subClassOf))]
    assert not unanchored, "under no class, own or outside: " + ", ".join(unanchored)
    assert len(classes) <= 44
    assert max(_depth(model, one) for one in classes) <= 4


def test_only_constructs_of_owl_2_rl_are_used(model: rdflib.Graph) -> None:
    used = {str(term).removeprefix(str(OWL)) for triple in model for term in triple if str(term).startswith(str(OWL))}
    assert used <= OWL_TERMS


def test_the_alignment_says_nothing_of_outside_terms_but_their_type() -> None:
    graph = parsed("alignment")
    own = (DEF, BASE + "def/")
    said = [triple for triple in graph if not str(triple[0]).startswith(own) and triple[1] != RDF.type]
    assert not said


def test_the_header_imports_every_module_and_nothing_else() -> None:
    header = parsed("haiphong-kg")
    imported = set(header.objects(URIRef(BASE + "def"), OWL.imports))
    assert imported == {URIRef(f"{BASE}def/{module}") for module in MODULES}


def test_every_term_is_used_or_reserved(model: rdflib.Graph, shapes: rdflib.Graph, stated: rdflib.Graph) -> None:
    used = {str(node) for graph in (shapes, stated) for triple in graph for node in triple}
    used |= {DEF + name for text in shapes.objects(None, SH.select) for name in re.findall(r"\bhp:(\w+)", str(text))}
    for folder in ("rules", "networks", "questions", "checks"):
        for path in LAYOUT.query_files(folder):
            used |= {DEF + name for name in re.findall(r"\bhp:(\w+)", path.read_text(encoding="utf-8"))}
    used |= {str(kind) for kind in model.objects(None, RDFS.subClassOf)}
    unused = {str(term).removeprefix(DEF) for term in _terms(model) if str(term) not in used}
    assert unused <= set(RESERVED), "use these terms, take them out, or name a reason in RESERVED"


def test_the_owl_rl_closure_of_model_and_data_is_consistent(model: rdflib.Graph, stated: rdflib.Graph) -> None:
    assert not _contradictions(model, stated)


def test_the_closure_finds_planted_contradictions(model: rdflib.Graph) -> None:
    messages = "\n".join(_contradictions(model, planted(CONTRADICTIONS)))
    missed = [name for name in re.findall(r"^<(\S+)>", CONTRADICTIONS, re.MULTILINE) if BASE + name not in messages]
    assert not missed


def test_it_finds_one_among_all_that_is_stated(model: rdflib.Graph, stated: rdflib.Graph) -> None:
    """The types of a port call and of a source are no contradiction; only what binds the two is."""
    (one,) = [line for line in CONTRADICTIONS.splitlines() if "/p3>" in line]
    assert _complaints(_untold(model) + _alike_as_one(stated, planted(one)))


def planted(text: str) -> rdflib.Graph:
    prefixes = f"@base <{BASE}> . @prefix hp: <{DEF}> . @prefix prov: <{PREFIXES['prov']}> ."
    return rdflib.Graph().parse(data=prefixes + text, format="turtle")


def parsed(*names: str) -> rdflib.Graph:
    """The modules of the model so named, as one graph."""
    graph = rdflib.Graph()
    for name in names:
        graph.parse(LAYOUT.root / "ontology" / f"{name}.ttl", publicID=BASE)
    return graph


def _properties(model: rdflib.Graph) -> list[URIRef]:
    return [term for term in _terms(model) if set(model.objects(term, RDF.type)) & set(PROPERTY_TYPES)]


def _terms(model: rdflib.Graph) -> list[URIRef]:
    return sorted(term for term in set(model.subjects(RDFS.isDefinedBy)) if isinstance(term, URIRef))


def _label_faults(model: rdflib.Graph, term: URIRef) -> Iterator[str]:
    names, definitions = texts(model, term, SKOS.prefLabel), texts(model, term, SKOS.definition)
    if texts(model, term, RDFS.label) != [name for name in names if name.language == "en"]:
        yield "rdfs:label is not the English skos:prefLabel, once"
    if [name.language for name in names] != ["en", "vi"]:
        yield "skos:prefLabel is not one in Vietnamese and one in English"
    if [text.language for text in definitions] != ["en", "vi"]:
        yield "skos:definition is not one in Vietnamese and one in English"
    if not all(text[:1].isupper() and text.endswith(".") for text in definitions):
        yield "a definition is not a sentence: capital letter, full stop"


def texts(graph: rdflib.Graph, node: rdflib.term.Node, predicate: URIRef) -> list[rdflib.Literal]:
    """The texts of one node, in order of language."""
    found = [text for text in graph.objects(node, predicate) if isinstance(text, rdflib.Literal)]
    return sorted(found, key=lambda text: (text.language or "", str(text)))


def _depth(model: rdflib.Graph, term: URIRef) -> int:
    above = [one for one in model.objects(term, RDFS.subClassOf) if str(one).startswith(DEF)]
    return max((_depth(model, URIRef(str(one))) + 1 for one in above), default=0)


def _contradictions(model: rdflib.Graph, data: rdflib.Graph) -> list[str]:
    """What the OWL 2 RL closure of the model, the data and the outside axioms complains of.

    Where things of one type taken as one lead to no complaint, the data lead to none, and are not closed themselves:
    that would take ten times as long.
    """
    logic = _untold(model)
    return _complaints(logic + _alike_as_one(data)) and _complaints(logic + data)


def _complaints(graph: rdflib.Graph) -> list[str]:
    graph.parse(data=OUTSIDE_AXIOMS, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = graph.subjects(RDF.type, owlrl.Namespaces.ERRNS.ErrorMessage)
    return [str(text) for node in errors for text in graph.objects(node)]


def _untold(model: rdflib.Graph) -> rdflib.Graph:
    """The model without its labels and definitions, which no rule reads: half of it, and of the time that it takes."""
    logic = rdflib.Graph()
    for triple in model:
        if not (isinstance(triple[2], rdflib.Literal) and triple[2].language):
            logic.add(triple)
    return logic


def _alike_as_one(*data: rdflib.Graph) -> rdflib.Graph:
    """The data with one thing for all that have the same types, and one valid literal of each datatype.

    No rule asks whether two things differ, so a contradiction of the data is one here as well.
    """
    triples = [triple for graph in data for triple in graph]
    types: defaultdict[Node, set[object]] = defaultdict(set)
    held: defaultdict[Node, set[object]] = defaultdict(set)
    for subject, verb, value in triples:
        held[value].add(verb)
        if verb == RDF.type:
            types[subject].add(value)
    first: dict[object, Node] = {}

    def one(node: Node) -> Node:
        if isinstance(node, rdflib.Literal):
            return node if node.value is None else first.setdefault((node.datatype, node.language), node)
        return first.setdefault(frozenset(types.get(node) or held[node]), node)

    joined = rdflib.Graph()
    for subject, verb, value in triples:
        joined.add((one(subject), verb, value if verb == RDF.type else one(value)))
    return joined
