"""Networks: built, measured, walked."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.analysis.drawn import WHOLE, node_id
    from haiphong_kg.analysis.measured import MEASURES, network_measures, network_words
    from haiphong_kg.analysis.network import build_network, ego
    from haiphong_kg.analysis.paths import find_paths, joined, path_dict, path_json, path_text
    from haiphong_kg.analysis.series import figure_series
    from haiphong_kg.analysis.ties import partner_ties
else:
    __getattr__ = opened(
        __name__,
        {
            "drawn": ("WHOLE", "node_id"),
            "measured": ("MEASURES", "network_measures", "network_words"),
            "network": ("build_network", "ego"),
            "paths": ("find_paths", "joined", "path_dict", "path_json", "path_text"),
            "series": ("figure_series",),
            "ties": ("partner_ties",),
        },
    )

__all__ = [
    "MEASURES",
    "WHOLE",
    "build_network",
    "ego",
    "figure_series",
    "find_paths",
    "joined",
    "network_measures",
    "network_words",
    "node_id",
    "partner_ties",
    "path_dict",
    "path_json",
    "path_text",
]
