"""Who makes goods, or has works of a kind, that are no field of what is recorded: toys, food, "năng lượng tái tạo".

What accounts tell of them is told; where no account has the words, that is the answer, and no list of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from haiphong_kg.ask.facts.facts import Fact, every_fact, has_value
from haiphong_kg.ask.meaning.meaning import of_records
from haiphong_kg.ask.reading.mending import may_be_slip
from haiphong_kg.ask.rewording.turns import asked_of
from haiphong_kg.ask.signals.slots import is_land
from haiphong_kg.ask.telling.fact_answers import answer_facts
from haiphong_kg.ask.telling.replying import Reply, reply, shortened, with_time
from haiphong_kg.ask.words.alike import with_alike
from haiphong_kg.ask.words.groups import ALIKE, in_account
from haiphong_kg.ask.words.items import Item, phrases
from haiphong_kg.ask.words.lexicon import VIET_NAM, Lexicon
from haiphong_kg.ask.words.patterns import whole_words, words_of
from haiphong_kg.ask.words.senses import PATTERN
from haiphong_kg.base import LANGUAGES, fold
from haiphong_kg.entities import by_language, label, tokens, told
from haiphong_kg.sparql import Answer, Asker
from haiphong_kg.store import HOME, SCHEME, bare

_SECTOR: Final = f"{SCHEME}sector/"
_GOODS: Final = f"{ALIKE}goods-"
_VERB: Final = "modifier/verb"
_FOREIGN: Final = "foreign/"
_BESIDE: Final = ("link/", "time/in", "ask/which", "ask/is-there", _FOREIGN)
# A field that is named for two is no word for what one in it makes: "clothing and footwear".
_AND: Final = tuple(in_account(one, lang) for one, lang in (("and", "en"), ("và", "vi")))
_MAKERS: Final = frozenset({"Enterprise", "Project"})
# Who is at work there is told by links, and not by works.
_SERVED: Final = (f"{_SECTOR}aviation", f"{_SECTOR}shipping", f"{_SECTOR}transport")
_MOST: Final = 6
_MOST_NEAR: Final = 3


def on_goods(lexicon: Lexicon, text: str, lang: str, where: Asker) -> Reply | None:
    """What accounts tell of works for such goods, or that none does; None where the wording knows the field."""
    matter = asked_of(lexicon.vocabulary, "goods", text)
    items = with_alike(lexicon, phrases(lexicon, matter, lang), tokens(matter)) if matter else ()
    places = [one for one in items if _is_place(lexicon, one)]
    goods = [one for one in items if _says_what(one) and one not in places]
    strange = [one for one in goods if _is_strange(lexicon, one)]
    if not strange or not all(one in strange or _is_plain(one) for one in goods) or _is_of_field(lexicon, matter, lang):
        return None
    if any(_may_be_name(lexicon, one, lang) for one in strange):
        return None
    every = _told(lexicon, goods, lang)
    foreign = any(one.has(_FOREIGN) for one in items)
    there = {
        one: said
        for one, said in every.items()
        if all(_is_there(lexicon, one, place) for place in places) and (not foreign or _is_foreign(lexicon, one))
    }
    if not every and _is_quality(lexicon, goods, lang):
        return None
    if not there:
        return _none(lexicon, text, lang, goods, every)
    found = answer_facts(lexicon, of_records(HOME, (one.record for one in there), text), lang, where)
    return found._replace(sentence=reply(lexicon, "goods-told", lang, _said(lexicon, there, lang)))


def _is_quality(lexicon: Lexicon, goods: list[Item], lang: str) -> bool:
    """Whether the words are those of a kind or a state of records, and no goods: "private"."""
    sought = _sought(lexicon, goods, lang)
    facts = (one for one in every_fact(lexicon.kg) if _is_of_makers(lexicon, one))
    return any(_has(one, sought) for fact in facts for one in fact.name.split("|") if not _is_of_two(one))


def _is_of_field(lexicon: Lexicon, matter: str, lang: str) -> bool:
    """Whether nothing is said but a field in which projects are recorded, or parts for its goods."""
    said = phrases(lexicon, whole_words(lexicon, "parts", lang, bare=True).sub(" ", matter), lang)
    return any(_is_held(lexicon, one) for one in said) and not any(one.unknown for one in said)


def _near(lexicon: Lexicon, goods: list[Item], lang: str) -> Mapping[Fact, str]:
    """The records that tell of one of several words, of that which fewest have: of what is medical, if no equipment."""
    known = (one for one in goods if len(goods) > 1 and one.has(ALIKE))
    each = (_told(lexicon, [one], lang) for one in known)
    return min((one for one in each if 0 < len(one) <= _MOST_NEAR), key=len, default={})


def _none(lexicon: Lexicon, text: str, lang: str, goods: list[Item], every: Mapping[Fact, str]) -> Reply:
    """That no record tells of such works, or none of those `every` that do is there; with what is near to it."""
    asked = " ".join(one.text for one in goods)
    near = {} if every else _near(lexicon, goods, lang)
    elsewhere = reply(lexicon, "goods-elsewhere", lang, asked, _said(lexicon, every, lang))
    sentence = elsewhere if every else reply(lexicon, "goods-none", lang, asked)
    remarks = (reply(lexicon, "untold-near", lang, _said(lexicon, near, lang)),) if near else ()
    meaning = of_records(HOME, (), text)
    return Reply("none", lang, text, sentence, Answer((), ()), (HOME,), "none", remarks, meanings=(meaning,))


def _said(lexicon: Lexicon, every: Mapping[Fact, str], lang: str) -> str:
    return shortened([with_time(lexicon.kg, one.record, said, lang) for one, said in every.items()], _MOST)


def _is_place(lexicon: Lexicon, item: Item) -> bool:
    """Whether a country or a place is named, which narrows what is asked."""
    traits = [lexicon.traits(iri) for iri in item.named]
    return not item.home and any("Zone" in one or is_land(one) for one in traits)


def _is_there(lexicon: Lexicon, fact: Fact, place: Item) -> bool:
    """Whether a record is of a place or of one in it; of a place named in part also, of one in which that lies."""
    where = fact.things | fact.lands
    places = {*place.named, *_around(lexicon, place.loose)}
    return not places.isdisjoint(where) or not _around(lexicon, fact.things).isdisjoint(place.named)


def _around(lexicon: Lexicon, iris: Iterable[str]) -> set[str]:
    return {bare(zone) for iri in iris for zone in lexicon.kg.objects(iri, "hp:locatedInZone")}


def _is_foreign(lexicon: Lexicon, fact: Fact) -> bool:
    return bool({*fact.lands, lexicon.kg.value(fact.record, "hp:investorCountry")} - {VIET_NAM, ""})


def _says_what(item: Item) -> bool:
    return not (item.idle or item.home or item.has(*_BESIDE))


def _is_strange(lexicon: Lexicon, item: Item) -> bool:
    """Whether a word is of goods, or nothing is known of it, or only a field in which no project is recorded."""
    known = [one for one in item.senses if one != _VERB]
    if not _is_plain(item) or (known and not any(one.startswith(_GOODS) for one in known) and not item.concepts):
        return False
    fields = any(one.startswith(_SECTOR) for one in item.concepts)
    return not _is_held(lexicon, item) if fields else not item.concepts


def _is_held(lexicon: Lexicon, item: Item) -> bool:
    """Whether it is a field in which projects are recorded, or that others serve."""
    fields = (one for one in item.concepts if one.startswith(_SECTOR))
    return any(one in _SERVED or lexicon.kg.subjects("hp:theme", one) for one in fields)


def _is_plain(item: Item) -> bool:
    """Whether a word only is one of those for the goods: "năng lượng" of "năng lượng tái tạo"."""
    return not (item.named or item.number) and all(one == _VERB or one.startswith(ALIKE) for one in item.senses)


def _may_be_name(lexicon: Lexicon, item: Item, lang: str) -> bool:
    """Whether a word may be a name, or another typed amiss: in English what is of no everyday speech."""
    if not item.unknown:
        return False
    if lang == "vi":
        return item.text != item.text.lower() or (item.text.isascii() and may_be_slip(lexicon, item.text, lang))
    word = fold(item.text)
    everyday = words_of(lexicon, "everyday")
    return word not in everyday and word.removesuffix("s") not in everyday


def _told(lexicon: Lexicon, goods: list[Item], lang: str) -> dict[Fact, str]:
    """The records of works and companies that tell of all of the goods, with how: of one maker once.

    Where none does, the figures that do: how many a factory can make.
    """
    sought = _sought(lexicon, goods, lang)
    facts = sorted(every_fact(lexicon.kg), key=lambda one: ("investment" not in one.frames, one.record))
    works = _told_by(lexicon, [one for one in facts if _is_of_makers(lexicon, one)], sought, lang)
    return works or _told_by(lexicon, [one for one in facts if _is_of_size(lexicon, one)], sought, lang)


def _told_by(lexicon: Lexicon, facts: list[Fact], sought: list[list[list[str]]], lang: str) -> dict[Fact, str]:
    found: dict[Fact, str] = {}
    seen: set[str] = set()
    for fact in facts:
        makers = _makers(lexicon, fact)
        if not seen & makers and (said := _telling(lexicon, fact, sought, lang)):
            found[fact] = said.rstrip(".")
            seen |= makers
    return found


def _makers(lexicon: Lexicon, fact: Fact) -> set[str]:
    return {one for one in fact.things if _MAKERS & lexicon.traits(one)}


def _is_of_size(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record is a figure of works or of who has them."""
    return has_value(lexicon.kg, fact) and bool(_makers(lexicon, fact))


