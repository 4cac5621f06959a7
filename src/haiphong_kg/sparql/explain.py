"""What decides the cost of a query: how many triples each pattern fits, and which parts share no variable.

Oxigraph offers no plan to Python, so the query stands as it is written, one clause or pattern a line.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from pyoxigraph import Store

from haiphong_kg.base import number
from haiphong_kg.sparql.engine import run
from haiphong_kg.sparql.syntax import Token, body, prologue
from haiphong_kg.store import KnowledgeGraph

_TEXTS: Final[dict[str, dict[str, str]]] = {
    "head": {
        "en": "# The engine chooses the order of the patterns itself; this is what each of them fits in the graph.",
        "vi": "# Bộ máy tự chọn thứ tự các mẫu; đây là số bộ ba của đồ thị khớp với từng mẫu.",
    },
    "fits": {"en": "   # matches: {}", "vi": "   # số bộ ba khớp: {}"},
    "apart": {
        "en": "# ! parts that share no variable: every solution of one is combined with every one of the other",
        "vi": "# ! các phần không chung biến: mỗi lời giải của phần này ghép với mọi lời giải của phần kia",
    },
}
_CLAUSES: Final = (
    *("select", "ask", "construct", "describe", "from", "where", "filter", "optional", "union", "minus", "graph"),
    *("bind", "values", "group", "having", "order", "limit", "offset"),
)
_CLOSING: Final = {"(": ")", "[": "]", "{": "}", "<<": ">>", "{|": "|}"}
# Their solutions are not combined with those beside them, but fitted to them or taken from them.
_FITTED: Final = ("OPTIONAL", "MINUS", "FILTER")
_TERMS: Final = ("iri", "name", "variable", "blank", "number", "string")
_END: Final = Token("mark", "", 0)


class _Group(NamedTuple):
    """An open group: the clause before its bracket, the number of its first line, the variables of each part in it."""

    clause: str
    line: int
    parts: list[set[str]]


class _Part(NamedTuple):
    """Subject, verb or object: as written, the variables in it, and whether it is one plain term."""

    text: str
    names: set[str]
    plain: bool


def explain_query(kg: KnowledgeGraph, text: str, lang: str) -> str:
    """The query, with the numbers and warnings as comments in `lang`: it is still the same query.

    Raises:
        QueryError: it is no query.
    """
    run(kg._replace(store=Store()), text)
    walk = _Walk(kg, text, lang)
    walk.go()
    return "\n".join([_TEXTS["head"][lang], *walk.lines]) + "\n"


class _Walk:
    """One walk through the tokens of a query, that is already known to be one."""

    def __init__(self, kg: KnowledgeGraph, text: str, lang: str) -> None:
        self._kg, self._lang = kg, lang
        self._said = body(text)
        self._at = 0
        self._clause = ""
        self._groups: list[_Group] = []
        self._declared = prologue(text)
        self.lines = list(self._declared)

    def go(self) -> None:
        """Fills `lines`."""
        while self._here != _END:
            if self._here.text == "{":
                self._open()
            elif self._here.text == "}":
                self._close()
            elif self._here.says(*_CLAUSES):
                self._clause = self._until(self._clause_end())
                self._say(self._clause)
            elif self._groups and self._here.text != ".":
                self._triples()
            else:
                self._at += 1

    @property
    def _here(self) -> Token:
        return self._said[self._at] if self._at < len(self._said) else _END

    def _say(self, line: str) -> None:
        self.lines.append("  " * len(self._groups) + line)

    def _until(self, end: int) -> str:
        """What is written up to `end`, white space and comments as one space."""
        start, self._at = self._at, end
        said = self._said[start:end]
        gaps = [" " * (one.start + len(one.text) < other.start) for one, other in pairwise(said)]
        return "".join(part for pair in zip((one.text for one in said), [*gaps, ""], strict=True) for part in pair)

    def _open(self) -> None:
        if self._clause:
            self.lines.pop()
        self._say(f"{self._clause} {{".strip())
        self._groups.append(_Group(self._clause.upper(), len(self.lines), []))
        self._clause = ""
        self._at += 1

    def _close(self) -> None:
        clause, line, parts = self._groups[-1]
        if _separate(parts):
            self.lines.insert(line, "  " * len(self._groups) + _TEXTS["apart"][self._lang])
        self._groups.pop()
        self._say("}")
        self._clause = ""
        self._at += 1
        found: set[str] = set().union(*parts)
        if self._groups and not clause.startswith(_FITTED):
            around = self._groups[-1].parts
            around.append(found | (around.pop() if clause == "UNION" and around else set()))

    def _clause_end(self) -> int:
        """Behind the brackets that belong to the clause, else before the next clause or group."""
        end = self._at + 1
        if self._here.says("bind", "filter") and not self._said[end].says("not", "exists"):
            return self._behind(next(place for place in range(end, len(self._said)) if self._said[place].text == "("))
        if self._here.says("values") or (self._here.says("construct") and self._said[end].text == "{"):
            return self._behind(next(place for place in range(end, len(self._said)) if self._said[place].text == "{"))
        while end < len(self._said) and not self._said[end].says("{", "}", *_CLAUSES):
            end = self._behind(end)
        return end

    def _behind(self, place: int) -> int:
        """Behind the token at `place`, or behind the bracket that closes it."""
        closing = _CLOSING.get(self._said[place].text)
        place += 1
        while closing and place < len(self._said) and self._said[place].text != closing:
            place = self._behind(place)
        return place + bool(closing)

    def _triples(self) -> None:
        """A subject with its verbs and objects: a pattern for each object."""
        self._clause = ""
        subject = self._part(self._term_end())
        while self._here != _END and not self._here.says(".", "{", "}", *_CLAUSES):
            verb = self._part(self._path_end())
            self._pattern(subject, verb, self._part(self._term_end()))
            while self._here.text == ",":
                self._at += 1
                self._pattern(subject, verb, self._part(self._term_end()))
            while self._here.text == ";":
                self._at += 1

    def _part(self, end: int) -> _Part:
        """What is read up to `end`; it is plain where it is one term, and no path, list or description."""
        said = self._said[self._at : end]
        plain = len(said) == 1 or said[0].kind == "string"
        names = {one.text[1:] for one in said if one.kind in ("variable", "blank")}
        return _Part(self._until(end), names, plain and said[0].kind in (*_TERMS, "word"))

    def _pattern(self, *parts: _Part) -> None:
        shown = " ".join(part.text for part in parts) + " ."
        self._groups[-1].parts.append(set().union(*(part.names for part in parts)))
        self._say(shown + (self._fits(shown) if all(part.plain for part in parts) else ""))

    def _fits(self, pattern: str) -> str:
        counted = run(self._kg, "\n".join([*self._declared, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}"])).rows[0][0]
        return _TEXTS["fits"][self._lang].format(number(getattr(counted, "value", ""), self._lang))

    def _term_end(self) -> int:
        end = self._behind(self._at)
        while end < len(self._said) and (self._said[end].kind == "language" or self._said[end].text in ("^^", "{|")):
            end = self._behind(end) + (self._said[end].text == "^^")
        return end

    def _path_end(self) -> int:
        end = self._at
        while end < len(self._said):
            while self._said[end].says("^", "!"):
                end += 1
            end = self._behind(end)
            while end < len(self._said) and self._said[end].says("*", "+", "?"):
                end += 1
            if end == len(self._said) or not self._said[end].says("/", "|"):
                break
            end += 1
        return end


def _separate(groups: list[set[str]]) -> bool:
    """Whether some of the groups that have variables share none with the rest, directly or through others."""
    rest = [group for group in groups if group]
    reached = set(rest[0]) if rest else set()
    while near := [group for group in rest if group & reached]:
        reached.update(*near)
        rest = [group for group in rest if group not in near]
    return bool(rest)
