"""Rewrites the golden records (`make golden-update`); the diff is to be read line by line."""

from __future__ import annotations

from snapshot import RECORDS, TEXTS, golden_path, snapshot

if __name__ == "__main__":
    RECORDS.mkdir(exist_ok=True)
    for notice in TEXTS:
        golden_path(notice).write_text(snapshot(notice), encoding="utf-8")
