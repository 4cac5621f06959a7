"""When a company opened, where it has one plant here: it is asked of that, for no record tells it of the company."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import projects_of
from haiphong_kg.entities import label

_STAGES: Final = ("frame/event", "licence/")

One = Callable[[str], Reply]


def of_its_one_work(lexicon: Lexicon, text: str, lang: str, one: One) -> Reply | None:
    """The reply on the one project of the company that `text` names, where a stage of it is asked for; None else."""
    items = phrases(lexicon, text, lang)
    named = [item for item in items if item.named and not item.home]
    if len(named) != 1 or not any(item.has(*_STAGES) for item in items if item is not named[0]):
        return None
    firms = [iri for iri in named[0].names if "Enterprise" in lexicon.traits(iri)]
    works = {work for iri in firms for work in projects_of(lexicon.kg, iri)}
    if len(works) != 1 or len(firms) < len(named[0].names):
        return None
    name = re.escape(named[0].text).replace(r"\ ", r"\W+")
    found = one(re.sub(rf"(?<!\w){name}(?!\w)", label(lexicon.kg, works.pop(), lang), text, count=1))
    told = found.kind == "answer" and not found.unread and found.meanings[0].target != Target.DESCRIBE
    return found if told else None
