"""Networks: built, measured, walked."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.analysis.network import WHOLE, build_network, ego, measure_rows, node_id, overview
    from haiphong_kg.analysis.paths import find_paths, path_dict, path_json, path_text
else:
    __getattr__ = opened(
        __name__,
        {
            "network": ("WHOLE", "build_network", "ego", "measure_rows", "node_id", "overview"),
            "paths": ("find_paths", "path_dict", "path_json", "path_text"),
        },
    )

__all__ = [
    "WHOLE",
    "build_network",
    "ego",
    "find_paths",
    "measure_rows",
    "node_id",
    "overview",
    "path_dict",
    "path_json",
    "path_text",
]
