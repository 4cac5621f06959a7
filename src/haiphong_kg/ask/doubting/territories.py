"""Which countries invest leaves out what is no country of its own: Taiwan, Hong Kong; they are told beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.facts.facts import every_fact
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import HOME

_INVESTING: Final = Meaning(Target.THINGS, "investment", "country")


def with_territories(lexicon: Lexicon, found: Reply, told: Callable[[Meaning, str], Reply]) -> Reply:
    """A list of the countries that invest, or a rank of them, with the territories from which investors come."""
    meaning = found.meanings[0]
    plain = meaning._replace(order="", top=0, nth=0, indicators=())
    ranked = plain == Meaning(Target.THINGS, FIGURE, "counterpart") and meaning.top > 1
    if found.kind != "answer" or not (ranked or meaning == _INVESTING):
        return found
    lands = _territories(lexicon)
    names = listed(lexicon, [name_of(lexicon, one, found.lang) for one in lands], found.lang)
    text = "; ".join(filter(None, (_figure(meaning, one, found.lang, told) for one in lands))) if ranked else names
    if not text:
        return found
    return found._replace(remarks=(reply(lexicon, "territories-beside", found.lang, text.rstrip(".")), *found.remarks))


def _territories(lexicon: Lexicon) -> tuple[str, ...]:
    """Where investors come from that is neither a country nor a part of one in the graph."""
    lands = {land for one in every_fact(lexicon.kg) if "investment" in one.frames and one.home for land in one.lands}
    return tuple(one for one in sorted(lands) if "Country" not in lexicon.traits(one))


def _figure(meaning: Meaning, land: str, lang: str, told: Callable[[Meaning, str], Reply]) -> str:
    """The latest figure of a territory by which countries are ranked; "" for none."""
    filled = (Filled("entity", (HOME,)), Filled("counterpart", (land,)))
    given = told(Meaning(Target.VALUE, FIGURE, "value", filled, indicators=meaning.indicators), lang)
    return given.sentence.partition(". ")[0] if given.kind == "answer" and not given.polarity else ""
