from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from haiphong_kg.base.manifests import MANIFEST
from haiphong_kg.base.output_folders import whole_folder
from haiphong_kg.base.reading import read_text
from haiphong_kg.base.writing import write_all, write_into, write_whole
from haiphong_kg.errors import DataError, OutputError
from tests.base.made import made

BUILD_AND_WAIT = """
import sys, time
from pathlib import Path
from haiphong_kg.base.output_folders import whole_folder
with whole_folder(Path(sys.argv[1])) as folder:
    (folder / "new").write_text("half")
    print("writing", flush=True)
    time.sleep(60)
"""
BUILD_FOR_EVER = """
import sys
from pathlib import Path
from haiphong_kg.base.manifests import MANIFEST, manifest
from haiphong_kg.base.output_folders import whole_folder
print("writing", flush=True)
while True:
    with whole_folder(Path(sys.argv[1])) as folder:
        for name in "abc":
            (folder / name).write_text("x" * 1000)
        (folder / MANIFEST).write_bytes(manifest((name, b"x" * 1000) for name in "abc"))
"""


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    with whole_folder(tmp_path / "link") as folder:
        (folder / "x").touch()
    assert (tmp_path / "link").is_symlink()
    assert [path.name for path in (tmp_path / "real").iterdir()] == ["x"]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"one")
    write_whole(tmp_path / "a", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"two"


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes as POSIX has them")
def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "secret").touch(mode=0o600)
    write_whole(tmp_path / "secret", b"x")
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600


def test_the_longest_name_that_the_system_takes_can_be_written(tmp_path: Path) -> None:
    write_whole(tmp_path / ("x" * 251 + ".csv"), b"x")


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs names of open files")
@pytest.mark.parametrize("place", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_in_a_file_is_written_where_it_stands(tmp_path: Path, place: str) -> None:
    write = f"from pathlib import Path; from haiphong_kg.base.writing import write_whole as w; w(Path({place!r}), b'x')"
    shell = f'echo before; "{sys.executable}" -c "{write}"; echo; echo after'
    with (tmp_path / "out").open("wb") as out:
        subprocess.run(["sh", "-c", shell], stdout=out, check=True)
    assert (tmp_path / "out").read_text() == "before\nx\nafter\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs links as POSIX has them")
def test_links_that_lead_to_each_other_stay(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OutputError, match="Too many levels of symbolic links"):
        write_whole(tmp_path / "a", b"x")
    assert (tmp_path / "a").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links as POSIX has them")
@pytest.mark.parametrize("there", [["folder/real"], []])
def test_a_link_to_a_file_is_followed(tmp_path: Path, there: list[str]) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "real"
    for name in there:
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "link").symlink_to("folder/real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and devices as POSIX has them")
@pytest.mark.parametrize("through", ["pipe", "link"])
def test_a_pipe_is_written_through_and_stays_one(tmp_path: Path, through: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    data = b"x" * 300_000  # more than a pipe holds
    with (tmp_path / "read").open("wb") as out, subprocess.Popen(["cat", str(tmp_path / "pipe")], stdout=out):
        write_whole(tmp_path / through, data)
    assert (tmp_path / "read").read_bytes() == data
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_device_is_named_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/dev/full")
    with pytest.raises(OutputError, match="No space left"):
        write_whole(tmp_path / "link", b"x")
    assert Path("/dev/full").is_char_device()


def test_what_takes_a_part_at_a_time_gets_all() -> None:
    class Slow(io.RawIOBase):
        taken = b""

        def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer
            self.taken += bytes(data)[:7]
            return min(len(bytes(data)), 7)

    slow = Slow()
    write_all(slow, bytes(range(100)))
    assert slow.taken == bytes(range(100))


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights as POSIX has them")
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_what_is_written_has_the_rights_that_the_system_gives(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "file", b"")
        with whole_folder(tmp_path / "folder") as folder:
            (folder / "x").touch()
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o666 & ~mask
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o777 & ~mask


def test_only_what_a_build_left_behind_long_ago_is_removed(tmp_path: Path) -> None:
    """A second build beside one that still runs, and the remains of one that was killed two days ago."""
    left = tmp_path / ".build-killed.tmp"
    left.mkdir()
    os.utime(left, (time.time() - 2 * 24 * 3600,) * 2)
    with whole_folder(tmp_path / "build") as running:
        (running / "x").touch()
        with whole_folder(tmp_path / "build") as second:
            write_into(second, made("y"))
        assert running.is_dir()
    assert [path.name for path in tmp_path.rglob("*")] == ["build", "x"]


def test_an_unwritable_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"cannot write .*missing.*choose another place"):
        write_whole(tmp_path / "missing" / "a", b"")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot write"):
        write_into(tmp_path / "file", {"a": b""})
    with pytest.raises(OutputError, match="is not a folder"), whole_folder(tmp_path / "file"):
        pass


def test_a_folder_is_replaced_as_one(tmp_path: Path) -> None:
    target = tmp_path / "build"
    for content in ("one", "two"):
        with whole_folder(target) as folder:
            write_into(folder, made(content))
    assert {path.name for path in target.iterdir()} == {"two", MANIFEST}
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_a_failure_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write_into(target, made("old"))
    with pytest.raises(ZeroDivisionError), whole_folder(target) as folder:
        (folder / "new").write_text(str(1 / 0))
    assert {path.name for path in tmp_path.rglob("*")} == {"build", "old", MANIFEST}


def test_a_killed_process_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "build"
    write_into(target, made("old"))
    process = subprocess.Popen([sys.executable, "-c", BUILD_AND_WAIT, str(target)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert {path.name for path in target.iterdir()} == {"old", MANIFEST}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_a_kill_at_any_moment_leaves_a_whole_folder(tmp_path: Path) -> None:
    for attempt in range(12):
        target = tmp_path / f"build-{attempt}"
        write_into(target, made(*"abc", data=b"x" * 1000))
        process = subprocess.Popen([sys.executable, "-c", BUILD_FOR_EVER, str(target)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.002 + attempt * 0.003)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        sizes = {path.name: path.stat().st_size for path in target.iterdir()}
        assert sizes.pop(MANIFEST) > 0
        assert sizes == dict.fromkeys("abc", 1000)


def test_what_an_old_killed_build_left_is_cleared(tmp_path: Path) -> None:
    left = tmp_path / ".build-abc.tmp"
    left.mkdir()
    os.utime(left, (0, 0))
    with whole_folder(tmp_path / "build"):
        pass
    assert not left.exists()


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a\nb\xe1\n", r"places.ttl:2: not UTF-8 text"),
        ("a".encode("utf-16"), r"places.ttl:1: begins with a byte order mark of UTF-16; save the file as UTF-8"),
        ("a".encode("utf-16-le"), r"places.ttl:1: is text in UTF-16; save the file as UTF-8"),
        ("a".encode("utf-16-be"), r"places.ttl:1: is text in UTF-16"),
        (b"\xef\xbb\xbfa", r"places.ttl:1: begins with a byte order mark"),
    ],
)
def test_a_source_file_is_utf8_without_mark(tmp_path: Path, raw: bytes, message: str) -> None:
    (tmp_path / "a").write_bytes(raw)
    with pytest.raises(DataError, match=message):
        read_text(tmp_path / "a", "places.ttl")


def test_a_missing_source_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"places.ttl: cannot be read"):
        read_text(tmp_path / "none", "places.ttl")
