"""The main job: load, check, derive, and write all that a reader or another system needs, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import networkx as nx

from haiphong_kg.analysis import WHOLE, build_network, figure_series, partner_ties
from haiphong_kg.base import LANGUAGES, MANIFEST, manifest, side_by_side, whole_folder, write_into
from haiphong_kg.checks import Finding, run_checks
from haiphong_kg.entities import details
from haiphong_kg.errors import DataError, Message
from haiphong_kg.questions import cookbook_page, formatted
from haiphong_kg.release.catalogue import catalogue_record
from haiphong_kg.release.exported import Exported
from haiphong_kg.release.formats import EXPORTERS, every_format
from haiphong_kg.release.page_answers import answers_of
from haiphong_kg.sparql import run_named
from haiphong_kg.store import KnowledgeGraph, Layout, load_derived, read_folder
from haiphong_kg.web.page import render_page

Say = Callable[[str], None]
# What takes the longest; the other formats take as long together.
_LARGE: Final = frozenset(("jsonld", "rdfxml", "trig"))


def build_release(layout: Layout, target: Path, lang: str, say: Say) -> dict[str, bytes]:
    """Fills the folder `target` anew and returns its files by name; `say` is told of each step.

    Raises:
        DataError: the data break a rule; the first offence is named, with file and line.
        OutputError: the folder cannot be written, or holds what no build made.
    """
    with whole_folder(target) as folder:
        files = _outputs(layout, lang, say)
        write_into(folder, files)
    return files


def _outputs(layout: Layout, lang: str, say: Say) -> dict[str, bytes]:
    say(Message("loading"))
    kg = load_derived(layout).closed()
    say(Message("making"))
    exported = Exported(kg)
    findings, *parts = side_by_side(
        [
            lambda: run_checks(kg, None).findings,
            # one after the other: both need the answers, and the names of things
            lambda: _answers(kg) | {"graph.html": picture_page(kg, lang)},
            lambda: _formats(exported, say),
        ]
    )
    _require_sound(findings)
    say(Message("describing"))
    files: dict[str, bytes] = {name: data for part in parts for name, data in part.items()}
    files["catalogue.ttl"] = catalogue_record(exported, files)
    return files | {MANIFEST: manifest(files.items())}


def _formats(exported: Exported, say: Say) -> dict[str, bytes]:
    """The files of all formats; the order is worked out once, and not by each of the processes."""
    say(Message("ordering"))
    exported.triples  # noqa: B018
    names = (_LARGE, EXPORTERS.keys() - _LARGE)
    parts = side_by_side([partial(every_format, exported, sorted(some)) for some in names])
    return {name: data for part in parts for name, data in part.items()}


def picture_page(kg: KnowledgeGraph, lang: str) -> bytes:
    """The interactive page of the whole graph, which opens in `lang`."""
    return whole_page(kg, build_network(kg, WHOLE, lang), lang).encode()


def whole_page(kg: KnowledgeGraph, drawn: nx.MultiDiGraph[str], lang: str) -> str:
    """The interactive page of `drawn`, the network of the whole graph, with its ties, answers and figures."""
    known = (partner_ties(kg), answers_of(kg, drawn), figure_series(kg))
    return render_page(drawn, details(kg), lang, None, *known)


def _require_sound(findings: Sequence[Finding]) -> None:
    offences = [finding for finding in findings if finding.severity == "error"]
    if offences:
        first = offences[0]
        said, mend = Message("inBoth", **first.message), Message("inBoth", **first.fix)
        if len(offences) > 1:
            said = Message("andMore", said=said, n=len(offences) - 1)
        raise DataError(said, fix=Message("checkListsAll", mend=mend), file=first.file, line=first.line)


def _answers(kg: KnowledgeGraph) -> dict[str, bytes]:
    """Each question's answer as CSV in each language and as JSON of bare terms; all of them as one page to read."""
    answered = [(query, run_named(kg, query, {})) for query in read_folder(kg.layout, "questions").values()]
    files: dict[str, bytes] = {}
    for query, answer in answered:
        for lang in LANGUAGES:
            text = formatted(kg, answer, "csv", lang, text=query.text, query=query, bare=False, width=None)
            files[f"answers/{query.name}.{lang}.csv"] = text.encode()
        files[f"answers/{query.name}.json"] = formatted(
            kg, answer, "json", "en", text=query.text, query=query, bare=True, width=None
        ).encode()
    return files | {f"answers.{lang}.md": cookbook_page(kg, answered, lang).encode() for lang in LANGUAGES}
