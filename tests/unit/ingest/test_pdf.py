"""Tests of pdf.py, trust.py and text_layer.py: which pages are read from what, and the limits."""

from __future__ import annotations

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from doubles.engines import CrashingOcrEngine, ReplayOcrEngine, line_of_words
from doubles.pdf_pages import pdf_bytes
from ntm_extract.core.errors import (
    DamagedFileError,
    EmptyDocumentError,
    EncryptedPdfError,
    OcrCrashedError,
)
from ntm_extract.core.stages import ReadText
from ntm_extract.core.tools import Condition, Diagnosis, OcrEngine, OcrMode, OcrWord
from ntm_extract.ingest import open_stream, read_pages

LINES = [
    (
        f"Thong bao so {number} cua Uy ban nhan dan tinh ve viec thuc hien nhiem vu nam",
        85,
        80 + 18 * number,
    )
    for number in range(30)
]


def read(
    content: bytes,
    *,
    engine: OcrEngine | None = None,
    condition: Condition = "clean",
    ocr: OcrMode = "auto",
) -> ReadText:
    return read_pages(
        open_stream("a.pdf", content),
        engine=engine or CrashingOcrEngine(),
        judge=lambda _text: Diagnosis(condition, 0.5, condition),
        ocr=ocr,
    )


def test_a_good_layer_is_read_with_places() -> None:
    found = read(pdf_bytes([LINES]))
    assert found.pages[0].origin == "text_layer"
    word = found.words[0]
    assert found.text[word.start : word.end] == "Thong"
    assert word.box[0] == pytest.approx(85, abs=1)
    assert 60 < word.box[1] < word.box[3] < 90


@pytest.mark.parametrize(
    ("content", "condition"),
    [
        (pdf_bytes([LINES], picture=True, hidden=True), "destroyed_diacritics"),
        (pdf_bytes([LINES], picture=True, hidden=True), "light_errors"),
        (pdf_bytes([LINES[:3]]), "dropped_glyphs"),
        (pdf_bytes([[("Nguoi ky: Van phong", 400, 60)]], picture=True), "clean"),
        (pdf_bytes([[]], picture=True), "empty"),
    ],
    ids=["garbled", "poor OCR layer", "lost glyphs", "stamp over a picture", "picture alone"],
)
def test_a_layer_that_lies_is_read_from_the_picture(content: bytes, condition: Condition) -> None:
    engine = ReplayOcrEngine(line_of_words("Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau"))
    found = read(content, engine=engine, condition=condition)
    assert found.text == "Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau"
    assert found.pages[0].origin == "ocr"
    assert found.pages[0].confidence == pytest.approx(0.95)


def test_words_typed_over_a_scan_are_kept_apart() -> None:
    content = pdf_bytes([[("CONG VAN DEN so 15", 400, 60)]], picture=True)
    engine = ReplayOcrEngine(line_of_words("Chủ tịch Ủy ban nhân dân tỉnh kết luận"))
    assert read(content, engine=engine).pages[0].left_out == ("CONG VAN DEN so 15",)


def test_never_reads_a_garbled_layer_and_always_reads_the_picture() -> None:
    content = pdf_bytes([LINES], picture=True, hidden=True)
    found = read(content, condition="destroyed_diacritics", ocr="never")
    assert found.pages[0].origin == "text_layer"
    with pytest.raises(OcrCrashedError):
        read(content, ocr="always")


def test_a_blank_page_needs_no_engine() -> None:
    found = read(pdf_bytes([LINES, []]))
    assert found.pages[1].reason == "a blank page"


