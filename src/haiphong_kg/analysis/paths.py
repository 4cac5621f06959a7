"""How two entities are connected: paths over the direct relations, each step a sentence with its evidence."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterable
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple

from haiphong_kg import entities
from haiphong_kg.analysis.drawn import WHOLE, drawn, kept_as, node_id
from haiphong_kg.analysis.walks import cheapest, walks
from haiphong_kg.base import LANGUAGES, capital, printable, word
from haiphong_kg.entities import Evidence, cited, evidence
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.store import ID, SCHEME, KnowledgeGraph, bare, compact, find_query, iri_of, kept

# What a claim is worth as evidence, by how its source speaks: 3 it reports, 2 it estimates or judges or says what
# goes on, 1 it plans or frames, 0 nothing said it: it was inferred.
_WORTH: Final = {"report": 3, "estimate": 2, "evaluation": 2, "ongoing": 2, "plan": 1, "context": 1, "inferred": 0}
_MOST_SOURCES: Final = 3
_MEASURED: Final = "hp:hasFigureOn"
_NONE: Final = (0, 0)
_LONGER: Final = 1000
_INDENT: Final = "     "

Strength = tuple[int, int]


class Step(NamedTuple):
    """One relation on a path, walked from `source` to `target` or, where `backward`, the other way.

    `evidence` are the claims for the situation `record` behind the relation; `strength` is the best worth of a claim
    (see `_WORTH`) and the number of different sources that claim it so, at most `_MOST_SOURCES`.
    """

    source: str
    target: str
    kind: str
    record: str
    backward: bool
    evidence: tuple[Evidence, ...]
    strength: Strength


Steps = dict[str, dict[str, Step]]


class Path(NamedTuple):
    """A path; `best` says why it is given: "shortest", "best-evidenced", both, or neither."""

    steps: tuple[Step, ...]
    best: tuple[str, ...]

    @property
    def strength(self) -> Strength:
        """A path is as strong as its weakest step."""
        return min(step.strength for step in self.steps)


def find_paths(kg: KnowledgeGraph, start: str, end: str, *, most: int = 3, avoid: Collection[str] = ()) -> list[Path]:
    """At most `most` paths between two entities (IRIs), the shortest first, the better evidenced of these.

    The best-evidenced path is among them where `most` allows two: of all paths the shortest whose weakest step
    is the strongest. Directions are ignored in walking, and kept in what a step says. The network of everything says
    what can be a step: entities, joined by relations that situations stand behind; in the graph of a past date the
    paths are those of that date.

    Raises:
        UsageError: both ends are one, or one is to be avoided.
        NotFoundError: an end has no relation, or no path joins them.
    """
    network = joined(kg)
    ends = _ends(kg, network["nodes"], start, end, avoid)
    steps = _strongest_steps(kg, network, ends, {node_id(iri) for iri in avoid})
    shortest = list(islice(walks(_costs(steps), *ends), most))
    if not shortest:
        said = Message("noPathJoins", one=_both(kg, start), other=_both(kg, end))
        raise NotFoundError(said, fix=Message("leaveOutAvoid" if avoid else "seeShowOfEach"))
    surest = _surest(steps, *ends)
    if surest and surest not in shortest and most > 1:
        shortest[most - 1 :] = [surest]
    length = len(shortest[0])
    return [_path(kg, steps, walk, shortest=len(walk) == length, surest=walk == surest) for walk in shortest]


def joined(kg: KnowledgeGraph) -> dict[str, list[Any]]:
    """What paths lead over: `nodes`, and `edges` with source, target, kind, record, and how strong the evidence is."""
    query = find_query(kg.layout, "networks", WHOLE)
    found: dict[str, list[Any]] = kept(kg, kept_as("joined", query), lambda: _joined(kg, drawn(kg, query)))
    return found


def path_text(kg: KnowledgeGraph, paths: Iterable[Path], lang: str, width: int = 100) -> str:
    """Each path as numbered sentences, each with the passages that state it."""
    return "\n".join(_told(kg, path, lang, width) for path in paths)


def path_json(kg: KnowledgeGraph, paths: Iterable[Path]) -> str:
    """The paths as a JSON array; sentences in both languages."""
    return json.dumps([path_dict(kg, path) for path in paths], ensure_ascii=False, indent=2) + "\n"


def path_dict(kg: KnowledgeGraph, path: Path) -> dict[str, Any]:
    """One path in a form that JSON has; ids are CURIEs."""
    return {"best": list(path.best), "strength": list(path.strength), "steps": [_step(kg, one) for one in path.steps]}


def sentence(kg: KnowledgeGraph, step: Step, lang: str) -> str:
    """What a step says: source, verb, target, and whether it may not have held on the date of the graph."""
    said = " ".join(_name(kg, iri, lang) for iri in (step.source, step.kind, step.target))
    mark = f" ({word('heldUnknown', lang)})" if entities.may_not_have_held(kg, step.record) else ""
    return capital(said) + mark + "."


def _name(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """A label without the full stop that the name of an event, being a sentence, may have."""
    return entities.label(kg, iri, lang).removesuffix(".")


def _both(kg: KnowledgeGraph, iri: str) -> Message:
    """The label in the language in which it is told."""
    return Message("inBoth", **entities.both(kg, iri))


def _ends(kg: KnowledgeGraph, nodes: Collection[str], start: str, end: str, avoid: Collection[str]) -> tuple[str, str]:
    if start == end:
        raise UsageError(Message("sameEnds"), fix=Message("anotherEnd"))
    for iri in (start, end):
        if iri in avoid:
            raise UsageError(Message("endAvoided", name=_both(kg, iri)), fix=Message("avoidBetween"))
        if node_id(iri) not in nodes:
            raise NotFoundError(Message("noRelation", name=_both(kg, iri)), fix=Message("seeShow"))
    return node_id(start), node_id(end)


def _joined(kg: KnowledgeGraph, network: dict[str, list[Any]]) -> dict[str, list[Any]]:
    strengths = _strengths(kg)
    told = ((source, target, about["kind"], about["record"]) for source, target, _, about in network["edges"])
    edges = [[*edge, *strengths.get(ID + edge[-1], _NONE)] for edge in sorted(told) if edge[0] != edge[1]]
    return {"nodes": [node for node, _ in network["nodes"]], "edges": edges}


def _strongest_steps(
    kg: KnowledgeGraph, network: dict[str, list[Any]], ends: Collection[str], avoid: Collection[str]
) -> Steps:
    """Who is joined with whom, each pair by the relation with the strongest evidence, everything in a fixed order.

    That two things have figures on one indicator is no tie; a figure joins only where its indicator is an end.
    """
    steps: Steps = {node: {} for node in network["nodes"]}
    for source, target, kind, record, worth, sources in network["edges"]:
        if (kind == _MEASURED and target not in ends) or source in avoid or target in avoid:
            continue
        step = _relation(kg, source, target, kind, record, (worth, sources))
        known = steps[source].get(target)
        if known is None or step.strength > known.strength:
            steps[source][target] = steps[target][source] = step
    return steps


def _relation(kg: KnowledgeGraph, source: str, target: str, kind: str, record: str, strength: Strength) -> Step:
    """A step without its evidence, which is read for those alone that are taken."""
    ends = ID + source, ID + target
    behind = ID + record if record else ""
    if kind == _MEASURED and not record:
        behind = _observation(kg, *ends)
        strength = _strength(evidence(kg, behind)) if behind else _NONE
    return Step(*ends, kind, behind, backward=False, evidence=(), strength=strength)


def _strengths(kg: KnowledgeGraph) -> dict[str, Strength]:
    """How strong the evidence is for everything that claims support."""
    supported = {bare(term) for _, term in kg.pairs("hp:claims")}
    supported |= {iri for role in ("hp:leftOpenBy", "hp:noteOn") for iri, _ in kg.pairs(role)}
    return {iri: _strength(evidence(kg, iri)) for iri in sorted(supported)}


def _observation(kg: KnowledgeGraph, entity: str, indicator: str) -> str:
    """The first claimed figure on an indicator of an entity or a version of it: what stands behind hasFigureOn."""
    observed = {entity, *kg.subjects("hp:versionOf", entity)}
    figures = kg.subjects("hp:indicator", indicator)
    own = [one for one in figures if kg.value(one, "hp:observedEntity") in observed]
    return next((one for one in own if kg.subjects("hp:claims", one)), own[0] if own else "")


def _strength(found: Iterable[Evidence]) -> Strength:
    sources: dict[int, set[str]] = {}
    for one in found:
        sources.setdefault(_WORTH.get(one.modality.removeprefix(SCHEME + "modality/"), 0), set()).add(one.source)
    if not sources:
        return _NONE
    return max(sources), min(len(sources[max(sources)]), _MOST_SOURCES)


def _doubt(strength: Strength) -> int:
    """A cost that grows as the evidence weakens, and never so far that it outweighs one step on a path of 60."""
    worth, sources = strength
    return (max(_WORTH.values()) - worth) * (_MOST_SOURCES + 1) + _MOST_SOURCES - sources


def _costs(steps: Steps, least: Strength = _NONE) -> dict[str, dict[str, int]]:
    """What a step costs, for those with evidence of the strength `least` or more."""
    return {
        node: {other: _LONGER + _doubt(step.strength) for other, step in near.items() if step.strength >= least}
        for node, near in steps.items()
    }


def _surest(steps: Steps, start: str, end: str) -> list[str]:
    """The shortest of the paths whose weakest step is the strongest; none where each has a step without evidence."""
    levels = {step.strength for near in steps.values() for step in near.values()} - {_NONE}
    found = (cheapest(_costs(steps, level), start, end) for level in sorted(levels, reverse=True))
    return next(filter(None, found), [])


def _path(kg: KnowledgeGraph, steps: Steps, walk: list[str], *, shortest: bool, surest: bool) -> Path:
    taken = []
    for here, there in pairwise(walk):
        step = steps[here][there]
        found = evidence(kg, step.record) if step.record else ()
        backward = step.source != ID + here
        taken.append(step._replace(kind=iri_of(step.kind), backward=backward, evidence=found))
    best = [name for name, is_so in (("shortest", shortest), ("best-evidenced", surest)) if is_so]
    return Path(tuple(taken), tuple(best))


def _told(kg: KnowledgeGraph, path: Path, lang: str, width: int) -> str:
    marks = ", ".join(word(name, lang) for name in path.best)
    walked = [path.steps[0].target if path.steps[0].backward else path.steps[0].source]
    walked += [step.source if step.backward else step.target for step in path.steps]
    names = " – ".join(_name(kg, iri, lang) for iri in walked)
    lines = [_wrapped(names + (f" ({marks})" if marks else ""), "", width)]
    for number, step in enumerate(path.steps, start=1):
        lines.append(_wrapped(f"{number}. {sentence(kg, step, lang)}", "  ", width))
        lines += [_wrapped(cited(kg, one, lang), _INDENT, width) for one in step.evidence]
        lines += [] if step.evidence else [_INDENT + word("derived" if step.record else "noRecord", lang)]
    return "\n".join(lines) + "\n"


def _step(kg: KnowledgeGraph, step: Step) -> dict[str, Any]:
    return {
        "sentence": {lang: sentence(kg, step, lang) for lang in LANGUAGES},
        "source": compact(step.source),
        "kind": compact(step.kind),
        "target": compact(step.target),
        "backward": step.backward,
        "record": compact(step.record) if step.record else None,
        "evidence": [
            {
                "source": compact(one.source),
                "anchor": one.anchor,
                "paragraph": one.paragraph,
                "modality": compact(one.modality),
                "text": one.text,
            }
            for one in step.evidence
        ],
    }


def _wrapped(text: str, indent: str, width: int) -> str:
    return textwrap.fill(printable(text), width, initial_indent=indent, subsequent_indent=indent + "   ")
