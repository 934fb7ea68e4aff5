"""Turns set pages into pictures, damages them as a scanner does, and writes PDF files."""

from __future__ import annotations

import ctypes
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from typeset import HEIGHT, WIDTH, Face, PagePlan, PlacedWord, Typesetter


@dataclass(frozen=True, slots=True)
class Damage:
    """What scanning does to a page; all random parts come from ``seed``."""

    skew: float = 0.0
    blur: float = 0.0
    noise: float = 0.0
    speckles: int = 0
    grey: float = 0.0
    quality: int = 90
    scale: float = 1.0


def draw_page(page: PagePlan, setter: Typesetter, *, dpi: int) -> Image.Image:
    """Return the page in colour on white, with its red seal if it has one."""
    scale = dpi / 72
    image = Image.new("RGB", (round(WIDTH * scale), round(HEIGHT * scale)), "white")
    pen = ImageDraw.Draw(image)
    for word in page.words:
        font = ImageFont.truetype(str(setter.font_file(word.face)), word.size * scale)
        pen.text(
            (word.x * scale, word.baseline * scale), word.text, (25, 25, 28), font, anchor="ls"
        )
    for left, y, right in page.rules:
        pen.line((left * scale, y * scale, right * scale, y * scale), (25, 25, 28), round(scale))
    return _with_seal(image, page.seal, setter, scale) if page.seal else image


def _with_seal(
    image: Image.Image, centre: tuple[float, float], setter: Typesetter, scale: float
) -> Image.Image:
    """Press a round red seal so that it covers a third of the signature, as it is done."""
    radius = 51 * scale
    layer = Image.new("RGB", image.size, "white")
    pen = ImageDraw.Draw(layer)
    across, down = centre[0] * scale, centre[1] * scale
    red = (214, 40, 52)
    for ring, wide in ((radius, 2.6), (radius * 0.62, 1.2)):
        box = (across - ring, down - ring, across + ring, down + ring)
        pen.ellipse(box, outline=red, width=round(wide * scale))
    star = [
        (
            across + radius * (0.3 if corner % 2 == 0 else 0.12) * math.sin(corner * math.pi / 5),
            down - radius * (0.3 if corner % 2 == 0 else 0.12) * math.cos(corner * math.pi / 5),
        )
        for corner in range(10)
    ]
    pen.polygon(star, fill=red)
    _write_round(
        layer, "ỦY BAN NHÂN DÂN • TỈNH HÀ TĨNH • ", (across, down), radius * 0.8, setter, red
    )
    soft = layer.filter(ImageFilter.GaussianBlur(0.4 * scale / 4))
    return Image.fromarray(np.minimum(np.asarray(image), np.asarray(soft)))


def _write_round(
    layer: Image.Image,
    text: str,
    centre: tuple[float, float],
    radius: float,
    setter: Typesetter,
    colour: tuple[int, int, int],
) -> None:
    font = ImageFont.truetype(str(setter.font_file("Bold")), radius * 0.24)
    for number, letter in enumerate(text):
        turn = 360 * number / len(text)
        tile = Image.new("RGBA", (round(radius * 0.5),) * 2)
        middle = tile.width / 2
        ImageDraw.Draw(tile).text((middle, middle), letter, (*colour, 255), font, anchor="mm")
        turned = tile.rotate(-turn, Image.Resampling.BICUBIC)
        spot = (
            round(centre[0] + radius * math.sin(math.radians(turn)) - middle),
            round(centre[1] - radius * math.cos(math.radians(turn)) - middle),
        )
        layer.paste(turned, spot, turned)


