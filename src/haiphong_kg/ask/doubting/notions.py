"""Notions that a question asks for and no record of what it names speaks of: a rent, a rank, what is still owed.

Whether any does is looked up in the accounts, in both languages, whenever it is asked; the wording has but the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from haiphong_kg.ask.doubting.nearest import likeness
from haiphong_kg.ask.doubting.notions_asked import OF_FIRMS, OF_LANDS, SIGNERS, Asked, asked_of, order_of
from haiphong_kg.ask.facts.anchors import Anchor, meant_by
from haiphong_kg.ask.facts.facts import Fact, every_fact, in_time, last_time
from haiphong_kg.ask.meaning.meaning import YEAR, of_records
from haiphong_kg.ask.meaning.said_names import listed, name_of, span_said
from haiphong_kg.ask.parts.two import One, both
from haiphong_kg.ask.sentences.clauses import clauses
from haiphong_kg.ask.signals.signals import read_signals
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.otherwise_tied import records_told
from haiphong_kg.ask.telling.replying import Reply, reply, values_of
from haiphong_kg.ask.words.groups import in_account
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.ask.words.notions import GAP
from haiphong_kg.ask.words.senses import NOTION
from haiphong_kg.base import LANGUAGES, fold, spelled
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME, bare

_MOST_NEAR: Final = 2
_MOST_TOLD: Final = 3
# Where there is no other answer more of them are one.
_MOST_UNANSWERED: Final = 8
_LEAST_LIKE: Final = 3
_NO_ANSWER: Final = ("unsure", "several", "none", "refused")
_NO_ROWS: Final = Answer((), ())
_BANKS: Final = f"{NOTION}bank-branch"
_LEAVING: Final = f"{NOTION}withdrawal"

Plain = Callable[[str], Reply | None]


def by_notion(lexicon: Lexicon, question: str, lang: str, one: One, where: Asker) -> Reply:
    """The reply of `one` to a question, or that no record of what it names speaks of the notion that it asks for.

    Where some do, and the reply has none of them, they are told. Where nothing besides the city is named no record at
    all may speak of it.
    """
    asked = asked_of(lexicon, question, lang)
    if asked is None:
        return one(question)
    spoken = _spoken(lexicon, asked)
    found = one(question)
    if not spoken:
        if parties := _parties(lexicon, question, lang, asked, where):
            return parties
        denied = found.kind == "none" and found.polarity == "none"  # then it is told with what it is of
        is_read = denied and asked.notion not in OF_LANDS  # else as that which comes from there
        return found if is_read else _with_order(lexicon, asked, _untold(lexicon, question, lang, asked), one)
    telling = [fact for fact in spoken if _tells(lexicon, fact, asked.notion)]
    if telling and found.kind in _NO_ANSWER and not (telling := _then(lexicon, asked, telling)):
        return _with_order(lexicon, asked, _untold(lexicon, question, lang, asked, spoken), one)
    if (
        not (asked.named or found.kind in _NO_ANSWER)
        or asked.notion == SIGNERS
        or not 0 < len(telling) <= (_MOST_UNANSWERED if found.kind in _NO_ANSWER else _MOST_TOLD)
        or any(_is_given(fact, found, asked) for fact in telling)
    ):
        return found
    iris = (*(one.iris[0] for one in asked.named), HOME)
    meaning = of_records(iris[0], (fact.record for fact in telling), question, "account")
    told = answer_facts(lexicon, meaning, lang, where)
    if not asked.named:  # they speak of it, and may be far from all there is to say
        told = told._replace(sentence=f"{reply(lexicon, 'just-this', lang)} {told.sentence}")
    return _with_order(lexicon, asked, told, one)


def unless_untold(lexicon: Lexicon, lang: str, plain: Plain, question: str) -> Reply | None:
    """What `plain` answers, where a question asks for no notion of which no record of what it names speaks.

    What it says itself not to be recorded it says of more than that.
    """
    found = plain(question)
    if found is None or found.polarity == "none":
        return found
    asked = asked_of(lexicon, question, lang)
    return None if asked is not None and not _spoken(lexicon, asked) else found


def in_its_half(lexicon: Lexicon, question: str, lang: str, one: One) -> Reply | None:
    """The reply to the first of two questions, with that none speaks of a notion that begins there and ends behind it.

    "How many of our people live abroad, and where do most?"
    """
    found = clauses(lexicon, question)
    if found is None or any(asked_of(lexicon, clause.text, lang) for clause in found):
        return None
    asked = asked_of(lexicon, question, lang, halves=True)
    if asked is None or _spoken(lexicon, asked):
        return None
    first = one(found[0].text)
    return both(first, _untold(lexicon, question, lang, asked)) if first.kind in ("answer", "none") else None


def _parties(lexicon: Lexicon, question: str, lang: str, asked: Asked, where: Asker) -> Reply | None:
    """Who signed with one that has agreements with others alone and not with the city; the persons no record tells."""
    if asked.notion != SIGNERS:
        return None
    signed = [one for one in asked.facts if "agreement" in one.frames]
    named = {iri for one in asked.named for iri in meant_by(lexicon, one)}
    others = [set(map(bare, lexicon.kg.objects(one.record, "hp:agreementParty"))) - named for one in signed]
    if not signed or any(one.home or one.things.intersection(lexicon.merged) for one in signed) or not all(others):
        return None
    meaning = of_records(asked.named[0].iris[0], (one.record for one in signed), question, "account")
    persons = _untold(lexicon, question, lang, asked)
    found = answer_facts(lexicon, meaning, lang, where)
    names = listed(lexicon, [name_of(lexicon, one.iris[0], lang) for one in asked.named], lang)
    sentence = reply(lexicon, "signed-with-others", lang, names, found.sentence)
    return found._replace(sentence=sentence, remarks=(*found.remarks, persons.sentence))


def _then(lexicon: Lexicon, asked: Asked, facts: list[Fact]) -> list[Fact]:
    """The records of the time that a question names, or that say it; all where it names none."""
    signals = read_signals(tuple(asked.beside))
    years = {one[:YEAR] for one in signals.span or () if one}
    return [one for one in facts if in_time(lexicon, one, signals) or years & one.words]


def _untold(lexicon: Lexicon, question: str, lang: str, asked: Asked, elsewhen: Collection[Fact] = ()) -> Reply:
    """The reply that none speaks of it, with what is recorded near to it; of its time none where some do `elsewhen`."""
    notion = lexicon.vocabulary.sayings[(asked.notion, lang)]
    if elsewhen:
        notion = f"{notion} {span_said(lexicon, read_signals(tuple(asked.beside)).span, lang)}"
    iris = tuple(one.iris[0] for one in asked.named)
    pairs = zip(asked.named, asked.called, strict=True)
    meant = dict.fromkeys(name for one, called in pairs for name in _names(lexicon, one, called, lang))
    names = listed(lexicon, [*meant, *asked.unheld], lang)
    sentence = reply(lexicon, "untold", lang, names, notion) if names else reply(lexicon, "untold-all", lang, notion)
    near = [*elsewhen, *_of_others(lexicon, asked), *_near(lexicon, asked)][:_MOST_TOLD]
    remarks = (reply(lexicon, "untold-near", lang, records_told(lexicon, near, lang)[0]),) if near else ()
    meaning = of_records((*iris, HOME)[0], (), question)
    return Reply("none", lang, question, sentence, _NO_ROWS, iris, "none", remarks, meanings=(meaning,))


def _names(lexicon: Lexicon, anchor: Anchor, called: str, lang: str) -> list[str]:
    """The names of what is meant: of several things that are called so in part, each."""
    names = [name_of(lexicon, iri, lang) for iri in anchor.iris]
    return names[:1] if fold(names[0]) == fold(called) else names[:_MOST_TOLD]


def _with_order(lexicon: Lexicon, asked: Asked, found: Reply, one: One) -> Reply:
    """A reply on the rank of a country with the order of those of which sums are recorded, which is no rank."""
    if not (order := order_of(lexicon, asked.notion, asked.named, found.lang)):
        return found
    return found._replace(remarks=(*found.remarks, reply(lexicon, "by-sums", found.lang, one(order).sentence)))


def _spoken(lexicon: Lexicon, asked: Asked) -> list[Fact]:
    """The records of what is named, or all, that speak of a notion; who left a place may be told by its name alone."""
    spoken = [fact for fact in asked.facts if _speaks(lexicon, fact, asked)]
    return spoken or (_of_others(lexicon, asked) if asked.notion == _LEAVING else [])


def _of_others(lexicon: Lexicon, asked: Asked) -> list[Fact]:
    """The records of others that speak of a notion and have the name of what is named: the loan of another project."""
    if asked.unheld:
        return [fact for fact in every_fact(lexicon.kg) if _tells(lexicon, fact, asked.notion)][:_MOST_NEAR]
    if not asked.named or asked.notion == SIGNERS or order_of(lexicon, asked.notion, asked.named):
        return []
    names = [in_account(one, lang) for one in asked.called for lang in LANGUAGES]
    named = (fact for fact in every_fact(lexicon.kg) if any(one in fact.text for one in names))
    return [fact for fact in named if _tells(lexicon, fact, asked.notion)][:_MOST_NEAR]


def _speaks(lexicon: Lexicon, fact: Fact, asked: Asked) -> bool:
    """Whether a record has words for a notion; of what is named also those by which one asks for it."""
    own = asked.named and asked.notion not in (OF_FIRMS, _BANKS)  # a chairman who is told of may be another's
    said = lexicon.vocabulary.said(asked.notion) if own else ()
    words = any(GAP not in text and _has(fact, lang, text) for lang, text in said)
    return words or _tells(lexicon, fact, asked.notion)


def _tells(lexicon: Lexicon, fact: Fact, notion: str) -> bool:
    """Whether a record has the words by which one tells of a notion; who signed an agreement may take part in it."""
    if notion == SIGNERS and "agreement" in fact.frames:
        return any("Person" in lexicon.traits(one) for one in fact.things)
    return any(_has(fact, lang, text) for lang, text in lexicon.vocabulary.said(f"{notion}/told"))


def _is_given(fact: Fact, found: Reply, asked: Asked) -> bool:
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


def _near(lexicon: Lexicon, asked: Asked) -> list[Fact]:
    """The few records that have words near to a notion, the newest first; else those with most words of the rest."""
    words = lexicon.vocabulary.said(f"{asked.notion}/near")
    signals = read_signals(tuple(asked.beside))
    ours = {HOME, *lexicon.kg.subjects("hp:versionOf", HOME)}
    near = [one for one in asked.facts if asked.named or ours & one.things]
    near = [one for one in near if "agreement" in one.frames] if asked.notion == SIGNERS else near
    near = [one for one in near if not words or any(_has(one, lang, text) for lang, text in words)]
    near = [one for one in near if in_time(lexicon, one, signals)] or near
    order = {one.record: (one.home, last_time(lexicon.kg, one.record)) for one in near}
    if words:
        return sorted(near, key=lambda one: (order[one.record], one.record), reverse=True)[:_MOST_NEAR]
    rest = [one for one in asked.beside if not (one.idle or one.names or one.has("ask/", "link/"))]
    like = {one.record: likeness(lexicon, one, rest) for one in near} if asked.named and rest else {}
    near = [one for one in near if like.get(one.record, 0) >= _LEAST_LIKE]
    return sorted(near, key=lambda one: (like[one.record], order[one.record]), reverse=True)[:_MOST_NEAR]
