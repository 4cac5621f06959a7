"""How two entities are connected: paths over the direct relations, each step a sentence with its evidence."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterable, Iterator
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple

import networkx as nx

from haiphong_kg import entities
from haiphong_kg.analysis.network import node_id
from haiphong_kg.base import LANGUAGES, printable, word
from haiphong_kg.entities import Evidence, cited, evidence
from haiphong_kg.errors import Message, NotFoundError, UsageError
from haiphong_kg.store import ID, SCHEME, KnowledgeGraph, bare, compact, iri_of, kept

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


class Path(NamedTuple):
    """A path; `best` says why it is given: "shortest", "best-evidenced", both, or neither."""

    steps: tuple[Step, ...]
    best: tuple[str, ...]

    @property
    def strength(self) -> Strength:
        """A path is as strong as its weakest step."""
        return min(step.strength for step in self.steps)


def find_paths(
    kg: KnowledgeGraph,
    network: nx.MultiDiGraph[str],
    start: str,
    end: str,
    *,
    most: int = 3,
    avoid: Collection[str] = (),
) -> list[Path]:
    """At most `most` paths in `network` between two entities (IRIs), the shortest first, the better evidenced of these.

    The best-evidenced path is among them where `most` allows two: of all paths the shortest whose weakest step
    is the strongest. Directions are ignored in walking, and kept in what a step says. Shortest paths in order:
    J. Y. Yen, Management Science 17 (1971) 712. The network says what can be a step: entities, joined by relations that
    situations stand behind; with the network of a past date the paths are those of that date.

    Raises:
        UsageError: both ends are one, or one is to be avoided.
        NotFoundError: an end has no relation, or no path joins them.
    """
    ends = _ends(kg, network, start, end, avoid)
    steps = _strongest_steps(kg, network, ends, {node_id(iri) for iri in avoid})
    shortest = list(islice(_walks(steps, *ends), most))
    if not shortest:
        said = Message("noPathJoins", one=_both(kg, start), other=_both(kg, end))
        raise NotFoundError(said, fix=Message("leaveOutAvoid" if avoid else "seeShowOfEach"))
    surest = _surest(steps, *ends)
    if surest and surest not in shortest and most > 1:
        shortest[most - 1 :] = [surest]
    length = len(shortest[0])
    return [_path(kg, steps, walk, shortest=len(walk) == length, surest=walk == surest) for walk in shortest]


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
    return said[:1].upper() + said[1:] + mark + "."


def _name(kg: KnowledgeGraph, iri: str, lang: str) -> str:
    """A label without the full stop that the name of an event, being a sentence, may have."""
    return entities.label(kg, iri, lang).removesuffix(".")


def _both(kg: KnowledgeGraph, iri: str) -> Message:
    """The label in the language in which it is told."""
    return Message("inBoth", **entities.both(kg, iri))


def _ends(
    kg: KnowledgeGraph, network: nx.MultiDiGraph[str], start: str, end: str, avoid: Collection[str]
) -> tuple[str, str]:
    if start == end:
        raise UsageError(Message("sameEnds"), fix=Message("anotherEnd"))
    for iri in (start, end):
        if iri in avoid:
            raise UsageError(Message("endAvoided", name=_both(kg, iri)), fix=Message("avoidBetween"))
        if node_id(iri) not in network:
            raise NotFoundError(Message("noRelation", name=_both(kg, iri)), fix=Message("seeShow"))
    return node_id(start), node_id(end)


def _strongest_steps(
    kg: KnowledgeGraph, network: nx.MultiDiGraph[str], ends: Collection[str], avoid: Collection[str]
) -> nx.Graph[str]:
    """Who is joined with whom, each pair by the relation with the strongest evidence, everything in a fixed order.

    That two things have figures on one indicator is no tie; a figure joins only where its indicator is an end.
    """
    strengths: dict[str, list[int]] = kept(kg, "strengths", lambda: _strengths(kg))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(set(network) - set(avoid)))
    edges = sorted(network.edges(data=True), key=lambda edge: (edge[0], edge[1], edge[2]["kind"], edge[2]["record"]))
    for source, target, about in edges:
        measured = about["kind"] == _MEASURED and target not in ends
        if source == target or measured or source in avoid or target in avoid:
            continue
        step = _relation(kg, strengths, source, target, about)
        known = graph.get_edge_data(source, target)
        if known is None or step.strength > known["step"].strength:
            graph.add_edge(source, target, step=step, cost=_LONGER + _doubt(step.strength))
    return graph


def _relation(
    kg: KnowledgeGraph, strengths: dict[str, list[int]], source: str, target: str, about: dict[str, str]
) -> Step:
    """A step without its evidence, which is read for those alone that are taken."""
    record = ID + about["record"] if about["record"] else _observation(kg, ID + source, ID + target)
    ends = ID + source, ID + target, iri_of(about["kind"])
    worth, sources = strengths.get(record, _NONE)
    return Step(*ends, record, backward=False, evidence=(), strength=(worth, sources))


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


def _walks(steps: nx.Graph[str], start: str, end: str) -> Iterator[list[str]]:
    if nx.has_path(steps, start, end):
        yield from nx.shortest_simple_paths(steps, start, end, weight="cost")


def _surest(steps: nx.Graph[str], start: str, end: str) -> list[str]:
    """The shortest of the paths whose weakest step is the strongest; none where each has a step without evidence."""
    strengths: dict[tuple[str, str], Strength]
    strengths = {(a, b): about["step"].strength for a, b, about in steps.edges(data=True)}
    for level in sorted(set(strengths.values()) - {_NONE}, reverse=True):
        weak = [pair for pair, strength in strengths.items() if strength < level]
        strong = steps.copy()
        strong.remove_edges_from(weak)
        if walk := next(_walks(strong, start, end), None):
            return walk
    return []


def _path(kg: KnowledgeGraph, steps: nx.Graph[str], walk: list[str], *, shortest: bool, surest: bool) -> Path:
    taken = []
    for here, there in pairwise(walk):
        step: Step = steps.edges[here, there]["step"]
        found = evidence(kg, step.record) if step.record else ()
        taken.append(step._replace(backward=step.source != ID + here, evidence=found))
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
