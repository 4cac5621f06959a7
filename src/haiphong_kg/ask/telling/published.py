"""How many partners, agreements and tenants sources count themselves: told before those recorded one by one."""

from __future__ import annotations

from functools import partial
from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, fact_of, in_span
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.telling.replying import Told, reply, with_time, with_unnamed
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base import sentence
from haiphong_kg.entities import told
from haiphong_kg.store import HOME, ID, SCHEME, bare

_OF_AGREEMENTS: Final = f"{INDICATOR}international-agreement-count"
_TIES: Final = frozenset(f"{SCHEME}agreement-kind/{one}" for one in ("friendship", "twinning"))
# What counts the partners, of all countries and of one.
_OF_PARTNERS: Final = {
    (): f"{INDICATOR}foreign-partner-count",
    (f"{ID}place/china",): f"{INDICATOR}chinese-partner-count",
    (f"{ID}place/japan",): f"{INDICATOR}japanese-partner-count",
}
_OF_MEMBERS: Final = f"{INDICATOR}member-count"
# Of a country: its companies are not counted, their projects are.
_OF_INVESTORS: Final = f"{INDICATOR}fdi-project-count"
_FOREIGN_AT_WORK: Final = {
    ("hp:kind", (f"{SCHEME}capital-source/fdi",)),
    ("hp:status", (f"{SCHEME}status/operating",)),
}
# Of the countries that they come from.
_OF_LANDS: Final = f"{INDICATOR}investor-country-count"
_LAND: Final = "country"
# What counts the tenants of a zone, of all countries and of one.
_OF_TENANTS: Final = {
    (): f"{INDICATOR}tenant-count",
    (f"{ID}place/japan",): f"{INDICATOR}japanese-tenant-count",
}
_PLACES: Final = ("city", "country", "locality", "province")  # what such figures count
_MOST: Final = 3


