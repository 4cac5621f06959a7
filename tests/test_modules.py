"""What a program can hold of each module: how long it is, what it does on import, and that all in it is used."""

from __future__ import annotations

import ast
import re
import statistics
from collections.abc import Iterator

from tests.written import functions, length, modules


def test_modules_and_functions_stay_small() -> None:
    found = modules()
    long_modules = [one.name for one in found if len(one.path.read_text(encoding="utf-8").splitlines()) > 300]
    long_functions = [f"{one.name}: {f.name}" for one in found for f in functions(one.tree) if length(f) > 50]
    assert (long_modules, long_functions) == ([], [])


def test_functions_are_short_at_the_median() -> None:
    lengths = [length(function) for module in modules() for function in functions(module.tree)]
    assert statistics.median(lengths) <= 7


def test_nothing_happens_on_import() -> None:
    """At module level stand definitions only: no calls for their effect, no loops, no files opened."""
    loose = [
        f"{module.name}:{node.lineno}"
        for module in modules()
        if module.name != "__main__"
        for node in module.tree.body
        if isinstance(node, ast.For | ast.While | ast.With)
        or (isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant))
    ]
    assert not loose


def test_no_expression_is_compiled_before_a_text_may_match_it() -> None:
    """Of those that a command imports it uses few, and of the ways that a question is sought for it has few.

    They are `expression`s of `base`: nowhere in `ask`, and nowhere else on import, is one compiled at once.
    """
    compiled = [
        f"{module.name}:{node.lineno}"
        for module in modules()
        if module.name != "errors"  # which stands below `base`
        for statement in module.tree.body
        if module.room == "ask" or not isinstance(statement, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert not compiled


def names_at_the_top(tree: ast.Module) -> Iterator[str]:
    """What a module defines, other than what it imports."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_what_a_module_has_for_itself_it_uses() -> None:
    unused = [
        f"{module.name}: {name}"
        for module in modules()
        for text in (module.path.read_text(encoding="utf-8"),)
        for name in names_at_the_top(module.tree)
        if name.startswith("_") and not name.startswith("__") and len(re.findall(rf"\b{name}\b", text)) == 1
    ]
    assert not unused
