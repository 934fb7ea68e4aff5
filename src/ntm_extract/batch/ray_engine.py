"""The Ray engine: actors on any number of machines, each with one worker and its limits.

An actor runs the same crew as the local engine, so a document meets the same limits and yields
the same bytes; what Ray adds is where the actors live and that a lost one is replaced.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ntm_extract.batch.desk import Desk, Stop
from ntm_extract.batch.inputs import find_jobs
from ntm_extract.batch.job import Job, Outcome, failed
from ntm_extract.batch.link import Setup
from ntm_extract.batch.ray_actor import Reading
from ntm_extract.batch.remote import find_remote_jobs, is_url, open_store
from ntm_extract.batch.runner import Options, Run, obeying_signals
from ntm_extract.batch.tally import Tally
from ntm_extract.core.errors import DependencyError, WorkerCrashedError

MAX_TRIES = 3
IN_HAND = 2
"""Jobs given to an actor at a time: one to read, one so that it need not wait for the next."""
_TICK = 0.2
_OBJECT_STORE_BYTES = 200 * 1024 * 1024


class MissingRayError(DependencyError):
    """The extra is not installed."""

    code = "missing_ray"
    advice = "install it with: pip install 'ntm-extract[ray]'"


@dataclass(eq=False)
class _Place:
    """One actor and what it has in hand."""

    actor: Any
    is_ready: bool = False
    calls: int = 0


class RayEngine:
    """Hands jobs to actors, never more than they can take, and again when one is lost."""

    def __init__(self, setup: Setup, jobs: int, address: str | None) -> None:
        self._setup = setup
        self._size = jobs
        self._address = address
        self._ray: Any = None
        self._places: list[_Place] = []
        self._calls: dict[Any, tuple[_Place, Job | None]] = {}
        self._versions: dict[str, str] = {}

    def start(self) -> dict[str, str]:
        """Join or start Ray; return the versions that the first actor reports."""
        self._ray = _join(self._address, self._size)
        for _ in range(self._size):
            self._hire()
        first, _ = self._ray.wait(list(self._calls), num_returns=1)
        self._versions = self._ray.get(first[0])
        return self._versions

    def read_all(
        self, jobs: Iterable[Job], desk: Desk, stop: Stop, on_tick: Callable[[], None]
    ) -> None:
        """Read every job, or as many as ``stop`` lets."""
        waiting, again = iter(jobs), deque[Job]()
        tries: Counter[bytes] = Counter()
        contents = self._ray.put(desk.contents())
        nothing = self._ray.put(frozenset[str]())
        while stop.urgency < 2:
            on_tick()
            more = stop.urgency == 0 and self._hand_out(waiting, again, contents)
            in_hand = any(job is not None for _, job in self._calls.values())
            if not in_hand and not more:
                return
            done, _ = self._ray.wait(list(self._calls), num_returns=1, timeout=_TICK)
            for call in done:
                place, job = self._calls.pop(call)
                outcome = self._result(call, place, job, desk)
                if job is None:
                    continue
                place.calls -= 1
                if outcome is None:
                    tries[job.name] += 1
                    if tries[job.name] < MAX_TRIES:
                        again.append(job)
                        continue
                    detail = f"its machine was lost {MAX_TRIES} times"
                    outcome = failed(job, WorkerCrashedError(job.shown, detail))
                if outcome.known:
                    known = desk.known(job, outcome.sha256 or "")
                    if known is None:
                        self._call(place, job, nothing)
                        continue
                    outcome = known
                desk.take(outcome)

    def close(self) -> None:
        """Let the actors go; leave a cluster that was there before as it was."""
        if self._ray is None:
            return
        ready = [place for place in self._places if place.is_ready]
        self._ray.wait(
            [place.actor.close.remote() for place in ready] or [self._ray.put(None)],
            num_returns=max(1, len(ready)),
            timeout=10,
        )
        for place in self._places:
            self._ray.kill(place.actor)
        self._ray.shutdown()

    def _hire(self) -> None:
        actor = self._ray.remote(num_cpus=1)(Reading).remote(asdict(self._setup))
        place = _Place(actor)
        self._places.append(place)
        self._calls[actor.versions.remote()] = (place, None)

    def _hand_out(self, waiting: Iterator[Job], again: deque[Job], contents: Any) -> bool:
        """Give every actor what it can take; tell whether jobs may be left."""
        free = [place for place in self._places if place.is_ready]
        for depth in range(IN_HAND):
            for place in free:
                if place.calls > depth:
                    continue
                job = again.popleft() if again else next(waiting, None)
                if job is None:
                    return False
                self._call(place, job, contents)
        return True

    def _call(self, place: _Place, job: Job, contents: Any) -> None:
        self._calls[place.actor.read.remote(job, contents)] = (place, job)
        place.calls += 1

    def _result(self, call: Any, place: _Place, job: Job | None, desk: Desk) -> Outcome | None:
        """Return what a call gave; None when its actor or the machine under it was lost."""
        from ray.exceptions import RayActorError  # noqa: PLC0415  (an extra)

        try:
            result = self._ray.get(call)
        except RayActorError:
            if place in self._places:
                self._places.remove(place)
                desk.note("actor_lost")
                self._hire()
            return None
        if job is not None:
            return result if isinstance(result, Outcome) else None
        if result != self._versions:
            raise DependencyError(
                "ray", f"machines differ: {result} on one, {self._versions} on another"
            )
        place.is_ready = True
        return None


def run_on_ray(inputs: list[str], out: str, options: Options, address: str | None) -> Tally:
    """Read files, folders and URLs into ``out`` with actors of a Ray cluster.

    Raises:
        BusyError: another run is writing into ``out``.
        OutputError: ``out`` cannot be written.
        DependencyError: Ray or a model is missing, or the machines differ.
    """
    setup = Setup(options.limits, options.ocr, options.reader)
    run = Run(open_store(out), RayEngine(setup, options.jobs, address), options)
    jobs = {
        job.name: job
        for job in find_jobs(
            [each for each in inputs if not is_url(each)], None if is_url(out) else out
        )
    }
    for url in inputs:
        if is_url(url):
            jobs |= {job.name: job for job in find_remote_jobs(url)}
    with run.opened(), obeying_signals(run.stop):
        run.read([jobs[name] for name in sorted(jobs)])
    return run.tally


def _join(address: str | None, size: int) -> Any:
    try:
        import ray  # noqa: PLC0415  (an extra, and heavy)
    except ImportError as error:
        raise MissingRayError("ray", "Ray is not installed") from error
    quiet: dict[str, Any] = {"logging_level": "ERROR", "log_to_driver": False}
    if address is not None:
        ray.init(address=address, **quiet)
    elif not ray.is_initialized():
        quiet |= {"include_dashboard": False, "object_store_memory": _OBJECT_STORE_BYTES}
        ray.init(address="local", num_cpus=size, **quiet)
    return ray
