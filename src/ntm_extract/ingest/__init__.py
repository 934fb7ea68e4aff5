"""From bytes to the reading: every format, every page, in paragraphs."""

from __future__ import annotations

from ntm_extract.core.stages import ReadText, SourceFile
from ntm_extract.core.tools import LayerJudge, OcrEngine, OcrMode
from ntm_extract.ingest.source import DOCX, IMAGES, PDF, open_source, open_stream

__all__ = ["open_source", "open_stream", "read_pages"]


def read_pages(
    source: SourceFile, *, engine: OcrEngine, judge: LayerJudge, ocr: OcrMode = "auto"
) -> ReadText:
    """Read a source into text, one paragraph a line, with the place of each word.

    Raises:
        InputError: the file is damaged, locked, empty or beyond the limits.
        OcrError: a page had to be recognised and the OCR program failed.
        DependencyError: a page had to be recognised and the program or its model is missing.
    """
    if source.media_type == PDF:
        from ntm_extract.ingest.pdf import read_pdf  # noqa: PLC0415  (heavy: when needed)

        return read_pdf(source, engine=engine, judge=judge, ocr=ocr)
    if source.media_type in IMAGES:
        from ntm_extract.ingest.image import read_images  # noqa: PLC0415

        return read_images(source, engine=engine)
    if source.media_type == DOCX:
        from ntm_extract.ingest.word_document import read_docx  # noqa: PLC0415

        return read_docx(source)
    from ntm_extract.ingest.decode import decode_text  # noqa: PLC0415
    from ntm_extract.ingest.plain_text import read_plain_text  # noqa: PLC0415

    decoded = decode_text(source)
    return read_plain_text(source, decoded.text, f"plain text in {decoded.encoding}")
