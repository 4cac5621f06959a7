"""Whatever query a grammar makes, with SERVICE put in behind any of its tokens: no other host hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from haiphong_kg.errors import QueryError
from haiphong_kg.sparql.engine import answer, run
from haiphong_kg.sparql.syntax import tokens
from haiphong_kg.store.iris import PREFIXES
from haiphong_kg.store.loading import KnowledgeGraph
from tests.listener import Listener, listening

SETTINGS = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ["SERVICE", "service", "Service SILENT", r"\u0053ERVICE", r"S\u0065rvice", r"\U00000053ervice"]
BETWEEN = ["", " ", "\n", "\t", "#x\r", "# '\n", '# "\r\n', "#<\n"]


def listed(parts: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=1, max_size=most).map(" ".join)


TEXTS = ["'x'", '"y"@vi', "'''z'''", '"1"^^xsd:date', "1", "-2.5", "1e3", "true", '"# SERVICE"']
NODES = ["?a", "$b", "<a:b>", "hp:Country", "id:a", "_:c", "[]", "()", "(?a 1)", "[ hp:p ?b ]"]
NODES += [r"hp:a\-b", r"hp:service\#", "hp:%41", "<a:service>"]
VERBS = st.sampled_from(["a", "hp:p", "?v", "^hp:p", "hp:p/hp:q", "hp:p*", "!(hp:p|^a)", "(hp:p)?", "<a:p>"])
TRIPLES = st.builds("{} {} {} .".format, st.sampled_from(NODES), VERBS, st.sampled_from([*NODES, *TEXTS]))
TESTS = st.sampled_from(
    ["?a < ?b", "?a<1", "bound(?a)", "regex(str(?a),'x')", "?a IN (1, 'b')", "!(?a = 2) && ?b", "1<2"]
)
OTHERS = st.one_of(
    st.builds("FILTER({})".format, TESTS),
    st.builds("BIND({} AS ?x)".format, TESTS),
    st.just("VALUES ?y { 1 'b' UNDEF }"),
    st.just("VALUES (?y ?z) { (1 2) ('b' hp:c) }"),
)
GROUPS = st.recursive(
    st.builds("{{ {} }}".format, listed(TRIPLES | OTHERS, 3)),
    lambda inner: st.one_of(
        st.builds("{{ {} OPTIONAL {} }}".format, TRIPLES, inner),
        st.builds("{{ {} UNION {} }}".format, inner, inner),
        st.builds("{{ {} MINUS {} }}".format, inner, inner),
        st.builds("{{ GRAPH ?g {} }}".format, inner),
        st.builds("{{ SELECT * {} }}".format, inner),
        st.builds("{{ {} FILTER NOT EXISTS {} }}".format, TRIPLES, inner),
    ),
    max_leaves=4,
)
QUERIES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["SELECT * ", "SELECT DISTINCT * WHERE", "ASK", "CONSTRUCT { ?a a ?b } WHERE", "DESCRIBE ?a "]),
    GROUPS,
    st.sampled_from(["", " LIMIT 1", " ORDER BY ?a", " VALUES ?w { 1 }"]),
)


@st.composite
def _asking(draw: st.DrawFn) -> str:
    """A query with SERVICE behind one of its tokens, close to it or not; `{url}` stands for the host."""
    parts = [token.text for token in tokens(draw(QUERIES))]
    inside = [place for place, part in enumerate(parts, 1) if part in ("{", "}", ".")]
    place = draw(st.integers(0, len(parts)) | st.sampled_from(inside))  # behind any token; often where it is a query
    before, between, after = (draw(st.sampled_from(BETWEEN)) for _ in range(3))
    word = draw(st.sampled_from(WORDS))
    asked = f"{before}{word}{between}<{{url}}>{after}{{ ?s ?p ?o }}"
    return "".join([*parts[:place], asked, *parts[place:]])


@pytest.fixture
def listener() -> Iterator[Listener]:
    with listening() as found:
        yield found


@SETTINGS
@given(text=_asking())
def test_no_query_of_the_grammar_reaches_another_host(mini: KnowledgeGraph, listener: Listener, text: str) -> None:
    with suppress(QueryError):
        run(mini, text.replace("{url}", listener.url))
    assert listener.seen == 0


def test_without_guard_and_wall_many_of_them_would(mini: KnowledgeGraph, listener: Listener) -> None:
    reached = []

    @SETTINGS
    @given(text=_asking())
    def ask(text: str) -> None:
        before = listener.seen
        with suppress(SyntaxError, OSError, RuntimeError):
            answer(mini.store.query(text.replace("{url}", listener.url), prefixes=PREFIXES), 1)
        reached.append(listener.seen > before)

    ask()
    assert sum(reached) > len(reached) / 50
