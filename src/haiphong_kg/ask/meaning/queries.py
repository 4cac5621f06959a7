"""A meaning → SPARQL that gives its rows in any store that holds the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from pyoxigraph import Literal

from haiphong_kg.ask.meaning.figure_queries import figures
from haiphong_kg.ask.meaning.frames import ENDED, FRAMES
from haiphong_kg.ask.meaning.meaning import FIGURE, Filled, Meaning, Span
from haiphong_kg.ask.meaning.roles import RECORD, Frame
from haiphong_kg.ask.meaning.terms import HEAD, class_lines, iri_list, none_of, within
from haiphong_kg.ask.words.lexicon import VIET_NAM
from haiphong_kg.ask.words.things import PUBLISHER
from haiphong_kg.base import expression
from haiphong_kg.store import DATASET, HOME, SCHEME

# Where a word begins, and what means more than itself in a pattern.
_BEGINS: Final = r"(^|[^\p{L}\p{N}])"
_MEANT: Final = expression(r"[.^$*+?()\[\]{}|\\]")
_ESCAPED: Final = r"\\\g<0>"
_VISITS: Final = frozenset(f"{SCHEME}event-kind/{one}" for one in ("naval-visit", "delegation-received"))
_LAND: Final = "(hp:inCountry|hp:homeCountry)?"
# Some publish dates of sources, which are what begins there.
_TIMES: Final = """  OPTIONAL { ?record hp:start ?start }
  OPTIONAL { ?record hp:end ?end }
  OPTIONAL { ?record hp:knownOn ?known }
  OPTIONAL { ?record hp:status ?status }"""
_AMOUNTS: Final = """  OPTIONAL {{
    VALUES ?indicator {{ {0} }}
    ?amount hp:amountOf ?record ; hp:indicator ?indicator ; hp:value ?value ; hp:unit ?unit .
  }}"""
# Records that are asked of the time at which they hold, and not of that at which they begin.
_STATES: Final = ("post", "ownership", "operation")
# What ended before the graph was published, to the precision of its end, is not so still.
_OVER: Final = f"""  FILTER NOT EXISTS {{
    ?record hp:end ?over . <{DATASET}> dcterms:issued ?issued .
    FILTER(STR(?over) < SUBSTR(STR(?issued), 1, STRLEN(STR(?over))))
  }}"""

Members = Callable[[str], tuple[str, ...]]


def query_text(meaning: Meaning, members: Members, *, derived: bool = False) -> str:
    """The SPARQL of `meaning`; `members` gives the classes and kinds behind a word for kinds of things.

    Figures are those that a source states, or with `derived` those that follow from others.
    """
    return figures(meaning, members, derived=derived) if meaning.frame == FIGURE else _records(meaning, members)


def _records(meaning: Meaning, members: Members) -> str:
    """Rows of a thing, the record it stands in, all roles, and the times."""
    frame = FRAMES[meaning.frame]
    asked = meaning.asked or RECORD
    roles = [name for name in frame.roles if _is_shown(frame.roles[name].path)]
    lines = [f"  {frame.pattern} ."]
    lines += _filled(frame, meaning.filled)
    lines += _asked(frame, meaning, asked)
    lines += _narrowed(frame, meaning, asked, members)
    for named in meaning.filled if meaning.together else ():
        for iri in named.iris if named.every else ():
            lines += _joined(Meaning(meaning.target, meaning.frame, asked, (Filled(named.role, (iri,)),)))
    for one in meaning.joined:
        lines += _of_same_country(frame, meaning, asked, one) if one.via else _joined(one)
    lines.append(_TIMES)
    if meaning.indicators:
        lines.append(_AMOUNTS.format(iri_list(meaning.indicators)))
    shown = [name for name in roles if name not in (asked, RECORD)]
    lines += [_shown(frame, meaning, name) for name in shown]
    lines += _lasting(meaning.span) if meaning.frame in _STATES else _spanned(meaning)
    amounts = " ?value ?unit" * bool(meaning.indicators)
    thing = "?thing " if asked != RECORD else ""
    taking = " ".join("?" + name for name in shown)
    columns = f"{thing}{taking} ?start ?end ?known ?status{amounts} ?record"
    largest = " DESC(?value) ?unit" * bool(meaning.indicators)
    order = f"{thing or '?record '}STR(?start) STR(?known) ?record{largest} {taking} ?end ?status"  # the same anywhere
    return f"{HEAD}SELECT DISTINCT {columns} WHERE {{\n" + "\n".join(lines) + f"\n}}\nORDER BY {order}\n"


def _is_shown(path: str) -> bool:
    return bool(path) and path[0] not in "^(" and "/" not in path


def _shown(frame: Frame, meaning: Meaning, name: str) -> str:
    """The binding of a role for the reader, of a tie the other side."""
    path = frame.roles[name].path
    given = meaning.role(name)
    if given and not frame.roles[name].wider and len(given.iris) == 1 and not given.iris[0].startswith(PUBLISHER):
        return f"  BIND(<{given.iris[0]}> AS ?{name})"
    other = ""
    if frame.symmetric and name in ("a", "b"):
        other = " FILTER(?b != ?a)" if name == "b" else ""
    if "|" in path and frame.name == "event":  # what takes part is of no such class
        kinds = ", ".join(f"hp:{one}" for one in frame.roles[name].classes)
        other = f" ?{name} a ?{name}_is . FILTER(?{name}_is IN ({kinds}))"
    return f"  OPTIONAL {{ ?record {path} ?{name} .{other} }}" if name != "person" else _person(path, name)


def _person(path: str, name: str) -> str:
    return f"  OPTIONAL {{ ?record {path} ?{name} . ?{name} a hp:Person }}"


def _filled(frame: Frame, filled: Iterable[Filled]) -> list[str]:
    """That the roles are taken by what was named."""
    lines = []
    for one in filled:
        path = frame.roles[one.role].given
        if frame.roles[one.role].classes == ("Publisher",):
            values = " ".join(str(Literal(iri.removeprefix(PUBLISHER))) for iri in one.iris)
        else:
            values = iri_list(one.iris)
        variable = "?record" if not path else f"?given_{one.role}"
        lines.append(f"  VALUES {variable} {{ {values} }}")
        if path:
            lines.append(f"  ?record {path} {variable} .")
    return lines


def _asked(frame: Frame, meaning: Meaning, asked: str) -> list[str]:
    """That ?thing has the role asked for, and is not the one that was named for the other side."""
    if asked == RECORD:
        return []
    role = frame.roles[asked]
    lines = [f"  ?record {role.path} ?thing ." if role.path else "  BIND(?record AS ?thing)"]
    lines += [f"  FILTER(?thing != ?given_{one.role})" for one in meaning.filled if frame.roles[one.role].path]
    # who visits the city is no host of its own
    visits = asked == "party" and any(_VISITS.issuperset(kinds) for _, kinds in meaning.facets)
    if meaning.other or visits:
        lines.append(f"  FILTER(?thing != <{HOME}>)")
    if asked == "country":
        lines += ["  ?thing a hp:Country .", *([f"  FILTER(?thing != <{VIET_NAM}>)"] if not _domestic(meaning) else [])]
    if role.classes in (("Person",), ("Zone",)):
        lines.append(f"  ?thing a hp:{role.classes[0]} .")
    return lines


def _domestic(meaning: Meaning) -> bool:
    """Whether this country is asked for by its name: of those of Asia it is none."""
    return meaning.countries == (VIET_NAM,)


def _narrowed(frame: Frame, meaning: Meaning, asked: str, members: Members) -> list[str]:
    """The concepts, countries and kinds that narrow the records or the things."""
    lines = []
    for number, (path, concepts) in enumerate(meaning.facets):
        values = iri_list(concepts)
        lines += [f"  VALUES ?facet{number} {{ {values} }}", f"  ?record {path} ?facet{number} ."]
    far = _far(frame, asked, both=meaning.role(frame.far) is not None)
    if meaning.countries:
        values = iri_list(meaning.countries)
        lines.append(f"  VALUES ?land {{ {values} }}")
        # Of several who fund one thing each has a country of its own.
        of_record = frame.country and (frame.name, asked) != ("funding", frame.far)
        lines.append(f"  ?record {frame.country} ?land ." if of_record else f"  {far} {_LAND} ?land .")
    if meaning.foreign:
        lines.append(_foreign(frame, asked, far))
    lines += _left_out(frame, meaning, asked, far) + _accounts(meaning)
    for number, (role, name) in enumerate(meaning.classes):
        variable, triple = _variable(frame, meaning, asked, role)
        lines += [*triple, *class_lines(variable, members(name), number)]
    if meaning.still:
        ended = ", ".join(f"<scheme/status/{one}>" for one in ENDED)
        lines.append(f"  FILTER NOT EXISTS {{ ?record hp:status ?gone . FILTER(?gone IN ({ended})) }}")
        lines.append(_OVER)
    return _bound_far(frame, meaning, far, lines) + lines


def _foreign(frame: Frame, asked: str, far: str) -> str:
    """That what is asked for is not of this country; in an event somebody of another one takes part."""
    if asked == "line":
        return f"  FILTER NOT EXISTS {{ ?thing hp:homeCountry <{VIET_NAM}> }}"
    if frame.name == "event":
        other = f"?abroad a hp:Country . FILTER(?abroad != <{VIET_NAM}>)"
        return f"  FILTER EXISTS {{ ?record {frame.country} ?abroad . {other} }}"
    return f"  FILTER NOT EXISTS {{ {_abroad(frame, far)} <{VIET_NAM}> }}"


def _left_out(frame: Frame, meaning: Meaning, asked: str, far: str) -> list[str]:
    """That the things are none of those left out, and what has a country is of none of those."""
    lines = none_of("?thing", meaning.without)
    if not meaning.outside:
        return lines
    if asked == "country":
        return [*lines, f"  FILTER(?thing NOT IN ({', '.join(f'<{one}>' for one in meaning.outside)}))"]
    paths = [f"?record {frame.country}"] * bool(frame.country) + [f"{far} hp:inCountry|hp:homeCountry"]
    values = f"VALUES ?outside {{ {iri_list(meaning.outside)} }}"
    known = " UNION ".join(f"{{ {path} ?anyland }}" for path in paths)
    lines += [f"  FILTER NOT EXISTS {{ {values} {path} ?outside }}" for path in paths]
    return [*lines, f"  FILTER EXISTS {{ {known} }}"]


def _accounts(meaning: Meaning) -> list[str]:
    """That the account of the record has these words, each as the beginning of one: no "king" is in "looking"."""
    return [
        f"  ?claim{number} hp:claims ?record ; hp:paraphrase ?account{number} . "
        f"FILTER(REGEX(LCASE(STR(?account{number})), {Literal(_BEGINS + _MEANT.sub(_ESCAPED, word))}))"
        for number, word in enumerate(meaning.words)
    ]


def _variable(frame: Frame, meaning: Meaning, asked: str, role: str) -> tuple[str, list[str]]:
    """The variable of a role and, where it is none yet, the triple that binds it."""
    path = frame.roles[role].path if role in frame.roles else ""
    if role == asked and role != RECORD:
        return "?thing", []
    if not path:
        return "?record", []
    own = [f"FILTER(?of_{role} != ?given_{one.role})" for one in meaning.filled if frame.roles[one.role].path == path]
    return f"?of_{role}", [f"  ?record {path} ?of_{role} . {' '.join(own)}".rstrip()]


def _abroad(frame: Frame, far: str) -> str:
    return f"?record {frame.country}" if frame.country else f"{far} {_LAND}"


def _far(frame: Frame, asked: str, *, both: bool) -> str:
    """The variable of the far side: the record where it is that itself, the things asked for, or one of its own."""
    if not frame.roles.get(frame.far) or not frame.roles[frame.far].path:
        return "?record"
    if asked == frame.far:
        return "?thing"
    return f"?given_{frame.far}" if frame.symmetric and both else "?far"


def _bound_far(frame: Frame, meaning: Meaning, far: str, lines: list[str]) -> list[str]:
    """The triple that binds ?far where a line needs it."""
    if far != "?far" or not any("?far" in line for line in lines):
        return []
    path = frame.roles[frame.far].path
    own = [f"FILTER(?far != ?given_{one.role})" for one in meaning.filled if frame.roles[one.role].path == path]
    return [f"  ?record {path} ?far . {' '.join(own)}".rstrip()]


def _joined(meaning: Meaning) -> list[str]:
    """A further record that the things have, or have not."""
    frame = FRAMES[meaning.frame]
    inner = [frame.pattern, *(line.strip() for line in _filled(frame, meaning.filled))]
    for number, (path, concepts) in enumerate(meaning.facets):
        inner += [
            f"VALUES ?other{number} {{ {' '.join(f'<{one}>' for one in concepts)} }} ?record {path} ?other{number}"
        ]
    role = frame.roles[meaning.asked]
    inner.append(f"?record {role.path} ?thing" if role.path else "FILTER(?record = ?thing)")
    if frame.symmetric and not meaning.negated:  # who takes part in a tie has it with others, and not with itself
        inner += [f"FILTER(?thing != ?given_{one.role})" for one in meaning.filled]
    text = (
        " . ".join(one.removesuffix(" .") for one in inner).replace("?record", "?joint").replace("?given_", "?party_")
    )
    return [f"  FILTER {'NOT ' * meaning.negated}EXISTS {{ {text} }}"]


def _of_same_country(frame: Frame, meaning: Meaning, asked: str, other: Meaning) -> list[str]:
    """That the things are of a country of which others have a second record."""
    far = _far(frame, asked, both=meaning.role(frame.far) is not None)
    second = FRAMES[other.frame]
    own = f"?record {frame.country} ?kin ." if frame.country else f"{far} {_LAND} ?kin ."
    inner = [second.pattern, *(line.strip().removesuffix(" .") for line in _filled(second, other.filled))]
    for number, (path, concepts) in enumerate(other.facets):
        inner.append(f"VALUES ?other{number} {{ {iri_list(concepts)} }} ?record {path} ?other{number}")
    path = second.roles[second.far].path
    inner.append(f"?record {second.country} ?kin" if second.country else f"?record {path} ?akin . ?akin {_LAND} ?kin")
    text = " . ".join(inner).replace("?record", "?joint").replace("?given_", "?party_")
    return [
        *_bound_far(frame, meaning, far, [own]),
        f"  {own} ?kin a hp:Country . FILTER(?kin != <{VIET_NAM}>)",
        f"  {{ SELECT DISTINCT ?kin WHERE {{ {text} }} }}",  # an EXISTS is worked out anew for each record
    ]


def _spanned(meaning: Meaning) -> list[str]:
    """That the record begins, or ends, within the span."""
    time = "?end" if meaning.ending else "?start"
    return [f"  FILTER(BOUND({time}) && {within(meaning.span, time, time)})"] if meaning.span else []


def _lasting(span: Span | None) -> list[str]:
    """That the record holds at some time of the span: it has begun by its end, and not ended before, or is known.

    What is told only to have ended was so until then.
    """
    if span is None:
        return []
    known = f"(BOUND(?known) && {within(span, '?known', '?known')})"
    begun = " && ".join(["BOUND(?start)", *([_until("?start", span.last)] if span.last else [])])
    ended = f' && (!BOUND(?end) || SUBSTR(STR(?end), 1, {len(span.first)}) >= "{span.first}")' if span.first else ""
    ends = f"(!BOUND(?start) && BOUND(?end) && {within(span, '?end', '?end')})"
    return [f"  FILTER({known} || ({begun}{ended}) || {ends})"]


def _until(time: str, last: str) -> str:
    return f'SUBSTR(STR({time}), 1, {len(last)}) <= "{last}"'
