"""What is told of who is behind something: its first sentence, what each record says, and what limits it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from haiphong_kg.ask.facts.behind import behind, counted_to, lands_of
from haiphong_kg.ask.facts.facts import accounts_telling
from haiphong_kg.ask.facts.whose import (
    BEHIND,
    HOLDINGS,
    LANDS,
    MAJORITY,
    OF_ZONE,
    OWNERS,
    RUNNERS,
    SALE,
    SHARES,
    UNSHARED,
    shares_in,
)
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import reply, with_time
from haiphong_kg.ask.telling.shares_told import shares_said
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.entities import by_language, label, told
from haiphong_kg.store import SCHEME, KnowledgeGraph, bare, situations

HOLDERS: Final = (OWNERS, LANDS, SHARES, MAJORITY, HOLDINGS, SALE, RUNNERS, UNSHARED, BEHIND, OF_ZONE)
# With what the answer begins.
_OPENINGS: Final = {
    BEHIND: "behind",
    UNSHARED: "no-share",
    OF_ZONE: "zone-not-works",
    RUNNERS: "runner-other",
}
_SHAREHOLDER: Final = f"{SCHEME}investor-role/shareholder"
# Of what is so the record is enough; of what is agreed or planned an account tells how far it has come.
_SETTLED: Final = tuple(f"{SCHEME}status/{one}" for one in ("operating", "in-force", "achieved", "under-construction"))


def holder_told(lexicon: Lexicon, record: str, lang: str) -> str:
    """What a record tells of who is behind something; of a company its group and its country."""
    kg = lexicon.kg
    if record not in situations(kg):
        return _company(lexicon, record, lang)
    said = with_time(kg, record, told(kg, record, lang), lang)
    settled = (kg.value(record, "hp:status") or _SETTLED[0]) in _SETTLED
    if settled and kg.value(record, "hp:role") != _SHAREHOLDER and not kg.objects(record, "hp:undated"):
        return said
    accounts = (by_language(kg, one, "hp:paraphrase").get(lang, "") for one in sorted(kg.subjects("hp:claims", record)))
    return ": ".join([said, *filter(None, ["; ".join(one.rstrip(".") for one in dict.fromkeys(accounts) if one)])])


def _company(lexicon: Lexicon, iri: str, lang: str) -> str:
    groups = [label(lexicon.kg, bare(one), lang) for one in lexicon.kg.objects(iri, "hp:partOfGroup")]
    of_group = [reply(lexicon, "of-group", lang, name_of(lexicon, iri, lang), one) for one in groups]
    lands = lands_of(lexicon, iri)
    of_land = [reply(lexicon, "of-land", lang, name_of(lexicon, iri, lang), _lands(lexicon, lands, lang))]
    return "; ".join([*of_group, *(of_land if lands and not groups else ())])


def _lands(lexicon: Lexicon, lands: Iterable[str], lang: str) -> str:
    return listed(lexicon, [name_of(lexicon, one, lang) for one in dict.fromkeys(lands)], lang)


def opening_told(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """What stands before the records: the countries where they are asked for, or that no owner or no share is told."""
    if meaning.asked in (HOLDINGS, SALE):
        return ""
    things = meaning.filled[0].iris
    steps = behind(lexicon, things)
    name = name_of(lexicon, things[0], lang)
    if meaning.asked == SHARES:
        return _share(lexicon, meaning, lang)
    if meaning.asked == LANDS:
        every = _by_country(lexicon, tuple(dict.fromkeys((*things, *(one.party for one in steps)))), lang)
        own = [one for one in things if set(lands_of(lexicon, one)).intersection(meaning.filled[1].iris)]
        return " ".join([reply(lexicon, "yes", lang, _company(lexicon, one, lang)) for one in own] + [every])
    if meaning.asked == MAJORITY:
        return _largest(lexicon, meaning.records, lang)
    if meaning.asked in _OPENINGS:
        named = [name_of(lexicon, one, lang) for one in meaning.filled[1].iris]
        names = (named[0], name) if meaning.asked == UNSHARED else (name, listed(lexicon, named, lang))
        return reply(lexicon, _OPENINGS[meaning.asked], lang, *names)
    return _owner(lexicon, meaning, name, lang)


def _owner(lexicon: Lexicon, meaning: Meaning, name: str, lang: str) -> str:
    """That no owner is said, with who is behind something; what sources say of one; nothing where one is recorded."""
    steps = behind(lexicon, meaning.filled[0].iris)
    if any(is_owned(lexicon, one.record) for one in steps):
        return ""
    if not steps:
        return reply(lexicon, "owner-unrecorded", lang, name)
    if told_ := owners_told(lexicon, meaning.records, lang):
        return reply(lexicon, "sources-say", lang, "; ".join(told_))
    return reply(lexicon, "owner-other", lang, name, holder_told(lexicon, meaning.records[0], lang))


def _share(lexicon: Lexicon, meaning: Meaning, lang: str) -> str:
    """How large the share is, or those of the companies between; that none is stated, where that is so."""
    holders = meaning.filled[1].iris
    name, told_ = name_of(lexicon, holders[0], lang), "; ".join(shares_said(lexicon, meaning.records, lang))
    own = _own(lexicon, meaning)
    if _has_stated(lexicon, meaning):
        return reply(lexicon, "shares", lang, told_)
    if own and told_:  # nobody is between
        return " ".join((reply(lexicon, "share-unstated", lang, name, ""), reply(lexicon, "shares", lang, told_)))
    return reply(lexicon, "share-between" if told_ else "share-unstated", lang, name, told_)


def _own(lexicon: Lexicon, meaning: Meaning) -> list[str]:
    """The records of shares that are held by those who are asked about themselves."""
    holders = meaning.filled[1].iris
    return [one for one in meaning.records if {*map(bare, lexicon.kg.objects(one, "hp:owner"))}.intersection(holders)]


def _has_stated(lexicon: Lexicon, meaning: Meaning) -> bool:
    return any(shares_in(lexicon, one) for one in _own(lexicon, meaning))


def _largest(lexicon: Lexicon, records: Iterable[str], lang: str) -> str:
    """Whose share is the largest of those that are stated."""
    kg = lexicon.kg
    shares = [(Decimal(kg.value(share, "hp:value")), one) for one in records for share in shares_in(lexicon, one)]
    _, record = max(shares)
    return reply(lexicon, "largest-share", lang, *shares_said(lexicon, [record], lang))


def is_unstated(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether an owner, or who runs something, is asked for, and but others are told who stand behind it."""
    steps = behind(lexicon, meaning.filled[0].iris)
    if meaning.asked == SHARES:
        return not _has_stated(lexicon, meaning)
    owned = any(is_owned(lexicon, one.record) for one in steps) or owners_told(lexicon, meaning.records, "en")
    return meaning.asked in (RUNNERS, OF_ZONE) or (meaning.asked == OWNERS and not owned)


