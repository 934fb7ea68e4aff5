"""The log of a run: one JSON object a line, for machines; times are UTC."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO

from ntm_extract.batch.job import Outcome
from ntm_extract.core.errors import OutputError


class EventLog:
    """Appends to a file, or to nothing."""

    def __init__(self, path: Path | None) -> None:
        self._file: TextIO | None = None
        if path is not None:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._file = path.open("a", encoding="utf-8", buffering=1)
            except OSError as error:
                raise OutputError(path, "the log cannot be written") from error

    def write(self, event: str, **facts: Any) -> None:
        """Write one event."""
        if self._file is not None:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            line = json.dumps({"time": now, "event": event, **facts}, ensure_ascii=False)
            try:
                self._file.write(line + "\n")
            except OSError as error:
                raise OutputError(self._file.name, "the log cannot be written") from error

    def document(self, outcome: Outcome, *, skipped: bool) -> None:
        """Write what became of one file."""
        if self._file is None:
            return
        facts: dict[str, Any] = {
            "path": outcome.job.shown,
            "status": "skipped" if skipped else outcome.status,
            "notice_id": outcome.notice_id,
            "pages": outcome.pages,
            "seconds": outcome.seconds,
            **outcome.note,
        }
        if outcome.failure is not None:
            facts["error"] = outcome.failure.as_json()
        self.write("document", **facts)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None