def damage_page(image: Image.Image, damage: Damage, *, seed: int) -> Image.Image:
    """Return the page as a scanner would give it."""
    chance = np.random.default_rng(seed)
    if damage.scale != 1.0:
        size = (round(image.width * damage.scale), round(image.height * damage.scale))
        image = image.resize(size, Image.Resampling.BICUBIC)
    if damage.skew:
        image = image.rotate(damage.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if damage.blur:
        image = image.filter(ImageFilter.GaussianBlur(damage.blur))
    pixels = np.asarray(image).astype(np.float32)
    if damage.grey:
        rise = np.linspace(0, damage.grey, pixels.shape[1], dtype=np.float32)
        pixels -= rise[None, :, None] if pixels.ndim == 3 else rise[None, :]
    if damage.noise:
        grain = chance.normal(0, damage.noise, pixels.shape[:2]).astype(np.float32)
        pixels += grain[..., None] if pixels.ndim == 3 else grain
    for _ in range(damage.speckles):
        y, x = chance.integers(pixels.shape[0] - 3), chance.integers(pixels.shape[1] - 3)
        pixels[y : y + chance.integers(1, 4), x : x + chance.integers(1, 4)] = 30
    damaged = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return Image.open(io.BytesIO(jpeg_of(damaged, damage.quality)))


def jpeg_of(image: Image.Image, quality: int) -> bytes:
    """Return the picture as the bytes of a JPEG file; in grey where it has no colour."""
    buffer = io.BytesIO()
    hues = np.asarray(image.convert("RGB").resize((400, 560))).astype(np.int16)
    grey = int((hues.max(axis=2) - hues.min(axis=2) > 60).sum()) < 20
    (image.convert("L") if grey else image).save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()


class PdfWriter:
    """Writes words and pictures into a PDF with pypdfium2's editing functions."""

    def __init__(self, setter: Typesetter, text: str) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument.new()
        self._setter = setter
        self._letters = "".join(sorted(set(text)))
        self._fonts: dict[Face, Any] = {}
        self._kept: list[Any] = []

    def add_text_page(self, page: PagePlan) -> None:
        """Add a page of words that can be selected."""
        sheet = self._document.new_page(WIDTH, HEIGHT)
        for word in page.words:
            self._add_word(sheet, word, hidden=False)
        for left, y, right in page.rules:
            self._add_rule(sheet, left, HEIGHT - y, right)
        sheet.gen_content()
        sheet.close()

    def add_picture_page(self, jpeg: bytes, hidden: Sequence[PlacedWord] = ()) -> None:
        """Add a page that is a picture, with words that are not drawn over it."""
        import pypdfium2

        sheet = self._document.new_page(WIDTH, HEIGHT)
        picture = pypdfium2.PdfImage.new(self._document)
        buffer = io.BytesIO(jpeg)
        self._kept.append(buffer)
        picture.load_jpeg(buffer)
        picture.set_matrix(pypdfium2.PdfMatrix().scale(WIDTH, HEIGHT))
        sheet.insert_obj(picture)
        for word in hidden:
            self._add_word(sheet, word, hidden=True)
        sheet.gen_content()
        sheet.close()

    def save(self, path: Path) -> None:
        """Write the file, with no clock and no chance in it."""
        buffer = io.BytesIO()
        self._document.save(buffer)
        self._document.close()
        content = re.sub(rb"\(D:\d{14}", b"(D:20240228000000", buffer.getvalue())
        path.write_bytes(re.sub(rb"<[0-9A-F]{32}>", b"<" + b"0" * 32 + b">", content))

    def _font(self, face: Face) -> Any:
        import pypdfium2.raw as pdfium_c

        if face not in self._fonts:
            data = subset_font(self._setter.font_file(face), self._letters)
            array = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
            self._kept.append(array)
            self._fonts[face] = pdfium_c.FPDFText_LoadFont(
                self._document, array, len(data), pdfium_c.FPDF_FONT_TRUETYPE, True
            )
        return self._fonts[face]

    def _add_word(self, sheet: Any, word: PlacedWord, *, hidden: bool) -> None:
        import pypdfium2.raw as pdfium_c

        item = pdfium_c.FPDFPageObj_CreateTextObj(
            self._document, self._font(word.face), ctypes.c_float(word.size)
        )
        coded = (word.text + " ").encode("utf-16-le") + b"\x00\x00"
        letters = ctypes.cast(
            ctypes.create_string_buffer(coded, len(coded)), ctypes.POINTER(ctypes.c_ushort)
        )
        pdfium_c.FPDFText_SetText(item, letters)
        if hidden:
            pdfium_c.FPDFTextObj_SetTextRenderMode(item, 3)
        pdfium_c.FPDFPageObj_Transform(item, 1, 0, 0, 1, word.x, HEIGHT - word.baseline)
        pdfium_c.FPDFPage_InsertObject(sheet, item)

    def _add_rule(self, sheet: Any, left: float, y: float, right: float) -> None:
        import pypdfium2.raw as pdfium_c

        item = pdfium_c.FPDFPageObj_CreateNewRect(left, y, right - left, 0.7)
        pdfium_c.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)
        pdfium_c.FPDFPath_SetDrawMode(item, pdfium_c.FPDF_FILLMODE_ALTERNATE, False)
        pdfium_c.FPDFPage_InsertObject(sheet, item)


def subset_font(path: Path, letters: str) -> bytes:
    """Return the font with no more than ``letters`` in it, so that the files stay small."""
    from fontTools import subset, ttLib

    font = ttLib.TTFont(path, recalcTimestamp=False)
    chooser = subset.Subsetter(subset.Options(hinting=False, layout_features=[]))
    chooser.populate(text=letters + " ")
    chooser.subset(font)
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=False)
    return buffer.getvalue()
