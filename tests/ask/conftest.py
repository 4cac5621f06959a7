"""What all tests of questions ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import pytest

from haiphong_kg.ask import Asking, Reply, ask, prepare
from haiphong_kg.sparql import asked_once, run
from haiphong_kg.store import KnowledgeGraph

Replies = Callable[..., Reply]


@pytest.fixture(scope="session")
def asking(real: KnowledgeGraph) -> Asking:
    """The real graph, prepared once to understand many questions."""
    return prepare(real)


@pytest.fixture(scope="session")
def replies(asking: Asking) -> Replies:
    """The reply to a question, in a language or in its own: what was asked once, of people or of the store, is kept."""
    where = asked_once(partial(run, asking.kg))
    return cache(lambda text, lang="": ask(asking, text, lang, asker=where))
