"""Questions of authors who did not know the grammar: what must not be answered is not, whatever words were added."""

from __future__ import annotations

import pytest

from haiphong_kg.ask import Asking, ask
from haiphong_kg.sparql import Asker
from tests.ask.phrasings import HERE, rows_of

_PLAIN = ("plain.csv", *(f"plain-{number}.csv" for number in range(2, 20)))
_ASKERS = tuple(f"asker-{number}.csv" for number in range(1, 10))
_FILES = (*(f"authors-{number}.csv" for number in range(1, 15)), "visitor.csv", "blind.csv", *_PLAIN, *_ASKERS)

# Its author took it for another city's affair; the graph holds the ties of partners among themselves.
_HELD = frozenset(
    {
        "What are the sister cities of Kitakyushu other than Hai Phong?",
        "What sister cities does Incheon have besides Hai Phong?",
    }
)


@pytest.mark.usefixtures("offers_unread")
@pytest.mark.parametrize("name", _FILES)
def test_what_must_be_refused_is_not_answered(asking: Asking, where: Asker, name: str) -> None:
    texts = [(row["question"], row["lang"]) for row in rows_of(HERE / name) if row["kind"] == "refuse"]
    texts = [one for one in texts if one[0] not in _HELD]
    assert texts
    assert [text for text, lang in texts if ask(asking, text, lang, asker=where).kind == "answer"] == []
