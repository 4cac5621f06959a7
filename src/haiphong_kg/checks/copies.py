"""Is every paraphrase in words of its own: not those of a source's title, nor whole phrases of another source's claim?

Names of things are no phrases: a run of words that stands in a label may be repeated.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.checks.findings import Finding, about
from haiphong_kg.checks.sources import MAX_REPEATED, sequences
from haiphong_kg.store import KnowledgeGraph, bare, compact

# Short facts of one kind are told alike ("the capital of … reached …"); as long a run as this is a copy.
MAX_ALIKE: Final = 14
_NAMES: Final = ("skos:prefLabel", "skos:altLabel")
_REPEATED: Final = {
    "en": "The paraphrase repeats more than {most} consecutive words of {other}: “{words}”",
    "vi": "Lời diễn đạt lặp lại hơn {most} từ liền nhau của {other}: “{words}”",
}
_REPHRASE: Final = {
    "en": "say it in own words, of this source alone",
    "vi": "diễn đạt bằng lời của mình, chỉ về nguồn này",
}


def copy_findings(kg: KnowledgeGraph) -> Iterator[Finding]:
    """The paraphrases that repeat the title of a source, or another source's claim."""
    titles = dict(_titles(kg))
    claimed: dict[tuple[str, ...], tuple[str, str]] = {}
    for claim, term in kg.pairs("hp:paraphrase"):
        text, source = bare(term), kg.value(claim, "hp:source")
        if words := next((words for words in sequences(text) if words in titles), ()):
            yield _found(kg, "copied-title", claim, titles[words], words, MAX_REPEATED)
        runs = list(sequences(text, MAX_ALIKE + 1))
        if words := next((words for words in runs if claimed.get(words, ("", source))[1] != source), ()):
            yield _found(kg, "copied-claim", claim, claimed[words][0], words, MAX_ALIKE)
        claimed |= {words: (claim, source) for words in runs if words not in claimed}


def _titles(kg: KnowledgeGraph) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each run of words of a title that is no part of a name, with its source."""
    named = {words for name in _NAMES for _, term in kg.pairs(name) for words in sequences(bare(term))}
    for source, term in kg.pairs("dcterms:title"):
        yield from ((words, source) for words in sequences(bare(term)) if words not in named)


def _found(kg: KnowledgeGraph, rule: str, claim: str, other: str, words: tuple[str, ...], most: int) -> Finding:
    about_it = {"most": most, "other": compact(other), "words": " ".join(words)}
    message = {lang: text.format(**about_it) for lang, text in _REPEATED.items()}
    return about(kg, rule, claim, message, _REPHRASE, "warning")
