"""An SVG file as a PNG, with the letters of this machine."""

from __future__ import annotations

from typing import Final

import resvg_py

_ZOOM: Final = 2  # pixels for each unit of the drawing


def png_of(svg: str) -> bytes:
    """`svg` in pixels; the same bytes for the same input on a machine with the same fonts."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, sans_serif_family="DejaVu Sans"))
