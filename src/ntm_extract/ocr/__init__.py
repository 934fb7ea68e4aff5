"""From the picture of a page to words: one module an engine."""

from ntm_extract.ocr.tesseract import TesseractEngine

__all__ = ["TesseractEngine"]
