"""Writes src/data/contract.ts: what the page is given, as TypeScript, from haiphong_kg.web.page.contract.

Run it when that module has changed: python src/explorer/make_contract.py
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, Literal, NotRequired, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

from haiphong_kg.web.page import contract, contract_views

TARGET: Final = Path(__file__).parent / "src" / "data" / "contract.ts"
_HEAD: Final = "// Made from haiphong_kg.web.page.contract by make_contract.py; change it there."
_PLAIN: Final = {
    str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", Any: "unknown",
}  # fmt: skip


def contract_ts() -> str:
    """The interfaces of the contract, in its order."""
    modules = (contract, contract_views)
    found = [
        one for own in modules for one in vars(own).values() if is_typeddict(one) and one.__module__ == own.__name__
    ]
    return "\n\n".join([_HEAD, *map(_interface, found)]) + "\n"


def _interface(one: type) -> str:
    parents = [base for base in vars(one).get("__orig_bases__", ()) if is_typeddict(get_origin(base))]
    inherited = {name for base in parents for name in get_type_hints(get_origin(base))}
    hints = get_type_hints(one, include_extras=True)
    lines = [_field(one, name, hint) for name, hint in hints.items() if name not in inherited]
    parameter = "<T>" if getattr(one, "__parameters__", ()) else ""
    above = f" extends {', '.join(map(_type, parents))}" if parents else ""
    head = f"export interface {one.__name__}{parameter}{above} {{"
    return "\n".join([*_comment(one), head, *lines, "}"])


def _field(one: type, name: str, hint: Any) -> str:  # noqa: ANN401  whatever a hint is
    partial = get_origin(hint) is NotRequired or not vars(one)["__total__"]
    inner = get_args(hint)[0] if get_origin(hint) is NotRequired else hint
    return f"  {name}{'?' if partial else ''}: {_type(inner)};"


def _type(hint: Any) -> str:  # noqa: ANN401  whatever a hint is
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, TypeVar) or is_typeddict(hint):
        return str(hint.__name__)
    inner = get_args(hint)
    kind = get_origin(hint)
    if kind is Literal:
        return " | ".join(f'"{value}"' for value in inner)
    types = [_type(one) for one in inner]
    if kind in (Union, UnionType):
        return " | ".join(types)
    if kind is list:
        return f"({types[0]})[]" if " | " in types[0] else f"{types[0]}[]"
    if kind is dict:
        return f"Record<{types[0]}, {types[1]}>"
    if kind is tuple:
        return f"[{', '.join(types)}]"
    return f"{kind.__name__}<{', '.join(types)}>"


def _comment(one: type) -> Iterator[str]:
    """The docstring as a comment; a TypedDict that is made by a call has none of its own."""
    lines = (inspect.cleandoc(one.__doc__) if one.__doc__ and "__doc__" in vars(one) else "").splitlines()
    if len(lines) == 1:
        yield f"/** {lines[0]} */"
    elif lines:
        yield from ["/**", *(f" * {line}".rstrip() for line in lines), " */"]


if __name__ == "__main__":
    TARGET.write_text(contract_ts(), encoding="utf-8")
