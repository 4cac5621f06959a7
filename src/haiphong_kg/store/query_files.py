"""`.rq` files with a `#+ key: value` header → `Query` records. The folder is the registry, the file name the name."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from haiphong_kg import base
from haiphong_kg.base import expression
from haiphong_kg.errors import DataError, Message, NotFoundError
from haiphong_kg.store.compiled import shelved
from haiphong_kg.store.folders import Layout
from haiphong_kg.store.loading import KnowledgeGraph, remembered

# A choice is a concept of one of our schemes; "iri" is an entity, a choice or a term, whichever the column has.
PARAMETER_TYPES: Final = ("entity", "country", "choice", "iri", "year", "text")
HEADER_KEYS: Final = (
    "summary", "summary_vi", "description", "description_vi", "columns", "columns_vi",
    "tags", "params", "ids", "severity", "fix", "fix_vi",
)  # fmt: skip
_MOST_OFFERED: Final = 5
_STEM: Final = 5
_SLIP: Final = 0.85  # how like a word is that was meant, but for a letter or two
_NO_SUCH: Final = {"questions": "noQuestion", "networks": "noNetwork"}
_NEEDED: Final = ("summary", "summary_vi")
_SEVERITIES: Final = ("", "error", "warning")
_HEADER: Final = expression(r"#\+\s*([a-z_]+):\s*(.*)")
_Value = TypeVar("_Value")
_NAME: Final = expression(r"[a-z0-9]+(-[a-z0-9]+)*")


class Parameter(NamedTuple):
    """A projected column that a caller may bind to one value of `type` (see `PARAMETER_TYPES`)."""

    name: str
    type: str


class Query(NamedTuple):
    """One query file: its name, text, and the header's words.

    `columns` are the readable names of the columns, in order; `ids` the competency questions it answers.
    """

    name: str
    path: Path
    text: str
    summary: dict[str, str]
    description: dict[str, str]
    columns: dict[str, tuple[str, ...]]
    tags: tuple[str, ...]
    params: tuple[Parameter, ...]
    ids: tuple[str, ...]
    severity: str
    fix: dict[str, str]


def read_folder(layout: Layout, folder: str) -> dict[str, Query]:
    """The queries of `queries/{folder}` by name, sorted.

    Raises:
        DataError: a header cannot be read; with file and line.
    """
    return {path.stem: read_query(path, layout.shown(path)) for path in layout.query_files(folder)}


@remembered
def kept_queries(kg: KnowledgeGraph, folder: str) -> Mapping[str, Query]:
    """As `read_folder`, of a graph that is kept on disk; of its queries a process reads those that it asks for."""
    files = {path.stem: path for path in kg.layout.query_files(folder)}

    def read(found: dict[str, Any]) -> Query:
        lists = {key: tuple(found[key]) for key in ("tags", "ids")}
        columns = {lang: tuple(names) for lang, names in found["columns"].items()}
        params = tuple(Parameter(*one) for one in found["params"])
        return Query(**{**found, **lists, "path": files[found["name"]], "columns": columns, "params": params})

    def made() -> dict[str, Any]:
        return {name: one._asdict() | {"path": ""} for name, one in read_folder(kg.layout, folder).items()}

    return shelved_beside(kg, folder, folder, made, read)


def shelved_beside(
    kg: KnowledgeGraph, folder: str, name: str, make: Callable[[], Mapping[str, Any]], read: Callable[[Any], _Value]
) -> Mapping[str, _Value]:
    """As `shelved`, what follows from the queries of a folder as well, which may change while the graph does not."""
    return shelved(kg, f"{name}-{_sum(kg, folder)}", make, read)


@remembered
def _sum(kg: KnowledgeGraph, folder: str) -> str:
    """What the files of a folder come to, and how they are called."""
    found = 0
    for path in kg.layout.query_files(folder):
        with suppress(OSError):  # what cannot be read is told of when it is read
            found = zlib.crc32(b"%s\n%s" % (path.name.encode(), path.read_bytes()), found)
    return f"{found:08x}"


def find_query(layout: Layout, folder: str, name: str) -> Query:
    """The query of `queries/{folder}` called `name`; no other is read.

    Raises:
        NotFoundError: there is none; the fix lists the nearest names.
        DataError: its header cannot be read; with file and line.
    """
    paths = {path.stem: path for path in layout.query_files(folder)}
    if name in paths:
        return read_query(paths[name], layout.shown(paths[name]))
    is_close = base.nearest_names(name, paths, like=_SLIP)
    about = None if is_close else _about(read_folder(layout, folder).values(), name)
    raise NotFoundError(Message(_NO_SUCH[folder], name=name), fix=about or base.suggestion(name, paths))


def _about(queries: Iterable[Query], typed: str) -> Message | None:
    """The mend for a name that is rather a subject: the queries whose wording has its words, in their name first."""
    words = base.folded_words(typed.replace("-", " "))
    about = (one.name for one in queries if words and all(_speaks(one, word) for word in words))
    found = sorted(about, key=lambda name: not all(word in name for word in words))
    return Message("aboutIt", names=found[:_MOST_OFFERED]) if found else None


def _speaks(query: Query, word: str) -> bool:
    """Whether a word of its wording is `word`, begins as it does or is a slip away: twinned, twining → twinning."""
    texts = [query.name.replace("-", " "), *query.summary.values(), *query.description.values(), *query.tags]
    said = {one for words in base.all_words(texts) for one in words}
    if any(one == word or (len(word) > _STEM and one.startswith(word[:_STEM])) for one in said):
        return True
    return len(word) > _STEM and bool(base.nearest_names(word, said, 1, like=_SLIP))


def read_query(path: Path, shown: str) -> Query:
    """Reads one file; `shown` is its name in messages."""
    text = base.read_text(path, shown)
    if not _NAME.fullmatch(path.stem):
        raise DataError(Message("notHyphened"), fix=Message("renameFile"), file=shown)
    return _query(path, shown, text, _read_header(text, shown))


def _query(path: Path, shown: str, text: str, header: dict[str, str]) -> Query:
    return Query(
        name=path.stem,
        path=path,
        text=text,
        summary=_languages(header, "summary"),
        description=_languages(header, "description"),
        columns={"en": _list(header, "columns"), "vi": _list(header, "columns_vi")},
        tags=_list(header, "tags"),
        params=tuple(_parameter(item, shown) for item in _list(header, "params")),
        ids=_list(header, "ids"),
        severity=header.get("severity", ""),
        fix=_languages(header, "fix"),
    )


def _read_header(text: str, shown: str) -> dict[str, str]:
    header: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#+"):
            break
        match = _HEADER.fullmatch(line.rstrip())
        if match is None or match[1] not in HEADER_KEYS or match[1] in header or not match[2]:
            fix = Message("writeHeader", keys=HEADER_KEYS)
            raise DataError(Message("headerLine", line=line), fix=fix, file=shown, line=number)
        header[match[1]] = match[2]
    for key in _NEEDED:
        if key not in header:
            raise DataError(Message("headerLacks", key=key), fix=Message("addHeader", key=key), file=shown, line=1)
    if header.get("severity", "") not in _SEVERITIES:
        raise DataError(Message("unknownSeverity"), fix=Message("errorOrWarning"), file=shown, line=1)
    return header


def _languages(header: dict[str, str], key: str) -> dict[str, str]:
    return {"en": header.get(key, ""), "vi": header.get(f"{key}_vi", "") or header.get(key, "")}


def _list(header: dict[str, str], key: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in header[key].split(",") if item.strip()) if key in header else ()


def _parameter(item: str, shown: str) -> Parameter:
    name, _, kind = (part.strip() for part in item.partition(":"))
    if not name.isidentifier() or kind not in PARAMETER_TYPES:
        fix = Message("nameAndType", types=PARAMETER_TYPES)
        raise DataError(Message("badParameter", item=item), fix=fix, file=shown, line=1)
    return Parameter(name, kind)
