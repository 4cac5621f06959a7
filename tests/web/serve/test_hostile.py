"""The short form of the hostile load: every attack once; `tests/benchmarks/siege.py` is the long one."""

from __future__ import annotations

from tests.conftest import MINI
from tests.listener import listening
from tests.web.serve.attacks import attacks
from tests.web.serve.conftest import served
from tests.web.serve.siege import GOOD, besiege

LEAST_ATTACKS = 60
MOST_MEMORY = 6000


def test_no_attack_stops_the_server_reaches_outside_or_spoils_an_answer() -> None:
    with listening() as listener, served(MINI, "--timeout", "3") as site:
        found = list(attacks(listener.url))
        assert len({one.name for one in found}) >= LEAST_ATTACKS
        outcome = besiege(site, found, GOOD, attackers=6, seconds=0)
        assert outcome.attacks == len(found)
        assert outcome.wrong == []
        assert len(outcome.seconds) > 20
        assert listener.seen == 0
        assert outcome.memory < MOST_MEMORY
        assert site.process.poll() is None
        assert all(ask(site) for ask in GOOD)
