"""Figures that nobody records of the city, though of others they are near: imports alone, its debt, customs revenue."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import facts_of
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.entities import told
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME

_NO_ROWS: Final = Answer((), ())
# Each with the figures that are told in its place, named as what they are.
_MEASURES: Final = {
    "imports": ("import-export-turnover",),
    "debt": (),
    "customs-revenue": ("state-budget-revenue",),
}
_TIMES: Final = ("hp:latestEnd", "hp:end", "hp:knownOn", "hp:start")
_BESIDE: Final = ("ask/", "time/", "modifier/", "family/growth", "refuse/clock", "unit/", "scale/", "number/", "link/")


def on_unheld_measure(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:  # noqa: ARG001
    """That no such figure of the city is recorded, with the newest of what is; None where something else is asked."""
    for name, near in _MEASURES.items():
        said = whole_words(lexicon, f"unheld-{name}", bare=True).search(text)
        if said is None or whole_words(lexicon, f"held-{name}", bare=True).search(text):
            continue
        rest = f"{text[: said.start()]} {text[said.end() :]}"
        if not all(map(_is_beside, phrases(lexicon, rest, lang))):
            continue
        others = [told(lexicon.kg, one, lang).rstrip(".") for one in _newest(lexicon, near)]
        sentence = reply(lexicon, "unmeasured", lang, name_of(lexicon, HOME, lang), said[0].lower())
        meaning = Meaning(Target.DESCRIBE, filled=(Filled("thing", (HOME,)),))
        instead = tuple(reply(lexicon, "measured-else", lang, one) for one in others)
        return Reply("none", lang, text, sentence, _NO_ROWS, (HOME,), "none", remarks=instead, meanings=(meaning,))
    return None


def _is_beside(item: Item) -> bool:
    return item.idle or item.home or item.date or item.has(*_BESIDE)


def _newest(lexicon: Lexicon, names: tuple[str, ...]) -> list[str]:
    """The newest figure of the city of each of these kinds."""
    facts = [one for one in facts_of(lexicon, (HOME,)) if not lexicon.kg.value(one.record, "hp:counterpart")]
    each = [[one.record for one in facts if INDICATOR + name in one.concepts] for name in names]
    return [max(found, key=lambda one: _time(lexicon, one)) for found in each if found]


def _time(lexicon: Lexicon, record: str) -> str:
    return next((time for name in _TIMES if (time := lexicon.kg.value(record, name))), "")
