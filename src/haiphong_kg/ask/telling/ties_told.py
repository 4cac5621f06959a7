"""The answer to whose something is and to what binds two: all that is recorded, its limits said with it."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.bonds import BONDS, HELP, HELPER
from haiphong_kg.ask.facts.whose import SHARES
from haiphong_kg.ask.meaning.meaning import Meaning
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.ask.telling.bonds_told import bonds_told, is_aided
from haiphong_kg.ask.telling.holders_told import (
    HOLDERS,
    holder_told,
    is_unstated,
    limits_told,
    opening_told,
    taking_part,
)
from haiphong_kg.ask.telling.record_rows import rows_of
from haiphong_kg.ask.telling.replying import Reply, held, reply
from haiphong_kg.ask.telling.shares_told import shares_told, sizes_stated
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.base import sentence
from haiphong_kg.sparql import Asker

TIES: Final = frozenset((*HOLDERS, BONDS, HELP))
# Of who is behind something all is told: of part of it one might be taken for the owner.
_MOST: Final = 20
# Their sizes are told in the sentence, or are beside the point.
_NO_SHARES: Final = (SHARES, HELP)


def answer_ties(lexicon: Lexicon, meaning: Meaning, lang: str, where: Asker) -> Reply:
    """All the records with what opens them and what limits them."""
    text, rows = rows_of(meaning.records, where)
    newest = tuple(dict.fromkeys(held(rows, row, "record") for row in rows.rows))
    if meaning.asked in HOLDERS:
        opening = opening_told(lexicon, meaning, lang)
        said = [holder_told(lexicon, one, lang) for one in meaning.records]
        limits = limits_told(lexicon, meaning.records, lang)
    else:
        aided = is_aided(lexicon, newest) and not meaning.role(HELPER)
        wanted_help = meaning.asked == HELP and whole_words(lexicon, "asks-help", bare=True).search(meaning.words[0])
        opening, limits = reply(lexicon, "help-unrecorded", lang) if wanted_help and not aided else "", ()
        said = bonds_told(lexicon, newest, lang, helping=meaning.asked == HELP)
    shares = () if meaning.asked in _NO_SHARES else shares_told(lexicon, meaning.records, lang)
    distinct = list(dict.fromkeys(sentence(one) for one in said if one and one not in opening))
    more = [f"… (+{len(distinct) - _MOST})"] if len(distinct) > _MOST else []
    wanted = meaning.role("wanted")
    sizes = sizes_stated(lexicon, meaning.records) if meaning.asked == SHARES else ()
    return Reply(
        "answer",
        lang,
        said_back(lexicon, meaning, lang),
        " ".join(filter(None, [opening, *distinct[:_MOST], *more])),
        rows,
        (*newest, *(wanted.iris if wanted else ()), *sizes, *taking_part(lexicon.kg, meaning.records)),
        polarity="not stated" if meaning.asked in HOLDERS and is_unstated(lexicon, meaning) else "",
        remarks=(*shares, *limits),
        sparql=text,
        meanings=(meaning,),
        items=tuple(distinct[:_MOST]),
    )
