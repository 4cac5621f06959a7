"""Notions that a question asks for and no record of what it names speaks of: a rent, a rank, what is still owed.

Whether any does is looked up in the accounts, in both languages, whenever it is asked; the wording has but the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from haiphong_kg.ask.doubting.nearest import likeness
from haiphong_kg.ask.facts.anchors import Anchor, anchors, are_lands, meant_by
from haiphong_kg.ask.facts.facts import Fact, fact_of, facts_of, has_value, in_time, last_time, with_works
from haiphong_kg.ask.meaning.meaning import YEAR, of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of, span_said
from haiphong_kg.ask.parts.two import One, both
from haiphong_kg.ask.reading.refusing import REFUSE
from haiphong_kg.ask.sentences.clauses import clauses
from haiphong_kg.ask.sentences.side_by_side import is_unheld
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.otherwise_tied import records_told
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.notions import GAP, Sought, sought
from haiphong_kg.ask.words.senses import NOTION
from haiphong_kg.ask.words.things import companies_of
from haiphong_kg.base import LANGUAGES, spelled
from haiphong_kg.entities import tokens
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME, KnowledgeGraph, bare, remembered, situations

_MOST_NEAR: Final = 2
_MOST_TOLD: Final = 3
_LEAST_LIKE: Final = 3
_NO_ANSWER: Final = ("unsure", "several", "none")
_CLOCK: Final = f"{REFUSE}clock"
_OF_PEOPLE: Final = tuple(NOTION + one for one in ("designer", "director", "wages"))
_SIGNERS: Final = f"{NOTION}signers"
_NO_ROWS: Final = Answer((), ())

Plain = Callable[[str], Reply | None]


class _Asked(NamedTuple):
    """What a question asks for: a notion, of what is `named` and `called` so there, the records of that.

    The words `beside` the notion may tell which of those is meant.
    """

    notion: str
    named: list[Anchor]
    called: list[str]
    facts: list[Fact]
    beside: list[Item]


def by_notion(lexicon: Lexicon, question: str, lang: str, one: One, where: Asker) -> Reply:
    """The reply of `one` to a question, or that no record of what it names speaks of the notion that it asks for.

    Where some do, and the reply has none of them, they are told. Where nothing besides the city is named no record at
    all may speak of it.
    """
    asked = _asked(lexicon, question, lang)
    if asked is None:
        return one(question)
    spoken = _spoken(lexicon, asked)
    found = one(question)
    if not spoken:
        if parties := _parties(lexicon, question, lang, asked, where):
            return parties
        denied = found.kind == "none" and found.polarity == "none"  # then it is told with what it is of
        return found if denied else _with_order(lexicon, asked, _untold(lexicon, question, lang, asked), one)
    telling = [fact for fact in spoken if _tells(lexicon, fact, asked.notion)]
    if telling and found.kind in _NO_ANSWER and not (telling := _then(lexicon, asked, telling)):
        return _with_order(lexicon, asked, _untold(lexicon, question, lang, asked, spoken), one)
    open_ = found.kind in ("unsure", "several")
    if (
        not (asked.named or open_)
        or asked.notion == _SIGNERS
        or not 0 < len(telling) <= _MOST_TOLD
        or any(_is_given(fact, found, asked) for fact in telling)
    ):
        return found
    first = asked.named[0].iris[0] if asked.named else HOME
    meaning = of_records(first, (fact.record for fact in telling), question, "account")
    return _with_order(lexicon, asked, answer_facts(lexicon, meaning, lang, where), one)


def unless_untold(lexicon: Lexicon, lang: str, plain: Plain, question: str) -> Reply | None:
    """What `plain` answers, where a question asks for no notion of which no record of what it names speaks.

    What it says itself not to be recorded it says of more than that.
    """
    found = plain(question)
    if found is None or found.polarity == "none":
        return found
    asked = _asked(lexicon, question, lang)
    return None if asked is not None and not _spoken(lexicon, asked) else found


def in_its_half(lexicon: Lexicon, question: str, lang: str, one: One) -> Reply | None:
    """The reply to the first of two questions, with that none speaks of a notion that begins there and ends behind it.

    "How many of our people live abroad, and where do most?"
    """
    found = clauses(lexicon, question)
    if found is None or any(_asked(lexicon, clause.text, lang) for clause in found):
        return None
    asked = _asked(lexicon, question, lang, halves=True)
    if asked is None or _spoken(lexicon, asked):
        return None
    first = one(found[0].text)
    return both(first, _untold(lexicon, question, lang, asked)) if first.kind in ("answer", "none") else None


def _asked(lexicon: Lexicon, question: str, lang: str, *, halves: bool = False) -> _Asked | None:
    """The notion that a question asks for, and of what; None for none, or for one of two unless those are `halves`."""
    said = tokens(question)
    items = phrases(lexicon, question, lang)
    found = sought(lexicon, said, items)
    refused = any(one.has(REFUSE) and not one.has(_CLOCK) for one in items)
    if found is None or refused or (not halves and _asks_twice(lexicon, question)):
        return None
    beside = [one for one in items if _apart(found, one)]
    named = [
        one
        for one in anchors(lexicon, tuple(beside), said)
        if _apart(found, one) and not _is_mere_post(lexicon, one, items)
    ]
    if any(map(is_unheld, beside)) or (found.notion in _OF_PEOPLE and _is_of_private_life(lexicon, named, beside)):
        return None
    called = [" ".join(word.typed for word in said[one.start : one.end]) for one in named]
    return _Asked(found.notion, named, called, _facts(lexicon, found.notion, named), beside)


def _is_mere_post(lexicon: Lexicon, anchor: Anchor, items: tuple[Item, ...]) -> bool:
    """Whether a word for a post has the name of one but in part: "giám đốc HICT"."""
    whole = any(one.start == anchor.start and one.names for one in items)
    return not whole and all("Post" in lexicon.traits(iri) for iri in anchor.iris)


def _is_of_private_life(lexicon: Lexicon, named: list[Anchor], beside: list[Item]) -> bool:
    """Whether it may be asked of somebody's own affairs: he is named, or a word that nobody knows stands beside."""
    people = {"Person", "Post"}
    named_so = any(people & lexicon.traits(iri) for one in named for iri in one.iris)
    return named_so or any(one.unknown for one in beside)


