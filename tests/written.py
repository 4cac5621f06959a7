"""What stands in a program as it is written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import haiphong_kg

PACKAGE = Path(haiphong_kg.__file__).parent


@cache
def trees() -> dict[str, ast.Module]:
    """The trees of all modules of the package by their path in it, read once: that takes longer than to ask them."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8")) for path in paths}


def texts_of(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def keys_of(node: ast.AST) -> set[str]:
    """The keys that an argument gives, where they are written there."""
    if isinstance(node, ast.IfExp):
        return keys_of(node.body) | keys_of(node.orelse)
    return texts_of(node) if isinstance(node, ast.Constant) else set()


class Module(NamedTuple):
    """A file of the package: its dotted name, room, path and tree."""

    name: str
    room: str
    path: Path
    tree: ast.Module


def room_of(name: str) -> str:
    return "web.page" if name.startswith("web.page") else name.partition(".")[0]


@cache
def modules() -> tuple[Module, ...]:
    """All files of the package."""
    return tuple(Module(name_of(path), room_of(name_of(path)), PACKAGE / path, tree) for path, tree in trees().items())


def name_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("__init__").rstrip("/").replace("/", ".")


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1
