"""What is fuzzed: each reader, repair, the rules, the whole way. A target takes bytes and checks.

A refusal of the family of ``InputError`` is an answer; any other exception is a finding, and so is
a broken promise: edits that cannot be undone, a fact whose text does not stand where it says.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from ntm_extract.core.errors import InputError

if TYPE_CHECKING:
    from ntm_extract.batch.reader import NoticeReader
    from ntm_extract.core.tools import Restorer

Target = Callable[[bytes], None]


@cache
def _plain_reader() -> NoticeReader:
    from doubles.plain_tools import load  # noqa: PLC0415  (heavy: when a target runs)

    return load("never")


@cache
def _restorer() -> Restorer:
    from ntm_extract.repair import load_restorer  # noqa: PLC0415

    return load_restorer()


def _read_as(suffix: str) -> Target:
    def target(data: bytes) -> None:
        from ntm_extract.batch.reader import StageClock  # noqa: PLC0415
        from ntm_extract.core.record import NoticeRecord  # noqa: PLC0415

        with suppress(InputError):
            reading = _plain_reader().read(f"fuzz{suffix}", data, StageClock())
            NoticeRecord.model_validate_json(reading.content)

    return target


def repair(data: bytes) -> None:
    """Repair any text; undoing the edits gives it back."""
    from ntm_extract.core.stages import ReadText, undo_edits  # noqa: PLC0415
    from ntm_extract.vi.unicode import nfc  # noqa: PLC0415

    text = nfc(data.decode("utf-8", "ignore"))
    repaired = _restorer().repair(ReadText(text))
    assert undo_edits(repaired.text, repaired.edits) == text


def rules(data: bytes) -> None:
    """Find facts in any text; each stands where it says."""
    from ntm_extract.extract import find_facts  # noqa: PLC0415
    from ntm_extract.layout import parse_structure  # noqa: PLC0415

    text = data.decode("utf-8", "ignore")
    found = find_facts(parse_structure(text))
    for fact in (*found.tasks, *found.targets, *found.results, *found.references):
        assert 0 <= fact.source.start < fact.source.end <= len(text)


TARGETS: dict[str, Target] = {
    "pdf": _read_as(".pdf"),
    "docx": _read_as(".docx"),
    "text": _read_as(".txt"),
    "repair": repair,
    "rules": rules,
}


def seeds(name: str) -> list[bytes]:
    """Return good inputs to begin from, made by code."""
    from doubles.hostile import office, texts  # noqa: PLC0415
    from doubles.hostile.pdf_writer import encrypted_pdf, good_pdf  # noqa: PLC0415

    made = {
        "pdf": [good_pdf(), good_pdf(2), encrypted_pdf(b"")],
        "docx": [office.archive(office.parts())],
        "text": [texts.GOOD.encode(code) for code in ("utf-8", "utf-16")],
    }
    return made.get(name, [texts.GOOD.encode()])
