"""Whether a tie that is told in answer to what was signed has a paper: of some nothing but the tie is told."""

from __future__ import annotations

from collections.abc import Iterator

from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.meaning.saying import UNSPECIFIED
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.store import bare


def paperless(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """A reply to what was signed, begun with that no paper is recorded where all ties told are of no stated kind."""
    if found.kind != "answer" or not whole_words(lexicon, "signing", bare=True).search(question):
        return found
    records = tuple(dict.fromkeys(_agreements(lexicon, found)))
    if not records or not all(_is_unstated(lexicon, one) for one in records):
        return found
    first = reply(lexicon, "no-paper", found.lang)
    return found._replace(sentence=f"{first} {found.sentence}", polarity="not stated")


def _agreements(lexicon: Lexicon, found: Reply) -> Iterator[str]:
    """The agreements of the city that are told."""
    records = (*(one for meaning in found.meanings for one in meaning.records), *_rows(found))
    for one in records:
        fact = fact_of(lexicon.kg, one)
        if "agreement" in fact.frames and fact.home:
            yield one


def _rows(found: Reply) -> Iterator[str]:
    yield from (held(found.rows, row, "record") for row in found.rows.rows if "record" in found.rows.columns)


def _is_unstated(lexicon: Lexicon, record: str) -> bool:
    kinds = [bare(one) for one in lexicon.kg.objects(record, "hp:kind")]
    return bool(kinds) and all(one == UNSPECIFIED for one in kinds)
