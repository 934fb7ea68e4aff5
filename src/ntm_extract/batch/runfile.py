"""Writes what a run leaves for others: ``run.json`` and ``notices.jsonl``, sorted, byte for byte.

Nothing in them depends on the order in which workers finished. Only the ``seconds`` in
``run.json`` differ from one run to the next.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from ntm_extract.batch.job import shown
from ntm_extract.batch.ledger import Ledger, Row, json_name
from ntm_extract.batch.store import Store

RUN_FILE = "run.json"
LINES_FILE = "notices.jsonl"
RUN_VERSION = "1"

_INDENT = re.compile(rb"\n *")


def entry(row: Row, ledger: Ledger, first_of: dict[str, bytes]) -> dict[str, Any]:
    """Return the entry of one file."""
    facts = json.loads(row.facts)
    found: dict[str, Any] = {"path": shown(row.name)}
    if found["path"].encode() != row.name:
        found["path_hex"] = row.name.hex()
    first = first_of.get(row.sha256 or "", row.name)
    return {
        **found,
        "status": ledger.status(row),
        "notice_id": row.notice_id,
        "json": json_name(row.notice_id) if row.notice_id else None,
        "same_as": shown(first) if row.notice_id and first != row.name else None,
        "error": facts.get("error"),
        "sha256": row.sha256,
        "pages": facts.get("pages", 0),
        "seconds": facts.get("seconds", {}),
        "versions": ledger.versions[row.versions],
    }


def write_run_file(store: Store, ledger: Ledger, *, finished: bool) -> None:
    """Write ``run.json``: every file tried so far; ``finished`` once every input was tried."""
    rows = list(ledger.ordered())
    counts = Counter(ledger.status(row) for row in rows)
    first_of: dict[str, bytes] = {}
    for row in rows:
        if row.sha256 and row.notice_id:
            first_of.setdefault(row.sha256, row.name)
    head = {
        "run_version": RUN_VERSION,
        "finished": finished,
        "counts": {status: counts[status] for status in ("ok", "failed", "skipped")},
    }
    with store.writing(RUN_FILE) as file:
        file.write(json.dumps(head, indent=1)[:-2].encode() + b',\n "files": [')
        for number, row in enumerate(rows):
            file.write(b",\n" if number else b"\n")
            file.write(
                b"  " + json.dumps(entry(row, ledger, first_of), ensure_ascii=False).encode()
            )
        file.write(b"\n ]\n}\n")


def write_lines_file(store: Store, ledger: Ledger) -> None:
    """Write ``notices.jsonl``: every published record on a line, by notice id."""
    ids = sorted({row.notice_id for row in ledger.rows.values() if row.notice_id})
    with store.writing(LINES_FILE) as file:
        for notice_id in ids:
            content = store.read(json_name(notice_id))
            if content is not None:
                file.write(one_line(content))


def one_line(content: bytes) -> bytes:
    """Return indented JSON on one line; inside strings JSON has no line ends of its own."""
    return _INDENT.sub(b"", content.strip()) + b"\n"
