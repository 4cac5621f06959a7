"""What is told of visits: the accounts that tell what is asked, and first what the sources do not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, fact_of
from haiphong_kg.ask.facts.guests import Way, is_with, of_ranks, tells_of, way_of
from haiphong_kg.ask.facts.visit_words import LEADER, RANK, SHIP
from haiphong_kg.ask.facts.visiting import COUNTED, TRAVELLER
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import lands_said, listed, name_of, span_said
from haiphong_kg.ask.telling.replying import Reply, reply, with_time, with_unnamed
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import label, told
from haiphong_kg.store import HOME, bare

# What accounts must tell where it is asked for, and what is said where none does.
_TOLD: Final = {"lead": "led", "meet": "met", "receive": "received", "sign": "signed"}
_OF_PEOPLE: Final = ("lead", "meet", "receive", "who")
# Who holds or held a post of the city is no guest of it.
_OF_GUESTS: Final = ("who", "which", "lead")
_MOST: Final = 3


def visit_told(lexicon: Lexicon, meaning: Meaning, record: str, lang: str) -> str:
    """What sources say of a visit, first what is asked, with its time; before it the place, where that is asked for."""
    kg = lexicon.kg
    sought = _sought(lexicon, meaning)
    found = [accounts_telling(kg, record, lang, find) for find in (*sought, _names_persons(lexicon, record))]
    every = found[0] if _ranks(meaning) and found[0] else accounts_telling(kg, record, lang, lambda _: True)
    said = sorted(every, key=lambda one: -sum(one in own for own in found))[:_MOST]
    text = "; ".join(said) or told(kg, record, lang)
    text = with_unnamed(lexicon, record, text, lang) if meaning.words[2] in _OF_PEOPLE else text
    text = with_time(kg, record, text, lang)
    return f"{place}: {text}" if meaning.words[2] == "where" and (place := _place(lexicon, record, lang)) else text


def by_rank(meaning: Meaning) -> bool:
    """Whether visits are told in the order of the ranks of the guests, the highest first, and not of their times."""
    return LEADER in _ranks(meaning)


def _names_persons(lexicon: Lexicon, record: str) -> Callable[[str], bool]:
    """What finds an account that names somebody who took part."""
    people = (one for one in fact_of(lexicon.kg, record).things if "Person" in lexicon.traits(one))
    names = [label(lexicon.kg, one, "en") for one in people]
    return lambda said: any(one in said for one in names)


def _place(lexicon: Lexicon, record: str, lang: str) -> str:
    """Where a visit was, as far as the record has it; of one that went neither way for sure nothing."""
    fact = fact_of(lexicon.kg, record)
    way = way_of(lexicon, fact)
    units = [one for one in sorted(fact.things) if "AdministrativeUnit" in lexicon.traits(one)]
    ours = [one for one in units if lexicon.is_domestic(one)]
    there = ours if way == Way.COMING else [one for one in units if one not in ours] if way == Way.GOING else []
    return listed(lexicon, [name_of(lexicon, one, lang) for one in there], lang) if there else ""


def visits_introduced(lexicon: Lexicon, meaning: Meaning, found: Reply) -> Reply:
    """A reply on visits, begun with what is not recorded: any such visit, or who led it."""
    lang = found.lang
    found = found._replace(given=(*found.given, *_named(lexicon, meaning, found.sentence, lang)))
    if meaning.negated:
        none = _none(lexicon, meaning, lang)
        instead = reply(lexicon, "visit-instead", lang, found.sentence) if found.rows.rows else ""
        return found._replace(kind="none", sentence=" ".join(filter(None, (none, instead))), polarity="none")
    sentence = found.sentence
    found = found._replace(
        remarks=(*found.remarks, *_lacking(lexicon, meaning, lang), *_absent(lexicon, meaning, lang))
    )
    if (meaning.words[2] == "when" or meaning.order) and not any(_has_time(lexicon, one) for one in meaning.records):
        undated = reply(lexicon, "visit-undated", lang)
        return found._replace(sentence=f"{undated} {sentence}", polarity="not stated")
    if unsaid := _unsaid(lexicon, meaning):
        return found._replace(sentence=f"{reply(lexicon, unsaid, lang)} {sentence}", polarity="not stated")
    if meaning.words[2] == "asks":
        return found._replace(sentence=reply(lexicon, "yes", lang, sentence.rstrip(".")), polarity="yes")
    if meaning.words[2] == COUNTED and SHIP not in _ranks(meaning):
        return found._replace(sentence=reply(lexicon, "count", lang, str(len(meaning.records)), sentence.rstrip(".")))
    return found._replace(sentence=sentence)


def _none(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """That no such visit is recorded: of somebody, or of one of the city to a place or abroad."""
    traveller = meaning.role(TRAVELLER)
    if traveller is None:
        return reply(lexicon, f"visit-none-{meaning.words[1]}", lang, _who(lexicon, meaning, lang))
    abroad = meaning.filled[0].home
    where = span_said(lexicon, meaning.span, lang) if abroad else _who(lexicon, meaning, lang)
    key = "visit-none-abroad" if abroad else "visit-none-by"
    return " ".join(reply(lexicon, key, lang, name_of(lexicon, traveller.iris[0], lang), where).split()).replace(
        " .", "."
    )


def _named(lexicon: Lexicon, meaning: Meaning, sentence: str, lang: str) -> Iterator[str]:
    """Those who took part and are named in a sentence on it; where guests are asked for, not those who had them."""
    things = frozenset[str]().union(*(fact_of(lexicon.kg, one).things for one in meaning.records))
    guests = meaning.words[1] == Way.COMING.value and meaning.words[2] in _OF_GUESTS
    hosts = {bare(holder) for _, holder in lexicon.kg.pairs("hp:holder")} if guests else set[str]()
    yield from (one for one in sorted(things - {HOME} - hosts) if label(lexicon.kg, one, lang) in sentence)


def _lacking(lexicon: Lexicon, meaning: Meaning, lang: str) -> Iterator[str]:
    """That no guest had one of the ranks that were asked for, where some had another."""
    for rank in _ranks(meaning):
        tells = of_ranks(lexicon, (rank,))
        if not any(accounts_telling(lexicon.kg, one, "en", tells) for one in meaning.records):
            yield reply(lexicon, f"visit-none-{meaning.words[1]}", lang, reply(lexicon, f"rank-{rank}", lang))


def _absent(lexicon: Lexicon, meaning: Meaning, lang: str) -> Iterator[str]:
    """That no visit is told of one of two who are asked for, where one is of the other."""
    either = meaning.filled[0].iris
    for iri in either if len(either) <= _MOST else ():
        if not meaning.negated and not any(
            is_with(lexicon, fact_of(lexicon.kg, one), (iri,)) for one in meaning.records
        ):
            one = meaning._replace(filled=(meaning.filled[0]._replace(iris=(iri,)),))
            yield reply(lexicon, f"visit-none-{meaning.words[1]}", lang, _who(lexicon, one, lang))


def _has_time(lexicon: Lexicon, record: str) -> bool:
    return any(lexicon.kg.value(record, one) for one in ("hp:start", "hp:earliestStart", "hp:end"))


def _ranks(meaning: Meaning) -> tuple[str, ...]:
    return tuple(one for path, own in meaning.facets if path == RANK for one in own)


def _sought(lexicon: Lexicon, meaning: Meaning) -> list[Callable[[str], object]]:
    """What finds the accounts that are told first."""
    ranks, wish = _ranks(meaning), _TOLD.get(meaning.words[2], "")
    return [*([of_ranks(lexicon, ranks)] if ranks else []), *([tells_of(lexicon, wish)] if wish else [])]


def _unsaid(lexicon: Lexicon, meaning: Meaning) -> str:
    """The name of the sentence that no account tells who led a visit, or whom it met; "" where some does."""
    wish = _TOLD.get(meaning.words[2], "")
    if not wish:
        return ""
    tells = tells_of(lexicon, wish)
    told_ = any(accounts_telling(lexicon.kg, one, "en", tells) for one in meaning.records)
    return "" if told_ else f"visit-{wish}-unsaid"


def _who(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """Of whom no visit is recorded: the ranks, the party and the time that were asked for."""
    ranks = [reply(lexicon, f"rank-{one}", lang) for one in _ranks(meaning)]
    thing = meaning.filled[0].iris[0]
    party = [] if thing == HOME else [lands_said(lexicon, meaning.filled[0].iris, lang)]
    time = [span_said(lexicon, meaning.span, lang)] if meaning.span else []
    beside = ", ".join([*(party if ranks else []), *time])
    said = listed(lexicon, ranks or party, lang)
    return f"{said} ({beside})" if beside else said
