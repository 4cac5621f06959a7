"""What is owed, and at what interest: no source states what is still owed, and the loans are told."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.facts.facts import accounts_telling, fact_of
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.parts.paying import loans_said, paid_facts
from haiphong_kg.ask.rewording.turns import first_asked
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.patterns import whole_words
from haiphong_kg.sparql import Asker
from haiphong_kg.store import HOME, SCHEME

_LOANS: Final = tuple(f"{SCHEME}funding-kind/{one}" for one in ("loan", "loan-and-grant"))


def on_owing(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """That no source states what the city still owes, or the interest of what is named, with what is recorded."""
    kind, matter = first_asked(lexicon.vocabulary, ("debt", "interest"), text)
    if kind == "debt":
        records = [one for loan in _LOANS for one in sorted(lexicon.kg.subjects("hp:kind", loan))]
        facts = [fact_of(lexicon.kg, one) for one in records]
    else:
        facts = paid_facts(lexicon, phrases(lexicon, matter, lang), loans=False) if matter else []
    if not facts:
        return None
    tells = whole_words(lexicon, "told-interest", "en").search
    said = [one for fact in facts for one in accounts_telling(lexicon.kg, fact.record, lang, tells)]
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in facts), text), lang, where)
    if kind == "interest" and said:
        return found._replace(sentence=reply(lexicon, "sources-say", lang, "; ".join(dict.fromkeys(said))))
    sentence = reply(lexicon, f"{kind}-unstated", lang, loans_said(lexicon, facts, lang))
    return found._replace(sentence=sentence, polarity="not stated")
