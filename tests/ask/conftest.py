"""What all tests of questions ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import pytest

from haiphong_kg.ask import Asking, Reply, answering, ask, prepare
from haiphong_kg.sparql import Asker, asked_once, run
from haiphong_kg.store import KnowledgeGraph

Replies = Callable[..., Reply]


@pytest.fixture(scope="session")
def asking(real: KnowledgeGraph) -> Asking:
    """The real graph, prepared once to understand many questions."""
    return prepare(real)


@pytest.fixture(scope="session")
def where(asking: Asking) -> Asker:
    """The store of the real graph, which is asked each query once."""
    return asked_once(partial(run, asking.kg))


@pytest.fixture(scope="session")
def replies(asking: Asking, where: Asker) -> Replies:
    """The reply to a question, in a language or in its own: what was asked once, of people or of the store, is kept."""
    return cache(lambda text, lang="": ask(asking, text, lang, asker=where))


@pytest.fixture
def offers_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a reply that is not sure offers is not asked in turn: no such reply becomes an answer by that.

    It takes a quarter of the time of one; that it is done, and what comes of it, has tests of its own.
    """
    monkeypatch.setattr(answering, "with_offers_read", lambda _lexicon, found, _asked: found)
