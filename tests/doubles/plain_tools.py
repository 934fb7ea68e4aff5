"""The real pipeline with a restorer that changes nothing, for tests that are not about repair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from ntm_extract.batch.reader import NoticeReader
from ntm_extract.core.stages import ReadText, RepairedText
from ntm_extract.core.tools import Diagnosis, OcrMode
from ntm_extract.ocr import TesseractEngine
from ntm_extract.pipeline import Tools

READER = "doubles.plain_tools:load"


@dataclass(frozen=True)
class PlainRestorer:
    def version(self) -> str:
        return "plain 1"

    def repair(self, read: ReadText) -> RepairedText:
        return RepairedText(read, read.text)


def judge(_text: str) -> Diagnosis:
    return Diagnosis("clean", 1.0, "not judged")


def load(ocr: str) -> NoticeReader:
    tools = Tools(engine=TesseractEngine(), judge=judge, restorer=PlainRestorer())
    return NoticeReader(tools, cast("OcrMode", ocr))
