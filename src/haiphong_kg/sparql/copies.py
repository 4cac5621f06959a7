"""Queries in a copy of this process: as bounded as in a worker of its own, and begun in a twentieth of the time."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from functools import partial
from importlib import import_module

from haiphong_kg.base import Copy, has_one_thread, limit_memory
from haiphong_kg.errors import Message, QueryError
from haiphong_kg.sparql.bounds import MEMORY, SIZE, starved, stopped
from haiphong_kg.sparql.engine import Answer, Asker, run
from haiphong_kg.store import KnowledgeGraph, Term


def bounded(kg: KnowledgeGraph, limit: int | None, seconds: float, memory: int = MEMORY) -> Asker:
    """What asks `kg`, which nobody changes, for at most `limit` rows, `seconds` and so many bytes of `memory`.

    It does so in a copy of this process where the system allows one, else in a worker.
    """
    if not has_one_thread():
        workers = import_module("haiphong_kg.sparql.workers")  # only here: it takes 15 ms
        asker: Asker = workers.Bounded(kg, memory, changes=False).within(limit, seconds)
        return asker

    def found(asked: tuple[str, Mapping[str, Term]]) -> Answer:
        return run(kg, *asked, limit, size=SIZE)

    copy = Copy(partial(_enclose, memory), found)

    def ask(text: str, bindings: Mapping[str, Term]) -> Answer:
        try:
            answer: Answer = copy.ask((text, bindings), seconds)
        except TimeoutError:
            raise stopped(seconds) from None
        except MemoryError:
            raise QueryError(Message("tooLarge"), fix=Message("askForLess")) from None
        except EOFError:
            raise starved() from None
        return answer

    return ask


def _enclose(memory: int) -> None:
    """Lets this copy end at ctrl-C, of which the engine lets Python not hear, die in silence, and take no more."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    limit_memory(memory)
