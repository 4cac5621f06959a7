"""Events of another kind, where those named have none of the kind that is asked for: how one calls them is open."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import last_time
from haiphong_kg.ask.meaning.meaning import Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.meaning.saying import absent, said_back
from haiphong_kg.ask.telling.replying import Reply, held, reply, shortened, with_time
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import told
from haiphong_kg.sparql import Asker

_MOST: Final = 4
_PARTIES: Final = frozenset({"Country", "AdministrativeUnit"})


def of_other_kind(lexicon: Lexicon, found: Reply, where: Asker) -> Reply | None:
    """In place of a reply that is not sure that there are none: that there are none of the kind, and the others."""
    meaning = found.nothing
    if meaning is None or not _is_of_kind(lexicon, meaning):
        return None
    wider = meaning._replace(target=Target.THINGS, asked=RECORD, facets=(), order="", foreign=False, dated=False)
    ways = (wider, *((wider._replace(span=None),) if meaning.countries or meaning.filled else ()))
    for one in dict.fromkeys(ways):
        query = query_text(one, lexicon.members)
        rows = where(query, {})
        records = dict.fromkeys(held(rows, row, "record") for row in rows.rows)
        if records:
            break
    else:
        return None
    newest = sorted(records, key=lambda record: (last_time(lexicon.kg, record), record), reverse=True)
    said = [with_time(lexicon.kg, one, told(lexicon.kg, one, found.lang), found.lang) for one in newest]
    key, what = absent(lexicon, meaning, found.lang)
    others = reply(lexicon, "other-kinds", found.lang, shortened(said, _MOST))
    sentence = f"{reply(lexicon, key, found.lang, what)} {others}"
    anew = found._replace(kind="none", question=said_back(lexicon, meaning, found.lang), sentence=sentence, rows=rows)
    return anew._replace(
        given=tuple(newest), polarity="none", offers=(), nothing=None, sparql=query, meanings=(meaning,)
    )


def _is_of_kind(lexicon: Lexicon, meaning: Meaning) -> bool:
    """Whether events of a kind are asked for, of a country, a place or a time that is named, and nothing else."""
    kinds = bool(meaning.facets) and all(path == "hp:kind" for path, _ in meaning.facets)
    others = [iri for one in meaning.filled if not one.home for iri in one.iris]
    named = bool(meaning.countries or others or meaning.span) and all(_PARTIES & lexicon.traits(iri) for iri in others)
    plain = not (meaning.words or meaning.joined or meaning.bound or meaning.classes or meaning.negated)
    return meaning.frame == "event" and kinds and named and plain
