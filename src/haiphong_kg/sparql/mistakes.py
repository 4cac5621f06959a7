"""What is wrong with a text that an engine refuses, with its place, and a mend where one is near."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from haiphong_kg import base
from haiphong_kg.base import expression
from haiphong_kg.errors import Message, QueryError, quoted
from haiphong_kg.sparql.syntax import PrefixedName, body, code, declared, form, names, places

_PLACE: Final = expression(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_FORMS: Final = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES: Final = ("insert", "delete", "load", "clear", "create", "drop", "copy", "move", "add", "with")
_SIGNS: Final = expression(r"\[[^\[\]]*(?:'\['|'\]')?[^\[\]]*\](?:, )?")
# What is wrong, among the names of what would be right: more than one word, and no sign between quotation marks.
_SENTENCE: Final = expression(r'(?:expected |one of |, )((?!or other words|one of)[^\s",]+ [^"]*?)(?=, |$)')
_NOTHING: Final = "expected"
_UNTOLD: Final = "<unreported>"
_MANY: Final = 8
# An IRI in angle brackets with whatever stands inside, but for what only two comparisons have between their signs.
_LIKE_IRI: Final = expression(r"<((?:[A-Za-z][A-Za-z0-9+.-]*:|[a-z]+[/#])(?:(?!&&|\|\||\s[?$])[^<>\r\n])*)>")
_NOT_IN_IRIS: Final = expression(r'[\x00-\x20"{}|^`\\]')
_FOR_PEOPLE: Final = ("id", "scheme")
_OF_PATHS: Final = "abcdefghijklmnopqrstuvwxyz0123456789-/"


def mistake(text: str, message: str) -> QueryError:
    """The error that an engine's `message` about `text` stands for, with line, column, and a mend where one is near."""
    if broken := _broken_iri(text):
        return broken
    prefixes = declared(text)
    for name in names(text):
        if name.prefix not in prefixes:
            near = base.nearest_names(name.prefix, prefixes, 1)
            fix = Message("nearest", names=[f"{near[0]}:"]) if near else Message("declareIt", prefix=name.prefix)
            if name.prefix in _FOR_PEOPLE:  # as our tables print it, which SPARQL cannot read for its slashes
                fix = Message("writeIri", iri=f"{name.prefix}/{_path(text, name)}")
            what = Message("prefixUnknown", prefix=name.prefix, local=name.local)
            return QueryError(Message("noQueryAt", line=name.line, column=name.column, what=what), fix=fix)
    if not form(text):
        return _no_form(text)
    match = _PLACE.match(message)
    if match is None:
        return QueryError(Message("notSparql", what=quoted(message)))
    key, found = _found(text, int(match[1]), int(match[2]))
    said = _expected(match[3])
    if _UNTOLD in said or said == _NOTHING:
        key = "unreadable" if found else "endsTooSoon"
    elif sentence := next(iter(_SENTENCE.findall(said)), ""):  # it is wrong, not expected
        key, said = "expected", sentence
    what = Message(key, expected=quoted(said), found=found)
    return QueryError(Message("noQueryAt", line=match[1], column=match[2], what=what))


def _broken_iri(text: str) -> QueryError | None:
    """The error of the first IRI in angle brackets with a sign that none has, such as a space."""
    for token in code(text):
        match = _LIKE_IRI.match(text, token.start) if token.says("<") else None
        if match and (sign := _NOT_IN_IRIS.search(match[1])):
            line, column = places(text)(token.start)
            said = Message("noIriIn", sign=Message("aSpace") if sign[0] == " " else sign[0], iri=match[1])
            mend = _NOT_IN_IRIS.sub(lambda one: quote(one[0], safe=""), match[1])
            what = Message("noQueryAt", line=line, column=column, what=said)
            return QueryError(what, fix=Message("writeIri", iri=mend))
    return None


def _path(text: str, name: PrefixedName) -> str:
    """What stands behind the prefix in the text, slashes too."""
    line = text.split("\n")[name.line - 1][name.column + len(name.prefix) :]
    return line[: len(line) - len(line.lstrip(_OF_PATHS))]


def _no_form(text: str) -> QueryError:
    """The error of a text that neither selects, asks, constructs nor describes, at its first word that counts."""
    word = next(iter(body(text)), None)
    if word is None:
        empty = Message("noQueryAt", line=1, column=1, what=Message("textEmpty"))
        return QueryError(empty, fix=Message("beginWith", forms=_FORMS))
    near = base.nearest_names(word.text, _FORMS, 1)
    what, fix = Message("beginsNoQuery", word=word.text), Message("beginWith", forms=_FORMS)
    if word.says(*_UPDATES):
        what, fix = Message("isUpdate", word=word.text), Message("changeFiles")
    elif near:
        fix = Message("nearest", names=near)
    line, column = places(text)(word.start)
    return QueryError(Message("noQueryAt", line=line, column=column, what=what), fix=fix)


def _expected(message: str) -> str:
    """What the engine expected, without its lists of single signs and with no more than a few choices."""
    words = " ".join(_SIGNS.sub("", " ".join(message.split())).split()).rstrip(" ,")
    start, one_of, rest = words.partition("one of ")
    choices = [choice for choice in rest.split(", ") if choice and "\\u{" not in choice]
    if not one_of or len(choices) < 1:
        return words
    more = " or other words" if len(choices) > _MANY else ""
    return f"{start}{one_of if len(choices) > 1 else ''}{', '.join(choices[:_MANY])}{more}"


def _found(text: str, line: int, column: int) -> tuple[str, str]:
    """The key of what to say of the place: the word that stands there, or that the text ends; and the word."""
    lines = text.split("\n")
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    if not rest.strip():
        return ("expectedAtEnd" if not "".join(lines[line:]).strip() else "expected"), ""
    return "expectedFound", rest.split()[0]
