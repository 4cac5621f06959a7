"""What a name that the graph does not hold leaves of a question: the other one of two, or one of ours that is near.

That nothing is called so is no answer to what is asked of another name beside it, nor where one of ours is typed amiss.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.parts.parting import One
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import fold
from haiphong_kg.entities import one_slip, stem

_LEAST: Final = 4
_BEGUN: Final = 5
_SHORTEST: Final = 3
_MOST: Final = 3
# What brings in a name of which more than that is asked.
_EXAMPLE: Final = r"\b(?:for example|such as|ví dụ(?: như)?|chẳng hạn(?: như)?)"


def with_near_names(lexicon: Lexicon, text: str, found: Reply, whole: One) -> Reply:
    """The reply that nothing is called so, with what is asked of the other name, or what it comes to of a near one."""
    items = phrases(lexicon, text, found.lang)
    if found.kind == "unsure" and len(found.unread) == 1 and not found.offers:
        unread = [one for one in items if one.unknown and one.text == found.unread[0]]
        return _of_near(lexicon, text, unread, found, whole)
    if found.kind != "refused" or found.refusal:
        return found
    unheld = [one for one in items if one.unknown and one.text in found.sentence]
    return _of_other(text, items, unheld, found, whole) or _of_near(lexicon, text, unheld, found, whole)


def _of_other(text: str, items: tuple[Item, ...], unheld: list[Item], found: Reply, whole: One) -> Reply | None:
    """The answer of the other of two names, told beside that nothing is called as the first."""
    if not unheld:
        return None
    said = r"\W+".join(re.escape(one.text) for one in unheld)
    links = [one for one in items if one.has("link/or")]
    if not (links or re.search(_EXAMPLE, text)) or not any(one.named and not one.home for one in items):
        return None
    joints = [rf"(?<!\w){re.escape(one.text)}(?!\w)" for one in links]
    link = rf"(?:,?\s*{_EXAMPLE}|,|{'|'.join(joints) or ','})"
    rest = re.sub(rf"(?<!\w){said}\s*{link}\s*|\s*{link}\s*{said}(?!\w)", " ", text, count=1)
    other = whole(" ".join(rest.split())) if rest != text else found
    if other.kind not in ("answer", "none") or other.unread:
        return None
    return other._replace(remarks=(*other.remarks, found.sentence))


def _of_near(lexicon: Lexicon, text: str, unheld: list[Item], found: Reply, whole: One) -> Reply:
    """The reply with what the question comes to of the names of ours that are near to the one typed."""
    if len(unheld) != 1:
        return found
    typed = unheld[0].text
    guesses, near = [], _near(lexicon, typed)
    for iri in near:
        guess = whole(re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", name_of(lexicon, iri, found.lang), text, count=1))
        if guess.kind in ("answer", "none") and not guess.unread:
            guesses.append(guess)
    names = listed(lexicon, (name_of(lexicon, one, found.lang) for one in near), found.lang)
    lines = [reply(lexicon, "may-be", found.lang, one.question, one.sentence) for one in guesses]
    lines = lines or [reply(lexicon, "near-name", found.lang, names)] * (found.kind == "refused" and bool(near))
    offers = tuple(dict.fromkeys(one.question for one in guesses))
    return found._replace(remarks=(*found.remarks, *dict.fromkeys(lines)), offers=offers)


def _near(lexicon: Lexicon, typed: str) -> list[str]:
    """The few things of whose names a word is a slip, a short form or another ending."""
    plain = fold(typed)
    slips, short, begun = [], [], []
    for key, names in lexicon.parts.items():
        for iri, name, words in names:
            if key != name[0]:
                continue
            if len(plain) >= _LEAST and len(name) == 1 and key[0] == plain[0] and one_slip(stem(plain), key):
                slips.append(iri)
            if typed.isupper() and len(plain) >= _SHORTEST and plain in _short(words):
                short.append(iri)
            if typed[:1].isupper() and _shared(plain, key) >= _BEGUN:
                begun.append(iri)
    found = list(dict.fromkeys(slips or short or begun))
    return found if len(found) <= _MOST else []


def _short(words: tuple[str, ...]) -> tuple[str, str]:
    """The initials of a name; its first word, if that is short itself, with the initials of the others."""
    plain = [fold(one) for one in words]
    initials = "".join(one[:1] for one in plain)
    return initials, plain[0] + initials[1:]


def _shared(one: str, other: str) -> int:
    """With how many letters both words begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
