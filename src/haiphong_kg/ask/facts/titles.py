"""Who it was that had a title: "which mayor", "the governor is called what"."""

from __future__ import annotations

import re
from typing import Final

from haiphong_kg.ask.facts.facts import Fact
from haiphong_kg.ask.facts.topics import Topic
from haiphong_kg.ask.words.groups import ALIKE
from haiphong_kg.ask.words.items import Item
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import by_language, label, told
from haiphong_kg.store import HOME

_TITLE: Final = f"{ALIKE}title-"
_NAME: Final = ("tên", "ten", "name", "named", "called")
_ASKING: Final = ("ask/which", "ask/who")
_NEAR: Final = 2


def titles_asked(lexicon: Lexicon, topic: Topic) -> list[Item]:
    """The titles of which it is asked who had them: beside a word that asks, or any where a name is asked for.

    Beside one who is named a title is his, and not asked for.
    """
    if any("Person" in lexicon.traits(iri) for iri in topic.iris):
        return []
    named = asks_name(topic.rest)
    items = [one for one in topic.rest if not one.idle or one.has(*_ASKING)]
    titles = (place for place, one in enumerate(items) if is_title(one))
    return [items[place] for place in titles if named or _is_asked(items, place)]


def is_title(item: Item) -> bool:
    """Whether a phrase is the title of a post."""
    return any(one.startswith(_TITLE) for one in item.senses)


def asks_name(items: list[Item]) -> bool:
    """Whether it is asked what somebody or something is called."""
    places = (place for place, one in enumerate(items) if one.text.casefold() in _NAME)
    return any(one.has("ask/which") for place in places for one in items[max(place - 1, 0) : place + 2])


def _is_asked(items: list[Item], place: int) -> bool:
    near = items[max(place - _NEAR, 0) : place] + items[place + 1 : place + 2]
    return any(one.asks_who or one.has(*_ASKING) for one in near)


def is_named(lexicon: Lexicon, fact: Fact, title: Item) -> bool:
    """Whether a fact tells by name who had a title: "mayor Kitahashi", and no "vice mayor" for a mayor."""
    kg = lexicon.kg
    own = [one for one in title.senses if one.startswith(_TITLE)]
    said = [text for sense in own for lang, text in lexicon.vocabulary.said(sense) if lang == "en"]
    before = rf"(?<![Vv]ice )(?<![Dd]eputy )\b(?i:{'|'.join(map(re.escape, said))})"
    if "post" in fact.frames or re.search(rf"{before} [^\W\da-z]", told(kg, fact.record, "en")):
        return True
    claims = kg.subjects("hp:claims", fact.record)
    accounts = " ".join(by_language(kg, one, "hp:paraphrase").get("en", "") for one in claims)
    names = "|".join(re.escape(label(kg, one, "en")) for one in sorted(fact.things))
    return re.search(rf"{before} (?:{names})", accounts) is not None


def tells_a_name(fact: Fact, said: frozenset[str]) -> bool:
    """Whether a fact has somebody or something that the question does not name, or tells of an event."""
    return bool(fact.things - said - {HOME}) or "event" in fact.frames
