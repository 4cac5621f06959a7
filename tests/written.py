"""What stands in a program as it is written."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

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
