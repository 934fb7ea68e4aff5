"""The reader that workers use: the pipeline with its models loaded once, timed stage by stage."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from ntm_extract.core.errors import DependencyError
from ntm_extract.core.tools import OcrEngine, OcrMode, OcrWord
from ntm_extract.vi.unicode import bare

if TYPE_CHECKING:
    from PIL.Image import Image

    from ntm_extract.pipeline import Tools

DEFAULT_READER = "ntm_extract.batch.reader:load_reader"

_WARM_UP = """UBND TỈNH HÀ TĨNH
Số: 1/TB-UBND
Hà Tĩnh, ngày 02 tháng 01 năm 2024
THÔNG BÁO
Kết luận cuộc họp
1. Giao Sở Xây dựng chủ trì, phối hợp với các địa phương hoàn thành 50% số xã trước ngày 30/3/2024,
báo cáo UBND tỉnh theo Quyết định số 1/QĐ-UBND ngày 01/01/2024.
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """One record as JSON, under its id."""

    notice_id: str
    content: bytes
    pages: int


@dataclass(slots=True)
class StageClock:
    """Seconds spent in each stage; a stage begins when its name is called."""

    seconds: dict[str, float] = field(default_factory=dict)
    now: Callable[[], float] = time.monotonic
    _stage: str = ""
    _since: float = 0.0

    def begin(self, stage: str) -> None:
        """End the stage under way and begin ``stage``; an empty name only ends."""
        at = self.now()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + at - self._since
        self._stage, self._since = stage, at

    @property
    def stage(self) -> str:
        """The stage under way."""
        return self._stage

    def rounded(self) -> dict[str, float]:
        """End the stage under way; return the seconds a stage, to the tenth of a millisecond."""
        self.begin("")
        return {stage: round(seconds, 4) for stage, seconds in self.seconds.items()}


class Reader(Protocol):
    """Reads the content of one file; anything it raises is the failure of that file."""

    def versions(self) -> dict[str, str]:
        """Return the versions of program and models that the records depend on."""
        ...

    def warm_up(self) -> None:
        """Load what is loaded on first use, so that every worker shares it."""
        ...

    def read(self, name: str, content: bytes, clock: StageClock) -> Reading:
        """Read one file."""
        ...


def find_reader(place: str, ocr: str) -> Reader:
    """Return the reader that ``module:function`` makes."""
    module, _, function = place.partition(":")
    return cast("Reader", getattr(import_module(module), function)(ocr))


def load_reader(ocr: str) -> Reader:
    """Return the reader of real notices."""
    from ntm_extract.pipeline import default_tools  # noqa: PLC0415  (heavy: in workers only)

    return NoticeReader(default_tools(), cast("OcrMode", ocr))


@dataclass(frozen=True, slots=True)
class NoticeReader:
    """Runs the pipeline on bytes that are already in memory."""

    tools: Tools
    ocr: OcrMode

    def versions(self) -> dict[str, str]:
        """Return what a record depends on: program, schema, models, OCR engine, OCR mode."""
        from ntm_extract.core.record import SCHEMA_VERSION  # noqa: PLC0415

        return {
            "ntm_extract": program_version(),
            "schema": SCHEMA_VERSION,
            "ocr_engine": _engine_version(self.tools.engine),
            "repair": self.tools.restorer.version(),
            "ocr": self.ocr,
        }

    def warm_up(self) -> None:
        """Read a small notice twice, clean and without its marks, so that repair loads too."""
        for text in (_WARM_UP, bare(_WARM_UP)):
            self.read("warm-up.txt", text.encode(), StageClock())

    def read(self, name: str, content: bytes, clock: StageClock) -> Reading:
        """Read one file into its record."""
        from ntm_extract.ingest import open_stream  # noqa: PLC0415
        from ntm_extract.pipeline import read_source_file  # noqa: PLC0415

        clock.begin("open")
        source = open_stream(name, content)
        tools = replace(self.tools, engine=TimedEngine(self.tools.engine, clock))
        record = read_source_file(source, tools, ocr=self.ocr, on_stage=clock.begin)
        clock.begin("write")
        text = record.model_dump_json(indent=2) + "\n"
        return Reading(record.notice_id, text.encode(), max(1, len(record.source.pages)))


@dataclass(frozen=True, slots=True)
class TimedEngine:
    """An OCR engine whose pages count as a stage of their own."""

    engine: OcrEngine
    clock: StageClock

    def version(self) -> str:
        """Return the engine's own."""
        return self.engine.version()

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        """Recognise a page on the clock."""
        before = self.clock.stage
        self.clock.begin("ocr")
        try:
            return self.engine.read_page(image, dpi=dpi)
        finally:
            self.clock.begin(before)


def program_version() -> str:
    """Return the version with a digest of the package's own files.

    A working copy changes without its version: resuming must not keep what older code wrote.
    """
    from ntm_extract import __version__  # noqa: PLC0415

    package = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        inside = path.relative_to(package).parts
        if path.suffix in {".py", ".tsv", ".txt"} and inside[0] not in {"models", "batch", "cli"}:
            digest.update("/".join(inside).encode() + b"\0" + path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:8]}"


def _engine_version(engine: OcrEngine) -> str:
    try:
        return engine.version()
    except DependencyError:
        return "none"
