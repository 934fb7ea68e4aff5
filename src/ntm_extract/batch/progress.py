"""The progress bar of a run, on standard error; nothing at all when that is no terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ntm_extract.batch.tally import Tally

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class ProgressBar:
    """Documents done, pages, failures, rate, time left."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the bar if somebody is looking."""
        if not sys.stderr.isatty():
            return self
        from rich.console import Console  # noqa: PLC0415  (only for a person at a terminal)
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[pages]} pages, {task.fields[failed]} failed"),
            TextColumn("{task.fields[rate]}"),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("read", total=None, pages=0, failed=0, rate="")
        self._bar.start()
        return self

    def refresh(self) -> None:
        """Show the tally as it stands."""
        if self._bar is None or self._task is None:
            return
        tally = self._tally
        speed = self._bar.tasks[0].speed or 0.0
        self._bar.update(
            self._task,
            total=tally.inputs,
            completed=tally.tried,
            pages=tally.pages,
            failed=tally.failed,
            rate=f"{60 * speed:.0f} documents/min",
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
