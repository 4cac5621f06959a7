"""A source document re-read: do the claims stand where they say, and is nothing of the text copied?

Positions are code points over the text in NFC, counted from 0, the end exclusive; paragraphs are lines from 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode

from haiphong_kg.base import expression, nfc
from haiphong_kg.checks.findings import Finding, about
from haiphong_kg.errors import DataError, Message, reason
from haiphong_kg.store import KnowledgeGraph, bare

MAX_COVERAGE: Final = 0.30
MAX_RUN: Final = 10
MAX_REPEATED: Final = 7
_WORD: Final = expression(r"[^\W_]+")

_NO_POSITION: Final = {
    "en": "The claim does not say where its anchor stands",
    "vi": "Nhận định không cho biết cụm từ neo đứng ở đâu",
}
_WRONG_SLICE: Final = {
    "en": "The text between hp:anchorStart and hp:anchorEnd is not the anchor",
    "vi": "Đoạn văn bản từ hp:anchorStart đến hp:anchorEnd không phải là cụm từ neo",
}
_READ_POSITION: Final = {
    "en": "count code points of the NFC text from 0, the end exclusive, and correct the three",
    "vi": "đếm ký tự của văn bản NFC từ 0, không tính vị trí cuối, rồi sửa lại ba giá trị đó",
}
_WRONG_PARAGRAPH: Final = {
    "en": "The anchor stands in another paragraph",
    "vi": "Cụm từ neo đứng ở đoạn khác",
}
_COUNT_LINES: Final = {"en": "count lines of the text from 1", "vi": "đếm dòng của văn bản từ 1"}
_NOT_UNIQUE: Final = {
    "en": "The anchor stands more than once in its paragraph",
    "vi": "Cụm từ neo xuất hiện hơn một lần trong đoạn",
}
_CHOOSE_WORDS: Final = {"en": "choose words that stand there once", "vi": "chọn cụm từ chỉ xuất hiện một lần"}
_SHORTEN: Final = {"en": "choose shorter anchors", "vi": "chọn cụm từ neo ngắn hơn"}
_COPIED: Final = {
    "en": f"A text repeats more than {MAX_REPEATED} consecutive words of the source",
    "vi": f"Một chuỗi lặp lại hơn {MAX_REPEATED} từ liền nhau của nguồn",
}
_REPHRASE: Final = {"en": "say it in own words", "vi": "diễn đạt bằng lời của mình"}


@dataclass(frozen=True)
class Anchor:
    """Where a claim says it stands; -1 where it does not say."""

    claim: str
    text: str
    paragraph: int
    start: int
    end: int


class Document(NamedTuple):
    """A source document that is here as a file: the source that the graph has of it, and its text in NFC."""

    source: str
    text: str


def source_findings(kg: KnowledgeGraph, document: Document) -> list[Finding]:
    """What is wrong between the graph and a source document."""
    source, text = document
    claims = set(kg.subjects("hp:source", source)).intersection(kg.subjects("rdf:type", "hp:Claim"))
    anchors = [_anchor(kg, claim) for claim in sorted(claims)]
    return [
        *(finding for anchor in anchors for finding in _misplaced(kg, anchor, text)),
        *_coverage_findings(kg, source, anchors, text),
        *_copied(kg, text),
    ]


def covered_share(anchors: Sequence[Anchor], text: str) -> float:
    """The share of the characters of `text` that stand in some anchor."""
    return len(_covered(anchors)) / max(len(text), 1)


def longest_run(anchors: Sequence[Anchor], text: str) -> int:
    """The greatest number of consecutive words of `text` that all stand, at least in part, in some anchor."""
    covered = _covered(anchors)
    longest = run = 0
    for word in _WORD.finditer(text):
        run = run + 1 if covered.intersection(range(*word.span())) else 0
        longest = max(longest, run)
    return longest


def repeated(literal: str, known: frozenset[tuple[str, ...]]) -> str:
    """The first `MAX_REPEATED` + 1 consecutive words of `literal` that are in `known` (see `sequences`), or ""."""
    return next((" ".join(words) for words in sequences(literal) if words in known), "")


def sequences(text: str, length: int = MAX_REPEATED + 1) -> Iterator[tuple[str, ...]]:
    """All runs of `length` consecutive words of `text`: NFC, case-folded, punctuation dropped."""
    words = [word.casefold() for word in _WORD.findall(nfc(text))]
    return zip(*(words[shift:] for shift in range(length)), strict=False)


def read_document(kg: KnowledgeGraph, path: Path) -> Document:
    """The source document in the file `path`.

    Raises:
        DataError: the file cannot be read, is not UTF-8, or no source document of the graph has its digest.
    """
    try:
        raw = path.read_bytes()
        text = raw.decode()
    except OSError as error:
        said = Message("cannotReadIt", name=path, why=reason(error))
        raise DataError(said, fix=Message("nameSourceFile")) from error
    except UnicodeDecodeError as error:
        raise DataError(Message("sourceNotUtf8"), fix=Message("anotherFile"), file=path) from error
    digest = f"sha256:{hashlib.sha256(raw).hexdigest()}"
    sources = kg.subjects("hp:contentDigest", Literal(digest))
    if not sources:
        raise DataError(Message("noSuchDigest", digest=digest), fix=Message("nameClaimsFile"), file=path)
    return Document(sources[0], nfc(text))


def _anchor(kg: KnowledgeGraph, claim: str) -> Anchor:
    def one(predicate: str, absent: str) -> str:
        found = kg.objects(claim, predicate)
        return bare(found[0]) if found else absent

    numbers = (int(one(name, "-1")) for name in ("hp:paragraph", "hp:anchorStart", "hp:anchorEnd"))
    return Anchor(claim, one("hp:anchor", ""), *numbers)


def _misplaced(kg: KnowledgeGraph, anchor: Anchor, text: str) -> Iterator[Finding]:
    paragraphs = text.split("\n")
    inside = paragraphs[anchor.paragraph - 1] if 0 < anchor.paragraph <= len(paragraphs) else ""
    if min(anchor.start, anchor.paragraph) < 0:
        yield about(kg, "anchor-position", anchor.claim, _NO_POSITION, _READ_POSITION)
    elif text[anchor.start : anchor.end] != anchor.text:
        yield about(kg, "anchor-position", anchor.claim, _WRONG_SLICE, _READ_POSITION)
    elif text.count("\n", 0, anchor.start) + 1 != anchor.paragraph:
        yield about(kg, "anchor-paragraph", anchor.claim, _WRONG_PARAGRAPH, _COUNT_LINES)
    elif inside.count(anchor.text) != 1:
        yield about(kg, "anchor-unique", anchor.claim, _NOT_UNIQUE, _CHOOSE_WORDS)


def _coverage_findings(kg: KnowledgeGraph, source: str, anchors: Sequence[Anchor], text: str) -> Iterator[Finding]:
    share, run = covered_share(anchors, text), longest_run(anchors, text)
    if share > MAX_COVERAGE:
        percent = {"en": f"{share:.1%}", "vi": f"{share * 100:.1f}".replace(".", ",") + " %"}
        message = {
            "en": f"The anchors cover {percent['en']} of the text, more than {MAX_COVERAGE:.0%}",
            "vi": f"Các cụm từ neo chiếm {percent['vi']} văn bản, quá {MAX_COVERAGE * 100:.0f} %",
        }
        yield about(kg, "anchor-coverage", source, message, _SHORTEN)
    if run > MAX_RUN:
        message = {
            "en": f"{run} consecutive words of the text are covered by anchors, more than {MAX_RUN}",
            "vi": f"{run} từ liền nhau của văn bản nằm trong các cụm từ neo, quá {MAX_RUN}",
        }
        yield about(kg, "anchor-coverage", source, message, _SHORTEN)


def _covered(anchors: Sequence[Anchor]) -> set[int]:
    return {position for anchor in anchors for position in range(max(anchor.start, 0), anchor.end)}


def _copied(kg: KnowledgeGraph, text: str) -> list[Finding]:
    known = frozenset(sequences(text))
    literals = {(quad.subject, quad.object) for quad in kg.store if isinstance(quad.object, Literal)}
    found = []
    for subject, literal in sorted(literals, key=str):
        if words := repeated(literal.value, known):
            message = {lang: f"{copied}: “{words}”" for lang, copied in _COPIED.items()}
            iri = subject.value if isinstance(subject, NamedNode) else ""
            found.append(about(kg, "copied-text", iri, message, _REPHRASE))
    return found
