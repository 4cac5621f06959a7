"""What a writer says of himself before the question: "I'm writing an article about twin cities: …"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.senses import OPENING
from haiphong_kg.base import expression, fold, spelled
from haiphong_kg.entities import Token, language, tokens

_IF_SO: Final = "ask/is-there"
# An opening of no more words than these greets, and says nothing.
_GREETING: Final = 3
_END: Final = expression(r"[.!?;:]\s+|,\s+|\s+[-–—]+\s+")
_LAST: Final = expression(r"(?:\s*[,;(]\s*|\s+[-–—]+\s+)(?=[^,;()–—]+$)")


def without_opening(lexicon: Lexicon, text: str) -> tuple[str, str]:
    """What opens the question, "" for nothing, and the question itself.

    What names a thing, a country or a time that the question does not name again may narrow it, and stays.
    """
    words = [said for _, said in lexicon.vocabulary.said(OPENING)]
    start = 0
    while end := _END.search(text, start):
        part = text[start : end.start()]
        if not _opens(lexicon, words, part):
            break
        start = end.end()
    rest = text[start:]
    if not rest.strip() or (start and _is_needed(lexicon, text[:start], rest)):
        return "", text
    return text[:start].strip(), _without_closing(lexicon, rest)


def _is_needed(lexicon: Lexicon, opening: str, rest: str) -> bool:
    """Whether the question, without its opening, asks less: only if it is so, or something of nobody."""
    items = phrases(lexicon, rest)
    if_so = any(one.has(_IF_SO) for one in items) and all(one.idle or one.has(_IF_SO) for one in items)
    if if_so or _said_in(lexicon, opening) - _said_in(lexicon, rest):
        return True
    other = any(one.unknown and one.start and one.text[:1].isupper() for one in phrases(lexicon, opening))
    of_nobody = not any(one.named or one.has("class/", "role/", "family/") for one in items)
    return other and of_nobody and any(one.has("frame/") and not one.idle for one in items)


def tells_more(opening: str) -> bool:
    """Whether what opens a question is more than a greeting, or may be any word before a colon."""
    return len(opening.split()) > _GREETING or opening.endswith(":")


def _without_closing(lexicon: Lexicon, text: str) -> str:
    """The question without what is said of oneself behind it: "…, need it for my article"."""
    closing = _LAST.search(text)
    return text[: closing.start()] if closing and _is_talk(lexicon, text[closing.end() :]) else text


def _opens(lexicon: Lexicon, words: list[str], part: str) -> bool:
    """Whether a part of a sentence begins with one of `words`, or is talk; without accents they need none.

    One word without its accents may be another: "à" is no English "a".
    """
    said = f"{spelled(part)} "
    if any(said.startswith(f"{spelled(one)} ") for one in words) or _is_talk(lexicon, part):
        return True
    return _is_bare(lexicon, part) and any(said.startswith(f"{fold(one)} ") for one in words if " " in one)


def _is_talk(lexicon: Lexicon, part: str) -> bool:
    """Whether a part has words of talk, and none besides that tells anything."""
    said = [one for one in tokens(part) if not one.typed.isdigit()]
    known = {fold(one) for one in lexicon.talk} if _is_bare(lexicon, part) else lexicon.talk
    talk = [one for one in said if spelled(one.typed) in known]
    return bool(talk) and all(one in talk or _tells_nothing(lexicon, one) for one in said)


def _is_bare(lexicon: Lexicon, part: str) -> bool:
    """Whether it is Vietnamese without any accents."""
    return part.isascii() and language(part, lexicon.vocabulary, "en") == "vi"


def _tells_nothing(lexicon: Lexicon, word: Token) -> bool:
    """Whether a word tells nothing by itself in either language, or is a small number in letters."""
    idle = any(spelled(word.typed) in words.get(word.stem, ()) for words in lexicon.vocabulary.function.values())
    return idle or any(one.value.startswith("numeral/") for one in lexicon.looked_up([word]))


def names_in(lexicon: Lexicon, part: str) -> set[str]:
    """What is named in a part of a text, without the city."""
    return {iri for item in phrases(lexicon, part) for iri in _named(item)}


def _said_in(lexicon: Lexicon, part: str) -> set[str]:
    """What is named in a part of a text, and the times in it."""
    return names_in(lexicon, part) | {item.text for item in phrases(lexicon, part) if item.date}


def _named(item: Item) -> tuple[str, ...]:
    return () if item.home or item.idle or VIET_NAM in item.names else (*item.named, *item.of("group/"))
