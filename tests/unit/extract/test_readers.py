"""Readers of bodies are asked only where their patterns may begin, and nothing is missed by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ntm_extract.extract.agencies.one_agency import every_reader, readers_of
from ntm_extract.vi.openings import LONGEST

NOTICES = sorted((Path(__file__).parents[3] / "samples").glob("*/notice.txt"))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.parent.name)
def test_whoever_reads_a_body_is_asked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = 0

    for word in re.finditer(r"(?<!\w)\w", text):
        asked = readers_of(text[word.start() : word.start() + LONGEST])
        for reader, _ in every_reader():
            if reader(text, word.start(), True) is not None:
                read += 1
                assert reader in asked, text[word.start() : word.start() + 40]

    assert read


def test_nobody_is_asked_about_words_that_begin_no_body() -> None:
    assert not readers_of("thực hiệ")
    assert not readers_of("phối hợp")