def _sought(lexicon: Lexicon, goods: list[Item], lang: str) -> list[list[list[str]]]:
    """For each phrase the ways to say it, each by its words: as it is typed, or as what says the same."""
    goods = _in_one(goods) if lang == "vi" else goods
    if lang == "vi" and len(goods) == 1 and goods[0].unknown and " " not in goods[0].text:
        makings = (text for of, text in lexicon.vocabulary.said(f"{PATTERN}making-of") if of == lang)
        return [[[in_account(f"{text} {goods[0].text}", lang)] for text in makings]]  # else "giấy" is of "giấy phép"
    return [
        [
            [in_account(word, lang) for word in _apart(one.text, lang)],
            *([told] for group in one.of(ALIKE) for told in lexicon.alike.told[group]),
        ]
        for one in goods
    ]


def _in_one(goods: list[Item]) -> list[Item]:
    """Words of which nothing is known that stand side by side, as one phrase: "đồ" and "chơi"."""
    found: list[Item] = []
    for one in goods:
        if found and found[-1].unknown and one.unknown and found[-1].end == one.start:
            found[-1] = found[-1]._replace(end=one.end, text=f"{found[-1].text} {one.text}")
        else:
            found.append(one)
    return found


def _apart(text: str, lang: str) -> list[str]:
    """The words of a phrase that may stand apart; of Vietnamese none: "máy tính" is neither "máy" nor "tính"."""
    return [text] if lang == "vi" else text.split()


