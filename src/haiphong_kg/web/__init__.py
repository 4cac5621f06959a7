"""What a browser gets."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.web.site.making import write_site
else:
    __getattr__ = opened(__name__, {"site.making": ("write_site",)})

__all__ = ["write_site"]
