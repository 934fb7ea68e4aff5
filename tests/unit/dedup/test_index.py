from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.index import Index, Stamped
from ntm_extract.dedup.verify import Verdict
from versions import BODY, PLAN, garbled, next_year, reading

STAMP = Stamped("notices/a.json", "1:1")


def filled(path: Path, **texts: str) -> Index:
    index = Index(path)
    with index.changing():
        index.add((reading(text, name), STAMP) for name, text in texts.items())
        index.settle()
    return index


@pytest.mark.parametrize(
    "version",
    [BODY, garbled(PLAN), PLAN[: len(PLAN) // 2], garbled(PLAN[len(PLAN) // 2 :])],
    ids=["no letterhead", "garbled", "first half", "garbled second half"],
)
def test_notice_is_a_candidate_for_its_versions(tmp_path: Path, version: str) -> None:
    with filled(tmp_path / "i", plan=PLAN) as index:
        assert index.candidates(reading(version, "new")) == ["plan"]


def test_likeliest_candidate_comes_first(tmp_path: Path) -> None:
    with filled(tmp_path / "i", other=next_year(PLAN), plan=PLAN) as index:
        assert index.candidates(reading(garbled(PLAN), "new"))[0] == "plan"


def test_notice_is_no_candidate_for_itself(tmp_path: Path) -> None:
    with filled(tmp_path / "i", plan=PLAN) as index:
        assert index.candidates(reading(PLAN, "plan")) == []


def test_copies_lead_to_each_other_however_many_there_are(tmp_path: Path) -> None:
    copies = {f"copy{number:03}": PLAN for number in range(80)}
    with filled(tmp_path / "i", **copies) as index:
        assert index.candidates(reading(PLAN, "new"))


def test_what_was_taken_in_is_there_after_reopening(tmp_path: Path) -> None:
    filled(tmp_path / "i", plan=PLAN).close()
    with Index(tmp_path / "i") as index:
        assert index.stamps() == {"plan": STAMP.stamp}
        assert index.load("plan") .folded == reading(PLAN).folded  # fmt: skip


def test_removed_notice_leaves_no_trace(tmp_path: Path) -> None:
    with filled(tmp_path / "i", plan=PLAN, other=BODY) as index:
        verdict = Verdict("same_notice", 0.9, 5.0, ("the same",), apart=False)
        with index.changing():
            index.pairs.write([Pair("other", "plan", verdict)])
            index.remove(["plan"])
        assert list(index.pairs) == []
        assert index.candidates(reading(PLAN, "new")) == ["other"]


def test_notice_of_a_run_that_was_stopped_is_found_by_the_next(tmp_path: Path) -> None:
    with Index(tmp_path / "i") as index, index.changing():
        index.add([(reading(PLAN, "plan"), STAMP)])
    with Index(tmp_path / "i") as index:
        with index.changing():
            index.settle()
        assert index.candidates(reading(BODY, "new")) == ["plan"]


def test_notice_is_unmatched_until_it_is_marked(tmp_path: Path) -> None:
    with filled(tmp_path / "i", plan=PLAN, other=BODY) as index:
        index.mark_matched(["plan"])
        assert index.unmatched() == ["other"]


def test_pairs_come_back_as_they_were_written(tmp_path: Path) -> None:
    pair = Pair("a", "b", Verdict("revised", 0.1, -2.0, ("vì thay thế",), apart=True))
    with Index(tmp_path / "i") as index:
        index.pairs.write([pair])
        assert list(index.pairs) == [pair]


def test_change_that_fails_is_undone(tmp_path: Path) -> None:
    with filled(tmp_path / "i", plan=PLAN) as index:
        with suppress(sqlite3.IntegrityError), index.changing():
            index.remove(["plan"])
            index.add([(reading(BODY, "x"), STAMP), (reading(PLAN, "x"), STAMP)])
        assert list(index.stamps()) == ["plan"]


def test_damaged_index_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "i").write_bytes(b"no database" * 1000)
    with Index(tmp_path / "i") as index:
        assert index.stamps() == {}


def test_index_of_another_version_is_made_anew(tmp_path: Path) -> None:
    filled(tmp_path / "i", plan=PLAN).close()
    connection = sqlite3.connect(tmp_path / "i")
    connection.execute("PRAGMA user_version = 999")
    connection.commit()
    connection.close()
    with Index(tmp_path / "i") as index:
        assert index.stamps() == {}
