"""What a query may not do: SERVICE in any disguise, but not what only looks so; and nesting without measure."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from pyoxigraph import Store

from haiphong_kg.errors import QueryError
from haiphong_kg.sparql.guard import names_graphs, require_safe

HOST = "<http://127.0.0.1:1/>"

DISGUISES = [
    f"SELECT * {{ OPTIONAL {{ ?s ex:berth\\#7 ?o }} SERVICE SILENT {HOST} {{ }} }}",
    f"SELECT * {{ ?s ex:o\\'neill ?o SERVICE {HOST} {{ }} # it's\n}}",
    f"SELECT * {{ # a comment\rSERVICE {HOST} {{}} }}",
    f"SELECT * {{ sErViCe {HOST} {{}} }}",
    f"SELECT * {{ SERVICE{HOST}{{}} }}",
    f"SELECT * {{ SERVICESILENT{HOST}{{}} }}",
    "SELECT * { SERVICE?x{} }",
    f"SELECT * {{ ?s ?p 1SERVICE{HOST}{{}} }}",
    f"SELECT * {{ ?s ?p trueSERVICE{HOST}{{}} }}",
    f"SELECT * {{ ?s ?p '''it's'''SERVICE{HOST}{{}} }}",
    f"SELECT * {{ ?s ?p 'C:\\\\'SERVICE{HOST}{{}} # '\n}}",
    f"PREFIX e: {HOST} SELECT * {{ SERVICEe:x{{}} }}",
    f"PREFIX e: {HOST} PREFIX SERVICEe: <y:> SELECT * {{ SERVICEe:x # y\n{{}} }}",
    f"PREFIX e: {HOST} SELECT * {{ ?s ?p true.SERVICEe:x{{}} }}",
    f"PREFIX : {HOST} SELECT * {{ ?s ?p ?o SERVICE:x {{}} }}",
    f"SELECT * {{ FILTER(?a<?b)SERVICE#>\n{HOST}{{}} }}",
    f"SELECT * {{ FILTER(?a<?b)?s?p'#>'SERVICE{HOST}{{}}#'\n}}",
    f"SELECT * {{ FILTER(?a<?b&&'>'!='')SERVICE{HOST}{{}}#'\n}}",
    f"SELECT * {{ FILTER(?a<?b#>'''\n)SERVICE{HOST}{{}}#'''\n}}",
    f"SELECT * {{ <<?s?p'>'>> ?q ?r SERVICE{HOST}{{}} #'\n}}",
]
ESCAPED = [
    f"SELECT * {{ \\u0053ERVICE {HOST} {{}} }}",
    f"SELECT * {{ # \\u000A SERVICE {HOST} {{}}\n}}",
    f"SELECT * {{ ?s ?p 'a\\U00000027 SERVICE {HOST} {{}} # '\n}}",
]
INNOCENT = [
    "SELECT * { ?s ex:status.service ?x . ex:service ?service $service }",
    "SELECT * { ?s ex:service:x ?y ; service:x _:service . GRAPH service:x { ?s service: 1 } }",
    "SELECT * FROM service:x { ?s ?p 'SERVICE <x> {}' , '''\n' SERVICE''' , \"it's\" } # SERVICE",
    "DESCRIBE service:x { }",
    "SELECT * { VALUES (?a ?b) { (1 <x#it's>) (2 <(y)#'>) } ?s <http://x/a(b)service#c> <#service'>  }",
    "SELECT * { ?s ?p (1 <http://x/service#'>) FILTER(?a IN (<#a>, <#b'>) && ?a < <#c>) }",
    "SELECT * { FILTER(?a<?b&&?c>?d) }",
    'SELECT * { ?s ?p "C:\\\\service" , "a\\u0041", <http://x/\\u0041> }',
]


@pytest.mark.parametrize("text", [*DISGUISES, *ESCAPED])
def test_service_is_refused_in_every_disguise(text: str) -> None:
    with pytest.raises(QueryError, match=r"SERVICE would ask another host|may mean two things"):
        require_safe(text)


@pytest.mark.parametrize("text", DISGUISES)
def test_each_disguise_is_a_query_to_the_engine(text: str) -> None:
    """Else it would prove nothing: the engine takes it for a query, and the escaped ones are for engines of 1.1."""
    Store().query(text, prefixes={"ex": "x:"})


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_so_is_not_refused(text: str) -> None:
    require_safe(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * FROM <urn:a> { }",
        "SELECT *FROM<urn:a>{ }",
        "SELECT ?x FROMNAMED<urn:a>{ }",
        "ASKFROM<urn:a>{ }",
        "PREFIX e: <urn:> SELECT * FROMe:a { }",
        "SELECT * # x\rFROM <urn:a> { }",
        "SELECT * \\u0046ROM <urn:a> { }",
    ],
)
def test_from_is_seen(text: str) -> None:
    assert names_graphs(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o OPTIONAL { ?s ex:valid.from ?x } }",
        "SELECT ?from { ?s ex:from $from ; ex:ends-in-from 'from', ex:o\\'from\\' . _:from ?p <from> } # from",
        "PREFIX from: <x:> SELECT * { ?s from:x ?o }",
    ],
)
def test_what_only_looks_like_from_is_none(text: str) -> None:
    assert not names_graphs(text)


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ VALUES ?x {{ {' '.join(f'hp:a-{number}' for number in range(5000))} }} }}",
        f"SELECT * {{ VALUES ?x {{ {' '.join(f'-{number}' for number in range(5000))} }} }}",
        f"SELECT * {{ VALUES (?x ?y) {{ {' '.join(f'(1 -{number})' for number in range(5000))} }} }}",
        "SELECT * { VALUES ?x { " + "'2020-01-02'^^xsd:date " * 5000 + "} }",
        f"SELECT * {{ FILTER(?x IN ({', '.join(f'-{number}' for number in range(5000))})) }}",
        "SELECT * { " + "{ ?s hp:a/hp:b ?o FILTER(?o = 1 || ?o = 2) } " * 900 + "}",
        "SELECT * { ?s ?p ?o " + "[ ] " * 70 + "}",
        f"SELECT * {{ ?s ?p (1 {' '.join(f'-{number}' for number in range(1100))}) }}",
        "SELECT * { ?s ?p (" + "'2020-01-02'^^xsd:date 'x'@en " * 700 + ") }",
        "ASK { ?s ?p ?o " + ";" * 20_000 + "}",
        f"SELECT * {{ ?s {' ; '.join(f'hp:a-{number}/^hp:b ?o{number}' for number in range(1000))} }}",
        f"SELECT * {{ {' . '.join(f'?s{number} hp:a/hp:b ?o{number}' for number in range(1001))} }}",
        f"SELECT * {{ ?s ?p ?a FILTER(?a IN ({', '.join(f'?a - {number}' for number in range(5000))})) }}",
        f"SELECT * {{ ?s ?p ?a BIND(COALESCE({', '.join(f'?a-{number}' for number in range(5000))}) AS ?b) }}",
        f"SELECT {' '.join(f'(?a - {number} AS ?b{number})' for number in range(1900))} {{ ?s ?p ?a }}",
        f"SELECT * {{ ?s ?p {' , '.join('[ hp:a 1 ; hp:b (1 2) ]' for _ in range(500))} }}",
        "".join(f"PREFIX p{number}: <x:{number}> " for number in range(5000)) + "ASK {}",
    ],
    ids=[
        *("names", "numbers", "rows", "typed", "list", "groups", "brackets", "collection", "texts", "marks"),
        *("properties", "paths"),
        *("choice of sums", "first of sums", "columns", "things without names", "prefixes"),
    ],
)
def test_what_is_long_but_flat_is_not_refused(text: str) -> None:
    require_safe(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 65 + "}" * 65,
        "ASK { FILTER" + "(" * 64 + "1" + ")" * 64 + " }",
        "SELECT * { ?s ?p " + "<<" * 65,
        "ASK { FILTER(1" + "+1" * 1400 + "+(1" + "+1" * 1400 + "+(1" + "+1" * 1400 + "))) }",
        "ASK { FILTER EXISTS { " + "?s hp:a ?o . " * 4000 + " FILTER(1" + "&&1" * 3000 + ") } }",
    ],
)
def test_what_would_overflow_a_parser_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match=r"too deep or too long; (nest at most 64|chain at most 2000)"):
        require_safe(text)


# How a query with so many of a kind is written, and how many there may be. One row makes all that is computed finite.
KINDS: dict[str, tuple[Callable[[int], str], int]] = {
    "BIND": (lambda n: f"ASK {{ ?s ?p ?a {' '.join(f'BIND(?a AS ?b{one})' for one in range(n))} }}", 2000),
    "columns": (lambda n: f"SELECT {' '.join(f'(?a AS ?b{one})' for one in range(n))} {{ ?s ?p ?a }}", 2000),
    "MINUS": (lambda n: "ASK { ?s ?p ?a " + "MINUS { ?a <x:p> ?b } " * n + "}", 2000),
    "ORDER BY": (lambda n: f"SELECT * {{ ?s ?p ?a }} ORDER BY {' '.join(f'(?a+{one})' for one in range(n))}", 2000),
    "DESCRIBE": (lambda n: f"DESCRIBE {' '.join(f'<x:{one}>' for one in range(n))}", 2000),
    "UNION": (lambda n: "ASK { ?s ?p ?a {}" + " UNION {}" * (n - 1) + " }", 4000),
    "sum": (lambda n: "ASK { ?s ?p ?a FILTER(1" + "+?a" * n + ") }", 4000),
    "signed": (lambda n: "ASK { ?s ?p ?a FILTER(1" + "-1" * n + ") }", 4000),
    "&&": (lambda n: "ASK { ?s ?p ?a FILTER(1" + "&&?a" * n + ") }", 6000),
    "not": (lambda n: "ASK { ?s ?p ?a FILTER(" + "!" * n + "?a) }", 5900),
    "either": (lambda n: "ASK { ?s <x:n>" + "|<x:p>" * n + " ?b }", 6000),
}
# The engine takes more than a minute to order as many triples, so these are only read.
SLOW: dict[str, tuple[Callable[[int], str], int]] = {
    "triples": (lambda n: "ASK { " + "?s hp:a ?o . " * n + "}", 6000),
    "groups": (lambda n: "ASK { " + "{ ?s hp:a ?o } " * n + "}", 6000),
    "OPTIONAL": (lambda n: "ASK { " + "OPTIONAL { ?s hp:a ?o } " * n + "}", 4000),
    "steps": (lambda n: "ASK { ?s hp:a" + "/hp:a" * n + " ?o }", 6000),
    "collection": (lambda n: "ASK { ?s ?p (" + "1 " * n + ") }", 3000),
}
_ALIVE = r"""
import sys
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, Store
store = Store()
store.add(Quad(NamedNode("x:n"), NamedNode("x:n"), Literal(5)))
for text in sys.stdin.read().split("\0"):
    found = store.query(text)
    print(bool(found) if isinstance(found, QueryBoolean) else len(list(found)))
"""


@pytest.mark.parametrize("kind", [*KINDS, *SLOW])
def test_so_many_of_a_kind_and_no_more(kind: str) -> None:
    written, most = {**KINDS, **SLOW}[kind]
    require_safe(written(most - 100))
    with pytest.raises(QueryError, match="too deep or too long; chain at most"):
        require_safe(written(most + 100))


def test_the_engine_lives_with_as_many_as_the_guard_lets_through() -> None:
    """In a process of its own, which a stack that overflows would end."""
    texts = "\0".join(written(most) for written, most in KINDS.values())
    done = subprocess.run([sys.executable, "-c", _ALIVE], input=texts, text=True, capture_output=True, check=False)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, len(KINDS)), done.stderr


def test_half_of_a_character_is_refused_as_such_and_no_fault_of_ours() -> None:
    with pytest.raises(QueryError, match="half of a character"):
        require_safe("SELECT * { ?s ?p '\ud800' }")
