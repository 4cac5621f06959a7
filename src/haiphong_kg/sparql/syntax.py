"""What can be known of a SPARQL query from its text alone: its form, its names, what is unsafe, where a mistake is."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from haiphong_kg.errors import QueryError
from haiphong_kg.store import BASE, PREFIXES

_MAX_NESTING: Final = 64
_MAX_OPERATORS: Final = 1000
_ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")
_IRI: Final = r'<[^<>"{}|^`\\\s]*>'
_QUOTED: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    rf'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|{_IRI}|#[^\n]*',
    re.DOTALL,
)
_SERVICE: Final = re.compile(r"(?<![\w?$:-])service(?![\w-]*:)\b", re.IGNORECASE)
_FROM: Final = re.compile(r"(?<![\w?$:-])from\b(?!-?\w*:)", re.IGNORECASE)
_FORM: Final = re.compile(r"(?<![\w?$:-])(select|ask|construct|describe)\b(?!-?\w*:)", re.IGNORECASE)
_OPERATOR: Final = re.compile(r"\bunion\b|&&|\|\||[/|^+*!=-]", re.IGNORECASE)
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_DECLARED: Final = re.compile(rf"(?<![\w?$:-])prefix\s+([\w.-]*):\s*({_IRI})", re.IGNORECASE)
_BASE: Final = re.compile(rf"(?<![\w?$:-])base\s*{_IRI}", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<![\w?$:@.%-])([^\W\d_][\w.-]*|):((?:[\w%:-]|\.(?=[\w%:-])|\\.)*)")
_PROLOGUE: Final = re.compile(r"(?<![\w?$:-])(?:prefix\s+[\w.-]*:|base\b(?!-?\w*:))", re.IGNORECASE)
_WORD: Final = re.compile(r"\S\w*")
_FORMS: Final = "SELECT, ASK, CONSTRUCT, DESCRIBE"
_UPDATES: Final = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_SIGNS: Final = re.compile(r"\[[^\[\]]*(?:'\['|'\]')?[^\[\]]*\](?:, )?")
_MANY: Final = 8


class Name(NamedTuple):
    """A prefixed name in a query, and where it stands; line and column begin at 1."""

    prefix: str
    local: str
    line: int
    column: int


def plain(text: str) -> str:
    """The query as its parser sees it, escapes resolved, without strings, IRIs and comments."""
    return _QUOTED.sub(" ", _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), text))


def form(text: str) -> str:
    """The form of the query: "select", "ask", "construct", "describe"; "" where it has none of them."""
    found = _FORM.search(plain(text))
    return found[1].lower() if found else ""


def names_graphs(text: str) -> bool:
    """Whether the query chooses its own graphs by FROM."""
    return _FROM.search(plain(text)) is not None


def require_safe(text: str) -> None:
    """Refuses what would open another host, or overflow the stack of an engine's recursive parser.

    Raises:
        QueryError: the query does so.
    """
    seen = plain(text)
    if _SERVICE.search(seen):
        raise QueryError("SERVICE would ask another host", fix="load that data into the graph instead")
    depth = deepest = 0
    for sign in seen:
        depth += (sign in "{([") - (sign in "})]")
        deepest = max(deepest, depth)
    if deepest > _MAX_NESTING or len(_OPERATOR.findall(seen)) > _MAX_OPERATORS:
        raise QueryError("the query is too deep or too long", fix=f"nest at most {_MAX_NESTING} levels")


def declared(text: str) -> dict[str, str]:
    """The prefixes that hold in the query: the project's, and those that it declares itself."""
    return PREFIXES | {match[1]: match[2][1:-1] for match in _DECLARED.finditer(text)}


