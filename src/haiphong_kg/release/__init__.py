"""All that a reader or another system takes away."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.release.build import build_release, picture_page, whole_page
    from haiphong_kg.release.catalogue import catalogue_record
    from haiphong_kg.release.exported import Exported
    from haiphong_kg.release.formats import every_format, export_format, exporter_named, file_names, format_of
    from haiphong_kg.release.rdf import constructed, linked
else:
    __getattr__ = opened(
        __name__,
        {
            "build": ("build_release", "picture_page", "whole_page"),
            "catalogue": ("catalogue_record",),
            "exported": ("Exported",),
            "formats": ("every_format", "export_format", "exporter_named", "file_names", "format_of"),
            "rdf": ("constructed", "linked"),
        },
    )

__all__ = [
    "Exported",
    "build_release",
    "catalogue_record",
    "constructed",
    "every_format",
    "export_format",
    "exporter_named",
    "file_names",
    "format_of",
    "linked",
    "picture_page",
    "whole_page",
]
