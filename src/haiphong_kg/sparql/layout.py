"""The one layout of a query file, held as Turtle's is, so that a difference between two versions shows meaning.

The layout: the header's lines in the order of its keys, `BASE`, the `PREFIX` lines in use by name, an empty line; then
one pattern a line, two blanks a level. A group of one pattern stands on the line of its keyword where it fits; what is
too long breaks behind `;` or at the outermost operator. Comments keep their place between the patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from haiphong_kg.errors import DataError, Message
from haiphong_kg.sparql.spacing import Piece, flat, pieces, wrapped
from haiphong_kg.sparql.syntax import Token, names, places, tokens
from haiphong_kg.store import HEADER_KEYS

_WIDTH: Final = 120
_INDENT: Final = "  "
_MOST_LEVELS: Final = 64
_STARTERS: Final = (
    "ask", "bind", "construct", "describe", "filter", "graph", "group", "having", "limit", "minus", "offset",
    "optional", "order", "select", "service", "values",
)  # fmt: skip
_WITH_A_PAREN: Final = ("bind", "filter")
_INLINE: Final = ("filter", "graph", "minus", "optional", "service")
_GOES_ON: Final = ("union", "where")


@dataclass(frozen=True)
class _Group:
    """What stands between two braces."""

    items: tuple[_Item, ...]


# A pattern, a clause or a comment: its tokens, and the groups that belong to it.
_Item = tuple[Token | _Group, ...]


def format_query(text: str, file: Path | str | None = None) -> str:
    """The query file `text` in the one layout; it says the same and is its own layout.

    Raises:
        DataError: a comment stands inside a pattern, where the layout has no place for it; braces do not match or nest
            too deep; a declaration depends on another.
    """
    header, prologue, body = _parts(text)
    reader = _Reader(text, body, file)
    if [line[:4] for line in prologue].count("BASE") > 1 or any(":" not in line.partition("<")[2] for line in prologue):
        raise DataError(Message("declarationDepends"), fix=Message("oneBase"), file=file, line=1)
    items = reader.items()
    if reader.left:
        raise reader.fault(Message("closesNothing"), Message("takeOutOrOpen"))
    wanted = "\n".join([*header, *prologue, "", *_lines(items, "")]) + "\n"
    if _meaning(wanted) != _meaning(text):
        raise DataError(Message("layoutDiffers"), fix=Message("reportBug"), file=file)
    return wanted


def _parts(text: str) -> tuple[list[str], list[str], list[Token]]:
    """The header's lines in order, the declarations in order, and the tokens of the rest with its comments."""
    said = [token for token in tokens(text) if token.kind != "space"]
    header, bases, prefixes, comments = [], [], {}, []
    while said and said[0].text.startswith("#+"):
        header.append(said.pop(0).text.rstrip())
    while said:
        kinds = [token.kind for token in said[1:3]]
        if said[0].kind == "comment":
            comments.append(said.pop(0).text.rstrip())
        elif said[0].says("base") and kinds[:1] == ["iri"]:
            bases.append(f"BASE {said[1].text}")
            del said[:2]
        elif said[0].says("prefix") and kinds == ["name", "iri"]:
            prefixes[said[1].text] = f"PREFIX {said[1].text} {said[2].text}"
            del said[:3]
        else:
            break
    used = {f"{name.prefix}:" for name in names(text)}
    declared = [*bases, *(line for name, line in sorted(prefixes.items()) if name in used)]
    return [*sorted(header, key=_rank), *comments], declared, said


def _rank(line: str) -> int:
    key = line[2:].partition(":")[0].strip()
    return HEADER_KEYS.index(key) if key in HEADER_KEYS else len(HEADER_KEYS)


def _meaning(text: str) -> tuple[list[str], ...]:
    """The header with the comments, the declarations in use, and the tokens of the body but for the full stops."""
    header, prologue, body = _parts(text)
    comments = [token.text.rstrip() for token in body if token.kind == "comment"]
    return header + comments, prologue, [one.text for one in body if one.kind != "comment" and not one.says(".")]


