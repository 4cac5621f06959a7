"""The page of the repository's data, made once for all tests that read it."""

from __future__ import annotations

import fcntl
import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from haiphong_kg.analysis import WHOLE, build_network, figure_series, partner_ties
from haiphong_kg.base.writing import write_whole
from haiphong_kg.entities import details
from haiphong_kg.release.page_answers import answers_of
from haiphong_kg.store import KnowledgeGraph, find_layout, open_compiled
from haiphong_kg.web.page import TiesPage, render_page

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Real:
    """The data, the ties worked out of them, and the page."""

    kg: KnowledgeGraph
    ties: TiesPage
    html: str


@cache
def real_page() -> Real:
    """The page as `haiphong-kg graph` makes it, in English; one worker of a test run makes it, the others wait."""
    kg = open_compiled(find_layout(ROOT))
    kept = Path(os.environ["HAIPHONG_KG_CACHE"]) / "real-page.made"
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            write_whole(kept, json.dumps(_made(kg)).encode())
    ties, html = json.loads(kept.read_text(encoding="utf-8"))
    return Real(kg, ties, html)


def _made(kg: KnowledgeGraph) -> tuple[TiesPage, str]:
    ties = partner_ties(kg)
    drawn = build_network(kg, WHOLE)
    answers, figures = answers_of(kg, drawn), figure_series(kg)
    return ties, render_page(drawn, details(kg), "en", ties=ties, answers=answers, figures=figures)
