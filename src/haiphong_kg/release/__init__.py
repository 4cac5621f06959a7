"""All that a reader or another system takes away."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.release.build import build_release
    from haiphong_kg.release.formats import export_format
    from haiphong_kg.release.rdf import constructed
else:
    __getattr__ = opened(
        __name__,
        {
            "build": ("build_release",),
            "formats": ("export_format",),
            "rdf": ("constructed",),
        },
    )

__all__ = ["build_release", "constructed", "export_format"]
