"""The same notice in other clothes gives the same tasks; benchmarks/clothes.py has all of them."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

from ntm_extract import NoticeRecord, read_notice

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "benchmarks"))

from clothes import CLOTHES, columns, wrapped  # noqa: E402  (made for the benchmark)
from word_copy import write_docx  # noqa: E402

NOTICES = ("32_LamDong_2024_ke-hoach", "12_UBNDQuangBinh_2024_cong-dien", "44_TTg_2023_chi-thi")
SURE = [
    way
    for way in CLOTHES
    if not way.startswith(("wrapped", "numbers", "cut")) or way == "wrapped, gaps"
]


@cache
def paragraphs(name: str) -> str:
    return read_notice(ROOT / "training" / "written" / f"{name}.txt").text


def facts(record: NoticeRecord) -> object:
    told = [(task.item, task.lead, task.coordinating, task.report_to) for task in record.tasks]
    return told, record.header


@cache
def plain_facts(name: str, folder: Path) -> object:
    return facts(read_text(paragraphs(name), folder / "plain.txt"))


def read_text(text: str, path: Path) -> NoticeRecord:
    path.write_text(text, encoding="utf-8")
    return read_notice(path)


@pytest.mark.parametrize("name", NOTICES)
def test_labels_line_breaks_and_heads_change_no_task(name: str, tmp_path: Path) -> None:
    plain = plain_facts(name, tmp_path)
    dressed = {way: CLOTHES[way](paragraphs(name)) for way in SURE}

    other = [
        way for way, text in dressed.items() if facts(read_text(text, tmp_path / "a.txt")) != plain
    ]

    assert other == []


@pytest.mark.parametrize("name", NOTICES)
def test_word_file_gives_the_tasks_of_the_text(name: str, tmp_path: Path) -> None:
    text = paragraphs(name)
    written = write_docx(text, tmp_path / "a.docx", columns(text))

    assert facts(read_notice(written)) == plain_facts(name, tmp_path)


@pytest.mark.parametrize("name", NOTICES[2:])
def test_hard_wrapped_text_gives_its_paragraphs_back(name: str, tmp_path: Path) -> None:
    text = paragraphs(name)

    assert read_text(wrapped(text, 80), tmp_path / "a.txt").text == text
