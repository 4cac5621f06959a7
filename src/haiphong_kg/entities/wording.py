"""What the files of `queries/wording/` say of words and phrases, read anew: in most commands it is kept already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from haiphong_kg.base import LANGUAGES, all_words, fold, nfc, spelled
from haiphong_kg.entities.turns import NOTATION, SAYING, WORDING, Fault, is_of_turn, read_turns, tongue
from haiphong_kg.entities.vocabulary import Wording, joined, stem
from haiphong_kg.store import ID, Layout, load_file

_FUNCTION: Final = WORDING + "function"
_ORDINARY: Final = WORDING + "ordinary"
_MEMBER: Final = "http://www.w3.org/2004/02/skos/core#member"


def faults_of_turns(layout: Layout) -> list[Fault]:
    """What cannot be read of the turns of talk, which a question is then read without."""
    return read_turns(_wording(layout)).faults


def _wording(layout: Layout) -> Store:
    store = Store()
    for path in layout.wording_files():
        load_file(store, path, WORDING, layout.shown(path))
    return store


def read(layout: Layout) -> Wording:
    """What the files say.

    Raises:
        DataError: one is not Turtle; with file and line.
    """
    store = _wording(layout)
    words = (quad for quad in store if isinstance(quad.subject, NamedNode) and not is_of_turn(quad))
    quads = sorted(words, key=str)
    said = [(quad.subject.value, quad.object) for quad in quads if _is_word(quad) and isinstance(quad.object, Literal)]
    function: dict[str, dict[str, set[str]]] = {"vi": {}, "en": {}}
    for iri, term in said:
        for one in term.value.split() if iri == _FUNCTION else ():
            function[tongue(term)].setdefault(stem(fold(one)), set()).add(spelled(one))
    return Wording(
        [[iri, nfc(term.value)] for iri, term in said if not iri.startswith(WORDING)],
        _phrases(said),
        _texts(quads, SAYING),
        _members(quads),
        {sense: [ID + "indicator/" + one for one in text.split()] for sense, _, text in _texts(quads, NOTATION)},
        {lang: {key: sorted(words) for key, words in found.items()} for lang, found in function.items()},
        sorted({joined(term.value) for iri, term in said if iri == _ORDINARY}),
        read_turns(store).by_kind,
    )


def _phrases(said: Iterable[tuple[str, Literal]]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for iri, term in said:
        if iri.startswith(WORDING) and iri not in (_FUNCTION, _ORDINARY):
            found.setdefault(iri.removeprefix(WORDING), []).append([tongue(term), nfc(term.value)])
    return found


def own_words(phrases: Mapping[str, list[list[str]]]) -> dict[str, str]:
    """The language of each word that the phrases of only one have."""
    said = [one for pairs in phrases.values() for one in pairs]
    lines = {lang: all_words(text for own, text in said if own == lang) for lang in LANGUAGES}
    words = {lang: {word for line in found for word in line} for lang, found in lines.items()}
    times = Counter(word for found in words.values() for word in found)
    return {word: lang for lang, found in words.items() for word in found if times[word] == 1}


def _is_word(quad: Quad) -> bool:
    return quad.predicate.value not in (SAYING, _MEMBER, NOTATION)


def _texts(quads: list[Quad], predicate: str) -> list[list[str]]:
    """The sense, language and text of each that `predicate` gives."""
    return [
        [quad.subject.value.removeprefix(WORDING), tongue(quad.object), nfc(quad.object.value)]
        for quad in quads
        if quad.predicate.value == predicate
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
    ]


def _members(quads: list[Quad]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for quad in quads:
        subject, member = quad.subject, quad.object
        if quad.predicate.value == _MEMBER and isinstance(subject, NamedNode) and isinstance(member, NamedNode):
            found.setdefault(subject.value.removeprefix(WORDING), []).append(member.value)
    return found
