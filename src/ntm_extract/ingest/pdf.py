"""PDF files: page by page, from the text layer or from the picture of the page."""

from __future__ import annotations

from typing import Any

from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.core.tools import LayerJudge, OcrEngine, OcrMode
from ntm_extract.ingest.assembly import PageContent, assemble_reading
from ntm_extract.ingest.columns import order_pieces
from ntm_extract.ingest.furniture import leave_out_furniture
from ntm_extract.ingest.text_layer import read_layer
from ntm_extract.ingest.words import PageWord, link_words, median_height


def read_pdf(
    source: SourceFile, *, engine: OcrEngine, judge: LayerJudge, ocr: OcrMode
) -> ReadText:
    import pypdfium2

    document = pypdfium2.PdfDocument(source.content)
    pages = []
    for number in range(len(document)):
        page = document[number]
        layer = read_layer(page)
        words, left_out = leave_out_furniture(layer.words + layer.hidden, layer.height)
        reading = PageReading(number + 1, "text_layer", "", layer.width, layer.height, left_out=left_out)
        pages.append(PageContent(reading, tuple(lay_out(words))))
        page.close()
    return assemble_reading(pages)

def lay_out(words):
    height = median_height(words)
    return order_pieces(link_words(words, reach=1.0), height=height)
