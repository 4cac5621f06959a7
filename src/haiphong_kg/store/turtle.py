"""The one Turtle that the program writes: of source files in their canonical form, and of what it exports.

The form: `@base`, the `@prefix` lines in use, then one block a subject in order of the parts of its IRI, the claims of
a source behind it, nameless things last. In a block `rdf:type`, `skos:prefLabel`, `skos:altLabel` come first, the rest
by IRI, objects in order, one a line where they are long.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from haiphong_kg.base import expression
from haiphong_kg.errors import DataError, Message, quoted
from haiphong_kg.store.iris import BASE, ID, PREFIXES
from haiphong_kg.store.terms import bare

_FIRST: Final = {PREFIXES["rdf"] + "type": 0, PREFIXES["skos"] + "prefLabel": 1, PREFIXES["skos"] + "altLabel": 2}
_CLAIM, _SOURCE = (f"{ID}{folder}/".replace("/", "\0") for folder in ("claim", "source"))
_SIGN: Final = r"""(?:\\.|[^\s<>"'#;,\[\]().\\])"""
_TOKEN: Final = expression(
    r"(?P<space>\s+)|(?P<comment>\#[^\n\r]*)|(?P<iri><[^<>{}|^`\x22\s]*>)"
    r'|(?P<long>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|' + r"'''(?:'{0,2}(?:[^'\\]|\\.))*''')"
    r'|(?P<string>"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*')"
    rf"|(?P<word>(?:\.(?=\d)|{_SIGN})(?:{_SIGN}|\.+(?={_SIGN}))*)|(?P<dot>\.)|(?P<mark>.)",
    re.DOTALL,
)
_PREFIXED: Final = expression(r"(?<![\w?$:.-])([A-Za-z][\w-]*):")
_WIDTH: Final = 120
_OPENING, _CLOSING = ("[", "("), ("]", ")")
_BRACKET: Final = expression(r"[\[\]()]")
_DEEPEST: Final = 64
# Bytes of one value as it is written: the buffer of Oxigraph's parsers.
LONGEST: Final = 2**24
_PLACE: Final = expression(r"\AParser error (?:at|between) line .*?: ")
_OWN: Final = expression(rf'"(?:[^"\\]|\\.)*"|<{BASE}(?P<local>(?:[\w-][\w.-]*/)*[\w-][\w.-]*)>')
# What a serialiser writes has no other place where a colon is not that of a prefix.
_NO_NAMES: Final = expression(r'"(?:[^"\\]|\\.)*"|<[^<>]*>')


class Token(NamedTuple):
    """A part of a Turtle text, the line it begins on, and whether only white space stands before it there.

    Kinds are "space", "comment", "iri", "long" (a triple-quoted text), "string", "word", "dot" and "mark".
    """

    kind: str
    text: str
    line: int
    starts_line: bool


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a Turtle text: their texts joined are `text`."""
    line, starts_line = 1, True
    for match in _TOKEN.finditer(text):
        kind, part = str(match.lastgroup), match[0]
        yield Token(kind, part, line, starts_line)
        line += part.count("\n")
        starts_line = kind == "space" and ("\n" in part or starts_line)


def require_shallow(text: str, file: Path | str | None) -> None:
    """Refuses collections and nameless things that stand deeper in one another than what comes after can bear.

    Brackets in texts and IRIs are counted only where without a look at them there are too many.

    Raises:
        DataError: they are nested deeper; with the line.
    """
    marks = ((match[0], match.start()) for match in _BRACKET.finditer(text))
    if _too_deep(marks) is None:
        return
    line = _too_deep((token.text, token.line) for token in tokens(text) if token.kind == "mark")
    if line is not None:
        raise DataError(Message("nestedTooDeep", n=_DEEPEST), fix=Message("nestLess"), file=file, line=line)


def require_short(text: str, file: Path | str | None) -> None:
    """Refuses a value that loads, but that no parser of one statement after another takes, as all comes after it uses.

    Raises:
        DataError: it is longer than that.
    """
    data = text.encode()
    if len(data) <= LONGEST:
        return
    try:
        deque(parse(data, format=RdfFormat.TURTLE, base_iri=BASE), maxlen=0)
    except MemoryError:
        said = Message("valueTooLong", n=LONGEST // 2**20)
        raise DataError(said, fix=Message("keepElsewhere"), file=file) from None
    except SyntaxError as error:
        raise not_turtle(error, file) from None


def not_turtle(error: SyntaxError, file: Path | str | None = None) -> DataError:
    """What a parser found wrong with a text, with line and column."""
    why = _PLACE.sub("", error.msg)
    what = Message("notTurtle", column=error.offset, why=quoted(why))
    return DataError(what, fix=Message("mendLine"), file=file, line=error.lineno)


def _too_deep(marks: Iterable[tuple[str, int]]) -> int | None:
    """The place of the first bracket that stands too deep, of marks and their places."""
    depth = 0
    for mark, place in marks:
        depth += 1 if mark in _OPENING else -1 if mark in _CLOSING and depth else 0
        if depth > _DEEPEST:
            return place
    return None


def prefixes_used(text: str) -> set[str]:
    """The prefixes of the names in a Turtle text, outside of strings, comments and IRIs."""
    return {prefix for token in tokens(text) if token.kind == "word" for prefix in _PREFIXED.findall(token.text)}


def turtle_text(triples: Iterable[Triple], about: str = "", *, is_ordered: bool = False) -> str:
    """These triples as a whole document, below the comment `about`; to put them in order takes half the time."""
    text = blocks(triples, is_ordered=is_ordered)
    return document([text] if text else [], written_prefixes(text), about)


def trig_text(graphs: Iterable[tuple[str, Iterable[Triple]]], *, is_ordered: bool = False) -> str:
    """Named graphs, (IRI, triples) each, as a document of TriG in the order given; "" is the default graph."""
    bodies = [_graph(iri, blocks(triples, is_ordered=is_ordered)) for iri, triples in graphs]
    return document(bodies, set().union(*map(written_prefixes, bodies)))


def document(bodies: Iterable[str], used: Iterable[str], about: str = "") -> str:
    """`about`, which is a comment, the header with those of the project's prefixes that are `used`, and the bodies."""
    prefixes = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in sorted(set(used) & PREFIXES.keys())]
    header = "\n".join([f"@base <{BASE}> .", *prefixes])
    return "\n\n".join([*filter(None, [about]), header, *bodies]) + "\n"


