"""What stands in a program as it is written."""

from __future__ import annotations

import ast


def texts_of(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def keys_of(node: ast.AST) -> set[str]:
    """The keys that an argument gives, where they are written there."""
    if isinstance(node, ast.IfExp):
        return keys_of(node.body) | keys_of(node.orelse)
    return texts_of(node) if isinstance(node, ast.Constant) else set()
