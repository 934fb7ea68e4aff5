"""A folder of hundreds of hostile files with good ones among them, read by the real pipeline."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from doubles.hostile import all_cases
from doubles.hostile.places import write_places
from ntm_extract.batch.job import Limits
from ntm_extract.batch.runner import Options, run_batch

SECONDS = 8.0
MEMORY_MIB = 768
MOST_BUGS = 0

pytestmark = [pytest.mark.slow, pytest.mark.ocr]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Run over all of it once; return what is expected and what ``run.json`` and the log say."""
    home = tmp_path_factory.mktemp("hostile")
    inbox = home / "in"
    expected = write_places(inbox / "places", home / "outside")
    for case in all_cases():
        (inbox / case.name).write_bytes(case.content)
        expected[os.fsencode(inbox / case.name)] = case.expected
    limits = Limits(seconds=SECONDS, memory_mib=MEMORY_MIB)
    options = Options(jobs=2, limits=limits, log=home / "log.jsonl")
    before = {path for path in home.rglob("*") if not path.is_relative_to(home / "out")}
    run_batch([str(inbox)], home / "out", options)
    run = json.loads((home / "out" / "run.json").read_text("utf-8"))
    entries = {
        bytes.fromhex(each["path_hex"]) if "path_hex" in each else each["path"].encode(): each
        for each in run["files"]
    }
    after = {path for path in home.rglob("*") if not path.is_relative_to(home / "out")}
    events = [json.loads(line) for line in (home / "log.jsonl").read_text("utf-8").splitlines()]
    return {
        "expected": expected,
        "entries": entries,
        "events": events,
        "out": home / "out",
        "new": after - before - {home / "log.jsonl"},
    }


def test_there_are_hundreds(told: dict[str, Any]) -> None:
    assert len(told["expected"]) > 600


def test_every_file_is_accounted_for(told: dict[str, Any]) -> None:
    left_out = {name for name, each in told["entries"].items() if each["status"] == "skipped"}
    assert set(told["entries"]) - left_out == set(told["expected"]) - left_out
    assert all(each["error"] for each in told["entries"].values() if each["status"] != "ok")


def test_every_good_file_is_read(told: dict[str, Any]) -> None:
    good = [name for name, what in told["expected"].items() if what == "good"]
    failed = {name: told["entries"][name]["error"] for name in good}
    assert {name: error for name, error in failed.items() if error} == {}
    assert len(good) > 30


def test_every_bad_file_is_refused(told: dict[str, Any]) -> None:
    bad = [name for name, what in told["expected"].items() if what == "bad"]
    assert [name for name in bad if told["entries"][name]["status"] != "failed"] == []
    assert len(bad) > 40


def test_every_refusal_has_a_code_and_advice(told: dict[str, Any]) -> None:
    for each in told["entries"].values():
        if each["error"]:
            assert each["error"]["code"]
            assert each["error"]["advice"]


def test_no_refusal_is_a_bug(told: dict[str, Any]) -> None:
    bugs = {
        each["path"]: each["error"]["message"]
        for each in told["entries"].values()
        if each["error"] and each["error"]["code"] == "bug"
    }
    assert len(bugs) <= MOST_BUGS, bugs


def test_no_worker_was_above_its_memory(told: dict[str, Any]) -> None:
    documents = [each for each in told["events"] if each["event"] == "document"]
    first = min(each["memory"] for each in documents if "memory" in each)
    most = max(each.get("peak", 0) for each in documents)
    assert most - first <= MEMORY_MIB * 2**20 * 1.25


def test_what_was_read_is_whole_json(told: dict[str, Any]) -> None:
    for each in told["entries"].values():
        if each["status"] == "ok":
            json.loads((told["out"] / each["json"]).read_text("utf-8"))


def test_nothing_was_written_outside(told: dict[str, Any]) -> None:
    assert told["new"] == set()
    assert not Path("/tmp/ntm_extract_escaped").exists()


def test_nothing_was_read_from_outside(told: dict[str, Any]) -> None:
    lines = (told["out"] / "notices.jsonl").read_bytes()
    assert b"root:x:" not in lines
    assert b"SECRET" not in lines


def test_the_kinds_of_refusal_are_told_apart(told: dict[str, Any]) -> None:
    codes = Counter(each["error"]["code"] for each in told["entries"].values() if each["error"])
    assert {"damaged_file", "empty_document", "encrypted_pdf", "too_large"} <= set(codes)
