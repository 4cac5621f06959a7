"""What is damaged of a graph kept on disk is noticed, and made again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from haiphong_kg.cli import main
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.folders import Layout
from tests.conftest import MINI
from tests.store.kept import enlarge, homes, wait_for


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    path.write_bytes(bytes(byte ^ 255 for byte in path.read_bytes()))


def asked(folder: Path) -> list[list[str]]:
    """Commands on the large project in a folder; after them all that can be kept of it is."""
    data = ("--data", str(folder / "project"), "--lang", "en")
    return [[*said.split(), *data] for said in ("info", "search ben", "show 2019", "export nquads")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder with the large project and all that is kept of it, and what the commands tell from that."""
    folder = tmp_path_factory.mktemp("sound")
    enlarge(Path(shutil.copytree(MINI, folder / "project")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HAIPHONG_KG_CACHE", str(folder / "cache"))
        open_compiled(Layout(folder / "project"))
        program = (sys.executable, "-m", "haiphong_kg")
        told = [subprocess.run([*program, *one], check=True, capture_output=True).stdout for one in asked(folder)]
    return folder, b"".join(told).decode()


@pytest.mark.parametrize("harm", [_cut, _flip, Path.unlink])
@pytest.mark.parametrize("what", ["sealed.json", "store/CURRENT", "store/*.sst", "names.json", "counts.json"])
def test_what_is_damaged_is_made_again(
    what: str,
    harm: Callable[[Path], None],
    sound: tuple[Path, str],
    tmp_path: Path,
    cache: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def told() -> str:
        assert [main(one) for one in asked(tmp_path)] == [0] * len(asked(tmp_path))
        return capsys.readouterr().out

    shutil.copytree(sound[0], tmp_path, dirs_exist_ok=True)
    paths = list(cache.glob(f"*/{what}"))
    assert paths
    for path in paths:
        harm(path)
    assert told() == sound[1]
    wait_for(lambda: open_compiled(Layout(tmp_path / "project")).home)
    assert told() == sound[1]
    assert len(homes(cache)) == 1


def test_one_flipped_byte_is_noticed(large: Path, cache: Path) -> None:
    """In the midst of the largest file, where the engine itself looks only when it reads that place."""
    home = open_compiled(Layout(large)).home
    assert home is not None
    path = max((home / "store").glob("*.sst"), key=lambda one: one.stat().st_size)
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 255
    path.write_bytes(data)
    assert open_compiled(Layout(large)).home == home
    assert not path.exists() or path.read_bytes() != data
