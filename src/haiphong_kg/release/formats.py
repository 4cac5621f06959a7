"""One table of exporters: every format the graph is given in. The same data give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from haiphong_kg import base
from haiphong_kg.errors import Message, NotFoundError
from haiphong_kg.release import networks as edges
from haiphong_kg.release import rdf
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.workbook import workbook
from haiphong_kg.store import KnowledgeGraph

STEM: Final = "haiphong-kg"
_Content = Callable[[Exported], bytes]
_XML: Final = "application/xml"


@dataclass(frozen=True)
class Exporter:
    """One format: `write` gives the content of each of its `files`, all ending in `suffix`; `help` in vi and en."""

    name: str
    suffix: str
    media_type: str
    help: dict[str, str]
    files: tuple[str, ...]
    write: Callable[[Exported], dict[str, bytes]]


def _exporter(name: str, suffix: str, media: str, vi: str, en: str, content: _Content) -> Exporter:
    file = STEM + suffix
    return Exporter(name, suffix, media, {"vi": vi, "en": en}, (file,), lambda exported: {file: content(exported)})


EXPORTERS: Final[dict[str, Exporter]] = {
    exporter.name: exporter
    for exporter in (
        _exporter(
            "turtle", ".ttl", "text/turtle",
            "Turtle: mọi bộ ba, dễ đọc", "Turtle: every triple, readable", rdf.turtle,
        ),
        _exporter(
            "ntriples", ".nt", "application/n-triples",
            "N-Triples: mỗi dòng một bộ ba", "N-Triples: one triple a line", rdf.ntriples,
        ),
        _exporter(
            "nquads", ".nq", "application/n-quads",
            "N-Quads: bộ ba kèm tệp nguồn", "N-Quads: triples with the file they stand in", rdf.nquads,
        ),
        _exporter(
            "trig", ".trig", "application/trig",
            "TriG: như Turtle, theo từng tệp nguồn", "TriG: as Turtle, by the file they stand in", rdf.trig,
        ),
        _exporter(
            "jsonld", ".jsonld", "application/ld+json",
            "JSON-LD: mọi bộ ba cho ứng dụng web", "JSON-LD: every triple, for web applications", rdf.jsonld,
        ),
        _exporter(
            "rdfxml", ".rdf", "application/rdf+xml",
            "RDF/XML: mọi bộ ba cho công cụ đời cũ", "RDF/XML: every triple, for older tools", rdf.rdfxml,
        ),
        _exporter(
            "graphml", ".graphml", _XML,
            "GraphML: mạng lưới cho yEd, Cytoscape", "GraphML: the network for yEd, Cytoscape", edges.graphml_of,
        ),
        _exporter(
            "gexf", ".gexf", _XML,
            "GEXF: mạng lưới cho Gephi", "GEXF: the network for Gephi", edges.gexf_of,
        ),
        Exporter(
            "csv", ".csv", "text/csv",
            {"vi": "CSV: bảng nút và bảng cạnh", "en": "CSV: a table of nodes and one of edges"},
            ("nodes.csv", "edges.csv"), edges.csv_files,
        ),
        _exporter(
            "xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "XLSX: sổ tính cho Excel, LibreOffice, mỗi loại bản ghi một trang",
            "XLSX: a workbook for Excel, LibreOffice, a sheet for each kind of record", workbook,
        ),
    )
}  # fmt: skip


def export_format(kg: KnowledgeGraph, name: str) -> dict[str, bytes]:
    """The files of the format called `name`, by file name.

    Raises:
        NotFoundError: no format has that name; the fix lists the nearest, or all.
    """
    return exporter_named(name).write(Exported(kg))


def exporter_named(name: str) -> Exporter:
    """The format called `name`.

    Raises:
        NotFoundError: no format has that name; the fix lists the nearest, or all.
    """
    if name not in EXPORTERS:
        meant = [one.name for one in EXPORTERS.values() if base.fold(name) in _words(one)]
        fix = Message("nearest", names=meant) if meant else base.suggestion(name, EXPORTERS)
        raise NotFoundError(Message("noFormat", name=name), fix=fix)
    return EXPORTERS[name]


def _words(exporter: Exporter) -> set[str]:
    """What people call a format: the words of its help, and the ending of its files."""
    return {word for text in (exporter.suffix, *exporter.help.values()) for word in base.folded_words(text)}


def format_of(file: str) -> Exporter | None:
    """The format whose files are called so; None where there is none."""
    return next((one for one in EXPORTERS.values() if file.endswith(one.suffix)), None)


def file_names() -> list[str]:
    """What the files of all formats are called."""
    return [name for one in EXPORTERS.values() for name in one.files]


def every_format(exported: Exported, names: Iterable[str] = tuple(EXPORTERS)) -> dict[str, bytes]:
    """The files of the formats called `names`, or of all, by file name."""
    return {name: data for form in names for name, data in EXPORTERS[form].write(exported).items()}
