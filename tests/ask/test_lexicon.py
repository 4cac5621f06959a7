"""The words of `queries/wording/`: each kind of record, class and indicator can be asked for in both languages."""

from __future__ import annotations

import pytest

from haiphong_kg.ask.answering import ask
from haiphong_kg.ask.facts.facts import fact_of
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.reading.understanding import Asking
from haiphong_kg.ask.words import lexicon as lexicon_module
from haiphong_kg.ask.words.items import phrases
from haiphong_kg.ask.words.kept_lexicon import read_lexicon
from haiphong_kg.ask.words.things import INDICATOR
from haiphong_kg.base.words import LANGUAGES
from haiphong_kg.entities.names import by_language
from haiphong_kg.entities.vocabulary import language, stem, tokens
from haiphong_kg.store.model import situations
from haiphong_kg.store.terms import bare

# Kinds of records for which the word for their things is enough.
BY_CLASS = {"project", "zone"}


def spoken(asking: Asking, lang: str) -> set[str]:
    return {sense.partition("?")[0] for sense, own, _ in asking.lexicon.vocabulary.senses if own == lang}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_record_has_words_and_is_said(asking: Asking, lang: str) -> None:
    said = {sense for sense, own in asking.lexicon.vocabulary.sayings if own == lang}
    assert [name for name in FRAMES if f"frame/{name}" not in said] == []
    assert [name for name in FRAMES if name not in BY_CLASS and f"frame/{name}" not in spoken(asking, lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_relation_that_a_rule_derives_from_a_record_has_a_kind_of_record(asking: Asking, lang: str) -> None:
    derived = {bare(term).rpartition("#")[2] for _, term in asking.kg.pairs("hp:edgeKind")}
    # What a flow of capital pays for is asked as what a donor funds; twinning is a kind of agreement.
    asked = {one.relation.removeprefix("hp:") for one in FRAMES.values()} | {"finances", "twinnedWith"}
    assert derived - asked == set()
    assert "frame/agreement" in spoken(asking, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_for_a_class_has_words_and_stands_for_something(asking: Asking, lang: str) -> None:
    vocabulary = asking.lexicon.vocabulary
    classes = [sense for sense in vocabulary.members if sense.startswith("class/")]
    assert len(classes) > 15
    assert [one for one in classes if one not in spoken(asking, lang) or (one, lang) not in vocabulary.sayings] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_indicator_with_figures_is_known_by_a_label(asking: Asking, lang: str) -> None:
    used = {bare(term) for _, term in asking.kg.pairs("hp:indicator")}
    assert len(used) > 100
    assert [one for one in sorted(used) if lang not in by_language(asking.kg, one, "skos:prefLabel")] == []


def test_every_family_names_indicators_of_the_graph(asking: Asking) -> None:
    known = set(asking.kg.subjects("rdf:type", "hp:Indicator"))
    families = asking.lexicon.vocabulary.families
    assert len(families) > 30
    assert [one for found in families.values() for one in found if one not in known] == []
    assert all(one.startswith(INDICATOR) for found in families.values() for one in found)


def test_the_further_names_are_names_of_what_the_graph_describes(asking: Asking) -> None:
    names = asking.lexicon.vocabulary.names
    assert len(names) > 50
    assert [one.iri for one in names if not asking.kg.objects(one.iri, "rdf:type")] == []


@pytest.mark.parametrize(
    ("word", "other"),
    [("cities", "city"), ("twinned", "twinning"), ("agreements", "agreement"), ("operates", "operated")],
)
def test_forms_of_an_english_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("What had Hải Dương signed with Việt Nam?", "en"),
        ("Đối tác nào?", "vi"),
        ("nhung doi tac nao cua thanh pho", "vi"),
        ("LG", "en"),
    ],
)
def test_the_language_is_told_by_words_and_letters(asking: Asking, text: str, lang: str) -> None:
    assert language(text, asking.lexicon.vocabulary, "en") == lang


@pytest.mark.parametrize(
    ("text", "words"), [("1/2025", ["1/2025"]), ("2016-2020", ["2016", "2020"]), ("9.41", ["9.41"])]
)
def test_dates_and_numbers_are_one_word(text: str, words: list[str]) -> None:
    assert [one.typed for one in tokens(text)] == words


def test_phrases_that_were_looked_up_are_kept_in_bounded_memory(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon_module, "MOST_KEPT", 50)
    before = ask(asking, "Khi nào Tràng Duệ 3 khởi công")
    for number in range(20):
        ask(asking, f"Is there an agreement of the city with Lagos {number} on schools?")
        assert len(asking.lexicon.named_by) <= 50
    assert ask(asking, "Khi nào Tràng Duệ 3 khởi công") == before


def test_a_lexicon_is_the_same_whether_it_is_kept_or_not(asking: Asking) -> None:
    kg = asking.lexicon.kg
    read_lexicon(kg)
    assert kg.home is not None
    kept, made = read_lexicon(kg), read_lexicon(kg._replace(home=None, known=None))
    assert (kept.entries, kept.parts, kept.alike) == (made.entries, made.parts, made.alike)
    assert (list(kept.entries), list(kept.parts)) == (list(made.entries), list(made.parts))
    assert (kept.plain, kept.talk) == (made.plain, made.talk)
    assert kept.vocabulary == made.vocabulary


def test_a_fact_is_the_same_whether_it_is_kept_or_not(asking: Asking) -> None:
    kg = asking.lexicon.kg
    assert kg.home
    records = sorted(situations(kg))[::20]
    made = kg._replace(home=None, known=None)
    assert [fact_of(kg, one) for one in records] == [fact_of(made, one) for one in records]


@pytest.mark.parametrize(
    ("text", "sense"), [("some", "order/first"), ("done", "frame/event"), ("up to what year", "time/until")]
)
def test_an_english_word_is_none_of_vietnamese_nor_part_of_a_longer_phrase(
    asking: Asking, text: str, sense: str
) -> None:
    assert not any(sense in one.senses for one in phrases(asking.lexicon, text, "en"))
