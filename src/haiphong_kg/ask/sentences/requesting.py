"""What is requested in a statement, "đề nghị quý sở cho biết năm ký …", as the question that the wording knows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import begins_with, one_of
from haiphong_kg.base import expression

_END: Final = r"\s*[?.!]*$"
_CLOSING: Final = r"(?:\s*[.;,–—-]|(?<=\?))\s*"
_CLAUSE: Final = r"(?:^|(?<=[,:;.] ))\s*"
_NEW_CLAUSE: Final = expression(r"(?<=[,:;.]) ")
_DAY: Final = "(?:ngày|tháng|năm|giờ|ngay|thang|nam|gio)"
_DAYS: Final = rf"{_DAY}(?:,? (?:và )?{_DAY})*"
# "Ngày khai mạc là ngày nào" asks for the day twice.
_IS_WHEN: Final = (
    r"(?:,? (?:là|la|vào|vao|từ|tu))? "
    rf"(?:(?:khi|lúc|hôm|hom|{_DAYS}) (?:nào|nao)|bao giờ|bao gio)"
)
_TWICE: Final = expression(rf"{_IS_WHEN}{_END}", re.IGNORECASE)
# Of two things that are requested each is asked for by itself.
_TWO: Final = expression(r"\b(?:cùng|kèm|cung|kem)\b|^(?!.*\bgi[ữu]a\b).*\b(?:và|va)\b", re.IGNORECASE)
_PLEASE: Final = expression(rf",?\s+(?:please|pls|plz){_END}", re.IGNORECASE)
_WORDS: Final = (
    *("requesting", "requesting-alone", "requested", "requested-of", "purpose", "asks-something", "moment"),
    *("not-a-moment", "name-of", "list-of", "somebody", "some-kind", "does"),
)


class _Patterns(NamedTuple):
    """What begins a request and what closes it, its purpose, what asks anyway, and the nouns that it may ask for."""

    request: re.Pattern[str]
    closing: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    asks: re.Pattern[str]
    moment: re.Pattern[str]
    nouns: tuple[tuple[re.Pattern[str], str], ...]


def plainly_asked(lexicon: Lexicon, text: str) -> str:
    """`text` without the words that request it; what they request as a noun is asked for."""
    found = _patterns(tuple(one_of(lexicon, one, bare=True) for one in _WORDS))
    said = _PLEASE.sub("", text)
    for told in (found.behind, found.before, found.closing):
        said = told.sub("", said)
    request = found.request.search(said) if _may_request(lexicon, said) else None
    before, asked = (said[: request.start()], said[request.end() :]) if request else ("", said)
    if not asked.strip(" ?.!"):
        return text
    return before + _nouns_asked(found, asked, requested=request is not None or said != text)


def _may_request(lexicon: Lexicon, text: str) -> bool:
    """Whether a clause of a text begins as a request does: to compile the expression for one takes 8 ms."""
    begun = (one.lstrip() for one in _NEW_CLAUSE.split(text))
    return any(begins_with(lexicon, ("requesting", "requesting-alone"), one) for one in begun)


def _nouns_asked(found: _Patterns, text: str, *, requested: bool) -> str:
    """A noun at the beginning as what asks for it: "ngày khai mạc …" → "khai mạc … khi nào".

    It may begin a sentence that asks for something else, where nothing requests it.
    """
    twice = _TWICE.search(text)
    rest = text[: twice.start()] if twice else text
    moment = found.moment.match(rest) if twice or requested else None
    if moment and not (found.asks.search(rest) or _TWO.search(rest)):
        return f"{rest[moment.end() :].rstrip(' ?.!')} khi nào"
    for noun, asked in found.nouns if requested else ():
        text = noun.sub(asked, text)
    return text


@lru_cache(maxsize=4)
def _patterns(words: tuple[str, ...]) -> _Patterns:
    begun, alone, give, whom, purpose, asks, moment, no_moment, name, list_, somebody, kind, does = words
    polite = rf"(?:{give}|{whom}|{begun})"
    need = r"(?:(?:i|we) )?(?:need|needed|want|require)(?:ed)? (?:it|this|that|these|the [\w-]+)(?: for [^?.!]*)?"
    give_all = r"(?: (?:them|it|these|all|(?:the |a )?(?:full |complete )?(?:list|names?|figures?|dates?)))*"
    exact = r"(?:the )?(?:exact|precise) (?:day|date|year|figure|number)"
    to_write = (
        rf"(?:{whom}\s+)?(?:cần|để|can|de)(?: để)? (?:ghi|đưa|điền|bổ sung|làm|viết|soạn|trình) (?:vào )?{purpose}"
    )
    does = rf"(?={does} )"
    return _Patterns(
        _any_case(
            rf"{_CLAUSE}(?:{alone}(?:(?<! the)(?: {polite})+)?|{begun}(?:[,:]? {polite})+)(?: là| rằng)?[:,]? "
            r"(?!to\b(?! (?:whom?|which|what|whose)\b))(?=\w)"
        ),
        _any_case(rf"[,.;–—-]\s*{polite}(?: {polite})+{_END}"),
        _any_case(
            rf"^\s*for (?:an?|the|my|our|his|her|this|that) (?:[\w-]+ ){{0,3}}?{purpose}s?"
            r"(?:[:,] (?=\S)| (?=(?:i|we|please|kindly|could|can|may)\b))"
        ),
        _any_case(
            rf"{_CLOSING}(?:{need}|{exact}|(?:kindly|please) (?:{give}|list|name)(?: {whom})?{give_all}){_END}"
            rf"|,?\s+{to_write}[^?.!,]*{_END}"
            rf"|\s+(?:is|are) (?:hereby )?(?:required|requested|needed)(?: please)?{_END}"
        ),
        _any_case(rf"\b{asks}\b"),
        _any_case(rf"^\s*(?:{moment}|{_DAYS})(?: ?\((?:{_DAY}[, ]*)+\))? (?:mà )?(?=[^\W\d])(?!{no_moment}\b)"),
        (
            (_any_case(rf"^\s*(?:{name} )?{somebody} {does}"), "ai "),
            (_any_case(rf"^\s*(?:{name} )?({kind}) {does}"), r"\1 nào "),
            (_any_case(rf"^\s*{name} (?=(?:các|những|cac|nhung) )"), ""),
            (_any_case(rf"^\s*{list_} (?:(?:các|những|cac|nhung) )?(?=[^\W\d])"), "những "),
        ),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return expression(pattern, re.IGNORECASE)
