"""What else ties one who is named to the city, where a tie of one kind is not recorded, or is told to be over.

Who asks for ties asks for all of them: visits, links, aid, investors. No denial of one kind may pass for one of all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, in_span, with_what_is_there
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target, of_records
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import names_said
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, with_time
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import TIE
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME

_MOST: Final = 3
_PARTIES: Final = frozenset({"AdministrativeUnit", "Country", "Organisation", "Enterprise"})
# Words that ask for ties in general are read as one of these.
_GENERAL: Final = ("agreement", "cooperation")
_WORDS: Final = (TIE, "frame/cooperation")


def also_recorded(lexicon: Lexicon, items: tuple[Item, ...], found: Reply) -> tuple[str, ...]:
    """A remark on what is recorded of the one of whom a tie is denied; what the denial tells itself is left out."""
    meaning, lang, kg = found.meanings[0], found.lang, lexicon.kg
    iris = _party(lexicon, meaning)
    if not iris or not (meaning.target == Target.YES_NO or meaning.asked in ("", RECORD)):
        return ()
    facts = [one for one in _facts(lexicon, iris) if told(kg, one.record, lang) not in found.sentence]
    then = [one for one in facts if in_span(kg, one, meaning.span)]
    loosely = _is_general(meaning) and any(one.has(*_WORDS) for one in items) and bool(then)
    said = [with_time(kg, one.record, told(kg, one.record, lang), lang) for one in then or facts]
    distinct = list(dict.fromkeys(said))
    if not distinct:
        return ()
    text = shortened(distinct, _MOST)
    if loosely:
        return (reply(lexicon, "spoken-of", lang, text),)
    return (reply(lexicon, "aside", lang, names_said(lexicon, iris, lang), text),)


def of_all_ties(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply | None:
    """In place of a reply that ties are over all records of them, where there are more than those that are over."""
    meaning = found.meanings[0] if found.polarity == "over" else None
    if meaning is None or meaning.still or not _is_general(meaning):
        return None
    iris = _party(lexicon, meaning)
    facts = [one for one in _facts(lexicon, iris) if not has_value(lexicon.kg, one)] if iris else []
    general = any(one.has(*_WORDS) for one in phrases(lexicon, text, found.lang))
    if not general or all(one.record in found.given for one in facts):
        return None
    return answer_facts(lexicon, of_records(iris[0], (one.record for one in facts), text), found.lang, where)


def with_agreements(lexicon: Lexicon, found: Reply, told_of: Callable[[Meaning, str], Reply]) -> Reply:
    """What is told of cooperation with somebody, with the agreements: in its place where none is recorded as such."""
    meaning = found.meanings[0]
    iris = _party(lexicon, meaning) if meaning.frame == "cooperation" and _is_general(meaning) else ()
    if not iris or meaning.target != Target.THINGS or meaning.asked != RECORD:
        return found
    both = (Filled("a", (HOME,)), Filled("b", iris))
    agreed = told_of(meaning._replace(frame="agreement", filled=both), found.lang)
    if agreed.kind != "answer" or agreed.polarity == "none":
        return found
    if found.polarity == "none":
        return agreed
    also = reply(lexicon, "aside", found.lang, names_said(lexicon, iris, found.lang), agreed.sentence.rstrip("."))
    return found._replace(remarks=(*found.remarks, also))


def _is_general(meaning: Meaning) -> bool:
    """Whether it is asked of ties of whatever kind, and of none of a kind."""
    return meaning.frame in _GENERAL and not (meaning.facets or meaning.words)


def _party(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The one country, locality or organisation that is named beside the city, with all that its name may mean."""
    if meaning.frame not in FRAMES or meaning.frame == FIGURE:
        return ()
    named = [one.iris for one in meaning.filled if not one.home]
    named += [(one,) for one in meaning.countries]
    every = all(_PARTIES & lexicon.traits(iri) for iris in named for iri in iris)
    return named[0] if len(named) == 1 and every else ()


def _facts(lexicon: Lexicon, iris: tuple[str, ...]) -> list[Fact]:
    """The records of those named, and of what is of that country, in which the city takes part; figures last."""
    facts = [one for one in facts_of(lexicon, with_what_is_there(lexicon, iris)) if one.home]
    return sorted(facts, key=lambda one: has_value(lexicon.kg, one))
