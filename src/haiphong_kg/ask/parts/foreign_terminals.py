"""Which terminals companies of other countries, or of one, own or build: by themselves or through companies between."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.behind import Step, behind
from haiphong_kg.ask.facts.facts import with_works
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.parts.works_of_kind import works_here
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, bare, situations

_KINDS: Final = ("terminal", "berth")
_PLANNED: Final = f"{SCHEME}status/planned"
_PUTS_IN: Final = ("hp:owner", "hp:investor")


def on_foreign_terminals(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The terminals with owners or builders from abroad, each with these; which have none is said as well."""
    lands = _lands(lexicon, asked_of(lexicon.vocabulary, "foreign-terminals", text), lang)
    if lands is None:
        return None
    asked = _by_terminal(lexicon, lands)
    told = asked if any(asked.values()) else _by_terminal(lexicon, ())
    steps = [step for some in told.values() for step in some]
    found = answer_facts(lexicon, of_records((*lands, *told)[0], (one.record for one in steps), text), lang, where)
    lines = [f"{name_of(lexicon, one, lang)}: {_said(lexicon, some, lang)}" for one, some in told.items() if some]
    without = listed(lexicon, [name_of(lexicon, one, lang) for one, some in asked.items() if not some], lang)
    none = reply(lexicon, "foreign-terminals-none", lang, without) if without else ""
    parts = [reply(lexicon, "foreign-terminals", lang, "; ".join(lines)), none]
    given = (*found.given, *(one for one, some in told.items() if some), *(one.party for one in steps))
    if told is not asked:
        parts = parts[::-1]
    return found._replace(sentence=" ".join(filter(None, parts)), given=given, items=tuple(lines))


def _by_terminal(lexicon: Lexicon, lands: tuple[str, ...]) -> dict[str, list[Step]]:
    """The terminals, each with the steps to those from the countries, or from any other, who are behind it."""

    def comes_from(company: str) -> bool:
        land = lexicon.kg.value(company, "hp:homeCountry")
        return land in lands if lands else land not in ("", VIET_NAM)

    return {one: _putting_in(lexicon, one, comes_from) for one in sorted(works_here(lexicon, _KINDS))}


def _lands(lexicon: Lexicon, matter: str, lang: str) -> tuple[str, ...] | None:
    """The countries that are said; none of them for all abroad; None where a company or anything else is said."""
    items = [one for one in phrases(lexicon, matter, lang) if not one.idle] if matter else []
    if len(items) != 1:
        return None
    if items[0].has("foreign/"):
        return ()
    lands = tuple(one for one in items[0].names if is_land(lexicon.traits(one)))
    return lands or None


def _putting_in(lexicon: Lexicon, terminal: str, comes_from: Callable[[str], bool]) -> list[Step]:
    """The steps to those behind a terminal who own a part of it or build it, and come from there."""
    steps = behind(lexicon, with_works(lexicon, (terminal,)))
    told = [one for one in steps if one.record in situations(lexicon.kg) and comes_from(one.party)]
    return [one for one in told if _puts_in(lexicon, one)]


def _puts_in(lexicon: Lexicon, step: Step) -> bool:
    """Whether it is by a share or an investment, and not by running it, that one is behind a terminal."""
    by = {bare(one) for role in _PUTS_IN for one in lexicon.kg.objects(step.record, role)}
    return step.party in by


def _said(lexicon: Lexicon, steps: list[Step], lang: str) -> str:
    """The companies, each with its country, and that it is but planned where it is."""
    said = {one.party: _company(lexicon, one, lang) for one in steps}
    return listed(lexicon, list(said.values()), lang)


def _company(lexicon: Lexicon, step: Step, lang: str) -> str:
    kg = lexicon.kg
    status = kg.value(step.record, "hp:status")
    notes = [name_of(lexicon, kg.value(step.party, "hp:homeCountry"), lang)]
    notes += [label(kg, status, lang)] if status == _PLANNED else []
    notes += [reply(lexicon, "through", lang, name_of(lexicon, step.thing, lang))] if _is_between(lexicon, step) else []
    return f"{name_of(lexicon, step.party, lang)} ({', '.join(notes)})"


def _is_between(lexicon: Lexicon, step: Step) -> bool:
    """Whether it is a company that one holds, and no terminal."""
    return "Enterprise" in lexicon.traits(step.thing)
