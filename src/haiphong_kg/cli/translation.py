"""argparse's own words in the reader's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from haiphong_kg.errors import messages

_GROUP: Final = "argparse"


@contextmanager
def translated(lang: str) -> Iterator[None]:
    """Inside, argparse speaks `lang`: it asks gettext for each of its words by two names of its module.

    A word that `messages.json` does not have, as other versions of Python may, stays English.
    """
    known = {texts["en"]: texts[lang] for key, texts in messages().items() if key.startswith(_GROUP)}
    module = vars(argparse)
    before = {name: module[name] for name in ("_", "ngettext")}
    module["_"] = lambda text: known.get(text, text)
    module["ngettext"] = lambda one, many, count: known.get(one if count == 1 else many, one if count == 1 else many)
    try:
        yield
    finally:
        module.update(before)
