"""Turns of talk that cannot be read: `ask` goes on without them, so nobody else would tell."""

from __future__ import annotations

from haiphong_kg.base import read_text
from haiphong_kg.checks.findings import Finding, of_error
from haiphong_kg.entities import Fault, faults_of_turns
from haiphong_kg.store import BASE, KnowledgeGraph, Layout


def turn_findings(kg: KnowledgeGraph) -> list[Finding]:
    """What is wrong with each text of a turn, at its line."""
    return [_finding(kg.layout, fault) for fault in faults_of_turns(kg.layout)]


def _finding(layout: Layout, fault: Fault) -> Finding:
    fault.error.file, fault.error.line = _place(layout, fault)
    return of_error("turn-of-talk", fault.error)


def _place(layout: Layout, fault: Fault) -> tuple[str, int | None]:
    """The file and line of the text: the first with it behind that which names the turn."""
    named = f"{fault.iri.removeprefix(BASE)}>"
    for path in layout.wording_files():
        shown, begun = layout.shown(path), False
        for number, line in enumerate(read_text(path, shown).split("\n"), start=1):
            begun |= named in line
            if begun and f'"{fault.text}"' in line.replace("\\", ""):
                return shown, number
    return "queries/wording", None
