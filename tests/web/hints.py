"""Whether the hint in a field of a page is cut."""

from __future__ import annotations

from playwright.sync_api import Locator

_ROOM = """(field) => {
  const { font, paddingLeft, paddingRight } = getComputedStyle(field);
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font;
  const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return room - pen.measureText(field.placeholder).width;
}"""


def room_for_hint(field: Locator) -> float:
    """How much wider a field is than the hint in it, in pixels."""
    room: float = field.evaluate(_ROOM)
    return room
