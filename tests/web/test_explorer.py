"""The explorer's program as source: made types that are current, rooms and arrows, no circle, strict types."""

from __future__ import annotations

import importlib.util
import posixpath
import re
import subprocess
from pathlib import Path
from types import ModuleType

import playwright
import pytest

EXPLORER = Path(__file__).parents[2] / "src" / "explorer"
SOURCE = EXPLORER / "src"
# A room may use those above it in this list, and itself; the views, the panel and the program of the site know nothing
# of each other, the state knows no view, and what is shared is drawn by the views.
ROOMS = (
    ("words",),
    ("data",),
    ("state",),
    ("parts",),
    ("find",),
    ("views", "panel", "site"),
    ("share",),
    ("picture", ""),
)
FLOOR = {room: floor for floor, rooms in enumerate(ROOMS) for room in rooms}
_IMPORT = re.compile(r'^(?:import|export)\b[^;]*?\bfrom "(\.[^"]*)";', re.MULTILINE)


def modules() -> dict[str, list[str]]:
    """The modules of the explorer, and what each imports of the others, types too."""
    found = {}
    for path in sorted(SOURCE.rglob("*.ts")):
        name = path.relative_to(SOURCE).with_suffix("").as_posix()
        targets = _IMPORT.findall(path.read_text(encoding="utf-8"))
        found[name] = [posixpath.normpath(posixpath.join(posixpath.dirname(name), one)) for one in targets]
    return {name: [one for one in targets if not one.endswith(".json")] for name, targets in found.items()}


def room(module: str) -> str:
    return module.partition("/")[0] if "/" in module else ""


def view(module: str) -> str:
    """Which view a module of the room of views belongs to: a file or a folder there; what all may use is of none."""
    name = module.split("/")[1]
    return "" if name in ("shown", "view") else name


def make_contract() -> ModuleType:
    """The program that makes the types of the contract."""
    spec = importlib.util.spec_from_file_location("make_contract", EXPLORER / "make_contract.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_types_of_the_contract_are_current() -> None:
    program = make_contract()
    current = program.TARGET.read_text(encoding="utf-8")
    assert current == program.contract_ts(), "run python src/explorer/make_contract.py"


def test_every_module_is_there_and_in_a_room() -> None:
    found = modules()
    assert len(found) > 20
    assert {room(name) for name in found} == set(FLOOR)
    assert {target for targets in found.values() for target in targets} - set(found) == set()


def test_rooms_use_only_rooms_below() -> None:
    upward = [
        f"{name} imports {target}"
        for name, targets in modules().items()
        for target in targets
        if room(target) != room(name) and FLOOR[room(target)] >= FLOOR[room(name)]
    ]
    assert upward == []


def test_views_never_call_each_other() -> None:
    calls = [
        f"{name} imports {target}"
        for name, targets in modules().items()
        for target in targets
        if room(name) == room(target) == "views" and view(target) not in ("", view(name))
    ]
    assert calls == []


def test_no_module_leads_round_to_itself() -> None:
    found = modules()

    def reached(name: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        for target in found[name]:
            if target not in seen:
                seen |= reached(target, seen | {target})
        return seen

    assert [name for name in found if name in reached(name)] == []


def test_modules_stay_small() -> None:
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCE.rglob("*.ts")}
    assert [name for name, length in lengths.items() if length > 300] == []


def test_only_python_knows_what_a_label_says() -> None:
    """A text of the data is shown, never compared: what a label says is a curator's to change."""
    compared = re.compile(r"\.(?:en|vi|label_en|label_vi)\s*[!=]==|[!=]==\s*[\w.]*\.(?:en|vi|label_en|label_vi)\b")
    found = [path.name for path in SOURCE.rglob("*.ts") if compared.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_types_are_strict() -> None:
    compiler = EXPLORER / "node_modules" / "typescript" / "bin" / "tsc"
    node = Path(playwright.__file__).parent / "driver" / "node"
    if not compiler.exists():
        pytest.skip("TypeScript is not installed; get it with: npm --prefix src/explorer ci")
    done = subprocess.run([node, compiler, "--noEmit"], cwd=EXPLORER, capture_output=True, text=True, check=False)
    assert done.stdout == ""
