"""What a golden record keeps: the facts, without offsets and confidences, which move often."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ntm_extract import read_notice

SAMPLES = Path(__file__).parents[2] / "samples"
RECORDS = Path(__file__).parent / "records"
TEXTS = sorted(SAMPLES.glob("*/notice.txt"))
LEFT_OUT = {"source", "confidence"}


def golden_path(notice: Path) -> Path:
    """Return where the golden record of a sample lies."""
    return RECORDS / f"{notice.parent.name}.json"


def snapshot(notice: Path) -> str:
    """Read a sample and return its facts as JSON text."""
    record = read_notice(notice).model_dump(mode="json")
    kept = {key: record[key] for key in ("header", "references", "tasks", "targets", "results")}
    review = [f"{item['kind']}: {item['read']}" for item in record["review"]]
    return json.dumps({**_facts(kept), "review": review}, ensure_ascii=False, indent=1) + "\n"


def _facts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _facts(part) for key, part in value.items() if key not in LEFT_OUT}
    if isinstance(value, list):
        return [_facts(part) for part in value]
    return value
