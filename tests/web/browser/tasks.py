"""What the users of the page come for: asked in words, done by pointer and by keyboard, answered from the data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from haiphong_kg.analysis.capital import registered_capital
from haiphong_kg.entities import label
from haiphong_kg.sparql import run_named
from haiphong_kg.store import ID, read_folder
from tests.web.browser.real import Real

PANEL_TIES: Final = "#panel .ties"
ANSWER: Final = "#panel .answer"
# Which of the questions that the empty field offers is which; counted from the end where that is nearer.
OFFERED: Final = {
    "agreements-in-force": 1,
    "agreements-that-run-out": 2,
    "agreements-ended-or-dormant": 3,
    "latest-contact-with-partners": 4,
    "partner-registers": -4,
    "largest-projects": -3,
    "investors-by-zone": -2,
    "oda-by-donor": -1,
}


class Task(NamedTuple):
    """What is asked, what is clicked or pressed, where the answer is painted, and what it must hold."""

    asked: str
    clicks: tuple[str, ...]
    keys: tuple[str, ...]
    place: str
    answers: Callable[[Real], list[str]]


def of_partner(asked: str, name: str, typed: str, place: str, answers: Callable[[Real], list[str]]) -> Task:
    """Answered by a partner in the ring, or by its name typed."""
    return Task(asked, (f".ring .partner[data-partner='place/{name}'] .name",), ("/", *typed, "Enter"), place, answers)


def of_view(asked: str, name: str, at: int, place: str, answers: Callable[[Real], list[str]]) -> Task:
    """Answered by a view, whose button is the `at`-th after the first."""
    return Task(asked, (f"#views [data-focus='view {name}']",), ("/", *["Tab"] * (at + 1), "Enter"), place, answers)


def of_question(asked: str, name: str) -> Task:
    """Answered by a question that the empty field offers; all its rows are there."""
    at = OFFERED[name]
    move = ["ArrowDown"] * at if at > 0 else ["ArrowUp"] * -at
    option = f"#results [role=option] >> nth={at - 1 if at > 0 else at}"
    return Task(asked, ("#search", option), ("/", *move, "Enter"), ANSWER, lambda real: [rows_of(real, name)])


def of_story(asked: str, kind: str, at: int, place: str, answers: Callable[[Real], list[str]]) -> Task:
    """Answered by the `at`-th card of the first view, which follows the skip link."""
    keys = ("Tab", "Enter", *["Tab"] * at, "Enter")
    return Task(asked, (f".story[data-kind={kind}]",), keys, place, answers)


def rows_of(real: Real, name: str) -> str:
    query = read_folder(real.kg.layout, "questions").get(name)
    assert query is not None, name
    return f"{len(run_named(real.kg, query, {}).rows)} rows"


def labels(kind: str, of: str) -> Callable[[Real], list[str]]:
    """The sentences of the ties of a kind with a partner; of a long list the first eight stand there."""

    def found(real: Real) -> list[str]:
        return [
            tie["label"]["en"] for tie in real.ties["ties"] if (tie["kind"], tie["partner"]) == (kind, f"place/{of}")
        ]

    return found


def countries(real: Real) -> list[str]:
    blocs = sum(one["bloc"] for one in real.ties["partners"])
    return [f"{len(real.ties['partners']) - blocs} partner countries", f"{blocs} blocs"]


def twin_years(real: Real) -> list[str]:
    return [(twin["since"] or "(?)")[:4] for one in real.ties["partners"] for twin in one["twins"]]


def largest_of_korea(real: Real) -> list[str]:
    """The company whose registered capital is the largest sum in dollars."""
    kg, figures = real.kg, registered_capital(real.kg)
    sums = {
        tie["parties"][0]: float(kg.value(figures[ID + tie["record"]], "hp:value"))
        for tie in real.ties["ties"]
        if tie["partner"] == "place/south-korea" and tie["capital"]
    }
    first = max(sums, key=lambda one: sums[one])
    return [label(kg, ID + first, "en"), f"{sums[first] / 1e9:g} bn USD"]


def said(*words: str) -> Callable[[Real], list[str]]:
    return lambda _: list(words)


TASKS: Final = (
    # The office of foreign affairs.
    of_partner("since when is Incheon a twin city", "south-korea", "inch", "#panel .lede", said("25 July 1997")),
    Task("how many partner countries", (), (), ".headline", countries),
    Task("which cities are twinned, since when", (), (), ".ring", twin_years),
    of_question("which agreements have expired", "agreements-ended-or-dormant"),
    of_question("which agreements run out, and when", "agreements-that-run-out"),
    of_question("which agreements are in force", "agreements-in-force"),
    of_question("with whom was there no contact for long", "latest-contact-with-partners"),
    of_question("which agreement does only one side list", "partner-registers"),
    of_partner("what agreements with Laos", "laos", "laos", PANEL_TIES, labels("agreement", "laos")),
    of_partner("what of the European Union", "eu", "eu", PANEL_TIES, labels("cooperation", "eu")),
    # An analyst of investment.
    of_partner(
        "which Korean company has the largest capital",
        "south-korea",
        "kor",
        ".entry[data-group=companies] >> nth=0",
        largest_of_korea,
    ),
    of_question("which projects have the largest capital", "largest-projects"),
    of_question("who invests in which zone", "investors-by-zone"),
    of_partner("which investors come from Taiwan", "taiwan", "taiw", PANEL_TIES, labels("investment", "taiwan")),
    of_view("newest total of investment", "charts", 3, ".series >> nth=0", said("newest:", "up to January 2026")),
    of_view(
        "newest cargo of the port",
        "charts",
        3,
        ".series:has-text('Million tonnes')",
        said("Million tonnes", "newest: 238"),
    ),
    of_story("who invests", "investment", 2, ".headline", said("50 foreign investors")),
    # A journalist or researcher.
    of_question("who financed what, with how much", "oda-by-donor"),
    of_partner("what did Finland pay for", "finland", "finl", PANEL_TIES, labels("financing", "finland")),
    of_partner("is it said since when Seattle is twinned", "united-states", "seat", "#panel .lede", said("not stated")),
    of_partner("how is Thailand linked", "thailand", "thai", PANEL_TIES, labels("transport", "thailand")),
    of_partner("since when each tie with Germany", "germany", "germ", PANEL_TIES, labels("investment", "germany")),
    # One who only looks.
    of_view("who is not on the map", "map", 2, ".below", said("European Union", "ASEAN")),
    of_story("show the twin cities", "twinned", 1, ".headline", said("4 twin cities.")),
)