def _parties(lexicon: Lexicon, question: str, lang: str, asked: _Asked, where: Asker) -> Reply | None:
    """Who signed with one that has agreements with others alone and not with the city; the persons no record tells."""
    if asked.notion != _SIGNERS:
        return None
    signed = [one for one in asked.facts if "agreement" in one.frames]
    named = {iri for one in asked.named for iri in meant_by(lexicon, one)}
    others = [set(map(bare, lexicon.kg.objects(one.record, "hp:agreementParty"))) - named for one in signed]
    if not signed or any(one.home or one.things.intersection(lexicon.merged) for one in signed) or not all(others):
        return None
    meaning = of_records(asked.named[0].iris[0], (one.record for one in signed), question, "account")
    persons = _untold(lexicon, question, lang, asked)
    found = answer_facts(lexicon, meaning, lang, where)
    return found._replace(remarks=(*found.remarks, persons.sentence))


def _then(lexicon: Lexicon, asked: _Asked, facts: list[Fact]) -> list[Fact]:
    """The records of the time that a question names, or that say it; all where it names none."""
    signals = read_signals(tuple(asked.beside))
    years = {one[:YEAR] for one in signals.span or () if one}
    return [one for one in facts if in_time(lexicon, one, signals) or years & one.words]


def _untold(lexicon: Lexicon, question: str, lang: str, asked: _Asked, elsewhen: Collection[Fact] = ()) -> Reply:
    """The reply that none speaks of it, with what is recorded near to it; of its time none where some do `elsewhen`."""
    called = lexicon.vocabulary.sayings[(asked.notion, lang)]
    if elsewhen:
        called = f"{called} {span_said(lexicon, read_signals(tuple(asked.beside)).span, lang)}"
    iris = tuple(one.iris[0] for one in asked.named)
    names = listed(lexicon, (name_of(lexicon, one, lang) for one in iris), lang)
    sentence = reply(lexicon, "untold", lang, names, called) if iris else reply(lexicon, "untold-all", lang, called)
    near = [*elsewhen, *_of_others(lexicon, asked), *_near(lexicon, asked)][:_MOST_TOLD]
    remarks = (reply(lexicon, "untold-near", lang, records_told(lexicon, near, lang)[0]),) if near else ()
    meaning = of_records((*iris, HOME)[0], (), question)
    return Reply("none", lang, question, sentence, _NO_ROWS, iris, "none", remarks, meanings=(meaning,))


def _with_order(lexicon: Lexicon, asked: _Asked, found: Reply, one: One) -> Reply:
    """A reply on the rank of a country with the order of those of which sums are recorded, which is no rank."""
    if not (order := _order(lexicon, asked.notion, asked.named, found.lang)):
        return found
    return found._replace(remarks=(*found.remarks, reply(lexicon, "by-sums", found.lang, one(order).sentence)))


def _facts(lexicon: Lexicon, notion: str, named: list[Anchor]) -> list[Fact]:
    """All records of what is named, of its works and its companies; every record where nothing is.

    Of the rank of a country no record of its companies tells. What two signed is a record of both.
    """
    if not named:
        return list(_every(lexicon.kg))
    if _order(lexicon, notion, named):
        facts = facts_of(lexicon, tuple(iri for one in named for iri in one.iris))
        return [one for one in facts if has_value(lexicon.kg, one)]
    iris = tuple(iri for one in named for iri in meant_by(lexicon, one))
    facts = facts_of(lexicon, (*with_works(lexicon, iris), *companies_of(lexicon.kg, iris)))
    if notion != _SIGNERS:
        return facts
    return [fact for fact in facts if all(fact.things.intersection(meant_by(lexicon, one)) for one in named)]


