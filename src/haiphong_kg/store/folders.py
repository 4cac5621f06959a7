"""Where `ontology/`, `graph/` and `queries/` are, and which files they hold."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, NamedTuple

from haiphong_kg.errors import DataError, Message, UsageError

FOLDERS: Final = ("ontology", "graph", "queries")
_QUERIES: Final = ("checks", "networks", "questions", "rules", "sheets")
_PACKAGE: Final = Path(__file__).parents[1]


class Layout(NamedTuple):
    """A folder that holds the three data folders."""

    root: Path

    def ontology_files(self) -> list[Path]:
        """The Turtle files of the model, sorted by name."""
        return self._files("ontology", "*.ttl")

    def graph_files(self) -> list[Path]:
        """The Turtle files of the facts, of all folders within `graph/`, sorted by path."""
        return [Path(path) for path in files_below(self.root / "graph", ".ttl")]

    def query_files(self, folder: str) -> list[Path]:
        """The SPARQL files of `queries/{folder}`, sorted by name; none when the folder is absent."""
        return self._files(f"queries/{folder}", "*.rq")

    def all_query_files(self) -> list[Path]:
        """The SPARQL files of all folders of `queries/`."""
        return [path for folder in _QUERIES for path in self.query_files(folder)]

    def wording_files(self) -> list[Path]:
        """The Turtle files of words in which people ask, sorted by name; no part of the graph, they may be absent."""
        return self._files("queries/wording", "*.ttl")

    def shown(self, path: Path) -> str:
        r"""`path` as messages show it: relative to the root, with forward slashes, `\xff` for a byte of no UTF-8."""
        inside = path.as_posix().removeprefix(f"{self.root.as_posix()}/")
        return os.fsencode(inside).decode(errors="backslashreplace")

    def _files(self, folder: str, pattern: str) -> list[Path]:
        return sorted((self.root / folder).glob(pattern), key=lambda path: path.name)


def files_below(folder: Path, ending: str) -> list[str]:
    """The paths of the files in a folder, and in all within it, whose name ends so; sorted.

    Every command looks at all files, and `Path.rglob` takes thrice the time.
    """
    found = (f"{where}/{name}" for where, _, names in os.walk(folder) for name in names if name.endswith(ending))
    return sorted(found)


def find_layout(explicit: Path | None = None) -> Layout:
    """The layout at `explicit`; else of the current folder, of the checkout, or of the installed package.

    Raises:
        UsageError: `explicit` lacks one of the three folders.
        DataError: no layout is found anywhere.
    """
    if explicit is not None:
        if missing := _missing(explicit):
            said = Message("lacksFolders", folder=explicit, missing=missing)
            raise UsageError(said, fix=Message("nameFolderOf", names=FOLDERS))
        return Layout(explicit)
    for root in (Path(), _PACKAGE.parents[1], _PACKAGE / "data"):
        if not _missing(root):
            return Layout(root)
    raise DataError(Message("foldersMissing"), fix=Message("installOrData"))


def _missing(root: Path) -> str:
    return ", ".join(f"{folder}/" for folder in FOLDERS if not (root / folder).is_dir())
