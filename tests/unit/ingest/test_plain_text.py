"""Tests of ingest/plain_text.py, decode.py and source.py: bytes to paragraphs."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from doubles.engines import CrashingOcrEngine
from ntm_extract.core.errors import (
    DamagedFileError,
    EmptyDocumentError,
    InputError,
    MissingFileError,
    UnsupportedFormatError,
)
from ntm_extract.core.stages import ReadText
from ntm_extract.core.tools import Diagnosis
from ntm_extract.ingest import open_source, open_stream, read_pages

TEXT = "Chủ tịch UBND tỉnh giao Sở Tài chính bố trí đủ kinh phí hoà giải, báo cáo đúng hạn."
FIXED = TEXT.replace("hoà", "hòa")


def read(content: bytes, name: str = "a.txt") -> ReadText:
    return read_pages(
        open_stream(name, content),
        engine=CrashingOcrEngine(),
        judge=lambda _text: Diagnosis("clean", 1.0, ""),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_any_coding_is_read(encoding: str) -> None:
    assert read((TEXT + "\n\n" + TEXT).encode(encoding)).text == FIXED + "\n" + FIXED


def test_loose_marks_are_composed_and_old_tone_places_mended_with_a_note() -> None:
    found = read(unicodedata.normalize("NFD", TEXT).encode())
    assert found.text == FIXED
    assert len(found.notes) == 2


def test_blank_lines_between_all_lines_mean_nothing() -> None:
    lines = ["Năm 2023, các địa phương đã tập trung chỉ đạo, tổ chức", "thực hiện tốt nhiệm vụ."]
    assert read("\n\n".join(lines * 4).encode()).text.split("\n")[0] == " ".join(lines)


def test_a_page_number_that_cuts_a_sentence_is_left_out_and_kept_in_the_record() -> None:
    above = "Các sở, ngành theo tiêu chí phụ trách tăng cường kiểm tra, không hoàn"
    found = read(f"{above}\n\n\n4\n\nthành thì chịu trách nhiệm.".encode())
    assert found.text == f"{above} thành thì chịu trách nhiệm."
    assert found.pages[0].left_out == ("4",)


def test_a_wide_gap_before_a_vowel_is_kept_for_repair() -> None:
    assert "chất  ượng" in read("nâng cao chất  ượng,  đúng hạn".encode()).text


def test_numbers_of_table_rows_are_no_page_numbers() -> None:
    body = "\n\n".join(
        f"{label}) Sở Nội vụ rà soát quy chế, hoàn thành đúng hạn."
        for label in "abcdefghiklmnopqrstuv"
    )
    rows = "\n\n".join(f"{number}\n\nRà soát\n\nSở Y tế" for number in (1, 2, 3))

    assert read(f"{body}\n\n{rows}".encode()).text.split("\n")[-9::3] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.txt", b"", EmptyDocumentError),
        ("a.txt", b" \n\t\n", EmptyDocumentError),
        ("a.pdf", "Thông báo kết luận".encode(), DamagedFileError),
        ("a.docx", b"PK\x03\x04broken", DamagedFileError),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnsupportedFormatError),
        ("a.rtf", rb"{\rtf1\ansi x}", UnsupportedFormatError),
        ("a.html", b"<!DOCTYPE html><html></html>", UnsupportedFormatError),
        ("a.bin", bytes(range(256)) * 8, UnsupportedFormatError),
        ("a.gif", b"GIF89a" + bytes(50), UnsupportedFormatError),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(
    name: str, content: bytes, error: type[InputError]
) -> None:
    with pytest.raises(error) as told:
        read(content, name)
    assert name in str(told.value)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        open_source(tmp_path / "none.txt")
    with pytest.raises(UnsupportedFormatError):
        open_source(tmp_path)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"II*\x00", "image/tiff"),
        ("Điều 1".encode(), "text/plain"),
    ],
)
def test_the_media_type_comes_from_the_content(content: bytes, media_type: str) -> None:
    assert open_stream("-", content).media_type == media_type


@given(st.binary(max_size=300))
@example(b"\xd4\x1a\xde")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        found = read(content, "-")
    except InputError:
        return
    assert unicodedata.is_normalized("NFC", found.text)
