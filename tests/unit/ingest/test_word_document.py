"""Tests of word_document.py, word_package.py and numbering.py: what Word shows is what is read."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from doubles.engines import CrashingOcrEngine
from ntm_extract.core.errors import DamagedFileError, TooLargeError
from ntm_extract.core.stages import ReadText
from ntm_extract.core.tools import Diagnosis
from ntm_extract.ingest import open_stream, read_pages, word_package
from ntm_extract.ingest.numbering import written


def read(content: bytes) -> ReadText:
    return read_pages(
        open_stream("a.docx", content),
        engine=CrashingOcrEngine(),
        judge=lambda _text: Diagnosis("clean", 1.0, ""),
    )


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_automatic_numbers_and_bullets_are_made_visible() -> None:
    document = docx.Document()
    for text in ("Rà soát", "Báo cáo"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Đôn đốc", style="List Bullet")
    assert read(saved(document)).text.split("\n") == ["1. Rà soát", "2. Báo cáo", "- Đôn đốc"]


def test_the_letterhead_table_is_read_by_columns_and_a_data_table_by_rows() -> None:
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text, head.cell(0, 1).text = "UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head.cell(1, 0).text, head.cell(1, 1).text = "Số: 1/TB", "Hà Tĩnh, ngày 1/2/2024"
    data = document.add_table(2, 3)
    for row in range(2):
        for column in range(3):
            data.cell(row, column).text = f"ô {row}{column}"
    lines = read(saved(document)).text.split("\n")
    assert lines[:2] == ["UBND TỈNH", "Số: 1/TB"]
    assert lines[-2:] == ["ô 00\tô 01\tô 02", "ô 10\tô 11\tô 12"]


def test_headers_are_left_out_and_named_and_deleted_text_is_gone() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ"
    paragraph = document.add_paragraph("Giữ lại")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = " bỏ đi"
    run.append(text)
    deleted.append(run)
    paragraph._p.append(deleted)
    found = read(saved(document))
    assert found.text == "Giữ lại"
    assert found.pages[0].left_out == ("Tài liệu nội bộ",)


def test_text_in_an_old_font_is_converted() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("Chñ tÞch tØnh")
    run.font.name = ".VnTime"
    assert read(saved(document)).text == "Chủ tịch tỉnh"


def test_hidden_text_is_not_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("thấy")
    hidden = paragraph.add_run(" không thấy")
    hidden.font.hidden = True
    assert read(saved(document)).text == "thấy"


def _with_document(xml: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return buffer.getvalue()


def test_a_zip_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_package, "MAX_UNPACKED", 10_000)
    with pytest.raises(TooLargeError):
        read(_with_document(b"<a>" + b" " * 20_000 + b"</a>"))


def test_entities_are_not_resolved() -> None:
    space = qn("w:document").split("}")[0].strip("{")
    xml = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>an toàn &x;</w:t></w:r></w:p>'
        "</w:body></w:document>"
    )
    assert read(_with_document(xml.encode())).text == "an toàn"


def test_a_document_that_is_no_xml_is_damaged() -> None:
    with pytest.raises(DamagedFileError):
        read(_with_document(b"<w:document"))


@pytest.mark.parametrize(
    ("count", "kind", "want"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (28, "lowerLetter", "bb"),
        (7, "decimalZero", "07"),
        (3, "none", ""),
        (12, "decimal", "12"),
    ],
)
def test_numbers_are_written_as_word_writes_them(count: int, kind: str, want: str) -> None:
    assert written(count, kind) == want