def owners_told(lexicon: Lexicon, records: Iterable[str], lang: str) -> list[str]:
    """What sources say of records where they tell of an owner: "the terminal belongs to the group"."""
    tells = whole_words(lexicon, "told-owner", "en").search
    kept = (one for one in records if one in situations(lexicon.kg))
    return list(dict.fromkeys(said for one in kept for said in accounts_telling(lexicon.kg, one, lang, tells)))


def is_owned(lexicon: Lexicon, record: str) -> bool:
    """Whether a record tells who owns something: by a share, or as its group."""
    kg = lexicon.kg
    shares = kg.objects(record, "hp:owner") or kg.value(record, "hp:role") == _SHAREHOLDER
    return bool(shares) or record not in situations(kg)


def _by_country(lexicon: Lexicon, parties: tuple[str, ...], lang: str) -> str:
    """Each company with its country, and the countries to which its capital is counted, where that is another."""
    said = []
    for one in parties:
        lands = lands_of(lexicon, one)
        if lands:
            said.append(f"{name_of(lexicon, one, lang)} – {_lands(lexicon, lands, lang)}")
        if counted := [land for _, land in counted_to(lexicon, one)]:
            said.append(reply(lexicon, "counted-to", lang, name_of(lexicon, one, lang), _lands(lexicon, counted, lang)))
    return reply(lexicon, "by-country", lang, "; ".join(said))


def limits_told(lexicon: Lexicon, records: Iterable[str], lang: str) -> tuple[str, ...]:
    """What is noted of the records: that sources differ, or what is not known; of a company no more than its land."""
    kg = lexicon.kg
    told_ = (one for one in records if one in situations(kg))
    notes = dict.fromkeys(filter(None, (by_language(kg, one, "skos:editorialNote").get(lang, "") for one in told_)))
    return tuple(one for one in notes if not any(other != one and other.startswith(one) for other in notes))


def taking_part(kg: KnowledgeGraph, records: Iterable[str]) -> tuple[str, ...]:
    """Who takes part in records, the groups of companies among these, and the countries that they are of."""
    steps = ("hp:involves", "hp:partOfGroup", "hp:investorCountry")
    things = [bare(one) for record in records for step in steps for one in kg.objects(record, step)]
    lands = [bare(one) for thing in things for one in kg.objects(thing, "hp:homeCountry")]
    own = [bare(one) for record in records for one in kg.objects(record, "hp:homeCountry")]
    return tuple(dict.fromkeys((*things, *lands, *own)))
