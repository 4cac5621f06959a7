"""Makers of the goods that a question names, and not of their parts: "car factories" are none for airbags."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.only_plants import is_project, narrowed
from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.said_names import listed, name_of, names_said
from haiphong_kg.ask.telling.replying import Reply, Row, cell, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import SCHEME, bare

_AUTOMOBILES: Final = f"{SCHEME}sector/automobiles"
# Fields that many count to another one.
_KINDRED: Final = {f"{SCHEME}sector/electronics": (f"{SCHEME}sector/camera-modules", f"{SCHEME}sector/displays")}
_ASKED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)


def only_whole_goods(lexicon: Lexicon, text: str, found: Reply, where: Asker) -> Reply:
    """The reply with the works alone whose only field is that of the goods; the others are said to be left out.

    Where parts of them are asked for it is the other way round.
    """
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    plain = meaning is not None and meaning.target in _ASKED and meaning.frame != FIGURE and not meaning.order
    if meaning is None or not plain or not _asks(lexicon, text, meaning):
        return found
    rows = where(query_text(meaning, lexicon.members), {})
    parts = bool(whole_words(lexicon, "parts", bare=True).search(text))
    kept = tuple(row for row in rows.rows if _makes_them(lexicon, rows, row) != parts)
    if len(kept) == len(rows.rows):
        return found
    others = sorted({one for row in rows.rows if row not in kept for one in _works(lexicon, rows, row)})
    said = listed(lexicon, [name_of(lexicon, one, found.lang) for one in others], found.lang)
    if not kept:
        return found if parts else found._replace(sentence=reply(lexicon, "only-parts", found.lang, said), polarity="")
    told = tell(lexicon, meaning, rows._replace(rows=kept), found.lang)
    return narrowed(lexicon, found, told, "" if parts else said, "no-parts")


def with_kindred_fields(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """An answer of a field with what is recorded of those that many count to it: displays to electronics."""
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if (
        meaning is None
        or meaning.target not in (Target.THINGS, Target.COUNT)
        or meaning.order
        or meaning.frame == FIGURE
    ):
        return found
    path, fields = next(
        ((path, _KINDRED[one]) for path, (one, *more) in meaning.facets if one in _KINDRED and not more), ("", ())
    )
    if not path:
        return found
    facets = tuple((one, fields if one == path else concepts) for one, concepts in meaning.facets)
    kindred = meaning._replace(facets=facets, target=Target.THINGS)
    told = tell(lexicon, kindred, where(query_text(kindred, lexicon.members), {}), found.lang)
    if not told.sentence:
        return found
    remark = reply(lexicon, "kindred-fields", found.lang, names_said(lexicon, fields, found.lang), told.sentence)
    return found._replace(remarks=(*found.remarks, remark))


def _asks(lexicon: Lexicon, text: str, meaning: Meaning) -> bool:
    """Whether the field that is asked for is told by a word for its goods, and not as an industry."""
    fields = [one for _, concepts in meaning.facets for one in concepts]
    goods, industry = (whole_words(lexicon, one, bare=True) for one in ("whole-goods", "industry"))
    return fields == [_AUTOMOBILES] and bool(goods.search(text)) and not industry.search(text)


def _makes_them(lexicon: Lexicon, rows: Answer, row: Row) -> bool:
    works = _works(lexicon, rows, row)
    return any(set(map(bare, lexicon.kg.objects(one, "hp:theme"))) == {_AUTOMOBILES} for one in works)


def _works(lexicon: Lexicon, rows: Answer, row: Row) -> list[str]:
    """The works of a row, or of the record that it is of."""
    record = cell(rows, row, "record")
    terms = [
        *(one for one in row if one is not None),
        *(lexicon.kg.objects(bare(record), "hp:project") if record else ()),
    ]
    return [iri for iri in dict.fromkeys(map(bare, terms)) if is_project(lexicon, iri)]
