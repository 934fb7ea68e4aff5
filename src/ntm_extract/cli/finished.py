"""Loads finished records for the commands that show or convert them."""

from __future__ import annotations

from pathlib import Path

from ntm_extract.cli.failure import end_with
from ntm_extract.core.record import NoticeRecord

ADVICE = "give the --out folder of a run, or one record"


def load_records(out: Path, *, copies: bool = True) -> list[NoticeRecord]:
    """Return the records of a run's folder, or the one record of a file; exit 3 when unreadable.

    Without ``copies`` the versions of a notice that were found to be one come as their merged
    record, in the place of the first of them.
    """
    notices = out / "notices"
    if out.is_dir() and not notices.is_dir():
        end_with(f"{out}: no run has written into this folder: {ADVICE}")
    paths = sorted(notices.glob("*.json")) if out.is_dir() else [out]
    try:
        records = [_record(path) for path in paths]
        merged = {} if copies or not out.is_dir() else _merged(out)
    except OSError as error:
        end_with(f"{error.filename}: {error.strerror}: {ADVICE}")
    except ValueError:
        end_with(f"{out}: the groups of versions cannot be read: run dedup anew, or use --copies")
    chosen = (merged.get(record.notice_id, record) for record in records)
    return list({record.notice_id: record for record in chosen}.values())


def _record(path: Path) -> NoticeRecord:
    """Return the record of a file; its name and no list of fields when it holds none."""
    try:
        return NoticeRecord.model_validate_json(path.read_bytes())
    except ValueError:
        end_with(f"{path}: this is no record of this version of the program: {ADVICE}")


def _merged(out: Path) -> dict[str, NoticeRecord]:
    """Return the merged record of every notice that has versions, by the id of each version."""
    from ntm_extract.dedup.publish import MERGED_FOLDER, REPORT_FILE  # noqa: PLC0415  (heavy)
    from ntm_extract.dedup.report import Duplicates, MergedRecord  # noqa: PLC0415

    report = out / REPORT_FILE
    if not report.is_file():
        return {}
    found: dict[str, NoticeRecord] = {}
    for group in Duplicates.model_validate_json(report.read_bytes()).groups:
        place = out / MERGED_FOLDER / f"{group.id}.json"
        if not place.is_file():  # taken away since: its versions are shown one by one
            continue
        whole = MergedRecord.model_validate_json(place.read_bytes())
        found |= {member.notice_id: whole for member in group.members}
    return found
