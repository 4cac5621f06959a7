"""How much one of several puts into a work, or lends for it, where only the sum of the whole is recorded."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.figures.payers import BY, others_paying, payers
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.said_names import name_of
from haiphong_kg.ask.signals.units import is_money
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.entities import told
from haiphong_kg.sparql import Answer
from haiphong_kg.store import bare

_NO_ROWS: Final = Answer((), ())
# Words by which it is asked how much money one gives: all others must be names, or tell nothing.
_GIVES: Final = (
    *("ask/how-much", "ask/how-many", "ask/is-there", "unit/", "scale/", "link/", "part/", "class/project"),
    *("family/capital", "family/aid", "family/share", "family/cost", "family/fdi", "family/already-spent"),
    *("frame/funding", "frame/investment", "frame/ownership"),
)
_SUMS: Final = ("family/capital", "family/aid", "family/cost", "family/fdi", "unit/", "frame/funding", "part/")
_AMOUNT: Final = ("ask/how-much", "ask/how-many", "family/share")
_HOW_MANY: Final = ("bao nhiêu", "bao nhieu", "mấy")
_MONEY: Final = ("tiền", "tien", "money", "vốn", "von")
_PARTIES: Final = frozenset({"Enterprise", "Country", "Organisation", "PublicBody", "GeopoliticalEntity"})
_MOST: Final = 3


def part_of_whole(lexicon: Lexicon, text: str, lang: str) -> Reply | None:
    """That the part of one is not recorded, with the sums of the whole; None where something else is asked."""
    items = phrases(lexicon, text, lang)
    named = [one for one in items if one.named and not one.home]
    if len(named) != 2 or not _asks_for_part(items, named):
        return None
    party, work = named if _is_party(lexicon, named[0]) else named[::-1]
    sums = _sums(lexicon, work) if _is_party(lexicon, party) and not _is_party(lexicon, work) else []
    if not sums or _is_only_one(lexicon, party, work) or any(_is_own(lexicon, party, one) for one in sums):
        return None
    names = [name_of(lexicon, (one.names or one.named)[0], lang) for one in (party, work)]
    said = "; ".join(told(lexicon.kg, one, lang).rstrip(".") for one in sums)
    meaning = Meaning(Target.DESCRIBE, filled=(Filled("thing", (work.named[0],)),))
    sentence = reply(lexicon, "part-of-whole", lang, *names, said)
    return Reply("none", lang, text, sentence, _NO_ROWS, (work.named[0],), "none", meanings=(meaning,))


def _asks_for_part(items: tuple[Item, ...], named: list[Item]) -> bool:
    """Whether nothing but how much money is asked of those that are named."""
    others = [one for one in items if one not in named]
    plain = all(one.idle or one.home or one.text.isdigit() or one.has(*_GIVES) for one in others)
    amount = any(one.has(*_AMOUNT) or one.text.casefold().endswith(_HOW_MANY) for one in others)
    return plain and amount and any(one.has(*_SUMS) or one.text.casefold().endswith(_MONEY) for one in others)


def _is_party(lexicon: Lexicon, item: Item) -> bool:
    return bool(_PARTIES.intersection(lexicon.traits((item.names or item.named)[0])))


def _sums(lexicon: Lexicon, work: Item) -> list[str]:
    """The sums that are recorded of a work, the newest first."""
    kg = lexicon.kg
    found = [one for iri in work.named for one in kg.subjects("hp:observedEntity", iri)]
    money = [one for one in found if is_money(lexicon, (kg.value(one, "hp:indicator"),))]
    return sorted(money, key=lambda one: kg.value(one, "hp:latestEnd") or kg.value(one, "hp:knownOn"), reverse=True)[
        :_MOST
    ]


def _is_only_one(lexicon: Lexicon, party: Item, work: Item) -> bool:
    """Whether somebody is recorded to pay for the work, and nobody but that one: then the whole is of that one."""
    paying = payers(lexicon, work.named)
    return bool(paying) and not others_paying(lexicon, party.named, work.named)


def _is_own(lexicon: Lexicon, party: Item, record: str) -> bool:
    """Whether a sum is that of what one party has agreed to, or was licensed for, with nobody beside it."""
    kg = lexicon.kg
    agreed = [bare(one) for one in kg.objects(record, "hp:amountOf")]
    paying = {bare(one) for of in agreed for role in BY for one in kg.objects(of, role)}
    return bool(paying) and paying <= set(party.named)
