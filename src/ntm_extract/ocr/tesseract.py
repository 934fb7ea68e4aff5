"""Tesseract through pytesseract, with the Vietnamese model that the package ships."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ntm_extract.core.errors import (
    MissingModelError,
    MissingProgramError,
    ModelChecksumError,
    OcrCrashedError,
    OcrTimeoutError,
)
from ntm_extract.core.resources import models_dir
from ntm_extract.core.tools import OcrWord

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "vie"
_LETTERS = {0xD0: "Đ", 0xF0: "đ"}
"""The engine writes Đ as the Icelandic letter of the same shape now and then."""
PAGE_SECONDS = 180
"""A page in good order takes two or three seconds; one of noise up to a minute."""


@dataclass(frozen=True, slots=True)
class TesseractEngine:
    """Recognises pages with Tesseract, one process a page, one thread a process.

    Two threads in a process are slower than two processes with one each, and nothing is gained
    by more of them on one page.
    """

    tessdata: Path = field(default_factory=lambda: models_dir() / "tessdata")
    timeout: float = PAGE_SECONDS

    def version(self) -> str:
        """Return name and version of the engine and its model.

        Raises:
            DependencyError: Tesseract or the model is not there, or the model is another one.
        """
        checksum = check_model(self.tessdata)
        return f"tesseract {_program_version()}, {LANGUAGE} {checksum[:12]}"

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        """Recognise an upright page; a strip of a single line is read as such.

        Raises:
            OcrCrashedError: Tesseract ended with an error.
            OcrTimeoutError: it did not end in time.
            DependencyError: Tesseract or its model is not there.
        """
        check_model(self.tessdata)
        single = image.height < 0.55 * dpi and image.width > 2 * image.height
        return self._read(image, dpi=dpi, layout=7 if single else 3)

    def _read(self, image: Image, *, dpi: int, layout: int) -> tuple[OcrWord, ...]:
        import pytesseract  # noqa: PLC0415  (heavy: when needed)

        # BMP: packing a page into a PNG takes a tenth of the time that reading it does
        os.environ["OMP_THREAD_LIMIT"] = "1"
        config = (
            f'--tessdata-dir "{self.tessdata}" --psm {layout} --dpi {dpi} -c tessedit_do_invert=0'
        )
        picture = image.copy()
        picture.format = "BMP" if image.mode == "L" else "PNG"
        try:
            data = pytesseract.image_to_data(
                picture,
                lang=LANGUAGE,
                config=config,
                timeout=self.timeout,
                output_type=pytesseract.Output.DICT,
            )
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgramError("tesseract") from error
        except pytesseract.TesseractError as error:
            raise OcrCrashedError("tesseract", error.message[:300]) from error
        except RuntimeError as error:
            raise OcrTimeoutError("tesseract", f"after {self.timeout:.0f} seconds") from error
        return tuple(_words(data))


def _words(data: dict[str, list[Any]]) -> list[OcrWord]:
    words = []
    for index, text in enumerate(data["text"]):
        if not text.strip() or float(data["conf"][index]) < 0:
            continue
        left, top = float(data["left"][index]), float(data["top"][index])
        box = (left, top, left + float(data["width"][index]), top + float(data["height"][index]))
        line = (data["block_num"][index], data["par_num"][index], data["line_num"][index])
        words.append(
            OcrWord(text.strip().translate(_LETTERS), box, float(data["conf"][index]) / 100, line)
        )
    return words


@cache
def check_model(tessdata: Path) -> str:
    """Return the SHA-256 of the model after comparing it with its record.

    Raises:
        MissingModelError: there is no model in the folder.
        ModelChecksumError: it is not the one that was measured.
    """
    import json  # noqa: PLC0415  (used once a process)

    model, record = tessdata / f"{LANGUAGE}.traineddata", tessdata / "model.json"
    try:
        found = hashlib.sha256(model.read_bytes()).hexdigest()
        wanted = json.loads(record.read_text(encoding="utf-8"))["sha256"]
    except OSError as error:
        raise MissingModelError(error.filename or model) from error
    if found != wanted:
        raise ModelChecksumError(model)
    return found


@cache
def _program_version() -> str:
    import pytesseract  # noqa: PLC0415

    try:
        return str(pytesseract.get_tesseract_version())
    except pytesseract.TesseractNotFoundError as error:
        raise MissingProgramError("tesseract") from error
