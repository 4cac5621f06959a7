"""What an output folder of ours holds."""

from __future__ import annotations

from haiphong_kg.base.manifests import MANIFEST, manifest


def made(*names: str, data: bytes = b"old") -> dict[str, bytes]:
    """Files of a folder that was made here."""
    files = dict.fromkeys(names, data)
    return files | {MANIFEST: manifest(files.items())}
