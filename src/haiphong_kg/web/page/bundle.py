"""The files the page is made of: vis-network from pyvis, the explorer's bundle and the template from this package."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from markupsafe import Markup

from haiphong_kg.errors import HaiphongError, Message
from haiphong_kg.web.page.embed import own_code

HERE: Final = files("haiphong_kg.web.page")
_VIS: Final = files("pyvis").joinpath("lib", "vis-9.1.2")


@dataclass(frozen=True)
class Assets:
    """Scripts and styles by name, in the order in which the page runs them."""

    scripts: dict[str, Markup]
    styles: dict[str, Markup]


def read_assets() -> Assets:
    """Reads what the page carries inside itself.

    Raises:
        HaiphongError: the package was built without the page's program.
    """
    built = HERE.joinpath("assets")
    return Assets(
        scripts={
            "vis": own_code(_text(_VIS, "vis-network.min.js"), "</script"),
            "explorer": own_code(_text(built, "explorer.js"), "</script"),
        },
        styles={"explorer": own_code(_text(built, "explorer.css"), "</style")},
    )


def read_drawing() -> str:
    """The program that draws the ring where there is no browser.

    Raises:
        HaiphongError: the package was built without it.
    """
    return _text(HERE.joinpath("assets"), "picture.js")


def _text(folder: Traversable, name: str) -> str:
    try:
        return folder.joinpath(name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise HaiphongError(Message("builtWithoutPage", name=name), fix=Message("installAgain")) from error
