"""SPARQL as text: one lexer by the terminals of the grammar, and what can be read off its tokens.

The terminals are those of SPARQL 1.1 (section 19.8), with the signs and base directions of SPARQL 1.2.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from haiphong_kg.base import expression
from haiphong_kg.store import BASE, PREFIXES

# The terminals' letters beyond ASCII (PN_CHARS_BASE), and signs that stand inside of names only. The expression below
# knows one character of each kind, and one that is neither: with their hundreds of ranges it takes 40 ms to compile.
_LETTERS: Final = (
    (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D), (0x2070, 0x218F),
    (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF),
)  # fmt: skip
_INNER: Final = ((0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040))
_LETTER, _INNER_SIGN, _OTHER = "\u00e0", "\u00b7", "\u00d7"
_LETTER_CHARS: Final = f"A-Za-z{_LETTER}"
_FIRST: Final = _LETTER_CHARS + "_"
_REST: Final = _FIRST + "0-9" + _INNER_SIGN
_CHARS: Final = _REST + r"\-"
_ESCAPED: Final = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL: Final = rf"(?:[{_FIRST}:0-9]|{_ESCAPED})(?:[{_CHARS}:]|{_ESCAPED}|\.++(?=[{_CHARS}:]|{_ESCAPED}))*+"
_CODEPOINT: Final = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_IRI: Final = rf'<(?:[^\x00-\x20<>"{{}}|^`\\]|{_CODEPOINT})*+>'
_TERMINALS: Final = {
    "space": r"[ \t\r\n]+",
    "comment": r"\#[^\r\n]*",
    "iri": _IRI,
    "string": (
        r'"""(?:"{0,2}(?:[^"\\]|\\.))*+"""|' + r"'''(?:'{0,2}(?:[^'\\]|\\.))*+'''|"
        r'"(?:[^"\\\r\n]|\\[^\r\n])*+"|' + r"'(?:[^'\\\r\n]|\\[^\r\n])*+'"
    ),
    "blank": rf"_:[{_FIRST}0-9](?:[{_CHARS}]|\.++(?=[{_CHARS}]))*+",
    "name": rf"(?:[{_LETTER_CHARS}](?:[{_CHARS}]|\.++(?=[{_CHARS}]))*+)?:(?:{_LOCAL})?",
    "variable": rf"[?$][{_FIRST}0-9][{_REST}]*",
    "language": r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[A-Za-z]+)?",
    "number": r"[+-]?(?:(?:[0-9]+\.[0-9]*|\.?[0-9]+)[eE][+-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+)",
    "word": rf"[{_FIRST}][{_FIRST}0-9]*",
    # A doubled < begins a triple, unless the second begins an IRI that something is compared with.
    "mark": rf"\^\^|&&|\|\||!=|<=|>=|<(?={_IRI}(?!>))|<<|>>|\{{\||\|\}}|[{{}}()\[\].,;*/|^!=<>+?~-]",
    "stray": r".",
}
_TOKEN: Final = expression("|".join(f"(?P<{kind}>{terminal})" for kind, terminal in _TERMINALS.items()), re.DOTALL)
_RESOLVED: Final = expression(_CODEPOINT)
_FORM: Final = expression("select|ask|construct|describe", re.IGNORECASE)
# Most queries begin with their form, and need not be read further to tell it.
_BEGINS: Final = expression(r"[ \t\r\n]*(select|ask|construct|describe)(?=[ \t\r\n{*?])", re.IGNORECASE | re.ASCII)
_ASCENDING: Final = ("asc", "str", "(", ")")
_MOST_TEXTS: Final = 16


class Token(NamedTuple):
    """A part of a query: its kind, its text, and the place in the whole text where it begins, from 0.

    Kinds are "space", "comment", "iri" (in angle brackets), "name" (with a prefix), "blank" (_:b), "variable",
    "string", "language", "number" (with its sign), "word" (a keyword, a function, true, false, a), "mark", and "stray"
    for a character with which no terminal begins.
    """

    kind: str
    text: str
    start: int

    def says(self, *words: str) -> bool:
        """Whether it is one of these words or marks; words in lower case, whatever its own case."""
        return self.kind in ("word", "mark") and self.text.lower() in words


class PrefixedName(NamedTuple):
    """A prefixed name in a query as it is written, and where it stands; line and column begin at 1."""

    prefix: str
    local: str
    line: int
    column: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of `text` in order, white space and comments too: their texts joined are `text`."""
    for match in _TOKEN.finditer(_in_kinds(text)):
        start, end = match.span()
        yield Token(str(match.lastgroup), text[start:end], start)


@lru_cache(_MOST_TEXTS)
def code(text: str) -> tuple[Token, ...]:
    """The tokens that mean something."""
    return tuple(token for token in tokens(text) if token.kind not in ("space", "comment"))


