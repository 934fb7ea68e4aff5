"""A desk that remembers, for tests of engines without a store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from doubles.readers import READER
from ntm_extract.batch.crew import Crew
from ntm_extract.batch.desk import Stop
from ntm_extract.batch.job import Job, Limits, Outcome, as_bytes, content_key
from ntm_extract.batch.link import Setup

QUICK = Limits(seconds=20, memory_mib=300)


class RememberingDesk:
    def __init__(self, known: frozenset[str] = frozenset()) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self.events: list[tuple[str, dict[str, Any]]] = []
        self._known = known

    def known(self, job: Job, sha256: str) -> Outcome | None:
        if content_key(job.name, sha256) in self._known:
            return Outcome(job, "ok", sha256=sha256, known=True)
        return None

    def contents(self) -> frozenset[str]:
        return self._known

    def take(self, outcome: Outcome) -> None:
        name = Path(outcome.job.shown).name
        assert name not in self.outcomes, "a job has one outcome"
        self.outcomes[name] = outcome

    def note(self, event: str, **facts: Any) -> None:
        self.events.append((event, facts))

    def codes(self) -> dict[str, str]:
        return {
            name: outcome.failure.code if outcome.failure else outcome.status
            for name, outcome in self.outcomes.items()
        }


def write_orders(folder: Path, **orders: str) -> list[Job]:
    folder.mkdir(exist_ok=True)
    jobs = []
    for name, order in orders.items():
        (folder / name).write_text(order, "utf-8")
        jobs.append(Job(as_bytes(folder / name), as_bytes(folder / name)))
    return jobs


def read_orders(
    folder: Path, limits: Limits = QUICK, workers: int = 2, **orders: str
) -> RememberingDesk:
    """Have a crew of scripted readers read documents whose text is their order."""
    jobs = write_orders(folder / "in", **orders)
    crew = Crew(Setup(limits, reader=READER), workers, folder / "state")
    desk = RememberingDesk()
    try:
        crew.start()
        crew.read_all(jobs, desk, Stop(), lambda: None)
    finally:
        crew.close()
    return desk
