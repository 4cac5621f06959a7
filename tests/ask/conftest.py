"""What all tests of questions ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from haiphong_kg.ask import Asking, Reply, ask, prepare
from haiphong_kg.sparql import Answer, run
from haiphong_kg.store import KnowledgeGraph, Term

Replies = Callable[..., Reply]


@pytest.fixture(scope="session")
def asking(real: KnowledgeGraph) -> Asking:
    """The real graph, prepared once to understand many questions."""
    return prepare(real)


@pytest.fixture(scope="session")
def replies(asking: Asking) -> Replies:
    """The reply to a question, in a language or in its own: what was asked once, of people or of the store, is kept."""
    found = cache(lambda text: run(asking.kg, text))

    def asker(text: str, values: Mapping[str, Term]) -> Answer:
        return run(asking.kg, text, values) if values else found(text)

    return cache(lambda text, lang="": ask(asking, text, lang, asker=asker))
