"""The page's data without repetition: every text of the records once, nothing that follows from something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from haiphong_kg.web.page.contract import Details, DrawnEntity, DrawnRelation, PageDetails, Text

_LANGUAGES: Final = frozenset({"vi", "en"})
_DRAWN_ONLY: Final = frozenset({"label", "color", "arrows"})  # pyvis adds them; the explorer sets its own

Places = dict[tuple[str | None, str | None], int]


def compact_details(details: Details[Text]) -> PageDetails:
    """`details` with its records' texts replaced by their places in a list `texts`, and nothing empty in a record."""
    places: Places = {}
    records = {name: _lean(record, places) for name, record in details["records"].items()}
    explained = [tuple(_lean(text, places) for text in pair) for pair in details["explained"]]
    texts = [vi if vi == en else [vi, en] for vi, en in places]
    return cast("PageDetails", {**details, "records": records, "explained": explained, "texts": texts})


def compact_nodes(nodes: Iterable[Mapping[str, Any]]) -> list[DrawnEntity]:
    """The nodes without what pyvis adds; a name that is only its lines joined is left out."""
    return [
        cast("DrawnEntity", {key: value for key, value in node.items() if not _follows(node, key)}) for node in nodes
    ]


def compact_edges(edges: Iterable[Mapping[str, Any]]) -> tuple[list[DrawnRelation], dict[str, Text]]:
    """The edges without ids and labels, and the labels by kind; an edge that has others than its kind keeps them."""
    kinds: dict[str, Text] = {}
    lean = []
    for edge in edges:
        label: Text = {"vi": edge["label_vi"], "en": edge["label_en"]}
        known = {"id": "{from}|{kind}|{record}|{to}".format(**edge), "record": ""}
        if kinds.setdefault(edge["kind"], label) == label:
            known |= {"label_vi": label["vi"], "label_en": label["en"]}
        kept = edge.keys() - _DRAWN_ONLY - {key for key, value in known.items() if edge[key] == value}
        lean.append(cast("DrawnRelation", {key: edge[key] for key in kept}))
    return lean, kinds


def _follows(node: Mapping[str, Any], key: str) -> bool:
    named = key.startswith("label_")
    return key in _DRAWN_ONLY or (named and node[key] == " ".join(node[key.replace("label", "lines")].split("\n")))


def _lean(value: Any, places: Places) -> Any:  # noqa: ANN401  whatever JSON holds
    if isinstance(value, Mapping):
        if value and value.keys() <= _LANGUAGES:
            return places.setdefault((value.get("vi"), value.get("en")), len(places))
        return {key: _lean(one, places) for key, one in value.items() if not _is_empty(one)}
    return [_lean(one, places) for one in value] if isinstance(value, list | tuple) else value


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})
