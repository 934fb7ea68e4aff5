from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntm_extract.batch.job import Job, Outcome
from ntm_extract.batch.ledger import JOURNAL, Ledger, Row, finished_line, journal_lines
from ntm_extract.batch.runfile import write_run_file
from ntm_extract.batch.store import LocalStore

VERSIONS = {"ntm_extract": "1"}


def row(name: str, sha256: str = "s", notice_id: str = "n", **changes: object) -> Row:
    fields: dict[str, object] = {"sha256": sha256, "notice_id": notice_id, "size": 9}
    fields |= {"is_source": True, **changes}
    return Row(name.encode(), "ok", 1, 0, **fields)  # type: ignore[arg-type]  # by name


def outcome(name: str, notice_id: str = "n") -> Outcome:
    job = Job(name.encode(), name.encode())
    return Outcome(job, "ok", sha256="s2", notice_id=notice_id, content=b"{}")


def written(tmp_path: Path, *lines: bytes) -> LocalStore:
    store = LocalStore(tmp_path)
    Ledger().open_run(store, VERSIONS)
    for line in lines:
        store.append(JOURNAL, line)
    return store


def test_the_journal_brings_back_what_was_known(tmp_path: Path) -> None:
    rows = [row("a"), row("b", notice_id="m"), row("a", sha256="t")]
    ledger = Ledger.load(written(tmp_path, journal_lines(rows)))
    assert ledger.rows == {b"a": rows[2], b"b": rows[1]}
    assert ledger.source_of == {"n": b"a", "m": b"b"}


@pytest.mark.parametrize("kept", range(0, 120, 7))
def test_a_line_cut_short_by_a_kill_does_not_count(tmp_path: Path, kept: int) -> None:
    cut = journal_lines([row("b", notice_id="m")])[:kept]
    store = written(tmp_path, journal_lines([row("a")]), cut, journal_lines([row("c")]))
    assert set(Ledger.load(store).rows) == {b"a", b"c"}


def test_a_finished_run_makes_its_files_skipped_in_the_next(tmp_path: Path) -> None:
    store = written(tmp_path, journal_lines([row("a")]), finished_line(1))
    ledger = Ledger.load(store)
    assert ledger.status(ledger.rows[b"a"]) == "skipped"


def test_an_unfinished_run_is_continued(tmp_path: Path) -> None:
    ledger = Ledger.load(written(tmp_path, journal_lines([row("a")])))
    assert ledger.status(ledger.rows[b"a"]) == "ok"


def test_a_journal_that_was_rewritten_says_the_same(tmp_path: Path) -> None:
    store = written(tmp_path, journal_lines([row("a"), row("b")]), finished_line(1))
    before = Ledger.load(store)
    before.compact(store)
    after = Ledger.load(store)
    assert (after.rows, after.run, after.versions) == (before.rows, before.run, before.versions)


def test_of_several_readings_the_first_name_is_published() -> None:
    ledger = Ledger()
    ledger.versions.append(VERSIONS)
    ledger.put(row("b"))
    assert ledger.is_better_source(outcome("a"), 0)
    assert not ledger.is_better_source(outcome("c"), 0)


def test_a_reading_by_newer_versions_is_published_over_an_older_one() -> None:
    ledger = Ledger()
    ledger.versions += [VERSIONS, {"ntm_extract": "2"}]
    ledger.put(row("a"))
    assert ledger.is_better_source(outcome("b"), 1)


@pytest.mark.parametrize(
    ("name", "sha256", "versions", "sizes", "expected"),
    [
        ("a.txt", "s", VERSIONS, {"n.json": 9}, True),
        ("copy.txt", "s", VERSIONS, {"n.json": 9}, True),
        ("copy.pdf", "s", VERSIONS, {"n.json": 9}, False),
        ("a.txt", "t", VERSIONS, {"n.json": 9}, False),
        ("a.txt", "s", {"ntm_extract": "2"}, {"n.json": 9}, False),
        ("a.txt", "s", VERSIONS, {"n.json": 8}, False),
        ("a.txt", "s", VERSIONS, {}, False),
        ("0.txt", "s", VERSIONS, {"n.json": 9}, False),
    ],
)
def test_what_is_done_is_the_same_content_version_and_record(
    name: str, sha256: str, versions: dict[str, str], sizes: dict[str, int], *, expected: bool
) -> None:
    ledger = Ledger()
    ledger.versions.append(VERSIONS)
    ledger.put(row("a.txt"))
    assert (ledger.done(name.encode(), sha256, versions, sizes) is not None) is expected


def test_the_run_file_of_nothing_is_valid(tmp_path: Path) -> None:
    store = LocalStore(tmp_path)
    write_run_file(store, Ledger(), finished=True)
    assert json.loads(store.read("run.json") or b"")["files"] == []
