"""What a query asks of the engine, step by step, in words.

Oxigraph offers no plan to Python, so this is the algebra of SPARQL 1.1 (section 18.2) as rdflib translates the query,
with what decides the cost: how many triples each pattern fits in this graph, and which parts share no variable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from pyoxigraph import Store
from rdflib.paths import Path
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import BNode, Identifier, Literal, URIRef, Variable

from haiphong_kg.base import number
from haiphong_kg.errors import QueryError
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.syntax import complete
from haiphong_kg.store import BASE, PREFIXES, KnowledgeGraph, compact

_PARTS: Final[dict[str, dict[str, str]]] = {
    "SelectQuery": {"en": "give rows", "vi": "trả về các dòng"},
    "AskQuery": {"en": "say whether there is any solution", "vi": "cho biết có lời giải hay không"},
    "ConstructQuery": {"en": "build a graph", "vi": "dựng một đồ thị"},
    "DescribeQuery": {"en": "describe things", "vi": "mô tả các đối tượng"},
    "Project": {"en": "keep the columns", "vi": "giữ các cột"},
    "Distinct": {"en": "leave out repeated rows", "vi": "bỏ các dòng trùng"},
    "Reduced": {"en": "repeated rows may be left out", "vi": "có thể bỏ các dòng trùng"},
    "OrderBy": {"en": "sort all rows by", "vi": "sắp xếp mọi dòng theo"},
    "Slice": {"en": "keep some of the rows", "vi": "giữ một phần các dòng"},
    "Filter": {"en": "keep those for which", "vi": "giữ những lời giải mà"},
    "BGP": {"en": "find together", "vi": "tìm đồng thời"},
    "Join": {"en": "join", "vi": "kết hợp"},
    "LeftJoin": {"en": "join, where there is a partner (OPTIONAL)", "vi": "kết hợp nếu có (OPTIONAL)"},
    "Union": {"en": "take both (UNION)", "vi": "lấy cả hai (UNION)"},
    "Minus": {"en": "take the first without the second (MINUS)", "vi": "lấy phần đầu trừ phần sau (MINUS)"},
    "Graph": {"en": "within the named graph", "vi": "trong đồ thị có tên"},
    "Extend": {"en": "compute", "vi": "tính"},
    "Group": {"en": "group by", "vi": "nhóm theo"},
    "AggregateJoin": {"en": "sum up each group", "vi": "tổng hợp từng nhóm"},
    "ToMultiSet": {"en": "a table of its own", "vi": "một bảng riêng"},
    "values": {"en": "the values given", "vi": "các giá trị cho sẵn"},
}
_TEXTS: Final[dict[str, dict[str, str]]] = {
    "head": {
        "en": "The engine chooses the order of the patterns itself and shows no plan; this is what the query says, "
        "the last step first.",
        "vi": "Bộ máy tự chọn thứ tự các mẫu và không cho xem kế hoạch; đây là điều truy vấn nói, bước cuối trước.",
    },
    "fits": {"en": "matches: {}", "vi": "số bộ ba khớp: {}"},
    "apart": {
        "en": "! parts that share no variable: every solution of one is combined with every one of the other",
        "vi": "! các phần không chung biến: mỗi lời giải của phần này ghép với mọi lời giải của phần kia",
    },
    "all": {"en": "everything", "vi": "tất cả"},
}
_SIGNS: Final = {"ConditionalAndExpression": " && ", "ConditionalOrExpression": " || "}
_UNARY: Final = {"UnaryNot": "!", "UnaryMinus": "-", "UnaryPlus": "+"}
_IRI: Final = re.compile(r"<([^<>]*)>")
_BLANK: Final = re.compile(r"_:N[0-9a-f]{32}\b")
_INSIDE: Final = ("p", "p1", "p2")


def explain_query(kg: KnowledgeGraph, text: str, lang: str) -> str:
    """The steps of the query as indented lines, the last step first.

    Raises:
        QueryError: it is no query, or uses what SPARQL 1.1 does not have.
    """
    columns = run(kg._replace(store=Store()), text).columns
    try:
        query = translateQuery(parseQuery(complete(text)), base=BASE, initNs=PREFIXES)
    except Exception as error:  # noqa: BLE001 - rdflib raises whatever its grammar meets
        said = " ".join(str(error).split())
        raise QueryError(f"the query runs, but cannot be explained: {said}", fix="keep to SPARQL 1.1") from None
    lines = [f"{'  ' * depth}{line}" for depth, line in _Walk(kg, lang, columns).steps(query.algebra, 0)]
    names = {name: f"_:b{count}" for count, name in enumerate(dict.fromkeys(_BLANK.findall(" ".join(lines))), start=1)}
    shown = [_BLANK.sub(lambda match: names[match[0]], line) for line in lines]
    return "\n".join([_TEXTS["head"][lang], "", *shown]) + "\n"


class _Walk:
    """One walk through the algebra, for one graph, one language and the columns of one answer."""

    def __init__(self, kg: KnowledgeGraph, lang: str, columns: Sequence[str]) -> None:
        self._kg, self._lang, self._columns = kg, lang, columns

    def steps(self, part: CompValue, depth: int) -> Iterator[tuple[int, str]]:
        """(depth, line) of `part` and of all inside it."""
        if part.name == "Project" and not part.PV:
            yield from self.steps(part.p, depth)
            return
        yield depth, f"{_PARTS.get(part.name, {}).get(self._lang, part.name)}{self._detail(part)}"
        if part.name == "BGP":
            yield from ((depth + 1, self._pattern(triple)) for triple in part.triples)
        inside = [part[name] for name in _INSIDE if isinstance(part.get(name), CompValue)]
        if self._apart(part, inside):
            yield depth + 1, _TEXTS["apart"][self._lang]
        for one in inside:
            yield from self.steps(one, depth + 1)

    def _detail(self, part: CompValue) -> str:
        if part.name == "Project":
            place = {name: index for index, name in enumerate(self._columns)}
            return ": " + ", ".join(
                f"?{name}" for name in sorted(part.PV, key=lambda one: (place.get(str(one), 0), one))
            )
        shown = _DETAILS.get(part.name)
        found = shown(part) if shown else ""
        return f": {found}" if found else ""

    def _pattern(self, triple: Iterable[Any]) -> str:
        subject, path, object_ = triple
        shown = f"{_shown(subject)} {_shown(path)} {_shown(object_)}"
        if isinstance(path, Path):
            return shown
        names = [f"?v{place}" if _is_open(one) else one.n3() for place, one in enumerate((subject, path, object_))]
        counted = run(self._kg, f"SELECT (COUNT(*) AS ?n) {{ {' '.join(names)} }}").rows[0][0]
        return f"{shown}   – {_TEXTS['fits'][self._lang].format(number(getattr(counted, 'value', ''), self._lang))}"

    def _apart(self, part: CompValue, inside: list[CompValue]) -> bool:
        if part.name == "BGP":
            return _separate([_variables(triple) for triple in part.triples])
        return part.name == "Join" and _separate([set(one["_vars"]) for one in inside if _finds(one)])


def _finds(part: CompValue) -> bool:
    """Whether patterns stand in `part`, which may have many solutions; computed and given values have few."""
    if part.name == "BGP":
        return bool(part.triples)
    return any(_finds(part[name]) for name in _INSIDE if isinstance(part.get(name), CompValue))


def _separate(groups: list[set[Any]]) -> bool:
    """Whether some of the groups that have variables share none with the rest, directly or through others."""
    rest = [group for group in groups if group]
    reached = set(rest[0]) if rest else set()
    while near := [group for group in rest if group & reached]:
        reached.update(*near)
        rest = [group for group in rest if group not in near]
    return bool(rest)


def _variables(triple: Iterable[Any]) -> set[Any]:
    return {one for one in triple if _is_open(one)}


def _is_open(term: object) -> bool:
    return isinstance(term, Variable | BNode)


def _slice(part: CompValue) -> str:
    length = "" if part.length is None else f"LIMIT {part.length} "
    return f"{length}OFFSET {part.start}" if part.start else length.strip()


def _order(part: CompValue) -> str:
    return ", ".join(f"{_shown(one.expr)}{' ' + one.order if one.order else ''}" for one in part.expr)


def _group(part: CompValue) -> str:
    return ", ".join(map(_shown, part.expr or ()))


def _aggregates(part: CompValue) -> str:
    return ", ".join(f"{_shown(one.res)} = {_shown(one)}" for one in part.A)


def _given(part: CompValue) -> str:
    rows = [" ".join(f"{_shown(name)}={_shown(value)}" for name, value in row.items()) for row in part.res]
    return "; ".join(rows)


_DETAILS: Final[dict[str, Any]] = {
    "DescribeQuery": lambda part: _shown(part.PV),
    "OrderBy": _order,
    "Slice": _slice,
    "Filter": lambda part: _shown(part.expr),
    "LeftJoin": lambda part: "" if _shown(part.expr) == "true" else _shown(part.expr),
    "Graph": lambda part: _shown(part.term),
    "Extend": lambda part: f"{_shown(part.var)} = {_shown(part.expr)}",
    "Group": _group,
    "AggregateJoin": _aggregates,
    "values": _given,
}


def _shown(value: Any) -> str:  # noqa: ANN401 - rdflib's algebra is untyped
    """A term, path or expression as a person would write it."""
    if isinstance(value, URIRef):
        return compact(str(value))
    if isinstance(value, Literal):
        return value.n3() if value.language or value.datatype is None else str(value)
    if isinstance(value, BNode):
        return f"_:{value}"
    if isinstance(value, Identifier):
        return value.n3()
    if isinstance(value, Path):
        return _path(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(_shown, value))
    return _expression(value) if isinstance(value, CompValue) else str(value)


def _path(path: Path) -> str:
    return _IRI.sub(lambda match: compact(match[1]), str(path.n3()))


def _expression(part: CompValue) -> str:
    name = part.name
    if name == "TrueFilter":
        return "true"
    if name in _SIGNS:
        return _SIGNS[name].join([_shown(part.expr), *map(_shown, part.other or ())])
    if name == "RelationalExpression":
        other = f"({_shown(part.other)})" if isinstance(part.other, list) else _shown(part.other)
        return f"{_shown(part.expr)} {part.op} {other}" if part.op else _shown(part.expr)
    if name in ("AdditiveExpression", "MultiplicativeExpression"):
        pairs = zip(part.op or (), part.other or (), strict=True)
        return " ".join([_shown(part.expr), *(f"{sign} {_shown(one)}" for sign, one in pairs)])
    if name in _UNARY:
        return f"{_UNARY[name]}({_shown(part.expr)})"
    if name == "Function":
        return f"{_shown(part.iri)}({_shown(part.expr)})"
    return _call(part)


def _call(part: CompValue) -> str:
    """A built-in or an aggregate with its arguments; of EXISTS the patterns that it looks for."""
    kind, _, name = part.name.partition("_")
    if name in ("EXISTS", "NOTEXISTS"):
        return f"{name.replace('NOT', 'NOT ')} {{ {' . '.join(_patterns(part.graph))} }}"
    if kind == "Aggregate":
        return f"{name.upper()}({'DISTINCT ' if part.distinct else ''}{_shown(part.vars)})"
    arguments = [_shown(part[key]) for key in part if not key.startswith("_") and part[key] is not None]
    return f"{name or kind}({', '.join(arguments)})"


def _patterns(part: Any) -> Iterator[str]:  # noqa: ANN401 - rdflib's algebra is untyped
    """The triple patterns that stand anywhere inside `part`."""
    if isinstance(part, CompValue):
        for flat in dict(part).get("triples", ()):
            terms = [_shown(term) for term in flat]
            yield from (" ".join(terms[start : start + 3]) for start in range(0, len(terms), 3))
        for key in part:
            yield from _patterns(part[key])
    elif isinstance(part, list):
        for one in part:
            yield from _patterns(one)