def unescaped(text: str) -> str:
    r"""`text` as an engine of SPARQL 1.1 reads it: `\u0041` is A, wherever it stands."""
    return _RESOLVED.sub(_character, text)


def form(text: str) -> str:
    """The form of the query: "select", "ask", "construct", "describe"; "" where it has none of them."""
    if begins := _BEGINS.match(text):
        return begins[1].lower()
    depth = 0
    for token in body(text):
        depth += token.says("{") - token.says("}")
        found = _FORM.match(token.text) if token.kind in ("word", "name") and not depth else None
        if found:
            return found[0].lower()
    return ""


def body(text: str) -> tuple[Token, ...]:
    """The tokens that mean something, without those of its declarations."""
    said = code(text)
    dropped = {place for start, end in _declarations(said) for place in range(start, end)}
    return tuple(token for place, token in enumerate(said) if place not in dropped)


def prologue(text: str) -> list[str]:
    """The declarations of the query, as they are written, one by one."""
    said = code(text)
    return [" ".join(token.text for token in said[start:end]) for start, end in _declarations(said)]


def declared(text: str) -> dict[str, str]:
    """The prefixes that hold in the query: the project's, and those that it declares itself."""
    return PREFIXES | _own(code(text))


def complete(text: str) -> str:
    """The query with its base and every prefix that it uses declared, for engines that know neither.

    Nothing is added to a query that is complete; what is added stands on the line where the text begins.
    """
    said = code(text)
    missing = sorted({name.prefix for name in names(text)} & PREFIXES.keys() - _own(said).keys())
    prefixes = "".join(f" PREFIX {prefix}: <{PREFIXES[prefix]}>" for prefix in missing)
    bases = [said[start + 1] for start, _ in _declarations(said) if said[start].says("base")]
    end = bases[0].start + len(bases[0].text) if bases else 0
    return text[:end] + prefixes + text[end:] if bases else f"BASE <{BASE}>{prefixes} {text}"


def names(text: str) -> Iterator[PrefixedName]:
    """The prefixed names of the query in order, those of its own declarations left out."""
    place = places(text)
    for token in body(text):
        if token.kind == "name":
            prefix, _, local = token.text.partition(":")
            yield PrefixedName(prefix, local, *place(token.start))


def iris(text: str) -> Iterator[tuple[str, int, int]]:
    """The IRIs that the query writes in angle brackets, resolved where they are relative; each with line and column.

    Those of its declarations are left out.
    """
    place = places(text)
    for token in body(text):
        if token.kind == "iri":
            iri = iri_of(token)
            yield (iri if ":" in iri else BASE + iri), *place(token.start)


def ordering(text: str) -> list[str]:
    """The variables that the last ORDER BY begins with; none from the first item on that is more than one, or its STR.

    STR, because texts are so ordered in all engines; DESC and expressions are more.
    """
    said = code(text)
    starts = [place for place in range(1, len(said)) if said[place].says("by") and said[place - 1].says("order")]
    found: list[str] = []
    for token in said[starts[-1] + 1 :] if starts else ():
        if token.kind == "variable":
            found.append(token.text[1:])
        elif not token.says(*_ASCENDING):
            break
    return found


def places(text: str) -> Callable[[int], tuple[int, int]]:
    """What gives line and column, both from 1, of a place in `text`."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(start: int) -> tuple[int, int]:
        line = bisect_right(starts, start)
        return line, start - starts[line - 1] + 1

    return place


def iri_of(token: Token) -> str:
    """What stands between the angle brackets of an IRI."""
    return unescaped(token.text[1:-1])


def _in_kinds(text: str) -> str:
    """`text` with the one character of its kind for each beyond ASCII."""
    return text if text.isascii() else text.translate({ord(one): _kind(ord(one)) for one in set(text) if one > "\x7f"})


def _kind(number: int) -> str:
    if any(first <= number <= last for first, last in _LETTERS):
        return _LETTER
    return _INNER_SIGN if any(first <= number <= last for first, last in _INNER) else _OTHER


def _character(match: re.Match[str]) -> str:
    number = int(match[0][2:], 16)
    return chr(number) if number <= 0x10FFFF else match[0]


def _declarations(said: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where in `said` each BASE <…> and PREFIX x: <…> begins and ends."""
    for place, token in enumerate(said):
        kinds = [one.kind for one in said[place + 1 : place + 3]]
        if token.says("base") and kinds[:1] == ["iri"]:
            yield place, place + 2
        elif token.says("prefix") and kinds == ["name", "iri"]:
            yield place, place + 3


def _own(said: Sequence[Token]) -> dict[str, str]:
    found = [said[start + 1 : end] for start, end in _declarations(said) if said[start].says("prefix")]
    return {name.text[:-1]: iri_of(iri) for name, iri in found}
