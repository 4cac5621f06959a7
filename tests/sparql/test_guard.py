"""What a query may not do: SERVICE in any disguise, but not what only looks so; and nesting without measure."""

from __future__ import annotations

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
    ],
    ids=["names", "numbers", "rows", "typed", "list", "groups", "brackets"],
)
def test_what_is_long_but_flat_is_not_refused(text: str) -> None:
    require_safe(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 65 + "}" * 65,
        "ASK { FILTER" + "(" * 64 + "1" + ")" * 64 + " }",
        "SELECT * { ?s ?p " + "<<" * 65,
        "SELECT * {}" + " UNION {}" * 1001,
        "SELECT * { " + "OPTIONAL {} " * 1001 + "}",
        "ASK { FILTER(1" + "&&1" * 1001 + ") }",
        "ASK { FILTER(1" + "-1" * 1001 + ") }",
        "ASK { ?s hp:a" + "/hp:a" * 1001 + " ?o }",
        "ASK { FILTER(1" + "+1" * 400 + "+(1" + "+1" * 400 + "+(1" + "+1" * 400 + "))) }",
    ],
)
def test_what_would_overflow_a_parser_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match=r"too deep or too long; (nest at most 64|chain at most 1000)"):
        require_safe(text)
