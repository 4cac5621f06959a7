"""The canonical form of a Turtle source file, comments kept, so that a difference shows meaning.

The file's comment, then the form of `turtle`. A block with blank nodes or a triple-quoted text keeps its own wording,
because a serialiser would make it unreadable.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, RdfFormat, Triple, parse

from haiphong_kg.base import expression, read_text, write_whole
from haiphong_kg.errors import DataError, Message
from haiphong_kg.store.iris import BASE, PREFIXES
from haiphong_kg.store.turtle import (
    Token,
    blocks,
    document,
    not_turtle,
    prefixes_used,
    require_shallow,
    require_short,
    subject_key,
    tokens,
    turtle_text,
    written_prefixes,
)

_TRAILING: Final = expression(r"[ \t\r]+(?=\n)")


Form = Callable[[str, Path | str | None], str]


@dataclass(frozen=True)
class _Statement:
    """What stands between two full stops: blanks and comments first, then the code."""

    lead: tuple[Token, ...]
    code: tuple[Token, ...]

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
    require_shallow(text, file)
    require_short(text, file)
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


def _formatted(text: str) -> str:
    said = _triples(text)
    if _stands(text, said):
        return text
    *statements, rest = _statements(text)
    directives = [statement for statement in statements if statement.is_directive]
    described = statements[len(directives) :]
    _check_directives(directives, described)
    _check_comments(rest.lead, above_block=False)
    about_file, described = _take_file_comment(directives, described)
    header = "".join(_own_text(directive) + "\n" for directive in directives)
    found: dict[str, list[_Block]] = {}
    for statement in described:
        found.setdefault(_sort_key(statement, header), []).append(_block(statement, header))
    result = _written(about_file, found)
    if result != text and _meaning(_triples(result)) != _meaning(said):
        raise DataError(Message("canonicalDiffers"), fix=Message("reportBug"))
    return result


def _stands(text: str, said: tuple[Triple, ...]) -> bool:
    """Whether the text is just what would be written for its triples, which spares most files the way by its parts."""
    about = takewhile(lambda line: line.startswith("#"), text.split("\n"))
    return turtle_text(dict.fromkeys(said), "\n".join(about)) == text


def _statements(text: str) -> list[_Statement]:
    """The statements of the text; the last one has no code, only what follows the last full stop."""
    statements: list[_Statement] = []
    lead: list[Token] = []
    code: list[Token] = []
    for token in tokens(text):
        (code if code or token.kind not in ("space", "comment") else lead).append(token)
        in_sparql_form = bool(code) and code[0].text.lower() in ("base", "prefix")
        if token.kind == ("iri" if in_sparql_form else "dot"):
            statements.append(_Statement(tuple(lead), tuple(code)))
            lead, code = [], []
    return [*statements, _Statement(tuple(lead), tuple(code))]


def _check_directives(directives: list[_Statement], described: list[_Statement]) -> None:
    for late in (statement for statement in described if statement.is_directive):
        raise DataError(Message("latePrefix"), fix=Message("moveToTop"), line=late.code[0].line)
    for directive in directives:
        words = [token for token in directive.code if token.kind in ("word", "iri")]
        if len(words) == 3 and PREFIXES.get(words[1].text[:-1]) != words[2].text[1:-1]:
            message = Message("foreignPrefix", prefix=words[1].text, iri=words[2].text)
            raise DataError(message, fix=Message("usePrefix"), line=words[1].line)
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


def _comment_lines(lead: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(token.text.rstrip() for token in lead if token.kind == "comment")


def _is_loose(token: Token, behind: tuple[Token, ...]) -> bool:
    """Whether the token is a comment and an empty line follows it."""
    return token.kind == "comment" and bool(behind) and behind[0].text.count("\n") > 1


def _check_comments(lead: tuple[Token, ...], *, above_block: bool) -> None:
    for place, token in enumerate(lead):
        stays = above_block and token.starts_line and not _is_loose(token, lead[place + 1 :])
        if token.kind == "comment" and not stays:
            raise DataError(Message("looseComment"), fix=Message("whereCommentsGo"), line=token.line)


def _block(statement: _Statement, header: str) -> _Block:
    _check_comments(statement.lead, above_block=True)
    comments = _comment_lines(statement.lead)
    if statement.keeps_its_text:
        return _Block(comments, text=_own_text(statement))
    for token in statement.code:
        if token.kind == "comment":
            raise DataError(Message("innerComment"), fix=Message("whereCommentsGo"), line=token.line)
    return _Block(comments, triples=_triples(header + _own_text(statement)))


def _sort_key(statement: _Statement, header: str) -> str:
    """The subject's IRI, of a claim as a part of its source; of a nameless thing the block's text, behind every IRI."""
    subject = statement.code[0].text
    if subject in ("[", "(") or subject[:2] == "_:":
        return "~" + _own_text(statement)
    iri = str(_triples(f"{header}{subject} <a:p> <a:o> .")[0].subject)[1:-1]
    return subject_key(iri)


def _triples(text: str) -> tuple[Triple, ...]:
    try:
        return tuple(quad.triple for quad in parse(text, RdfFormat.TURTLE, base_iri=BASE))
    except SyntaxError as error:
        raise not_turtle(error) from None


def _own_text(statement: _Statement) -> str:
    """The code as written, apart from white space before line ends, outside of strings."""
    parts = [_TRAILING.sub("", token.text) if token.kind == "space" else token.text for token in statement.code]
    return "".join(part.rstrip() if part.startswith("#") else part for part in parts)


def _written(about_file: tuple[str, ...], found: Mapping[str, list[_Block]]) -> str:
    bodies, used = list[str](), set[str]()
    for _, same_subject in sorted(found.items()):
        plain = [one for one in same_subject if not one.text]
        if plain:
            text = blocks(dict.fromkeys(triple for one in plain for triple in one.triples))
            bodies.append(_body(tuple(line for one in plain for line in one.comments), text))
            used |= written_prefixes(text)
        for one in same_subject:
            bodies += [_body(one.comments, one.text)] * bool(one.text)
            used |= prefixes_used(one.text)
    return document(bodies, used, "\n".join(about_file))


def _body(comments: tuple[str, ...], text: str) -> str:
    return "\n".join([*comments, text])


def _meaning(triples: tuple[Triple, ...]) -> tuple[frozenset[Triple], int]:
    """The triples without nameless nodes, and the number of the others.

    Blocks with nameless nodes keep their wording anyway, and to compare nodes whatever their names takes minutes
    where they nest a thousand deep.
    """
    named = [triple for triple in triples if not any(isinstance(term, BlankNode) for term in triple)]
    return frozenset(named), len(triples) - len(named)
