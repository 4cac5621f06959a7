"""The one canonical form of a Turtle source file, comments kept, so that a difference shows meaning.

The form: the file's comment, `@base`, the `@prefix` lines in use, then one block a subject in order of the parts of its
IRI, the claims of a source behind it. In a block `rdf:type`, `skos:prefLabel`, `skos:altLabel` come first, the rest by
IRI, objects in order, one a line where they are long. A block with blank nodes or a triple-quoted text keeps its own
wording, because a serialiser would make it unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import BlankNode, Literal, RdfFormat, Triple, parse, serialize

from haiphong_kg.base import read_text, write_whole
from haiphong_kg.errors import DataError
from haiphong_kg.store.iris import BASE, ID, PREFIXES

_FIRST: Final = (
    PREFIXES["rdf"] + "type",
    PREFIXES["skos"] + "prefLabel",
    PREFIXES["skos"] + "altLabel",
)
_CLAIM, _SOURCE = (f"{ID}{folder}/".replace("/", "\0") for folder in ("claim", "source"))
_SIGN: Final = r"""(?:\\.|[^\s<>"'#;,\[\]().\\])"""
_TOKEN: Final = re.compile(
    r"(?P<space>\s+)|(?P<comment>\#[^\n\r]*)|(?P<iri><[^<>{}|^`\x22\s]*>)"
    r'|(?P<long>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|' + r"'''(?:'{0,2}(?:[^'\\]|\\.))*''')"
    r'|(?P<string>"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*')"
    rf"|(?P<word>(?:\.(?=\d)|{_SIGN})(?:{_SIGN}|\.+(?={_SIGN}))*)|(?P<dot>\.)|(?P<mark>.)",
    re.DOTALL,
)
_PREFIXED: Final = re.compile(r"(?<![\w?$:.-])([A-Za-z][\w-]*):")
_WIDTH: Final = 120
_OWN: Final = re.compile(rf"<{BASE}((?:[\w-][\w.-]*/)*[\w-][\w.-]*)>")
_TRAILING: Final = re.compile(r"[ \t\r]+(?=\n)")
_WHERE_COMMENTS_GO: Final = "put it on its own line directly above the block it speaks of, or at the top of the file"


Form = Callable[[str, Path | str | None], str]


class _Token(NamedTuple):
    kind: str
    text: str
    line: int
    starts_line: bool


@dataclass(frozen=True)
class _Statement:
    """What stands between two full stops: blanks and comments first, then the code."""

    lead: tuple[_Token, ...]
    code: tuple[_Token, ...]

    @property
    def is_directive(self) -> bool:
        return bool(self.code) and self.code[0].text.lower() in ("@base", "@prefix", "base", "prefix")

    @property
    def keeps_its_text(self) -> bool:
        return any(token.kind == "long" or token.text in ("[", "(") or token.text[:2] == "_:" for token in self.code)


@dataclass(frozen=True)
class _Block:
    """The comments above a block, and the block: as triples, or as text when it keeps its own."""

    comments: tuple[str, ...]
    triples: tuple[Triple, ...] = ()
    text: str = ""


def format_text(text: str, file: Path | str | None = None) -> str:
    """The canonical form of the Turtle `text`; it says the same and is its own canonical form.

    Raises:
        DataError: the text is not Turtle, uses a prefix otherwise than the project's table, or has a comment
            where the canonical form has no place for it.
    """
    try:
        return _formatted(text)
    except DataError as error:
        error.file = file
        raise


def reformat(paths: Iterable[Path], form: Form = format_text) -> list[Path]:
    """Brings the files into canonical form, that of Turtle or another; gives those that changed.

    Raises:
        DataError: as `form`, or the file is not UTF-8 text.
        OutputError: a file cannot be written.
    """
    changed = []
    for path in paths:
        text = read_text(path, str(path))
        wanted = form(text, path)
        if wanted != text:
            write_whole(path, wanted.encode())
            changed.append(path)
    return changed


def _prefixes_used(text: str) -> set[str]:
    """The prefixes of the names in the Turtle `text`, outside of strings, comments and IRIs."""
    return {prefix for token in _tokens(text) if token.kind == "word" for prefix in _PREFIXED.findall(token.text)}


def _formatted(text: str) -> str:
    meaning = _meaning(text)
    *statements, rest = _statements(text)
    directives = [statement for statement in statements if statement.is_directive]
    described = statements[len(directives) :]
    _check_directives(directives, described)
    _check_comments(rest.lead, above_block=False)
    about_file, described = _take_file_comment(directives, described)
    header = "".join(_own_text(directive) + "\n" for directive in directives)
    blocks: dict[str, list[_Block]] = {}
    for statement in described:
        blocks.setdefault(_sort_key(statement, header), []).append(_block(statement, header))
    result = _written(about_file, blocks)
    if _meaning(result) != meaning:
        raise DataError("the canonical form would say something else", fix="report this file as a bug")
    return result


def _tokens(text: str) -> Iterator[_Token]:
    line, starts_line = 1, True
    for match in _TOKEN.finditer(text):
        kind, part = str(match.lastgroup), match[0]
        yield _Token(kind, part, line, starts_line)
        line += part.count("\n")
        starts_line = kind == "space" and ("\n" in part or starts_line)


def _statements(text: str) -> list[_Statement]:
    """The statements of the text; the last one has no code, only what follows the last full stop."""
    statements: list[_Statement] = []
    lead: list[_Token] = []
    code: list[_Token] = []
    for token in _tokens(text):
        (code if code or token.kind not in ("space", "comment") else lead).append(token)
        in_sparql_form = bool(code) and code[0].text.lower() in ("base", "prefix")
        if token.kind == ("iri" if in_sparql_form else "dot"):
            statements.append(_Statement(tuple(lead), tuple(code)))
            lead, code = [], []
    return [*statements, _Statement(tuple(lead), tuple(code))]


def _check_directives(directives: list[_Statement], described: list[_Statement]) -> None:
    for late in (statement for statement in described if statement.is_directive):
        raise DataError("a prefix stands below a block", fix="move it to the top", line=late.code[0].line)
    for directive in directives:
        words = [token for token in directive.code if token.kind in ("word", "iri")]
        if len(words) == 3 and PREFIXES.get(words[1].text[:-1]) != words[2].text[1:-1]:
            message = f"prefix {words[1].text} is not in the project's table with {words[2].text}"
            raise DataError(message, fix="use the prefix that namespaces.py has, or add it there", line=words[1].line)
    for directive in directives[1:]:
        _check_comments(directive.lead, above_block=False)


def _take_file_comment(
    directives: list[_Statement], described: list[_Statement]
) -> tuple[tuple[str, ...], list[_Statement]]:
    """The comment about the file (above the header, or below it and off the blocks), and the blocks without it."""
    top = directives[0].lead if directives else ()
    if not described:
        return _comment_lines(top), described
    first = described[0]
    loose = [place for place, token in enumerate(first.lead) if _is_loose(token, first.lead[place + 1 :])]
    cut = loose[-1] + 1 if loose else 0
    rest = _Statement(first.lead[cut:], first.code)
    return _comment_lines(top + first.lead[:cut]), [rest, *described[1:]]


def _comment_lines(lead: tuple[_Token, ...]) -> tuple[str, ...]:
    return tuple(token.text.rstrip() for token in lead if token.kind == "comment")


def _is_loose(token: _Token, behind: tuple[_Token, ...]) -> bool:
    """Whether the token is a comment and an empty line follows it."""
    return token.kind == "comment" and bool(behind) and behind[0].text.count("\n") > 1


def _check_comments(lead: tuple[_Token, ...], *, above_block: bool) -> None:
    for place, token in enumerate(lead):
        stays = above_block and token.starts_line and not _is_loose(token, lead[place + 1 :])
        if token.kind == "comment" and not stays:
            raise DataError("a comment stands off its block", fix=_WHERE_COMMENTS_GO, line=token.line)


def _block(statement: _Statement, header: str) -> _Block:
    _check_comments(statement.lead, above_block=True)
    comments = _comment_lines(statement.lead)
    if statement.keeps_its_text:
        return _Block(comments, text=_own_text(statement))
    for token in statement.code:
        if token.kind == "comment":
            raise DataError("a comment stands inside a block", fix=_WHERE_COMMENTS_GO, line=token.line)
    return _Block(comments, triples=_triples(header + _own_text(statement)))


def _sort_key(statement: _Statement, header: str) -> str:
    """The subject's IRI, of a claim as a part of its source; of a nameless thing the block's text, behind every IRI."""
    subject = statement.code[0].text
    if subject in ("[", "(") or subject[:2] == "_:":
        return "~" + _own_text(statement)
    iri = str(_triples(f"{header}{subject} <a:p> <a:o> .")[0].subject)[1:-1]
    # the lowest sign, so that no other source, such as one with a longer name, comes between
    return iri.replace("/", "\0").replace(_CLAIM, _SOURCE, 1)


def _triples(text: str) -> tuple[Triple, ...]:
    try:
        return tuple(quad.triple for quad in parse(text, RdfFormat.TURTLE, base_iri=BASE))
    except SyntaxError as error:
        raise DataError(f"not valid Turtle: {error.msg}", fix="mend this line", line=error.lineno) from None


def _own_text(statement: _Statement) -> str:
    """The code as written, apart from white space before line ends, outside of strings."""
    parts = [_TRAILING.sub("", token.text) if token.kind == "space" else token.text for token in statement.code]
    return "".join(part.rstrip() if part.startswith("#") else part for part in parts)


def _written(about_file: tuple[str, ...], blocks: Mapping[str, list[_Block]]) -> str:
    bodies = []
    for _, same_subject in sorted(blocks.items()):
        plain = [block for block in same_subject if not block.text]
        if plain:
            merged = dict.fromkeys(triple for block in plain for triple in block.triples)
            bodies.append(_body(tuple(line for block in plain for line in block.comments), _serialized(merged)))
        bodies += [_body(block.comments, block.text) for block in same_subject if block.text]
    used = sorted(prefix for prefix in set().union(*map(_prefixes_used, bodies)) if prefix in PREFIXES)
    prefixes = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in used]
    top = ["\n".join(about_file)] if about_file else []
    return "\n\n".join([*top, "\n".join([f"@base <{BASE}> .", *prefixes]), *bodies]) + "\n"


