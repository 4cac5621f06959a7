"""Names with a word for what they are, which nothing in the graph is called: "Binh bridge", "cung văn hóa Việt Tiệp".

They need no capitals: the word for the kind tells where the name stands. What accounts tell of under such a name is not
held either, but spoken of, and so no denial is due.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import fold, spelled
from haiphong_kg.entities import Token, tokens
from haiphong_kg.store import situations

_KINDS: Final = f"{PATTERN}named-kind"
# So many words a name may have beside that for its kind.
_MOST: Final = 3


def with_unheld_of_kind(lexicon: Lexicon, question: str, found: Reply) -> Reply:
    """A reply that is not sure, or that nothing has the name that a word for its kind tells to be one."""
    if found.kind not in ("unsure", "several"):
        return found
    said = tokens(question)
    items = phrases(lexicon, question, found.lang)
    names = (_named(said, items, kind, found.lang) for kind in _kinds(lexicon, said, found.lang))
    name = next(filter(None, names), "")
    if not name or _is_held(lexicon, name, found.lang):
        return found
    sentence = reply(lexicon, "unknown-name", found.lang, name)
    near = [name_of(lexicon, one, found.lang) for one in sorted({iri for iri, _ in _longer(lexicon, name)})]
    remarks = (reply(lexicon, "near-name", found.lang, listed(lexicon, near, found.lang)),) if near else ()
    return Reply("refused", found.lang, "", sentence, found.rows, remarks=remarks)


def _kinds(lexicon: Lexicon, said: list[Token], lang: str) -> Iterator[tuple[int, int]]:
    """Where words for kinds stand in a question, the longest first."""
    typed = [spelled(one.typed) for one in said]
    kinds = sorted((spelled(text).split() for of, text in lexicon.vocabulary.said(_KINDS) if of == lang), key=len)
    for words in reversed(kinds):
        plain = [fold(one) for one in words]
        for start in range(len(typed) - len(words) + 1):
            part = typed[start : start + len(words)]
            if part == words or (len(words) > 1 and part == plain):
                yield start, start + len(words)


def _named(said: list[Token], items: tuple[Item, ...], kind: tuple[int, int], lang: str) -> str:
    """The name beside a word for a kind, with that: before it in English, behind it in Vietnamese; "" for none."""
    start, end = kind
    if lang == "en":
        while start and kind[0] - start < _MOST and _is_of_name(items, start - 1):
            start -= 1
    else:
        while end < len(said) and end - kind[1] < _MOST and _is_of_name(items, end, kind[0]):
            end += 1
    return " ".join(one.typed for one in said[start:end]) if (start, end) != kind else ""


def _is_of_name(items: tuple[Item, ...], place: int, kind: int = -1) -> bool:
    """Whether the word at a place is one that nothing explains, or stands right before one, or is part of a name.

    Of a name that begins with the word for the kind the rest is this name.
    """
    here = next((one for one in items if one.start <= place < one.end), None)
    if here is None or here.home or here.number or here.names:
        return False
    if here.unknown or (here.named and here.start == kind):
        return True
    behind = next((one for one in items if one.start == here.end), None)
    plain = not (here.idle or here.named or here.has("ask/", "link/", "class/", "frame/", "time/"))
    return kind >= 0 and plain and behind is not None and behind.unknown


def _is_held(lexicon: Lexicon, name: str, lang: str) -> bool:
    """Whether something is called so, or an account tells of it under that name, other than as part of another's."""
    stems = [one.stem for one in tokens(name)]
    named = _longer(lexicon, name)
    begins = any(list(called[: len(stems)]) == stems for _, called in named)
    ends = any(called[-1] == stems[-1] for _, called in named)
    if begins if lang == "vi" else ends:
        return True
    longer, text, plain = {iri for iri, _ in named}, in_account(name, lang), lang == "vi" and name.isascii()
    told = (fact_of(lexicon.kg, one) for one in situations(lexicon.kg))
    return any(text in (fold(one.text) if plain else one.text) and longer.isdisjoint(one.things) for one in told)


def _longer(lexicon: Lexicon, name: str) -> list[tuple[str, tuple[str, ...]]]:
    """The things whose name has all words of this one, each with the stems of its name."""
    stems = [one.stem for one in tokens(name)]
    return [(iri, called) for iri, called, _ in lexicon.parts.get(stems[-1], ()) if {*stems} <= {*called}]
