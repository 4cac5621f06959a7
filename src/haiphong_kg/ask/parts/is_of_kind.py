"""Whether a named place or works is of a kind: "is Lạch Huyện a port?", "Tràng Duệ có phải khu kinh tế không?".

As what it is recorded answers that, whether it is so or not; of a name that several bear each is told.
"""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import kind_said, name_of
from haiphong_kg.ask.records.describing import says_what_it_is
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.things import node_traits
from haiphong_kg.entities import classes, label, tokens
from haiphong_kg.sparql import Answer, Asker

# What a place, works or a network of cities may be; what a company is has answers of its own.
_KINDS: Final = tuple(
    f"class/{one}"
    for one in (
        "airport",
        "city",
        "economic-zone",
        "industrial-park",
        "network",
        "port",
        "province",
        "terminal",
        "zone",
    )
)
# What the wording puts between the thing and the kind.
_BETWEEN: Final = ";"
_MOST: Final = 5


def on_is_of_kind(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:  # noqa: ARG001
    """As what the one thing is recorded of which `text` asks if it is of a kind; None for other questions."""
    named, _, kind = asked_of(lexicon.vocabulary, "of-kind", text).partition(_BETWEEN)
    iris = _meant(lexicon, named, lang) if named and kind else ()
    said = phrases(lexicon, kind, lang) if iris else ()
    kinds = [one for item in said for one in item.of("class/") if f"class/{one}" in _KINDS]
    if not kinds or not all(_is_of_kind(lexicon, iris, one) for one in said):
        return None
    members = tuple(member for one in kinds for member in lexicon.members(one))
    so = [iri for iri in iris if node_traits(lexicon.traits(iri), members)]
    told = [f"{name_of(lexicon, one, lang)}: {_kind(lexicon, one, lang)}" for one in (so or iris)[:_MOST]]
    sentence = reply(lexicon, "is-of-kind" if so else "not-of-kind", lang, "; ".join(told))
    meaning = Meaning(Target.DESCRIBE, filled=(Filled("thing", tuple(iris[:1])),))
    polarity = "yes" if so else "no"
    return Reply("answer", lang, text, sentence, Answer((), ()), tuple(iris), polarity, meanings=(meaning,))


def _meant(lexicon: Lexicon, named: str, lang: str) -> tuple[str, ...]:
    """What is called so, or all that bear the words in their names where nothing is."""
    items = [one for one in phrases(lexicon, named, lang) if not one.idle]
    if len(items) == 1 and items[0].named:
        return items[0].named  # DEEP C is a company, and its zones are called so as well
    stems = [one.stem for one in tokens(named)]
    if any(one.named or one.senses for one in items) or not stems:
        return ()
    wanted = f" {' '.join(stems)} "
    longer = (iri for iri, called, _ in lexicon.parts.get(stems[-1], ()) if wanted in f" {' '.join(called)} ")
    return tuple(dict.fromkeys(longer))


def _is_of_kind(lexicon: Lexicon, iris: tuple[str, ...], item: Item) -> bool:
    return (item.idle and not item.has("ask/which")) or item.has(*_KINDS) or says_what_it_is(lexicon, iris, item)


def _kind(lexicon: Lexicon, iri: str, lang: str) -> str:
    """As what a thing is recorded: its kind, else its class."""
    return kind_said(lexicon, iri, lang) or label(lexicon.kg, classes(lexicon.kg, iri)[0], lang).lower()
