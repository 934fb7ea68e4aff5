"""What runs inside a Ray actor: one worker with its limits, which reads one file at a time."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from ntm_extract.batch.crew import Crew
from ntm_extract.batch.desk import Stop
from ntm_extract.batch.job import Job, Limits, Outcome, content_key, failed
from ntm_extract.batch.link import Setup
from ntm_extract.batch.remote import fetch
from ntm_extract.core.errors import InputError


class Reading:
    """What runs inside an actor: a crew of one, with the models loaded once."""

    def __init__(self, setup: dict[str, Any]) -> None:
        self._limits = Limits(**setup["limits"])
        self._folder = Path(tempfile.mkdtemp(prefix="ntm_extract-"))
        self._crew = Crew(Setup(**{**setup, "limits": self._limits}), 1, self._folder)
        self._versions = self._crew.start()

    def versions(self) -> dict[str, str]:
        """Return the versions of program and models on this machine."""
        return self._versions

    def read(self, job: Job, contents: frozenset[str]) -> Outcome:
        """Read one file, unless its content is one of ``contents``, which stand done."""
        desk = _OneOutcome(contents)
        try:
            here = fetch(job, self._folder, self._limits.input_mib)
        except InputError as error:
            return failed(job, error)
        self._crew.read_all([here], desk, Stop(), lambda: None)
        return replace(desk.outcomes[0], job=job)

    def close(self) -> None:
        """End the crew and remove its folder."""
        self._crew.close()
        shutil.rmtree(self._folder, ignore_errors=True)


class _OneOutcome:
    """A desk that keeps what it is given."""

    def __init__(self, contents: frozenset[str]) -> None:
        self._contents = contents
        self.outcomes: list[Outcome] = []

    def known(self, job: Job, sha256: str) -> Outcome | None:
        if content_key(job.name, sha256) in self._contents:
            return Outcome(job, "ok", sha256=sha256, known=True)
        return None

    def take(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def note(self, event: str, **facts: Any) -> None:
        """Keep no log: the driver writes what the outcome carries."""

    def contents(self) -> frozenset[str]:
        return self._contents
