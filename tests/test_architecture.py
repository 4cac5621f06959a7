"""The house rules that a program can hold: layers, owners of libraries, sizes, imports at the top, docstrings."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import haiphong_kg

PACKAGE = Path(haiphong_kg.__file__).parent
LAYERS = [
    {"errors"},
    {"namespaces", "layout", "files", "outputs", "text", "keyboard", "i18n", "metrics", "figures", "xml_text"},
    {"matching", "store", "catalog", "sparql_text", "transport"},
    {"turtle", "rdf_view", "labels", "query", "derive", "hints", "vocabulary"},
    {
        "entity",
        "search",
        "network",
        "check",
        "tables",
        "results",
        "remote",
        "explain",
        "reading",
        "likeness",
        "as_of",
        "wording",
    },
    {"mentions", "parameters"},
    {"details", "answers", "push", "path", "fitting"},
    {"export", "page", "portrait", "summary", "cookbook", "display", "ask"},
    {"build", "library"},
    {"cli"},
    {"__main__"},
]
OWNERS = {
    "pyoxigraph": {
        "store",
        "turtle",
        "rdf_view",
        "labels",
        "query",
        "results",
        "remote",
        "push",
        "hints",
        "explain",
        "reading",
        "derive",
        "as_of",
        "entity",
        "search",
        "vocabulary",
        "mentions",
        "parameters",
        "fitting",
        "ask",
        "network",
        "summary",
        "check",
        "export",
    },
    "oxrdflib": {"rdf_view"},
    "rdflib": {"rdf_view", "check", "explain", "library"},
    "pyshacl": {"check"},
    "networkx": {"metrics", "network", "path", "export", "page", "library"},
    "pyvis": {"page"},
    "argparse": {"cli"},
}
LAYER_OF = {module: number for number, layer in enumerate(LAYERS) for module in layer}


def modules() -> Iterator[tuple[str, Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        relative = path.relative_to(PACKAGE)
        name = relative.parts[0].removesuffix(".py")
        if name != "__init__":
            yield name, path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "haiphong_kg":
            yield from ((node, f"haiphong_kg.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def length(function: ast.FunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def test_every_module_has_a_layer() -> None:
    assert {name for name, _, _ in modules()} == set(LAYER_OF)


def test_imports_point_downward() -> None:
    upward = []
    for name, path, tree in modules():
        for node, target in imported(tree):
            other = target.split(".")[1] if target.startswith("haiphong_kg.") else name
            if other != name and other in LAYER_OF and LAYER_OF[other] >= LAYER_OF[name]:
                upward.append(f"{path.name}:{node.lineno} imports {other}")
    assert not upward


def test_each_library_has_its_owners() -> None:
    strangers = [
        f"{path.name}:{node.lineno} imports {target}"
        for name, path, tree in modules()
        for node, target in imported(tree)
        if name not in OWNERS.get(target.split(".")[0], {name})
    ]
    assert not strangers


def test_only_the_command_line_imports_inside_functions() -> None:
    hidden = [
        f"{path.name}:{node.lineno}"
        for name, path, tree in modules()
        if name != "cli"
        for function in functions(tree)
        for node, _ in imported(function)
    ]
    assert not hidden


def test_modules_and_functions_stay_small() -> None:
    long_modules = [path.name for _, path, _ in modules() if len(path.read_text(encoding="utf-8").splitlines()) > 300]
    long_functions = [
        f"{path.name}: {f.name}" for _, path, tree in modules() for f in functions(tree) if length(f) > 50
    ]
    assert (long_modules, long_functions) == ([], [])


def test_functions_are_short_at_the_median() -> None:
    lengths = [length(function) for _, _, tree in modules() for function in functions(tree)]
    assert statistics.median(lengths) <= 9


def test_nothing_happens_on_import() -> None:
    """At module level stand definitions only: no calls for their effect, no loops, no files opened."""
    loose = [
        f"{path.name}:{node.lineno}"
        for name, path, tree in modules()
        if name != "__main__"
        for node in tree.body
        if isinstance(node, ast.For | ast.While | ast.With)
        or (isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant))
    ]
    assert not loose
