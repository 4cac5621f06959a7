"""Finding things by name: any label, with or without accents, in any language, forgiving a slip of one letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from haiphong_kg import base
from haiphong_kg.base import expression
from haiphong_kg.entities.names import label
from haiphong_kg.entities.ranking import Hit, Index, Name, Rank, find_names, index_of_names, named
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.store import ID, KnowledgeGraph, compact, expand, kept, kept_for, remembered

# What a name is: its place in this list is its grade, the first the best.
_PREDICATES: Final = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:notation")
# They are named by what they speak of, and would stand in its way.
_REMARKS: Final = ("hp:Unstated", "hp:Note", "hp:Disagreement", "hp:Dispute")
_MOST_SHOWN: Final = 80
_MOST_OFFERED: Final = 5
_LIKE: Final = 0.75  # else chance finds one among thousands of names
_LONGEST_IRI: Final = 200
# Digits with the signs of dates, as EDTF and ISO 8601 have them: an interval, a decade, an hour.
_LIKE_A_DATE: Final = expression(r"[/.~?%-]*Y?-?[0-9][0-9X]{3,}[0-9X/.~?%:TZ+-]*")
_IDENTIFIER: Final = expression(r"<.*>|[a-z][\w-]*:\S*")


@remembered
def build_index(kg: KnowledgeGraph) -> Index:
    """The index of all names of entities under `id/`; a remark on sources is no entity."""
    rows = kept(kg, "names", lambda: named(_labelled(kg)))
    names = [Name(iri, text, lang, grade, tuple(words), key) for iri, text, lang, grade, words, key in rows]
    return index_of_names(
        names, lambda iri: sum(1 for _ in kg.store.quads_for_pattern(None, None, NamedNode(iri), None))
    )


def _labelled(kg: KnowledgeGraph) -> Iterator[tuple[str, str, str, int]]:
    remarks = {iri for class_ in _REMARKS for iri in kg.subjects("rdf:type", class_)}
    return (
        (iri, term.value, term.language or "", grade)
        for grade, predicate in enumerate(_PREDICATES)
        for iri, term in kg.pairs(predicate)
        if isinstance(term, Literal) and iri.startswith(ID) and iri not in remarks
    )


def search_names(kg: KnowledgeGraph, text: str, limit: int | None = None) -> list[Hit]:
    """`find` in an index made for this once."""
    return find_names(build_index(kg), text, limit)


def resolve(kg: KnowledgeGraph, name: str, lang: str = "en", index: Index | None = None) -> str:
    """The IRI that `name` stands for: an IRI, a CURIE, or a label that fits one entity better than all others.

    Who looks up many names passes the `index` that was built once.

    Raises:
        NotFoundError: nothing fits, or several fit equally well; the fix lists them.
        UsageError: the prefix of a CURIE is unknown or stands alone, or it is a date of another form than ours.
    """
    name = base.nfc(name)
    if _IDENTIFIER.fullmatch(name):
        if name.endswith(":") and not _is_described(kg, expand(name)):
            raise UsageError(Message("prefixAlone", prefix=name), fix=Message("likeNames"))
        return name if _is_described(kg, name) else _known(kg, expand(name))
    index = index or build_index(kg)
    hits = find_names(index, name)
    shown = name[:_MOST_SHOWN]
    if _LIKE_A_DATE.fullmatch(name) and (not hits or hits[0].rank >= Rank.SLIP):
        raise UsageError(Message("notADate", typed=shown), fix=Message("likeDates"))
    if not hits:
        near = _alike(index, shown)
        fix = Message("chooseOf", names=_offers(kg, near, lang)) if near else Message("trySearch")
        raise NotFoundError(Message("nothingCalled", name=shown), fix=fix)
    best = hits[0]
    rivals = [hit for hit in hits if _rivals(best, hit)]
    words = set(base.folded_words(name))
    whole = [hit for hit in rivals if words.issubset(base.folded_words(hit.matched))]
    if len(whole) == 1:  # "Korea" is a word of "Republic of Korea", and a part of one in "Korean logistics centre"
        best, rivals = whole[0], whole
    if best.rank >= Rank.SLIP or len(rivals) > 1:
        said = Message("notExact" if best.rank >= Rank.SLIP else "severalThings", name=shown)
        offers = _offers(kg, [hit.iri for hit in hits[:_MOST_OFFERED]], lang)
        raise NotFoundError(said, fix=Message("chooseOf", names=offers))
    return best.iri


def _alike(index: Index, typed: str) -> list[str]:
    """The things with a name that is like what was typed with more than one slip."""
    named: dict[str, list[str]] = {}
    for one in index.names:
        named.setdefault(one.iri, []).append(one.text)
    return base.nearest_things(typed, named, _MOST_OFFERED, like=_LIKE)


def _offers(kg: KnowledgeGraph, iris: Iterable[str], lang: str) -> list[str]:
    return [f"{label(kg, iri, lang)} (id:{iri.removeprefix(ID)})" for iri in iris]


def _rivals(best: Hit, hit: Hit) -> bool:
    """Whether `hit` fits as well as `best`; only equal names are told apart by accents and kind of label."""
    return hit.rank == best.rank and (hit.doubt == best.doubt or best.rank > Rank.EQUAL)


def _is_described(kg: KnowledgeGraph, iri: str) -> bool:
    """Whether an IRI is described here; what is none is not."""
    try:
        return next(kg.store.quads_for_pattern(NamedNode(iri), None, None, None), None) is not None
    except ValueError:
        return False


def _known(kg: KnowledgeGraph, iri: str) -> str:
    if _is_described(kg, iri):
        return iri
    try:
        NamedNode(iri)
    except ValueError:
        raise UsageError(Message("noIri", iri=iri[:_MOST_SHOWN]), fix=Message("likeNames")) from None
    if (one := kept_for(kg.store, iri)) is not None:
        return one
    ids = {
        quad.subject.value
        for quad in kg.store.quads_for_pattern(None, None, None, None)
        if isinstance(quad.subject, NamedNode)
    }
    foreign = compact(iri) == iri  # of which ours are alike by chance
    near = [] if foreign else base.nearest_names(compact(iri), map(compact, ids))
    fix = Message("nearest", names=near) if near else Message("nearestNone")
    raise NotFoundError(Message("notDescribed", iri=iri[:_LONGEST_IRI]), fix=fix)
