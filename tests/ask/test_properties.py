"""What holds of every question: said back it is the same, another name changes that name only, nothing is guessed."""

from __future__ import annotations

import re
from collections import Counter
from itertools import cycle, product

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.ask.meaning.frames import FRAMES
from haiphong_kg.ask.meaning.meaning import Filled, Meaning, Target
from haiphong_kg.ask.meaning.queries import query_text
from haiphong_kg.ask.meaning.roles import RECORD, Frame
from haiphong_kg.ask.meaning.saying import said_back
from haiphong_kg.base.words import LANGUAGES
from haiphong_kg.entities.names import label
from haiphong_kg.entities.vocabulary import language
from haiphong_kg.sparql import Asker, run
from haiphong_kg.store import HOME
from haiphong_kg.store.compiled import open_compiled
from haiphong_kg.store.terms import bare
from tests.ask.conftest import Replies
from tests.ask.phrasings import OLD, OPEN, SECOND, THIRD, UNSEEN, rows_of

Sure = list[tuple[str, Meaning]]
# Of which one language says back a question that is read in another way: a figure whose name begins with "number of", a
# kind of things whose word names them too, a name in part, works of one name that are asked of one by one, a country
# beside places of it.
NOT_SAID_BACK = (
    "Hải Phòng có thỏa thuận với Quý Châu và Hà Nam của Trung Quốc không?",
    "Vua Bỉ có thăm Hải Phòng không?",
    "Số khu công nghiệp của Hải Phòng hiện nay",
    "List the projects in DEEP C with investment over 100 million dollars",
    "How many members does CityNet have?",
    "What free trade zones are there?",
    "Dự án ODA nào đang đề xuất?",
    "Dự án ODA nào đã hoàn thành?",
    "Nguồn nào đăng lại nguồn khác?",
    "nhà máy LG sản xuất từ khi nào",
)
NONSENSE = ("blorptz", "xaxuquế")


def meant(replies: Replies, text: str, lang: str = "") -> Meaning | None:
    """The meaning of a question that is sure."""
    found = replies(text, lang)
    return found.meanings[0] if found.kind in ("answer", "none") else None


@pytest.fixture(scope="module")
def plain(replies: Replies) -> Sure:
    """Those of all files that are one question."""
    texts = [row.get("text") or row["question"] for path in (OPEN, OLD, SECOND, THIRD, UNSEEN) for row in rows_of(path)]
    found = [(text, replies(text)) for text in texts if text not in NOT_SAID_BACK]
    return [(text, one.meanings[0]) for text, one in found if one.kind == "answer" and not one.also]


@pytest.fixture(scope="module")
def sure(replies: Replies) -> list[tuple[str, Meaning]]:
    """The phrasings that are surely understood, with what they mean."""
    rows = [row for path in (OPEN, SECOND, THIRD) for row in rows_of(path)]
    found = [(row["text"], replies(row["text"])) for row in rows]
    return [(text, one.meanings[0]) for text, one in found if one.kind == "answer"]


def one_filled(asking: Asking, frame: Frame) -> tuple[str, str] | None:
    """A role of the frame, not that of the city, and a thing that has it."""
    for name, role in frame.roles.items():
        if name in (frame.home, RECORD, "country", "flow") or not role.path.startswith("hp:"):
            continue
        text = query_text(Meaning(Target.THINGS, frame.name, name), asking.lexicon.members)
        things = [bare(row[0]) for row in run(asking.kg, text).rows if row[0] is not None]
        if known := [one for one in things if one.startswith("http") and one != HOME and asking.lexicon.traits(one)]:
            return name, known[0]
    return None


def test_a_sure_question_said_back_is_the_same_question(asking: Asking, replies: Replies, plain: Sure) -> None:
    """What is not the same again is listed: the first of each shape in both languages, then in one and the other."""
    lost = []
    shapes: Counter[object] = Counter()
    for text, meaning in plain:
        if meaning.target == Target.NAMED:
            continue
        times = shapes[shape(meaning)]
        shapes[shape(meaning)] += 1
        for lang in LANGUAGES if times == 0 else LANGUAGES[times % 2 :][:1]:
            again = meant(replies, said_back(asking.lexicon, meaning, lang))
            if again is None or alike(again) != alike(meaning):
                lost.append((text, said_back(asking.lexicon, meaning, lang)))
    assert len(shapes) > 150
    assert not lost