def published(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The newest of such figures, of the time asked for; "" for none, and where a kind or a partner is asked for."""
    return "" if _is_of_one_kind(meaning) else _counted_said(lexicon, meaning, lang)


def _counted_said(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """The newest of such figures in words; that of which they are no count is said before them."""
    newest = counts_of(lexicon, meaning)[:_MOST]
    indicator = lexicon.kg.value(newest[0], "hp:indicator") if newest else ""
    lands = meaning.countries if indicator == _OF_TENANTS[()] else ()
    said = " ".join(sentence(one) for record in newest if (one := _said(lexicon, record, lands, lang)))
    # a company may have several projects, and a project several companies
    companies = meaning.asked == "investor" and indicator == _OF_INVESTORS
    of_kind = bool(meaning.facets) and indicator in _OF_PARTNERS.values()
    key = "projects-counted" if companies else "ties-counted" if of_kind else ""
    return reply(lexicon, key, lang, said) if said and key else said


def no_total(lexicon: Lexicon, meaning: Meaning, told_: Told, lang: str) -> tuple[str, ...]:
    """That what is counted are records, and not all there are; of a kind of ties also how many of any there are."""
    records = meaning.target == Target.COUNT and meaning.frame != FIGURE and not meaning.records
    if not records or not told_.given or told_.polarity:
        return ()
    of_all = _counted_said(lexicon, meaning, lang) if _is_of_one_kind(meaning) else ""
    return tuple(filter(None, (reply(lexicon, "records-counted", lang), of_all)))


def counts_of(lexicon: Lexicon, meaning: Meaning) -> list[str]:
    """Such figures, the newest first."""
    places = all(one in _PLACES or (one == "company" and meaning.frame == "investment") for _, one in meaning.classes)
    narrowed = meaning.joined or (meaning.facets and not (_is_of_ties(meaning) or _is_of_investors(meaning)))
    counts = meaning.target == Target.COUNT and places and not narrowed
    things, indicator = _counted(lexicon, meaning) if counts else ((), "")
    kg = lexicon.kg
    facts = [fact_of(kg, one) for one in kg.subjects("hp:indicator", indicator)] if indicator else []
    records = [one.record for one in facts if one.things.intersection(things) and in_span(kg, one, meaning.span)]
    dated = {one: kg.value(one, "hp:start") for one in records}
    return sorted(records, key=lambda one: (not kg.value(one, "hp:undated"), dated[one], one), reverse=True)


def among(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """How many companies are counted in a zone of which those recorded are asked for; "" where none is counted."""
    place = meaning.role("place")
    zone = meaning.frame == "investment" and meaning.asked == "investor" and place and HOME not in place.iris
    if not zone or meaning.target != Target.THINGS or meaning.order or meaning.span or meaning.negated:
        return ""
    return published(lexicon, meaning._replace(target=Target.COUNT), lang)


def _is_of_ties(meaning: Meaning) -> bool:
    """Whether twins or friends are counted, and not their agreements: sources count them with all other partners."""
    ties = all(path == "hp:kind" and _TIES.issuperset(kinds) for path, kinds in meaning.facets)
    return ties and meaning.frame == "agreement" and meaning.asked != RECORD and not meaning.span


def _is_of_one_kind(meaning: Meaning) -> bool:
    """Whether twins alone, or friends alone, are counted."""
    return _is_of_ties(meaning) and any(len(kinds) == 1 for _, kinds in meaning.facets)


def _is_of_investors(meaning: Meaning) -> bool:
    """Whether investors from abroad are counted, all or those at work: such are the projects that sources count."""
    return meaning.asked == "investor" and {*meaning.facets} <= _FOREIGN_AT_WORK


def _said(lexicon: Lexicon, record: str, lands: tuple[str, ...], lang: str) -> str:
    """A figure in words; where some of what it counts are asked for, with the account that tells of them, else ""."""
    kg = lexicon.kg
    figure = with_time(kg, record, with_unnamed(lexicon, record, told(kg, record, lang), lang), lang)
    accounts = accounts_telling(kg, record, lang, partial(_names, lexicon, lands)) if lands else []
    return "" if lands and not accounts else ": ".join((figure, *accounts[:1]))


def _names(lexicon: Lexicon, lands: tuple[str, ...], text: str) -> bool:
    """Whether a text names one of the countries, or those of it."""
    return any(set(lands).intersection(item.named) for item in phrases(lexicon, text, "en"))


def _counted(lexicon: Lexicon, meaning: Meaning) -> tuple[tuple[str, ...], str]:
    """Whose figure it is, one of these things, and its indicator; "" where there is none."""
    place = meaning.role("place")
    if meaning.frame == "investment" and place and HOME not in place.iris:
        zones = _with_its_zones(lexicon, place.iris)
        return zones, _of_tenants(lexicon, zones, meaning.countries)
    if meaning.asked == _LAND:  # neither projects nor partners are countries
        return (HOME,), _OF_LANDS if meaning.frame == "investment" and not meaning.countries else ""
    if meaning.frame in ("investment", "project"):
        alone = len(meaning.countries) <= 1 and all(one.home for one in meaning.filled)
        return (meaning.countries or (HOME,), _OF_INVESTORS) if alone else ((), "")
    network, side = meaning.role("network"), meaning.role("a")
    if meaning.frame == "membership" and network and not (meaning.role("member") or meaning.countries):
        return network.iris[:1], _OF_MEMBERS
    if meaning.frame != "agreement" or side is None or side.iris != (HOME,) or meaning.role("b"):
        return (), ""
    if meaning.asked == RECORD:
        begun = meaning.span is not None and bool(meaning.span.first)  # how many there are by then is none of a time
        return (HOME,), "" if meaning.countries or begun else _OF_AGREEMENTS
    return (HOME,), _OF_PARTNERS.get(meaning.countries, "")


def _of_tenants(lexicon: Lexicon, zones: tuple[str, ...], countries: tuple[str, ...]) -> str:
    """What counts the tenants of a country, or all where those are not counted by themselves."""
    own = _OF_TENANTS.get(countries, "")
    figures = lexicon.kg.subjects("hp:indicator", own) if own else []
    counted = any(lexicon.kg.value(one, "hp:observedEntity") in zones for one in figures)
    return own if counted else _OF_TENANTS[()]


def _with_its_zones(lexicon: Lexicon, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Zones with those in which they lie, whose tenants may be counted together."""
    around = [bare(one) for iri in iris for one in lexicon.kg.objects(iri, "hp:locatedInZone")]
    return tuple(dict.fromkeys((*iris, *around)))
