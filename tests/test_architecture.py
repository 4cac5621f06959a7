"""The house rules that a program can hold: rooms, doors, owners of libraries, sizes, imports at the top."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.written import PACKAGE, Module, functions, modules, room_of

# A room may use those below it. The page needs nothing of the graph: it draws what it is given, and names its form.
FLOORS = [
    {"errors", "_door"},
    {"base"},
    {"web.page"},
    {"store"},
    {"sparql"},
    {"entities"},
    {"questions", "analysis", "checks"},
    {"ask"},
    {"release"},
    {"library"},
    {"web"},
    {"cli"},
    {"__main__", ""},
]
# The rooms within a large one, each of which may use those before it.
WITHIN = {
    "ask": [
        "rewording",
        "words",
        "meaning",
        "signals",
        "sentences",
        "figures",
        "records",
        "reading",
        "facts",
        "telling",
        "parts",
        "doubting",
    ]
}
ONLY = {"web.page": {"errors", "base", "_door"}}
OWNERS = {
    # The others build or take apart terms; that wish for a `Thing` of the store's own is not yet met.
    "pyoxigraph": {"store", "sparql", "entities", "questions", "ask", "analysis", "checks", "release", "web"},
    "oxrdflib": {"store"},
    "rdflib": {"store", "checks", "library"},
    "pyshacl": {"checks"},
    "networkx": {"analysis", "release", "web.page", "library"},
    "pyvis": {"web.page"},
    "xlsxwriter": {"release"},
    "quickjs": {"web.page"},
    "resvg_py": {"web.page"},
    "argparse": {"cli"},
    "mcp": {"web"},
    "starlette": {"web"},
    "uvicorn": {"web"},
}
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
MOST_ARROWS = 60
TOP = {"LICENSE", "README.md", "graph", "ontology", "pyproject.toml", "queries", "src", "tests"}


class Import(NamedTuple):
    """One imported module or name, and where."""

    place: str
    target: str
    name: str
    node: ast.stmt


def imports(module: Module) -> Iterator[Import]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (Import(f"{module.name}:{node.lineno}", one.name, "", node) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                yield Import(f"{module.name}:{node.lineno}", node.module, one.name, node)


@cache
def imports_of(module: Module) -> tuple[Import, ...]:
    return tuple(imports(module))


@cache
def called(module: Module) -> frozenset[str]:
    """The attributes that are taken from names: a name of a door may be reached so."""
    return frozenset(
        node.attr
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    )


def rooms_used(module: Module) -> Iterator[tuple[Import, str]]:
    """The imports from other rooms of this package, and the room."""
    for one in imports_of(module):
        if one.target == "haiphong_kg" and one.name != "__version__":
            yield one, room_of(one.name)
        elif one.target.startswith("haiphong_kg.") and room_of(one.target[12:]) != module.room:
            yield one, room_of(one.target[12:])


def floor(inner: list[str], name: str) -> int:
    """How high a module stands within its room; what lies in no inner room stands above them all."""
    within = name.partition(".")[2].partition(".")[0]
    return inner.index(within) if within in inner else len(inner)


def doors() -> list[str]:
    """The rooms that are folders."""
    return sorted(room for rooms in FLOORS for room in rooms if room and (PACKAGE / room.replace(".", "/")).is_dir())


def test_every_module_is_in_a_room() -> None:
    assert {module.room for module in modules()} == set(FLOOR_OF)


def test_imports_point_downward() -> None:
    upward = [
        f"{one.place} imports {room}"
        for module in modules()
        if module.name
        for one, room in rooms_used(module)
        if FLOOR_OF[room] >= FLOOR_OF[module.room] or room not in ONLY.get(module.room, FLOOR_OF)
    ]
    assert not upward


def test_within_a_room_imports_point_downward() -> None:
    upward = [
        f"{one.place} imports {one.target}"
        for room, inner in WITHIN.items()
        for module in modules()
        if module.room == room
        for one in imports_of(module)
        if one.target.startswith(f"haiphong_kg.{room}.") and floor(inner, one.target[12:]) > floor(inner, module.name)
    ]
    assert not upward


def test_a_room_is_entered_by_its_door() -> None:
    """From outside, a name comes from the package of the room and not from a module behind it."""
    climbed = [
        f"{one.place} imports {one.target}.{one.name}"
        for module in modules()
        for one, room in rooms_used(module)
        if one.target not in ("haiphong_kg", f"haiphong_kg.{room}")
    ]
    assert not climbed


def test_the_arrows_between_rooms_fit_on_a_postcard() -> None:
    arrows = {(module.room, room) for module in modules() for _, room in rooms_used(module)}
    plain = {(one, other) for one, other in arrows if other not in ("errors", "_door") and one not in ("", "__main__")}
    assert len(plain) <= MOST_ARROWS, sorted(plain)


@pytest.mark.parametrize("room", doors())
def test_a_door_gives_what_it_names(room: str) -> None:
    """Its names exist, are one list, and none is also a module behind it."""
    door = import_module(f"haiphong_kg.{room}")
    names = list(getattr(door, "__all__", []))
    behind = {path.stem for path in Path(door.__path__[0]).iterdir()} if room != "cli" else set()
    assert door.__doc__
    assert names == sorted(set(names), key=lambda name: (not name.isupper(), not name[0].isupper(), name))
    assert not behind & set(names)
    assert all(getattr(door, name) is not None for name in names)


@pytest.mark.parametrize("room", [room for room in doors() if room != "cli"])
def test_a_door_says_the_same_to_types_as_at_run_time(room: str) -> None:
    """Each name once, from the module that mypy is told it comes from."""
    path = import_module(f"haiphong_kg.{room}").__file__
    tree = ast.parse(Path(str(path)).read_text("utf-8"))
    homes = [ast.literal_eval(one) for one in ast.walk(tree) if isinstance(one, ast.Dict)]
    told = [(module, name) for one in homes for module, names in one.items() for name in names]
    typed = [
        (str(one.module).removeprefix(f"haiphong_kg.{room}."), name.name)
        for one in ast.walk(tree)
        if isinstance(one, ast.ImportFrom) and str(one.module).startswith(f"haiphong_kg.{room}.")
        for name in one.names
    ]
    assert sorted(told) == sorted(typed)


@pytest.mark.parametrize("room", doors())
def test_a_door_names_nothing_that_nobody_comes_for(room: str) -> None:
    named = set(getattr(import_module(f"haiphong_kg.{room}"), "__all__", []))
    wanted = {one.name for module in modules() for one, used in rooms_used(module) if used == room}
    wanted |= {name for module in modules() if module.room != room for name in called(module)}
    assert named <= wanted


def test_each_library_has_its_owners() -> None:
    strangers = [
        f"{one.place} imports {one.target}"
        for module in modules()
        for one in imports_of(module)
        if module.room not in OWNERS.get(one.target.split(".")[0], {module.room})
    ]
    assert not strangers


def test_only_the_command_line_imports_inside_functions() -> None:
    hidden = [
        one.place
        for module in modules()
        if module.room not in {"cli", "__main__"}
        for function in functions(module.tree)
        for one in imports(module._replace(tree=ast.Module([function], [])))
    ]
    assert not hidden


def test_at_the_top_stands_nothing_but_what_the_house_names() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout: what is committed cannot be listed")
    top = {path.partition("/")[0] for path in listed.stdout.splitlines()}
    assert {one for one in top if not one.startswith(".")} <= TOP
