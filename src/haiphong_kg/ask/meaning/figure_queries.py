"""A meaning that is a figure, or a rank by one → SPARQL."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from haiphong_kg.ask.meaning.meaning import PERIOD, Bound, Meaning, Span, Target, is_between_years
from haiphong_kg.ask.meaning.terms import HEAD, class_lines, iri_list, none_of, within

_BETTER: Final = "?dispute hp:disagreeingMember ?record ; hp:preferredMember ?better . FILTER(?better != ?record)"

_PREFERRED: Final = "?settled hp:preferredMember ?record"

# A project is of whoever invests in it, and of the group of that.
_INVESTED: Final = "^hp:project/hp:investor/hp:partOfGroup*"
# A zone lies in a larger one, and is called by the name of who develops it.
_WITHIN: Final = "(hp:locatedIn|hp:locatedInZone)+"
# What a project is of, and so a company that puts capital into one.
THEME: Final = "(^hp:investor/hp:project)?/hp:theme"

Members = Callable[[str], tuple[str, ...]]


def figures(meaning: Meaning, members: Members, *, derived: bool) -> str:
    """Rows of an entity, a figure with hedge, unit and time, its counterpart, and whether a better one is preferred."""
    lines = [
        f"  VALUES ?indicator {{ {iri_list(meaning.indicators)} }}",
        "  ?record hp:indicator ?indicator ; hp:observedEntity ?entity ; hp:value ?value ; hp:unit ?unit .",
        *_origin(meaning, derived=derived),
        *_entities(meaning, members),
        "  OPTIONAL { ?record hp:counterpart ?counterpart }",
        "  OPTIONAL { ?record hp:edtf ?period }",
        "  OPTIONAL { ?record hp:knownOn ?known }",
        "  OPTIONAL { ?record hp:latestEnd ?latest }",
        "  OPTIONAL { ?record hp:earliestStart ?earliest }",
        "  OPTIONAL { ?record hp:approximation ?hedge }",
        f"  BIND(EXISTS {{ {_BETTER} }} AS ?lesser)",
        *_figure_span(meaning.span),
    ]
    if meaning.unit:
        lines.append(f"  FILTER(?unit = <{meaning.unit}>)")
    if meaning.bound and meaning.target != Target.YES_NO:
        unit = f" && ?unit = <{meaning.bound.unit}>" if meaning.bound.unit else ""
        sign = ">=" if meaning.bound.upto is not None else ">" if meaning.bound.more else "<"
        lines.append(f"  FILTER(?value {sign} {meaning.bound.amount:f}{unit})")
        lines += _none_larger(meaning.bound)
    columns = "?entity ?indicator ?value ?unit ?hedge ?period ?known ?counterpart ?lesser ?earliest ?latest ?record"
    order = "?lesser DESC(STR(COALESCE(?latest, ?known))) ?entity DESC(?value) ?record"
    return f"{HEAD}SELECT DISTINCT {columns} WHERE {{\n" + "\n".join(lines) + f"\n}}\nORDER BY {order}\n"


def _none_larger(bound: Bound) -> list[str]:
    """That no figure of the same thing is above a bound from above: an older one below it is not what counts."""
    top = bound.upto if bound.upto is not None else None if bound.more else bound.amount
    if top is None:
        return []
    larger = "?above hp:indicator ?indicator ; hp:observedEntity ?entity ; hp:unit ?unit ; hp:value ?larger"
    sign = ">" if bound.upto is not None else ">="
    return [f"  FILTER NOT EXISTS {{ {larger} . FILTER(?larger {sign} {top:f}) }}"]


def _origin(meaning: Meaning, *, derived: bool) -> list[str]:
    """Whether sources state the figures; of several years, those that follow from others stand in for none stated."""
    if derived:
        return ["  ?record a hp:DerivedObservation ."]
    if not is_of_years(meaning):
        return [f"  FILTER(NOT EXISTS {{ ?record a hp:DerivedObservation }} || EXISTS {{ {_PREFERRED} }})"]
    same = "?stated hp:indicator ?indicator ; hp:observedEntity ?entity ; hp:unit ?unit ; hp:edtf ?of"
    return [
        "  OPTIONAL { ?record a hp:DerivedObservation ; hp:edtf ?of .",
        f"    FILTER EXISTS {{ {same} . FILTER NOT EXISTS {{ ?stated a hp:DerivedObservation }} }}",
        "    BIND(true AS ?spare) }",
        "  FILTER(!BOUND(?spare))",
    ]


def is_of_years(meaning: Meaning) -> bool:
    """Whether it is asked for the figures from one year to another, of each year, or for the year with the largest."""
    spanning = meaning.target == Target.VALUE and (meaning.each or is_between_years(meaning.span))
    return spanning or meaning.asked == PERIOD


def _entities(meaning: Meaning, members: Members) -> list[str]:
    """Whose figure it is: of things named, of the city as it was at any time, or of all things of a class."""
    lines = []
    if given := meaning.role("entity"):
        sides = () if meaning.role("counterpart") else meaning.sides
        values = iri_list(dict.fromkeys([*given.iris, *(iri for side in sides for iri in side)]))
        lines += [f"  VALUES ?named {{ {values} }}", "  ?entity hp:versionOf? ?named ."]
    other = meaning.role("counterpart")
    if other:
        lines.append(f"  VALUES ?counterpart {{ {iri_list(other.iris)} }}")
        lines.append("  ?record hp:counterpart ?counterpart .")
        # what two countries have together is of neither
        others = ", ".join(f"<{one}>" for one in other.iris)
        beside = f"?record hp:counterpart ?beside . ?beside a hp:Country . FILTER(?beside NOT IN ({others}))"
        lines.append(f"  FILTER NOT EXISTS {{ {beside} }}")
    elif meaning.asked == "counterpart":
        lines.append("  ?record hp:counterpart ?counterpart . ?counterpart a hp:Country .")
    elif given:
        lines.append("  FILTER NOT EXISTS { ?record hp:counterpart ?anyone }")
    for number, (_, name) in enumerate(meaning.classes):
        lines += class_lines("?entity", members(name), number)
    if meaning.countries:
        values = iri_list(meaning.countries)
        lines.append(f"  VALUES ?land {{ {values} }}")
        lines.append("  ?entity ^hp:project/hp:investorCountry|^hp:investor/hp:investorCountry|hp:homeCountry ?land .")
    lines += _of_foreigners(meaning)
    lines += none_of(f"?{meaning.asked}", meaning.without)
    for path, themes in meaning.facets:
        lines.append(f"  VALUES ?theme {{ {iri_list(themes)} }}")
        lines.append(f"  ?entity {path} ?theme .")
    if place := meaning.role("place"):
        lines.append(f"  VALUES ?place {{ {iri_list(place.iris)} }}")
        lines.append(f"  ?entity {_WITHIN}|{_WITHIN}/^hp:develops|^hp:vessel/hp:port|{_INVESTED} ?place .")
    return lines


def _of_foreigners(meaning: Meaning) -> list[str]:
    """That foreigners invest in it, and none from the countries that are left out."""
    lines = []
    if meaning.foreign:
        kind = "?invested hp:kind <scheme/capital-source/fdi>"
        lines.append(f"  FILTER EXISTS {{ ?entity ^hp:project|^hp:investor ?invested . {kind} }}")
    if meaning.outside:
        path = "^hp:project/hp:investorCountry|^hp:investor/hp:investorCountry|hp:homeCountry"
        out = f"VALUES ?outside {{ {iri_list(meaning.outside)} }} ?entity {path} ?outside"
        lines += [f"  FILTER NOT EXISTS {{ {out} }}", f"  FILTER EXISTS {{ ?entity {path} ?anyland }}"]
    return lines


def _figure_span(span: Span | None) -> list[str]:
    """That the time of the figure lies in the span; a stock counts by its day."""
    begun, ended = "COALESCE(?earliest, ?latest, ?known)", "COALESCE(?latest, ?known)"
    return [f"  FILTER({within(span, begun, ended)})"] if span else []