def complete(text: str) -> str:
    """The query with its base and every prefix that it uses declared, for engines that know neither.

    Nothing is added to a query that is complete; what is added stands on the line where the text begins.
    """
    clean = _QUOTED.sub(lambda match: match[0] if match[0].startswith("<") else _blank(match), text)
    own = {match[1] for match in _DECLARED.finditer(clean)}
    missing = sorted({name.prefix for name in names(text)} & PREFIXES.keys() - own)
    prefixes = "".join(f" PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in missing)
    base = _BASE.search(clean)
    return text[: base.end()] + prefixes + text[base.end() :] if base else f"BASE <{BASE}>{prefixes} {text}"


def names(text: str) -> Iterator[Name]:
    """The prefixed names of the query in order, those of its own declarations left out."""
    body = _PROLOGUE.sub(_blank, _QUOTED.sub(_blank, text))
    for match in _NAME.finditer(body):
        yield Name(match[1], match[2], *_place(body, match.start()))


def iris(text: str) -> Iterator[tuple[str, int, int]]:
    """The IRIs that the query writes in angle brackets, resolved where they are relative; each with line and column."""
    for match in _QUOTED.finditer(text):
        if match[0].startswith("<"):
            iri = match[0][1:-1]
            yield (iri if ":" in iri else BASE + iri), *_place(text, match.start())


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> list[str]:
    """The name of `known` most like `word`, whatever its case, if one has that likeness (0 to 1).

    One with the same first letter goes before others that are as like it or liker.
    """
    by_fold = {one.casefold(): one for one in sorted(known, reverse=True)}
    like = difflib.get_close_matches(word.casefold(), by_fold, n=5, cutoff=likeness)
    same_start = [one for one in like if one[:1] == word[:1].casefold()]
    return [by_fold[one] for one in (same_start or like)[:1]]


def mistake(text: str, message: str) -> QueryError:
    """The error that an engine's `message` about `text` stands for, with line, column, and a mend where one is near."""
    prefixes = declared(text)
    for name in names(text):
        if name.prefix not in prefixes:
            near = nearest(name.prefix, prefixes, likeness=0.5) or ["PREFIX"]
            fix = f"nearest: {near[0]}:" if near != ["PREFIX"] else f"declare it: PREFIX {name.prefix}: <…>"
            what = f"the prefix {name.prefix}: of {name.prefix}:{name.local} is not known"
            return QueryError(f"not a SPARQL query: line {name.line}, column {name.column}: {what}", fix=fix)
    if not form(text):
        return _no_form(text)
    match = _PLACE.match(message)
    if match is None:
        return QueryError(f"not a SPARQL query: {message}")
    found = _found(text, int(match[1]), int(match[2]))
    return QueryError(f"not a SPARQL query: line {match[1]}, column {match[2]}: {_expected(match[3])}{found}")


def _no_form(text: str) -> QueryError:
    """The error of a text that neither selects, asks, constructs nor describes, at its first word that counts."""
    body = _PROLOGUE.sub(_blank, _QUOTED.sub(_blank, text))
    word = _WORD.search(body)
    if word is None:
        return QueryError("not a SPARQL query: line 1, column 1: the text is empty", fix=f"begin with {_FORMS}")
    place = "line {}, column {}".format(*_place(body, word.start()))
    if word[0].upper() in _UPDATES:
        return QueryError(f"not a SPARQL query: {place}: {word[0]} is an update", fix="change the files of graph/")
    near = nearest(word[0], _FORMS.split(", "))
    fix = f"nearest: {near[0]}" if near else f"begin with {_FORMS}"
    return QueryError(f"not a SPARQL query: {place}: {word[0]!r} begins no query", fix=fix)


def _blank(match: re.Match[str]) -> str:
    """Spaces of the same length, lines kept, so that places stay true."""
    return re.sub(r"[^\n]", " ", match[0])


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _expected(message: str) -> str:
    """What the engine expected, without its lists of single signs and with no more than a few choices."""
    words = " ".join(_SIGNS.sub("", " ".join(message.split())).split()).rstrip(" ,")
    start, one_of, rest = words.partition("one of ")
    choices = [choice for choice in rest.split(", ") if choice and "\\u{" not in choice]
    if not one_of or len(choices) < 1:
        return words
    more = " or other words" if len(choices) > _MANY else ""
    return f"{start}{one_of if len(choices) > 1 else ''}{', '.join(choices[:_MANY])}{more}"


def _found(text: str, line: int, column: int) -> str:
    """The word that stands at the place, or that the text ends there."""
    lines = text.split("\n")
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    if not rest.strip():
        return ", but the text ends" if not "".join(lines[line:]).strip() else ""
    return f", found {rest.split()[0]!r}"
