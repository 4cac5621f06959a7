"""Works of a list that do not run yet, by what is recorded: a plant that is being built is told with that."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.meaning.meaning import Target
from haiphong_kg.ask.meaning.said_names import listed, name_of
from haiphong_kg.ask.telling.replying import Reply, reply
from haiphong_kg.ask.telling.stages import state_before_running
from haiphong_kg.ask.words.lexicon import Lexicon
from haiphong_kg.store import bare

_ASKED: Final = (Target.THINGS, Target.COUNT, Target.YES_NO)
_MOST: Final = 6


def with_states(lexicon: Lexicon, found: Reply) -> Reply:
    """The reply with the state of the works in it that are not recorded as running, where they are few.

    A question that names a state or a work has it in its answer.
    """
    meaning = found.meanings[0] if found.kind == "answer" and len(found.meanings) == 1 else None
    if meaning is None or meaning.frame != "project" or meaning.target not in _ASKED or meaning.filled:
        return found
    if any("status" in path for path, _ in meaning.facets):
        return found
    values = {bare(term) for row in found.rows.rows for term in row if term is not None}
    works = [one for one in sorted(values) if "Project" in lexicon.traits(one)]
    states = {one: state_before_running(lexicon, one, found.lang) for one in works}
    said = [f"{name_of(lexicon, one, found.lang)} ({state})" for one, state in states.items() if state]
    if not 0 < len(said) <= _MOST:
        return found
    remark = reply(lexicon, "not-yet-running", found.lang, listed(lexicon, said, found.lang))
    return found._replace(remarks=(*found.remarks, remark))