def blocks(triples: Iterable[Triple], *, is_ordered: bool = False) -> str:
    """The blocks of these triples, an empty line between two."""
    ordered = triples if is_ordered else sorted(triples, key=triple_order)
    data = serialize(ordered, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    lines = [line for line in data.decode().rstrip("\n").split("\n") if not line.startswith("@prefix")]
    return "".join(_set(line) for line in lines).strip("\n")


def written_prefixes(text: str) -> set[str]:
    """`prefixes_used` for what this module wrote, in a fraction of the time."""
    return set(_PREFIXED.findall(_NO_NAMES.sub("", text)))


def triple_order(triple: Triple) -> tuple[object, ...]:
    """The place of a triple in a document."""
    subject, predicate, value = triple.subject, triple.predicate.value, triple.object
    about = (isinstance(subject, BlankNode), subject_key(bare(subject)), _FIRST.get(predicate, len(_FIRST)), predicate)
    if isinstance(value, Literal):
        return *about, True, value.language or "", value.value, value.datatype.value
    return *about, False, str(value), "", ""


def subject_key(iri: str) -> str:
    """The place of a subject by the parts of its IRI; a claim is a part of its source."""
    # the lowest sign, so that no other source, such as one with a longer name, comes between
    return iri.replace("/", "\0").replace(_CLAIM, _SOURCE, 1)


def _set(line: str) -> str:
    """A line with our own names relative to the base; one object a line where it would be too long."""
    # not left to the serialiser, which would turn every other https IRI into //host/…
    shown = _OWN.sub(_relative, line.replace("\t", "    ", 1))
    if "\\." in shown:
        shown = "".join(_unescaped(token) for token in tokens(shown))
    if len(shown) > _WIDTH:
        parts = [token.text for token in tokens(shown)]
        shown = "".join("\n        " if before == "," else part for before, part in pairwise(["", *parts]))
    return f"\n{shown}" if shown.startswith(" ") else f"\n\n{shown}"


def _unescaped(token: Token) -> str:
    """The text of a token, of a name with an escaped full stop its IRI: rdflib ends such a name before the stop."""
    start, _, local = token.text.partition(":")
    if token.kind != "word" or "\\." not in local:
        return token.text
    prefix = start.removeprefix("^^")
    iri = PREFIXES[prefix] + local.replace("\\", "")
    return f"{start.removesuffix(prefix)}<{iri}>"


def _relative(match: re.Match[str]) -> str:
    return f"<{match['local']}>" if match["local"] else match[0]


def _graph(iri: str, text: str) -> str:
    lines = (f"    {line}" if line else "" for line in text.split("\n"))
    name = _OWN.sub(_relative, str(NamedNode(iri))) if iri else ""
    return "\n".join([f"{name} {{".strip(), *lines, "}"])
