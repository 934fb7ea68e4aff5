"""Reads the one file that a command was given, standard input included."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import get_args

import typer

from ntm_extract.core.record import NoticeRecord
from ntm_extract.core.stages import RepairedText, SourceFile
from ntm_extract.core.tools import OcrMode
from ntm_extract.ingest import open_source, open_stream, read_pages
from ntm_extract.pipeline import default_tools, read_source_file

STANDARD_INPUT = "-"


def open_argument(file: str) -> SourceFile:
    """Return the file, or what stands on standard input when the argument is ``-``."""
    if file == STANDARD_INPUT:
        return open_stream(STANDARD_INPUT, sys.stdin.buffer.read())
    return open_source(Path(file))


def ocr_mode(value: str) -> OcrMode:
    """Check the value of ``--ocr``.

    Raises:
        typer.BadParameter: it is none of auto, always, never.
    """
    for mode in get_args(OcrMode):
        if value == mode:
            return mode  # type: ignore[no-any-return]  # get_args gives plain strings
    raise typer.BadParameter(f"{value!r} is none of auto, always, never", param_hint="--ocr")


def read_record(file: str, ocr: str) -> NoticeRecord:
    """Read the argument of a command into a record."""
    return read_source_file(open_argument(file), default_tools(), ocr=ocr_mode(ocr))


def read_repaired(file: str, ocr: str) -> RepairedText:
    """Read the argument of a command as far as repair."""
    tools = default_tools()
    mode = ocr_mode(ocr)
    read = read_pages(open_argument(file), engine=tools.engine, judge=tools.judge, ocr=mode)
    return tools.restorer.repair(read)
