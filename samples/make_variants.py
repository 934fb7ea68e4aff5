#!/usr/bin/env python3
"""Makes the Hà Tĩnh 2024 notice as users hold it: DOCX, PDF, scans, from its text.

    python samples/make_variants.py [--fonts DIR] [--out DIR]

Reads ``notice.txt`` (the digital text), ``scan_true.txt`` (what the scan shows, letterhead
included) and the garbled text of ``ha_tinh_2024_garbled``; writes, with fixed seeds:

    notice.docx          Word, letterhead in a table, headings and items as typed
    notice_text.pdf      PDF with text
    scan.pdf             pictures only: askew, blurred, grainy, JPEG, red seal over the signature
    scan_garbled.pdf     the same pictures under the garbled text as an invisible layer
    page_1.png           the first page as a picture
    scan.tiff            all pages in one file
"""

from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path

from draw import Damage, PdfWriter, damage_page, draw_page, jpeg_of
from PIL import Image
from typeset import LEFT, TOP, Notice, PagePlan, PlacedWord, Typesetter

HERE = Path(__file__).resolve().parent
DPI, FAX_DPI = 200, 300
DAMAGE = Damage(skew=0.6, blur=0.5, noise=3.5, speckles=60, grey=10.0, quality=30)


def main() -> None:
    """Write every variant into the folder of the sample."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype/croscore"))
    parser.add_argument("--out", type=Path, default=HERE / "ha_tinh_2024")
    options = parser.parse_args()
    setter = Typesetter(options.fonts)
    folder = HERE / "ha_tinh_2024"
    true_text = (folder / "scan_true.txt").read_text(encoding="utf-8")
    garbled = (HERE / "ha_tinh_2024_garbled" / "notice.txt").read_text(encoding="utf-8")
    notice = parse_notice(true_text)
    pages = setter.set_notice(notice)
    scans = [
        damage_page(draw_page(page, setter, dpi=DPI), DAMAGE, seed=seed)
        for seed, page in enumerate(pages)
    ]
    options.out.mkdir(parents=True, exist_ok=True)
    write_docx(notice, options.out / "notice.docx")
    write_text_pdf(pages, setter, true_text, options.out / "notice_text.pdf")
    write_scan_pdf(scans, setter, options.out / "scan.pdf")
    hidden = spread_garbled(garbled, len(scans), setter)
    write_scan_pdf(scans, setter, options.out / "scan_garbled.pdf", hidden=hidden, text=garbled)
    fine = [
        damage_page(draw_page(page, setter, dpi=FAX_DPI).convert("L"), DAMAGE, seed=seed)
        for seed, page in enumerate(pages)
    ]
    write_pictures(scans, fine, options.out)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>9,}  {path.name}")


def parse_notice(text: str) -> Notice:
    """Return the parts of the notice from its lines as they stand in ``scan_true.txt``."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    kind = lines.index("THÔNG BÁO")
    foot = next(index for index, line in enumerate(lines) if line.startswith("Nơi nhận"))
    sign = next(index for index in range(foot, len(lines)) if lines[index].startswith("TL."))
    body = list(join_lines(lines[kind + 1 : foot]))
    return Notice(
        agency=(lines[0].split(" CỘNG HÒA")[0], lines[1].split(" Độc lập")[0]),
        number=lines[2].split(" Hà Tĩnh,")[0].replace("Số: ", "Số:" + " " * 12),
        place_and_date="Hà Tĩnh," + lines[2].split("Hà Tĩnh,")[1],
        doc_type=lines[kind],
        subject=body[0],
        body=tuple(body[1:]),
        recipients=tuple(lines[foot + 1 : sign]),
        signature=tuple(lines[sign:]),
    )


def join_lines(lines: list[str]) -> list[str]:
    """Join the lines of the transcript, in which a line ends where it did on the scan.

    A line begins a paragraph if it has a label, or if the one above ended its sentence short of
    the margin.
    """
    joined: list[str] = []
    above = ""
    for line in lines:
        label = line.startswith(("- ", "I. ", "II. ")) or (line[:1].isdigit() and line[1:3] == ". ")
        ended = above.endswith((".", ":", "./.")) and len(above) < 72
        heading = above.startswith(("I. ", "II. "))
        title = above.endswith("năm 2024") and len(joined) == 1
        if not joined or label or ended or title or heading:
            joined.append(line)
        else:
            joined[-1] += " " + line
        above = line
    return joined


def write_text_pdf(pages: list[PagePlan], setter: Typesetter, text: str, path: Path) -> None:
    """Write a PDF whose words can be selected."""
    letters = text + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc 0123456789"
    writer = PdfWriter(setter, letters)
    for page in pages:
        writer.add_text_page(page)
    writer.save(path)


def write_scan_pdf(
    scans: list[Image.Image],
    setter: Typesetter,
    path: Path,
    *,
    hidden: list[list[PlacedWord]] | None = None,
    text: str = "",
) -> None:
    """Write a PDF of pictures, with the words of an OCR program under them if there are any."""
    writer = PdfWriter(setter, text)
    for number, scan in enumerate(scans):
        words = hidden[number] if hidden else []
        writer.add_picture_page(jpeg_of(scan, DAMAGE.quality), words)
    writer.save(path)


def spread_garbled(text: str, pages: int, setter: Typesetter) -> list[list[PlacedWord]]:
    """Lay the garbled lines over the pages as an OCR program would, one line below the other."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    share = -(-len(lines) // pages)
    laid = []
    for number in range(pages):
        words = []
        for row, line in enumerate(lines[number * share : (number + 1) * share]):
            x, y = LEFT, TOP + 16 + row * 700 / share
            for word in line.split():
                words.append(PlacedWord(word, x, y, 11.0, "Regular"))
                x += setter.width(word + " ", 11.0, "Regular")
        laid.append(words)
    return laid


def write_pictures(scans: list[Image.Image], fine: list[Image.Image], folder: Path) -> None:
    """Write the first page as PNG in eight greys, and all pages in one black and white TIFF."""
    eight = scans[0].convert("L").point(lambda level: min(255, level // 32 * 36))
    eight.quantize(8).save(folder / "page_1.png", dpi=(DPI, DPI), optimize=True)
    white = [
        page.convert("L").point(lambda level: 255 if level > 150 else 0).convert("1")
        for page in fine
    ]
    white[0].save(
        folder / "scan.tiff",
        save_all=True,
        append_images=white[1:],
        compression="group4",
        dpi=(FAX_DPI, FAX_DPI),
    )


def write_docx(notice: Notice, path: Path) -> None:
    """Write the notice as Word holds it, letterhead and foot in tables without borders."""
    import docx
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "\n".join(notice.agency)
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text, head.cell(1, 1).text = notice.number, notice.place_and_date
    for line in (notice.doc_type, notice.subject, *notice.body):
        document.add_paragraph(line)
    foot = document.add_table(1, 2)
    foot.cell(0, 0).text = "\n".join(("Nơi nhận:", *notice.recipients))
    foot.cell(0, 1).text = "\n".join(notice.signature)
    buffer = io.BytesIO()
    document.save(buffer)
    _without_clock(buffer, path)


def _without_clock(buffer: io.BytesIO, path: Path) -> None:
    """Copy a package with fixed times, so that the same text gives the same bytes."""
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        for info in made.infolist():
            member = zipfile.ZipInfo(info.filename, date_time=(2024, 2, 28, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(member, made.read(info.filename))


if __name__ == "__main__":
    main()
