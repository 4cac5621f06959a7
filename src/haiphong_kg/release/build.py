"""The main job: load, check, derive, and write all that a reader or another system needs, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from haiphong_kg.analysis import build_network
from haiphong_kg.base import LANGUAGES, whole_folder, write_into
from haiphong_kg.checks import run_checks
from haiphong_kg.entities import details
from haiphong_kg.errors import DataError
from haiphong_kg.questions import cookbook_page, formatted
from haiphong_kg.release.catalogue import catalogue_record, manifest
from haiphong_kg.release.formats import EXPORTERS, export_format
from haiphong_kg.sparql import run_named
from haiphong_kg.store import KnowledgeGraph, Layout, load_derived, read_folder
from haiphong_kg.web.page import render_page

Say = Callable[[str], None]


def build_release(layout: Layout, target: Path, lang: str, say: Say) -> dict[str, bytes]:
    """Fills the folder `target` anew and returns its files by name; `say` is told of each step.

    Raises:
        DataError: the data break a rule; the first offence is named, with file and line.
        OutputError: the folder cannot be written.
    """
    with whole_folder(target) as folder:
        files = _outputs(layout, lang, say)
        write_into(folder, files)
    return files


def _outputs(layout: Layout, lang: str, say: Say) -> dict[str, bytes]:
    say("loading and deriving")
    kg = load_derived(layout)
    say("checking")
    _require_sound(kg)
    say("exporting")
    files = {name: data for form in EXPORTERS for name, data in export_format(kg, form).items()}
    say("answering the named questions")
    files |= _answers(kg)
    say("drawing the page")
    files["graph.html"] = render_page(build_network(kg, "all", lang), details(kg), lang).encode()
    files["catalogue.ttl"] = catalogue_record(kg, files)
    return files | {"manifest.json": manifest(files)}


def _require_sound(kg: KnowledgeGraph) -> None:
    offences = [finding for finding in run_checks(kg, None).findings if finding.severity == "error"]
    if offences:
        first = offences[0]
        others = f" (and {len(offences) - 1} more)" if len(offences) > 1 else ""
        fix = first.fix["en"] + "; haiphong-kg check lists all"
        raise DataError(first.message["en"] + others, fix=fix, file=first.file, line=first.line)


def _answers(kg: KnowledgeGraph) -> dict[str, bytes]:
    """Each question's answer as CSV in each language and as JSON of bare terms; all of them as one page to read."""
    files: dict[str, bytes] = {}
    for query in read_folder(kg.layout, "questions").values():
        answer = run_named(kg, query, {})
        for lang in LANGUAGES:
            text = formatted(kg, answer, "csv", lang, text=query.text, query=query, bare=False, width=None)
            files[f"answers/{query.name}.{lang}.csv"] = text.encode()
        files[f"answers/{query.name}.json"] = formatted(
            kg, answer, "json", "en", text=query.text, query=query, bare=True, width=None
        ).encode()
    return files | {f"answers.{lang}.md": cookbook_page(kg, lang).encode() for lang in LANGUAGES}