def _body(comments: tuple[str, ...], text: str) -> str:
    return "\n".join([*comments, text])


def _serialized(triples: Iterable[Triple]) -> str:
    data = serialize(sorted(triples, key=_order), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    lines = (data or b"").decode().rstrip("\n").split("\n")
    return "\n".join(_set(line.replace("\t", "    ", 1)) for line in lines if not line.startswith("@"))


def _set(line: str) -> str:
    """A line with our own names relative to the base; one object a line where it would be too long."""
    # not left to the serialiser, which would turn every other https IRI into //host/…
    parts = [_OWN.sub(r"<\1>", token.text) if token.kind == "iri" else token.text for token in _tokens(line)]
    if sum(map(len, parts)) <= _WIDTH:
        return "".join(parts)
    return "".join("\n        " if before == "," else part for before, part in pairwise(["", *parts]))


def _order(triple: Triple) -> tuple[int, str, bool, str, str, str]:
    predicate, value = triple.predicate.value, triple.object
    rank = _FIRST.index(predicate) if predicate in _FIRST else len(_FIRST)
    if isinstance(value, Literal):
        return rank, predicate, True, value.language or "", value.value, value.datatype.value
    return rank, predicate, False, str(value), "", ""


def _meaning(text: str) -> tuple[frozenset[Triple], int]:
    """The triples without nameless nodes, and the number of the others.

    Blocks with nameless nodes keep their wording anyway, and to compare nodes whatever their names takes minutes
    where they nest a thousand deep.
    """
    triples = _triples(text)
    named = [triple for triple in triples if not any(isinstance(term, BlankNode) for term in triple)]
    return frozenset(named), len(triples) - len(named)
