"""From a few answers to blocks of Turtle: a new fact with its source and claim, a correction, or a dispute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from haiphong_kg.base import folded_words
from haiphong_kg.checks.findings import Finding
from haiphong_kg.checks.proposal_fields import Answers, read_answers
from haiphong_kg.checks.trial import file_of, trial_findings
from haiphong_kg.errors import DataError, Message, NotFoundError
from haiphong_kg.store import DERIVED, ID, SCHEME, KnowledgeGraph, Term, bare, blocks, compact, expand

_XSD_DECIMAL: Final = NamedNode(expand("xsd:decimal"))
_CLASSES: Final = {"agreement": "hp:Agreement", "membership": "hp:Membership", "event": "hp:Event"}
_FILES: Final = {"company": "companies", "official": "official", "research": "research"}
_PRESS: Final = {"vi": "press-vietnamese", "ja": "press-japanese", "ko": "press-korean", "en": "press-english"}
_Pairs = list[tuple[str, Term | str | None]]


class Proposal(NamedTuple):
    """Blocks by the file they belong to, and the subjects whose blocks they take the place of."""

    files: dict[str, list[Triple]]
    replaced: tuple[str, ...] = ()


def propose(
    kg: KnowledgeGraph, what: str, given: Mapping[str, str], lang: str, ask: Callable[[str], str] | None = None
) -> str:
    """Turtle for `what` (a key of `FIELDS`) from the answers `given`: blocks, behind a comment that names their file.

    They were tried in the graph as it stands, and nothing is wrong with them.

    Raises:
        UsageError, NotFoundError: an answer is missing or cannot be read (see `read_answers`).
        DataError: the blocks break a rule; the first is named, with its mend.
    """
    answers = read_answers(kg, what, given, lang, ask)
    made = _MAKERS[what](kg, answers) if what in _MAKERS else _fact(kg, what, answers)
    triples = [triple for several in made.files.values() for triple in several]
    _require_sound(trial_findings(kg.layout, triples, made.replaced))
    return "\n\n".join(f"# {file}\n\n{blocks(several)}" for file, several in made.files.items()) + "\n"


def _require_sound(findings: Iterable[Finding]) -> None:
    errors = [one for one in findings if one.severity == "error"]
    if errors:
        first = errors[0]
        said = Message("ofThing", name=compact(first.subject), said=Message("inBoth", **first.message))
        if len(errors) > 1:
            said = Message("andMore", said=said, n=len(errors) - 1)
        raise DataError(said, fix=Message("inBoth", **first.fix))


def _block(iri: str, class_: str, pairs: _Pairs) -> list[Triple]:
    """A subject with its properties; a text that is no term is a CURIE, an absent value none."""
    found = [Triple(NamedNode(iri), NamedNode(expand("rdf:type")), NamedNode(expand(class_)))]
    for name, value in pairs:
        term = NamedNode(expand(value)) if isinstance(value, str) else value
        if term is not None:
            found.append(Triple(NamedNode(iri), NamedNode(expand(name)), term))
    return found


def _fact(kg: KnowledgeGraph, what: str, answers: Answers) -> Proposal:
    """The record, its source unless the address is known, and the claim that joins the two."""
    record, block = _figure(kg, answers) if what == "figure" else _situation(kg, what, answers)
    page = NamedNode(bare(answers["page"]))
    known = kg.subjects("foaf:page", page)
    source = known[0] if known else f"{ID}source/{_source_name(answers)}"
    claim = _free(kg, f"{ID}claim/{source.removeprefix(f'{ID}source/')}/{what}", "-{}")
    stated = [] if known else _block(source, "hp:SourceDocument", _source(answers))
    stated += _block(claim, "hp:Claim", _claim(answers, record, source))
    files = {_file_of_class(kg, block): block}
    files.setdefault(_file_of_source(kg, source, answers), []).extend(stated)
    return Proposal(files)


def _situation(kg: KnowledgeGraph, what: str, answers: Answers) -> tuple[str, list[Triple]]:
    of, other = answers["of"], answers.get("with") or answers.get("organisation")
    period, kind = bare(answers["when"]), bare(answers["kind"]).rpartition("/")[2]
    ends = sorted(bare(one).rpartition("/")[2] for one in (of, other))
    if what != "event" and "/" not in period:
        period += "/.."
    edtf = Literal(period, datatype=NamedNode(expand("edtf:EDTF")))
    shared: _Pairs = [("hp:edtf", edtf), ("hp:kind", answers["kind"]), ("hp:status", answers.get("status"))]
    if what == "agreement":
        name = f"agreement/{'--'.join(ends)}--{kind}-{period[:4]}"
        pairs: _Pairs = [("hp:agreementParty", of), ("hp:agreementParty", other), *shared]
        return _new(kg, name), _block(f"{ID}{name}", _CLASSES[what], pairs)
    if what == "membership":
        name = "membership/" + "--".join(bare(one).rpartition("/")[2] for one in (of, other))
        pairs = [("hp:memberParty", of), ("hp:memberOrganisation", other), *shared]
        return _new(kg, name), _block(f"{ID}{name}", _CLASSES[what], pairs)
    iri = _free(kg, f"{ID}event/{period.partition('/')[0]}-{_slug(bare(answers['name']))}", "-{}")
    return iri, _block(iri, _CLASSES[what], [("hp:involves", of), ("hp:involves", other), *shared])


def _figure(kg: KnowledgeGraph, answers: Answers) -> tuple[str, list[Triple]]:
    period, of = bare(answers["when"]), bare(answers["of"])
    indicator = bare(answers["indicator"]).rpartition("/")[2]
    when = period.replace("../", "to-").replace("/", "--")
    iri = next(
        one
        for letter in "abcdefghij"
        if not kg.objects(one := f"{ID}obs/{indicator}/{of.rpartition('/')[2]}/{when}/{letter}", "rdf:type")
    )
    stated, scale = Decimal(bare(answers["value"])), int(bare(answers["scale"]))
    pairs: _Pairs = [
        ("sdmxa:obsStatus", f"sdmx-code:obsStatus-{'F' if bare(answers['modality']).endswith('/plan') else 'A'}"),
        ("hp:approximation", answers["hedge"]),
        ("hp:edtf", answers["when"]),
        ("hp:indicator", answers["indicator"]),
        ("hp:observedEntity", NamedNode(_version(kg, of, period))),
        ("hp:statedScale", Literal(str(scale), datatype=NamedNode(expand("xsd:integer")))),
        ("hp:statedValue", _decimal(stated)),
        ("hp:unit", answers["unit"]),
        ("hp:value", _decimal(stated.scaleb(scale))),
    ]
    return iri, _block(iri, "hp:Observation", pairs)


def _decimal(value: Decimal) -> Literal:
    written = f"{value:f}"
    return Literal(written if "." in written else f"{written}.0", datatype=_XSD_DECIMAL)


def _version(kg: KnowledgeGraph, of: str, period: str) -> str:
    """The entity within its boundaries at the end of the period, where it has such versions."""
    day = period.removesuffix("/..").rpartition("/")[2].rstrip("?~%")
    for one in kg.subjects("hp:versionOf", of):
        first, last = kg.value(one, "hp:earliestStart"), kg.value(one, "hp:latestEnd")
        if first[: len(day)] <= day <= (last or "9")[: len(day)]:
            return one
    return of


def _source(answers: Answers) -> _Pairs:
    title = Literal(bare(answers["title"]), language=bare(answers["language"]))
    return [
        ("dcterms:title", title),
        ("dcterms:publisher", answers["publisher"]),
        ("dcterms:language", answers["language"]),
        ("dcterms:issued", answers["published"]),
        ("foaf:page", answers["page"]),
        ("hp:kind", answers["source-kind"]),
        ("hp:retrieved", answers["retrieved"]),
    ]


def _claim(answers: Answers, record: str, source: str) -> _Pairs:
    return [
        ("hp:anchor", answers["anchor"]),
        ("hp:attribution", NamedNode(f"{SCHEME}attribution/narrator")),
        ("hp:claims", NamedNode(record)),
        ("hp:modality", answers["modality"]),
        ("hp:paraphrase", answers["says-en"]),
        ("hp:paraphrase", answers["says-vi"]),
        ("hp:source", NamedNode(source)),
    ]


def _dispute(kg: KnowledgeGraph, answers: Answers) -> Proposal:
    iri = _free(kg, f"{ID}dispute/{_slug(bare(answers['name']))}", "-{}")
    named: _Pairs = [("dcterms:description", answers[f"question-{lang}"]) for lang in ("en", "vi")]
    named += [("hp:answer", answers[f"answer-{lang}"]) for lang in ("en", "vi")]
    named += [(f"hp:{name}", answers[name]) for name in ("asked", "answered", "outcome")]
    named.append(("hp:disputes", answers["record"]))
    return Proposal({"graph/remarks/disputes.ttl": _block(iri, "hp:Dispute", named)})


def _correction(kg: KnowledgeGraph, answers: Answers) -> Proposal:
    """The block of a subject with one value in place of another."""
    subject, verb = bare(answers["record"]), bare(answers["property"])
    quads = [
        quad
        for quad in kg.store.quads_for_pattern(NamedNode(subject), None, None, None)
        if not str(quad.graph_name).startswith(f"<{DERIVED}")
    ]
    old = [quad for quad in quads if quad.predicate.value == verb]
    if typed := bare(answers["old"]):
        old = [quad for quad in old if typed in (bare(quad.object), compact(bare(quad.object)))]
    if len(old) != 1:
        values = [compact(bare(quad.object)) for quad in quads if quad.predicate.value == verb]
        fix = Message("nameOld", values=values) if values else Message("noOld")
        said = Message("suchValues", name=compact(subject), n=len(old), property=compact(verb))
        raise NotFoundError(said, fix=fix)
    (gone,) = old
    new = Triple(gone.subject, gone.predicate, _alike(kg, gone.object, bare(answers["new"])))
    kept = [Triple(quad.subject, quad.predicate, _written(quad.object)) for quad in quads if quad is not gone]
    return Proposal({file_of(kg, [subject]): [*kept, new]}, (subject,))


def _written(term: Term) -> Term:
    """A term as files write it; the store drops the point of a whole decimal number."""
    is_decimal = isinstance(term, Literal) and term.datatype == _XSD_DECIMAL
    return _decimal(Decimal(bare(term))) if is_decimal else term


def _alike(kg: KnowledgeGraph, old: Term, typed: str) -> NamedNode | Literal:
    """A new value of the kind of the old: a literal of its type and language, or a thing that is described."""
    if isinstance(old, Literal):
        return Literal(typed, language=old.language) if old.language else Literal(typed, datatype=old.datatype)
    scheme = bare(old).rpartition("/")[0]
    iri = f"{scheme}/{typed}" if bare(old).startswith(SCHEME) and ":" not in typed else expand(typed)
    if not kg.objects(iri, "rdf:type"):
        raise NotFoundError(Message("nothingIsCalled", name=typed), fix=Message("writeIdentifier"))
    return NamedNode(iri)


_MAKERS: Final = {"dispute": _dispute, "correction": _correction}


def _source_name(answers: Answers) -> str:
    words = f"{bare(answers['publisher'])} {' '.join(bare(answers['title']).split()[:4])}"
    return _slug(words) + (f"-{bare(answers['published'])[:4]}" if answers["published"] else "")


def _file_of_class(kg: KnowledgeGraph, block: list[Triple]) -> str:
    """Where others of the class stand, or of a figure others of its indicator."""
    class_ = next(bare(one.object) for one in block if one.predicate.value == expand("rdf:type"))
    indicator = next((one.object for one in block if one.predicate.value == expand("hp:indicator")), None)
    alike = kg.subjects("hp:indicator", bare(indicator)) if indicator else kg.subjects("rdf:type", class_)
    return file_of(kg, alike) or "graph/situations/new.ttl"


def _file_of_source(kg: KnowledgeGraph, source: str, answers: Answers) -> str:
    """Where the source stands, or others of its publisher, or else of its kind and language."""
    if found := file_of(kg, [source]):
        return found
    publisher = bare(answers["publisher"])
    others = [iri for iri, term in kg.pairs("dcterms:publisher") if bare(term) == publisher]
    kind = bare(answers["source-kind"]).rpartition("/")[2]
    name = _PRESS.get(bare(answers["language"]), "press-other") if kind == "press" else _FILES.get(kind, "other")
    return file_of(kg, others) or f"graph/sources/{name}.ttl"


def _slug(text: str) -> str:
    return re.sub("-+", "-", "-".join(folded_words(text))).strip("-")[:80]


def _new(kg: KnowledgeGraph, name: str) -> str:
    """The IRI of a record that is not there yet.

    Raises:
        DataError: it is there.
    """
    if kg.objects(f"{ID}{name}", "rdf:type"):
        raise DataError(Message("thereAlready", name=name), fix=Message("proposeOther"))
    return f"{ID}{name}"


def _free(kg: KnowledgeGraph, iri: str, form: str) -> str:
    """The IRI, or the first of its numbered forms, that nothing in the graph has."""
    number = 1
    while kg.objects(iri if number == 1 else iri + form.format(number), "rdf:type"):
        number += 1
    return iri if number == 1 else iri + form.format(number)
