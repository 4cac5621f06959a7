"""Records that do speak of what is said not to be recorded: a report of a tie, a place that an account names."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.doubting.nothing import TIES
from haiphong_kg.ask.facts.explaining import explains, is_fact_of_ours
from haiphong_kg.ask.facts.facts import Fact, facts_of, has_value, means, with_what_is_there
from haiphong_kg.ask.facts.unnamed import told_anywhere
from haiphong_kg.ask.meaning.frames import ROUTES
from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.roles import RECORD
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import accounted
from haiphong_kg.ask.telling.left_open import notes_on
from haiphong_kg.ask.telling.replying import Reply, reply, with_time
from haiphong_kg.ask.words.alike import is_alike, with_alike
from haiphong_kg.ask.words.groups import ALIKE, in_account
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.base import spelled
from haiphong_kg.entities import Token, tokens
from haiphong_kg.store import SCHEME

_MOST: Final = 3
_LEAST: Final = 4
_FLIGHT: Final = f"{ALIKE}flight"
_STATES: Final = f"{SCHEME}status/"
_LINE: Final = "line"
_ENDS: Final = ("", RECORD, "partner", _LINE)
_RECORDS: Final = ("frame/", "role/")


def spoken_of(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token], found: Reply) -> tuple[str, ...]:
    """A remark on the records that name all that a question names and have its words, figures behind the others."""
    facts = sorted(_facts(lexicon, items, said, found), key=lambda one: has_value(lexicon.kg, one))
    texts = [_told(lexicon, one, found.lang) for one in facts[:_MOST]]
    return (reply(lexicon, "spoken-of", found.lang, "; ".join(texts)),) if texts else ()


def _facts(lexicon: Lexicon, items: tuple[Item, ...], said: list[Token], found: Reply) -> list[Fact]:
    """The records that name all that a question names and have its words."""
    meaning = found.meanings[0]
    happened = meaning.frame == "event" or meaning.target == Target.FACTS
    if happened or (meaning.frame in TIES and not any(one.home for one in meaning.filled)):
        return []  # it is asked of what happened, which accounts are searched for anyway, or of ties of others
    named = [one for one in items if one.named and not (one.home or one.idle)]
    telling = [
        one for one in with_alike(lexicon, items, said) if one.has(*_RECORDS) and not (one.idle or _is_state(one))
    ]
    if not named or not telling:
        return []
    words = [(one, _words_for(lexicon, one)) for one in telling]
    facts = [
        one
        for one in told_anywhere(lexicon, named, read_signals(items))
        if is_fact_of_ours(lexicon, one)
        and one.record not in found.given
        and all(_speaks(lexicon, one, item, told_) for item, told_ in words)
    ]
    return (meaning.frame == "air" and _of_flights(lexicon, named)) or facts


def _of_flights(lexicon: Lexicon, named: list[Item]) -> list[Fact]:
    """The records of the one country that is named, or of its places, that speak of flights, and of no link by sea."""
    lands = tuple(iri for one in named for iri in one.names if is_land(lexicon.traits(iri)))
    if not lands or len(named) > 1:
        return []
    by_sea = _of_frame(lexicon, "shipping")
    words = [one for one in lexicon.vocabulary.said(_FLIGHT) if one not in by_sea]
    facts = facts_of(lexicon, with_what_is_there(lexicon, lands))
    return [one for one in facts if any(_has(one, text, lang) for lang, text in words)]


def linked(lexicon: Lexicon, question: str, found: Reply) -> Reply | None:
    """In place of a reply that there is no link: the links whose accounts name all that the question names.

    An airport may lie in another city than the one by which its flights are known.
    """
    items, meaning = phrases(lexicon, question, found.lang), found.meanings[0] if found.meanings else None
    if meaning is None or meaning.frame not in ROUTES or meaning.asked not in _ENDS or found.polarity != "none":
        return None
    facts = [one for one in _facts(lexicon, items, tokens(question), found) if meaning.frame in one.frames]
    if meaning.asked == _LINE:
        facts = [one for one in facts if any(lexicon.kg.objects(one.record, "hp:operator"))]
    if not facts:
        return None
    said = "; ".join(_told(lexicon, one, found.lang) for one in facts[:_MOST])
    given = tuple(one.record for one in facts)
    notes = (note for one in facts[:_MOST] for note in notes_on(lexicon.kg, one.record, found.lang))
    noted = [reply(lexicon, "noted", found.lang, one) for one in notes]
    sentence = reply(lexicon, "recorded", found.lang, said)
    return found._replace(kind="answer", sentence=sentence, given=given, polarity="", remarks=(*found.remarks, *noted))


def _speaks(lexicon: Lexicon, fact: Fact, item: Item, words: list[tuple[str, str]]) -> bool:
    """Whether a record is of the kind that a word means, or its account has this or another of the `words` for it.

    Accounts of ties of another kind have such words as well: an "alliance" of shipping lines is no agreement.
    """
    if any(means(lexicon, fact, one) for one in item.senses):
        return True
    if fact.frames.intersection(TIES):
        return False
    if explains(lexicon, fact, frozenset(), item) or is_alike(lexicon, fact.text, fact.name, item):
        return True
    return any(_has(fact, text, lang) for lang, text in words)


def _has(fact: Fact, text: str, lang: str) -> bool:
    """Whether an account has a word or phrase; of one word the stem is too little: what is planned is no plane."""
    if in_account(text, lang) not in fact.text:
        return False
    said = spelled(text)
    if lang == "vi" or not said.isalpha():
        return True
    return said in fact.words or (len(said) >= _LEAST and any(one.startswith(said) for one in fact.words))


def _words_for(lexicon: Lexicon, item: Item) -> list[tuple[str, str]]:
    """All words for the kinds of record that a word means, each with its language; of links those of no other kind."""
    kinds = {_kind(one) for one in item.senses if one.startswith(_RECORDS)}
    senses = (one for one in lexicon.vocabulary.phrases if _kind(one) in kinds)
    words = [pair for one in senses for pair in lexicon.vocabulary.said(one)]
    frames = {frame for frame, _ in kinds}
    others = {one for frame in {*ROUTES} - frames for one in _of_frame(lexicon, frame)}
    return [one for one in words if one not in others] if frames <= {*ROUTES} else words


def _of_frame(lexicon: Lexicon, frame: str) -> list[tuple[str, str]]:
    senses = (one for one in lexicon.vocabulary.phrases if _kind(one)[0] == frame)
    return [pair for one in senses for pair in lexicon.vocabulary.said(one)]


def _is_state(item: Item) -> bool:
    """Whether a word says in which state something is, which is told with each record."""
    return any(one.startswith(_STATES) for one in item.concepts)


def _kind(sense: str) -> tuple[str, str]:
    """The kind of record that a sense is of, and to which concepts it is narrowed."""
    name, _, narrowed = sense.partition("?kind=")
    return (name.split("/")[1], narrowed.partition("&")[0]) if name.startswith(_RECORDS) else ("", "")


def _told(lexicon: Lexicon, fact: Fact, lang: str) -> str:
    """What a record says, with its time and what sources say of it."""
    said = accounted(lexicon, fact.record, lang)
    return with_time(lexicon.kg, fact.record, said, lang)
