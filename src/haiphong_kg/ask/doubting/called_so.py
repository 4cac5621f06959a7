"""What sources call an agreement of some kind that is recorded as another, or as a signing: a memorandum."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, accounts_telling, every_fact, in_span, last_time
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, start_of, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.store import SCHEME

_KIND: Final = f"{SCHEME}agreement-kind/"
_SIGNING: Final = f"{SCHEME}event-kind/signing"
_MOST: Final = 4


def called_so(lexicon: Lexicon, found: Reply) -> Reply:
    """A reply on agreements of a kind, with what accounts call so besides; of the latest only what is later."""
    meaning = found.meanings[0] if len(found.meanings) == 1 else found.nothing
    kinds = _kinds(lexicon, meaning) if meaning is not None else ()
    if meaning is None or len(kinds) != 1 or meaning.words or meaning.bound:
        return found
    tells = whole_words(lexicon, _words_of(kinds[0]), "en")
    facts = [one for one in _others(lexicon, kinds[0]) if _is_meant(lexicon, meaning, one)]
    said = {one.record: accounts_telling(lexicon.kg, one.record, found.lang, tells.search) for one in facts}
    said = {record: texts for record, texts in said.items() if texts}
    if meaning.order == "latest":
        said = _newest(lexicon, found, said)
    if not said or meaning.order == "first":
        return found
    texts = [with_time(lexicon.kg, record, "; ".join(one), found.lang) for record, one in said.items()]
    remark = reply(lexicon, "called-so", found.lang, shortened(texts, _MOST))
    return found._replace(remarks=(*found.remarks, remark), given=(*found.given, *said))


def _kinds(lexicon: Lexicon, meaning: Meaning) -> tuple[str, ...]:
    """The kinds of agreement that are asked for, where nothing else narrows them and there are words for such."""
    own = tuple(one for path, concepts in meaning.facets if path == "hp:kind" for one in concepts)
    told = all(lexicon.vocabulary.said(f"{PATTERN}{_words_of(one)}") for one in own)
    return own if meaning.frame == "agreement" and len(meaning.facets) == 1 and told else ()


def _words_of(kind: str) -> str:
    return f"told-{kind.removeprefix(_KIND)}"


def _others(lexicon: Lexicon, kind: str) -> Iterator[Fact]:
    """The agreements of the city of another kind, and the signings that are of none that is recorded."""
    for fact in every_fact(lexicon.kg):
        signing = _SIGNING in fact.concepts and not lexicon.kg.value(fact.record, "hp:ofAgreement")
        if fact.home and (signing or ("agreement" in fact.frames and kind not in fact.concepts)):
            yield fact


def _is_meant(lexicon: Lexicon, meaning: Meaning, fact: Fact) -> bool:
    """Whether a record is with those who are named or of the class asked for, and of that time."""
    named = all({*one.iris} & fact.things for one in meaning.filled if not one.home)
    lands = not meaning.countries or bool({*meaning.countries} & fact.lands)
    local = not meaning.classes or any(
        "AdministrativeUnit" in lexicon.traits(one) and not lexicon.is_domestic(one) for one in fact.things
    )
    return named and lands and local and in_span(lexicon.kg, fact, meaning.span)


def _newest(lexicon: Lexicon, found: Reply, said: dict[str, list[str]]) -> dict[str, list[str]]:
    """The one record that is newest, where it is newer than what the reply tells."""
    told = max((start_of(found.rows, row) for row in found.rows.rows), default="")
    newest = max(said, key=lambda one: last_time(lexicon.kg, one), default="")
    return {newest: said[newest]} if newest and last_time(lexicon.kg, newest) > told else {}
