"""What is recorded of a matter that is no thing of the graph, by the words of accounts: "offshore wind"."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.unnamed import told_anywhere
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME

_LEAST: Final = 2


def on_topic(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """The records whose accounts have the very words of a matter that is not named; None for one word alone."""
    matter = asked_of(lexicon.vocabulary, "topic", text)
    items = phrases(lexicon, matter, lang) if matter else ()
    told = [one for one in items if not (one.idle or one.home or HOME in one.named or one.has("link/", "time/in"))]
    said = " ".join(one.text for one in told)
    if len(said.split()) < _LEAST or any(one.named for one in told):
        return None
    strange = [one for one in told if one.unknown or one.told]
    words = in_account(said, lang)
    facts = [one for one in told_anywhere(lexicon, strange, read_signals(items)) if words in one.text]
    meaning = of_records(HOME, (one.record for one in facts), text, "account") if facts else None
    return answer_facts(lexicon, meaning, lang, where) if meaning else None
