"""Where the records of the matched notices lie, in the folders of one run or of several."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from ntm_extract.core.errors import RecordError
from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup.identity import NoticeFacts

RECORDS_FOLDER = "notices"
RUN_FILE = "run.json"


def is_run_folder(path: Path) -> bool:
    """Tell whether a folder holds the finished records of a run."""
    return (path / RECORDS_FOLDER).is_dir()


def read_record(path: Path) -> NoticeRecord:
    """Return the record in a file.

    Raises:
        RecordError: it is none, or of another version of the program.
    """
    try:
        return NoticeRecord.model_validate_json(path.read_bytes())
    except ValidationError as error:
        detail = f"no record of this version ({error.error_count()} fields are not as they should)"
        raise RecordError(path, detail) from error


class Shelf:
    """Finds the record of every notice that is known and of those in new folders.

    Places inside ``out_dir`` are kept relative to it, so that the folder may be moved.
    """

    def __init__(self, out_dir: Path, known: Mapping[str, str]) -> None:
        self._out_dir = out_dir
        self._records = {
            notice_id: path
            for notice_id, place in known.items()
            if (path := out_dir / place).is_file()
        }

    def find(self, sources: Iterable[Path]) -> None:
        """Take in the records of run folders and single files."""
        for source in sources:
            if source.is_file():
                self._records[read_record(source).notice_id] = source
                continue
            for path in (source / RECORDS_FOLDER).glob("*.json"):
                self._records[path.stem] = path

    def read(self, notice_id: str) -> NoticeRecord:
        """Return the record of a notice."""
        return read_record(self._records[notice_id])

    def place(self, notice_id: str) -> str:
        """Return where the record of a notice lies, for the index."""
        path = self._records[notice_id].absolute()
        out_dir = self._out_dir.absolute()
        return str(path.relative_to(out_dir) if path.is_relative_to(out_dir) else path)

    def stamps(self) -> dict[str, str]:
        """Return for every notice what changes when its record is written anew."""
        found = {}
        for notice_id, path in self._records.items():
            status = path.stat()
            found[notice_id] = f"{status.st_size}:{status.st_mtime_ns}"
        return found

    def paths(self, facts: Iterable[NoticeFacts]) -> dict[str, Sequence[str]]:
        """Return the files of every notice: as ``run.json`` has them, else as its record has."""
        read_as: dict[str, set[str]] = defaultdict(set)
        folders = {path.parent.parent for path in self._records.values()}
        for run_file in (folder / RUN_FILE for folder in folders):
            if run_file.is_file():
                for entry in json.loads(run_file.read_bytes()).get("files", ()):
                    if entry.get("notice_id"):
                        read_as[entry["notice_id"]].add(entry["path"])
        return {one.notice_id: sorted(read_as.get(one.notice_id, {one.path})) for one in facts}
