from __future__ import annotations

import os
from pathlib import Path

import pytest

from ntm_extract.batch.inputs import find_jobs, is_left_out
from ntm_extract.batch.job import Job, as_bytes


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")


def listed(*arguments: Path) -> list[str]:
    return [job.shown for job in find_jobs(str(each) for each in arguments)]


def test_folders_are_listed_to_their_leaves_in_order(tmp_path: Path) -> None:
    fill(tmp_path, "b.pdf", "a/z.txt", "a/b/c.docx", "c.txt")
    expected = [str(tmp_path / name) for name in ("a/b/c.docx", "a/z.txt", "b.pdf", "c.txt")]
    assert listed(tmp_path) == expected


def test_a_file_given_twice_is_one_job(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    assert listed(tmp_path, tmp_path / "a.txt", tmp_path) == [str(tmp_path / "a.txt")]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    fill(tmp_path, "in/a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "itself").symlink_to(tmp_path / "in" / "itself")
    names = [Path(name).name for name in listed(tmp_path / "in")]
    assert names == ["a.txt", "itself"]


def test_a_link_to_a_folder_elsewhere_is_a_job_and_not_entered(tmp_path: Path) -> None:
    fill(tmp_path, "elsewhere/secret.txt", "in/a.txt")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere")
    assert [Path(name).name for name in listed(tmp_path / "in")] == ["a.txt", "link"]


def test_the_output_folder_inside_an_input_folder_is_not_read(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "out/merged/b.txt")
    jobs = find_jobs([str(tmp_path)], str(tmp_path / "x" / ".." / "out"))
    assert [Path(job.shown).name for job in jobs] == ["a.txt"]


def test_a_hidden_folder_is_one_job_that_is_left_out(tmp_path: Path) -> None:
    fill(tmp_path, ".git/objects/a", "a.txt")
    left_out = {Path(job.shown).name: is_left_out(job) for job in find_jobs([str(tmp_path)])}
    assert left_out == {".git": True, "a.txt": False}


def test_a_name_that_is_no_utf8_is_kept_and_shown(tmp_path: Path) -> None:
    name = as_bytes(tmp_path) + b"/th\xf4ng b\xe1o.txt"
    Path(os.fsdecode(name)).write_bytes(b"x")
    (job,) = find_jobs([str(tmp_path)])
    assert job.name == name
    assert job.shown.endswith("th\\xf4ng b\\xe1o.txt")


def test_what_does_not_exist_is_a_job(tmp_path: Path) -> None:
    assert listed(tmp_path / "missing.pdf") == [str(tmp_path / "missing.pdf")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (".DS_Store", True),
        ("~$thong-bao.docx", True),
        ("Thumbs.db", True),
        ("expected.json", True),
        ("notice.pdf.part", True),
        ("notice.pdf", False),
        ("table.xlsx", False),
        ("notice", False),
    ],
)
def test_files_in_a_folder_are_left_out_by_name(name: str, expected: bool) -> None:
    assert is_left_out(Job(name.encode(), name.encode(), root=b".")) is expected


def test_a_file_that_was_named_is_never_left_out() -> None:
    assert not is_left_out(Job(b".hidden.json", b".hidden.json"))
