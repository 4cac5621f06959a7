"""Of several that a question joins by "or", those of whom an answer tells nothing: they are said to have none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import FIGURE, Meaning, Target
from haiphong_kg.ask.meaning.said_names import listed, names_said
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon

_TARGETS: Final = (Target.YES_NO, Target.THINGS, Target.WHEN, Target.END)


def with_unfound(lexicon: Lexicon, question: str, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply:
    """An answer with the names of those joined by "or" in the question of whom there is no record.

    Who is not the first, or not the latest, may have one: of an order all are asked for once more.
    """
    meaning = found.meanings[0] if found.meanings else None
    if meaning is None or found.kind != "answer" or meaning.frame in ("", FIGURE) or meaning.target not in _TARGETS:
        return found
    every = told(meaning._replace(order="", top=0), found.lang) if meaning.order else found
    given = {*values_of(every.rows), *every.given, *found.given}
    joined = [iris for iris in _joined(lexicon, question, found.lang, meaning) if given.isdisjoint(iris)]
    if not joined or found.polarity not in ("", "yes"):
        return found
    names = listed(lexicon, [names_said(lexicon, iris, found.lang) for iris in joined], found.lang)
    return found._replace(sentence=f"{found.sentence} {reply(lexicon, 'none-of', found.lang, names)}")


def _joined(lexicon: Lexicon, question: str, lang: str, meaning: Meaning) -> list[tuple[str, ...]]:
    """What each name stands for that shares its role with another name."""
    named = dict.fromkeys(one.named for one in phrases(lexicon, question, lang) if one.named and not one.idle)
    roles = [set(one.iris) for one in meaning.filled if not (one.home or one.every)]
    return [iris for iris in named if any(set(iris) < role for role in roles)]