def _order(lexicon: Lexicon, notion: str, named: list[Anchor], lang: str = "en") -> str:
    """The question for the order of countries by what is recorded of each, where their rank is asked for."""
    lands = bool(named) and are_lands(lexicon, named[0])
    return lexicon.vocabulary.sayings.get((f"{notion}/order", lang), "") if lands else ""


@remembered
def _every(kg: KnowledgeGraph) -> tuple[Fact, ...]:
    return tuple(fact_of(kg, one) for one in sorted(situations(kg)))


def _spoken(lexicon: Lexicon, asked: _Asked) -> list[Fact]:
    """The records of what is named, or all, that speak of a notion."""
    return [fact for fact in asked.facts if _speaks(lexicon, fact, asked)]


def _of_others(lexicon: Lexicon, asked: _Asked) -> list[Fact]:
    """The records of others that speak of a notion and have the name of what is named: the loan of another project."""
    if not asked.named or asked.notion == _SIGNERS or _order(lexicon, asked.notion, asked.named):
        return []
    names = [in_account(one, lang) for one in asked.called for lang in LANGUAGES]
    named = (fact for fact in _every(lexicon.kg) if any(one in fact.text for one in names))
    return [fact for fact in named if _tells(lexicon, fact, asked.notion)][:_MOST_NEAR]


def _speaks(lexicon: Lexicon, fact: Fact, asked: _Asked) -> bool:
    """Whether a record has words for a notion; of what is named also those by which one asks for it."""
    said = lexicon.vocabulary.said(asked.notion) if asked.named else ()
    words = any(GAP not in text and _has(fact, lang, text) for lang, text in said)
    return words or _tells(lexicon, fact, asked.notion)


def _tells(lexicon: Lexicon, fact: Fact, notion: str) -> bool:
    """Whether a record has the words by which one tells of a notion; who signed an agreement may take part in it."""
    if notion == _SIGNERS and "agreement" in fact.frames:
        return any("Person" in lexicon.traits(one) for one in fact.things)
    return any(_has(fact, lang, text) for lang, text in lexicon.vocabulary.said(f"{notion}/told"))


def _is_given(fact: Fact, found: Reply, asked: _Asked) -> bool:
    """Whether a reply is of a record, or gives who takes part in it besides what is named."""
    named = {iri for one in asked.named for iri in one.iris}
    given = {*found.given, *values_of(found.rows)} - named - {HOME}
    return found.kind in ("answer", "none") and bool(given & {fact.record, *fact.things})


def _has(fact: Fact, lang: str, text: str) -> bool:
    """Whether a record has all parts of a phrase; of English each word as it is, for its stem may be another's."""
    parts = text.split(f" {GAP} ")
    if not all(in_account(one, lang) in fact.text for one in parts):
        return False
    return lang == "vi" or all(spelled(one) in fact.words for part in parts for one in part.split() if one.isalpha())


def _near(lexicon: Lexicon, asked: _Asked) -> list[Fact]:
    """The few records that have words near to a notion, the newest first; else those with most words of the rest."""
    words = lexicon.vocabulary.said(f"{asked.notion}/near")
    signals = read_signals(tuple(asked.beside))
    ours = {HOME, *lexicon.kg.subjects("hp:versionOf", HOME)}
    near = [one for one in asked.facts if asked.named or ours & one.things]
    near = [one for one in near if "agreement" in one.frames] if asked.notion == _SIGNERS else near
    near = [one for one in near if not words or any(_has(one, lang, text) for lang, text in words)]
    near = [one for one in near if in_time(lexicon, one, signals)] or near
    order = {one.record: (one.home, last_time(lexicon.kg, one.record)) for one in near}
    if words:
        return sorted(near, key=lambda one: (order[one.record], one.record), reverse=True)[:_MOST_NEAR]
    rest = [one for one in asked.beside if not (one.idle or one.names or one.has("ask/", "link/"))]
    like = {one.record: likeness(lexicon, one, rest) for one in near} if asked.named and rest else {}
    near = [one for one in near if like.get(one.record, 0) >= _LEAST_LIKE]
    return sorted(near, key=lambda one: (like[one.record], order[one.record]), reverse=True)[:_MOST_NEAR]


def _asks_twice(lexicon: Lexicon, question: str) -> bool:
    """Whether two things are asked, of which this is one: then each is asked by itself."""
    found = clauses(lexicon, question)
    return found is not None and all(one.asks for one in found)


def _apart(found: Sought, one: Item | Anchor) -> bool:
    """Whether a phrase or a name has none of the words of the notion."""
    return found.places.isdisjoint(range(one.start, one.end))
