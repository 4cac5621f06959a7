"""The long form of the hostile load: `python -m tests.benchmarks.siege [SECONDS]`, ten minutes by default."""

from __future__ import annotations

import sys

from tests.conftest import MINI
from tests.listener import listening
from tests.web.serve.attacks import attacks
from tests.web.serve.conftest import served
from tests.web.serve.siege import GOOD, besiege

_TEN_MINUTES = 600.0


def main() -> int:
    """Besieges a server and tells what came of it; 1 where anything went wrong."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else _TEN_MINUTES
    with listening() as listener, served(MINI, "--timeout", "5") as site:
        outcome = besiege(site, list(attacks(listener.url)), GOOD, attackers=8, seconds=seconds)
        lives = site.process.poll() is None
    median, high = outcome.percentile(0.5) * 1000, outcome.percentile(0.95) * 1000
    sys.stdout.write(f"{outcome.attacks} attacks; {len(outcome.seconds)} good requests, {len(outcome.wrong)} wrong\n")
    sys.stdout.write(f"median {median:.0f} ms, p95 {high:.0f} ms; most memory {outcome.memory} MB\n")
    sys.stdout.write(f"connections out: {listener.seen}; the server lives: {lives}\n")
    sys.stdout.writelines(f"wrong: {one}\n" for one in outcome.wrong[:20])
    return 0 if lives and not outcome.wrong and not listener.seen else 1


if __name__ == "__main__":
    sys.exit(main())
