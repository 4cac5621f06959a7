"""What sources call an agreement of some kind that is recorded as another, or as a signing: a memorandum.

Of agreements of whatever kind, those too of which nothing but the signing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact, in_span, last_time
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.telling.fact_answers import accounts_of
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, start_of, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.store import SCHEME

_KIND: Final = f"{SCHEME}agreement-kind/"
_SIGNING: Final = f"{SCHEME}event-kind/signing"
_CLASSES: Final = {"company": "Enterprise"}
_MOST: Final = 4


def called_so(lexicon: Lexicon, found: Reply) -> Reply:
    """A reply on agreements of a kind, with what accounts call so besides; of the latest only what is later."""
    meaning = found.meanings[0] if len(found.meanings) == 1 else found.nothing
    if meaning is None or meaning.frame != "agreement" or meaning.words or meaning.bound or meaning.order == "first":
        return found
    kinds = _kinds(lexicon, meaning)
    if _asks_of_any(meaning):
        how, said = "signed-only", _signings(lexicon, meaning, found.lang)
    elif len(kinds) == 1:
        how, said = "called-so", _called(lexicon, meaning, kinds[0], found.lang)
    else:
        return found
    return _with(lexicon, found, how, _newest(lexicon, found, said) if meaning.order == "latest" else said)


def _called(lexicon: Lexicon, meaning: Meaning, kind: str, lang: str) -> dict[str, list[str]]:
    """The records as asked for of another kind, with the accounts that call them one of this."""
    tells = whole_words(lexicon, _words_of(kind), "en")
    facts = [one for one in _others(lexicon, kind) if _is_meant(lexicon, meaning, one)]
    said = {one.record: accounts_telling(lexicon.kg, one.record, lang, tells.search) for one in facts}
    return {record: texts for record, texts in said.items() if texts}


def _with(lexicon: Lexicon, found: Reply, how: str, said: dict[str, list[str]]) -> Reply:
    """The reply, with what accounts say besides of some records."""
    if not said:
        return found
    texts = [with_time(lexicon.kg, record, "; ".join(one), found.lang) for record, one in said.items()]
    remark = reply(lexicon, how, found.lang, shortened(texts, _MOST))
    return found._replace(remarks=(*found.remarks, remark), given=(*found.given, *said))


def _asks_of_any(meaning: Meaning) -> bool:
    """Whether agreements of the city of whatever kind are asked for, and of nobody that is named."""
    ours = all(one.home for one in meaning.filled) and bool(meaning.filled)
    narrowed = meaning.facets or meaning.joined or meaning.negated or meaning.without or meaning.still
    return ours and meaning.target in (Target.THINGS, Target.COUNT, Target.WHEN) and not narrowed


def _signings(lexicon: Lexicon, meaning: Meaning, lang: str) -> dict[str, list[str]]:
    """The signings as asked for of which no agreement is recorded, with what is told of each."""
    facts = (one for one in every_fact(lexicon.kg) if one.home and _is_bare(lexicon, one))
    records = [one.record for one in facts if _is_meant(lexicon, meaning, one)]
    return {one: [accounts_of(lexicon, one, lang)] for one in records}


def _kinds(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The kinds of agreement that are asked for, where nothing else narrows them and there are words for such."""
    own = tuple(one for path, concepts in meaning.facets if path == "hp:kind" for one in concepts)
    told = all(lexicon.vocabulary.said(f"{PATTERN}{_words_of(one)}") for one in own)
    return own if len(meaning.facets) == 1 and told else ()


def _words_of(kind: str) -> str:
    return f"told-{kind.removeprefix(_KIND)}"


def _others(lexicon: Lexicon, kind: str) -> Iterator[Fact]:
    """The agreements of the city of another kind, and the signings that are of none that is recorded."""
    for fact in every_fact(lexicon.kg):
        if fact.home and (_is_bare(lexicon, fact) or ("agreement" in fact.frames and kind not in fact.concepts)):
            yield fact


def _is_bare(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record is a signing of which no agreement is recorded."""
    return _SIGNING in fact.concepts and not lexicon.kg.value(fact.record, "hp:ofAgreement")


def _is_meant(lexicon: Lexicon, meaning: Meaning, fact: Fact) -> bool:
    """Whether a record is with those who are named or of the class asked for, and of that time."""
    named = all({*one.iris} & fact.things for one in meaning.filled if not one.home)
    lands = not meaning.countries or bool({*meaning.countries} & fact.lands)
    wanted = {_CLASSES.get(name, "AdministrativeUnit") for _, name in meaning.classes}
    known = all(
        any(one in lexicon.traits(thing) and _is_other(lexicon, thing) for thing in fact.things) for one in wanted
    )
    return named and lands and known and in_span(lexicon.kg, fact, meaning.span)


def _is_other(lexicon: Lexicon, iri: str) -> bool:
    return "Enterprise" in lexicon.traits(iri) or not lexicon.is_domestic(iri)


def _newest(lexicon: Lexicon, found: Reply, said: dict[str, list[str]]) -> dict[str, list[str]]:
    """The one record that is newest, where it is newer than what the reply tells."""
    told = max((start_of(found.rows, row) for row in found.rows.rows), default="")
    newest = max(said, key=lambda one: last_time(lexicon.kg, one), default="")
    return {newest: said[newest]} if newest and last_time(lexicon.kg, newest) > told else {}
