"""The page of the repository's data, made once for all tests that read it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from haiphong_kg.analysis import WHOLE, build_network, figure_series, partner_ties
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


def real_page() -> Real:
    """The page as `haiphong-kg graph` makes it, in English."""
    kg = open_compiled(find_layout(ROOT))
    ties = partner_ties(kg)
    drawn = build_network(kg, WHOLE)
    answers, figures = answers_of(kg, drawn), figure_series(kg)
    return Real(kg, ties, render_page(drawn, details(kg), "en", ties=ties, answers=answers, figures=figures))
