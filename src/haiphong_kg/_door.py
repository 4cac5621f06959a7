"""A room's door: its names, imported from the modules behind it when asked for, so that it costs nothing (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def opened(room: str, homes: Mapping[str, Sequence[str]], door: str = "") -> Callable[[str], object]:
    """The `__getattr__` of the package `room`, or of a `door` in it: its modules `homes` hold the names beside them."""
    home_of = {name: module for module, names in homes.items() for name in names}

    def get(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{home_of[name]}"), name)
        setattr(sys.modules[door or room], name, found)
        return found

    return get
