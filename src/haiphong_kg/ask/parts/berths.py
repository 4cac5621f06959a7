"""How many berths a port or a terminal has: by terminal, those that run apart from those that are but planned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, with_works
from haiphong_kg.ask.facts.parts_of import with_parts
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.parts.alone import named_only
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.telling.stages import OPENED, happened, is_running
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import expression
from haiphong_kg.entities import text as text_of
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, bare

_BERTHS: Final = frozenset(f"{SCHEME}asset-kind/{one}" for one in ("terminal", "berth"))
_NAMES: Final = ("skos:prefLabel", "skos:altLabel")
_NUMBERS: Final = expression(r"\b(\d{1,2})\b\D+\b(\d{1,2})\b")
_BESIDE: Final = ("class/", "kind/", "link/", "time/in")


class Berths(NamedTuple):
    """A terminal with the numbers of its berths, and the facts that tell how far it is."""

    first: int
    last: int
    iri: str
    facts: list[Fact]
    runs: bool

    @property
    def number(self) -> int:
        """How many berths it has, by their numbers."""
        return self.last - self.first + 1


def on_berths(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The berths of the one port or terminal that `text` names, by their numbers; None where none has a number."""
    matter = asked_of(lexicon.vocabulary, "berths", text)
    named = named_only(phrases(lexicon, matter, lang), _BESIDE) if matter else []
    iris = named[0].names or named[0].named if len(named) == 1 else ()
    every = sorted(numbered(lexicon, with_parts(lexicon, iris)))
    if not every:
        return None
    running, planned = ([one for one in every if one.runs == runs] for runs in (True, False))
    parts = [("berths-run", running), ("berths-planned" if running else "berths-only-planned", planned)]
    each = {one.iri: berths_said(lexicon, one, lang) for one in (*running, *planned)}
    said = [_all_said(lexicon, key, some, each, lang) for key, some in parts if some]
    records = dict.fromkeys(fact.record for one in (*running, *planned) for fact in one.facts)
    found = answer_facts(lexicon, of_records(iris[0], records, text), lang, where)
    given = (*found.given, *(one.iri for one in every))
    return found._replace(sentence=" ".join(said), given=given, items=tuple(each.values()))


def numbered(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Berths]:
    """The terminals whose berths have numbers in one of their names: "Lạch Huyện berths 9–12"."""
    found = []
    for iri in iris:
        names = [bare(term) for name in _NAMES for term in lexicon.kg.objects(iri, name)]
        numbers = next((match for one in sorted(names) if (match := _NUMBERS.search(one))), None)
        if numbers and _BERTHS & lexicon.traits(iri):
            first, last = map(int, numbers.groups())
            facts = [one for one in sorted(facts_of(lexicon, with_works(lexicon, (iri,)))) if _tells(lexicon, one)]
            found.append(Berths(first, last, iri, facts, any(is_running(lexicon.kg, one) for one in facts)))
    return found


def _tells(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record tells how far a terminal is, and not of its size or of who called there."""
    return not has_value(lexicon.kg, fact) and bool(fact.frames & {"operation", "investment", "event", "agreement"})


def _all_said(lexicon: Lexicon, key: str, some: list[Berths], each: Mapping[str, str], lang: str) -> str:
    """How many berths terminals have together, and each with its own."""
    count = sum(one.number for one in some)
    return reply(lexicon, key, lang, str(count), "; ".join(each[one.iri] for one in some))


def berths_said(lexicon: Lexicon, berths: Berths, lang: str) -> str:
    """A terminal by the numbers of its berths, with since when it is open, or how far its plan is."""
    kg, name = lexicon.kg, name_of(lexicon, berths.iri, lang)
    opened = [day for one in berths.facts if happened(kg, one, OPENED) for day in kg.objects(one.record, "hp:start")]
    plans = [with_time(kg, one.record, told(kg, one.record, lang), lang) for one in berths.facts]
    state = reply(lexicon, "since", lang, name, text_of(kg, opened[0], lang)) if opened else name
    state = state if berths.runs else "; ".join([name, *plans[:1]])
    return reply(lexicon, "berths-of", lang, str(berths.first), str(berths.last), state)
