"""Rules about the files themselves: their form, their prefixes, which file describes what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from haiphong_kg.base import expression, nfc, printable, read_text
from haiphong_kg.checks.findings import Finding, about, filled, of_error, written
from haiphong_kg.errors import DataError
from haiphong_kg.sparql import format_query, tokens
from haiphong_kg.store import PREFIXES, KnowledgeGraph, format_text, read_query

_DECLARED: Final = expression(r"^\s*PREFIX\s+([\w-]*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)
# it says how terms stand to those of other vocabularies, apart from the modules that define them
_ALIGNMENT: Final = "ontology/alignment.ttl"
_NOT_CANONICAL: Final = {
    "en": "The file is not in canonical form from this line on",
    "vi": "Từ dòng này, tệp không theo dạng chuẩn",
}
_REFORMAT: Final = {"en": "run haiphong-kg check --fix", "vi": "chạy haiphong-kg check --fix"}
_TWO_FILES: Final = {"en": "Described in more than one file", "vi": "Được mô tả trong nhiều hơn một tệp"}
_ONE_FILE: Final = {"en": "keep the description in one of: {}", "vi": "chỉ giữ mô tả trong một tệp: {}"}
_FOREIGN: Final = {"en": "Prefix {}: differs from the project's table", "vi": "Tiền tố {}: khác với bảng của dự án"}
_UNDECLARED: Final = {"en": "Prefix {}: is not declared", "vi": "Tiền tố {}: chưa được khai báo"}
_DECLARE: Final = {"en": "write PREFIX {}: <{}>", "vi": "viết PREFIX {}: <{}>"}
_DECOMPOSED: Final = {"en": "A text is not in NFC: {}", "vi": "Một chuỗi không ở dạng NFC: {}"}
_COMPOSE: Final = {
    "en": "save the file in NFC, or run haiphong-kg check --fix",
    "vi": "lưu tệp ở dạng NFC, hoặc chạy haiphong-kg check --fix",
}


def file_findings(kg: KnowledgeGraph) -> list[Finding]:
    """What is wrong with the files as files, whatever they say."""
    turtle = [*kg.files.values(), *kg.layout.wording_files()]
    return [
        *(finding for path in turtle for finding in _canonical(kg, path, format_text)),
        *(finding for path in kg.layout.all_query_files() for finding in _canonical(kg, path, format_query)),
        *(finding for path in kg.layout.all_query_files() for finding in _headed(kg, path)),
        *(finding for path in turtle for finding in _composed(kg, path)),
        *_described_twice(kg),
        *(finding for path in kg.layout.all_query_files() for finding in _prefixes(kg, path)),
    ]


def _canonical(kg: KnowledgeGraph, path: Path, form: Callable[[str, str], str]) -> Iterator[Finding]:
    shown = kg.layout.shown(path)
    try:
        text = read_text(path, shown)
        wanted = form(text, shown)
    except DataError as error:
        yield of_error("canonical-form", error)
        return
    if text != wanted:
        pairs = zip(text.split("\n"), wanted.split("\n"), strict=False)
        line = next((number for number, (is_, should) in enumerate(pairs, start=1) if is_ != should), 1)
        yield Finding("error", "canonical-form", "", shown, line, _NOT_CANONICAL, _REFORMAT)


def _headed(kg: KnowledgeGraph, path: Path) -> Iterator[Finding]:
    """What is wrong with its name or its header, for which no command could run it."""
    try:
        read_query(path, kg.layout.shown(path))
    except DataError as error:
        yield of_error("query-header", error)


def _composed(kg: KnowledgeGraph, path: Path) -> Iterator[Finding]:
    """Lines that are not in NFC: they are read as if they were, but other tools would not find their words."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if nfc(line) != line:
            message = filled(_DECOMPOSED, printable(line.strip()[:40]))
            yield Finding("error", "text-nfc", "", kg.layout.shown(path), number, message, _COMPOSE)


def _described_twice(kg: KnowledgeGraph) -> Iterator[Finding]:
    shown_as = {NamedNode(graph): kg.layout.shown(path) for graph, path in kg.files.items()}
    files: dict[str, set[str]] = defaultdict(set)
    for quad in written(kg):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.graph_name, NamedNode):
            files[quad.subject.value].add(shown_as[quad.graph_name])
    for subject, shown in sorted(files.items()):
        if len(shown - {_ALIGNMENT}) > 1:
            yield about(kg, "one-file", subject, _TWO_FILES, filled(_ONE_FILE, ", ".join(sorted(shown))))


def _prefixes(kg: KnowledgeGraph, path: Path) -> Iterator[Finding]:
    shown, text = kg.layout.shown(path), read_text(path, kg.layout.shown(path))
    declared = {match[1]: match for match in _DECLARED.finditer(text)}
    for prefix, match in declared.items():
        if PREFIXES.get(prefix) != match[2]:
            line = text.count("\n", 0, match.start(1)) + 1
            fix = filled(_DECLARE, prefix, PREFIXES.get(prefix, "…"))
            yield Finding("error", "query-prefixes", "", shown, line, filled(_FOREIGN, prefix), fix)
    used = {token.text.partition(":")[0] for token in tokens(text) if token.kind == "name"}
    for prefix in sorted(used - set(declared)):
        fix = filled(_DECLARE, prefix, PREFIXES.get(prefix, "…"))
        yield Finding("error", "query-prefixes", "", shown, 1, filled(_UNDECLARED, prefix), fix)
