"""Made data in the form of the contract: whole, with nothing in it but what a test gives."""

from __future__ import annotations

from typing import Any, cast

from haiphong_kg.web.page import Details, RecordJson, Text

EMPTY_RECORD: RecordJson[Text] = {
    "type": "hp:Situation",
    "entities": [],
    "time": None,
    "status": [],
    "values": [],
    "claims": [],
    "notes": [],
    "unstated": [],
    "formula": None,
    "inputs": [],
    "score": None,
    "disagreements": [],
}
EMPTY_DETAILS: Details[Text] = {
    "records": {},
    "sources": {},
    "types": {},
    "relations": {},
    "properties": {},
    "names": {},
    "title": {"vi": "Đồ thị", "en": "Graph"},
    "release": "",
    "version": "",
    "licence": "",
}


def made_record(**given: Any) -> RecordJson[Text]:  # noqa: ANN401  any field of a record
    """A record with these fields."""
    return cast("RecordJson[Text]", {**EMPTY_RECORD, **given})


def made_details(**given: Any) -> Details[Text]:  # noqa: ANN401  any field of the details
    """The details of a page with these fields."""
    return cast("Details[Text]", {**EMPTY_DETAILS, **given})
