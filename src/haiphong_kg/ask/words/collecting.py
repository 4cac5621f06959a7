"""The lexicon of a graph, collected from the names in it and from the wording beside it, where it is not kept yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final, NamedTuple

from pyoxigraph import Literal

from haiphong_kg.ask.words.also_called import called_here, works_called
from haiphong_kg.ask.words.groups import Alike, read_alike
from haiphong_kg.ask.words.lexicon import Name
from haiphong_kg.ask.words.numbered import said_otherwise
from haiphong_kg.ask.words.senses import TALK, TITLE, is_meaning
from haiphong_kg.ask.words.things import INDICATOR, PUBLISHER
from haiphong_kg.ask.words.titled import called_by_title, with_city_first
from haiphong_kg.base import all_words, expression, fold, spelled
from haiphong_kg.entities import Vocabulary, build_index, stem
from haiphong_kg.store import HOME, ID, SCHEME, KnowledgeGraph, bare

_LABELS: Final = ("skos:prefLabel", "skos:altLabel")
# Names of these stand for no thing that a question asks after.
_NO_THINGS: Final = tuple(ID + one for one in ("unit/", "source/", "claim/", "decision/", "obs/", "cmp/"))
_TAIL: Final = expression(r"\s*(?:\(.*\)|,.*)$")
# Words in names that tell no two things apart.
# A word for a role tells no names apart where so many things have it in theirs.
_COMMON: Final = 3
_PLAIN: Final = (
    "container international quốc tế joint stock company cổ phần TNHH limited plant service dịch vụ và and Co Ltd JSC",
    "CP tổng corporation corp general industrial công nghiệp đô thị township giai đoạn phase group tập đoàn",
    "Việt Nam Vietnam",
)


class Collected(NamedTuple):
    """A lexicon in the forms that JSON has."""

    entries: dict[str, list[tuple[str, str, bool]]]
    parts: dict[str, list[Name]]
    plain: list[str]
    talk: list[str]
    alike: Alike


def collected(kg: KnowledgeGraph, vocabulary: Vocabulary) -> Collected:
    """The lexicon of what is named in the graph and of what the vocabulary has."""
    given = _stemmed([*_given(kg), *vocabulary.names])
    plainly = [(iri, text) for iri, text, *_ in given]
    senses = [one for one in vocabulary.senses if is_meaning(one[0])]
    found = [(text, sense, True) for sense, _, text in senses]
    found += [(text, iri, False) for iri, text, stems, _ in given if "".join(stems) not in vocabulary.ordinary]
    companies = frozenset(kg.subjects("rdf:type", "hp:Enterprise"))
    also = chain(said_otherwise(plainly), with_city_first(plainly), called_here(plainly, companies))
    found += [(text, iri, False) for iri, text in also]
    titles = [one for _, one in vocabulary.said(TITLE)]
    found += [(text, iri, False) for iri, text in called_by_title(plainly, titles)]
    entries: dict[str, list[tuple[str, str, bool]]] = {}
    for (text, value, sense), words in zip(found, all_words(text for text, *_ in found), strict=True):
        entries.setdefault("".join(map(stem, words)), []).append((value, text, sense))
    parts: dict[str, list[Name]] = {}
    for iri, _, stems, words in given:
        if iri.startswith(ID) and not iri.startswith(INDICATOR):
            for one in sorted(set(stems)):
                parts.setdefault(one, []).append((iri, tuple(stems), tuple(words)))
    plain = _plain(kg, vocabulary, {one: len({iri for iri, *_ in names}) for one, names in parts.items()})
    talk = {spelled(text) for _, text in vocabulary.said(TALK)}
    return Collected(entries, parts, sorted(plain), sorted(talk), read_alike(vocabulary.senses))


def _given(kg: KnowledgeGraph) -> list[tuple[str, str]]:
    """All names in the data: of things, also without their tail, of concepts and indicators, of publishers.

    A name without its tail that is the whole name of another zone is that zone's: a free trade zone is not its place 1.
    """
    things = [(one.iri, one.text) for one in build_index(kg).names if not one.iri.startswith(_NO_THINGS)]
    zones = set(kg.subjects("rdf:type", "hp:Zone"))
    whole = {fold(text) for iri, text in things if iri in zones}
    heads = ((iri, text, _head(text)) for iri, text in things)
    things += [(iri, head) for iri, text, head in heads if head != text and not (iri in zones and fold(head) in whole)]
    return [*_concepts(kg), *things, *works_called(things), *_publishers(kg)]


def _stemmed(names: Iterable[tuple[str, str]]) -> list[tuple[str, str, list[str], list[str]]]:
    """IRI, name, the stems of its words, and its words as they are spelled."""
    given = [(iri, text) for iri, text in names]
    words = all_words(text for _, text in given)
    return [
        (iri, text, [stem(one) for one in parts], spelled(text).split())
        for (iri, text), parts in zip(given, words, strict=True)
    ]


def _head(text: str) -> str:
    """A name without what stands in parentheses or behind a comma."""
    return _TAIL.sub("", text) or text


def _concepts(kg: KnowledgeGraph) -> list[tuple[str, str]]:
    return [
        (iri, term.value)
        for predicate in _LABELS
        for iri, term in kg.pairs(predicate)
        if isinstance(term, Literal) and iri.startswith(SCHEME)
    ]


def _publishers(kg: KnowledgeGraph) -> list[tuple[str, str]]:
    named = {bare(term) for _, term in kg.pairs("dcterms:publisher")}
    return [(PUBLISHER + one, name) for one in sorted(named) for name in dict.fromkeys((one, _head(one)))]


def _plain(kg: KnowledgeGraph, vocabulary: Vocabulary, named: Mapping[str, int]) -> frozenset[str]:
    """The stems that tell no two names apart: words for kinds of things, function words, and the city's own name.

    Of the words for roles those that stand in the names of several things: `named` has of how many.
    """
    texts = [text for sense, _, text in vocabulary.senses if sense.startswith("class/")]
    texts += [bare(term) for name in _LABELS for term in kg.objects(HOME, name)]
    texts += _PLAIN
    roles = _stems(text for sense, _, text in vocabulary.senses if sense.startswith("role/"))
    common = {one for one in roles if named.get(one, 0) >= _COMMON}
    return frozenset(_stems(texts).union(common, *vocabulary.function.values()))


def _stems(texts: Iterable[str]) -> set[str]:
    return {stem(word) for words in all_words(texts) for word in words}