class _Reader:
    """Reads tokens as items, one after the other."""

    def __init__(self, text: str, said: Sequence[Token], file: Path | str | None) -> None:
        self.left = list(reversed(said))
        self._text, self._file, self._level = text, file, 0

    def items(self) -> tuple[_Item, ...]:
        """The items up to the brace that closes their group, or to the end."""
        found = []
        while self.left and not self._sees("}"):
            item = self._comment() if self.left[-1].kind == "comment" else self._item()
            found += [item] if item else []
        return tuple(found)

    def fault(self, what: Message, mend: Message) -> DataError:
        """The error `what` at the token that comes next, or at the end."""
        start = self.left[-1].start if self.left else len(self._text.rstrip())
        return DataError(what, fix=mend, file=self._file, line=places(self._text)(start)[0])

    def _comment(self) -> _Item:
        token = self.left.pop()
        behind = self._text.rfind("\n", 0, token.start) + 1
        trailing = bool(self._text[behind : token.start].strip())
        return (Token("trailing" if trailing else "comment", token.text.rstrip(), token.start),)

    def _item(self) -> _Item:
        """The next item without its full stop; nothing where only a full stop stands."""
        parts: list[Token | _Group] = []
        depth, head = 0, self.left[-1]
        while self.left and (depth or not self._ends(parts)):
            if not depth and self._sees("{") and not head.says("values"):
                parts.append(self._group())
                if not self._sees(*_GOES_ON):
                    break
                continue
            token = self._taken(parts)
            depth += token.says("(", "[", "{") - token.says(")", "]", "}")
            if not depth and (token.says("}") or (token.says(")") and head.says(*_WITH_A_PAREN))):
                break
        if depth:
            raise self.fault(Message("bracketsUnmatched"), Message("giveEachPartner"))
        if self._sees("."):
            self.left.pop()
        return tuple(parts)

    def _taken(self, parts: list[Token | _Group]) -> Token:
        if self.left[-1].kind == "comment":
            raise self.fault(Message("commentInPattern"), Message("commentAbovePattern"))
        parts.append(token := self.left.pop())
        return token

    def _group(self) -> _Group:
        self._level += 1
        if self._level > _MOST_LEVELS:
            raise self.fault(Message("groupsTooDeep"), Message("nestAtMost", n=_MOST_LEVELS))
        self.left.pop()
        group = _Group(self.items())
        if not self.left:
            raise self.fault(Message("groupOpen"), Message("closeBrace"))
        self.left.pop()
        self._level -= 1
        return group

    def _ends(self, parts: list[Token | _Group]) -> bool:
        """Whether what comes next belongs to another item."""
        token = self.left[-1]
        if token.kind == "comment":
            following = next((one for one in reversed(self.left) if one.kind != "comment"), None)
            return bool(parts) and (following is None or following.says("}"))
        return token.says("}", ".") or (bool(parts) and token.kind == "word" and token.says(*_STARTERS))

    def _sees(self, *words: str) -> bool:
        return bool(self.left) and self.left[-1].says(*words)


def _lines(items: Sequence[_Item], indent: str) -> list[str]:
    lines: list[str] = []
    for item in items:
        first = item[0]
        if isinstance(first, Token) and first.kind == "trailing" and lines:
            lines[-1] += f" {first.text}"
        elif isinstance(first, Token) and first.kind in ("comment", "trailing"):
            lines.append(indent + first.text)
        else:
            lines += _written(item, indent)
    return lines


def _written(item: _Item, indent: str) -> list[str]:
    said = _tokens(item)
    if len(said) == len(item):
        stop = [Piece(".", apart=True, breaks=None)] if _is_triple(said) else []
        return wrapped(pieces(said, triple=bool(stop)) + stop, indent, _INDENT, _WIDTH)
    short = _on_one_line(item)
    return [indent + short] if short and len(indent + short) <= _WIDTH else _unfolded(item, indent)


def _on_one_line(item: _Item) -> str:
    """A keyword with a group of one pattern, written in a row; empty where it is more than that."""
    *head, group = item
    said = _tokens(head)
    if not said or len(said) < len(head) or not said[0].says(*_INLINE) or not isinstance(group, _Group):
        return ""
    inner = _tokens(group.items[0]) if len(group.items) == 1 else []
    if not inner or len(inner) < len(group.items[0]) or not _is_triple(inner):
        return ""
    return f"{flat(pieces(said))} {{ {flat(pieces(inner, triple=True))} }}"


def _unfolded(item: _Item, indent: str) -> list[str]:
    """The item with each of its groups opened, what stands between two groups on the line of the braces."""
    lines: list[str] = []
    said: list[Token] = []
    for part in item:
        if isinstance(part, Token):
            said.append(part)
            continue
        if lines:
            lines[-1] += f" {flat(pieces(said))} {{"
        else:
            lines = wrapped(pieces(said), indent, _INDENT, _WIDTH)
            lines[-1] += " {" if said else "{"
        lines += [*_lines(part.items, indent + _INDENT), indent + "}"]
        said = []
    return lines


def _tokens(item: Iterable[Token | _Group]) -> list[Token]:
    return [part for part in item if isinstance(part, Token)]


def _is_triple(said: Sequence[Token]) -> bool:
    return said[0].kind not in ("comment", "trailing") and not said[0].says(*_STARTERS)
