"""Companies that are called after a field, but of whose works no field is recorded: Chevron Lubricants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.telling.replying import Reply, Row, reply
from haiphong_kg.ask.telling.telling import tell
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import LANGUAGES
from haiphong_kg.entities import label
from haiphong_kg.sparql import Asker
from haiphong_kg.store import SCHEME, bare

_SECTOR: Final = f"{SCHEME}sector/"
_ASKED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)


def with_called_after(lexicon: Lexicon, found: Reply, where: Asker) -> Reply:
    """The investors in a field with those that are only called after it, which meet all else that is asked."""
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if meaning is None or meaning.frame != "investment" or meaning.target not in _ASKED or meaning.order:
        return found
    fields = [concept for _, concepts in meaning.facets for concept in concepts if concept.startswith(_SECTOR)]
    if not fields:
        return found
    facets = tuple((path, concepts) for path, concepts in meaning.facets if not set(fields) & set(concepts))
    wider = meaning._replace(facets=facets, target=Target.THINGS)
    rows = where(query_text(wider, lexicon.members), {})
    told = {bare(term) for row in found.rows.rows for term in row if term is not None}
    kept = tuple(row for row in rows.rows if _is_called(lexicon, row, fields) and not told & _makers(lexicon, row))
    if not kept:
        return found
    said = tell(lexicon, wider, rows._replace(rows=kept), found.lang)
    remark = reply(lexicon, "called-after", found.lang, said.sentence)
    return found._replace(remarks=(*found.remarks, remark))


def _makers(lexicon: Lexicon, row: Row) -> set[str]:
    values = {bare(term) for term in row if term is not None}
    return {one for one in values if one.startswith("http") and "Enterprise" in lexicon.traits(one)}


def _is_called(lexicon: Lexicon, row: Row, fields: list[str]) -> bool:
    """Whether a company of a row has the name of a field in its own, in either language, and its works have none."""
    if any(
        lexicon.kg.objects(bare(term), "hp:theme") for term in row if term is not None and bare(term).startswith("http")
    ):
        return False
    names, makers = (_names(lexicon, iris) for iris in (fields, _makers(lexicon, row)))
    return any(name in maker for name in names for maker in makers)


def _names(lexicon: Lexicon, iris: Iterable[str]) -> list[str]:
    return [in_account(label(lexicon.kg, one, lang), lang) for one in iris for lang in LANGUAGES]