def _telling(lexicon: Lexicon, fact: Fact, sought: list[list[list[str]]], lang: str) -> str:
    """What a source says of a record that tells of the goods, or what it is called where that does; "" for neither."""
    claims = sorted(lexicon.kg.subjects("hp:claims", fact.record))
    accounts = filter(None, (by_language(lexicon.kg, one, "hp:paraphrase").get(lang, "") for one in claims))
    said = next((one for one in accounts if _tells_itself(lexicon, fact, in_account(one, lang), sought, lang)), "")
    return said or (told(lexicon.kg, fact.record, lang) if _is_called_so(lexicon, fact, sought) else "")


def _tells_itself(lexicon: Lexicon, fact: Fact, account: str, sought: list[list[list[str]]], lang: str) -> bool:
    """Whether an account has the goods, and not only in the name of another company: "with Nipro Pharma"."""
    if not _has(account, sought):
        return False
    others = (one for one in lexicon.kg.subjects("rdf:type", "hp:Enterprise") if one not in fact.things)
    for name in _labels(lexicon, others, lang):
        account = account.replace(in_account(name, lang), " ")
    return _has(account, sought)


def _is_called_so(lexicon: Lexicon, fact: Fact, sought: list[list[list[str]]]) -> bool:
    """Whether who takes part in a record or the field of the works is called after the goods."""
    fields = [one for one in fact.concepts if one.startswith(_SECTOR)]
    named = ((lang, (told(lexicon.kg, fact.record, lang), *_labels(lexicon, fields, lang))) for lang in LANGUAGES)
    said = (in_account(text, lang) for lang, texts in named for text in texts)
    return any(_has(one, sought) for one in said if not _is_of_two(one))


def _is_of_two(said: str) -> bool:
    return any(word in said for word in _AND)


def _labels(lexicon: Lexicon, iris: Iterable[str], lang: str) -> list[str]:
    return [label(lexicon.kg, one, lang) for one in iris]


def _has(said: str, sought: list[list[list[str]]]) -> bool:
    return all(any(all(word in said for word in way) for way in ways) for ways in sought)


def _is_of_makers(lexicon: Lexicon, fact: Fact) -> bool:
    """Whether a record is one of works or of who has them: a figure tells their size."""
    makers = _MAKERS if "investment" in fact.frames else {"Project"} if "event" in fact.frames else frozenset[str]()
    return not has_value(lexicon.kg, fact) and any(makers & lexicon.traits(one) for one in fact.things)
