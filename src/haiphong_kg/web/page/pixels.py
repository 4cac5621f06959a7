"""An SVG file as a PNG, with the letters of this machine."""

from __future__ import annotations

from typing import Final

import resvg_py

_ZOOM: Final = 2  # pixels for each unit of the drawing
# The drawing is measured with it, and it has every Vietnamese letter: of those named first on a screen some have not.
_FONT: Final = "DejaVu Sans"


def png_of(svg: str) -> bytes:
    """`svg` in pixels; the same bytes for the same input on a machine with the same fonts."""
    svg = svg.replace(' font-family="', f' font-family="{_FONT}, ', 1)
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, sans_serif_family=_FONT))
