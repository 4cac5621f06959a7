"""Commands in processes of their own."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def started(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "haiphong_kg", "sparql", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, **options)  # type: ignore[call-overload,no-any-return]
