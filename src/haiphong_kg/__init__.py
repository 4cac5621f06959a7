"""Hải Phòng Partnership Graph: a knowledge graph of a city's international partnerships.

`open_graph()` opens it; see `haiphong_kg.library`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from haiphong_kg.errors import HaiphongError
    from haiphong_kg.library import Graph, open_graph
    from haiphong_kg.questions import Account, Result

__version__ = "0.1.0"
__all__ = ["Account", "Graph", "HaiphongError", "Result", "__version__", "open_graph"]

# Imported when first asked for, so that the command line starts without what only notebooks need.
_HOMES = {
    "Account": "questions",
    "Graph": "library",
    "HaiphongError": "errors",
    "Result": "questions",
    "open_graph": "library",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
