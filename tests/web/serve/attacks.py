"""What strangers try: each attack is a request as raw bytes, or a query. None may stop the server or reach outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote


class Attack(NamedTuple):
    """Its name, the bytes sent, and whether more is withheld than the request promises."""

    name: str
    sent: bytes
    slow: bool = False


CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
QUERIES = {
    "cartesian count": f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}",
    "cartesian order": f"SELECT * {{ {CROSS} }} ORDER BY ?f ?l",
    "cartesian distinct": f"SELECT DISTINCT ?a ?f ?l {{ {CROSS} }}",
    "cartesian group": f"SELECT ?a (GROUP_CONCAT(?f) AS ?x) {{ {CROSS} }} GROUP BY ?a",
    "cartesian construct": f"CONSTRUCT {{ ?a ?e ?l }} WHERE {{ {CROSS} }}",
    "cartesian filter": f"ASK {{ {CROSS} FILTER(?c = 'never' && ?l = 'never') }}",
    "cartesian subselects": f"SELECT * {{ {{ SELECT * {{ {CROSS} }} }} {{ SELECT ?m {{ ?m ?n ?o . {CROSS} }} }} }}",
    "exists bomb": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ {CROSS} FILTER(?l = 'never') }} }}",
    "not exists bomb": f"ASK {{ ?s ?p ?o FILTER NOT EXISTS {{ {CROSS} FILTER NOT EXISTS {{ {CROSS} }} }} }}",
    "minus bomb": f"SELECT * {{ {CROSS} MINUS {{ ?a ?b ?c . ?m ?n ?o }} }} ORDER BY ?l",
    "path star": "SELECT (COUNT(*) AS ?n) { ?a (!<x:a>)* ?b . ?b (!<x:a>)* ?c . ?c (!<x:a>)* ?d }",
    "path inverse": "SELECT * { ?a (^!<x:a>|!<x:b>)+ ?b } ORDER BY ?b",
    "optional tower": "SELECT * { " + " ".join(f"OPTIONAL {{ ?a{n} ?b ?c{n} }}" for n in range(12)) + " } ORDER BY ?c9",
    "deep braces": "ASK " + "{" * 3000 + "}" * 3000,
    "deep parentheses": "ASK { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }",
    "deep exists": "ASK { " + "FILTER EXISTS { " * 2000 + "}" * 2001,
    "deep brackets": "ASK { " + "[ <x:p> " * 3000 + "1" + "]" * 3000 + " }",
    "deep collection": "ASK { ?s ?p " + "(" * 3000 + ")" * 3000 + " }",
    "deep triple terms": "ASK { ?s ?p " + "<<( ?a ?b " * 2000 + "1" + ")>>" * 2000 + " }",
    "many unions": "ASK { " + " UNION ".join(["{ ?s ?p ?o }"] * 10_000) + " }",
    "many ands": "ASK { FILTER(" + " && ".join(["true"] * 10_000) + ") }",
    "many slashes": "ASK { ?s " + "/".join(["<x:p>"] * 10_000) + " ?o }",
    "many plus": "SELECT (" + "+".join(["1"] * 10_000) + " AS ?x) {}",
    "many nots": "ASK { FILTER(" + "!" * 20_000 + "true) }",
    "many carets": "ASK { ?s " + "^" * 20_000 + "<x:p> ?o }",
    "many commas": "ASK { ?s ?p " + ",".join(map(str, range(20_000))) + " }",
    "many prefixes": "".join(f"PREFIX p{n}: <x:{n}> " for n in range(5000)) + "ASK {}",
    "many variables": "SELECT * { " + " ".join(f"?v{n} ?w{n} ?x{n} ." for n in range(3000)) + " }",
    "huge values": "SELECT * { VALUES ?x { " + " ".join(map(str, range(60_000))) + " } ?x ?y ?z }",
    "huge in": "ASK { ?s ?p ?o FILTER(?o IN (" + ",".join(map(str, range(50_000))) + ")) }",
    "huge regex": "ASK { ?s ?p ?o FILTER REGEX(STR(?o), '(((((((((a{100}){100}){100})*)*)*)*)*)*') }",
    "slow regex": "SELECT * { ?s ?p ?o FILTER REGEX(CONCAT(STR(?o), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), '^(a+)+$') }",
    "long pattern": "ASK { ?s ?p ?o FILTER REGEX(STR(?o), '" + "a?" * 30_000 + "') }",
    "replace growth": "SELECT (REPLACE(REPLACE(REPLACE('" + "a" * 999 + "','a','$0$0$0$0'),'a','$0$0$0$0'),'.','"
    + "b" * 5000 + "') AS ?x) {}",
    "concat growth": "SELECT * { BIND('" + "x" * 50_000 + "' AS ?v0) "
    + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}, ?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(9)) + " }",
    "poison blank nodes": "CONSTRUCT { "
    + " ".join(f"_:b{n} <x:p> _:b{m} ." for n in range(30) for m in range(30)) + " } {}",
    "big number": "SELECT (1" + "0" * 5000 + " AS ?x) {}",
    "division": "SELECT (1/0 AS ?x) (-9223372036854775808 / -1 AS ?y) {}",
    "null sign": "ASK { ?s ?p 'a\x00b' }",
    "lone surrogate": "ASK { ?s ?p '\\uD800' }",
    "bad escape": "ASK { ?s ?p '\\U00110000' }",
    "open string": "ASK { ?s ?p '''" + "x" * 100_000,
    "open iri": "ASK { <" + "x" * 100_000,
    "only comments": "#" * 200_000,
    "right to left": "ASK { ?s ?p '\u202e\u2066\ufeff' }",
    "update in words": "INSERT DATA { <x:a> <x:b> <x:c> }",
    "two in one": "ASK {} ; DROP ALL",
    "nothing": "",
}  # fmt: skip
DISGUISES = {
    "service": "SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "service silent": "SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
    "service lower": "SELECT * {{ service <{url}> {{ ?s ?p ?o }} }}",
    "service variable": "SELECT * {{ VALUES ?u {{ <{url}> }} SERVICE ?u {{ ?s ?p ?o }} }}",
    "service escaped": "SELECT * {{ S\\u0045RVICE <{url}> {{ ?s ?p ?o }} }}",
    "service after CR": "SELECT * {{ # hidden\rSERVICE <{url}> {{ ?s ?p ?o }} }}",
    "service after name": "PREFIX e: <x:> SELECT * {{ OPTIONAL {{ ?a e:b\\#c ?d }} SERVICE <{url}> {{ ?s ?p ?o }} }}",
    "service after quote": "PREFIX e: <x:> SELECT * {{ {{ ?a e:b\\'c ?d }} SERVICE <{url}> {{ ?s ?p ?o }} # '\n}}",
    "service prefixed": "PREFIX s: <{url}> SELECT * {{ SERVICE s: {{ ?s ?p ?o }} }}",
    "service in exists": "ASK {{ ?a ?b ?c FILTER EXISTS {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }}",
    "service in subselect": "SELECT * {{ {{ SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }}",
    "service joined to a word": "SELECT * {{ ?a ?b true.SERVICE<{url}>{{ ?s ?p ?o }} }}",
    "from url": "SELECT * FROM <{url}> {{ ?s ?p ?o }}",
    "from named url": "SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    "from file": "SELECT * FROM <file:///etc/passwd> {{ ?s ?p ?o }}",
    "graph url": "SELECT * {{ GRAPH <{url}> {{ ?s ?p ?o }} }}",
    "load": "LOAD <{url}>",
}  # fmt: skip


def head(line: str, *headers: str) -> bytes:
    """A request with no body."""
    lines = [f"{line} HTTP/1.1", "Host: x", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace")


def post(body: bytes, kind: str = "application/sparql-query", length: int | None = None, *headers: str) -> bytes:
    """A body by POST, said to have `length` bytes."""
    said = len(body) if length is None else length
    return head("POST /sparql", f"Content-Type: {kind}", f"Content-Length: {said}", *headers) + body


def direct(query: str) -> bytes:
    """A query by POST."""
    return post(query.encode(errors="surrogatepass"))


def attacks(url: str) -> Iterator[Attack]:
    """All of them; `url` is an address that nobody may come to."""
    yield from (Attack(name, direct(query)) for name, query in QUERIES.items())
    yield from (Attack(name, direct(query.format(url=url))) for name, query in DISGUISES.items())
    foreign = f"GET /sparql?query=ASK%20%7B%3Fs%20%3Fp%20%3Fo%7D&default-graph-uri={quote(url, '')}"
    yield Attack("default graph of another host", head(foreign))
    yield from (Attack(name, head(f"GET {path}")) for name, path in PATHS.items())
    yield from (Attack(name, head("GET /sparql?query=ASK%7B%7D", *headers)) for name, headers in HEADERS.items())
    yield from (Attack(name, sent) for name, sent in RAW.items())
    yield from (Attack(name, sent, slow=True) for name, sent in SLOW.items())


PATHS = {
    "named graph of a file": "/sparql?query=ASK%7B%7D&named-graph-uri=file%3A%2F%2F%2Fetc%2Fpasswd",
    "ten megabytes in an address": "/sparql?query=" + "%23" * 3_000_000,
    "a path upward": "/id/../../../../etc/passwd",
    "a path upward, encoded": "/id/%2e%2e%2f%2e%2e%2fetc%2fpasswd.ttl",
    "a path with a null": "/id/place/japan%00.ttl",
    "a path of slashes": "/" * 8000,
    "a name of bytes": "/show/%ff%fe%00",
    "a long name": "/show/" + "a" * 30_000,
    "a long search": "/search?q=" + "a%20" * 9000,
    "a wide search": "/search?q=" + quote("\u0301" * 900),
    "a long question": "/ask?q=" + quote("nhật bản " * 110),
    "many fields": "/search?" + "&".join(f"a{n}=1" for n in range(4000)),
}
HEADERS = {
    "many headers": [f"X-{n}: {n}" for n in range(20_000)],
    "a long header": ["X: " + "x" * 1_000_000],
    "an accept without end": ["Accept: " + ",".join(["text/x;q=0.1"] * 4000)],
    "an accept of signs": ["Accept: ;;;===,,,*/*/*;q=9e99;q=-1"],
    "an upgrade": ["Upgrade: websocket", "Sec-WebSocket-Key: x"],
    "a header beyond all": ["X: " + "x" * 4_000_000],
    "many tags": ["If-None-Match: " + ",".join(['"x"'] * 10_000)],
}
RAW = {
    "ten megabytes": post(b"#" * 10_485_760),
    "a thousand at once": b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n" * 1000,
    "trailers without end": head("POST /sparql", "Transfer-Encoding: chunked") + b"0\r\n" + b"X: x\r\n" * 500_000,
    "two lengths": post(b"ASK {}", "application/sparql-query", 6, "Content-Length: 5"),
    "length and chunks": post(b"0\r\n\r\nGET /x HTTP/1.1\r\n\r\n", "", 5, "Transfer-Encoding: chunked"),
    "a bad chunk": head("POST /sparql", "Transfer-Encoding: chunked") + b"zz\r\nASK{}\r\n0\r\n\r\n",
    "a folded header": b"GET /health HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
    "a host with a line": b"GET /openapi.json HTTP/1.1\r\nHost: a\tb<script>\r\nConnection: close\r\n\r\n",
    "no host": b"GET /sparql HTTP/1.1\r\nConnection: close\r\n\r\n",
    "an old protocol": b"GET /health HTTP/0.9\r\n\r\n",
    "no protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(300),
    "a strange method": head("BREW /sparql"),
    "a trace": head("TRACE /sparql"),
    "a charset of its own": post(b"ASK {}", "application/sparql-query; charset=utf-7"),
    "a type of its own": post(b"--x--x", "multipart/form-data; boundary=x"),
    "a body that is packed": post(b"\x1f\x8b\x08\x00", "application/sparql-query", 4, "Content-Encoding: gzip"),
    "an expectation": post(b"", "", 0, "Expect: 200-maybe"),
    "not UTF-8": post(b"ASK { ?s ?p '\xff\xfe' }"),
    "UTF-16": post("ASK { ?s ?p 'ế' }".encode("utf-16")),
}
SLOW = {
    "a length that lies": post(b"ASK {}", "application/sparql-query", 9999),
    "a body that never comes": post(b"", "application/sparql-query", 50),
    "a head that never ends": b"GET /health HTTP/1.1\r\nHost: x\r\nX: ",
    "one who leaves": direct(QUERIES["cartesian order"]),
}
