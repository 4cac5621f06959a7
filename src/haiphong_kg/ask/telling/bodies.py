"""Agreements of the city's own bodies and of what was merged into it, told beside those of the city itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.telling.replying import by_record, reply, said_record, shortened, timed, with_time
from haiphong_kg.ask.telling.telling import ordered
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME, bare, kept

_BODIES: Final = frozenset({f"{SCHEME}organisation-kind/public-authority", f"{SCHEME}admin-level/district"})
_MOST: Final = 12


def of_bodies(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> tuple[str, ...]:
    """Remarks on the agreements that a question for those of the city leaves out; of companies those of a time."""
    side = meaning.role("a")
    asked = meaning.frame == "agreement" and meaning.target in (Target.THINGS, Target.COUNT)
    if not asked or side is None or side.iris != (HOME,) or meaning.joined or meaning.role("b"):
        return ()
    parties = tuple(kept(lexicon.kg, "bodies-with-agreements", lambda: _parties(lexicon)))
    has_any = bool(where(query_text(_of(meaning, parties), lexicon.members), {}).rows)  # mostly none has one
    bodies = [one for party in parties if has_any for one in _said(lexicon, meaning, party, lang, where)]
    companies = _of_companies(lexicon, meaning, lang, where) if meaning.span else []
    left_out = (("of-bodies", bodies), ("of-companies", companies))
    return tuple(_remark(lexicon, key, said, lang) for key, said in left_out if said)


def _remark(lexicon: Lexicon, key: str, said: list[str], lang: str) -> str:
    return reply(lexicon, key, lang, shortened(said, _MOST))


def _of_companies(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> list[str]:
    """The agreements of companies that are of the time asked for."""
    others = tuple(one for one in meaning.filled if one.role != "a")
    every = meaning._replace(target=Target.THINGS, order="", asked=RECORD, filled=others)
    rows = where(query_text(every, lexicon.members), {})
    companies = (one for one in by_record(rows) if _is_of_company(lexicon, one))
    return [with_time(lexicon.kg, one, told(lexicon.kg, one, lang).rstrip("."), lang) for one in companies]


def _is_of_company(lexicon: Lexicon, record: str) -> bool:
    """Whether a company is party to an agreement, and the city is not."""
    parties = {bare(term) for term in lexicon.kg.objects(record, "hp:agreementParty")}
    return HOME not in parties and any("Enterprise" in lexicon.traits(one) for one in parties)


def _parties(lexicon: Lexicon) -> list[str]:
    """The bodies of the city, and what was merged into it, that have agreements."""
    parties = sorted({bare(term) for _, term in lexicon.kg.pairs("hp:agreementParty")})
    ours = (one for one in parties if one in lexicon.merged or _BODIES & lexicon.traits(one))
    return [one for one in ours if lexicon.is_domestic(one)]


def _said(lexicon: Lexicon, meaning: Meaning, party: str, lang: str, where: Asker) -> Iterator[str]:
    """The agreements of one of them that are as asked; where an order is asked for, the first of it."""
    theirs = _of(meaning, (party,))
    rows = ordered(theirs, where(query_text(theirs, lexicon.members), {}))
    for group in by_record(rows).values():
        yield timed(lexicon, theirs, rows, group[0], said_record(lexicon, theirs, rows, group, lang), lang)


def _of(meaning: Meaning, parties: tuple[str, ...]) -> Meaning:
    """What is asked, of some of them: of an order the first of theirs."""
    others = tuple(one for one in meaning.filled if one.role != "a")
    return meaning._replace(target=Target.THINGS, filled=(Filled("a", parties), *others))