def alike(meaning: Meaning) -> Meaning:
    """A meaning without what does not tell: which of several words for a kind was said, the order of names."""
    filled = tuple(sorted((one.role, tuple(sorted(one.iris)), one.every) for one in meaning.filled))
    return meaning._replace(filled=tuple(Filled(*one) for one in filled), countries=tuple(sorted(meaning.countries)))


def test_another_name_of_the_class_changes_that_name_only(replies: Replies, sure: Sure) -> None:
    swapped = 0
    for one, other in (("Incheon", "Kitakyushu"), ("CityNet", "TPO"), ("HICT", "HHIT"), ("2021", "2022")):
        for text, meaning in sure:
            if not re.search(rf"\b{one}\b", text) or other in text or meaning.target in (Target.NAMED, Target.DESCRIBE):
                continue
            again = meant(replies, re.sub(rf"\b{one}\b", other, text))
            assert again is None or shape(again) == shape(meaning), text
            swapped += again is not None
    assert swapped > 5


def shape(meaning: Meaning) -> tuple[object, ...]:
    """All of a meaning but who is named, and when."""
    return (
        meaning.target,
        meaning.frame,
        meaning.asked,
        tuple((one.role, len(one.iris)) for one in meaning.filled),
        meaning.facets,
        meaning.classes,
        meaning.indicators,
        meaning.order,
    )


@pytest.mark.usefixtures("offers_unread")
def test_a_word_that_nobody_knows_makes_it_unsure(asking: Asking, where: Asker, sure: Sure) -> None:
    """Wherever it stands: in front, in the midst, at the end; of two questions that which has it is not read.

    Each question has one of the words at one place; each word comes to each place in each language of questions.
    """
    guessed = []
    ways = {lang: cycle(product(NONSENSE, (0, 1, 2))) for lang in LANGUAGES}
    for text, _ in sure:
        word, place = next(ways[language(text, asking.lexicon.vocabulary, "en")])
        words = text.rstrip("?").split()
        words.insert((0, len(words) // 2, len(words))[place], word)
        given = ask(asking, f"{' '.join(words)}?", asker=where)
        if given.kind in ("answer", "none") and not any(word in one for one in given.unread):
            guessed.append(" ".join(words))
    assert len(sure) > 100
    assert not guessed


@pytest.mark.parametrize("frame", FRAMES.values(), ids=lambda one: one.name)
def test_the_rows_of_an_answer_have_one_order_wherever_they_are_asked_for(asking: Asking, frame: Frame) -> None:
    """A store in memory gives what is alike in another order than one on disk."""
    on_disk = open_compiled(asking.kg.layout)
    for asked in (RECORD, *(name for name in frame.roles if name != "flow")):
        text = query_text(Meaning(Target.THINGS, frame.name, asked), asking.lexicon.members)
        assert run(asking.kg, text) == run(on_disk, text), asked


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("frame", FRAMES.values(), ids=lambda one: one.name)
def test_every_kind_of_record_answers_who_since_when_is_there_and_how_many(
    asking: Asking, replies: Replies, frame: Frame, lang: str
) -> None:
    """Of a thing that has a role there: who has the other, since when, whether, and how many there are."""
    found = one_filled(asking, frame)
    if found is None:
        pytest.skip("no thing is named in such a record")
    role, iri = found
    one = Filled(role, (iri,))
    both = tuple(sorted((Filled(frame.home, (HOME,)), one))) if frame.home else (one,)
    said = [name for name in frame.roles if (f"role/{frame.name}/{name}", lang) in asking.lexicon.vocabulary.sayings]
    asked = next((name for name in said if name not in (role, "country", "person")), RECORD)
    asked = "b" if frame.symmetric else asked
    filled = (one._replace(role="a"),) if frame.symmetric else (one,)
    for target in (Target.THINGS, Target.WHEN, Target.YES_NO, Target.COUNT):
        who = target in (Target.THINGS, Target.COUNT)
        meaning = Meaning(target, frame.name, asked if who else RECORD, filled if who else both)
        text = said_back(asking.lexicon, meaning, lang)
        reply = replies(text, lang)
        if reply.kind == "unsure":  # read as that, and nothing is found
            assert text in reply.sentence
            continue
        assert reply.kind in ("answer", "none"), text
        assert reply.meanings[0].target == target, text
        assert reply.meanings[0].frame == frame.name, text
        assert reply.meanings[0].role(role) is not None or label(asking.kg, iri, lang) in reply.question, text
