"""What tells a kind of question is imported when a turn of that kind is in the text: none may be left out."""

from pathlib import Path

import pytest

from haiphong_kg.ask.parts import one_wish, when_asked
from haiphong_kg.entities.turns import ASKED

_PARTS = Path(str(one_wish.__file__)).parent


def _module(name: str) -> Path:
    return _PARTS / f"{getattr(when_asked, name).__module__.rpartition('.')[2]}.py"


@pytest.mark.parametrize("kind", sorted(ASKED))
def test_who_knows_a_kind_of_turn_is_called_on_it(kind: str) -> None:
    said = f'"{kind}"'
    knowing = [name for name in when_asked.__all__ if said in _module(name).read_text(encoding="utf-8")]
    gates = Path(str(one_wish.__file__)).read_text(encoding="utf-8")
    assert not knowing or said in gates, knowing
