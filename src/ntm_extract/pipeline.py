"""The stages in order: a file in, a validated record out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ntm_extract.core.record import NoticeRecord
from ntm_extract.core.stages import SourceFile
from ntm_extract.core.tools import LayerJudge, OcrEngine, OcrMode, Restorer


@dataclass(frozen=True, slots=True)
class Tools:
    """The heavy things a run loads once: the OCR engine, the judge of text layers, the restorer."""

    engine: OcrEngine
    judge: LayerJudge
    restorer: Restorer


@cache
def default_tools() -> Tools:
    """Return the tools that the package ships; models load on first use."""
    from ntm_extract.ocr import TesseractEngine  # noqa: PLC0415  (heavy: when needed)
    from ntm_extract.repair import load_restorer  # noqa: PLC0415

    restorer = load_restorer()
    return Tools(engine=TesseractEngine(), judge=restorer.diagnose, restorer=restorer)


def read_notice(
    path: Path | str, tools: Tools | None = None, *, ocr: OcrMode = "auto"
) -> NoticeRecord:
    """Read one notice into a validated record.

    Raises:
        InputError: the file is missing, broken, locked, empty, or of a kind that is not read.
        OcrError: a page had to be recognised and the OCR program failed.
        DependencyError: a program or model that is needed is not there.
    """
    from ntm_extract.ingest import open_source  # noqa: PLC0415

    return read_source_file(open_source(Path(path)), tools or default_tools(), ocr=ocr)


def _unobserved(_stage: str) -> None:
    """Take no notice of a stage that begins."""


def read_source_file(
    source: SourceFile,
    tools: Tools,
    *,
    ocr: OcrMode = "auto",
    on_stage: Callable[[str], None] = _unobserved,
) -> NoticeRecord:
    """Run the stages on a file that is already in memory; ``on_stage`` hears each one begin."""
    from ntm_extract.assemble import assemble_record  # noqa: PLC0415
    from ntm_extract.extract import find_facts  # noqa: PLC0415
    from ntm_extract.ingest import read_pages  # noqa: PLC0415
    from ntm_extract.layout import parse_structure  # noqa: PLC0415

    on_stage("read")
    read = read_pages(source, engine=tools.engine, judge=tools.judge, ocr=ocr)
    on_stage("repair")
    repaired = tools.restorer.repair(read)
    on_stage("layout")
    notice = parse_structure(repaired.text)
    on_stage("extract")
    facts = find_facts(notice)
    on_stage("assemble")
    return assemble_record(source, repaired, notice, facts)
