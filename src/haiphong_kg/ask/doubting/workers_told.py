"""How many work at a company, where no figure of it has that, but an account of its investment does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value
from haiphong_kg.ask.meaning.meaning import FIGURE, YEAR, Meaning, Span, Target
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base import LANGUAGES, expression, sentence
from haiphong_kg.entities import by_language

_JOBS: Final = f"{INDICATOR}jobs"
_EXPECTED: Final = f"{INDICATOR}expected-jobs"
_HEADCOUNT: Final = "headcount"
_NUMBER: Final = expression(r"\d+(?:[.,]\d{3})+|\d{3}(?!\d)")
_YEAR: Final = expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def with_workers_told(lexicon: Lexicon, found: Reply) -> Reply:
    """The reply to how many work somewhere, with the accounts that tell how many do; in place of a denial they alone.

    What was to be is no count of who works there.
    """
    meaning = found.meanings[0] if len(found.meanings) == 1 else None
    if meaning is None or not _asks(meaning) or (not (denied := found.polarity == "none") and not _expected(found)):
        return found
    accounts = _accounts(lexicon, meaning, found.lang)
    then = {record: said for record, said in accounts.items() if any(_is_of(one, meaning.span) for one in said)}
    told = then or accounts
    said = " ".join(dict.fromkeys(sentence(one) for accounts in told.values() for one in accounts))
    if not told:
        return found
    if not (denied and then):
        return found._replace(remarks=(*found.remarks, reply(lexicon, "visit-instead", found.lang, said)))
    return found._replace(kind="answer", sentence=said, polarity="", given=tuple(then))


def _asks(meaning: Meaning) -> bool:
    """Whether how many work somewhere that is named is asked for."""
    named = any(not one.home for one in meaning.filled)
    asks = meaning.frame == FIGURE and meaning.target == Target.VALUE and not (meaning.order or meaning.change)
    return asks and named and bool({_JOBS, _EXPECTED}.intersection(meaning.indicators))


def _expected(found: Reply) -> bool:
    """Whether all that is told is how many were to work there."""
    told = {held(found.rows, row, "indicator") for row in found.rows.rows}
    return told == {_EXPECTED}


def _accounts(lexicon: Lexicon, meaning: Meaning, lang: str) -> dict[str, list[str]]:
    """What sources say of how many work there, by the records that are no figures themselves."""
    iris = tuple(iri for one in meaning.filled if not one.home for iri in one.iris)
    if any("Zone" in lexicon.traits(iri) for iri in iris):
        return {}  # who works at one of its tenants is not who works there
    facts = (one for one in facts_of(lexicon, iris) if not has_value(lexicon.kg, one))
    tells = _teller(lexicon)
    found = {one.record: _telling(lexicon, one, lang, tells) for one in facts}
    return {record: said for record, said in found.items() if said}


def _telling(lexicon: Lexicon, fact: Fact, lang: str, tells: Callable[[str, str], bool]) -> list[str]:
    claims = sorted(lexicon.kg.subjects("hp:claims", fact.record))
    accounts = [by_language(lexicon.kg, one, "hp:paraphrase") for one in claims]
    return [one[lang] for one in accounts if lang in one and any(tells(one.get(of, ""), of) for of in LANGUAGES)]


def _teller(lexicon: Lexicon) -> Callable[[str, str], bool]:
    """Whether an account has a number, and a word for those who work."""
    phrases = lexicon.alike.told.get(_HEADCOUNT, [])

    def tells(account: str, lang: str) -> bool:
        text = in_account(account, lang)
        return bool(_NUMBER.search(_YEAR.sub(" ", account))) and any(one in text for one in phrases)

    return tells


def _is_of(account: str, span: Span | None) -> bool:
    """Whether an account names a year of the time that is asked for, or no time is."""
    if span is None:
        return True
    first, last = span.first[:YEAR], span.last[:YEAR]
    return any((first or one) <= one <= (last or one) for one in _YEAR.findall(account))
