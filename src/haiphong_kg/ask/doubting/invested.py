"""Who invests, told where what is asked of investors is not recorded: a total, the largest, when one was founded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.said_names import lands_said, names_said
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.signals.units import is_money
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR

_RANKS: Final = ("most", "least")
_FOUNDING: Final = "founding"
_INVESTMENT: Final = "investment"
_PLACE: Final = "place"
_ZONES: Final = ("zone", "industrial-park", "economic-zone")
_SHARE: Final = f"{INDICATOR}partner-share-of-fdi"
_CAPITAL: Final = f"{INDICATOR}fdi-cumulative"


def invested(lexicon: Lexicon, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply | None:
    """The companies from a country, or what the one company invests in, behind that what is asked is not recorded.

    None where something else is asked, or no such company is recorded.
    """
    meaning = found.nothing or (found.meanings[0] if found.kind == "none" and len(found.meanings) == 1 else None)
    if meaning is None or found.unread:
        return None
    if _is_of_zones(meaning):
        return _outside_zones(lexicon, found, told(meaning._replace(asked=RECORD, classes=()), found.lang))
    if share := _share(lexicon, meaning, told, found):
        return share
    if lands := _lands(lexicon, meaning):
        companies = Meaning(Target.THINGS, _INVESTMENT, "investor", countries=lands, classes=(("investor", "company"),))
        key = "no-ranked-of" if meaning.order in _RANKS else "no-total-of"
        return _instead(lexicon, found, told(companies, found.lang), key, lands_said(lexicon, lands, found.lang))
    if founded := _founded(lexicon, meaning):
        since = Meaning(Target.WHEN, _INVESTMENT, RECORD, (Filled("investor", founded),))
        name = names_said(lexicon, founded[:1], found.lang)
        return _instead(lexicon, found, told(since, found.lang), "no-founding-of", name)
    return None


def _is_of_zones(meaning: Meaning) -> bool:
    """Whether it is asked in which zones a company invests: "where", of which there may be none."""
    zones = bool(meaning.classes) and all(one[0] == _PLACE and one[1] in _ZONES for one in meaning.classes)
    whose = meaning.role("investor")
    plain = meaning.frame == _INVESTMENT and meaning.target == Target.THINGS and meaning.asked == _PLACE
    return (
        zones and plain and bool(whose or meaning.countries) and not (meaning.span or meaning.order or meaning.negated)
    )


def _outside_zones(lexicon: Lexicon, found: Reply, given: Reply) -> Reply | None:
    """What else is recorded of the investments, behind that none is in a zone."""
    if given.kind != "answer" or given.polarity == "none":
        return None
    sentence = f"{reply(lexicon, 'in-no-zone', found.lang)} {given.sentence}"
    return given._replace(question=found.question or given.question, sentence=sentence)


def _share(lexicon: Lexicon, meaning: Meaning, told: Callable[[Meaning, str], Reply], found: Reply) -> Reply | None:
    """The capital from a country, behind that no share of it alone is recorded; None where no share is asked for."""
    far = meaning.role("counterpart")
    if meaning.indicators != (_SHARE,) or far is None or len(far.iris) != 1:
        return None
    capital = told(meaning._replace(indicators=(_CAPITAL,), unit=""), found.lang)
    if capital.polarity:
        return None
    asked = found._replace(question=said_back(lexicon, meaning, found.lang))
    return _instead(lexicon, asked, capital, "no-share-of", names_said(lexicon, far.iris, found.lang))


def _instead(lexicon: Lexicon, found: Reply, given: Reply, key: str, name: str) -> Reply | None:
    if given.kind != "answer" or given.polarity == "none":
        return None
    question = found.question or given.question
    sentence = f"{reply(lexicon, key, found.lang, name)} {given.sentence}"
    return given._replace(question=question, sentence=sentence, polarity="not stated")


def _lands(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The countries whose capital in the city, or whose largest investor, is asked for, of no time; else none."""
    total = meaning.target == Target.VALUE and not meaning.order
    ranked = meaning.target == Target.THINGS and meaning.asked == "entity" and meaning.order in _RANKS
    plain = meaning.frame == FIGURE and (total or ranked) and not (meaning.span or meaning.bound or meaning.than)
    if not plain or not is_money(lexicon, meaning.indicators):
        return ()
    far = meaning.role("counterpart")
    lands = far.iris if far else meaning.countries
    others = [one for one in meaning.filled if one is not far and not one.home]
    return lands if not others and all(is_land(lexicon.traits(one)) for one in lands) else ()


def _founded(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The company of which it is asked when it was founded; () for other questions."""
    about = meaning.role("about")
    asked = meaning.frame == _FOUNDING and meaning.target == Target.WHEN and about is not None
    companies = about.iris if asked and about else ()
    return companies if all("Enterprise" in lexicon.traits(one) for one in companies) else ()