def test_the_page_is_drawn_at_the_resolution_of_its_scan() -> None:
    engine = ReplayOcrEngine(line_of_words("Chủ tịch Ủy ban nhân dân tỉnh kết luận"))
    read(pdf_bytes([[]], picture=True), engine=engine)
    assert engine.shown[0][2] == 100


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (pdf_bytes([LINES] * 4)[:3000], DamagedFileError),
        (b"%PDF-1.7\nnothing\n%%EOF", DamagedFileError),
        (pdf_bytes([[]]), EmptyDocumentError),
    ],
    ids=["cut in half", "no objects", "no text"],
)
def test_a_pdf_that_cannot_be_read_says_why(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(content)


def test_a_locked_pdf_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_args: object) -> None:
        raise pypdfium2.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    content = pdf_bytes([LINES])
    monkeypatch.setattr(pypdfium2, "PdfDocument", locked)
    with pytest.raises(EncryptedPdfError):
        read(content)


def _pdf_with_fields(
    *fields: tuple[str, tuple[int, int, int, int]], scanned: bool = False
) -> bytes:
    """Return a page with a letterhead, or a picture, and fields drawn over it."""
    text = "BT /F 12 Tf 85 740 Td (S\\363: ) Tj 70 0 Td (/KH-UBND) Tj -70 -60 Td "
    text += "(" + "Giao cac don vi thuc hien nhiem vu duoc phan cong nam nay. " * 2 + ") Tj ET"
    text = "q 595 0 0 842 0 0 cm /P Do Q" if scanned else text
    parts = [
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "",
        f"<</Length {len(text)}>>\nstream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
        "<</Type/XObject/Subtype/Image/Width 827/Height 1169/ColorSpace/DeviceGray"
        f"/BitsPerComponent 1/Filter/ASCIIHexDecode/Length 243153>>\nstream\n"
        f"{'FF' * 104 * 1169}>\nendstream",
    ]
    annotations = []
    for value, (left, bottom, right, top) in fields:
        drawn = f"BT /F 12 Tf 2 5 Td ({value}) Tj ET"
        box = f"/BBox[0 0 {right - left} {top - bottom}]/Resources<</Font<</F 5 0 R>>>>"
        parts.append(
            f"<</Type/XObject/Subtype/Form{box}/Length {len(drawn)}>>\nstream\n{drawn}\nendstream"
        )
        place = f"/F 4/Rect[{left} {bottom} {right} {top}]/AP<</N {len(parts)} 0 R>>"
        parts.append(f"<</Type/Annot/Subtype/Widget/FT/Tx/T(n){place}>>")
        annotations.append(f"{len(parts)} 0 R")
    parts[2] = (
        (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots{annotations}"
            "/Resources<</Font<</F 5 0 R>>/XObject<</P 6 0 R>>>>>>"
        )
        .replace("'", "")
        .replace(",", "")
    )
    body = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}"
    tail += f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return body + tail.encode("latin-1")


NUMBER = ("173", (110, 735, 150, 755))
STAMP = ("Ky boi: Van phong", (300, 780, 560, 830))


def test_a_field_over_a_page_with_text_is_read_where_it_stands() -> None:
    assert "173 /KH-UBND" in read(_pdf_with_fields(NUMBER)).text


class _Inked:
    """Says of which parts of the page it was shown the ink, in points from the bottom."""

    def __init__(self) -> None:
        self.seen: list[tuple[float, float, float, float]] = []

    def version(self) -> str:
        return "inked 1"

    def read_page(self, image: Image.Image, *, dpi: int) -> tuple[OcrWord, ...]:
        rows, columns = np.nonzero(np.asarray(image.convert("L")) < 128)
        points = 72 / dpi
        if rows.size and not self.seen:
            low = (image.height - rows.max()) * points, (image.height - rows.min()) * points
            self.seen.append((columns.min() * points, low[0], columns.max() * points, low[1]))
        return line_of_words("Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau")


def test_over_a_scan_the_field_of_the_number_is_drawn_and_the_stamp_is_not() -> None:
    engine = _Inked()
    read(_pdf_with_fields(STAMP, NUMBER, scanned=True), engine=engine)
    ((left, bottom, right, top),) = engine.seen
    assert 105 < left < right < 152
    assert 733 < bottom < top < 757
