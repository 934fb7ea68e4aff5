"""PDF files: page by page, from the text layer or from the picture of the page."""

from __future__ import annotations

from typing import Any

from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.core.tools import LayerJudge, OcrEngine, OcrMode
from ntm_extract.ingest.assembly import PageContent, assemble_reading
from ntm_extract.ingest.furniture import leave_out_furniture
from ntm_extract.ingest.image import read_picture
from ntm_extract.ingest.page_layout import lay_out
from ntm_extract.ingest.text_layer import PageLayer, read_layer


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
        if ocr=="always" or len(words)<60:
            dpi=300
            for box,px in layer.pictures: dpi=round(px[0]/(box[2]-box[0])*72)
            im=page.render(scale=dpi/72,may_draw_forms=False,draw_annots=False).to_pil()
            pages.append(read_picture(im,number+1,dpi,engine,"x"))
            continue
        reading = PageReading(number + 1, "text_layer", "", layer.width, layer.height, left_out=left_out)
        pages.append(PageContent(reading, tuple(lay_out(words))))
        page.close()
    return assemble_reading(pages)
